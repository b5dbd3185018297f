import type { Element, Houder, Kleur, Kolommen, Kop, Regel, Ruimte, Run, Vlak } from './kaart.ts';
import { platteTekst, schoneTekst } from './tekst.ts';

type Stijl = Omit<Run, 'type' | 'text'>;

/** A piece of text; what people typed comes in here as it is and goes out clean. */
export function stuk(tekst: string, stijl: Stijl = {}): Run {
  // Cleaning trims, but a space at an end separates this piece from the next.
  const schoon = `${/^\s/.test(tekst) ? ' ' : ''}${schoneTekst(tekst)}${/\s$/.test(tekst) ? ' ' : ''}`;
  return { type: 'TextRun', text: schoon, ...stijl };
}

/** A line of text that wraps. */
export function regel(stukken: string | readonly Run[], spacing: Ruimte = 'Small'): Regel {
  return { type: 'RichTextBlock', spacing, inlines: typeof stukken === 'string' ? [stuk(stukken)] : stukken };
}

/** `Naam: inhoud`, the name bold. */
export function feit(naam: string, inhoud: string): Regel {
  return regel([stuk(`${naam}: `, { weight: 'Bolder' }), stuk(inhoud)]);
}

/** Explanation that may be skipped. */
export function toelichting(tekst: string): Regel {
  return regel([stuk(tekst, { size: 'Small', isSubtle: true })]);
}

/** A line that starts with a bold, coloured piece; the words say the same as the colour. */
export function nadruk(tekst: string, kleur: Kleur): Regel {
  return regel([stuk(tekst, { weight: 'Bolder', color: kleur })]);
}

/** Title of the card. */
export function titel(tekst: string): Kop {
  return { type: 'TextBlock', style: 'heading', size: 'Medium', weight: 'Bolder', wrap: true, text: platteTekst(tekst) };
}

/** Heading of a part of the card, with a line above it. */
export function tussenkop(tekst: string): Kop {
  return { type: 'TextBlock', style: 'heading', size: 'Default', weight: 'Bolder', wrap: true, text: platteTekst(tekst), separator: true, spacing: 'Medium' };
}

export function vak(style: Vlak, items: readonly Element[]): Houder {
  return { type: 'Container', style, spacing: 'Default', items };
}

/** What is, on the left, and what to do about it, on the right. */
export function rijMet(links: readonly Element[], rechts: Element): Kolommen {
  return {
    type: 'ColumnSet', spacing: 'Small',
    columns: [
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: links },
      { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [rechts] },
    ],
  };
}

const TEKEN = { attention: '⚠ ', good: '✔ ', accent: 'ℹ ' } as const;

/** What just happened or why it did not, at the top where the eye is. */
export function melding(tekst: string | undefined, style: keyof typeof TEKEN): readonly Element[] {
  if (tekst === undefined || tekst.trim() === '') return [];
  return [vak(style, [regel([stuk(TEKEN[style], { weight: 'Bolder' }), stuk(tekst)])])];
}
