import { maakVertaalbaar, TAALSCHEMA } from './microsoft.ts';

/** Each text of a manifest by its place, such as `staticTabs[0].name`. */
export function tekstenVan(deel: unknown, pad = ''): ReadonlyMap<string, string> {
  if (typeof deel === 'string') return new Map([[pad, deel]]);
  if (Array.isArray(deel)) return new Map(deel.flatMap((een: unknown, i) => [...tekstenVan(een, `${pad}[${i}]`)]));
  if (typeof deel === 'object' && deel !== null) return new Map(Object.entries(deel).flatMap(([naam, een]) => [...tekstenVan(een, pad === '' ? naam : `${pad}.${naam}`)]));
  return new Map();
}

/** The texts that people read, by their place: what a language file has to hold. */
export function leesbareTeksten(manifest: unknown): ReadonlyMap<string, string> {
  const vertaalbaar = maakVertaalbaar();
  return new Map([...tekstenVan(manifest)].filter(([pad]) => pad !== '$schema' && vertaalbaar(pad)));
}

/** The language file of a manifest whose texts are in that language. */
export function maakTaalbestand(manifest: unknown): Readonly<Record<string, string>> {
  return { $schema: TAALSCHEMA, ...Object.fromEntries(leesbareTeksten(manifest)) };
}
