import { sql, type Kysely, type RawBuilder, type Selectable } from 'kysely';
import type { AfdelingId, Casus, CasusId } from '../domain/casus.ts';
import type { Datum } from '../domain/datum.ts';
import type { PersoonId } from '../domain/rollen.ts';
import type { TaakSoort } from '../domain/taak.ts';
import { KOLOMMEN_MET_WERKER, type Kolom } from '../domain/werkregel.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;
export type Taakrij = Selectable<Database['taakregel']>;
export type Werkrij = Selectable<Database['werkregel']>;

/** Where a row stands in a list, most urgent first; a list goes on after one. */
export interface Positie {
  readonly bijzaak: boolean;
  readonly termijn: string;
  readonly code: string;
  /** In a list of taken. */
  readonly taak?: string;
}

/** Taken that nobody in particular has, at one afdeling; empty: none. */
export interface Taaksleutel {
  readonly afdeling: AfdelingId;
  readonly voor: string;
  readonly organisatie: string;
  readonly drager: string;
}

export interface Taakfilter {
  readonly kolom?: Kolom;
  readonly soort?: TaakSoort;
  readonly afdeling?: AfdelingId;
  /** Only what is late on this day. */
  readonly teLaatOp?: Datum;
  readonly casussen?: readonly CasusId[];
  /** Only taken of this person by name. */
  readonly persoon?: PersoonId;
}

/** Whose taken: those of these people, and those of nobody in particular at these places. */
export interface Taakvraag {
  readonly dragers: readonly PersoonId[];
  readonly open: readonly Taaksleutel[];
  readonly filter: Taakfilter;
}

/** More than anybody has to do; beyond it a list only says that there is more. */
export const MAX_TELLING = 1_000;

function en(voorwaarden: readonly (RawBuilder<unknown> | undefined)[]): RawBuilder<unknown> {
  return sql.join([sql`true`, ...voorwaarden.filter((een) => een !== undefined)], sql` and `);
}

function teLaat(op: Datum | undefined): RawBuilder<unknown> | undefined {
  return op === undefined ? undefined : sql`not r.bijzaak and r.termijn < ${op}`;
}

function waar({ kolom, soort, afdeling, teLaatOp, casussen, persoon }: Taakfilter, na: Positie | undefined): RawBuilder<unknown> {
  return en([
    kolom === undefined ? undefined : sql`r.kolom = ${kolom}`,
    soort === undefined ? undefined : sql`r.soort = ${soort}`,
    afdeling === undefined ? undefined : sql`r.afdeling = ${afdeling}`,
    teLaat(teLaatOp),
    casussen === undefined ? undefined : sql`r.casus = any(${[...casussen]}::text[])`,
    persoon === undefined ? undefined : sql`r.persoon = ${persoon}`,
    na === undefined ? undefined : sql`(r.bijzaak, r.termijn, r.code, r.taak) > (${na.bijzaak}, ${na.termijn}, ${na.code}, ${na.taak ?? ''})`,
  ]);
}

/** Each person and each place is read in the order of its index and no further than needed, however much there is elsewhere. */
function takenVan({ dragers, open, filter }: Taakvraag, na: Positie | undefined, aantal: number): RawBuilder<unknown> {
  const verder = sql`${waar(filter, na)} order by r.bijzaak, r.termijn, r.code, r.taak limit ${aantal}`;
  return sql`(select t.* from unnest(${[...dragers]}::text[]) as s(drager) cross join lateral (select * from taakregel r where r.drager = s.drager and ${verder}) t)
    union all
    (select t.* from jsonb_to_recordset(${JSON.stringify(open)}::jsonb) as s(afdeling text, voor text, organisatie text, drager text) cross join lateral
      (select * from taakregel r where r.afdeling = s.afdeling and r.voor = s.voor and r.organisatie = s.organisatie and r.drager = s.drager and ${verder}) t)`;
}

/** Open taken of these people and places, the most urgent first, from `na` on. */
export async function listTaakregels(db: Db, vraag: Taakvraag, na: Positie | undefined, aantal: number): Promise<readonly Taakrij[]> {
  const { rows } = await sql<Taakrij>`select * from (${takenVan(vraag, na, aantal)}) m order by bijzaak, termijn, code, taak limit ${aantal}`.execute(db);
  return rows;
}

/** How many casussen a list has. `meer`: there are more than were counted. */
export interface Telling {
  readonly totaal: number;
  readonly laat: number;
  readonly vandaag: number;
  readonly meer: boolean;
}

type Getelde = Omit<Telling, 'meer'>;
const GETELD = (vandaag: Datum): RawBuilder<unknown> =>
  sql`count(*)::int as totaal, (count(*) filter (where not bijzaak and termijn < ${vandaag}))::int as laat, (count(*) filter (where not bijzaak and termijn = ${vandaag}))::int as vandaag`;

