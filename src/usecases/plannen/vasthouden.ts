import { randomUUID } from 'node:crypto';
import type { Casus } from '../../domain/casus.ts';
import type { Moment } from '../../domain/datum.ts';
import { metVoor } from '../../domain/feiten/planning.ts';
import type { Gesprekssoort } from '../../domain/planning.ts';
import { planningVan } from '../../domain/teplannen.ts';
import { vastTeHouden, type TeVasthouden } from '../../domain/vasthouden.ts';
import { zoekAfspraak } from '../../graph/events.ts';
import { geefVrij, reserveer } from '../../graph/reserveren.ts';
import { findCasus } from '../../store/casussen.ts';
import { eersteKeer } from '../../store/geleverd.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { bewaarReservering, listReserveringen, listReserveringenVan, verwijderReservering, type Reservering } from '../../store/reserveringen.ts';
import { momentVan } from '../../tijd/amsterdam.ts';
import type { EffectVan } from '../effect.ts';
import type { Omgeving } from '../omgeving.ts';
import { afsprakenVoor, leesOrganisatie, type Organisatie } from '../organisatie.ts';
import { deelnemersVan } from './gesprekken.ts';
import { tenzijGeweigerd } from './geweigerd.ts';
import type { BoekingOmgeving } from './omgeving.ts';

/** A moment to hold in the calendar of one person. */
interface Gewenst extends TeVasthouden {
  readonly persoon: Persoon;
}

interface Werk {
  readonly mailbox: string;
  readonly doe: () => Promise<void>;
}

/** All that should be held for a meeting now, in the calendars of those whose free time was looked at. */
function gewenstVoor(organisatie: Organisatie, casus: Casus, voor: Gesprekssoort, nu: Moment): readonly Gewenst[] {
  if (!afsprakenVoor(organisatie, casus).momentenVasthouden) return [];
  const wie = planningVan(casus, voor).tafel?.deelnemers ?? [...deelnemersVan(organisatie, casus, voor).values()].map(({ id }) => id);
  const momenten = vastTeHouden(casus, voor).filter(({ start }) => start.instant > nu.instant);
  return wie.flatMap((id) => organisatie.personen.get(id) ?? []).flatMap((persoon) => momenten.map((moment) => ({ ...moment, persoon })));
}

function isVoor({ persoon, start, minuten }: Reservering, gewenst: Gewenst): boolean {
  return persoon === gewenst.persoon.id && start === gewenst.start.instant && minuten === gewenst.duurMinuten;
}

async function vergeet({ db }: BoekingOmgeving, { transactie }: Reservering): Promise<void> {
  await db.transaction().execute((trx) => verwijderReservering(trx, transactie));
}

/** Noted first: one whose answer is lost is then found again, to be kept or to be released. */
async function houdVast(omgeving: BoekingOmgeving, reservering: Reservering): Promise<void> {
  const { tenant, mailbox, start, minuten, transactie } = reservering;
  await omgeving.db.transaction().execute((trx) => bewaarReservering(trx, reservering));
  const gemaakt = await tenzijGeweigerd(() => reserveer(omgeving.graph, tenant, { mailbox, start: momentVan(start), duurMinuten: minuten, transactionId: transactie }));
  if (gemaakt === undefined) return vergeet(omgeving, reservering);
  await omgeving.db.transaction().execute((trx) => bewaarReservering(trx, { ...reservering, ...gemaakt }));
}

async function haalWeg({ graph }: BoekingOmgeving, { tenant, mailbox, transactie: transactionId, eventId }: Reservering): Promise<true> {
  const id = eventId ?? (await zoekAfspraak(graph, tenant, mailbox, { transactionId }))?.eventId;
  if (id !== undefined) await geefVrij(graph, tenant, { mailbox, eventId: id });
  return true;
}

async function laatLos(omgeving: BoekingOmgeving, reservering: Reservering): Promise<void> {
  const weg = await tenzijGeweigerd(() => haalWeg(omgeving, reservering));
  // Where we may not come any more it stays noted until it is past, so that it still goes when we may again.
  if (weg === true || reservering.start <= omgeving.nu().instant) await vergeet(omgeving, reservering);
}

