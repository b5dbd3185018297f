import type { Omgeving } from './omgeving.ts';
import { volgnummer } from './toestand.ts';
import { nieuwId } from './uitnodigingen.ts';

/** Puts the appointments of a mailbox into its calendar, once: a restart must not bring back what was deleted. */
export function vulAgendas(omgeving: Omgeving): void {
  const { toestand, mailboxen } = omgeving;
  for (const { adres, afspraken } of mailboxen.alle) {
    const mailbox = adres.toLowerCase();
    if (toestand.gevuld.includes(mailbox)) continue;
    toestand.gevuld.push(mailbox);
    for (const { onderwerp, van, tot, toonAls } of afspraken ?? []) {
      toestand.events.push({
        ...{ id: nieuwId(omgeving), mailbox, organisator: mailbox, subject: onderwerp, van: van.instant, tot: tot.instant },
        iCalUId: `040000008200E00074C5B7101A82E008-${volgnummer(toestand)}`,
        zone: 'W. Europe Standard Time',
        body: { contentType: 'html', content: '' },
        showAs: toonAls ?? 'busy',
        ...{ sensitivity: 'normal', responseRequested: true, attendees: [], isCancelled: false, kenmerken: [], categories: [], isReminderOn: true, versie: 1 },
      });
    }
  }
  toestand.bewaar();
}
