import type { Casus, CasusId } from '../../domain/casus.ts';
import { metVoor } from '../../domain/feiten/planning.ts';
import type { Boeking, Gesprekssoort } from '../../domain/planning.ts';
import { annuleerAfspraak } from '../../graph/events.ts';
import { listAgendaVanCasus, verwijderAgendaAfspraak } from '../../store/agenda.ts';
import { findCasus } from '../../store/casussen.ts';
import type { EffectVan } from '../effect.ts';
import { leesOrganisatie } from '../organisatie.ts';
import { zetBlok } from './blokzetten.ts';
import { tenzijGeweigerd } from './geweigerd.ts';
import { leesCasussen } from './leescasussen.ts';
import type { BoekingOmgeving } from './omgeving.ts';
import { afzegtekst } from './uitnodiging.ts';

/**
 * Takes a casus out of an event: the event of several casussen becomes shorter and goes on, that of this one alone is
 * cancelled. False when the product does not know the event.
 */
export async function haalUitAgenda(omgeving: BoekingOmgeving, casus: Casus, voor: Gesprekssoort, eventId: string): Promise<boolean> {
  const afspraak = (await listAgendaVanCasus(omgeving.db, casus.id)).find((een) => een.eventId === eventId && een.soort === voor);
  if (afspraak === undefined) return false;
  const rest = (await leesCasussen(omgeving, afspraak)).filter((deel) => deel.casus.id !== casus.id);
  if (rest.length > 0 && (await zetBlok(omgeving, afspraak, voor, rest)) !== undefined) return true;
  await annuleerAfspraak(omgeving.graph, afspraak.tenant, { organisator: afspraak.mailbox, eventId, comment: afzegtekst(voor, casus) });
  await omgeving.db.transaction().execute((trx) => verwijderAgendaAfspraak(trx, afspraak.id));
  return true;
}

/** Takes a booked meeting out of the calendars. */
export async function annuleer(omgeving: BoekingOmgeving, { boeking, casus: id, voor = 'duiding' }: EffectVan<'annuleer'>): Promise<void> {
  const casus = await findCasus(omgeving.db, id);
  if (casus === undefined || (await omgeving.opBeurt(casus.pi, () => haalUitAgenda(omgeving, casus, voor, boeking.eventId))) || boeking.organisator === undefined) return;
  // Booked before events were kept.
  const organisator = (await leesOrganisatie(omgeving)).personen.get(boeking.organisator);
  if (organisator !== undefined) await annuleerAfspraak(omgeving.graph, organisator.tenant, { organisator: organisator.email, eventId: boeking.eventId, comment: afzegtekst(voor, casus) });
}

/** A meeting that falls away would make its people look busy at its own moment; a mailbox that refuses it for good does not stop the search. */
export async function haalWeg(omgeving: BoekingOmgeving, casus: CasusId, voor: Gesprekssoort, boeking: Boeking): Promise<void> {
  await tenzijGeweigerd(() => annuleer(omgeving, { soort: 'annuleer', casus, boeking, reden: '', ...metVoor(voor) }));
}
