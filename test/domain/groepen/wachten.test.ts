import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datum, plusDagen } from '../../../src/domain/datum.ts';
import { werkdagenTussen } from '../../../src/domain/kalender.ts';
import { aanZet } from '../../../src/domain/taken.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';
import { kalender2026 } from '../../build/kalender.ts';
import { eenVoorstel, VOLLEDIG } from '../../build/opdrachten.ts';
import { SYSTEEM } from '../../build/actor.ts';

const wacht = { type: 'wachtOpStrafproces' } as const;
const verder = { type: 'beeindigWacht' } as const;

describe('a casus that waits for the criminal case', () => {
  it('has one main taak: the review in six weeks, for the side with the regie', () => {
    const wachtend = eenCasus().gedeeld().na(wacht, 'reclasseringswerker');
    expect(wachtend.taken.filter(({ bijzaak }) => !bijzaak)).toMatchObject([{ id: 'herbeoordelen', rol: 'casemanager', termijn: '2027-01-04', persoon: { naam: 'Carla Casemanager' } }]);
    expect(eenCasus(VOLLEDIG, { afspraken: { regieDuiding: 'reclasseringswerker' } }).na(wacht, 'casemanager').taak('herbeoordelen').rol).toBe('reclasseringswerker');
  });

  it('may wait for the day of the next hearing, and a day in the weekend becomes the working day after', () => {
    expect(eenCasus().na({ ...wacht, tot: datum('2026-12-15') }, 'casemanager').taak('herbeoordelen').termijn).toBe('2026-12-15');
    expect(eenCasus().na({ ...wacht, tot: datum('2026-12-19') }, 'casemanager').taak('herbeoordelen').termijn).toBe('2026-12-21');
  });

  it.each([
    ['step 1', eenCasus()], ['sharing', eenCasus().bekend()], ['the duiding', eenCasus().gedeeld()], ['the bijdrage', eenCasus().besloten(true)],
  ])('can begin in %s, by either side', (_stap, casus) => {
    for (const wie of ['casemanager', 'reclasseringswerker'] as const) expect(casus.na(wacht, wie).casus.wacht?.tot).toBe('2027-01-04');
  });

  it('does not begin twice, after a stop, for who is afgestraft, or while an outcome waits for the other side', () => {
    expect(eenCasus().na(wacht, 'casemanager').weigering(wacht, 'reclasseringswerker').code).toBe('alGedaan');
    expect(eenCasus().gestopt().weigering(wacht, 'casemanager').code).toBe('verkeerdeStap');
    expect(eenCasus({ ...VOLLEDIG, titel: 'afgestraft' }).weigering(wacht, 'casemanager')).toMatchObject({ code: 'verkeerdeStap', melding: expect.stringContaining('afgestraft') as string });
    expect(eenCasus().gedeeld().vastgelegd().weigering(wacht, 'reclasseringswerker').code).toBe('verkeerdeStap');
    expect(eenCasus().weigering(wacht, 'hoofdDR').code).toBe('magNiet');
  });

  it('asks for a day that lies ahead and not too far', () => {
    for (const tot of ['2026-11-23', '2026-11-01', '2027-12-01']) expect(eenCasus().weigering({ ...wacht, tot: datum(tot) }, 'casemanager')).toMatchObject({ code: 'invoer', melding: expect.stringContaining('Kies een datum') as string });
  });

  it('refuses the next step, and says to go on first; what is only kept may go on', () => {
    const wachtend = eenCasus().bekend().metConcept().na(wacht, 'casemanager');
    expect(wachtend.weigering({ type: 'deel' }, 'reclasseringswerker').melding).toContain('Kies eerst “Ga verder”');
    expect(wachtend.metConcept('Nog een stuk').casus.informatie).toHaveLength(2);
    expect(wachtend.weigering({ type: 'geefUitstel', soort: 'ziekte', taak: 'herbeoordelen', reden: 'Druk' }, 'hoofdDR').melding).toContain('Wacht langer');
  });

  it('takes a meeting that is still to come out of the calendars, and looks for no other', () => {
    const geboekt = eenCasus().gedeeld().geboekt('2026-11-24T14:00');
    expect(geboekt.feiten(wacht, 'casemanager')).toEqual(['AfspraakGeannuleerd', 'WachtBegonnen']);
    const wachtend = geboekt.na(wacht, 'casemanager');
    expect(wachtend.casus.duiding).toMatchObject({ voorstellen: [] });
    expect(wachtend.weigering({ type: 'stelMomentenVoor', voorstellen: [eenVoorstel('2026-11-25T10:00')] }, SYSTEEM).code).toBe('verkeerdeStap');
  });

  it('is overdue like any other taak once the day of review has passed', () => {
    const wachtend = eenCasus().na(wacht, 'casemanager').op('2027-01-07T09:00');
    expect(wachtend.taak('herbeoordelen').termijn < '2027-01-07').toBe(true);
  });
});

