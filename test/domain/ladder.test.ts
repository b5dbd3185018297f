import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Casus } from '../../src/domain/casus.ts';
import { plusDagen, type Datum, type Moment } from '../../src/domain/datum.ts';
import { herinneringen, magHerinneren, type Herinnering, type Laddering } from '../../src/domain/herinneren.ts';
import { werkdagenTussen } from '../../src/domain/kalender.ts';
import { taken, werkdagenTeLaat } from '../../src/domain/taken.ts';
import { moment } from '../build/context.ts';
import { KLOKKEN, loop, wandelingen } from '../build/wandeling.ts';

const LOOP = { seed: 20_261_123, numRuns: 120 };
const DAGEN = 21;

/** A random casus at the end of its walk, left alone from then on. */
const stille = wandelingen.map((wandeling) => {
  const einde = loop(wandeling).at(-1);
  if (einde === undefined) throw new Error('A walk has at least its signal');
  return { casus: einde.casus, vanaf: einde.nu.datum };
});

function om(dag: Datum, uur: string): Moment {
  return moment(`${dag}T${uur}`);
}

/** Every day at six and nine in the morning and at five and seven in the evening. */
function momenten(vanaf: Datum): readonly Moment[] {
  return Array.from({ length: DAGEN }, (_leeg, dag) => plusDagen(vanaf, dag)).flatMap((dag) => ['06:00', '09:00', '17:00', '19:00'].map((uur) => om(dag, uur)));
}

interface Gezegd {
  readonly nu: Moment;
  readonly laddering: Laddering;
}

/** Runs the ladder at each moment, remembering what left and what was overtaken. */
function laatLopen(casus: Casus, wanneer: readonly Moment[]): readonly Gezegd[] {
  const gehad = new Set<string>();
  return wanneer.map((nu) => {
    const laddering = herinneringen(casus, nu, gehad, KLOKKEN);
    [...laddering.versturen.map(({ sleutel }) => sleutel), ...laddering.ingehaald].forEach((sleutel) => gehad.add(sleutel));
    return { nu, laddering };
  });
}

function sleutels(gezegd: readonly Gezegd[]): readonly string[] {
  return gezegd.flatMap(({ laddering }) => [...laddering.versturen.map(({ sleutel }) => sleutel), ...laddering.ingehaald]);
}

/** Whether the text of a reminder is true on the day it leaves. */
function isWaar({ taak, trede }: Herinnering, vandaag: Datum): boolean {
  const laat = werkdagenTeLaat(taak, vandaag, KLOKKEN);
  switch (trede) {
    case 'vooraf': return vandaag < taak.termijn;
    case 'opDeDag': return vandaag === taak.termijn || (taak.bijzaak && laat > 0);
    case 'nogOpen': return taak.bijzaak && laat >= 5;
    case 'eenLaat': return laat >= 1;
    case 'drieLaat': return laat >= 3 && laat < 5;
    case 'vijfLaat': return laat >= 5;
  }
}

describe('the ladder of any casus', () => {
  it('run day by day sends each step at most once, during working hours, and what it says is true', () => {
    fc.assert(fc.property(stille, ({ casus, vanaf }) => {
      const gezegd = laatLopen(casus, momenten(vanaf));
      const alle = sleutels(gezegd);
      expect(new Set(alle).size).toBe(alle.length);
      for (const { nu, laddering } of gezegd) {
        expect(laddering.versturen.filter((herinnering) => !isWaar(herinnering, nu.datum))).toEqual([]);
        expect(laddering.versturen.length === 0 || magHerinneren(nu, KLOKKEN)).toBe(true);
      }
    }), LOOP);
  });

  it('run once after three weeks loses nothing that day by day would have brought', () => {
    fc.assert(fc.property(stille, ({ casus, vanaf }) => {
      const laatste = momenten(vanaf).filter((nu) => magHerinneren(nu, KLOKKEN)).slice(-1);
      expect([...sleutels(laatLopen(casus, laatste))].sort()).toEqual([...sleutels(laatLopen(casus, momenten(vanaf)))].sort());
    }), LOOP);
  });

  it('run once reaches the managers about each taak of the process that is three working days late, and about no side issue', () => {
    fc.assert(fc.property(stille, fc.integer({ min: 0, max: DAGEN }), ({ casus, vanaf }, over) => {
      const nu = om(plusDagen(vanaf, over), '10:00');
      fc.pre(magHerinneren(nu, KLOKKEN));
      const bereikt = herinneringen(casus, nu, new Set(), KLOKKEN).versturen.filter(({ aan }) => aan === 'leiding').map(({ taak, trede }) => `${taak.id} ${trede}`);
      const verwacht = taken(casus, KLOKKEN).filter(({ bijzaak }) => !bijzaak).map(({ id, termijn }) => ({ id, laat: werkdagenTussen(termijn, nu.datum, KLOKKEN.kalender) }))
        .filter(({ laat }) => laat >= 3).map(({ id, laat }) => `${id} ${laat >= 5 ? 'vijfLaat' : 'drieLaat'}`);
      expect([...bereikt].sort()).toEqual([...verwacht].sort());
    }), LOOP);
  });
});
