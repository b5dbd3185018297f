import { describe, expect, it } from 'vitest';
import { datum } from '../../src/domain/datum.ts';
import { zijnVerouderd } from '../../src/domain/tafel.ts';
import { betrokkene, eenActor, SYSTEEM } from '../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../build/casus.ts';
import { eenUitkomst, eenVoorstel, VOLLEDIG } from '../build/opdrachten.ts';

const DINSDAG = '2026-11-24T10:00';
const ANDER = eenActor('casemanager', 2);
const wijsToe = { type: 'wijsToe', rol: 'casemanager', wie: betrokkene(ANDER) } as const;
const [carla, rik] = [eenActor('casemanager').persoon, eenActor('reclasseringswerker').persoon];
/** Proposed for Carla and Rik, who carry it; the proposals name the termijn. */
function voorgesteld(deelnemers = [carla, rik]): CasusBouwer {
  const gedeeld = eenCasus({ ...VOLLEDIG, casemanager: betrokkene(eenActor('casemanager')) }).gedeeld();
  return gedeeld.na({ type: 'stelMomentenVoor', voorstellen: [eenVoorstel(DINSDAG)], termijn: gedeeld.taak('duiden').termijn, deelnemers }, SYSTEEM);
}
const geboekt = (deelnemers = [carla, rik]): CasusBouwer => voorgesteld(deelnemers).na({ type: 'kiesMoment', start: eenVoorstel(DINSDAG).start.instant }, 'casemanager')
  .na({ type: 'registreerBoeking', start: eenVoorstel(DINSDAG).start.instant, eventId: 'event-1', organisator: carla, deelnemers }, SYSTEEM);

describe('a booked duiding', () => {
  it('is cancelled with who and why when somebody else carries the casus, and its moment is not turned down', () => {
    expect(geboekt().feiten(wijsToe, 'hoofdDR')).toEqual(['Toegewezen', 'AfspraakGeannuleerd']);
    const na = geboekt().na(wijsToe, 'hoofdDR');
    expect(na.gebeurtenissen.at(-1)).toMatchObject({ reden: 'De casemanager is nu Carla Casemanager 2.', boeking: { eventId: 'event-1' }, door: { naam: 'Hanna Hoofd' } });
    expect(na.casus.duiding).toMatchObject({ voorstellen: [], nietOp: [], liefst: eenVoorstel(DINSDAG).start.instant });
    expect(na.casus.duiding.moment).toBeUndefined();
  });

  it('stays for whoever is at the table already: a stand-in, or who was asked while nobody carried the casus', () => {
    expect(geboekt([ANDER.persoon, rik]).feiten(wijsToe, 'hoofdDR')).toEqual(['Toegewezen']);
  });

  it('stays while the worker lets go, and goes when another one takes the casus up', () => {
    const los = geboekt().na({ type: 'laatLos' }, 'reclasseringswerker');
    expect(los.casus.duiding.moment).toBeDefined();
    expect(los.feiten({ type: 'claim' }, 'reclasseringswerker')).toEqual(['Opgepakt']);
    expect(los.feiten({ type: 'claim' }, eenActor('reclasseringswerker', 2))).toEqual(['Opgepakt', 'AfspraakGeannuleerd']);
  });

  it('stays when it began already, or its outcome is recorded', () => {
    expect(geboekt().op('2026-11-24T10:05').feiten(wijsToe, 'hoofdDR')).toEqual(['Toegewezen']);
    expect(geboekt().op('2026-11-24T11:00').na(eenUitkomst(), 'casemanager').feiten(wijsToe, 'hoofdDR')).toEqual(['Toegewezen']);
  });

  it('that was chosen and is not booked yet, is given up too', () => {
    const gekozen = voorgesteld().na({ type: 'kiesMoment', start: eenVoorstel(DINSDAG).start.instant }, 'casemanager').na(wijsToe, 'hoofdDR');
    expect(gekozen.weigering({ type: 'registreerBoeking', start: eenVoorstel(DINSDAG).start.instant, eventId: 'e', organisator: carla }, SYSTEEM).code).toBe('verkeerdeStap');
  });
});

describe('proposed moments', () => {
  it('are made anew for who carries the casus now, and stay for who was asked', () => {
    expect(voorgesteld().feiten(wijsToe, 'hoofdDR')).toEqual(['Toegewezen', 'MomentenAfgewezen']);
    expect(voorgesteld([ANDER.persoon, rik]).feiten(wijsToe, 'hoofdDR')).toEqual(['Toegewezen']);
    expect(voorgesteld().na(wijsToe, 'hoofdDR').casus.duiding).toMatchObject({ voorstellen: [], nietOp: [] });
  });

  it('are made anew when the termijn moves, once', () => {
    const eerder = { type: 'vulAan', velden: { trajectgesprekOp: datum('2026-11-27') } } as const;
    expect(voorgesteld().feiten(eerder, 'casemanager')).toEqual(['SignaalAangevuld', 'MomentenAfgewezen']);
    expect(voorgesteld().na(eerder, 'casemanager').feiten({ type: 'vulAan', velden: { titel: 'isd' } }, 'casemanager')).toEqual(['SignaalAangevuld']);
  });

  it('are out of date when an afspraak moves the termijn, and then nobody turned them down', () => {
    const casus = voorgesteld();
    const later = { ...casus.klokken, afspraken: { ...casus.klokken.afspraken, duidingWerkdagen: 3 } };
    expect([zijnVerouderd(casus.casus, 'duiding', casus.klokken), zijnVerouderd(casus.casus, 'duiding', later)]).toEqual([false, true]);
    expect(casus.na({ type: 'wijsMomentenAf' }, SYSTEEM).casus.duiding.nietOp).toEqual([eenVoorstel(DINSDAG).start.instant]);
  });

  it('that were looked up for somebody who does not carry the casus any more are not kept', () => {
    const ondertussen = voorgesteld().na(wijsToe, 'hoofdDR');
    const laat = { type: 'stelMomentenVoor', voorstellen: [eenVoorstel(DINSDAG)], dragers: { casemanager: carla, reclasseringswerker: rik }, deelnemers: [carla, rik] } as const;
    expect(ondertussen.feiten(laat, SYSTEEM)).toEqual(['MomentenVoorgesteld', 'MomentenAfgewezen']);
  });
});
