import { chatUit, type AgendaAfspraak, type AgendaAfspraakId } from '../../domain/agenda.ts';
import type { Casus, CasusId } from '../../domain/casus.ts';
import { metVoor } from '../../domain/feiten/planning.ts';
import { gevuld } from '../../domain/gevuld.ts';
import type { GeboekteRuimte, Vorm } from '../../domain/planning.ts';
import type { Weigering } from '../../domain/weigering.ts';
import { leesEigenAfspraak, type EigenAfspraak } from '../../graph/eigenafspraak.ts';
import { wijzigAfspraak } from '../../graph/wijzigen.ts';
import { findConcept, verwijderConcept, verwijderOudeConcepten, type Afspraakconcept } from '../../store/afspraakconcepten.ts';
import { bewaarAgendaAfspraak } from '../../store/agenda.ts';
import { schrijfAudit } from '../../store/audit.ts';
import { findCasus } from '../../store/casussen.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { listRuimtes } from '../../store/rooster.ts';
import { instantVan, plusMinuten } from '../../tijd/amsterdam.ts';
import { afsprakenVoor, kijkVoor, leesOrganisatie, type Organisatie } from '../organisatie.ts';
import type { Omgeving } from '../omgeving.ts';
import { volgAgenda } from '../plannen/abonneren.ts';
import { verwerkAfspraak } from '../plannen/agendastand.ts';
import { minutenTussen } from '../plannen/antwoorden.ts';
import { vormVan } from '../plannen/gesprekken.ts';
import type { BoekingOmgeving } from '../plannen/omgeving.ts';
import { transactieVan } from '../plannen/transactie.ts';
import { voerUitIn } from '../voerUit.ts';
import { deelnemersMet, waaromNiet } from './keuze.ts';
import { verdeel } from './verdelen.ts';

/** A draft that nobody sent for so long is not sent any more; least data. */
const BEWAAR_DAGEN = 14;
const DAG_MS = 24 * 3_600_000;

/** An appointment that was sent, with who made it and for what. */
interface Verzonden {
  readonly concept: Afspraakconcept;
  readonly gelezen: EigenAfspraak;
  readonly organisatie: Organisatie;
  readonly wie: Persoon;
}

/** Undoes the linking of all casussen of an appointment, because one of them can't be in it. */
class NietTeKoppelen extends Error {
  override readonly name = 'NietTeKoppelen';
  readonly casus: CasusId;

  constructor(casus: CasusId, { code }: Weigering) {
    super(`The casus can't be linked: ${code}`);
    this.casus = casus;
  }
}

async function vergeet({ db }: BoekingOmgeving, concept: Afspraakconcept): Promise<void> {
  await db.transaction().execute((trx) => verwijderConcept(trx, concept));
}

function genodigdenVan({ gelezen, organisatie, wie }: Verzonden): AgendaAfspraak['genodigden'] {
  const perAdres = new Map([...organisatie.personen.values()].map((persoon) => [persoon.email.toLowerCase(), persoon]));
  const gevonden = new Map(gelezen.deelnemers.flatMap(({ adres, verplicht }) => {
    const persoon = perAdres.get(adres.toLowerCase());
    return persoon === undefined || persoon.id === wie.id ? [] : [[persoon.id, { persoon: persoon.id, verplicht, antwoord: 'geen' as const }] as const];
  }));
  return [...gevonden.values()];
}

async function ruimteVan({ db }: BoekingOmgeving, { concept, gelezen }: Verzonden): Promise<GeboekteRuimte | undefined> {
  const adressen = gelezen.ruimtes.map(({ adres }) => adres.toLowerCase());
  const ruimte = adressen.length === 0 ? undefined : (await listRuimtes(db, concept.pi)).find(({ adres }) => adressen.includes(adres.toLowerCase()));
  return ruimte === undefined ? undefined : { id: ruimte.id, naam: ruimte.naam };
}

/** Outlook may give every meeting an address in Teams, so what was chosen in the add-in comes first; a room says more than either. */
function vormUit({ concept: { soort, vorm }, gelezen }: Verzonden): Vorm {
  if (soort === 'trajectgesprek' || gelezen.ruimtes.length > 0) return 'inDePI';
  return vorm ?? (gelezen.joinUrl === undefined ? 'inDePI' : 'online');
}

