import { z } from 'zod';
import { plusDagen, tijd, type Instant } from '../../domain/datum.ts';
import { momentVan, momentOp } from '../../tijd/amsterdam.ts';
import type { StandInMailbox } from '../graph/omgeving.ts';
import type { StandInEvent, StandInMail } from '../graph/toestand.ts';
import type { Adres, Afspraak, Locatie, Mail, Persoon, Staat } from './soorten.ts';
import { tekstUit } from './tekst.ts';

/** How far ahead the page looks. */
const DAGEN = 14;
/** As Exchange names what an add-in keeps with an item; the GUID is that of an add-in, here one of local mode. */
export const EIGENSCHAPPEN = 'String {00020329-0000-0000-C000-000000000046} Name cecp-5a3e57a7-0000-4000-8000-00000000c0de';

const eigenschappen = z.record(z.string(), z.unknown());

/** What the stand-in for Graph holds, and who can look at it. */
export interface Postkamer {
  readonly mailboxen: readonly StandInMailbox[];
  readonly personen: readonly Persoon[];
  readonly afspraken: () => readonly StandInEvent[];
  readonly mails: () => readonly StandInMail[];
  readonly nu: () => Instant;
}

function eigenschappenVan({ kenmerken }: StandInEvent): Readonly<Record<string, unknown>> {
  const bewaard = kenmerken.find(({ id }) => id === EIGENSCHAPPEN)?.value;
  return bewaard === undefined ? {} : eigenschappen.parse(JSON.parse(bewaard));
}

/** The room by its mailbox; what else stands in the place are words. */
function locatiesVan({ locatie, attendees }: StandInEvent, naamVan: (adres: string) => string): readonly Locatie[] {
  const kamers = attendees.filter(({ type }) => type === 'resource').map(({ adres }): Locatie => ({ soort: 'room', adres, naam: naamVan(adres) }));
  const namen = new Set(kamers.map(({ naam }) => naam));
  const woorden = (locatie ?? '').split('; ').filter((deel) => deel !== '' && !namen.has(deel)).map((naam): Locatie => ({ soort: 'custom', adres: '', naam }));
  return [...kamers, ...woorden];
}

/** An appointment as its calendar shows it. `isDraft` is only with what was not sent. */
function alsAfspraak(event: StandInEvent, naamVan: (adres: string) => string): Afspraak {
  const ikOrganiseer = event.mailbox === event.organisator;
  const soort = (type: 'required' | 'optional'): Adres[] => event.attendees.filter((een) => een.type === type).map(({ adres, naam }) => ({ adres, naam }));
  return {
    id: event.id, iCalUId: event.iCalUId, ikOrganiseer,
    onderwerp: event.subject, van: event.van, tot: event.tot, verplicht: soort('required'), optioneel: soort('optional'), locaties: locatiesVan(event, naamVan), tekst: tekstUit(event.body),
    categorieen: event.categories, vertrouwelijkheid: event.sensitivity, online: event.joinUrl !== undefined, eigenschappen: eigenschappenVan(event),
    organisator: { adres: event.organisator, naam: naamVan(event.organisator) },
    isConcept: 'isDraft' in event && event.isDraft === true,
    isAfgezegd: event.isCancelled,
    mijnAntwoord: ikOrganiseer ? undefined : event.attendees.find(({ adres }) => adres.toLowerCase() === event.mailbox)?.antwoord,
    deelnemers: event.attendees.map(({ adres, naam, antwoord }) => ({ adres, naam, antwoord })),
  };
}

function alsMail({ van, aan, onderwerp, tekst, contentType, op }: StandInMail, nummer: number, naamVan: (adres: string) => string): Mail {
  const wie = (adres: string): Adres => ({ adres, naam: naamVan(adres) });
  return { id: `mail-${nummer}`, van: wie(van), aan: aan.map(wie), onderwerp, tekst: tekstUit({ contentType, content: tekst }), op };
}

/** What somebody finds in the own mailbox; who is unknown, or nobody, gets that of the first of the people. Undefined when there are no people. */
export function leesPostvak({ mailboxen, personen, afspraken, mails, nu }: Postkamer, wie: string): Staat | undefined {
  const ik = personen.find(({ id }) => id === wie) ?? personen[0];
  if (ik === undefined) return undefined;
  const namen = new Map(mailboxen.map(({ adres, naam }) => [adres.toLowerCase(), naam]));
  const naamVan = (adres: string): string => namen.get(adres.toLowerCase()) ?? adres;
  const mijn = ik.adres.toLowerCase();
  const vandaag = momentVan(nu()).datum;
  const [van, tot] = [momentOp(vandaag, tijd('00:00')).instant, momentOp(plusDagen(vandaag, DAGEN), tijd('00:00')).instant];
  const lijst = (isRuimte: boolean): Adres[] => mailboxen.filter(({ ruimte }) => (ruimte !== undefined) === isRuimte).map(({ adres, naam }) => ({ adres, naam }));
  return {
    nu: nu(), ik, personen,
    afspraken: afspraken().filter((event) => event.mailbox === mijn && event.tot > van && event.van < tot).toSorted((a, b) => a.van.localeCompare(b.van)).map((event) => alsAfspraak(event, naamVan)),
    // Numbered before they are chosen, so that the id of a mail stays the same when others come.
    mails: mails().map((mail, nummer) => ({ mail, nummer })).filter(({ mail }) => mail.aan.some((adres) => adres.toLowerCase() === mijn)).map(({ mail, nummer }) => alsMail(mail, nummer, naamVan)).toReversed(),
    adresboek: lijst(false), ruimtes: lijst(true),
  };
}
