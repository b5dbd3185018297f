import { makeStyles, tokens } from '@fluentui/react-components';

/** The looks shared by the parts of the Casus page. */
export const useStijl = makeStyles({
  stapel: { display: 'flex', flexDirection: 'column', gap: '16px' },
  vak: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '16px', boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge },
  kop2: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  lijst: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '12px' },
  regel: { display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'flex-start' },
  streep: { paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-child': { paddingTop: 0, borderTop: 'none' } },
  tekst: { margin: 0, overflowWrap: 'anywhere' },
  geschreven: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  nadruk: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  zacht: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  merk: { height: 'auto', minHeight: '20px', padding: '2px 8px', whiteSpace: 'normal', textAlign: 'start' },
});
