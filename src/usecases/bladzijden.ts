import type { Casus, CasusId } from '../domain/casus.ts';

const PER_BLADZIJDE = 200;

/** Pages of casussen, or of what is kept of them, from a query, as one list that is read as it is needed. */
export async function* bladzijden<T extends Pick<Casus, 'id'> = Casus>(haal: (na: { readonly na?: CasusId; readonly aantal: number }) => Promise<readonly T[]>): AsyncGenerator<T> {
  for (let na: CasusId | undefined; ; ) {
    const bladzijde = await haal({ aantal: PER_BLADZIJDE, ...(na === undefined ? {} : { na }) });
    yield* bladzijde;
    na = bladzijde.at(-1)?.id;
    if (bladzijde.length < PER_BLADZIJDE || na === undefined) return;
  }
}
