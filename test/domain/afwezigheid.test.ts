import { describe, expect, it } from 'vitest';
import { aanwezigen, overlapt, waarnemerVan, wieHandelt, type Afwezigheid } from '../../src/domain/afwezigheid.ts';
import { datum } from '../../src/domain/datum.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';

const [sanne, ruben, noor] = ['sanne', 'ruben', 'noor'].map((id) => id as PersoonId) as [PersoonId, PersoonId, PersoonId];
const DAG = datum('2026-11-25');
const weg = (persoon: PersoonId, waarnemer?: PersoonId): Afwezigheid => ({ persoon, van: datum('2026-11-24'), tot: datum('2026-11-27'), reden: 'vrij', ...(waarnemer === undefined ? {} : { waarnemer }) });

describe('who does the work of Sanne', () => {
  it.each([
    ['she is there: she does', { drager: sanne, gekoppeld: [sanne, noor] }, [], ['sanne']],
    ['she named Ruben, who need not be linked', { drager: sanne, gekoppeld: [sanne, noor] }, [weg(sanne, ruben)], ['ruben']],
    ['she named nobody: the colleagues of the afdeling', { drager: sanne, gekoppeld: [sanne, noor] }, [weg(sanne)], ['noor']],
    ['Ruben is away too: the colleagues of the afdeling', { drager: sanne, gekoppeld: [sanne, noor] }, [weg(sanne, ruben), weg(ruben)], ['noor']],
    ['a colleague who is away is replaced by who stands in', { drager: sanne, gekoppeld: [sanne, noor] }, [weg(sanne), weg(noor, ruben)], ['ruben']],
    ['everybody is away: nobody, so the managers', { drager: sanne, gekoppeld: [sanne] }, [weg(sanne)], []],
    ['nobody carries it: whoever of the afdeling is there', { gekoppeld: [sanne, noor] }, [weg(sanne)], ['noor']],
    ['nobody carries it, and Ruben stands in for one of them', { gekoppeld: [sanne, noor] }, [weg(sanne, ruben)], ['ruben', 'noor']],
  ] as const)('%s', (_wanneer, plaats, afwezigheid, wie) => {
    expect(wieHandelt(plaats, afwezigheid, DAG)).toEqual(wie);
  });

  it('the day before and the day after it is she again', () => {
    for (const dag of ['2026-11-23', '2026-11-28']) expect(wieHandelt({ drager: sanne, gekoppeld: [noor] }, [weg(sanne, ruben)], datum(dag))).toEqual(['sanne']);
  });
});

it('an absence without an end runs on', () => {
  const open = { persoon: sanne, van: datum('2026-11-24'), reden: 'ziek', waarnemer: ruben } as const;
  expect(waarnemerVan([open], sanne, datum('2027-06-01'))).toBe('ruben');
  expect(overlapt(open, { van: datum('2026-11-01'), tot: datum('2026-11-23') })).toBe(false);
  expect(overlapt(open, { van: datum('2026-11-01') })).toBe(true);
});

it('nobody stands in twice in one list', () => {
  expect(aanwezigen([weg(sanne, ruben)], [sanne, ruben], DAG)).toEqual(['ruben']);
});
