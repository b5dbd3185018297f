import { TeamsInfo, type Activity, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { findPersoon, findPersoonByObject, type Persoon } from '../src/store/organisatie.ts';
import { bewaarTeamsGebruiker } from '../src/store/teams.ts';
import type { BotOmgeving } from './omgeving.ts';

const kanaalgegevens = z.object({ tenant: z.object({ id: z.string() }).optional() });
const lid = z.object({ tenantId: z.string().optional(), aadObjectId: z.string().optional() });

/** The tenant in which the conversation lives; in a shared channel not always that of the person. */
export function tenantVan(activity: Activity): string {
  const data = kanaalgegevens.safeParse(activity.channelData);
  return activity.conversation.tenantId ?? (data.success ? data.data.tenant?.id : undefined) ?? '';
}

async function viaRooster(omgeving: BotOmgeving, context: TurnContext, mri: string): Promise<Persoon | undefined> {
  try {
    const gelezen = lid.parse(await TeamsInfo.getMember(context, mri));
    return gelezen.tenantId === undefined || gelezen.aadObjectId === undefined ? undefined : await findPersoonByObject(omgeving.db, gelezen.tenantId, gelezen.aadObjectId);
  } catch (fout) {
    omgeving.meld('rooster', fout);
    return undefined;
  }
}

/**
 * The person in the register who sent this activity, known by tenant and object id as Teams vouches for them; never by
 * name. Remembers how to reach the person 1:1. Undefined: a stranger.
 */
export async function wieIs(omgeving: BotOmgeving, context: TurnContext): Promise<Persoon | undefined> {
  const { activity } = context;
  const { id: mri, aadObjectId } = activity.from;
  const vermomd = await omgeving.lokaal?.wieIs(mri);
  const persoon = vermomd === undefined ? await zoekPersoon(omgeving, context, mri, aadObjectId) : await findPersoon(omgeving.db, vermomd);
  if (persoon === undefined) return undefined;
  const prive = activity.conversation.conversationType === 'personal';
  await bewaarTeamsGebruiker(omgeving.db, {
    persoon: persoon.id, mri, tenant: tenantVan(activity), serviceUrl: activity.serviceUrl, gezienOp: omgeving.nu().instant, ...(prive ? { conversatie: activity.conversation.id } : {}),
  });
  return persoon;
}

async function zoekPersoon(omgeving: BotOmgeving, context: TurnContext, mri: string, object: string | undefined): Promise<Persoon | undefined> {
  if (object === undefined) return undefined;
  return (await findPersoonByObject(omgeving.db, tenantVan(context.activity), object)) ?? viaRooster(omgeving, context, mri);
}

/** The people of a team whom the register knows, so that their cards refresh by themselves. */
export async function leerRooster(omgeving: BotOmgeving, context: TurnContext, teamId: string): Promise<void> {
  const { activity } = context;
  for (let verder: string | undefined; ; ) {
    const bladzijde = await TeamsInfo.getPagedTeamMembers(context, teamId, 500, verder);
    for (const member of bladzijde.members) {
      const gelezen = lid.safeParse(member);
      const tenant = (gelezen.success ? gelezen.data.tenantId : undefined) ?? tenantVan(activity);
      const persoon = gelezen.data?.aadObjectId === undefined ? undefined : await findPersoonByObject(omgeving.db, tenant, gelezen.data.aadObjectId);
      if (persoon !== undefined) await bewaarTeamsGebruiker(omgeving.db, { persoon: persoon.id, mri: member.id, tenant: tenantVan(activity), serviceUrl: activity.serviceUrl, gezienOp: omgeving.nu().instant });
    }
    verder = bladzijde.continuationToken === '' ? undefined : bladzijde.continuationToken;
    if (verder === undefined) return;
  }
}

