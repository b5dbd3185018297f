import { describe, expect, test } from 'vitest';
import { herinneringskaart } from '../../../bot/cards/herinneringskaart.ts';
import { herinneringstekst, type HerinneringInvoer } from '../../../bot/cards/herinneringstekst.ts';
import { hulpkaart } from '../../../bot/cards/hulpkaart.ts';
import { COMMANDOS } from '../../../bot/cards/hulpteksten.ts';
import { GEEN_AFDELING, kanaalkaart } from '../../../bot/cards/kanaalkaart.ts';
import { lijstkaart, lijstrij } from '../../../bot/cards/lijstkaart.ts';
import { meldingkaart } from '../../../bot/cards/meldingkaart.ts';
import { VERB } from '../../../bot/cards/verben.ts';
import { ROLLEN } from '../../../src/domain/rollen.ts';
import type { TaakView } from '../../../src/domain/taakview.ts';
import { eenCasus } from '../../build/casus.ts';
import { eenVoorstel } from '../../build/opdrachten.ts';
import { gebreken, knopMet, knoptitels, leesbaar, vanSoort } from './contract.ts';
import { openbaar, TOESTANDEN } from './toestanden.ts';

function aanZet(naam: string): TaakView {
  const bouw = TOESTANDEN[naam];
  const taak = bouw === undefined ? undefined : openbaar(bouw()).aanZet;
  if (taak === undefined) throw new Error(`Nobody is aan zet in ${naam}`);
  return taak;
}

describe('a reminder', () => {
  const MOMENTEN = [eenVoorstel('2026-11-24T10:00'), eenVoorstel('2026-11-25T13:30'), eenVoorstel('2026-11-26T09:00')];
  const basis = (anders: Partial<HerinneringInvoer>): HerinneringInvoer => ({ code: 'ZS-412907', casus: 'casus-1', afdeling: 'B2', taak: aanZet('gedeeld, drie momenten'), trede: 'vooraf', aan: 'aanZet', ...anders });
  const laat = (dagen: number): TaakView => ({ ...aanZet('gedeeld, drie momenten'), nogWerkdagen: -dagen });

  test.each([
    [basis({ taak: { ...aanZet('gedeeld, drie momenten'), nogWerkdagen: 2 } }), 'De duiding van ZS-412907 moet klaar zijn vóór ma 30 nov (nog 2 werkdagen). Kies een moment voor de duiding, of leg vast wat u al besprak. Aan zet: Carla Casemanager, casemanager. Afdeling B2.'],
    [basis({ trede: 'opDeDag', aan: 'beideKanten', taak: laat(0) }), 'De duiding van ZS-412907 moet vandaag klaar zijn. Kies een moment voor de duiding, of leg vast wat u al besprak. Aan zet: Carla Casemanager, casemanager. Afdeling B2.'],
    [basis({ trede: 'eenLaat', aan: 'beideKanten', taak: laat(1), momenten: MOMENTEN }), 'De duiding van ZS-412907 is 1 werkdag te laat. Kies een moment: di 24 nov 10:00 (in de PI) of wo 25 nov 13:30 (in de PI). Aan zet: Carla Casemanager, casemanager. Afdeling B2.'],
    [basis({ trede: 'drieLaat', aan: 'leiding', taak: laat(3) }), 'De duiding van ZS-412907 is 3 werkdagen te laat. Wijs de casus toe, geef uitstel of sluit af. Aan zet: Carla Casemanager, casemanager. Afdeling B2.'],
    [basis({ trede: 'vijfLaat', aan: 'leiding', taak: laat(5) }), 'De duiding van ZS-412907 is 5 werkdagen te laat. De casus telt nu als stilgevallen in de cijfers. Wijs de casus toe, geef uitstel of sluit af. Aan zet: Carla Casemanager, casemanager. Afdeling B2.'],
  ])('at $trede says in one line what is up and what to do', (invoer, zin) => {
    expect(herinneringstekst(invoer)).toBe(zin);
    expect(gebreken(herinneringskaart(invoer))).toEqual([]);
  });

  test('of a late duiding offers two moments as buttons', () => {
    const kaart = herinneringskaart(basis({ trede: 'eenLaat', aan: 'beideKanten', taak: laat(1), momenten: MOMENTEN }));
    expect(knoptitels(kaart)).toEqual(['di 24 nov 10:00 (in de PI)', 'wo 25 nov 13:30 (in de PI)', 'Toon voor mij']);
    expect(knopMet(kaart, 'di 24 nov 10:00 (in de PI)')).toMatchObject({ verb: VERB.kiesMoment, data: { casus: 'casus-1', start: MOMENTEN[0]?.start.instant } });
  });

  test('of something else offers no moments', () => {
    const kaart = herinneringskaart(basis({ trede: 'eenLaat', aan: 'beideKanten', taak: { ...aanZet('stap 1 te laat') }, momenten: MOMENTEN }));
    expect(knoptitels(kaart)).toEqual(['Toon voor mij']);
  });

  test('to the managers opens the casus to solve it', () => {
    expect(knopMet(herinneringskaart(basis({ trede: 'drieLaat', aan: 'leiding', taak: laat(3) })), 'Toon en los op')).toMatchObject({ verb: VERB.toon, data: { casus: 'casus-1' } });
  });

  test('of a note for the own administration is friendly, never "te laat"', () => {
    const tekst = herinneringstekst(basis({ trede: 'opDeDag', aan: 'beideKanten', taak: aanZet('alleen nog vastleggen') }));
    expect(tekst).toContain('staat nog open. Rond het graag vandaag af.');
    expect(tekst).not.toContain('te laat');
  });

  test.each(Object.keys(TOESTANDEN).filter((naam) => !naam.includes('sloten') && naam !== 'gewist'))('can be made in every state: %s', (naam) => {
    for (const trede of ['vooraf', 'opDeDag', 'eenLaat', 'drieLaat', 'vijfLaat'] as const) expect(gebreken(herinneringskaart(basis({ taak: aanZet(naam), trede, momenten: MOMENTEN })))).toEqual([]);
  });
});

