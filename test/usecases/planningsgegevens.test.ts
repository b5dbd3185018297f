import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgendaAfspraakId } from '../../src/domain/agenda.ts';
import { STANDAARD_AFSPRAKEN } from '../../src/domain/afspraken.ts';
import type { AfdelingId, PiId } from '../../src/domain/casus.ts';
import { datum, tijd, type Periode } from '../../src/domain/datum.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import type { Mdo, MdoId, Tijdvak } from '../../src/domain/rooster.ts';
import type { RuimteId } from '../../src/domain/ruimte.ts';
import { VOORBEELD } from '../../src/local/voorbeeld/organisatie.ts';
import { bewaarAfwezigheid } from '../../src/store/afwezigheid.ts';
import { bewaarAgendaAfspraak } from '../../src/store/agenda.ts';
import { bewaarAanwezigheid, bewaarOrganisatie } from '../../src/store/organisatie.ts';
import { bewaarMdo, bewaarProgramma, bewaarReistijd, bewaarRuimte } from '../../src/store/rooster.ts';
import { nederlandseKalender, nederlandseKalenders } from '../../src/tijd/feestdagen.ts';
import { leesPlanningsgegevens, type Planningsgegevens } from '../../src/usecases/planningsgegevens.ts';
import { mdovensters, vakvensters } from '../../src/usecases/vensters.ts';
import { moment } from '../build/context.ts';
import { openTestRegister, type TestRegister } from '../store/register.ts';

const KALENDER = nederlandseKalender(STANDAARD_AFSPRAKEN);
const vak = (weekdag: number, van: string, tot: string): Tijdvak => ({ weekdag, van: tijd(van), tot: tijd(tot) });
const mdo = (anders: Partial<Mdo> = {}): Mdo => ({ id: 'm1' as MdoId, pi: 'oost' as PiId, ...vak(4, '13:00', '16:00'), elkeWeken: 1, vanaf: datum('2026-01-01'), ...anders });
const dagen = (van: string, totEnMet: string) => ({ van: datum(van), totEnMet: datum(totEnMet) });
/** `2026-11-23 09:00-11:30`, in Dutch wall time. */
const lees = (periodes: readonly Periode[]): readonly string[] => periodes.map(({ van, tot }) => `${van.datum} ${van.tijd}-${tot.tijd}`);

