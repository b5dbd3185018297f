import { makeStyles, tokens } from '@fluentui/react-components';

/** The looks shared by the parts of the handreiking. */
export const useStijl = makeStyles({
  treffers: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 440px), 1fr))' },
  lijst: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  kaart: { padding: '12px 16px', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, minWidth: 0 },
  kop2: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', '& a': { fontSize: 'inherit', lineHeight: 'inherit', fontWeight: 'inherit' } },
  regel: { margin: 0, overflowWrap: 'anywhere' },
  zacht: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  zoek: { maxWidth: '420px' },
  zoekveld: { width: '100%', maxWidth: '100%' },
  naast: { display: 'grid', gap: '16px', gridTemplateColumns: 'minmax(0, 1fr)', '@media (min-width: 760px)': { gridTemplateColumns: 'minmax(0, 260px) minmax(0, 1fr)', alignItems: 'start' } },
  // On a narrow page the text comes first; the link above it leads to the list.
  inhoud: { display: 'none', '@media (min-width: 760px)': { display: 'block' } },
  stapel: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  bewerk: { display: 'grid', gap: '16px', gridTemplateColumns: 'minmax(0, 1fr)', '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' } },
  vak: { '& textarea': { minHeight: '320px', maxHeight: 'none' } },
  knoppen: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});
