import { OfficeMockObject } from 'office-addin-mock';
import { ObjectData } from 'office-addin-mock/lib/objectData.js';
import type { ControleAntwoord } from '../../src/api/outlook.ts';
import type { Item } from '../../tab/src/wachter/afspraak.ts';
import type { Verzendomgeving } from '../../tab/src/wachter/bijverzenden.ts';

/** An appointment as somebody sends it. */
export interface Verzonden {
  readonly onderwerp?: string;
  readonly locatie?: string;
  readonly ruimtes?: readonly string[];
  /** UTC. */
  readonly start?: string;
  /** What stands under `samenStarten`. */
  readonly kenmerk?: unknown;
}

type Klaar = (uitkomst: unknown) => void;
const gelukt = (value: unknown) => (klaar: Klaar) => { setTimeout(() => klaar({ status: 'succeeded', value }), 1); };

/** The item in Outlook, by Microsoft's own mock; `storing` replaces calls that go wrong. */
export function item({ onderwerp = '', locatie = '', ruimtes = [], start = '2026-12-01T13:00:00.000Z', kenmerk }: Verzonden, storing: Readonly<Record<string, unknown>> = {}): Item {
  const nep = new OfficeMockObject(Object.assign(new ObjectData(), {
    context: {
      mailbox: {
        item: {
          subject: { getAsync: gelukt(onderwerp) }, location: { getAsync: gelukt(locatie) }, start: { getAsync: gelukt(new Date(start)) },
          enhancedLocation: { getAsync: gelukt(ruimtes.map((displayName) => ({ displayName }))) }, loadCustomPropertiesAsync: gelukt({ get: (sleutel: string) => (sleutel === 'samenStarten' ? kenmerk : undefined) }), ...storing,
        },
      },
    },
    host: 'outlook',
  })) as OfficeMockObject & { readonly context: { readonly mailbox: { readonly item: Item } } };
  return nep.context.mailbox.item;
}

/** The guard's surroundings: a server that has no objections, unless told otherwise. */
export function omgeving(verzonden: Verzonden, anders: Partial<Verzendomgeving> = {}): Verzendomgeving {
  const geen: ControleAntwoord = { bezwaren: [] };
  return { item: item(verzonden), bewijs: () => Promise.resolve('bewijs'), controleer: () => Promise.resolve(geen), nu: () => Date.now(), kan: () => true, ...anders };
}
