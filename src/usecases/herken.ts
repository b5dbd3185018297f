import type { Afdeling, Persoon, Pi } from '../store/organisatie.ts';
import type { Organisatie } from './organisatie.ts';

/** Words that name the kind of place and not the place itself. */
const SOORTWOORDEN = new Set(['pi', 'jc', 'penitentiaire', 'inrichting', 'justitieel', 'complex', 'afdeling', 'afd', 'unit', 'leefafdeling']);

/** The words that tell places apart: no case, accents, punctuation or kind of place. */
export function kern(naam: string): string {
  const woorden = naam.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const eigen = woorden.filter((woord) => !SOORTWOORDEN.has(woord));
  return (eigen.length > 0 ? eigen : woorden).join('');
}

function heet({ naam, aliassen }: { readonly naam: string; readonly aliassen: readonly string[] }, gezocht: string): boolean {
  return [naam, ...aliassen].some((een) => kern(een) === kern(gezocht));
}

function noem(namen: readonly string[]): string {
  return namen.length > 12 ? `${namen.slice(0, 12).join(', ')} …` : namen.join(', ');
}

export function zoekPi(organisatie: Organisatie, naam: string): { readonly ok: true; readonly pi: Pi } | { readonly ok: false; readonly melding: string } {
  const pis = [...organisatie.pis.values()];
  const raak = pis.filter((pi) => pi.id === naam || heet(pi, naam));
  if (raak.length === 1 && raak[0] !== undefined) return { ok: true, pi: raak[0] };
  return { ok: false, melding: `De inrichting “${naam}” staat niet in Samen starten. Kies een van deze: ${noem(pis.map((pi) => pi.naam))}. Of vraag de beheerder om de inrichting toe te voegen.` };
}

export function zoekAfdeling(organisatie: Organisatie, pi: Pi, naam: string): { readonly ok: true; readonly afdeling: Afdeling } | { readonly ok: false; readonly melding: string } {
  const van = [...organisatie.afdelingen.values()].filter((afdeling) => afdeling.pi === pi.id);
  const raak = van.filter((afdeling) => afdeling.id === naam || heet(afdeling, naam));
  if (raak.length === 1 && raak[0] !== undefined) return { ok: true, afdeling: raak[0] };
  return { ok: false, melding: `De afdeling “${naam}” hoort niet bij ${pi.naam}. Kies een van deze: ${noem(van.map((afdeling) => afdeling.naam))}. Of vraag de beheerder om de afdeling toe te voegen.` };
}

/** Of these people the one whom somebody typed: each word begins a word of the name. Else what to type instead. */
export function zoekPersoon<T extends Pick<Persoon, 'naam'>>(mensen: readonly T[], tekst: string): { readonly ok: true; readonly persoon: T } | { readonly ok: false; readonly melding: string } {
  const gezocht = naamDelen(tekst).split(' ');
  const raak = mensen.filter(({ naam }) => gezocht.every((woord) => naamDelen(naam).split(' ').some((deel) => deel.startsWith(woord))));
  const [een] = raak.length === 1 ? raak : raak.filter(({ naam }) => naamDelen(naam) === naamDelen(tekst));
  if (een !== undefined) return { ok: true, persoon: een };
  return { ok: false, melding: raak.length === 0 ? `Er is hier geen collega met de naam “${tekst}”. Kijk of de naam klopt.` : `Er zijn meer collega’s met deze naam: ${noem(raak.map(({ naam }) => naam))}. Typ de hele naam.` };
}

/** Whether two ways to write a name can mean one person: each word of the shorter begins a word of the other. */
export function kanDezelfdeZijn(een: string, ander: string): boolean {
  const [kort = [], lang = []] = [een, ander].map((naam) => naamDelen(naam).split(' ')).sort((a, b) => a.length - b.length);
  return kort.every((woord) => lang.some((deel) => deel.startsWith(woord) || woord.startsWith(deel)));
}

function naamDelen(naam: string): string {
  return naam.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}]+/u).filter(Boolean).sort().join(' ');
}

/** The casemanager of the PI whom a signal names, by mail address or by all words of the name in any order. */
export function zoekCasemanager(organisatie: Organisatie, pi: Pi, tekst: string): Persoon | undefined {
  const ids = new Set(organisatie.koppelingen.filter((koppeling) => koppeling.rol === 'casemanager' && (koppeling.pi === undefined || koppeling.pi === pi.id)).map(({ persoon }) => persoon));
  const raak = [...ids].flatMap((id) => organisatie.personen.get(id) ?? []).filter(({ email, naam }) => email.toLowerCase() === tekst.trim().toLowerCase() || naamDelen(naam) === naamDelen(tekst));
  return raak.length === 1 ? raak[0] : undefined;
}
