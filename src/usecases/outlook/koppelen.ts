import type { AfspraakVraag, KoppelAntwoord, KoppelInvoer } from '../../api/outlook.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { GESPREKNAAM } from '../../domain/planning.ts';
import { schrijfLijst } from '../../domain/schrijf.ts';
import { isWeigering, weiger, type Weigering } from '../../domain/weigering.ts';
import { leesEigenAfspraak, type EigenAfspraak } from '../../graph/eigenafspraak.ts';
import { GraphFout } from '../../graph/fout.ts';
import { wijzigAfspraak } from '../../graph/wijzigen.ts';
import { bewaarConcept, findConcept, verwijderConcept, type Afspraakconcept } from '../../store/afspraakconcepten.ts';
import { findAgendaAfspraakByEvent } from '../../store/agenda.ts';
import { schrijfAudit } from '../../store/audit.ts';
import { VerlorenRace } from '../../store/casussen.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { schrijfTijdvak } from '../agenda/week.ts';
import { volgAgenda } from '../plannen/abonneren.ts';
import { minutenTussen } from '../plannen/antwoorden.ts';
import { leesKeuze, type Keuze } from './keuze.ts';
import type { OutlookOmgeving } from './omgeving.ts';
import { verwerkConcept } from './verzonden.ts';
import { kiesVorm, leesEisen } from './vormen.ts';

const NIET_IN_AGENDA = weiger('bestaatNiet', 'Deze afspraak staat niet (meer) in uw agenda. Bewaar de afspraak eerst in Outlook en probeer het opnieuw.');
const NIET_VAN_U = weiger('magNiet', 'Iemand anders organiseert deze afspraak. Alleen wie de afspraak maakt, koppelt die aan een casus.');
const AGENDA_STIL = weiger('verkeerdeStap', 'Uw agenda antwoordt nu niet. Probeer het over een minuut opnieuw.');
const GEEN_TOEGANG = weiger('magNiet', 'Samen starten mag niet in uw agenda kijken. Vraag de beheerder om dat aan te zetten.');
const NET_VOOR = weiger('alGedaan', 'Iemand anders was u net voor. Bekijk de nieuwe stand en probeer het opnieuw.');

/** A refusal for what Graph refuses; what is no matter of calendars is thrown on. */
export async function metAgenda<T>(werk: () => Promise<T | Weigering>): Promise<T | Weigering> {
  try {
    return await werk();
  } catch (fout) {
    if (fout instanceof VerlorenRace) return NET_VOOR;
    if (!(fout instanceof GraphFout)) throw fout;
    return fout.tijdelijk ? AGENDA_STIL : GEEN_TOEGANG;
  }
}

function kanNiet(gelezen: EigenAfspraak, nu: string): Weigering | undefined {
  if (!gelezen.isOrganisator) return NIET_VAN_U;
  if (gelezen.isReeks) return weiger('verkeerdeStap', 'Een reeks van afspraken hoort niet bij een casus. Maak een losse afspraak.');
  return gelezen.einde.instant <= nu ? weiger('verkeerdeStap', 'Dit moment is al voorbij. Kies een later moment.') : undefined;
}

function zelfde(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() === [...b].sort().join();
}

function isAlZo(eerder: Afspraakconcept | undefined, { soort, casussen, vorm, persoon }: Afspraakconcept): boolean {
  return eerder?.soort === soort && eerder.vorm === vorm && eerder.persoon === persoon && eerder.casussen.join() === casussen.join();
}

function codes({ casussen }: Keuze): string {
  return schrijfLijst(casussen.map(({ code }) => code));
}

/** What came of a link to an appointment that was sent already. */
async function naVerzenden(omgeving: OutlookOmgeving, keuze: Keuze, { tenant, eventId }: Afspraakconcept, gelezen: EigenAfspraak): Promise<KoppelAntwoord | Weigering> {
  const afspraak = await findAgendaAfspraakByEvent(omgeving.db, tenant, eventId);
  if (afspraak === undefined) return weiger('verkeerdeStap', `Koppelen lukte niet: ${codes(keuze)} kan deze afspraak nu niet hebben. Bekijk de casus.`);
  const erin = keuze.casussen.filter(({ id }) => afspraak.casussen.some(({ casus }) => casus === id));
  const wanneer = schrijfTijdvak(gelezen.start, minutenTussen(gelezen.start.instant, gelezen.einde.instant));
  return { stand: 'gekoppeld', melding: `Gekoppeld: ${GESPREKNAAM[keuze.soort]} van ${schrijfLijst(erin.map(({ code }) => code))} is ${wanneer}.` };
}

async function legVast(omgeving: OutlookOmgeving, concept: Afspraakconcept): Promise<void> {
  await omgeving.db.transaction().execute(async (trx) => {
    await bewaarConcept(trx, concept);
    await schrijfAudit(trx, ...concept.casussen.map((casus) => ({ op: concept.op, persoon: concept.persoon, actie: 'koppelConcept', casus, resultaat: 'gedaan', herkomst: 'outlook' })));
  });
}

