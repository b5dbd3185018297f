import { beforeAll, describe, expect, test } from 'vitest';
import { importVoorbeeld, type ImportVoorbeeld } from '../../../src/api/beheer/importeren.ts';
import { VOORBEELD } from '../../../src/local/voorbeeld/organisatie.ts';
import type { Antwoord, Opstelling } from '../opstelling.ts';
import { productieVanBestand, type Tokens } from '../productie.ts';
import { beller, type Beller } from './hulp.ts';

let zs: Opstelling;
let tokens: Tokens;
productieVanBestand((opstelling, van) => {
  zs = opstelling;
  tokens = van;
});
let fatima: Beller;
let bart: Beller;
beforeAll(async () => {
  fatima = beller(zs.url, await tokens.persoon('fatima'));
  bart = beller(zs.url, await tokens.persoon('bart'));
});

const bestand = (soort: string, tekst: string, naam = 'lijst.csv') => ({ soort, naam, inhoud: Buffer.from(tekst).toString('base64') });
const csv = (...regels: readonly string[]): string => ['SKN;Naam;PI;Afdeling;Titel', ...regels].join('\n');
const voorbeeldVan = ({ status, body }: Antwoord): ImportVoorbeeld => {
  expect(status, JSON.stringify(body)).toBe(200);
  return importVoorbeeld.parse(body);
};
const aantalCasussen = async (): Promise<number> => Number((await zs.register.db.selectFrom('casus').select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()).n);

describe('a list of signals', () => {
  const lijst = bestand('signalen', csv('9000301;Berg, A.;Noorderveen;A;preventief', '9000302;Dal, B.;Noorderveen;Z;', '9000301;Berg, A.;Noorderveen;A;preventief', '9000303;Elders, C.;Zuidhaven;1;'));

  test('is first only looked at: each row with what it would do, and nothing happened', async () => {
    const voor = await aantalCasussen();
    const voorbeeld = voorbeeldVan(await fatima.stuur('/api/import/voorbeeld', lijst));
    expect(voorbeeld.samenvatting).toBe('1 nieuw, 1 al bekend, 2 ongeldig');
    expect(voorbeeld.rijen.map(({ rij, uitkomst, over }) => [rij, uitkomst, over])).toEqual([[1, 'nieuw', 'Berg, A.'], [2, 'ongeldig', 'Dal, B.'], [3, 'bekend', 'Berg, A.'], [4, 'ongeldig', 'Elders, C.']]);
    expect(voorbeeld.rijen[1]?.fouten[0]).toContain('hoort niet bij PI Noorderveen');
    expect(await aantalCasussen()).toBe(voor);
    expect((await zs.product.omgeving.wachtrij.mislukt())).toEqual([]);
    expect(await zs.register.db.selectFrom('audit').select('actie').where('actie', '=', 'ontvangSignaal').execute()).toEqual([]);
  });

  test('is then taken over exactly as it was shown, and a second time refused', async () => {
    const { stand, samenvatting } = voorbeeldVan(await fatima.stuur('/api/import/voorbeeld', lijst));
    expect(voorbeeldVan(await fatima.stuur('/api/import/overnemen', { ...lijst, stand })).samenvatting).toBe(samenvatting);
    expect(await aantalCasussen()).toBe(1);
    expect(await fatima.stuur('/api/import/overnemen', { ...lijst, stand })).toMatchObject({ status: 409, body: { veld: 'stand' } });
    expect(voorbeeldVan(await fatima.stuur('/api/import/voorbeeld', lijst)).samenvatting).toBe('2 al bekend, 2 ongeldig');
    const audit = await zs.register.db.selectFrom('audit').select(['actie', 'resultaat']).where('actie', 'like', 'import:%').orderBy('id').execute();
    expect(audit.map(({ actie, resultaat }) => `${actie} ${resultaat}`)).toEqual([
      'import:signalen:voorbeeld 1 nieuw, 1 al bekend, 2 ongeldig', 'import:signalen:voorbeeld 1 nieuw, 1 al bekend, 2 ongeldig', 'import:signalen:overnemen 1 nieuw, 1 al bekend, 2 ongeldig',
      'import:signalen:overnemen geweigerd:alGedaan', 'import:signalen:voorbeeld 2 al bekend, 2 ongeldig',
    ]);
  });

  test('of which another file is sent than was shown, does nothing', async () => {
    const { stand } = voorbeeldVan(await fatima.stuur('/api/import/voorbeeld', bestand('signalen', csv('9000310;Een, A.;Noorderveen;A;'))));
    expect((await fatima.stuur('/api/import/overnemen', { ...bestand('signalen', csv('9000311;Twee, B.;Noorderveen;A;')), stand })).status).toBe(409);
    expect(await aantalCasussen()).toBe(1);
  });

  test.each([
    ['without the columns', bestand('signalen', 'a;b\n1;2'), /kolom/i],
    ['that is a picture', { soort: 'signalen', naam: 'foto.png', inhoud: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]).toString('base64') }, /./],
    ['that is too long', bestand('signalen', csv(...Array.from({ length: 501 }, (_, i) => `${9_100_000 + i};Naam, A.;Noorderveen;A;`))), /500 rijen/],
  ])('a file %s is refused with what to do', async (_naam, invoer, melding) => {
    const { status, body } = await fatima.stuur('/api/import/voorbeeld', invoer);
    expect([status, (body as { melding: string }).melding]).toEqual([400, expect.stringMatching(melding)]);
  });

  test('a file that is too large is refused', async () => {
    expect((await fatima.stuur('/api/import/voorbeeld', bestand('signalen', 'x'.repeat(2_100_000)))).status).toBeGreaterThanOrEqual(400);
  });
});

