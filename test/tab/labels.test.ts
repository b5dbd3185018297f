import { describe, expect, it } from 'vitest';
import { DUIDINGVORMNAAM } from '../../src/domain/duiding.ts';
import * as stuk from '../../src/domain/stuk.ts';
import * as rollen from '../../src/domain/rollen.ts';
import { MAX_REGEL, MAX_TEKST } from '../../src/domain/invoer.ts';
import * as labels from '../../tab/src/werkdocument/labels.ts';
import * as formulier from '../../tab/src/werkdocument/stukformulier.ts';

describe('The words of the page', () => {
  it('are those of the process, in the same order', () => {
    expect(Object.entries(labels.WAARDENAAM)).toEqual(Object.entries(stuk.WAARDENAAM));
    expect(Object.entries(labels.DUIDINGVORMNAAM)).toEqual(Object.entries(DUIDINGVORMNAAM));
  });

  it('name the same person for each side as the process does', () => {
    for (const kant of ['DJI', '3RO'] as const) {
      expect(labels.UITVOERDER[kant]).toBe(rollen.ROLNAAM[rollen.uitvoerderVan(kant)]);
      expect(labels.andereKant(kant)).toBe(rollen.andereKant(kant));
    }
  });

  it('name subjects by the question set that comes with the werkdocument', () => {
    const vragenlijst = { versie: 2, onderwerpen: [{ sleutel: 'a', label: 'Eerste', deel: '3RO' as const }, { sleutel: 'b', label: 'Van de PI', deel: 'DJI' as const }, { sleutel: 'c', label: 'Vroeger', deel: '3RO' as const, vervallen: true }] };
    expect(labels.onderwerpenVan({ vragenlijst }, '3RO').map(({ label }) => label)).toEqual(['Eerste', 'Vroeger']);
    expect(labels.keuzesVoor({ vragenlijst }, '3RO', '').map(({ sleutel }) => sleutel)).toEqual(['a']);
    expect(labels.keuzesVoor({ vragenlijst }, '3RO', 'c').map(({ sleutel }) => sleutel)).toEqual(['a', 'c']);
  });
});

describe('The limits the page tells', () => {
  it('are those of the process', () => expect([formulier.MAX_TEKST, formulier.MAX_REGEL]).toEqual([MAX_TEKST, MAX_REGEL]));
});
