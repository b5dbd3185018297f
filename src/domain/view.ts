import { adviseer } from './advies.ts';
import type { Casus, Criteria, Informatie, Vraag } from './casus.ts';
import type { Datum, Moment } from './datum.ts';
import { gevuld } from './gevuld.ts';
import { mag } from './mag.ts';
import type { OpdrachtType } from './opdracht.ts';
import { handreiking, type Handreiking } from './handreiking.ts';
import { vervolgVan } from './kijkOpnieuw.ts';
import type { Doorzetting, VastgelegdeMedewerking, Wacht } from './groepen.ts';
import { isGestopt } from './stappen/sluiten.ts';
import { vanAndereOrganisatie } from './doorzetten.ts';
import { verschilStand, verschilView, type VerschilStand } from './verschil.ts';
import { zonder } from './zonder.ts';
import { magWachten, standaardHerbeoordeling, uitersteHerbeoordeling } from './wachten.ts';
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
  readonly moment?: { readonly start: Moment; readonly vorm: string; readonly geboekt: boolean };
  /** Handed on to another organisation: since when and by whom, so that the clock that runs on can be read. */
  readonly doorgezet?: { readonly naar: string; readonly op: Datum; readonly door: string; readonly organisatie?: string; readonly terug: boolean };
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
  readonly verblijf: Verblijf;
  readonly taken: readonly TaakView[];
  readonly medewerking?: VastgelegdeMedewerking;
  readonly wacht?: Wacht;
  /** The days of review to offer when waiting may begin or be extended now. */
  readonly wachtDagen: { readonly standaard: Datum; readonly uiterste: Datum };
  readonly magWachten: boolean;
  /** Probation has stopped, and the casus can be opened again. */
  readonly gestopt: boolean;
  /** What looking again at somebody afgestraft can lead to besides "it stays as it is". */
  readonly vervolg?: 'nieuweBijdrage' | 'heropenen';
  /** The casus is for another of the three organisations than this worker's. */
  readonly voorAnderen: boolean;
  readonly verwachteOrganisatie?: string;
  readonly doorzetting?: Doorzetting;
  readonly verschil?: VerschilStand;
  /** There is or was a disagreement that this person may read. */
  readonly magVerschilZien: boolean;
  readonly handreiking?: Handreiking;
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
  /** ISO weekdays on which the reclasseringswerker of the casus is in the PI, where known. */
  readonly inPI?: readonly number[];
  /** Names of the people linked to the afdeling, by role. */
  readonly kandidaten: (rol: Rol) => readonly string[];
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

function doorgezetKort({ doorgezet, verwachteOrganisatie }: Casus): OpenbareView['doorgezet'] {
  if (doorgezet === undefined || verwachteOrganisatie === undefined) return undefined;
  const laatste = doorgezet.teruggestuurd ?? doorgezet;
  const { naam, organisatie } = laatste.door;
  return { naar: verwachteOrganisatie, op: laatste.op, door: naam, terug: doorgezet.teruggestuurd !== undefined, ...(organisatie === undefined ? {} : { organisatie }) };
}

