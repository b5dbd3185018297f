import { join } from 'node:path';
import { ClientSecretCredential } from '@azure/identity';
import pino from 'pino';
import { maakEntra } from './access/entra.ts';
import { maakTickets } from './access/ticket.ts';
import { maakGraph } from './graph/client.ts';
import { luister } from './http/server.ts';
import { startPlayground, type Playground } from './local/playground.ts';
import { lokaalGeheim } from './local/geheim.ts';
import { LOKALE_TENANTS, startLokaleModus } from './local/modus.ts';
import { PLAYGROUND } from './local/voorbeeld/teams.ts';
import { bouwProduct, type Onderdelen, type Product } from './product.ts';
import { leesSettings, omgevingVan, type LokaleSettings, type ProductieSettings, type Settings } from './settings.ts';
import { startFout } from './startfout.ts';
import { openRegister, type Register } from './store/open.ts';
import { instantVan } from './tijd/amsterdam.ts';

const TAB_MAP = join(import.meta.dirname, '..', 'dist', 'tab');
type Stop = () => Promise<void>;

function logVan({ logLevel }: Settings): Onderdelen['meld'] {
  const log = pino({ level: logLevel });
  // Only the kind of error: its text may quote an address or a name.
  return (wat, fout) => log.warn({ wat, fout: fout instanceof Error ? { naam: fout.name, stack: logLevel === 'debug' ? fout.stack : undefined } : typeof fout });
}

function zeg(regel: string): void {
  process.stdout.write(`${regel}\n`);
}

async function luisterLokaal(product: Product, poort: number): Promise<void> {
  await luister(product.server, poort, '127.0.0.1');
}

async function startSpeeltuin(settings: LokaleSettings, adres: string): Promise<Playground | undefined> {
  if (settings.playground === undefined) return undefined;
  const { port } = settings.playground;
  const playground = await startPlayground({ port, botUrl: `${adres}/api/messages`, map: join(settings.dataDir, 'playground'), botId: '28:samen-starten-playground', botNaam: 'Samen starten', ...PLAYGROUND, env: omgevingVan() });
  await playground.installeer();
  return playground;
}

async function startLokaal(settings: LokaleSettings, register: Register): Promise<Stop> {
  const adres = `http://127.0.0.1:${settings.port}`;
  let veeg: () => void = () => undefined;
  const lokaal = await startLokaleModus({ register, adres, map: settings.dataDir, graphPort: settings.graphPort, tabMap: TAB_MAP, naVerzetten: () => veeg() });
  const baseUrl = settings.graphBaseUrl ?? lokaal.graph?.url ?? '';
  const { outlook } = lokaal;
  const meld = logVan(settings);
  const klok = { nu: () => lokaal.klok.nu(), zet: async (nu: ReturnType<typeof lokaal.klok.nu>) => { await lokaal.klok.zet(nu); veeg(); } };
  const product = await bouwProduct({
    register, nu: () => lokaal.klok.nu(), registraties: [], toegang: { lokaal: true }, tickets: maakTickets(await lokaalGeheim(register.db)), adres: () => adres, tabMap: TAB_MAP, meld, auditMaanden: settings.auditMaanden,
    graph: maakGraph(LOKALE_TENANTS.map(({ id }) => ({ tenantId: id, baseUrl, credential: { lokaal: true } }))),
    lokaal: { routes: { teams: (req, res) => lokaal.teams.handle(req, res), ...(outlook === undefined ? {} : { outlook: (req, res) => outlook.handle(req, res) }), klok }, chat: lokaal.chat },
  });
  veeg = () => void product.veeg().catch((fout: unknown) => meld('sweep', fout));
  await luisterLokaal(product, settings.port);
  await lokaal.vul(product.omgeving);
  product.start();
  const playground = await startSpeeltuin(settings, adres);
  zeg(`
Samen starten draait in de lokale modus. Alle personen zijn verzonnen.

  Teams (nagebootst)     ${adres}/teams
${outlook === undefined ? '' : `  Outlook (nagebootst)   ${adres}/outlook\n`}  De tab                 ${adres}/tab/
  Agenda's en mail       ${lokaal.graph?.url ?? baseUrl}
${playground === undefined ? '' : `  Agents Playground      ${playground.url}\n`}
Probeer dit:
  1. Open ${adres}/teams. U bent Mehmet Yilmaz, reclasseringswerker van afdeling A en B. Kies het kanaal “Afdeling A”.
  2. Kies “Ik pak deze” op een kaart, beoordeel stap 1, vul het werkdocument en deel het.
  3. Word Sanne de Vries (casemanager) en kies een moment voor de duiding.
  4. Typ in de chat “klok +4 werkdagen” en zie wat er gebeurt met een casus waar niemand iets doet.
${outlook === undefined ? '' : `  5. Open ${adres}/outlook. U bent Sanne de Vries. Kies “Nieuwe afspraak” en plan een gesprek over een casus.\n`}Stoppen: Ctrl-C.
`);
  return async () => {
    await playground?.stop();
    await product.stop();
    await lokaal.stop();
  };
}

async function startProductie(settings: ProductieSettings, register: Register): Promise<Stop> {
  const graphAdres = settings.graphBaseUrl === undefined ? {} : { baseUrl: settings.graphBaseUrl };
  const tenants = settings.tenants.map(({ id }) => id);
  const product = await bouwProduct({
    register, nu: () => instantVan(Date.now()), toegang: { lokaal: false, tenants }, tickets: maakTickets(settings.ticketSecret), adres: () => settings.publicUrl, tabMap: TAB_MAP, meld: logVan(settings), auditMaanden: settings.auditMaanden, ...(settings.teamsAppId === undefined ? {} : { teamsAppId: settings.teamsAppId }), ...(settings.outlook === undefined ? {} : { outlook: settings.outlook }),
    registraties: settings.tenants.flatMap(({ id, bot }) => (bot === undefined ? [] : [{ tenant: id, ...bot }])),
    entra: maakEntra({ tenants, audience: settings.apiAudience }),
    graph: maakGraph(settings.tenants.flatMap(({ id, graph }) => (graph === undefined ? [] : [{ tenantId: id, credential: new ClientSecretCredential(id, graph.clientId, graph.clientSecret), ...graphAdres }]))),
  });
  await luister(product.server, settings.port, '0.0.0.0');
  product.start();
  zeg(`Samen starten luistert op poort ${settings.port}.`);
  return () => product.stop();
}

/** Stops once, tidily, on Ctrl-C or a request of the system; a second time at once. */
function stopNetjes(stop: Stop): void {
  let bezig = false;
  const doe = (): void => {
    if (bezig) process.exit(1);
    bezig = true;
    stop().then(() => process.exit(0), () => process.exit(1));
  };
  process.on('SIGINT', doe);
  process.on('SIGTERM', doe);
}

try {
  const settings = leesSettings(omgevingVan());
  if (settings.modus === 'lokaal') zeg('Samen starten start in de lokale modus. Dit duurt ongeveer tien seconden …');
  const register = await openRegister(settings.databaseUrl === undefined ? { map: settings.dataDir } : { url: settings.databaseUrl });
  stopNetjes(await (settings.modus === 'lokaal' ? startLokaal(settings, register) : startProductie(settings, register)));
} catch (fout) {
  process.stderr.write(`${startFout(fout)}\n`);
  process.exit(1);
}
