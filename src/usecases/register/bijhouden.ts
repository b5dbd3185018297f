import type { Transaction } from 'kysely';
import type { Casus } from '../../domain/casus.ts';
import { werkregelVan } from '../../domain/werkregel.ts';
import type { Database } from '../../store/schema.ts';
import { bewaarWerkregel, isNogZo, listStanden, lockZonderWerkregel, standVan, voegWerkregelsToe } from '../../store/werkregels.ts';
import { klokkenVan, type Leesomgeving } from '../omgeving.ts';
import { afsprakenVoor, leesOrganisatie, type Organisatie } from '../organisatie.ts';

type Plekken = Pick<Organisatie, 'pis' | 'clusters' | 'afdelingen'>;

function regelVan(omgeving: Pick<Leesomgeving, 'kalender'>, organisatie: Plekken, casus: Casus): ReturnType<typeof werkregelVan> {
  return werkregelVan(casus, klokkenVan(omgeving, afsprakenVoor(organisatie, casus)));
}

/** Brings the rows of the lists up to date with a casus, in the transaction that changed it or its afspraken. */
export async function werkRegelBij(omgeving: Pick<Leesomgeving, 'kalender'>, trx: Transaction<Database>, organisatie: Plekken, casus: Casus): Promise<void> {
  await bewaarWerkregel(trx, casus, regelVan(omgeving, organisatie, casus));
}

/**
 * Writes the rows of these casussen anew where they differ from what the casus itself says: after a new way of counting,
 * or another cluster or calendar. A casus that changed since it was read is left to whoever changed it.
 */
export async function herstelRegels(omgeving: Pick<Leesomgeving, 'db' | 'kalender'>, organisatie: Plekken, casussen: readonly Casus[]): Promise<void> {
  const standen = await listStanden(omgeving.db, casussen.map(({ id }) => id));
  for (const casus of casussen) {
    const regel = regelVan(omgeving, organisatie, casus);
    if (standen.get(casus.id) === (regel === undefined ? undefined : standVan(regel))) continue;
    await omgeving.db.transaction().execute(async (trx) => {
      if (await isNogZo(trx, casus)) await bewaarWerkregel(trx, casus, regel);
    });
  }
}

const PER_KEER = 200;

/** Makes the rows that are missing, as after an upgrade from a version without lists; before anybody asks for one. */
export async function vulRegels(omgeving: Leesomgeving): Promise<void> {
  const organisatie = await leesOrganisatie(omgeving);
  const vulEenDeel = (): Promise<number> => omgeving.db.transaction().execute(async (trx) => {
    const casussen = await lockZonderWerkregel(trx, PER_KEER);
    const nieuw = casussen.flatMap((casus) => {
      const regel = regelVan(omgeving, organisatie, casus);
      return regel === undefined ? [] : [{ casus, regel }];
    });
    await voegWerkregelsToe(trx, nieuw);
    return nieuw.length;
  });
  while ((await vulEenDeel()) === PER_KEER);
}
