import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findCasus } from '../../src/store/casussen.ts';
import { leesKaart } from './kaart.ts';
import { als, alInKanaal, inHetKanaal, signaal, type Zaak } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import { KIJKER, type Opstelling } from './opstelling.ts';
import { tel } from './tellen.ts';

const KANAAL_A = '19:noorderveen-a@thread.tacv2';
const REST = 'Alles in één keer';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, { rollen: [{ persoon: 'lotte', rol: 'reclasseringswerker', pi: 'noorderveen', afdeling: 'noorderveen-a' }] });

async function signalen(aantal: number, velden: Parameters<typeof signaal>[1] = {}): Promise<readonly Zaak[]> {
  const zaken: Zaak[] = [];
  for (let nummer = 0; nummer < aantal; nummer += 1) zaken.push(await signaal(zs, velden));
  return zaken;
}

async function oordelen(zaken: readonly Zaak[]): Promise<readonly (string | undefined)[]> {
  return Promise.all(zaken.map(async ({ id }) => (await findCasus(zs.register.db, id))?.oordeel?.oordeel));
}

/** The label of the row of a casus on a card, by which its choice is filled in. */
function rij(kaart: string, { code }: Zaak): string {
  const regel = kaart.split('\n').find((een) => een.startsWith(`${code} · `)) ?? '';
  return regel.replace(/:$/, '');
}

describe('twenty first offenders', () => {
  test('are judged in three inputs and taps, and the casemanager reads one notice', async () => {
    const zaken = await signalen(20);
    const sanne = als(zs, 'sanne');
    const eerder = sanne.chat().length;
    const mehmet = tel(als(zs, 'mehmet'));
    await mehmet.typt('screenen');
    await als(zs, 'mehmet').opentChat();
    const na = await mehmet.drukInChat('Leg alles vast', { [REST]: 'true' });
    expect(mehmet.aantal()).toBeLessThanOrEqual(3);
    expect(na).toContain('20 vastgelegd.');
    expect(na).toContain('Er wacht hier geen signaal op uw oordeel.');
    expect(await oordelen(zaken)).toEqual(Array.from({ length: 20 }, () => 'nietBekend'));
    const berichten = sanne.chat().slice(eerder);
    expect(berichten).toHaveLength(1);
    expect(berichten[0]).toContain('Uitkomst van stap 1 · 20 signalen · Afdeling A');
    expect(berichten[0]).toContain('Mehmet Yilmaz (Reclassering Nederland) heeft 20 signalen in één keer beoordeeld.');
    for (const { code, naam, skn } of zaken) {
      expect(berichten[0]).toContain(code);
      expect(berichten[0]).not.toContain(naam);
      expect(berichten[0]).not.toContain(skn);
    }
    for (const zaak of zaken) expect(await inHetKanaal(zs, zaak)).toContain('Oordeel stap 1: niet bekend · Mehmet Yilmaz, Reclassering Nederland');
  });

  test('each have a history and an audit line of their own, of the look as well', async () => {
    const [zaak] = await signalen(3);
    await als(zs, 'mehmet').typt('screenen');
    await als(zs, 'mehmet').opentChat();
    await als(zs, 'mehmet').drukInChat('Leg alles vast', { [REST]: 'true' });
    const audit = await zs.register.db.selectFrom('audit').select(['actie', 'resultaat']).where('casus', '=', zaak?.id ?? '').where('persoon', '=', 'mehmet').orderBy('id').execute();
    expect(audit).toEqual([{ actie: 'bekijk', resultaat: 'gezien' }, { actie: 'beoordeel', resultaat: 'gedaan' }]);
    const verloop = await zs.register.db.selectFrom('gebeurtenis').select('type').where('casus', '=', zaak?.id ?? '').orderBy('versie').execute();
    expect(verloop.map(({ type }) => type)).toEqual(['SignaalOntvangen', 'Opgepakt', 'Beoordeeld']);
  });
});

