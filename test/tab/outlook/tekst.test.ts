import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codesIn } from '../../../tab/src/outlook/codes.ts';
import { waaromNiet, wissel } from '../../../tab/src/outlook/kiesbaar.ts';
import { itemVan } from '../../../tab/src/outlook/office/kader.ts';
import { isDonker } from '../../../tab/src/outlook/office/thema.ts';
import { onderwerpMet } from '../../../tab/src/outlook/onderwerp.ts';
import { merkVan } from '../../../tab/src/outlook/merk.ts';
import { alsTekst, regelsVan, zonderRegels } from '../../../tab/src/outlook/tekst.ts';
import { isTijdstip, tijdvakVan, wanneerTekst, wanneerVan } from '../../../tab/src/outlook/tijd.ts';
import { invulling, kiesregels } from './antwoorden.ts';
import { eenItem, nepOffice } from './nepoffice.ts';

const ONS = 'Gezamenlijke duiding\n\n1. ZS-100001 – reünie & <overleg>\nVragen? https://samenstarten.example/casus/ZS-100001';
const WOORD_HTML = `<html><head><style>p.MsoNormal {margin:0}</style></head><body><!--[if gte mso 9]><xml>x</xml><![endif]--><div class="WordSection1">
<p class="MsoNormal">Gezamenlijke <span class="SpellE">duiding</span><o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>
<p class="MsoNormal">1. ZS-100001 &#8211; re&uuml;nie &amp; &lt;overleg&gt;<o:p></o:p></p>
<p class="MsoNormal">Vragen? <a href="https://samenstarten.example/casus/ZS-100001">https://samenstarten.example/casus/ZS-100001</a></p>
<p class="MsoNormal">Neem de gezamenlijke duiding mee.</p></div></body></html>`;

describe('our lines in a text', () => {
  test('are taken out of what classic Outlook makes of them, and the user’s stay', () => {
    const { inhoud } = zonderRegels({ soort: 'html', inhoud: WOORD_HTML }, regelsVan(ONS));
    expect(inhoud).not.toMatch(/ZS-100001|Vragen|SpellE/);
    expect(inhoud).toContain('<p class="MsoNormal">Neem de gezamenlijke duiding mee.</p></div></body></html>');
    expect(inhoud).toContain('<style>p.MsoNormal {margin:0}</style>');
  });

  test('are taken out of plain text', () => {
    const { inhoud } = alsTekst(ONS, 'text');
    expect(zonderRegels({ soort: 'text', inhoud: `Vooraf\n${inhoud}Achteraf\n` }, regelsVan(ONS)).inhoud.replace(/\n+/g, '\n')).toBe('Vooraf\nAchteraf\n');
  });

  test('a line that the user changed is the user’s', () => {
    const { inhoud } = alsTekst('Regel een\nRegel twee', 'html');
    expect(zonderRegels({ soort: 'html', inhoud: inhoud.replace('Regel een', 'Regel een, met haast') }, regelsVan('Regel een\nRegel twee')).inhoud).toContain('Regel een, met haast');
  });

  test('words inside a sentence of the user are no line of ours', () => {
    const tekst = { soort: 'html' as const, inhoud: '<p>Zie de Agenda van morgen</p>' };
    expect(zonderRegels(tekst, regelsVan('Agenda'))).toBe(tekst);
  });

  test('whatever the user wrote around them comes back as it was', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[A-Za-z0-9 .,é]{0,30}$/), { maxLength: 5 }), fc.integer({ min: 1, max: 3 }), (regels, aantal) => {
      const eigen = regels.map((regel) => `<p>${regel}</p>`).join('');
      const { tekst } = invulling(['c1', 'c2', 'c3'].slice(0, aantal));
      expect(zonderRegels({ soort: 'html', inhoud: `${alsTekst(tekst, 'html').inhoud}${eigen}` }, regelsVan(tekst)).inhoud.replaceAll('<div><br></div>', '')).toBe(eigen);
    }));
  });

  test('nothing in them is taken for markup', () => {
    expect(alsTekst('<img src=x onerror="alert(1)">\nhttps://a.example/"><script>', 'html').inhoud).toBe('<div>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</div><div><a href="https://a.example/">https://a.example/</a>&quot;&gt;&lt;script&gt;</div><div><br></div>');
  });
});

