import type { Transaction } from 'kysely';
import { schrijfGevolgen } from '../domain/afspraakwijziging.ts';
import { bewaarOrganisatieIn, type Organisatiegegevens } from '../store/organisatie.ts';
import type { Database } from '../store/schema.ts';
import { plekNaam, werkDoor } from './afspraken.ts';
import type { Omgeving } from './omgeving.ts';
import { leesOrganisatie } from './organisatie.ts';

/** The same in a transaction that the caller holds. */
export async function neemOrganisatieOverIn(omgeving: Omgeving, trx: Transaction<Database>, gegevens: Organisatiegegevens): Promise<readonly string[]> {
  const register = { db: trx, nu: omgeving.nu };
  const voor = await leesOrganisatie(register);
  await bewaarOrganisatieIn(trx, gegevens);
  const na = await leesOrganisatie(register);
  const gezegd: string[] = [];
  for (const pi of voor.pis.keys()) {
    const gevolgen = await werkDoor(omgeving, trx, { plekken: [{ pi }], voor, na });
    if (gevolgen.length > 0) gezegd.push(schrijfGevolgen(gevolgen, plekNaam(na, { pi })));
  }
  return gezegd;
}

/**
 * Brings people and places up to date from a file, and with them the afspraken of each PI and cluster. These hold for
 * open casussen from now on, as a change in chat does: cards follow, and no reminder leaves that would be in the past.
 * Answers a Dutch sentence for each PI in which an afspraak of open casussen changed.
 */
export async function neemOrganisatieOver(omgeving: Omgeving, gegevens: Organisatiegegevens): Promise<readonly string[]> {
  const zinnen = await omgeving.db.transaction().execute((trx) => neemOrganisatieOverIn(omgeving, trx, gegevens));
  omgeving.wachtrij.wek();
  return zinnen;
}
