import { createHash } from 'node:crypto';
import { TeamsInfo, TurnContext, type Activity } from 'botbuilder';
import { z } from 'zod';
import { verwijderKanaal, verwijderTeam } from '../src/store/teams.ts';
import type { Actie, Antwoord } from './actions/actie.ts';
import { antwoordInGroep, antwoordOp } from './commands/index.ts';
import { openDialoog, verzendDialoog } from './dialogen/index.ts';
import { hulp } from './commands/hulp.ts';
import { koppelTeam } from './kanalen.ts';
import { AnderBezig, eenKeer } from '../src/usecases/eenKeer.ts';
import { ontvouwLink, zoekOmTeDelen } from './berichtextensie.ts';
import type { BotOmgeving } from './omgeving.ts';
import { kaartActivity } from './teams.ts';
import { leerRooster, tenantVan, wieIs } from './wie.ts';

const KAART = 'application/vnd.microsoft.card.adaptive';
const MELDING = 'application/vnd.microsoft.activity.message';
const FOUT = 'application/vnd.microsoft.error';
const STORING = 'Er ging iets mis in Samen starten. Er is niets verloren gegaan. Probeer het over een minuut opnieuw.';

const uitvoering = z.object({ action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()).optional() }), trigger: z.string().optional() });
const ingevuld = z.object({ verb: z.string().optional() }).loose();
const kanaaldata = z.object({
  eventType: z.string().optional(), team: z.object({ id: z.string(), name: z.string().optional() }).optional(), channel: z.object({ id: z.string(), name: z.string().optional() }).optional(),
});

type Kanaaldata = z.output<typeof kanaaldata>;

function kanaaldataVan(activity: Activity): Kanaaldata {
  const gelezen = kanaaldata.safeParse(activity.channelData);
  return gelezen.success ? gelezen.data : {};
}

/** The same activity delivered again has the same key; another press with an id used before has another. */
function sleutelVan({ id, conversation, from, value }: Activity): string | undefined {
  if (id === undefined) return undefined;
  return createHash('sha256').update(JSON.stringify([conversation.id, from.id, id, value])).digest('hex');
}

/** Every handled invoke is answered with HTTP 200; what went on stands in the body (platform.md 0.4, 1.6). */
async function antwoordInvoke(context: TurnContext, body: unknown): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

function alsInvoke(antwoord: Antwoord): { readonly statusCode: number; readonly type: string; readonly value: unknown } {
  return antwoord.soort === 'kaart' ? { statusCode: 200, type: KAART, value: antwoord.kaart } : { statusCode: 200, type: MELDING, value: antwoord.tekst };
}

async function voerActieUit(omgeving: BotOmgeving, acties: ReadonlyMap<string, Actie>, context: TurnContext): Promise<unknown> {
  const gelezen = uitvoering.safeParse(context.activity.value);
  const actie = gelezen.success ? acties.get(gelezen.data.action.verb) : undefined;
  if (!gelezen.success || actie === undefined) return { statusCode: 400, type: FOUT, value: { code: 'OnbekendeActie', message: 'Deze knop werkt niet meer. Ververs de kaart en probeer het opnieuw.' } };
  const persoon = await wieIs(omgeving, context);
  return alsInvoke(await actie.handle({ omgeving, persoon, data: gelezen.data.action.data ?? {}, sleutel: sleutelVan(context.activity) }));
}

async function bijInvoke(omgeving: BotOmgeving, acties: ReadonlyMap<string, Actie>, context: TurnContext): Promise<void> {
  const { name } = context.activity;
  const value: unknown = context.activity.value;
  try {
    switch (name) {
      case 'adaptiveCard/action':
        await antwoordInvoke(context, await voerActieUit(omgeving, acties, context));
        return;
      case 'task/fetch':
        await antwoordInvoke(context, await openDialoog(omgeving, await wieIs(omgeving, context), value));
        return;
      case 'task/submit':
        await antwoordInvoke(context, await verzendDialoog(omgeving, acties, await wieIs(omgeving, context), value, sleutelVan(context.activity)));
        return;
      case 'composeExtension/query':
        await antwoordInvoke(context, await zoekOmTeDelen(omgeving, await wieIs(omgeving, context), value));
        return;
      case 'composeExtension/queryLink':
        await antwoordInvoke(context, await ontvouwLink(omgeving, await wieIs(omgeving, context), value));
        return;
      default:
        await antwoordInvoke(context, { statusCode: 400, type: FOUT, value: { code: 'OnbekendeVraag', message: 'Samen starten kent deze vraag niet.' } });
        return;
    }
  } catch (fout) {
    omgeving.meld(`invoke ${name ?? ''}`, fout);
    await antwoordInvoke(context, name?.startsWith('task/') === true ? { task: { type: 'message', value: STORING } } : { statusCode: 500, type: FOUT, value: { code: 'Storing', message: STORING } });
  }
}

