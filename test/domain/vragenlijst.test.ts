import { describe, expect, it } from 'vitest';
import { onderwerpenVan, onderwerpnaam, VRAGENLIJST_1, type Vragenlijst } from '../../src/domain/vragenlijst.ts';

describe('the question set of the werkdocument', () => {
  const anders: Vragenlijst = {
    versie: 2,
    vragen: [
      { sleutel: 'b', label: 'Tweede', deel: '3RO', volgorde: 2, actief: true }, { sleutel: 'a', label: 'Eerste', deel: '3RO', volgorde: 1, actief: true },
      { sleutel: 'weg', label: 'Vroeger', deel: '3RO', volgorde: 3, actief: false }, { sleutel: 'pi', label: 'Van de PI', deel: 'DJI', volgorde: 1, actief: true },
    ],
  };

  it('offers each side its own active subjects, in order', () => {
    expect(onderwerpenVan(anders, '3RO').map(({ sleutel }) => sleutel)).toEqual(['a', 'b']);
    expect(onderwerpenVan(anders, 'DJI').map(({ sleutel }) => sleutel)).toEqual(['pi']);
  });

  it('still names a subject that is no longer offered', () => {
    expect(onderwerpnaam(anders, 'weg')).toBe('Vroeger');
  });

  it('begins with one that casussen use, so it may not change: a change is a new version', () => {
    expect(VRAGENLIJST_1.versie).toBe(1);
    expect(VRAGENLIJST_1.vragen.map(({ deel, sleutel, actief }) => `${deel} ${sleutel}${actief ? '' : ' (uit)'}`)).toEqual([
      '3RO recidiverisico', '3RO criminogeneFactoren', '3RO beschermendeFactoren', '3RO socialeKaart', '3RO levensloop', '3RO leefgebieden', '3RO contactpersoon', '3RO overig',
      'DJI detentie', 'DJI motivatie', 'DJI basisId', 'DJI basisOnderdak', 'DJI basisWerk', 'DJI basisSchulden', 'DJI basisZorg', 'DJI vragenReclassering', 'DJI overigPi',
    ]);
  });
});
