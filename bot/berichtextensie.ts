import { z } from 'zod';
import type { PersoonlijkeView } from '../src/domain/view.ts';
import { schrijfStap } from '../src/domain/stap.ts';
import type { Persoon } from '../src/store/organisatie.ts';
import { zoek } from '../src/usecases/lezen.ts';
import { leesOrganisatie } from '../src/usecases/organisatie.ts';
import { leesMijnRegels } from '../src/usecases/register/mijnregels.ts';
import { deelkaart } from './cards/deelkaart.ts';
import type { Kaart } from './cards/parts/kaart.ts';
import { platteTekst } from './cards/parts/tekst.ts';
import { ONBEKEND } from './commands/commando.ts';
import type { BotOmgeving } from './omgeving.ts';

/** The search command as the app's manifest names it, and its one parameter. */
export const ZOEKCOMMANDO = { commando: 'zoekCasus', veld: 'zoek' } as const;

const vraag = z.object({
  commandId: z.literal(ZOEKCOMMANDO.commando),
  parameters: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.boolean()]) })).optional(),
  queryOptions: z.object({ skip: z.number().int().min(0).optional(), count: z.number().int().min(1).max(100).optional() }).optional(),
});
const link = z.object({ url: z.string().max(2_000) });

interface Vondst {
  readonly contentType: 'application/vnd.microsoft.card.adaptive';
  readonly content: Kaart<'1.3'>;
  readonly preview: { readonly contentType: 'application/vnd.microsoft.card.thumbnail'; readonly content: { readonly title: string; readonly text: string } };
}

/** Answer to composeExtension/query and composeExtension/queryLink (MessagingExtensionResponse). */
export interface Extensieantwoord {
  readonly composeExtension:
    | { readonly type: 'result'; readonly attachmentLayout: 'list'; readonly attachments: readonly Vondst[] }
    | { readonly type: 'message'; readonly text: string };
}

const zin = (text: string): Extensieantwoord => ({ composeExtension: { type: 'message', text } });
const PER_KEER = 25;

function vondsten(omgeving: BotOmgeving, views: readonly PersoonlijkeView[]): Extensieantwoord {
  const attachments = views.map((view): Vondst => ({
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: deelkaart(view, omgeving.casusLink(view.code), omgeving.nu()),
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: `${view.code} · ${platteTekst(view.afdeling)}`, text: schrijfStap(view) } },
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/**
 * Finds casussen to share from the message box: by code or SKN, and before anything is typed what this person is aan
 * zet for. Only casussen for which the person has a role; what is shared says nothing about who it is about.
 */
export async function zoekOmTeDelen(omgeving: BotOmgeving, persoon: Persoon | undefined, waarde: unknown): Promise<Extensieantwoord> {
  if (persoon === undefined) return zin(ONBEKEND);
  const gelezen = vraag.safeParse(waarde);
  if (!gelezen.success) return zin('Samen starten kent deze vraag niet. Werk de app bij en probeer het opnieuw.');
  const { parameters = [], queryOptions } = gelezen.data;
  const tekst = parameters.find(({ name }) => name === ZOEKCOMMANDO.veld)?.value;
  const skip = queryOptions?.skip ?? 0;
  const tot = skip + Math.min(queryOptions?.count ?? PER_KEER, PER_KEER);
  if (typeof tekst !== 'string' || tekst.trim() === '') {
    const { regels: werk } = await leesMijnRegels(omgeving, await leesOrganisatie(omgeving), persoon.id, { aantal: tot });
    return werk.length === 0 ? zin('U bent nu nergens aan zet. Typ een casuscode, bijvoorbeeld ZS-412907.') : vondsten(omgeving, werk.slice(skip, tot).map(({ view }) => view));
  }
  const gevonden = await zoek(omgeving, persoon.id, tekst);
  if (gevonden === 'onleesbaar') return zin('Typ een casuscode of een SKN, bijvoorbeeld ZS-412907. Zoeken op naam kan niet.');
  return gevonden.length === 0 ? zin('Niets gevonden. U ziet alleen casussen van uw eigen afdelingen.') : vondsten(omgeving, gevonden.slice(skip, tot));
}

/** Shows what the link of a casus is about to who pastes it and has a role for it; for others it stays a bare link. */
export async function ontvouwLink(omgeving: BotOmgeving, persoon: Persoon | undefined, waarde: unknown): Promise<Extensieantwoord> {
  const gelezen = link.safeParse(waarde);
  const code = gelezen.success ? /ZS-\d{6}(?=$|[/?#])/.exec(gelezen.data.url)?.[0] : undefined;
  if (persoon === undefined || code === undefined || !gelezen.success || !gelezen.data.url.startsWith(omgeving.casusLink(code))) return vondsten(omgeving, []);
  const gevonden = await zoek(omgeving, persoon.id, code);
  return vondsten(omgeving, gevonden === 'onleesbaar' ? [] : gevonden);
}
