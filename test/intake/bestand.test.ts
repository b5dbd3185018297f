import { describe, expect, it } from 'vitest';
import { leesBestand } from '../../src/intake/bestand.ts';
import { leesJson } from '../../src/intake/json.ts';
import { fouten, melding, signalen, utf8 } from './lezen.ts';
import { werkboek } from './werkboek.ts';

const KOP = ['SKN', 'naam', 'PI', 'afdeling'];
const RIJ = ['9000001', 'Test', 'Vught', 'B2'];
const XLSX = werkboek([KOP, RIJ]);
const CSV = utf8(`${KOP.join(';')}\n${RIJ.join(';')}`);
const JSON_LIJST = utf8(JSON.stringify({ signalen: [{ skn: '9000001', naam: 'Test', pi: 'Vught', afdeling: 'B2' }] }));

describe('a file', () => {
  it.each([
    ['lijst.xlsx', XLSX], ['lijst.csv', XLSX], ['application/octet-stream', XLSX],
    ['lijst.csv', CSV], ['text/csv', CSV], ['lijst.xlsx', CSV], ['', CSV],
    ['lijst.json', JSON_LIJST], ['application/json; charset=utf-8', JSON_LIJST], ['lijst.txt', JSON_LIJST],
  ])('called %j is read for what it holds', async (soort, bytes) => {
    expect(signalen(await leesBestand(soort, bytes))).toEqual([{ rij: 1, skn: '9000001', naam: 'Test', pi: 'Vught', afdeling: 'B2', waarschuwingen: [] }]);
  });

  it.each([
    ['leeg.csv', new Uint8Array(), 'leeg'],
    ['oud.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'oud Excel-bestand'],
    ['scan.pdf', utf8('%PDF-1.7\n\0'), 'geen lijst'],
    ['lijst.json', utf8('{ "signalen": ['), 'geldige JSON'],
    ['lijst.json', utf8('[]'), 'vorm'],
    ['groot.csv', new Uint8Array(10 * 1024 * 1024 + 1), '10 MB'],
  ])('called %j that can not be read says what to do', async (soort, bytes, deel) => {
    expect(melding(await leesBestand(soort, bytes))).toContain(deel);
  });
});

describe('signalen as JSON', () => {
  it('are numbered from 1, and one that is wrong does not stop the others', () => {
    const goed = { SKN: 9000001, Naam: 'Test', Inrichting: 'Vught', afd: 'B2', onzin: null };
    const gelezen = leesJson({ signalen: [goed, 'tekst', { ...goed, skn: {} }, goed] });
    expect(gelezen.ok && gelezen.rijen.map(({ rij, ok }) => [rij, ok])).toEqual([[1, true], [2, false], [3, false], [4, true]]);
  });

  it('without the mandatory fields are refused per field', () => {
    expect(fouten(leesJson({ signalen: [{}] })).map(({ veld }) => veld)).toEqual(['skn', 'naam', 'pi', 'afdeling']);
  });

  it.each([null, [], 'tekst', {}, { signalen: {} }])('that come as %j are refused as a whole', (waarde) => {
    expect(melding(leesJson(waarde))).toContain('signalen');
  });

  it('are at most 20,000', () => {
    expect(melding(leesJson({ signalen: new Array(20_001).fill({}) }))).toContain('20.000');
  });
});
