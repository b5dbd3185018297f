import { adviseer } from './advies.ts';
import type { Casus, Criteria, Titel, Vraag } from './casus.ts';
import { voortgang, type BijdrageVorm, type Stap3 } from './bijdrage.ts';
import { gespreksdag, komendGesprek } from './bijdragetermijnen.ts';
import { nogBevestigen, waarschuwing, type NogBevestigen } from './bewaring.ts';
import type { Datum } from './datum.ts';
import { formenVoor } from './formen.ts';
import { laatsteOverdracht, stap4Voor, telInzet, verschovenDagen, type InzetTelling, type OverdrachtKort, type Stap4View, type Verschoven } from './inzetview.ts';
import { andereCasussen, vorigeWerker, type AndereCasus } from './eerder.ts';
import { gevuld } from './gevuld.ts';
import type { Kijk } from './kijk.ts';
import { mag } from './mag.ts';
import type { OpdrachtType } from './opdracht.ts';
import { buitenOrganisatie } from './doorzetten.ts';
import { doorgezetView, groepenView, type DoorgezetView, type GroepenView } from './groepenview.ts';
import { tijdensWachten } from './wachten.ts';
import { eigenUitnodigingen, momentViews, type MomentView } from './momentview.ts';
import type { Gesprekssoort } from './planning.ts';
import { kantVanActor, type Actor, type Kant, type Rol } from './rollen.ts';
import { magLeegDelen, waarschuwingen } from './stappen/werkdocument.ts';
import { alsConcept, deelVan, isConcept, type Informatie } from './stuk.ts';
import type { Taak } from './taak.ts';
import { geeftUitstel, metDagen, taakViews, voorRol, type TaakView } from './taakview.ts';
import { ontbrekend, taken, werkdagenTeLaat } from './taken.ts';
import { alertDagen, verblijf, type Klokken, type Verblijf } from './termijnen.ts';
import type { UitstelKeuze } from './uitstel.ts';
import { uitstelKeuzes } from './uitstelkeuzes.ts';
import { VRAGENLIJST_1, type Vragenlijst } from './vragenlijst.ts';

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
  /** The meetings for which a moment was chosen and that have no outcome yet. */
  readonly momenten: readonly MomentView[];
  /** Step 3: how many bijdragen are ready and when the talks are; which they are is for who carries the casus. */
  readonly stap3?: { readonly klaar: number; readonly totaal: number; readonly trajectgesprek?: Datum; readonly mdo?: Datum };
  readonly inzet?: InzetTelling;
  readonly overdracht?: OverdrachtKort;
  /** Days of inzet that moved with the end of the detention. */
  readonly verschoven: readonly Verschoven[];
  readonly doorgezet?: DoorgezetView;
  readonly besloten?: { readonly actieveRol: boolean; readonly op: Datum };
  /** For who has a role also with the reason a manager typed. */
  readonly gesloten?: Casus['gesloten'];
  /** Day on which the content was erased; nothing about the person is left then. */
  readonly gewist?: Datum;
  /** The day on which unconfirmed or unfinished content will be erased, once it is near. */
  readonly wordtGewist?: Datum;
  /** Name or initials, only where the PI agreed to show them. */
  readonly aanduiding?: string;
  readonly vandaag: Datum;
}

/** What a person with a role for the casus sees besides. */
export interface PersoonlijkeView extends OpenbareView, GroepenView {
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
  readonly titel?: Titel;
  readonly casemanagerTekst?: string;
  readonly vertrek?: Casus['vertrek'];
  readonly einddatumWas?: Casus['einddatumWas'];
  /** Closed, while this side has not confirmed that the content is in IRIS or Tulp; on `uiterlijk` it is erased all the same. */
  readonly nogBevestigen?: NogBevestigen;
  /** Pieces of information shared so far. */
  readonly aantalGedeeld: number;
  readonly andereCasussen: readonly AndereCasus[];
  /** The name of who did the earlier casus and is asked here too, so likely takes this one. */
  readonly vorigeWerker?: string;
  readonly verblijf: Verblijf;
  readonly taken: readonly TaakView[];
  /** The meetings of which this person must still say whether they come. */
  readonly mijnUitnodigingen: readonly Gesprekssoort[];
  /** What each reason for postponement gives, by id of the taak. */
  readonly uitstelKeuzes: Readonly<Record<string, readonly UitstelKeuze[]>>;
  readonly stap4: Stap4View;
  readonly inhoud?: InhoudView;
}

