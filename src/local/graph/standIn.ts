import { createServer, type Server } from 'node:http';
import type { Instant } from '../../domain/datum.ts';
import { instantVan } from '../../tijd/amsterdam.ts';
import { maakBezorger, type Meldingen } from './bezorging.ts';
import { dien, type GelogdVerzoek } from './dienst.ts';
import { geefHand, HANDDRUK_MS } from './handdruk.ts';
import { maakMensen, type Mensen } from './mensen.ts';
import { maakMailboxen, type Omgeving, type StandInMailbox } from './omgeving.ts';
import { maakStoringen, type Storing } from './storing.ts';
import { openToestand, type StandInAbonnement, type StandInEvent, type StandInMail } from './toestand.ts';
import { verspreid } from './uitnodigingen.ts';
import { vergeet, volgVeranderingen } from './veranderingen.ts';
import { vulAgendas } from './vulling.ts';

const LOOPBACK = '127.0.0.1';
const EERSTE_WACHT_MS = 10_000;

export interface StandInOpties {
  /** 0 for any free port. */
  readonly port: number;
  readonly mailboxes: readonly StandInMailbox[];
  /** JSON file; with it events, mails and subscriptions survive a restart. */
  readonly bestand?: string;
  /** The copy of Outlook, for a link on the page. */
  readonly outlook?: string;
  /** The clock; left out: the machine's. */
  readonly nu?: () => Instant;
  /** How long an address may take for the handshake, and the wait before a notification is posted again; left out: as Graph does. */
  readonly handdrukMs?: number;
  readonly eersteWachtMs?: number;
}

/** A running stand-in: what it holds, and how to play people, Graph and trouble. */
export interface GraphStandIn extends Mensen {
  readonly url: string;
  readonly afspraken: () => readonly StandInEvent[];
  readonly mails: () => readonly StandInMail[];
  readonly abonnementen: () => readonly StandInAbonnement[];
  readonly verzoeken: () => readonly GelogdVerzoek[];
  readonly meldingen: Meldingen;
  readonly storing: Storing;
  readonly close: () => Promise<void>;
}

/**
 * Starts a strict imitation of Microsoft Graph v1.0 (calendars, subscriptions, rooms, mail, users) for local mode and tests,
 * on loopback only. `GET /` is a page for people that shows what is in it, and lets them answer and move meetings.
 * @throws when the port is taken or `bestand` is no state of the stand-in
 */
export async function startGraphStandIn(opties: StandInOpties): Promise<GraphStandIn> {
  const toestand = openToestand(opties.bestand);
  const geenToegang = new Set<string>();
  const post = { ligtStil: false };
  const storingen = maakStoringen({
    geenToegang, post, vergeetDelta: () => vergeet(toestand),
    bezorgPost: () => {
      for (const event of toestand.events.filter(({ mailbox, organisator }) => mailbox === organisator)) verspreid(event, omgeving);
      naVerandering();
    },
  });
  const omgeving: Omgeving = {
    toestand,
    mailboxen: maakMailboxen(opties.mailboxes),
    geenToegang,
    post,
    nu: opties.nu ?? (() => instantVan(Date.now())),
    handdruk: (url) => geefHand(url, opties.handdrukMs ?? HANDDRUK_MS),
    eisDoorgangInBatch: storingen.eisDoorgangInBatch,
    outlook: opties.outlook,
  };
  vulAgendas(omgeving);
  const bezorger = maakBezorger(omgeving, opties.eersteWachtMs ?? EERSTE_WACHT_MS);
  const volg = volgVeranderingen(toestand);
  const naVerandering = (): void => {
    const veranderingen = volg();
    toestand.bewaar();
    bezorger.meld(veranderingen);
  };
  const mensen = maakMensen(omgeving, naVerandering);
  const werking = { omgeving, mensen, storingen, naVerandering, log: [] as GelogdVerzoek[], bezig: new Map<string, number>() };
  const server = createServer((verzoek, antwoord) => {
    dien(verzoek, antwoord, werking).catch((fout: unknown) => {
      antwoord.destroy(fout instanceof Error ? fout : undefined);
    });
  });
  // Who asks ends the connection: one that is closed here while a request is on its way looks like a lost network.
  server.keepAliveTimeout = 0;
  const poort = await luister(server, opties.port);
  return {
    ...mensen,
    url: `http://${LOOPBACK}:${poort}`,
    afspraken: () => structuredClone(toestand.events),
    mails: () => structuredClone(toestand.mails),
    abonnementen: () => structuredClone(toestand.abonnementen),
    verzoeken: () => [...werking.log],
    meldingen: bezorger.meldingen,
    storing: storingen.schakelaars,
    close: () => {
      bezorger.stop();
      return sluit(server);
    },
  };
}

function luister(server: Server, port: number): Promise<number> {
  return new Promise((klaar, mislukt) => {
    server.once('error', mislukt).listen(port, LOOPBACK, () => {
      const adres = server.address();
      klaar(typeof adres === 'object' && adres ? adres.port : port);
    });
  });
}

function sluit(server: Server): Promise<void> {
  return new Promise((klaar) => {
    server.close(() => klaar());
    server.closeAllConnections();
  });
}
