import { z } from 'zod';
import type { Moment, Periode } from '../domain/datum.ts';
import { instantVan, momentVan } from '../tijd/amsterdam.ts';
import { vraagGraph, type Graph } from './client.ts';
import { GraphFout, veiligeCode } from './fout.ts';
import { tijdstipSchema } from './tijdstip.ts';
import { leesWerkuren, werkurenSchema, type Werkuren } from './werkuren.ts';

/** What a calendar says about a period; `reden` is Dutch, for the person who plans, and `code` for the beheerder. */
export type Beschikbaarheid =
  | { readonly bekend: true; readonly bezet: readonly Periode[]; readonly werkuren?: Werkuren }
  | { readonly bekend: false; readonly reden: string; readonly code: string };

export interface BezetVraag {
  /** Mail addresses of this tenant. */
  readonly mailboxen: readonly string[];
  readonly van: Moment;
  readonly tot: Moment;
}

/** getSchedule takes at most 20 schedules and a window below 62 days; half of it keeps busy calendars below 1000 items (platform.md 5.1). */
const AGENDAS_PER_VERZOEK = 20;
const DAGEN_PER_VERZOEK = 31;
const MS_PER_DAG = 86_400_000;
const BEZET: ReadonlySet<string> = new Set(['busy', 'oof', 'tentative']);

const AGENDA_ONBEKEND = 'De agenda van dit adres is niet te lezen. Controleer het mailadres, of vraag de beheerder om toegang.';
const TENANT_ONBEKEND = 'De agenda’s van deze organisatie zijn niet te lezen. Meld dit aan de beheerder.';

const antwoordSchema = z.object({
  value: z.array(
    z.object({
      scheduleId: z.string(),
      scheduleItems: z.array(z.object({ status: z.string(), start: tijdstipSchema, end: tijdstipSchema })).nullish(),
      workingHours: werkurenSchema.nullish(),
      error: z.object({ responseCode: z.string().nullish() }).nullish(),
    }),
  ),
});
type Agenda = z.output<typeof antwoordSchema>['value'][number];

/**
 * Free/busy of mailboxes of one tenant, asked as app. Busy, out of office and tentative count as busy;
 * working elsewhere and free do not. In order of beginning; periods may overlap, because each item stays by itself.
 * @returns one entry per address asked for, under the spelling asked for
 * @throws RangeError when the period is empty: no question would look like a free calendar
 * @throws GraphFout only when it is temporary: the queue asks again. What stays away for good is `bekend: false`.
 */
export async function vraagBezet(graph: Graph, tenantId: string, vraag: BezetVraag): Promise<Map<string, Beschikbaarheid>> {
  if (vraag.van.instant >= vraag.tot.instant) throw new RangeError('The period ends before it begins');
  const perVerzoek = groepen([...new Set(vraag.mailboxen)]).flatMap((mailboxen) =>
    vensters(vraag.van, vraag.tot).map((venster) => vraagGroep(graph, tenantId, mailboxen, venster)),
  );
  const delen = await Promise.all(perVerzoek);
  return new Map(vraag.mailboxen.map((adres) => [adres, voegSamen(delen.flatMap((deel) => deel.get(adres) ?? []))]));
}

function groepen(mailboxen: readonly string[]): string[][] {
  const aantal = Math.ceil(mailboxen.length / AGENDAS_PER_VERZOEK);
  return Array.from({ length: aantal }, (_, i) => mailboxen.slice(i * AGENDAS_PER_VERZOEK, (i + 1) * AGENDAS_PER_VERZOEK));
}

function vensters(van: Moment, tot: Moment): Periode[] {
  const einde = Date.parse(tot.instant);
  const stap = DAGEN_PER_VERZOEK * MS_PER_DAG;
  const gevonden: Periode[] = [];
  for (let begin = Date.parse(van.instant); begin < einde; begin += stap) {
    gevonden.push({ van: momentVan(instantVan(begin)), tot: momentVan(instantVan(Math.min(begin + stap, einde))) });
  }
  return gevonden;
}

async function vraagGroep(
  graph: Graph,
  tenantId: string,
  mailboxen: readonly string[],
  venster: Periode,
): Promise<Map<string, Beschikbaarheid>> {
  let code = 'Onbekend';
  // Any mailbox of the tenant may ask; when the asker itself is gone or closed, that says nothing about the others.
  for (const vrager of mailboxen) {
    try {
      const agendas = await vraagAgendas(graph, tenantId, vrager, mailboxen, venster);
      return new Map(mailboxen.map((adres) => [adres, beschikbaarheid(agendas.get(adres.toLowerCase()))]));
    } catch (fout) {
      if (!(fout instanceof GraphFout) || fout.tijdelijk) throw fout;
      code = fout.code;
      if (fout.status !== 403 && fout.status !== 404) break;
    }
  }
  return new Map(mailboxen.map((adres) => [adres, { bekend: false, reden: TENANT_ONBEKEND, code }]));
}

async function vraagAgendas(
  graph: Graph,
  tenantId: string,
  vrager: string,
  mailboxen: readonly string[],
  venster: Periode,
): Promise<Map<string, Agenda>> {
  const utc = (moment: Moment): object => ({ dateTime: moment.instant.slice(0, 19), timeZone: 'UTC' });
  const { value } = await vraagGraph(
    graph,
    tenantId,
    {
      methode: 'POST',
      mailbox: vrager,
      pad: '/calendar/getSchedule',
      prefer: 'outlook.timezone="UTC"',
      body: { schedules: mailboxen, startTime: utc(venster.van), endTime: utc(venster.tot) },
      herhaling: 'veilig',
    },
    antwoordSchema,
  );
  return new Map(value.map((agenda) => [agenda.scheduleId.toLowerCase(), agenda]));
}

function beschikbaarheid(agenda: Agenda | undefined): Beschikbaarheid {
  if (agenda === undefined || agenda.error) {
    return { bekend: false, reden: AGENDA_ONBEKEND, code: veiligeCode(agenda?.error?.responseCode) };
  }
  const bezet = (agenda.scheduleItems ?? []).filter(({ status }) => BEZET.has(status)).map(({ start, end }) => ({ van: start, tot: end }));
  const werkuren = leesWerkuren(agenda.workingHours);
  return { bekend: true, bezet, ...(werkuren ? { werkuren } : {}) };
}

/**
 * The windows of one mailbox as one answer. Half an answer is none: a gap would look like free time. Each item stays by
 * itself, so that one can be left out without what overlaps it; what reaches over the edge of a window is named in both.
 */
function voegSamen(delen: readonly Beschikbaarheid[]): Beschikbaarheid {
  const bezet: Periode[] = [];
  const eerder = new Set<string>();
  let werkuren: Werkuren | undefined;
  for (const deel of delen) {
    if (!deel.bekend) return deel;
    bezet.push(...deel.bezet.filter((periode) => !eerder.has(sleutel(periode))));
    for (const periode of deel.bezet) eerder.add(sleutel(periode));
    werkuren ??= deel.werkuren;
  }
  return { bekend: true, bezet: bezet.toSorted((a, b) => (a.van.instant < b.van.instant ? -1 : 1)), ...(werkuren ? { werkuren } : {}) };
}

const sleutel = ({ van, tot }: Periode): string => `${van.instant} ${tot.instant}`;