async function alsAgendaAfspraak(omgeving: BoekingOmgeving, verzonden: Verzonden, casussen: readonly Casus[]): Promise<{ readonly afspraak: AgendaAfspraak; readonly ruimte?: GeboekteRuimte }> {
  const { concept: { soort, pi, tenant, mailbox, eventId, persoon }, gelezen } = verzonden;
  const ruimte = await ruimteVan(omgeving, verzonden);
  const chat = gelezen.joinUrl === undefined ? undefined : chatUit(gelezen.joinUrl);
  return {
    ...gevuld({ ruimte }),
    afspraak: {
      id: transactieVan('outlook', tenant, eventId) as AgendaAfspraakId, soort, pi, tenant, mailbox, organisator: persoon, eventId, start: gelezen.start.instant, minuten: minutenTussen(gelezen.start.instant, gelezen.einde.instant), vorm: vormUit(verzonden),
      casussen: casussen.map(({ id }) => ({ casus: id, soort })), genodigden: genodigdenVan(verzonden), ...gevuld({ ruimte: ruimte?.id, chat }),
    },
  };
}

function duurVan(omgeving: BoekingOmgeving, { concept: { soort }, organisatie }: Verzonden, casus: Casus): number {
  return vormVan(soort, { afspraken: afsprakenVoor(organisatie, casus), ruimtes: [] }, kijkVoor(omgeving, organisatie, casus)).duurMinuten;
}

/** All of these casussen get the meeting, one after the other in the order of the appointment, or none does. Throws NietTeKoppelen. */
async function koppelSamen(omgeving: BoekingOmgeving, verzonden: Verzonden, casussen: readonly Casus[], weg: readonly Casus[]): Promise<AgendaAfspraak> {
  const { concept, gelezen, organisatie, wie } = verzonden;
  const { soort, eventId } = concept;
  const { afspraak, ruimte } = await alsAgendaAfspraak(omgeving, verzonden, casussen);
  const duren = verdeel(afspraak.minuten, casussen.map((casus) => duurVan(omgeving, verzonden, casus)));
  await omgeving.db.transaction().execute(async (trx) => {
    for (const [i, casus] of casussen.entries()) {
      const nodig = deelnemersMet(organisatie, casus, soort, wie.id);
      const resultaat = await voerUitIn(omgeving, trx, organisatie, {
        casus: casus.id, wie: { soort: 'persoon', id: wie.id }, herkomst: 'outlook',
        opdracht: {
          type: 'koppelAfspraak', start: plusMinuten(gelezen.start, duren.slice(0, i).reduce((som, minuten) => som + minuten, 0)), duurMinuten: duren[i] ?? afspraak.minuten, vorm: afspraak.vorm, eventId, organisator: wie.id,
          deelnemers: [...new Set([wie.id, ...[...nodig.values()].map(({ id }) => id), ...afspraak.genodigden.map(({ persoon }) => persoon)])],
          uitnodigingen: [...nodig].map(([rol, { id, naam }]) => ({ persoon: id, naam, rol })), ...gevuld({ ruimte, joinUrl: gelezen.joinUrl }), ...metVoor(soort),
        },
      });
      if (!resultaat.ok) throw new NietTeKoppelen(casus.id, resultaat.weigering);
    }
    await bewaarAgendaAfspraak(trx, afspraak);
    await rondAf(omgeving, trx, concept, weg);
  });
  return afspraak;
}

/** The concept is no more; of each casus that could not have the meeting its maker hears. */
async function rondAf(omgeving: BoekingOmgeving, trx: Parameters<typeof verwijderConcept>[0], concept: Afspraakconcept, weg: readonly Casus[]): Promise<void> {
  const { persoon, soort, eventId } = concept;
  await verwijderConcept(trx, concept);
  await schrijfAudit(trx, ...weg.map(({ id }) => ({ op: omgeving.nu().instant, persoon, actie: 'koppelAfspraak', casus: id, resultaat: 'geweigerd:nietGekoppeld', herkomst: 'outlook' })));
  await omgeving.wachtrij.zet(trx, weg.map(({ id: casus }) => ({ soort: 'melding', sleutel: `melding:outlook:${eventId}:${casus}`, casus, aan: persoon, over: 'nietGekoppeld', ...metVoor(soort) })));
}

