import type { Casus, CasusId } from '../domain/casus.ts';

const PER_BLADZIJDE = 200;

/** Pages of casussen from a query, as one list that is read as it is needed. */
export async function* bladzijden(haal: (na: { readonly na?: CasusId; readonly aantal: number }) => Promise<readonly Casus[]>): AsyncGenerator<Casus> {
  for (let na: CasusId | undefined; ; ) {
    const bladzijde = await haal({ aantal: PER_BLADZIJDE, ...(na === undefined ? {} : { na }) });
    yield* bladzijde;
    na = bladzijde.at(-1)?.id;
    if (bladzijde.length < PER_BLADZIJDE || na === undefined) return;
  }
}
