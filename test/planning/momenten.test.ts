import { describe, expect, it } from 'vitest';
import { datum, tijd } from '../../src/domain/datum.ts';
import { schrijfMoment } from '../../src/domain/schrijf.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';
import { nederlandseKalender } from '../../src/tijd/feestdagen.ts';
import { besteMomenten, bezet, eenCasemanager, eenReclasseringswerker, eenVraag, heleDagen, type Vraag } from './agenda.ts';

async function lijst(anders: Partial<Vraag> = {}): Promise<readonly string[]> {
  return (await besteMomenten(eenVraag(anders))).map(({ start, vorm }) => `${schrijfMoment(start.datum, start.tijd)} ${vorm}`);
}

async function redenen(anders: Partial<Vraag> = {}): Promise<readonly string[]> {
  return (await besteMomenten(eenVraag(anders))).map(({ reden }) => reden);
}

describe('three moments for a joint duiding', () => {
  it('are on the first days that both are in the PI, each in another half-day', async () => {
    expect(await lijst()).toEqual(['di 24 nov 09:00 inDePI', 'di 24 nov 13:00 inDePI', 'do 26 nov 09:00 inDePI']);
  });

  it('say why they are proposed', async () => {
    expect(await redenen()).toEqual([
      'eerste dinsdagochtend dat u er allebei bent en tijd hebt, vóór de termijn van vr 4 dec',
      'eerste dinsdagmiddag dat u er allebei bent en tijd hebt, vóór de termijn van vr 4 dec',
      'eerste donderdagochtend dat u er allebei bent en tijd hebt, vóór de termijn van vr 4 dec',
    ]);
  });

  it('avoid what is in the calendar of one who is needed', async () => {
    const deelnemers = [eenCasemanager({ bezet: bezet('2026-11-24 08:30-10:10') }), eenReclasseringswerker({ bezet: bezet('2026-11-24 12:00-16:40') })];
    expect(await lijst({ deelnemers })).toEqual(['di 24 nov 10:30 inDePI', 'do 26 nov 09:00 inDePI', 'do 26 nov 13:00 inDePI']);
  });

  it('avoid days on which somebody who is needed is away, whatever the calendar shows', async () => {
    const weg = eenCasemanager({ afwezigOp: [{ van: datum('2026-11-24'), tot: datum('2026-11-26') }] });
    expect(await lijst({ deelnemers: [weg, eenReclasseringswerker()], aantal: 1 })).toEqual(['di 1 dec 09:00 inDePI']);
    expect(await lijst({ deelnemers: [eenCasemanager({ bezet: 'onbekend', afwezigOp: [{ van: datum('2026-11-23') }] }), eenReclasseringswerker()] })).toEqual([]);
  });

  it('start on a quarter when nothing rounder is free', async () => {
    const deelnemers = [eenCasemanager({ bezet: bezet('2026-11-24 08:30-10:10', '2026-11-24 10:45-17:00') }), eenReclasseringswerker()];
    expect(await lijst({ deelnemers, aantal: 1 })).toEqual(['di 24 nov 10:15 inDePI']);
  });

  it('go online when the days in the PI are full, still before the termijn', async () => {
    const deelnemers = [eenCasemanager({ bezet: heleDagen('2026-11-24', '2026-11-26', '2026-12-01', '2026-12-03') }), eenReclasseringswerker()];
    expect(await lijst({ deelnemers })).toEqual(['ma 23 nov 13:00 online', 'wo 25 nov 09:00 online', 'wo 25 nov 13:00 online']);
    expect((await redenen({ deelnemers }))[1]).toBe(
      'eerste woensdagochtend dat u allebei tijd hebt, vóór de termijn van vr 4 dec; online, want in de PI kan het dan niet',
    );
  });

  it('that have to be in the PI are never on another day', async () => {
    expect(await lijst({ vorm: 'inDePI', deelnemers: [eenCasemanager(), eenReclasseringswerker({ aanwezigOp: { weekdagen: [5], uitzonderingen: [] } })] })).toEqual([
      'vr 27 nov 09:00 inDePI', 'vr 27 nov 13:00 inDePI', 'vr 4 dec 09:00 inDePI',
    ]);
  });

  it('follow a day that differs from the fixed days', async () => {
    const uitzonderingen = [{ datum: datum('2026-11-24'), aanwezig: false }, { datum: datum('2026-11-25'), aanwezig: true }];
    const deelnemers = [eenCasemanager(), eenReclasseringswerker({ aanwezigOp: { weekdagen: [2], uitzonderingen } })];
    expect(await lijst({ deelnemers, aantal: 2 })).toEqual(['wo 25 nov 09:00 inDePI', 'wo 25 nov 13:00 inDePI']);
  });

  it('online are rather on a day that the reclasseringswerker is in the PI', async () => {
    expect(await lijst({ vorm: 'online' })).toEqual(['di 24 nov 09:00 online', 'di 24 nov 13:00 online', 'do 26 nov 09:00 online']);
    expect((await redenen({ vorm: 'online' }))[0]).toBe('eerste dinsdagochtend dat u allebei tijd hebt, vóór de termijn van vr 4 dec; online');
  });

  it('lie within the working hours of each who is needed', async () => {
    const werkuren = { weekdagen: [1, 2, 3, 5], van: tijd('10:30'), tot: tijd('15:00') };
    expect(await lijst({ deelnemers: [eenCasemanager({ werkuren }), eenReclasseringswerker()] })).toEqual([
      'di 24 nov 10:30 inDePI', 'di 24 nov 13:00 inDePI', 'di 1 dec 10:30 inDePI',
    ]);
  });

  it('take lunch time only when nothing else is left', async () => {
    const vol = bezet('2026-11-24 09:00-12:00', '2026-11-24 13:00-17:00');
    const vraag = { vorm: 'inDePI', deelnemers: [eenCasemanager({ bezet: vol }), eenReclasseringswerker()] } as const;
    expect(await lijst({ ...vraag, aantal: 1 })).toEqual(['do 26 nov 09:00 inDePI']);
    expect(await lijst({ ...vraag, zoekTot: datum('2026-11-25') })).toEqual(['di 24 nov 12:00 inDePI', 'di 24 nov 12:30 inDePI']);
  });

  it('suit those who need not come where that costs no half-day', async () => {
    const hoofd = { naam: 'Test, H.', verplicht: false, bezet: bezet('2026-11-24 09:00-10:00', '2026-11-24 12:00-17:00') };
    expect(await lijst({ deelnemers: [...eenVraag().deelnemers, hoofd] })).toEqual(['di 24 nov 10:00 inDePI', 'di 24 nov 13:00 inDePI', 'do 26 nov 09:00 inDePI']);
  });

  it('leave people the notice they need', async () => {
    expect(await lijst({ vorm: 'online', deelnemers: [eenCasemanager()], aantal: 1 })).toEqual(['ma 23 nov 13:00 online']);
    expect(await lijst({ vorm: 'online', deelnemers: [eenCasemanager()], aantal: 1, minimaleAanloopMinuten: 45 })).toEqual(['ma 23 nov 11:00 online']);
    expect(await lijst({ aantal: 1, minimaleAanloopMinuten: 24 * 60 })).toEqual(['di 24 nov 10:00 inDePI']);
  });

  it('are not the ones that were refused before', async () => {
    const [eerste] = await besteMomenten(eenVraag({ aantal: 1 }));
    expect(await lijst({ aantal: 1, nietOp: eerste ? [eerste.start.instant] : [] })).toEqual(['di 24 nov 09:30 inDePI']);
  });

  it('skip weekends and holidays', async () => {
    const kalender = nederlandseKalender({ goedeVrijdagVrij: false, bevrijdingsdagVrij: false });
    const nu = momentOp(datum('2026-12-24'), tijd('16:00'));
    const vraag = { nu, kalender, termijn: datum('2026-12-31'), zoekTot: datum('2026-12-31'), deelnemers: [eenCasemanager()] };
    expect(await lijst(vraag)).toEqual(['ma 28 dec 09:00 inDePI', 'ma 28 dec 13:00 inDePI', 'di 29 dec 09:00 inDePI']);
  });

  it('are at nine in the morning on both sides of the change of the clock', async () => {
    const vraag = { nu: momentOp(datum('2026-10-23'), tijd('12:00')), termijn: datum('2026-10-27'), zoekTot: datum('2026-10-27'), deelnemers: [eenCasemanager()], aantal: 9 };
    const negenUur = (await besteMomenten(eenVraag({ ...vraag, minimaleAanloopMinuten: 0, duurMinuten: 180 }))).filter(({ start }) => start.tijd === '09:00');
    expect(negenUur.map(({ start }) => start.instant)).toEqual(['2026-10-26T08:00:00.000Z', '2026-10-27T08:00:00.000Z']);
    const zomer = await besteMomenten(eenVraag({ ...vraag, nu: momentOp(datum('2026-10-22'), tijd('12:00')), aantal: 2 }));
    expect(zomer.map(({ start }) => start.instant)).toEqual(['2026-10-22T12:00:00.000Z', '2026-10-23T07:00:00.000Z']);
  });

  it('fill a half-day with more than one when there is no other', async () => {
    expect(await lijst({ zoekTot: datum('2026-11-23'), minimaleAanloopMinuten: 330 })).toEqual(['ma 23 nov 15:30 online', 'ma 23 nov 16:00 online', 'ma 23 nov 16:30 online']);
  });

  it('never overlap across noon', async () => {
    const deelnemers = [eenCasemanager({ bezet: bezet('2026-11-24 09:00-11:30', '2026-11-24 13:30-17:00') }), eenReclasseringswerker()];
    expect(await lijst({ vorm: 'inDePI', deelnemers, duurMinuten: 60, zoekTot: datum('2026-11-25') })).toEqual(['di 24 nov 11:30 inDePI', 'di 24 nov 12:30 inDePI']);
  });

  it('are none when nobody who is needed is ever free', async () => {
    expect(await lijst({ deelnemers: [eenCasemanager({ werkuren: { weekdagen: [], van: tijd('09:00'), tot: tijd('17:00') } })] })).toEqual([]);
    expect(await lijst({ aantal: 0 })).toEqual([]);
  });
});