/** The content, for the two who carry the casus; drafts only for the side that wrote them. */
export interface InhoudView {
  readonly oordeel?: Casus['oordeel'];
  readonly vragenlijst: Vragenlijst;
  /** Of the own side: new pieces, and shared ones as they will read once amended (these have `gedeeldOp`). */
  readonly concepten: readonly (Informatie & { readonly waarschuwingen: readonly string[] })[];
  readonly gedeeld: readonly Informatie[];
  readonly gedeeldOp?: Datum;
  readonly vragen: readonly Vraag[];
  readonly duiding: Casus['duiding'];
  readonly stap3?: Stap3;
  /** The forms of contribution that fit this casus. */
  readonly formen: readonly BijdrageVorm[];
  readonly alerts: readonly { readonly soort: string; readonly termijn: Datum }[];
  readonly heropend: boolean;
}

/** `A.B.` of `Berg, van den, Anna` and of `Berg, A.`: first names and surname; a tussenvoegsel does not count. */
function initialen(naam: string): string {
  const delen = naam.split(',').map((deel) => deel.trim());
  const voornamen = delen.length > 1 ? (delen.at(-1) ?? '') : '';
  return [voornamen, delen[0] ?? ''].flatMap((deel) => deel.split(/[\s.]+/)).filter(Boolean).map((woord) => `${woord.charAt(0).toUpperCase()}.`).join('');
}

function oordeelKort({ oordeel }: Casus): OpenbareView['oordeel'] {
  if (oordeel === undefined) return undefined;
  const { door, op } = oordeel;
  return { oordeel: oordeel.oordeel, door: door.naam, op: op.datum, ...(door.organisatie === undefined ? {} : { organisatie: door.organisatie }) };
}

function stap3Kort(casus: Casus): OpenbareView['stap3'] {
  const { stap3 } = casus;
  if (casus.fase !== 'bijdrage' || stap3 === undefined) return undefined;
  return { ...voortgang(stap3), ...gevuld({ trajectgesprek: komendGesprek(casus, stap3), mdo: stap3.mdo.uitkomst === undefined ? stap3.mdo.datum : undefined }) };
}

function overgeplaatst({ overplaatsing, respijt }: Casus, kijk: Kijk, aanZet: Taak | undefined): OpenbareView['overgeplaatst'] {
  if (overplaatsing === undefined || kijk.plaatsNaam === undefined) return undefined;
  const later = aanZet !== undefined && respijt?.[aanZet.id] === aanZet.termijn && aanZet.norm < aanZet.termijn;
  return { uit: kijk.plaatsNaam(overplaatsing.van), op: overplaatsing.op, ...(later ? { norm: aanZet.norm } : {}) };
}

