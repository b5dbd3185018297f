import { describe, expect, it } from 'vitest';
import { BATCH_KEUZES, BATCH_OORDEEL, batchView, MAX_BATCH, schrijfKeuze } from '../../src/domain/batch.ts';
import type { Casus, CasusId, SignaalVelden } from '../../src/domain/casus.ts';
import { datum } from '../../src/domain/datum.ts';
import type { Beoordeel } from '../../src/domain/opdracht.ts';
import type { Kijk } from '../../src/domain/kijk.ts';
import { eenActor } from '../build/actor.ts';
import { eenCasus } from '../build/casus.ts';
import { eenKlokken } from '../build/context.ts';
import { GOED_BEKEND, VOLLEDIG } from '../build/opdrachten.ts';

const werker = eenActor('reclasseringswerker');
const collega = eenActor('reclasseringswerker', 2);
const kijk: Kijk = { ...eenKlokken(), vandaag: datum('2026-11-24'), piNaam: 'PI', afdelingNaam: 'B2', kandidaten: () => [] };
const uitLijst = (keuze: keyof typeof BATCH_OORDEEL): Beoordeel => ({ type: 'beoordeel', ...BATCH_OORDEEL[keuze], batch: 'lijst-1' });

describe('a verdict from a list', () => {
  it.each(BATCH_KEUZES)('“%s” needs nothing more than the choice, and stops the casus for probation', (keuze) => {
    expect(eenCasus().na(uitLijst(keuze), werker).casus).toMatchObject({ fase: 'alert', oordeel: { ...BATCH_OORDEEL[keuze], batch: 'lijst-1' }, reclasseringswerker: { persoon: werker.persoon } });
  });

  it('“verouderd” still needs the criteria outside a list', () => {
    expect(eenCasus().weigering({ type: 'beoordeel', oordeel: 'verouderd' }, werker).code).toBe('invoer');
  });

  it('“verouderd” with criteria that say otherwise is a deviation, which asks for a reason', () => {
    expect(eenCasus().weigering({ ...uitLijst('verouderd'), criteria: GOED_BEKEND }, werker).code).toBe('redenNodig');
    expect(eenCasus().na({ ...uitLijst('verouderd'), criteria: GOED_BEKEND, reden: 'Dossier van een naamgenoot' }, werker).casus.fase).toBe('alert');
  });

  it.each([{ oordeel: 'voldoende' }, { oordeel: 'onvoldoende' }, { oordeel: 'nietGescreend', nietGescreend: 'anders' }, { oordeel: 'nietGescreend' }] as const)('that needs more is sent to the card of the casus: %j', (invoer) => {
    expect(eenCasus().weigering({ type: 'beoordeel', ...invoer, batch: 'lijst-1' }, werker).melding).toBe('Dit oordeel vraagt om meer gegevens. Open de kaart van de casus.');
  });

  it('never goes over the head of a colleague who took the casus up', () => {
    expect(eenCasus().na({ type: 'claim' }, collega).weigering(uitLijst('nietBekend'), werker).melding).toContain('Rik Reclassering 2 heeft deze casus opgepakt.');
    expect(eenCasus().na({ type: 'claim' }, werker).na(uitLijst('nietBekend'), werker).casus.fase).toBe('alert');
  });

  it('can’t be given twice, nor by another role, nor of a closed casus', () => {
    expect(eenCasus().gestopt().weigering(uitLijst('verouderd'), werker).code).toBe('alGedaan');
    expect(eenCasus().weigering(uitLijst('nietBekend'), 'casemanager').code).toBe('magNiet');
    expect(eenCasus().afgesloten().weigering(uitLijst('nietBekend'), werker).code).toBe('gesloten');
  });

  it('is named in a notice with its reason', () => {
    expect(BATCH_KEUZES.map(schrijfKeuze)).toEqual(['niet bekend', 'informatie verouderd', 'niet gescreend (geen capaciteit)', 'niet gescreend (verblijf te kort)', 'niet gescreend (al vertrokken)']);
  });
});

describe('the list of an afdeling', () => {
  let nummer = 0;
  const signaal = (velden: SignaalVelden = VOLLEDIG, anders: Partial<Casus> = {}, nu = '2026-11-23T09:00'): Casus => {
    nummer += 1;
    return { ...eenCasus(velden, { nu }).casus, id: `casus-${nummer}` as CasusId, code: `ZS-${100_000 + nummer}`, ...anders };
  };
  const codes = (casussen: readonly Casus[], wie = werker): readonly string[] => batchView('b2', casussen, wie, kijk)?.rijen.map(({ code }) => code) ?? [];

  it('has the most urgent first: termijn, then the shortest stay, then who was known before', () => {
    const [nieuw, bekend, kort, oud] = [
      signaal(), signaal(VOLLEDIG, { eerdereCasussen: ['ZS-1'] }), signaal({ ...VOLLEDIG, einddatum: datum('2027-01-20') }), signaal(VOLLEDIG, {}, '2026-11-20T09:00'),
    ];
    expect(codes([nieuw, bekend, kort, oud])).toEqual([oud, kort, bekend, nieuw].map(({ code }) => code));
  });

  it('leaves out what is judged, closed or taken up by a colleague, and counts the last', () => {
    const vrij = signaal();
    const vanMij = { ...eenCasus().na({ type: 'claim' }, werker).casus, code: 'ZS-100900' };
    const vanCollega = eenCasus().na({ type: 'claim' }, collega).casus;
    const view = batchView('b2', [vrij, vanMij, vanCollega, eenCasus().gestopt().casus, eenCasus().afgesloten().casus], werker, kijk);
    expect(view?.rijen.map(({ code }) => code)).toEqual([vrij.code, 'ZS-100900']);
    expect(view).toMatchObject({ totaal: 2, bijCollega: 1 });
  });

  it('shows twenty-five and says how many there are', () => {
    expect(batchView('b2', Array.from({ length: 40 }, () => signaal()), werker, kijk)).toMatchObject({ totaal: 40, rijen: { length: MAX_BATCH } });
  });

  it.each(['casemanager', 'backoffice', 'hoofdDR', 'unitmanager', 'beheerder', 'landelijk'] as const)('is not for %s', (rol) => {
    expect(batchView('b2', [signaal()], eenActor(rol), kijk)).toBeUndefined();
  });
});
