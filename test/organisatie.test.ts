import { describe, expect, it } from 'vitest';
import { VOORBEELD } from '../src/local/voorbeeld/organisatie.ts';
import { organisatieBestand } from '../src/intake/organisatiebestand.ts';

describe('the file with people and places', () => {
  it('describes the example organisation', () => {
    expect(organisatieBestand.safeParse(JSON.parse(JSON.stringify(VOORBEELD))).success).toBe(true);
  });

  it('takes an afspraak that exists', () => {
    const [pi, ...andere] = VOORBEELD.pis;
    const met = (afspraken: unknown): boolean => organisatieBestand.safeParse({ ...VOORBEELD, pis: [{ ...pi, afspraken }, ...andere] }).success;
    expect(met({ duidingWerkdagen: 7, regieDuiding: 'reclasseringswerker', zelfBoekenNaWerkdagen: null })).toBe(true);
    expect(met({ duidingWerkdagen: 'zeven' })).toBe(false);
    expect(met({ duidingWerkdag: 7 })).toBe(false);
    expect(met({ constructor: 7 })).toBe(false);
  });

  it('says which afspraak of a PI or a cluster is wrong, and what it should be', () => {
    const [pi, ...andere] = VOORBEELD.pis;
    const melding = (clusterAfspraken: unknown, piAfspraken: unknown = {}): string | undefined =>
      organisatieBestand.safeParse({ ...VOORBEELD, pis: [{ ...pi, afspraken: piAfspraken }, ...andere], clusters: [{ id: 'c1', pi: 'noorderveen', naam: 'Cluster 1', afspraken: clusterAfspraken }] }).error?.issues[0]?.message;
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

  describe('with hours and rooms', () => {
    const vak = { weekdag: 1, van: '09:00', tot: '11:30' };
    const mdo = { ...vak, id: 'm1', pi: 'noorderveen', vanaf: '2026-11-23' };
    const fout = (delen: object): string | undefined => {
      const gelezen = organisatieBestand.safeParse({ ...JSON.parse(JSON.stringify(VOORBEELD)), programmas: [], mdos: [], reistijden: [], ...delen });
      const eerste = gelezen.error?.issues[0];
      return eerste === undefined ? undefined : `${eerste.path.join('.')}: ${eerste.message}`;
    };

    it('takes them, and leaves them out of a file without them', () => {
      const { ruimtes: _ruimtes, programmas: _programmas, mdos: _mdos, reistijden: _reistijden, ...zonder } = VOORBEELD;
      expect(organisatieBestand.parse(JSON.parse(JSON.stringify(zonder)))).toMatchObject({ ruimtes: [], programmas: [], mdos: [], reistijden: [] });
      expect(organisatieBestand.parse({ ...JSON.parse(JSON.stringify(zonder)), mdos: [mdo] }).mdos).toEqual([{ ...mdo, elkeWeken: 1 }]);
    });

    it.each([
      ['hours that end before they begin', { programmas: [{ afdeling: 'noorderveen-a', vakken: [{ weekdag: 1, van: '11:00', tot: '09:00' }] }] }, 'programmas.0.vakken.0: het einde ligt niet na het begin'],
      ['hours that overlap', { programmas: [{ afdeling: 'noorderveen-a', vakken: [vak, { ...vak, van: '11:00', tot: '12:00' }] }] }, 'programmas.0.vakken: op maandag overlappen 09:00–11:30 en 11:00–12:00'],
      ['a time that is none', { programmas: [{ afdeling: 'noorderveen-a', vakken: [{ ...vak, van: '9 uur' }] }] }, 'programmas.0.vakken.0.van: geen tijdstip, schrijf 09:30'],
      ['an afdeling it does not name', { programmas: [{ afdeling: 'noorderveen-z', vakken: [] }] }, 'programmas.0.afdeling: afdeling “noorderveen-z” staat niet in dit bestand'],
      ['a room of another PI', { mdos: [{ ...mdo, ruimte: 'zuidhaven-vergaderzaal' }] }, 'mdos.0.ruimte: ruimte “zuidhaven-vergaderzaal” van deze inrichting staat niet in dit bestand'],
      ['a cluster it does not name', { mdos: [{ ...mdo, cluster: 'c9' }] }, 'mdos.0.cluster: cluster “c9” van deze inrichting staat niet in dit bestand'],
      ['MDO hours at the same time', { mdos: [mdo, { ...mdo, id: 'm2', van: '11:00', tot: '12:00' }] }, 'mdos.1: deze MDO-uren vallen samen met “m1”'],
      ['travel to a PI it does not name', { reistijden: [{ tussen: ['noorderveen', 'nergens'], minuten: 10 }] }, 'reistijden.0.tussen: inrichting “nergens” staat niet in dit bestand'],
      ['travel to itself', { reistijden: [{ tussen: ['noorderveen', 'noorderveen'], minuten: 10 }] }, 'reistijden.0.tussen: noem twee verschillende inrichtingen'],
    ])('refuses %s', (_, delen, melding) => {
      expect(fout(delen)).toBe(melding);
    });
  });
});
