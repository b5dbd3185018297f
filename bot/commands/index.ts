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

/** Answers what was typed; something unknown gets help, not silence. A bare casus code is a search. */
export async function antwoordOp(getypt: Omit<Getypt, 'rest'>, tekst: string): Promise<Reactie> {
  const schoon = tekst.replace(/\s+/g, ' ').trim();
  const zin = /^zs[- ]?\d{6}$/i.test(schoon) ? `zoek ${schoon}` : schoon;
  for (const { woorden, antwoord } of COMMANDOS) {
    const raak = woorden.exec(zin);
    if (raak !== null) return antwoord({ ...getypt, rest: zin.slice(raak[0].length).trim() });
  }
  return hulp(getypt);
}
