import { describe, expect, test } from 'vitest';
import { opnames } from '../../src/opnames.ts';
import { als, signaal } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { tel } from './tellen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

const KOP = 'Opgenomen, maar niet gesignaleerd';
const NAAM = 'Verzwegen, V.';
const opname = (rest: Readonly<Record<string, string>> = {}) => ({ skn: '9000801', opnamedatum: '2026-11-22', pi: 'Noorderveen', afdeling: 'A', naam: NAAM, ...rest });

async function lever(...rijen: readonly Readonly<Record<string, string>>[]): Promise<readonly string[]> {
  const antwoord = await fetch(`${zs.adres}/api/opnames`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ opnamen: rijen }) });
  return ((await antwoord.json()) as { rijen: readonly { uitkomst: string }[] }).rijen.map(({ uitkomst }) => uitkomst);
}

/** The own list, with the cards drawn for this person. */
async function lijst(wie: string): Promise<string> {
  await als(zs, wie).typt('niet gesignaleerd');
  return als(zs, wie).opentChat();
}

/** How many lists of the day this person has had. */
function dagelijks(wie: string): number {
  return als(zs, wie).chat().filter((tekst) => tekst.startsWith(KOP)).length;
}

describe('an intake list', () => {
  test('from a file is compared row by row, and only who was not signalled is kept', async () => {
    const bekend = await signaal(zs);
    let uitvoer = '';
    const bestand = `SKN;Opnamedatum;Afd\n${bekend.skn};22-11-2026;A\n9000802;20-11-2026;A\n9000803;20-11-2026;Z\n9000804;01-06-2026;A\n9000805;;A\n`;
    const code = await opnames({
      argumenten: ['lijst.csv', '--pi', 'PI Noorderveen', '--url', zs.adres], lees: () => Promise.resolve(new TextEncoder().encode(bestand)), stdout: (tekst) => (uitvoer += tekst), stderr: (tekst) => (uitvoer += tekst), scherm: false,
    });
    expect(code).toBe(2);
    for (const regel of ['5 rijen vergeleken:', '    1  is gesignaleerd', '    2  nieuw: nog geen signaal', '    1  langer dan 28 dagen geleden', '    1  geweigerd', 'rij 5, opnamedatum: De opnamedatum ontbreekt. Vul de opnamedatum in.', 'rij 3: De afdeling “Z” hoort niet bij PI Noorderveen.', 'De opname is zonder afdeling bewaard.'])
      expect(uitvoer).toContain(regel);
    const kaart = await lijst('fatima');
    for (const skn of ['9000 802', '9000 803']) expect(kaart).toContain(`SKN ${skn}`);
    expect(kaart).toContain(`${KOP} (2)`);
  });

  test('through the API twice keeps nothing double, and what a later list adds is added', async () => {
    const { afdeling: _a, naam: _n, ...kaal } = opname();
    expect(await lever(kaal, { ...kaal, opnamedatum: '2026-11-24' }, { ...kaal, pi: 'Verweg' })).toEqual(['ontbreekt', 'geweigerd', 'geweigerd']);
    expect(await lever(opname())).toEqual(['bekend']);
    expect(await lijst('fatima')).toContain(`${NAAM} · SKN 9000 801 · opgenomen zo 22 nov · PI Noorderveen, Afdeling A`);
  });

  test('without a prison says what to do', async () => {
    const { pi: _pi, ...zonder } = opname();
    const antwoord = await fetch(`${zs.adres}/api/opnames`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: `SKN;opnamedatum\n${zonder.skn};22-11-2026\n` });
    expect(await antwoord.json()).toEqual({ rijen: [{ rij: 1, uitkomst: 'geweigerd', fouten: [{ veld: 'pi', melding: 'De PI ontbreekt. Zet de PI in de lijst, of geef haar bij het inleveren op.' }] }] });
    const geenLijst = await fetch(`${zs.adres}/api/opnames`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'naam;kamer\nx;1\n' });
    expect(await geenLijst.json()).toEqual({ melding: 'Deze kolommen ontbreken: SKN en opnamedatum. Gevonden kolommen: naam en kamer. Zet boven de lijst een rij met de kolomnamen SKN en opnamedatum.' });
  });
});

describe('the command', () => {
  const draai = async (argumenten: readonly string[]): Promise<{ readonly code: number; readonly fout: string }> => {
    let fout = '';
    const code = await opnames({ argumenten, lees: () => Promise.resolve(new TextEncoder().encode('SKN;opnamedatum\n')), stdout: () => undefined, stderr: (tekst) => (fout += tekst), scherm: false });
    return { code, fout };
  };

  test.each([
    [[], 'Gebruik: npm run opnames -- bestand.csv'], [['lijst.doc'], 'Geef een bestand dat eindigt op .csv, .xlsx of .json.'], [['lijst.csv', '--url', 'http://example.org'], 'Naar een andere computer kan alleen met https.'],
    [['lijst.csv', '--url', 'http://127.0.0.1:1'], 'Samen starten draait niet op http://127.0.0.1:1.'],
  ])('%j says what to do', async (argumenten, zin) => {
    expect(await draai(argumenten)).toEqual({ code: 1, fout: expect.stringContaining(zin) as string });
  });

  test('takes an empty list', async () => {
    expect(await draai(['lijst.csv', '--url', zs.adres])).toEqual({ code: 0, fout: '' });
  });
});

