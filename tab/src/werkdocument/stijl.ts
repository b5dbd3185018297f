import { makeStyles, tokens } from '@fluentui/react-components';

/** The looks shared by the parts of the werkdocument. All colours are Fluent's, so that each theme follows. */
export const useStijl = makeStyles({
  blad: { maxWidth: '860px', margin: '0 auto', padding: '0 16px 24px', display: 'flex', flexDirection: 'column', gap: '16px' },
  // Part of a wider page: its bar at the bottom stays as wide as it is.
  werkblad: { maxWidth: '900px', display: 'flex', flexDirection: 'column', gap: '16px' },
  deel: {
    display: 'flex', flexDirection: 'column', gap: '16px', padding: '16px', backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge, border: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 640px)': { padding: '20px 24px 24px' },
  },
  kop2: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineOffset: '4px' },
  kop3: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  uitleg: { margin: 0, color: tokens.colorNeutralForeground2 },
  klein: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  tekst: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  lijst: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '12px' },
  stapel: { display: 'flex', flexDirection: 'column', gap: '12px' },
  rij: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  vak: {
    display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 16px', borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  vakConcept: { border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, backgroundColor: tokens.colorNeutralBackground2 },
  vakEerder: { backgroundColor: tokens.colorNeutralBackground2, marginTop: '8px' },
  formulier: {
    display: 'flex', flexDirection: 'column', gap: '16px', padding: '16px', borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2, border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  naast: { display: 'grid', gap: '16px', gridTemplateColumns: 'minmax(0, 1fr)', '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' } },
  // A long mark may take two lines on a phone.
  merk: { height: 'auto', minHeight: '20px', padding: '2px 8px', whiteSpace: 'normal', textAlign: 'start', borderRadius: tokens.borderRadiusMedium, '::after': { borderRadius: tokens.borderRadiusMedium } },
  gegevens: { margin: 0, display: 'grid', gridTemplateColumns: '1fr', rowGap: '2px', columnGap: '16px', '@media (min-width: 640px)': { gridTemplateColumns: '180px 1fr', rowGap: '10px' },
    '& dt': { color: tokens.colorNeutralForeground2 }, '& dd': { margin: '0 0 8px', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', '@media (min-width: 640px)': { marginBottom: 0 } } },
});
