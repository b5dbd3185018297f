import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { maakTickets } from '../../src/access/ticket.ts';
import { STANDAARD_AFSPRAKEN, type Afspraken } from '../../src/domain/afspraken.ts';
import type { Casus, CasusId } from '../../src/domain/casus.ts';
import { datum, tijd, type Instant } from '../../src/domain/datum.ts';
import type { Taak } from '../../src/domain/taak.ts';
import { taken } from '../../src/domain/taken.ts';
import { maakGraph } from '../../src/graph/client.ts';
import { luister } from '../../src/http/server.ts';
import { lokaleChat } from '../../src/local/chat.ts';
import { startGraphStandIn, type GraphStandIn } from '../../src/local/graph/standIn.ts';
import { maakKlok } from '../../src/local/klok.ts';
import { createTeamsStandIn, type TeamsStandIn } from '../../src/local/teams/stand-in.ts';
import type { StandInPersoon, StandInTeam } from '../../src/local/teams/soorten.ts';
import { voorbeeldMailboxen } from '../../src/local/voorbeeld/mailboxen.ts';
import { TENANTS, VOORBEELD } from '../../src/local/voorbeeld/organisatie.ts';
import { PERSONEN, TEAMS } from '../../src/local/voorbeeld/teams.ts';
import { bouwProduct, type Product } from '../../src/product.ts';
import { findCasus } from '../../src/store/casussen.ts';
import { openRegister, type Register } from '../../src/store/open.ts';
import { bewaarOrganisatie, type Organisatiegegevens } from '../../src/store/organisatie.ts';
import { momentOp, momentVan } from '../../src/tijd/amsterdam.ts';
import { nederlandseKalender } from '../../src/tijd/feestdagen.ts';

/** The Monday on which every test begins, at nine in the Netherlands. */
export const MAANDAG = datum('2026-11-23');
const BEGIN = momentOp(MAANDAG, tijd('09:00'));
/** A member of the team without a role, who therefore sees what Teams keeps. */
export const KIJKER = '00000000-0000-4000-8000-000000000008';
const MAILBOXEN = voorbeeldMailboxen(MAANDAG);
const KALENDER = nederlandseKalender(STANDAARD_AFSPRAKEN);

export interface BeginOpties {
  /** Roles besides those of the example. */
  readonly rollen?: Organisatiegegevens['rollen'];
  /** Afspraken of PI Noorderveen that differ from the default. */
  readonly afspraken?: Partial<Afspraken>;
  readonly teams?: readonly StandInTeam[];
  /** Who is in Teams; everybody of PI Noorderveen unless told. */
  readonly personen?: readonly StandInPersoon[];
  /** `later`: the app is not in the team yet, only with the people. */
  readonly installatie?: 'later';
  /** Teams keeps its messages in a file, for `bewaard`. */
  readonly opSchijf?: true;
}

/** The whole product with the stand-ins around it, on one port, its clock standing still. */
export interface Opstelling {
  readonly product: Product;
  readonly register: Register;
  readonly teams: TeamsStandIn;
  readonly graph: GraphStandIn;
  readonly adres: string;
  readonly klok: {
    /** Moves the clock as the chat command does (`+4 werkdagen`, `24-11-2026 09:00`), then all that follows happens. */
    vooruit(hoever: string): Promise<void>;
    /** Moves the clock while the product is not running. */
    zonderTeDraaien(hoever: string): Promise<void>;
    nu(): Instant;
  };
  /** Everything that waits happens now. */
  rustig(): Promise<void>;
  /** One round of the sweep, and everything that follows. */
  ronde(): Promise<void>;
  /** What failed is tried again at once, instead of after its pause. */
  opnieuw(): Promise<void>;
  /** The failures the product told its log about. */
  readonly gemeld: string[];
  casus(id: CasusId): Promise<Casus>;
  taken(id: CasusId): Promise<readonly Taak[]>;
  /** Back to Monday, without casussen, messages in channels and booked meetings, so that tests in a file do not meet. */
  schoon(): Promise<void>;
  /** Everything the two stand-ins keep: messages, meetings and mails, as text. Needs `opSchijf`. */
  bewaard(): Promise<string>;
  stop(): Promise<void>;
}