describe('at the review', () => {
  const wachtend = eenCasus().na(wacht, 'casemanager').op('2027-01-04T10:00');
  const langer = { type: 'verlengWacht', tot: datum('2027-02-15'), reden: 'Zitting aangehouden' } as const;

  it('waiting is extended with a reason to a later day', () => {
    expect(wachtend.na(langer, 'reclasseringswerker').casus.wacht).toMatchObject({ tot: '2027-02-15', keer: 1, reden: 'Zitting aangehouden' });
    expect(wachtend.weigering({ ...langer, reden: ' ' }, 'casemanager').code).toBe('redenNodig');
    expect(wachtend.weigering({ ...langer, tot: datum('2027-01-04') }, 'casemanager').code).toBe('invoer');
    expect(eenCasus().weigering(langer, 'casemanager').code).toBe('alGedaan');
  });

  it('but not for ever', () => {
    const drieKeer = [28, 56, 84].reduce<CasusBouwer>((casus, dagen) => casus.na({ ...langer, tot: plusDagen(datum('2027-01-04'), dagen) }, 'casemanager'), wachtend);
    expect(drieKeer.weigering({ ...langer, tot: datum('2027-05-03') }, 'casemanager')).toMatchObject({ code: 'magNiet', melding: expect.stringContaining('3 keer') as string });
  });

  it('going on gives every clock the working days it had left', () => {
    // Three working days for step 1, one of them gone.
    const casus = eenCasus().op('2026-11-24T09:00').na(wacht, 'casemanager').op('2027-01-11T09:00').na(verder, 'reclasseringswerker');
    expect(casus.taak('oordelen').termijn).toBe('2027-01-13');
    expect(casus.weigering(verder, 'casemanager').code).toBe('alGedaan');
  });

  it('a clock that had passed gets one working day', () => {
    expect(eenCasus().op('2026-12-04T09:00').na(wacht, 'casemanager').op('2027-01-11T09:00').na(verder, 'casemanager').taak('oordelen').termijn).toBe('2027-01-12');
  });

  it('the duiding after a wait in step 1 still has its five working days', () => {
    const gedeeld = eenCasus().na(wacht, 'casemanager').op('2027-01-04T09:00').na(verder, 'casemanager').gedeeld();
    expect(gedeeld.taak('duiden').termijn).toBe('2027-01-11');
  });

  it('a postponement given before the wait moves along, one given after it does not', () => {
    const uitstel = { type: 'geefUitstel', soort: 'ziekte', taak: 'oordelen', reden: 'Ziek' } as const;
    const ervoor = eenCasus().na(uitstel, 'reclasseringswerker');
    const na = (casus: CasusBouwer): CasusBouwer => casus.na(wacht, 'casemanager').op('2027-01-04T09:00').na(verder, 'casemanager');
    expect(ervoor.taak('oordelen').termijn).toBe('2026-12-03');
    expect(na(ervoor).taak('oordelen').termijn).toBe('2027-01-14');
    expect(na(eenCasus()).na(uitstel, 'reclasseringswerker').taak('oordelen').termijn).toBe('2027-01-14');
  });
});

describe('a wait', () => {
  it('ends by itself once the person is afgestraft', () => {
    const wachtend = eenCasus().gedeeld().na(wacht, 'casemanager').op('2026-12-07T09:00');
    expect(wachtend.feiten({ type: 'vulAan', velden: { titel: 'afgestraft' } }, 'backoffice')).toEqual(['WachtBeeindigd', 'SignaalAangevuld']);
    const verderop = wachtend.na({ type: 'vulAan', velden: { titel: 'afgestraft' } }, 'backoffice');
    expect(verderop.casus.wacht).toBeUndefined();
    expect(verderop.taken.map(({ id }) => id)).toEqual(expect.arrayContaining(['duiden', 'kijkOpnieuw:DJI', 'kijkOpnieuw:3RO']));
  });

  it('is not for an arrestant, who serves a sentence already', () => {
    expect(eenCasus({ ...VOLLEDIG, titel: 'arrestant' }).weigering(wacht, 'casemanager').code).toBe('verkeerdeStap');
    expect(eenCasus().gedeeld().na(wacht, 'casemanager').na({ type: 'vulAan', velden: { titel: 'arrestant' } }, 'backoffice').casus.wacht).toBeUndefined();
  });

  it('is forgotten when the casus closes or stops', () => {
    expect(eenCasus().na(wacht, 'casemanager').afgesloten().casus.wacht).toBeUndefined();
    const verkeerd = { type: 'corrigeerOordeel', oordeel: 'nietBekend', criteria: { bekend: false }, reden: 'Naamgenoot' } as const;
    expect(eenCasus().bekend().na(wacht, 'casemanager').na(verkeerd, 'reclasseringswerker').casus).toMatchObject({ fase: 'alert' });
    expect(eenCasus().bekend().na(wacht, 'casemanager').na(verkeerd, 'reclasseringswerker').casus.wacht).toBeUndefined();
  });

  it('never loses a working day, whenever it begins and however long it lasts', () => {
    const begin = datum('2026-11-23');
    fc.assert(fc.property(fc.constantFrom(eenCasus(), eenCasus().bekend(), eenCasus().gedeeld(), eenCasus().besloten(true)), fc.nat({ max: 20 }), fc.integer({ min: 0, max: 90 }), (casus, naDagen, duur) => {
      const van = plusDagen(begin, naDagen);
      const tot = plusDagen(van, duur);
      const voor = casus.op(`${van}T10:00`);
      const na = voor.na(wacht, 'casemanager').op(`${tot}T10:00`).na(verder, 'casemanager');
      for (const { id, bijzaak, norm } of voor.taken.filter((taak) => !taak.bijzaak)) {
        const over = werkdagenTussen(van, norm, kalender2026);
        const daarna = na.taak(id);
        expect(bijzaak).toBe(false);
        expect(daarna.norm >= norm).toBe(true);
        expect(werkdagenTussen(tot, daarna.norm, kalender2026)).toBeGreaterThanOrEqual(duur === 0 ? over : Math.max(1, over));
      }
      expect(aanZet(na.casus, na.klokken)).toBeDefined();
    }), { seed: 20_261_123, numRuns: 100 });
  });
});
