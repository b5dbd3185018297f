import { describe, expect, it } from 'vitest';
import { datum } from '../../../src/domain/datum.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';
import { VOLLEDIG } from '../../build/opdrachten.ts';

const inStap3 = eenCasus({ ...VOLLEDIG, trajectgesprekOp: datum('2026-12-08') }).inStap3('trajectgesprek', 'mdo');
const opDeDag = inStap3.op('2026-12-08T15:00');
const gehouden = { type: 'legTrajectgesprekVast', uitkomst: 'gehouden' } as const;
const niet = { type: 'legTrajectgesprekVast', uitkomst: 'nietGehouden', reden: 'ziek' } as const;

function ids({ taken }: CasusBouwer): readonly string[] {
  return taken.map(({ id }) => id);
}

describe('the date of the trajectgesprek', () => {
  it('is asked of the casemanager within three working days, and then the talk is to be held', () => {
    const zonder = eenCasus().inStap3('analyse');
    expect(zonder.taak('trajectDatum')).toMatchObject({ rol: 'casemanager', termijn: '2026-11-26' });
    const met = zonder.na({ type: 'vulAan', velden: { trajectgesprekOp: datum('2026-12-08') } }, 'casemanager');
    expect(met.taak('trajectUitkomst')).toMatchObject({ termijn: '2026-12-09', wat: 'Houd het trajectgesprek van di 8 dec en leg vast hoe het ging' });
    expect(ids(met)).not.toContain('trajectDatum');
  });

  it('is not asked for a stay of less than four weeks', () => {
    expect(ids(eenCasus({ ...VOLLEDIG, einddatum: datum('2026-12-10') }).inStap3('socialeKaart'))).toEqual(['bijdrage:b1', 'stemAf:3RO', 'stemAf:DJI', 'planInbrengen', 'ract', 'rpi', 'tulp']);
  });
});

describe('how the trajectgesprek went', () => {
  it('is recorded from the day on, once, by either side', () => {
    expect(inStap3.weigering(gehouden, 'casemanager').melding).toContain('Het trajectgesprek is pas op di 8 dec.');
    expect(opDeDag.weigering(gehouden, 'hoofdDR').code).toBe('magNiet');
    const klaar = opDeDag.na(gehouden, 'reclasseringswerker');
    expect(klaar.weigering(gehouden, 'casemanager').melding).toBe('Rik Reclassering heeft het trajectgesprek al vastgelegd.');
    expect(klaar.weigering(niet, 'casemanager').code).toBe('alGedaan');
  });

  it('held: who took part has done so, and what the detainee thinks and the plan come next', () => {
    const klaar = opDeDag.na(gehouden, 'casemanager');
    expect(klaar.casus.stap3?.bijdragen[0]?.klaar).toMatchObject({ wijze: 'gedaan' });
    expect(ids(klaar)).toEqual(expect.arrayContaining(['planInbrengen', 'mdoDatum', 'mening']));
    expect(klaar.taak('mening')).toMatchObject({ bijzaak: true, termijn: '2026-12-10' });
  });

  it('held without the reclassering: taking part is dropped, and no reason is asked for (C-22)', () => {
    expect(opDeDag.na({ ...gehouden, erbij: false }, 'casemanager').casus.stap3?.bijdragen[0]?.vervallen).toMatchObject({ reden: 'De reclassering was niet bij het trajectgesprek.' });
  });

  it('not held: needs why, and asks for a new date', () => {
    expect(opDeDag.weigering({ type: 'legTrajectgesprekVast', uitkomst: 'nietGehouden' }, 'casemanager').code).toBe('redenNodig');
    expect(opDeDag.weigering({ ...niet, reden: 'anders' }, 'casemanager').code).toBe('redenNodig');
    const weg = opDeDag.na(niet, 'casemanager');
    expect(weg.taak('trajectDatum')).toMatchObject({ sinds: '2026-12-08', termijn: '2026-12-11' });
    expect(weg.taak('bijdrage:b1').termijn).toBe('2026-12-18');
    expect(weg.weigering(gehouden, 'casemanager').melding).toBe('Het trajectgesprek heeft nog geen datum. Vul eerst de datum in.');
  });

  it('not held: the new date may come with it, but not a day that is over or the same one', () => {
    expect(opDeDag.na({ ...niet, nieuweDatum: datum('2026-12-15') }, 'casemanager').taak('trajectUitkomst').termijn).toBe('2026-12-16');
    for (const dag of ['2026-12-07', '2026-12-08']) expect(opDeDag.weigering({ ...niet, nieuweDatum: datum(dag) }, 'casemanager').code).toBe('invoer');
  });

  it('not held may be said before the day, and the signal with the old date does not bring it back', () => {
    const vooraf = inStap3.na(niet, 'casemanager');
    expect(vooraf.feiten({ type: 'vulAan', velden: { trajectgesprekOp: datum('2026-12-08') } }, 'backoffice')).toEqual([]);
    expect(ids(vooraf)).toContain('trajectDatum');
  });
});

describe('what the detainee thinks of the plan', () => {
  const na = opDeDag.na(gehouden, 'casemanager');

  it('is recorded after the trajectgesprek, with why when not agreed or not asked', () => {
    expect(opDeDag.weigering({ type: 'legMeningVast', mening: 'eens' }, 'casemanager').code).toBe('verkeerdeStap');
    expect(na.weigering({ type: 'legMeningVast', mening: 'nietEens' }, 'casemanager').melding).toBe('Schrijf in één regel waarom de gedetineerde het niet eens is.');
    expect(na.weigering({ type: 'legMeningVast', mening: 'nietGevraagd' }, 'casemanager').code).toBe('redenNodig');
    expect(ids(na.na({ type: 'legMeningVast', mening: 'eens' }, 'reclasseringswerker'))).not.toContain('mening');
  });

  it('said again replaces it; the same again changes nothing', () => {
    const eens = na.na({ type: 'legMeningVast', mening: 'eens' }, 'casemanager');
    expect(eens.feiten({ type: 'legMeningVast', mening: 'eens' }, 'casemanager')).toEqual([]);
    expect(eens.na({ type: 'legMeningVast', mening: 'nietEens', waarom: 'Wil terug naar huis' }, 'casemanager').casus.stap3?.mening).toMatchObject({ mening: 'nietEens', waarom: 'Wil terug naar huis' });
  });
});

