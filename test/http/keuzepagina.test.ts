import { describe, expect, test } from 'vitest';
import { datum, tijd } from '../../src/domain/datum.ts';
import { keuzepagina, geenKeuze } from '../../src/http/keuzepagina.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';
import type { Keuzekop, Keuzestand } from '../../src/usecases/keuze.ts';

const KOP: Keuzekop = { voor: 'duiding', code: 'ZS-412907', plaats: 'PI Noorderveen, Afdeling A', ander: 'reclasseringswerker' };
const moment = { start: momentOp(datum('2026-11-24'), tijd('11:30')), duurMinuten: 15, vorm: 'inDePI' } as const;
const kiezen: Extract<Keuzestand, { soort: 'kiezen' }> = { soort: 'kiezen', kop: KOP, momenten: [{ ...moment, voorTermijn: true }], onzeker: false };
const gekozen: Extract<Keuzestand, { soort: 'gekozen' }> = { soort: 'gekozen', kop: KOP, moment, door: 'u', geboekt: false };

function lees(stand: Keuzestand, melding?: string): string {
  return keuzepagina(stand, 'kop.inhoud.teken', melding).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

describe('the page with moments', () => {
  test('is a form with a button for each and one for none of them', () => {
    const html = keuzepagina(kiezen, 'kop.inhoud.teken');
    expect(html).toContain('<form method="post" action="/keuze">');
    expect(html).toContain('<input type="hidden" name="ticket" value="kop.inhoud.teken">');
    expect([...html.matchAll(/<button[^>]*name="keuze" value="([^"]+)"/g)].map(([, waarde]) => waarde)).toEqual(['2026-11-24T10:30:00.000Z', 'geen']);
  });

  test('says of a moment that it is online or after the termijn', () => {
    expect(lees({ ...kiezen, momenten: [{ ...moment, vorm: 'online', voorTermijn: false }] })).toContain('di 24 nov 11:30 online, 15 minuten, na de termijn');
  });

  test('warns when not every calendar could be seen, and only then', () => {
    expect(lees({ ...kiezen, onzeker: true })).toContain('Wij konden niet alle agenda’s zien.');
    expect(lees(kiezen)).not.toContain('niet alle agenda’s');
  });

  test('says at the top why a choice was refused', () => {
    expect(keuzepagina(kiezen, 't', 'Dit moment is al voorbij.')).toContain('role="alert">Dit moment is al voorbij.</p>');
  });

  test('shows what people typed as text', () => {
    const html = keuzepagina({ ...kiezen, kop: { ...KOP, plaats: '<img src=x onerror=alert(1)> & "B"' } }, '"><script>', '<b>nee</b>');
    expect(html).not.toMatch(/<img|<script|<b>/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;B&quot;');
  });
});

describe('the page after a choice', () => {
  test.each([
    ['u', 'U hebt gekozen.'], ['DJI', 'De casemanager heeft gekozen.'], ['3RO', 'De reclasseringswerker heeft gekozen.'], ['product', 'Samen starten heeft dit moment gekozen.'],
  ] as const)('says who chose: %s', (door, zin) => {
    expect(lees({ ...gekozen, door })).toContain(zin);
  });

  test('says when, whether it is in the calendars yet, and whom to call', () => {
    expect(lees(gekozen)).toContain('di 24 nov 11:30, in de PI, 15 minuten U hebt gekozen. De afspraak komt in beide agenda’s.');
    expect(lees({ ...gekozen, geboekt: true })).toContain('De afspraak staat in beide agenda’s.');
    expect(lees(gekozen)).toContain('Past het toch niet? Bel of mail de reclasseringswerker.');
  });
});

describe('the page without a choice', () => {
  test.each([
    ['zoekt', 'U krijgt bericht als er nieuwe zijn.'], ['geenGevonden', 'Bel of mail de reclasseringswerker en spreek samen iets af.'],
    ['vervangen', 'U krijgt voor de nieuwe momenten een ander bericht.'], ['nietNodig', 'Voor deze casus hoeft nu geen moment'],
  ] as const)('says what to do: %s', (soort, zin) => {
    expect(lees({ soort, kop: KOP })).toContain(zin);
    expect(keuzepagina({ soort, kop: KOP }, 't')).not.toMatch(/<form|<button/);
  });

  test('tells who has no access nothing about the casus', () => {
    const tekst = lees({ soort: 'geenToegang' });
    expect(tekst).toContain('U werkt niet (meer) aan deze casus.');
    expect(tekst).not.toMatch(/ZS-|Noorderveen/);
    expect(geenKeuze('Weg.')).toContain('<p>Weg.</p>');
  });
});
