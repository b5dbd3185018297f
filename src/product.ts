import type { Server } from 'restify';
import { maakActies } from '../bot/actions/index.ts';
import { maakBot } from '../bot/activities.ts';
import { maakAdapter, type BotRegistratie } from '../bot/adapter.ts';
import { teamsHandlers } from '../bot/deliver.ts';
import { kaartSleutel } from '../bot/bezorgen/kaart.ts';
import type { BotOmgeving, Lokaal } from '../bot/omgeving.ts';
import { maakMeldingen } from '../bot/meldingen.ts';
import { maakKaartdienst } from '../bot/tab/kaartdienst.ts';
import { maakTeams } from '../bot/teams.ts';
import { magBinnen, type ToegangOpties } from '../bot/toegang.ts';
import type { Beller } from './access/entra.ts';
import type { Tickets } from './access/ticket.ts';
import type { Casus } from './domain/casus.ts';
import type { Instant } from './domain/datum.ts';
import type { Graph } from './graph/client.ts';
import { maakLimiet } from './graph/limiet.ts';
import { AGENDAMELDINGEN_PAD } from './http/agendameldingen.ts';
import type { Casuswijzer } from './http/casuslink.ts';
import type { HttpOpties, LokaleRoutes } from './http/opties.ts';
import { maakServer, sluit } from './http/server.ts';
import { findCasusByCode } from './store/casussen.ts';
import { findLevering } from './store/geleverd.ts';
import type { Register } from './store/open.ts';
import { sluitDraad, startDraad } from './planning/werker.ts';
import { momentVan } from './tijd/amsterdam.ts';
import { nederlandseKalenders } from './tijd/feestdagen.ts';
import { werkAbonnementenBij } from './usecases/plannen/abonneren.ts';
import { leesAgenda, leesAgendasNa, ontvangMeldingen, verzorgAbonnement } from './usecases/plannen/agendalezen.ts';
import { accepteer } from './usecases/plannen/accepteren.ts';
import { annuleer } from './usecases/plannen/afzeggen.ts';
import { boek } from './usecases/plannen/boeken.ts';
import { planReflectie } from './usecases/plannen/reflectie.ts';
import { verzet } from './usecases/plannen/verzetten.ts';
import { werkReserveringenBij } from './usecases/plannen/vasthouden.ts';
import { stelMomentenVoor } from './usecases/plannen/zoeken.ts';
import { mail, persoonsmail, type MailOmgeving } from './usecases/mailing.ts';
import type { Omgeving } from './usecases/omgeving.ts';
import { openWachtrij } from './usecases/queue.ts';
import { vulRegels } from './usecases/register/bijhouden.ts';
import { veeg } from './usecases/sweep.ts';

/** What differs between local mode, production and a test. */
export interface Onderdelen {
  readonly register: Register;
  readonly nu: () => Instant;
  readonly graph: Graph;
  readonly registraties: readonly BotRegistratie[];
  readonly toegang: ToegangOpties;
  readonly tickets: Tickets;
  readonly entra?: (token: string) => Promise<Beller | undefined>;
  readonly lokaal?: { readonly routes: LokaleRoutes; readonly chat: Lokaal };
  /** Where this server is reached from outside, without slash at the end; known once it listens. */
  readonly adres: () => string;
  readonly tabMap: string;
  /** Id of the app in Teams; without it no card can lead to the tab there. */
  readonly teamsAppId?: string;
  /** How the add-in in Outlook gets a token for the API; away where it was not set up. */
  readonly outlook?: { readonly clientId: string; readonly scope: string };
  readonly meld: (wat: string, fout: unknown) => void;
  /** Months that an audit line is kept; the default when left out. */
  readonly auditMaanden?: number;
  /** Milliseconds between two rounds; the default when left out. */
  readonly rondeMs?: number;
}

