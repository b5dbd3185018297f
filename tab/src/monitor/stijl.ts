import { makeStyles, tokens } from '@fluentui/react-components';

/** The looks shared by the parts of the monitor. */
export const useStijl = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'flex-end' },
  deel: { display: 'flex', flexDirection: 'column', gap: '8px' },
  kop2: { margin: '8px 0 0', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  tekst: { margin: 0, maxWidth: '75ch', overflowWrap: 'anywhere' },
  kaarten: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))', alignItems: 'start' },
  // Tables of a year are wider than a chart: read below each other they need no scrolling.
  onderElkaar: { gridTemplateColumns: 'minmax(0, 1fr)' },
  kaart: {
    display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0, padding: '12px 16px', backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge,
  },
  kop3: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  groot: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold },
  zacht: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  nulmeting: { margin: 0, paddingInlineStart: '8px', borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // As high as a chart before it is there, so that nothing jumps when it comes.
  vlak: { minHeight: '200px', minWidth: 0 },
  schuif: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  tabel: {
    borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    '& th, & td': { padding: '4px 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'end', whiteSpace: 'nowrap', verticalAlign: 'top' },
    '& thead th': { whiteSpace: 'normal' },
    '& th[scope="row"], & thead th:first-child': { textAlign: 'start', whiteSpace: 'normal', minWidth: '88px' },
    '& th': { fontWeight: tokens.fontWeightSemibold },
  },
  gekozen: { backgroundColor: tokens.colorNeutralBackground1Selected },
});
