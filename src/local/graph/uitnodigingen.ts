import type { Omgeving } from './omgeving.ts';
import { volgnummer, type StandInEvent } from './toestand.ts';

/**
 * Brings the calendars of the attendees in line with the organiser's copy, as invitations of Exchange do, also
 * across tenants. An attendee who has not answered has it as tentative.
 */
export function verspreid(bron: StandInEvent, omgeving: Omgeving): void {
  const { toestand, mailboxen } = omgeving;
  const uitgenodigd = new Set(bron.attendees.map(({ adres }) => adres.toLowerCase()));
  for (const kopie of kopieen(bron, omgeving)) if (!uitgenodigd.has(kopie.mailbox)) trekIn(kopie);
  for (const { adres, antwoord } of bron.attendees) {
    const mailbox = adres.toLowerCase();
    if (mailbox === bron.organisator || antwoord === 'declined' || !mailboxen.zoek(mailbox)) continue;
    const bestaande = kopieen(bron, omgeving).find((kopie) => kopie.mailbox === mailbox);
    const { transactionId: _transactie, verzoek: _verzoek, ...gedeeld } = bron;
    const inhoud = { ...gedeeld, mailbox, kenmerken: [], showAs: antwoord === 'accepted' ? bron.showAs : ('tentative' as const) };
    if (bestaande) Object.assign(bestaande, inhoud, { id: bestaande.id, versie: bestaande.versie + 1 });
    else toestand.events.push({ ...inhoud, id: nieuwId(omgeving), versie: 1 });
  }
}

/** The meeting is off: every attendee sees it as cancelled and is free again. */
export function zegAf(bron: StandInEvent, omgeving: Omgeving): void {
  for (const kopie of kopieen(bron, omgeving)) trekIn(kopie);
}

function trekIn(kopie: StandInEvent): void {
  if (kopie.isCancelled) return;
  Object.assign(kopie, { isCancelled: true, showAs: 'free', subject: `Geannuleerd: ${kopie.subject}`, versie: kopie.versie + 1 });
}

/**
 * What an attendee answers in Outlook, for tests and demos.
 * @param iCalUId the same in every copy of the meeting
 */
export function beantwoord(omgeving: Omgeving, adres: string, iCalUId: string, antwoord: 'accepted' | 'declined' | 'tentativelyAccepted'): void {
  const { toestand } = omgeving;
  const bron = toestand.events.find((event) => event.iCalUId === iCalUId && event.mailbox === event.organisator);
  const deelnemer = bron?.attendees.find((kandidaat) => kandidaat.adres.toLowerCase() === adres.toLowerCase());
  if (!bron || !deelnemer) throw new RangeError('This person is not invited to this meeting');
  deelnemer.antwoord = antwoord;
  verspreid(bron, omgeving);
  // Outlook takes a declined meeting out of the calendar.
  if (antwoord === 'declined') verwijder(omgeving, (event) => event.iCalUId === iCalUId && event.mailbox === adres.toLowerCase());
  toestand.bewaar();
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
