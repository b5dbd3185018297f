import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { casusAntwoord, tijdlijnAntwoord, tijdlijnVraag, versieAntwoord, type CasusAntwoord, type TijdlijnAntwoord } from '../../../src/api/casus.ts';
import { datum, type Instant } from '../../../src/domain/datum.ts';
import type { Casus, CasusId } from '../../../src/domain/casus.ts';
import { bewaarConcept } from '../../../src/store/instellingen.ts';
import { leesCasuspagina } from '../../../src/usecases/register/casuspagina.ts';
import { leesTijdlijn } from '../../../src/usecases/register/tijdlijn.ts';
import { leesVersie } from '../../../src/usecases/register/versie.ts';
import { stelOpMetKaarten, wie, type MetKaarten } from '../../bot/tab/opstelling.ts';

let zs: MetKaarten;
let casus: CasusId;
beforeAll(async () => {
  zs = await stelOpMetKaarten();
});
afterAll(() => zs.stop());
beforeEach(async () => {
  casus = await zs.signaal({ einddatum: '2027-06-01', titel: 'afgestraft' });
});

const link = (id: CasusId, persoon: string): Promise<string> => Promise.resolve(`/download/${id}/${persoon}`);
const lees = (naam: string, id: CasusId = casus): ReturnType<typeof leesCasuspagina> => leesCasuspagina(zs.product.omgeving, link, wie(naam), id);
const pagina = async (naam: string, id: CasusId = casus): Promise<CasusAntwoord> => casusAntwoord.parse(await lees(naam, id));
const tijdlijn = async (naam: string, vraag: object = {}): Promise<TijdlijnAntwoord> => tijdlijnAntwoord.parse(await leesTijdlijn(zs.product.omgeving, wie(naam), casus, tijdlijnVraag.parse(vraag)));
const versie = (naam: string, id: CasusId = casus): ReturnType<typeof leesVersie> => leesVersie(zs.product.omgeving, wie(naam), id);
const auditregels = (): Promise<readonly object[]> => zs.register.db.selectFrom('audit').select(['persoon', 'actie', 'resultaat']).where('casus', '=', casus).where('herkomst', '=', 'tab').orderBy('id').execute();

/** Puts the casus in a state that takes months to come to. */
async function zet(deel: Partial<Casus>): Promise<void> {
  await zs.register.db.updateTable('casus').set({ data: JSON.stringify({ ...(await zs.casus(casus)), ...deel }) }).where('id', '=', casus).execute();
}

/** Judged, written and shared by Mehmet, decided with an active role by both. */
async function totStap3(): Promise<void> {
  await zs.geef(casus, 'mehmet', { type: 'claim' });
  await zs.geef(casus, 'mehmet', { type: 'beoordeel', oordeel: 'voldoende', criteria: { bekend: true, rol: 'groot', dossier: 'dynamisch', laatsteContact: datum('2026-10-01') } });
  await zs.geef(casus, 'mehmet', { type: 'legInformatieVast', onderwerp: 'levensloop', tekst: 'GEHEIM: werkte als kok.', bron: 'dossier', inJdOnline: false });
  await zs.geef(casus, 'mehmet', { type: 'deel' });
  await zs.geef(casus, 'sanne', { type: 'legDuidingVast', vorm: 'telefoon', actieveRol: true, redenen: 'GEHEIM: er is veel nodig.', afspraken: [{ wat: 'GEHEIM bellen', eigenaar: 'DJI', termijn: datum('2026-11-27') }], bijdragen: ['meedenken'], wijze: 'samen' });
  await zs.geef(casus, 'mehmet', { type: 'bevestigDuiding' });
}

