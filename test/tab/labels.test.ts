import { describe, expect, it } from 'vitest';
import { opdrachtUitDialoog } from '../../src/api/contract.ts';
import * as casus from '../../src/domain/casus.ts';
import * as rollen from '../../src/domain/rollen.ts';
import { MAX_REGEL, MAX_TEKST } from '../../src/domain/invoer.ts';
import * as labels from '../../tab/src/werkdocument/labels.ts';
import * as formulier from '../../tab/src/werkdocument/stukformulier.ts';

describe('The words of the page', () => {
  it('are those of the process, in the same order', () => {
    expect(Object.entries(labels.ONDERWERPNAAM)).toEqual(Object.entries(casus.ONDERWERPNAAM));
    expect(Object.entries(labels.WAARDENAAM)).toEqual(Object.entries(casus.WAARDENAAM));
    expect(Object.entries(labels.DUIDINGVORMNAAM)).toEqual(Object.entries(casus.DUIDINGVORMNAAM));
  });

  it('name the same person for each side as the process does', () => {
    for (const kant of ['DJI', '3RO'] as const) {
      expect(labels.UITVOERDER[kant]).toBe(rollen.ROLNAAM[rollen.uitvoerderVan(kant)]);
      expect(labels.andereKant(kant)).toBe(rollen.andereKant(kant));
    }
  });

  it('cover each subject that the contract takes, and no other', () => {
    const probeer = (onderwerp: string): boolean => opdrachtUitDialoog.safeParse({ type: 'legInformatieVast', onderwerp, tekst: 'x', bron: 'y', inJdOnline: false }).success;
    expect(labels.sleutels(labels.ONDERWERPNAAM).every(probeer)).toBe(true);
    expect(probeer('geheim')).toBe(false);
  });
});

describe('The limits the page tells', () => {
  it('are those of the process', () => expect([formulier.MAX_TEKST, formulier.MAX_REGEL]).toEqual([MAX_TEKST, MAX_REGEL]));
});
