import { setTimeout as wacht } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import { fromKysely, fromPglite, PgBoss } from 'pg-boss';
import type { CasusId } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import { beeindigLeases } from '../store/geleverd.ts';
import type { Database } from '../store/schema.ts';
import type { Register } from '../store/open.ts';
import { EFFECTSOORTEN, type Effect, type EffectHandlers, type EffectSoort } from './effect.ts';

/** Why a try failed: the kind of error and the status that came back, never a text. */
export interface Oorzaak {
  readonly soort: string;
  readonly status?: number;
}

/** An effect that was given up. */
export interface MisluktEffect {
  readonly id: string;
  readonly effect: Effect;
  readonly pogingen: number;
  /** When it was wanted. */
  readonly sinds: Instant;
  readonly oorzaak: Oorzaak;
}

/** An effect that somebody put back. */
export interface HerkanstEffect {
  readonly id: string;
  readonly effect: Effect;
  readonly stand: 'bezig' | 'gelukt' | 'nogNiet';
  readonly op: Instant;
}

/** Effects wait here from the transaction that wanted them until they are carried out. */
export interface Wachtrij {
  /** Enqueues in the transaction of the change, so that both happen or neither. */
  zet(trx: Transaction<Database>, effecten: readonly Effect[]): Promise<void>;
  /** Forgets what was carried out or given up for a casus: an effect may hold what somebody typed. */
  vergeet(trx: Transaction<Database>, casus: CasusId): Promise<void>;
  /** Something may be waiting; look now instead of at the next tick. */
  wek(): void;
  start(handlers: EffectHandlers, meld: (soort: EffectSoort, fout: unknown) => void): void;
  /** Carries out everything that is ready, until nothing is; answers how many effects were done. For tests and a tidy stop. */
  leeg(): Promise<number>;
  /** Whether the queue answers; throws when it does not. */
  leeft(): Promise<void>;
  /** Effects that were given up, the oldest first; at most a thousand. */
  mislukt(): Promise<readonly MisluktEffect[]>;
  /** Puts these back with a fresh row of tries, in the transaction that notes who did so; answers how many there still were. */
  herkans(trx: Transaction<Database>, ids: readonly string[]): Promise<number>;
  /** What became of effects that were put back, the newest first. */
  herkanst(): Promise<readonly HerkanstEffect[]>;
  /** How many effects failed and are tried again without anybody doing something. */
  herhaalt(): Promise<number>;
  stop(): Promise<void>;
}

const TIK_MS = 1_000;
const PER_KEER = 10;
const MISLUKT = 'mislukt';
/** An effect that waits for Teams or Graph longer than this is cut off at a stop, and tried again after the next start. */
const STOP_MS = 5_000;
// Thirty tries over some four hours outlast an outage, and an hour in which Teams takes no more messages in a channel
// (1,800 an hour, platform.md 1.1); after that somebody must look.
const HERHAAL = { retryLimit: 30, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, expireInSeconds: 300, deadLetter: MISLUKT } as const;

function bossVoor(bron: Register['bron']): PgBoss {
  const samen = { schedule: false, supervise: true, superviseIntervalSeconds: 30 } as const;
  if (bron.soort === 'postgres') return new PgBoss({ connectionString: bron.url, max: 4, ...samen });
  return new PgBoss({ db: fromPglite(bron.pglite), backend: 'pglite', ...samen });
}

/** What a failed try leaves in the queue: the kind of error, never its text, which may hold an address or a name. */
function oorzaak(fout: unknown): Oorzaak {
  if (!(fout instanceof Error)) return { soort: typeof fout };
  return { soort: fout.name, ...('status' in fout && typeof fout.status === 'number' ? { status: fout.status } : {}) };
}

/** As `oorzaak` left it; what pg-boss wrote itself (the time was up, the process went away) is of no kind of ours. */
function leesOorzaak(output: object | null): Oorzaak {
  const soort = output !== null && 'soort' in output && typeof output.soort === 'string' ? output.soort : 'Verlopen';
  return { soort, ...(output !== null && 'status' in output && typeof output.status === 'number' ? { status: output.status } : {}) };
}

const STAND: Readonly<Record<string, HerkanstEffect['stand']>> = { completed: 'gelukt', retry: 'nogNiet' };
const HERKANST_TOT = 100;

/** The handler of an effect's own kind; the table's type promises that they fit. */
function voer(handlers: EffectHandlers, effect: Effect): Promise<void> {
  return (handlers[effect.soort] as (een: Effect) => Promise<void>)(effect);
}

/** PGlite has one process, and this is it: what still counts as "being done" was cut off by a kill, and is tried again soon. */
async function geefAfgebrokenTerug(boss: PgBoss, { db }: Register): Promise<void> {
  const { rows } = await sql<{ readonly id: string; readonly name: string }>`select id, name from pgboss.job where state = 'active'`.execute(db);
  for (const [soort, banen] of Map.groupBy(rows, ({ name }) => name)) await boss.fail(soort, banen.map(({ id }) => id), { soort: 'Herstart' });
  await beeindigLeases(db);
}

