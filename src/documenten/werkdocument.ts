import { Document, HeadingLevel, Packer, Paragraph, type FileChild } from 'docx';
import { DUIDINGVORMNAAM } from '../domain/duiding.ts';
import { uitvoerderVan, type Door, type Kant } from '../domain/rollen.ts';
import { schrijfDatum } from '../domain/schrijf.ts';
import { deelVan, versieVan, type Informatie, type Stukversie } from '../domain/stuk.ts';
import { onderwerpnaam } from '../domain/vragenlijst.ts';
import type { Documentgegevens } from './gegevens.ts';
import { alinea, klein, kop, runs, tabel, voet } from './opmaak.ts';
import type { Vervolgregel } from './vervolg.ts';

/** Media type of a Word document. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Name of the file: the code, and nothing about the person. */
export function bestandsnaam(code: string): string {
  return `Werkdocument ${code}.docx`;
}

function schrijfDoor({ naam, organisatie }: Door): string {
  return organisatie === undefined ? naam : `${naam} (${organisatie})`;
}

function herkomst({ bron, datum, door, gewijzigdOp, inJdOnline }: Informatie | Stukversie): string {
  const wanneer = datum === undefined ? '' : ` (${schrijfDatum(datum)})`;
  return `Bron: ${bron}${wanneer}. Geschreven door ${schrijfDoor(door)} op ${schrijfDatum(gewijzigdOp.datum)} om ${gewijzigdOp.tijd}.${inJdOnline ? ' Staat ook in JD-online.' : ''}`;
}

function eerdereVersies(stuk: Informatie): readonly FileChild[] {
  return (stuk.eerder ?? []).map((versie, i) => klein(`Versie ${i + 1}, gedeeld op ${schrijfDatum(versie.gedeeldOp)}, vervangen door versie ${i + 2}: ${versie.tekst} ${herkomst(versie)}`));
}

function stukAlineas(stuk: Informatie): readonly FileChild[] {
  const { ingetrokken, gedeeldOp } = stuk;
  const versie = versieVan(stuk);
  const gedeeld = gedeeldOp === undefined ? '' : ` Gedeeld op ${schrijfDatum(gedeeldOp)}${versie > 1 ? `, versie ${versie}` : ''}.`;
  return [
    new Paragraph({ children: runs(stuk.tekst, ingetrokken === undefined ? {} : { strike: true }), spacing: { after: 60 }, keepNext: true }),
    ...(ingetrokken === undefined ? [] : [klein(`Ingetrokken op ${schrijfDatum(ingetrokken.op.datum)} door ${schrijfDoor(ingetrokken.door)}. Reden: ${ingetrokken.reden}`)]),
    klein(`${herkomst(stuk)}${gedeeld}`),
    ...eerdereVersies(stuk),
  ];
}

function deel({ stukken, vragenlijst }: Documentgegevens, kant: Kant): readonly FileChild[] {
  const eigen = stukken.filter((stuk) => deelVan(stuk) === kant);
  if (eigen.length === 0) return [alinea('In dit deel is niets gedeeld.')];
  const volgorde = vragenlijst.vragen.filter((vraag) => vraag.deel === kant).toSorted((een, ander) => een.volgorde - ander.volgorde).map(({ sleutel }) => sleutel);
  const onderwerpen = [...new Set([...volgorde, ...eigen.map(({ onderwerp }) => onderwerp)])].filter((onderwerp) => eigen.some((stuk) => stuk.onderwerp === onderwerp));
  return onderwerpen.flatMap((onderwerp) => [kop(onderwerpnaam(vragenlijst, onderwerp), 2), ...eigen.filter((stuk) => stuk.onderwerp === onderwerp).flatMap(stukAlineas)]);
}

function stand({ conclusie, beslotenOp }: Documentgegevens): string {
  if (conclusie === undefined) return 'De gezamenlijke duiding heeft nog geen uitkomst.';
  if (beslotenOp !== undefined) return `Besloten op ${schrijfDatum(beslotenOp)}. Besproken ${DUIDINGVORMNAAM[conclusie.vorm]}. Vastgelegd door ${schrijfDoor(conclusie.door)}.`;
  const soort = conclusie.voorlopig ? 'voorlopige uitkomst' : 'uitkomst';
  return `Dit is een ${soort} die nog niet door beide kanten is bevestigd. Vastgelegd door ${schrijfDoor(conclusie.door)} op ${schrijfDatum(conclusie.op.datum)}.`;
}

function gezamenlijk(gegevens: Documentgegevens): readonly FileChild[] {
  const { conclusie } = gegevens;
  if (conclusie === undefined) return [alinea(stand(gegevens))];
  const { samenvatting, actieveRol, redenen, oneens, afspraken } = conclusie;
  return [
    alinea(stand(gegevens)),
    ...(samenvatting === undefined ? [] : [kop('Samenvatting', 2), alinea(samenvatting)]),
    kop('Conclusie', 2),
    alinea(actieveRol ? 'De reclassering krijgt een actieve rol in het concept-D&R-plan.' : 'De reclassering krijgt geen actieve rol in het concept-D&R-plan.', { bold: true }),
    alinea(redenen),
    ...(oneens === undefined ? [] : [klein(`${schrijfDoor(oneens.door)} was het op ${schrijfDatum(oneens.op)} niet eens met de eerste uitkomst: ${oneens.reden}`)]),
    kop('Afspraken', 2),
    ...(afspraken.length === 0
      ? [alinea('Er zijn geen afspraken gemaakt.')]
      : [tabel(['Afspraak', 'Wie', 'Uiterlijk', 'Stand'], afspraken.map(({ wat, eigenaar, termijn, klaarOp }) => [wat, uitvoerderVan(eigenaar), schrijfDatum(termijn), klaarOp === undefined ? 'open' : `klaar op ${schrijfDatum(klaarOp)}`]), [4, 3, 2, 2])]),
  ];
}

