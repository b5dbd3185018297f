import { describe, expect, test } from 'vitest';
import { alInKanaal, als, basiskaart, inHetKanaal, signaal, type Zaak } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import { begin, type Opstelling } from './opstelling.ts';
import { geboekt, GEHEIM, onbekend, vastgelegd } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, { opSchijf: true });

async function gelezen(zaak: Zaak): Promise<readonly (readonly [wie: string | null, resultaat: string])[]> {
  const rijen = await zs.register.db.selectFrom('audit').select(['persoon', 'resultaat']).where('casus', '=', zaak.id).where('actie', '=', 'bekijk').execute();
  return rijen.map(({ persoon, resultaat }) => [persoon, resultaat]);
}

describe('the card of a new signaal in the channel of its afdeling', () => {
  test('says which casus, which step, who is aan zet until when, and what is missing', async () => {
    const casus = await signaal(zs, { casemanager: '', einddatum: '' });
    expect(await inHetKanaal(zs, casus)).toBe([
      `Nieuwe detentie · Afdeling A · ${casus.code}`, 'Stap 1 van 4 · bekendheid · PI Noorderveen', 'Aan zet: reclasseringswerker, nog niet opgepakt (Mehmet Yilmaz)',
      'Beoordeel of de reclassering deze persoon kent (stap 1)', '◷ vóór do 26 nov, nog 3 werkdagen', 'Nog onbekend: casemanager en einddatum', '[Ik pak deze]', '[Toon voor mij]',
    ].join('\n'));
  });

  test('shows the next day by itself, and that it is late', async () => {
    const casus = await signaal(zs);
    await zs.klok.vooruit('+2 werkdagen');
    expect(await inHetKanaal(zs, casus)).toContain('◷ vóór do 26 nov, nog 1 werkdag');
    await zs.klok.vooruit('+2 werkdagen');
    expect(await inHetKanaal(zs, casus)).toContain('‼ 1 werkdag te laat (do 26 nov)');
  });

  test('mentions an earlier casus of the same person, by code', async () => {
    const eerder = await signaal(zs, { begindatum: '2026-03-01', einddatum: '2026-05-01' });
    const nu = await signaal(zs, { skn: eerder.skn });
    expect(nu.code).not.toBe(eerder.code);
    expect(await inHetKanaal(zs, nu)).toContain(`Eerdere casus van dezelfde persoon: ${eerder.code}`);
  });

  test('is updated in place: one message, however far the casus moves', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    expect(await inHetKanaal(zs, casus)).toContain('wacht op antwoord van Mehmet Yilmaz');
    expect(alInKanaal(zs, '19:noorderveen-a@thread.tacv2').filter((tekst) => tekst.includes(casus.code))).toHaveLength(1);
  });
});

describe('nothing about the person reaches what Teams and Exchange keep', () => {
  test('not when the casus goes all the way with everything typed in', async () => {
    const casus = await signaal(zs);
    await als(zs, 'mehmet').druk(casus, 'Ik pak deze');
    await geboekt(zs, casus);
    await als(zs, 'mehmet').druk(casus, 'Annuleer de afspraak', { 'Waarom gaat de afspraak niet door?': 'Geheime reden' });
    await vastgelegd(zs, casus, 'sanne', 'Ja');
    await als(zs, 'mehmet').druk(casus, 'Bevestig');
    await zs.klok.vooruit('+10 werkdagen');
    const bewaard = await zs.bewaard();
    expect(bewaard).toContain(casus.code);
    for (const geheim of [casus.naam, casus.skn, '9000 1', GEHEIM, 'Geheime reden', 'Alles loopt al via de gemeente', 'Toezichtdossier', '22 nov 2026', '2027-06-01']) expect(bewaard).not.toContain(geheim);
  });

  test('unless the afspraak of the PI says initials, and then no more than those', async () => {
    const anders = await begin({ afspraken: { naamInKanaal: 'initialen' } });
    const casus = await signaal(anders, { naam: 'Verzonnen, Puck' });
    const kaart = JSON.stringify(await basiskaart(anders, casus));
    await anders.stop();
    expect(kaart).toContain('P.V.');
    expect(kaart).not.toContain('Verzonnen');
  });
});

describe('who looks at the card sees what the own role may see', () => {
  test('both sides and the managers see who it is about, each with an own next step', async () => {
    const casus = await signaal(zs);
    for (const wie of ['mehmet', 'sanne', 'fatima', 'ingrid', 'marieke']) {
      const kaart = await als(zs, wie).ziet(casus);
      expect(kaart, wie).toContain(`${casus.naam} · SKN ${casus.skn.slice(0, 4)} ${casus.skn.slice(4)}`);
      expect(kaart, wie).toContain('Detentie vanaf 22 nov 2026 tot 1 jun 2027 · afgestraft');
    }
    expect(await als(zs, 'mehmet').ziet(casus)).toContain('Kent de reclassering deze persoon?');
    expect(await als(zs, 'sanne').ziet(casus)).toContain('U hoeft nu niets te doen.');
    expect(await als(zs, 'ingrid').ziet(casus)).toContain('[Sluit af]');
  });

  test('a colleague without a role, or of another afdeling, sees the plain card only, and that is in the audit', async () => {
    const casus = await signaal(zs);
    for (const wie of ['guus', 'ruben']) {
      expect(await als(zs, wie).druk(casus, 'Toon voor mij'), wie).toBe(await inHetKanaal(zs, casus));
      expect(JSON.stringify(await als(zs, wie).kaart(casus)), wie).not.toContain(casus.naam);
    }
    expect(await gelezen(casus)).toEqual([['guus', 'alleenOpenbaar'], ['ruben', 'alleenOpenbaar']]);
  });

  test('every look at who it is about is in the audit', async () => {
    const casus = await signaal(zs);
    await als(zs, 'sanne').ziet(casus);
    expect(await gelezen(casus)).toEqual([['sanne', 'gezien']]);
  });

  test('a colleague without a role who presses a copied button is refused', async () => {
    const casus = await signaal(zs);
    expect(await als(zs, 'guus').druk(casus, 'Ik pak deze')).toContain('Dit kan alleen wie hier reclasseringswerker is.');
    await onbekend(zs, casus);
    expect(await inHetKanaal(zs, casus)).toContain('reclasseringswerker Mehmet Yilmaz');
  });
});

describe('typed text stays text', () => {
  const NAAM = 'Test, **B.** [x](https://example.org) <at>Sanne de Vries</at> <b>vet</b>';

  test('markdown, HTML and a mention in a name are letters on the card of who may see it', async () => {
    const casus = await signaal(zs, { naam: NAAM });
    const kaart = await als(zs, 'mehmet').kaart(casus);
    const naam = JSON.stringify(kaart).match(/\{"type":"TextRun","text":"Test, [^}]*\}/)?.[0] ?? '';
    expect(naam).toContain('**B.** [x](https://example.org) ‹at›Sanne de Vries‹/at› ‹b›vet‹/b›');
    expect(JSON.stringify(kaart)).not.toMatch(/<at>|<b>/);
  });

  test('and so they are in a reason that the managers read', async () => {
    const casus = await signaal(zs);
    await als(zs, 'ingrid').druk(casus, 'Sluit de casus af', { 'Waarom sluit u de casus af?': '[klik](https://example.org) <at>Bart Jansen</at>' });
    const kaart = JSON.stringify(await als(zs, 'ingrid').kaart(casus));
    expect(kaart).toContain('"text":"[klik](https://example.org) ‹at›Bart Jansen‹/at›"');
    expect(kaart).not.toContain('<at>');
  });
});
