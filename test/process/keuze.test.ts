import { describe, expect, test } from 'vitest';
import { maakTickets } from '../../src/access/ticket.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { afsprakenVan, bezet } from './agenda.ts';
import { keuzelink, keuzelinks, opent, tikt, verstuur } from './keuzepagina.ts';
import { als, inHetKanaal, signaal, type Zaak } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import { wanneer, type Opstelling } from './opstelling.ts';
import { gedeeld, momentenOp, vastgelegd } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

const DINSDAG = 'di 24 nov 11:30';
const NAMEN = /Sanne|Mehmet|de Vries|Yilmaz/;

/** Shared by Mehmet, while Sanne can't be reached in Teams and so gets the moments by mail. */
async function gemaild(): Promise<Zaak & { readonly link: string }> {
  zs.teams.storing.blokkeer(als(zs, 'sanne').object);
  const casus = await signaal(zs);
  await gedeeld(zs, casus);
  return { ...casus, link: keuzelink(zs, casus, 'sanne') };
}

async function audit(casus: Zaak): Promise<readonly (readonly string[])[]> {
  const regels = await zs.register.db.selectFrom('audit').select(['actie', 'resultaat', 'persoon']).where('casus', '=', casus.id).where('herkomst', '=', 'keuze').orderBy('id').execute();
  return regels.map(({ actie, resultaat, persoon }) => [actie, resultaat, persoon ?? '']);
}

describe('who cannot be reached in Teams', () => {
  test('gets the moments by mail, with a link and nothing about the person', async () => {
    const casus = await gemaild();
    const mail = zs.graph.mails().findLast(({ onderwerp }) => onderwerp === `Samen starten ${casus.code}`);
    expect(mail).toMatchObject({ van: 'samenstarten.noorderveen@dji.example', aan: ['sanne@dji.example'] });
    expect(mail?.tekst).toContain('Deze momenten kunnen:\n- di 24 nov 11:30 in de PI\n- di 24 nov 14:30 in de PI\n- do 26 nov 10:30 in de PI\n');
    expect(mail?.tekst).toContain('Deze link is alleen voor u. Stuur deze mail niet door. De link werkt tot do 26 nov 10:30, of tot er is gekozen.');
    expect(JSON.stringify(mail)).not.toMatch(new RegExp(`${casus.naam}|${casus.skn}`));
    expect(keuzelinks(zs, casus, 'mehmet')).toEqual([]);
  });

  test('sees the moments, the place and with which role, and no names', async () => {
    const casus = await gemaild();
    const { status, tekst, html, knoppen } = await opent(casus.link);
    expect(status).toBe(200);
    expect(knoppen).toEqual(['di 24 nov 11:30 in de PI, 15 minuten', 'di 24 nov 14:30 in de PI, 15 minuten', 'do 26 nov 10:30 in de PI, 15 minuten', 'Geen van deze Wij zoeken andere momenten voor u beiden.']);
    expect(tekst).toContain(`Casus ${casus.code} Plaats PI Noorderveen, Afdeling A Gesprek met de reclasseringswerker`);
    expect(html).not.toMatch(NAMEN);
    expect(html).not.toMatch(new RegExp(`${casus.naam}|${casus.skn}`));
  });

  test('chooses one with one tap, and it is booked as from the card', async () => {
    const casus = await gemaild();
    const { status, tekst, knoppen } = await tikt(zs, casus.link, DINSDAG);
    expect([status, knoppen]).toEqual([200, []]);
    expect(tekst).toContain('di 24 nov 11:30, in de PI, 15 minuten U hebt gekozen. De afspraak');
    expect(afsprakenVan(zs, casus, 'mehmet').map(({ van }) => wanneer(van))).toEqual(['2026-11-24 11:30']);
    expect((await zs.casus(casus.id)).duiding.moment?.door).toMatchObject({ persoon: 'sanne' });
    expect(await inHetKanaal(zs, casus)).toContain('Duiding: di 24 nov 11:30 in de PI');
    expect((await opent(casus.link)).tekst).toContain('U hebt gekozen. De afspraak staat in beide agenda’s.');
  });

  test('finds none that suits, and the next mail has others with a link of its own', async () => {
    const casus = await gemaild();
    const eerst = (await opent(casus.link)).knoppen;
    const daarna = await tikt(zs, casus.link, 'Geen van deze');
    expect(daarna.status).toBe(200);
    const nieuw = keuzelink(zs, casus, 'sanne');
    expect(nieuw).not.toBe(casus.link);
    const { knoppen } = await opent(nieuw);
    expect(knoppen).toHaveLength(4);
    expect(knoppen.slice(0, 3).filter((knop) => eerst.includes(knop))).toEqual([]);
    expect(await opent(casus.link)).toMatchObject({ status: 200, knoppen: [], tekst: expect.stringContaining('U krijgt voor de nieuwe momenten een ander bericht.') as string });
  });

  test('is reminded with the link, once the duiding becomes late', async () => {
    const afspraken = (zelfBoekenNaWerkdagen: number | null): Promise<unknown> => zs.register.db.updateTable('pi').set({ afspraken: JSON.stringify({ zelfBoekenNaWerkdagen }) }).where('id', '=', 'noorderveen').execute();
    await afspraken(null);
    const casus = await gemaild();
    const toen = keuzelinks(zs, casus, 'sanne').length;
    await zs.klok.vooruit('26-11-2026 09:00');
    const nieuw = keuzelinks(zs, casus, 'sanne').slice(toen);
    expect(nieuw).not.toEqual([]);
    expect((await opent(nieuw.at(-1) ?? '')).knoppen).toEqual(['do 26 nov 10:30 in de PI, 15 minuten', 'Geen van deze Wij zoeken andere momenten voor u beiden.']);
    await afspraken(1);
  });
});