test('an intake list shows who was not signalled, and keeps nothing until it is taken over', async () => {
  const lijst = { ...bestand('opnamen', 'SKN;Opnamedatum\n9000301;20-11-2026\n9000399;21-11-2026'), pi: 'noorderveen' };
  const voorbeeld = voorbeeldVan(await fatima.stuur('/api/import/voorbeeld', lijst));
  expect(voorbeeld.rijen.map(({ uitkomst }) => uitkomst)).toEqual(['bekend', 'nieuw']);
  const bewaard = async (): Promise<number> => (await zs.register.db.selectFrom('opname').select('id').execute()).length;
  expect(await bewaard()).toBe(0);
  await fatima.stuur('/api/import/overnemen', { ...lijst, stand: voorbeeld.stand });
  expect(await bewaard()).toBe(1);
});

describe('a file of the organisation', () => {
  const bestandVan = (anders: object): ReturnType<typeof bestand> => bestand('organisatie', JSON.stringify({ ...VOORBEELD, ...anders }), 'organisatie.json');

  test('shows what comes and what changes, and takes it over', async () => {
    const invoer = bestandVan({ afdelingen: [...VOORBEELD.afdelingen, { id: 'noorderveen-f', pi: 'noorderveen', naam: 'Afdeling F' }], personen: VOORBEELD.personen.map((een) => (een.id === 'guus' ? { ...een, email: 'g.hendriks@dji.example' } : een)) });
    const voorbeeld = voorbeeldVan(await bart.stuur('/api/import/voorbeeld', invoer));
    expect(voorbeeld.rijen.map(({ over, tekst }) => `${over}: ${tekst}`).sort()).toEqual(['Guus Hendriks: Wijzigt: email', 'PI Noorderveen, Afdeling F: Komt erbij']);
    expect(await zs.register.db.selectFrom('afdeling').select('id').where('id', '=', 'noorderveen-f').execute()).toEqual([]);
    voorbeeldVan(await bart.stuur('/api/import/overnemen', { ...invoer, stand: voorbeeld.stand }));
    expect(await zs.register.db.selectFrom('afdeling').select('id').where('id', '=', 'noorderveen-f').execute()).toHaveLength(1);
  });

  test.each([
    ['is no JSON', bestand('organisatie', 'naam;pi', 'organisatie.json'), /geldige JSON/],
    ['names an afdeling of an unknown PI', bestandVan({ afdelingen: [{ id: 'x', pi: 'nergens', naam: 'X' }], programmas: [] }), /“nergens”/],
    ['gives one account to two people', bestandVan({ personen: [...VOORBEELD.personen, { ...VOORBEELD.personen[0], id: 'dubbel' }] }), /hetzelfde account/],
  ])('that %s is refused in Dutch', async (_naam, invoer, melding) => {
    const { status, body } = await bart.stuur('/api/import/voorbeeld', invoer);
    expect([status, (body as { melding: string }).melding]).toEqual([400, expect.stringMatching(melding)]);
  });
});

test('who may deliver what, the server says', async () => {
  expect((await fatima.haal('/api/import')).body).toMatchObject({ soorten: ['signalen', 'opnamen'] });
  expect((await bart.haal('/api/import')).body).toMatchObject({ soorten: ['organisatie'] });
  expect((await beller(zs.url, await tokens.persoon('mehmet')).haal('/api/import')).status).toBe(403);
  expect((await bart.stuur('/api/import/voorbeeld', bestand('signalen', csv('9000399;Nee, N.;Noorderveen;A;')))).status).toBe(403);
  expect((await fatima.stuur('/api/import/voorbeeld', bestand('organisatie', JSON.stringify(VOORBEELD)))).status).toBe(403);
});
