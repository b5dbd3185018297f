import { Buffer } from 'node:buffer';
import leesWerkmap from 'read-excel-file/node';
import { kaal } from './kolommen.ts';
import { SIGNALEN } from './leesrij.ts';
import { LEEG, MAX_BYTES, onleesbaar, TE_GROOT, type Cel, type Gelezen } from './rij.ts';
import { leesTabel } from './tabel.ts';
import type { Leesvorm } from './vorm.ts';
import { pakUit } from './zip.ts';

/** A list of 20,000 rows unpacks to about ten megabytes. */
const MAX_UITGEPAKT_BYTES = 64 * 1024 * 1024;
/** The library makes a full grid of what the addresses span, so one cell in a far corner could fill the memory. */
const MAX_VAKKEN = 20_000_000;
const CELADRES = /\br="([A-Z]{1,4})(\d{1,10})"/g;
const RIJNUMMER = /<(?:\w+:)?row\b[^>]*?\br="(\d{1,10})"/g;
const LAATSTE_EXCELRIJ = 1_048_576;

const KAPOT = onleesbaar('Dit Excel-bestand is niet te lezen. Open het in Excel, kies Opslaan als, soort .xlsx, zonder wachtwoord, en lever het opnieuw in.');

function kolomnummer(letters: string): number {
  return Array.from(letters).reduce((nummer, letter) => nummer * 26 + letter.charCodeAt(0) - 64, 0);
}

function pastInRaster(xml: string): boolean {
  let rijen = 0;
  let kolommen = 0;
  for (const [, letters = '', nummer = ''] of xml.matchAll(CELADRES)) {
    rijen = Math.max(rijen, Number(nummer));
    kolommen = Math.max(kolommen, kolomnummer(letters));
  }
  for (const [, nummer = ''] of xml.matchAll(RIJNUMMER)) rijen = Math.max(rijen, Number(nummer));
  return rijen <= LAATSTE_EXCELRIJ && rijen * kolommen <= MAX_VAKKEN;
}

function isVeilig(bytes: Uint8Array): boolean {
  const delen = pakUit(bytes, MAX_UITGEPAKT_BYTES);
  if (delen === undefined) return false;
  const tekst = new TextDecoder();
  return [...delen].every(([naam, inhoud]) => !naam.endsWith('.xml') || pastInRaster(tekst.decode(inhoud)));
}

/** What the library may hand over for a cell; its own types call a date `typeof Date`. */
function alsCel(waarde: unknown): Cel {
  const bekend = typeof waarde === 'string' || typeof waarde === 'number' || typeof waarde === 'boolean' || waarde instanceof Date;
  return bekend ? waarde : null;
}

async function leesBladen(bytes: Uint8Array): Promise<readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[] | undefined> {
  try {
    return await leesWerkmap(Buffer.from(bytes));
  } catch (fout) {
    // The library throws its own errors and plain ones for a broken workbook; a user can only save it again.
    if (fout instanceof Error) return undefined;
    throw fout;
  }
}

/**
 * Reads an Excel workbook (.xlsx, at most 10 MB): the sheet called as the list (`signalen`), else the first. Text keeps its leading
 * zeros, numbers and dates arrive as Excel stores them; see `leesTabel` for the rest.
 */
export async function leesXlsxAls<T>(bytes: Uint8Array, vorm: Leesvorm<T>): Promise<Gelezen<T>> {
  if (bytes.length > MAX_BYTES) return TE_GROOT;
  const bladen = isVeilig(bytes) ? await leesBladen(bytes) : undefined;
  if (bladen === undefined) return KAPOT;
  const blad = bladen.find(({ sheet }) => kaal(sheet) === vorm.naam) ?? bladen[0];
  return blad === undefined ? LEEG : leesTabel(blad.data.map((rij) => rij.map(alsCel)), vorm);
}

/** Reads a workbook of signalen. */
export async function leesXlsx(bytes: Uint8Array): Promise<Gelezen> {
  return leesXlsxAls(bytes, SIGNALEN);
}
