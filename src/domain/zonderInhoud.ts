import type { Criteria } from './casus.ts';
import type { Afspraak } from './duiding.ts';
import type { Gebeurtenis, GebeurtenisType, Feit } from './gebeurtenis.ts';
import type { Ontvanger } from './inzet.ts';
import type { VulAan } from './opdracht.ts';
import type { Boeking, VoorgesteldMoment } from './planning.ts';

/**
 * What becomes of one field when content is erased: it stays, it goes, it becomes empty, or something is left of it.
 * Only a field that may be away can go, and only a text becomes empty.
 */
type Regel<O, K extends keyof O> =
  | 'blijft'
  | (object extends Pick<O, K> ? 'weg' : never)
  | (string extends O[K] ? 'leeg' : never)
  | ((waarde: Exclude<O[K], undefined>) => Exclude<O[K], undefined>);
type Regels<O> = { readonly [K in keyof O]-?: Regel<O, K> };
type Van<T extends GebeurtenisType> = Omit<Extract<Feit, { readonly type: T }>, 'type'>;

type LosseRegel = 'blijft' | 'weg' | 'leeg' | ((waarde: never) => unknown);

/** The fields that have a rule, each as its rule says; a field that nobody thought of goes. */
function pas(waarden: object, regels: Readonly<Record<string, LosseRegel>>): object {
  return Object.fromEntries(Object.entries(waarden).flatMap(([veld, waarde]): [string, unknown][] => {
    const regel = Object.hasOwn(regels, veld) ? regels[veld] : undefined;
    if (regel === undefined || regel === 'weg') return [];
    if (regel === 'blijft') return [[veld, waarde]];
    return [[veld, regel === 'leeg' ? '' : (regel as (een: unknown) => unknown)(waarde)]];
  }));
}

function volgens<O extends object>(regels: Regels<O>): (waarde: O) => O {
  return (waarde) => pas(waarde, regels) as O;
}
function elk<O extends object>(regels: Regels<O>): (lijst: readonly O[]) => readonly O[] {
  const een = volgens(regels);
  return (lijst) => lijst.map(een);
}

const B = 'blijft';
/** No list of other casussen: the code of one would lead to the person. */
const geen = (): readonly string[] => [];
const CRITERIA = volgens<Criteria>({ bekend: B, dossier: B, rol: B, laatsteContact: 'weg' });
const AFSPRAKEN = elk<Afspraak>({ id: B, wat: 'leeg', eigenaar: B, termijn: B, klaarOp: B });
const MOMENTEN = elk<VoorgesteldMoment>({ start: B, duurMinuten: B, vorm: B, voorTermijn: B, reden: 'leeg', onzeker: geen, ruimte: B });
const BOEKING: Regels<Boeking> = { eventId: B, organisator: B, joinUrl: 'weg' };
const VELDEN = volgens<VulAan['velden']>({ naam: 'weg', casemanager: B, casemanagerTekst: 'weg', begindatum: B, einddatum: B, titel: B, trajectgesprekOp: B });
const OORDEEL: Regels<Van<'Beoordeeld'>> = { oordeel: B, criteria: CRITERIA, nietGescreend: B, reden: 'weg', contactpersoon: 'weg', batch: B };
const REDEN = { reden: 'leeg' } as const;
const ID = { id: B } as const;

/** Who takes over: a colleague stays, somebody outside was typed. */
function ontvanger(naar: Ontvanger): Ontvanger {
  return naar.soort === 'collega' ? naar : { soort: 'buiten', organisatie: '', naam: '' };
}

/**
 * What each gebeurtenis keeps: days, codes, outcomes, places and colleagues, so that figures stay true. Name, SKN,
 * links to other casussen and everything that people typed goes. A new gebeurtenis or field without a rule does not
 * compile.
 */
