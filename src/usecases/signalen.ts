import { randomInt, randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Casus, CasusId, SignaalVelden } from '../domain/casus.ts';
import type { Datum } from '../domain/datum.ts';
import { vorigeWerker } from '../domain/eerder.ts';
import { mag } from '../domain/mag.ts';
import type { OntvangSignaal, Opdracht } from '../domain/opdracht.ts';
import { zelfdePlaats, type Plaats } from '../domain/plaats.ts';
import { bestaatCode, listCasussenBySkn, listCasussenMetOudSkn } from '../store/casussen.ts';
import type { Afdeling, Persoon, Pi } from '../store/organisatie.ts';
import type { Database } from '../store/schema.ts';
import type { GelezenRij, RijFout, RuwSignaal } from '../intake/rij.ts';
import type { Effect } from './effect.ts';
import { kanDezelfdeZijn, zoekAfdeling, zoekCasemanager, zoekPi } from './herken.ts';
import type { Omgeving } from './omgeving.ts';
import { actorVoor, leesOrganisatie, uitvoerdersVoor, type Organisatie } from './organisatie.ts';
import { isVoorgoedWeg, zoekCasus } from './zoekcasus.ts';
import { vergrendelPersonen } from './verloop.ts';
import { voerUitIn, type Resultaat, type Wie } from './voerUit.ts';
import { nieuwsteVersie } from './vragenlijst.ts';

/** What became of one row, as the API answers it. */
export interface RijUitkomst {
  readonly rij: number;
  readonly uitkomst: 'aangemaakt' | 'bijgewerkt' | 'ongewijzigd' | 'geweigerd';
  /** The casus code. */
  readonly casus?: string;
  readonly fouten?: readonly RijFout[];
  readonly waarschuwingen?: readonly string[];
}

const PER_TRANSACTIE = 25;

async function nieuweCode(trx: Transaction<Database>): Promise<string> {
  for (;;) {
    const code = `ZS-${randomInt(100_000, 1_000_000)}`;
    if (!(await bestaatCode(trx, code))) return code;
  }
}

function veldenVan(signaal: RuwSignaal, casemanager: Persoon | undefined, bestaand: Casus | undefined, vandaag: Datum): SignaalVelden {
  const { begindatum, titel, casemanager: tekst, vertrekdatum } = signaal;
  // Somebody who will leave on a known day has not left yet: that day is the end of the detention.
  const einddatum = vertrekdatum !== undefined && vertrekdatum > vandaag ? vertrekdatum : signaal.einddatum;
  // The same person is no news, also when the name is written differently now.
  const bekend = casemanager !== undefined && bestaand?.casemanager?.persoon === casemanager.id;
  return {
    ...(begindatum === undefined ? {} : { begindatum }), ...(einddatum === undefined ? {} : { einddatum }), ...(titel === undefined ? {} : { titel }),
    ...(bekend ? {} : casemanager === undefined ? (tekst === undefined ? {} : { casemanagerTekst: tekst.toWellFormed() }) : { casemanager: { persoon: casemanager.id, naam: casemanager.naam } }),
  };
}

interface Plek {
  readonly pi: Pi;
  readonly afdeling: Afdeling;
}

function plekVan(organisatie: Organisatie, signaal: RuwSignaal): Plek | readonly RijFout[] {
  const pi = zoekPi(organisatie, signaal.pi);
  if (!pi.ok) return [{ veld: 'pi', melding: pi.melding }];
  const afdeling = zoekAfdeling(organisatie, pi.pi, signaal.afdeling);
  return afdeling.ok ? { pi: pi.pi, afdeling: afdeling.afdeling } : [{ veld: 'afdeling', melding: afdeling.melding }];
}

function uitkomstVan(rij: number, nieuw: boolean, resultaat: Resultaat, waarschuwingen: readonly string[]): RijUitkomst {
  const erbij = waarschuwingen.length === 0 ? {} : { waarschuwingen };
  if (!resultaat.ok) return { rij, uitkomst: 'geweigerd', fouten: [{ veld: 'signaal', melding: resultaat.weigering.melding }], ...(resultaat.casus === undefined ? {} : { casus: resultaat.casus.code }), ...erbij };
  return { rij, uitkomst: nieuw ? 'aangemaakt' : resultaat.veranderd ? 'bijgewerkt' : 'ongewijzigd', casus: resultaat.casus.code, ...erbij };
}

