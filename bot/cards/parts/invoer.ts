import type { Datumveld, Getalveld, Keuze, Keuzeveld, Schakelaar, Tekstveld, Tijdveld } from './kaart.ts';
import { kort, schoneTekst } from './tekst.ts';

/**
 * Input ids. iOS draws nothing of a card in which an id occurs twice, also across Action.ShowCard
 * (MicrosoftDocs/msteams-docs#7868), and a button of a ShowCard also sends the inputs of the card around it. So each
 * fold-out form has a name, its inputs are called `in_reden__uitstel`, and its buttons carry `form: 'uitstel'`.
 * The form of the card itself has no name: `in_reden`. `leesInvoer` undoes this for the handlers.
 */
export interface Formulier {
  readonly naam?: string;
  /** What the user had typed, by full input id, put back so that a refusal loses nothing. */
  readonly invoer: Readonly<Record<string, string>>;
}

const SCHEIDING = '__';

/** Full id of an input of this form. */
export function veldId(formulier: Formulier, veld: `in_${string}`): string {
  return formulier.naam === undefined ? veld : `${veld}${SCHEIDING}${formulier.naam}`;
}

/**
 * The inputs that belong to the button pressed, by their plain names (`in_reden`), from the `data` of an invoke.
 * Empty ones and those of other forms are left out. Teams sends every input as text.
 */
export function leesInvoer(data: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const form = typeof data['form'] === 'string' ? data['form'] : undefined;
  return Object.fromEntries(
    Object.entries(data).flatMap(([sleutel, waarde]) => {
      const [veld = '', naam] = sleutel.split(SCHEIDING);
      return veld.startsWith('in_') && naam === form && typeof waarde === 'string' && waarde !== '' ? [[veld, waarde]] : [];
    }),
  );
}

/** All inputs of an invoke by their full ids: what a card needs as `invoer` to put them back. */
export function alleInvoer(data: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(data).flatMap(([sleutel, waarde]) => (sleutel.startsWith('in_') && typeof waarde === 'string' ? [[sleutel, waarde]] : [])));
}

interface Opzet {
  readonly veld: `in_${string}`;
  readonly label: string;
  /** Sentence shown when it is left empty; without it the field may stay empty. */
  readonly verplicht?: string;
  readonly begin?: string | undefined;
}

interface Grond {
  readonly id: string;
  readonly label: string;
  readonly value?: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
}

function grond(formulier: Formulier, { veld, label, verplicht, begin }: Opzet, past: (waarde: string) => boolean): Grond {
  const id = veldId(formulier, veld);
  const waarde = formulier.invoer[id] ?? begin;
  return {
    id, label,
    ...(verplicht === undefined ? {} : { isRequired: true, errorMessage: verplicht }),
    ...(waarde === undefined || !past(waarde) ? {} : { value: waarde }),
  };
}

/** One line of text. The longest the domain takes is 300 characters. */
export function regelveld(formulier: Formulier, opzet: Opzet & { readonly hint?: string }): Tekstveld {
  return { type: 'Input.Text', maxLength: 300, ...grond(formulier, opzet, Boolean), ...(opzet.hint === undefined ? {} : { placeholder: opzet.hint }) };
}

/** Several lines of text, at most 2000 characters as in the domain. */
export function tekstvak(formulier: Formulier, opzet: Opzet & { readonly hint?: string }): Tekstveld {
  return { ...regelveld(formulier, opzet), isMultiline: true, maxLength: 2000 };
}

/** A day; `max` is the last that makes sense. */
export function datumveld(formulier: Formulier, opzet: Opzet & { readonly max?: string }): Datumveld {
  return { type: 'Input.Date', ...grond(formulier, opzet, (waarde) => /^\d{4}-\d{2}-\d{2}$/.test(waarde)), ...(opzet.max === undefined ? {} : { max: opzet.max }) };
}

/** A whole number. */
export function getalveld(formulier: Formulier, opzet: Opzet & { readonly min: number; readonly max: number }): Getalveld {
  const { value, ...rest } = grond(formulier, opzet, (waarde) => /^-?\d+$/.test(waarde));
  return { type: 'Input.Number', min: opzet.min, max: opzet.max, ...rest, ...(value === undefined ? {} : { value: Number(value) }) };
}

/** A time of day, `HH:mm`. */
export function tijdveld(formulier: Formulier, opzet: Opzet & { readonly min: string; readonly max: string }): Tijdveld {
  return { type: 'Input.Time', min: opzet.min, max: opzet.max, ...grond(formulier, opzet, (waarde) => /^\d{2}:\d{2}$/.test(waarde)) };
}

/** A choice among a few, all in view. Its titles are our own words: clients read markdown there. */
export function keuze(formulier: Formulier, opzet: Opzet & { readonly keuzes: readonly Keuze[] }): Keuzeveld {
  return { type: 'Input.ChoiceSet', style: 'expanded', wrap: true, choices: opzet.keuzes, ...grond(formulier, opzet, (waarde) => opzet.keuzes.some(({ value }) => value === waarde)) };
}

/** Some of a few, all in view; sent as `a,b`. */
export function meerkeuze(formulier: Formulier, opzet: Opzet & { readonly keuzes: readonly Keuze[] }): Keuzeveld {
  const bekend = (waarde: string): boolean => waarde.split(',').every((een) => opzet.keuzes.some(({ value }) => value === een));
  return { type: 'Input.ChoiceSet', style: 'expanded', wrap: true, isMultiSelect: true, choices: opzet.keuzes, ...grond(formulier, opzet, bekend) };
}

/** Longer names are cut off, so that a long list keeps fitting on a card. */
const MAX_TITEL = 50;

/** A choice from a list that opens; the titles may be names. Not `filtered`: Microsoft's schema of 1.5 does not have it. */
export function lijstkeuze(formulier: Formulier, opzet: Opzet & { readonly keuzes: readonly Keuze[] }): Keuzeveld {
  const choices = opzet.keuzes.map(({ title, value }) => ({ title: kort(schoneTekst(title), MAX_TITEL), value }));
  return {
    type: 'Input.ChoiceSet', style: 'compact', placeholder: 'Kies', choices,
    ...grond(formulier, opzet, (waarde) => choices.some(({ value }) => value === waarde)),
  };
}

export function schakelaar(formulier: Formulier, opzet: Opzet & { readonly tekst: string }): Schakelaar {
  return { type: 'Input.Toggle', title: opzet.tekst, valueOn: 'true', valueOff: 'false', ...grond(formulier, opzet, Boolean) };
}

/** `[['a', 'b']]` as choices: value, title. */
export function keuzesVan<K extends string>(namen: Readonly<Record<K, string>>, welke?: readonly K[]): readonly Keuze[] {
  return (Object.entries(namen) as [K, string][]).filter(([waarde]) => welke?.includes(waarde) ?? true).map(([value, title]) => ({ title, value }));
}

export const JA_NEE: readonly Keuze[] = [{ title: 'Ja', value: 'ja' }, { title: 'Nee', value: 'nee' }];
