import { adviseer } from './advies.ts';
import type { Casus, Criteria, Informatie, Vraag } from './casus.ts';
import type { Datum, Moment } from './datum.ts';
import { andereCasussen, type AndereCasus } from './eerder.ts';
import { gevuld } from './gevuld.ts';
import { mag } from './mag.ts';
import type { OpdrachtType } from './opdracht.ts';
import type { Plaats } from './plaats.ts';
import { kantVanActor, type Actor, type Kant, type Rol } from './rollen.ts';
import { magLeegDelen, waarschuwingen } from './stappen/delen.ts';
import type { Taak } from './taak.ts';
import { nogWerkdagen, ontbrekend, taken, werkdagenTeLaat } from './taken.ts';
import { alertDagen, verblijf, type Klokken, type Verblijf } from './termijnen.ts';

/** A taak with the day's arithmetic done, and the colleagues who may take it while nobody does. */
export interface TaakView extends Taak {
  /** Negative: so many working days late. */
  readonly nogWerkdagen: number;
  readonly kandidaten: readonly string[];
}

/** What everybody in the channel may see, and all that Teams stores: nothing about the person. */
export interface OpenbareView {
  readonly id: string;
  readonly code: string;
  readonly versie: number;
  readonly pi: string;
  readonly afdeling: string;
  readonly fase: Casus['fase'];
  readonly oordeel?: { readonly oordeel: string; readonly door: string; readonly organisatie?: string; readonly op: Datum };
  readonly ontbreekt: readonly string[];
  readonly aanZet?: TaakView;
  readonly casemanager?: string;
  readonly reclasseringswerker?: string;
  readonly eerdereCasussen: readonly string[];
  readonly latereCasussen: readonly string[];
  /** The last transfer, and by how much the norm of who is aan zet was moved because of it. */
  readonly overgeplaatst?: { readonly uit: string; readonly op: Datum; readonly norm?: Datum };
  /** The person has left; why is for who has a role. */
  readonly vertrokken?: true;
  readonly moment?: { readonly start: Moment; readonly vorm: string; readonly geboekt: boolean };
  readonly besloten?: { readonly actieveRol: boolean; readonly op: Datum };
  /** For who has a role also with the reason a manager typed. */
  readonly gesloten?: Casus['gesloten'];
  /** Name or initials, only where the PI agreed to show them. */
  readonly aanduiding?: string;
  readonly vandaag: Datum;
}

/** What a person with a role for the casus sees besides. */
export interface PersoonlijkeView extends OpenbareView {
  readonly kant?: Kant;
  readonly rollen: readonly Rol[];
  readonly mag: readonly OpdrachtType[];
  readonly ikDraag: boolean;
  readonly inEenKeer: boolean;
  /** The other side is so late that this one may record a voorlopige duiding. */
  readonly magVoorlopig: boolean;
  /** A casus that came back may be shared without new information. */
  readonly magLeegDelen: boolean;
  readonly naam: string;
  readonly skn: string;
  readonly signaalOp: Datum;
  readonly begindatum?: Datum;
  readonly einddatum?: Datum;
  readonly trajectgesprekOp?: Datum;
  readonly titel?: string;
  readonly casemanagerTekst?: string;
  readonly vertrek?: Casus['vertrek'];
  readonly einddatumWas?: Casus['einddatumWas'];
  /** Pieces of information shared so far. */
  readonly aantalGedeeld: number;
  readonly andereCasussen: readonly AndereCasus[];
  readonly verblijf: Verblijf;
  readonly taken: readonly TaakView[];
  readonly inhoud?: InhoudView;
}

/** The content, for the two who carry the casus; drafts only for the side that wrote them. */
export interface InhoudView {
  readonly oordeel?: Casus['oordeel'];
  readonly concepten: readonly (Informatie & { readonly waarschuwingen: readonly string[] })[];
  readonly gedeeld: readonly Informatie[];
  readonly gedeeldOp?: Datum;
  readonly vragen: readonly Vraag[];
  readonly duiding: Casus['duiding'];
  readonly alerts: readonly { readonly soort: string; readonly termijn: Datum }[];
  readonly heropend: boolean;
}

