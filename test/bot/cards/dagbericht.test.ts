import { describe, expect, test } from 'vitest';
import { dagberichtkaart, dagberichtkop, eigenDagberichtkaart, eigenDagberichtkop } from '../../../bot/cards/dagberichtkaart.ts';
import { DAGSTAAT } from '../../../bot/cards/dagknoppen.ts';
import { dagstaatkaart, dagstaatvraag } from '../../../bot/cards/dagstaatkaart.ts';
import { lijstkaart } from '../../../bot/cards/lijstkaart.ts';
import { VERB } from '../../../bot/cards/verben.ts';
import type { AanZet, Dagbericht, Dagregel, EigenDagbericht } from '../../../src/domain/dagbericht.ts';
import { datum, tijd } from '../../../src/domain/datum.ts';
import type { Reflectie } from '../../../src/domain/reflectie.ts';
import type { PersoonId } from '../../../src/domain/rollen.ts';
import { taakViews } from '../../../src/domain/taakview.ts';
import { momentOp } from '../../../src/tijd/amsterdam.ts';
import { eenCasus } from '../../build/casus.ts';
import { gebreken, knoptitels, leesbaar, vanSoort } from './contract.ts';
import { kijkVan } from './toestanden.ts';

const AFDELING = 'zaanstad-b2';
const LAAT = eenCasus().op('2026-12-01T09:00');
const TAAK = taakViews(LAAT.casus, kijkVan(LAAT))[0] ?? expect.unreachable();
const code = (nummer: number): string => `ZS-${String(100_000 + nummer)}`;
const veel = <T>(aantal: number, maak: (nummer: number) => T): readonly T[] => Array.from({ length: aantal }, (_, nummer) => maak(nummer));
const regel = (nummer: number): Dagregel => ({ code: code(nummer), taak: TAAK });
const LANG = 'Huis van Bewaring met een uitzonderlijk lange naam '.repeat(4);

const LEEG: Dagbericht = { pi: 'JC Zaanstad', afdeling: 'B2', vandaag: datum('2026-12-01'), nieuw: [], overleg: [], vandaagKlaar: [], teLaat: [], aanZet: [], teBeoordelen: 0 };
const aanZet = (nummer: number): AanZet => ({ taak: { ...TAAK, persoon: { persoon: `p${nummer}` as PersoonId, naam: `${LANG} ${nummer}` } }, codes: veel(60, code), teLaat: 60 });
const REFLECTIE: Reflectie = { pi: LANG, start: momentOp(datum('2026-12-08'), tijd('14:00')), vorm: 'inDePI', ruimte: LANG };
const DRUK: Dagbericht = {
  ...LEEG, reflectie: REFLECTIE, pi: LANG, afdeling: LANG, nieuw: veel(500, code), vandaagKlaar: veel(500, regel), teLaat: veel(500, regel), aanZet: veel(40, aanZet), teBeoordelen: 500,
  overleg: veel(60, (nummer) => ({ code: code(nummer), wat: 'trajectgesprek' as const, tijd: tijd('14:00'), vorm: 'inDePI' as const })),
};

