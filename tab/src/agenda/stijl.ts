import { makeStyles, shorthands, tokens } from '@fluentui/react-components';

/** Pixels of a quarter of an hour: a block of one quarter is still large enough to point at. */
export const KWARTIER_PX = 26;

/** The looks of the week. All colours are Fluent's, so that each theme follows. */
export const useStijl = makeStyles({
  balk: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  week: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, marginInlineEnd: 'auto' },
  rooster: {
    display: 'grid', gridTemplateColumns: '52px repeat(5, minmax(0, 1fr))', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, overflow: 'hidden',
  },
  dagkop: { padding: '8px', borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  hoek: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  dagnaam: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  klein: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  uren: { position: 'relative' },
  uur: { position: 'absolute', insetInlineEnd: '6px', transform: 'translateY(-50%)', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, ':first-child': { transform: 'none' } },
  dag: { position: 'relative', borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, backgroundImage: `linear-gradient(to bottom, ${tokens.colorNeutralStroke3} 1px, transparent 1px)` },
  dagVrij: { backgroundColor: tokens.colorNeutralBackground3 },
  mdo: { position: 'absolute', insetInline: 0, backgroundColor: tokens.colorNeutralBackground3, borderTop: `1px dashed ${tokens.colorNeutralStroke1}`, borderBottom: `1px dashed ${tokens.colorNeutralStroke1}`, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, textAlign: 'right', paddingInlineEnd: '4px' },
  programma: { position: 'absolute', insetInlineStart: 0, boxSizing: 'border-box', borderLeft: `4px solid ${tokens.colorNeutralStroke1}` },
  streep: { height: '16px', borderLeft: `4px solid ${tokens.colorNeutralStroke1}` },
  blok: {
    position: 'absolute', boxSizing: 'border-box', minWidth: 0, margin: 0, padding: '2px 6px', textAlign: 'start', font: 'inherit', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, cursor: 'pointer', overflow: 'hidden',
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderLeftWidth: '4px', borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px', zIndex: 2 },
  },
  inLijst: { position: 'static', width: '100%', padding: '8px 12px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  voorgesteld: shorthands.borderStyle('dashed', 'dashed', 'dashed', 'solid'),
  gepland: { backgroundColor: tokens.colorBrandBackground2, ...shorthands.borderColor(tokens.colorBrandStroke1), color: tokens.colorBrandForeground2, ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2 } },
  afgelopen: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  vanMij: { fontWeight: tokens.fontWeightSemibold },
  sleepbaar: { cursor: 'grab' },
  weg: { opacity: 0.45 },
  regel: { display: 'flex', gap: '4px', alignItems: 'flex-start', overflow: 'hidden', '& > svg': { flexShrink: 0, marginTop: '1px' } },
  titel: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  spook: {
    position: 'absolute', insetInline: '2px', boxSizing: 'border-box', zIndex: 3, padding: '2px 6px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, pointerEvents: 'none', overflow: 'visible',
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, border: `2px solid ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusMedium, boxShadow: tokens.shadow16,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  spookKanNiet: { ...shorthands.borderStyle('dashed'), ...shorthands.borderColor(tokens.colorPaletteRedBorder2) },
  stapel: { display: 'flex', flexDirection: 'column', gap: '12px' },
  lijst: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  kaart: { padding: '12px', display: 'flex', flexDirection: 'column', gap: '8px', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge },
  legenda: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '4px 16px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, '& li': { display: 'flex', gap: '4px', alignItems: 'center' } },
  gegevens: { margin: 0, display: 'grid', gridTemplateColumns: 'minmax(90px, auto) minmax(0, 1fr)', gap: '6px 12px', '& dt': { color: tokens.colorNeutralForeground2 }, '& dd': { margin: 0, overflowWrap: 'anywhere' } },
  kop3: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  naast: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
  past: { margin: 0, minHeight: '20px' },
  alleenVoorlezen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});
