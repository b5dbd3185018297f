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
  batchToon: 'batch.toon',
  batchLegVast: 'batch.legVast',
  batchOpen: 'batch.open',
  opnameToon: 'opname.toon',
  opnameSignaal: 'opname.signaal',
  opnameNietNodig: 'opname.nietNodig',
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
  bijdrageErbij: 'bijdrage.voegToe',
  bijdrageDoor: 'bijdrage.geefDoor',
  bijdrageKlaar: 'bijdrage.klaar',
  bijdrageVervalt: 'bijdrage.vervalt',
  adviesAangevraagd: 'bijdrage.aangevraagd',
  inbreng: 'bijdrage.inbreng',
  inbrengGelezen: 'bijdrage.gelezen',
  afgestemd: 'bijdrage.afgestemd',
  trajectgesprek: 'trajectgesprek.legVast',
  mening: 'trajectgesprek.mening',
  planIngebracht: 'plan.ingebracht',
  mdoDatum: 'mdo.plan',
  mdoUitkomst: 'mdo.legVast',
  afspraakKlaar: 'afspraak.klaar',
  vinkAf: 'casus.vinkAf',
  uitstel: 'taak.uitstel',
  wijsToe: 'casus.wijsToe',
  sluit: 'casus.sluit',
  heropen: 'casus.heropen',
  afwezigFormulier: 'afwezig.formulier',
  meldAfwezig: 'afwezig.meld',
  meldTerug: 'afwezig.terug',
  overzetFormulier: 'werk.formulier',
  zetWerkOver: 'werk.zetOver',
  koppelKanaal: 'kanaal.koppel',
  mijnWerk: 'lijst.mijnWerk',
  dagstaat: 'dagstaat.open',
  afsprakenKies: 'afspraken.kies',
  afsprakenToon: 'afspraken.toon',
  afspraakOpen: 'afspraak.open',
  afspraakBewaar: 'afspraak.bewaar',
  afspraakStandaard: 'afspraak.standaard',
  afspraakVerschillen: 'afspraken.verschillen',
} as const;

export type Verb = (typeof VERB)[keyof typeof VERB];

/** The dialogs a card can open (Action.Submit with `msteams: { type: 'task/fetch' }`). */
export const DIALOOG = {
  werkdocument: 'werkdocument', overname: 'overname', corrigeer: 'corrigeer',
  bijdrageErbij: 'bijdrageErbij', bijdrageKlaar: 'bijdrageKlaar', bijdrageWijzig: 'bijdrageWijzig', inbreng: 'inbreng', bevindingen: 'bevindingen', trajectgesprek: 'trajectgesprek', mdo: 'mdo',
} as const;

export type DialoogNaam = (typeof DIALOOG)[keyof typeof DIALOOG];