async function vulRegister({ db }: Register, { rollen = [], afspraken = {} }: BeginOpties): Promise<void> {
  const pis = VOORBEELD.pis.map((pi) => (pi.id === 'noorderveen' ? { ...pi, afspraken } : pi));
  await bewaarOrganisatie(db, { ...VOORBEELD, pis, rollen: [...VOORBEELD.rollen, ...rollen] });
}

async function installeer(teams: TeamsStandIn, { installatie, teams: eigen = TEAMS, personen = PERSONEN }: BeginOpties): Promise<void> {
  if (installatie !== 'later') for (const { id } of eigen) await teams.installeer(id);
  for (const { objectId, heeftPersoonlijkeApp } of personen) if (heeftPersoonlijkeApp) await teams.installeer(objectId);
}

function maakLokaleKlok(): ReturnType<typeof maakKlok> {
  const opslag = { lees: () => Promise.resolve(undefined), bewaar: () => Promise.resolve() };
  return maakKlok(opslag, () => Date.parse(BEGIN.instant));
}

async function wisAfspraak({ url }: GraphStandIn, mailbox: string, id: string): Promise<void> {
  const tenant = MAILBOXEN.find(({ adres }) => adres.toLowerCase() === mailbox)?.tenantId ?? '';
  await fetch(`${url}/v1.0/users/${mailbox}/events/${encodeURIComponent(id)}`, { method: 'DELETE', headers: { authorization: `Bearer local.${tenant}` } });
}

/** Graph goes on with a subscription of which the emptied register knows nothing. */
async function wisAbonnementen({ url, abonnementen }: GraphStandIn): Promise<void> {
  for (const { id, tenantId } of abonnementen()) await fetch(`${url}/v1.0/subscriptions/${id}`, { method: 'DELETE', headers: { authorization: `Bearer local.${tenantId}` } });
}

/** Rounds come when a test asks for one, never in between because a machine is slow. */
const NOOIT_MS = 2_000_000_000;

