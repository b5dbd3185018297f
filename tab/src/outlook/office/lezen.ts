/// <reference types="office-js" />
import type { Uitkomst } from '../uitkomst.ts';
import type { Vraag } from './vraag.ts';

/** An appointment that is read: its id in Outlook, and what it says. */
export interface GelezenAfspraak {
  /** Not there for an item that another application opened. */
  readonly id: string | undefined;
  readonly onderwerp: string;
  readonly begin: Date;
}

export function leesAfspraak(item: Office.AppointmentRead): GelezenAfspraak {
  const { itemId } = item as { readonly itemId?: string };
  return { id: itemId === '' ? undefined : itemId, onderwerp: item.subject, begin: item.start };
}

/** Subject and text of a mail, for this device only. */
export async function leesMail(vraag: Vraag, item: Office.MessageRead): Promise<Uitkomst<string>> {
  const tekst = await vraag<string>('De tekst van deze mail kon niet worden gelezen', (klaar) => item.body.getAsync('text', klaar));
  return tekst.goed ? { goed: true, waarde: `${item.subject}\n${tekst.waarde}` } : tekst;
}
