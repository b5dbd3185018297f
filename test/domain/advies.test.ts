import { describe, expect, it } from 'vitest';
import { adviseer, type Advies } from '../../src/domain/advies.ts';
import { STANDAARD_AFSPRAKEN } from '../../src/domain/afspraken.ts';
import type { Criteria } from '../../src/domain/casus.ts';
import { datum } from '../../src/domain/datum.ts';
import { isWeigering } from '../../src/domain/weigering.ts';

const SIGNAAL = datum('2026-11-23');
const RECENT = datum('2026-10-01');
const LANG_GELEDEN = datum('2025-09-23');

function advies(criteria: Criteria, afspraken = STANDAARD_AFSPRAKEN): Advies {
  const uitkomst = adviseer(criteria, SIGNAAL, afspraken);
  if (isWeigering(uitkomst)) throw new Error(uitkomst.melding);
  return uitkomst;
}

describe('the decision table of step 1 advises', () => {
  it.each([
    ['groot', RECENT, 'dynamisch', 'voldoende', [], 'ja'],
    ['groot', RECENT, 'statisch', 'voldoende', [], 'ja'],
    ['groot', LANG_GELEDEN, 'dynamisch', 'voldoende', [], 'ja'],
    ['groot', LANG_GELEDEN, 'statisch', 'verouderd', [], 'werkerBeslist'],
    ['klein', RECENT, 'dynamisch', 'onvoldoende', [], 'werkerBeslist'],
    ['klein', RECENT, 'statisch', 'onvoldoende', [], 'nee'],
    ['klein', LANG_GELEDEN, 'dynamisch', 'verouderd', ['onvoldoende'], 'nee'],
    ['klein', LANG_GELEDEN, 'statisch', 'verouderd', ['onvoldoende'], 'nee'],
  ] as const)('for a %s role, contact on %s and a %s dossier', (rol, laatsteContact, dossier, oordeel, ookGoed, delen) => {
    expect(advies({ bekend: true, rol, laatsteContact, dossier })).toMatchObject({ oordeel, ookGoed, delen });
  });

  it('a first offender as not known, whatever else was filled in', () => {
    expect(advies({ bekend: false })).toMatchObject({ oordeel: 'nietBekend', delen: 'nee' });
    expect(advies({ bekend: false, rol: 'groot' })).toMatchObject({ oordeel: 'nietBekend' });
  });

  it('a contact of exactly nine months ago as recent, and of one day more as old', () => {
    expect(advies({ bekend: true, rol: 'groot', dossier: 'statisch', laatsteContact: datum('2026-02-23') }).oordeel).toBe('voldoende');
    expect(advies({ bekend: true, rol: 'groot', dossier: 'statisch', laatsteContact: datum('2026-02-22') }).oordeel).toBe('verouderd');
  });

  it('by the number of months of the PI, and names that number', () => {
    const zes = advies({ bekend: true, rol: 'groot', dossier: 'statisch', laatsteContact: datum('2026-02-23') }, { ...STANDAARD_AFSPRAKEN, actueelMaanden: 6 });
    expect(zes.oordeel).toBe('verouderd');
    expect(zes.waarom).toContain('6 maanden');
  });
});

describe('a criterion that is missing is asked for:', () => {
  it.each([
    ['the role', { dossier: 'statisch', laatsteContact: RECENT }, 'rol'],
    ['the dossier', { rol: 'groot', laatsteContact: RECENT }, 'dossier'],
    ['the last contact', { rol: 'groot', dossier: 'statisch' }, 'laatste contact'],
  ] as const)('%s', (_welk, criteria, woord) => {
    const uitkomst = adviseer({ bekend: true, ...criteria }, SIGNAAL, STANDAARD_AFSPRAKEN);
    expect(uitkomst).toMatchObject({ code: 'invoer', melding: expect.stringContaining(woord) as string });
  });
});