/** Who brings in a signal may do so for where the person is now, or was until now. */
function vanuit(organisatie: Organisatie, wie: Wie, nieuw: Plaats, bestaand: Casus): Plaats {
  const persoon = wie.soort === 'systeem' ? undefined : organisatie.personen.get(wie.id);
  return persoon !== undefined && !mag(actorVoor(organisatie, persoon, nieuw), 'plaatsOver') ? bestaand : nieuw;
}

/** What a signal means for the casus it is about: the person moved, something is known now, or the person left. */
function opdrachtenVoor(bestaand: Casus, signaal: RuwSignaal, naar: Plaats, velden: SignaalVelden, vandaag: Datum): readonly Opdracht[] {
  const { vertrekdatum, vertrekreden: soort = 'anders' } = signaal;
  const verhuist = !zelfdePlaats(bestaand, naar) && !isVoorgoedWeg(bestaand);
  const weg = vertrekdatum !== undefined && vertrekdatum <= vandaag && bestaand.fase !== 'gesloten';
  return [
    ...(verhuist ? [{ type: 'plaatsOver' as const, naar, blijft: [] }] : []), { type: 'vulAan', velden: { naam: signaal.naam.toWellFormed(), ...velden } },
    ...(weg ? [{ type: 'meldVertrek' as const, soort, datum: vertrekdatum }] : []),
  ];
}

async function werkBij(omgeving: Omgeving, trx: Transaction<Database>, organisatie: Organisatie, bestaand: Casus, opdrachten: readonly Opdracht[], wie: Wie, plaats: Plaats): Promise<Resultaat> {
  let resultaat: Extract<Resultaat, { ok: true }> = { ok: true, casus: bestaand, veranderd: false, gebeurtenissen: [] };
  for (const opdracht of opdrachten) {
    const { veranderd, gebeurtenissen }: typeof resultaat = resultaat;
    const volgende = await voerUitIn(omgeving, trx, organisatie, { casus: bestaand.id, opdracht, wie, herkomst: 'signalen', vanuit: plaats });
    if (!volgende.ok) return volgende;
    resultaat = { ...volgende, veranderd: veranderd || volgende.veranderd, gebeurtenissen: [...gebeurtenissen, ...volgende.gebeurtenissen] };
  }
  return resultaat;
}

const AL_WEG = 'Deze persoon is volgens de lijst al vertrokken, en er loopt geen casus. Er is niets gemaakt.';
const OUD_SKN = 'Het SKN van deze casus is gecorrigeerd, maar de bronlijst heeft nog het oude SKN. Verbeter het SKN in de bron. Er is niets gewijzigd.';
const GESLOTEN = 'De casus van deze detentie is gesloten. Is de persoon terug? Vul dan de nieuwe begindatum in.';

/** Who did the earlier casus of this person, and still works here, hears once that the person is back (B61). */
function meldVorigeWerker(organisatie: Organisatie, casus: Casus, eerdere: readonly Casus[]): readonly Effect[] {
  const aan = vorigeWerker(casus, eerdere)?.persoon;
  if (aan === undefined || !uitvoerdersVoor(organisatie, casus, 'reclasseringswerker', undefined).includes(aan)) return [];
  return [{ soort: 'melding', sleutel: `melding:${casus.id}:vorige:${aan}`, casus: casus.id, aan, over: 'vorigeCasus' }];
}

/** An SKN that was corrected may since be somebody else's: only the same detention or the same name makes it this casus. */
function gaatOver({ naam, begindatum }: Casus, signaal: RuwSignaal): boolean {
  return (begindatum !== undefined && begindatum === signaal.begindatum) || kanDezelfdeZijn(naam, signaal.naam);
}