function geteld({ totaal, laat, vandaag }: Getelde): Telling {
  return { totaal: Math.min(totaal, MAX_TELLING), laat: Math.min(laat, MAX_TELLING), vandaag: Math.min(vandaag, MAX_TELLING), meer: totaal > MAX_TELLING };
}

const NIETS: Getelde = { totaal: 0, laat: 0, vandaag: 0 };

/** How many casussen have such a taak, each counted once for the most urgent. */
export async function telTaakregels(db: Db, vraag: Taakvraag, vandaag: Datum): Promise<Telling> {
  const { rows } = await sql<Getelde>`select ${GETELD(vandaag)} from
    (select distinct on (casus) casus, bijzaak, termijn from (${takenVan(vraag, undefined, MAX_TELLING + 1)}) m order by casus, bijzaak, termijn) per_casus`.execute(db);
  return geteld(rows[0] ?? NIETS);
}

/** Casussen with their open taken as the lists have them, for these ids. */
export async function listTaakregelsVan(db: Db, ids: readonly string[]): Promise<readonly Taakrij[]> {
  return ids.length === 0 ? [] : db.selectFrom('taakregel').selectAll().where('casus', 'in', [...ids]).execute();
}

/** These casussen, by id. */
export async function findCasussen(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Casus>> {
  if (ids.length === 0) return new Map();
  const rijen = await db.selectFrom('casus').select(['id', 'data']).where('id', 'in', [...ids]).execute();
  return new Map(rijen.map(({ id, data }) => [id, data]));
}

export interface Plaatsfilter {
  readonly kolom?: Kolom;
  readonly teLaatOp?: Datum;
  /** Only what somebody should carry and nobody does; `weg`: people whose work nobody does now. */
  readonly gaten?: { readonly weg: readonly PersoonId[] };
  readonly casussen?: readonly CasusId[];
}

/** The casussen of an afdeling; with `organisatie` only those that were handed on to it. */
export interface Plaatssleutel {
  readonly afdeling: AfdelingId;
  readonly organisatie?: string;
}

function metGat({ weg }: { readonly weg: readonly PersoonId[] }): RawBuilder<unknown> {
  return sql`r.kolom <> 'inzet' and (r.casemanager = '' or r.casemanager = any(${[...weg]}::text[])
    or (r.kolom = any(${[...KOLOMMEN_MET_WERKER]}::text[]) and (r.reclasseringswerker = '' or r.reclasseringswerker = any(${[...weg]}::text[]))))`;
}

function waarPlaats({ kolom, teLaatOp, gaten, casussen }: Plaatsfilter, na: Positie | undefined): RawBuilder<unknown> {
  return en([
    kolom === undefined ? undefined : sql`r.kolom = ${kolom}`,
    teLaat(teLaatOp),
    gaten === undefined ? undefined : metGat(gaten),
    casussen === undefined ? undefined : sql`r.casus = any(${[...casussen]}::text[])`,
    na === undefined ? undefined : sql`(r.bijzaak, r.termijn, r.code) > (${na.bijzaak}, ${na.termijn}, ${na.code})`,
  ]);
}

function casussenVan(plekken: readonly Plaatssleutel[], filter: Plaatsfilter, na: Positie | undefined, aantal: number): RawBuilder<unknown> {
  return sql`select t.* from jsonb_to_recordset(${JSON.stringify(plekken)}::jsonb) as s(afdeling text, organisatie text) cross join lateral
    (select * from werkregel r where r.afdeling = s.afdeling and (s.organisatie is null or r.organisatie = s.organisatie) and ${waarPlaats(filter, na)}
      order by r.bijzaak, r.termijn, r.code limit ${aantal}) t`;
}

/** Casussen of these places in which somebody has something to do, the most urgent first, from `na` on. */
export async function listWerkregels(db: Db, plekken: readonly Plaatssleutel[], filter: Plaatsfilter, na: Positie | undefined, aantal: number): Promise<readonly Werkrij[]> {
  const { rows } = await sql<Werkrij>`select * from (${casussenVan(plekken, filter, na, aantal)}) m order by bijzaak, termijn, code limit ${aantal}`.execute(db);
  return rows;
}

export async function telWerkregels(db: Db, plekken: readonly Plaatssleutel[], filter: Plaatsfilter, vandaag: Datum): Promise<Telling> {
  const { rows } = await sql<Getelde>`select ${GETELD(vandaag)} from (${casussenVan(plekken, filter, undefined, MAX_TELLING + 1)}) m`.execute(db);
  return geteld(rows[0] ?? NIETS);
}

/** People who left the register and for whom something is still open. */
export async function listVertrokkenMetWerk(db: Db): Promise<readonly PersoonId[]> {
  const rijen = await db.selectFrom('persoon').select('id').where('actief', '=', false)
    .where((eb) => eb.exists(eb.selectFrom('taakregel').select('taak').whereRef('taakregel.drager', '=', 'persoon.id'))).execute();
  return rijen.map(({ id }) => id as PersoonId);
}
