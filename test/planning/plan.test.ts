import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datum, tijd } from '../../src/domain/datum.ts';
import { alternatieven } from '../../src/planning/alternatieven.ts';
import { controleer } from '../../src/planning/controle.ts';
import type { Gesprek, Opgave } from '../../src/planning/opgave.ts';
import { gretigPlan, maakPlan, waardeer } from '../../src/planning/planner.ts';
import { sluitDraad, startDraad } from '../../src/planning/werker.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';
import { bezet, heleDagen } from './agenda.ts';
import { eenCm, eenDuiding, eenOpgave, eenRw, lees, schrijf } from './opgaven.ts';
import { maakWeek, SOORTEN } from '../bench/weken.ts';

function op(dag: string, klok: string) {
  return momentOp(datum(dag), tijd(klok));
}

async function plan(gesprekken: readonly Gesprek[], anders: Partial<Opgave> = {}) {
  return maakPlan(eenOpgave(gesprekken, anders), { tijdslimietMs: 20_000 });
}

beforeAll(startDraad);
afterAll(sluitDraad);

describe('a plan of one PI', () => {
  it('holds one meeting at the first moment that both are in the PI', async () => {
    const gemaakt = await plan([eenDuiding('a')]);
    expect(lees(gemaakt)).toEqual({ a: '2026-11-24 09:00 inDePI' });
    expect(gemaakt.gepland[0]?.reden).toBe('eerste dinsdagochtend dat u er allebei bent en tijd hebt, vóór de termijn van vr 4 dec');
    expect([gemaakt.bewezenBest, gemaakt.gat]).toEqual([true, 0]);
  });

  it('puts the duidingen of one pair in one block', async () => {
    const gemaakt = await plan(['a', 'b', 'c'].map((id) => eenDuiding(id, { achtereen: 'cm1 rw1' })));
    expect(lees(gemaakt)).toEqual({ a: '2026-11-24 09:00 inDePI', b: '2026-11-24 09:30 inDePI', c: '2026-11-24 10:00 inDePI' });
    expect(gemaakt.gepland[1]?.reden).toMatch(/^aansluitend op ZS-a van 09:00; /);
    expect(waardeer(eenOpgave(['a', 'b', 'c'].map((id) => eenDuiding(id, { achtereen: 'cm1 rw1' }))), gemaakt)).toMatchObject({ momenten: 1, reizen: 1 });
  });

  it('lets duidingen of ten minutes follow each other between the quarters', async () => {
    const gemaakt = await plan(['a', 'b', 'c'].map((id) => eenDuiding(id, { achtereen: 'cm1 rw1', duurMinuten: 10 })));
    expect(lees(gemaakt)).toEqual({ a: '2026-11-24 09:00 inDePI', b: '2026-11-24 09:10 inDePI', c: '2026-11-24 09:20 inDePI' });
  });

  it('waits for a day with room for all of a block, when that is in time', async () => {
    const vol = eenCm('cm1', { bezet: bezet('2026-11-24 09:00-16:30') });
    const gemaakt = await plan(['a', 'b'].map((id) => eenDuiding(id, { achtereen: 'cm1 rw1' })), { personen: [vol, eenRw('rw1')] });
    expect(lees(gemaakt)).toEqual({ a: '2026-11-26 09:00 inDePI', b: '2026-11-26 09:30 inDePI' });
  });

  it('joins a new duiding to the block that is booked', async () => {
    const geboekt = eenDuiding('a', { achtereen: 'cm1 rw1', vast: { start: op('2026-11-26', '10:00'), vorm: 'inDePI', geaccepteerd: true } });
    const gemaakt = await plan([geboekt, eenDuiding('b', { achtereen: 'cm1 rw1' })]);
    expect(lees(gemaakt)).toEqual({ a: '2026-11-26 10:00 inDePI', b: '2026-11-26 09:30 inDePI' });
    expect(gemaakt.gepland.map(({ reden }) => reden)[1]).toBe('staat al in de agenda; op tijd');
  });

  it('gives the scarce moment to the meeting with no other, where the greedy planner is late', async () => {
    const opgave = eenOpgave(
      [eenDuiding('a', { termijn: datum('2026-11-24'), vorm: 'inDePI' }), eenDuiding('b', { termijn: datum('2026-11-24'), vorm: 'inDePI', vensters: bezet('2026-11-24 09:00-09:30') })],
    );
    expect(waardeer(opgave, gretigPlan(opgave)).nietOptijd).toBe(1);
    expect(lees(await maakPlan(opgave))).toEqual({ a: '2026-11-24 09:30 inDePI', b: '2026-11-24 09:00 inDePI' });
  });

  it('keeps what is booked where it is, also when earlier is possible', async () => {
    const gemaakt = await plan([eenDuiding('a', { vast: { start: op('2026-12-03', '16:15'), vorm: 'inDePI', geaccepteerd: false } })]);
    expect(lees(gemaakt)).toEqual({ a: '2026-12-03 16:15 inDePI' });
    expect(gemaakt.gepland[0]?.verplaatst).toBeUndefined();
  });

  it('moves a booking when that saves the termijn of another, and says whose', async () => {
    const geboekt = eenDuiding('a', { vast: { start: op('2026-11-24', '09:00'), vorm: 'inDePI', geaccepteerd: true } });
    const gemaakt = await plan([geboekt, eenDuiding('b', { termijn: datum('2026-11-24'), vorm: 'inDePI', vensters: bezet('2026-11-24 09:00-09:30') })]);
    expect(lees(gemaakt)).toEqual({ a: '2026-11-24 09:30 inDePI', b: '2026-11-24 09:00 inDePI' });
    expect(gemaakt.gepland[1]?.verplaatst).toBe(true);
    expect(gemaakt.gepland[1]?.reden).toMatch(/^verplaatst, want zo haalt ZS-b de termijn; /);
  });

  it('moves the booking that is not accepted yet rather than the accepted one', async () => {
    const a = eenDuiding('a', { vast: { start: op('2026-11-24', '09:00'), vorm: 'inDePI', geaccepteerd: true } });
    const b = eenDuiding('b', { vast: { start: op('2026-11-24', '09:30'), vorm: 'inDePI', geaccepteerd: false } });
    const gemaakt = await plan([a, b, eenDuiding('c', { termijn: datum('2026-11-24'), vorm: 'inDePI', vensters: bezet('2026-11-24 09:00-10:00') })]);
    expect(gemaakt.gepland.filter(({ verplaatst }) => verplaatst).map(({ gesprek }) => gesprek)).toEqual(['b']);
  });

  it('replaces a booking that can no longer be held', async () => {
    const ziek = eenRw('rw1', { afwezigOp: [{ van: datum('2026-11-24'), tot: datum('2026-11-24') }] });
    const gemaakt = await plan([eenDuiding('a', { vast: { start: op('2026-11-24', '09:00'), vorm: 'inDePI', geaccepteerd: true } })], { personen: [eenCm('cm1'), ziek] });
    expect(lees(gemaakt)).toEqual({ a: '2026-11-26 09:00 inDePI' });
    expect(gemaakt.gepland[0]?.reden).toMatch(/^verplaatst, want het geboekte moment kan niet meer; /);
  });

  it('gives a room to each trajectgesprek, within the programme hours of the afdeling', async () => {
    const traject = (id: string, cm: string, rw: string): Gesprek => eenDuiding(id, {
      soort: 'trajectgesprek', duurMinuten: 60, vorm: 'inDePI', ruimte: true, vensters: bezet('2026-11-24 13:30-15:30'), deelnemers: [cm, rw].map((persoon) => ({ persoon, verplicht: true })),
    });
    const ruimtes = [{ id: 'kamer', naam: 'Spreekkamer', bezet: [] }];
    const personen = [eenCm('cm1'), eenRw('rw1'), eenCm('cm2'), eenRw('rw2')];
    expect(Object.values(lees(await plan([traject('a', 'cm1', 'rw1'), traject('b', 'cm2', 'rw2')], { ruimtes, personen }))).sort()).toEqual(['2026-11-24 13:30 inDePI kamer', '2026-11-24 14:30 inDePI kamer']);
  });

  it('says what it could not plan, and why', async () => {
    const gemaakt = await plan([eenDuiding('a')], { personen: [eenCm('cm1', { bezet: heleDagen('2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27') }), eenRw('rw1')], zoekTot: datum('2026-11-27') });
    expect(gemaakt.gepland).toEqual([]);
    expect(gemaakt.nietGepland).toEqual([{ gesprek: 'a', reden: 'geen moment tot en met vr 27 nov waarop iedereen die nodig is kan' }]);
  });

  it('claims no "first" and no time when a calendar is hidden, and names whose', async () => {
    const gemaakt = await plan([eenDuiding('a')], { personen: [eenCm('cm1'), eenRw('rw1', { bezet: 'onbekend' })] });
    expect(gemaakt.gepland[0]).toMatchObject({ reden: 'een dinsdagochtend dat u er allebei bent en misschien tijd hebt, vóór de termijn van vr 4 dec', onzeker: ['Test, rw1'] });
  });

  it('leaves time to travel from another PI, but not for a meeting online', async () => {
    const elders = [{ van: op('2026-11-24', '09:00'), tot: op('2026-11-24', '11:00'), reisMinuten: 45 }];
    const personen = [eenCm('cm1'), eenRw('rw1', { elders })];
    expect(lees(await plan([eenDuiding('a', { vorm: 'inDePI' })], { personen }))).toEqual({ a: '2026-11-24 13:00 inDePI' });
    expect(lees(await plan([eenDuiding('a', { vorm: 'online' })], { personen }))).toEqual({ a: '2026-11-24 11:00 online' });
  });

  it('gives nobody more on a day than they may have', async () => {
    const personen = [eenCm('cm1'), eenRw('rw1', { maxMinutenPerDag: 60 })];
    const gemaakt = await plan(['a', 'b', 'c'].map((id) => eenDuiding(id, { achtereen: 'cm1 rw1' })), { personen });
    expect(gemaakt.gepland.map(({ start }) => start.datum)).toEqual(['2026-11-24', '2026-11-24', '2026-11-26']);
  });
});

