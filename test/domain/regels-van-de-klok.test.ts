import { describe, expect, it } from 'vitest';
import { eenCasus } from '../build/casus.ts';
import { VOLLEDIG } from '../build/opdrachten.ts';
import { eenKlokken, moment } from '../build/context.ts';
import { dagVanSignaal, termijnPlan } from '../../src/domain/termijnen.ts';
import { nogWerkdagen } from '../../src/domain/taken.ts';
import { datum } from '../../src/domain/datum.ts';

describe('the clock of sharing', () => {
  it('waits while the reclasseringswerker waits for an answer', () => {
    const bekend = eenCasus().bekend();
    const zonder = bekend.taak('delen').termijn;
    const beantwoord = bekend.metVraag('reclasseringswerker').op('2026-11-25T10:00').na({ type: 'beantwoordVraag', vraag: 'v1', tekst: 'Ja' }, 'casemanager');
    expect(zonder).toBe('2026-11-25');
    expect(beantwoord.taak('delen').termijn).toBe('2026-11-27');
  });

  it('is one date with step 1 when both are done in one go', () => {
    const casus = eenCasus().na({ type: 'kiesInEenKeer' }, 'reclasseringswerker');
    expect(casus.taak('oordelen').termijn).toBe('2026-11-30');
    expect(casus.op('2026-11-26T10:00').bekend().taak('delen').termijn).toBe('2026-11-30');
  });

  it('does not begin anew when the same verdict is corrected', () => {
    const bekend = eenCasus().bekend();
    const gecorrigeerd = bekend.op('2026-11-25T10:00').na({ type: 'corrigeerOordeel', oordeel: 'voldoende', criteria: { bekend: true, rol: 'groot', dossier: 'dynamisch', laatsteContact: datum('2026-10-01') }, reden: 'Andere datum' }, 'reclasseringswerker');
    expect(gecorrigeerd.taak('delen').termijn).toBe(bekend.taak('delen').termijn);
  });
});

describe('a signal in the weekend', () => {
  it.each([['2026-11-21T10:00', '2026-11-21'], ['2026-11-21T17:00', '2026-11-21'], ['2026-11-20T17:00', '2026-11-23'], ['2026-11-20T16:00', '2026-11-20']])('at %s counts from %s', (op, dag) => {
    expect(dagVanSignaal(moment(op), eenKlokken())).toBe(dag);
  });
});

describe('a termijn', () => {
  it('for the plan never falls on a free day', () => {
    const { casus, klokken } = eenCasus({ ...VOLLEDIG, begindatum: datum('2026-11-22') });
    expect(termijnPlan(casus, klokken)).toBe('2026-12-18');
  });

  it('that passed on Friday is a working day late on Saturday already', () => {
    const vrijdag = eenCasus().op('2026-11-25T10:00');
    const taak = { ...vrijdag.taak('oordelen'), termijn: datum('2026-11-27') };
    expect(nogWerkdagen(taak, datum('2026-11-28'), vrijdag.klokken)).toBe(-1);
    expect(nogWerkdagen(taak, datum('2026-11-27'), vrijdag.klokken)).toBe(0);
  });
});

describe('somebody who is afgestraft later', () => {
  it('brings back the alert question of a casus that was closed after step 1', () => {
    const gesloten = eenCasus({ ...VOLLEDIG, titel: 'preventief' }).gestopt()
      .na({ type: 'beantwoordAlert', soort: 'iss', inzetGewenst: false }, 'casemanager').na({ type: 'beantwoordAlert', soort: 'maanden', inzetGewenst: false }, 'casemanager')
      .na({ type: 'beantwoordAlert', soort: 'einde', inzetGewenst: false }, 'casemanager');
    expect(gesloten.casus.fase).toBe('gesloten');
    const terug = gesloten.op('2027-03-01T10:00').na({ type: 'vulAan', velden: { titel: 'afgestraft' } }, 'backoffice');
    expect(terug.casus.fase).toBe('alert');
    expect(terug.taak('alert:afgestraft').termijn).toBe('2027-03-03');
  });
});

describe('postponement', () => {
  it('is given by who is aan zet or by a manager, not by the other side', () => {
    const uitstel = { type: 'geefUitstel', taak: 'oordelen', soort: 'anders', reden: 'Ziek' } as const;
    expect(eenCasus().weigering(uitstel, 'casemanager').code).toBe('magNiet');
    expect(eenCasus().na(uitstel, 'reclasseringswerker').casus.uitstel['oordelen']?.keer).toBe(1);
    expect(eenCasus().na(uitstel, 'hoofdDR').casus.uitstel['oordelen']?.keer).toBe(1);
  });
});

