import { AANWEZIG } from './aanwezig.ts';
import { AFSPRAKEN } from './afspraken.ts';
import type { Commando, Getypt, Reactie } from './commando.ts';
import { DAGBERICHT } from './dagbericht.ts';
import { HULP, hulp } from './hulp.ts';
import { LEIDING } from './leiding.ts';
import { INZET } from './inzet.ts';
import { LIJSTEN } from './lijsten.ts';
import { LOKAAL } from './lokaal.ts';
import { OPNAMEN } from './opnamen.ts';
import { ROOSTER } from './rooster.ts';
import { SCREENEN } from './screenen.ts';

const COMMANDOS: readonly Commando[] = [...LIJSTEN, ...SCREENEN, ...OPNAMEN, ...LEIDING, ...AANWEZIG, ...ROOSTER, ...DAGBERICHT, ...AFSPRAKEN, ...INZET, ...HULP, ...LOKAAL];

const IN_EIGEN_CHAT: Reactie = { tekst: 'In een groepschat leest iedereen mee. Typ dit in uw eigen chat met Samen starten.' };

/** The command that was typed, with what follows its words. A bare casus code is a search. */
function vindCommando(tekst: string): { readonly commando: Commando; readonly rest: string } | undefined {
  const schoon = tekst.replace(/\s+/g, ' ').trim();
  const zin = /^zs[- ]?\d{6}$/i.test(schoon) ? `zoek ${schoon}` : schoon;
  for (const commando of COMMANDOS) {
    const raak = commando.woorden.exec(zin);
    if (raak !== null) return { commando, rest: zin.slice(raak[0].length).trim() };
  }
  return undefined;
}

/** Answers what was typed in the own chat or in a channel; something unknown gets help, not silence. */
export async function antwoordOp(getypt: Omit<Getypt, 'rest'>, tekst: string): Promise<Reactie> {
  const gevonden = vindCommando(tekst);
  return gevonden === undefined ? hulp(getypt) : gevonden.commando.antwoord({ ...getypt, rest: gevonden.rest });
}

/** The same in a group chat, such as that of a meeting: nobody knows who reads along there, so lists of one's own stay out of it. */
export async function antwoordInGroep(getypt: Omit<Getypt, 'rest'>, tekst: string): Promise<Reactie> {
  const gevonden = vindCommando(tekst);
  return gevonden === undefined || HULP.includes(gevonden.commando) ? antwoordOp(getypt, tekst) : IN_EIGEN_CHAT;
}