describe('the plan and the MDO', () => {
  const na = opDeDag.na(gehouden, 'casemanager');
  const gepland = na.na({ type: 'planMdo', datum: datum('2026-12-16') }, 'casemanager');
  const opMdo = gepland.op('2026-12-16T12:00');
  const vast = { type: 'legMdoVast', uitkomst: 'vastgesteld' } as const;

  it('the input goes into the plan after the trajectgesprek, by the casemanager', () => {
    expect(opDeDag.weigering({ type: 'brengPlanIn' }, 'casemanager').code).toBe('verkeerdeStap');
    expect(na.weigering({ type: 'brengPlanIn' }, 'reclasseringswerker').code).toBe('magNiet');
    const ingebracht = na.na({ type: 'brengPlanIn' }, 'casemanager');
    expect(ids(ingebracht)).not.toContain('planInbrengen');
    expect(ingebracht.weigering({ type: 'brengPlanIn' }, 'casemanager').code).toBe('alGedaan');
  });

  it('the MDO gets a date, and taking part moves to it', () => {
    expect(na.weigering({ type: 'planMdo', datum: datum('2026-12-07') }, 'casemanager').code).toBe('invoer');
    expect(gepland.taak('mdoUitkomst')).toMatchObject({ rol: 'casemanager', termijn: '2026-12-17' });
    expect(gepland.taak('bijdrage:b2').termijn).toBe('2026-12-16');
    expect(gepland.feiten({ type: 'planMdo', datum: datum('2026-12-16') }, 'casemanager')).toEqual([]);
  });

  it('its outcome comes from the day on; an adopted plan has been brought in too', () => {
    expect(na.weigering(vast, 'casemanager').melding).toBe('Het MDO heeft nog geen datum. Vul eerst de datum in.');
    expect(gepland.weigering(vast, 'casemanager').melding).toContain('Het MDO is pas op wo 16 dec.');
    const klaar = opMdo.na(vast, 'casemanager');
    expect(klaar.casus.stap3).toMatchObject({ planIngebrachtOp: '2026-12-16', mdo: { uitkomst: { uitkomst: 'vastgesteld' } } });
    expect(klaar.casus.stap3?.bijdragen[1]?.klaar).toBeDefined();
    expect(klaar.weigering(vast, 'casemanager').code).toBe('alGedaan');
  });

  it('held over: the same plan comes back on a new date', () => {
    const op = opMdo.na({ type: 'legMdoVast', uitkomst: 'aangehouden', nieuweDatum: datum('2026-12-23') }, 'casemanager');
    expect(op.taak('mdoUitkomst').termijn).toBe('2026-12-24');
    expect(op.casus.stap3?.bijdragen[1]?.klaar).toBeUndefined();
    expect(ids(opMdo.na({ type: 'legMdoVast', uitkomst: 'aangehouden' }, 'casemanager'))).toContain('mdoDatum');
  });

  it('otherwise needs one line, and then the MDO is done', () => {
    expect(opMdo.weigering({ type: 'legMdoVast', uitkomst: 'anders' }, 'casemanager').code).toBe('redenNodig');
    expect(ids(opMdo.na({ type: 'legMdoVast', uitkomst: 'anders', toelichting: 'Naar een andere PI' }, 'casemanager'))).not.toContain('mdoUitkomst');
  });
});

describe('a detainee who refuses (scenario 11)', () => {
  const weigert = { type: 'legMedewerkingVast', medewerking: 'nee' } as const;
  const zonderDatum = eenCasus().inStap3('meedenken');
  const gedaan = zonderDatum.na({ type: 'rondBijdrageAf', bijdrage: 'b1', bevinding: 'Schulden eerst' }, 'reclasseringswerker').afgevinkt('rpi', 'ract', 'tulp');

  it('is asked for no trajectgesprek, neither its date nor its outcome, and the plan need not wait for it', () => {
    const na = zonderDatum.na(weigert, 'casemanager');
    expect(ids(zonderDatum)).toContain('trajectDatum');
    expect(ids(na)).not.toContain('trajectDatum');
    expect(ids(na)).toEqual(expect.arrayContaining(['planInbrengen', 'mdoDatum', 'bijdrage:b1']));
    expect(ids(opDeDag.na(weigert, 'casemanager'))).not.toContain('trajectUitkomst');
    expect(na.na({ type: 'brengPlanIn' }, 'casemanager').casus.stap3?.planIngebrachtOp).toBe('2026-11-23');
  });

  it('does not keep the casus open once the MDO was held', () => {
    expect(gedaan.naMdo().casus.fase).toBe('bijdrage');
    expect(gedaan.na(weigert, 'casemanager').naMdo().casus.gesloten?.reden).toBe('bijdrageGeleverd');
    expect(gedaan.naMdo().na(weigert, 'reclasseringswerker').casus.gesloten?.reden).toBe('bijdrageGeleverd');
  });

  it('who cooperates after all is asked for the talk again', () => {
    expect(ids(zonderDatum.na(weigert, 'casemanager').na({ ...weigert, medewerking: 'ja' }, 'casemanager'))).toContain('trajectDatum');
  });
});
