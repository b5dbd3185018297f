import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actieAntwoord, actieInvoer, dialoogAntwoord, kaartAntwoord, type ActieAntwoord, type DialoogAntwoord } from '../../../src/api/casus.ts';
import type { CasusId } from '../../../src/domain/casus.ts';
import type { Json } from '../../../src/local/teams/soorten.ts';
import { leesKaart } from '../../process/kaart.ts';
import { stelOpMetKaarten, wie, type MetKaarten } from './opstelling.ts';

let zs: MetKaarten;
let casus: CasusId;
beforeAll(async () => {
  zs = await stelOpMetKaarten();
});
afterAll(() => zs.stop());
beforeEach(async () => {
  casus = await zs.signaal();
});

const tekst = (kaart: unknown): string => leesKaart(kaart as Json);
async function leest(naam: string, id: CasusId = casus): Promise<string> {
  return tekst(kaartAntwoord.parse(await zs.kaarten.kaart(wie(naam), id)).kaart);
}
async function doet(naam: string, verb: string, data: Record<string, string | number | boolean> = {}, anders: { versie?: number; sleutel?: string } = {}): Promise<ActieAntwoord> {
  return actieAntwoord.parse(await zs.kaarten.doe(wie(naam), casus, { verb, data: { casus, ...data }, ...anders }));
}
async function opent(naam: string, data: Record<string, string>): Promise<DialoogAntwoord> {
  return dialoogAntwoord.parse(await zs.kaarten.openDialoog(wie(naam), casus, { data: { casus, ...data } }));
}
async function verstuurt(naam: string, data: Record<string, string>): Promise<DialoogAntwoord> {
  return dialoogAntwoord.parse(await zs.kaarten.verstuurDialoog(wie(naam), casus, { data: { casus, ...data } }));
}
const audit = async (): Promise<readonly object[]> => zs.register.db.selectFrom('audit').select(['persoon', 'actie', 'resultaat']).where('casus', '=', casus).where('herkomst', '=', 'tab').orderBy('id').execute();
const bekend = { in_oordeel: 'voldoende', in_bekend: 'ja', in_rol: 'groot', in_dossier: 'dynamisch', in_laatsteContact: '2026-10-01' };

describe('the card of a casus in the tab', () => {
  test('is the one of the person who looks, and the look is noted', async () => {
    expect(await leest('mehmet')).toContain('Geheim, P.');
    expect(await audit()).toEqual([{ persoon: 'mehmet', actie: 'bekijk', resultaat: 'gezien' }]);
  });

  test('says nothing about the person to who has no role for it', async () => {
    expect(await leest('guus')).not.toContain('Geheim');
    expect(await audit()).toEqual([{ persoon: 'guus', actie: 'bekijk', resultaat: 'alleenOpenbaar' }]);
  });

  test('is not there for a stranger, nor for a casus that does not exist', async () => {
    expect(await zs.kaarten.kaart(wie('niemand'), casus)).toBe('magNiet');
    expect(await zs.kaarten.kaart(wie('mehmet'), 'weg' as CasusId)).toBe('bestaatNiet');
  });
});

