import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standaardsecties } from '../../src/domain/handleiding/standaard.ts';
import { bewaarKlad, invoerVan, kladVan, leesKlad } from '../../tab/src/handreiking/kladblok.ts';
import { leesOpmaak } from '../../tab/src/handreiking/opmaak.ts';

const plat = (tekst: string): readonly string[] => leesOpmaak(tekst).map(({ soort, regels }) => `${soort}: ${regels.map((regel) => regel.map(({ tekst: stuk, vet }) => (vet ? `[${stuk}]` : stuk)).join('')).join(' | ')}`);

describe('the simple markdown of a section', () => {
  test('has headings, lists, bold and paragraphs, with or without empty lines between them', () => {
    expect(plat('Bel **eerst**.\nDaarna mailen.\n## Wie\n- de **toezichthouder**: nu\n- de gemeente\n\nKlaar.')).toEqual(['alinea: Bel [eerst]. | Daarna mailen.', 'kop: Wie', 'lijst: de [toezichthouder]: nu | de gemeente', 'alinea: Klaar.']);
  });

  test('leaves everything else as it was typed', () => {
    expect(plat('# geen kop\n\n2 * 3 ** 4 en **half\n\n<b>x</b> [a](b)')).toEqual(['alinea: # geen kop', 'alinea: 2 * 3 ** 4 en **half', 'alinea: <b>x</b> [a](b)']);
  });

  test('loses no word, whatever is typed', () => {
    const letters = (tekst: string): string => tekst.replaceAll(/[^\p{L}\p{N}<>]/gu, '');
    fc.assert(fc.property(fc.string(), (tekst) => {
      expect(letters(leesOpmaak(tekst).flatMap(({ regels }) => regels.flat().map((stuk) => stuk.tekst)).join(''))).toBe(letters(tekst));
    }));
  });

  test('every section of the product is drawn without marks left over', () => {
    for (const { tekst } of standaardsecties()) expect(plat(tekst).join('\n')).not.toMatch(/\*\*|##/);
  });
});

describe('a change that is not saved yet', () => {
  const bewaring = (): Storage => {
    const inhoud = new Map<string, string>();
    return { length: 0, key: () => null, clear: () => inhoud.clear(), getItem: (naam) => inhoud.get(naam) ?? null, setItem: (naam, waarde) => void inhoud.set(naam, waarde), removeItem: (naam) => void inhoud.delete(naam) };
  };
  const klad = kladVan({ versie: 3, titel: 'Titel', tekst: 'Tekst', trefwoorden: ['zorg', 'wonen'] });

  test('is found again for its own section only, and gone once it is let go of', () => {
    const hier = bewaring();
    bewaarKlad(hier, 'bekendheid', klad);
    expect([leesKlad(hier, 'bekendheid'), leesKlad(hier, 'werkdocument')]).toEqual([klad, undefined]);
    bewaarKlad(hier, 'bekendheid', undefined);
    expect(leesKlad(hier, 'bekendheid')).toBeUndefined();
  });

  test('of another shape, or broken, is none', () => {
    const hier = bewaring();
    for (const inhoud of ['{', '{"titel":"x"}']) {
      hier.setItem('samen-starten:handreiking:bekendheid', inhoud);
      expect(leesKlad(hier, 'bekendheid')).toBeUndefined();
    }
  });

  test('goes to the server with the version that it began from and keywords apart', () => {
    expect(invoerVan({ ...klad, trefwoorden: ' zorg,, wonen , ' })).toEqual({ versie: 3, titel: 'Titel', tekst: 'Tekst', trefwoorden: ['zorg', 'wonen'] });
  });
});
