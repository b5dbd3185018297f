import { z } from 'zod';
import { ConnectorFout } from './fout.ts';
import type { Kern } from './kern.ts';
import { grootte, keurBericht, type Inhoud } from './regels.ts';
import { splitsConversationId, type Gesprek } from './rooster.ts';
import { activiteitSchema, type Activiteit, type Bericht, type StandInPersoon } from './soorten.ts';

/** A call of the bot on the connector: `path` starts with `/v3/`, `tekst` is the body as it came. */
export interface ConnectorVraag {
  readonly method: string;
  readonly path: string;
  readonly zoek: URLSearchParams;
  readonly tekst: string;
}

export interface ConnectorAntwoord {
  readonly status: number;
  readonly body?: unknown;
}

const nieuwGesprek = z.looseObject({
  isGroup: z.boolean().optional(),
  tenantId: z.string().optional(),
  members: z.array(z.looseObject({ id: z.string().optional(), aadObjectId: z.string().optional() })).optional(),
  activity: z.unknown().optional(),
  channelData: z
    .looseObject({ channel: z.looseObject({ id: z.string() }).optional(), tenant: z.looseObject({ id: z.string() }).optional() })
    .optional(),
});

const PAGINA = 50;

/**
 * The Bot Connector API (v3) as Teams offers it to a bot. Returns the answer or throws ConnectorFout.
 * Errors and codes: msteams bots/how-to/conversations/conversation-messages, "status codes".
 */
