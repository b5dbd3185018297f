import { crc32, deflateRawSync } from 'node:zlib';

/** A file in a zip; `gezegd` is the unpacked size the zip claims, when that must be a lie. */
export interface Zipdeel {
  readonly naam: string;
  readonly inhoud: Uint8Array | string;
  readonly gezegd?: number;
  /** Present in the zip, absent from its directory. */
  readonly verborgen?: boolean;
}

function kop(handtekening: number, lengte: number, velden: readonly (readonly [plaats: number, bytes: 2 | 4, waarde: number])[]): Uint8Array {
  const beeld = new DataView(new ArrayBuffer(lengte));
  beeld.setUint32(0, handtekening, true);
  for (const [plaats, bytes, waarde] of velden) {
    if (bytes === 2) beeld.setUint16(plaats, waarde, true);
    else beeld.setUint32(plaats, waarde, true);
  }
  return new Uint8Array(beeld.buffer);
}

/** Writes a zip, honest or not. */
export function maakZip(delen: readonly Zipdeel[]): Uint8Array {
  const stukken: Uint8Array[] = [];
  const inhoudsopgave: Uint8Array[] = [];
  let plaats = 0;
  for (const { naam, inhoud, gezegd, verborgen } of delen) {
    const rauw = typeof inhoud === 'string' ? new TextEncoder().encode(inhoud) : inhoud;
    const klein = deflateRawSync(rauw);
    const naambytes = new TextEncoder().encode(naam);
    const maten = (begin: number) =>
      [[begin, 4, crc32(rauw)], [begin + 4, 4, klein.length], [begin + 8, 4, gezegd ?? rauw.length], [begin + 12, 2, naambytes.length]] as const;
    stukken.push(kop(0x04034b50, 30, [[4, 2, 20], [8, 2, 8], ...maten(14)]), naambytes, klein);
    if (verborgen !== true) inhoudsopgave.push(kop(0x02014b50, 46, [[4, 2, 20], [6, 2, 20], [10, 2, 8], ...maten(16), [42, 4, plaats]]), naambytes);
    plaats += 30 + naambytes.length + klein.length;
  }
  const aantal = inhoudsopgave.length / 2;
  const lengte = inhoudsopgave.reduce((som, stuk) => som + stuk.length, 0);
  return Buffer.concat([...stukken, ...inhoudsopgave, kop(0x06054b50, 22, [[8, 2, aantal], [10, 2, aantal], [12, 4, lengte], [16, 4, plaats]])]);
}

/** A cell: text, a number, a day with an Excel date format (as its serial number), or nothing. */
export type Vak = string | number | { readonly dag: number; readonly opmaak: 'kort' | 'nederlands' } | null;

const OPMAAK = { kort: 1, nederlands: 2 } as const;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAKKET = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

function ontsnap(tekst: string): string {
  return tekst.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function vakXml(vak: Vak, adres: string): string {
  if (vak === null) return '';
  if (typeof vak === 'string') return `<c r="${adres}" t="inlineStr"><is><t xml:space="preserve">${ontsnap(vak)}</t></is></c>`;
  if (typeof vak === 'number') return `<c r="${adres}"><v>${vak}</v></c>`;
  return `<c r="${adres}" s="${OPMAAK[vak.opmaak]}"><v>${vak.dag}</v></c>`;
}

/** The XML of a sheet; an empty row leaves no trace, as in Excel. */
export function bladXml(rijen: readonly (readonly Vak[])[]): string {
  const regels = rijen.map((rij, r) => {
    const vakken = rij.map((vak, k) => vakXml(vak, `${String.fromCharCode(65 + k)}${r + 1}`)).join('');
    return vakken === '' ? '' : `<row r="${r + 1}">${vakken}</row>`;
  });
  return `${XML}<worksheet ${SPREADSHEET}><sheetData>${regels.join('')}</sheetData></worksheet>`;
}

/** The parts of a minimal workbook with the sheets given, in order, as XML. */
export function werkboekDelen(bladen: readonly { readonly naam: string; readonly xml: string }[]): readonly Zipdeel[] {
  const nummers = bladen.map((_, i) => i + 1);
  return [
    {
      naam: '[Content_Types].xml',
      inhoud: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      naam: 'xl/workbook.xml',
      inhoud: `${XML}<workbook ${SPREADSHEET} xmlns:r="${RELATIE}"><sheets>${bladen.map(({ naam }, i) => `<sheet name="${naam}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      naam: 'xl/_rels/workbook.xml.rels',
      inhoud: `${XML}<Relationships ${PAKKET}>${nummers.map((n) => `<Relationship Id="rId${n}" Type="${RELATIE}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId99" Type="${RELATIE}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      naam: 'xl/styles.xml',
      inhoud: `${XML}<styleSheet ${SPREADSHEET}><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-413]d\\ mmmm\\ yyyy;@"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    },
    ...bladen.map(({ xml }, i) => ({ naam: `xl/worksheets/sheet${i + 1}.xml`, inhoud: xml })),
  ];
}

/** A workbook as bytes, from one sheet of cells. */
export function werkboek(rijen: readonly (readonly Vak[])[], naam = 'Blad1'): Uint8Array {
  return maakZip(werkboekDelen([{ naam, xml: bladXml(rijen) }]));
}
