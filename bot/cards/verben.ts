/**
 * The verbs of the cards, shared by card and handler. A verb says what; which casus and what else travels in `data`.
 * Inputs carry names that start with `in_`, so that no input can overwrite an id the card itself holds.
 */
export const VERB = {
  toon: 'casus.toon',
  pak: 'casus.pak',
  laatLos: 'casus.laatLos',
  inEenKeer: 'casus.inEenKeer',
  advies: 'casus.advies',
  beoordeel: 'casus.beoordeel',
  corrigeer: 'casus.corrigeer',
  vulAan: 'casus.vulAan',
  alert: 'casus.alert',
  legInformatieVast: 'werkdocument.voegToe',
  deel: 'werkdocument.deel',
  kiesMoment: 'duiding.kies',
  andereMomenten: 'duiding.anders',
  annuleer: 'duiding.annuleer',
  legDuidingVast: 'duiding.legVast',
  bevestig: 'duiding.bevestig',
  oneens: 'duiding.oneens',
  beslis: 'duiding.beslis',
  afspraakKlaar: 'afspraak.klaar',
  vinkAf: 'casus.vinkAf',
  uitstel: 'taak.uitstel',
  wijsToe: 'casus.wijsToe',
  sluit: 'casus.sluit',
  heropen: 'casus.heropen',
  plaatsOver: 'casus.plaatsOver',
  meldVertrek: 'casus.vertrek',
  trekIn: 'casus.trekIn',
  corrigeerSkn: 'casus.skn',
  koppelKanaal: 'kanaal.koppel',
} as const;

export type Verb = (typeof VERB)[keyof typeof VERB];

/** The dialogs a card can open (Action.Submit with `msteams: { type: 'task/fetch' }`). */
export const DIALOOG = {
  werkdocument: 'werkdocument',
  corrigeer: 'corrigeer',
  overplaatsen: 'overplaatsen',
  vertrek: 'vertrek',
  einddatum: 'einddatum',
  trekIn: 'trekIn',
  skn: 'skn',
} as const;

export type DialoogNaam = (typeof DIALOOG)[keyof typeof DIALOOG];
