import { describe, expect, it } from 'vitest';
import type { Afwezigheid } from '../../src/domain/afwezigheid.ts';
import { datum } from '../../src/domain/datum.ts';
import { gatenVan, isVoorLeiding, type Bezetting } from '../../src/domain/gaten.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { stilstand } from '../../src/domain/stilgevallen.ts';
import { GEEN_WERK } from '../../src/domain/werk.ts';
import { eenCasus } from '../build/casus.ts';
import { eenKlokken } from '../build/context.ts';
import { VOLLEDIG } from '../build/opdrachten.ts';

const KLOKKEN = eenKlokken();
const DINSDAG = datum('2026-12-01');
const VOL: Bezetting = { afdelingen: [{ naam: 'A', gekoppeld: new Set(['casemanager', 'reclasseringswerker']), heeftKanaal: true }], lasten: [], zonderCasemanager: [], zonderBesluit: [], zonderOrganisatie: [] };
const last = { rol: 'casemanager', persoon: 'sanne' as PersoonId, naam: 'Sanne', werk: { ...GEEN_WERK, casussen: 3 }, inRegister: true } as const;
const weg: Afwezigheid = { persoon: last.persoon, van: DINSDAG, reden: 'vrij' };
const soorten = (bezetting: Partial<Bezetting>, afwezigheid: readonly Afwezigheid[] = []): readonly string[] => gatenVan({ ...VOL, ...bezetting }, afwezigheid, DINSDAG, KLOKKEN).map(({ soort }) => soort);

describe('the gaps of a PI', () => {
  it('are none when everybody is there', () => {
    expect(soorten({ lasten: [last] })).toEqual([]);
  });

  it('are an afdeling without people or a channel', () => {
    expect(soorten({ afdelingen: [{ naam: 'E', gekoppeld: new Set(), heeftKanaal: false }] })).toEqual(['geenReclasseringswerker', 'geenCasemanager', 'geenKanaal']);
  });

  it('are who carries casussen and is away without a stand-in, or has left', () => {
    expect(soorten({ lasten: [last] }, [weg])).toEqual(['afwezig']);
    expect(soorten({ lasten: [last] }, [{ ...weg, waarnemer: 'ruben' as PersoonId }])).toEqual([]);
    expect(soorten({ lasten: [{ ...last, inRegister: false }] })).toEqual(['vertrokken']);
  });

  it.each([['2026-11-26', 0], ['2026-11-25', 1]] as const)('a casus of %s without casemanager counts after the third working day: %d', (signaalOp, aantal) => {
    expect(soorten({ zonderCasemanager: [{ casus: 'c', code: 'ZS-1', afdeling: 'A', signaalOp: datum(signaalOp) }] })).toHaveLength(aantal);
  });

  it('are a disagreement that is not settled, and a casus for an organisation that has nobody here; both managers hear it', () => {
    const casus = { casus: 'c', code: 'ZS-1', afdeling: 'A' };
    const gaten = gatenVan({ ...VOL, zonderBesluit: [casus], zonderOrganisatie: [{ ...casus, organisatie: 'SVG' }] }, [], DINSDAG, KLOKKEN);
    expect(gaten).toEqual([{ soort: 'besluitBlijftUit', ...casus }, { soort: 'niemandVanOrganisatie', ...casus, organisatie: 'SVG' }]);
    for (const rol of ['hoofdDR', 'unitmanager'] as const) expect(gaten.filter((gat) => isVoorLeiding(gat, rol)), rol).toHaveLength(2);
    expect(gaten.filter((gat) => isVoorLeiding(gat, 'casemanager'))).toEqual([]);
  });

  it('what an afdeling lacks is for both managers, people are for the own side', () => {
    const voor = (rol: 'hoofdDR' | 'unitmanager'): readonly string[] =>
      gatenVan({ ...VOL, afdelingen: [{ naam: 'E', gekoppeld: new Set(['casemanager']), heeftKanaal: true }], lasten: [last, { ...last, rol: 'reclasseringswerker', persoon: 'lotte' as PersoonId, inRegister: false }] }, [weg], DINSDAG, KLOKKEN)
        .filter((gat) => isVoorLeiding(gat, rol)).map(({ soort }) => soort);
    expect(voor('hoofdDR')).toEqual(['afwezig', 'geenReclasseringswerker']);
    expect(voor('unitmanager')).toEqual(['vertrokken', 'geenReclasseringswerker']);
  });
});

describe('a casus stands still', () => {
  it('from sharing until a moment is chosen or the outcome is recorded', () => {
    const gedeeld = eenCasus().gedeeld();
    expect(stilstand(gedeeld.casus, datum('2026-11-25'), KLOKKEN)).toEqual({ soort: 'geenDuiding', sinds: '2026-11-23', werkdagen: 2 });
    expect(stilstand(gedeeld.geboekt('2026-11-24T10:00').casus, datum('2026-11-24'), KLOKKEN)).toBeUndefined();
    expect(stilstand(gedeeld.vastgelegd().casus, datum('2026-11-24'), KLOKKEN)).toBeUndefined();
  });

  it('not while it waits for the criminal case, until the review itself is five working days late', () => {
    const { casus } = eenCasus({ ...VOLLEDIG, titel: 'preventief' }).gedeeld().na({ type: 'wachtOpStrafproces', tot: datum('2026-12-07') }, 'casemanager');
    expect(stilstand(casus, datum('2026-11-30'), KLOKKEN)).toBeUndefined();
    expect(stilstand(casus, datum('2026-12-14'), KLOKKEN)).toEqual({ soort: 'teLaat', sinds: '2026-12-07', werkdagen: 5 });
  });

  it('when its main taak is five working days late, and not a day before', () => {
    const { casus } = eenCasus();
    expect(stilstand(casus, datum('2026-12-02'), KLOKKEN)).toBeUndefined();
    expect(stilstand(casus, datum('2026-12-03'), KLOKKEN)).toEqual({ soort: 'teLaat', sinds: '2026-11-26', werkdagen: 5 });
  });
});