describe('a list', () => {
  const rij = lijstrij(openbaar(eenCasus().op('2026-11-27T09:00')));

  test('has a row with code, afdeling, what, until when and the step, and a button', () => {
    const kaart = lijstkaart({ titel: 'Mijn werk', rijen: [rij], leeg: 'Niets.' });
    expect(gebreken(kaart)).toEqual([]);
    expect(leesbaar(kaart)).toContain('ZS-412907 · B2\n · Stap 1 van 4 · bekendheid\n‼ 1 werkdag te laat (do 26 nov)\n · Beoordeel of de reclassering deze persoon kent (stap 1)');
    expect(knopMet(kaart, 'Open')).toMatchObject({ verb: VERB.toon, data: { casus: 'casus-1' }, tooltip: 'Open ZS-412907' });
  });

  test('stops at twenty and counts the rest', () => {
    const view = { ...openbaar(eenCasus()), id: '0'.repeat(36) };
    const kaart = lijstkaart({ titel: 'Mijn werk', rijen: Array.from({ length: 25 }, () => lijstrij(view)), totaal: 32, leeg: 'Niets.' });
    expect(gebreken(kaart)).toEqual([]);
    expect(knoptitels(kaart)).toHaveLength(20);
    expect(leesbaar(kaart)).toContain('… en nog 12.');
  });

  test('with long names everywhere shows fewer, so that it still fits Teams', () => {
    const lang = { ...rij, casus: '0'.repeat(36), afdeling: 'Afdeling met een heel lange naam '.repeat(5), wat: 'Doe dit '.repeat(60), toestand: 'Ver '.repeat(50) };
    const kaart = lijstkaart({ titel: 'Achterstallig', rijen: Array.from({ length: 25 }, () => lang), totaal: 32, leeg: 'Niets.' });
    expect(gebreken(kaart)).toEqual([]);
    const getoond = knoptitels(kaart).length;
    expect(getoond).toBeGreaterThan(10);
    expect(leesbaar(kaart)).toContain(`… en nog ${32 - getoond}.`);
  });

  test('that is empty says so', () => {
    const kaart = lijstkaart({ titel: 'Achterstallig', rijen: [], leeg: 'Er is niets te laat.' });
    expect(gebreken(kaart)).toEqual([]);
    expect(leesbaar(kaart)).toBe('Achterstallig\nEr is niets te laat.');
  });

  test('shows a closed casus without anything to do', () => {
    expect(lijstrij(openbaar(eenCasus().afgesloten()))).toEqual({ casus: 'casus-1', code: 'ZS-412907', afdeling: 'B2', toestand: 'Afgesloten · ma 23 nov' });
  });
});

