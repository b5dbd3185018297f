import { schrijfDag } from '../../../src/domain/schrijf.ts';
import { KANTNAAM } from '../../../src/domain/aanzet.ts';
import type { Blik } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import type { Element } from '../parts/kaart.ts';

/** Who is at it and since when, for the side that has nothing to do now. */
export function wachten({ view }: Blik, opWat: string): readonly Element[] {
  const { aanZet } = view;
  if (aanZet === undefined) return [];
  const wie = aanZet.persoon?.naam ?? `de ${KANTNAAM[aanZet.kant]}`;
  return [regel(`U hoeft nu niets te doen. De casus ligt sinds ${schrijfDag(aanZet.sinds)} bij ${wie}. U krijgt bericht zodra ${opWat}.`, 'Medium')];
}