const REGELS: { readonly [T in GebeurtenisType]: Regels<Van<T>> } = {
  SignaalOntvangen: {
    signaalOp: B, id: B, code: B, skn: 'leeg', naam: 'leeg', pi: B, afdeling: B, eerdereCasussen: geen, vragenlijst: B,
    casemanager: B, casemanagerTekst: 'weg', begindatum: B, einddatum: B, titel: B, trajectgesprekOp: B,
  },
  SignaalAangevuld: { velden: VELDEN },
  Overgeplaatst: { van: B, naar: B, losVan: B, respijt: B },
  Vertrokken: { soort: B, datum: B, open: B },
  VrijlatingGevraagd: {},
  SignaalIngetrokken: { soort: B, toelichting: 'weg' },
  SknGecorrigeerd: { skn: 'leeg', ...REDEN },
  CasussenGekoppeld: { eerdere: geen, latere: geen },
  Opgepakt: { wie: B },
  Losgelaten: {},
  Toegewezen: { rol: B, wie: B, van: B },
  InEenKeerGekozen: {},
  Beoordeeld: OORDEEL,
  OordeelGecorrigeerd: OORDEEL,
  AlertBeantwoord: { soort: B, inzetGewenst: B, reden: 'weg' },
  InformatieVastgelegd: { ...ID, deel: B, onderwerp: B, tekst: 'leeg', bron: 'leeg', datum: 'weg', inJdOnline: B },
  InformatieVerwijderd: ID,
  InformatieIngetrokken: { ...ID, ...REDEN },
  Gedeeld: { deel: B },
  InformatieGewaardeerd: { ...ID, waarde: B },
  DuidingUitgebleven: {},
  VraagGesteld: { ...ID, aan: B, tekst: 'leeg' },
  VraagBeantwoord: { ...ID, tekst: 'leeg' },
  MomentenVoorgesteld: { voorstellen: MOMENTEN, termijn: B, dragers: B, deelnemers: B, voor: B },
  MomentGekozen: { start: B, duurMinuten: B, vorm: B, ruimte: B, voor: B },
  MomentenAfgewezen: { starts: B, voor: B },
  AfspraakGeboekt: { ...BOEKING, deelnemers: B, uitnodigingen: B, voor: B },
  BoekingMislukt: { voor: B },
  AfspraakGeannuleerd: { ...REDEN, boeking: volgens(BOEKING), wisseling: B, voor: B },
  UitnodigingAangenomen: { persoon: B, voor: B },
  AfspraakVerplaatst: { start: B, duurMinuten: B, ruimte: B, zelf: B, voor: B },
  AfspraakAfgelopen: { voor: B },
  DuidingNietDoorgegaan: { waarom: B, toelichting: 'weg', voor: B },
  DuidingVastgelegd: { vorm: B, actieveRol: B, redenen: 'leeg', samenvatting: 'weg', afspraken: AFSPRAKEN, bijdragen: B, voorlopig: B, kant: B },
  DuidingBesloten: {},
  WachtBegonnen: { tot: B, reden: 'weg' },
  WachtVerlengd: { tot: B, ...REDEN },
  WachtBeeindigd: { waarom: B },
  OpnieuwGekeken: { kant: B, uitkomst: B },
  MedewerkingVastgelegd: { medewerking: B },
  Doorgezet: { naar: B, waarom: 'leeg', doorManager: B },
  Teruggestuurd: REDEN,
  BesluitVoorgesteld: { rol: B, actieveRol: B, redenen: 'leeg' },
  OneensGemeld: { ...REDEN, actieveRol: B },
  OneensBeslist: { actieveRol: B, redenen: 'leeg', afspraken: AFSPRAKEN, bijdragen: B },
  BijdrageToegevoegd: { ...ID, vorm: B, eigenaar: B },
  BijdrageDoorgegeven: { ...ID, eigenaar: B, van: B },
  AdviesAangevraagd: ID,
  BijdrageAfgerond: { ...ID, wijze: B, bevinding: 'weg' },
  BijdrageVervallen: { ...ID, ...REDEN },
  InbrengGegeven: { ...ID, bijdrage: B, voor: B, tekst: 'leeg' },
  InbrengGelezen: ID,
  BevindingenAfgestemd: {},
  TrajectgesprekVastgelegd: { datum: B, uitkomst: B, reden: B, toelichting: 'weg' },
  MeningVastgelegd: { mening: B, waarom: 'weg' },
  PlanIngebracht: {},
  MdoGepland: { datum: B },
  MdoVastgelegd: { uitkomst: B, toelichting: 'weg' },
  InzetVoorgesteld: { voorstellen: B },
  InzetToegevoegd: { ...ID, grond: B, wat: 'leeg', waarom: 'weg', eigenaar: B, start: B, termijn: B },
  InzetAangenomen: { ...ID, eigenaar: B },
  InzetUitgesteld: { ...ID, tot: B },
  InzetGestart: { ...ID, wie: B },
  InzetAfgerond: ID,
  InzetVervallen: { ...ID, ...REDEN },
  InzetHerrekend: { verschuivingen: B },
  OverdrachtBegonnen: { ...ID, inzet: B, van: B, naar: ontvanger, termijn: B },
  OverdrachtAfgevinkt: { ...ID, punt: B },
  Overgedragen: { ...ID, aangenomen: ({ op }) => ({ door: '', op }) },
  OverdrachtTeruggestuurd: { ...ID, ...REDEN, van: B },
  InzetDoorgegeven: { ...ID, eigenaar: B, van: B },
  OverdrachtDoorgegeven: { ...ID, eigenaar: B, van: B },
  OverdrachtIngetrokken: ID,
  AfspraakAfgerond: ID,
  Afgevinkt: { wat: B },
  UitstelGegeven: { taak: B, reden: 'weg', soort: B, werkdagen: B, tot: B },
  Gesloten: { reden: B, toelichting: 'weg' },
  Heropend: REDEN,
  InhoudGewist: { waarom: B, onbevestigd: B },
};

/** What stays of something that happened once the content of its casus is erased; who did it and when stay too. Done twice it changes nothing more. */
export function zonderInhoud(gebeurtenis: Gebeurtenis): Gebeurtenis {
  const { type, door, op, ...velden } = gebeurtenis;
  return { ...pas(velden, REGELS[type]), type, door, op } as Gebeurtenis;
}
