import type { AgendaAfspraak } from '../../domain/agenda.ts';
import { metVoor } from '../../domain/feiten/planning.ts';
import type { Agendastand } from '../../domain/opdrachten/planning.ts';
import type { Gesprekssoort } from '../../domain/planning.ts';
import { isAanDeOrde } from '../../domain/teplannen.ts';
import type { Afspraak } from '../../graph/lezen.ts';
import { bewaarAgendaAfspraak, verwijderAgendaAfspraak } from '../../store/agenda.ts';
import { instantVan, momentVan } from '../../tijd/amsterdam.ts';
import { leesOrganisatie } from '../organisatie.ts';
import { SYSTEEM, voerUitIn } from '../voerUit.ts';
import { antwoorden, minutenTussen } from './antwoorden.ts';
import { alsGesprekssoort, strekking, type Blokdeel } from './blok.ts';
import { leesCasussen } from './leescasussen.ts';
import type { BoekingOmgeving } from './omgeving.ts';
import { verwerkReflectie } from './reflectiestand.ts';

/** What the event says of one casus in it: a block that was moved moves each of its casussen as much. */
function standVan(afspraak: AgendaAfspraak, gelezen: Afspraak, deel: Blokdeel, genodigden: AgendaAfspraak['genodigden'], alleen: boolean): Agendastand {
  const verschuiving = minutenTussen(afspraak.start, gelezen.start.instant);
  return {
    weg: false, start: verschuiving === 0 ? deel.start : momentVan(instantVan(Date.parse(deel.start.instant) + verschuiving * 60_000)),
    duurMinuten: alleen ? minutenTussen(gelezen.start.instant, gelezen.einde.instant) : deel.duurMinuten,
    antwoorden: genodigden.flatMap(({ persoon, antwoord }) => (antwoord === 'geaccepteerd' || antwoord === 'afgewezen' ? [{ persoon, antwoord: antwoord === 'geaccepteerd' ? ('ja' as const) : ('nee' as const) }] : [])),
    ...(gelezen.ruimtes.some(({ antwoord }) => antwoord === 'geweigerd') ? { ruimteWeigert: true as const } : {}),
  };
}

/** Whether somebody moved the casussen of an event in Samen starten, and the calendars do not have that yet. */
function wordtVerzet({ start, minuten }: AgendaAfspraak, voor: Gesprekssoort, delen: readonly Blokdeel[]): boolean {
  const tijden = strekking(delen);
  if (tijden === undefined || !delen.every(({ casus }) => isAanDeOrde(casus, voor))) return false;
  return tijden.start.instant !== start || (delen.length === 1 && tijden.duurMinuten !== minuten);
}

/** Whether the event is as the product last made it: else a change of its own is under way, and its times say nothing. */
function isBijgewerkt(afspraak: AgendaAfspraak, voor: Gesprekssoort, gelezen: Afspraak, delen: readonly Blokdeel[]): boolean {
  return !wordtVerzet(afspraak, voor, delen) && [...gelezen.casusCodes].sort().join() === delen.map(({ casus }) => casus.code).sort().join();
}

/**
 * Brings what the calendar says of one event to its casussen. Safe to repeat: what is known already changes nothing.
 * @param gelezen the event as it stands in the calendar of its organiser; undefined when it is gone
 */
export async function verwerkAfspraak(omgeving: BoekingOmgeving, afspraak: AgendaAfspraak, gelezen: Afspraak | undefined): Promise<void> {
  const voor = alsGesprekssoort(afspraak.soort);
  if (voor === undefined) return verwerkReflectie(omgeving, afspraak, gelezen);
  const organisatie = await leesOrganisatie(omgeving);
  // All or nothing: half a block that moved would move again when the same is read anew.
  await omgeving.db.transaction().execute(async (trx) => {
    const delen = await leesCasussen({ db: trx }, afspraak);
    const isWeg = gelezen === undefined || gelezen.geannuleerd;
    if (!isWeg && !isBijgewerkt(afspraak, voor, gelezen, delen)) return;
    const genodigden = isWeg ? [] : antwoorden(afspraak, gelezen, organisatie);
    for (const deel of delen) {
      const stand: Agendastand = isWeg ? { weg: true } : standVan(afspraak, gelezen, deel, genodigden, delen.length === 1);
      await voerUitIn(omgeving, trx, organisatie, { casus: deel.casus.id, wie: SYSTEEM, herkomst: 'agenda', opdracht: { type: 'verwerkAgenda', eventId: afspraak.eventId, stand, ...metVoor(voor) } });
    }
    if (isWeg) await verwijderAgendaAfspraak(trx, afspraak.id);
    else await bewaarAgendaAfspraak(trx, { ...afspraak, start: gelezen.start.instant, minuten: minutenTussen(gelezen.start.instant, gelezen.einde.instant), genodigden });
  });
  omgeving.wachtrij.wek();
}
