import { join } from 'node:path';
import { STANDAARD_AFSPRAKEN } from '../domain/afspraken.ts';
import { bewaarInstelling, findInstelling } from '../store/instellingen.ts';
import { bewaarOrganisatie } from '../store/organisatie.ts';
import type { Register } from '../store/open.ts';
import { momentVan } from '../tijd/amsterdam.ts';
import { nederlandseKalender } from '../tijd/feestdagen.ts';
import type { Omgeving } from '../usecases/omgeving.ts';
import { lokaleChat } from './chat.ts';
import { startGraphStandIn, type GraphStandIn } from './graph/standIn.ts';
import { maakKlok, type Klok } from './klok.ts';
import { createOutlookStandIn, type OutlookStandIn } from './outlook/stand-in.ts';
import { createTeamsStandIn, type TeamsStandIn } from './teams/stand-in.ts';
import { laadVoorbeeld } from './voorbeeld/laden.ts';
import { voorbeeldMailboxen } from './voorbeeld/mailboxen.ts';
import { OUTLOOK_PERSONEN } from './voorbeeld/outlook.ts';
import { TENANTS, VOORBEELD, zonderRooster } from './voorbeeld/organisatie.ts';
import { PERSONEN, TEAMS } from './voorbeeld/teams.ts';

export const LOKALE_TENANTS: readonly { readonly id: string; readonly naam: string }[] = Object.values(TENANTS);
const KLOK = 'lokaal:klok';
const ROOSTER_GELADEN = 'lokaal:roosterGeladen';

/** The stand-ins and the clock of local mode, beside the product. */
export interface LokaleModus {
  readonly klok: Klok;
  readonly teams: TeamsStandIn;
  readonly graph: GraphStandIn | undefined;
  /** Undefined when calendars and mail are somewhere else. */
  readonly outlook: OutlookStandIn | undefined;
  readonly chat: ReturnType<typeof lokaleChat>;
  /** Fills the register with the example people, installs the app in the example team, and at the first start brings in the example signals and what happened to them. */
  vul(omgeving: Omgeving): Promise<void>;
  stop(): Promise<void>;
}

export interface LokaleOpties {
  readonly register: Register;
  readonly adres: string;
  readonly map: string;
  /** Port of the Graph stand-in; undefined when Graph is somewhere else. */
  readonly graphPort: number | undefined;
  /** Where the pages of the tab and the add-in were built. */
  readonly tabMap: string;
  readonly naVerzetten: () => void;
}

/** People and places at every start; what people keep true themselves in chat at the first one only. */
async function vulRegister({ db }: Register): Promise<void> {
  const isGevuld = (await findInstelling(db, ROOSTER_GELADEN)) === true;
  await bewaarOrganisatie(db, isGevuld ? zonderRooster(VOORBEELD) : VOORBEELD);
  if (!isGevuld) await bewaarInstelling(db, ROOSTER_GELADEN, true);
}

/** Starts the stand-ins of local mode. Those for Teams and Outlook are served by the product's own server, below `/teams` and `/outlook`. */
export async function startLokaleModus({ register, adres, map, graphPort, tabMap, naVerzetten }: LokaleOpties): Promise<LokaleModus> {
  const { db } = register;
  const klok = await maakKlok({
    async lees() {
      const offset = await findInstelling(db, KLOK);
      return typeof offset === 'number' ? offset : undefined;
    },
    bewaar: (offset) => bewaarInstelling(db, KLOK, offset),
  }, () => Date.now());
  const nu = (): ReturnType<Klok['nu']> => klok.nu();
  const vandaag = momentVan(klok.nu()).datum;
  const mailboxen = voorbeeldMailboxen(vandaag);
  const graph = graphPort === undefined ? undefined : await startGraphStandIn({ port: graphPort, mailboxes: mailboxen, bestand: join(map, 'graph.json'), outlook: `${adres}/outlook`, nu });
  const outlook = graph === undefined ? undefined : createOutlookStandIn({ graph, mailboxen, personen: OUTLOOK_PERSONEN, tabMap, nu });
  const teams = createTeamsStandIn({
    serviceUrl: `${adres}/teams/connector`, botUrl: `${adres}/api/messages`, bot: { id: '28:samen-starten', naam: 'Samen starten', tenantId: TENANTS.dji.id },
    tenants: LOKALE_TENANTS, personen: PERSONEN, teams: TEAMS, bestand: join(map, 'teams.json'), nu,
  });
  return {
    klok, teams, graph, outlook,
    chat: lokaleChat(db, klok, nederlandseKalender(STANDAARD_AFSPRAKEN), naVerzetten),
    async vul(omgeving) {
      await vulRegister(register);
      for (const { id } of TEAMS) if (!teams.isGeinstalleerd(id)) await teams.installeer(id);
      for (const { objectId, heeftPersoonlijkeApp } of PERSONEN) if (heeftPersoonlijkeApp && !teams.isGeinstalleerd(objectId)) await teams.installeer(objectId);
      await laadVoorbeeld(omgeving, vandaag);
    },
    async stop() {
      await teams.close();
      await graph?.close();
    },
  };
}
