import { beforeEach, describe, expect, test } from 'vitest';
import { leesKaart } from './kaart.ts';
import { productPerBestand } from './levensloop.ts';
import { als, plek, signaal, type Zaak } from './mensen.ts';
import { KIJKER, type Opstelling } from './opstelling.ts';

let zs: Opstelling;
let zaak: Zaak;
let kanaal: string;
productPerBestand((begonnen) => {
  zs = begonnen;
});
beforeEach(async () => {
  zaak = await signaal(zs);
  ({ kanaal } = await plek(zs, zaak));
});

const verstuur = () => zs.teams.verstuur;
/** What stands in the channel for everybody, the last message first. */
const laatste = (): string => {
  const bericht = zs.teams.berichten(kanaal, KIJKER).at(-1);
  return [bericht?.tekst, ...(bericht?.kaarten ?? []).map(leesKaart)].join('\n');
};

describe('searching a casus from the message box', () => {
  test('shows at first what the person is aan zet for, by code and step only', async () => {
    const { resultaten } = await verstuur().zoekInApp(als(zs, 'mehmet').object, kanaal, '');
    expect(resultaten).toEqual([expect.objectContaining({ titel: `${zaak.code} · Afdeling A`, tekst: 'Stap 1 van 4 · bekendheid' })]);
  });

  test.each([['its code', (z: Zaak) => z.code], ['its code in lower case without hyphen', (z: Zaak) => z.code.toLowerCase().replace('-', ' ')], ['the SKN', (z: Zaak) => z.skn]])('finds it by %s', async (_wat, tekst) => {
    const { resultaten } = await verstuur().zoekInApp(als(zs, 'sanne').object, kanaal, tekst(zaak));
    expect(resultaten.map(({ titel }) => titel)).toEqual([`${zaak.code} · Afdeling A`]);
  });

  test.each([
    ['who has no role', 'guus', 'Niets gevonden. U ziet alleen casussen van uw eigen afdelingen.'],
    ['a colleague of another afdeling', 'noor', 'Niets gevonden. U ziet alleen casussen van uw eigen afdelingen.'],
  ])('finds nothing for %s', async (_wie, naam, melding) => {
    expect(await verstuur().zoekInApp(als(zs, naam).object, kanaal, zaak.code)).toEqual({ resultaten: [], melding });
  });

  test('does not search by name, and says what to type', async () => {
    expect(await verstuur().zoekInApp(als(zs, 'sanne').object, kanaal, zaak.naam)).toEqual({ resultaten: [], melding: 'Typ een casuscode of een SKN, bijvoorbeeld ZS-412907. Zoeken op naam kan niet.' });
  });
});

describe('sharing a casus', () => {
  test('posts the plain card: step, who is aan zet, as it stood then, and nothing about the person', async () => {
    const { resultaten } = await verstuur().zoekInApp(als(zs, 'sanne').object, kanaal, zaak.code);
    await verstuur().deel(als(zs, 'sanne').object, kanaal, resultaten[0]?.id ?? '');
    const tekst = laatste();
    expect(tekst).toContain(`${zaak.code} · Afdeling A · PI Noorderveen`);
    expect(tekst).toContain('Stand van ma 23 nov 09:00.');
    expect(tekst).toContain('[Open in Samen starten]');
    for (const geheim of [zaak.naam, zaak.skn]) expect(JSON.stringify(zs.teams.berichten(kanaal, KIJKER).at(-1))).not.toContain(geheim);
  });

  test('a result cannot be posted by somebody else', async () => {
    const { resultaten } = await verstuur().zoekInApp(als(zs, 'sanne').object, kanaal, zaak.code);
    await expect(verstuur().deel(als(zs, 'guus').object, kanaal, resultaten[0]?.id ?? '')).rejects.toMatchObject({ code: 'geen-resultaat' });
  });
});

describe('the link of a casus', () => {
  test('pasted by who has a role for it, shows what it is about, and the bot keeps out of it', async () => {
    const link = `${zs.adres}/casus/${zaak.code}`;
    await verstuur().inKanaal(als(zs, 'mehmet').object, kanaal, link);
    await zs.rustig();
    expect(laatste()).toContain(link);
    expect(laatste()).toContain(`${zaak.code} · Afdeling A · PI Noorderveen`);
    expect(JSON.stringify(zs.teams.berichten(kanaal, KIJKER).at(-1))).not.toContain(zaak.naam);
  });

  test.each([['guus', ''], ['mehmet', '1']])('stays a bare link for %s when he may not see it or it is another', async (naam, extra) => {
    const link = `${zs.adres}/casus/${zaak.code}${extra}`;
    await verstuur().inKanaal(als(zs, naam).object, kanaal, link);
    expect(laatste().trim()).toBe(link);
  });

  test('a link of elsewhere with a code in it is none of ours', async () => {
    const antwoord = await verstuur().invoke(als(zs, 'mehmet').object, kanaal, { name: 'composeExtension/queryLink', value: { url: `https://elders.example/casus/${zaak.code}` } });
    expect(antwoord).toMatchObject({ body: { composeExtension: { type: 'result', attachments: [] } } });
  });

  test('leads to its card; a code that does not exist leads to Teams too, so that it tells nothing', async () => {
    const naar = async (code: string) => (await fetch(`${zs.adres}/casus/${code}`, { redirect: 'manual' })).headers.get('location');
    expect(await naar(zaak.code)).toBe(`${zs.adres}/teams?gesprek=${encodeURIComponent(kanaal)}`);
    expect(await naar('ZS-000000')).toBe(`${zs.adres}/teams`);
    const { status } = await fetch(`${zs.adres}/casus/alles`, { redirect: 'manual' });
    expect(status).toBe(404);
  });
});

test.each([[undefined], [{ commandId: 'anders' }], [{ commandId: 'zoekCasus', parameters: 'x' }]])('a malformed search %j is answered with a sentence', async (value) => {
  const antwoord = await verstuur().invoke(als(zs, 'mehmet').object, kanaal, { name: 'composeExtension/query', value });
  expect(antwoord).toMatchObject({ status: 200, body: { composeExtension: { type: 'message', text: 'Samen starten kent deze vraag niet. Werk de app bij en probeer het opnieuw.' } } });
});
