import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PiId } from '../../src/domain/casus.ts';
import { datum, tijd } from '../../src/domain/datum.ts';
import { overlap, type Mdo, type MdoId, type Ruimte, type Tijdvak } from '../../src/domain/rooster.ts';
import type { RuimteId } from '../../src/domain/ruimte.ts';
import { foutInMdo, leesRuimte, leesVakken, schrijfInvoer, schrijfMdo, schrijfProgramma } from '../../src/domain/roosterinvoer.ts';
import { isWeigering } from '../../src/domain/weigering.ts';

const PI = 'noorderveen' as PiId;
const vak = (weekdag: number, van: string, tot: string): Tijdvak => ({ weekdag, van: tijd(van), tot: tijd(tot) });
const week = (...uren: readonly (readonly [string, string])[]): readonly Tijdvak[] => [1, 2, 3, 4, 5].flatMap((dag) => uren.map(([van, tot]) => vak(dag, van, tot)));
const melding = (uitkomst: unknown): string => (isWeigering(uitkomst) ? uitkomst.melding : 'goed');

describe('the programme hours of a Monday', () => {
  test.each([
    ['', []],
    ['  ', []],
    ['09:00-11:30', [vak(1, '09:00', '11:30')]],
    ['9.00 – 11.30, 13:30-16:00', [vak(1, '09:00', '11:30'), vak(1, '13:30', '16:00')]],
    ['13 tot 16 uur en 9 tot 11.30 uur', [vak(1, '09:00', '11:30'), vak(1, '13:00', '16:00')]],
    ['9-10;10-11', [vak(1, '09:00', '10:00'), vak(1, '10:00', '11:00')]],
  ])('are read from “%s”', (tekst, vakken) => {
    expect(leesVakken(tekst, 1)).toEqual(vakken);
  });

  test.each([
    ['ochtend', 'Op maandag klopt “ochtend” niet'],
    ['11:30-09:00', 'Op maandag klopt “11:30-09:00” niet: een begintijd en een latere eindtijd.'],
    ['09:00-09:00', 'Op maandag klopt'],
    ['09:00-25:00', 'Op maandag klopt'],
    ['09:60-11:00', 'Op maandag klopt'],
    ['09:00-11:30, 11:00-12:00', 'Op maandag overlappen 09:00–11:30 en 11:00–12:00.'],
    ['1-2,3-4,5-6,7-8,9-10,11-12,13-14', 'Op maandag staan te veel tijden: hooguit 6.'],
  ])('are not read from “%s”, and it is said why', (tekst, zin) => {
    expect(melding(leesVakken(tekst, 1))).toContain(zin);
  });

  test('come back as they were, whatever they are', () => {
    const minuut = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const alsTijd = (aantal: number): string => `${String(Math.floor(aantal / 60)).padStart(2, '0')}:${String(aantal % 60).padStart(2, '0')}`;
    fc.assert(fc.property(fc.uniqueArray(minuut, { minLength: 0, maxLength: 12 }), (minuten) => {
      const grenzen = [...minuten].sort((a, b) => a - b).map(alsTijd);
      const vakken = Array.from({ length: Math.floor(grenzen.length / 2) }, (_, nummer) => vak(3, grenzen[2 * nummer] ?? '', grenzen[2 * nummer + 1] ?? ''));
      expect(leesVakken(schrijfInvoer(vakken, 3), 3)).toEqual(vakken);
      expect(schrijfInvoer(vakken, 4)).toBe('');
    }));
  });

  test('whatever is typed, what is read is in order and never double', () => {
    const stuk = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom('-', ' tot ', '–', ':'), fc.integer({ min: 0, max: 30 }), fc.constantFrom(',', ' en ', ';', ' ')).map((delen) => delen.join(''));
    fc.assert(fc.property(fc.oneof(fc.array(stuk, { maxLength: 5 }).map((stukken) => stukken.join('')), fc.string()), (tekst) => {
      const gelezen = leesVakken(tekst, 2);
      if (isWeigering(gelezen)) return;
      expect(overlap(gelezen)).toBeUndefined();
      for (const [nummer, { van, tot }] of gelezen.entries()) expect(van < tot && (gelezen[nummer - 1]?.tot ?? van) <= van).toBe(true);
    }));
  });
});

