import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Afwezigheid } from '../../../src/domain/afwezigheid.ts';
import type { AfdelingId, ClusterId, PiId } from '../../../src/domain/casus.ts';
import { datum } from '../../../src/domain/datum.ts';
import { gevuld } from '../../../src/domain/gevuld.ts';
import { RECLASSERINGEN } from '../../../src/domain/groepen.ts';
import type { PersoonId, Rol } from '../../../src/domain/rollen.ts';
import type { Taakadres } from '../../../src/domain/werkregel.ts';
import type { Afdeling, Koppeling, Persoon, Pi } from '../../../src/store/organisatie.ts';
import type { Organisatie } from '../../../src/usecases/organisatie.ts';
import { isVan, sleutelsVan } from '../../../src/usecases/register/vanwie.ts';

const VANDAAG = datum('2026-11-23');
const PI = 'noord' as PiId;
const AFDELINGEN = ['a' as AfdelingId, 'b' as AfdelingId] as const;
const MENSEN = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((id) => id as PersoonId);
/** Left the register, with work still open. */
const VERTROKKEN = 'weg' as PersoonId;
const ROLLEN: readonly Rol[] = ['backoffice', 'casemanager', 'reclasseringswerker', 'hoofdDR', 'unitmanager', 'landelijk', 'beheerder'];

const persoon = fc.constantFrom(...MENSEN);
const koppeling: fc.Arbitrary<Koppeling> = fc.record({ persoon, rol: fc.constantFrom(...ROLLEN), waar: fc.constantFrom('pi', 'overal', ...AFDELINGEN) })
  .map(({ waar, ...rest }) => ({ ...rest, ...(waar === 'overal' ? {} : { pi: PI }), ...gevuld({ afdeling: AFDELINGEN.find((id) => id === waar) }) }));
const afwezig: fc.Arbitrary<Afwezigheid> = fc.record({ persoon, waarnemer: fc.option(persoon, { nil: undefined }), van: fc.constantFrom(datum('2026-11-20'), VANDAAG, datum('2026-11-24')), tot: fc.constantFrom(undefined, datum('2026-11-23'), datum('2026-12-01')) })
  .map(({ waarnemer, tot, ...rest }) => ({ ...rest, reden: 'vrij' as const, ...gevuld({ waarnemer, tot }) }));
const organisatie: fc.Arbitrary<Organisatie> = fc.record({
  koppelingen: fc.array(koppeling, { maxLength: 12 }), afwezigheid: fc.uniqueArray(afwezig, { maxLength: 4, selector: (een) => een.persoon }), van: fc.array(fc.constantFrom(...RECLASSERINGEN), { minLength: MENSEN.length, maxLength: MENSEN.length }),
}).map(({ koppelingen, afwezigheid, van }) => ({
  pis: new Map<PiId, Pi>([[PI, { id: PI, naam: 'Noord', aliassen: [], afspraken: {} }]]), clusters: new Map<ClusterId, never>(), vragenlijsten: [], vandaag: VANDAAG, koppelingen, afwezigheid,
  afdelingen: new Map<AfdelingId, Afdeling>(AFDELINGEN.map((id) => [id, { id, pi: PI, naam: id, aliassen: [] }])),
  personen: new Map<PersoonId, Persoon>(MENSEN.map((id, i) => [id, { id, tenant: 't', object: id, naam: id, organisatie: van[i] ?? 'SVG', email: `${id}@x.example` }])),
}));
const adres: fc.Arbitrary<Taakadres> = fc.record({
  afdeling: fc.constantFrom(...AFDELINGEN), voor: fc.constantFrom<Taakadres['voor'][]>('backoffice', 'casemanager', 'reclasseringswerker', 'hoofdDR', 'unitmanager', 'leiding'),
  organisatie: fc.option(fc.constantFrom(...RECLASSERINGEN), { nil: undefined }), wie: fc.option(fc.record({ drager: fc.constantFrom(...MENSEN, VERTROKKEN), opNaam: fc.boolean() }), { nil: undefined }),
}).map(({ afdeling, voor, organisatie: van, wie }) => ({
  pi: PI, afdeling, voor,
  ...gevuld({ organisatie: voor === 'reclasseringswerker' ? van : undefined, drager: voor === 'leiding' ? undefined : wie?.drager, persoon: voor === 'leiding' || wie?.opNaam !== true ? undefined : wie.drager }),
}));

test('whatever is for somebody, by name, by role, as stand-in or as manager of a gap, is found by their keys', () => {
  let gevonden = 0;
  fc.assert(fc.property(organisatie, adres, persoon, (mensen, waar, wie) => {
    const { dragers, open } = sleutelsVan(mensen, wie, [VERTROKKEN]);
    const perPersoon = waar.drager !== undefined && dragers.includes(waar.drager);
    const perPlaats = open.some((een) => een.afdeling === waar.afdeling && een.voor === waar.voor && een.organisatie === (waar.organisatie ?? '') && een.drager === (waar.drager ?? ''));
    if (isVan(mensen, waar, wie)) gevonden += 1;
    // By a place only what is theirs is found; with a person also what others do while that person is away.
    expect(perPlaats || perPersoon).toBe(perPersoon || isVan(mensen, waar, wie));
  }), { seed: 20_261_123, numRuns: 4_000 });
  expect(gevonden).toBeGreaterThan(200);
});
