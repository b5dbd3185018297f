import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leesCsv } from '../../src/intake/csv.ts';
import { melding, signalen, utf8 } from './lezen.ts';

const KOP = 'SKN;naam;PI;afdeling';
const codeer: Readonly<Record<string, (tekst: string) => Uint8Array>> = {
  'UTF-8': utf8,
  'UTF-8 with BOM': (tekst) => utf8(`\uFEFF${tekst}`),
  'UTF-16LE with BOM': (tekst) => Buffer.from(`\uFEFF${tekst}`, 'utf16le'),
  'Windows-1252': (tekst) => Buffer.from(tekst.replaceAll('€', '\u0080'), 'latin1'),
};

describe('a CSV file', () => {
  it.each(Object.keys(codeer))('in %s keeps its accents', (soort) => {
    const bytes = codeer[soort]?.(`${KOP}\r\n9000001;José Müller €;Vught;B2\r\n`) ?? utf8('');
    expect(signalen(leesCsv(bytes))).toMatchObject([{ naam: 'José Müller €' }]);
  });

  it.each([';', ',', '\t'])('separated by %j is recognised by its header', (teken) => {
    expect(signalen(leesCsv(utf8([KOP, '9000001;Test;Vught;B2'].join('\n').replaceAll(';', teken))))).toMatchObject([{ naam: 'Test', afdeling: 'B2' }]);
  });

  it('may have other separators in quoted text, quotes in quotes, and line ends in quotes', () => {
    const tekst = `${KOP}\r\n9000001;"Berg; van, ""de\r\nBult""";Vught;B2\r\n9000002;Test;Vught;B3`;
    expect(signalen(leesCsv(utf8(tekst)))).toMatchObject([{ rij: 1, naam: 'Berg; van, "de Bult"' }, { rij: 2, naam: 'Test' }]);
  });

  it('numbers its rows as a spreadsheet shows them: empty rows are skipped but counted', () => {
    const tekst = `${KOP}\n\n9000001;Test;Vught;B2\n;;;\n9000002;Test;Vught;B3\n\n`;
    expect(signalen(leesCsv(utf8(tekst))).map(({ rij }) => rij)).toEqual([2, 4]);
  });

  it('with a header and no rows holds no signalen', () => {
    expect(leesCsv(utf8(`${KOP}\n`))).toEqual({ ok: true, rijen: [] });
  });

  it('may say its separator on the first line, as Excel does', () => {
    expect(signalen(leesCsv(utf8(`sep=;\n${KOP}\n9000001;Test;Vught;B2`)))).toMatchObject([{ rij: 1 }]);
  });

  it('refuses only the row that is wrong', () => {
    const gelezen = leesCsv(utf8(`${KOP}\n9000001;Test;Vught;B2\nxyz;Test;Vught;B2\n9000003;Test;Vught;B2`));
    expect(gelezen.ok && gelezen.rijen.map(({ rij, ok }) => [rij, ok])).toEqual([[1, true], [2, false], [3, true]]);
  });

  it('refuses a row with more values than columns: its values stand in the wrong column', () => {
    const gelezen = leesCsv(utf8('SKN,naam,PI,afdeling\n9000001,Berg, van den,Vught,B2'));
    expect(gelezen.ok && gelezen.rijen).toMatchObject([{ ok: false, fouten: [{ veld: 'rij' }] }]);
  });

  it('with a quote that is never closed is refused as a whole, with the row', () => {
    expect(melding(leesCsv(utf8(`${KOP}\n9000001;Test;Vught;B2\n9000002;"Test;Vught;B2\n9000003;Test;Vught;B2`)))).toContain('In rij 2 staat een aanhalingsteken');
  });

  it('that is empty, no text, or too large is refused with what to do', () => {
    expect(melding(leesCsv(utf8('')))).toContain('leeg');
    expect(melding(leesCsv(new Uint8Array([1, 0, 2, 0, 3])))).toContain('geen lijst');
    expect(melding(leesCsv(new Uint8Array(10 * 1024 * 1024 + 1)))).toContain('10 MB');
  });

  it('takes 20,000 rows and not one more', () => {
    const rijen = (aantal: number): Uint8Array => utf8(`${KOP}\n${'9000001;Test;Vught;B2\n'.repeat(aantal)}`);
    expect(signalen(leesCsv(rijen(20_000)))).toHaveLength(20_000);
    expect(melding(leesCsv(rijen(20_001)))).toContain('20.000');
  });

  it('of 5,000 rows is read whole', () => {
    const tekst = `${KOP};begindatum;einddatum;titel\n${'9000001;"Berg, van den, A.";Vught;B2;24-11-2026;24 jan 2027;PH\n'.repeat(5000)}`;
    expect(signalen(leesCsv(utf8(tekst)))).toHaveLength(5000);
  });
});

describe('any list of names', () => {
  const tekens = fc.constantFrom(...'abcXYZ éëÿ€;,"\t\n\'<>&=.-'.split(''));
  const tekst = fc.string({ unit: tekens, minLength: 1, maxLength: 20 }).map((ruw) => `A${ruw}Z`);
  const rij = fc.record({ skn: fc.integer({ min: 9_000_001, max: 9_009_999 }).map(String), naam: tekst, pi: tekst, afdeling: tekst });

  it.each([';', ',', '\t'])('written with %j in any encoding is read as it was written, on one line', (teken) => {
    fc.assert(
      fc.property(fc.array(rij, { maxLength: 8 }), fc.constantFrom(...Object.keys(codeer)), fc.constantFrom('\n', '\r\n'), (rijen, soort, regeleinde) => {
        const regels = rijen.map((r) => [r.skn, r.naam, r.pi, r.afdeling].map((v) => `"${v.replaceAll('"', '""')}"`).join(teken));
        const bytes = codeer[soort]?.([KOP.replaceAll(';', teken), ...regels].join(regeleinde)) ?? utf8('');
        const opEenRegel = (waarde: string): string => waarde.split(/[ \t\n]+/).join(' ');
        expect(signalen(leesCsv(bytes))).toEqual(
          rijen.map((r, i) => ({ rij: i + 1, skn: r.skn, naam: opEenRegel(r.naam), pi: opEenRegel(r.pi), afdeling: opEenRegel(r.afdeling), waarschuwingen: [] })),
        );
      }),
      { seed: 20261123 },
    );
  });
});
