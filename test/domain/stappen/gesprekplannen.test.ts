import { describe, expect, it } from 'vitest';
import { datum } from '../../../src/domain/datum.ts';
import type { RuimteId } from '../../../src/domain/ruimte.ts';
import { aanTafel, isAanDeOrde, planningVan, zoektMoment } from '../../../src/domain/teplannen.ts';
import { betrokkene, eenActor, SYSTEEM } from '../../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';
import { eenVoorstel, VOLLEDIG } from '../../build/opdrachten.ts';

const TRAJECT = { voor: 'trajectgesprek' } as const;
const DAG = '2026-12-01T10:00';
const stap3 = eenCasus().inStap3('trajectgesprek', 'mdo');
const voorgesteld = stap3.na({ type: 'stelMomentenVoor', voorstellen: [eenVoorstel(DAG)], ...TRAJECT }, SYSTEEM);
const geboekt = stap3.uitgenodigd(DAG, 'trajectgesprek');
const gehouden = geboekt.op('2026-12-01T12:00').na({ type: 'legTrajectgesprekVast', uitkomst: 'gehouden' }, 'casemanager');

function gesprek({ casus }: CasusBouwer): ReturnType<typeof planningVan> {
  return planningVan(casus, 'trajectgesprek');
}

describe('the trajectgesprek is planned when the reclassering takes part in it', () => {
  it('from the decision of the duiding on', () => {
    expect(zoektMoment(stap3.casus, 'trajectgesprek')).toBe(true);
    expect(isAanDeOrde(eenCasus().inStap3('meedenken').casus, 'trajectgesprek')).toBe(false);
    expect(isAanDeOrde(eenCasus().gedeeld().casus, 'trajectgesprek')).toBe(false);
  });

  it('with the colleague who took the bijdrage on', () => {
    const collega = betrokkene(eenActor('reclasseringswerker', 2));
    const [bijdrage] = stap3.casus.stap3?.bijdragen ?? [];
    const over = stap3.na({ type: 'geefBijdrageDoor', bijdrage: bijdrage?.id ?? '', eigenaar: collega }, 'reclasseringswerker');
    expect(aanTafel(over.casus, 'trajectgesprek')).toEqual({ casemanager: betrokkene(eenActor('casemanager')), reclasseringswerker: collega });
    expect(aanTafel(over.casus, 'duiding').reclasseringswerker).toEqual(betrokkene(eenActor('reclasseringswerker')));
    const later = geboekt.feiten({ type: 'geefBijdrageDoor', bijdrage: bijdrage?.id ?? '', eigenaar: collega }, 'reclasseringswerker');
    expect(later).toEqual(['BijdrageDoorgegeven', 'AfspraakGeannuleerd']);
  });

  it('not with somebody who refuses to take part', () => {
    expect(isAanDeOrde(stap3.na({ type: 'legMedewerkingVast', medewerking: 'nee' }, 'casemanager').casus, 'trajectgesprek')).toBe(false);
  });

  it('not while the casus waits for the criminal case', () => {
    expect(isAanDeOrde(stap3.na({ type: 'wachtOpStrafproces' }, 'casemanager').casus, 'trajectgesprek')).toBe(false);
  });
});

describe('choosing a moment for the trajectgesprek', () => {
  it('sets its day, from which the dates of the bijdragen follow', () => {
    expect(voorgesteld.feiten({ type: 'kiesMoment', start: eenVoorstel(DAG).start.instant, ...TRAJECT }, 'reclasseringswerker')).toEqual(['MomentGekozen', 'SignaalAangevuld']);
    expect(geboekt.casus.trajectgesprekOp).toBe('2026-12-01');
    expect(geboekt.taken.map(({ id }) => id)).toContain('uitnodiging:trajectgesprek:reclasseringswerker-1');
    expect(geboekt.casus.duiding.moment).toBeUndefined();
  });

  it('is refused once one was chosen, and when the talk is not to be planned', () => {
    expect(geboekt.weigering({ type: 'kiesMoment', start: eenVoorstel(DAG).start.instant, ...TRAJECT }, 'casemanager').code).toBe('alGedaan');
    expect(eenCasus().inStap3('meedenken').weigering({ type: 'wijsMomentenAf', ...TRAJECT }, 'casemanager').melding).toBe('Voor het trajectgesprek hoeft nu geen moment gekozen te worden.');
  });

  it('a cancelled one takes its day back', () => {
    const na = geboekt.na({ type: 'annuleerAfspraak', reden: 'ziek', ...TRAJECT }, 'casemanager');
    expect(na.casus.trajectgesprekOp).toBeUndefined();
    expect(zoektMoment(na.casus, 'trajectgesprek')).toBe(true);
  });

  it('a day that people had named stays when its time falls away', () => {
    const genoemd = eenCasus({ ...VOLLEDIG, trajectgesprekOp: datum('2026-12-01') }).inStap3('trajectgesprek').uitgenodigd(DAG, 'trajectgesprek');
    expect(genoemd.na({ type: 'annuleerAfspraak', reden: 'ziek', ...TRAJECT }, 'casemanager').casus.trajectgesprekOp).toBe('2026-12-01');
  });

  it('another day named by hand goes before the meeting of the product', () => {
    const na = geboekt.na({ type: 'vulAan', velden: { trajectgesprekOp: datum('2026-12-03') } }, 'casemanager');
    expect(na.gebeurtenissen.slice(geboekt.gebeurtenissen.length).map(({ type }) => type)).toEqual(['AfspraakGeannuleerd', 'SignaalAangevuld']);
    expect(na.casus.trajectgesprekOp).toBe('2026-12-03');
    expect(gesprek(na).moment).toBeUndefined();
  });

  it('a moved meeting moves the day', () => {
    const eind = { type: 'verwerkAgenda', eventId: 'event-1', stand: { weg: false, start: eenVoorstel('2026-12-02T11:00').start, duurMinuten: 45, antwoorden: [] }, ...TRAJECT } as const;
    expect(geboekt.na(eind, SYSTEEM).casus.trajectgesprekOp).toBe('2026-12-02');
  });
});