describe('a row each with its own choice', () => {
  test('is recorded as chosen; later stays, also with the switch on, and known offers the card', async () => {
    const zaken = await signalen(5);
    const [oud, kort, later, bekend, rest] = zaken as [Zaak, Zaak, Zaak, Zaak, Zaak];
    const mehmet = als(zs, 'mehmet');
    await mehmet.typt('batch');
    const lijst = await mehmet.opentChat();
    const na = await mehmet.drukInChat('Leg alles vast', { [rij(lijst, oud)]: 'Verouderd', [rij(lijst, kort)]: 'Verblijf te kort', [rij(lijst, later)]: 'Later', [rij(lijst, bekend)]: 'Bekend: open kaart', [REST]: 'true' });
    expect(await oordelen(zaken)).toEqual(['verouderd', 'nietGescreend', undefined, undefined, 'nietBekend']);
    expect(na).toContain('3 vastgelegd.');
    expect(na).toContain(rij(lijst, later));
    expect(na).not.toContain(rest.code);
    expect(als(zs, 'sanne').chat().at(-1)).toContain(`Niet gescreend (verblijf te kort) (1): ${kort.code}.`);
    expect(await mehmet.drukInChat(`Open ${bekend.code}`)).toContain(`De kaart van ${bekend.code} staat nu onderaan in uw chat`);
    expect(await mehmet.opentChat()).toContain('Kent de reclassering deze persoon?');
    expect(await mehmet.drukInChat('Leg vast: niet bekend')).toContain('Uw oordeel is vastgelegd.');
  });

  test('nothing chosen is asked for', async () => {
    await signalen(2);
    const mehmet = als(zs, 'mehmet');
    await mehmet.typt('screenen');
    await mehmet.opentChat();
    expect(await mehmet.drukInChat('Leg alles vast')).toContain('Kies bij minstens één rij een oordeel');
  });

  test('has the shortest stay and who was known before in front', async () => {
    const gewoon = await signaal(zs);
    const oud = await signaal(zs, { begindatum: '2026-01-10', einddatum: '2026-02-01' });
    const terug = await signaal(zs, { skn: oud.skn });
    const kort = await signaal(zs, { begindatum: '2026-11-22', einddatum: '2026-11-27' });
    const mehmet = als(zs, 'mehmet');
    await mehmet.typt('screenen');
    const lijst = await mehmet.opentChat();
    expect(lijst.indexOf(kort.code)).toBeLessThan(lijst.indexOf(`${terug.code} · `));
    expect(lijst.indexOf(`${terug.code} · `)).toBeLessThan(lijst.indexOf(gewoon.code));
    expect(rij(lijst, terug)).toContain(`eerder ${oud.code}`);
  });
});

describe('meanwhile', () => {
  test('somebody else did two rows and a manager closed one: these are left alone and named', async () => {
    const zaken = await signalen(5);
    const [een, twee, dicht, bij] = zaken as [Zaak, Zaak, Zaak, Zaak];
    const mehmet = als(zs, 'mehmet');
    await mehmet.typt('screenen');
    await mehmet.opentChat();
    for (const zaak of [een, twee]) await als(zs, 'lotte').druk(zaak, 'Leg vast: niet bekend');
    await als(zs, 'lotte').druk(bij, 'Ik pak deze');
    await als(zs, 'ingrid').druk(dicht, 'Sluit de casus af', { 'Waarom sluit u de casus af?': 'Dubbel gemeld' });
    const na = await mehmet.drukInChat('Leg alles vast', { [REST]: 'true' });
    for (const deel of ['1 vastgelegd', '2 had Lotte Smit al gedaan: ', `1 is intussen gesloten door Ingrid Mulder: ${dicht.code}`, `1 heeft Lotte Smit opgepakt: ${bij.code}`]) expect(na).toContain(deel);
    for (const { code } of [een, twee]) expect(na.split('\n')[0]).toContain(code);
    expect((await zs.casus(een.id)).oordeel?.door.naam).toBe('Lotte Smit');
  });

  test('the button is pressed twice: it is done once, told once, and both answers say so', async () => {
    const zaken = await signalen(4);
    const eerder = als(zs, 'sanne').chat().length;
    const mehmet = als(zs, 'mehmet');
    await mehmet.typt('screenen');
    await mehmet.opentChat();
    const [bericht] = zs.teams.verstuur.berichten(mehmet.object, zs.teams.chatVan(mehmet.object)).slice(-1);
    const druk = async (): Promise<string> => {
      const uitkomst = await zs.teams.verstuur.voerUit(mehmet.object, bericht?.id ?? '', {
        type: 'Action.Execute', verb: 'batch.legVast', data: { afdeling: 'noorderveen-a', codes: zaken.map(({ code }) => code).join(','), in_rest: 'true' },
      });
      return uitkomst.soort === 'kaart' ? leesKaart(uitkomst.kaart) : uitkomst.soort;
    };
    for (const antwoord of await Promise.all([druk(), druk()])) expect(antwoord).toContain('4 vastgelegd.');
    await zs.rustig();
    expect(als(zs, 'sanne').chat().slice(eerder)).toHaveLength(1);
    const beoordeeld = await zs.register.db.selectFrom('gebeurtenis').select('casus').where('type', '=', 'Beoordeeld').execute();
    expect(beoordeeld).toHaveLength(4);
  });

  test('one row can’t be kept: the others are, and this one says so and keeps its choice', async () => {
    const zaken = await signalen(3);
    const stuk = zaken[1] as Zaak;
    await sql.raw(`create function stuk() returns trigger language plpgsql as $$ begin if new.id = '${stuk.id}' then raise exception 'kapot'; end if; return new; end $$`).execute(zs.register.db);
    await sql`create trigger stuk before update on casus for each row execute function stuk()`.execute(zs.register.db);
    try {
      const mehmet = als(zs, 'mehmet');
      await mehmet.typt('screenen');
      await mehmet.opentChat();
      const na = await mehmet.drukInChat('Leg alles vast', { [REST]: 'true' });
      expect(na).toContain(`2 vastgelegd. ${stuk.code}: Vastleggen lukte niet. Probeer deze rij opnieuw.`);
      expect(await oordelen(zaken)).toEqual(['nietBekend', undefined, 'nietBekend']);
    } finally {
      await sql`drop trigger stuk on casus`.execute(zs.register.db);
      await sql`drop function stuk`.execute(zs.register.db);
    }
  });
});

