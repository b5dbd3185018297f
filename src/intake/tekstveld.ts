import { kaal } from './kolommen.ts';
import type { VertrekSoort } from '../domain/verloop.ts';
import type { Cel, Titel } from './rij.ts';

/** What people write when they do not know: counts as an empty cell. */
const ONBEKEND: ReadonlySet<string> = new Set(['', 'onbekend', 'nogonbekend', 'nognietbekend', 'nnb', 'nvt', '-', '--', '–', '?', '??']);

/** Invisible characters that can change how a line reads: zero-width and direction marks. */
const ONZICHTBAAR = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

const TITELS: ReadonlyMap<string, Titel> = new Map([
  ...['preventief', 'preventiefgehecht', 'preventievehechtenis', 'voorlopiggehecht', 'voorlopigehechtenis', 'vh', 'ph', 'hvb', 'huisvanbewaring'].map(
    (tekst) => [tekst, 'preventief'] as const,
  ),
  ...['afgestraft', 'veroordeeld', 'onherroepelijk', 'onherroepelijkveroordeeld', 'gevangenisstraf', 'gevangenis', 'gev'].map(
    (tekst) => [tekst, 'afgestraft'] as const,
  ),
  ...['arrestant', 'arrestanten', 'arr', 'arrestantenregime', 'arrestantenafdeling'].map((tekst) => [tekst, 'arrestant'] as const),
  ...['isd', 'isdmaatregel'].map((tekst) => [tekst, 'isd'] as const),
]);

const VERTREKREDENEN: ReadonlyMap<string, VertrekSoort> = new Map([
  ...['vrijlating', 'vrijgelaten', 'invrijheidgesteld', 'invrijheidstelling', 'ontslag', 'ontslagen', 'eindestraf', 'vi'].map((tekst) => [tekst, 'vrijlating'] as const),
  ...['schorsing', 'geschorst', 'geschorstevoorlopigehechtenis'].map((tekst) => [tekst, 'schorsing'] as const),
  ...['heenzending', 'heengezonden'].map((tekst) => [tekst, 'heenzending'] as const),
  ...['overleden', 'overlijden'].map((tekst) => [tekst, 'overleden'] as const),
  ...['anders', 'overig', 'onbekend'].map((tekst) => [tekst, 'anders'] as const),
]);

/** Text on one line: white space collapsed, control and invisible characters removed, otherwise as typed. */
export function schoneTekst(tekst: string): string {
  return tekst.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '').replace(ONZICHTBAAR, '').replace(/ {2,}/g, ' ').trim();
}

/** A cell as clean text. A fraction keeps a comma, so that it can't pass for a number with a separator. */
export function celTekst(cel: Cel): string {
  if (cel === null || cel === undefined) return '';
  if (typeof cel === 'string') return schoneTekst(cel);
  if (cel instanceof Date) return cel.toISOString().slice(0, 10);
  return String(cel).replace('.', ',');
}

/** Whether a cell says nothing: empty, or a word for "not known". */
export function isLeeg(cel: Cel): boolean {
  return cel === null || cel === undefined || ONBEKEND.has(celTekst(cel).toLowerCase().replace(/[.\s]/g, ''));
}

/** The detention title in the words PI's use; undefined for other words. */
export function leesTitel(tekst: string): Titel | undefined {
  return TITELS.get(kaal(tekst));
}

/** Why somebody left, in the words PI's use; undefined for other words. */
export function leesVertrekreden(tekst: string): VertrekSoort | undefined {
  return VERTREKREDENEN.get(kaal(tekst));
}
