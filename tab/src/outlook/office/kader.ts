/// <reference types="office-js" />
import { mislukt, type Uitkomst } from '../uitkomst.ts';
import { maakVraag, type Vraag } from './vraag.ts';

/** What the pane stands beside: an appointment of one's own that can be edited, one that is read, a mail that is read, something else, or nothing. */
export type Item =
  | { readonly soort: 'opstellen'; readonly item: Office.AppointmentCompose }
  | { readonly soort: 'afspraak'; readonly item: Office.AppointmentRead }
  | { readonly soort: 'mail'; readonly item: Office.MessageRead }
  | { readonly soort: 'anders' | 'niets' };

/** Outlook around the pane. */
export interface Kader {
  readonly vraag: Vraag;
  /** Whether this Outlook has the Mailbox requirement set, such as `1.8`. */
  readonly kan: (versie: string) => boolean;
  /** Whether one can sign in here without typing (nested app authentication). */
  readonly kanAanmelden: () => boolean;
  readonly item: () => Item;
  /** Calls when another item is chosen while the pane stays; gives what ends it. */
  readonly volgItem: (opWissel: () => void) => Promise<() => void>;
  /** The id of an item as Graph knows it. */
  readonly restId: (id: string) => string;
}

const OPENEN_MS = 10_000;
const KIJK_MS = 50;
const NIET_GELADEN = 'Outlook reageert niet. Misschien is er geen verbinding met Microsoft. Controleer uw netwerk, sluit dit venster en open het opnieuw.';
const BUITEN_OUTLOOK = 'Deze pagina werkt alleen in Outlook. Open een afspraak of mail in Outlook en kies daar Samen starten.';

/** Looks until Office.js is there; it is loaded beside the page, so it may come later than this. */
async function wachtOpOffice(tot: number): Promise<boolean> {
  while (!('Office' in globalThis)) {
    if (performance.now() > tot) return false;
    await new Promise((klaar) => setTimeout(klaar, KIJK_MS));
  }
  return true;
}

/** Connects to Outlook, or says in Dutch why it can't. Never waits longer than `wachtMs`. */
export async function openKader(wachtMs = OPENEN_MS): Promise<Uitkomst<Kader>> {
  const tot = performance.now() + wachtMs;
  if (!(await wachtOpOffice(tot))) return mislukt(NIET_GELADEN);
  const info = await Promise.race([Office.onReady(), new Promise<undefined>((klaar) => setTimeout(() => klaar(undefined), Math.max(0, tot - performance.now())))]);
  if (info === undefined) return mislukt(NIET_GELADEN);
  // The types promise a mailbox; in a plain browser there is none.
  const { mailbox } = Office.context as { readonly mailbox?: Office.Mailbox };
  return mailbox === undefined ? mislukt(BUITEN_OUTLOOK) : { goed: true, waarde: kaderVan(mailbox) };
}

/** What the mailbox shows now. */
export function itemVan({ item }: { readonly item?: unknown }): Item {
  if (item === undefined || item === null) return { soort: 'niets' };
  const { subject, itemType } = item as { readonly subject: unknown; readonly itemType: unknown };
  // While composing, the subject is something to ask for; while reading it is the text itself.
  const wordtGelezen = typeof subject === 'string';
  if (itemType === 'appointment') return wordtGelezen ? { soort: 'afspraak', item: item as Office.AppointmentRead } : { soort: 'opstellen', item: item as Office.AppointmentCompose };
  return wordtGelezen ? { soort: 'mail', item: item as Office.MessageRead } : { soort: 'anders' };
}

function kaderVan(mailbox: Office.Mailbox): Kader {
  const vraag = maakVraag();
  const kan = (versie: string): boolean => Office.context.requirements.isSetSupported('Mailbox', versie);
  return {
    vraag, kan,
    kanAanmelden: () => Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'),
    item: () => itemVan(Office.context.mailbox),
    async volgItem(opWissel) {
      if (!kan('1.5')) return () => undefined;
      await vraag('Outlook vertelt niet welke afspraak u kiest', (klaar) => mailbox.addHandlerAsync(Office.EventType.ItemChanged, opWissel, klaar));
      return () => mailbox.removeHandlerAsync(Office.EventType.ItemChanged);
    },
    restId: (id) => mailbox.convertToRestId(id, 'v2.0'),
  };
}
