import Papa from 'papaparse';
import { decodeer } from './decodeer.ts';
import { SIGNALEN } from './leesrij.ts';
import { MAX_BYTES, onleesbaar, TE_GROOT, type Gelezen } from './rij.ts';
import { KOP_BINNEN_RIJEN, leesTabel, vindKop } from './tabel.ts';
import type { Leesvorm } from './vorm.ts';

/** Dutch Excel writes `;`, others `,`, and a copied table has tabs. */
const SCHEIDINGSTEKENS = [';', ',', '\t'] as const;
type Scheidingsteken = (typeof SCHEIDINGSTEKENS)[number];

function ontleed(tekst: string, delimiter: Scheidingsteken, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(tekst, { delimiter, newline: '\n', preview });
}

/** The separator under which the header shows most columns we know. */
function vindScheidingsteken(tekst: string): Scheidingsteken {
  const telling = SCHEIDINGSTEKENS.map((teken) => ({ teken, aantal: vindKop(ontleed(tekst, teken, KOP_BINNEN_RIJEN).data)?.kolommen.size ?? 0 }));
  return telling.reduce((beste, deze) => (deze.aantal > beste.aantal ? deze : beste)).teken;
}

/** Reads a CSV or copied table (at most 10 MB): encoding and separator are found by looking; see `leesTabel` for the rest. */
export function leesCsvAls<T>(bytes: Uint8Array, vorm: Leesvorm<T>): Gelezen<T> {
  if (bytes.length > MAX_BYTES) return TE_GROOT;
  const gedecodeerd = decodeer(bytes);
  if (gedecodeerd === undefined) return onleesbaar('Dit bestand is geen lijst. Bewaar de lijst als Excel-bestand (.xlsx) of als CSV en lever dat in.');
  // One kind of line end, because the parser otherwise guesses it from the start of the file.
  const tekst = gedecodeerd.replace(/\r\n?/g, '\n');
  const { data, errors } = ontleed(tekst, vindScheidingsteken(tekst));
  const aanhaling = errors.find(({ type }) => type === 'Quotes');
  // A stray quote can swallow all rows after it: half a list must not look like a whole one.
  if (aanhaling !== undefined) return onleesbaar(meldAanhaling(data, aanhaling.row));
  return leesTabel(data, vorm);
}

/** Reads a CSV of signalen. */
export function leesCsv(bytes: Uint8Array): Gelezen {
  return leesCsvAls(bytes, SIGNALEN);
}

function meldAanhaling(data: readonly string[][], record: number | undefined): string {
  const kop = vindKop(data)?.index ?? 0;
  const plaats = record === undefined || record <= kop ? 'In de eerste rijen' : `In rij ${record - kop}`;
  return `${plaats} staat een aanhalingsteken (") te veel of te weinig. Haal het weg en lever het bestand opnieuw in.`;
}
