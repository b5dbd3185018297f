import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AgendaAfspraak, AgendaAfspraakId } from '../../src/domain/agenda.ts';
import type { AfdelingId, CasusId, PiId } from '../../src/domain/casus.ts';
import { datum, tijd, type Instant } from '../../src/domain/datum.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import type { RuimteId } from '../../src/domain/ruimte.ts';
import { VOORBEELD } from '../../src/local/voorbeeld/organisatie.ts';
import { bewaarAbonnement, findAbonnement, findAbonnementByMailbox, listAbonnementen, noteerGelezen, verwijderAbonnement } from '../../src/store/abonnementen.ts';
import { bewaarAgendaAfspraak, findAgendaAfspraak, findAgendaAfspraakByEvent, listAgendaVanCasus, listAgendaVanPersonen, listAgendaVanPi, noteerAntwoord, verwijderAgendaAfspraak } from '../../src/store/agenda.ts';
import { wisAgenda, wisInhoud } from '../../src/store/bewaring.ts';
import { findCasus, slaGebeurtenissenOp } from '../../src/store/casussen.ts';
import { bewaarOrganisatie } from '../../src/store/organisatie.ts';
import { bewaarReservering, listReserveringen, listReserveringenVan, verwijderReservering, type Reservering } from '../../src/store/reserveringen.ts';
import { bewaarRuimte } from '../../src/store/rooster.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';
import { eenCasus } from '../build/casus.ts';
import { openTestRegister, type TestRegister } from './register.ts';

const PI = 'noorderveen' as PiId;
const [SANNE, MEHMET] = ['sanne', 'mehmet'].map((id) => id as PersoonId) as [PersoonId, PersoonId];
const RUIMTE = 'noorderveen-1' as RuimteId;
const TENANT = 'd1100000-0000-4000-8000-000000000001';
const op = (dag: string, uur: string): Instant => momentOp(datum(dag), tijd(uur)).instant;
const dag = (wanneer: string): { readonly van: Instant; readonly tot: Instant } => ({ van: op(wanneer, '00:00'), tot: op(wanneer, '23:59') });

let test_: TestRegister;
let casussen: readonly [CasusId, CasusId];
beforeAll(async () => {
  test_ = await openTestRegister();
  await bewaarOrganisatie(test_.register.db, VOORBEELD);
  await in_((trx) => bewaarRuimte(trx, { id: RUIMTE, pi: PI, naam: 'Kamer van de toets', adres: 'Kamer-Toets@dji.example', plaatsen: 4, inGebruik: true }));
});
beforeEach(async () => {
  const { db } = test_.register;
  for (const tabel of ['agenda_afspraak', 'reservering', 'abonnement'] as const) await db.deleteFrom(tabel).execute();
  casussen = [await zaai(), await zaai()];
});
afterAll(() => test_.sluit());

const in_ = <T>(doe: (trx: Parameters<typeof bewaarAgendaAfspraak>[0]) => Promise<T>): Promise<T> => test_.register.db.transaction().execute(doe);

let laatste = 0;
/** A casus of its own in the register, in step 2. */
async function zaai(): Promise<CasusId> {
  laatste += 1;
  const eigen = { id: `casus-${laatste}` as CasusId, code: `ZS-${300_000 + laatste}`, skn: String(9_500_000 + laatste), pi: PI, afdeling: 'noorderveen-a' as AfdelingId };
  const feiten = eenCasus().gedeeld().gebeurtenissen.map((een) => (een.type === 'SignaalOntvangen' ? { ...een, ...eigen } : een));
  return (await in_((trx) => slaGebeurtenissenOp(trx, undefined, feiten))).id;
}

