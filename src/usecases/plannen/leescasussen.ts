import type { AgendaAfspraak } from '../../domain/agenda.ts';
import type { Omgeving } from '../omgeving.ts';
import { findCasus } from '../../store/casussen.ts';
import { alsGesprekssoort, delenVan, type Blokdeel } from './blok.ts';

/** The casussen of an event that are noted as being in it, with their times. */
export async function leesCasussen({ db }: Pick<Omgeving, 'db'>, { casussen, soort, eventId }: AgendaAfspraak): Promise<readonly Blokdeel[]> {
  const voor = alsGesprekssoort(soort);
  if (voor === undefined) return [];
  const gevonden = [];
  for (const { casus } of casussen) gevonden.push(await findCasus(db, casus));
  return delenVan(gevonden.flatMap((casus) => casus ?? []), voor, eventId);
}