describe('who it is about', () => {
  test('is not in what Teams keeps, in the channel nor in the chat', async () => {
    const zaken = await signalen(2);
    await als(zs, 'mehmet').typt('screenen');
    await zs.teams.verstuur.inKanaal(als(zs, 'mehmet').object, KANAAL_A, 'screenen');
    await zs.rustig();
    const inKanaal = alInKanaal(zs, KANAAL_A).at(-1) ?? '';
    expect(inKanaal).toContain('Ma 23 nov: 2 signalen wachten op een oordeel (stap 1).');
    for (const { naam, skn } of zaken) for (const tekst of [inKanaal, als(zs, 'mehmet').chat().at(-1) ?? '']) {
      expect(tekst).not.toContain(naam);
      expect(tekst).not.toContain(skn);
    }
  });

  test('shows itself in the channel to its reclasseringswerkers and to nobody else', async () => {
    const [zaak] = await signalen(1);
    await zs.teams.verstuur.inKanaal(als(zs, 'mehmet').object, KANAAL_A, 'screenen');
    await zs.rustig();
    const bericht = zs.teams.berichten(KANAAL_A, KIJKER).at(-1)?.id ?? '';
    const ziet = async (wie: string): Promise<string> => {
      const gezien = (await zs.teams.verstuur.kijk(als(zs, wie).object, KANAAL_A)).find(({ id }) => id === bericht);
      return gezien?.kaarten.map(leesKaart).join('\n') ?? '';
    };
    for (const wie of ['mehmet', 'lotte']) expect(await ziet(wie)).toContain(zaak?.naam);
    for (const wie of ['sanne', 'ingrid', 'guus']) {
      expect(await ziet(wie)).not.toContain(zaak?.naam);
      const antwoord = await zs.teams.verstuur.druk(als(zs, wie).object, bericht, { titel: 'Toon voor mij' });
      expect(antwoord).toMatchObject({ soort: 'melding', tekst: expect.stringContaining('Deze lijst is voor wie reclasseringswerker van deze afdeling is.') as string });
    }
  });

  test('is not judged by who has no role there, whatever the card says', async () => {
    const [zaak] = await signalen(1);
    await zs.teams.verstuur.inKanaal(als(zs, 'mehmet').object, KANAAL_A, 'screenen');
    await als(zs, 'mehmet').opentChat();
    const antwoord = await zs.teams.verstuur.invoke(als(zs, 'sanne').object, KANAAL_A, {
      name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'batch.legVast', data: { afdeling: 'noorderveen-a', codes: zaak?.code, in_rest: 'true' } }, trigger: 'manual' },
    });
    expect(JSON.stringify(antwoord)).toContain('Deze lijst is voor wie reclasseringswerker van deze afdeling is.');
    expect(await oordelen([zaak as Zaak])).toEqual([undefined]);
  });

  test.each([{ afdeling: 3 }, { afdeling: 'noorderveen-a', codes: 'ZS-1' }, { afdeling: 'noorderveen-a', codes: { 0: 'ZS-412907' } }, {}])('a list that was tampered with is refused: %j', async (data) => {
    const antwoord = await zs.teams.verstuur.invoke(als(zs, 'mehmet').object, KANAAL_A, { name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'batch.legVast', data }, trigger: 'manual' } });
    expect(JSON.stringify(antwoord)).toContain('Deze lijst klopt niet meer.');
  });
});

describe('“screenen”', () => {
  test('asks which afdeling when there is work on several', async () => {
    await signalen(2);
    await signaal(zs, { afdeling: 'B' });
    const mehmet = als(zs, 'mehmet');
    expect(await mehmet.typt('screenen')).toContain('[Afdeling A (2)]');
    expect(await mehmet.drukInChat('Afdeling B (1)')).toContain('Eén signaal wacht op uw oordeel.');
  });

  test('is for the reclasseringswerker, in a channel that belongs to an afdeling', async () => {
    expect(await als(zs, 'sanne').typt('screenen')).toContain('Screenen doet de reclasseringswerker van de afdeling.');
    expect(await als(zs, 'mehmet').typt('screenen')).toContain('Er wacht op uw afdelingen geen signaal op een oordeel.');
    await zs.teams.verstuur.inKanaal(als(zs, 'mehmet').object, '19:noorderveen@thread.tacv2', 'screenen');
    expect(alInKanaal(zs, '19:noorderveen@thread.tacv2').at(-1)).toContain('Dit kanaal hoort niet bij een afdeling.');
    await zs.teams.verstuur.inKanaal(als(zs, 'mehmet').object, '19:noorderveen-c@thread.tacv2', 'screenen');
    expect(alInKanaal(zs, '19:noorderveen-c@thread.tacv2').at(-1)).toContain('Screenen doet de reclasseringswerker van de afdeling.');
  });
});