/** A block in which Sanne and Mehmet talk about both casussen. */
function blok(anders: Partial<AgendaAfspraak> = {}): AgendaAfspraak {
  return {
    id: 'a1' as AgendaAfspraakId, soort: 'duiding', pi: PI, tenant: TENANT, mailbox: 'sanne@dji.example', organisator: SANNE, eventId: 'AAMk=1', start: op('2026-11-26', '10:00'), minuten: 30, vorm: 'inDePI', ruimte: RUIMTE,
    casussen: [{ casus: casussen[1], soort: 'duiding' }, { casus: casussen[0], soort: 'duiding' }],
    genodigden: [{ persoon: MEHMET, verplicht: true, antwoord: 'geen' }, { persoon: SANNE, verplicht: true, antwoord: 'geaccepteerd', antwoordOp: op('2026-11-24', '09:00') }],
    ...anders,
  };
}

describe('a meeting that was booked', () => {
  test('is found by its event in its tenant, by each casus, and keeps the order in which they are talked about', async () => {
    const { db } = test_.register;
    await in_((trx) => bewaarAgendaAfspraak(trx, blok()));
    expect(await findAgendaAfspraak(db, blok().id)).toEqual(blok());
    expect(await findAgendaAfspraakByEvent(db, TENANT, 'AAMk=1')).toEqual(blok());
    expect(await findAgendaAfspraakByEvent(db, '3a000000-0000-4000-8000-000000000002', 'AAMk=1')).toBeUndefined();
    for (const casus of casussen) expect(await listAgendaVanCasus(db, casus)).toEqual([blok()]);
  });

  test('is found by who is invited on that day, also when it began before and runs on', async () => {
    const { db } = test_.register;
    await in_((trx) => bewaarAgendaAfspraak(trx, blok()));
    expect(await listAgendaVanPersonen(db, [MEHMET], dag('2026-11-26'))).toEqual([blok()]);
    expect(await listAgendaVanPersonen(db, [MEHMET], { van: op('2026-11-26', '10:29'), tot: op('2026-11-26', '11:00') })).toHaveLength(1);
    expect(await listAgendaVanPersonen(db, [MEHMET], { van: op('2026-11-26', '10:30'), tot: op('2026-11-26', '11:00') })).toEqual([]);
    expect(await listAgendaVanPersonen(db, [MEHMET], { van: op('2026-11-26', '09:00'), tot: op('2026-11-26', '10:00') })).toEqual([]);
    expect(await listAgendaVanPersonen(db, ['noor' as PersoonId], dag('2026-11-26'))).toEqual([]);
    expect(await listAgendaVanPersonen(db, [], dag('2026-11-26'))).toEqual([]);
    expect(await listAgendaVanPi(db, PI, dag('2026-11-26'))).toHaveLength(1);
    expect(await listAgendaVanPi(db, 'zuidhaven' as PiId, dag('2026-11-26'))).toEqual([]);
  });

  test('moves, loses a casus and gets the mailbox of the PI as organiser, and is still one', async () => {
    const { db } = test_.register;
    await in_((trx) => bewaarAgendaAfspraak(trx, blok()));
    const { organisator: _weg, ruimte: _ook, ...rest } = blok({ start: op('2026-11-27', '11:00'), minuten: 15, vorm: 'online', mailbox: 'samenstarten.noorderveen@dji.example', casussen: [{ casus: casussen[0], soort: 'duiding' }] });
    await in_((trx) => bewaarAgendaAfspraak(trx, rest));
    expect(await listAgendaVanCasus(db, casussen[0])).toEqual([rest]);
    expect(await listAgendaVanCasus(db, casussen[1])).toEqual([]);
  });

  test('of reflection has no casus', async () => {
    await in_((trx) => bewaarAgendaAfspraak(trx, blok({ soort: 'reflectie', casussen: [] })));
    expect(await findAgendaAfspraak(test_.register.db, blok().id)).toMatchObject({ soort: 'reflectie', casussen: [] });
  });

  test('knows what each answered last; an answer told twice or too late changes nothing', async () => {
    await in_((trx) => bewaarAgendaAfspraak(trx, blok()));
    const antwoordt = (antwoord: 'geaccepteerd' | 'afgewezen', uur: string, wie = MEHMET): Promise<boolean> => in_((trx) => noteerAntwoord(trx, blok().id, wie, antwoord, op('2026-11-25', uur)));
    expect(await antwoordt('afgewezen', '10:00')).toBe(true);
    expect(await antwoordt('afgewezen', '10:00')).toBe(false);
    expect(await antwoordt('geaccepteerd', '09:00')).toBe(false);
    expect(await antwoordt('geaccepteerd', '11:00')).toBe(true);
    expect(await antwoordt('geaccepteerd', '12:00', 'noor' as PersoonId)).toBe(false);
    expect((await findAgendaAfspraak(test_.register.db, blok().id))?.genodigden[0]).toEqual({ persoon: MEHMET, verplicht: true, antwoord: 'geaccepteerd', antwoordOp: op('2026-11-25', '11:00') });
  });

  test('is forgotten with all that hangs on it, once', async () => {
    await in_((trx) => bewaarAgendaAfspraak(trx, blok()));
    expect(await in_((trx) => verwijderAgendaAfspraak(trx, blok().id))).toBe(true);
    expect(await in_((trx) => verwijderAgendaAfspraak(trx, blok().id))).toBe(false);
    expect(await listAgendaVanCasus(test_.register.db, casussen[0])).toEqual([]);
  });

  test('can’t stand twice for one event', async () => {
    await in_((trx) => bewaarAgendaAfspraak(trx, blok()));
    await expect(in_((trx) => bewaarAgendaAfspraak(trx, blok({ id: 'a2' as AgendaAfspraakId })))).rejects.toThrow();
  });
});