describe('the best other moments for one meeting', () => {
  it('start with that of the plan, and leave the other meetings alone', async () => {
    const opgave = eenOpgave([eenDuiding('a'), eenDuiding('b')]);
    const gemaakt = await maakPlan(opgave);
    const keus = alternatieven(opgave, gemaakt, 'a', 3);
    expect(keus.map(schrijf)).toEqual(['2026-11-24 09:00 inDePI', '2026-11-24 13:00 inDePI', '2026-11-26 09:00 inDePI']);
    for (const ander of keus) expect(controleer(opgave, { ...gemaakt, gepland: [...gemaakt.gepland.filter(({ gesprek }) => gesprek !== 'a'), ander] })).toEqual([]);
  });

  it('are without a start that was refused', async () => {
    const opgave = eenOpgave([eenDuiding('a', { nietOp: [op('2026-11-24', '09:00').instant] })]);
    expect(alternatieven(opgave, await maakPlan(opgave), 'a', 2).map(schrijf)).toEqual(['2026-11-24 09:30 inDePI', '2026-11-24 13:00 inDePI']);
  });
});

describe('the solver', () => {
  it('that is stopped halfway gives the best plan found, and says that it is not proven', async () => {
    const opgave = maakWeek(SOORTEN['groot huis van bewaring'], 2);
    const bezig = maakPlan(opgave);
    await new Promise((klaar) => setTimeout(klaar, 250));
    await sluitDraad();
    const gemaakt = await bezig;
    expect(gemaakt.bewezenBest).toBe(false);
    expect(gemaakt.onbewezen).toBeDefined();
    expect(controleer(opgave, gemaakt)).toEqual([]);
    expect((await maakPlan(eenOpgave([eenDuiding('a')]))).bewezenBest).toBe(true);
  });

  it('without time answers at once with a plan that is sound', async () => {
    const opgave = maakWeek(SOORTEN.normaal, 1);
    const gemaakt = await maakPlan(opgave, { tijdslimietMs: 1 });
    expect([gemaakt.bewezenBest, controleer(opgave, gemaakt)]).toEqual([false, []]);
    expect(gemaakt.gepland.length).toBeGreaterThan(20);
  });

  it('leaves the server responsive', async () => {
    const bezig = maakPlan(maakWeek(SOORTEN['groot huis van bewaring'], 2));
    let tikken = 0;
    const klok = setInterval(() => (tikken += 1), 20);
    await bezig;
    clearInterval(klok);
    expect(tikken).toBeGreaterThan(5);
  });
});

