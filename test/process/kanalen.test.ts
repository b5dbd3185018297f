import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listKanalen } from '../../src/store/teams.ts';
import { TEAMS } from '../../src/local/voorbeeld/teams.ts';
import { als, alInKanaal, inHetKanaal, plek, signaal } from './mensen.ts';
import { begin, type Opstelling } from './opstelling.ts';

const TEAM = TEAMS[0]?.id ?? '';
const ZAALVOETBAL = '19:noorderveen-zaalvoetbal@thread.tacv2';
const VRAAG = 'Kanaal Zaalvoetbal\nBij welke afdeling hoort dit kanaal?';

let zs: Opstelling;
beforeAll(async () => {
  zs = await begin({ installatie: 'later' });
});
afterAll(() => zs.stop());
afterEach(() => {
  expect(zs.gemeld).toEqual([]);
});

describe('when the app is added to the team of a PI', () => {
  test('a signaal from before is not lost: its card is posted then', async () => {
    const vroeg = await signaal(zs);
    await expect(plek(zs, vroeg)).rejects.toThrow(/No card/);
    await zs.teams.installeer(TEAM);
    await zs.rustig();
    expect(await plek(zs, vroeg)).toMatchObject({ kanaal: '19:noorderveen-a@thread.tacv2' });
  });

  test('channels are linked to afdelingen by name', async () => {
    const gekoppeld = (await listKanalen(zs.register.db, TEAM)).map(({ naam, soort, afdeling }) => [naam, soort, afdeling]);
    expect(gekoppeld).toEqual([
      ['Afdeling A', 'afdeling', 'noorderveen-a'], ['Afdeling B', 'afdeling', 'noorderveen-b'], ['Afdeling C', 'afdeling', 'noorderveen-c'], ['Afdeling D', 'afdeling', 'noorderveen-d'],
      ['Algemeen', 'algemeen', null], ['Zaalvoetbal', 'vraag', null],
    ]);
  });

  test('what matches no afdeling is asked of the beheerder, once', async () => {
    await zs.teams.installeer(TEAM);
    await zs.rustig();
    expect(als(zs, 'bart').chat().filter((tekst) => tekst.startsWith(VRAAG))).toHaveLength(1);
    expect(zs.gemeld).toEqual([]);
  });
});

describe('when Teams tells of one installation several times at once', () => {
  test('the channels are linked, and the beheerder and the person each get one message', async () => {
    const noor = als(zs, 'noor');
    await zs.register.db.deleteFrom('geleverd').where('sleutel', 'like', 'welkom:%').execute();
    const eerder = noor.chat().length;
    await zs.register.db.deleteFrom('team').execute();
    await Promise.all(Array.from({ length: 8 }, () => Promise.all([zs.teams.installeer(TEAM), zs.teams.installeer(noor.object)])));
    await zs.rustig();
    await zs.opnieuw();
    expect(zs.gemeld).toEqual([]);
    expect(noor.chat()).toHaveLength(eerder + 1);
    expect(als(zs, 'bart').chat().filter((tekst) => tekst.startsWith(VRAAG))).toHaveLength(1);
    expect(await listKanalen(zs.register.db, TEAM)).toHaveLength(6);
  });
});

describe('a casus of an afdeling without a channel', () => {
  test('waits in the General channel with a note, moves when the beheerder links a channel, and leaves a pointer', async () => {
    const casus = await signaal(zs, { afdeling: 'E' });
    expect(await plek(zs, casus)).toMatchObject({ kanaal: TEAM });
    expect(await inHetKanaal(zs, casus)).toContain('Afdeling E heeft nog geen eigen kanaal. De casus staat daarom hier.');
    expect(await als(zs, 'noor').ziet(casus)).toContain(casus.naam);

    const antwoord = await als(zs, 'bart').drukInChat('Koppel', { Afdeling: 'Afdeling E' });
    expect(antwoord).toContain('Dit kanaal hoort bij Afdeling E.');
    expect(await plek(zs, casus)).toMatchObject({ kanaal: ZAALVOETBAL });
    expect(await inHetKanaal(zs, casus)).not.toContain('geen eigen kanaal');
    expect(alInKanaal(zs, TEAM).filter((tekst) => tekst.includes(casus.code))).toEqual([`${casus.code}\nDeze casus staat nu in het kanaal van Afdeling E (PI Noorderveen).`]);
  });
});

test('only the beheerder links a channel, also when the card stands in the channel', async () => {
  const { verstuur } = zs.teams;
  await verstuur.inKanaal(als(zs, 'sanne').object, ZAALVOETBAL, 'koppel');
  const kaart = zs.teams.berichten(ZAALVOETBAL, als(zs, 'sanne').object).findLast(({ afzender }) => afzender.isBot);
  const druk = (wie: string): Promise<unknown> => verstuur.druk(als(zs, wie).object, kaart?.id ?? '', { titel: 'Koppel' }, { in_afdeling: 'noorderveen-e' });
  expect(await druk('sanne')).toEqual({ soort: 'melding', tekst: 'Alleen de beheerder koppelt kanalen aan afdelingen.' });
  expect(await druk('bart')).toMatchObject({ soort: 'kaart' });
});
