import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BIJDRAGEVORM } from '../../../src/domain/bijdrage.ts';
import { leesSectietekst, MOMENTEN, SECTIES, type Sectietekst } from '../../../src/domain/handleiding/sectie.ts';
import { kernsectie, standaardsectie, standaardsecties } from '../../../src/domain/handleiding/standaard.ts';
import { zoekSecties } from '../../../src/domain/handleiding/zoek.ts';

const zoek = (vraag: string): readonly string[] => zoekSecties(standaardsecties(), vraag).map(({ sectie }) => sectie.id);
const TEKST: Sectietekst = { titel: 'Wat u kunt doen', tekst: 'Bel elkaar.', trefwoorden: ['bellen'] };

describe('the texts of the product', () => {
  test('may be kept as they are: the beheerder begins from them', () => {
    for (const { titel, tekst, trefwoorden } of standaardsecties()) expect(leesSectietekst({ titel, tekst, trefwoorden })).toEqual({ titel, tekst, trefwoorden });
  });

  test('help at every moment of the process, also where a card leads to', () => {
    for (const moment of MOMENTEN) expect(standaardsectie(kernsectie(moment)).bij, moment).toContain(moment);
  });

  test('name every form of bijdrage, and for a short stay no form that takes too long', () => {
    for (const { naam } of Object.values(BIJDRAGEVORM)) expect(standaardsectie('vormen-van-bijdrage').tekst).toContain(naam);
    expect(standaardsectie('kort-verblijf').tekst).not.toContain('Vraag een reclasseringsadvies D&R aan');
  });
});

describe('searching', () => {
  test('puts a section with the word in its title before one that only mentions it', () => {
    expect(zoek('bijdrage')[0]).toBe('vormen-van-bijdrage');
    expect(zoek('bijdrage').length).toBeGreaterThan(1);
    expect(zoek('JD-online')[0]).toBe('aanvulling-op-jd-online');
  });

  test('finds part of a word, whatever its accents and capitals', () => {
    expect(zoek('ÉÉN')).toContain('kort-verblijf');
    expect(zoek('een tot vier weken')).toContain('kort-verblijf');
    expect(zoek('gemeent')).toContain('warme-overdracht');
  });

  test('asks for all words, and shows the piece around them without marks', () => {
    expect(zoek('recidive xyz')).toEqual([]);
    const [treffer] = zoekSecties(standaardsecties(), 'criminogene factoren');
    expect(treffer?.fragment).toContain('Criminogene factoren');
    expect(treffer?.fragment).not.toMatch(/\*\*|##/);
  });

  test('for nothing gives all sections in their own order', () => {
    expect(zoek('  ')).toEqual(SECTIES);
  });

  test('with more words never finds more, and never fails', () => {
    fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (een, ander) => {
      const samen = new Set(zoek(`${een} ${ander}`));
      for (const id of samen) expect(zoek(een)).toContain(id);
    }));
  });
});

describe('a changed text', () => {
  test('is kept without what does not belong there', () => {
    expect(leesSectietekst({ titel: ' Nieuw\n', tekst: 'Regel 1\r\nRegel 2\u0000 ', trefwoorden: ['Bellen', 'bellen', ' '] })).toEqual({ titel: 'Nieuw', tekst: 'Regel 1\nRegel 2', trefwoorden: ['bellen'] });
  });

  test('is refused at the field that is wrong', () => {
    const veld = (anders: Partial<Sectietekst>) => leesSectietekst({ ...TEKST, ...anders });
    expect(veld({ titel: '' })).toMatchObject({ code: 'invoer', veld: 'titel' });
    expect(veld({ titel: 'x'.repeat(81) })).toMatchObject({ veld: 'titel' });
    expect(veld({ tekst: 'x'.repeat(8_001) })).toMatchObject({ veld: 'tekst' });
    expect(veld({ trefwoorden: ['x'.repeat(41)] })).toMatchObject({ veld: 'trefwoorden' });
    for (const tekst of ['<script>', 'kijk [hier](https://elders.nl)', '<img src=x>']) expect(veld({ tekst })).toMatchObject({ veld: 'tekst' });
    expect(veld({ tekst: 'Korter dan < 7 dagen' })).toMatchObject({ tekst: 'Korter dan < 7 dagen' });
  });
});
