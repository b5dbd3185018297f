import { describe, expect, it } from 'vitest';
import { plusDagen } from '../../../src/domain/datum.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';
import { VOLLEDIG } from '../../build/opdrachten.ts';

const afgestraft = { type: 'vulAan', velden: { titel: 'afgestraft' } } as const;
const blijftZo = { type: 'beantwoordKijkOpnieuw', uitkomst: 'blijftZo' } as const;
const verder = { type: 'beantwoordKijkOpnieuw', uitkomst: 'verder' } as const;
const gevraagd = (casus: CasusBouwer): readonly string[] => casus.taken.map(({ id }) => id).filter((id) => id.startsWith('kijkOpnieuw'));
const BEIDE = ['kijkOpnieuw:3RO', 'kijkOpnieuw:DJI'];

describe('preventief becomes afgestraft', () => {
  it.each([['sharing', eenCasus().bekend()], ['the duiding', eenCasus().gedeeld()], ['the bijdrage', eenCasus().besloten(true)], ['what is left to note', eenCasus().besloten(false)]])(
    'during %s: both sides look again within two working days', (_stap, casus) => {
      const nu = casus.op('2026-12-01T09:00').na(afgestraft, 'backoffice');
      expect([...gevraagd(nu)].sort()).toEqual(BEIDE);
      expect(nu.taak('kijkOpnieuw:3RO')).toMatchObject({ rol: 'reclasseringswerker', termijn: '2026-12-03', bijzaak: false });
    });

  it('after "no active bijdrage" brings the closed casus back, and "blijft zo" of both closes it again', () => {
    const gesloten = eenCasus().besloten(false).afgevinkt('rpi', 'ract', 'tulp');
    expect(gesloten.casus.fase).toBe('gesloten');
    const terug = gesloten.op('2027-02-01T09:00').na(afgestraft, 'casemanager');
    expect(terug.casus).toMatchObject({ fase: 'afronden' });
    const klaar = terug.na(blijftZo, 'casemanager').na(blijftZo, 'reclasseringswerker');
    expect(klaar.casus).toMatchObject({ fase: 'gesloten', gesloten: { reden: 'geenActieveBijdrage' } });
  });

  it('does not bring back a casus of somebody who has left', () => {
    const kort = eenCasus({ ...VOLLEDIG, einddatum: plusDagen(VOLLEDIG.begindatum, 60) }).besloten(false).afgevinkt('rpi', 'ract', 'tulp');
    expect(kort.op('2027-03-01T09:00').na(afgestraft, 'backoffice').casus.fase).toBe('gesloten');
  });

  it('during step 1 asks nothing more: the verdict is still to come', () => {
    expect(gevraagd(eenCasus().na(afgestraft, 'reclasseringswerker'))).toEqual([]);
  });

  it('after a stop in step 1 asks the casemanager the alert question, and nobody else', () => {
    const nu = eenCasus().gestopt().na(afgestraft, 'backoffice');
    expect(nu.taak('alert:afgestraft').termijn).toBe('2026-11-25');
    expect(gevraagd(nu)).toEqual([]);
  });

  it('said twice asks once', () => {
    expect(eenCasus().gedeeld().na(afgestraft, 'backoffice').feiten(afgestraft, 'casemanager')).toEqual([]);
  });
});

describe('looking again', () => {
  it('is answered once by each side', () => {
    const nu = eenCasus().gedeeld().na(afgestraft, 'backoffice').na(blijftZo, 'casemanager');
    expect(gevraagd(nu)).toEqual(['kijkOpnieuw:3RO']);
    expect(nu.weigering(blijftZo, 'casemanager').code).toBe('alGedaan');
    expect(gevraagd(nu.na(blijftZo, 'reclasseringswerker'))).toEqual([]);
    expect(nu.weigering(blijftZo, 'hoofdDR').code).toBe('magNiet');
    expect(eenCasus().gedeeld().weigering(blijftZo, 'casemanager').code).toBe('verkeerdeStap');
  });

  it('in step 3 can ask for a new bijdrage, with owner and date', () => {
    const nu = eenCasus().besloten(true).op('2026-12-01T09:00').na(afgestraft, 'backoffice').na(verder, 'casemanager');
    expect(nu.casus.stap3?.bijdragen.map(({ vorm }) => vorm)).toEqual(['analyse', 'meedenken']);
    expect(nu.taak('bijdrage:b2').rol).toBe('reclasseringswerker');
    expect(gevraagd(nu)).toEqual(['kijkOpnieuw:3RO']);
  });

  it('after "no active bijdrage" opens the casus again', () => {
    const nu = eenCasus().besloten(false).na(afgestraft, 'backoffice').na(verder, 'reclasseringswerker');
    expect(nu.casus).toMatchObject({ fase: 'delen' });
    expect(gevraagd(nu)).toEqual([]);
  });

  it('while the step itself still decides has nothing to open', () => {
    expect(eenCasus().gedeeld().na(afgestraft, 'backoffice').weigering(verder, 'casemanager').code).toBe('nietsTeDoen');
  });
});