describe('programme hours over the weeks', () => {
  test('lie on each of their weekdays, the last day included, in order of time', () => {
    expect(lees(vakvensters([vak(1, '13:30', '16:00'), vak(1, '09:00', '11:30'), vak(3, '10:00', '11:00')], dagen('2026-11-23', '2026-11-30'), KALENDER)))
      .toEqual(['2026-11-23 09:00-11:30', '2026-11-23 13:30-16:00', '2026-11-25 10:00-11:00', '2026-11-30 09:00-11:30', '2026-11-30 13:30-16:00']);
  });

  test('stay at nine on the wall when the clock goes back and forward, and last as long', () => {
    const herfst = vakvensters([vak(5, '09:00', '11:00'), vak(1, '09:00', '11:00')], dagen('2026-10-23', '2026-10-26'), KALENDER);
    expect(herfst.map(({ van, tot }) => [van.instant, tot.instant])).toEqual([['2026-10-23T07:00:00.000Z', '2026-10-23T09:00:00.000Z'], ['2026-10-26T08:00:00.000Z', '2026-10-26T10:00:00.000Z']]);
    // Easter Monday follows the Sunday of the change in 2027, so the next day shows it.
    const lente = vakvensters([vak(4, '09:00', '11:00'), vak(2, '09:00', '11:00')], dagen('2027-03-25', '2027-03-30'), KALENDER);
    expect(lente.map(({ van, tot }) => [van.instant, tot.instant])).toEqual([['2027-03-25T08:00:00.000Z', '2027-03-25T10:00:00.000Z'], ['2027-03-30T07:00:00.000Z', '2027-03-30T09:00:00.000Z']]);
  });

  test('skip Christmas, New Year and weekends', () => {
    const elkeDag = [1, 2, 3, 4, 5, 6, 7].map((weekdag) => vak(weekdag, '09:00', '10:00'));
    expect(vakvensters(elkeDag, dagen('2026-12-24', '2027-01-04'), KALENDER).map(({ van }) => van.datum)).toEqual(['2026-12-24', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-04']);
  });

  test('are none for an afdeling without any, or before the first day', () => {
    expect(vakvensters([], dagen('2026-11-23', '2026-12-21'), KALENDER)).toEqual([]);
    expect(vakvensters([vak(1, '09:00', '10:00')], dagen('2026-11-24', '2026-11-23'), KALENDER)).toEqual([]);
  });
});

describe('MDO hours over the weeks', () => {
  test('every second Thursday, and not on Ascension Day, without shifting the rhythm', () => {
    // 6 May 2027 is Ascension Day, 5 May a free day by default.
    expect(lees(mdovensters(mdo({ elkeWeken: 2, vanaf: datum('2027-04-22') }), dagen('2027-04-19', '2027-06-05'), KALENDER))).toEqual(['2027-04-22 13:00-16:00', '2027-05-20 13:00-16:00', '2027-06-03 13:00-16:00']);
  });

  test('keep their wall time over the change of the clock', () => {
    expect(mdovensters(mdo(), dagen('2026-10-19', '2026-10-30'), KALENDER).map(({ van }) => van.instant)).toEqual(['2026-10-22T11:00:00.000Z', '2026-10-29T12:00:00.000Z']);
  });
});

describe('what the planner of a PI reads', () => {
  const [PI, ZUID] = ['noorderveen', 'zuidhaven'].map((id) => id as PiId) as [PiId, PiId];
  const NU = moment('2026-11-23T09:00');
  let test_: TestRegister;
  let gegevens: Planningsgegevens;
  const lezen = (pi: PiId, ook: readonly PersoonId[] = []): Promise<Planningsgegevens> => leesPlanningsgegevens({ db: test_.register.db, nu: () => NU, kalender: nederlandseKalenders() }, pi, ook);
  const persoon = ({ personen }: Planningsgegevens, id: string) => personen.find((een) => een.id === id) ?? expect.unreachable(id);

  beforeAll(async () => {
    test_ = await openTestRegister();
    const { db } = test_.register;
    await bewaarOrganisatie(db, {
      ...VOORBEELD, programmas: [], mdos: [], ruimtes: [], reistijden: [], pis: VOORBEELD.pis.map((pi) => (pi.id === PI ? { ...pi, afspraken: { planHorizonDagen: 14, vergaderenTot: tijd('16:30'), overlegMinutenPerDag: 120, reisMinuten: 30 } } : pi)),
    });
    await db.updateTable('persoon').set({ max_overlegminuten: 60 }).where('id', '=', 'mehmet').execute();
    await db.transaction().execute(async (trx) => {
      const mehmet = 'mehmet' as PersoonId;
      await bewaarAanwezigheid(trx, { persoon: mehmet, pi: PI, weekdagen: [2, 4], uitzonderingen: [{ datum: datum('2026-12-01'), aanwezig: false }] });
      await bewaarAanwezigheid(trx, { persoon: mehmet, pi: ZUID, weekdagen: [5], uitzonderingen: [] });
      await bewaarAfwezigheid(trx, { persoon: 'sanne' as PersoonId, van: datum('2026-11-25'), tot: datum('2026-11-26'), reden: 'vrij' }, NU.instant);
      await bewaarProgramma(trx, { afdeling: 'noorderveen-a' as AfdelingId, vakken: [vak(1, '09:00', '11:00')] });
      await bewaarMdo(trx, mdo({ pi: PI, id: 'eigen' as MdoId, elkeWeken: 2, vanaf: datum('2026-11-23') }));
      await bewaarRuimte(trx, { id: 'r-uit' as RuimteId, pi: PI, naam: 'Oude kamer', adres: 'oud@dji.example', plaatsen: 3, inGebruik: false });
      await bewaarRuimte(trx, { id: 'r-in' as RuimteId, pi: PI, naam: 'Nieuwe kamer', adres: 'nieuw@dji.example', plaatsen: 3, inGebruik: true });
      const afspraak = { soort: 'reflectie' as const, tenant: 't', mailbox: 'm@dji.example', minuten: 60, casussen: [], genodigden: [{ persoon: mehmet, verplicht: true, antwoord: 'geen' as const }] };
      await bewaarAgendaAfspraak(trx, { ...afspraak, id: 'in-zuid' as AgendaAfspraakId, pi: ZUID, eventId: 'e1', vorm: 'inDePI', start: moment('2026-11-27T13:00').instant });
      await bewaarAgendaAfspraak(trx, { ...afspraak, id: 'online' as AgendaAfspraakId, pi: ZUID, eventId: 'e2', vorm: 'online', start: moment('2026-11-27T15:00').instant });
      await bewaarAgendaAfspraak(trx, { ...afspraak, id: 'hier' as AgendaAfspraakId, pi: PI, eventId: 'e3', vorm: 'inDePI', start: moment('2026-11-24T10:00').instant });
      await bewaarAgendaAfspraak(trx, { ...afspraak, id: 'later' as AgendaAfspraakId, pi: PI, eventId: 'e4', vorm: 'inDePI', start: moment('2026-12-08T10:00').instant });
    });
    gegevens = await lezen(PI);
  });
  afterAll(() => test_.sluit());

  test('goes as far as the afspraken of the PI, within its meeting hours', () => {
    expect(gegevens).toMatchObject({ zoekTot: '2026-12-07', uren: { van: '09:00', tot: '16:30' }, tenant: 'd1100000-0000-4000-8000-000000000001', postbus: 'samenstarten.noorderveen@dji.example' });
  });

  test('has the casemanagers and reclasseringswerkers of the PI, and who carries a casus there besides', async () => {
    expect(gegevens.personen.map(({ id }) => id).sort()).toEqual(['daan', 'lotte', 'mehmet', 'noor', 'ruben', 'sanne']);
    const met = await lezen(PI, ['tom' as PersoonId, 'sanne' as PersoonId]);
    expect(met.personen).toHaveLength(7);
    expect(persoon(met, 'tom')).not.toHaveProperty('aanwezigOp');
  });

  test('knows each one’s presence in this PI, absence and load', () => {
    expect(persoon(gegevens, 'mehmet')).toMatchObject({ komtVanBuiten: true, maxMinutenPerDag: 60, aanwezigOp: { weekdagen: [2, 4], uitzonderingen: [{ datum: '2026-12-01', aanwezig: false }] }, adres: 'mehmet@reclassering.example' });
    expect(persoon(gegevens, 'sanne')).toMatchObject({ komtVanBuiten: false, maxMinutenPerDag: 120, afwezigOp: [{ van: '2026-11-25', tot: '2026-11-26' }] });
    expect(persoon(gegevens, 'sanne')).not.toHaveProperty('aanwezigOp');
  });

  test('knows who is in another PI when, and how far that is: by the afspraak, or what was noted', async () => {
    const elders = (wat: Planningsgegevens) => persoon(wat, 'mehmet').elders.map(({ van, tot, reisMinuten }) => [van.datum, van.tijd, tot.tijd, reisMinuten]);
    expect(elders(gegevens)).toEqual([['2026-11-27', '13:00', '14:00', 30]]);
    await test_.register.db.transaction().execute((trx) => bewaarReistijd(trx, { tussen: [ZUID, PI], minuten: 70 }));
    expect(elders(await lezen(PI))).toEqual([['2026-11-27', '13:00', '14:00', 70]]);
  });

  test('has the rooms in use, the programme of whom it is known, the MDO, and what is booked here in these weeks', () => {
    expect(gegevens.ruimtes.map(({ naam }) => naam)).toEqual(['Nieuwe kamer']);
    expect(lees(gegevens.programma.get('noorderveen-a' as AfdelingId) ?? [])).toEqual(['2026-11-23 09:00-11:00', '2026-11-30 09:00-11:00', '2026-12-07 09:00-11:00']);
    expect(gegevens.mdos.flatMap(({ vensters }) => lees(vensters))).toEqual(['2026-11-26 13:00-16:00']);
    expect(gegevens.geboekt.map(({ id }) => id)).toEqual(['hier']);
  });
});