async function koppelNu(omgeving: OutlookOmgeving, wie: Persoon, keuze: Keuze, { item, vorm }: KoppelInvoer): Promise<KoppelAntwoord | Weigering> {
  const { db, graph } = omgeving;
  const { soort, eerste, casussen } = keuze;
  const { tenant, email: mailbox } = wie;
  const nu = omgeving.nu().instant;
  const gelezen = await leesEigenAfspraak(graph, tenant, mailbox, item);
  if (gelezen === undefined || gelezen.geannuleerd) return NIET_IN_AGENDA;
  const weigering = kanNiet(gelezen, nu);
  if (weigering !== undefined) return weigering;
  const { eventId } = gelezen;
  const concept: Afspraakconcept = { tenant, eventId, mailbox, pi: eerste.pi, persoon: wie.id, soort, casussen: casussen.map(({ id }) => id), op: nu, ...gevuld({ vorm }) };
  const bekend = await findAgendaAfspraakByEvent(db, tenant, eventId);
  if (bekend !== undefined) {
    if (bekend.soort !== soort || !zelfde(bekend.casussen.map(({ casus }) => casus), concept.casussen)) return weiger('alGedaan', 'Deze afspraak is al verstuurd en hoort bij een andere keuze van casussen. Maak een nieuwe afspraak.');
    return naVerzenden(omgeving, keuze, concept, gelezen);
  }
  const casusCodes = casussen.map(({ code }) => code);
  if (gelezen.casusCodes.join() !== casusCodes.join() && !(await wijzigAfspraak(graph, tenant, { organisator: mailbox, eventId, casusCodes }))) return NIET_IN_AGENDA;
  if (!isAlZo(await findConcept(db, tenant, eventId), concept)) await legVast(omgeving, concept);
  await volgAgenda(omgeving, tenant, mailbox);
  if (gelezen.isConcept) return { stand: 'concept', melding: `Deze afspraak is voor ${codes(keuze)}. Zodra u de afspraak verstuurt, staat ${GESPREKNAAM[soort]} ook bij de casus.` };
  await verwerkConcept(omgeving, concept, { ...gelezen, casusCodes });
  return naVerzenden(omgeving, keuze, concept, gelezen);
}

/**
 * Links an appointment in the own calendar to casussen. A draft counts once it is sent; one that was sent already is their
 * meeting at once. The same once more changes nothing; other casussen take the place of those of before.
 */
export async function koppel(omgeving: OutlookOmgeving, wie: Persoon, invoer: KoppelInvoer): Promise<KoppelAntwoord | Weigering> {
  const keuze = await leesKeuze(omgeving, wie, invoer, invoer.item);
  if (isWeigering(keuze)) return keuze;
  const vorm = kiesVorm(await leesEisen(omgeving, keuze), invoer.vorm, undefined);
  if (isWeigering(vorm)) return vorm;
  return metAgenda(() => omgeving.opBeurt(keuze.eerste.pi, () => koppelNu(omgeving, wie, keuze, invoer)));
}

async function haalMerkWeg({ graph, meld }: OutlookOmgeving, { tenant, mailbox, eventId }: Afspraakconcept): Promise<void> {
  try {
    await wijzigAfspraak(graph, tenant, { organisator: mailbox, eventId, casusCodes: [] });
  } catch (fout) {
    // A mark that is left says nothing by itself: only what is kept here counts.
    if (!(fout instanceof GraphFout)) throw fout;
    meld('outlook', fout);
  }
}

/** The appointment is for no casus any more, as long as it was not sent. What was not linked stays so. */
export async function koppelLos(omgeving: OutlookOmgeving, wie: Persoon, { item }: AfspraakVraag): Promise<Weigering | undefined> {
  if (item === undefined) return NIET_IN_AGENDA;
  const { db } = omgeving;
  const gevonden = await findConcept(db, wie.tenant, item);
  if (gevonden === undefined) return (await findAgendaAfspraakByEvent(db, wie.tenant, item)) === undefined ? undefined : weiger('verkeerdeStap', 'Deze afspraak is al verstuurd. Gaat de afspraak niet door? Annuleer die dan in Outlook, of bij de casus.');
  if (gevonden.persoon !== wie.id) return NIET_VAN_U;
  return omgeving.opBeurt(gevonden.pi, async () => {
    await db.transaction().execute(async (trx) => {
      if (await verwijderConcept(trx, gevonden)) await schrijfAudit(trx, ...gevonden.casussen.map((casus) => ({ op: omgeving.nu().instant, persoon: wie.id, actie: 'koppelLos', casus, resultaat: 'gedaan', herkomst: 'outlook' })));
    });
    await haalMerkWeg(omgeving, gevonden);
    return undefined;
  });
}