describe('the meeting of the trajectgesprek falls away', () => {
  it('when the reclassering does not take part any more; the casemanager keeps the day', () => {
    const [bijdrage] = stap3.casus.stap3?.bijdragen ?? [];
    const na = geboekt.na({ type: 'laatBijdrageVervallen', bijdrage: bijdrage?.id ?? '', reden: 'geen tijd' }, 'casemanager');
    expect(gesprek(na).moment).toBeUndefined();
    expect(na.casus.trajectgesprekOp).toBe('2026-12-01');
  });

  it('when it does not take place, and a new one is looked for', () => {
    const na = geboekt.na({ type: 'legTrajectgesprekVast', uitkomst: 'nietGehouden', reden: 'ziek' }, 'casemanager');
    expect(na.gebeurtenissen.slice(geboekt.gebeurtenissen.length).map(({ type }) => type)).toEqual(['AfspraakGeannuleerd', 'TrajectgesprekVastgelegd']);
    expect(zoektMoment(na.casus, 'trajectgesprek')).toBe(true);
  });

  it.each([
    ['a transfer', { type: 'plaatsOver', naar: { pi: 'zutphen', afdeling: 'z1' }, blijft: [] }],
    ['a release', { type: 'meldVertrek', soort: 'vrijlating', datum: datum('2026-11-23') }],
    ['an earlier end of the detention', { type: 'vulAan', velden: { einddatum: datum('2026-11-27') } }],
    ['a withdrawn signal', { type: 'trekSignaalIn', soort: 'nietInPi', ondanksDelen: true }],
  ])('at %s, with why', (_wat, opdracht) => {
    const na = geboekt.na(opdracht as Parameters<CasusBouwer['na']>[0], 'casemanager');
    expect(na.gebeurtenissen.slice(geboekt.gebeurtenissen.length)).toContainEqual(expect.objectContaining({ type: 'AfspraakGeannuleerd', voor: 'trajectgesprek', boeking: { eventId: 'event-1', organisator: 'casemanager-1' } }));
    expect(gesprek(na).moment).toBeUndefined();
  });
});

describe('the MDO is planned after the trajectgesprek, when the reclassering takes part in it', () => {
  it('and the day of the moment is the day of the MDO', () => {
    expect(isAanDeOrde(stap3.casus, 'mdo')).toBe(false);
    expect(zoektMoment(gehouden.casus, 'mdo')).toBe(true);
    const mdo = gehouden.uitgenodigd('2026-12-03T13:00', 'mdo');
    expect(mdo.casus.stap3?.mdo.datum).toBe('2026-12-03');
    expect(mdo.na({ type: 'annuleerAfspraak', reden: 'ziek', voor: 'mdo' }, 'casemanager').casus.stap3?.mdo.datum).toBeUndefined();
  });

  it('another day named by hand cancels its time; held over looks for a new one', () => {
    const mdo = gehouden.uitgenodigd('2026-12-03T13:00', 'mdo');
    expect(mdo.feiten({ type: 'planMdo', datum: datum('2026-12-10') }, 'casemanager')).toEqual(['AfspraakGeannuleerd', 'MdoGepland']);
    expect(mdo.feiten({ type: 'planMdo', datum: datum('2026-12-03') }, 'casemanager')).toEqual([]);
    const aangehouden = mdo.op('2026-12-03T14:00').na({ type: 'legMdoVast', uitkomst: 'aangehouden' }, 'casemanager');
    expect(zoektMoment(aangehouden.casus, 'mdo')).toBe(true);
    expect(planningVan(aangehouden.casus, 'mdo').pogingen).toBe(1);
  });
});

