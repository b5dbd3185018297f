import { leesCsvAls } from './csv.ts';
import { decodeer } from './decodeer.ts';
import { leesJsonAls } from './json.ts';
import { SIGNALEN } from './leesrij.ts';
import { LEEG, MAX_BYTES, onleesbaar, TE_GROOT, type Gelezen } from './rij.ts';
import type { Leesvorm } from './vorm.ts';
import { leesXlsxAls } from './xlsx.ts';

const ZIP = [0x50, 0x4b] as const;
/** Old .xls and workbooks with a password: Microsoft's compound file. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0] as const;

function begintMet(bytes: Uint8Array, begin: readonly number[]): boolean {
  return begin.every((byte, index) => bytes[index] === byte);
}

function leesJsonTekst<T>(tekst: string, vorm: Leesvorm<T>): Gelezen<T> {
  try {
    return leesJsonAls(JSON.parse(tekst), vorm);
  } catch (fout) {
    if (fout instanceof SyntaxError) return onleesbaar('Dit bestand is geen geldige JSON. Maak het opnieuw aan en lever het nog een keer in.');
    throw fout;
  }
}

/**
 * Reads a list in a file of any kind we know. The content decides, because names and content types of mail and
 * browsers are often wrong; the name settles only what looks like plain text.
 * @param soort file name (`lijst.csv`) or content type (`text/csv`)
 */
export async function leesBestandAls<T>(soort: string, bytes: Uint8Array, vorm: Leesvorm<T>): Promise<Gelezen<T>> {
  if (bytes.length > MAX_BYTES) return TE_GROOT;
  if (bytes.length === 0) return LEEG;
  if (begintMet(bytes, ZIP)) return leesXlsxAls(bytes, vorm);
  if (begintMet(bytes, OLE)) {
    return onleesbaar('Dit is een oud Excel-bestand of een bestand met een wachtwoord. Kies in Excel Opslaan als, soort .xlsx, zonder wachtwoord, en lever dat in.');
  }
  const tekst = decodeer(bytes)?.trimStart();
  const isJson = /\bjson\b/i.test(soort) || tekst?.startsWith('{') === true;
  return isJson && tekst !== undefined ? leesJsonTekst(tekst, vorm) : leesCsvAls(bytes, vorm);
}

/** Reads a file of signalen. */
export async function leesBestand(soort: string, bytes: Uint8Array): Promise<Gelezen> {
  return leesBestandAls(soort, bytes, SIGNALEN);
}
