import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCasusByCode, listCasussenBySkn, listGebeurtenissen } from '../../src/store/casussen.ts';
import { werkboek } from '../intake/werkboek.ts';
import { stelOp, stuurJson, vraag, type Opstelling } from './opstelling.ts';

interface Rij {
  readonly rij: number;
  readonly uitkomst: string;
  readonly casus?: string;
  readonly fouten?: readonly { readonly veld: string; readonly melding: string }[];
}

let opstelling: Opstelling;
beforeAll(async () => {
  opstelling = await stelOp();
});
afterAll(() => opstelling.stop());

let laatste = 9_000_000;
/** An SKN that no other test has. */
function nieuwSkn(): string {
  laatste += 1;
  return String(laatste);
}
const signaal = (skn: string, rest: object = {}): Record<string, unknown> => ({ skn, naam: 'Test, A.', pi: 'Noorderveen', afdeling: 'A', ...rest });
const codes = expect.stringMatching(/^ZS-\d{6}$/) as string;

async function lever(...signalen: readonly unknown[]): Promise<readonly Rij[]> {
  const { status, body } = await stuurJson(`${opstelling.url}/api/signalen`, { signalen });
  expect(status).toBe(200);
  return (body as { rijen: readonly Rij[] }).rijen;
}
async function leverBestand(soort: string, bytes: Uint8Array | string): Promise<readonly Rij[]> {
  const { status, body } = await vraag(`${opstelling.url}/api/signalen`, { method: 'POST', headers: { 'content-type': soort }, body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes) });
  expect(status).toBe(200);
  return (body as { rijen: readonly Rij[] }).rijen;
}
const uitkomsten = (rijen: readonly Rij[]): readonly string[] => rijen.map(({ uitkomst }) => uitkomst);

describe('the backoffice brings in a list', () => {
  test('as JSON, and hears per row which casus was made', async () => {
    const { status, body } = await stuurJson(`${opstelling.url}/api/signalen`, { signalen: [signaal(nieuwSkn()), signaal(nieuwSkn(), { afdeling: 'Afdeling B', pi: 'PI Noorderveen' })] });
    expect({ status, body }).toEqual({ status: 200, body: { rijen: [{ rij: 1, uitkomst: 'aangemaakt', casus: codes }, { rij: 2, uitkomst: 'aangemaakt', casus: codes }] } });
  });

  test.each([[';', 'semicolons, as Dutch Excel writes'], [',', 'commas'], ['\t', 'tabs, as a copied table has']])('as text with %j between columns: %s', async (teken) => {
    const skn = nieuwSkn();
    const lijst = [['SKN', 'Naam', 'Inrichting', 'Afd.', 'Begin detentie'], [skn, 'Test B.', 'Noorderveen', 'B', '20-11-2026']].map((rij) => rij.join(teken)).join('\r\n');
    expect(await leverBestand('text/csv; charset=utf-8', lijst)).toEqual([{ rij: 1, uitkomst: 'aangemaakt', casus: codes }]);
    expect((await listCasussenBySkn(opstelling.register.db, skn))[0]).toMatchObject({ naam: 'Test B.', begindatum: '2026-11-20', afdeling: 'noorderveen-b' });
  });

  test('as text in Windows-1252, with the accents kept', async () => {
    const skn = nieuwSkn();
    await leverBestand('text/csv', Buffer.from(`SKN;Naam;PI;Afdeling\n${skn};Tëst, Zoë;Noorderveen;A\n`, 'latin1'));
    expect((await listCasussenBySkn(opstelling.register.db, skn))[0]?.naam).toBe('Tëst, Zoë');
  });

  test.each(['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/octet-stream'])('as a workbook of Excel, sent as %s', async (soort) => {
    const skn = nieuwSkn();
    const lijst = werkboek([['SKN', 'Naam', 'PI', 'Afdeling', 'Begindatum'], [Number(skn), 'Test, X.', 'Noorderveen', 'C', { dag: 46_346, opmaak: 'nederlands' }]]);
    expect(await leverBestand(soort, lijst)).toEqual([{ rij: 1, uitkomst: 'aangemaakt', casus: codes }]);
    expect((await listCasussenBySkn(opstelling.register.db, skn))[0]).toMatchObject({ skn, begindatum: '2026-11-20' });
  });
});