describe('the casus page', () => {
  test('shows a new signal: who it is about, who is aan zet until when, and that all steps are ahead', async () => {
    expect(await pagina('mehmet')).toMatchObject({
      stapTekst: 'Stap 1 van 4 · bekendheid', persoon: { naam: 'Geheim, P.', einde: { dag: '2027-06-01', tekst: '1 jun 2027' }, titel: 'afgestraft' }, plaats: { pi: 'PI Noorderveen', afdeling: 'Afdeling A' },
      aanZet: { wat: expect.stringContaining('stap 1') as string, stand: 'ruim', tekst: expect.stringMatching(/^vóór .*, nog \d+ werkdagen$/) as string }, ik: { naam: 'Mehmet Yilmaz', kant: '3RO', rollen: ['reclasseringswerker'] },
      mensen: [{ rol: 'reclasseringswerker' }, { rol: 'casemanager', naam: 'Sanne de Vries', ik: false, afwezig: false }], documenten: { werkdocument: true }, inzet: [], andere: [],
    });
    expect((await pagina('mehmet')).stappen.map(({ stand }) => stand)).toEqual(['bezig', 'later', 'later', 'later', 'later']);
  });

  test('shows who carries it what was agreed and what there is to take along', async () => {
    await totStap3();
    const vanSanne = await pagina('sanne');
    expect(vanSanne).toMatchObject({
      fase: 'bijdrage', bijdragen: [{ naam: 'Meedenken', stand: 'open', termijn: { tekst: expect.any(String) as string } }], afspraken: [{ wat: 'GEHEIM bellen', eigenaarTekst: 'PI', termijn: { tekst: 'vr 27 nov' } }],
      documenten: { download: `/download/${casus}/sanne`, overname: { soort: 'tulp', tekst: expect.stringContaining('GEHEIM: werkte als kok.') as string } }, besloten: { actieveRol: true, op: { dag: '2026-11-23' } },
    });
    expect(vanSanne.stappen).toEqual([
      { stap: 'bekendheid', naam: 'Stap 1: bekendheid', stand: 'klaar', klaarOp: { dag: '2026-11-23', tekst: 'ma 23 nov' } }, expect.objectContaining({ stap: 'delen', stand: 'klaar' }), expect.objectContaining({ stap: 'duiding', stand: 'klaar' }),
      { stap: 'bijdrage', naam: 'Stap 3: bijdrage', stand: 'bezig' }, expect.objectContaining({ stap: 'inzet', stand: 'later' }),
    ]);
    expect((await pagina('mehmet')).documenten.overname).toMatchObject({ soort: 'rpi' });
  });

  test.each(['ingrid', 'marieke', 'fatima'])('shows %s, who does not carry it, no content', async (naam) => {
    await totStap3();
    const van = await pagina(naam);
    expect(JSON.stringify(van)).not.toContain('GEHEIM');
    expect([van.documenten, van.bijdragen, van.afspraken]).toEqual([{ werkdocument: false }, undefined, undefined]);
  });

  test('stays closed for who has no role, and each look is noted', async () => {
    expect([await lees('guus'), await lees('lotte'), await lees('mehmet', 'weg' as CasusId)]).toEqual(['magNiet', 'magNiet', 'bestaatNiet']);
    await lees('mehmet');
    expect(await auditregels()).toEqual([{ persoon: 'guus', actie: 'bekijk', resultaat: 'alleenOpenbaar' }, { persoon: 'lotte', actie: 'bekijk', resultaat: 'alleenOpenbaar' }, { persoon: 'mehmet', actie: 'bekijk', resultaat: 'gezien' }]);
  });

  test('names the earlier casus of the same person, with what came of it', async () => {
    const skn = (await zs.casus(casus)).skn;
    await zs.geef(casus, 'ingrid', { type: 'sluitAf', reden: 'Dubbel' });
    const nieuw = await zs.signaal({ skn, begindatum: '2026-11-22' });
    expect((await pagina('mehmet', nieuw)).andere).toEqual([{ id: casus, code: (await zs.casus(casus)).code, later: false, uitkomst: 'afgesloten' }]);
  });

  test('of an erased casus holds nothing about the person', async () => {
    await totStap3();
    await zet({ gewist: { op: datum('2026-11-23'), waarom: 'bevestigd' } });
    const { persoon, mag, documenten, bijdragen, gewistOp } = await pagina('sanne');
    expect([persoon, mag, documenten, bijdragen, gewistOp?.tekst]).toEqual([undefined, [], { werkdocument: false }, undefined, '23 nov 2026']);
  });
});

