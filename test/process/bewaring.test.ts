import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { herhaal } from '../../src/domain/evolve.ts';
import { listGebeurtenissen } from '../../src/store/casussen.ts';
import { bewaarConcept } from '../../src/store/instellingen.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { openWerkdocument, ticketVan, vraagApi, vraagDialoog } from './dialoog.ts';
import { als, inHetKanaal, signaal, type Zaak } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { gedeeld, GEHEIM, vastgelegd } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

const WEG = 'Wat is vastgelegd, staat in IRIS en Tulp Selectie.';
const REDEN = 'Alles loopt al via de gemeente';

/** Every row of every table of the database, the queue included, as text. */
async function alles(): Promise<string> {
  const { rows } = await sql<{ readonly schema: string; readonly tabel: string }>`select table_schema as schema, table_name as tabel from information_schema.tables where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss')`.execute(zs.register.db);
  const inhoud = await Promise.all(rows.map(({ schema, tabel }) => sql`select to_jsonb(rij) as rij from ${sql.table(`${schema}.${tabel}`)} as rij`.execute(zs.register.db)));
  return JSON.stringify(inhoud.map((een) => een.rows));
}

/** Preventively held, so that no inzet comes up by itself; shared and decided without an active role. */
async function besloten(): Promise<Zaak> {
  const zaak = await signaal(zs, { titel: 'preventief', einddatum: '2026-12-20' });
  await gedeeld(zs, zaak);
  await vastgelegd(zs, zaak, 'sanne', 'Nee');
  await als(zs, 'mehmet').druk(zaak, 'Bevestig');
  return zaak;
}

async function vinkAf(zaak: Zaak, wie: 'sanne' | 'mehmet'): Promise<void> {
  expect(await als(zs, wie).druk(zaak, 'Vink af')).toContain('Afgevinkt.');
}

/** Everything ticked off: the casus closes. */
async function afgerond(zaak?: Zaak): Promise<Zaak> {
  const nieuw = zaak ?? (await besloten());
  await vinkAf(nieuw, 'mehmet');
  await vinkAf(nieuw, 'mehmet');
  await vinkAf(nieuw, 'sanne');
  expect((await zs.casus(nieuw.id)).fase).toBe('gesloten');
  return nieuw;
}

async function auditVan({ id }: Zaak, actie: string): Promise<readonly string[]> {
  return (await zs.register.db.selectFrom('audit').select('resultaat').where('casus', '=', id).where('actie', '=', actie).execute()).map(({ resultaat }) => resultaat);
}