describe('a signaal is about the casus with the same SKN and begin', () => {
  test('sent twice, nothing changes', async () => {
    const een = signaal(nieuwSkn(), { begindatum: '2026-11-20', casemanager: 'Sanne de Vries', titel: 'preventief' });
    const [eerst] = await lever(een);
    const casus = await findCasusByCode(opstelling.register.db, eerst?.casus ?? '');
    expect(await lever(een)).toEqual([{ rij: 1, uitkomst: 'ongewijzigd', casus: eerst?.casus }]);
    expect(await findCasusByCode(opstelling.register.db, eerst?.casus ?? '')).toEqual(casus);
  });

  test('a later one completes it, and a last one that knows less takes nothing away', async () => {
    const skn = nieuwSkn();
    const [eerst] = await lever(signaal(skn));
    expect(await lever(signaal(skn, { begindatum: '2026-11-20', einddatum: '2027-02-01', titel: 'afgestraft' }))).toEqual([{ rij: 1, uitkomst: 'bijgewerkt', casus: eerst?.casus }]);
    expect(await lever(signaal(skn))).toEqual([{ rij: 1, uitkomst: 'ongewijzigd', casus: eerst?.casus }]);
    expect(await listCasussenBySkn(opstelling.register.db, skn)).toMatchObject([{ code: eerst?.casus, begindatum: '2026-11-20', einddatum: '2027-02-01', titel: 'afgestraft' }]);
  });

  test('another begin is another casus, which knows the one before', async () => {
    const skn = nieuwSkn();
    const [eerst] = await lever(signaal(skn, { begindatum: '2026-06-01' }));
    const [tweede] = await lever(signaal(skn, { begindatum: '2026-11-20' }));
    expect(tweede).toMatchObject({ uitkomst: 'aangemaakt' });
    expect(tweede?.casus).not.toBe(eerst?.casus);
    expect(await findCasusByCode(opstelling.register.db, tweede?.casus ?? '')).toMatchObject({ eerdereCasussen: [eerst?.casus] });
  });

  test('twice in one file it is one casus', async () => {
    const skn = nieuwSkn();
    const rijen = await lever(signaal(skn), signaal(skn, { titel: 'preventief' }), signaal(skn, { titel: 'preventief' }));
    expect(uitkomsten(rijen)).toEqual(['aangemaakt', 'bijgewerkt', 'ongewijzigd']);
    expect(new Set(rijen.map(({ casus }) => casus)).size).toBe(1);
  });

  test('a move to another afdeling is a change', async () => {
    const skn = nieuwSkn();
    await lever(signaal(skn));
    expect(uitkomsten(await lever(signaal(skn, { afdeling: 'D' })))).toEqual(['bijgewerkt']);
    expect(await listCasussenBySkn(opstelling.register.db, skn)).toMatchObject([{ afdeling: 'noorderveen-d' }]);
  });
});