describe('a moment held while people are asked', () => {
  const vast = (anders: Partial<Reservering> = {}): Reservering => ({ transactie: 't9', tenant: TENANT, eventId: 'AAMk=9', casus: casussen[0], soort: 'duiding', persoon: SANNE, mailbox: 'sanne@dji.example', start: op('2026-11-26', '10:00'), minuten: 15, ...anders });

  test('is listed by casus and kind, the earliest first, until it is released', async () => {
    const { db } = test_.register;
    const [later, eerder, gesprek] = [vast(), vast({ transactie: 't8', start: op('2026-11-25', '10:00') }), vast({ transactie: 't7', soort: 'trajectgesprek' })];
    await in_(async (trx) => { for (const een of [later, eerder, gesprek]) await bewaarReservering(trx, een); });
    expect(await listReserveringen(db, casussen[0], 'duiding')).toEqual([eerder, later]);
    expect(await listReserveringen(db, casussen[0], 'trajectgesprek')).toEqual([gesprek]);
    expect(await listReserveringen(db, casussen[1], 'duiding')).toEqual([]);
    expect(await in_((trx) => verwijderReservering(trx, 't8'))).toBe(true);
    expect(await in_((trx) => verwijderReservering(trx, 't8'))).toBe(false);
    expect(await listReserveringen(db, casussen[0], 'duiding')).toEqual([later]);
  });

  test('is noted before its event is known, and found by whose calendar it is in', async () => {
    const { db } = test_.register;
    const { eventId: _eventId, ...begonnen } = vast();
    const van = vast({ transactie: 't6', persoon: MEHMET, mailbox: 'mehmet@reclassering.example' });
    await in_(async (trx) => { await bewaarReservering(trx, begonnen); await bewaarReservering(trx, van); });
    expect(await listReserveringenVan(db, [SANNE])).toEqual([begonnen]);
    await in_((trx) => bewaarReservering(trx, vast()));
    expect(await listReserveringenVan(db, [SANNE])).toEqual([vast()]);
    expect(await listReserveringenVan(db)).toEqual([van, vast()]);
    expect(await listReserveringenVan(db, [])).toEqual([]);
  });

  test('is there once for a person and a moment of a meeting', async () => {
    await in_((trx) => bewaarReservering(trx, vast()));
    await expect(in_((trx) => bewaarReservering(trx, vast({ transactie: 't5' })))).rejects.toThrow('reservering_een_keer');
  });

  test('goes with a casus whose content is erased; a meeting about another casus too stays without it', async () => {
    const { db } = test_.register;
    await in_(async (trx) => { await bewaarReservering(trx, vast()); await bewaarAgendaAfspraak(trx, blok()); await bewaarAgendaAfspraak(trx, blok({ id: 'a2' as AgendaAfspraakId, eventId: 'AAMk=2', casussen: [{ casus: casussen[0], soort: 'trajectgesprek' }] })); });
    const casus = await findCasus(db, casussen[0]);
    await in_((trx) => wisInhoud(trx, casus ?? expect.unreachable()));
    expect(await listReserveringen(db, casussen[0], 'duiding')).toEqual([]);
    expect(await findAgendaAfspraak(db, 'a2' as AgendaAfspraakId)).toBeUndefined();
    expect(await findAgendaAfspraak(db, blok().id)).toEqual(blok({ casussen: [{ casus: casussen[1], soort: 'duiding' }] }));
  });

  test('goes, as meetings do, when its day is long past', async () => {
    const { db } = test_.register;
    await in_(async (trx) => { await bewaarReservering(trx, vast()); await bewaarAgendaAfspraak(trx, blok()); });
    expect(await wisAgenda(db, op('2026-11-26', '10:00'))).toBe(0);
    expect(await wisAgenda(db, op('2026-11-26', '10:01'))).toBe(2);
    expect(await listAgendaVanCasus(db, casussen[0])).toEqual([]);
  });
});

