import { leesTijd, type Tijd } from './datum.ts';
import { schoneInvoer, vereist } from './invoer.ts';
import { mdosBotsen, overlap, ROOSTERGRENZEN, type Mdo, type Ruimte, type Tijdvak } from './rooster.ts';
import { schrijfDatum, schrijfLijst, schrijfWeekdag } from './schrijf.ts';
import { isWeigering, over, weiger, type Weigering } from './weigering.ts';

const VOORBEELD = 'Schrijf bijvoorbeeld 09:00-11:30, 13:30-16:00.';
/** `9:00`, `09.00`, `9`; then `-` or `tot`, and the same again. */
const VAK = /^(\d{1,2})(?:[:.](\d{2}))?(?: uur)? ?(?:-|–|—|tot|t\/m) ?(\d{1,2})(?:[:.](\d{2}))?(?: uur)?$/i;
const MAX_NAAM = 60;

function tijdVan(uur: string, minuten = '00'): Tijd | undefined {
  return leesTijd(`${uur.padStart(2, '0')}:${minuten}`);
}

function leesVak(tekst: string, weekdag: number): Tijdvak | undefined {
  const delen = VAK.exec(tekst);
  const [van, tot] = [tijdVan(delen?.[1] ?? '', delen?.[2]), tijdVan(delen?.[3] ?? '', delen?.[4])];
  return van === undefined || tot === undefined || tot <= van ? undefined : { weekdag, van, tot };
}

/**
 * The hours of one weekday as people type them: `09:00-11:30, 13:30-16:00`, also `9 tot 11.30 en 13.30 tot 16`. Nothing typed
 * is no hours. A Dutch refusal names the day and what can't be read, is double, or is too much.
 */
export function leesVakken(tekst: string, weekdag: number): readonly Tijdvak[] | Weigering {
  const schoon = schoneInvoer(tekst).replace(/\s+/g, ' ');
  const stukken = schoon === '' ? [] : schoon.split(/ ?[,;] ?| en /i).filter(Boolean);
  const dag = schrijfWeekdag(weekdag);
  if (stukken.length > ROOSTERGRENZEN.vakkenPerDag) return weiger('invoer', `Op ${dag} staan te veel tijden: hooguit ${ROOSTERGRENZEN.vakkenPerDag}.`);
  const vakken: Tijdvak[] = [];
  for (const stuk of stukken) {
    const vak = leesVak(stuk, weekdag);
    if (vak === undefined) return weiger('invoer', `Op ${dag} klopt “${stuk.slice(0, 40)}” niet: een begintijd en een latere eindtijd. ${VOORBEELD}`);
    vakken.push(vak);
  }
  const dubbel = overlap(vakken);
  if (dubbel !== undefined) return weiger('invoer', `Op ${dag} overlappen ${schrijfLijst(dubbel.map(schrijfUren))}. Maak er één van, of pas de tijden aan.`);
  return vakken.sort((een, ander) => een.van.localeCompare(ander.van));
}

/** The hours of one weekday as `leesVakken` reads them back. */
export function schrijfInvoer(vakken: readonly Tijdvak[], weekdag: number): string {
  return vakken.filter((vak) => vak.weekdag === weekdag).map(({ van, tot }) => `${van}-${tot}`).join(', ');
}

/** `09:00–11:30`. */
export function schrijfUren({ van, tot }: Pick<Tijdvak, 'van' | 'tot'>): string {
  return `${van}–${tot}`;
}

function schrijfReeks(dagen: readonly number[]): string {
  const [eerste, laatste] = [dagen[0] ?? 0, dagen.at(-1) ?? 0];
  return dagen.length > 2 && laatste - eerste === dagen.length - 1 ? `${schrijfWeekdag(eerste)} t/m ${schrijfWeekdag(laatste)}` : schrijfLijst(dagen.map(schrijfWeekdag));
}

/** Programme hours for reading, days with the same hours together: `maandag t/m vrijdag 09:00–11:30 en 13:30–16:00; zaterdag 10:00–11:00`. */
export function schrijfProgramma(vakken: readonly Tijdvak[]): string {
  const dagen = [...new Set(vakken.map(({ weekdag }) => weekdag))].sort((a, b) => a - b);
  const uren = (dag: number): string => schrijfLijst(vakken.filter(({ weekdag }) => weekdag === dag).map(schrijfUren));
  return [...Map.groupBy(dagen, uren)].map(([tekst, samen]) => `${schrijfReeks(samen)} ${tekst}`).join('; ');
}

/** `donderdag 13:00–16:00, elke week`; a slower rhythm names the day it counts from. */
export function schrijfMdo({ weekdag, elkeWeken, vanaf, ...uren }: Pick<Mdo, 'weekdag' | 'van' | 'tot' | 'elkeWeken' | 'vanaf'>): string {
  return `${schrijfWeekdag(weekdag)} ${schrijfUren(uren)}, ${elkeWeken === 1 ? 'elke week' : `elke ${elkeWeken} weken vanaf ${schrijfDatum(vanaf)}`}`;
}

/** What is wrong with MDO hours beside the others of the PI; undefined when nothing is. */
export function foutInMdo(mdo: Mdo, andere: readonly Mdo[]): Weigering | undefined {
  if (mdo.tot <= mdo.van) return over('tot', weiger('invoer', 'De eindtijd ligt niet na de begintijd. Controleer de twee tijden.'));
  const botst = andere.find((een) => een.id !== mdo.id && mdosBotsen(een, mdo));
  return botst === undefined ? undefined : weiger('invoer', `Deze uren vallen samen met die van ${schrijfMdo(botst)}. Kies andere uren, een ander cluster of een andere ruimte.`);
}

/**
 * The room as it can be kept, beside the other rooms of the PI: a name that no other has, and a number of seats within the
 * limits. Of the address the caller says whether it is one.
 */
export function leesRuimte(ruimte: Ruimte, andere: readonly Ruimte[]): Ruimte | Weigering {
  const naam = over('naam', vereist(ruimte.naam, 'de naam van de ruimte', MAX_NAAM));
  if (isWeigering(naam)) return naam;
  if (andere.some((een) => een.id !== ruimte.id && een.naam.toLowerCase() === naam.toLowerCase())) return over('naam', weiger('invoer', `Er is al een ruimte die “${naam}” heet. Kies een andere naam.`));
  const { min, max } = ROOSTERGRENZEN.plaatsen;
  if (!Number.isInteger(ruimte.plaatsen) || ruimte.plaatsen < min || ruimte.plaatsen > max) return over('plaatsen', weiger('invoer', `Vul in hoeveel mensen erin passen: een heel getal van ${min} tot en met ${max}.`));
  return { ...ruimte, naam };
}
