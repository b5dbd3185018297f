import { describe, expect, test } from 'vitest';
import { aanwezigkaart, schrijfGezocht, type Aanwezigkaart } from '../../../bot/cards/aanwezigkaart.ts';
import { VERB } from '../../../bot/cards/verben.ts';
import { datum, plusDagen } from '../../../src/domain/datum.ts';
import { gebreken, knopMet, knoptitels, leesbaar, vanSoort } from './contract.ts';

const MAANDAG = datum('2026-11-23');
const basis = (anders: Partial<Aanwezigkaart> = {}): Aanwezigkaart => ({
  plek: 'mehmet/noorderveen', naam: 'Mehmet Yilmaz', piNaam: 'PI Noorderveen', vandaag: MAANDAG, plekken: [{ id: 'mehmet/noorderveen', naam: 'Mehmet Yilmaz · PI Noorderveen' }],
  dagen: { weekdagen: [2, 4], uitzonderingen: [{ datum: datum('2026-11-25'), aanwezig: true }, { datum: datum('2026-11-26'), aanwezig: false }, { datum: datum('2026-11-27'), aanwezig: false }] }, ...anders,
});

test('shows the fixed days, each stretch that differs with its button, and two folded forms', () => {
  const kaart = aanwezigkaart(basis());
  expect(gebreken(kaart)).toEqual([]);
  expect(leesbaar(kaart)).toContain('dinsdag en donderdag');
  expect(knoptitels(kaart)).toEqual(['Verwijder', 'Verwijder', 'Wijzig vaste dagen', 'Bewaar vaste dagen', 'Dag of week anders', 'Bewaar deze dagen']);
  expect(vanSoort(kaart, 'Action.Execute').map(({ tooltip, data }) => [tooltip, data]).slice(0, 2)).toEqual([
    ['Verwijder: wo 25 nov: wel in de PI', { plek: 'mehmet/noorderveen', van: '2026-11-25', tot: '2026-11-25', wat: 'gewoon' }],
    ['Verwijder: do 26 nov t/m vr 27 nov: niet in de PI', { plek: 'mehmet/noorderveen', van: '2026-11-26', tot: '2026-11-27', wat: 'gewoon' }],
  ]);
  expect(vanSoort(kaart, 'Input.ChoiceSet')[0]).toMatchObject({ id: 'in_weekdagen__vast', value: '2,4', isMultiSelect: true });
});

test('says that nobody noted days yet, and begins with every working day', () => {
  const kaart = aanwezigkaart(basis({ dagen: undefined }));
  expect(leesbaar(kaart)).toContain('elke werkdag (nog niet ingevuld)');
  expect(vanSoort(kaart, 'Input.ChoiceSet')[0]).toMatchObject({ value: '1,2,3,4,5' });
});

test('draws the refused form open with why and what was filled in', () => {
  const kaart = aanwezigkaart(basis({ weigering: 'Kies een andere dag.', geweigerd: { form: 'dagen' }, invoer: { in_van__dagen: '2026-11-28' } }));
  expect(gebreken(kaart)).toEqual([]);
  expect(leesbaar(kaart)).toContain('Kies een andere dag.');
  expect(vanSoort(kaart, 'Input.Date')[0]).toMatchObject({ value: '2026-11-28' });
  expect(vanSoort(kaart, 'Action.ShowCard').map(({ title }) => title)).toEqual(['Wijzig vaste dagen']);
});

describe('for a unitmanager', () => {
  const plekken = Array.from({ length: 300 }, (_, nummer) => ({ id: `medewerker-met-een-lange-naam-${nummer}/noorderveen`, naam: `Medewerker met een lange naam ${nummer} · PI Noorderveen` }));

  test('offers the own people', () => {
    expect(knopMet(aanwezigkaart(basis({ plekken: plekken.slice(0, 2) })), 'Toon dagen')).toMatchObject({ verb: VERB.aanwezigToon, data: {} });
  });

  test('fits Teams with three hundred of them and a year of days that differ', () => {
    const uitzonderingen = Array.from({ length: 250 }, (_, nummer) => ({ datum: plusDagen(MAANDAG, nummer), aanwezig: nummer % 2 === 0 }));
    const kaart = aanwezigkaart(basis({ plekken, dagen: { weekdagen: [1, 2, 3, 4, 5], uitzonderingen }, gelukt: 'Bewaard. '.repeat(40), naam: 'Naam '.repeat(20), piNaam: 'PI '.repeat(20) }));
    expect(gebreken(kaart)).toEqual([]);
    expect(leesbaar(kaart)).toContain('250 keer, dit zijn de eerste 10');
    expect(leesbaar(kaart)).toContain('Staat de collega er niet bij?');
  });
});

test('what a change touched is said by code, and nothing when it touched none', () => {
  expect(schrijfGezocht({ voorstellen: [], afgezegd: [] })).toBe('');
  expect(schrijfGezocht({ voorstellen: ['ZS-1', 'ZS-2'], afgezegd: ['ZS-3'] })).toBe('Samen starten zoekt nieuwe momenten voor ZS-1 en ZS-2. Het geplande overleg over ZS-3 gaat niet door. Samen starten zegt de afspraak af en zoekt een nieuw moment. Beide kanten krijgen bericht.');
  expect(schrijfGezocht({ voorstellen: Array.from({ length: 14 }, (_, nummer) => `ZS-${nummer}`), afgezegd: [] })).toContain('ZS-11 en 2 andere.');
});
