import { describe, expect, test } from 'vitest';
import { persoonlijkekaart } from '../../../bot/cards/persoonlijkekaart.ts';
import { heeftDocument } from '../../../bot/cards/stappen/overnemen.ts';
import type { Rol } from '../../../src/domain/rollen.ts';
import { knopMet, knoptitels } from './contract.ts';
import { persoonlijk, TOESTANDEN } from './toestanden.ts';

const DOWNLOAD = 'https://samenstarten.example/api/casussen/casus-1/werkdocument.docx?ticket=t';

function kaartVan(toestand: string, rol: Rol): object {
  const bouw = TOESTANDEN[toestand];
  if (bouw === undefined) throw new Error(`No state ${toestand}`);
  return persoonlijkekaart(persoonlijk(bouw(), rol), { verversVoor: [], download: DOWNLOAD });
}

describe('what helps to record a casus elsewhere', () => {
  test('is the Tulp text, one tap away for the casemanager once the duiding is decided', () => {
    expect(knopMet(kaartVan('bijdrage', 'casemanager'), 'Tulp-tekst')).toMatchObject({ type: 'Action.Submit', data: { msteams: { type: 'task/fetch' }, dialoog: 'overname', casus: 'casus-1' } });
    expect(knoptitels(kaartVan('alleen nog vastleggen', 'casemanager'))).toContain('Tulp-tekst');
    expect(knoptitels(kaartVan('vastgelegd door de casemanager', 'casemanager'))).not.toContain('Tulp-tekst');
  });

  test('is the RPI text for the reclasseringswerker until it is ticked off', () => {
    expect(knoptitels(kaartVan('te delen, nog leeg', 'reclasseringswerker'))).toContain('RPI-tekst');
    expect(knoptitels(kaartVan('nieuw en volledig', 'reclasseringswerker'))).not.toContain('RPI-tekst');
    expect(knoptitels(kaartVan('bijdrage', 'casemanager'))).not.toContain('RPI-tekst');
  });

  test.each(['vastgelegd door de casemanager', 'bijdrage', 'alleen nog vastleggen', 'duiding blijft uit'])('is the werkdocument as a file: %s', (toestand) => {
    expect(knopMet(kaartVan(toestand, 'reclasseringswerker'), 'Download voor IRIS (Word)')).toEqual({ type: 'Action.OpenUrl', title: 'Download voor IRIS (Word)', url: DOWNLOAD });
  });

  test.each([['gedeeld, drie momenten', 'reclasseringswerker'], ['gesloten', 'reclasseringswerker'], ['bijdrage', 'hoofdDR'], ['bijdrage', 'backoffice']] as const)('is no file: %s, for %s', (toestand, rol) => {
    expect(knoptitels(kaartVan(toestand, rol))).not.toContain('Download voor IRIS (Word)');
    const bouw = TOESTANDEN[toestand];
    expect(bouw === undefined || heeftDocument(persoonlijk(bouw(), rol))).toBe(false);
  });
});

test('the casemanager finds the own part of the werkdocument while probation judges and shares', () => {
  for (const toestand of ['nieuw en volledig', 'te delen, nog leeg']) expect(knoptitels(kaartVan(toestand, 'casemanager'))).toContain('Vul uw deel van het werkdocument');
  expect(knoptitels(kaartVan('gestopt', 'casemanager'))).not.toContain('Vul uw deel van het werkdocument');
});
