import { z } from 'zod';
import type { HandreikingSectie, SectieInvoer } from '../../../src/api/handreiking.ts';

const klad = z.strictObject({ versie: z.number().int(), titel: z.string(), tekst: z.string(), trefwoorden: z.string() });

/** A change that is being typed; `versie`: of the text that it began from. */
export type Klad = z.infer<typeof klad>;

const sleutel = (sectie: string): string => `samen-starten:handreiking:${sectie}`;

/** What was typed and not saved, also after one has been elsewhere in the tab or loaded the page again. */
export function leesKlad(bewaring: Storage, sectie: string): Klad | undefined {
  const tekst = bewaring.getItem(sleutel(sectie));
  if (tekst === null) return undefined;
  try {
    return klad.safeParse(JSON.parse(tekst)).data;
  } catch (fout) {
    if (fout instanceof SyntaxError) return undefined;
    throw fout;
  }
}

/** Keeps what is typed, or lets go of it once it is saved or given up. */
export function bewaarKlad(bewaring: Storage, sectie: string, getypt: Klad | undefined): void {
  if (getypt === undefined) bewaring.removeItem(sleutel(sectie));
  else bewaring.setItem(sleutel(sectie), JSON.stringify(getypt));
}

export function kladVan({ versie, titel, tekst, trefwoorden }: Pick<HandreikingSectie, 'versie' | 'titel' | 'tekst' | 'trefwoorden'>): Klad {
  return { versie, titel, tekst, trefwoorden: trefwoorden.join(', ') };
}

export function invoerVan({ trefwoorden, ...rest }: Klad): SectieInvoer {
  return { ...rest, trefwoorden: trefwoorden.split(',').map((woord) => woord.trim()).filter((woord) => woord !== '') };
}
