import { z } from 'zod';
import { tijd, type Instant } from '../../domain/datum.ts';
import { dateTimeTimeZone, leesBody } from './contract.ts';
import type { Omgeving, StandInMailbox, StandInVerzoek } from './omgeving.ts';
import { leesLokaleTijd, schrijfLokaleTijd, voorkeurszone } from './tijdzones.ts';
import type { StandInEvent } from './toestand.ts';
import { GraphWeigering, type Antwoord } from './weigering.ts';

const MEESTE_AGENDAS = 20;
const LANGSTE_VENSTER_DAGEN = 62;
const MS_PER_DAG = 86_400_000;
const MS_PER_MINUUT = 60_000;
const DAGEN = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const STANDAARD_WERKUREN = { weekdagen: [1, 2, 3, 4, 5], van: tijd('08:00'), tot: tijd('17:00') };

/** The digits of `availabilityView`, the heaviest last. */
const CIJFERS = [
  ['free', '0'],
  ['workingElsewhere', '4'],
  ['tentative', '1'],
  ['busy', '2'],
  ['oof', '3'],
] as const;

/** The contract writes every parameter in two ways. */
const parameters = z.strictObject({
  schedules: z.array(z.string()).optional(),
  startTime: dateTimeTimeZone.nullish(),
  endTime: dateTimeTimeZone.nullish(),
  availabilityViewInterval: z.int().nullish(),
  Schedules: z.array(z.string()).optional(),
  StartTime: dateTimeTimeZone.nullish(),
  EndTime: dateTimeTimeZone.nullish(),
  AvailabilityViewInterval: z.int().nullish(),
});

interface Vraag {
  readonly schedules: readonly string[];
  readonly van: Instant;
  readonly tot: Instant;
  readonly interval: number;
}

function leesVraag(body: unknown): Vraag {
  const gelezen = leesBody(parameters, body);
  const schedules = gelezen.schedules ?? gelezen.Schedules ?? [];
  const van = leesLokaleTijd('startTime', gelezen.startTime ?? gelezen.StartTime);
  const tot = leesLokaleTijd('endTime', gelezen.endTime ?? gelezen.EndTime);
  const interval = gelezen.availabilityViewInterval ?? gelezen.AvailabilityViewInterval ?? 30;
  if (schedules.length === 0) throw weiger('The schedules are missing.');
  if (schedules.length > MEESTE_AGENDAS) throw weiger(`At most ${MEESTE_AGENDAS} schedules can be asked for.`);
  if (interval < 5 || interval > 1440) throw weiger('availabilityViewInterval must be from 5 to 1440 minutes.');
  if (tot <= van) throw new GraphWeigering(400, 'ErrorInvalidTimeInterval', 'The end time is not after the start time.');
  if (Date.parse(tot) - Date.parse(van) >= LANGSTE_VENSTER_DAGEN * MS_PER_DAG) {
    throw new GraphWeigering(400, 'ErrorTimeIntervalTooBig', `The time window must be shorter than ${LANGSTE_VENSTER_DAGEN} days.`);
  }
  return { schedules, van, tot, interval };
}

function weiger(uitleg: string): GraphWeigering {
  return new GraphWeigering(400, 'ErrorInvalidParameter', uitleg);
}

/** `POST /users/{id}/calendar/getSchedule`: 200, with an error per mailbox that cannot be shown. */
export function getSchedule(verzoek: StandInVerzoek, omgeving: Omgeving): Antwoord {
  const zone = voorkeurszone(verzoek.prefer);
  const vraag = leesVraag(verzoek.body);
  return { status: 200, body: { value: vraag.schedules.map((adres) => toonAgenda(adres, vraag, verzoek.tenantId, zone, omgeving)) } };
}

function toonAgenda(adres: string, vraag: Vraag, tenantId: string, zone: string, omgeving: Omgeving): object {
  const mailbox = omgeving.mailboxen.zoek(adres);
  if (mailbox?.tenantId !== tenantId) return fout(adres, 'ErrorMailRecipientNotFound', 'Unable to resolve e-mail address to a mailbox.');
  if (omgeving.geenToegang.has(mailbox.adres.toLowerCase())) return fout(adres, 'ErrorNoFreeBusyAccess', 'No free/busy access to this mailbox.');
  const events = omgeving.toestand.events
    .filter((event) => event.mailbox === mailbox.adres.toLowerCase() && event.van < vraag.tot && event.tot > vraag.van)
    .toSorted((a, b) => a.van.localeCompare(b.van));
  return {
    scheduleId: adres,
    availabilityView: overzicht(events, vraag),
    scheduleItems: events.map((event) => toonItem(event, zone)),
    workingHours: toonWerkuren(mailbox),
  };
}

function fout(adres: string, responseCode: string, message: string): object {
  return { scheduleId: adres, availabilityView: '', scheduleItems: [], error: { message, responseCode } };
}

/** Subject and place of a private appointment stay with its owner. */
function toonItem(event: StandInEvent, zone: string): object {
  const isPrivate = event.sensitivity === 'private' || event.sensitivity === 'confidential';
  return {
    isPrivate,
    status: event.showAs,
    ...(isPrivate ? {} : { subject: event.subject, location: event.locatie ?? '' }),
    start: schrijfLokaleTijd(event.van, zone),
    end: schrijfLokaleTijd(event.tot, zone),
  };
}

function toonWerkuren({ werkuren = STANDAARD_WERKUREN }: StandInMailbox): object {
  return {
    daysOfWeek: werkuren.weekdagen.map((nummer) => DAGEN[nummer - 1]),
    startTime: `${werkuren.van}:00.0000000`,
    endTime: `${werkuren.tot}:00.0000000`,
    timeZone: { name: 'W. Europe Standard Time' },
  };
}

function overzicht(events: readonly StandInEvent[], { van, tot, interval }: Vraag): string {
  const stap = interval * MS_PER_MINUUT;
  let tekens = '';
  for (let begin = Date.parse(van); begin < Date.parse(tot); begin += stap) {
    const erin = events.filter((event) => Date.parse(event.van) < begin + stap && Date.parse(event.tot) > begin);
    tekens += CIJFERS.findLast(([status]) => erin.some(({ showAs }) => showAs === status))?.[1] ?? '0';
  }
  return tekens;
}
