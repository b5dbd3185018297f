import type { Adres, Afspraak, Antwoord, Mail } from '../soorten.ts';
import { laadEigenschappen } from './office-eigenschappen.ts';
import type { Gebeurtenissen } from './office-gebeurtenissen.ts';
import { methoden, type Methode } from './office-methode.ts';
import type { Verbinding } from './office-vraag.ts';
import type { ItemBeeld } from './protocol.ts';

/** What came with a later requirement set of Mailbox (`1.8` is 8) is not there in an Outlook without it. */
export type Sinds = <T extends object>(minor: number, deel: T) => Partial<T>;

const ANTWOORD: Readonly<Record<Antwoord, string>> = { none: 'none', notResponded: 'none', organizer: 'organizer', tentativelyAccepted: 'tentative', accepted: 'accepted', declined: 'declined' };

/** The id as Office.js gives it: not the one of Graph, so that an add-in that forgets `convertToRestId` is found out here. */
export const alsEwsId = (id: string): string => `EWS.${btoa(id)}`;
/** The id as Graph knows it; one that is that already stays. */
export const alsRestId = (id: string): string => (id.startsWith('EWS.') ? atob(id.slice(4)) : id);

const details = ({ naam, adres }: Adres, antwoord: Antwoord = 'none') => ({ displayName: naam, emailAddress: adres, recipientType: 'user', appointmentResponse: ANTWOORD[antwoord] });
const BODY = { getAsync: ['tekst'], getTypeAsync: [] } as const;
const CATEGORIEEN = { getAsync: [], addAsync: ['lijst'], removeAsync: ['lijst'] } as const;
const MELDINGEN = { addAsync: ['tekst', 'object'], replaceAsync: ['tekst', 'object'], removeAsync: ['tekst'], getAllAsync: [] } as const;

/** A new appointment, or one that its organiser changes. */
function opstellen(v: Verbinding, sinds: Sinds, gebeurtenissen: Gebeurtenissen): object {
  const mensen = { getAsync: [], setAsync: ['lijst'], addAsync: ['lijst'] } as const;
  const { addHandlerAsync, removeHandlerAsync } = gebeurtenissen;
  const zelf = methoden(v, 'item', { saveAsync: [], getItemIdAsync: [] });
  const sessie = { getAsync: ['tekst'], setAsync: ['tekst', 'tekst'], removeAsync: ['tekst'], getAllAsync: [], clearAsync: [] } as const;
  return {
    itemType: 'appointment',
    subject: methoden(v, 'subject', { getAsync: [], setAsync: ['tekst'] }),
    start: methoden(v, 'start', { getAsync: [], setAsync: ['datum'] }),
    end: methoden(v, 'end', { getAsync: [], setAsync: ['datum'] }),
    requiredAttendees: methoden(v, 'requiredAttendees', mensen),
    optionalAttendees: methoden(v, 'optionalAttendees', mensen),
    location: methoden(v, 'location', { getAsync: [], setAsync: ['tekst'] }),
    body: methoden(v, 'body', { ...BODY, setAsync: ['tekst'], prependAsync: ['tekst'], setSelectedDataAsync: ['tekst'] }),
    loadCustomPropertiesAsync: laadEigenschappen(v),
    ...sinds(3, { saveAsync: zelf.saveAsync, notificationMessages: methoden(v, 'notificationMessages', MELDINGEN) }),
    ...sinds(7, { organizer: methoden(v, 'organizer', { getAsync: [] }), addHandlerAsync, removeHandlerAsync }),
    ...sinds(8, { getItemIdAsync: zelf.getItemIdAsync, enhancedLocation: methoden(v, 'enhancedLocation', { getAsync: [], addAsync: ['lijst'], removeAsync: ['lijst'] }), categories: methoden(v, 'categories', CATEGORIEEN) }),
    ...sinds(11, { sessionData: methoden(v, 'sessionData', sessie) }),
    ...sinds(14, { sensitivity: methoden(v, 'sensitivity', { getAsync: [], setAsync: ['tekst'] }) }),
  };
}

/** What one can read of any item. */
function lezen(v: Verbinding, sinds: Sinds, id: string, onderwerp: string): { readonly body: Readonly<Record<string, Methode>> } & Readonly<Record<string, unknown>> {
  return {
    itemId: alsEwsId(id), subject: onderwerp, normalizedSubject: onderwerp.replace(/^((re|fw|antw|doorst):\s*)+/i, ''),
    body: methoden(v, 'body', BODY),
    loadCustomPropertiesAsync: laadEigenschappen(v),
    ...sinds(3, { notificationMessages: methoden(v, 'notificationMessages', MELDINGEN) }),
  };
}

/** An appointment or an invitation that is read: most is there at once. */
function afspraakLezen(v: Verbinding, sinds: Sinds, afspraak: Afspraak): object {
  const { id, onderwerp, van, tot, organisator, verplicht, optioneel, locaties, deelnemers } = afspraak;
  const met = (een: Adres) => details(een, deelnemers.find(({ adres }) => adres === een.adres)?.antwoord);
  return {
    ...lezen(v, sinds, id, onderwerp),
    itemType: 'appointment', itemClass: 'IPM.Appointment',
    start: new Date(van), end: new Date(tot), location: locaties.map(({ naam }) => naam).join('; '),
    organizer: details(organisator, 'organizer'), requiredAttendees: verplicht.map(met), optionalAttendees: optioneel.map(met),
    ...sinds(8, { enhancedLocation: methoden(v, 'enhancedLocation', { getAsync: [] }), categories: methoden(v, 'categories', { getAsync: [] }) }),
  };
}

function mailLezen(v: Verbinding, sinds: Sinds, { id, onderwerp, van, aan, op }: Mail): object {
  return {
    ...lezen(v, sinds, id, onderwerp),
    itemType: 'message', itemClass: 'IPM.Note', from: details(van), sender: details(van), to: aan.map((een) => details(een)), cc: [], dateTimeCreated: new Date(op),
  };
}

/** `Office.context.mailbox.item` for the open item; `null` when none is open, as with a pinned pane. */
export function maakItem(v: Verbinding, beeld: ItemBeeld | undefined, sinds: Sinds, gebeurtenissen: Gebeurtenissen): object | null {
  switch (beeld?.vorm) {
    case 'opstellen':
      return opstellen(v, sinds, gebeurtenissen);
    case 'afspraak':
      return afspraakLezen(v, sinds, beeld.afspraak);
    case 'mail':
      return mailLezen(v, sinds, beeld.mail);
    case undefined:
      return null;
  }
}
