import type { Transaction } from 'kysely';
import type { Casus } from '../domain/casus.ts';
import { wisInhoud } from '../store/bewaring.ts';
import type { Database } from '../store/schema.ts';
import type { Omgeving } from './omgeving.ts';

/** Takes the content of a casus out of everything that this product keeps, in the transaction that notes it. Gives what is left of the casus. */
export async function wisUitRegister({ wachtrij }: Pick<Omgeving, 'wachtrij'>, trx: Transaction<Database>, casus: Casus): Promise<Casus> {
  await wachtrij.vergeet(trx, casus.id);
  return wisInhoud(trx, casus);
}
