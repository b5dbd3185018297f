import type { AgendaAfspraak } from '../../domain/agenda.ts';
import { gevuld } from '../../domain/gevuld.ts';
import type { Gesprekssoort } from '../../domain/planning.ts';
import type { Ruimte } from '../../domain/rooster.ts';
import { wijzigAfspraak } from '../../graph/wijzigen.ts';
import { bewaarAgendaAfspraak } from '../../store/agenda.ts';
import { strekking, type Blokdeel } from './blok.ts';
import type { BoekingOmgeving } from './omgeving.ts';
import { onderwerpVan, uitnodigingstekst } from './uitnodiging.ts';

/**
 * Makes the event what these casussen need; undefined when it is not in the calendar any more.
 * @param ruimte another room than the event has
 */
export async function zetBlok(omgeving: BoekingOmgeving, blok: AgendaAfspraak, voor: Gesprekssoort, delen: readonly Blokdeel[], ruimte?: Ruimte): Promise<AgendaAfspraak | undefined> {
  const tijden = strekking(delen);
  if (tijden === undefined) return undefined;
  const casussen = delen.map(({ casus }) => casus);
  const gewijzigd = await wijzigAfspraak(omgeving.graph, blok.tenant, {
    organisator: blok.mailbox, eventId: blok.eventId, ...tijden, onderwerp: onderwerpVan(voor, casussen), tekst: await uitnodigingstekst(omgeving, voor, delen), casusCodes: casussen.map(({ code }) => code),
    ...(ruimte === undefined ? {} : { ruimte: { adres: ruimte.adres, naam: ruimte.naam } }),
  });
  if (!gewijzigd) return undefined;
  const nieuw: AgendaAfspraak = { ...blok, start: tijden.start.instant, minuten: tijden.duurMinuten, casussen: casussen.map(({ id }) => ({ casus: id, soort: voor })), ...gevuld({ ruimte: ruimte?.id }) };
  await omgeving.db.transaction().execute((trx) => bewaarAgendaAfspraak(trx, nieuw));
  return nieuw;
}