async function bijBericht(omgeving: BotOmgeving, acties: ReadonlyMap<string, Actie>, context: TurnContext): Promise<void> {
  const { activity } = context;
  const persoon = await wieIs(omgeving, context);
  const formulier = ingevuld.safeParse(activity.value);
  // Old clients send a pressed button as a message.
  const actie = formulier.success && formulier.data.verb !== undefined ? acties.get(formulier.data.verb) : undefined;
  if (actie !== undefined && formulier.success) {
    const antwoord = await actie.handle({ omgeving, persoon, data: formulier.data, sleutel: sleutelVan(activity) });
    await context.sendActivity(antwoord.soort === 'kaart' ? kaartActivity(antwoord.kaart) : antwoord.tekst);
    return;
  }
  TurnContext.removeRecipientMention(activity);
  // Somebody may send a picture and no text.
  const tekst = (activity as Partial<Activity>).text ?? '';
  const kanaal = activity.conversation.conversationType === 'channel' ? (kanaaldataVan(activity).channel?.id ?? activity.conversation.id.split(';')[0]) : undefined;
  const antwoord = activity.conversation.conversationType === 'groupChat' ? antwoordInGroep : antwoordOp;
  const reactie = await antwoord({ omgeving, persoon, mri: activity.from.id, kanaal, gesprek: activity.conversation.id }, tekst);
  await context.sendActivity('kaart' in reactie ? kaartActivity(reactie.kaart) : reactie.tekst);
}

/** Reads the team's channels and people, and links the channels. */
async function leerTeam(omgeving: BotOmgeving, context: TurnContext, teamId: string, teamNaam: string | undefined): Promise<void> {
  const { activity } = context;
  const kanalen = await TeamsInfo.getTeamChannels(context, teamId);
  const naam = teamNaam ?? (await TeamsInfo.getTeamDetails(context, teamId)).name ?? 'Team';
  await leerRooster(omgeving, context, teamId).catch((fout: unknown) => omgeving.meld('rooster', fout));
  await koppelTeam(omgeving, {
    id: teamId, naam, tenant: tenantVan(activity), serviceUrl: activity.serviceUrl, kanalen: kanalen.flatMap(({ id, name }) => (id === undefined ? [] : [{ id, naam: name ?? 'Algemeen' }])),
  });
}

async function bijVerandering(omgeving: BotOmgeving, context: TurnContext): Promise<void> {
  const { activity } = context;
  const { eventType, team, channel } = kanaaldataVan(activity);
  const bot = activity.recipient.id;
  const botErbij = activity.membersAdded?.some(({ id }) => id === bot) === true || (activity.type === 'installationUpdate' && activity.action !== 'remove');
  const botWeg = activity.membersRemoved?.some(({ id }) => id === bot) === true || (activity.type === 'installationUpdate' && activity.action === 'remove');
  if (team !== undefined && botWeg) return verwijderTeam(omgeving.db, team.id);
  if (channel !== undefined && eventType === 'channelDeleted') return verwijderKanaal(omgeving.db, channel.id);
  if (team !== undefined) return leerTeam(omgeving, context, team.id, team.name);
  if (!botErbij) return;
  const persoon = await wieIs(omgeving, context);
  // Clients tell of one installation more than once, also at the same moment; then the first that came answers it.
  await eenKeer(omgeving, `welkom:${activity.conversation.id}`, undefined, async () => {
    const reactie = await hulp({ omgeving, persoon });
    if ('kaart' in reactie) await context.sendActivity(kaartActivity(reactie.kaart));
  }).catch((fout: unknown) => {
    if (!(fout instanceof AnderBezig)) throw fout;
  });
}

/** The way of every activity into the product. Never throws: what goes wrong is logged, and the user reads what to do. */
export function maakBot(omgeving: BotOmgeving, acties: ReadonlyMap<string, Actie>): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const { type } = context.activity;
    if (type === 'invoke') return bijInvoke(omgeving, acties, context);
    try {
      if (type === 'message') await bijBericht(omgeving, acties, context);
      if (type === 'conversationUpdate' || type === 'installationUpdate') await bijVerandering(omgeving, context);
    } catch (fout) {
      omgeving.meld(`activity ${type}`, fout);
      if (type === 'message') await context.sendActivity(STORING);
    }
  };
}