/** The projection for the posted card and for who has no role. */
export function openbareView(casus: Casus, kijk: Kijk): OpenbareView {
  const eerste = taken(casus, kijk)[0];
  const { moment, conclusie, beslotenOp } = casus.duiding;
  const toon = kijk.afspraken.naamInKanaal;
  return {
    id: casus.id, code: casus.code, versie: casus.versie, pi: kijk.piNaam, afdeling: kijk.afdelingNaam, fase: casus.fase,
    ontbreekt: ontbrekend(casus), eerdereCasussen: casus.eerdereCasussen, vandaag: kijk.vandaag,
    ...gevuld({
      oordeel: oordeelKort(casus),
      aanZet: eerste === undefined ? undefined : metDagen(eerste, kijk),
      casemanager: casus.casemanager?.naam,
      reclasseringswerker: casus.reclasseringswerker?.naam,
      moment: moment === undefined ? undefined : { start: moment.start, vorm: moment.vorm, geboekt: moment.boeking !== undefined },
      doorgezet: doorgezetKort(casus),
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
  'vulAan', 'claim', 'laatLos', 'wijsToe', 'kiesInEenKeer', 'beoordeel', 'corrigeerOordeel', 'beantwoordAlert', 'legInformatieVast', 'verwijderInformatie', 'deel', 'waardeer',
  'stelVraag', 'beantwoordVraag', 'kiesMoment', 'wijsMomentenAf', 'annuleerAfspraak', 'legDuidingVast', 'bevestigDuiding', 'weesHetOneens', 'beslisDuiding', 'rondAfspraakAf',
  'wachtOpStrafproces', 'verlengWacht', 'beeindigWacht', 'beantwoordKijkOpnieuw', 'legMedewerkingVast', 'zetDoor', 'stuurTerug',
  'vinkAf', 'geefUitstel', 'sluitAf', 'heropen',
];

/** What was typed is for the two who carry the casus. */
function zonderReden(wacht: Wacht | undefined): Wacht | undefined {
  return wacht === undefined ? undefined : zonder(wacht, 'reden');
}

/** What the groups that go differently add to what a person sees. */
function groepen(casus: Casus, actor: Actor, kant: Kant | undefined, kijk: Kijk): Pick<PersoonlijkeView, 'wachtDagen' | 'magWachten' | 'gestopt' | 'voorAnderen' | 'magVerschilZien'> & Partial<PersoonlijkeView> {
  return {
    wachtDagen: { standaard: standaardHerbeoordeling(kijk.vandaag, kijk), uiterste: uitersteHerbeoordeling(kijk.vandaag, kijk) },
    magWachten: magWachten(casus), gestopt: isGestopt(casus), voorAnderen: vanAndereOrganisatie(casus, actor),
    magVerschilZien: verschilView(casus, actor) !== undefined,
    ...gevuld({
      medewerking: casus.medewerking, wacht: kant === undefined ? zonderReden(casus.wacht) : casus.wacht, vervolg: casus.kijkOpnieuw === undefined ? undefined : vervolgVan(casus), verwachteOrganisatie: casus.verwachteOrganisatie,
      doorzetting: kant === '3RO' ? casus.doorgezet : undefined, verschil: verschilStand(casus), handreiking: kant === undefined ? undefined : handreiking(casus, kijk.vandaag, kijk, kijk.inPI),
    }),
  };
}

/** The projection for one person: undefined for who has no role for this casus. The content only for who carries it. */
export function persoonlijkeView(casus: Casus, actor: Actor, kijk: Kijk): PersoonlijkeView | undefined {
  if (!zietPersoon(actor)) return undefined;
  const kant = kantVanActor(actor);
  return {
    ...openbareView(casus, kijk),
    rollen: actor.rollen, mag: OPDRACHTEN.filter((type) => mag(actor, type)), naam: casus.naam, skn: casus.skn, signaalOp: casus.signaalOp, verblijf: verblijf(casus),
    ikDraag: casus.casemanager?.persoon === actor.persoon || casus.reclasseringswerker?.persoon === actor.persoon,
    ...groepen(casus, actor, kant, kijk),
    taken: taakViews(casus, kijk), inEenKeer: casus.inEenKeer, magVoorlopig: magVoorlopig(casus, kant, kijk), magLeegDelen: magLeegDelen(casus),
    ...gevuld({
      kant, begindatum: casus.begindatum, einddatum: casus.einddatum, titel: casus.titel, casemanagerTekst: casus.casemanagerTekst, trajectgesprekOp: casus.trajectgesprekOp,
      gesloten: casus.gesloten, inhoud: kant === undefined ? undefined : inhoud(casus, kant, kijk),
    }),
  };
}

/** The advice of step 1 on what somebody has filled in so far. */
export function adviesVoor(casus: Casus, criteria: Criteria, klokken: Klokken): ReturnType<typeof adviseer> {
  return adviseer(criteria, casus.signaalOp, klokken.afspraken);
}
