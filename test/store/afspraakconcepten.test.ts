import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CasusId, PiId } from '../../src/domain/casus.ts';
import type { Instant } from '../../src/domain/datum.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { VOORBEELD } from '../../src/local/voorbeeld/organisatie.ts';
import { bewaarConcept, findConcept, listConceptenVanMailbox, listConcepthouders, verwijderConcept, verwijderOudeConcepten, type Afspraakconcept } from '../../src/store/afspraakconcepten.ts';
import { bewaarOrganisatie } from '../../src/store/organisatie.ts';
import { openTestRegister, type TestRegister } from './register.ts';

const CONCEPT: Afspraakconcept = {
  tenant: 'dji', eventId: 'AAMk1', mailbox: 'Sanne@dji.example', pi: 'noorderveen' as PiId, persoon: 'sanne' as PersoonId, soort: 'duiding', casussen: ['c2', 'c1'].map((id) => id as CasusId), vorm: 'online', op: '2026-11-23T08:00:00.000Z' as Instant,
};

let test_: TestRegister;
beforeAll(async () => {
  test_ = await openTestRegister();
  await bewaarOrganisatie(test_.register.db, VOORBEELD);
});
afterAll(() => test_.sluit());
const bewaar = (concept: Afspraakconcept): Promise<void> => test_.register.db.transaction().execute((trx) => bewaarConcept(trx, concept));

describe('an appointment that somebody is writing for casussen', () => {
  test('is kept once per calendar and event, its casussen in order, until it is forgotten', async () => {
    const { db } = test_.register;
    await bewaar({ ...CONCEPT, casussen: ['c9' as CasusId] });
    await bewaar(CONCEPT);
    await bewaar({ ...CONCEPT, eventId: 'AAMk2', op: '2026-12-01T08:00:00.000Z' as Instant });
    expect(await findConcept(db, 'dji', 'AAMk1')).toEqual({ ...CONCEPT, mailbox: 'sanne@dji.example' });
    expect(await findConcept(db, '3ro', 'AAMk1')).toBeUndefined();
    expect((await listConceptenVanMailbox(db, 'dji', 'SANNE@dji.example')).map(({ eventId }) => eventId)).toEqual(['AAMk1', 'AAMk2']);
    expect(await listConcepthouders(db)).toEqual([{ tenant: 'dji', mailbox: 'sanne@dji.example' }]);
    expect(await verwijderOudeConcepten(db, '2026-11-30T08:00:00.000Z' as Instant)).toBe(1);
    const weg = (): Promise<boolean> => db.transaction().execute((trx) => verwijderConcept(trx, { tenant: 'dji', eventId: 'AAMk2' }));
    expect([await weg(), await weg(), await listConcepthouders(db)]).toEqual([true, false, []]);
  });
});
