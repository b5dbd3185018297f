import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { boekAfspraak } from '../../../src/graph/events.ts';
import type { Inhoud } from '../../../src/local/outlook/soorten.ts';
import { DJI, eenBoeking, graphVan, KAMER } from '../../graph/opstelling.ts';
import { CARLA, ROB, stelOp, type Opstelling } from './opstelling.ts';

const gemaakt = z.object({ id: z.string() });

const DUIDING: Inhoud = {
  onderwerp: 'Duiding ZS-412907', van: '2026-11-24T09:00:00.000Z', tot: '2026-11-24T09:30:00.000Z', verplicht: [{ naam: ROB.naam, adres: ROB.adres }], optioneel: [],
  locaties: [{ soort: 'room', naam: 'Spreekkamer 1', adres: KAMER }, { soort: 'custom', naam: 'Balie', adres: '' }], tekst: 'Eerste regel\nTweede <regel>\n\nDerde', categorieen: ['Samen starten'],
  vertrouwelijkheid: 'private', online: true, eigenschappen: { samenStarten: '{"codes":["ZS-412907"]}' },
};

describe('the copy of Outlook', () => {
  let opstelling: Opstelling;
  beforeEach(async () => {
    opstelling = await stelOp();
  });
  afterEach(() => opstelling.stop());

  async function concept(inhoud = DUIDING): Promise<string> {
    const { status, antwoord } = await opstelling.doe('carla', 'concept', { inhoud });
    expect(status).toBe(200);
    return gemaakt.parse(antwoord).id;
  }

  it('keeps a draft in the own calendar only, as it was filled in', async () => {
    const id = await concept();
    const { afspraken } = await opstelling.staat('carla');
    expect(afspraken).toMatchObject([{ ...DUIDING, id, isConcept: true, ikOrganiseer: true, organisator: { naam: CARLA.naam } }]);
    expect((await opstelling.staat('rob')).afspraken).toEqual([]);
  });

  it('sends a draft: who is invited has it without what the add-in keeps, and answers', async () => {
    const id = await concept();
    expect((await opstelling.doe('carla', 'verzend', { id })).status).toBe(200);
    const [uitnodiging] = (await opstelling.staat('rob')).afspraken;
    expect(uitnodiging).toMatchObject({ onderwerp: DUIDING.onderwerp, isConcept: false, ikOrganiseer: false, mijnAntwoord: 'none', eigenschappen: {}, organisator: { naam: CARLA.naam } });
    await opstelling.doe('rob', 'antwoord', { afspraak: uitnodiging?.iCalUId, antwoord: 'accepted' });
    const [eigen] = (await opstelling.staat('carla')).afspraken;
    expect(eigen?.deelnemers).toMatchObject([{ naam: ROB.naam, antwoord: 'accepted' }, { naam: 'Spreekkamer 1', antwoord: 'accepted' }]);
  });

  it('changes a draft, and one that was thrown away leaves no trace', async () => {
    const id = await concept();
    expect((await opstelling.doe('carla', 'bewaar', { id, inhoud: { ...DUIDING, onderwerp: 'MDO ZS-412907' } })).status).toBe(200);
    expect((await opstelling.staat('carla')).afspraken).toMatchObject([{ onderwerp: 'MDO ZS-412907', isConcept: true }]);
    expect((await opstelling.doe('carla', 'gooi-weg', { id })).status).toBe(200);
    expect((await opstelling.staat('carla')).afspraken).toEqual([]);
    expect((await opstelling.doe('carla', 'verzend', { id })).status).toBe(404);
  });

  it('sends an update of what was sent: another time asks everybody again', async () => {
    const id = await concept();
    await opstelling.doe('carla', 'verzend', { id });
    const [uitnodiging] = (await opstelling.staat('rob')).afspraken;
    await opstelling.doe('rob', 'antwoord', { afspraak: uitnodiging?.iCalUId, antwoord: 'accepted' });
    expect((await opstelling.doe('carla', 'werk-bij', { id, inhoud: { ...DUIDING, van: '2026-11-25T09:00:00.000Z', tot: '2026-11-25T09:30:00.000Z' } })).status).toBe(200);
    expect((await opstelling.staat('rob')).afspraken).toMatchObject([{ van: '2026-11-25T09:00:00.000Z', mijnAntwoord: 'none' }]);
  });

  it('shows what the product booked, and what the add-in keeps with it afterwards tells nobody', async () => {
    const { eventId } = await boekAfspraak(graphVan(opstelling.graph.url), DJI, eenBoeking());
    const voor = (await opstelling.staat('rob')).afspraken;
    expect((await opstelling.doe('carla', 'eigenschappen', { id: eventId, eigenschappen: { samenStarten: 'x' } })).status).toBe(200);
    expect((await opstelling.staat('carla')).afspraken).toMatchObject([{ id: eventId, tekst: 'Open de casus in Teams.', online: true, eigenschappen: { samenStarten: 'x' } }]);
    expect((await opstelling.staat('rob')).afspraken).toEqual(voor);
  });

  it('takes an appointment out of the calendar: by its organiser it is off for all', async () => {
    await opstelling.doe('carla', 'verzend', { id: await concept() });
    const [eigen] = (await opstelling.staat('carla')).afspraken;
    expect((await opstelling.doe('carla', 'verwijder', { afspraak: eigen?.iCalUId })).status).toBe(200);
    expect((await opstelling.staat('rob')).afspraken).toMatchObject([{ isAfgezegd: true }]);
    expect((await opstelling.doe('carla', 'verwijder', { afspraak: eigen?.iCalUId })).status).toBe(409);
  });

  it('shows mails to who they are for, the newest first', async () => {
    const mail = (onderwerp: string): Promise<Response> => fetch(`${opstelling.graph.url}/v1.0/users/${CARLA.adres}/sendMail`, {
      method: 'POST', headers: { authorization: `Bearer local.${DJI}`, 'content-type': 'application/json' },
      body: JSON.stringify({ message: { subject: onderwerp, body: { contentType: 'html', content: '<p>Over ZS-412907</p><p>Groet</p>' }, toRecipients: [{ emailAddress: { address: ROB.adres } }] } }),
    });
    await mail('Eerste');
    await mail('Tweede');
    expect((await opstelling.staat('rob')).mails).toMatchObject([{ onderwerp: 'Tweede', tekst: 'Over ZS-412907\n\nGroet', van: { naam: CARLA.naam } }, { onderwerp: 'Eerste' }]);
    expect((await opstelling.staat('carla')).mails).toEqual([]);
  });

  it('refuses what it can\'t read or does not know', async () => {
    expect((await opstelling.doe('carla', 'concept', { inhoud: { ...DUIDING, vertrouwelijkheid: 'geheim' } })).status).toBe(400);
    expect((await opstelling.doe('carla', 'concept', { inhoud: { ...DUIDING, verplicht: [{ naam: 'Rob', adres: 'rob' }] } })).status).toBe(400);
    expect((await opstelling.doe('carla', 'toveren', {})).status).toBe(404);
    expect((await opstelling.doe('carla', 'verzend', { id: 'AAMk/is+er=niet' })).status).toBe(404);
  });
});

