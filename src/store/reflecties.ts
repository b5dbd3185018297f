import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { AgendaAfspraak, AgendaAfspraakId } from '../domain/agenda.ts';
import type { PiId } from '../domain/casus.ts';
import type { Datum, Instant } from '../domain/datum.ts';
import { findAgendaAfspraak } from './agenda.ts';
import { bewaarInstelling, findInstelling } from './instellingen.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;

const zoekstandSchema = z.object({
  nietOp: z.array(z.string().transform((start) => start as Instant)),
  poging: z.int(),
  gemeldOp: z.string().transform((dag) => dag as Datum).optional(),
  bezig: z.object({ tenant: z.string(), mailbox: z.string() }).optional(),
});

/** What is kept of looking for a reflection meeting of a PI, besides the meeting itself. */
export interface Reflectiezoekstand {
  /** Starts of meetings that fell away and are still to come. */
  readonly nietOp: readonly Instant[];
  /** How many fell away; part of the key that keeps a meeting single. */
  readonly poging: number;
  /** Day on which managers last heard that there is no moment. */
  readonly gemeldOp?: Datum | undefined;
  /** The calendar in which one is being booked; whoever is cut off finds it there. */
  readonly bezig?: { readonly tenant: string; readonly mailbox: string } | undefined;
}

const LEEG: Reflectiezoekstand = { nietOp: [], poging: 0 };

function naamVan(pi: PiId): string {
  return `reflectie:${pi}`;
}

export async function findReflectiezoekstand(db: Db, pi: PiId): Promise<Reflectiezoekstand> {
  const bewaard = await findInstelling(db, naamVan(pi));
  return bewaard === undefined ? LEEG : zoekstandSchema.parse(bewaard);
}

export async function bewaarReflectiezoekstand(trx: Transaction<Database>, pi: PiId, stand: Reflectiezoekstand): Promise<void> {
  await bewaarInstelling(trx, naamVan(pi), stand);
}

/** Of each PI the reflection meeting that begins last: the one that is coming, else the last one held. */
export async function listLaatsteReflecties(db: Db): Promise<ReadonlyMap<PiId, AgendaAfspraak>> {
  const rijen = await db.selectFrom('agenda_afspraak').select(['pi', 'id']).distinctOn('pi').where('soort', '=', 'reflectie').orderBy('pi').orderBy('start', 'desc').orderBy('id').execute();
  const gevonden: (readonly [PiId, AgendaAfspraak])[] = [];
  for (const { pi, id } of rijen) {
    const afspraak = await findAgendaAfspraak(db, id as AgendaAfspraakId);
    if (afspraak !== undefined) gevonden.push([pi as PiId, afspraak]);
  }
  return new Map(gevonden);
}
