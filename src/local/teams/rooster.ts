import { createHash } from 'node:crypto';
import type { StandInKanaal, StandInPersoon, StandInTeam, TeamsStandInOpties } from './soorten.ts';

/** Where messages stand: a channel of a team, or the chat of one person with the bot. */
export type Gesprek =
  | { readonly soort: 'kanaal'; readonly id: string; readonly tenantId: string; readonly team: StandInTeam; readonly kanaal: StandInKanaal }
  | { readonly soort: 'chat'; readonly id: string; readonly tenantId: string; readonly persoon: StandInPersoon };

/** Who and what there is: people, teams, channels and chats, and who belongs where. */
export interface Rooster {
  /** The tenant in which the bot lives; it can only chat with people of this tenant. */
  readonly botTenantId: string;
  readonly personen: readonly StandInPersoon[];
  readonly teams: readonly StandInTeam[];
  /** By object id, `29:…` or UPN. */
  vindPersoon(sleutel: string): StandInPersoon | undefined;
  vindTeam(id: string): StandInTeam | undefined;
  /** By conversation id, with or without `;messageid=…`. */
  vindGesprek(conversationId: string): Gesprek | undefined;
  chatVan(persoon: StandInPersoon): Gesprek & { soort: 'chat' };
  /** The people in a conversation; in a shared channel also those of the other tenant. */
  leden(gesprek: Gesprek): readonly StandInPersoon[];
  teamleden(team: StandInTeam): readonly StandInPersoon[];
  organisatie(persoon: StandInPersoon): string;
}

/** The parts of a conversation id: `19:…@thread.tacv2;messageid=NNN` is a channel and a thread in it. */
export function splitsConversationId(conversationId: string): { basis: string; draad: string | undefined } {
  const [basis = '', draad] = conversationId.split(';messageid=');
  return { basis, draad };
}

export function createRooster(opties: TeamsStandInOpties): Rooster {
  const { personen, teams, tenants, bot } = opties;
  const botTenantId = bot.tenantId ?? tenants[0]?.id ?? '';

  // Teams' chat ids say nothing about the person; a hash of both sides gives the same one after a restart.
  const chatVan = (persoon: StandInPersoon): Gesprek & { soort: 'chat' } => ({
    soort: 'chat',
    id: `a:1${createHash('sha256').update(`${bot.id} ${persoon.mri}`).digest('base64url')}`,
    tenantId: persoon.tenantId,
    persoon,
  });
  const gesprekken = new Map<string, Gesprek>();
  for (const team of teams) {
    for (const kanaal of team.kanalen) {
      gesprekken.set(kanaal.id, { soort: 'kanaal', id: kanaal.id, tenantId: team.tenantId, team, kanaal });
    }
  }
  for (const persoon of personen) {
    const chat = chatVan(persoon);
    gesprekken.set(chat.id, chat);
  }

  const teamleden = (team: StandInTeam): readonly StandInPersoon[] => personen.filter((persoon) => persoon.teams.includes(team.id));

  return {
    botTenantId,
    personen,
    teams,
    vindPersoon: (sleutel) => personen.find(({ objectId, mri, upn }) => sleutel === objectId || sleutel === mri || sleutel === upn),
    vindTeam: (id) => teams.find((team) => team.id === id),
    vindGesprek: (conversationId) => gesprekken.get(splitsConversationId(conversationId).basis),
    chatVan,
    leden(gesprek) {
      if (gesprek.soort === 'chat') return [gesprek.persoon];
      const { leden } = gesprek.kanaal;
      return teamleden(gesprek.team).filter((persoon) => leden === undefined || leden.includes(persoon.objectId));
    },
    teamleden,
    organisatie: (persoon) => tenants.find(({ id }) => id === persoon.tenantId)?.naam ?? 'onbekende organisatie',
  };
}