/** The projection for the posted card and for who has no role. */
export function openbareView(casus: Casus, kijk: Kijk): OpenbareView {
  const eerste = taken(casus, kijk)[0];
  const { conclusie, beslotenOp } = casus.duiding;
  const toon = kijk.afspraken.naamInKanaal;
  return {
    id: casus.id, code: casus.code, versie: casus.versie, pi: kijk.piNaam, afdeling: kijk.afdelingNaam, fase: casus.fase,
    ontbreekt: ontbrekend(casus), eerdereCasussen: casus.eerdereCasussen, latereCasussen: casus.latereCasussen ?? [], vandaag: kijk.vandaag, verschoven: verschovenDagen(casus), momenten: momentViews(casus),
    ...gevuld({
      inzet: telInzet(casus),
      overdracht: laatsteOverdracht(casus),
      oordeel: oordeelKort(casus),
      aanZet: eerste === undefined ? undefined : metDagen(casus, eerste, kijk),
      overgeplaatst: overgeplaatst(casus, kijk, eerste),
      vertrokken: casus.vertrek === undefined ? undefined : true as const,
      casemanager: casus.casemanager?.naam,
      reclasseringswerker: casus.reclasseringswerker?.naam,
      stap3: stap3Kort(casus),
      doorgezet: doorgezetView(casus),
      besloten: beslotenOp === undefined ? undefined : { actieveRol: conclusie?.actieveRol === true, op: beslotenOp },
      gesloten: casus.gesloten === undefined ? undefined : { reden: casus.gesloten.reden, op: casus.gesloten.op },
      gewist: casus.gewist?.op,
      wordtGewist: waarschuwing(casus, kijk.vandaag, kijk),
      aanduiding: casus.gewist !== undefined ? undefined : toon === 'naam' ? casus.naam : toon === 'initialen' ? initialen(casus.naam) : undefined,
    }),
  };
}

function inhoud(casus: Casus, kant: Kant, kijk: Kijk): InhoudView {
  const concepten = casus.informatie.filter((stuk) => isConcept(stuk, kant)).map(alsConcept);
  return {
    vragenlijst: kijk.vragenlijst ?? VRAGENLIJST_1,
    concepten: concepten.map((stuk) => ({ ...stuk, waarschuwingen: waarschuwingen(casus, { ...stuk, deel: deelVan(stuk) }, kijk) })),
    gedeeld: casus.informatie.filter((stuk) => stuk.gedeeldOp !== undefined).map(({ wijziging: _vanDeAuteur, ...stuk }) => stuk),
    vragen: casus.vragen, duiding: casus.duiding, alerts: casus.fase === 'alert' ? alertDagen(casus, kijk) : [], heropend: casus.heropendOp !== undefined,
    formen: formenVoor(casus),
    ...gevuld({ oordeel: casus.oordeel, gedeeldOp: casus.gedeeldOp, stap3: casus.stap3 }),
  };
}

const ZIET_PERSOON: readonly Rol[] = ['backoffice', 'casemanager', 'reclasseringswerker', 'hoofdDR', 'unitmanager'];

/** Whether somebody with these roles at its place may see who a casus is about. */
export function zietAls(rollen: readonly Rol[]): boolean {
  return rollen.some((rol) => ZIET_PERSOON.includes(rol));
}

/** Whether this actor may see who the casus is about. Being in the channel is not enough. */
export function zietPersoon(actor: Actor): actor is Extract<Actor, { soort: 'persoon' }> {
  return actor.soort === 'persoon' && zietAls(actor.rollen);
}

function magVoorlopig(casus: Casus, kant: Kant | undefined, kijk: Kijk): boolean {
  const taak = taken(casus, kijk).find(({ soort }) => soort === 'duiden' || soort === 'duidingVastleggen');
  return taak !== undefined && kant !== undefined && taak.kant !== kant && werkdagenTeLaat(taak, kijk.vandaag, kijk) >= kijk.afspraken.voorlopigNaWerkdagen;
}

