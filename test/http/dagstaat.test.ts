import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SignJWT } from 'jose';
import { maakTickets } from '../../src/access/ticket.ts';
import type { CasusId } from '../../src/domain/casus.ts';
import { datum } from '../../src/domain/datum.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { stelOp, stuurJson, TICKETGEHEIM, type Opstelling } from './opstelling.ts';

const tickets = maakTickets(TICKETGEHEIM);
const voor = (persoon: string, dag = '2026-11-23'): Promise<string> => tickets.geefDagstaat({ persoon: persoon as PersoonId, dag: datum(dag) });

let opstelling: Opstelling;
const codes: Record<string, string> = {};
const SIGNALEN = [
  { skn: '9000301', naam: 'Geheimnaam, A.', afdeling: 'B', begindatum: '2026-11-20', casemanager: 'Sanne de Vries' },
  { skn: '9000302', naam: 'Geheimnaam, B.', afdeling: 'A', begindatum: '2026-11-22', casemanager: 'Sanne de Vries' },
  { skn: '9000303', naam: 'Geheimnaam, C.', afdeling: 'A', begindatum: '2026-11-22', einddatum: '2026-11-27', casemanager: 'Sanne de Vries', titel: 'afgestraft' },
  { skn: '9000304', naam: 'Geheimnaam, D.', afdeling: 'C', begindatum: '2026-11-22', casemanager: 'Ruben Bakker' },
];
beforeAll(async () => {
  opstelling = await stelOp();
  for (const signaal of SIGNALEN) {
    const { body } = await stuurJson(`${opstelling.url}/api/signalen`, { signalen: [{ pi: 'Noorderveen', ...signaal }] });
    codes[signaal.skn] = (body as { rijen: { casus: string }[] }).rijen[0]?.casus ?? '';
  }
});
afterAll(() => opstelling.stop());

async function open(vraag: string): Promise<{ readonly status: number; readonly koppen: Headers; readonly html: string }> {
  const antwoord = await fetch(`${opstelling.url}/dagstaat${vraag}`);
  return { status: antwoord.status, koppen: antwoord.headers, html: await antwoord.text() };
}

describe('with the ticket for it', () => {
  test('the sheet names codes, steps and days, and nobody', async () => {
    const { status, html } = await open(`?ticket=${await voor('mehmet')}`);
    expect(status).toBe(200);
    expect(html).toContain('<h1>Dagstaat ma 23 nov 2026</h1>');
    expect(html).toContain('Beoordeel of de reclassering deze persoon kent (stap 1)');
    for (const woord of ['Geheimnaam', '900030', 'Mehmet', 'Sanne']) expect(html).not.toContain(woord);
  });

  test('is sorted by afdeling, and then by urgency', async () => {
    const { html } = await open(`?ticket=${await voor('mehmet')}`);
    const plekken = ['9000303', '9000302', '9000301'].map((skn) => html.indexOf(codes[skn] ?? '?'));
    expect(plekken).toEqual(plekken.toSorted((a, b) => a - b));
    expect(plekken[0]).toBeGreaterThan(0);
  });

  test('of the next day is seen from that day', async () => {
    expect((await open(`?ticket=${await voor('mehmet', '2026-11-24')}`)).html).toMatch(/class="tot">vandaag</);
    expect((await open(`?ticket=${await voor('mehmet', '2026-11-25')}`)).html).toContain('‼ 1 werkdag te laat');
  });

  test('holds only what is for this person', async () => {
    const { html } = await open(`?ticket=${await voor('mehmet')}`);
    expect(html).not.toContain(codes['9000304']);
    expect((await open(`?ticket=${await voor('lotte')}`)).html).toContain(codes['9000304']);
    expect((await open(`?ticket=${await voor('guus')}`)).html).toContain('U bent op deze dag nergens aan zet.');
  });

  test('may not be kept, framed elsewhere or run anything', async () => {
    const { koppen } = await open(`?ticket=${await voor('mehmet')}`);
    expect(koppen.get('content-type')).toBe('text/html; charset=utf-8');
    expect(koppen.get('cache-control')).toBe('no-store');
    expect(koppen.get('referrer-policy')).toBe('no-referrer');
    expect(koppen.get('content-security-policy')).toContain("default-src 'none'");
    const html = (await open(`?ticket=${await voor('mehmet')}`)).html;
    expect(html).not.toMatch(/<script|<style|style=/);
  });

  test('finds its style beside it', async () => {
    const stijl = await fetch(`${opstelling.url}/dagstaat.css`);
    expect(stijl.headers.get('content-type')).toContain('text/css');
    expect(await stijl.text()).toContain('@page');
  });

  test('leaves an audit line', async () => {
    await open(`?ticket=${await voor('sanne')}`);
    expect(await opstelling.register.db.selectFrom('audit').select(['persoon', 'actie', 'resultaat', 'herkomst']).where('persoon', '=', 'sanne').execute()).toEqual([{ persoon: 'sanne', actie: 'dagstaat', resultaat: 'gezien:2026-11-23', herkomst: 'dagstaat' }]);
  });
});

async function verlopen(): Promise<string> {
  return new SignJWT({ dag: '2026-11-23' }).setProtectedHeader({ alg: 'HS256' }).setSubject('mehmet').setAudience('samen-starten:dagstaat').setExpirationTime(Math.floor(Date.now() / 1000) - 60).sign(new TextEncoder().encode(TICKETGEHEIM));
}

describe('there is no sheet', () => {
  test.each<[string, () => Promise<string>]>([
    ['without a ticket', () => Promise.resolve('')],
    ['with an empty one', () => Promise.resolve('?ticket=')],
    ['with something that is none', () => Promise.resolve('?ticket=hallo')],
    ['with one that is too old', async () => `?ticket=${await verlopen()}`],
    ['with the ticket of a werkdocument', async () => `?ticket=${await tickets.geef({ persoon: 'mehmet' as PersoonId, casus: 'x' as CasusId })}`],
    ['with a ticket of another installation', async () => `?ticket=${await maakTickets('een-ander-geheim-van-minstens-32-tekens').geefDagstaat({ persoon: 'mehmet' as PersoonId, dag: datum('2026-11-23') })}`],
    ['with somebody else written into a ticket', async () => {
      const [kop = '', , handtekening = ''] = (await voor('mehmet')).split('.');
      const [, vanSanne = ''] = (await voor('sanne')).split('.');
      return `?ticket=${kop}.${vanSanne}.${handtekening}`;
    }],
  ])('%s', async (_, vraag) => {
    const { status, html } = await open(await vraag());
    expect(status).toBe(401);
    expect(html).toContain('Typ “dagstaat” in Samen starten voor een nieuwe.');
    expect(html).not.toMatch(/ZS-\d/);
  });

  test('for who left the register', async () => {
    const { status, html } = await open(`?ticket=${await voor('weg')}`);
    expect(status).toBe(403);
    expect(html).toContain('Vraag de beheerder om toegang.');
  });

  test('and a ticket for a sheet opens no werkdocument', async () => {
    expect(await tickets.lees(await voor('mehmet'))).toBeUndefined();
  });
});

test('nothing of all this is a fault of the product', () => {
  expect(opstelling.fouten).toEqual([]);
});