describe('the subject', () => {
  test.each([
    ['', undefined, 'Duiding ZS-100001', 'Duiding ZS-100001'],
    ['Overleg', undefined, 'Duiding ZS-100001', 'Duiding ZS-100001 · Overleg'],
    ['Duiding ZS-100001 · Overleg', 'Duiding ZS-100001', 'MDO ZS-100002', 'MDO ZS-100002 · Overleg'],
    ['Duiding ZS-100001 · Overleg', 'Duiding ZS-100001', '', 'Overleg'],
    ['Duiding ZS-100001', undefined, 'Duiding ZS-100001', 'Duiding ZS-100001'],
    ['Samen starten · Duiding ZS-100001 · Overleg', 'Samen starten · Duiding ZS-100001', '', 'Overleg'],
    ['Mijn duiding', 'Duiding ZS-100001', '', 'Mijn duiding'],
  ])('“%s”, where we put “%s”, becomes with “%s”: “%s”', (staat, was, ons, wordt) => {
    expect(onderwerpMet(staat, was === undefined ? undefined : merkVan(was), ons)).toBe(wordt);
  });
  test('is never longer than Outlook takes', () => {
    expect(onderwerpMet('x'.repeat(300), undefined, 'Duiding ZS-100001')).toHaveLength(255);
  });
});

describe('a time', () => {
  test.each([['2026-07-14', '09:30', '2026-07-14T07:30:00.000Z'], ['2026-11-24', '14:00', '2026-11-24T13:00:00.000Z'], ['2026-10-25', '12:00', '2026-10-25T11:00:00.000Z'], ['2026-03-29', '12:00', '2026-03-29T10:00:00.000Z']])('of %s %s in the Netherlands is %s, and back, wherever the device is', (dag, tijd, instant) => {
    const vak = tijdvakVan({ dag, tijd, duur: 45 });
    expect(vak.begin.toISOString()).toBe(instant);
    expect(wanneerVan(vak)).toEqual({ dag, tijd, duur: 45 });
  });
  test('in the hour that summer time skips is in the hour after it', () => {
    expect(wanneerVan(tijdvakVan({ dag: '2026-03-29', tijd: '02:30', duur: 30 }))).toMatchObject({ dag: '2026-03-29', tijd: expect.stringMatching(/^0[13]:30$/) as string });
  });
  test('is written as people say it', () => {
    expect(wanneerTekst({ dag: '2026-11-24', tijd: '14:00', duur: 45 })).toBe('di 24 nov 14:00–14:45');
  });
  test('of a whole day, or of nothing, is none', () => {
    expect([0, 4, 5, 600, 601, 1440].map((duur) => isTijdstip({ dag: '2026-11-24', tijd: '00:00', duur }))).toEqual([false, false, true, true, false, false]);
  });
});

test('codes are found in a mail however they are written, each once', () => {
  expect(codesIn('Over ZS-412907 en zs-100001, weer ZS-412907. Niet ZS-12 of XZS-1234567, wel ZS‑200002.', 20)).toEqual(['ZS-412907', 'ZS-100001', 'ZS-200002']);
  expect(codesIn(Array.from({ length: 30 }, (_, nummer) => `ZS-1000${String(nummer).padStart(2, '0')}`).join(' '), 20)).toHaveLength(20);
});

test('choosing one casus leaves those of other people out, and says why', () => {
  const [een, twee, ander, staat] = kiesregels().casussen;
  if (een === undefined || twee === undefined || ander === undefined || staat === undefined) return expect.unreachable();
  expect([een, twee, ander, staat].map((regel) => waaromNiet(regel, []))).toEqual([undefined, undefined, undefined, 'De duiding staat al: do 26 nov 10:00.']);
  const gekozen = wissel([], een);
  expect([een, twee, ander].map((regel) => waaromNiet(regel, gekozen))).toEqual([undefined, undefined, 'Kan niet in dezelfde afspraak: andere mensen of een andere PI.']);
  expect(wissel(gekozen, een)).toEqual([]);
  const vol = Array.from({ length: 12 }, (_, nummer) => ({ ...een, casus: `x${nummer}` }));
  expect(waaromNiet(twee, vol)).toBe('Er passen hooguit 12 casussen in één afspraak.');
});

test('a dark Outlook is told from a light one by its colour', () => {
  expect(['#212121', '#000000', '#FFFFFF', '#f0f0f0', 'onbekend'].map(isDonker)).toEqual([true, true, false, false, false]);
});

test('the pane knows what it stands beside, also after one chose another item', () => {
  const soorten = (['opstellen', 'afspraak', 'mail', 'niets'] as const).map((wat) => itemVan(nepOffice(eenItem({ wat })).context.mailbox).soort);
  expect(soorten).toEqual(['opstellen', 'afspraak', 'mail', 'niets']);
  expect(itemVan({ item: null }).soort).toBe('niets');
  expect(itemVan({ item: { itemType: 'message', subject: {} } }).soort).toBe('anders');
});
