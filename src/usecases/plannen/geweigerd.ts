import { GraphFout } from '../../graph/fout.ts';

/**
 * A mailbox that refuses us for good does not stop the rest: undefined then.
 * @throws what is temporary, or not of Graph
 */
export async function tenzijGeweigerd<T>(werk: () => Promise<T>): Promise<T | undefined> {
  try {
    return await werk();
  } catch (fout) {
    if (!(fout instanceof GraphFout) || fout.tijdelijk) throw fout;
    return undefined;
  }
}