export interface Product {
  readonly server: Server;
  readonly omgeving: Omgeving;
  /** One round of reminders and own steps, and everything that follows from it. */
  readonly veeg: () => Promise<void>;
  /** Begins to carry out effects and to sweep. */
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

const RONDE_MS = 30_000;

/** Way to the card of a casus: in Teams, or on the page of local mode. */
function linkVoor({ register, lokaal, adres, toegang }: Onderdelen): (casus: Casus) => Promise<string> {
  return async ({ id }) => {
    const kaart = await findLevering(register.db, kaartSleutel(id));
    const kanaal = kaart?.conversatie?.split(';')[0];
    if (lokaal !== undefined) return `${adres()}/teams${kanaal === undefined ? '' : `?gesprek=${encodeURIComponent(kanaal)}`}`;
    if (kanaal === undefined || typeof kaart?.activiteit !== 'string') return 'https://teams.microsoft.com';
    return `https://teams.microsoft.com/l/message/${encodeURIComponent(kanaal)}/${kaart.activiteit}?tenantId=${toegang.tenants?.[0] ?? ''}`;
  };
}

/** Where the shared link of a casus leads: its card in local mode, else the chat with the bot, which searches for the code. */
function wijzerVoor(onderdelen: Onderdelen, linkNaar: (casus: Casus) => Promise<string>): Casuswijzer {
  const { lokaal, register, adres, registraties } = onderdelen;
  if (lokaal === undefined) return (code) => Promise.resolve(`https://teams.microsoft.com/l/chat/0/0?users=28:${registraties[0]?.appId ?? ''}&message=${encodeURIComponent(`zoek ${code}`)}`);
  return async (code) => {
    const casus = await findCasusByCode(register.db, code);
    return casus === undefined ? `${adres()}/teams` : linkNaar(casus);
  };
}

/** The static tab in the app package, as deep links name it. */
export const TAB_ENTITEIT = 'samen-starten';

/** Way to a page of the tab: in Teams, where people are signed in, or on the page of local mode. */
function tabLinkVoor({ lokaal, adres, teamsAppId }: Onderdelen): ((pad: string) => string) | undefined {
  if (lokaal !== undefined) return (pad) => `${adres()}/tab/#${pad}`;
  if (teamsAppId === undefined) return undefined;
  return (pad) => `https://teams.microsoft.com/l/entity/${teamsAppId}/${TAB_ENTITEIT}?context=${encodeURIComponent(JSON.stringify({ subEntityId: pad }))}`;
}

/** What who signs in in Teams or Outlook needs to know. */
function aanmeldingVoor({ outlook, teamsAppId }: Onderdelen): NonNullable<HttpOpties['aanmelding']> {
  return { ...(outlook === undefined ? {} : { outlook }), ...(teamsAppId === undefined ? {} : { tab: `https://teams.microsoft.com/l/entity/${teamsAppId}/${TAB_ENTITEIT}` }) };
}

/** Builds the whole product and connects its parts; nothing runs until `start`. */
export async function bouwProduct(onderdelen: Onderdelen): Promise<Product> {
  const { register, tickets, meld, lokaal } = onderdelen;
  const wachtrij = await openWachtrij(register);
  const omgeving: Omgeving = { db: register.db, wachtrij, nu: () => momentVan(onderdelen.nu()), kalender: nederlandseKalenders() };
  await vulRegels(omgeving);
  const tabLink = tabLinkVoor(onderdelen);
  const adapter = maakAdapter(onderdelen.registraties);
  const botOmgeving: BotOmgeving = {
    ...omgeving, teams: maakTeams(adapter, 'Samen starten'), herkomst: 'teams', meldingen: maakMeldingen(() => performance.now()), meld, ...(lokaal === undefined ? {} : { lokaal: lokaal.chat }),
    dagstaatUrl: async (persoon, dag) => `${onderdelen.adres()}/dagstaat?ticket=${await tickets.geefDagstaat({ persoon, dag })}`,
    dialoogUrl: async (persoon, casus, toon) => `${onderdelen.adres()}/tab/werkdocument.html?casus=${casus}${toon === undefined ? '' : `&toon=${toon}`}#${await tickets.geef({ persoon, casus })}`,
    downloadUrl: async (persoon, casus) => `${onderdelen.adres()}/api/casussen/${casus}/werkdocument.docx?ticket=${await tickets.geef({ persoon, casus }, 'download')}`,
    casusLink: (code) => `${onderdelen.adres()}/casus/${code}`,
    ...(tabLink === undefined ? {} : { handreikingLink: (sectie) => tabLink(`/handreiking/${sectie}`) }),
  };
  const linkNaar = linkVoor(onderdelen);
  const boeking: MailOmgeving = {
    ...omgeving, graph: onderdelen.graph, linkNaar, meld, opBeurt: maakLimiet(1), meldingenUrl: () => `${onderdelen.adres()}${AGENDAMELDINGEN_PAD}`,
    keuzeUrl: async (ticket, tot) => `${onderdelen.adres()}/keuze?ticket=${await tickets.geefKeuze(ticket, { nu: onderdelen.nu(), tot })}`,
  };
  const handlers = {
    ...teamsHandlers(botOmgeving),
    momenten: (effect) => stelMomentenVoor(boeking, effect), boek: (effect) => boek(boeking, effect), annuleer: (effect) => annuleer(boeking, effect), verzet: (effect) => verzet(boeking, effect), accepteer: (effect) => accepteer(boeking, effect), reserveringen: (effect) => werkReserveringenBij(boeking, effect),
    reflectie: (effect) => planReflectie(boeking, effect),
    agenda: (effect) => leesAgenda(boeking, effect), abonnement: (effect) => verzorgAbonnement(boeking, effect), mail: (effect) => mail(boeking, effect), persoonsmail: (effect) => persoonsmail(boeking, effect),
  } satisfies Parameters<typeof wachtrij.start>[0];
  const acties = maakActies();
  const bot = maakBot(botOmgeving, acties);
  const server = maakServer({
    omgeving, graph: onderdelen.graph, tickets, kaarten: maakKaartdienst(botOmgeving, acties), tabMap: onderdelen.tabMap, meld, ontvang: (meldingen) => ontvangMeldingen(boeking, meldingen),
    outlook: { ...boeking, casusTab: (casus) => (tabLink === undefined ? linkNaar(casus) : Promise.resolve(tabLink(`/casus/${casus.id}`))) }, aanmelding: aanmeldingVoor(onderdelen), casuswijzer: wijzerVoor(onderdelen, linkNaar),
    ...(onderdelen.entra === undefined ? {} : { entra: onderdelen.entra }), ...(lokaal === undefined ? {} : { lokaal: lokaal.routes }),
    bot: async (body, req, res) => {
      const toegang = magBinnen(body, req.headers.authorization, onderdelen.toegang);
      if (!toegang.ok) return void res.send(toegang.status, { melding: toegang.reden });
      await adapter.cloud.process({ body: body as Record<string, unknown>, headers: req.headers, method: req.method ?? 'POST' }, res, bot);
    },
  });

  const rondeNu = async (): Promise<void> => {
    await veeg(omgeving, onderdelen.auditMaanden);
    await werkAbonnementenBij(boeking);
    await leesAgendasNa(boeking);
  };
  let bezig: Promise<void> | undefined;
  const ronde = (): Promise<void> => (bezig ??= rondeNu().finally(() => (bezig = undefined)));
  let klok: NodeJS.Timeout | undefined;
  const stilleRonde = (): void => void ronde().catch((fout: unknown) => meld('sweep', fout));
  return {
    server, omgeving,
    veeg: ronde,
    start() {
      wachtrij.start(handlers, (soort, fout) => meld(`effect ${soort}`, fout));
      // Ahead of the first question, so that who asks it does not wait for it.
      startDraad();
      klok = setInterval(stilleRonde, onderdelen.rondeMs ?? RONDE_MS);
      stilleRonde();
    },
    async stop() {
      clearInterval(klok);
      // The queue first: in local mode its last calls go to this same server.
      await wachtrij.stop();
      await sluitDraad();
      await sluit(server);
      await bezig?.catch(() => undefined);
      await register.close();
    },
  };
}