const OPDRACHTEN: readonly OpdrachtType[] = [
  'vulAan', 'plaatsOver', 'meldVertrek', 'trekSignaalIn', 'corrigeerSkn', 'claim', 'laatLos', 'wijsToe', 'kiesInEenKeer', 'beoordeel', 'corrigeerOordeel', 'beantwoordAlert', 'legInformatieVast', 'verwijderInformatie', 'trekInformatieIn', 'deel', 'waardeer',
  'stelVraag', 'beantwoordVraag', 'kiesMoment', 'wijsMomentenAf', 'annuleerAfspraak', 'beantwoordUitnodiging', 'meldNietDoorgegaan', 'legDuidingVast', 'bevestigDuiding', 'weesHetOneens', 'beslisDuiding', 'rondAfspraakAf',
  'voegBijdrageToe', 'geefBijdrageDoor', 'vraagAdviesAan', 'rondBijdrageAf', 'laatBijdrageVervallen', 'geefInbreng', 'leesInbreng', 'bevestigAfstemming', 'legTrajectgesprekVast', 'legMeningVast',
  'brengPlanIn', 'planMdo', 'legMdoVast',
  'voegInzetToe', 'beantwoordInzet', 'startInzet', 'rondInzetAf', 'laatInzetVervallen', 'draagOver', 'vinkOverdrachtAf', 'neemOver', 'stuurOverdrachtTerug', 'trekOverdrachtIn',
  'wachtOpStrafproces', 'verlengWacht', 'beeindigWacht', 'beantwoordKijkOpnieuw', 'legMedewerkingVast', 'zetDoor', 'stuurTerug',
  'vinkAf', 'geefUitstel', 'sluitAf', 'heropen',
];

function vorigeWerkerHier(casus: Casus, kijk: Kijk): string | undefined {
  const wie = vorigeWerker(casus, kijk.vanPersoon ?? []);
  return wie !== undefined && kijk.wordtGevraagd?.('reclasseringswerker', wie.persoon) === true ? wie.naam : undefined;
}

/** The projection for one person: undefined for who has no role for this casus. The content only for who carries it. */
export function persoonlijkeView(casus: Casus, actor: Actor, kijk: Kijk): PersoonlijkeView | undefined {
  if (!zietPersoon(actor)) return undefined;
  const kant = kantVanActor(actor);
  const open = taakViews(casus, kijk).map((taak) => voorRol(casus, taak, actor));
  return {
    ...openbareView(casus, kijk),
    rollen: actor.rollen, mag: casus.gewist !== undefined ? [] : OPDRACHTEN.filter((type) => mag(actor, type) && (tijdensWachten(casus, type) ?? buitenOrganisatie(casus, type, actor)) === undefined), naam: casus.naam, skn: casus.skn, signaalOp: casus.signaalOp, verblijf: verblijf(casus),
    ikDraag: casus.casemanager?.persoon === actor.persoon || casus.reclasseringswerker?.persoon === actor.persoon,
    uitstelKeuzes: Object.fromEntries(open.filter((taak) => !taak.bijzaak && geeftUitstel(taak, actor)).map(({ id, termijn }) => [id, uitstelKeuzes(termijn, casus.uitstel[id], kijk.vandaag, kijk)])),
    ...groepenView(casus, actor, kant, kijk),
    taken: open, mijnUitnodigingen: eigenUitnodigingen(casus, actor), stap4: stap4Voor(casus, actor, kijk), inEenKeer: casus.inEenKeer, magVoorlopig: magVoorlopig(casus, kant, kijk), magLeegDelen: magLeegDelen(casus),
    aantalGedeeld: casus.informatie.filter(({ gedeeldOp }) => gedeeldOp !== undefined).length, andereCasussen: andereCasussen(casus, kijk.vanPersoon ?? []),
    ...gevuld({
      kant, aanZet: open[0], begindatum: casus.begindatum, einddatum: casus.einddatum, titel: casus.titel, casemanagerTekst: casus.casemanagerTekst, trajectgesprekOp: casus.stap3 === undefined ? casus.trajectgesprekOp : gespreksdag(casus, casus.stap3),
      vorigeWerker: vorigeWerkerHier(casus, kijk), gesloten: casus.gesloten, vertrek: casus.vertrek, einddatumWas: casus.einddatumWas, inhoud: kant === undefined || casus.gewist !== undefined ? undefined : inhoud(casus, kant, kijk), nogBevestigen: nogBevestigen(casus, kant, kijk),
    }),
  };
}

/** The advice of step 1 on what somebody has filled in so far. */
export function adviesVoor(casus: Casus, criteria: Criteria, klokken: Klokken): ReturnType<typeof adviseer> {
  return adviseer(criteria, casus.signaalOp, klokken.afspraken);
}
