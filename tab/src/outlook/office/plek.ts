/// <reference types="office-js" />
import { gelukt, type Uitkomst } from '../uitkomst.ts';
import type { Kader } from './kader.ts';

/** Where the appointment is: words, and rooms that are booked with it. */
export interface Plekveld {
  readonly plek: { readonly lees: () => Promise<Uitkomst<string>>; readonly zet: (tekst: string) => Promise<Uitkomst<unknown>> };
  /** Rooms by their address; undefined where this Outlook can't book one with the appointment. */
  readonly ruimtes: { readonly lees: () => Promise<Uitkomst<readonly string[]>>; readonly voegToe: (adres: string) => Promise<Uitkomst<unknown>>; readonly haalWeg: (adres: string) => Promise<Uitkomst<unknown>> } | undefined;
}

/** Rooms and words are one field on the screen; from 1.8 on Outlook knows which is which. */
export function maakPlek({ vraag, kan }: Pick<Kader, 'vraag' | 'kan'>, item: Office.AppointmentCompose): Plekveld {
  if (!kan('1.8')) {
    return {
      plek: {
        lees: () => vraag<string>('De locatie kon niet worden gelezen', (klaar) => item.location.getAsync(klaar)),
        zet: (tekst) => vraag('De locatie kon niet worden ingevuld', (klaar) => item.location.setAsync(tekst, klaar)),
      },
      ruimtes: undefined,
    };
  }
  const lees = (): Promise<Uitkomst<Office.LocationDetails[]>> => vraag('De locatie kon niet worden gelezen', (klaar) => item.enhancedLocation.getAsync(klaar));
  const vanSoort = (plekken: readonly Office.LocationDetails[], soort: 'room' | 'custom'): readonly Office.LocationDetails[] => plekken.filter(({ locationIdentifier }) => locationIdentifier.type === soort);
  const doe = (wat: string, hoe: 'addAsync' | 'removeAsync', plekken: Office.LocationIdentifier[]): Promise<Uitkomst<unknown>> =>
    plekken.length === 0 ? Promise.resolve(gelukt()) : vraag(wat, (klaar) => item.enhancedLocation[hoe](plekken, klaar));
  return {
    plek: {
      async lees() {
        const plekken = await lees();
        return plekken.goed ? { goed: true, waarde: vanSoort(plekken.waarde, 'custom').map(({ displayName }) => displayName).join('; ') } : plekken;
      },
      async zet(tekst) {
        const plekken = await lees();
        if (!plekken.goed) return plekken;
        const weg = await doe('De locatie kon niet worden weggehaald', 'removeAsync', vanSoort(plekken.waarde, 'custom').map(({ locationIdentifier: { id, type } }) => ({ id, type })));
        return weg.goed ? doe('De locatie kon niet worden ingevuld', 'addAsync', tekst === '' ? [] : [{ id: tekst, type: 'custom' }]) : weg;
      },
    },
    ruimtes: {
      async lees() {
        const plekken = await lees();
        return plekken.goed ? { goed: true, waarde: vanSoort(plekken.waarde, 'room').map(({ locationIdentifier }) => locationIdentifier.id) } : plekken;
      },
      voegToe: (adres) => doe('De ruimte kon niet worden ingevuld', 'addAsync', [{ id: adres, type: 'room' }]),
      haalWeg: (adres) => doe('De ruimte kon niet worden weggehaald', 'removeAsync', [{ id: adres, type: 'room' }]),
    },
  };
}
