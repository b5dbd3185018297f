import { randomUUID } from 'node:crypto';
import { momentVan } from '../../tijd/amsterdam.ts';
import type { Gesprek } from './rooster.ts';
import type { Json, StandInPersoon, TeamsStandInOpties } from './soorten.ts';

/** What the bot answered: HTTP status and body (JSON where it was JSON), or that no answer came. */
export type BotAntwoord =
  | { readonly bereikt: true; readonly status: number; readonly body: unknown }
  | { readonly bereikt: false; readonly reden: string };

const INVOKE_TIMEOUT_MS = 15_000;

/** Builds activities as Teams sends them and posts them to the messaging endpoint. */
export interface AanBot {
  /** A message written by a person, or with `value` an Action.Submit. `draad` is the thread in a channel. */
  bericht(van: StandInPersoon, gesprek: Gesprek, draad: string | undefined, deel: Json): Promise<BotAntwoord>;
  invoke(van: StandInPersoon, gesprek: Gesprek, draad: string | undefined, deel: Json): Promise<BotAntwoord>;
  /** The bot was added to a team or to a person: conversationUpdate, then installationUpdate. */
  toegevoegd(van: StandInPersoon, gesprek: Gesprek): Promise<void>;
}

/** `fetch` hides why it failed in `cause`; the developer needs that to see that the bot is not running. */
function reden(fout: unknown): string {
  if (!(fout instanceof Error)) return String(fout);
  return fout.cause instanceof Error ? `${fout.message}: ${fout.cause.message}` : fout.message;
}

function leesJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch (fout) {
    if (fout instanceof SyntaxError) return tekst;
    throw fout;
  }
}

/** The local time with its offset, as `localTimestamp` has it: `2026-11-23T10:00:00.000+01:00`. */
function localTimestamp(instant: Parameters<typeof momentVan>[0]): string {
  const { datum, tijd } = momentVan(instant);
  const minuten = Math.round((Date.parse(`${datum}T${tijd}:00.000Z`) - Date.parse(instant)) / 60_000);
  return `${datum}T${tijd}${instant.slice(16, 23)}+${String(Math.floor(minuten / 60)).padStart(2, '0')}:${String(minuten % 60).padStart(2, '0')}`;
}

export function createAanBot(opties: TeamsStandInOpties): AanBot {
  const { bot, botUrl, serviceUrl } = opties;

  function basis(van: StandInPersoon, gesprek: Gesprek, draad: string | undefined): Json {
    const nu = opties.nu();
    const kanaal = gesprek.soort === 'kanaal';
    return {
      channelId: 'msteams',
      serviceUrl,
      timestamp: nu,
      localTimestamp: localTimestamp(nu),
      localTimezone: 'Europe/Amsterdam',
      locale: 'nl-NL',
      from: { id: van.mri, name: van.naam, aadObjectId: van.objectId },
      recipient: { id: bot.id, name: bot.naam },
      conversation: {
        // In a channel of the host tenant the bot sees the host's tenant, whoever writes.
        tenantId: gesprek.tenantId,
        conversationType: kanaal ? 'channel' : 'personal',
        id: draad === undefined ? gesprek.id : `${gesprek.id};messageid=${draad}`,
        ...(kanaal ? { isGroup: true } : {}),
      },
      channelData: {
        tenant: { id: gesprek.tenantId },
        ...(kanaal
          ? { teamsChannelId: gesprek.id, teamsTeamId: gesprek.team.id, channel: { id: gesprek.id }, team: { id: gesprek.team.id } }
          : {}),
      },
      entities: [{ type: 'clientInfo', locale: 'nl-NL', country: 'NL', platform: 'Web', timezone: 'Europe/Amsterdam' }],
    };
  }

  async function post(activiteit: Json): Promise<BotAntwoord> {
    try {
      const antwoord = await fetch(botUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(activiteit),
        signal: AbortSignal.timeout(opties.invokeTimeoutMs ?? INVOKE_TIMEOUT_MS),
      });
      return { bereikt: true, status: antwoord.status, body: leesJson(await antwoord.text()) };
    } catch (fout) {
      return { bereikt: false, reden: reden(fout) };
    }
  }

  return {
    bericht: (van, gesprek, draad, deel) => {
      const begin = basis(van, gesprek, draad);
      const extra = Array.isArray(deel['entities']) ? (deel['entities'] as readonly unknown[]) : [];
      return post({ ...begin, type: 'message', ...deel, entities: [...(begin['entities'] as readonly unknown[]), ...extra] });
    },
    invoke: (van, gesprek, draad, deel) =>
      post({ ...basis(van, gesprek, draad), type: 'invoke', id: `f:${randomUUID()}`, ...deel }),
    async toegevoegd(van, gesprek) {
      const begin = basis(van, gesprek, undefined);
      const tenant = { id: gesprek.tenantId };
      const team = gesprek.soort === 'kanaal' ? { id: gesprek.team.id, name: gesprek.team.naam, aadGroupId: gesprek.team.aadGroupId } : undefined;
      await post({
        ...begin,
        type: 'conversationUpdate',
        id: `f:${randomUUID()}`,
        membersAdded: [{ id: bot.id }],
        channelData: team === undefined ? { tenant } : { team, eventType: 'teamMemberAdded', tenant },
      });
      await post({
        ...begin,
        type: 'installationUpdate',
        action: 'add',
        id: `f:${randomUUID()}`,
        channelData: {
          settings: { selectedChannel: { id: gesprek.id } },
          tenant,
          source: { name: 'message' },
          ...(team === undefined ? {} : { team, channel: { id: gesprek.id } }),
        },
      });
    },
  };
}
