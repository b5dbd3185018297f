import { isInDePi } from '../../domain/aanwezigheid.ts';
import type { Datum } from '../../domain/datum.ts';
import type { Vorm } from '../../domain/planning.ts';
import { weiger, type Weigering } from '../../domain/weigering.ts';
import type { Gesprek } from '../../planning/opgave.ts';
import { gesprekseisen, vormVan } from '../plannen/gesprekken.ts';
import { leesPlanningsgegevens, type Planningsgegevens, type Planpersoon } from '../planningsgegevens.ts';
import type { Leesomgeving } from '../omgeving.ts';
import { kijkVoor } from '../organisatie.ts';
import type { Keuze } from './keuze.ts';

/** What an appointment of these casussen asks of people, place and time. */
export interface Eisen {
  readonly gesprek: Gesprek;
  readonly gegevens: Planningsgegevens;
  /** Of who comes. */
  readonly personen: readonly Planpersoon[];
}

/**
 * What the appointment asks: the rules of the first casus, with the length of all. A MDO of a PI without hours for it in the
 * register can't be planned by the product, and people can organise it all the same.
 */
export async function leesEisen(omgeving: Leesomgeving, { soort, organisatie, eerste, casussen, deelnemers, kijk, termijn }: Keuze): Promise<Eisen> {
  const wie = [...deelnemers.values()].map(({ id }) => id);
  const gegevens = await leesPlanningsgegevens(omgeving, eerste.pi, wie);
  const eisen = casussen.map((casus) => gesprekseisen(casus, soort, organisatie, kijkVoor(omgeving, organisatie, casus), gegevens)?.gesprek);
  const duurMinuten = casussen.map((casus) => vormVan(soort, gegevens, kijkVoor(omgeving, organisatie, casus)).duurMinuten).reduce((som, minuten) => som + minuten, 0);
  const basis: Gesprek = eisen[0] ?? { id: `${eerste.id}:${soort}`, naam: eerste.code, soort, ...vormVan(soort, gegevens, kijk), termijn, deelnemers: [], nietOp: [] };
  const gesprek = { ...basis, duurMinuten, termijn, nietOp: eisen.flatMap((een) => een?.nietOp ?? []), deelnemers: wie.map((persoon) => ({ persoon, verplicht: true })) };
  return { gesprek, gegevens, personen: gegevens.personen.filter(({ id }) => wie.includes(id)) };
}

/** The forms that the meeting can have. */
export function vormenVan({ gesprek: { vorm } }: Pick<Eisen, 'gesprek'>): readonly Vorm[] {
  return vorm === 'bijVoorkeurInDePI' ? ['inDePI', 'online'] : [vorm];
}

/** The form that was asked for, or what the meeting prefers: in the PI, unless somebody is not there on that day. Refuses a form that it can't have. */
export function kiesVorm(eisen: Eisen, gevraagd: Vorm | undefined, dag: Datum | undefined): Vorm | Weigering {
  const vormen = vormenVan(eisen);
  if (gevraagd !== undefined) return vormen.includes(gevraagd) ? gevraagd : weiger('invoer', 'Dit gesprek is met de gedetineerde zelf. Het kan alleen in de PI.');
  const isErNiet = dag !== undefined && eisen.personen.some(({ aanwezigOp }) => !isInDePi(aanwezigOp, dag));
  return isErNiet && vormen.includes('online') ? 'online' : 'inDePI';
}
