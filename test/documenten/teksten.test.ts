import { expect, test } from 'vitest';
import { datum } from '../../src/domain/datum.ts';
import { rpiTekst, tulpTekst } from '../../src/documenten/teksten.ts';
import { eenCasus } from '../build/casus.ts';
import { VOLLEDIG } from '../build/opdrachten.ts';
import { casusMetVervolg, gegevensVan, volleCasus } from './gegevens.ts';

test('the Tulp text gives decision and agreements first, then what probation shared as it reads now', () => {
  expect(tulpTekst(gegevensVan(volleCasus()))).toBe([
    'Samen starten ZS-412907',
    'Reclasseringswerker: Rik Reclassering',
    'Gezamenlijke duiding in een gesprek in de PI, besloten op 25 nov 2026.',
    'Actieve rol van de reclassering: ja. Veel zorgen.',
    'Samenvatting: Kort en goed.',
    'Afspraken:',
    '- Delictanalyse (reclasseringswerker, uiterlijk 14 dec 2026)',
    'Bijdragen van de reclassering:',
    '- Aanvullende analyse (Rik Reclassering, uiterlijk 16 dec 2026): loopt',
    'Gedeeld door de reclassering:',
    '- Recidiverisico: Hoog risico. (bron: toezichtdossier, 1 sep 2026)',
  ].join('\n'));
});

test('the Tulp text follows what came of the duiding: each bijdrage with owner, date, state and finding, the talks, and the inzet', () => {
  const regels = tulpTekst(gegevensVan(casusMetVervolg())).split('\n');
  expect(regels.slice(regels.indexOf('Bijdragen van de reclassering:'), regels.indexOf('Gedeeld door de reclassering:'))).toEqual([
    'Bijdragen van de reclassering:',
    '- Meedenken (Rik Reclassering): vervallen op 30 nov 2026: Niet meer nodig.',
    '- Aanvullende analyse (Rik Reclassering): klaar op 30 nov 2026. Wat eruit kwam: Woning is het grootste probleem.',
    '- Deelname aan het trajectgesprek (Rik Reclassering): klaar op 30 nov 2026, met schriftelijke inbreng. Wat eruit kwam: Begin bij de zus.',
    '- Reclasseringsadvies D&R (Rik Reclassering 2, uiterlijk 14 dec 2026): loopt, aangevraagd op 30 nov 2026',
    'Trajectgesprek van 8 dec 2026 gehouden.',
    'De gedetineerde: niet eens met het plan: wil geen behandeling',
    'Inbreng van de reclassering in het concept-D&R-plan gezet op 8 dec 2026.',
    'MDO van 8 dec 2026: plan vastgesteld: met de inbreng',
    'Inzet van de reclassering tijdens de detentie:',
    '- Hoog risico: Terugvalplan maken (Rik Reclassering, uiterlijk 11 dec 2026): nog niet begonnen',
  ]);
});

test('the Tulp text names the talks that are still to come', () => {
  const gepland = eenCasus({ ...VOLLEDIG, trajectgesprekOp: datum('2026-12-08') }).inStap3('mdo').na({ type: 'planMdo', datum: datum('2026-12-10') }, 'casemanager');
  expect(tulpTekst(gegevensVan(gepland))).toContain('Trajectgesprek gepland op 8 dec 2026.\nMDO gepland op 10 dec 2026.');
});

test('the Tulp text of a casus that is not decided says so', () => {
  expect(tulpTekst(gegevensVan(eenCasus().gedeeld()))).toContain('Nog geen besluit over een actieve rol van de reclassering.');
});

test('the RPI text names the verdict and the subjects shared, and none of what they say, nor what comes after sharing', () => {
  expect(rpiTekst(gegevensVan(volleCasus()))).toBe([
    'RPI Samen starten ZS-412907',
    'Inrichting: JC Zaanstad, B2. Casemanager: Carla Casemanager.',
    'Stap 1: voldoende bekend, door Rik Reclassering op 23 nov 2026.',
    'Informatie gedeeld op 23 nov 2026: Recidiverisico.',
  ].join('\n'));
  expect(rpiTekst(gegevensVan(casusMetVervolg()))).not.toMatch(/bijdrage|analyse|Trajectgesprek|Inzet|MDO/i);
  expect(rpiTekst(gegevensVan(eenCasus().bekend()))).toContain('Nog geen informatie gedeeld.');
});

test('neither tells who it is about, or what is still a draft', () => {
  for (const tekst of [tulpTekst(gegevensVan(volleCasus())), rpiTekst(gegevensVan(volleCasus()))]) expect(tekst).not.toMatch(/CONCEPTGEHEIM|Proefpersoon|90000017|Zus in Zaandam/);
});