describe('thirty days after closing, with IRIS and Tulp ticked off', () => {
  test('nothing of the person and of what was written is left anywhere in the database', async () => {
    const zaak = await afgerond();
    await bewaarConcept(zs.register.db, zaak.id, 'mehmet' as PersoonId, { velden: { tekst: GEHEIM } }, zs.klok.nu());
    await zs.register.db.insertInto('opname').values({ id: 'opname-1', pi: 'noorderveen', afdeling: null, skn: zaak.skn, naam: zaak.naam, opgenomen_op: '2026-11-22', ontvangen_op: zs.klok.nu(), verwerkt: null, toelichting: null, verwerkt_op: null, verwerkt_door: null }).execute();
    for (const merk of [zaak.naam, zaak.skn, GEHEIM, REDEN]) expect(await alles()).toContain(merk);
    await zs.klok.vooruit('23-12-2026 06:00');
    const over = await alles();
    for (const merk of [zaak.naam, zaak.skn, GEHEIM, REDEN, 'Toezichtdossier 2026']) expect(over).not.toContain(merk);
    const casus = await zs.casus(zaak.id);
    expect(casus).toMatchObject({ code: zaak.code, skn: '', naam: '', oordeel: { oordeel: 'voldoende' }, gesloten: { reden: 'geenActieveBijdrage' }, gewist: { op: '2026-12-23', waarom: 'bevestigd' } });
    expect(herhaal(await listGebeurtenissen(zs.register.db, zaak.id))).toEqual(casus);
    expect(await auditVan(zaak, 'gewist')).toEqual(['bevestigd']);
    await zs.klok.vooruit('24-12-2026 09:00');
    expect(await zs.casus(zaak.id)).toEqual(casus);
    expect(await auditVan(zaak, 'gewist')).toEqual(['bevestigd']);
  });

  test('the day before, everything is still there', async () => {
    const zaak = await afgerond();
    await zs.klok.vooruit('22-12-2026 23:00');
    expect(await zs.casus(zaak.id)).toMatchObject({ naam: zaak.naam, skn: zaak.skn });
    expect(await als(zs, 'sanne').ziet(zaak)).toContain(zaak.naam);
  });

  test('cards, lists, werkdocument and file say that it is erased and where the record is', async () => {
    const zaak = await besloten();
    const ticket = await ticketVan(zs, 'mehmet', zaak);
    await afgerond(zaak);
    await zs.klok.vooruit('23-12-2026 09:00');
    const zin = `De inhoud is gewist op wo 23 dec: de bewaartermijn was voorbij. ${WEG}`;
    expect(await inHetKanaal(zs, zaak)).toContain(zin);
    const kaart = await als(zs, 'sanne').ziet(zaak);
    expect(kaart).toContain(zin);
    for (const niet of [zaak.naam, 'SKN', '[Heropenen]', '[SKN corrigeren]', '[Open werkdocument]', '[Inzet toevoegen]']) expect(kaart).not.toContain(niet);
    expect(await als(zs, 'sanne').typt(`zoek ${zaak.code}`)).toContain('Inhoud gewist · wo 23 dec');
    expect(await als(zs, 'sanne').typt(`zoek ${zaak.skn}`)).toContain('Is de inhoud gewist, dan vindt u de casus nog wel op code, niet meer op SKN.');
    expect(await als(zs, 'sanne').typt('mijn werk')).not.toContain(zaak.code);
    expect(JSON.stringify(await vraagDialoog(zs, 'sanne', zaak))).toContain('De inhoud van deze casus is gewist');
    for (const pad of ['werkdocument', 'werkdocument.docx'])
      expect(await vraagApi(zs, ticket, 'GET', `${zaak.id}/${pad}`)).toMatchObject({ status: 410, body: { melding: expect.stringContaining('Wat is vastgelegd, staat in IRIS (RACT) en in Tulp Selectie.') as string } });
    expect((await vraagApi(zs, ticket, 'PUT', `${zaak.id}/concept`, { velden: { tekst: GEHEIM } })).status).toBe(410);
    expect(await zs.register.db.selectFrom('concept').selectAll().execute()).toEqual([]);
  });

  test('the same person again is a new casus that knows nothing of the old one', async () => {
    const oud = await afgerond();
    await zs.klok.vooruit('23-12-2026 09:00');
    const nieuw = await signaal(zs, { skn: oud.skn, naam: oud.naam, titel: 'preventief' });
    expect(nieuw.code).not.toBe(oud.code);
    expect((await zs.casus(nieuw.id)).eerdereCasussen).toEqual([]);
    expect((await zs.casus(oud.id)).latereCasussen ?? []).toEqual([]);
  });

  test('a casus that came within the term forgets the erased one', async () => {
    const oud = await afgerond();
    await zs.klok.vooruit('01-12-2026 09:00');
    const nieuw = await signaal(zs, { skn: oud.skn, naam: oud.naam, begindatum: '2026-11-30', titel: 'preventief' });
    expect((await zs.casus(nieuw.id)).eerdereCasussen).toEqual([oud.code]);
    await zs.klok.vooruit('23-12-2026 09:00');
    expect((await zs.casus(nieuw.id)).eerdereCasussen).toEqual([]);
    expect((await zs.casus(oud.id)).gewist).toBeDefined();
  });
});

