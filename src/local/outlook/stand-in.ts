import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Instant } from '../../domain/datum.ts';
import type { StandInMailbox } from '../graph/omgeving.ts';
import { isVanHier, stuurJson } from '../teams/http.ts';
import { maakApi, type Graphdeel } from './api.ts';
import { leesInvoegtoepassing } from './invoegtoepassing.ts';
import type { Persoon } from './soorten.ts';
import { stuurBestand, stuurKader } from './statisch.ts';

export interface OutlookStandInOpties {
  /** What holds the calendars and mails. */
  readonly graph: Graphdeel;
  readonly mailboxen: readonly StandInMailbox[];
  /** Who one can be; the first is who one is when the page opens. */
  readonly personen: readonly Persoon[];
  /** Where the pages of the add-in were built; the server must serve it at `/tab/` too. */
  readonly tabMap: string;
  readonly nu: () => Instant;
}

/** A copy of Outlook on this machine, for local mode and for tests. */
export interface OutlookStandIn {
  /** Answers every request below `/outlook`; the body must not have been read before. Never rejects. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
}

/** The pages of the add-in by the address at which the copy frames them. */
const KADERS: Readonly<Record<string, 'outlook.html' | 'wachter.html'>> = { '/outlook/paneel': 'outlook.html', '/outlook/wachter': 'wachter.html' };

/** Builds the copy. It keeps nothing itself: what people do in it is in the stand-in for Graph. */
export function createOutlookStandIn({ graph, mailboxen, personen, tabMap, nu }: OutlookStandInOpties): OutlookStandIn {
  const api = maakApi(graph, { mailboxen, personen, nu });

  async function wijs(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
    const { pathname } = url;
    const kader = KADERS[pathname];
    if (!isVanHier(req)) stuurJson(res, 403, { code: 'alleen-lokaal', tekst: 'Local mode answers requests of this machine only.' });
    else if (pathname.startsWith('/outlook/api/')) await api(req, res, url);
    else if (kader !== undefined) {
      const html = await leesInvoegtoepassing(tabMap, kader);
      if (html === undefined) stuurJson(res, 404, { code: 'niet-gebouwd', tekst: `The add-in has no ${kader}.` });
      else stuurKader(res, html);
    } else {
      // Office.js stands beside no folder, so what it loads is asked for there too.
      const naam = pathname === '/outlook' || pathname === '/outlook/' ? 'index.html' : pathname === '/outlook/office.js' ? 'office.ts' : pathname.replace(/^\/outlook\/(static\/)?/, '');
      if (!(await stuurBestand(res, naam))) stuurJson(res, 404, { code: 'onbekend', tekst: 'Not found.' });
    }
  }

  return {
    async handle(req, res) {
      try {
        await wijs(req, res, new URL(req.url ?? '/', 'http://localhost'));
      } catch (fout) {
        // A request that broke off, or a bug: neither may stop the process that people work in.
        if (res.headersSent) res.destroy();
        else stuurJson(res, 500, { code: 'fout', tekst: fout instanceof Error ? (fout.stack ?? fout.message) : String(fout) });
      }
    },
  };
}
