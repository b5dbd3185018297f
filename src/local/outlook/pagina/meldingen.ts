import { maak } from '../../teams/pagina/maak.ts';
import type { Methoden } from './methoden.ts';
import { OfficeFout } from './office-vraag.ts';

const LANGSTE = 150;

/** The bar above an item in which an add-in tells something (`item.notificationMessages`), and the methods that fill it. */
export function maakMeldingen(): { readonly element: HTMLElement; readonly methoden: Methoden } {
  const element = maak('div', { class: 'meldingen', role: 'status', 'aria-live': 'polite', 'data-testid': 'meldingen' });
  const alle = new Map<string, Readonly<Record<string, unknown>>>();
  const teken = (): void => element.replaceChildren(...[...alle.values()].map(({ message }) => maak('p', {}, `Samen starten: ${String(message)}`)));
  const zet = (sleutel: unknown, melding: unknown): void => {
    const inhoud = typeof melding === 'object' && melding !== null ? { ...melding } : {};
    if (typeof sleutel !== 'string' || !('message' in inhoud) || typeof inhoud.message !== 'string') throw new OfficeFout('InvalidParameterValue', 'The notification message is invalid.');
    if (inhoud.message.length > LANGSTE) throw new OfficeFout('ParameterValueTooLong', `The message is longer than ${LANGSTE} characters.`);
    alle.set(sleutel, { ...inhoud, key: sleutel });
    teken();
  };
  return {
    element,
    methoden: {
      'notificationMessages.addAsync'(sleutel, melding) {
        if (typeof sleutel === 'string' && alle.has(sleutel)) throw new OfficeFout('NotificationKeyExists', 'There is a notification with this key already.');
        zet(sleutel, melding);
      },
      'notificationMessages.replaceAsync': zet,
      'notificationMessages.removeAsync'(sleutel) {
        if (typeof sleutel !== 'string' || !alle.delete(sleutel)) throw new OfficeFout('KeyNotFound', 'The specified key was not found.');
        teken();
      },
      'notificationMessages.getAllAsync': () => [...alle.values()],
    },
  };
}
