import { describe, expect, test } from 'vitest';
import { casuskaart } from '../../../bot/cards/casuskaart.ts';
import { persoonlijkekaart } from '../../../bot/cards/persoonlijkekaart.ts';
import { toonSkn } from '../../../src/domain/skn.ts';
import { gebreken, leesbaar, vanSoort } from './contract.ts';
import { GEHEIM, MENSEN, openbaar, persoonlijk, ROLSETS, TOESTANDEN } from './toestanden.ts';

const STANDEN = Object.entries(TOESTANDEN);
const VEEL = Array.from({ length: 80 }, (_, nummer) => `29:1aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789-${nummer}`);

describe('the check itself', () => {
  const basis = { type: 'AdaptiveCard', version: '1.5' };
  test.each([
    ['an element that 1.5 does not know', { ...basis, body: [{ type: 'Badge', text: 'x' }] }, /^schema/],
    ['an input without label', { ...basis, body: [{ type: 'Input.Text', id: 'in_reden' }] }, /no label/],
    ['an input with a name of its own', { ...basis, body: [{ type: 'Input.Text', id: 'reden', label: 'Reden' }] }, /input id/],
    ['the same input twice', { ...basis, body: [{ type: 'Input.Text', id: 'in_a', label: 'A' }, { type: 'Input.Date', id: 'in_a', label: 'A' }] }, /double input/],
    ['an unknown verb', { ...basis, body: [], actions: [{ type: 'Action.Execute', verb: 'nee', title: 'x', data: {} }] }, /^verb/],
    ['six buttons in a row', { ...basis, body: [], actions: Array.from({ length: 6 }, () => ({ type: 'Action.OpenUrl', title: 'x', url: 'https://x.nl' })) }, /5 actions/],
    ['a card that is too large', { ...basis, body: [{ type: 'TextBlock', text: 'x'.repeat(15_000) }] }, /bytes/],
  ])('finds %s', (_wat, kaart, gebrek) => {
    expect(gebreken(kaart)).toEqual([expect.stringMatching(gebrek)]);
  });
});

describe('the card in the channel', () => {
  test.each(STANDEN)('%s: fits Teams and tells nothing about the person or what was written', (_naam, bouw) => {
    const kaart = casuskaart(openbaar(bouw()), { verversVoor: VEEL, melding: 'Er is iets veranderd.' });
    expect(gebreken(kaart)).toEqual([]);
    const json = JSON.stringify(kaart);
    for (const woord of GEHEIM) expect(json).not.toContain(woord);
    for (const dag of ['2026-11-20', '2027-11-19', '20 nov 2026', '19 nov 2027']) expect(json).not.toContain(dag);
  });

  test.each(STANDEN)('%s: every button carries ids and a version only', (_naam, bouw) => {
    for (const { data } of vanSoort(casuskaart(openbaar(bouw()), { verversVoor: [] }), 'Action.Execute'))
      expect(Object.keys(data as object).every((sleutel) => ['casus', 'versie'].includes(sleutel))).toBe(true);
  });
});

describe.each(ROLSETS.map((rollen) => ({ rollen, wie: rollen.join(' en ') })))('the card for $wie', ({ rollen }) => {
  test.each(STANDEN)('%s: fits Teams, says who it is about and holds no text of the werkdocument', (_naam, bouw) => {
    const bouwer = bouw();
    const kaart = persoonlijkekaart(persoonlijk(bouwer, ...rollen), { verversVoor: VEEL.slice(0, 1), melding: 'Schrijf in één regel waarom.', kandidaten: MENSEN, download: `https://samenstarten.example/werkdocument.docx?ticket=${'x'.repeat(300)}` });
    expect(gebreken(kaart)).toEqual([]);
    // Nobody is named on what is erased, and nothing is left to press.
    if (bouwer.casus.gewist !== undefined) expect(leesbaar(kaart)).not.toMatch(/SKN|Persoon|\[/);
    else for (const wie of ['Proefpersoon, Pim', toonSkn('90000017')]) expect(leesbaar(kaart)).toContain(wie);
    const geschreven = JSON.stringify(kaart).replaceAll('Reden van afsluiten: ","weight":"Bolder"},{"type":"TextRun","text":"GEHEIME reden', '');
    expect(geschreven).not.toContain('GEHEIM');
  });

  test.each(STANDEN)('%s: fits Teams too without anybody to assign', (_naam, bouw) => {
    expect(gebreken(persoonlijkekaart(persoonlijk(bouw(), ...rollen), { verversVoor: [] }))).toEqual([]);
  });
});
