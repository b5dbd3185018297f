/// <reference types="office-js" />
import { gelukt, type Uitkomst } from '../uitkomst.ts';
import type { Kader } from './kader.ts';

/** What the add-in keeps with an item of its own, and the id by which the server finds the item. */
export interface Bewaring {
  /** What stands under a name; undefined: nothing. */
  readonly lees: (naam: string) => Promise<Uitkomst<string | undefined>>;
  /** Keeps values under names; undefined takes one away. */
  readonly schrijf: (waarden: Readonly<Record<string, string | undefined>>) => Promise<Uitkomst<unknown>>;
  /** The id as Graph knows it; undefined: the appointment was never saved. */
  readonly id: () => Promise<string | undefined>;
  /** Saves the appointment and gives the id as Graph knows it. */
  readonly bewaar: () => Promise<Uitkomst<string>>;
}

export function maakBewaring({ vraag, kan, restId }: Pick<Kader, 'vraag' | 'kan' | 'restId'>, item: Office.AppointmentCompose): Bewaring {
  const laad = (): Promise<Uitkomst<Office.CustomProperties>> => vraag('Wat Samen starten bij de afspraak bewaart, kon niet worden gelezen', (klaar) => item.loadCustomPropertiesAsync(klaar));
  return {
    async lees(naam) {
      const eigenschappen = await laad();
      if (!eigenschappen.goed) return eigenschappen;
      const waarde: unknown = eigenschappen.waarde.get(naam);
      return { goed: true, waarde: typeof waarde === 'string' ? waarde : undefined };
    },
    async schrijf(waarden) {
      const eigenschappen = await laad();
      if (!eigenschappen.goed) return eigenschappen;
      for (const [naam, waarde] of Object.entries(waarden)) {
        if (waarde === undefined) eigenschappen.waarde.remove(naam);
        else eigenschappen.waarde.set(naam, waarde);
      }
      return vraag('Wat Samen starten bij de afspraak bewaart, kon niet worden vastgelegd', (klaar) => eigenschappen.waarde.saveAsync(klaar));
    },
    async id() {
      // Before 1.8 an item in the making has no id until it is saved.
      if (!kan('1.8')) return undefined;
      const id = await vraag<string>('De afspraak is nog niet bewaard', (klaar) => item.getItemIdAsync(klaar));
      return id.goed && id.waarde !== '' ? restId(id.waarde) : undefined;
    },
    async bewaar() {
      const bewaard = await vraag<string>('De afspraak kon niet worden bewaard', (klaar) => item.saveAsync(klaar));
      return bewaard.goed ? gelukt(restId(bewaard.waarde)) : bewaard;
    },
  };
}