describe('the question which afdeling a channel belongs to', () => {
  const plek = { kanaal: '19:abc@thread.tacv2', team: '19:team@thread.tacv2', kanaalNaam: 'Afdeling B2' };

  test('offers the afdelingen and "geen afdeling"', () => {
    const kaart = kanaalkaart({ ...plek, stand: 'vraag', afdelingen: [{ id: 'b2', naam: 'B2' }] });
    expect(gebreken(kaart)).toEqual([]);
    expect(vanSoort(kaart, 'Input.ChoiceSet')).toEqual([expect.objectContaining({ id: 'in_afdeling', style: 'compact', choices: [{ title: 'B2', value: 'b2' }, { title: 'Geen afdeling', value: GEEN_AFDELING }] })]);
    expect(knopMet(kaart, 'Koppel')).toMatchObject({ verb: VERB.koppelKanaal, data: { kanaal: plek.kanaal, team: plek.team } });
  });

  test('still fits Teams in a large PI', () => {
    const kaart = kanaalkaart({ ...plek, stand: 'vraag', afdelingen: Array.from({ length: 120 }, (_, nummer) => ({ id: `afdeling-${nummer}`, naam: `Huis van bewaring ${nummer}` })) });
    expect(gebreken(kaart)).toEqual([]);
  });

  test('is answered in words', () => {
    const gekoppeld = kanaalkaart({ ...plek, stand: 'gekoppeld', afdeling: 'B2' });
    expect(gebreken(gekoppeld)).toEqual([]);
    expect(leesbaar(gekoppeld)).toContain('Dit kanaal hoort bij afdeling B2.');
    expect(leesbaar(kanaalkaart({ ...plek, stand: 'geenAfdeling' }))).toContain('Hier komen geen casussen.');
  });
});

test('a message has its lines and the button that shows the casus', () => {
  const kaart = meldingkaart({ titel: 'Uitkomst van stap 1 · ZS-412907', regels: ['Niet bekend bij de reclassering.', 'U blijft alert.'], casus: 'casus-1' });
  expect(gebreken(kaart)).toEqual([]);
  expect(leesbaar(kaart)).toBe('Uitkomst van stap 1 · ZS-412907\nNiet bekend bij de reclassering.\nU blijft alert.\nToon voor mij');
  expect(kaart.fallbackText).toBe('Uitkomst van stap 1 · ZS-412907 Niet bekend bij de reclassering. U blijft alert.');
  expect(knoptitels(meldingkaart({ titel: 'Klaar', regels: [] }))).toEqual([]);
});

describe('help', () => {
  test.each([...ROLLEN])('tells the %s what to do in each step', (rol) => {
    const kaart = hulpkaart([rol]);
    expect(gebreken(kaart)).toEqual([]);
    expect(leesbaar(kaart)).toContain('Wat doet u als');
    for (const { geeft } of COMMANDOS) expect(leesbaar(kaart)).toContain(geeft);
  });

  test('tells who has no role whom to ask, and fits with all roles at once', () => {
    expect(leesbaar(hulpkaart([]))).toContain('Vraag de beheerder');
    expect(gebreken(hulpkaart(ROLLEN))).toEqual([]);
  });
});
