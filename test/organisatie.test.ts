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

  it('says which afspraak of a PI or a cluster is wrong, and what it should be', () => {
    const [pi] = VOORBEELD.pis;
    const melding = (clusterAfspraken: unknown, piAfspraken: unknown = {}): string | undefined =>
      organisatieBestand.safeParse({ ...VOORBEELD, pis: [{ ...pi, afspraken: piAfspraken }], clusters: [{ id: 'c1', pi: 'noorderveen', naam: 'Cluster 1', afspraken: clusterAfspraken }] }).error?.issues[0]?.message;
    expect(melding({ stap1Werkdagen: 5, dagberichtOm: null })).toBeUndefined();
    expect(melding({ stap1Werkdagen: 50 })).toBe('de afspraak “stap1Werkdagen” moet een heel getal van 1 tot en met 10 zijn');
    expect(melding({}, { dagberichtOm: '8.30' })).toBe('de afspraak “dagberichtOm” moet een tijdstip van 06:00 tot en met 18:00, bijvoorbeeld 06:00, of “uit” zijn');
    expect(melding({ stap1: 5 })).toBe('de afspraak “stap1” bestaat niet');
  });

  it('takes a question set with something to ask in each part, and each subject once', () => {
    const vragen = [{ sleutel: 'a', label: 'Eerste', deel: '3RO', volgorde: 1 }, { sleutel: 'b', label: 'Van de PI', deel: 'DJI', volgorde: 1 }];
    const met = (vragenlijst: unknown): boolean => organisatieBestand.safeParse({ ...VOORBEELD, vragenlijst }).success;
    expect(met({ geldigVanaf: '2026-12-01', vragen })).toBe(true);
    expect(met({ geldigVanaf: '2026-02-30', vragen })).toBe(false);
    expect(met({ geldigVanaf: '2026-12-01', vragen: vragen.slice(0, 1) })).toBe(false);
    expect(met({ geldigVanaf: '2026-12-01', vragen: [...vragen, { ...vragen[0], label: 'Nog eens' }] })).toBe(false);
    expect(met({ geldigVanaf: '2026-12-01', vragen: [...vragen, { ...vragen[0], sleutel: 'met spatie' }] })).toBe(false);
  });
});
