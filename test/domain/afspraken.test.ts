import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bepaalAfspraken, STANDAARD_AFSPRAKEN, type EigenAfspraken } from '../../src/domain/afspraken.ts';
import { afspraakregels, verschillen } from '../../src/domain/afspraakoverzicht.ts';
import { leesEigenAfspraken, leesIngevuld, leesWaarde, schrijfBereik, schrijfWaarde } from '../../src/domain/afspraakwaarde.ts';
import { AFSPRAAKGROEPEN } from '../../src/domain/afspraakbeschrijving.ts';
import { AFSPRAAKSLEUTELS, beschrijf } from '../../src/domain/afspraakwijzer.ts';
import { tijd } from '../../src/domain/datum.ts';

/** What a place may agree on itself, within what is allowed. */
const eigen: fc.Arbitrary<EigenAfspraken> = fc.record({
  stap1Werkdagen: fc.integer({ min: 1, max: 10 }), duidingWerkdagen: fc.integer({ min: 1, max: 20 }), zelfBoekenNaWerkdagen: fc.option(fc.integer({ min: 0, max: 10 })),
  naamInKanaal: fc.constantFrom('niets' as const, 'initialen' as const, 'naam' as const), goedeVrijdagVrij: fc.boolean(), dagberichtOm: fc.option(fc.constantFrom(tijd('07:45'), tijd('10:00'))),
}, { requiredKeys: [] });

describe('the description of the afspraken', () => {
  test('covers each of them, and each default is a value that may be filled in', () => {
    expect([...AFSPRAAKSLEUTELS].sort()).toEqual(Object.keys(STANDAARD_AFSPRAKEN).sort());
    for (const sleutel of AFSPRAAKSLEUTELS) expect(leesWaarde(sleutel, STANDAARD_AFSPRAKEN[sleutel]), sleutel).toEqual({ ok: true, waarde: STANDAARD_AFSPRAKEN[sleutel] });
  });

  test('gives each a label of its own, a subject and a source', () => {
    expect(new Set(AFSPRAAKSLEUTELS.map((sleutel) => beschrijf(sleutel).label)).size).toBe(AFSPRAAKSLEUTELS.length);
    for (const sleutel of AFSPRAAKSLEUTELS) {
      expect(Object.keys(AFSPRAAKGROEPEN)).toContain(beschrijf(sleutel).groep);
      expect(beschrijf(sleutel).bron, sleutel).toMatch(/^(S:\d|A\d|B\d|F\d|C-\d|standaard)/);
    }
  });
});

describe('what holds at a place', () => {
  test('is what its cluster agreed on, else its PI, else the national default', () => {
    fc.assert(fc.property(eigen, eigen, (pi, cluster) => {
      const geldt = bepaalAfspraken(pi, cluster);
      for (const sleutel of AFSPRAAKSLEUTELS) expect(geldt[sleutel]).toBe(sleutel in cluster ? cluster[sleutel] : sleutel in pi ? pi[sleutel] : STANDAARD_AFSPRAKEN[sleutel]);
    }));
  });

  test('says for each value who agreed on it', () => {
    fc.assert(fc.property(eigen, eigen, (pi, cluster) => {
      for (const { sleutel, herkomst, waarde } of afspraakregels(pi, cluster)) {
        expect(herkomst).toBe(sleutel in cluster ? 'cluster' : sleutel in pi ? 'pi' : 'landelijk');
        expect(waarde).toBe(bepaalAfspraken(pi, cluster)[sleutel]);
      }
    }));
  });

  test('differs exactly where the values do, also when the same was agreed on twice', () => {
    expect(verschillen(bepaalAfspraken(), bepaalAfspraken({ stap1Werkdagen: 3, duidingWerkdagen: 7 }))).toEqual([{ sleutel: 'duidingWerkdagen', hier: 7, standaard: 5 }]);
    fc.assert(fc.property(eigen, eigen, (een, ander) => {
      const [a, b] = [bepaalAfspraken(een), bepaalAfspraken(ander)];
      expect(verschillen(a, b).map(({ sleutel }) => sleutel)).toEqual(AFSPRAAKSLEUTELS.filter((sleutel) => a[sleutel] !== b[sleutel]));
    }));
  });
});

describe('a value from outside', () => {
  test.each([
    ['stap1Werkdagen', '5', 5], ['stap1Werkdagen', ' 10 ', 10], ['dagberichtOm', '9:15', '09:15'], ['dagberichtOm', undefined, null], ['zelfBoekenNaWerkdagen', '0', 0], ['zelfBoekenNaWerkdagen', undefined, null],
    ['regieDuiding', 'reclasseringswerker', 'reclasseringswerker'], ['goedeVrijdagVrij', 'nee', false],
  ] as const)('%s as %s is taken', (sleutel, tekst, waarde) => {
    expect(leesIngevuld(sleutel, tekst)).toEqual({ ok: true, waarde });
  });

  test.each([
    ['stap1Werkdagen', '0', 'een heel getal van 1 tot en met 10'], ['stap1Werkdagen', '11', 'een heel getal van 1 tot en met 10'], ['stap1Werkdagen', '2,5', 'een heel getal van 1 tot en met 10'],
    ['stap1Werkdagen', '', 'een heel getal'], ['stap1Werkdagen', undefined, 'een heel getal'], ['stap1Werkdagen', '1e1', 'een heel getal'], ['zelfBoekenNaWerkdagen', 'nooit', 'van 0 tot en met 10, of “nooit”'],
    ['dagberichtOm', '25:00', 'een tijdstip van 06:00 tot en met 18:00'], ['dagberichtOm', '05:59', 'een tijdstip van 06:00'], ['regieDuiding', 'iemand', 'de casemanager of de reclasseringswerker'],
    ['naamInKanaal', 'constructor', 'niets, de initialen of de naam'], ['goedeVrijdagVrij', 'soms', 'ja of nee'],
  ] as const)('%s as %s is refused with what it should be', (sleutel, tekst, bereik) => {
    expect(leesIngevuld(sleutel, tekst)).toEqual({ ok: false, melding: expect.stringContaining(bereik) as string });
  });

  test('in a file is named when no such afspraak exists or the value is not allowed', () => {
    expect(leesEigenAfspraken({ stap1Werkdagen: 4, dagberichtOm: null })).toEqual({ ok: true, afspraken: { stap1Werkdagen: 4, dagberichtOm: null } });
    expect(leesEigenAfspraken({ stapEenWerkdagen: 4 })).toEqual({ ok: false, melding: 'de afspraak “stapEenWerkdagen” bestaat niet' });
    expect(leesEigenAfspraken({ constructor: 4 })).toMatchObject({ ok: false });
    expect(leesEigenAfspraken({ stap1Werkdagen: 40 })).toEqual({ ok: false, melding: 'de afspraak “stap1Werkdagen” moet een heel getal van 1 tot en met 10 zijn' });
  });

  test('is written as people say it', () => {
    expect(schrijfWaarde('stap1Werkdagen', 1)).toBe('1 werkdag');
    expect(schrijfWaarde('duidingUiterlijkWerkdag', 12)).toBe('werkdag 12');
    expect(schrijfWaarde('dagberichtOm', null)).toBe('uit');
    expect(schrijfWaarde('zelfBoekenNaWerkdagen', null)).toBe('nooit');
    expect(schrijfWaarde('regieDuiding', 'casemanager')).toBe('de casemanager');
    expect(schrijfWaarde('bevrijdingsdagVrij', false)).toBe('nee');
    for (const sleutel of AFSPRAAKSLEUTELS) expect(schrijfBereik(sleutel), sleutel).not.toBe('');
  });
});
