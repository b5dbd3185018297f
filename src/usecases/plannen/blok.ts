import type { AgendaAfspraak, Overlegsoort } from '../../domain/agenda.ts';
import type { Casus } from '../../domain/casus.ts';
import type { Instant } from '../../domain/datum.ts';
import { GESPREKSSOORTEN, type GekozenMoment, type Gesprekssoort } from '../../domain/planning.ts';
import { planningVan } from '../../domain/teplannen.ts';
import { plusMinuten, momentVan } from '../../tijd/amsterdam.ts';

/** Casussen in one event; beyond this nobody reads the invitation any more. */
const MAX_CASUSSEN = 12;

/** One casus in a block, with its own time. */
export interface Blokdeel {
  readonly casus: Casus;
  readonly start: GekozenMoment['start'];
  readonly duurMinuten: number;
}

export function alsGesprekssoort(soort: Overlegsoort): Gesprekssoort | undefined {
  return GESPREKSSOORTEN.find((een) => een === soort);
}

/** The times of these casussen in the event, in order; one that has another moment by now is not in it. */
export function delenVan(casussen: readonly Casus[], voor: Gesprekssoort, eventId: string): readonly Blokdeel[] {
  return casussen.flatMap((casus) => {
    const { moment } = planningVan(casus, voor);
    return moment?.boeking?.eventId === eventId ? [{ casus, start: moment.start, duurMinuten: moment.duurMinuten }] : [];
  }).sort((a, b) => (a.start.instant < b.start.instant ? -1 : 1));
}

/** From the first to the end of the last, in minutes. */
export function strekking(delen: readonly Pick<Blokdeel, 'start' | 'duurMinuten'>[]): { readonly start: Blokdeel['start']; readonly duurMinuten: number } | undefined {
  const [eerste] = delen;
  if (eerste === undefined) return undefined;
  const einde = Math.max(...delen.map(({ start, duurMinuten }) => Date.parse(start.instant) + duurMinuten * 60_000));
  return { start: eerste.start, duurMinuten: (einde - Date.parse(eerste.start.instant)) / 60_000 };
}

/** When an event ends. */
export function eindeVan({ start, minuten }: AgendaAfspraak): Instant {
  return plusMinuten(momentVan(start), minuten).instant;
}

function zelfde(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join() === [...b].sort().join();
}

/**
 * The event to which a meeting of the same people at this moment belongs: of the same kind and form, on the same side of
 * it without a gap, and with room. A talk in a room has its own event: the next detainee waits outside.
 */
export function vindBlok(afspraken: readonly AgendaAfspraak[], voor: Gesprekssoort, moment: GekozenMoment, wie: readonly string[]): AgendaAfspraak | undefined {
  if (moment.ruimte !== undefined || voor === 'trajectgesprek') return undefined;
  const einde = plusMinuten(moment.start, moment.duurMinuten).instant;
  return afspraken.find((een) => een.soort === voor && een.vorm === moment.vorm && een.casussen.length < MAX_CASUSSEN && (eindeVan(een) === moment.start.instant || een.start === einde)
    && zelfde([...een.genodigden.map(({ persoon }) => persoon), ...(een.organisator === undefined ? [] : [een.organisator])], wie));
}
