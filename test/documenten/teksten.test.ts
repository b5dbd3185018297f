import { expect, test } from 'vitest';
import { rpiTekst, tulpTekst } from '../../src/documenten/teksten.ts';
import { eenCasus } from '../build/casus.ts';
import { gegevensVan, volleCasus } from './gegevens.ts';

test('the Tulp text gives decision and agreements first, then what probation shared as it reads now', () => {
  expect(tulpTekst(gegevensVan(volleCasus()))).toBe([
    'Samen starten ZS-412907',
    'Reclasseringswerker: Rik Reclassering',
    'Gezamenlijke duiding in een gesprek in de PI, besloten op 25 nov 2026.',
    'Actieve rol van de reclassering: ja. Veel zorgen.',
    'Samenvatting: Kort en goed.',
    'Afspraken:',
    '- Delictanalyse (reclasseringswerker, uiterlijk 14 dec 2026)',
    'Gedeeld door de reclassering:',
    '- Recidiverisico: Hoog risico. (bron: toezichtdossier, 1 sep 2026)',
  ].join('\n'));
});

test('the Tulp text of a casus that is not decided says so', () => {
  expect(tulpTekst(gegevensVan(eenCasus().gedeeld()))).toContain('Nog geen besluit over een actieve rol van de reclassering.');
});

test('the RPI text names the verdict and the subjects shared, and none of what they say', () => {
  expect(rpiTekst(gegevensVan(volleCasus()))).toBe([
    'RPI Samen starten ZS-412907',
    'Inrichting: JC Zaanstad, B2. Casemanager: Carla Casemanager.',
    'Stap 1: voldoende bekend, door Rik Reclassering op 23 nov 2026.',
    'Informatie gedeeld op 23 nov 2026: Recidiverisico.',
  ].join('\n'));
  expect(rpiTekst(gegevensVan(eenCasus().bekend()))).toContain('Nog geen informatie gedeeld.');
});

test('neither tells who it is about, or what is still a draft', () => {
  for (const tekst of [tulpTekst(gegevensVan(volleCasus())), rpiTekst(gegevensVan(volleCasus()))]) expect(tekst).not.toMatch(/CONCEPTGEHEIM|Proefpersoon|90000017|Zus in Zaandam/);
});
