import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { GraphStandIn } from '../graph/standIn.ts';
import { UITNODIGINGSANTWOORDEN } from '../graph/mensen.ts';
import { leesTekst, stuurJson } from '../teams/http.ts';
import { maakConcepten, PostkamerFout } from './concepten.ts';
import { alsEvent, eigenschap, inhoudSchema } from './invoer.ts';
import { leesPostvak, type Postkamer } from './postvak.ts';
import type { Persoon } from './soorten.ts';

const nieuw = z.strictObject({ inhoud: inhoudSchema });
const bestaand = z.strictObject({ id: z.string(), inhoud: inhoudSchema });
const welk = z.strictObject({ id: z.string() });
const bewaard = z.strictObject({ id: z.string(), eigenschappen: z.record(z.string(), z.unknown()) });
const antwoord = z.strictObject({ afspraak: z.string(), antwoord: z.enum(UITNODIGINGSANTWOORDEN) });
const verwijdering = z.strictObject({ afspraak: z.string() });

/** What the API needs of the stand-in for Graph. */
export type Graphdeel = Pick<GraphStandIn, 'url' | 'afspraken' | 'mails' | 'beantwoord' | 'verwijder'>;

/** The API of the page, below `/outlook/api/`; the person is `?als=<id>`. */
export function maakApi(graph: Graphdeel, opties: Pick<Postkamer, 'mailboxen' | 'personen' | 'nu'>): (req: IncomingMessage, res: ServerResponse, url: URL) => Promise<void> {
  const concepten = maakConcepten(graph.url);
  const postkamer: Postkamer = { ...opties, afspraken: graph.afspraken, mails: graph.mails };

  async function doe(vraag: string, ik: Persoon, tekst: string): Promise<unknown> {
    const lees = <T>(schema: z.ZodType<T>): T => schema.parse(JSON.parse(tekst));
    switch (vraag) {
      case 'POST concept':
        return { id: await concepten.maak(ik.adres, alsEvent(lees(nieuw).inhoud)) };
      case 'POST bewaar': {
        const { id, inhoud } = lees(bestaand);
        await concepten.bewaar(ik.adres, id, alsEvent(inhoud));
        return undefined;
      }
      case 'POST verzend':
        await concepten.verzend(ik.adres, lees(welk).id);
        return undefined;
      case 'POST gooi-weg':
        await concepten.gooiWeg(ik.adres, lees(welk).id);
        return undefined;
      case 'POST werk-bij': {
        const { id, inhoud } = lees(bestaand);
        await concepten.werkBij(ik, id, alsEvent(inhoud));
        return undefined;
      }
      case 'POST eigenschappen': {
        const { id, eigenschappen } = lees(bewaard);
        await concepten.werkBij(ik, id, { singleValueExtendedProperties: [eigenschap(eigenschappen)] });
        return undefined;
      }
      case 'POST antwoord': {
        const gegeven = lees(antwoord);
        graph.beantwoord(ik.adres, gegeven.afspraak, gegeven.antwoord);
        return undefined;
      }
      case 'POST verwijder':
        graph.verwijder(ik.adres, lees(verwijdering).afspraak);
        return undefined;
      default:
        throw new PostkamerFout(404, `The page API has no ${vraag}.`);
    }
  }

  return async (req, res, url) => {
    const vraag = `${req.method ?? 'GET'} ${url.pathname.slice('/outlook/api/'.length)}`;
    const staat = leesPostvak(postkamer, url.searchParams.get('als') ?? '');
    if (staat === undefined) stuurJson(res, 404, { code: 'geen-persoon' });
    else if (vraag === 'GET staat') stuurJson(res, 200, staat);
    else {
      try {
        stuurJson(res, 200, (await doe(vraag, staat.ik, await leesTekst(req))) ?? {});
      } catch (fout) {
        if (fout instanceof PostkamerFout) stuurJson(res, fout.status, { code: 'geweigerd', tekst: fout.message });
        else if (fout instanceof RangeError) stuurJson(res, 409, { code: 'veranderd', tekst: fout.message });
        else if (fout instanceof z.ZodError || fout instanceof SyntaxError) stuurJson(res, 400, { code: 'onjuist', tekst: fout.message });
        else throw fout;
      }
    }
  };
}
