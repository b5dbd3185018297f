import { describe, expect, test } from 'vitest';
import { batchaankondiging, batchkaart, batchkeuzekaart, leesRijkeuze, schrijfOordelen, screenKnop } from '../../../bot/cards/batchkaart.ts';
import { VERB } from '../../../bot/cards/verben.ts';
import { BATCH_KEUZES, schrijfUitkomst } from '../../../src/domain/batch.ts';
import { datum } from '../../../src/domain/datum.ts';
import { eenBatch, eenBatchRij } from '../../build/batch.ts';
import { bytes, gebreken, knopMet, knoptitels, leesbaar, MAX_BYTES, vanSoort } from './contract.ts';

const LANGSTE = 'Wolkenstein-van der Hooglandsche Bergen, Maximiliaan-Alexander Christophorus Hieronymus van de Nederlandsche Veluwezoom J.';
const NAMEN = [LANGSTE, '**vet** [x](https://example.org) <at>Sanne</at> "\\"', '‮omgekeerd 𝔘𝔫𝔦𝔠𝔬𝔡𝔢'.repeat(9)];
const MRIS = ['29:1aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789-aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789-1', '29:1aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789-aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789-2'];
const vol = eenBatch(Array.from({ length: 25 }, (_, i) => eenBatchRij(i, {
  naam: NAMEN[i % 3] ?? '', termijn: datum('2026-11-19'), nogWerkdagen: -2, verblijf: 'korterDanWeek', eerder: ['ZS-401234', 'ZS-401235', 'ZS-401236'],
})), { totaal: 140, bijCollega: 17, afdelingNaam: 'Afdeling Extra Zorgvoorziening en Inkomsten Noordvleugel' });

describe('the list of batch screening', () => {
  test('fits Teams with twenty-five rows of the longest names', () => {
    const invoer = Object.fromEntries(vol.rijen.map(({ code }) => [`in_${code}`, 'n']));
    const kaart = batchkaart(vol, { verversVoor: MRIS, invoer, melding: `0 vastgelegd, 25 had Maximiliaan Wolkenstein van de Veluwezoom al gedaan: ${vol.rijen.map(({ code }) => code).join(', ')}.` });
    expect(gebreken(kaart)).toEqual([]);
    expect(bytes(kaart)).toBeLessThanOrEqual(MAX_BYTES);
    expect(vanSoort(kaart, 'Input.ChoiceSet')).toHaveLength(25);
  });

  test('shows fewer rows, and only those on its button, when even cut-off names are too much', () => {
    const kaart = batchkaart({ ...vol, rijen: vol.rijen.map((een) => ({ ...een, naam: '\\"'.repeat(60), skn: '123456789012345' })) }, { verversVoor: MRIS, bekend: vol.rijen.map(({ code }) => code) });
    const getoond = vanSoort(kaart, 'Input.ChoiceSet').map(({ id }) => String(id).slice(3));
    expect(gebreken(kaart)).toEqual([]);
    expect(getoond.length).toBeGreaterThan(15);
    expect(knopMet(kaart, 'Leg alles vast')).toMatchObject({ data: { codes: getoond.join(',') } });
  });

  test('says of each row who it is about, until when, and what makes it urgent', () => {
    const kaart = batchkaart(eenBatch([eenBatchRij(1, { eerder: ['ZS-401234'] }), eenBatchRij(2, { verblijf: 'eenTotVierWeken', termijn: datum('2026-11-23'), nogWerkdagen: 0 }), eenBatchRij(3, { termijn: datum('2026-11-19'), nogWerkdagen: -2 })]), { verversVoor: [] });
    const tekst = leesbaar(kaart);
    expect(tekst).toContain('ZS-100001 · Proefpersoon, Pim · SKN 9000 0001 · vóór do 26 nov · eerder ZS-401234');
    expect(tekst).toContain('ZS-100002 · Proefpersoon, Pim · SKN 9000 0002 · ⚠ vandaag · kort verblijf');
    expect(tekst).toContain('ZS-100003 · Proefpersoon, Pim · SKN 9000 0003 · ‼ te laat (do 19 nov)');
  });

  test('starts with nothing chosen, and puts back what was chosen', () => {
    const velden = (invoer: Readonly<Record<string, string>>): readonly unknown[] => vanSoort(batchkaart(eenBatch([eenBatchRij(1), eenBatchRij(2)]), { verversVoor: [], invoer }), 'Input.ChoiceSet').map(({ value }) => value);
    expect(velden({})).toEqual([undefined, undefined]);
    expect(velden({ 'in_ZS-100002': 'v', 'in_ZS-100001': 'iets anders' })).toEqual([undefined, 'v']);
  });

  test('names on its button the rows that the switch speaks for', () => {
    expect(knopMet(batchkaart(eenBatch([eenBatchRij(1), eenBatchRij(2)]), { verversVoor: [] }), 'Leg alles vast')).toMatchObject({ verb: VERB.batchLegVast, data: { afdeling: 'noorderveen-a', codes: 'ZS-100001,ZS-100002' } });
  });

  test('says when it is only a part, and what a colleague took up', () => {
    expect(leesbaar(batchkaart(vol, { verversVoor: [] }))).toContain('Dit zijn de 25 dringendste van 140 signalen. 17 signalen hebben een collega die het oppakte; dat staat hier niet bij.');
    expect(knoptitels(batchkaart(eenBatch([]), { verversVoor: [] }))).toEqual([]);
    expect(leesbaar(batchkaart(eenBatch([]), { verversVoor: [] }))).toContain('Er wacht hier geen signaal op uw oordeel.');
  });

  test('offers the cards of who turned out to be known', () => {
    const kaart = batchkaart(eenBatch([eenBatchRij(1), eenBatchRij(2)]), { verversVoor: [], bekend: ['ZS-100002', 'ZS-999999'] });
    expect(gebreken(kaart)).toEqual([]);
    expect(knopMet(kaart, 'Open ZS-100002')).toMatchObject({ verb: VERB.batchOpen, data: { casus: eenBatchRij(2).id } });
    expect(vanSoort(kaart, 'Input.ChoiceSet').map(({ id }) => id)).toEqual(['in_ZS-100001']);
  });
});

