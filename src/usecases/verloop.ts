import { sql, type Transaction } from 'kysely';
import type { Casus, SluitReden } from '../domain/casus.ts';
import type { Datum } from '../domain/datum.ts';
import type { Opdracht } from '../domain/opdracht.ts';
import type { KoppelCasussen } from '../domain/opdrachten/verloop.ts';
import type { Plaats } from '../domain/plaats.ts';
import type { Uitvoerder } from '../domain/rollen.ts';
import { leesSkn } from '../domain/skn.ts';
import { listCasussenBySkn } from '../store/casussen.ts';
import type { Database } from '../store/schema.ts';
import { geldtVoor, type Organisatie } from './organisatie.ts';

type Trx = Transaction<Database>;
const UITVOERDERS: readonly Uitvoerder[] = ['casemanager', 'reclasseringswerker'];

/** Two at once must not make two casussen of one person. All lock in the same order, so that they can't wait for each other in a circle. */
export async function vergrendelPersonen(trx: Trx, skns: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(sleutel) from (select distinct hashtextextended(skn, 0) as sleutel from unnest(${[...skns]}::text[]) as skn order by sleutel) as op_volgorde`.execute(trx);
}

/** Who carries the casus and is linked to the new place too. */
function blijft(organisatie: Organisatie, casus: Casus, naar: Plaats): readonly Uitvoerder[] {
  return UITVOERDERS.filter((rol) => {
    const wie = casus[rol]?.persoon;
    return organisatie.koppelingen.some((koppeling) => koppeling.persoon === wie && koppeling.rol === rol && geldtVoor(koppeling, naar));
  });
}

/** After these the same detention may come in again as another casus; migration 0007 leaves them out of the key. */
export const TELT_NIET_MEE: readonly SluitReden[] = ['ingetrokken', 'overgeplaatst'];

function teltMee({ gesloten }: Casus): boolean {
  return gesloten === undefined || !TELT_NIET_MEE.includes(gesloten.reden);
}

/** Whether a casus has the key of the detention that began on this day. */
function isVanDetentie(casus: Casus, begindatum: Datum | undefined): boolean {
  return begindatum !== undefined && casus.begindatum === begindatum && teltMee(casus);
}

/** The code of another casus of that person that stands in the way. */
async function bezetDoor(trx: Trx, casus: Casus, skn: string, inDeWeg: (ander: Casus) => boolean): Promise<{ readonly bezetDoor?: string }> {
  await vergrendelPersonen(trx, [casus.skn, skn]);
  const ander = (await listCasussenBySkn(trx, skn)).find((een) => een.id !== casus.id && inDeWeg(een));
  return ander === undefined ? {} : { bezetDoor: ander.code };
}

/** One that runs, or is of the same detention. */
function looptOfZelfde({ begindatum }: Casus): (ander: Casus) => boolean {
  return (ander) => ander.fase !== 'gesloten' || isVanDetentie(ander, begindatum);
}

/** The opdracht with what only the register knows filled in; whatever came from outside for it does not count. */
export async function metRegister(trx: Trx, organisatie: Organisatie, casus: Casus | undefined, opdracht: Opdracht): Promise<Opdracht> {
  if (casus === undefined) return opdracht;
  switch (opdracht.type) {
    case 'plaatsOver':
      return { ...opdracht, blijft: blijft(organisatie, casus, opdracht.naar) };
    case 'vulAan': {
      const { type, velden } = opdracht;
      const { begindatum } = velden;
      // What is known already can't stand in the way of itself, and is what most signals say.
      if (begindatum === undefined || begindatum === casus.begindatum || !teltMee(casus)) return { type, velden };
      return { type, velden, ...(await bezetDoor(trx, casus, casus.skn, (ander) => isVanDetentie(ander, begindatum))) };
    }
    case 'corrigeerSkn': {
      const gelezen = leesSkn(opdracht.skn);
      const { type, skn, reden } = opdracht;
      return gelezen.ok ? { type, skn, reden, ...(await bezetDoor(trx, casus, gelezen.skn, looptOfZelfde(casus))) } : opdracht;
    }
    case 'heropen':
      return casus.fase === 'gesloten' ? { type: opdracht.type, reden: opdracht.reden, ...(await bezetDoor(trx, casus, casus.skn, looptOfZelfde(casus))) } : opdracht;
    default:
      return opdracht;
  }
}

/** How the casussen of a person must name each other; all of them, the one at hand too, because each may have changed. */
async function koppelingen(trx: Trx, skn: string): Promise<readonly { readonly casus: Casus; readonly opdracht: KoppelCasussen }[]> {
  // Of two that came at the same moment, the later one is that which knows the other already.
  const nieuwsteEerst = (await listCasussenBySkn(trx, skn)).toSorted((a, b) => b.ontvangenOp.instant.localeCompare(a.ontvangenOp.instant) || (b.eerdereCasussen.includes(a.code) ? 1 : -1));
  const codes = nieuwsteEerst.map(({ code }) => code);
  return nieuwsteEerst.map((casus, i) => ({ casus, opdracht: { type: 'koppelCasussen', eerdere: codes.slice(i + 1), latere: codes.slice(0, i) } }));
}

/**
 * What else the register must note after a casus was made or got another SKN: all casussen of a person name each other,
 * and those of whoever it was not, do not (A12 C-18).
 */
export async function teKoppelen(trx: Trx, voor: Casus | undefined, na: Casus): Promise<readonly { readonly casus: Casus; readonly opdracht: KoppelCasussen }[]> {
  if (voor === undefined) return na.eerdereCasussen.length === 0 ? [] : koppelingen(trx, na.skn);
  return voor.skn === na.skn ? [] : [...(await koppelingen(trx, voor.skn)), ...(await koppelingen(trx, na.skn))];
}
