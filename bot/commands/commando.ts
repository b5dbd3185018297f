import type { Persoon } from '../../src/store/organisatie.ts';
import type { Kaart } from '../cards/parts/kaart.ts';
import type { BotOmgeving } from '../omgeving.ts';

/** Something typed to the bot, after the mention was taken off. */
export interface Getypt {
  readonly omgeving: BotOmgeving;
  readonly persoon: Persoon | undefined;
  readonly mri: string;
  /** What follows the command's own words. */
  readonly rest: string;
  /** The channel it was typed in; undefined in a chat. */
  readonly kanaal: string | undefined;
  /** The conversation it was typed in; under a card, that of the card. */
  readonly gesprek: string;
}

export type Reactie = { readonly kaart: Kaart } | { readonly tekst: string };

/** One command: the words it starts with, and what it answers. */
export interface Commando {
  readonly woorden: RegExp;
  readonly antwoord: (getypt: Getypt) => Promise<Reactie>;
}

export const ONBEKEND = 'U staat nog niet in Samen starten. Vraag de beheerder van uw inrichting of unit om u toe te voegen.';
