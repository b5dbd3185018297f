import { teBevestigen } from '../bewaring.ts';
import { AFVINKNAAM, type Afvinkbaar, type Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import { taken } from '../taken.ts';
import { kantVanActor, uitvoerderVan, type Kant } from '../rollen.ts';
import { weiger } from '../weigering.ts';

/** The owner's side says that an agreement of the duiding has been kept. */
export function rondAfspraakAf(casus: Casus, id: string, { actor }: Context): Uitkomst {
  const afspraak = casus.duiding.conclusie?.afspraken.find((een) => een.id === id);
  if (casus.fase !== 'bijdrage' || afspraak === undefined) return weiger('bestaatNiet', 'Deze afspraak staat niet open.');
  if (afspraak.klaarOp !== undefined) return weiger('alGedaan', 'Deze afspraak is al afgerond.');
  if (kantVanActor(actor) !== afspraak.eigenaar) return weiger('magNiet', `De ${uitvoerderVan(afspraak.eigenaar)} rondt deze afspraak af.`);
  return [{ type: 'AfspraakAfgerond', id }];
}

const VAN: Readonly<Record<Afvinkbaar, Kant>> = { rpi: '3RO', ractDeelA: '3RO', ract: '3RO', warmeOverdracht: '3RO', tulp: 'DJI', mdo: 'DJI' };

/** Ticks off what was recorded in the own system (IRIS, Tulp) or done outside the product. */
export function vinkAf(casus: Casus, wat: Afvinkbaar, context: Context): Uitkomst {
  if (casus.afgevinkt[wat] !== undefined) return weiger('alGedaan', `“${AFVINKNAAM[wat]}” is al afgevinkt.`);
  // After closing there is no taak any more, but it can still be confirmed.
  const naSluiten = casus.fase === 'gesloten' && teBevestigen(casus).some((een) => een === wat);
  if (!naSluiten && !taken(casus, context).some(({ id }) => id === wat)) return weiger('verkeerdeStap', `“${AFVINKNAAM[wat]}” is nu nog niet aan de orde.`);
  if (kantVanActor(context.actor) !== VAN[wat]) return weiger('magNiet', `De ${uitvoerderVan(VAN[wat])} vinkt dit af.`);
  return [{ type: 'Afgevinkt', wat }];
}
