import { z } from 'zod';
import type { BotAntwoord } from './aan-bot.ts';
import { ConnectorFout } from './fout.ts';
import { keurKaart } from './regels.ts';
import type { Rooster } from './rooster.ts';
import type { Dialoog, Json, Uitkomst } from './soorten.ts';

const KAART = 'application/vnd.microsoft.card.adaptive';
const MELDING = 'application/vnd.microsoft.activity.message';

const kaartAntwoord = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });
const taak = z.object({
  task: z.discriminatedUnion('type', [
    z.object({ type: z.literal('message'), value: z.string() }),
    z.object({
      type: z.literal('continue'),
      value: z.looseObject({
        title: z.string().optional(),
        height: z.union([z.number(), z.string()]).optional(),
        width: z.union([z.number(), z.string()]).optional(),
        url: z.string().optional(),
        card: z.looseObject({ contentType: z.literal(KAART), content: z.unknown() }).optional(),
      }),
    }),
  ]),
});

/** What Teams shows whenever the answer is not one it understands; `reden` is for the developer only. */
export const ietsMis = (reden: string): Uitkomst => ({ soort: 'fout', tekst: 'Er ging iets mis. Probeer het opnieuw.', reden });

function bereikt(antwoord: BotAntwoord): { body: unknown; status: number } | Uitkomst {
  if (!antwoord.bereikt) return { soort: 'fout', tekst: 'De app is niet bereikbaar. Probeer het later opnieuw.', reden: antwoord.reden };
  if (antwoord.status !== 200) return ietsMis(`HTTP ${antwoord.status}: ${JSON.stringify(antwoord.body)}`);
  return antwoord;
}

function gekeurd(inhoud: unknown, rooster: Rooster): Json | Uitkomst {
  try {
    return keurKaart(inhoud, rooster).kaart;
  } catch (fout) {
    if (fout instanceof ConnectorFout) return ietsMis(fout.message);
    throw fout;
  }
}

const isUitkomst = (waarde: object): waarde is Uitkomst => 'soort' in waarde;

/** Reads the answer to adaptiveCard/action: HTTP 200 with `{ statusCode, type, value }`, else the client shows an error. */
export function leesKaartAntwoord(antwoord: BotAntwoord, rooster: Rooster): Uitkomst {
  const ruw = bereikt(antwoord);
  if (isUitkomst(ruw)) return ruw;
  const gelezen = kaartAntwoord.safeParse(ruw.body);
  if (!gelezen.success) return ietsMis(`not { statusCode, type, value }: ${JSON.stringify(ruw.body)}`);
  const { statusCode, type, value } = gelezen.data;
  if (statusCode === 200 && type === KAART) {
    const kaart = gekeurd(value, rooster);
    return isUitkomst(kaart) ? kaart : { soort: 'kaart', kaart };
  }
  if (statusCode === 200 && type === MELDING && typeof value === 'string') return { soort: 'melding', tekst: value };
  return ietsMis(`statusCode ${statusCode}, type ${type}: ${JSON.stringify(value)}`);
}

/** Reads the answer to task/fetch or task/submit. An empty answer closes the dialog. `nieuwId` names a new dialog. */
export function leesTaakAntwoord(antwoord: BotAntwoord, rooster: Rooster, nieuwId: () => string): Uitkomst {
  const ruw = bereikt(antwoord);
  if (isUitkomst(ruw)) return ruw;
  if (ruw.body === '' || ruw.body === null || JSON.stringify(ruw.body) === '{}') return { soort: 'geen' };
  const gelezen = taak.safeParse(ruw.body);
  if (!gelezen.success) return ietsMis(`not a task answer: ${JSON.stringify(ruw.body)}`);
  const { task } = gelezen.data;
  if (task.type === 'message') return { soort: 'melding', tekst: task.value };

  const { title = '', height = 'medium', width = 'medium', url, card } = task.value;
  if ((url === undefined) === (card === undefined)) return ietsMis('a dialog has either a card or a url');
  const maat: Omit<Dialoog, 'kaart' | 'url'> = { id: nieuwId(), titel: title, hoogte: height, breedte: width };
  if (url !== undefined) return urlDialoog(maat, url);
  const kaart = gekeurd(card?.content, rooster);
  return isUitkomst(kaart) ? kaart : { soort: 'dialoog', dialoog: { ...maat, kaart } };
}

/** Teams opens https pages only; a page on this machine is the one exception of local mode. */
function urlDialoog(maat: Omit<Dialoog, 'kaart' | 'url'>, url: string): Uitkomst {
  const adres = URL.parse(url);
  const loopback = adres !== null && adres.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(adres.hostname);
  if (adres?.protocol !== 'https:' && !loopback) return ietsMis(`dialog url must be https: ${url}`);
  return { soort: 'dialoog', dialoog: { ...maat, url } };
}