function vervolgTabel(wat: string, regels: readonly Vervolgregel[]): FileChild {
  return tabel([wat, 'Wie', 'Uiterlijk', 'Stand'], regels.map(({ naam, wie, uiterlijk, stand, uitkomst }) => [
    naam, wie, uiterlijk === undefined ? '' : schrijfDatum(uiterlijk), uitkomst === undefined ? stand : `${stand}\nWat eruit kwam: ${uitkomst}`,
  ]), [3, 2, 2, 4]);
}

/** What came of the duiding (S:387–393, item c, and step 3 and 4); a file for RACT made later holds more of it. */
function vervolg({ conclusie, bijdragen, gesprekken, inzet }: Documentgegevens): readonly FileChild[] {
  return [
    ...(conclusie?.actieveRol !== true && bijdragen.length === 0 ? [] : [kop('Bijdragen', 2), bijdragen.length === 0 ? alinea('Er zijn nog geen bijdragen gekozen.') : vervolgTabel('Bijdrage', bijdragen)]),
    ...(gesprekken.length === 0 ? [] : [kop('Trajectgesprek, plan en MDO', 2), ...gesprekken.map((regel) => alinea(regel))]),
    ...(inzet.length === 0 ? [] : [kop('Inzet tijdens de detentie', 2), vervolgTabel('Inzet', inzet)]),
  ];
}

function vragenDeel({ vragen }: Documentgegevens): readonly FileChild[] {
  if (vragen.length === 0) return [];
  return [
    kop('Vragen over en weer', 1),
    tabel(['Vraag', 'Antwoord'], vragen.map(({ tekst, door, gesteldOp, antwoord, beantwoordDoor, beantwoordOp }) => [
      `${tekst}\n${schrijfDoor(door)}, ${schrijfDatum(gesteldOp)}`,
      antwoord === undefined ? 'nog niet beantwoord' : `${antwoord}\n${beantwoordDoor === undefined ? '' : schrijfDoor(beantwoordDoor)}${beantwoordOp === undefined ? '' : `, ${schrijfDatum(beantwoordOp)}`}`,
    ]), [1, 1]),
  ];
}

function kopTabel({ code, pi, afdeling, casemanager, reclasseringswerker, signaalOp, gedeeldOp, beslotenOp, gemaaktOp, vragenlijst }: Documentgegevens): FileChild {
  const dag = (waarde: Documentgegevens['gedeeldOp']): string => (waarde === undefined ? 'nog niet' : schrijfDatum(waarde));
  return tabel(['Gegeven', 'Inhoud'], [
    ['Casuscode', code], ['Inrichting en afdeling', `${pi}, ${afdeling}`], ['Casemanager', casemanager ?? 'onbekend'], ['Reclasseringswerker', reclasseringswerker ?? 'onbekend'],
    ['Signaal', schrijfDatum(signaalOp)], ['Gedeeld door de reclassering', dag(gedeeldOp)], ['Duiding besloten', dag(beslotenOp)],
    ['Dit document gemaakt', `${schrijfDatum(gemaaktOp.datum)} om ${gemaaktOp.tijd}`], ['Vragenlijst', `versie ${vragenlijst.versie}`],
  ], [2, 4]);
}

const ZWART = { color: '000000', font: 'Calibri' } as const;

/** The werkdocument as a Word document, for IRIS under RACT (S:394–395). Made of data alone. */
export async function werkdocumentDocx(gegevens: Documentgegevens): Promise<Uint8Array> {
  const titel = `Werkdocument Samen starten ${gegevens.code}`;
  const document = new Document({
    title: titel, creator: 'Samen starten', description: 'Werkdocument van casemanager en reclasseringswerker',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } } },
        title: { run: { ...ZWART, size: 36, bold: true }, paragraph: { spacing: { after: 200 } } },
        heading1: { run: { ...ZWART, size: 28, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
        heading2: { run: { ...ZWART, size: 24, bold: true }, paragraph: { spacing: { before: 200, after: 80 } } },
        heading3: { run: { ...ZWART, size: 22, bold: true }, paragraph: { spacing: { before: 120, after: 60 } } },
      },
    },
    sections: [{
      properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1_134, bottom: 1_134, left: 1_134, right: 1_134 } } },
      footers: { default: voet(gegevens.code) },
      children: [
        new Paragraph({ text: titel, heading: HeadingLevel.TITLE }),
        kopTabel(gegevens),
        kop('Deel A · reclassering', 1), ...deel(gegevens, '3RO'),
        kop('Deel B · inrichting (DJI)', 1), ...deel(gegevens, 'DJI'),
        ...vragenDeel(gegevens),
        kop('Deel C · gezamenlijk', 1), ...gezamenlijk(gegevens), ...vervolg(gegevens),
      ],
    }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
