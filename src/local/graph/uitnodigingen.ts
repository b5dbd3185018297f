import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../domain/datum.ts';
import type { Omgeving, StandInMailbox } from './omgeving.ts';
import { volgnummer, type StandInEvent } from './toestand.ts';

/**
 * Brings the calendars of the attendees in line with the organiser's copy, as invitations of Exchange do, also
 * across tenants; of a draft nobody hears. An attendee who has not answered has it as tentative, and sees no answers of others.
 */
export function verspreid(bron: StandInEvent, omgeving: Omgeving): void {
  if (bron.isDraft === true) return;
  const { toestand, mailboxen } = omgeving;
  laatRuimtesAntwoorden(bron, omgeving);
  if (omgeving.post.ligtStil) return;
  const uitgenodigd = new Set(bron.attendees.map(({ adres }) => adres.toLowerCase()));
  for (const kopie of kopieen(bron, omgeving)) if (!uitgenodigd.has(kopie.mailbox)) trekIn(kopie);
  for (const { adres, antwoord } of bron.attendees) {
    const mailbox = adres.toLowerCase();
    if (mailbox === bron.organisator || antwoord === 'declined' || !mailboxen.zoek(mailbox)) continue;
    const inhoud = alsKopie(bron, mailbox);
    const plek = toestand.events.findIndex((event) => event.iCalUId === bron.iCalUId && event.mailbox === mailbox);
    const bestaande = toestand.events[plek];
    if (bestaande === undefined) toestand.events.push({ ...inhoud, id: nieuwId(omgeving), versie: 1 });
    else if (!isDeepStrictEqual({ ...inhoud, id: bestaande.id, versie: bestaande.versie }, bestaande)) {
      toestand.events[plek] = { ...inhoud, id: bestaande.id, versie: bestaande.versie + 1 };
    }
  }
}

function alsKopie(bron: StandInEvent, mailbox: string): Omit<StandInEvent, 'id' | 'versie'> {
  const { transactionId: _transactie, verzoek: _verzoek, id: _id, versie: _versie, ...gedeeld } = bron;
  const isEigen = ({ adres }: StandInEvent['attendees'][number]): boolean => adres.toLowerCase() === mailbox;
  const isAanvaard = bron.attendees.some((deelnemer) => isEigen(deelnemer) && deelnemer.antwoord === 'accepted');
  const attendees = bron.attendees.map((deelnemer) => (isEigen(deelnemer) ? deelnemer : { adres: deelnemer.adres, naam: deelnemer.naam, type: deelnemer.type, antwoord: 'none' as const }));
  return { ...gedeeld, mailbox, attendees, kenmerken: [], categories: [], showAs: isAanvaard ? bron.showAs : 'tentative' };
}

/** A room accepts when it is free then and declines when it is not, at once; one of another tenant leaves it to people. */
function laatRuimtesAntwoorden(bron: StandInEvent, omgeving: Omgeving): void {
  const tenantId = omgeving.mailboxen.zoek(bron.organisator)?.tenantId;
  for (const deelnemer of bron.attendees) {
    const mailbox = omgeving.mailboxen.zoek(deelnemer.adres);
    if (mailbox?.ruimte === undefined || mailbox.tenantId !== tenantId || deelnemer.antwoord !== 'none') continue;
    const isVrij = !omgeving.toestand.events.some((event) => staatInDeWeg(event, bron, mailbox));
    Object.assign(deelnemer, { antwoord: isVrij ? 'accepted' : 'declined', antwoordOp: omgeving.nu() });
  }
}

function staatInDeWeg(event: StandInEvent, bron: StandInEvent, { adres }: StandInMailbox): boolean {
  const isBezet = !event.isCancelled && event.showAs !== 'free' && event.showAs !== 'workingElsewhere';
  return event.mailbox === adres.toLowerCase() && event.iCalUId !== bron.iCalUId && isBezet && event.van < bron.tot && event.tot > bron.van;
}

/** Another time: whoever had answered is asked again. The same time changes nothing. */
export function zetTijd(event: StandInEvent, { van, tot }: { readonly van: Instant; readonly tot: Instant }): void {
  if (event.van === van && event.tot === tot) return;
  Object.assign(event, { van, tot });
  event.attendees = event.attendees.map(({ adres, naam, type }) => ({ adres, naam, type, antwoord: 'none' }));
}

/** The copy of the organiser, of which the others follow. */
export function bronVan(iCalUId: string, { toestand }: Omgeving): StandInEvent | undefined {
  return toestand.events.find((event) => event.iCalUId === iCalUId && event.mailbox === event.organisator);
}

/**
 * An attendee answers and the organiser sees it; Outlook takes a declined meeting out of that calendar.
 * @throws RangeError for who is not invited
 */
export function beantwoord(bron: StandInEvent, adres: string, antwoord: 'accepted' | 'tentativelyAccepted' | 'declined', omgeving: Omgeving): void {
  const mailbox = adres.toLowerCase();
  const deelnemer = bron.attendees.find((kandidaat) => kandidaat.adres.toLowerCase() === mailbox);
  if (!deelnemer) throw new RangeError('This person is not invited to this meeting');
  Object.assign(deelnemer, { antwoord, antwoordOp: omgeving.nu() });
  bron.versie += 1;
  verspreid(bron, omgeving);
  if (antwoord === 'declined') verwijder(omgeving, (event) => event.iCalUId === bron.iCalUId && event.mailbox === mailbox);
}

/** An attendee accepts in the own calendar only; the next change by the organiser is put over it. */
export function beantwoordStil(kopie: StandInEvent, bron: StandInEvent, { nu }: Omgeving): void {
  kopie.attendees = kopie.attendees.map((een) => (een.adres.toLowerCase() === kopie.mailbox ? { ...een, antwoord: 'accepted', antwoordOp: nu() } : een));
  Object.assign(kopie, { showAs: bron.showAs, versie: kopie.versie + 1 });
}

/** The meeting is off: every attendee sees it as cancelled and is free again. */
export function zegAf(bron: StandInEvent, omgeving: Omgeving): void {
  for (const kopie of kopieen(bron, omgeving)) trekIn(kopie);
}

function trekIn(kopie: StandInEvent): void {
  if (kopie.isCancelled) return;
  Object.assign(kopie, { isCancelled: true, showAs: 'free', subject: `Geannuleerd: ${kopie.subject}`, versie: kopie.versie + 1 });
}

/** Takes events out of the state. */
export function verwijder({ toestand }: Omgeving, welke: (event: StandInEvent) => boolean): void {
  toestand.events = toestand.events.filter((event) => !welke(event));
}

/** Ids of Graph hold characters that must be encoded in a path; these do too. */
export function nieuwId({ toestand }: Omgeving): string {
  return `AAMkAGSt/${volgnummer(toestand)}+A==`;
}

function kopieen(bron: StandInEvent, { toestand }: Omgeving): StandInEvent[] {
  return toestand.events.filter((event) => event.iCalUId === bron.iCalUId && event.mailbox !== event.organisator);
}