async function verwerkRij(omgeving: Omgeving, trx: Transaction<Database>, organisatie: Organisatie, signaal: RuwSignaal, wie: Wie): Promise<RijUitkomst> {
  const plek = plekVan(organisatie, signaal);
  if (!('pi' in plek)) return { rij: signaal.rij, uitkomst: 'geweigerd', fouten: plek };
  const vandaag = omgeving.nu().datum;
  const plaats: Plaats = { pi: plek.pi.id, afdeling: plek.afdeling.id };
  const eerdere = await listCasussenBySkn(trx, signaal.skn);
  const bestaand = zoekCasus(eerdere, signaal, plaats, vandaag);
  const velden = veldenVan(signaal, signaal.casemanager === undefined ? undefined : zoekCasemanager(organisatie, plek.pi, signaal.casemanager), bestaand, vandaag);
  if (bestaand !== undefined) {
    const resultaat = await werkBij(omgeving, trx, organisatie, bestaand, opdrachtenVoor(bestaand, signaal, plaats, velden, vandaag), wie, vanuit(organisatie, wie, plaats, bestaand));
    return uitkomstVan(signaal.rij, false, resultaat, isVoorgoedWeg(bestaand) ? [...signaal.waarschuwingen, GESLOTEN] : signaal.waarschuwingen);
  }
  const gecorrigeerd = zoekCasus((await listCasussenMetOudSkn(trx, signaal.skn)).filter((casus) => gaatOver(casus, signaal)), signaal, plaats, vandaag);
  if (gecorrigeerd !== undefined) return { rij: signaal.rij, uitkomst: 'ongewijzigd', casus: gecorrigeerd.code, waarschuwingen: [...signaal.waarschuwingen, OUD_SKN] };
  if (signaal.vertrekdatum !== undefined && signaal.vertrekdatum <= vandaag) return { rij: signaal.rij, uitkomst: 'ongewijzigd', waarschuwingen: [...signaal.waarschuwingen, AL_WEG] };
  const opdracht: OntvangSignaal = {
    // Half a surrogate pair, left by a program that cut a text, is no text for the database.
    type: 'ontvangSignaal', id: randomUUID() as CasusId, code: await nieuweCode(trx), skn: signaal.skn, naam: signaal.naam.toWellFormed(), ...plaats,
    eerdereCasussen: eerdere.map(({ code }) => code), vragenlijst: nieuwsteVersie(organisatie.vragenlijsten, omgeving.nu().datum), ...velden,
  };
  const resultaat = await voerUitIn(omgeving, trx, organisatie, { casus: opdracht.id, opdracht, wie, herkomst: 'signalen' });
  if (resultaat.ok) await omgeving.wachtrij.zet(trx, meldVorigeWerker(organisatie, resultaat.casus, eerdere));
  return uitkomstVan(signaal.rij, true, resultaat, signaal.waarschuwingen);
}

/** Rows in a transaction that the caller holds, with an outcome for each. */
export async function verwerkSignalenIn(omgeving: Omgeving, trx: Transaction<Database>, organisatie: Organisatie, groep: readonly GelezenRij[], wie: Wie): Promise<readonly RijUitkomst[]> {
  const uitkomsten: RijUitkomst[] = [];
  await vergrendelPersonen(trx, groep.flatMap((gelezen) => (gelezen.ok ? [gelezen.signaal.skn] : [])));
  for (const gelezen of groep)
    uitkomsten.push(gelezen.ok ? await verwerkRij(omgeving, trx, organisatie, gelezen.signaal, wie) : { rij: gelezen.rij, uitkomst: 'geweigerd', fouten: gelezen.fouten });
  return uitkomsten;
}

function verwerkGroep(omgeving: Omgeving, organisatie: Organisatie, groep: readonly GelezenRij[], wie: Wie): Promise<readonly RijUitkomst[]> {
  return omgeving.db.transaction().execute((trx) => verwerkSignalenIn(omgeving, trx, organisatie, groep, wie));
}

/**
 * Brings rows of signals into the register; each row ends as made, brought up to date, unchanged or refused, and a bad
 * row never stops the others. `voortgang` hears how many rows were done.
 */
export async function verwerkSignalen(omgeving: Omgeving, rijen: readonly GelezenRij[], wie: Wie, voortgang: (klaar: number) => void = () => undefined): Promise<readonly RijUitkomst[]> {
  const organisatie = await leesOrganisatie(omgeving);
  const uitkomsten: RijUitkomst[] = [];
  for (let begin = 0; begin < rijen.length; begin += PER_TRANSACTIE) {
    const groep = rijen.slice(begin, begin + PER_TRANSACTIE);
    try {
      uitkomsten.push(...(await verwerkGroep(omgeving, organisatie, groep, wie)));
    } catch {
      // One row broke the transaction of its group (a race on the same person): each row gets one of its own.
      for (const rij of groep) uitkomsten.push(...(await verwerkGroep(omgeving, organisatie, [rij], wie)));
    }
    omgeving.wachtrij.wek();
    voortgang(uitkomsten.length);
  }
  return uitkomsten;
}