test.each([
  [[], ''],
  [week(['09:00', '11:30'], ['13:30', '16:00']), 'maandag t/m vrijdag 09:00–11:30 en 13:30–16:00'],
  [[vak(1, '09:00', '11:30'), vak(3, '09:00', '11:30'), vak(5, '10:00', '11:00')], 'maandag en woensdag 09:00–11:30; vrijdag 10:00–11:00'],
  [[vak(1, '09:00', '10:00'), vak(2, '09:00', '10:00'), vak(4, '09:00', '10:00')], 'maandag, dinsdag en donderdag 09:00–10:00'],
])('programme hours are written with the same days together: %j', (vakken, tekst) => {
  expect(schrijfProgramma(vakken)).toBe(tekst);
});

const mdo = (anders: Partial<Mdo> = {}): Mdo => ({ id: 'm1' as MdoId, pi: PI, ...vak(4, '13:00', '16:00'), elkeWeken: 1, vanaf: datum('2026-11-23'), ...anders });

test('MDO hours are written with their rhythm', () => {
  expect(schrijfMdo(mdo())).toBe('donderdag 13:00–16:00, elke week');
  expect(schrijfMdo(mdo({ elkeWeken: 2 }))).toBe('donderdag 13:00–16:00, elke 2 weken vanaf 23 nov 2026');
});

test.each([
  ['beside themselves', mdo(), [mdo()], 'goed'],
  ['beside others', mdo({ id: 'm2' as MdoId, weekdag: 2 }), [mdo()], 'goed'],
  ['that end before they begin', mdo({ tot: tijd('12:00') }), [], 'De eindtijd ligt niet na de begintijd.'],
  ['at the time of others', mdo({ id: 'm2' as MdoId, van: tijd('15:00'), tot: tijd('17:00') }), [mdo()], 'vallen samen met die van donderdag 13:00–16:00, elke week.'],
])('MDO hours %s', (_wat, een, andere, zin) => {
  expect(melding(foutInMdo(een, andere))).toContain(zin);
});

const kamer = (anders: Partial<Ruimte> = {}): Ruimte => ({ id: 'r1' as RuimteId, pi: PI, naam: 'Spreekkamer 1', adres: 'kamer@dji.example', plaatsen: 4, inGebruik: true, ...anders });

test.each([
  ['with a name of its own', kamer({ naam: ' Spreekkamer 2 ' }), 'goed'],
  ['that keeps its name', kamer({ plaatsen: 6 }), 'goed'],
  ['without a name', kamer({ naam: ' ' }), 'Vul de naam van de ruimte in.'],
  ['with too long a name', kamer({ naam: 'x'.repeat(61) }), 'hooguit 60 tekens'],
  ['with the name of another', kamer({ naam: 'vergaderzaal' }), 'Er is al een ruimte die “vergaderzaal” heet.'],
  ['for nobody', kamer({ plaatsen: 0 }), 'een heel getal van 1 tot en met 100'],
  ['for half a person', kamer({ plaatsen: 1.5 }), 'een heel getal'],
])('a room %s', (_wat, ruimte, zin) => {
  expect(melding(leesRuimte(ruimte, [kamer(), kamer({ id: 'r2' as RuimteId, naam: 'Vergaderzaal' })]))).toContain(zin);
});

test('the name of a room is kept without white space around it', () => {
  expect(leesRuimte(kamer({ naam: ' Spreekkamer 2 ' }), [])).toEqual(kamer({ naam: 'Spreekkamer 2' }));
});