describe('what Teams keeps of it', () => {
  test('is a number and an afdeling', () => {
    const kaart = batchaankondiging({ afdeling: 'noorderveen-a', afdelingNaam: 'Afdeling A', aantal: 12, vandaag: datum('2026-11-23'), verversVoor: Array.from({ length: 80 }, (_, i) => `29:${i}`) });
    expect(gebreken(kaart)).toEqual([]);
    expect(leesbaar(kaart)).toContain('Ma 23 nov: 12 signalen wachten op een oordeel (stap 1).');
    expect(knoptitels(kaart)).toEqual(['Toon voor mij']);
  });

  test('a choice of afdelingen, and a button for the list of the day', () => {
    expect(gebreken(batchkeuzekaart(Array.from({ length: 9 }, (_, i) => ({ id: `a${i}`, naam: `Afdeling ${i}`, aantal: i }))))).toEqual([]);
    expect(screenKnop('noorderveen-a', 12)).toMatchObject({ title: 'Screen alles in één keer (12)', verb: VERB.batchToon, data: { afdeling: 'noorderveen-a' } });
  });
});

test('the outcome is one sentence, with who was earlier', () => {
  const regel = (code: string) => ({ code, keuze: 'nietBekend' as const });
  expect(schrijfUitkomst({
    vastgelegd: [regel('ZS-3'), regel('ZS-4')], mislukt: [{ code: 'ZS-7', melding: 'Deze casus bestaat niet (meer).' }],
    vanAnder: [{ code: 'ZS-1', door: 'Lotte Smit', hoe: 'beoordeeld' }, { code: 'ZS-5', door: 'Ingrid Mulder', hoe: 'gesloten' }, { code: 'ZS-2', door: 'Lotte Smit', hoe: 'beoordeeld' }, { code: 'ZS-6', door: 'Lotte Smit', hoe: 'opgepakt' }],
  })).toBe('2 vastgelegd, 2 had Lotte Smit al gedaan: ZS-1 en ZS-2, 1 is intussen gesloten door Ingrid Mulder: ZS-5, 1 heeft Lotte Smit opgepakt: ZS-6. ZS-7: Deze casus bestaat niet (meer).');
});

test('the verdicts are counted with their codes', () => {
  expect(schrijfOordelen([{ code: 'ZS-1', keuze: 'capaciteit' }, { code: 'ZS-2', keuze: 'nietBekend' }, { code: 'ZS-3', keuze: 'nietBekend' }])).toEqual(['Niet bekend (2): ZS-2, ZS-3.', 'Niet gescreend (geen capaciteit) (1): ZS-1.']);
});

test('what a row does not offer is no choice', () => {
  expect(['n', 'v', 'c', 'k', 'w', 'b', 'l'].map(leesRijkeuze)).toEqual([...BATCH_KEUZES, 'bekend', 'later']);
  for (const waarde of ['', 'nietBekend', 'toString', undefined, 3, {}]) expect(leesRijkeuze(waarde)).toBeUndefined();
});