export function createConnector(kern: Kern): (vraag: ConnectorVraag) => Promise<ConnectorAntwoord> {
  const { opties, rooster, opslag, limieten, storingen } = kern;

  function leesLichaam<T>(vorm: z.ZodType<T>, tekst: string): T {
    let ruw: unknown;
    try {
      ruw = JSON.parse(tekst);
    } catch (fout) {
      if (fout instanceof SyntaxError) throw new ConnectorFout(400, 'BadSyntax', 'The body is not JSON.');
      throw fout;
    }
    const gelezen = vorm.safeParse(ruw);
    if (!gelezen.success) throw new ConnectorFout(400, 'BadSyntax', gelezen.error.message);
    return gelezen.data;
  }

  function gesprekVan(conversationId: string): Gesprek {
    const gesprek = rooster.vindGesprek(conversationId);
    if (gesprek === undefined) throw new ConnectorFout(404, 'ConversationNotFound', 'The conversation was not found.');
    if (!kern.isGeinstalleerd(gesprek)) {
      throw new ConnectorFout(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    }
    return gesprek;
  }

  function magSchrijven(gesprek: Gesprek): void {
    if (gesprek.soort === 'chat' && storingen.isGeblokkeerd(gesprek.persoon.objectId)) {
      throw new ConnectorFout(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.', { subCode: 'MessageWritesBlocked' });
    }
  }

  /** Checks what the bot wants to say; only `message` is kept, so for another type (typing) there is no content. */
  function keur(activiteit: Activiteit, gesprek: Gesprek): Inhoud | undefined {
    const { bytes, oordeel } = grootte(JSON.stringify(activiteit));
    if (oordeel === 'te groot') throw new ConnectorFout(413, 'MessageSizeTooBig', `The message has ${bytes} bytes in UTF-16.`);
    if (activiteit.type !== 'message') return undefined;
    const inhoud = keurBericht(activiteit, rooster, opties.bot.id);
    const waarschuw = (soort: 'grootte' | 'refresh', tekst: string): number => kern.waarschuwingen.push({ soort, gesprek: gesprek.id, tekst });
    if (oordeel === 'boven het advies') waarschuw('grootte', `${bytes} bytes in UTF-16, the advice is at most 28 KB`);
    for (const kaart of inhoud.kaarten) {
      const refresh = kaart['refresh'];
      if (typeof refresh === 'object' && refresh !== null && !('userIds' in refresh)) waarschuw('refresh', 'refresh without userIds: the documents disagree on what it does');
    }
    return inhoud;
  }

  async function stuur(gesprek: Gesprek, draad: string | undefined, activiteit: Activiteit): Promise<string> {
    magSchrijven(gesprek);
    if (draad !== undefined && opslag.zoek(draad)?.gesprek !== gesprek.id) {
      throw new ConnectorFout(404, 'ConversationNotFound', 'The conversation was not found.');
    }
    const inhoud = keur(activiteit, gesprek);
    if (inhoud === undefined) return opslag.nieuwId(opties.nu());
    const bericht = await kern.plaats(gesprek, gesprek.soort === 'kanaal' ? draad : undefined, opties.bot.id, inhoud);
    return bericht.id;
  }

  function telVersturen(gesprek: Gesprek): void {
    limieten.tel('versturen', gesprek.id, gesprek.tenantId);
  }

  function gesprekVoor(vraag: z.infer<typeof nieuwGesprek>): Gesprek {
    const kanaalId = vraag.channelData?.channel?.id;
    if (kanaalId !== undefined) {
      const gesprek = gesprekVan(kanaalId);
      if (gesprek.soort !== 'kanaal') throw new ConnectorFout(400, 'BadArgument', 'channelData.channel.id is not a channel.');
      return gesprek;
    }
    const [lid, meer] = vraag.members ?? [];
    if (lid === undefined || meer !== undefined || vraag.isGroup === true) {
      throw new ConnectorFout(400, 'BadArgument', 'Bots cannot create group chats: give one member or channelData.channel.id.');
    }
    const persoon = rooster.vindPersoon(lid.id ?? lid.aadObjectId ?? '');
    if (persoon === undefined) throw new ConnectorFout(400, 'BadArgument', 'Unknown member.');
    const tenant = vraag.tenantId ?? vraag.channelData?.tenant?.id;
    if (tenant === undefined) throw new ConnectorFout(400, 'BadArgument', 'tenantId is missing.');
    if (persoon.tenantId !== tenant || persoon.tenantId !== rooster.botTenantId) {
      throw new ConnectorFout(403, 'ForbiddenOperationException', 'The user is not in the tenant of the bot.');
    }
    if (!persoon.heeftPersoonlijkeApp) {
      throw new ConnectorFout(403, 'ForbiddenOperationException', "The bot is not installed in the user's personal scope.", { subCode: 'BotNotInConversationRoster' });
    }
    return rooster.chatVan(persoon);
  }

  async function maakGesprek(tekst: string): Promise<ConnectorAntwoord> {
    const vraag = leesLichaam(nieuwGesprek, tekst);
    const gesprek = gesprekVoor(vraag);
    limieten.tel('gesprekMaken', gesprek.id, gesprek.tenantId);
    const eerste = vraag.activity === undefined ? undefined : leesLichaam(activiteitSchema, JSON.stringify(vraag.activity));
    if (gesprek.soort === 'chat') {
      const activityId = eerste === undefined ? undefined : await stuur(gesprek, undefined, eerste);
      return { status: 201, body: { id: gesprek.id, ...(activityId === undefined ? {} : { activityId }), serviceUrl: opties.serviceUrl } };
    }
    if (eerste === undefined) throw new ConnectorFout(400, 'BadSyntax', 'A new thread in a channel needs an activity.');
    const activityId = await stuur(gesprek, undefined, eerste);
    return { status: 201, body: { id: `${gesprek.id};messageid=${activityId}`, activityId, serviceUrl: opties.serviceUrl } };
  }

  function eigenBericht(gesprek: Gesprek, activityId: string): Bericht {
    const bericht = opslag.zoek(activityId);
    if (bericht === undefined || bericht.verwijderd || bericht.gesprek !== gesprek.id) {
      throw new ConnectorFout(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.');
    }
    if (bericht.van !== opties.bot.id) throw new ConnectorFout(403, 'ForbiddenOperationException', 'The bot can change its own messages only.');
    return bericht;
  }

  function lid(persoon: StandInPersoon): object {
    const [givenName = '', ...rest] = persoon.naam.split(' ');
    const { mri, naam, objectId, upn, tenantId } = persoon;
    return { id: mri, name: naam, objectId, aadObjectId: objectId, givenName, surname: rest.join(' '), email: upn, userPrincipalName: upn, tenantId, userRole: 'user' };
  }

  function leden(gesprek: Gesprek, deel: string | undefined, zoek: URLSearchParams, gepagineerd: string): ConnectorAntwoord {
    limieten.tel('leden', gesprek.id, gesprek.tenantId);
    const allen = rooster.leden(gesprek);
    if (deel !== undefined) {
      const persoon = rooster.vindPersoon(deel);
      if (persoon === undefined || !allen.includes(persoon)) throw new ConnectorFout(404, 'MemberNotFoundInConversation', 'The member was not found in the conversation.');
      return { status: 200, body: lid(persoon) };
    }
    if (gepagineerd === 'members') return { status: 200, body: allen.map(lid) };
    const grootteVanPagina = Math.min(500, Math.max(PAGINA, Number(zoek.get('pageSize') ?? 200)));
    const begin = Number(zoek.get('continuationToken') ?? 0);
    const eind = begin + grootteVanPagina;
    return { status: 200, body: { members: allen.slice(begin, eind).map(lid), ...(eind < allen.length ? { continuationToken: String(eind) } : {}) } };
  }

  async function activiteiten(method: string, conversationId: string, activityId: string | undefined, tekst: string): Promise<ConnectorAntwoord> {
    const gesprek = gesprekVan(conversationId);
    telVersturen(gesprek);
    if (method === 'POST') {
      // The id a reply names is not checked: the SDK sends a random one when it knows none, and Teams goes by the thread.
      return { status: 201, body: { id: await stuur(gesprek, splitsConversationId(conversationId).draad, leesLichaam(activiteitSchema, tekst)) } };
    }
    const bericht = eigenBericht(gesprek, activityId ?? '');
    magSchrijven(gesprek);
    if (method === 'DELETE') {
      bericht.verwijderd = true;
    } else {
      const inhoud = keur(leesLichaam(activiteitSchema, tekst), gesprek);
      if (inhoud === undefined) throw new ConnectorFout(400, 'BadSyntax', 'An update must be a message.');
      Object.assign(bericht, inhoud, { versie: bericht.versie + 1 });
    }
    await kern.veranderd();
    return { status: 200, body: { id: bericht.id } };
  }

  function teamVraag(teamId: string, onderdeel: string | undefined): ConnectorAntwoord {
    const gesprek = gesprekVan(teamId);
    if (gesprek.soort !== 'kanaal' || gesprek.team.id !== teamId) throw new ConnectorFout(404, 'TeamNotFound', 'The team was not found.');
    limieten.tel('gesprekken', teamId, gesprek.tenantId);
    const { team } = gesprek;
    if (onderdeel === 'conversations') {
      // General has no name of its own here: clients translate it.
      return { status: 200, body: { conversations: team.kanalen.map(({ id, naam, leden: eigen }) => ({ id, name: id === team.id ? null : naam, type: eigen === undefined ? 'standard' : 'shared' })) } };
    }
    return {
      status: 200,
      body: { id: team.id, name: team.naam, aadGroupId: team.aadGroupId, tenantId: team.tenantId, channelCount: team.kanalen.length, memberCount: rooster.teamleden(team).length },
    };
  }

  return async ({ method, path, zoek, tekst }) => {
    const [, , wat, id, onderdeel, deel] = path.split('/').map(decodeURIComponent);
    if (wat === 'conversations' && id === undefined && method === 'POST') return maakGesprek(tekst);
    if (wat === 'teams' && id !== undefined && method === 'GET') return teamVraag(id, onderdeel);
    if (wat === 'conversations' && id !== undefined) {
      const wijzigt = method === 'PUT' || method === 'DELETE';
      if (onderdeel === 'activities' && (method === 'POST' || (wijzigt && deel !== undefined))) return activiteiten(method, id, deel, tekst);
      if ((onderdeel === 'members' || onderdeel === 'pagedmembers') && method === 'GET') return leden(gesprekVan(id), deel, zoek, onderdeel);
    }
    throw new ConnectorFout(404, 'NotFound', `The connector has no ${method} ${path}.`);
  };
}