describe('the termijn', () => {
  const volTotDeTermijn = heleDagen('2026-11-23', '2026-11-24', '2026-11-25');
  const vol = { termijn: datum('2026-11-25'), deelnemers: [eenCasemanager({ bezet: volTotDeTermijn }), eenReclasseringswerker()] };

  it('may be the day of the meeting itself', async () => {
    const vraag = { termijn: datum('2026-11-24'), aantal: 1 };
    expect(await lijst(vraag)).toEqual(['di 24 nov 09:00 inDePI']);
    expect(await redenen(vraag)).toEqual(['eerste dinsdagochtend dat u er allebei bent en tijd hebt, op de laatste dag van de termijn (di 24 nov)']);
  });

  it('that can not be met gives the first moments after it, and says so', async () => {
    expect(await lijst(vol)).toEqual(['do 26 nov 09:00 inDePI', 'do 26 nov 13:00 inDePI', 'vr 27 nov 09:00 online']);
    expect(await redenen(vol)).toEqual([
      'geen moment vóór de termijn van wo 25 nov; dit is het eerste daarna',
      'geen moment vóór de termijn van wo 25 nov; dit is een later moment',
      'geen moment vóór de termijn van wo 25 nov; dit is een later moment',
    ]);
    expect((await besteMomenten(eenVraag(vol))).map(({ voorTermijn }) => voorTermijn)).toEqual([false, false, false]);
  });

  it('that is over is named as such', async () => {
    expect(await redenen({ termijn: datum('2026-11-20'), aantal: 1 })).toEqual(['de termijn van vr 20 nov is al voorbij; dit is het eerste daarna']);
  });

  it('comes before the form: online in time is better than in the PI too late', async () => {
    expect(await lijst({ termijn: datum('2026-11-23'), aantal: 1 })).toEqual(['ma 23 nov 13:00 online']);
  });
});

describe('a calendar that can not be seen', () => {
  it('counts as free, and the proposal names the person and claims nothing', async () => {
    const [eerste] = await besteMomenten(eenVraag({ deelnemers: [eenCasemanager(), eenReclasseringswerker({ bezet: 'onbekend' })] }));
    expect(eerste).toMatchObject({ onzeker: ['Test, R.'], reden: 'een dinsdagochtend dat u er allebei bent en misschien tijd hebt, vóór de termijn van vr 4 dec' });
  });
});