describe('the list of the day', () => {
  test('comes to the backoffice once per working day at the reminder hours, without anybody in it', async () => {
    const eerder = dagelijks('fatima');
    await zs.klok.vooruit('23-11-2026 19:00');
    await lever(opname(), opname({ skn: '9000806' }));
    await zs.ronde();
    expect(dagelijks('fatima')).toBe(eerder);
    await zs.klok.vooruit('24-11-2026 07:31');
    await zs.klok.vooruit('24-11-2026 15:00');
    expect(dagelijks('fatima')).toBe(eerder + 1);
    const bericht = als(zs, 'fatima').chat().at(-1) ?? '';
    expect(bericht).toContain('Van 2 opnamen is nog geen signaal gekomen.');
    expect(bericht).not.toContain(NAAM);
    expect(await als(zs, 'fatima').opentChat()).toContain(NAAM);
    await zs.klok.vooruit('25-11-2026 09:00');
    expect(dagelijks('fatima')).toBe(eerder + 2);
    await zs.klok.vooruit('28-11-2026 12:00');
    expect(dagelijks('fatima')).toBe(eerder + 2);
    for (const wie of ['ingrid', 'sanne']) expect(dagelijks(wie)).toBe(0);
  });

  test('says nothing once a signal has come, from whomever', async () => {
    const eerder = dagelijks('fatima');
    await zs.klok.vooruit('23-11-2026 19:00');
    await lever(opname());
    await signaal(zs, { skn: '9000801', begindatum: '2026-11-22' });
    await zs.klok.vooruit('24-11-2026 09:00');
    expect(dagelijks('fatima')).toBe(eerder);
    expect(await als(zs, 'fatima').typt('niet gesignaleerd')).toContain('is een signaal gekomen.');
    expect(await zs.register.db.selectFrom('opname').select('verwerkt').execute()).toEqual([{ verwerkt: 'gesignaleerd' }]);
  });
});

describe('a row becomes a signal', () => {
  test('in one tap when the list has all fields', async () => {
    await lever(opname());
    await lijst('fatima');
    const fatima = tel(als(zs, 'fatima'));
    const na = await fatima.drukInChat('Maak signaal');
    expect(fatima.aantal()).toBe(1);
    expect(na).toMatch(/Het signaal is gemaakt: ZS-\d{6}\./);
    expect(na).toContain('Van alle opnamen die de PI heeft ingeleverd, is een signaal gekomen.');
    const [casus] = await zs.register.db.selectFrom('casus').select(['skn', 'begindatum', 'afdeling']).execute();
    expect(casus).toEqual({ skn: '9000801', begindatum: '2026-11-22', afdeling: 'noorderveen-a' });
  });

  test('once, when two people press at the same time', async () => {
    await lever(opname());
    await lijst('fatima');
    await lijst('ingrid');
    const antwoorden = await Promise.all([als(zs, 'fatima').drukInChat('Maak signaal'), als(zs, 'ingrid').drukInChat('Maak signaal')]);
    for (const antwoord of antwoorden) expect(antwoord).toMatch(/Het signaal is gemaakt|Deze opname is al afgehandeld|is intussen een signaal gekomen/);
    expect(await zs.register.db.selectFrom('casus').select('skn').execute()).toEqual([{ skn: '9000801' }]);
  });

  test('else after the missing field, and an empty one is asked for', async () => {
    const { afdeling: _a, naam: _n, ...kaal } = opname();
    await lever(kaal);
    await lijst('fatima');
    const fatima = als(zs, 'fatima');
    expect(await fatima.drukInChat('Maak signaal')).not.toContain('Kies de afdeling waar');
    expect(await fatima.drukInChat('Maak het signaal', { 'Naam van de persoon': 'Nieuw, N.' })).toContain('Kies de afdeling waar de persoon verblijft.');
    expect(await fatima.drukInChat('Maak het signaal', { 'Op welke afdeling verblijft de persoon?': 'Afdeling C' })).toMatch(/Het signaal is gemaakt/);
    expect(await zs.register.db.selectFrom('casus').select('afdeling').execute()).toEqual([{ afdeling: 'noorderveen-c' }]);
  });
});

