import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { genoemdeNamen } from '../../src/domain/naamintekst.ts';
import { noemtSkn } from '../../src/domain/persoonsgegevens.ts';
import { leesSkn, toonSkn } from '../../src/domain/skn.ts';

/** Names as registers hold them; all invented. */
const GEDETINEERDEN = [
  'Test, A.', 'Test, van der, I.', 'Yilmaz, M. (Mehmet)', 'Bergsma, van den, A.', 'Jansen, P. (Piet)', 'De Jong-Bakker, A.B.', 'Sanne el Amrani', 'Ben Ali, K.', 'Groot, A. de', 'Bos, K.', 'Öztürk, Çelik',
  'O’Brien, S.', 'Proefpersoon, Pim', 'Vries, de, S.', 'Kaya', 'Ter Horst, J.W.', "in 't Veld, R.", 'Łukasz Wójcik',
];
const COLLEGAS = ['Mehmet Yilmaz', 'Sanne de Vries', 'Bart Jansen', 'Amina Kaya', 'Ruben Bakker', 'Lotte Smit'];

function warschuwt(tekst: string): readonly string[] {
  const naam = genoemdeNamen(tekst, GEDETINEERDEN.map((een) => ({ naam: een, van: een })), COLLEGAS).length > 0;
  return [...(noemtSkn(tekst) ? ['skn'] : []), ...(naam ? ['naam'] : [])];
}

describe('an SKN in a subject or place is seen', () => {
  test.each([
    'Duiding 9000001', 'Gesprek SKN 9000001', 'SKN: 90 00 001', 'skn 90.00.001', 'MDO 90-00-001 di 24 nov', 'skn9000001', 'SKN-nummer 9000001', 'SKN nr. 9000001', 'Trajectgesprek (9000001)', 'dossier 9000001 bespreken', 'casus 12345678?',
    'Duiding 9000 001 om 14:00', 'MDO 1234 5678', '12 34 56 78 bespreken', '9.000.001 MDO', '9000001 24-11-2026 14:00', '20261124 9000001', 'nr-9000001', 'Zaal 12 90 00 001', 'kamer 3 9000001', '9000 1234 TR', 'SKN 20261124', 'skn 123456', 'Duiding 9000–001',
    'strafrechtsketennummer 9000001', 'ZS-412907 / 9000001',
  ])('%s', (tekst) => {
    expect(warschuwt(tekst)).toEqual(['skn']);
  });
});

describe('the name of a detainee is seen', () => {
  test.each([
    'Gesprek met A. Test', 'TEST A 14:00', 'Test, A. duiding', 'I. van der Test', 'Test, van der, I.', 'Trajectgesprek dhr. M. Yilmaz', 'Van den Bergsma, A.', 'bergsma', 'Duiding P. Jansen', 'Piet Jansen MDO', 'Jansen P', 'Mw. de Jong', 'A.B. de Jong-Bakker', 'intake Amrani', 'Ben Ali bespreken', 'A. de Groot',
    'dhr. Groot', 'Bos, K.', 'gedetineerde bos', 'OZTURK', 'öztürk celik', "Overleg O'Brien", 'obrien', 'Proefpersoon', 'Pim Proefpersoon', 'S. de Vries', 'S.A. de Vries', 'TER HORST', 'J. ter Horst', "in 't Veld, R.", 'wojcik', 'Lukasz Wojcik',
  ])('%s', (tekst) => {
    expect(warschuwt(tekst)).toEqual(['naam']);
  });

  test('and so are a name and a number together', () => {
    expect(warschuwt('Duiding Proefpersoon, P. (9000001)')).toEqual(['skn', 'naam']);
  });
});

describe('what people write all day is left alone', () => {
  test.each([
    'Duiding ZS-412907', 'Duiding ZS-412907, ZS-530011 en ZS-600001', 'zs 412907 MDO', 'MDO 24-11-2026', 'MDO 20261124', 'notulen 2026-11-24', 'Duiding 24/11/2026 1400', 'di 24-11 14.00', 'di 24 nov 14:00', '24-11-2026 10.00-11.30', '1400-1530 duiding', 'spreekuur 9.00 - 10.15', 'lokaal 204 1300 uur',
    'bel 070-1234567', 'Bel 06 12345678', '06-12 34 56 78', '+31 6 12345678', '+31 (0)70 123 45 67', '(070) 123 45 67', '0900-8844', 'tel. 1234567', '0031 6 12345678', '088 071 2345', 'toestel 1234567',
    'Kamer 3.12', 'gebouw 01.02.003', 'Zaal B-2.145', 'Spreekkamer 2', 'Kalvermarkt 53, 2511 CV Den Haag', 'Straat 123 2511 CV', 'Postbus 30132 2500 GC',
    'Vergadering-id: 312 456 789 012 3', 'Microsoft Teams 312 456 789 012', 'https://teams.example/l/12345678/9000001', '€ 1.250.000 begroting', '1250000 euro', 'factuur 20260012', 'INV-2026001', 'M2611123', 'KvK 12345678', 'kwartaal 2026-2027', 'begroting 2026/2027', 'week 48 2026',
    '3RO-overleg', 'D&R-plan bespreken', 'Overleg 3RO en DJI', 'SKN opvragen 24 nov', 'Afdeling A groot overleg', 'de berg werk', 'Test van Teams', 'een test vandaag', 'bos en veld', 'Groot onderhoud PI Noorderveen',
    'Duiding met Mehmet Yilmaz', 'Overleg Sanne de Vries', 'Yilmaz en Vries', 'Bart Jansen komt ook', 'bila Amina Kaya', 'Jansen (beheer)', 'Ruben Bakker, Lotte Smit', 'R. Bakker', "'s ochtends vroeg", 'Intake afdeling A', 'Reflectie', '',
  ])('%s', (tekst) => {
    expect(warschuwt(tekst)).toEqual([]);
  });
});

