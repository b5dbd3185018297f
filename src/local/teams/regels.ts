import { z } from 'zod';
import { ConnectorFout } from './fout.ts';
import type { Rooster } from './rooster.ts';
import type { Activiteit, Bericht, Json } from './soorten.ts';

const KAART = 'application/vnd.microsoft.card.adaptive';
/** About 100 KB per message counted as UTF-16 (msteams format-your-bot-messages). */
const HOOGSTENS_BYTES = 100 * 1024;
/** Below this every reading of Microsoft's pages agrees that the message fits. */
const VEILIG_BYTES = 28 * 1024;
/** User-specific views: at most 60 people (msteams User-Specific-Views). */
const HOOGSTENS_REFRESH = 60;

const vermelding = z.looseObject({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.looseObject({ id: z.string(), name: z.string().optional() }),
});
const soortVermelding = z.looseObject({ type: z.literal('mention') });
const kaartVorm = z.looseObject({
  type: z.literal('AdaptiveCard'),
  version: z.string(),
  refresh: z.looseObject({ action: z.looseObject({ type: z.literal('Action.Execute') }), userIds: z.array(z.string()).optional() }).optional(),
  msteams: z.looseObject({ entities: z.array(z.unknown()).optional() }).optional(),
});
export type Kaart = z.infer<typeof kaartVorm>;

const onjuist = (tekst: string): ConnectorFout => new ConnectorFout(400, 'BadSyntax', tekst);

/** What a message says, once it has passed. */
export type Inhoud = Pick<Bericht, 'tekst' | 'kaarten' | 'vermeldingen'>;

/** Size of an activity as Teams counts it, in bytes of UTF-16. */
export function grootte(lichaam: string): { bytes: number; oordeel: 'goed' | 'boven het advies' | 'te groot' } {
  const bytes = lichaam.length * 2;
  return { bytes, oordeel: bytes > HOOGSTENS_BYTES ? 'te groot' : bytes > VEILIG_BYTES ? 'boven het advies' : 'goed' };
}

function teksten(waarde: unknown): string[] {
  if (typeof waarde === 'string') return [waarde];
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.values(waarde).flatMap(teksten);
}

/** Every `<at>…</at>` needs an entity with that text and the other way round, and the entity someone who exists. */
function keurVermeldingen(waarin: readonly string[], entities: readonly unknown[], ids: (id: string) => boolean): Bericht['vermeldingen'] {
  const gevonden = entities.flatMap((entity) => {
    if (!soortVermelding.safeParse(entity).success) return [];
    const gelezen = vermelding.safeParse(entity);
    if (!gelezen.success) throw onjuist('A mention needs text and mentioned.id.');
    const { text, mentioned } = gelezen.data;
    if (!/^<at>[^<]+<\/at>$/.test(text)) throw onjuist('The text of a mention must be <at>name</at>.');
    if (!waarin.some((tekst) => tekst.includes(text))) throw onjuist(`The text of a mention is not in the message: ${text}`);
    if (!ids(mentioned.id)) throw onjuist(`Nobody to mention with id ${mentioned.id}`);
    return [{ tekst: text, id: mentioned.id, naam: mentioned.name ?? text.slice(4, -5) }];
  });
  for (const tekst of waarin) {
    for (const [at] of tekst.matchAll(/<at>[^<]*<\/at>/g)) {
      if (!gevonden.some((een) => een.tekst === at)) throw onjuist(`No mention entity for ${at}`);
    }
  }
  return gevonden;
}

/** Reads the card of a message or an answer. Throws a 400 where Teams' documentation says the card is wrong. */
export function keurKaart(inhoud: unknown, rooster: Rooster): { kaart: Kaart; vermeldingen: Bericht['vermeldingen'] } {
  const gelezen = kaartVorm.safeParse(inhoud);
  if (!gelezen.success) throw onjuist(`Not an Adaptive Card: ${gelezen.error.issues[0]?.path.join('.') ?? ''} ${gelezen.error.issues[0]?.message ?? ''}`);
  const kaart = gelezen.data;
  if (!/^1\.[0-5]$/.test(kaart.version)) throw onjuist(`Adaptive Card version ${kaart.version}: Teams takes up to 1.5.`);
  const userIds = kaart.refresh?.userIds ?? [];
  if (userIds.length > HOOGSTENS_REFRESH) throw onjuist(`refresh.userIds has ${userIds.length} people; at most ${HOOGSTENS_REFRESH}.`);
  const verkeerd = userIds.find((id) => !id.startsWith('29:'));
  if (verkeerd !== undefined) throw onjuist('refresh.userIds takes ids of the form 29:… only.');
  const { msteams, ...rest } = kaart;
  const bekend = (id: string): boolean => rooster.vindPersoon(id) !== undefined;
  return { kaart, vermeldingen: keurVermeldingen(teksten(rest), msteams?.entities ?? [], bekend) };
}

/** Checks a message of the bot and takes out what is kept. Throws ConnectorFout 400. */
export function keurBericht(activiteit: Activiteit, rooster: Rooster, botId: string): Inhoud {
  const tekst = activiteit.text ?? '';
  const bijlagen = activiteit.attachments ?? [];
  if (tekst === '' && bijlagen.length === 0) throw onjuist('A message needs text or an attachment.');
  const kaarten: Json[] = [];
  const inKaarten: Bericht['vermeldingen'] = [];
  for (const { contentType, content } of bijlagen) {
    if (contentType !== KAART) throw onjuist(`Attachment ${contentType}: this stand-in takes Adaptive Cards only.`);
    const gekeurd = keurKaart(content, rooster);
    kaarten.push(gekeurd.kaart);
    inKaarten.push(...gekeurd.vermeldingen);
  }
  const bekend = (id: string): boolean => id === botId || rooster.vindPersoon(id) !== undefined;
  return { tekst, kaarten, vermeldingen: [...keurVermeldingen([tekst], activiteit.entities ?? [], bekend), ...inKaarten] };
}

/** The `refresh` of a card that has one. */
export function refreshVan(kaart: Json | undefined): Kaart['refresh'] {
  return kaart === undefined ? undefined : kaartVorm.parse(kaart).refresh;
}
