import type { AgendaAfspraak } from '../../domain/agenda.ts';
import type { Casus, CasusId } from '../../domain/casus.ts';
import { metVoor } from '../../domain/feiten/planning.ts';
import type { Boeking, Gesprekssoort } from '../../domain/planning.ts';
import { annuleerAfspraak } from '../../graph/events.ts';
import { findAgendaAfspraakByEvent, listAgendaVanCasus, verwijderAgendaAfspraak } from '../../store/agenda.ts';
import { findCasus } from '../../store/casussen.ts';
import type { Persoon } from '../../store/organisatie.ts';
import type { EffectVan } from '../effect.ts';
import { leesOrganisatie } from '../organisatie.ts';
import { teAccepteren } from '../planningsgevolgen.ts';
import { verwerkAfspraak } from './agendastand.ts';
import { zetBlok } from './blokzetten.ts';
import { tenzijGeweigerd } from './geweigerd.ts';
import { leesCasussen } from './leescasussen.ts';
import type { BoekingOmgeving } from './omgeving.ts';
import { afzegtekst } from './uitnodiging.ts';

/**
 * Takes a casus out of an event, also one it is not in (any more): the event of several casussen becomes shorter and
 * goes on, that of this one alone is cancelled.
 */
export async function haalUitAgenda(omgeving: BoekingOmgeving, casus: Casus, voor: Gesprekssoort, afspraak: AgendaAfspraak): Promise<void> {
  const rest = (await leesCasussen(omgeving, afspraak)).filter((deel) => deel.casus.id !== casus.id);
  if (rest.length === 0) {
    await annuleerAfspraak(omgeving.graph, afspraak.tenant, { organisator: afspraak.mailbox, eventId: afspraak.eventId, comment: afzegtekst(voor, casus) });
    await omgeving.db.transaction().execute((trx) => verwijderAgendaAfspraak(trx, afspraak.id));
    return;
  }
  // Deleted by hand meanwhile: the others must hear of it, because nobody will tell of this event again.
  if ((await zetBlok(omgeving, afspraak, voor, rest)) === undefined) return verwerkAfspraak(omgeving, afspraak, undefined);
  // At another time the calendars ask everybody again, while nothing changed for the rest; and who had not said yes to this one may now come to all.
  const [eerste] = rest;
  if (eerste === undefined) return;
  await omgeving.db.transaction().execute((trx) => omgeving.wachtrij.zet(trx, teAccepteren(eerste.casus, voor, omgeving.nu().instant)));
  omgeving.wachtrij.wek();
}

/** The event as the product keeps it; another casus may have its place in it by now. */
async function vindAfspraak({ db }: BoekingOmgeving, casus: Casus, voor: Gesprekssoort, { eventId }: Boeking, organisator: Persoon | undefined): Promise<AgendaAfspraak | undefined> {
  const eigen = (await listAgendaVanCasus(db, casus.id)).find((een) => een.eventId === eventId && een.soort === voor);
  return eigen ?? (organisator === undefined ? undefined : findAgendaAfspraakByEvent(db, organisator.tenant, eventId));
}

/** Takes a booked meeting out of the calendars. */
export async function annuleer(omgeving: BoekingOmgeving, { boeking, casus: id, voor = 'duiding' }: EffectVan<'annuleer'>): Promise<void> {
  const casus = await findCasus(omgeving.db, id);
  if (casus === undefined) return;
  const organisator = boeking.organisator === undefined ? undefined : (await leesOrganisatie(omgeving)).personen.get(boeking.organisator);
  const zoek = (): Promise<AgendaAfspraak | undefined> => vindAfspraak(omgeving, casus, voor, boeking, organisator);
  // After a transfer the event is still of the PI that booked it.
  await omgeving.opBeurt((await zoek())?.pi ?? casus.pi, async () => {
    const afspraak = await zoek();
    if (afspraak !== undefined) await haalUitAgenda(omgeving, casus, voor, afspraak);
    // Booked before events were kept, or cancelled already.
    else if (organisator !== undefined) await annuleerAfspraak(omgeving.graph, organisator.tenant, { organisator: organisator.email, eventId: boeking.eventId, comment: afzegtekst(voor, casus) });
  });
}

/** A meeting that falls away would make its people look busy at its own moment; a mailbox that refuses it for good does not stop the search. */
export async function haalWeg(omgeving: BoekingOmgeving, casus: CasusId, voor: Gesprekssoort, boeking: Boeking): Promise<void> {
  await tenzijGeweigerd(() => annuleer(omgeving, { soort: 'annuleer', casus, boeking, reden: '', ...metVoor(voor) }));
}
