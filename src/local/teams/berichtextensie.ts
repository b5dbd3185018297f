import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { BotAntwoord } from './aan-bot.ts';
import { ClientFout, ConnectorFout } from './fout.ts';
import type { Kern } from './kern.ts';
import { keurKaart } from './regels.ts';
import type { Gesprek } from './rooster.ts';
import type { Json, StandInPersoon } from './soorten.ts';

/** What the search of an app in the message box found: each with the card that is shared, or a sentence instead. */
export interface Zoekantwoord {
  readonly resultaten: readonly { readonly id: string; readonly titel: string; readonly tekst: string }[];
  readonly melding?: string;
}

/** The message extension of the bot as a client uses it. */
export interface Berichtextensie {
  /** Asks the bot what fits `tekst`; empty: what it shows at first. */
  zoek(persoon: StandInPersoon, gesprek: Gesprek, tekst: string): Promise<Zoekantwoord>;
  /** The card of a result that this person was shown. Throws ClientFout for another. */
  kaartVan(persoon: StandInPersoon, resultaat: string): Json;
  /** The card for the first link of the app in a text; undefined when there is none, or the bot has no card for it. */
  ontvouw(persoon: StandInPersoon, gesprek: Gesprek, tekst: string): Promise<Json | undefined>;
}

const bijlage = z.object({
  contentType: z.literal('application/vnd.microsoft.card.adaptive'),
  content: z.unknown(),
  preview: z.object({
    contentType: z.enum(['application/vnd.microsoft.card.thumbnail', 'application/vnd.microsoft.card.hero']),
    content: z.object({ title: z.string().optional(), text: z.string().optional() }),
  }).optional(),
});
const antwoordVorm = z.object({
  composeExtension: z.discriminatedUnion('type', [
    z.object({ type: z.literal('message'), text: z.string() }),
    z.object({ type: z.literal('result'), attachmentLayout: z.enum(['list', 'grid']), attachments: z.array(bijlage) }),
  ]),
});

/** Results shown at a time; the client asks for so many (msteams respond-to-search). */
const AANTAL = 25;
/** An unfurled link takes cards up to this version (msteams link-unfurling). */
const HOOGSTE_BIJ_LINK = 3;

/** The search command of the app as its manifest has it. */
const MANIFEST = { commando: 'zoekCasus', veld: 'zoek' } as const;

export function createBerichtextensie({ aanBot, rooster, opties }: Kern): Berichtextensie {
  // In local mode the app is on the same host as Teams; that is the domain its links have in the manifest.
  const hosts = [new URL(opties.serviceUrl).host];
  const getoond = new Map<string, { readonly van: string; readonly kaart: Json }>();

  function lees(antwoord: BotAntwoord): z.infer<typeof antwoordVorm>['composeExtension'] {
    const gelezen = antwoord.bereikt && antwoord.status === 200 ? antwoordVorm.safeParse(antwoord.body) : undefined;
    if (gelezen?.success !== true) throw new ClientFout('extensie', `The bot answered ${JSON.stringify(antwoord)}.`);
    return gelezen.data.composeExtension;
  }

  function keur(inhoud: unknown): Json {
    try {
      return keurKaart(inhoud, rooster).kaart;
    } catch (fout) {
      if (fout instanceof ConnectorFout) throw new ClientFout('extensie', fout.message);
      throw fout;
    }
  }

  return {
    async zoek(persoon, gesprek, tekst) {
      const parameters = tekst === '' ? [{ name: 'initialRun', value: 'true' }] : [{ name: MANIFEST.veld, value: tekst }];
      const antwoord = lees(await aanBot.invoke(persoon, gesprek, undefined, {
        name: 'composeExtension/query', value: { commandId: MANIFEST.commando, parameters, queryOptions: { skip: 0, count: AANTAL } },
      }));
      if (antwoord.type === 'message') return { resultaten: [], melding: antwoord.text };
      return {
        resultaten: antwoord.attachments.map(({ content, preview }) => {
          const id = randomUUID();
          getoond.set(id, { van: persoon.objectId, kaart: keur(content) });
          return { id, titel: preview?.content.title ?? '', tekst: preview?.content.text ?? '' };
        }),
      };
    },
    kaartVan(persoon, resultaat) {
      const een = getoond.get(resultaat);
      if (een?.van !== persoon.objectId) throw new ClientFout('geen-resultaat', 'This result was not shown to this person.');
      return een.kaart;
    },
    async ontvouw(persoon, gesprek, tekst) {
      const url = tekst.match(/https?:\/\/\S+/g)?.find((een) => URL.canParse(een) && hosts.includes(new URL(een).host));
      if (url === undefined) return undefined;
      const antwoord = lees(await aanBot.invoke(persoon, gesprek, undefined, { name: 'composeExtension/queryLink', value: { url } }));
      const eerste = antwoord.type === 'result' ? antwoord.attachments[0] : undefined;
      if (eerste === undefined) return undefined;
      const kaart = keur(eerste.content);
      if (Number(String(kaart['version']).slice(2)) > HOOGSTE_BIJ_LINK) throw new ClientFout('extensie', `A link takes cards up to 1.${HOOGSTE_BIJ_LINK}, not ${String(kaart['version'])}.`);
      return kaart;
    },
  };
}
