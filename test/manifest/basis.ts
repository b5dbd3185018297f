import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leesInstellingen, type Instellingen } from '../../manifest/instellingen.ts';

const MAP = join(import.meta.dirname, '..', '..', 'manifest', 'instellingen');

/** What is committed for one environment, with other values where a test needs them. */
export function instellingenVan(naam: 'lokaal' | 'test.voorbeeld' | 'productie.voorbeeld', anders: Partial<Record<keyof Instellingen, unknown>> = {}): Instellingen {
  return leesInstellingen(JSON.stringify({ ...(JSON.parse(tekstVan(naam)) as Record<string, unknown>), ...anders }), {});
}

/** The committed file as text. */
export function tekstVan(naam: string): string {
  return readFileSync(join(MAP, `${naam}.json`), 'utf8');
}

/** A copy in which a test may change anything. */
export function kopie<T>(waarde: T): T {
  return structuredClone(waarde);
}