describe('the timeline of a casus', () => {
  test('has the newest first, in pages that do not shift while something happens', async () => {
    await totStap3();
    const alles = (await tijdlijn('sanne', { aantal: 100 })).regels;
    const eerste = await tijdlijn('sanne', { aantal: 3 });
    expect(eerste.regels).toEqual(alles.slice(0, 3));
    expect(eerste.regels[0]).toMatchObject({ kop: 'De duiding is afgerond', opTekst: 'ma 23 nov 09:00', fase: 'bijdrage', soort: 'stap' });
    await zs.geef(casus, 'sanne', { type: 'legMedewerkingVast', medewerking: 'ja' });
    const rest: TijdlijnAntwoord['regels'] = [];
    for (let voor = eerste.volgende; voor !== undefined; ) {
      const bladzijde = await tijdlijn('sanne', { aantal: 3, voor });
      rest.push(...bladzijde.regels);
      voor = bladzijde.volgende;
    }
    expect([...eerste.regels, ...rest]).toEqual(alles);
    expect(rest.at(-1)).toMatchObject({ nummer: 1, kop: 'Signaal nieuwe detentie ontvangen', toelichting: 'PI Noorderveen, Afdeling A', wie: { naam: expect.any(String) as string } });
  });

  test('says why to who carries it, and only that it happened to the others; for a stranger it is closed', async () => {
    await totStap3();
    const heeftInhoud = async (naam: string): Promise<boolean> => JSON.stringify(await tijdlijn(naam)).includes('GEHEIM');
    expect([await heeftInhoud('sanne'), await heeftInhoud('mehmet'), await heeftInhoud('ingrid'), await heeftInhoud('fatima')]).toEqual([true, true, false, false]);
    expect(await leesTijdlijn(zs.product.omgeving, wie('guus'), casus, tijdlijnVraag.parse({}))).toBe('magNiet');
  });

  test('takes pages of a sane size only', () => {
    expect([tijdlijnVraag.safeParse({ aantal: '20', voor: '7' }).data, tijdlijnVraag.safeParse({ aantal: 1000 }).success, tijdlijnVraag.safeParse({ voor: 0 }).success]).toEqual([{ aantal: 20, voor: 7 }, false, false]);
  });
});

describe('the version of a casus, asked every few seconds', () => {
  const typ = (naam: string, op: string): Promise<void> => bewaarConcept(zs.register.db, casus, wie(naam), { velden: { tekst: 'half' } }, op as Instant);

  test('is the one of the casus, and no look at the person', async () => {
    expect(await versie('mehmet')).toEqual({ versie: (await zs.casus(casus)).versie, bezig: [] });
    await zs.geef(casus, 'mehmet', { type: 'claim' });
    expect(versieAntwoord.parse(await versie('ingrid')).versie).toBe((await zs.casus(casus)).versie);
    expect(await auditregels()).toEqual([]);
  });

  test('names who of the two sides types at this moment, to who may write too', async () => {
    await typ('sanne', '2026-11-23T07:59:00.000Z');
    await typ('mehmet', '2026-11-23T07:57:00.000Z');
    expect([await versie('mehmet'), await versie('sanne'), await versie('ingrid')]).toMatchObject([{ bezig: ['Sanne de Vries'] }, { bezig: [] }, { bezig: [] }]);
  });

  test('is refused to who may not see the casus', async () => {
    expect([await versie('guus'), await versie('lotte'), await versie('bart'), await versie('willem'), await versie('niemand'), await versie('mehmet', 'weg' as CasusId)]).toEqual(['magNiet', 'magNiet', 'magNiet', 'magNiet', 'magNiet', 'bestaatNiet']);
  });

  test('is given to who carries it from another afdeling', async () => {
    await zs.geef(casus, 'mehmet', { type: 'claim' });
    await zet({ reclasseringswerker: { persoon: wie('lotte'), naam: 'Lotte Smit' } });
    expect(await versie('lotte')).toMatchObject({ bezig: [] });
  });
});

test('nothing of all this is a fault of the product', () => {
  expect(zs.fouten).toEqual([]);
});
