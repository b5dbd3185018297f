import { describe, expect, it } from 'vitest';
import { VOORBEELD } from '../src/local/voorbeeld/organisatie.ts';
import { organisatieBestand } from '../src/organisatie.ts';

describe('the file with people and places', () => {
  it('describes the example organisation', () => {
    expect(organisatieBestand.safeParse(JSON.parse(JSON.stringify(VOORBEELD))).success).toBe(true);
  });

  it('takes an afspraak that exists', () => {
    const [pi] = VOORBEELD.pis;
    const met = (afspraken: unknown): boolean => organisatieBestand.safeParse({ ...VOORBEELD, pis: [{ ...pi, afspraken }] }).success;
    expect(met({ duidingWerkdagen: 7, regieDuiding: 'reclasseringswerker', zelfBoekenNaWerkdagen: null })).toBe(true);
    expect(met({ duidingWerkdagen: 'zeven' })).toBe(false);
    expect(met({ duidingWerkdag: 7 })).toBe(false);
    expect(met({ constructor: 7 })).toBe(false);
  });
});
