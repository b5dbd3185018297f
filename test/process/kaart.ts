import type { Json } from '../../src/local/teams/soorten.ts';

function isObject(waarde: unknown): waarde is Json {
  return typeof waarde === 'object' && waarde !== null;
}

/** Every part of a card that has a type, in the order in which it is read. */
function delen(waarde: unknown): readonly Json[] {
  if (!isObject(waarde)) return [];
  const dieper = Object.entries(waarde).flatMap(([sleutel, deel]) => (sleutel === 'refresh' || sleutel === 'data' || sleutel === 'inlines' ? [] : delen(deel)));
  return typeof waarde['type'] === 'string' ? [waarde, ...dieper] : dieper;
}

function tekst(waarde: unknown): string {
  return typeof waarde === 'string' ? waarde : '';
}

function regelVan(deel: Json): string {
  const type = tekst(deel['type']);
  if (type === 'TextBlock') return tekst(deel['text']);
  if (type === 'RichTextBlock') return (deel['inlines'] as readonly Json[]).map((run) => tekst(run['text'])).join('');
  if (type.startsWith('Input.')) return `${tekst(deel['label'])}:`;
  return type.startsWith('Action.') ? `[${tekst(deel['title'])}]` : '';
}

/** What a person reads on a card, a line for each text, `label:` for each input and `[title]` for each button. */
export function leesKaart(kaart: Json): string {
  return delen(kaart).map(regelVan).filter(Boolean).join('\n');
}

/**
 * The ids of the inputs and what to send in them, from labels and what a person fills in or picks. Several picked of
 * one list are joined with ` + `, by what stands before their colon.
 */
export function ingevuld(kaart: Json, invoer: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const velden = delen(kaart).filter((deel) => tekst(deel['type']).startsWith('Input.'));
  return Object.fromEntries(Object.entries(invoer).map(([label, waarde]) => {
    const veld = velden.find((een) => een['label'] === label);
    if (veld === undefined) throw new RangeError(`No input “${label}” among ${velden.map((een) => tekst(een['label'])).join(', ')}`);
    const keuzes = (veld['choices'] ?? []) as readonly Json[];
    if (keuzes.length === 0) return [tekst(veld['id']), waarde];
    const gekozen = (veld['isMultiSelect'] === true ? waarde.split(' + ') : [waarde]).map((titel) => {
      const keuze = keuzes.find((een) => een['title'] === titel) ?? keuzes.find((een) => veld['isMultiSelect'] === true && tekst(een['title']).startsWith(`${titel}:`));
      if (keuze === undefined) throw new RangeError(`No choice “${titel}” among ${keuzes.map((een) => tekst(een['title'])).join(', ')}`);
      return tekst(keuze['value']);
    });
    return [tekst(veld['id']), gekozen.join(',')];
  }));
}