describe('a button of that card', () => {
  test('does what it does in Teams: Mehmet takes the casus and judges it', async () => {
    expect(await doet('mehmet', 'casus.pak')).toMatchObject({ ok: true, melding: 'U hebt deze casus opgepakt.', casus });
    const { ok, kaart } = await doet('mehmet', 'casus.beoordeel', bekend);
    expect([ok, tekst(kaart)]).toEqual([true, expect.stringContaining('Uw oordeel is vastgelegd.')]);
    expect(await zs.casus(casus)).toMatchObject({ fase: 'delen', reclasseringswerker: { persoon: 'mehmet' } });
    expect(await audit()).toEqual(expect.arrayContaining([{ persoon: 'mehmet', actie: 'claim', resultaat: 'gedaan' }, { persoon: 'mehmet', actie: 'beoordeel', resultaat: 'gedaan' }]));
  });

  test('that is refused says why on the card, and keeps what was typed', async () => {
    await doet('mehmet', 'casus.pak');
    const { ok, melding, kaart } = await doet('mehmet', 'casus.beoordeel', { in_oordeel: 'nietGescreend', in_contactpersoon: 'Zus van Zo' });
    expect([ok, melding]).toEqual([false, expect.stringMatching(/\w+\.$/)]);
    expect(JSON.stringify(kaart)).toContain(melding ?? '-');
    expect((await zs.casus(casus)).oordeel).toBeUndefined();
  });

  test('of somebody without the role changes nothing', async () => {
    expect(await doet('guus', 'casus.pak')).toMatchObject({ ok: false });
    expect((await zs.casus(casus)).reclasseringswerker).toBeUndefined();
  });

  test('on an older card says that the casus moved on', async () => {
    const { versie } = await zs.casus(casus);
    await doet('mehmet', 'casus.pak');
    expect(await doet('mehmet', 'casus.pak', {}, { versie })).toMatchObject({ ok: false, melding: expect.stringContaining('De casus is intussen bijgewerkt.') as string });
  });

  test('sent twice by a network that falters acts once', async () => {
    await doet('mehmet', 'casus.pak', {}, { sleutel: 'druk-1' });
    const { versie } = await zs.casus(casus);
    expect(await doet('mehmet', 'casus.pak', {}, { sleutel: 'druk-1' })).toMatchObject({ ok: true });
    expect((await zs.casus(casus)).versie).toBe(versie);
  });

  test('can show another casus, and can never change one', async () => {
    const ander = await zs.signaal();
    expect(await doet('mehmet', 'casus.toon', { casus: ander })).toMatchObject({ ok: true, casus: ander });
    expect(await doet('mehmet', 'casus.pak', { casus: ander })).toMatchObject({ ok: false, casus });
    expect((await zs.casus(ander)).reclasseringswerker).toBeUndefined();
  });

  test.each(['kanaal.koppel', 'lijst.mijnWerk', 'batch.legVast', 'bestaat.niet'])('that is not about a casus (%s) does not work here', async (verb) => {
    expect(await doet('mehmet', verb)).toMatchObject({ ok: false, melding: expect.stringContaining('werkt niet meer') as string });
  });

  test('gives the advice on what was filled in', async () => {
    await doet('mehmet', 'casus.pak');
    const { kaart } = await doet('mehmet', 'casus.advies', bekend);
    expect(tekst(kaart)).toContain('Advies');
  });

  test('carries no more than a form can hold', () => {
    const invoer = (data: object): boolean => actieInvoer.safeParse({ verb: 'casus.pak', data }).success;
    expect([invoer({ in_reden: 'x'.repeat(10_000) }), invoer({ in_reden: 'x'.repeat(70_000) }), actieInvoer.safeParse({ verb: 'x'.repeat(61), data: {} }).success]).toEqual([true, false, false]);
  });
});

describe('a dialog of that card', () => {
  test('is the same form, and closes with what was done and the card as it is now', async () => {
    await doet('mehmet', 'casus.pak');
    const open = await opent('sanne', { dialoog: 'vertrek' });
    expect(open).toMatchObject({ soort: 'kaart', titel: expect.stringMatching(/ · ZS-\d{6}$/) as string });
    const dicht = await verstuurt('sanne', { dialoog: 'vertrek', verb: 'casus.vertrek', in_soort: 'vrijlating', in_datum: '2026-11-23' });
    expect(dicht).toMatchObject({ soort: 'dicht', ok: true, casus });
    expect((await zs.casus(casus)).vertrek).toMatchObject({ soort: 'vrijlating' });
  });

  test('that is refused stays open with why and with what was typed', async () => {
    const weer = await verstuurt('sanne', { dialoog: 'skn', verb: 'casus.skn', form: 'skn', in_skn__skn: 'geen nummer', in_reden__skn: 'Verkeerd overgenomen' });
    expect(weer).toMatchObject({ soort: 'kaart' });
    for (const deel of ['Het SKN mag alleen cijfers hebben.', 'Verkeerd overgenomen']) expect(JSON.stringify(weer)).toContain(deel);
  });

  test('of the werkdocument is a page, for who carries the casus', async () => {
    await zs.geef(casus, 'mehmet', { type: 'claim' });
    await zs.geef(casus, 'mehmet', { type: 'beoordeel', oordeel: 'voldoende', criteria: { bekend: true, rol: 'groot', dossier: 'dynamisch', laatsteContact: '2026-10-01' as never } });
    expect(await opent('mehmet', { dialoog: 'werkdocument' })).toMatchObject({ soort: 'pagina', url: `https://x.example/werkdocument/${casus}/mehmet` });
    expect(await opent('fatima', { dialoog: 'werkdocument' })).toMatchObject({ soort: 'dicht', ok: false, melding: expect.stringContaining('Alleen de casemanager') as string });
  });

  test('that does not exist closes', async () => {
    expect(await opent('mehmet', { dialoog: 'weg' })).toMatchObject({ soort: 'dicht', ok: false });
    expect(await verstuurt('mehmet', { dialoog: 'weg' })).toMatchObject({ soort: 'dicht', ok: false });
  });
});

test('nothing of all this is a fault of the product', () => {
  expect(zs.fouten).toEqual([]);
});