describe('a row needs no signal', () => {
  test('with a reason, which is kept with who said so; who comes later reads who it was', async () => {
    await lever(opname());
    await lijst('fatima');
    await lijst('sanne');
    const fatima = als(zs, 'fatima');
    await fatima.drukInChat('Hoort er niet bij');
    expect(await fatima.drukInChat('Leg vast: geen signaal nodig', { 'Waarom hoeft er geen signaal te komen?': 'Andere reden' })).toContain('Schrijf in één regel waarom er geen signaal hoeft te komen.');
    expect(await fatima.drukInChat('Leg vast: geen signaal nodig', { 'Waarom hoeft er geen signaal te komen?': 'Is al vertrokken' })).toContain('Vastgelegd: er hoeft geen signaal te komen.');
    expect(await zs.register.db.selectFrom('opname').select(['verwerkt', 'verwerkt_door']).execute()).toEqual([{ verwerkt: 'alVertrokken', verwerkt_door: 'fatima' }]);
    expect(await als(zs, 'sanne').drukInChat('Maak signaal')).toContain('Deze opname is al afgehandeld. Dat deed: Fatima Haddad.');
    expect(await lever(opname())).toEqual(['bekend']);
    expect(await als(zs, 'fatima').typt('niet gesignaleerd')).toContain('is een signaal gekomen.');
  });

  test('no longer says who it was about after thirty days', async () => {
    await lever(opname());
    await lijst('fatima');
    await als(zs, 'fatima').drukInChat('Hoort er niet bij');
    await als(zs, 'fatima').drukInChat('Leg vast: geen signaal nodig', { 'Waarom hoeft er geen signaal te komen?': 'Andere reden', 'Toelichting (nodig bij “Andere reden”)': 'Iets over de persoon' });
    const rij = async () => zs.register.db.selectFrom('opname').select(['skn', 'naam', 'toelichting', 'verwerkt']).executeTakeFirst();
    await zs.klok.vooruit('22-12-2026 09:00');
    expect(await rij()).toMatchObject({ skn: '9000801' });
    await zs.klok.vooruit('26-12-2026 09:00');
    expect(await rij()).toEqual({ skn: null, naam: null, toelichting: null, verwerkt: 'anders' });
  });
});

describe('who sees the list', () => {
  test('is who may give signals there, each look with an audit line', async () => {
    await lever(opname());
    for (const wie of ['fatima', 'sanne', 'ingrid']) expect(await lijst(wie)).toContain(NAAM);
    // Ruben is casemanager of another wing.
    expect(await als(zs, 'ruben').typt('niet gesignaleerd')).toContain('is een signaal gekomen.');
    for (const wie of ['mehmet', 'guus', 'marieke']) expect(await als(zs, wie).typt('niet gesignaleerd')).toContain('Deze lijst is voor backoffice, casemanager en hoofd D&R.');
    const audit = await zs.register.db.selectFrom('audit').select('persoon').distinct().where('actie', '=', 'bekijkOpname').orderBy('persoon').execute();
    expect(audit.map(({ persoon }) => persoon)).toEqual(['fatima', 'ingrid', 'sanne']);
  });

  test('never shows it in a channel, nor to who presses a button of somebody else', async () => {
    await lever(opname());
    const { berichtId } = await zs.teams.verstuur.inKanaal(als(zs, 'sanne').object, '19:noorderveen-a@thread.tacv2', 'niet gesignaleerd');
    const antwoord = zs.teams.berichten('19:noorderveen-a@thread.tacv2', als(zs, 'sanne').object).filter(({ draad }) => draad === berichtId).at(-1);
    expect(antwoord?.tekst).toContain('Deze lijst staat alleen in uw eigen chat.');
    const [rij] = await zs.register.db.selectFrom('opname').select('id').execute();
    for (const verb of ['opname.toon', 'opname.signaal', 'opname.nietNodig']) {
      const invoke = await zs.teams.verstuur.invoke(als(zs, 'mehmet').object, '19:noorderveen-a@thread.tacv2', { name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data: { opname: rij?.id, ingevuld: true, in_reden: 'dubbel' } }, trigger: 'manual' } });
      expect(JSON.stringify(invoke)).toContain('Deze lijst is voor backoffice');
    }
    expect(await zs.register.db.selectFrom('opname').select('verwerkt').execute()).toEqual([{ verwerkt: null }]);
  });
});

describe('without a backoffice that can be reached', () => {
  test('the list of the day goes to hoofd D&R', async () => {
    const eerder = { ingrid: dagelijks('ingrid'), fatima: dagelijks('fatima') };
    await zs.klok.vooruit('23-11-2026 19:00');
    await lever(opname());
    const { db } = zs.register;
    const fatima = await db.selectFrom('teams_gebruiker').selectAll().where('persoon', '=', 'fatima').execute();
    await db.deleteFrom('teams_gebruiker').where('persoon', '=', 'fatima').execute();
    try {
      await zs.klok.vooruit('24-11-2026 09:00');
      expect({ ingrid: dagelijks('ingrid'), fatima: dagelijks('fatima') }).toEqual({ ...eerder, ingrid: eerder.ingrid + 1 });
    } finally {
      for (const { gezien_op, ...rij } of fatima) await db.insertInto('teams_gebruiker').values({ ...rij, gezien_op: gezien_op.toISOString() }).execute();
    }
  });
});
