import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { BESTANDEN, maakAppmanifest } from './appmanifest.ts';
import type { Instellingen } from './instellingen.ts';
import { maakTaalbestand } from './talen.ts';

/** The files of a package by name. */
export type Pakket = Readonly<Record<string, Uint8Array>>;

const ICONENMAP = join(import.meta.dirname, 'iconen');

function alsJson(waarde: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(waarde, null, 2)}\n`);
}

/** The files of the app package: what Teams and Outlook read, and nothing else. */
export async function maakPakket(instellingen: Instellingen): Promise<Pakket> {
  return {
    'manifest.json': alsJson(maakAppmanifest(instellingen, 'nl')),
    [BESTANDEN.engels]: alsJson(maakTaalbestand(maakAppmanifest(instellingen, 'en'))),
    [BESTANDEN.kleur]: await readFile(join(ICONENMAP, BESTANDEN.kleur)),
    [BESTANDEN.omtrek]: await readFile(join(ICONENMAP, BESTANDEN.omtrek)),
  };
}

/** Of all files, so that the same package is the same bytes on each day; a zip knows no earlier one, and no time zone. */
const DAG = new Date(1980, 0, 1);

/** The package as a zip. The same files give the same bytes. */
export function pakIn(pakket: Pakket): Uint8Array {
  const namen = Object.keys(pakket).toSorted();
  return zipSync(Object.fromEntries(namen.map((naam) => [naam, pakket[naam] ?? new Uint8Array()])), { level: 9, mtime: DAG });
}