describe('when nobody ticked off what was shared', () => {
  /** Closed by a manager before IRIS and Tulp were ticked off. */
  async function onbevestigd(): Promise<Zaak> {
    const zaak = await besloten();
    await als(zs, 'ingrid').druk(zaak, 'Sluit de casus af', { 'Waarom sluit u de casus af?': 'Persoon is weg' });
    return zaak;
  }

  test('it stays, on the list of what is to be recorded, and can still be ticked off; then it goes', async () => {
    const zaak = await onbevestigd();
    await zs.klok.vooruit('28-01-2027 09:00');
    expect(await als(zs, 'mehmet').typt('nog vastleggen')).toMatch(new RegExp(`${zaak.code}[^]*wordt gewist op zo 20 jun · Nog vast te leggen: werkdocument onder RACT`));
    expect(await als(zs, 'ingrid').typt('nog vastleggen')).toContain('Mehmet Yilmaz: werkdocument onder RACT; Sanne de Vries: Tulp Selectie');
    const kaart = await als(zs, 'mehmet').ziet(zaak);
    expect(kaart).toContain('Nog niet afgevinkt · de inhoud blijft hooguit tot zo 20 jun');
    expect(kaart).toContain('Download voor IRIS (Word)');
    expect((await (await openWerkdocument(zs, 'mehmet', zaak)).lees()).stukken).toMatchObject([{ tekst: GEHEIM }]);
    await vinkAf(zaak, 'mehmet');
    await vinkAf(zaak, 'sanne');
    expect(await als(zs, 'mehmet').typt('nog vastleggen')).not.toContain(zaak.code);
    await zs.klok.vooruit('29-01-2027 09:00');
    expect((await zs.casus(zaak.id)).gewist).toEqual({ op: '2027-01-29', waarom: 'bevestigd' });
  });

  test('people hear it ten working days before, once, and again when it is gone six months after the stay', async () => {
    const zaak = await onbevestigd();
    const over = (wie: string, wat: string): number => als(zs, wie).chat(zaak).filter((tekst) => tekst.includes(wat)).length;
    await zs.klok.vooruit('04-06-2027 09:00');
    expect(over('sanne', 'Inhoud wordt gewist')).toBe(0);
    await zs.klok.vooruit('07-06-2027 09:00');
    for (const wie of ['sanne', 'mehmet', 'ingrid', 'marieke']) expect([wie, over(wie, 'Inhoud wordt gewist')]).toEqual([wie, 1]);
    expect(als(zs, 'sanne').chat(zaak).join()).toContain('op zo 20 jun wist Samen starten de inhoud');
    expect(als(zs, 'sanne').chat(zaak).join()).not.toContain(zaak.naam);
    await zs.klok.vooruit('18-06-2027 09:00');
    expect(over('sanne', 'Inhoud wordt gewist')).toBe(1);
    expect(await inHetKanaal(zs, zaak)).not.toContain('gewist op');
    await zs.klok.vooruit('20-06-2027 12:00');
    expect((await zs.casus(zaak.id)).gewist).toEqual({ op: '2027-06-20', waarom: 'uiterlijk' });
    expect(await alles()).not.toContain(zaak.naam);
    expect(over('sanne', 'Inhoud gewist')).toBe(1);
    expect(await auditVan(zaak, 'gewist')).toEqual(['uiterlijk']);
  });
});

test('a casus that nobody closed ends six months after the stay too', async () => {
  const zaak = await signaal(zs, { titel: 'preventief', einddatum: '2026-12-20' });
  await gedeeld(zs, zaak);
  await zs.klok.vooruit('21-06-2027 09:00');
  expect(await zs.casus(zaak.id)).toMatchObject({ naam: '', fase: 'gesloten', gesloten: { reden: 'bewaartermijn' }, gewist: { waarom: 'uiterlijk' } });
  expect(await alles()).not.toContain(GEHEIM);
});

test('audit lines go after twenty-four months, and not before', async () => {
  const { db } = zs.register;
  await signaal(zs);
  const aantal = async (): Promise<number> => (await db.selectFrom('audit').select('id').where('actie', '=', 'ontvangSignaal').execute()).length;
  await zs.klok.vooruit('23-11-2028 09:00');
  expect(await aantal()).toBe(1);
  await zs.klok.vooruit('24-11-2028 09:00');
  expect(await aantal()).toBe(0);
});
