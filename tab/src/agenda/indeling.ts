import type { AgendaAntwoord, Agendaitem } from '../../../src/api/agenda.ts';

/** A quarter of an hour: what meetings begin on, and what moving snaps to. */
export const STAP = 15;

/** A start that somebody looks at: `YYYY-MM-DD` and `HH:mm`. */
export interface Doel {
  readonly dag: string;
  readonly tijd: string;
}

/** `HH:mm` in minutes since midnight. */
export function minutenVan(tijd: string): number {
  return Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3));
}

/** The other way round. */
export function tijdVan(minuten: number): string {
  return `${String(Math.floor(minuten / 60)).padStart(2, '0')}:${String(minuten % 60).padStart(2, '0')}`;
}

/** The hours that the week shows, in minutes: those of meetings, and whole hours further where something lies outside. */
export function urenVan({ uren, items }: Pick<AgendaAntwoord, 'uren' | 'items'>): { readonly van: number; readonly tot: number } {
  const van = Math.min(minutenVan(uren.van), ...items.map((item) => minutenVan(item.van)));
  const tot = Math.max(minutenVan(uren.tot), ...items.map((item) => minutenVan(item.tot)));
  return { van: Math.floor(van / 60) * 60, tot: Math.ceil(tot / 60) * 60 };
}

/** An item with its place beside others at the same time: the how-manieth of how many. */
export interface Geplaatst {
  readonly item: Agendaitem;
  readonly baan: number;
  readonly banen: number;
}

/** The items of one day side by side where they overlap, each in the first lane that is free. */
export function naastElkaar(items: readonly Agendaitem[]): readonly Geplaatst[] {
  const geplaatst: Geplaatst[] = [];
  let groep: { readonly item: Agendaitem; readonly baan: number }[] = [];
  let einde = 0;
  const sluit = (): void => {
    const banen = Math.max(0, ...groep.map(({ baan }) => baan + 1));
    geplaatst.push(...groep.map((een) => ({ ...een, banen })));
    groep = [];
  };
  for (const item of [...items].sort((a, b) => a.van.localeCompare(b.van) || b.tot.localeCompare(a.tot) || a.id.localeCompare(b.id))) {
    const van = minutenVan(item.van);
    if (van >= einde) sluit();
    const bezet = new Set(groep.filter((een) => minutenVan(een.item.tot) > van).map(({ baan }) => baan));
    let baan = 0;
    while (bezet.has(baan)) baan += 1;
    groep.push({ item, baan });
    einde = Math.max(groep.length === 1 ? 0 : einde, minutenVan(item.tot));
  }
  sluit();
  return geplaatst;
}

const PIJLEN: Readonly<Record<string, readonly [dagen: number, stappen: number]>> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** Where an arrow key takes a meeting of this length, inside the days and hours that the week shows; undefined for another key. */
export function naPijl(toets: string, { dag, tijd }: Doel, dagen: readonly string[], uren: { readonly van: number; readonly tot: number }, duur: number): Doel | undefined {
  const pijl = PIJLEN[toets];
  if (pijl === undefined) return undefined;
  const plaats = Math.max(0, Math.min(dagen.length - 1, dagen.indexOf(dag) + pijl[0]));
  return { dag: dagen[plaats] ?? dag, tijd: opKwartier(minutenVan(tijd) + pijl[1] * STAP, uren, duur) };
}

/** The nearest quarter of an hour at which a meeting of this length still fits the hours. */
export function opKwartier(minuten: number, uren: { readonly van: number; readonly tot: number }, duur: number): string {
  const kwartier = Math.round(minuten / STAP) * STAP;
  return tijdVan(Math.max(uren.van, Math.min(Math.floor((uren.tot - duur) / STAP) * STAP, kwartier)));
}
