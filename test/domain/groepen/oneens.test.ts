import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import { evolve } from '../../../src/domain/evolve.ts';
import { besluitBlijftUit, verschilView } from '../../../src/domain/verschil.ts';
import { datum } from '../../../src/domain/datum.ts';
import type { Casus } from '../../../src/domain/casus.ts';
import { eenActor } from '../../build/actor.ts';
import { eenCasus } from '../../build/casus.ts';

const oneens = eenCasus().gedeeld().vastgelegd({ actieveRol: false, afspraken: [], redenen: 'Alles loopt al' }).na({ type: 'weesHetOneens', reden: 'Hoog risico' }, 'reclasseringswerker');
const ja = { type: 'beslisDuiding', actieveRol: true, redenen: 'Risico weegt zwaarder' } as const;
const nee = { type: 'beslisDuiding', actieveRol: false, redenen: 'Er is al hulp' } as const;

describe('a disagreement about the bijdrage', () => {
  it('keeps the first conclusion and the other’s reasons with its own conclusion', () => {
    expect(verschilView(oneens.casus, eenActor('hoofdDR'))?.standpunten).toMatchObject([
      { wie: 'Carla Casemanager', kant: 'DJI', actieveRol: false, redenen: 'Alles loopt al' }, { wie: 'Rik Reclassering', kant: '3RO', actieveRol: true, redenen: 'Hoog risico' },
    ]);
    const zelfdeUitkomst = eenCasus().gedeeld().vastgelegd().na({ type: 'weesHetOneens', reden: 'Andere redenen', actieveRol: true }, 'reclasseringswerker');
    expect(verschilView(zelfdeUitkomst.casus, eenActor('casemanager'))?.standpunten[1].actieveRol).toBe(true);
  });

  it('is read by the two who carry the casus and the two managers, and by nobody else', () => {
    for (const rol of ['casemanager', 'reclasseringswerker', 'hoofdDR', 'unitmanager'] as const) expect(verschilView(oneens.casus, eenActor(rol)), rol).toBeDefined();
    for (const rol of ['backoffice', 'beheerder', 'landelijk'] as const) expect(verschilView(oneens.casus, eenActor(rol)), rol).toBeUndefined();
    expect(verschilView(eenCasus().gedeeld().casus, eenActor('hoofdDR'))).toBeUndefined();
  });

  it('waits for the other manager after one decided', () => {
    const eerste = oneens.na(ja, 'hoofdDR');
    expect(eerste.casus.fase).toBe('duiding');
    expect(eerste.taak('besluitBevestigen')).toMatchObject({ rol: 'unitmanager', kant: '3RO', termijn: '2026-11-25' });
    expect(oneens.na(ja, 'unitmanager').taak('besluitBevestigen').rol).toBe('hoofdDR');
  });

  it('gives the other manager at least a working day', () => {
    expect(oneens.op('2026-11-30T10:00').na(ja, 'hoofdDR').taak('besluitBevestigen').termijn).toBe('2026-12-01');
  });

  it('is settled when the other confirms, who need not write the reasons again', () => {
    const klaar = oneens.na(ja, 'hoofdDR').na({ ...ja, redenen: '' }, 'unitmanager');
    expect(klaar.casus).toMatchObject({ fase: 'bijdrage', duiding: { conclusie: { actieveRol: true, redenen: 'Risico weegt zwaarder' } } });
    expect(verschilView(klaar.casus, eenActor('casemanager'))?.standpunten[0].redenen).toBe('Alles loopt al');
  });

  it('stays open when the two managers differ, and is settled when one comes round', () => {
    const verschillend = oneens.na(ja, 'hoofdDR').na(nee, 'unitmanager');
    expect(verschillend.casus.fase).toBe('duiding');
    expect(verschillend.taak('oneens').wat).toContain('uw besluiten over de bijdrage verschillen');
    expect(verschillend.na(nee, 'hoofdDR').casus.fase).toBe('afronden');
    expect(verschillend.na(ja, 'unitmanager').casus.fase).toBe('bijdrage');
  });

  it('is not settled by two managers of the same side, nor by one twice', () => {
    expect(oneens.na(ja, 'hoofdDR').na(ja, eenActor('hoofdDR', 2)).casus.fase).toBe('duiding');
    const beide = { ...eenActor('hoofdDR'), rollen: ['hoofdDR', 'unitmanager'] as const };
    expect(oneens.na(ja, beide).na(ja, beide).casus.fase).toBe('duiding');
  });

  it('is settled by one where there is only one to decide', () => {
    const besluit = decide(oneens.casus, nee, { ...oneens.context('hoofdDR'), enkeleLeiding: true });
    expect(besluit.ok && besluit.gebeurtenissen.reduce<Casus>(evolve, oneens.casus).fase).toBe('afronden');
  });

  it('asks for reasons of the first, and of who decides otherwise', () => {
    expect(oneens.weigering({ ...ja, redenen: ' ' }, 'hoofdDR').code).toBe('invoer');
    expect(oneens.na(ja, 'hoofdDR').weigering({ ...nee, redenen: '' }, 'unitmanager').code).toBe('invoer');
  });

  it('is a gap when two working days late', () => {
    expect(besluitBlijftUit(oneens.casus, datum('2026-11-26'), oneens.klokken)).toBe(false);
    expect(besluitBlijftUit(oneens.casus, datum('2026-11-27'), oneens.klokken)).toBe(true);
    expect(besluitBlijftUit(oneens.na(ja, 'hoofdDR').casus, datum('2026-11-27'), oneens.klokken)).toBe(true);
    expect(besluitBlijftUit(eenCasus().casus, datum('2027-01-27'), oneens.klokken)).toBe(false);
  });
});
