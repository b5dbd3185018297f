import { describe, expect, test } from 'vitest';
import { controleAntwoord, type ControleVraag } from '../../src/api/outlook.ts';
import { productPerBestand } from './levensloop.ts';
import { signaal } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';
import { gedeeld, onbekend } from './stappen.ts';
import { inDeTab } from './tab.ts';
import { TWEE_PIS } from './zuidhaven.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, TWEE_PIS);

const LEEG: ControleVraag = { onderwerp: '', locatie: '', codes: [] };

async function controle(naam: string, vraag: Partial<Record<keyof ControleVraag, unknown>>): Promise<readonly { readonly soort: string; readonly melding: string }[]> {
  const { status, body } = await (await inDeTab(zs, naam)).stuur('/api/outlook/controle', { ...LEEG, ...vraag });
  expect(status).toBe(200);
  return controleAntwoord.parse(body).bezwaren;
}
async function soorten(naam: string, vraag: Partial<Record<keyof ControleVraag, unknown>>): Promise<readonly string[]> {
  return (await controle(naam, vraag)).map(({ soort }) => soort);
}

describe('before an appointment is sent', () => {
  test('codes, days and colleagues pass', async () => {
    const zaak = await signaal(zs);
    expect(await controle('sanne', { onderwerp: `Duiding ${zaak.code} met Mehmet Yilmaz di 24-11 14:00`, locatie: 'Spreekkamer 2', codes: [zaak.code] })).toEqual([]);
  });

  test('an SKN in the subject or the place is objected to, and not repeated', async () => {
    const bezwaren = await controle('sanne', { onderwerp: 'Duiding 9000 001', locatie: 'bij SKN 9000001' });
    expect(bezwaren.map(({ soort }) => soort)).toEqual(['skn']);
    expect(bezwaren[0]?.melding).toContain('In het onderwerp en de locatie');
    expect(JSON.stringify(bezwaren)).not.toMatch(/\d{3}/);
  });

  test('so is the name of a detainee, for who may know that name', async () => {
    await signaal(zs, { naam: 'Puntbaard, van, Q. (Quirijn)' });
    for (const tekst of ['Gesprek Q. van Puntbaard', 'MDO PUNTBAARD', 'duiding quirijn puntbaard']) expect(await soorten('sanne', { onderwerp: tekst }), tekst).toEqual(['naam']);
    expect(await soorten('mehmet', { locatie: 'cel van Puntbaard' })).toEqual(['naam']);
    const [bezwaar] = await controle('ingrid', { onderwerp: 'Puntbaard' });
    expect(bezwaar?.melding.toLowerCase()).not.toContain('puntbaard');
  });

  test('who may not know who is detained there does not learn it by trying names', async () => {
    await signaal(zs, { naam: 'Puntbaard, van, Q.' });
    // Ruben works in another afdeling, Lotte in another afdeling of the same PI, Joris in another PI; the others have no part in any casus.
    for (const naam of ['ruben', 'lotte', 'joris', 'guus', 'willem', 'bart']) expect(await soorten(naam, { onderwerp: 'Gesprek Q. van Puntbaard' }), naam).toEqual([]);
  });

  test('the name of a casus that has closed counts until its content is erased', async () => {
    const zaak = await signaal(zs, { naam: 'Puntbaard, Q.' });
    await onbekend(zs, zaak);
    expect(await soorten('sanne', { onderwerp: 'Puntbaard' })).toEqual(['naam']);
    await zs.register.db.updateTable('casus').set({ skn: '' }).where('id', '=', zaak.id).execute();
    expect(await soorten('sanne', { onderwerp: 'Puntbaard' })).toEqual([]);
  });

  test('a day after the termijn is objected to, with that day and what to do', async () => {
    const zaak = await signaal(zs);
    await gedeeld(zs, zaak);
    const vraag = { onderwerp: `Duiding ${zaak.code}`, codes: [zaak.code], soort: 'duiding' };
    expect(await controle('sanne', { ...vraag, dag: '2026-11-30' })).toEqual([]);
    expect(await controle('sanne', { ...vraag, dag: '2026-12-15' })).toEqual([{ soort: 'termijn', melding: `De duiding van ${zaak.code} moet uiterlijk ma 30 nov. Dit is later. Kies een eerdere dag als dat kan.` }]);
    expect(await controle('mehmet', { ...vraag, dag: '2026-12-15' })).toHaveLength(1);
  });

  test('of a casus that is not there for this person, or that needs no such meeting, no termijn is told', async () => {
    const [gedeeldeZaak, nieuwe] = [await signaal(zs), await signaal(zs)];
    await gedeeld(zs, gedeeldeZaak);
    const vraag = { codes: [gedeeldeZaak.code, nieuwe.code, 'ZS-000000'], dag: '2026-12-15' };
    expect(await controle('ruben', { ...vraag, soort: 'duiding' })).toEqual([]);
    expect(await controle('sanne', { ...vraag, soort: 'mdo' })).toEqual([]);
    const [bezwaar] = await controle('sanne', { ...vraag, soort: 'duiding' });
    expect(bezwaar?.melding).not.toContain(nieuwe.code);
  });

  test('the audit says that was looked and how often something was wrong, and holds nothing of the text', async () => {
    await signaal(zs, { naam: 'Puntbaard, Q.' });
    await controle('sanne', { onderwerp: 'Puntbaard 9000001', locatie: 'Geheime plek' });
    await controle('sanne', { onderwerp: 'Lunch' });
    const regels = await zs.register.db.selectFrom('audit').selectAll().where('actie', '=', 'outlookControle').orderBy('id').execute();
    expect(regels.map(({ persoon, resultaat, herkomst, casus }) => ({ persoon, resultaat, herkomst, casus }))).toEqual([
      { persoon: 'sanne', resultaat: '2 bezwaren', herkomst: 'outlook', casus: null }, { persoon: 'sanne', resultaat: '0 bezwaren', herkomst: 'outlook', casus: null },
    ]);
    expect(JSON.stringify(regels)).not.toMatch(/puntbaard|9000001|geheim|lunch/i);
  });

  test('what makes no sense, or comes without a proof, is refused', async () => {
    const sanne = await inDeTab(zs, 'sanne');
    for (const vraag of [{}, { ...LEEG, codes: ['412907'] }, { ...LEEG, dag: 'morgen' }, { ...LEEG, soort: 'borrel' }, { ...LEEG, onderwerp: 'x'.repeat(256) }]) expect((await sanne.stuur('/api/outlook/controle', vraag)).status).toBe(400);
    const zonder = await fetch(`${zs.adres}/api/outlook/controle`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(LEEG) });
    expect(zonder.status).toBe(401);
  });

  test('a stand-in is warned for the people of who is away', async () => {
    await signaal(zs, { naam: 'Puntbaard, Q.' });
    await zs.register.db.insertInto('afwezigheid').values({ persoon: 'sanne', van: '2026-11-23', tot: '2026-12-04', reden: 'verlof', waarnemer: 'ruben', op: '2026-11-23T08:00:00.000Z' }).execute();
    expect(await soorten('ruben', { onderwerp: 'Gesprek Puntbaard' })).toEqual(['naam']);
  });
});