describe('the digest in the channel', () => {
  test('says in a line of each what is new, planned, due and late', () => {
    const kaart = dagberichtkaart({ ...LEEG, nieuw: [code(1)], teLaat: [regel(2)], overleg: [{ code: code(3), wat: 'duiding', tijd: tijd('14:00'), vorm: 'online' }], aanZet: [{ taak: TAAK, codes: [code(2)], teLaat: 1 }] }, AFDELING);
    expect(gebreken(kaart)).toEqual([]);
    const tekst = leesbaar(kaart).replaceAll('\n', '');
    for (const zin of ['Nieuw (1): ZS-100001', '‼ Te laat (1): ZS-100002 (3 werkdagen)', 'Overleg vandaag (1): 14:00 · ZS-100003 · duiding online', 'ZS-100002 · ‼ 1 te laat']) expect(tekst).toContain(zin);
    expect(tekst).not.toContain('Vandaag klaar');
    expect(dagberichtkop(DRUK)).toMatch(/^Dagbericht .*, di 1 dec: 500 nieuw, 500 te laat, 500 vandaag klaar, 60 overleg$/);
  });

  test('names the reflection meeting that is near, and in its first line one of today', () => {
    const nabij: Reflectie = { pi: 'JC Zaanstad', start: momentOp(datum('2026-12-08'), tijd('14:00')), vorm: 'inDePI', ruimte: 'Vergaderzaal' };
    expect(leesbaar(dagberichtkaart({ ...LEEG, reflectie: nabij }, AFDELING)).replaceAll('\n', '')).toContain('Reflectie: di 8 dec 14:00, Vergaderzaal');
    const vandaag = { ...nabij, start: momentOp(LEEG.vandaag, tijd('14:00')) };
    expect(dagberichtkop({ ...LEEG, reflectie: vandaag })).toBe('Dagbericht B2, di 1 dec: 1 reflectie');
    expect(eigenDagberichtkop({ vandaag: LEEG.vandaag, teLaat: [], vandaagKlaar: [], overleg: [], wachtOp: [], reflecties: [vandaag] })).toBe('Uw dagbericht, di 1 dec: 1 reflectie');
  });

  test('of the busiest afdeling still fits, and says how many it does not name', () => {
    const kaart = dagberichtkaart(DRUK, AFDELING);
    expect(gebreken(kaart)).toEqual([]);
    expect(leesbaar(kaart)).toContain('… en nog 480');
    expect(leesbaar(kaart)).toContain('… en nog 28 mensen.');
  });

  test('has buttons that carry nothing but the afdeling whose list they open', () => {
    const kaart = dagberichtkaart(DRUK, AFDELING);
    expect(knoptitels(kaart)).toEqual(['Mijn werk', 'Screen alles in één keer (500)', 'Dagstaat']);
    for (const { verb, data } of vanSoort(kaart, 'Action.Execute')) expect(data).toEqual(verb === VERB.batchToon ? { afdeling: AFDELING } : {});
  });

  test('offers the list only when there is more than one to judge: a single casus is as quick on its own card', () => {
    expect(knoptitels(dagberichtkaart({ ...LEEG, teBeoordelen: 1 }, AFDELING))).toEqual(['Mijn werk', 'Dagstaat']);
  });
});

describe('the own digest', () => {
  const eigen = (nummer: number): EigenDagbericht['teLaat'][number] => ({ ...regel(nummer), afdeling: LANG });
  const bericht: EigenDagbericht = { vandaag: LEEG.vandaag, teLaat: veel(40, eigen), vandaagKlaar: veel(40, eigen), wachtOp: veel(40, eigen), reflecties: veel(40, () => REFLECTIE), overleg: veel(40, (nummer) => ({ code: code(nummer), wat: 'duiding', tijd: tijd('09:30'), afdeling: LANG })) };

  test('fits with forty of everything', () => {
    expect(gebreken(eigenDagberichtkaart(bericht))).toEqual([]);
    expect(leesbaar(eigenDagberichtkaart(bericht))).toContain('… en nog 30');
    expect(eigenDagberichtkop(bericht)).toBe('Uw dagbericht, di 1 dec: 40 te laat, 40 vandaag klaar, 40 overleg, 40 wacht op een ander');
  });

  test('leaves out what there is none of, and says how to stop', () => {
    const tekst = leesbaar(eigenDagberichtkaart({ ...bericht, teLaat: [], wachtOp: [] }));
    expect(tekst).not.toContain('Te laat');
    expect(tekst).toContain('dagbericht uit');
  });
});

test('“mijn werk” with the button of the dagstaat fits, however long its rows are', () => {
  for (let lengte = 1; lengte <= 70; lengte += 1) {
    const rij = { casus: '0'.repeat(36), code: code(1), afdeling: 'A'.repeat(Math.min(30, lengte)), toestand: 'x'.repeat(lengte), wat: 'y'.repeat(lengte), tot: '‼ 12 werkdagen te laat (do 26 nov)', stand: 'laat' as const };
    const kaart = lijstkaart({ titel: 'Mijn werk', rijen: veel(25, () => rij), leeg: 'Niets.', onder: [DAGSTAAT] });
    expect(gebreken(kaart), String(lengte)).toEqual([]);
    expect(knoptitels(kaart).at(-1)).toBe('Dagstaat');
  }
});

test('the cards about the dagstaat fit Teams; the links name the days', () => {
  expect(gebreken(dagstaatvraag())).toEqual([]);
  const kaart = dagstaatkaart({ vandaag: { dag: datum('2026-11-27'), url: 'https://x.example/dagstaat?ticket=a' }, volgende: { dag: datum('2026-11-30'), url: 'https://x.example/dagstaat?ticket=b' }, minuten: 15 });
  expect(gebreken(kaart)).toEqual([]);
  expect(knoptitels(kaart)).toEqual(['Vandaag (vr 27 nov)', 'Volgende werkdag (ma 30 nov)']);
});
