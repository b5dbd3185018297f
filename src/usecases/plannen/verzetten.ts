import type { AgendaAfspraak } from '../../domain/agenda.ts';
import type { Gesprekssoort } from '../../domain/planning.ts';
import { planningVan } from '../../domain/teplannen.ts';
import { bewaarAgendaAfspraak, listAgendaVanCasus } from '../../store/agenda.ts';
import { listRuimtes } from '../../store/rooster.ts';
import type { EffectVan } from '../effect.ts';
import { teAccepteren } from '../planningsgevolgen.ts';
import { verwerkAfspraak } from './agendastand.ts';
import { strekking, type Blokdeel } from './blok.ts';
import { zetBlok } from './blokzetten.ts';
import { tenzijGeweigerd } from './geweigerd.ts';
import { leesCasussen } from './leescasussen.ts';
import type { BoekingOmgeving } from './omgeving.ts';

/** Whether the event already is what its casussen say. */
function isAlZo({ start, minuten, ruimte }: AgendaAfspraak, voor: Gesprekssoort, delen: readonly Blokdeel[]): boolean {
  const tijden = strekking(delen);
  return tijden?.start.instant === start && tijden.duurMinuten === minuten && delen.every(({ casus }) => planningVan(casus, voor).moment?.ruimte?.id === ruimte);
}

async function volg(omgeving: BoekingOmgeving, afspraak: AgendaAfspraak, voor: Gesprekssoort): Promise<void> {
  const delen = await leesCasussen(omgeving, afspraak);
  if (delen.length === 0 || isAlZo(afspraak, voor, delen)) return;
  const naar = delen.map(({ casus }) => planningVan(casus, voor).moment?.ruimte?.id).find((id) => id !== undefined && id !== afspraak.ruimte);
  const ruimte = naar === undefined ? undefined : (await listRuimtes(omgeving.db, afspraak.pi)).find(({ id }) => id === naar);
  const gezet = await tenzijGeweigerd(() => zetBlok(omgeving, afspraak, voor, delen, ruimte));
  // Deleted by hand meanwhile, or in a calendar that takes nothing from us any more: its people must hear that it does not stand.
  if (gezet === undefined) return verwerkAfspraak(omgeving, afspraak, undefined);
  const opnieuw = { ...gezet, genodigden: gezet.genodigden.map(({ persoon, verplicht }) => ({ persoon, verplicht, antwoord: 'geen' as const })) };
  await omgeving.db.transaction().execute(async (trx) => {
    await bewaarAgendaAfspraak(trx, opnieuw);
    // At another time the calendars ask everybody again, also who said yes to the new time by moving it there.
    await omgeving.wachtrij.zet(trx, delen.flatMap(({ casus }) => teAccepteren(casus, voor, omgeving.nu().instant)));
  });
  omgeving.wachtrij.wek();
}

/**
 * Puts a meeting that somebody moved in Samen starten at its new time in the calendars too: the same event, of which
 * Exchange asks everybody again. Safe to repeat; a block of casussen that moved together is changed once.
 * @throws GraphFout when it is temporary, so that it is tried again
 */
export async function verzet(omgeving: BoekingOmgeving, { casus, eventId, voor = 'duiding' }: EffectVan<'verzet'>): Promise<void> {
  const zoek = async (): Promise<AgendaAfspraak | undefined> => (await listAgendaVanCasus(omgeving.db, casus)).find((een) => een.eventId === eventId && een.soort === voor);
  const pi = (await zoek())?.pi;
  if (pi === undefined) return;
  await omgeving.opBeurt(pi, async () => {
    // Read when it is our turn: the effect of another casus of the same block may have done it.
    const afspraak = await zoek();
    if (afspraak !== undefined) await volg(omgeving, afspraak, voor);
  });
}
