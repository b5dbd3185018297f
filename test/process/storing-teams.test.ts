import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { als, alInKanaal, inHetKanaal, plek, signaal, type Zaak } from './mensen.ts';
import { begin, KIJKER, type Opstelling } from './opstelling.ts';
import { onbekend } from './stappen.ts';

const KANAAL_A = '19:noorderveen-a@thread.tacv2';

let zs: Opstelling;
beforeAll(async () => {
  zs = await begin();
});
beforeEach(() => zs.schoon());
afterAll(() => zs.stop());

function kaartenVan({ code }: Zaak): readonly string[] {
  return alInKanaal(zs, KANAAL_A).filter((tekst) => tekst.startsWith(`Nieuwe detentie · Afdeling A · ${code}`));
}

describe('while Teams is busy or down, no card is lost or doubled', () => {
  test('429 with Retry-After: the card comes once Teams takes it', async () => {
    zs.teams.storing.weiger(1, 429, { retryAfterSeconds: 1 });
    const casus = await signaal(zs);
    expect(kaartenVan(casus)).toHaveLength(1);
  });

  test('502: the same', async () => {
    zs.teams.storing.weiger(1, 502);
    const casus = await signaal(zs);
    expect(kaartenVan(casus)).toHaveLength(1);
  });

  test('an error that the SDK does not try again is tried again by the queue', async () => {
    zs.teams.storing.weiger(1, 412);
    const casus = await signaal(zs);
    expect(kaartenVan(casus)).toEqual([]);
    await zs.opnieuw();
    expect(kaartenVan(casus)).toHaveLength(1);
  });

  test('a signaal is accepted while Teams is down, and what people see follows later', async () => {
    zs.teams.storing.weiger(100, 412);
    const casus = await signaal(zs);
    await expect(plek(zs, casus)).rejects.toThrow(/No card/);
    zs.teams.storing.herstel();
    await zs.opnieuw();
    expect(kaartenVan(casus)).toHaveLength(1);
  });
});

describe('an answer of Teams that got lost after it did its work', () => {
  test('may leave a second card, but one is kept up to date and the other still answers with the state of now', async () => {
    zs.teams.storing.verliesAntwoord(1);
    const casus = await signaal(zs);
    await zs.opnieuw();
    const { bericht } = await plek(zs, casus);
    await onbekend(zs, casus);
    expect(await inHetKanaal(zs, casus)).toContain('Gestopt na stap 1');
    const anderen = zs.teams.berichten(KANAAL_A, KIJKER).filter(({ id, kaarten }) => id !== bericht && JSON.stringify(kaarten).includes(casus.code));
    expect(anderen.length).toBeLessThanOrEqual(1);
    for (const { id } of anderen) {
      const uitkomst = await zs.teams.verstuur.druk(KIJKER, id, { titel: 'Toon voor mij' });
      expect(JSON.stringify(uitkomst)).toContain('Gestopt na stap 1');
    }
  });

  test('of an update changes nothing: the card is as it should be', async () => {
    const casus = await signaal(zs);
    zs.teams.storing.verliesAntwoord(1);
    await als(zs, 'mehmet').druk(casus, 'Ik pak deze');
    await zs.opnieuw();
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Mehmet Yilmaz');
    expect(kaartenVan(casus)).toHaveLength(1);
  });
});

test('a card that somebody deleted is posted anew at the next change', async () => {
  const casus = await signaal(zs);
  const { bericht } = await plek(zs, casus);
  await zs.teams.storing.verwijderBericht(bericht);
  await zs.klok.vooruit('+1 werkdag');
  expect((await plek(zs, casus)).bericht).not.toBe(bericht);
  expect(await inHetKanaal(zs, casus)).toContain('nog 2 werkdagen');
  expect(kaartenVan(casus)).toHaveLength(1);
});

describe('an invoke the product does not understand is answered so that the user can go on', () => {
  test.each([
    ['an unknown verb', { action: { type: 'Action.Execute', verb: 'casus.verdwijn', data: {} }, trigger: 'manual' }],
    ['a value of another shape', { actie: 'pak' }],
    ['a verb without a casus', { action: { type: 'Action.Execute', verb: 'casus.pak', data: {} }, trigger: 'manual' }],
    ['a casus that does not exist', { action: { type: 'Action.Execute', verb: 'casus.pak', data: { casus: 'weg' } }, trigger: 'manual' }],
  ])('%s', async (_wat, value) => {
    const antwoord = await zs.teams.verstuur.invoke(als(zs, 'mehmet').object, KANAAL_A, { name: 'adaptiveCard/action', value });
    expect(antwoord).toMatchObject({ bereikt: true, status: 200, body: { statusCode: expect.any(Number) as number } });
    expect(JSON.stringify(antwoord)).not.toMatch(/ZodError|node_modules|expected string/);
  });
});
