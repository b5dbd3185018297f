import type { OpdrachtUitDialoog, WerkdocumentAntwoord } from '../../../src/api/contract.ts';

export type Stuk = WerkdocumentAntwoord['stukken'][number];
export type Vraag = WerkdocumentAntwoord['vragen'][number];
export type Conclusie = NonNullable<WerkdocumentAntwoord['conclusie']>;
export type Kant = WerkdocumentAntwoord['ik']['kant'];
export type Waarde = NonNullable<Stuk['waarde']>;
export type DuidingVorm = Extract<OpdrachtUitDialoog, { type: 'legDuidingVast' }>['vorm'];

// The words of these two are those of the domain, which a page may not import; a test keeps them equal.
export const WAARDENAAM: Readonly<Record<Waarde, string>> = {
  aanvullend: 'aanvullend',
  deels: 'deels aanvullend',
  stondAlInJdOnline: 'stond al in JD-online',
};
export const DUIDINGVORMNAAM: Readonly<Record<DuidingVorm, string>> = {
  gesprek: 'in een gesprek in de PI',
  online: 'in een online gesprek',
  telefoon: 'per telefoon',
  chat: 'via de chat',
  tussendoor: 'tussendoor (bij de koffieautomaat)',
};

/** Who acts for a side. */
export const UITVOERDER: Readonly<Record<Kant, string>> = { DJI: 'casemanager', '3RO': 'reclasseringswerker' };

export function andereKant(kant: Kant): Kant {
  return kant === 'DJI' ? '3RO' : 'DJI';
}

/** The keys of a table of labels, in the order in which they are shown. */
export function sleutels<K extends string>(namen: Readonly<Record<K, string>>): readonly K[] {
  return Object.keys(namen) as K[];
}

/** The one of `keuzes` that the text is, or undefined for any other text. */
export function eenVan<K extends string>(keuzes: readonly K[], tekst: string): K | undefined {
  return keuzes.find((keuze) => keuze === tekst);
}

/** Who sees the drafts of a part. */
export const VAN_KANT: Readonly<Record<Kant, string>> = { DJI: 'de inrichting', '3RO': 'de reclassering' };

type Onderwerpen = WerkdocumentAntwoord['vragenlijst']['onderwerpen'];

/** The subjects of a part, in order; those that are no longer offered come last. */
export function onderwerpenVan({ vragenlijst }: Pick<WerkdocumentAntwoord, 'vragenlijst'>, deel: Kant): Onderwerpen {
  return vragenlijst.onderwerpen.filter((onderwerp) => onderwerp.deel === deel);
}

/** What a side may choose from for a piece: what is offered, and what the piece already has. */
export function keuzesVoor(werkdocument: Pick<WerkdocumentAntwoord, 'vragenlijst'>, deel: Kant, nu: string): Onderwerpen {
  return onderwerpenVan(werkdocument, deel).filter(({ sleutel, vervallen }) => vervallen !== true || sleutel === nu);
}
