import type { AgendaAfspraak } from '../../domain/agenda.ts';
import { moetenAntwoorden } from '../../domain/planning.ts';
import { planningVan } from '../../domain/teplannen.ts';
import { neemUitnodigingAan, zoekUitnodiging } from '../../graph/beantwoorden.ts';
import { leesAfspraak, type Afspraak } from '../../graph/lezen.ts';
import { listAgendaVanCasus } from '../../store/agenda.ts';
import type { Persoon } from '../../store/organisatie.ts';
import type { EffectVan } from '../effect.ts';
import { leesOrganisatie } from '../organisatie.ts';
import { isTeLangGeleden } from './abonneren.ts';
import { eindeVan } from './blok.ts';
import { tenzijGeweigerd } from './geweigerd.ts';
import { leesCasussen } from './leescasussen.ts';
import type { BoekingOmgeving } from './omgeving.ts';

/** An invitation that has not arrived by then was taken out of the calendar, and stays so. */
const LANGSTE_BEZORGING_MINUTEN = 30;

type Accepteer = EffectVan<'accepteer'>;

/** The event in which this casus still stands as it did when the person said yes. */
async function vindAfspraak({ db }: BoekingOmgeving, { casus, eventId }: Accepteer): Promise<AgendaAfspraak | undefined> {
  return (await listAgendaVanCasus(db, casus)).find((een) => een.eventId === eventId);
}

/**
 * Whether the person still comes at the time that was accepted, and to everything in this event: it has one answer in the
 * calendars, so who has not said yes to each casus in it must not say so to all of them. The last yes does.
 */
async function komtOveral(omgeving: BoekingOmgeving, afspraak: AgendaAfspraak, { casus: id, voor = 'duiding', persoon, start }: Accepteer): Promise<boolean> {
  const momenten = (await leesCasussen(omgeving, afspraak)).flatMap(({ casus }) => {
    const { moment } = planningVan(casus, voor);
    return moment === undefined ? [] : [{ casus: casus.id, moment }];
  });
  const isDezelfde = momenten.some(({ casus, moment }) => casus === id && moment.start.instant === start && moment.uitnodigingen?.some((een) => een.persoon === persoon) === true);
  return isDezelfde && !momenten.some(({ moment }) => moetenAntwoorden(moment).some((een) => een.persoon === persoon));
}

function staatOp({ start, einde }: Pick<Afspraak, 'start' | 'einde'>, afspraak: AgendaAfspraak): boolean {
  return start.instant === afspraak.start && einde.instant === eindeVan(afspraak);
}

/** The key of the event over all calendars, when there is an invitation in it that this person can still accept. */
async function leesOpen({ graph }: BoekingOmgeving, afspraak: AgendaAfspraak, { email }: Persoon): Promise<string | undefined> {
  const bron = await leesAfspraak(graph, afspraak.tenant, afspraak.mailbox, afspraak.eventId);
  const antwoord = bron?.deelnemers.find(({ adres }) => adres.toLowerCase() === email.toLowerCase())?.antwoord;
  // Declined there is news that is on its way to the casus, and so is another time.
  return bron === undefined || bron.geannuleerd || !staatOp(bron, afspraak) || (antwoord !== 'geen' && antwoord !== 'voorlopig') ? undefined : bron.iCalUId;
}

/**
 * @throws when the invitation has not arrived yet, so that this is tried again
 */
async function accepteerIn(omgeving: BoekingOmgeving, afspraak: AgendaAfspraak, persoon: Persoon, op: Accepteer['op']): Promise<void> {
  const iCalUId = await leesOpen(omgeving, afspraak, persoon);
  if (iCalUId === undefined) return;
  const uitnodiging = await zoekUitnodiging(omgeving.graph, persoon.tenant, persoon.email, iCalUId);
  if (uitnodiging === undefined || uitnodiging.geannuleerd || !staatOp(uitnodiging, afspraak)) {
    if (isTeLangGeleden(op, omgeving.nu().instant, LANGSTE_BEZORGING_MINUTEN)) return;
    throw new Error('The invitation has not arrived yet');
  }
  if (!uitnodiging.aangenomen) await neemUitnodigingAan(omgeving.graph, persoon.tenant, { mailbox: persoon.email, eventId: uitnodiging.eventId });
}

/**
 * Accepts the invitation in the own calendar of who said yes in Teams. What became of the meeting since goes first; a
 * mailbox that refuses us for good, or is of a tenant we don't know, keeps its invitation open.
 */
export async function accepteer(omgeving: BoekingOmgeving, effect: Accepteer): Promise<void> {
  const pi = (await vindAfspraak(omgeving, effect))?.pi;
  if (pi === undefined) return;
  await omgeving.opBeurt(pi, async () => {
    const afspraak = await vindAfspraak(omgeving, effect);
    if (afspraak === undefined || afspraak.organisator === effect.persoon || !(await komtOveral(omgeving, afspraak, effect))) return;
    const persoon = (await leesOrganisatie(omgeving)).personen.get(effect.persoon);
    if (persoon !== undefined) await tenzijGeweigerd(() => accepteerIn(omgeving, afspraak, persoon, effect.op));
  });
}
