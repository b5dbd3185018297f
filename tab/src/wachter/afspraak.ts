/// <reference types="office-js" />
import { nederlandseDag, type Datum } from '../../../src/api/wachter.ts';
import { binnen } from './binnen.ts';
import { leesKenmerk, SLEUTEL, type Kenmerk } from './kenmerk.ts';

/** What of an appointment is looked at before it is sent. */
export interface Afspraak {
  readonly onderwerp: string;
  /** The typed place and the names of rooms. */
  readonly locatie: string;
  /** In the Netherlands. */
  readonly dag?: Datum;
  readonly kenmerk?: Kenmerk;
}

/** Of the item in Outlook only what is read; `enhancedLocation` is away where Mailbox 1.8 is. */
export type Item = Pick<Office.AppointmentCompose, 'subject' | 'location' | 'start' | 'loadCustomPropertiesAsync'> & Partial<Pick<Office.AppointmentCompose, 'enhancedLocation'>>;

/** Per round of reading; Outlook answers within some milliseconds or not at all. */
const LEES_MS = 1_000;

/** `Office.AsyncResultStatus.Succeeded`, of which only the type is there outside Outlook. */
const GELUKT = 'succeeded';

/** One reading call of Outlook; undefined when it fails or does not answer. */
async function lees<T>(vraag: (klaar: (uitkomst: Office.AsyncResult<T>) => void) => void): Promise<T | undefined> {
  const antwoord = new Promise<T | undefined>((klaar) => vraag(({ status, value }) => klaar(`${status}` === GELUKT ? value : undefined)));
  return binnen(antwoord, LEES_MS);
}

/** Reads the appointment; what Outlook does not give is left out. Outlook takes three calls at a time. */
export async function leesAfspraak(item: Item): Promise<Afspraak> {
  const [onderwerp = '', locatie = '', start] = await Promise.all([
    lees<string>((klaar) => item.subject.getAsync(klaar)), lees<string>((klaar) => item.location.getAsync(klaar)), lees<Date>((klaar) => item.start.getAsync(klaar)),
  ]);
  const { enhancedLocation } = item;
  const [ruimtes = [], eigenschappen] = await Promise.all([
    enhancedLocation === undefined ? Promise.resolve(undefined) : lees<Office.LocationDetails[]>((klaar) => enhancedLocation.getAsync(klaar)),
    lees<Office.CustomProperties>((klaar) => item.loadCustomPropertiesAsync(klaar)),
  ]);
  const kenmerk = leesKenmerk(eigenschappen?.get(SLEUTEL));
  const namen = ruimtes.map(({ displayName }) => displayName).filter((naam) => naam !== '' && locatie.indexOf(naam) < 0);
  return { onderwerp, locatie: [locatie].concat(namen).filter((deel) => deel !== '').join(' | '), ...(start === undefined ? {} : { dag: nederlandseDag(start.getTime()) }), ...(kenmerk === undefined ? {} : { kenmerk }) };
}
