import { tijd, type Tijd } from './datum.ts';

/** In what the afspraken are shown, in this order. */
export const AFSPRAAKGROEPEN = {
  stap1: 'Stap 1 en delen',
  duiding: 'Duiding',
  plan: 'Alertvraag, plan en bijdrage',
  planning: 'Overleggen plannen',
  kort: 'Kort verblijf',
  vastleggen: 'Aanvullen en vastleggen',
  uitstel: 'Uitstel',
  inzet: 'Inzet (stap 4): algemeen, PP en v.i.',
  inzetOverig: 'Inzet (stap 4): andere gronden',
  herinneren: 'Herinneringen en dagbericht',
  privacy: 'Privacy',
  agenda: 'Vrije dagen',
} as const;
export type Afspraakgroep = keyof typeof AFSPRAAKGROEPEN;

export type Eenheid = 'werkdagen' | 'dagen' | 'maanden' | 'minuten' | 'keer' | 'werkdag' | 'weken';

export interface Getalsoort {
  readonly soort: 'getal';
  readonly min: number;
  readonly max: number;
  readonly eenheid: Eenheid;
}
export interface Tijdsoort {
  readonly soort: 'tijd';
  readonly min: Tijd;
  readonly max: Tijd;
}
export interface Keuzesoort<W extends string = string> {
  readonly soort: 'keuze';
  readonly keuzes: Readonly<Record<W, string>>;
}
export interface JaNeesoort {
  readonly soort: 'jaNee';
}
export type Afspraaksoort = Getalsoort | Tijdsoort | Keuzesoort | JaNeesoort;

/** The kind of input that fits a value: a description of another kind does not compile. */
type SoortVoor<W> = [W] extends [boolean] ? JaNeesoort : [W] extends [number] ? Getalsoort : [W] extends [Tijd] ? Tijdsoort : [W] extends [string] ? Keuzesoort<W> : never;

interface Uitleg {
  readonly groep: Afspraakgroep;
  readonly label: string;
  /** Paragraph of the evaluation (`S:`), of the reference of the process, or `standaard`: our own choice. */
  readonly bron: string;
}
/** How a value that may be `null` is called then, e.g. `uit`; only such an afspraak has it. */
type Zonder<W> = null extends W ? { readonly zonder: string } : { readonly zonder?: never };

/** How an afspraak with values of this type is described. */
export type BeschrijvingVoor<W> = Uitleg & Zonder<W> & SoortVoor<Exclude<W, null>>;
export type Beschrijving = Uitleg & { readonly zonder?: string } & Afspraaksoort;

export const werkdagen = (min: number, max: number) => ({ soort: 'getal', min, max, eenheid: 'werkdagen' }) as const;
export const keer = (max: number) => ({ soort: 'getal', min: 0, max, eenheid: 'keer' }) as const;
export const dag = (van: string, tot: string) => ({ soort: 'tijd', min: tijd(van), max: tijd(tot) }) as const;
