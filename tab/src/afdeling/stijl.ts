import { makeStyles, tokens } from '@fluentui/react-components';

/** The looks shared by board, list and screening of an afdeling. */
export const useStijl = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'flex-start', '& .fui-Switch': { marginTop: '24px' } },
  lijst: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  bord: { display: 'flex', flexDirection: 'column', gap: '12px', '@media (min-width: 900px)': { flexDirection: 'row', alignItems: 'flex-start', overflowX: 'auto', paddingBottom: '12px' } },
  kolom: { backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusLarge, padding: '12px', boxSizing: 'border-box', '& > ul:not(:empty)': { marginTop: '8px' }, '@media (min-width: 900px)': { flex: '1 0 220px', maxWidth: '340px' } },
  kolomLeeg: { '@media (min-width: 900px)': { flex: '0 0 130px' } },
  kolomkop: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  kaart: { display: 'flex', flexDirection: 'column', gap: '6px', alignItems: 'flex-start', padding: '10px 12px', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  mijn: { boxShadow: `inset 4px 0 ${tokens.colorBrandStroke1}` },
  kop3: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  regel: { margin: 0, overflowWrap: 'anywhere' },
  zacht: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  merk: { height: 'auto', minHeight: '20px', padding: '2px 8px', whiteSpace: 'normal', textAlign: 'start' },
  screenrij: { display: 'grid', gap: '8px 16px', padding: '12px 16px', gridTemplateColumns: 'minmax(0, 1fr)', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(200px, 280px)', alignItems: 'center' } },
  knoppen: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'flex-end' },
});