/** Names the casussen in the mark on the appointment; false when it is gone. */
async function zetMerk({ graph }: BoekingOmgeving, { concept: { tenant, mailbox, eventId }, gelezen }: Verzonden, casussen: readonly Casus[]): Promise<boolean> {
  const casusCodes = casussen.map(({ code }) => code);
  return gelezen.casusCodes.join() === casusCodes.join() || wijzigAfspraak(graph, tenant, { organisator: mailbox, eventId, casusCodes });
}

async function koppelVerzonden(omgeving: BoekingOmgeving, verzonden: Verzonden): Promise<void> {
  const { concept, gelezen } = verzonden;
  const gevonden: Casus[] = [];
  for (const id of concept.casussen) {
    const casus = await findCasus(omgeving.db, id);
    if (casus !== undefined) gevonden.push(casus);
  }
  let over: readonly Casus[] = gevonden.filter((casus) => waaromNiet(casus, concept.soort, concept.eventId) === undefined);
  for (;;) {
    const erin = over;
    // The mark first: without it what the calendar says of the meeting would be taken for a change that is under way.
    if (!(await zetMerk(omgeving, verzonden, erin))) return vergeet(omgeving, concept);
    const weg = gevonden.filter((casus) => !erin.includes(casus));
    if (erin.length === 0) {
      await omgeving.db.transaction().execute((trx) => rondAf(omgeving, trx, concept, weg));
      break;
    }
    try {
      const afspraak = await koppelSamen(omgeving, verzonden, erin, weg);
      await volgAgenda(omgeving, concept.tenant, concept.mailbox);
      // Who answered before we knew of it is not asked again.
      await verwerkAfspraak(omgeving, afspraak, { ...gelezen, casusCodes: erin.map(({ code }) => code) });
      break;
    } catch (fout) {
      if (!(fout instanceof NietTeKoppelen)) throw fout;
      over = erin.filter(({ id }) => id !== fout.casus);
    }
  }
  omgeving.wachtrij.wek();
}

/**
 * Brings what the calendar says of a draft to its casussen: nothing while it is being written, its meeting once it was
 * sent. One that is gone, over or too old is forgotten. The turn of the PI is the caller's.
 * @param gelezen the appointment as it stands in the calendar of who writes it; undefined when it is gone
 * @throws GraphFout, VerlorenRace when it is to be tried again
 */
export async function verwerkConcept(omgeving: BoekingOmgeving, concept: Afspraakconcept, gelezen: EigenAfspraak | undefined): Promise<void> {
  const nu = omgeving.nu().instant;
  const organisatie = await leesOrganisatie(omgeving);
  const wie = organisatie.personen.get(concept.persoon);
  if (gelezen === undefined || gelezen.geannuleerd || !gelezen.isOrganisator || gelezen.isReeks || wie === undefined || gelezen.einde.instant <= nu || isTeOud(concept, nu)) return vergeet(omgeving, concept);
  if (!gelezen.isConcept) await koppelVerzonden(omgeving, { concept, gelezen, organisatie, wie });
}

function isTeOud({ op }: Afspraakconcept, nu: string): boolean {
  return Date.parse(op) + BEWAAR_DAGEN * DAG_MS <= Date.parse(nu);
}

/** Something changed in a calendar in which this draft is. */
export async function leesConcept(omgeving: BoekingOmgeving, { tenant, eventId, pi }: Pick<Afspraakconcept, 'tenant' | 'eventId' | 'pi'>): Promise<void> {
  await omgeving.opBeurt(pi, async () => {
    const concept = await findConcept(omgeving.db, tenant, eventId);
    if (concept !== undefined) await verwerkConcept(omgeving, concept, await leesEigenAfspraak(omgeving.graph, tenant, concept.mailbox, eventId));
  });
}

/** Forgets the drafts that nobody sent for two weeks. */
export async function veegConcepten({ db, nu }: Pick<Omgeving, 'db' | 'nu'>): Promise<void> {
  await verwijderOudeConcepten(db, instantVan(Date.parse(nu().instant) - BEWAAR_DAGEN * DAG_MS));
}
