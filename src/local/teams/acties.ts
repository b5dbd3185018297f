import { z } from 'zod';
import { ClientFout } from './fout.ts';
import type { Json } from './soorten.ts';

/** A button as a client sends it: `data` with the inputs already merged in. */
export const actieSchema = z.object({
  type: z.enum(['Action.Execute', 'Action.Submit']),
  id: z.string().optional(),
  verb: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
});
export type Actie = z.infer<typeof actieSchema>;

/** Which button: by verb, id or title; all that are given must fit. */
export interface Knop {
  readonly verb?: string;
  readonly id?: string;
  readonly titel?: string;
}

const knopVorm = z.looseObject({
  type: z.enum(['Action.Execute', 'Action.Submit']),
  id: z.string().optional(),
  verb: z.string().optional(),
  title: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  associatedInputs: z.string().optional(),
});
const invoerVorm = z.looseObject({
  type: z.string().startsWith('Input.'),
  id: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  valueOff: z.string().optional(),
  isRequired: z.boolean().optional(),
});

const uitklapVorm = z.looseObject({ type: z.literal('Action.ShowCard'), card: z.record(z.string(), z.unknown()) });

/** What has this shape on the card itself. A refresh is not a button, what a button sends is not a card, and a fold-out is a card of its own. */
function eigen<T>(vorm: z.ZodType<T>, waarde: unknown): T[] {
  if (typeof waarde !== 'object' || waarde === null) return [];
  const gelezen = vorm.safeParse(waarde);
  const dieper = Object.entries(waarde).flatMap(([sleutel, deel]) => (['refresh', 'data', 'card'].includes(sleutel) ? [] : eigen(vorm, deel)));
  return gelezen.success ? [gelezen.data, ...dieper] : dieper;
}

interface Plek {
  readonly knop: z.infer<typeof knopVorm>;
  /** The card that the button is on, and the cards around it. */
  readonly kaarten: readonly Json[];
}

function plekken(kaart: Json, ouders: readonly Json[] = []): readonly Plek[] {
  const kaarten = [...ouders, kaart];
  return [...eigen(knopVorm, kaart).map((knop) => ({ knop, kaarten })), ...eigen(uitklapVorm, kaart).flatMap(({ card }) => plekken(card, kaarten))];
}

/** The buttons on a card that send something to the bot, those in fold-outs last. */
export function knoppenVan(kaart: Json): readonly z.infer<typeof knopVorm>[] {
  return plekken(kaart).map(({ knop }) => knop);
}

/**
 * What pressing a button sends: its data, and over it the inputs as text, as the renderer does it. Only inputs of the
 * button's own card and the cards around it are sent and checked, never those of another fold-out (input-validation).
 * Throws ClientFout when the card has no such button, the button no such input, or a required input is empty.
 */
export function druk(kaart: Json, knop: Knop, invoer: Readonly<Record<string, string>>): Actie {
  const plek = plekken(kaart).find(
    ({ knop: { verb, id, title } }) => (knop.verb ?? verb) === verb && (knop.id ?? id) === id && (knop.titel ?? title) === title,
  );
  if (plek === undefined) throw new ClientFout('geen-knop', `The card has no button ${JSON.stringify(knop)}.`);
  const { knop: gevonden, kaarten } = plek;
  const velden = gevonden.associatedInputs?.toLowerCase() === 'none' ? [] : kaarten.flatMap((een) => eigen(invoerVorm, een));
  const onbekend = Object.keys(invoer).find((id) => !velden.some((veld) => veld.id === id));
  if (onbekend !== undefined) throw new ClientFout('geen-veld', `The button has no input ${onbekend}.`);

  const waarden: Record<string, string> = {};
  for (const { id, type, value, valueOff, isRequired } of velden) {
    const waarde = invoer[id] ?? value?.toString() ?? (type === 'Input.Toggle' ? (valueOff ?? 'false') : '');
    if (waarde === '' && isRequired === true) throw new ClientFout('veld-verplicht', `Input ${id} is required.`);
    if (waarde !== '') waarden[id] = waarde;
  }
  return {
    type: gevonden.type,
    ...(gevonden.id === undefined ? {} : { id: gevonden.id }),
    ...(gevonden.verb === undefined ? {} : { verb: gevonden.verb }),
    data: { ...gevonden.data, ...waarden },
  };
}
