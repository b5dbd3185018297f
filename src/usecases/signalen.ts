import { randomInt, randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Casus, CasusId, SignaalVelden } from '../domain/casus.ts';
import { dagenTussen } from '../domain/datum.ts';
import type { Opdracht } from '../domain/opdracht.ts';
import { bestaatCode, listCasussenBySkn } from '../store/casussen.ts';
import type { Afdeling, Persoon, Pi } from '../store/organisatie.ts';
import type { Database } from '../store/schema.ts';
import type { GelezenRij, RijFout, RuwSignaal } from '../intake/rij.ts';
import { zoekAfdeling, zoekCasemanager, zoekPi } from './herken.ts';
import type { Omgeving } from './omgeving.ts';
import { leesOrganisatie, type Organisatie } from './organisatie.ts';
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
const ZELFDE_ZONDER_BEGIN_DAGEN = 28;

/**
 * The casus that a signal is about. Key: SKN and begin of the detention; a signal without begin completes the open
 * casus of that SKN, and one with begin completes an open casus whose begin is not known. A closed casus without
 * begin still counts for four weeks, so that yesterday's list sent again makes nothing new.
 */
function zoekCasus(eerdere: readonly Casus[], signaal: RuwSignaal, vandaag: Casus['signaalOp']): Casus | undefined {
  const { begindatum } = signaal;
  const open = (casus: Casus): boolean => casus.fase !== 'gesloten';
  const recent = (casus: Casus): boolean => dagenTussen(casus.ontvangenOp.datum, vandaag) <= ZELFDE_ZONDER_BEGIN_DAGEN;
  if (begindatum !== undefined)
    return eerdere.find((casus) => casus.begindatum === begindatum) ?? eerdere.find((casus) => casus.begindatum === undefined && (open(casus) || recent(casus)));
  return eerdere.find(open) ?? eerdere.find((casus) => recent(casus));
}

async function nieuweCode(trx: Transaction<Database>): Promise<string> {
  for (;;) {
    const code = `ZS-${randomInt(100_000, 1_000_000)}`;
    if (!(await bestaatCode(trx, code))) return code;
  }
}

function veldenVan(signaal: RuwSignaal, casemanager: Persoon | undefined, bestaand: Casus | undefined): SignaalVelden {
  const { begindatum, einddatum, titel, casemanager: tekst } = signaal;
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

async function verwerkRij(omgeving: Omgeving, trx: Transaction<Database>, organisatie: Organisatie, signaal: RuwSignaal, wie: Wie): Promise<RijUitkomst> {
  const plek = plekVan(organisatie, signaal);
  if (!('pi' in plek)) return { rij: signaal.rij, uitkomst: 'geweigerd', fouten: plek };
  const eerdere = await listCasussenBySkn(trx, signaal.skn);
  const bestaand = zoekCasus(eerdere, signaal, omgeving.nu().datum);
  const velden = veldenVan(signaal, signaal.casemanager === undefined ? undefined : zoekCasemanager(organisatie, plek.pi, signaal.casemanager), bestaand);
  const { skn } = signaal;
  // Half a surrogate pair, left by a program that cut a text, is no text for the database.
  const naam = signaal.naam.toWellFormed();
  const plaats = { pi: plek.pi.id, afdeling: plek.afdeling.id };
  const opdracht: Opdracht = bestaand === undefined
    ? { type: 'ontvangSignaal', id: randomUUID() as CasusId, code: await nieuweCode(trx), skn, naam, ...plaats, eerdereCasussen: eerdere.map(({ code }) => code), vragenlijst: nieuwsteVersie(organisatie.vragenlijsten, omgeving.nu().datum), ...velden }
    : { type: 'vulAan', velden: { naam, ...plaats, ...velden } };
  const casus = bestaand?.id ?? (opdracht.type === 'ontvangSignaal' ? opdracht.id : ('' as CasusId));
  return uitkomstVan(signaal.rij, bestaand === undefined, await voerUitIn(omgeving, trx, organisatie, { casus, opdracht, wie, herkomst: 'signalen' }), signaal.waarschuwingen);
}

/** Two lists at once must not make two casussen of one person. All lists lock in the same order, so that they can't wait for each other in a circle. */
async function vergrendel(trx: Transaction<Database>, skns: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(sleutel) from (select distinct hashtextextended(skn, 0) as sleutel from unnest(${[...skns]}::text[]) as skn order by sleutel) as op_volgorde`.execute(trx);
}

async function verwerkGroep(omgeving: Omgeving, organisatie: Organisatie, groep: readonly GelezenRij[], wie: Wie): Promise<readonly RijUitkomst[]> {
  return omgeving.db.transaction().execute(async (trx) => {
    const uitkomsten: RijUitkomst[] = [];
    await vergrendel(trx, groep.flatMap((gelezen) => (gelezen.ok ? [gelezen.signaal.skn] : [])));
    for (const gelezen of groep)
      uitkomsten.push(gelezen.ok ? await verwerkRij(omgeving, trx, organisatie, gelezen.signaal, wie) : { rij: gelezen.rij, uitkomst: 'geweigerd', fouten: gelezen.fouten });
    return uitkomsten;
  });
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