const twee = (getal: number): string => String(getal).padStart(2, '0');
const dag = fc.record({ j: fc.integer({ min: 2000, max: 2099 }), m: fc.integer({ min: 1, max: 12 }), d: fc.integer({ min: 1, max: 28 }) });
const datum = fc.tuple(dag, fc.integer({ min: 0, max: 6 })).map(([{ j, m, d }, vorm]) => [`${twee(d)}-${twee(m)}-${j}`, `${d}-${m}-${j}`, `${j}-${twee(m)}-${twee(d)}`, `${j}${twee(m)}${twee(d)}`, `${d}-${m}`, `${twee(d)}/${twee(m)}/${j}`, `${twee(d)}-${twee(m)}-${twee(j % 100)}`][vorm] ?? '');
const uur = fc.record({ u: fc.integer({ min: 0, max: 23 }), m: fc.integer({ min: 0, max: 59 }) });
const tijd = fc.tuple(uur, uur, fc.integer({ min: 0, max: 4 })).map(([een, ander, vorm]) => [`${twee(een.u)}:${twee(een.m)}`, `${een.u}.${twee(een.m)}`, `${twee(een.u)}${twee(een.m)}-${twee(ander.u)}${twee(ander.m)}`, `${een.u}:${twee(een.m)}-${ander.u}:${twee(ander.m)}`, `${een.u}.${twee(een.m)}-${ander.u}.${twee(ander.m)}`][vorm] ?? '');
const code = fc.integer({ min: 100_000, max: 999_999 }).map((nummer) => `ZS-${nummer}`);
/** Seven or eight digits; not all alike, because that is a placeholder which nobody has. */
const skn = fc.stringMatching(/^\d{7,8}$/).filter((cijfers) => leesSkn(cijfers).ok);

describe('whatever comes', () => {
  test('a text of codes, dates and times is never stopped', () => {
    fc.assert(fc.property(fc.array(fc.oneof(code, datum, tijd), { minLength: 1, maxLength: 6 }), (stukken) => {
      expect(noemtSkn(stukken.join(' '))).toBe(false);
    }), { numRuns: 3000 });
  });

  test('an SKN written as the product itself writes it is always found', () => {
    fc.assert(fc.property(skn, fc.constantFrom('', 'Duiding ', 'MDO di 24 nov 14:00, '), fc.constantFrom('', ' bespreken', ' (afdeling A)'), (nummer, voor, na) => {
      expect(noemtSkn(`${voor}${toonSkn(nummer)}${na}`)).toBe(true);
    }), { numRuns: 2000 });
  });

  test('behind its own word an SKN is found however it is written', () => {
    fc.assert(fc.property(skn, fc.constantFrom('', ' ', '.', '-', '–', '\u00a0'), fc.constantFrom('SKN ', 'skn: ', 'Skn-nummer ', 'skn'), (nummer, scheiding, woord) => {
      expect(noemtSkn(`${woord}${Array.from(nummer).join(scheiding)}`)).toBe(true);
    }));
  });

  const voornaam = fc.constantFrom('Anna', 'Çelik', 'José', 'Mo', 'Pieter', 'Zoë');
  const achternaam = fc.constantFrom('Bos', 'Groot', 'Öztürk', 'Meijer', 'Hoekstra', 'Visser', 'Mol', 'Nuñez', 'Post');
  const voegsel = fc.constantFrom('', 'van', 'de', 'van der', 'ten', "in 't");
  const plak = (...delen: readonly string[]): string => delen.filter(Boolean).join(' ');

  test('a name is found in any letter case, whichever way round and with or without accents', () => {
    const letters = fc.array(fc.boolean(), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(voornaam, voegsel, achternaam, fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 3 }), letters, (voor, tussen, achter, kort, kaal, vorm, hoofd) => {
      const geschreven = kort ? `${voor.charAt(0)}.` : voor;
      const register = [achter, tussen, voor].filter(Boolean).join(', ');
      const tekst = [plak(geschreven, tussen, achter), plak(`${achter},`, geschreven, tussen), plak(tussen, `${achter},`, geschreven), plak(achter, geschreven)][vorm] ?? '';
      const gehusseld = Array.from(tekst, (letter, i) => (hoofd[i % hoofd.length] === true ? letter.toUpperCase() : letter.toLowerCase())).join('');
      const getypt = kaal ? gehusseld.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : gehusseld;
      expect(genoemdeNamen(`Gesprek ${getypt} om 14:00`, [{ naam: register, van: 1 }], COLLEGAS)).toEqual([1]);
    }), { numRuns: 2000 });
  });

  test('a text without the surname is never stopped for it', () => {
    fc.assert(fc.property(voornaam, achternaam, fc.array(fc.constantFrom('duiding', 'overleg', 'van', 'de', 'A', 'P.', 'afdeling', '14:00', 'ZS-412907'), { maxLength: 8 }), (voor, achter, stukken) => {
      expect(genoemdeNamen(stukken.join(' '), [{ naam: `${achter}, ${voor}`, van: 1 }], [])).toEqual([]);
    }));
  });
});
