import { makeStyles, tokens } from '@fluentui/react-components';

/** The looks of the pane, which is 320 px wide. All colours are Fluent's. */
export const useStijl = makeStyles({
  stapel: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  kaart: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'flex-start', minWidth: 0, padding: '12px', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge },
  grijs: { backgroundColor: tokens.colorNeutralBackground3 },
  lijst: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  kop: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', outlineOffset: '4px' },
  regel: { margin: 0, overflowWrap: 'anywhere' },
  zacht: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  metTeken: { display: 'flex', gap: '6px', alignItems: 'flex-start', overflowWrap: 'anywhere', '& > svg': { flexShrink: 0, marginTop: '2px' } },
  knoppen: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  breed: { width: '100%', justifyContent: 'flex-start', textAlign: 'start', height: 'auto', padding: '8px 12px' },
  vink: { alignItems: 'flex-start', fontWeight: tokens.fontWeightSemibold },
});
