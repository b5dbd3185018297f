/// <reference types="office-js" />
/**
 * The guard before sending, as one classic script. Classic Outlook on Windows runs it without a page: no DOM, no imports, no
 * `Office.onReady`, and before version 2403 nothing newer than ECMAScript 2016 (learn.microsoft.com, "Troubleshoot event-based
 * add-ins"). There `pagina.ts` is not loaded, so there is no proof of who sends, and the guard goes by what it sees itself.
 */
import { bijVerzenden, type Verzendomgeving } from './bijverzenden.ts';
import { vraagControle } from './server.ts';

/** From the page, where there is one. */
function bewijs(): Promise<string | undefined> {
  return typeof samenStartenBewijs === 'undefined' ? Promise.resolve(undefined) : samenStartenBewijs();
}

function omgeving(): Verzendomgeving {
  return {
    item: Office.context.mailbox.item as Office.AppointmentCompose, bewijs, nu: () => Date.now(),
    // Who has a proof is in a page, and so has an address.
    controleer: (vraag, token) => vraagControle(location.origin, vraag, token),
    kan: (mailbox) => Office.context.requirements.isSetSupported('Mailbox', mailbox),
  };
}

Office.actions.associate('bijVerzenden', (event: Office.MailboxEvent) => void bijVerzenden(event, omgeving));
