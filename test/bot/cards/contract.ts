import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { DIALOOG, VERB } from '../../../bot/cards/verben.ts';

const lees = (pad: string): Readonly<Record<string, unknown>> => JSON.parse(readFileSync(new URL(pad, import.meta.url), 'utf8')) as Readonly<Record<string, unknown>>;

const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addMetaSchema(lees('../../../node_modules/ajv/dist/refs/json-schema-draft-06.json'));
// Microsoft's file says draft-06 but names itself with the `id` of draft-04.
const { id: _id, ...schema } = lees('../../contracts/adaptive-card.schema.json');
const past = ajv.compile(schema);

/** Bytes of a message with this card as Teams counts them (UTF-16), and the most we allow ourselves (platform.md 1.2). */
export const MAX_BYTES = 28 * 1024;
export function bytes(kaart: object): number {
  return 2 * JSON.stringify(kaart).length;
}

export type Knoop = Readonly<Record<string, unknown>>;

/** Every object of the card, at any depth. */
export function knopen(waarde: unknown): readonly Knoop[] {
  if (typeof waarde !== 'object' || waarde === null) return [];
  const dieper = Object.values(waarde).flatMap(knopen);
  return Array.isArray(waarde) ? dieper : [waarde as Knoop, ...dieper];
}

export function vanSoort(kaart: object, soort: string | RegExp): readonly Knoop[] {
  return knopen(kaart).filter(({ type }) => typeof type === 'string' && (typeof soort === 'string' ? type === soort : soort.test(type)));
}

/** All words on a card that somebody can read, in order. */
export function leesbaar(kaart: object): string {
  return knopen(kaart).flatMap(({ type, text, title, label, value, placeholder }) =>
    [text, title, label, placeholder, type === 'Input.Text' ? value : undefined].filter((een): een is string => typeof een === 'string')).join('\n');
}

export function knoptitels(kaart: object): readonly string[] {
  return vanSoort(kaart, /^Action\./).flatMap(({ title }) => (typeof title === 'string' ? [title] : []));
}

/** The button with this title; fails the test when there is none. */
export function knopMet(kaart: object, titel: string): Knoop {
  const knop = vanSoort(kaart, /^Action\./).find(({ title }) => title === titel);
  if (knop === undefined) throw new Error(`No button ${titel} among ${knoptitels(kaart).join(', ')}`);
  return knop;
}

const VERBEN: readonly unknown[] = Object.values(VERB);
const DIALOGEN: readonly unknown[] = Object.values(DIALOOG);

function isTekst(waarde: unknown): waarde is string {
  return typeof waarde === 'string' && waarde.trim() !== '';
}

/** What is wrong with a card for Teams, by Microsoft's schema and by our own contract; empty when nothing is. */
export function gebreken(kaart: object): readonly string[] {
  const fout: string[] = [];
  if (!past(kaart)) fout.push(`schema: ${ajv.errorsText(past.errors)}`);
  if (bytes(kaart) > MAX_BYTES) fout.push(`${bytes(kaart)} bytes`);
  if (knopen(kaart).some(({ actions }) => Array.isArray(actions) && actions.length > 5)) fout.push('more than 5 actions in a row');
  if (vanSoort(kaart, 'RichTextBlock').some(({ inlines }) => !Array.isArray(inlines) || inlines.length === 0)) fout.push('empty line');
  if (vanSoort(kaart, 'TextRun').some(({ text }) => typeof text !== 'string' || text === '')) fout.push('empty run');
  for (const { id, label, type, isRequired, errorMessage } of vanSoort(kaart, /^Input\./)) {
    if (!isTekst(label)) fout.push(`${String(type)} ${String(id)} has no label`);
    if (typeof id !== 'string' || !id.startsWith('in_')) fout.push(`input id ${String(id)}`);
    if (isRequired === true && !isTekst(errorMessage)) fout.push(`${String(id)} has no message when empty`);
  }
  const ids = vanSoort(kaart, /^Input\./).map(({ id }) => id);
  if (new Set(ids).size !== ids.length) fout.push(`double input ids: ${ids.join(', ')}`);
  for (const { verb, data, title } of vanSoort(kaart, 'Action.Execute')) {
    if (!VERBEN.includes(verb)) fout.push(`verb ${String(verb)} of ${String(title)}`);
    if (typeof data !== 'object' || data === null) fout.push(`${String(title)} carries no data`);
  }
  for (const { data, title } of vanSoort(kaart, 'Action.Submit')) {
    const { dialoog, verb } = data as { readonly dialoog?: unknown; readonly verb?: unknown };
    if (!DIALOGEN.includes(dialoog)) fout.push(`dialog ${JSON.stringify(dialoog)} of ${String(title)}`);
    if (verb !== undefined && !VERBEN.includes(verb)) fout.push(`verb ${JSON.stringify(verb)} of ${String(title)}`);
  }
  for (const { title } of vanSoort(kaart, /^Action\.(Execute|Submit|ShowCard|OpenUrl)$/)) if (title !== undefined && !isTekst(title)) fout.push('button without title');
  const ververs = knopen(kaart)[0]?.['refresh'] as { userIds?: unknown } | undefined;
  if (ververs !== undefined && (!Array.isArray(ververs.userIds) || ververs.userIds.length > 60)) fout.push('refresh.userIds');
  return fout;
}