/** Calendars side by side, each in order; one that can't be reached now does not hold up the others, and fails the whole at the end. */
async function doeAlles(werk: readonly Werk[]): Promise<void> {
  const uitkomsten = await Promise.allSettled([...Map.groupBy(werk, ({ mailbox }) => mailbox).values()].map(async (rij) => {
    for (const { doe } of rij) await doe();
  }));
  const mislukt = uitkomsten.find(({ status }) => status === 'rejected');
  if (mislukt?.status === 'rejected') throw mislukt.reason;
}

async function werkNuBij(omgeving: BoekingOmgeving, casus: Casus, voor: Gesprekssoort): Promise<void> {
  const gewenst = gewenstVoor(await leesOrganisatie(omgeving), casus, voor, omgeving.nu());
  const staat = await listReserveringen(omgeving.db, casus.id, voor);
  const teVeel = staat.filter((een) => !gewenst.some((wens) => isVoor(een, wens)));
  const teHouden = gewenst.flatMap((wens): readonly Reservering[] => {
    const begonnen = staat.find((een) => isVoor(een, wens));
    if (begonnen !== undefined) return begonnen.eventId === undefined ? [begonnen] : [];
    // The same moment for another length, that could not be released yet.
    if (staat.some(({ persoon, start }) => persoon === wens.persoon.id && start === wens.start.instant)) return [];
    const { id: persoon, tenant, email: mailbox } = wens.persoon;
    return [{ transactie: randomUUID(), tenant, casus: casus.id, soort: voor, persoon, mailbox, start: wens.start.instant, minuten: wens.duurMinuten }];
  });
  await doeAlles([
    ...teVeel.map((een) => ({ mailbox: een.mailbox, doe: () => laatLos(omgeving, een) })),
    ...teHouden.map((een) => ({ mailbox: een.mailbox, doe: () => houdVast(omgeving, een) })),
  ]);
}

/**
 * Makes the holds of a meeting what its casus says now: the moments that people choose from are held in the calendar of
 * each of them, all others are released. Safe to repeat, and after whatever happened in between.
 * @throws GraphFout when it is temporary, so that it is tried again; a mailbox that refuses for good is passed over
 */
export async function werkReserveringenBij(omgeving: BoekingOmgeving, { casus: id, voor = 'duiding' }: Omit<EffectVan<'reserveringen'>, 'soort'>): Promise<void> {
  const eerst = await findCasus(omgeving.db, id);
  if (eerst === undefined) return;
  await omgeving.opBeurt(eerst.pi, async () => {
    // Read when it is our turn: what waited before us may have booked the meeting.
    const casus = await findCasus(omgeving.db, id);
    if (casus !== undefined) await werkNuBij(omgeving, casus, voor);
  });
}

/**
 * The safety net: what is held for a moment that nobody chooses from any more is released, whatever went wrong before.
 * At most once an hour for a casus as it is, so that a mailbox that refuses is not asked all day.
 */
export async function veegReserveringen(omgeving: Omgeving, organisatie: Organisatie): Promise<void> {
  const { db, wachtrij } = omgeving;
  const nu = omgeving.nu();
  const perGesprek = Map.groupBy(await listReserveringenVan(db), ({ casus, soort }) => `${casus}:${soort}`);
  for (const [sleutel, staat] of perGesprek) {
    const { casus: id, soort: voor } = staat[0] ?? { casus: undefined, soort: 'duiding' as const };
    const casus = id === undefined ? undefined : await findCasus(db, id);
    if (casus === undefined) continue;
    const gewenst = gewenstVoor(organisatie, casus, voor, nu);
    if (staat.every((een) => gewenst.some((wens) => isVoor(een, wens)))) continue;
    await db.transaction().execute(async (trx) => {
      if (await eersteKeer(trx, `reserveringen:${sleutel}:${casus.versie}:${nu.datum}T${nu.tijd.slice(0, 2)}`, nu.instant)) await wachtrij.zet(trx, [{ soort: 'reserveringen', casus: casus.id, ...metVoor(voor) }]);
    });
  }
}
