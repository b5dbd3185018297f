import { makeStyles, tokens } from '@fluentui/react-components';

/** The looks of the panel, which is often no wider than 300 px. All colours are Fluent's. */
export const useStijl = makeStyles({
  klein: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  lijst: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  keuze: {
    display: 'flex', flexDirection: 'column', gap: '2px', width: '100%', boxSizing: 'border-box', padding: '8px 12px', textAlign: 'start', font: 'inherit', cursor: 'pointer',
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  hier: { borderLeft: `4px solid ${tokens.colorBrandStroke1}`, fontWeight: tokens.fontWeightSemibold },
  regel: { display: 'flex', gap: '6px', alignItems: 'center', overflowWrap: 'anywhere', '& > svg': { flexShrink: 0 } },
  knoppen: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  kop: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', outlineOffset: '4px' },
  naast: { display: 'grid', gap: '16px', alignItems: 'start', gridTemplateColumns: 'minmax(0, 1fr)', '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' } },
  stapel: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
});