describe('the fixed hours of the MDO', () => {
  const uren = [{ van: momentOp(datum('2026-11-26'), tijd('13:00')), tot: momentOp(datum('2026-11-26'), tijd('16:00')) }];
  const inAgenda = eenCm('cm1', { bezet: uren });
  const mdo = eenDuiding('m', { soort: 'mdo', duurMinuten: 10, vensters: uren, eigenUren: uren });

  it('that stand in a calendar as one block do not bar the MDO itself, and bar everything else', async () => {
    const { gepland } = await maakPlan(eenOpgave([mdo, eenDuiding('d')], { personen: [inAgenda, eenRw('rw1')] }));
    expect(gepland.find(({ gesprek }) => gesprek === 'm')?.start).toMatchObject({ datum: '2026-11-26', tijd: '13:00' });
    // The same trip, and not in those hours.
    expect(gepland.find(({ gesprek }) => gesprek === 'd')?.start.tijd).toMatch(/^(09|1[012]|16):/);
  });

  it('are taken by something else in them', async () => {
    const anders = { van: momentOp(datum('2026-11-26'), tijd('13:00')), tot: momentOp(datum('2026-11-26'), tijd('15:00')) };
    const { gepland } = await maakPlan(eenOpgave([mdo], { personen: [inAgenda, eenRw('rw1', { bezet: [anders] })] }));
    expect(gepland[0]?.start).toMatchObject({ tijd: '15:00' });
  });
});