/** Starts everything; `stop` ends it. */
export async function begin(opties: BeginOpties = {}): Promise<Opstelling> {
  const register = await openRegister({ geheugen: true });
  await vulRegister(register, opties);
  const klok = await maakLokaleKlok();
  const nu = (): Instant => klok.nu();
  const map = opties.opSchijf === undefined ? undefined : await mkdtemp(join(tmpdir(), 'samen-starten-'));
  const bestand = map === undefined ? undefined : join(map, 'teams.json');
  const graph = await startGraphStandIn({ port: 0, mailboxes: MAILBOXEN, nu });
  const vasteAfspraken = new Set(graph.afspraken().map(({ id }) => id));
  const gemeld: string[] = [];
  let adres = '';
  const product: Product = await bouwProduct({
    register, nu, rondeMs: NOOIT_MS, registraties: [], toegang: { lokaal: true }, tickets: maakTickets('een geheim dat alleen in tests bestaat'), adres: () => adres, tabMap: import.meta.dirname,
    meld: (wat, fout) => gemeld.push(`${wat}: ${String(fout)}`),
    graph: maakGraph(Object.values(TENANTS).map(({ id }) => ({ tenantId: id, baseUrl: graph.url, credential: { lokaal: true } }))),
    lokaal: {
      routes: { teams: (req, res) => teams.handle(req, res), klok: { nu, zet: (instant) => klok.zet(instant) } },
      chat: lokaleChat(register.db, klok, KALENDER, () => void product.veeg()),
    },
  });
  adres = `http://127.0.0.1:${await luister(product.server, 0, '127.0.0.1')}`;
  // An hour between any two calls, so that the limits of Teams are met only where a test asks for it.
  let uren = 0;
  const teams = createTeamsStandIn({
    serviceUrl: `${adres}/teams/connector`, botUrl: `${adres}/api/messages`, bot: { id: '28:samen-starten', naam: 'Samen starten', tenantId: TENANTS.dji.id },
    tenants: Object.values(TENANTS), personen: opties.personen ?? PERSONEN, teams: opties.teams ?? TEAMS, nu, klokMs: () => (uren += 3_600_000), ...(bestand === undefined ? {} : { bestand }),
  });
  product.start();
  await installeer(teams, opties);
  const { wachtrij } = product.omgeving;
  const rustig = async (): Promise<void> => {
    // What is done may change calendars, of which Graph tells, which is work again.
    do await graph.meldingen.rust();
    while ((await wachtrij.leeg()) > 0);
  };
  const ronde = async (): Promise<void> => {
    await product.veeg();
    await rustig();
  };
  const verzet = async (hoever: string): Promise<void> => {
    const { ok, melding } = await klok.verzet(hoever, KALENDER);
    if (!ok) throw new RangeError(melding);
  };
  const casusVan = async (id: CasusId): Promise<Casus> => {
    const casus = await findCasus(register.db, id);
    if (casus === undefined) throw new RangeError('This casus is not in the register');
    return casus;
  };
  // The round with which the product starts, so that it does not run into a test.
  await ronde();
  return {
    product, register, teams, graph, adres, gemeld, rustig, ronde,
    klok: {
      nu, zonderTeDraaien: verzet,
      async vooruit(hoever) {
        await verzet(hoever);
        // Two rounds: what the first sets in motion may be reminded of in the second.
        await ronde();
        await ronde();
      },
    },
    async opnieuw() {
      await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(register.db);
      await rustig();
    },
    casus: casusVan,
    taken: async (id) => taken(await casusVan(id), { afspraken: { ...STANDAARD_AFSPRAKEN, ...opties.afspraken }, kalender: KALENDER }),
    async schoon() {
      await rustig();
      await sql`truncate casus, gebeurtenis, audit, herinnering, geleverd, concept, verwerkt, opname, afwezigheid, dagbericht, dagbericht_voorkeur, afspraak_wijziging, agenda_afspraak, afspraakconcept, abonnement, telling, tijdsom, handreiking cascade`.execute(register.db);
      await sql`update cluster set afspraken = '{}'`.execute(register.db);
      await register.db.updateTable('pi').set({ afspraken: JSON.stringify(opties.afspraken ?? {}) }).where('id', '=', 'noorderveen').execute();
      await sql`delete from pgboss.job`.execute(register.db);
      for (const { id } of (opties.teams ?? TEAMS).flatMap(({ kanalen }) => kanalen))
        for (const bericht of teams.berichten(id, KIJKER)) await teams.storing.verwijderBericht(bericht.id);
      teams.storing.herstel();
      graph.storing.herstel();
      await wisAbonnementen(graph);
      for (const { id, mailbox } of graph.afspraken().filter((een) => !vasteAfspraken.has(een.id))) await wisAfspraak(graph, mailbox, id);
      await sql`delete from instelling where naam in ('inzetBekekenOp', 'bewaringGewistOp', 'bewaringGewaarschuwdOp') or naam = 'abonnement:geweigerd' or naam like 'reflectie:%'`.execute(register.db);
      await klok.terug();
      gemeld.length = 0;
    },
    async bewaard() {
      if (bestand === undefined) throw new RangeError('Begin with opSchijf');
      return JSON.stringify([JSON.parse(await readFile(bestand, 'utf8')), graph.afspraken(), graph.mails()]);
    },
    async stop() {
      await teams.close();
      await product.stop();
      await graph.close();
      if (map !== undefined) await rm(map, { recursive: true });
    },
  };
}

/** The date and time the product shows now, for tests that ask when something happened. */
export function wanneer(instant: Instant): string {
  const { datum: dag, tijd: uur } = momentVan(instant);
  return `${dag} ${uur}`;
}
