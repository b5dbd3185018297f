import { describe, expect, it } from 'vitest';
import { datum } from '../../../src/domain/datum.ts';
import { decide } from '../../../src/domain/decide.ts';
import { ontbrekend } from '../../../src/domain/taken.ts';
import { betrokkene, eenActor } from '../../build/actor.ts';
import { eenCasus } from '../../build/casus.ts';
import { eenContext } from '../../build/context.ts';
import { eenSignaal, VOLLEDIG } from '../../build/opdrachten.ts';

describe('a signal', () => {
  it('makes a casus that waits for step 1', () => {
    expect(eenCasus().casus).toMatchObject({ fase: 'bekendheid', code: 'ZS-412907', signaalOp: '2026-11-23', versie: 1 });
  });

  it.each(['backoffice', 'casemanager', 'hoofdDR'] as const)('may come from the %s', (rol) => {
    expect(decide(undefined, eenSignaal(), eenContext({ actor: eenActor(rol) })).ok).toBe(true);
  });

  it('may not come from the reclasseringswerker, who is told who may', () => {
    expect(decide(undefined, eenSignaal(), eenContext())).toMatchObject({ ok: false, weigering: { code: 'magNiet', melding: 'Dit kan alleen wie hier backoffice, casemanager of hoofd D&R is.' } });
  });

  it('with an end before the begin is refused', () => {
    expect(decide(undefined, eenSignaal({ ...VOLLEDIG, einddatum: datum('2026-11-01') }), eenContext({ actor: eenActor('backoffice') }))).toMatchObject({ ok: false, weigering: { code: 'invoer' } });
  });

  it('for one day, from begin to end, is accepted', () => {
    expect(eenCasus({ ...VOLLEDIG, einddatum: VOLLEDIG.begindatum }).casus.einddatum).toBe(VOLLEDIG.begindatum);
  });

  it('for a casus that is there already is refused', () => {
    expect(eenCasus().weigering(eenSignaal(), 'backoffice').code).toBe('bestaatAl');
  });

  it('that never came leaves nothing to work on', () => {
    expect(decide(undefined, { type: 'claim' }, eenContext())).toMatchObject({ ok: false, weigering: { code: 'bestaatNiet' } });
  });
});

describe('completing a signal', () => {
  it('takes the question for that field away', () => {
    const aangevuld = eenCasus({}).na({ type: 'vulAan', velden: { begindatum: datum('2026-11-20'), titel: 'preventief' } }, 'backoffice');
    expect(ontbrekend(aangevuld.casus)).toEqual(['casemanager', 'einddatum']);
  });

  it('with what is known already changes nothing', () => {
    expect(eenCasus().feiten({ type: 'vulAan', velden: VOLLEDIG }, 'backoffice')).toEqual([]);
  });

  it('keeps only what is new', () => {
    const { gebeurtenissen } = eenCasus().na({ type: 'vulAan', velden: { ...VOLLEDIG, einddatum: datum('2027-01-01') } }, 'backoffice');
    expect(gebeurtenissen.at(-1)).toMatchObject({ type: 'SignaalAangevuld', velden: { einddatum: '2027-01-01' } });
  });

  it('with an end before the known begin is refused', () => {
    expect(eenCasus().weigering({ type: 'vulAan', velden: { einddatum: datum('2026-11-01') } }, 'backoffice').code).toBe('invoer');
  });

  it('with the begin of a detention that another casus is about is refused with its code; other fields are not', () => {
    const { begindatum: _begindatum, ...zonder } = VOLLEDIG;
    const begin = { type: 'vulAan', velden: { begindatum: VOLLEDIG.begindatum }, bezetDoor: 'ZS-100001' } as const;
    expect(eenCasus(zonder).weigering(begin, 'backoffice')).toMatchObject({ code: 'bestaatAl', melding: expect.stringContaining('er al een casus: ZS-100001') as string });
    expect(eenCasus().feiten(begin, 'backoffice')).toEqual([]);
    expect(eenCasus(zonder).na({ ...begin, velden: { titel: 'afgestraft' } }, 'backoffice').casus.titel).toBe('afgestraft');
  });

  it('never pushes out a known casemanager by a name the register does not know', () => {
    expect(eenCasus().na({ type: 'vulAan', velden: { casemanagerTekst: 'C. Onbekend' } }, 'backoffice').casus.casemanager).toEqual(VOLLEDIG.casemanager);
  });

  it('keeps such a name while no casemanager is known', () => {
    expect(eenCasus({}).na({ type: 'vulAan', velden: { casemanagerTekst: 'C. Onbekend' } }, 'backoffice').casus.casemanagerTekst).toBe('C. Onbekend');
  });

  it('replaces such a name once the casemanager is known', () => {
    const bekend = eenCasus({ casemanagerTekst: 'C. Onbekend' }).na({ type: 'vulAan', velden: { casemanager: betrokkene(eenActor('casemanager')) } }, 'backoffice');
    expect(bekend.casus.casemanagerTekst).toBeUndefined();
  });

  it('leaves a booked duiding in the calendars', () => {
    expect(eenCasus().gedeeld().geboekt('2026-11-27T10:00').feiten({ type: 'vulAan', velden: { titel: 'afgestraft' } }, 'backoffice')).toEqual(['SignaalAangevuld']);
  });

  it('is possible for a closed casus, which stays closed', () => {
    const { casus } = eenCasus().afgesloten().na({ type: 'vulAan', velden: { titel: 'afgestraft' } }, 'backoffice');
    expect(casus).toMatchObject({ fase: 'gesloten', titel: 'afgestraft' });
  });

  it('during the alert closes the casus when the detention turns out to be over already', () => {
    const weg = eenCasus().gestopt().na({ type: 'vulAan', velden: { einddatum: datum('2026-11-22') } }, 'backoffice');
    expect(weg.casus).toMatchObject({ fase: 'gesloten', gesloten: { reden: 'afgerondStap1' } });
  });
});
