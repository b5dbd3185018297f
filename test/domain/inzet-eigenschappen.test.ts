import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Casus } from '../../src/domain/casus.ts';
import { datum, plusDagen } from '../../src/domain/datum.ts';
import { evolve } from '../../src/domain/evolve.ts';
import { isOpenInzet, openInzet } from '../../src/domain/inzet.ts';
import { dagenVanInzet, komtInAanmerking } from '../../src/domain/inzetdatums.ts';
import { isWerkdag } from '../../src/domain/kalender.ts';
import { decide } from '../../src/domain/decide.ts';
import { taken } from '../../src/domain/taken.ts';
import { SYSTEEM } from '../build/actor.ts';
import { eenContext } from '../build/context.ts';
import { KLOKKEN, loop, wandelingen, type Stap } from '../build/wandeling.ts';

const LOOP = { seed: 20_261_123, numRuns: 250 };

/** Looks at each casus of the walks that has any inzet. */
function metInzet(controle: (stap: Stap) => void): void {
  fc.assert(fc.property(wandelingen, (wandeling) => loop(wandeling).filter(({ casus }) => casus.inzet.length > 0).forEach(controle)), LOOP);
}

/** The casus after the backoffice reported this end of the detention, and what that brought about. */
function metEinde(casus: Casus, dagen: number, nu: Stap['nu']): { readonly na: Casus; readonly feiten: readonly string[] } {
  const einddatum = plusDagen(casus.begindatum ?? datum('2026-11-20'), 30 + dagen);
  const besluit = decide(casus, { type: 'vulAan', velden: { einddatum } }, { ...eenContext({ actor: SYSTEEM }), nu });
  return besluit.ok ? { na: besluit.gebeurtenissen.reduce<Casus>(evolve, casus), feiten: besluit.gebeurtenissen.map(({ type }) => type) } : { na: casus, feiten: [] };
}

describe('whatever people do with inzet,', () => {
  it('every open inzet has exactly one aan zet, with a date, and what has come to an end has none', () => {
    metInzet(({ casus }) => {
      const ids = taken(casus, KLOKKEN).map(({ id }) => id);
      for (const inzet of casus.inzet) {
        const overdracht = casus.overdrachten.find((een) => een.inzet === inzet.id && een.stand === 'open');
        const eigen = ids.filter((id) => id.startsWith(`inzet:${inzet.id}:`) || id === `overdracht:${overdracht?.id ?? '-'}`);
        const wachtOpEinde = eigen.length === 0 && ids.includes('inzet:einddatum');
        expect(eigen.length + Number(wachtOpEinde && isOpenInzet(inzet))).toBe(isOpenInzet(inzet) ? 1 : 0);
      }
    });
  });

  it('a ground is proposed once per casus', () => {
    fc.assert(fc.property(wandelingen, (wandeling) => {
      const feiten = loop(wandeling).flatMap(({ besluit }) => (besluit.ok ? besluit.gebeurtenissen : []));
      const gronden = feiten.flatMap((feit) => (feit.type === 'InzetVoorgesteld' ? feit.voorstellen.map(({ grond }) => grond) : []));
      expect(new Set(gronden).size).toBe(gronden.length);
    }), LOOP);
    metInzet(({ casus, nu }) => {
      const gehad = casus.inzet.map(({ grond }) => grond);
      expect(komtInAanmerking(casus, nu.datum, KLOKKEN).filter(({ grond }) => gehad.includes(grond))).toEqual([]);
    });
  });

  it('working back twice gives the same days, on working days, and moving the end there and back gives the old ones', () => {
    fc.assert(fc.property(wandelingen, fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 700 }), (wandeling, een, ander) => {
      for (const { casus, nu } of loop(wandeling).filter((stap) => openInzet(stap.casus).length > 0).slice(-3)) {
        const eerst = metEinde(casus, een, nu).na;
        const tweede = metEinde(eerst, ander, nu);
        expect(metEinde(tweede.na, ander, nu).feiten).toEqual([]);
        const terug = metEinde(tweede.na, een, nu).na;
        for (const inzet of openInzet(eerst)) {
          const dagen = dagenVanInzet(eerst, inzet, KLOKKEN);
          expect(dagenVanInzet(terug, inzet, KLOKKEN)).toEqual(dagen);
          // Own days may be free ones: people chose them.
          if (inzet.start === undefined && dagen.start !== undefined) expect(isWerkdag(dagen.start, KLOKKEN.kalender)).toBe(true);
          if (dagen.start !== undefined && dagen.klaar !== undefined && inzet.termijn === undefined) expect(dagen.klaar >= dagen.start).toBe(true);
        }
      }
    }), { ...LOOP, numRuns: 100 });
  });

  it('only one notice tells of a new end date, and only when days moved', () => {
    metInzet(({ casus, nu }) => {
      const { na, feiten } = metEinde(casus, 400, nu);
      const verschoven = openInzet(na).some((inzet) => JSON.stringify(dagenVanInzet(casus, inzet, KLOKKEN)) !== JSON.stringify(dagenVanInzet(na, inzet, KLOKKEN)));
      expect(feiten.filter((type) => type === 'InzetHerrekend')).toHaveLength(verschoven && casus.einddatum !== na.einddatum ? 1 : 0);
    });
  });
});
