import { z } from 'zod';
import { grens, eigenEvents } from './eventLijst.ts';
import { toonEvent } from './eventWeergave.ts';
import { eisOpties } from './odata.ts';
import type { Omgeving, StandInVerzoek } from './omgeving.ts';
import { voorkeurszone } from './tijdzones.ts';
import type { StandInEvent } from './toestand.ts';
import { laatsteNummer } from './veranderingen.ts';
import { GraphWeigering, type Antwoord } from './weigering.ts';

const GEWONE_BLADZIJDE = 10;
const GROOTSTE_BLADZIJDE = 1000;

/** What a link remembers: the window, up to which change was read, and on the way through a round how far it is. */
const standSchema = z.strictObject({ mailbox: z.string(), van: z.string(), tot: z.string(), vanaf: z.int().optional(), totNr: z.int(), plek: z.int() });
type Stand = z.output<typeof standSchema>;

/**
 * `GET /users/{id}/calendarView/delta`: first everything in the window, then what changed; in pages, each with the link to the
 * next, the last with the link for a next round. No options but those of the links.
 */
export function leesDelta(verzoek: StandInVerzoek, omgeving: Omgeving): Antwoord {
  eisOpties(verzoek.query, ['startDateTime', 'endDateTime', '$deltatoken', '$skiptoken']);
  const zone = voorkeurszone(verzoek.prefer);
  const stand = leesStand(verzoek, omgeving);
  const rijen = stand.vanaf === undefined ? heelVenster(stand, verzoek, omgeving, zone) : sinds(stand, stand.vanaf, verzoek, omgeving, zone);
  const einde = stand.plek + bladzijdeGrootte(verzoek.prefer);
  const klaar = einde >= rijen.length;
  const { vanaf: _vanaf, ...rest } = stand;
  const link = klaar ? verder(verzoek, '$deltatoken', { ...rest, vanaf: stand.totNr, plek: 0 }) : verder(verzoek, '$skiptoken', { ...stand, plek: einde });
  return { status: 200, body: { [klaar ? '@odata.deltaLink' : '@odata.nextLink']: link, value: rijen.slice(stand.plek, einde) } };
}

function bladzijdeGrootte(prefer: string | undefined): number {
  const gevraagd = Number(/odata\.maxpagesize\s*=\s*(\d+)/i.exec(prefer ?? '')?.[1] ?? GEWONE_BLADZIJDE);
  return Math.min(Math.max(gevraagd, 1), GROOTSTE_BLADZIJDE);
}

function leesStand({ query, mailbox }: StandInVerzoek, { toestand }: Omgeving): Stand {
  const adres = mailbox.adres.toLowerCase();
  const teken = query.get('$deltatoken') ?? query.get('$skiptoken');
  if (teken === null) {
    const [van, tot] = [grens(query, 'startDateTime'), grens(query, 'endDateTime')];
    if (tot < van) throw new GraphWeigering(400, 'ErrorInvalidParameter', 'endDateTime is earlier than startDateTime.');
    return { mailbox: adres, van, tot, totNr: laatsteNummer(toestand), plek: 0 };
  }
  const gelezen = standSchema.safeParse(ontcijfer(teken));
  if (!gelezen.success || gelezen.data.mailbox !== adres) throw new GraphWeigering(400, 'ErrorInvalidUrlQuery', 'The token is malformed or of another calendar.');
  const stand = gelezen.data;
  if ((stand.vanaf ?? stand.totNr) < toestand.vergetenTot) throw new GraphWeigering(410, 'SyncStateNotFound', 'The sync state generation is not found.');
  // The first request of a round fixes how far it goes.
  return stand.vanaf !== undefined && query.has('$deltatoken') ? { ...stand, totNr: laatsteNummer(toestand) } : stand;
}

function ontcijfer(teken: string): unknown {
  try {
    return JSON.parse(Buffer.from(teken, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Real links carry the token alone; these also repeat the window, because Microsoft's description of the call says that it is
 * required.
 */
function verder({ url }: StandInVerzoek, naam: '$deltatoken' | '$skiptoken', stand: Stand): string {
  const link = new URL(url);
  link.search = new URLSearchParams({ startDateTime: stand.van, endDateTime: stand.tot, [naam]: Buffer.from(JSON.stringify(stand)).toString('base64url') }).toString();
  return link.href;
}

function inVenster({ van, tot }: StandInEvent, stand: Stand): boolean {
  return van < stand.tot && tot > stand.van;
}

function heelVenster(stand: Stand, verzoek: StandInVerzoek, omgeving: Omgeving, zone: string): object[] {
  return eigenEvents(verzoek, omgeving).filter((event) => inVenster(event, stand)).map((event) => ({ '@odata.type': '#microsoft.graph.event', ...toonEvent(event, omgeving, zone) }));
}

/** Deleted ones, and changed ones that lie outside the window, both come as removed. */
function sinds(stand: Stand, vanaf: number, verzoek: StandInVerzoek, omgeving: Omgeving, zone: string): object[] {
  const eigen = new Map(eigenEvents(verzoek, omgeving).map((event) => [event.id, event]));
  const geraakt = omgeving.toestand.veranderingen.filter(({ nr, mailbox }) => nr > vanaf && nr <= stand.totNr && mailbox === stand.mailbox);
  return [...new Set(geraakt.map(({ eventId }) => eventId))].map((id) => {
    const event = eigen.get(id);
    return event !== undefined && inVenster(event, stand)
      ? { '@odata.type': '#microsoft.graph.event', ...toonEvent(event, omgeving, zone) }
      : { '@odata.type': '#microsoft.graph.event', id, '@removed': { reason: 'deleted' } };
  });
}