describe('the product moves a meeting that stands, so that another one is in time', () => {
  const naar = { start: eenVoorstel('2026-12-02T09:00').start, duurMinuten: 45, vorm: 'inDePI' } as const;
  const verplaats = { type: 'verplaatsAfspraak', van: eenVoorstel(DAG).start.instant, naar, reden: 'Verplaatst, want zo haalt ZS-1 de termijn.', ...TRAJECT } as const;

  it('to the new moment, with its day, and asks who is needed again', () => {
    const na = geboekt.na({ type: 'beantwoordUitnodiging', antwoord: 'ja', ...TRAJECT }, 'reclasseringswerker').na(verplaats, SYSTEEM);
    expect(gesprek(na).moment).toMatchObject({ start: naar.start, poging: 2 });
    expect(gesprek(na).moment?.uitnodigingen).toBeUndefined();
    expect(na.casus.trajectgesprekOp).toBe('2026-12-02');
    expect(na.gebeurtenissen).toContainEqual(expect.objectContaining({ type: 'AfspraakGeannuleerd', boeking: { eventId: 'event-1', organisator: 'casemanager-1' } }));
  });

  it('not when it changed meanwhile or began, and only the product does', () => {
    expect(geboekt.feiten({ ...verplaats, van: eenVoorstel('2026-12-01T11:00').start.instant }, SYSTEEM)).toEqual([]);
    expect(geboekt.op('2026-12-01T10:05').feiten(verplaats, SYSTEEM)).toEqual([]);
    expect(geboekt.weigering(verplaats, 'casemanager').code).toBe('magNiet');
  });
});

describe('somebody puts a meeting that stands at another time', () => {
  const naar = { start: eenVoorstel('2026-12-03T14:00').start, duurMinuten: 60, vorm: 'inDePI' } as const;
  const van = eenVoorstel(DAG).start.instant;
  const verzet = { type: 'verzetAfspraak', van, naar, ...TRAJECT } as const;
  const aangenomen = geboekt.na({ type: 'beantwoordUitnodiging', antwoord: 'ja', ...TRAJECT }, 'reclasseringswerker');

  it('it is the same meeting, with its day; everybody is asked again but who moves it and who organises it', () => {
    const na = aangenomen.na(verzet, 'casemanager');
    expect(aangenomen.feiten(verzet, 'casemanager')).toEqual(['AfspraakVerplaatst', 'SignaalAangevuld']);
    expect(gesprek(na).moment).toMatchObject({ start: naar.start, duurMinuten: 60, poging: 1, boeking: { eventId: 'event-1' }, uitnodigingen: [{ rol: 'casemanager', antwoord: 'ja' }, { rol: 'reclasseringswerker' }] });
    expect(gesprek(na).moment?.uitnodigingen?.[1]?.antwoord).toBeUndefined();
    expect(na.casus.trajectgesprekOp).toBe('2026-12-03');
    expect(geboekt.feiten(verzet, 'reclasseringswerker')).toEqual(['AfspraakVerplaatst', 'SignaalAangevuld', 'UitnodigingAangenomen']);
  });

  it('another room goes with it, and the same time again changes nothing', () => {
    const ruimte = { id: 'kamer-2' as RuimteId, naam: 'Kamer 2' };
    expect(gesprek(geboekt.na({ ...verzet, naar: { ...naar, ruimte } }, 'casemanager')).moment?.ruimte).toEqual(ruimte);
    expect(geboekt.feiten({ ...verzet, naar: { ...naar, start: eenVoorstel(DAG).start, duurMinuten: gesprek(geboekt).moment?.duurMinuten ?? 0 } }, 'casemanager')).toEqual([]);
  });

  it('not once it began or moved, not into the past, and not by who only manages', () => {
    expect(geboekt.op('2026-12-01T10:05').weigering(verzet, 'casemanager').melding).toBe('Deze afspraak is al begonnen of voorbij. Leg vast hoe het ging.');
    expect(geboekt.weigering({ ...verzet, van: naar.start.instant }, 'casemanager').code).toBe('alGedaan');
    expect(geboekt.op('2026-12-01T09:00').weigering({ ...verzet, naar: { ...naar, start: eenVoorstel('2026-12-01T08:00').start } }, 'casemanager').code).toBe('verkeerdeStap');
    expect(geboekt.weigering(verzet, 'hoofdDR').code).toBe('magNiet');
    expect(stap3.weigering(verzet, 'casemanager').melding).toBe('Er staat geen afspraak meer voor het trajectgesprek.');
  });

  it('while people choose it is the choice', () => {
    const { van: _van, ...kies } = verzet;
    const na = voorgesteld.na(kies, 'casemanager');
    expect(gesprek(na).moment).toMatchObject({ start: naar.start, door: { naam: betrokkene(eenActor('casemanager')).naam } });
    expect(na.weigering({ ...verzet, van: naar.start.instant }, 'casemanager').melding).toBe('Deze afspraak komt nog in de agenda’s. Probeer het over een minuut opnieuw.');
  });
});