/** What a view needs besides the casus: the day, the names of the places, and who may take which role. */
export interface Kijk extends Klokken {
  readonly vandaag: Datum;
  readonly piNaam: string;
  readonly afdelingNaam: string;
  /** Names of the people linked to the afdeling, by role. */
  readonly kandidaten: (rol: Rol) => readonly string[];
  /** The name of another place. */
  readonly plaatsNaam?: (plaats: Plaats) => string;
  /** All casussen of the same person; for the personal view only. */
  readonly vanPersoon?: readonly Casus[];
}

/** `A.B.` of `Berg, van den, Anna` and of `Berg, A.`: first names and surname; a tussenvoegsel does not count. */
function initialen(naam: string): string {
  const delen = naam.split(',').map((deel) => deel.trim());
  const voornamen = delen.length > 1 ? (delen.at(-1) ?? '') : '';
  return [voornamen, delen[0] ?? ''].flatMap((deel) => deel.split(/[\s.]+/)).filter(Boolean).map((woord) => `${woord.charAt(0).toUpperCase()}.`).join('');
}

function metDagen(taak: Taak, kijk: Kijk): TaakView {
  return { ...taak, nogWerkdagen: nogWerkdagen(taak, kijk.vandaag, kijk), kandidaten: taak.persoon === undefined ? kijk.kandidaten(taak.rol) : [] };
}

function oordeelKort({ oordeel }: Casus): OpenbareView['oordeel'] {
  if (oordeel === undefined) return undefined;
  const { door, op } = oordeel;
  return { oordeel: oordeel.oordeel, door: door.naam, op: op.datum, ...(door.organisatie === undefined ? {} : { organisatie: door.organisatie }) };
}

function overgeplaatst({ overplaatsing, respijt }: Casus, kijk: Kijk, aanZet: Taak | undefined): OpenbareView['overgeplaatst'] {
  if (overplaatsing === undefined || kijk.plaatsNaam === undefined) return undefined;
  const later = aanZet !== undefined && respijt?.[aanZet.id] === aanZet.termijn && aanZet.norm < aanZet.termijn;
  return { uit: kijk.plaatsNaam(overplaatsing.van), op: overplaatsing.op, ...(later ? { norm: aanZet.norm } : {}) };
}

/** The projection for the posted card and for who has no role. */
export function openbareView(casus: Casus, kijk: Kijk): OpenbareView {
  const eerste = taken(casus, kijk)[0];
  const { moment, conclusie, beslotenOp } = casus.duiding;
  const toon = kijk.afspraken.naamInKanaal;
  return {
    id: casus.id, code: casus.code, versie: casus.versie, pi: kijk.piNaam, afdeling: kijk.afdelingNaam, fase: casus.fase,
    ontbreekt: ontbrekend(casus), eerdereCasussen: casus.eerdereCasussen, latereCasussen: casus.latereCasussen ?? [], vandaag: kijk.vandaag,
    ...gevuld({
      oordeel: oordeelKort(casus),
      aanZet: eerste === undefined ? undefined : metDagen(eerste, kijk),
      overgeplaatst: overgeplaatst(casus, kijk, eerste),
      vertrokken: casus.vertrek === undefined ? undefined : true as const,
      casemanager: casus.casemanager?.naam,
      reclasseringswerker: casus.reclasseringswerker?.naam,
      moment: moment === undefined ? undefined : { start: moment.start, vorm: moment.vorm, geboekt: moment.boeking !== undefined },
      besloten: beslotenOp === undefined ? undefined : { actieveRol: conclusie?.actieveRol === true, op: beslotenOp },
      gesloten: casus.gesloten === undefined ? undefined : { reden: casus.gesloten.reden, op: casus.gesloten.op },
      aanduiding: toon === 'naam' ? casus.naam : toon === 'initialen' ? initialen(casus.naam) : undefined,
    }),
  };
}

