import { describe, expect, it } from 'vitest';
import { leesXlsx } from '../../src/intake/xlsx.ts';
import { fouten, melding, signalen } from './lezen.ts';
import { bladXml, maakZip, werkboek, werkboekDelen } from './werkboek.ts';

const KOP = ['SKN', 'naam', 'PI', 'afdeling', 'begindatum', 'einddatum'];
const DI_24_NOV = 46350;

describe('an Excel workbook', () => {
  it('is read with its dates as days, however Excel shows them', async () => {
    const bytes = werkboek([
      KOP,
      ['9000001', 'José', 'Vught', 'B2', { dag: DI_24_NOV, opmaak: 'kort' }, { dag: DI_24_NOV + 31, opmaak: 'nederlands' }],
      ['9000002', 'Test', 'Vught', 'B2', DI_24_NOV, '25 december 2026'],
    ]);
    expect(signalen(await leesXlsx(bytes))).toEqual([
      { rij: 1, skn: '9000001', naam: 'José', pi: 'Vught', afdeling: 'B2', begindatum: '2026-11-24', einddatum: '2026-12-25', waarschuwingen: [] },
      { rij: 2, skn: '9000002', naam: 'Test', pi: 'Vught', afdeling: 'B2', begindatum: '2026-11-24', einddatum: '2026-12-25', waarschuwingen: [] },
    ]);
  });

  it('may hold the SKN as a number or as text, and text keeps its leading zeros', async () => {
    const bytes = werkboek([KOP, [9000001, 'Test', 'Vught', 3], ['0012345', 'Test', 'Vught', '03']]);
    expect(signalen(await leesXlsx(bytes))).toMatchObject([{ skn: '9000001', afdeling: '3' }, { skn: '0012345', afdeling: '03' }]);
  });

  it('numbers its rows as Excel shows them: empty rows are skipped but counted', async () => {
    const bytes = werkboek([KOP, ['9000001', 'Test', 'Vught', 'B2'], [], ['9000002', 'Test', 'Vught', 'B2']]);
    expect(signalen(await leesXlsx(bytes)).map(({ rij }) => rij)).toEqual([1, 3]);
  });

  it('says so when Excel made a date of an afdeling', async () => {
    const bytes = werkboek([KOP, ['9000001', 'Test', 'Vught', { dag: DI_24_NOV, opmaak: 'kort' }]]);
    expect(fouten(await leesXlsx(bytes))).toEqual([{ veld: 'afdeling', melding: expect.stringContaining('veranderd in een datum') as string }]);
  });

  it('is read from the sheet called signalen, else from the first', async () => {
    const ander = bladXml([KOP, ['9000001', 'Eerste', 'Vught', 'B2']]);
    const goed = bladXml([KOP, ['9000002', 'Tweede', 'Vught', 'B2']]);
    const lees = async (naam: string) => signalen(await leesXlsx(maakZip(werkboekDelen([{ naam: 'Blad1', xml: ander }, { naam, xml: goed }]))));
    expect(await lees('Signalen')).toMatchObject([{ naam: 'Tweede' }]);
    expect(await lees('Blad2')).toMatchObject([{ naam: 'Eerste' }]);
  });

  it('of 5,000 rows is read whole', async () => {
    const bytes = werkboek([KOP, ...Array.from({ length: 5000 }, () => ['9000001', 'Berg, van den, A.', 'Vught', 'B2', DI_24_NOV, '24-12-2026'])]);
    expect(signalen(await leesXlsx(bytes))).toHaveLength(5000);
  });
});

describe('a workbook that is damaged or meant to do harm', () => {
  const goed = werkboekDelen([{ naam: 'Blad1', xml: bladXml([KOP, ['9000001', 'Test', 'Vught', 'B2']]) }]);
  const nullen = new Uint8Array(70 * 1024 * 1024);
  const metRij = (rij: string) => maakZip(werkboekDelen([{ naam: 'Blad1', xml: bladXml([KOP]).replace('</sheetData>', `${rij}</sheetData>`) }]));

  it('is refused where its sound twin is read', async () => {
    expect(signalen(await leesXlsx(maakZip(goed)))).toHaveLength(1);
  });

  it.each<[string, () => Uint8Array]>([
    ['cut off', () => maakZip(goed).subarray(0, 500)],
    ['not a workbook but another zip', () => maakZip([{ naam: 'foto.txt', inhoud: 'hallo' }])],
    ['nothing but the mark of a zip', () => new Uint8Array([0x50, 0x4b, 3, 4])],
    ['of broken XML', () => maakZip(goed.map((deel) => (deel.naam === 'xl/workbook.xml' ? { ...deel, inhoud: '<workbook' } : deel)))],
    ['very large once unpacked', () => maakZip([...goed, { naam: 'xl/groot.xml', inhoud: nullen }])],
    ['larger than it says', () => maakZip([...goed, { naam: 'xl/groot.xml', inhoud: nullen, gezegd: 100 }])],
    ['smaller than it says', () => maakZip([...goed, { naam: 'xl/klein.xml', inhoud: 'x', gezegd: 1_000_000 }])],
    ['hiding a file', () => maakZip([{ naam: 'xl/groot.xml', inhoud: nullen, verborgen: true }, ...goed])],
    ['with one cell in the far corner', () => metRij('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
    ['with a row number beyond Excel', () => metRij('<row r="999999999"></row>')],
  ])('is refused when %s', async (_, maak) => {
    expect(melding(await leesXlsx(maak()))).toContain('Excel-bestand is niet te lezen');
  });
});
