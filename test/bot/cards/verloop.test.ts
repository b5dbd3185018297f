import { describe, expect, test } from 'vitest';
import { berichtOver } from '../../../bot/berichten.ts';
import { casuskaart } from '../../../bot/cards/casuskaart.ts';
import { meldingkaart } from '../../../bot/cards/meldingkaart.ts';
import { persoonlijkekaart } from '../../../bot/cards/persoonlijkekaart.ts';
import type { Rol } from '../../../src/domain/rollen.ts';
import { gebreken, knopMet, knoptitels, leesbaar } from './contract.ts';
import { GEHEIM, openbaar, persoonlijk, TOESTANDEN } from './toestanden.ts';

function bouw(naam: string): ReturnType<NonNullable<(typeof TOESTANDEN)[string]>> {
  return (TOESTANDEN[naam] ?? expect.unreachable(`No state ${naam}`))();
}
const inKanaal = (naam: string): string => leesbaar(casuskaart(openbaar(bouw(naam)), { verversVoor: [] }));
const kaart = (naam: string, ...rollen: readonly Rol[]): ReturnType<typeof persoonlijkekaart> => persoonlijkekaart(persoonlijk(bouw(naam), ...rollen), { verversVoor: [] });
/** The card as it is read, a piece of text after the other. */
const leest = (naam: string, ...rollen: readonly Rol[]): string => leesbaar(kaart(naam, ...rollen)).replaceAll('\n', ' ');

describe('the card of somebody who was moved', () => {
  test('says from where and when, and that the date is later than the norm', () => {
    expect(inKanaal('overgeplaatst met de duiding gepland')).toContain('Overgeplaatst op ma 23 nov uit JC Zaanstad, b2. De termijn is daarom later; de norm was');
  });

  test('offers to move on, and no meeting that was cancelled', () => {
    expect(knoptitels(kaart('overgeplaatst met de duiding gepland', 'casemanager'))).toContain('Overplaatsen');
    expect(inKanaal('overgeplaatst met de duiding gepland')).not.toContain('14:00');
  });
});

describe('the card of somebody who left', () => {
  test('says in the channel that a handover is left, and not why the person left', () => {
    const tekst = inKanaal('vertrokken, nog over te dragen');
    expect(tekst).toContain('Vertrokken · nog over te dragen');
    expect(tekst).toContain('Draag warm over: bel de casemanager en de begeleiding buiten. Nog open: 2 afspraken van de duiding');
    expect(tekst).not.toContain('schorsing');
  });

  test('lets the worker tick the handover off, and shows who may see it why and when', () => {
    expect(leest('vertrokken, nog over te dragen', 'reclasseringswerker')).toContain('Vertrokken:  23 nov 2026 · schorsing');
    expect(knoptitels(kaart('vertrokken, nog over te dragen', 'reclasseringswerker'))).toContain('Vink af');
    expect(knoptitels(kaart('vertrokken, nog over te dragen', 'casemanager'))).toContain('Heropen de casus');
    expect(knoptitels(kaart('vertrokken, nog over te dragen', 'reclasseringswerker'))).not.toContain('Oordeel corrigeren');
  });
});

test('a changed end of the detention stands on the personal card with the date before, and not in the channel', () => {
  expect(leest('einddatum gewijzigd', 'casemanager')).toContain('Einddatum gewijzigd:  was 19 nov 2027, nu 21 dec 2026 (gewijzigd ma 23 nov)');
  expect(inKanaal('einddatum gewijzigd')).not.toMatch(/21 dec|19 nov/);
});

test('casussen of the same person name each other, and who may see the card reads verdict and outcome and opens them in one tap', () => {
  const tekst = inKanaal('derde casus van dezelfde persoon');
  expect(tekst).toContain('Eerdere casus van dezelfde persoon: ZS-100001, ZS-100002');
  expect(tekst).toContain('Latere casus van dezelfde persoon: ZS-100003');
  expect(leest('derde casus van dezelfde persoon', 'casemanager')).toContain(
    'Eerder: ZS-100001  · voldoende bekend (Rik Reclassering, 23 nov 2026) · geen actieve bijdrage van de reclassering; afgerond: geen actieve bijdrage van de reclassering',
  );
  expect(knopMet(kaart('derde casus van dezelfde persoon', 'casemanager'), 'Open')).toMatchObject({ verb: 'casus.toon' });
});

describe('a message about it', () => {
  test.each([
    ['overgeplaatst', 'overgeplaatst met de duiding gepland'], ['overgenomen', 'overgeplaatst met de duiding gepland'], ['vertrokken', 'vertrokken, nog over te dragen'], ['vertrokken', 'uitgestroomd en gesloten'],
    ['einddatum', 'einddatum gewijzigd'], ['vorigeCasus', 'derde casus van dezelfde persoon'], ['ingetrokken', 'signaal ingetrokken na delen, gesloten'],
  ] as const)('%s (%s) fits Teams and holds nothing about the person', (over, naam) => {
    const melding = meldingkaart({ ...berichtOver(over, openbaar(bouw(naam))), casus: 'casus-1' });
    expect(gebreken(melding)).toEqual([]);
    for (const woord of [...GEHEIM, '21 dec', '19 nov', 'schorsing', 'vrijlating']) expect(JSON.stringify(melding)).not.toContain(woord);
  });
});
