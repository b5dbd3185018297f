import type { Activity, Attachment } from 'botbuilder';
import { z } from 'zod';
import type { Kaart } from './cards/parts/kaart.ts';
import type { BotAdapter } from './adapter.ts';

/** Where something was posted: the conversation with its root message, and the message to update later. */
export interface Geplaatst {
  readonly conversatie: string;
  readonly activiteit: string;
}

/** A conversation in Teams and how to speak there. */
export interface Adres {
  readonly tenant: string;
  readonly serviceUrl: string;
}

/** Why Teams did not take a message, as far as it matters to us. */
export class TeamsFout extends Error {
  override readonly name = 'TeamsFout';
  readonly soort: 'weg' | 'magNiet' | 'anders';
  readonly status: number;
  constructor(soort: 'weg' | 'magNiet' | 'anders', status: number) {
    super(`Teams answered ${status}`);
    this.soort = soort;
    this.status = status;
  }
}

/** Small mention in a text: `<at>Naam</at>` needs an entity with the same text. */
export interface Vermelding {
  readonly mri: string;
  readonly naam: string;
}

const status = z.object({ statusCode: z.number() });
const gemaakt = z.object({ id: z.string(), activityId: z.string().optional() });

function vertaald(fout: unknown): unknown {
  const gelezen = status.safeParse(fout);
  if (!gelezen.success) return fout;
  const { statusCode } = gelezen.data;
  return new TeamsFout(statusCode === 404 ? 'weg' : statusCode === 403 ? 'magNiet' : 'anders', statusCode);
}

async function vraag<T>(werk: () => Promise<T>): Promise<T> {
  try {
    return await werk();
  } catch (fout) {
    throw vertaald(fout);
  }
}

/** The name as it may stand between mention tags. */
function kaleNaam(naam: string): string {
  return naam.replace(/[<>&]/g, '').trim();
}

/** A card as message. `samenvatting` is what the notification shows. */
export function kaartActivity(kaart: Kaart, samenvatting?: string): Partial<Activity> {
  const attachment: Attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: kaart };
  return { type: 'message', attachments: [attachment], ...(samenvatting === undefined ? {} : { summary: samenvatting }) };
}

/** A line of plain text that mentions people. */
export function vermeldActivity(personen: readonly Vermelding[], tekst: string): Partial<Activity> {
  const entities = personen.map(({ mri, naam }) => ({ type: 'mention', text: `<at>${kaleNaam(naam)}</at>`, mentioned: { id: mri, name: kaleNaam(naam) } }));
  const vooraan = entities.map(({ text }) => text).join(', ');
  return { type: 'message', textFormat: 'xml', text: `${vooraan}${vooraan === '' ? '' : ': '}${tekst.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}`, entities };
}

export type Teams = ReturnType<typeof maakTeams>;

/** What the bot says of its own accord. Every failure that matters comes as `TeamsFout`. */
export function maakTeams(adapter: BotAdapter, botNaam: string) {
  return {
    /** A new thread in a channel; the id to update later is that of its root message (platform.md 0.2). */
    async plaatsInKanaal({ tenant, serviceUrl }: Adres, kanaal: string, activity: Partial<Activity>): Promise<Geplaatst> {
      return vraag(async () => {
        const connector = await adapter.connector(tenant, serviceUrl);
        const antwoord = await connector.conversations.createConversation({
          isGroup: true, activity: activity as Activity, bot: { id: '', name: botNaam }, members: [], topicName: '', tenantId: tenant, channelData: { channel: { id: kanaal }, tenant: { id: tenant } },
        });
        const { id, activityId } = gemaakt.parse(antwoord);
        const wortel = /;messageid=(.+)$/.exec(id)?.[1];
        return { conversatie: id, activiteit: wortel ?? activityId ?? id };
      });
    },
    /** Under a message in a channel, or in a chat. */
    async zeg({ tenant, serviceUrl }: Adres, conversatie: string, activity: Partial<Activity>): Promise<Geplaatst> {
      return vraag(async () => {
        const connector = await adapter.connector(tenant, serviceUrl);
        const { id } = await connector.conversations.sendToConversation(conversatie, activity);
        return { conversatie, activiteit: id };
      });
    },
    async wijzig({ tenant, serviceUrl }: Adres, { conversatie, activiteit }: Geplaatst, activity: Partial<Activity>): Promise<void> {
      await vraag(async () => {
        const connector = await adapter.connector(tenant, serviceUrl);
        await connector.conversations.updateActivity(conversatie, activiteit, { ...activity, id: activiteit });
      });
    },
    /** The 1:1 chat with a person; `magNiet` when the app is not there, the person blocked it or is of another tenant. */
    async openChat({ tenant, serviceUrl }: Adres, mri: string): Promise<string> {
      return vraag(async () => {
        const connector = await adapter.connector(tenant, serviceUrl);
        const antwoord = await connector.conversations.createConversation({
          isGroup: false, bot: { id: '', name: botNaam }, members: [{ id: mri, name: '' }], topicName: '', tenantId: tenant, channelData: { tenant: { id: tenant } },
        });
        return gemaakt.parse(antwoord).id;
      });
    },
  };
}
