import type { Mens } from './mensen.ts';

/** A person whose fields filled in and buttons pressed are counted; a typed command counts as one. */
export interface Teller {
  readonly aantal: () => number;
  typt(tekst: string): Promise<string>;
  drukInChat(knop: string, invoer?: Readonly<Record<string, string>>): Promise<string>;
}

/** Counts what this person does with the hands: the process promises few of it (issue 3, point 13). */
export function tel(mens: Mens): Teller {
  let aantal = 0;
  return {
    aantal: () => aantal,
    typt(tekst) {
      aantal += 1;
      return mens.typt(tekst);
    },
    drukInChat(knop, invoer = {}) {
      aantal += 1 + Object.keys(invoer).length;
      return mens.drukInChat(knop, invoer);
    },
  };
}
