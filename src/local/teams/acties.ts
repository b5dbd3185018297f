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

function alles<T>(vorm: z.ZodType<T>, waarde: unknown): T[] {
  if (typeof waarde !== 'object' || waarde === null) return [];
  const gelezen = vorm.safeParse(waarde);
  // A refresh is not a button, and what a button sends is not a card.
  const dieper = Object.entries(waarde).flatMap(([sleutel, deel]) => (sleutel === 'refresh' || sleutel === 'data' ? [] : alles(vorm, deel)));
  return gelezen.success ? [gelezen.data, ...dieper] : dieper;
}

/** The buttons on a card that send something to the bot, at any depth. */
export function knoppenVan(kaart: Json): z.infer<typeof knopVorm>[] {
  return alles(knopVorm, kaart);
}

/**
 * What pressing a button sends: its data, and over it the inputs of the card as text, as the renderer does it.
 * Throws ClientFout when the card has no such button, no such input, or a required input is empty.
 */
export function druk(kaart: Json, knop: Knop, invoer: Readonly<Record<string, string>>): Actie {
  const passend = knoppenVan(kaart).filter(
    ({ verb, id, title }) => (knop.verb ?? verb) === verb && (knop.id ?? id) === id && (knop.titel ?? title) === title,
  );
  const [gevonden] = passend;
  if (gevonden === undefined) throw new ClientFout('geen-knop', `The card has no button ${JSON.stringify(knop)}.`);
  const velden = gevonden.associatedInputs?.toLowerCase() === 'none' ? [] : alles(invoerVorm, kaart);
  const onbekend = Object.keys(invoer).find((id) => !velden.some((veld) => veld.id === id));
  if (onbekend !== undefined) throw new ClientFout('geen-veld', `The card has no input ${onbekend}.`);

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
