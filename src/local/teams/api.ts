import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { actieSchema } from './acties.ts';
import type { Client } from './client.ts';
import { ClientFout } from './fout.ts';
import { leesTekst, stuurJson } from './http.ts';
import { eigenSleutel, type Kern } from './kern.ts';
import type { Gesprek } from './rooster.ts';
import type { StandInPersoon, Waarschuwing } from './soorten.ts';

/** A channel or chat in the list at the left of the page. */
export interface LijstGesprek {
  readonly id: string;
  readonly naam: string;
  readonly ongelezen: boolean;
}

/** What the page shows around the messages, for the person who is looking. */
export interface PaginaStaat {
  readonly nu: string;
  readonly bot: string;
  readonly ik: { readonly objectId: string; readonly tenantId: string; readonly naam: string; readonly upn: string };
  readonly personen: readonly { readonly objectId: string; readonly naam: string; readonly omschrijving: string }[];
  readonly teams: readonly { readonly id: string; readonly naam: string; readonly kanalen: readonly LijstGesprek[] }[];
  readonly chats: readonly LijstGesprek[];
  readonly waarschuwingen: readonly Waarschuwing[];
}

const bericht = z.object({ gesprek: z.string(), tekst: z.string().trim().min(1).max(20_000), draad: z.string().optional() });
const actie = z.object({ bericht: z.string(), actie: actieSchema });
const zoekvraag = z.object({ gesprek: z.string(), tekst: z.string().max(200) });
const deling = z.object({ gesprek: z.string(), resultaat: z.string(), draad: z.string().optional() });
const vernieuw = z.object({ bericht: z.string() });
const dialoog = z.object({ dialoog: z.string(), data: z.unknown() });

/** The API of the page, below `/teams/api/`; the person is `?als=<objectId>`. */
export interface PaginaApi {
  handle(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void>;
  /** Ends the streams of the open pages. */
  close(): void;
}

export function createPaginaApi(kern: Kern, client: Client): PaginaApi {
  const { opties, rooster, opslag } = kern;
  const stromen = new Set<ServerResponse>();

  function staat(als: string): PaginaStaat {
    const persoon = rooster.vindPersoon(als) ?? rooster.personen[0];
    if (persoon === undefined) throw new ClientFout('geen-persoon', 'The stand-in has no people.');
    const { objectId, tenantId, naam, upn } = persoon;
    const ziet = (gesprek: Gesprek | undefined): gesprek is Gesprek => gesprek !== undefined && rooster.leden(gesprek).includes(persoon);
    return {
      nu: opties.nu(),
      bot: opties.bot.naam,
      ik: { objectId, tenantId, naam, upn },
      personen: rooster.personen.map((een) => ({ objectId: een.objectId, naam: een.naam, omschrijving: `${een.rolomschrijving}, ${rooster.organisatie(een)}` })),
      teams: rooster.teams
        .filter((team) => persoon.teams.includes(team.id))
        .map((team) => ({
          id: team.id,
          naam: team.naam,
          kanalen: team.kanalen.filter(({ id }) => ziet(rooster.vindGesprek(id))).map((kanaal) => inLijst(persoon, kanaal.id, kanaal.naam)),
        })),
      chats: persoon.heeftPersoonlijkeApp ? [inLijst(persoon, rooster.chatVan(persoon).id, opties.bot.naam)] : [],
      waarschuwingen: kern.waarschuwingen,
    };
  }

  function inLijst(persoon: StandInPersoon, id: string, naam: string): LijstGesprek {
    const laatste = opslag.staat.berichten.findLast((een) => een.gesprek === id && !een.verwijderd);
    const ongelezen = laatste !== undefined && laatste.van !== persoon.mri && opslag.staat.gelezen[eigenSleutel(persoon.objectId, id)] !== laatste.id;
    return { id, naam, ongelezen };
  }

  function stroom(req: IncomingMessage, res: ServerResponse): void {
    res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' });
    res.write('retry: 1000\n\ndata: begin\n\n');
    const stop = kern.volg(() => res.write('data: veranderd\n\n'));
    stromen.add(res);
    req.on('close', () => {
      stop();
      stromen.delete(res);
    });
  }

  async function schrijf(als: string, tekst: string): Promise<unknown> {
    const { gesprek, tekst: inhoud, draad } = bericht.parse(JSON.parse(tekst));
    if (rooster.vindGesprek(gesprek)?.soort === 'chat') return client.inChat(als, inhoud);
    return client.inKanaal(als, gesprek, inhoud, draad);
  }

  async function antwoord(vraag: string, als: string, url: URL, tekst: string): Promise<unknown> {
    switch (vraag) {
      case 'GET staat':
        return staat(als);
      case 'GET berichten':
        return client.berichten(als, url.searchParams.get('gesprek') ?? '');
      case 'POST kijk':
        return client.kijk(als, url.searchParams.get('gesprek') ?? '');
      case 'POST bericht':
        return schrijf(als, tekst);
      case 'POST actie': {
        const gevraagd = actie.parse(JSON.parse(tekst));
        return client.voerUit(als, gevraagd.bericht, gevraagd.actie);
      }
      case 'POST zoek': {
        const gevraagd = zoekvraag.parse(JSON.parse(tekst));
        return client.zoekInApp(als, gevraagd.gesprek, gevraagd.tekst);
      }
      case 'POST deel': {
        const gevraagd = deling.parse(JSON.parse(tekst));
        return client.deel(als, gevraagd.gesprek, gevraagd.resultaat, gevraagd.draad);
      }
      case 'POST vernieuw':
        return client.vernieuw(als, vernieuw.parse(JSON.parse(tekst)).bericht);
      case 'POST dialoog': {
        const gevraagd = dialoog.parse(JSON.parse(tekst));
        return client.verzendDialoog(als, gevraagd.dialoog, gevraagd.data);
      }
      default:
        throw new ClientFout('onbekend', `The page API has no ${vraag}.`);
    }
  }

  return {
    async handle(req, res, url) {
      const vraag = `${req.method ?? 'GET'} ${url.pathname.slice('/teams/api/'.length)}`;
      if (vraag === 'GET gebeurtenissen') {
        stroom(req, res);
        return;
      }
      try {
        stuurJson(res, 200, await antwoord(vraag, url.searchParams.get('als') ?? '', url, await leesTekst(req)));
      } catch (fout) {
        if (fout instanceof ClientFout) stuurJson(res, fout.code === 'onbekend' ? 404 : 409, { code: fout.code, tekst: fout.message });
        else if (fout instanceof z.ZodError || fout instanceof SyntaxError) stuurJson(res, 400, { code: 'onjuist', tekst: fout.message });
        else throw fout;
      }
    },
    close() {
      for (const res of stromen) res.end();
      stromen.clear();
    },
  };
}
