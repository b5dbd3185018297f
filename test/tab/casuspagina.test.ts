import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deelPad, DELEN, deelUit } from '../../tab/src/casus/delen.ts';
import { perDag, type Regel } from '../../tab/src/casus/dagen.ts';
import { afwezigZin } from '../../tab/src/casus/gegevens.tsx';
import { bezigZin } from '../../tab/src/casus/kop.tsx';
import { wachtNa } from '../../tab/src/casus/nieuws.ts';
import { verschilInWoorden } from '../../tab/src/verschil/woorden.ts';

describe('the difference between two versions', () => {
  test('is told by whole words', () => {
    expect(verschilInWoorden('Hoog volgens RISC 2025.', 'Hoog volgens RISC 2026.')).toEqual([
      { soort: 'gelijk', tekst: 'Hoog volgens RISC ' }, { soort: 'verwijderd', tekst: '2025' }, { soort: 'toegevoegd', tekst: '2026' }, { soort: 'gelijk', tekst: '.' },
    ]);
  });

  test('of a text with itself is none, and of an empty text all', () => {
    expect(verschilInWoorden('Woont bij zijn zus.', 'Woont bij zijn zus.')).toEqual([{ soort: 'gelijk', tekst: 'Woont bij zijn zus.' }]);
    expect(verschilInWoorden('', 'Nieuw.')).toEqual([{ soort: 'toegevoegd', tekst: 'Nieuw.' }]);
  });

  test('holds the new text whole, and every word of the old one', () => {
    const woord = fc.constantFrom('hij', 'woont', 'bij', 'zijn', 'zus', 'in', 'Utrecht,', 'sinds', 'mei.', 'risico’s');
    const zin = fc.array(woord, { maxLength: 20 }).map((woorden) => woorden.join(' '));
    fc.assert(fc.property(zin, zin, (oud, nieuw) => {
      const delen = verschilInWoorden(oud, nieuw);
      const zonder = (soort: string): string => delen.filter((deel) => deel.soort !== soort).map(({ tekst }) => tekst).join('');
      expect(zonder('verwijderd')).toBe(nieuw);
      expect(zonder('toegevoegd').replaceAll(/\s+/g, '')).toBe(oud.replaceAll(/\s+/g, ''));
    }));
  });
});

describe('the timeline by day', () => {
  const regel = (nummer: number, op: string): Regel => ({ nummer, op, opTekst: '', wie: { naam: 'Mehmet Yilmaz' }, kop: 'Er gebeurde iets', fase: 'delen', soort: 'stap' });

  test('goes by the day in the Netherlands, wherever the reader is', () => {
    const nacht = regel(2, '2026-11-23T23:30:00.000Z');
    const avond = regel(1, '2026-11-23T22:59:00.000Z');
    expect(perDag([nacht, avond])).toEqual([{ dag: '2026-11-24', tekst: 'dinsdag 24 november 2026', regels: [nacht] }, { dag: '2026-11-23', tekst: 'maandag 23 november 2026', regels: [avond] }]);
  });

  test('keeps each line once and in its order', () => {
    const wanneer = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    fc.assert(fc.property(fc.array(wanneer, { maxLength: 40 }), (data) => {
      const regels = data.sort((een, twee) => twee.getTime() - een.getTime()).map((op, i) => regel(data.length - i, op.toISOString()));
      const dagen = perDag(regels);
      expect(dagen.flatMap(({ regels: van }) => van)).toEqual(regels);
      expect(new Set(dagen.map(({ dag }) => dag)).size).toBe(dagen.length);
    }));
  });
});

describe('looking for news', () => {
  test('is done every three seconds, and ever less often when it fails, but never given up', () => {
    expect([0, 1, 2, 3, 10, 1000].map(wachtNa)).toEqual([3_000, 6_000, 12_000, 24_000, 60_000, 60_000]);
  });

  test('says who else is there in a sentence', () => {
    expect([bezigZin([]), bezigZin(['Sanne de Vries']), bezigZin(['Sanne de Vries', 'Ruben Bakker'])]).toEqual(['', 'Sanne de Vries is hier ook bezig.', 'Sanne de Vries en Ruben Bakker zijn hier ook bezig.']);
  });
});

test('who is away is named with until when and who stands in', () => {
  expect(afwezigZin({ afwezig: false, waarneming: [] })).toBeUndefined();
  expect(afwezigZin({ afwezig: true, waarneming: [] })).toBe('afwezig, waarneming: nog niemand');
  expect(afwezigZin({ afwezig: true, afwezigTot: { dag: '2026-11-27', tekst: 'vr 27 nov' }, waarneming: ['Ruben Bakker'] })).toBe('afwezig t/m vr 27 nov, waarneming: Ruben Bakker');
});

test('each part has one address, and an unknown one is none', () => {
  for (const { pad } of DELEN) expect(deelUit(/^\/casus\/c1(?:\/(.+))?$/.exec(deelPad('c1', pad))?.[1])).toBe(pad);
  expect([deelPad('c1', 'nu'), deelUit('geheim')]).toEqual(['/casus/c1', undefined]);
});