describe('a subscription to a mailbox', () => {
  const nieuw = { id: 's1', tenant: TENANT, mailbox: 'Sanne@dji.example', clientState: 'een geheim', verlooptOp: op('2026-11-30', '09:00') };
  const bewaard = { ...nieuw, mailbox: 'sanne@dji.example' };

  test('is found by what Graph calls it and by its mailbox, and listed when it ends soon', async () => {
    const { db } = test_.register;
    await in_((trx) => bewaarAbonnement(trx, nieuw));
    expect(await findAbonnement(db, 's1')).toEqual(bewaard);
    expect(await findAbonnementByMailbox(db, TENANT, 'SANNE@dji.example')).toEqual(bewaard);
    expect(await findAbonnement(db, 's2')).toBeUndefined();
    expect(await listAbonnementen(db, op('2026-11-30', '09:00'))).toEqual([]);
    expect(await listAbonnementen(db, op('2026-11-30', '09:01'))).toEqual([bewaard]);
    expect(await listAbonnementen(db)).toEqual([bewaard]);
  });

  test('that was lost is replaced by a new one, which reads on where the old one was', async () => {
    const { db } = test_.register;
    await in_(async (trx) => { await bewaarAbonnement(trx, nieuw); await noteerGelezen(trx, 's1', op('2026-11-24', '09:00'), 'https://graph.example/delta?x=1'); });
    await in_((trx) => bewaarAbonnement(trx, { ...nieuw, id: 's2', clientState: 'een ander geheim' }));
    expect(await findAbonnement(db, 's1')).toBeUndefined();
    expect(await findAbonnement(db, 's2')).toEqual({ ...bewaard, id: 's2', clientState: 'een ander geheim', deltaLink: 'https://graph.example/delta?x=1', laatstGelezen: op('2026-11-24', '09:00') });
    await in_((trx) => noteerGelezen(trx, 's2', op('2026-11-24', '10:00')));
    expect(await findAbonnement(db, 's2')).not.toHaveProperty('deltaLink');
    expect(await in_((trx) => verwijderAbonnement(trx, 's2'))).toBe(true);
    expect(await in_((trx) => verwijderAbonnement(trx, 's2'))).toBe(false);
  });
});