describe('a bad row never stops the others', () => {
  test('whatever is wrong with it, it is told in its own row', async () => {
    const rijen = await lever(
      signaal(nieuwSkn()), signaal('90X'), signaal(nieuwSkn(), { naam: '' }), signaal(nieuwSkn(), { begindatum: '31-02-2026' }), signaal(nieuwSkn(), { begindatum: '2026-11-20', einddatum: '2026-11-01' }), 'geen signaal', null,
      signaal(nieuwSkn(), { naam: 'Test \ud83d' }), signaal(nieuwSkn(), { naam: "'; drop table casus; --" }), signaal(nieuwSkn()),
    );
    expect(uitkomsten(rijen)).toEqual(['aangemaakt', ...Array.from({ length: 6 }, () => 'geweigerd'), 'aangemaakt', 'aangemaakt', 'aangemaakt']);
    expect(rijen.map(({ rij }) => rij)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(rijen.flatMap(({ fouten = [] }) => fouten.map(({ veld }) => veld))).toEqual(['skn', 'naam', 'begindatum', 'einddatum', 'rij', 'rij']);
  });

  test('an unknown inrichting is refused with the names that are known', async () => {
    const [rij] = await lever(signaal(nieuwSkn(), { pi: 'PI Verweg' }));
    expect(rij).toEqual({ rij: 1, uitkomst: 'geweigerd', fouten: [{ veld: 'pi', melding: 'De inrichting “PI Verweg” staat niet in Samen starten. Kies een van deze: PI Noorderveen, PI Zuidhaven. Of vraag de beheerder om de inrichting toe te voegen.' }] });
  });

  test('an afdeling of another inrichting is refused with the names of this one', async () => {
    const [rij] = await lever(signaal(nieuwSkn(), { afdeling: 'Z' }));
    expect(rij?.fouten).toEqual([{ veld: 'afdeling', melding: 'De afdeling “Z” hoort niet bij PI Noorderveen. Kies een van deze: Afdeling A, Afdeling B, Afdeling C, Afdeling D, Afdeling E. Of vraag de beheerder om de afdeling toe te voegen.' }]);
  });

  test('an end that lies before the begin we know is refused by its casus', async () => {
    const skn = nieuwSkn();
    const [eerst] = await lever(signaal(skn, { begindatum: '2026-11-20' }));
    const [rij] = await lever(signaal(skn, { einddatum: '2026-11-01' }));
    expect(rij).toMatchObject({ uitkomst: 'geweigerd', casus: eerst?.casus, fouten: [{ veld: 'signaal', melding: 'De einddatum ligt vóór de begindatum. Controleer de twee datums.' }] });
  });
});

describe('two lists at the same time', () => {
  test('make no person double, in whatever order', async () => {
    const skns = Array.from({ length: 60 }, nieuwSkn);
    const lijst = skns.map((skn) => signaal(skn, { begindatum: '2026-11-20' }));
    const antwoorden = await Promise.all([lever(...lijst), lever(...lijst.toReversed()), lever(...lijst)]);
    const samen = antwoorden.flatMap(uitkomsten);
    expect(samen.filter((uitkomst) => uitkomst === 'aangemaakt')).toHaveLength(60);
    expect(samen.filter((uitkomst) => uitkomst === 'ongewijzigd')).toHaveLength(120);
    for (const skn of skns) expect(await listCasussenBySkn(opstelling.register.db, skn)).toHaveLength(1);
  });

  test('that each know something else leave one casus that knows both', async () => {
    const skns = Array.from({ length: 30 }, nieuwSkn);
    await Promise.all([lever(...skns.map((skn) => signaal(skn, { titel: 'preventief' }))), lever(...skns.map((skn) => signaal(skn, { begindatum: '2026-11-20' })))]);
    for (const skn of skns) {
      const casussen = await listCasussenBySkn(opstelling.register.db, skn);
      expect(casussen).toMatchObject([{ titel: 'preventief', begindatum: '2026-11-20', versie: 2 }]);
      expect(await listGebeurtenissen(opstelling.register.db, casussen[0]?.id ?? expect.unreachable())).toHaveLength(2);
    }
  });
});

test('five thousand rows go in at once', async () => {
  const rijen = await lever(...Array.from({ length: 5_000 }, () => signaal(nieuwSkn(), { begindatum: '2026-11-20' })));
  expect(rijen).toHaveLength(5_000);
  expect(new Set(rijen.map(({ casus }) => casus)).size).toBe(5_000);
});

describe('a body that is no list', () => {
  test.each<[string, string, string | Uint8Array, number, string]>([
    ['broken JSON', 'application/json', '{"signalen": [', 400, 'geen geldige JSON'],
    ['JSON of another shape', 'application/json', '{"rijen": []}', 400, 'hebben niet de vorm { "signalen": [ … ] }'],
    ['nothing', 'text/csv', '', 400, 'Het bestand is leeg.'],
    ['a list without the columns', 'text/csv', 'Voornaam;Kamer\nTest;12\n', 400, 'Deze kolommen ontbreken: SKN, naam, PI en afdeling.'],
    ['an old Excel file', 'application/vnd.ms-excel', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 400, 'Kies in Excel Opslaan als'],
    ['a picture', 'image/png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 400, 'geen lijst'],
    ['more than 10 MB', 'text/csv', new Uint8Array(11 * 1024 * 1024).fill(97), 413, 'groter dan 10 MB'],
    ['more rows than a list can have', 'application/json', JSON.stringify({ signalen: Array.from({ length: 20_001 }, () => 0) }), 400, 'meer dan 20.000 rijen'],
  ])('%s', async (_, soort, lijst, status, zin) => {
    const antwoord = await vraag(`${opstelling.url}/api/signalen`, { method: 'POST', headers: { 'content-type': soort }, body: typeof lijst === 'string' ? lijst : new Uint8Array(lijst) });
    expect(antwoord).toMatchObject({ status, body: { melding: expect.stringContaining(zin) as string } });
  });

  test('an empty list is a list', async () => {
    expect(await lever()).toEqual([]);
  });
});

test('nothing of all this is a fault of the product', () => {
  expect(opstelling.fouten).toEqual([]);
});