describe('looking changes nothing', () => {
  test('however often a scanner follows the link, and each look is noted', async () => {
    const casus = await gemaild();
    const { versie } = await zs.casus(casus.id);
    for (let keer = 0; keer < 3; keer += 1) await opent(casus.link);
    await fetch(casus.link, { method: 'HEAD' });
    await zs.rustig();
    expect((await zs.casus(casus.id)).versie).toBe(versie);
    expect(await audit(casus)).toEqual(Array.from({ length: 3 }, () => ['bekijkKeuze', 'gezien', 'sanne']));
  });

  test('and a choice is noted with who made it', async () => {
    const casus = await gemaild();
    await tikt(zs, casus.link, DINSDAG);
    expect(await audit(casus)).toEqual([['bekijkKeuze', 'gezien', 'sanne'], ['kiesMoment', 'gedaan', 'sanne'], ['bekijkKeuze', 'gezien', 'sanne']]);
  });
});

describe('a ticket is of no use any more', () => {
  test('once the other has chosen in Teams: the page says which moment', async () => {
    const casus = await gemaild();
    const { html } = await opent(casus.link);
    await als(zs, 'mehmet').druk(casus, momentenOp(await als(zs, 'mehmet').ziet(casus))[1] ?? '');
    const { tekst, knoppen } = await opent(casus.link);
    expect(knoppen).toEqual([]);
    expect(tekst).toContain('di 24 nov 14:30, in de PI, 15 minuten De reclasseringswerker heeft gekozen.');
    expect(tekst).not.toMatch(NAMEN);
    // The page was still open.
    const [, keuze = ''] = /name="keuze" value="([^"]+)"/.exec(html) ?? [];
    const laat = await verstuur(casus.link, { ticket: new URL(casus.link).searchParams.get('ticket') ?? '', keuze });
    expect(laat.status).toBe(409);
    expect(laat.tekst).toContain('De reclasseringswerker heeft gekozen.');
    expect(laat.tekst).not.toMatch(NAMEN);
    expect(afsprakenVan(zs, casus, 'sanne').map(({ van }) => wanneer(van))).toEqual(['2026-11-24 14:30']);
  });

  test('once it was used: the same form again books nothing more', async () => {
    const casus = await gemaild();
    const ticket = new URL(casus.link).searchParams.get('ticket') ?? '';
    const starts = [...(await opent(casus.link)).html.matchAll(/name="keuze" value="(2026[^"]+)"/g)].map(([, start = '']) => start);
    const uitkomsten = await Promise.all([verstuur(casus.link, { ticket, keuze: starts[0] ?? '' }), verstuur(casus.link, { ticket, keuze: starts[1] ?? '' })]);
    await zs.rustig();
    expect(uitkomsten.map(({ status }) => status).sort()).toEqual([200, 409]);
    for (const keuze of [starts[0] ?? '', 'geen']) expect((await verstuur(casus.link, { ticket, keuze })).status).toBe(409);
    await zs.rustig();
    expect(afsprakenVan(zs, casus, 'sanne')).toHaveLength(1);
    expect((await zs.casus(casus.id)).duiding.pogingen).toBe(1);
  });

  test('once there are newer moments, even for choosing one of these', async () => {
    const casus = await gemaild();
    const ticket = new URL(casus.link).searchParams.get('ticket') ?? '';
    await als(zs, 'mehmet').druk(casus, 'Geen van deze');
    const start = (await zs.casus(casus.id)).duiding.voorstellen[0]?.start.instant ?? '';
    for (const keuze of [start, 'geen']) expect(await verstuur(casus.link, { ticket, keuze })).toMatchObject({ status: 409, tekst: expect.stringContaining('Er zijn nieuwe momenten') as string });
    expect((await zs.casus(casus.id)).duiding).toMatchObject({ pogingen: 0, voorstellen: [{}, {}, {}] });
    expect(await audit(casus)).toEqual([['kiesMoment', 'geweigerd:vervangen', 'sanne'], ['wijsMomentenAf', 'geweigerd:vervangen', 'sanne']]);
  });

  test('while there are no others: the page says to call', async () => {
    const casus = await gemaild();
    await bezet(zs, 'sanne', '2026-11-23T00:00:00', '2027-01-10T00:00:00');
    await tikt(zs, casus.link, 'Geen van deze');
    expect(await opent(casus.link)).toMatchObject({ status: 200, knoppen: [], tekst: expect.stringContaining('Bel of mail de reclasseringswerker en spreek samen iets af.') as string });
    expect(keuzelinks(zs, casus, 'sanne')).toEqual([casus.link]);
  });

  test('while the casus waits for the criminal case', async () => {
    zs.teams.storing.blokkeer(als(zs, 'sanne').object);
    const casus = await signaal(zs, { titel: 'preventief' });
    await gedeeld(zs, casus);
    const link = keuzelink(zs, casus, 'sanne');
    await (await als(zs, 'mehmet').opent(casus, 'Wacht op strafproces')).verzend('Laat de casus wachten');
    expect(await opent(link)).toMatchObject({ status: 200, knoppen: [], tekst: expect.stringContaining('U hoeft nu niet te kiezen') as string });
  });

  test('once the outcome is recorded', async () => {
    const casus = await gemaild();
    await vastgelegd(zs, casus, 'mehmet', 'Nee');
    expect(await opent(casus.link)).toMatchObject({ status: 200, knoppen: [], tekst: expect.stringContaining('U hoeft nu niet te kiezen') as string });
  });

  test('once the last moment has begun', async () => {
    const casus = await gemaild();
    await zs.klok.zonderTeDraaien('26-11-2026 10:30');
    const { status, tekst } = await opent(casus.link);
    expect(status).toBe(410);
    expect(tekst).toContain('Deze link is verlopen: alle momenten zijn al geweest.');
    expect(tekst).not.toContain(casus.code);
  });

  test('for a moment that passed while the page was open, and the page says so beside what is left', async () => {
    const casus = await gemaild();
    await zs.klok.zonderTeDraaien('24-11-2026 12:00');
    const eerste = (await zs.casus(casus.id)).duiding.voorstellen[0]?.start.instant ?? '';
    const { status, tekst, knoppen } = await verstuur(casus.link, { ticket: new URL(casus.link).searchParams.get('ticket') ?? '', keuze: eerste });
    expect(status).toBe(409);
    expect(tekst).toContain('Dit moment is al voorbij.');
    expect(knoppen).toHaveLength(3);
  });
});