/** Opens the queue in the register's own database. `meld` of `start` hears of each failed try. */
export async function openWachtrij(register: Register): Promise<Wachtrij> {
  const boss = bossVoor(register.bron);
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(MISLUKT, { retryLimit: 0, deleteAfterSeconds: 0, retentionSeconds: 90 * 86_400 });
  for (const soort of EFFECTSOORTEN) await boss.createQueue(soort, HERHAAL);

  if (register.bron.soort === 'pglite') await geefAfgebrokenTerug(boss, register);

  let doe: ((soort: EffectSoort) => Promise<number>) | undefined;
  let klok: NodeJS.Timeout | undefined;
  const loopt = (): boolean => doe !== undefined;
  const bezig = new Map<EffectSoort, Promise<number>>();

  async function verwerk(soort: EffectSoort, handlers: EffectHandlers, meld: (soort: EffectSoort, fout: unknown) => void): Promise<number> {
    let aantal = 0;
    while (loopt()) {
      const banen = await boss.fetch<Effect>(soort, { batchSize: PER_KEER });
      if (banen.length === 0) return aantal;
      for (const { id, data } of banen) {
        if (!loopt()) {
          await boss.fail(soort, id, { soort: 'Gestopt' });
          continue;
        }
        try {
          await voer(handlers, data);
          await boss.complete(soort, id);
          aantal += 1;
        } catch (fout) {
          meld(soort, fout);
          await boss.fail(soort, id, oorzaak(fout));
        }
      }
    }
    return aantal;
  }
  // One loop per kind, so that a slow calendar does not hold up the cards, and never two loops of a kind.
  function ronde(soort: EffectSoort): Promise<number> {
    const lopend = bezig.get(soort);
    if (lopend !== undefined || doe === undefined) return lopend ?? Promise.resolve(0);
    const belofte = doe(soort).finally(() => bezig.delete(soort));
    bezig.set(soort, belofte);
    return belofte;
  }
  const allen = (): Promise<number[]> => Promise.all(EFFECTSOORTEN.map((soort) => ronde(soort)));
  const stil = (): void => void allen().catch(() => undefined);

  return {
    async zet(trx, effecten) {
      const db = fromKysely(trx);
      for (const soort of EFFECTSOORTEN) {
        const banen = effecten.filter((effect) => effect.soort === soort).map((data) => ({ data }));
        if (banen.length > 0) await boss.insert(soort, banen, { db });
      }
    },
    async vergeet(trx, casus) {
      await sql`delete from pgboss.job where data->>'casus' = ${casus} and (state in ('completed', 'cancelled', 'failed') or name = ${MISLUKT})`.execute(trx);
    },
    wek: () => void setImmediate(stil),
    start(handlers, meld) {
      doe = (soort) => verwerk(soort, handlers, meld);
      klok = setInterval(stil, TIK_MS);
      stil();
    },
    async leeg() {
      for (let totaal = 0; ; ) {
        // A round under way may have looked before what we wait for was put in.
        await Promise.allSettled(bezig.values());
        const aantal = (await allen()).reduce((som, een) => som + een, 0);
        if (aantal === 0) return totaal;
        totaal += aantal;
      }
    },
    async leeft() {
      await boss.getQueueStats(MISLUKT);
    },
    async mislukt() {
      return (await boss.findJobs<Effect>(MISLUKT)).map(({ id, data, sourceRetryCount, sourceCreatedOn, createdOn, sourceOutput }) => ({
        id, effect: data, pogingen: (sourceRetryCount ?? 0) + 1, sinds: (sourceCreatedOn ?? createdOn).toISOString() as Instant, oorzaak: leesOorzaak(sourceOutput),
      }));
    },
    async herkans(trx, ids) {
      return ids.length === 0 ? 0 : boss.redrive(MISLUKT, { ids: [...ids], limit: ids.length, db: fromKysely(trx) });
    },
    async herkanst() {
      const { rows } = await sql<{ readonly id: string; readonly data: Effect; readonly state: string; readonly created_on: Date }>`
        select id, data, state::text as state, created_on from pgboss.job where source_root_id is not null and name <> ${MISLUKT} and state <> 'failed' order by created_on desc limit ${HERKANST_TOT}`.execute(register.db);
      return rows.map(({ id, data, state, created_on }) => ({ id, effect: data, stand: STAND[state] ?? 'bezig', op: created_on.toISOString() as Instant }));
    },
    async herhaalt() {
      const { rows } = await sql<{ readonly aantal: number }>`select count(*)::int as aantal from pgboss.job where state = 'retry'`.execute(register.db);
      return rows[0]?.aantal ?? 0;
    },
    async stop() {
      clearInterval(klok);
      doe = undefined;
      await Promise.race([Promise.allSettled(bezig.values()), wacht(STOP_MS, undefined, { ref: false })]);
      await boss.stop({ graceful: false, close: true });
    },
  };
}