function inhoud(casus: Casus, kant: Kant, kijk: Kijk): InhoudView {
  const concepten = casus.informatie.filter((stuk) => stuk.gedeeldOp === undefined);
  return {
    concepten: kant === '3RO' ? concepten.map((stuk) => ({ ...stuk, waarschuwingen: waarschuwingen(casus, stuk, kijk) })) : [],
    gedeeld: casus.informatie.filter((stuk) => stuk.gedeeldOp !== undefined),
    vragen: casus.vragen, duiding: casus.duiding, alerts: casus.fase === 'alert' ? alertDagen(casus, kijk) : [], heropend: casus.heropendOp !== undefined,
    ...gevuld({ oordeel: casus.oordeel, gedeeldOp: casus.gedeeldOp }),
  };
}

/** The open taken of a casus with the day's arithmetic done; names no person but colleagues. */
export function taakViews(casus: Casus, kijk: Kijk): readonly TaakView[] {
  return taken(casus, kijk).map((taak) => metDagen(taak, kijk));
}

const ZIET_PERSOON: readonly Rol[] = ['backoffice', 'casemanager', 'reclasseringswerker', 'hoofdDR', 'unitmanager'];

/** Whether this actor may see who the casus is about. Being in the channel is not enough. */
export function zietPersoon(actor: Actor): actor is Extract<Actor, { soort: 'persoon' }> {
  return actor.soort === 'persoon' && actor.rollen.some((rol) => ZIET_PERSOON.includes(rol));
}

function magVoorlopig(casus: Casus, kant: Kant | undefined, kijk: Kijk): boolean {
  const taak = taken(casus, kijk).find(({ soort }) => soort === 'duiden' || soort === 'duidingVastleggen');
  return taak !== undefined && kant !== undefined && taak.kant !== kant && werkdagenTeLaat(taak, kijk.vandaag, kijk) >= kijk.afspraken.voorlopigNaWerkdagen;
}

const OPDRACHTEN: readonly OpdrachtType[] = [
  'vulAan', 'plaatsOver', 'meldVertrek', 'trekSignaalIn', 'corrigeerSkn', 'claim', 'laatLos', 'wijsToe', 'kiesInEenKeer', 'beoordeel', 'corrigeerOordeel', 'beantwoordAlert', 'legInformatieVast', 'verwijderInformatie', 'deel', 'waardeer',
  'stelVraag', 'beantwoordVraag', 'kiesMoment', 'wijsMomentenAf', 'annuleerAfspraak', 'legDuidingVast', 'bevestigDuiding', 'weesHetOneens', 'beslisDuiding', 'rondAfspraakAf',
  'vinkAf', 'geefUitstel', 'sluitAf', 'heropen',
];

/** The projection for one person: undefined for who has no role for this casus. The content only for who carries it. */
export function persoonlijkeView(casus: Casus, actor: Actor, kijk: Kijk): PersoonlijkeView | undefined {
  if (!zietPersoon(actor)) return undefined;
  const kant = kantVanActor(actor);
  return {
    ...openbareView(casus, kijk),
    rollen: actor.rollen, mag: OPDRACHTEN.filter((type) => mag(actor, type)), naam: casus.naam, skn: casus.skn, signaalOp: casus.signaalOp, verblijf: verblijf(casus),
    ikDraag: casus.casemanager?.persoon === actor.persoon || casus.reclasseringswerker?.persoon === actor.persoon,
    taken: taakViews(casus, kijk), inEenKeer: casus.inEenKeer, magVoorlopig: magVoorlopig(casus, kant, kijk), magLeegDelen: magLeegDelen(casus),
    aantalGedeeld: casus.informatie.filter(({ gedeeldOp }) => gedeeldOp !== undefined).length, andereCasussen: andereCasussen(casus, kijk.vanPersoon ?? []),
    ...gevuld({
      kant, begindatum: casus.begindatum, einddatum: casus.einddatum, titel: casus.titel, casemanagerTekst: casus.casemanagerTekst, trajectgesprekOp: casus.trajectgesprekOp,
      gesloten: casus.gesloten, vertrek: casus.vertrek, einddatumWas: casus.einddatumWas, inhoud: kant === undefined ? undefined : inhoud(casus, kant, kijk),
    }),
  };
}

/** The advice of step 1 on what somebody has filled in so far. */
export function adviesVoor(casus: Casus, criteria: Criteria, klokken: Klokken): ReturnType<typeof adviseer> {
  return adviseer(criteria, casus.signaalOp, klokken.afspraken);
}
