import { AlignmentType, BorderStyle, Footer, HeadingLevel, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type IRunOptions } from 'docx';

type Stijl = Omit<IRunOptions, 'text' | 'children' | 'break'>;

/** Text as runs; a new line stays one. */
export function runs(tekst: string, stijl: Stijl = {}): readonly TextRun[] {
  return tekst.split('\n').map((text, i) => new TextRun({ ...stijl, text, ...(i === 0 ? {} : { break: 1 }) }));
}

export function alinea(tekst: string, stijl: Stijl = {}): Paragraph {
  return new Paragraph({ children: runs(tekst, stijl), spacing: { after: 120 } });
}

/** A line that explains what stands above it. */
export function klein(tekst: string): Paragraph {
  return new Paragraph({ children: runs(tekst, { size: 18, color: '505050' }), spacing: { after: 120 } });
}

export function kop(tekst: string, niveau: 1 | 2 | 3): Paragraph {
  const heading = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }[niveau];
  return new Paragraph({ text: tekst, heading, keepNext: true });
}

function cel(tekst: string, breedte: number, vet: 'vet' | 'gewoon', vlak?: string): TableCell {
  return new TableCell({
    children: [new Paragraph({ children: runs(tekst, vet === 'vet' ? { bold: true } : {}) })], width: { size: breedte, type: WidthType.DXA }, margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(vlak === undefined ? {} : { shading: { fill: vlak } }),
  });
}

/** Width of the text on A4 with the margins of the document, in twentieths of a point. */
const BREEDTE = 9_638;
const LIJN = { style: BorderStyle.SINGLE, size: 4, color: '808080' } as const;
const RAND = { top: LIJN, bottom: LIJN, left: LIJN, right: LIJN, insideHorizontal: LIJN, insideVertical: LIJN } as const;

/** A table whose first row is its header, also for who has it read aloud, and on the next page. */
export function tabel(koppen: readonly string[], rijen: readonly (readonly string[])[], delen: readonly number[]): Table {
  const som = delen.reduce((samen, deel) => samen + deel, 0);
  const breedtes = delen.map((deel) => Math.floor((BREEDTE * deel) / som));
  const rij = (cellen: readonly string[], isKop: boolean): TableRow =>
    new TableRow({ tableHeader: isKop, cantSplit: true, children: cellen.map((tekst, i) => cel(tekst, breedtes[i] ?? 0, isKop ? 'vet' : 'gewoon', isKop ? 'E6E6E6' : undefined)) });
  return new Table({ columnWidths: breedtes, width: { size: BREEDTE, type: WidthType.DXA }, borders: RAND, rows: [rij(koppen, true), ...rijen.map((cellen) => rij(cellen, false))] });
}

/** Foot of each page: which casus, the reminder, and where one is. */
export function voet(code: string): Footer {
  return new Footer({
    children: [new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new TextRun({ text: `Werkdocument Samen starten ${code} · Deel alleen wat nodig is · bladzijde `, size: 16 }),
        new TextRun({ children: [PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES], size: 16 }),
      ],
    })],
  });
}
