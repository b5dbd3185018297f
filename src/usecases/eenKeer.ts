import type { CasusId } from '../domain/casus.ts';
import { legLeveringVast, neemLevering } from '../store/geleverd.ts';
import type { Omgeving } from './omgeving.ts';

/** Another worker carries this out at this moment. */
export class AnderBezig extends Error {
  override readonly name = 'AnderBezig';
}

/**
 * Carries out `doe` once for this key: a second time nothing happens, and while another worker is at it this throws
 * `AnderBezig`, so that the queue tries again. A `doe` that throws may be tried again at once.
 */
export async function eenKeer({ db, nu }: Pick<Omgeving, 'db' | 'nu'>, sleutel: string, casus: CasusId | undefined, doe: () => Promise<void>): Promise<void> {
  const rij = await neemLevering(db, sleutel, casus);
  if (rij === undefined) throw new AnderBezig('Another worker is at this message');
  if (rij.stand !== null) return legLeveringVast(db, sleutel, undefined);
  try {
    await doe();
  } catch (fout) {
    await legLeveringVast(db, sleutel, undefined);
    throw fout;
  }
  await legLeveringVast(db, sleutel, { conversatie: '-', activiteit: '-', serviceUrl: '-', stand: 'verstuurd', op: nu().instant });
}
