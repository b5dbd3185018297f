import type { Methoden } from './methoden.ts';
import { OfficeFout } from './office-vraag.ts';

interface Categorie {
  readonly displayName: string;
  readonly color: string;
}

const isCategorie = (een: unknown): een is Categorie => typeof een === 'object' && een !== null && 'displayName' in een && typeof een.displayName === 'string' && 'color' in een && typeof een.color === 'string';
const namen = (waarde: unknown): readonly string[] => (Array.isArray(waarde) ? waarde.filter((een) => typeof een === 'string') : []);

/** The categories of a mailbox, as Outlook has them to begin with, for as long as the page is open. */
export function maakHoofdlijst(): Map<string, string> {
  return new Map([['Blauwe categorie', 'Preset7'], ['Gele categorie', 'Preset3'], ['Groene categorie', 'Preset4']]);
}

/** `masterCategories`: the list of the mailbox. */
export function hoofdlijstMethoden(lijst: Map<string, string>): Methoden {
  return {
    'masterCategories.getAsync': () => [...lijst].map(([displayName, color]) => ({ displayName, color })),
    'masterCategories.addAsync'(nieuw) {
      const alle = Array.isArray(nieuw) ? nieuw.filter(isCategorie) : [];
      if (alle.some(({ displayName }) => lijst.has(displayName))) throw new OfficeFout('DuplicateCategory', 'One of the categories already exists.');
      for (const { displayName, color } of alle) lijst.set(displayName, color);
    },
    'masterCategories.removeAsync'(weg) {
      for (const naam of namen(weg)) lijst.delete(naam);
    },
  };
}

/** `item.categories`: only those of the list of the mailbox can be given. */
export function categorieMethoden(lijst: ReadonlyMap<string, string>, lees: () => readonly string[], zet: (nieuw: readonly string[]) => void): Methoden {
  return {
    'categories.getAsync': () => lees().map((displayName) => ({ displayName, color: lijst.get(displayName) ?? 'None' })),
    'categories.addAsync'(nieuw) {
      if (namen(nieuw).some((naam) => !lijst.has(naam))) throw new OfficeFout('InvalidCategory', 'Invalid categories were provided.');
      zet([...new Set([...lees(), ...namen(nieuw)])]);
    },
    'categories.removeAsync': (weg) => zet(lees().filter((naam) => !namen(weg).includes(naam))),
  };
}
