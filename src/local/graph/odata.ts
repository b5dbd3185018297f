import type { StandInEvent } from './toestand.ts';
import { GraphWeigering } from './weigering.ts';

const LITERAL = "'((?:[^']|'')*)'";
const KENMERK_FILTER = new RegExp(
  `^singleValueExtendedProperties/any\\(\\s*(\\w+)\\s*:\\s*\\1/id eq ${LITERAL} and (?:\\1/value eq ${LITERAL}|contains\\(\\1/value,\\s*${LITERAL}\\))\\s*\\)$`,
  'i',
);
const ICALUID_FILTER = new RegExp(`^iCalUId eq ${LITERAL}$`);
const KENMERK_EXPAND = /^singleValueExtendedProperties\(\$filter=(.+)\)$/i;
const ID_IS = new RegExp(`^id eq ${LITERAL}$`, 'i');
const GROOTSTE_BLADZIJDE = 1000;
const GEWONE_BLADZIJDE = 10;

function onbegrepen(wat: string): GraphWeigering {
  return new GraphWeigering(400, 'ErrorInvalidUrlQuery', `The query option ${wat} is not valid here.`);
}

function zonderAanhaling(tekst: string): string {
  return tekst.replaceAll("''", "'");
}

/** Refuses query options that this route does not know. */
export function eisOpties(query: URLSearchParams, toegestaan: readonly string[]): void {
  for (const naam of query.keys()) if (!toegestaan.includes(naam)) throw onbegrepen(naam);
}

/** The test of `$filter`: on `iCalUId`, or the documented form for extended properties (`eq` or `contains` on the value); nothing else, as little as Graph filters on `uid` or attendees. */
export function leesFilter(query: URLSearchParams): (event: StandInEvent) => boolean {
  const filter = query.get('$filter');
  if (filter === null) return () => true;
  const uid = ICALUID_FILTER.exec(filter)?.[1];
  if (uid !== undefined) return ({ iCalUId }) => iCalUId === zonderAanhaling(uid);
  const delen = KENMERK_FILTER.exec(filter);
  if (!delen) throw new GraphWeigering(400, 'ErrorInvalidUrlQueryFilter', 'The filter is not supported.');
  const id = zonderAanhaling(delen[2] ?? '');
  const gelijk = delen[3];
  const deel = zonderAanhaling(gelijk ?? delen[4] ?? '').toLowerCase();
  return ({ kenmerken }) =>
    kenmerken.some((kenmerk) => {
      if (kenmerk.id !== id) return false;
      const waarde = kenmerk.value.toLowerCase();
      return gelijk === undefined ? waarde.includes(deel) : waarde === deel;
    });
}

/** What a caller wants to see of an object. */
export type Vorm = (velden: Record<string, unknown>, event?: StandInEvent) => Record<string, unknown>;

/**
 * How `$select` and `$expand` shape an object: `$select` leaves the named properties and the id, `$expand` adds extended
 * properties, which are not shown without it. Read before the rows, so that a mistake shows in an empty list too.
 * @param bekend the properties that the object can have
 */
export function leesVorm(query: URLSearchParams, bekend: readonly string[]): Vorm {
  const houden = leesSelect(query, bekend);
  const ids = leesExpand(query);
  return (velden, event) => {
    const gekozen = houden ? Object.fromEntries(Object.entries(velden).filter(([naam]) => houden.has(naam))) : velden;
    const uitgebreid = event?.kenmerken.filter(({ id }) => ids.includes(id)) ?? [];
    return uitgebreid.length === 0 ? gekozen : { ...gekozen, singleValueExtendedProperties: uitgebreid };
  };
}

function leesSelect(query: URLSearchParams, bekend: readonly string[]): ReadonlySet<string> | undefined {
  const gekozen = query.get('$select')?.split(',').map((naam) => naam.trim());
  const vreemd = gekozen?.find((naam) => !bekend.includes(naam));
  if (vreemd !== undefined) throw new GraphWeigering(400, 'RequestBroker--ParseUri', `Could not find a property named '${vreemd}'.`);
  return gekozen && new Set([...gekozen, 'id', '@odata.etag']);
}

function leesExpand(query: URLSearchParams): string[] {
  const expand = query.get('$expand');
  if (expand === null) return [];
  const voorwaarden = KENMERK_EXPAND.exec(expand)?.[1]?.split(' or ') ?? [''];
  return voorwaarden.map((voorwaarde) => {
    const id = ID_IS.exec(voorwaarde.trim())?.[1];
    if (id === undefined) throw onbegrepen('$expand');
    return zonderAanhaling(id);
  });
}

/** One page of a list, and where the next one begins. */
export function bladzijde<T>(query: URLSearchParams, rijen: readonly T[]): { rijen: T[]; volgende: number | undefined } {
  const begin = leesGetal(query, '$skip', 0, Number.MAX_SAFE_INTEGER) ?? 0;
  const aantal = leesGetal(query, '$top', 1, GROOTSTE_BLADZIJDE) ?? GEWONE_BLADZIJDE;
  const einde = begin + aantal;
  return { rijen: rijen.slice(begin, einde), volgende: einde < rijen.length ? einde : undefined };
}

function leesGetal(query: URLSearchParams, naam: string, laagste: number, hoogste: number): number | undefined {
  const tekst = query.get(naam);
  if (tekst === null) return undefined;
  const getal = Number(tekst);
  if (!Number.isInteger(getal) || getal < laagste || getal > hoogste) throw onbegrepen(naam);
  return getal;
}
