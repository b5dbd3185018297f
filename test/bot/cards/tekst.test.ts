import { describe, expect, test } from 'vitest';
import { casuskaart } from '../../../bot/cards/casuskaart.ts';
import { herinneringstekst } from '../../../bot/cards/herinneringstekst.ts';
import { lijstkaart, lijstrij } from '../../../bot/cards/lijstkaart.ts';
import { kort, platteTekst, schoneTekst } from '../../../bot/cards/parts/tekst.ts';
import { persoonlijkekaart } from '../../../bot/cards/persoonlijkekaart.ts';
import { naarHtml } from '../../../tab/src/kaart/markdown.ts';
import { eenCasus } from '../../build/casus.ts';
import { gebreken, vanSoort } from './contract.ts';
import { openbaar, persoonlijk } from './toestanden.ts';

const GEMEEN = [
  '[klik](https://kwaad.nl)', '**vet**', '_schuin_', '<at>Iedereen</at>', '<b>x</b>', '<script>x()</script>', '# kop', '1. lijst', '- punt', '+ punt', '`code`', '~~door~~', '> citaat',
  'Jan\n# kop\n- punt', '\u202Edettub\u202C', 'An\u200Bna', 'x\u0000y', 'https://kwaad.nl', 'www.kwaad.nl', '&lt;b&gt;', '\\*ontsnapt\\*', '![plaatje](https://kwaad.nl/x.png)', '| a | b |',
] as const;

describe('text that people typed', () => {
  test.each(GEMEEN)('%j comes out of markdown as one plain line', (gemeen) => {
    const html = naarHtml(platteTekst(gemeen));
    expect(html).toMatch(/^<p>[^<]*<\/p>$/);
    expect(platteTekst(gemeen)).not.toMatch(/[<>*_`[\]\\#\n\r]|:\/\//);
  });

  test.each(GEMEEN)('%j holds no tag, control character or change of direction where there is no markdown', (gemeen) => {
    expect(schoneTekst(gemeen)).not.toMatch(/[<>\n\r\p{Cc}\p{Cf}]/u);
  });

  test.each(['Test, Anna', 'Berg, van den, A.', 'Özgür-Þórsson, Zoë', 'afdeling 3-B (zuid)', 'D&R-plan', '3 à 4 keer; soms 5', "O'Neill", 'vóór 12:30 uur'])('ordinary text such as %j stays as it is', (gewoon) => {
    expect(platteTekst(gewoon)).toBe(gewoon);
    expect(schoneTekst(gewoon)).toBe(gewoon);
  });

  test('what is cut off ends in an ellipsis and does not split a letter', () => {
    expect(kort('Beoordeel de persoon', 10)).toBe('Beoordeel…');
    expect(kort('👩‍⚖️👩‍⚖️', 2)).toBe('👩…');
    expect(kort('kort', 10)).toBe('kort');
  });
});

/** Every string of a card that a client reads as markdown. */
function markdown(kaart: object): readonly string[] {
  return vanSoort(kaart, 'TextBlock').map(({ text }) => String(text));
}

describe('a nasty name on a card', () => {
  test.each(GEMEEN)('%j as afdeling and as name of a colleague is only text', (gemeen) => {
    const view = { ...openbaar(eenCasus()), afdeling: gemeen, casemanager: gemeen, aanduiding: gemeen };
    const kaart = casuskaart(view, { verversVoor: [] });
    expect(gebreken(kaart)).toEqual([]);
    for (const tekst of markdown(kaart)) expect(naarHtml(tekst)).toMatch(/^<p>[^<]*<\/p>$/);
    expect(JSON.stringify(kaart)).not.toMatch(/<|\\u0000|\u202E/);
    expect(JSON.stringify(lijstkaart({ titel: gemeen, rijen: [lijstrij(view)], leeg: gemeen }))).not.toContain('<');
  });

  test.each(GEMEEN)('%j as name of the person and of who can be assigned is only text', (gemeen) => {
    const view = { ...persoonlijk(eenCasus({}), 'casemanager', 'hoofdDR'), naam: gemeen, casemanagerTekst: gemeen };
    const kaart = persoonlijkekaart(view, { verversVoor: [], melding: gemeen, kandidaten: [{ id: 'p-1', naam: gemeen, rol: 'casemanager' }] });
    expect(gebreken(kaart)).toEqual([]);
    for (const tekst of markdown(kaart)) expect(naarHtml(tekst)).toMatch(/^<p>[^<]*<\/p>$/);
    expect(JSON.stringify(kaart)).not.toMatch(/<|\\u0000|\u202E/);
  });

  test('in a reminder a mention stays text, because message text is markdown', () => {
    const { aanZet } = openbaar(eenCasus());
    if (aanZet === undefined) throw new Error('nobody is aan zet');
    const tekst = herinneringstekst({ code: 'ZS-412907', casus: 'c', afdeling: '<at>Iedereen</at>', taak: { ...aanZet, kandidaten: ['[klik](https://kwaad.nl)'] }, trede: 'opDeDag', aan: 'beideKanten' });
    expect(naarHtml(tekst)).toMatch(/^<p>[^<]*<\/p>$/);
    expect(tekst).toContain('‹at›Iedereen‹/at›');
  });
});
