import { plusDagen, tijd } from '../../domain/datum.ts';
import { isEcht, type Melding } from '../../graph/meldingen.ts';
import { leesAfspraak, leesAfspraken } from '../../graph/lezen.ts';
import { leesWijzigingen } from '../../graph/wijzigingen.ts';
import { findConcept, listConceptenVanMailbox } from '../../store/afspraakconcepten.ts';
import { findAbonnement, listAbonnementen, noteerGelezen, verwijderAbonnement, type Abonnement } from '../../store/abonnementen.ts';
import { findAgendaAfspraakByEvent, listAgendaVanMailbox } from '../../store/agenda.ts';
import { momentOp, momentVan } from '../../tijd/amsterdam.ts';
import type { Effect, EffectVan } from '../effect.ts';
import { leesConcept } from '../outlook/verzonden.ts';
import { bevestigAbonnement, isTeLangGeleden } from './abonneren.ts';
import { verwerkAfspraak } from './agendastand.ts';
import type { BoekingOmgeving } from './omgeving.ts';

/** Between two delta queries of a calendar: the notifications come at once, this is for those that got lost. */
const DELTA_MINUTEN = 15;
/** A delta query keeps its window; it is begun anew every day, so that the meetings do not run out of it. */
const VENSTER_DAGEN = 90;

function effectVan({ tenant, mailbox }: Abonnement, melding: Melding): readonly Effect[] {
  const agenda = { soort: 'agenda', tenant, mailbox } as const;
  if ('levenscyclus' in melding) return melding.levenscyclus === 'missed' ? [agenda] : [{ soort: 'abonnement', id: melding.abonnement, wat: melding.levenscyclus === 'subscriptionRemoved' ? 'weg' : 'bevestig' }];
  return [{ ...agenda, ...(melding.eventId === undefined ? {} : { eventId: melding.eventId }) }];
}

/**
 * What Graph posted: each true notification becomes work for the queue. What knows no subscription of ours, or not its
 * secret, is left without a trace or an answer of its own.
 */
export async function ontvangMeldingen(omgeving: BoekingOmgeving, meldingen: readonly Melding[]): Promise<void> {
  const effecten: Effect[] = [];
  for (const melding of meldingen) {
    const abonnement = await findAbonnement(omgeving.db, melding.abonnement);
    if (abonnement !== undefined && isEcht(melding, abonnement)) effecten.push(...effectVan(abonnement, melding));
  }
  // The same event is often told of several times in one go.
  const eenmaal = [...new Map(effecten.map((effect) => [JSON.stringify(effect), effect])).values()];
  if (eenmaal.length === 0) return;
  await omgeving.db.transaction().execute((trx) => omgeving.wachtrij.zet(trx, eenmaal));
  omgeving.wachtrij.wek();
}

async function leesEen(omgeving: BoekingOmgeving, tenant: string, eventId: string): Promise<void> {
  const gevonden = await findAgendaAfspraakByEvent(omgeving.db, tenant, eventId);
  if (gevonden === undefined) {
    const concept = await findConcept(omgeving.db, tenant, eventId);
    return concept === undefined ? undefined : leesConcept(omgeving, concept);
  }
  await omgeving.opBeurt(gevonden.pi, async () => {
    const afspraak = await findAgendaAfspraakByEvent(omgeving.db, tenant, eventId);
    if (afspraak !== undefined) await verwerkAfspraak(omgeving, afspraak, await leesAfspraak(omgeving.graph, tenant, afspraak.mailbox, eventId));
  });
}

/** Reads all of our meetings, and the drafts for casussen, in a calendar that changed since the last time, or that are missing from it. */
async function leesHeel(omgeving: BoekingOmgeving, abonnement: Abonnement): Promise<void> {
  const { tenant, mailbox, id, laatstGelezen } = abonnement;
  const nu = omgeving.nu();
  const deltaLink = laatstGelezen !== undefined && momentVan(laatstGelezen).datum === nu.datum ? abonnement.deltaLink : undefined;
  const dag = (verschil: number): ReturnType<typeof momentOp> => momentOp(plusDagen(nu.datum, verschil), tijd('00:00'));
  const eigen = await listAgendaVanMailbox(omgeving.db, tenant, mailbox, nu.instant);
  const { gewijzigd, weg, volledig, deltaLink: verder } = await leesWijzigingen(omgeving.graph, tenant, mailbox, { van: dag(0), tot: dag(VENSTER_DAGEN), ...(deltaLink === undefined ? {} : { deltaLink }) });
  const anders = new Set([...gewijzigd, ...weg]);
  const teLezen = eigen.filter(({ eventId }) => volledig || anders.has(eventId));
  const gelezen = await leesAfspraken(omgeving.graph, tenant, mailbox, teLezen.map(({ eventId }) => eventId));
  for (const { eventId, pi } of teLezen) await omgeving.opBeurt(pi, async () => {
    const afspraak = await findAgendaAfspraakByEvent(omgeving.db, tenant, eventId);
    if (afspraak !== undefined) await verwerkAfspraak(omgeving, afspraak, gelezen.get(eventId));
  });
  const concepten = await listConceptenVanMailbox(omgeving.db, tenant, mailbox);
  for (const concept of concepten.filter(({ eventId }) => volledig || anders.has(eventId))) await leesConcept(omgeving, concept);
  await omgeving.db.transaction().execute((trx) => noteerGelezen(trx, id, nu.instant, verder));
}

/** What changed in a calendar: one event, or all since it was last read. */
export async function leesAgenda(omgeving: BoekingOmgeving, { tenant, mailbox, eventId }: EffectVan<'agenda'>): Promise<void> {
  if (eventId !== undefined) return leesEen(omgeving, tenant, eventId);
  const abonnement = (await listAbonnementen(omgeving.db)).find((een) => een.tenant === tenant && een.mailbox === mailbox);
  if (abonnement !== undefined) await leesHeel(omgeving, abonnement);
}

/** What Graph told of a subscription itself. */
export async function verzorgAbonnement(omgeving: BoekingOmgeving, { id, wat }: EffectVan<'abonnement'>): Promise<void> {
  const abonnement = await findAbonnement(omgeving.db, id);
  if (abonnement === undefined) return;
  if (wat === 'bevestig') return bevestigAbonnement(omgeving, abonnement);
  // The next round takes a new one, and reads what was missed meanwhile.
  await omgeving.db.transaction().execute((trx) => verwijderAbonnement(trx, id));
}

/** The safety net below the notifications: every calendar that was not read for a while is read for changes. */
export async function leesAgendasNa(omgeving: BoekingOmgeving): Promise<void> {
  const nu = omgeving.nu().instant;
  for (const abonnement of await listAbonnementen(omgeving.db)) {
    if (!isTeLangGeleden(abonnement.laatstGelezen, nu, DELTA_MINUTEN)) continue;
    try {
      await leesHeel(omgeving, abonnement);
    } catch (fout) {
      omgeving.meld('agenda', fout);
    }
  }
}