describe('the mail was for one person', () => {
  const ROL = { persoon: 'sanne', rol: 'casemanager', pi: 'noorderveen', afdeling: 'noorderveen-a' };

  test('who is no longer of the afdeling sees and chooses nothing', async () => {
    zs.teams.storing.blokkeer(als(zs, 'sanne').object);
    // Nobody carries it for the PI yet, so being of the afdeling is all that counts.
    const casus = await signaal(zs, { casemanager: '' });
    await gedeeld(zs, casus);
    const link = keuzelink(zs, casus, 'sanne');
    const start = (await zs.casus(casus.id)).duiding.voorstellen[0]?.start.instant ?? '';
    await zs.register.db.deleteFrom('rol').where('persoon', '=', 'sanne').where('afdeling', '=', 'noorderveen-a').execute();
    try {
      for (const antwoord of [await opent(link), await verstuur(link, { ticket: new URL(link).searchParams.get('ticket') ?? '', keuze: start })]) {
        expect(antwoord).toMatchObject({ status: 403, knoppen: [], tekst: expect.stringContaining('U werkt niet (meer) aan deze casus.') as string });
        expect(antwoord.html).not.toContain(casus.code);
      }
    } finally {
      await zs.register.db.insertInto('rol').values(ROL).execute();
    }
    expect((await zs.casus(casus.id)).duiding.moment).toBeUndefined();
    expect(await audit(casus)).toEqual([['bekijkKeuze', 'geweigerd', 'sanne'], ['kiesMoment', 'geweigerd:geenToegang', 'sanne']]);
  });

  test('who left the register neither', async () => {
    const casus = await gemaild();
    await zs.register.db.updateTable('persoon').set({ actief: false }).where('id', '=', 'sanne').execute();
    const { status } = await opent(casus.link);
    await zs.register.db.updateTable('persoon').set({ actief: true }).where('id', '=', 'sanne').execute();
    expect(status).toBe(403);
  });

  test('a manager who hears of it because nobody else is there gets no link', async () => {
    zs.teams.storing.blokkeer(als(zs, 'ingrid').object);
    const casus = await gemaild();
    await zs.klok.vooruit('04-12-2026 09:00');
    expect(keuzelinks(zs, casus, 'ingrid')).toEqual([]);
  });
});

