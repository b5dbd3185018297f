import type { Instant } from '../../domain/datum.ts';
import type { Omgeving } from './omgeving.ts';
import type { StandInEvent } from './toestand.ts';
import { beantwoord, bronVan, verspreid, verwijder, zegAf, zetTijd } from './uitnodigingen.ts';

export const UITNODIGINGSANTWOORDEN = ['accepted', 'tentativelyAccepted', 'declined'] as const;
export type Uitnodigingsantwoord = (typeof UITNODIGINGSANTWOORDEN)[number];

/**
 * What people do in Outlook, for tests and for the page of local mode. A meeting is named by its `iCalUId`, which is the same
 * in every copy.
 */
export interface Mensen {
  /** An attendee answers; Outlook takes a declined meeting out of that calendar. */
  readonly beantwoord: (adres: string, iCalUId: string, antwoord: Uitnodigingsantwoord) => void;
  /** The organiser moves the meeting, as long as it was unless `tot` says otherwise; everybody is asked again. */
  readonly verplaats: (iCalUId: string, van: Instant, tot?: Instant) => void;
  /** Takes the meeting out of a calendar: by its organiser it is off for all, by an attendee nobody hears of it. */
  readonly verwijder: (adres: string, iCalUId: string) => void;
}

/** @throws RangeError in each of them: there is no such meeting, or this person is not in it */
export function maakMensen(omgeving: Omgeving, naVerandering: () => void): Mensen {
  const { toestand } = omgeving;

  const eisBron = (iCalUId: string): StandInEvent => {
    const bron = bronVan(iCalUId, omgeving);
    if (bron === undefined) throw new RangeError('There is no such meeting');
    return bron;
  };

  return {
    beantwoord(adres, iCalUId, antwoord) {
      beantwoord(eisBron(iCalUId), adres, antwoord, omgeving);
      naVerandering();
    },
    verplaats(iCalUId, van, tot) {
      const bron = eisBron(iCalUId);
      const duurMs = Date.parse(bron.tot) - Date.parse(bron.van);
      zetTijd(bron, { van, tot: tot ?? (new Date(Date.parse(van) + duurMs).toISOString() as Instant) });
      bron.versie += 1;
      verspreid(bron, omgeving);
      naVerandering();
    },
    verwijder(adres, iCalUId) {
      const mailbox = adres.toLowerCase();
      const eigen = toestand.events.find((event) => event.iCalUId === iCalUId && event.mailbox === mailbox);
      if (eigen === undefined) throw new RangeError('This meeting is not in this calendar');
      if (mailbox === eigen.organisator) zegAf(eigen, omgeving);
      verwijder(omgeving, ({ id }) => id === eigen.id);
      naVerandering();
    },
  };
}