describe('the pages of the copy of Outlook', () => {
  let opstelling: Opstelling;
  beforeAll(async () => {
    opstelling = await stelOp();
  });
  afterAll(() => opstelling.stop());

  it('are scripts without types, also Office.js', async () => {
    for (const pad of ['/outlook/office.js', '/outlook/office-kader.ts', '/outlook/static/pagina.ts', '/outlook/static/maak.ts']) {
      const antwoord = await fetch(opstelling.url + pad);
      expect(antwoord.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(await antwoord.text()).not.toMatch(/^(export )?interface /m);
    }
    expect((await fetch(`${opstelling.url}/outlook/static/..%2fapi.ts`)).status).toBe(404);
  });

  it('frame the add-in with the Office.js of local mode and its own files', async () => {
    const antwoord = await fetch(`${opstelling.url}/outlook/paneel?persoon=carla`);
    const html = await antwoord.text();
    expect(html).toContain('<script src="/outlook/office.js"></script>');
    expect(html).toContain('src="/tab/paneel.ts"');
    expect(html).not.toContain('appsforoffice');
    expect(antwoord.headers.get('content-security-policy')).toMatch(/script-src 'self';.*frame-ancestors 'self'$/);
  });

  it('are for this machine only', async () => {
    expect((await fetch(`${opstelling.url}/outlook`, { headers: { origin: 'https://example.org' } })).status).toBe(403);
  });
});

describe('the copy of Outlook without an add-in', () => {
  it('says that there is no guard', async () => {
    const opstelling = await stelOp(import.meta.dirname);
    expect((await fetch(`${opstelling.url}/outlook/wachter`)).status).toBe(404);
    await opstelling.stop();
  });
});
