import { describe, expect, it } from 'vitest';
import { betrokkene, eenActor, eenWerkerVan } from '../../build/actor.ts';
import { eenCasus } from '../../build/casus.ts';

const SVG = eenWerkerVan('SVG');
const LEGER = eenWerkerVan('Leger des Heils');
const zetDoor = { type: 'zetDoor', naar: 'SVG', waarom: 'Toezicht loopt daar' } as const;
const terug = { type: 'stuurTerug', reden: 'Toezicht is gesloten' } as const;

describe('a casus handed on to another organisation', () => {
  const opgepakt = eenCasus().na({ type: 'claim' }, 'reclasseringswerker');
  const door = opgepakt.op('2026-11-24T09:00').na(zetDoor, 'reclasseringswerker');

  it('is nobody’s yet, and keeps its clock', () => {
    expect(door.casus).toMatchObject({ verwachteOrganisatie: 'SVG', doorgezet: { waarom: 'Toezicht loopt daar', door: { naam: 'Rik Reclassering' } } });
    expect(door.casus.reclasseringswerker).toBeUndefined();
    expect(door.taak('oordelen')).toEqual(eenCasus().taak('oordelen'));
  });

  it('is for a worker of that organisation; another gets a refusal that names it', () => {
    expect(door.na({ type: 'claim' }, SVG).casus.reclasseringswerker?.naam).toBe('Sara SVG');
    for (const opdracht of [{ type: 'claim' }, { type: 'beoordeel', oordeel: 'nietBekend' }] as const)
      expect(door.weigering(opdracht, 'reclasseringswerker')).toMatchObject({ code: 'magNiet', melding: expect.stringContaining('Deze casus is voor SVG.') as string });
  });

  it('may be assigned otherwise by the unitmanager only', () => {
    const wijsToe = { type: 'wijsToe', rol: 'reclasseringswerker', wie: betrokkene(eenActor('reclasseringswerker')) } as const;
    expect(door.weigering(wijsToe, 'hoofdDR').melding).toContain('De unitmanager wijst');
    const toegewezen = door.na(wijsToe, 'unitmanager');
    expect(toegewezen.casus.verwachteOrganisatie).toBeUndefined();
    expect(toegewezen.beoordeeld('nietBekend').casus.fase).toBe('alert');
  });

  it('goes back once, to who handed it on, with a reason', () => {
    expect(door.weigering({ ...terug, reden: '' }, SVG).code).toBe('redenNodig');
    const terugBij = door.na(terug, SVG);
    expect(terugBij.casus).toMatchObject({ verwachteOrganisatie: 'Reclassering Nederland', reclasseringswerker: { naam: 'Rik Reclassering' } });
    expect(terugBij.weigering(zetDoor, 'reclasseringswerker').melding).toContain('De unitmanager beslist nu');
  });

  it('after that is for the unitmanager to decide, and what the unitmanager decides is not sent back', () => {
    const beslist = door.na(terug, SVG).na(zetDoor, 'unitmanager');
    expect(beslist.casus.verwachteOrganisatie).toBe('SVG');
    expect(beslist.weigering(terug, SVG).melding).toContain('De unitmanager heeft beslist');
  });

  it('can go on to the third organisation, but not straight back by handing on', () => {
    expect(door.na({ ...zetDoor, naar: 'Leger des Heils' }, SVG).casus.verwachteOrganisatie).toBe('Leger des Heils');
    expect(door.weigering({ ...zetDoor, naar: 'Reclassering Nederland' }, SVG).melding).toContain('Stuur terug');
  });

  it('takes a reason, another organisation than the own, and a step that is not past', () => {
    expect(eenCasus().weigering({ ...zetDoor, waarom: ' ' }, 'reclasseringswerker').code).toBe('redenNodig');
    expect(eenCasus().weigering({ ...zetDoor, naar: 'Reclassering Nederland' }, 'reclasseringswerker').code).toBe('invoer');
    expect(eenCasus().gedeeld().weigering(zetDoor, 'reclasseringswerker').code).toBe('verkeerdeStap');
    expect(eenCasus().weigering(zetDoor, 'casemanager').code).toBe('magNiet');
    expect(door.weigering(zetDoor, 'unitmanager').code).toBe('alGedaan');
  });

  it('is not sent back by who never got it', () => {
    expect(door.weigering(terug, LEGER).code).toBe('magNiet');
    expect(eenCasus().weigering(terug, SVG).code).toBe('verkeerdeStap');
  });
});
