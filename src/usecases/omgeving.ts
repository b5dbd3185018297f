import type { Kysely } from 'kysely';
import type { Afspraken } from '../domain/afspraken.ts';
import type { Moment } from '../domain/datum.ts';
import type { Kalender } from '../domain/kalender.ts';
import type { Database } from '../store/schema.ts';
import type { Vrijekeuze } from '../tijd/feestdagen.ts';
import type { Wachtrij } from './queue.ts';

/** What every use case works with; built once in `main.ts`. */
export interface Omgeving {
  readonly db: Kysely<Database>;
  readonly wachtrij: Wachtrij;
  readonly nu: () => Moment;
  readonly kalender: (keuze: Vrijekeuze) => Kalender;
}

/** What is enough to read with. */
export type Leesomgeving = Pick<Omgeving, 'db' | 'nu' | 'kalender'>;

/** The clocks of a PI: its afspraken and the calendar that follows from them. */
export function klokkenVan({ kalender }: Pick<Omgeving, 'kalender'>, afspraken: Afspraken): { readonly afspraken: Afspraken; readonly kalender: Kalender } {
  return { afspraken, kalender: kalender(afspraken) };
}