describe('nothing is shown or chosen', () => {
  const vreemd = maakTickets('een-ander-geheim-van-minstens-32-tekens');

  test('with a ticket that is not ours', async () => {
    const casus = await gemaild();
    const { versie, duiding } = await zs.casus(casus.id);
    const ticket = await vreemd.geefKeuze({ persoon: 'sanne' as PersoonId, casus: casus.id, voor: 'duiding', voorstel: versie }, { nu: zs.klok.nu(), tot: duiding.voorstellen.at(-1)?.start.instant ?? zs.klok.nu() });
    for (const token of [ticket, '', 'hallo']) {
      const { status, html } = await opent(`${zs.adres}/keuze?ticket=${token}`);
      expect(status).toBe(401);
      expect(html).not.toMatch(/ZS-\d/);
    }
    expect((await opent(`${zs.adres}/keuze`)).status).toBe(401);
    expect((await verstuur(casus.link, { ticket, keuze: 'geen' })).status).toBe(401);
    expect((await zs.casus(casus.id)).versie).toBe(versie);
    expect(await audit(casus)).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([['without a choice', {}], ['with a choice that is no moment', { keuze: 'morgen' }], ['with an empty one', { keuze: '' }], ['without a ticket', { ticket: '', keuze: 'geen' }]])('%s', async (_, velden) => {
    const casus = await gemaild();
    const { versie } = await zs.casus(casus.id);
    expect((await verstuur(casus.link, { ticket: new URL(casus.link).searchParams.get('ticket') ?? '', ...velden })).status).toBe(400);
    expect((await zs.casus(casus.id)).versie).toBe(versie);
  });

  test('with a moment that was never proposed', async () => {
    const casus = await gemaild();
    const { status, tekst, knoppen } = await verstuur(casus.link, { ticket: new URL(casus.link).searchParams.get('ticket') ?? '', keuze: '2026-11-25T09:00:00.000Z' });
    expect([status, knoppen.length]).toEqual([409, 4]);
    expect(tekst).toContain('Dit moment staat niet meer in het voorstel.');
  });

  test('with a body of another kind, or one too large', async () => {
    const casus = await gemaild();
    const ticket = new URL(casus.link).searchParams.get('ticket') ?? '';
    const json = await fetch(`${zs.adres}/keuze`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ticket, keuze: 'geen' }) });
    expect(json.status).toBe(400);
    expect((await verstuur(casus.link, { ticket, keuze: 'geen', meer: 'x'.repeat(5_000) })).status).toBe(413);
    expect((await zs.casus(casus.id)).duiding.voorstellen).toHaveLength(3);
  });
});

describe('the page', () => {
  test('may not be kept, framed or followed back, and runs nothing', async () => {
    const casus = await gemaild();
    const { koppen, html } = await opent(casus.link);
    expect(koppen.get('content-type')).toBe('text/html; charset=utf-8');
    expect(koppen.get('cache-control')).toBe('no-store');
    expect(koppen.get('referrer-policy')).toBe('no-referrer');
    expect(koppen.get('x-robots-tag')).toBe('noindex');
    expect(koppen.get('content-security-policy')).toBe("default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    expect(html).not.toMatch(/<script|<style|style=|onclick/);
    expect((await fetch(`${zs.adres}/keuze.css`)).headers.get('content-type')).toContain('text/css');
  });

  test('is not for who keeps asking with one ticket, and with another it is', async () => {
    const casus = await gemaild();
    const ander = await gemaild();
    const statussen = (await Promise.all(Array.from({ length: 40 }, () => opent(casus.link)))).map(({ status }) => status);
    expect(new Set(statussen)).toEqual(new Set([200, 429]));
    expect((await opent(casus.link)).tekst).toContain('Wacht een minuut');
    expect((await opent(ander.link)).status).toBe(200);
  });
});
