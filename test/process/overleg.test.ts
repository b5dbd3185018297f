import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import { werkdocumentAntwoord } from '../../src/api/contract.ts';
import { overlegAntwoord, vandaagAntwoord, type OverlegAntwoord } from '../../src/api/overleg.ts';
import { findAgendaAfspraakByChat } from '../../src/store/agenda.ts';
import { up } from '../../src/store/migrations/0018_overlegchat.ts';
import { afspraakVan } from './agenda.ts';
import { productPerBestand } from './levensloop.ts';
import { als, signaal, type Zaak } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';
import { gedeeld, GEHEIM, momentenOp, vastgelegd } from './stappen.ts';
import { inDeTab } from './tab.ts';
import { TWEE_PIS } from './zuidhaven.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, TWEE_PIS);

/** Two duidingen one after the other, in Teams: Mehmet comes to the PI on no day at all. */
async function tweeOnline(): Promise<readonly [Zaak, Zaak]> {
  await zs.register.db.updateTable('aanwezigheid').set({ weekdagen: JSON.stringify([]) }).where('persoon', '=', 'mehmet').execute();
  const twee = [await signaal(zs), await signaal(zs)] as const;
  for (const casus of twee) await gedeeld(zs, casus);
  for (const casus of twee) await als(zs, 'sanne').druk(casus, momentenOp(await als(zs, 'sanne').ziet(casus))[0] ?? '');
  await zs.register.db.updateTable('aanwezigheid').set({ weekdagen: JSON.stringify([2, 4]) }).where('persoon', '=', 'mehmet').execute();
  return twee;
}
/** As Teams names the chat to the panel beside the meeting. */
function chatVan(zaak: Zaak): string {
  const { joinUrl = '' } = afspraakVan(zs, zaak, 'sanne');
  return decodeURIComponent(joinUrl.split('/meetup-join/')[1]?.split('/')[0] ?? '');
}
async function overleg(naam: string, chat: string): Promise<OverlegAntwoord> {
  return overlegAntwoord.parse((await (await inDeTab(zs, naam)).haal(`/api/overleg?chat=${encodeURIComponent(chat)}`)).body);
}
async function status(naam: string, pad: string): Promise<number> {
  return (await (await inDeTab(zs, naam)).haal(pad)).status;
}

describe('beside a Teams meeting', () => {
  test('the casussen of its agenda are found by its chat, in order, each with where its outcome stands', async () => {
    const [een, twee] = await tweeOnline();
    const chat = chatVan(een);
    expect(chat).toMatch(/^19:meeting_.+@thread\.v2$/);
    const { titel, wanneer, plek, voorbij, casussen } = await overleg('sanne', chat);
    expect([titel, plek, voorbij]).toEqual(['Duiding', 'online', false]);
    expect(wanneer).toMatch(/^\w\w \d+ nov \d\d:\d\d–\d\d:\d\d$/);
    expect(casussen.map(({ code, naam, minuten, klaar, stand, magLezen, magVastleggen }) => ({ code, naam, minuten, klaar, stand, magLezen, magVastleggen }))).toEqual(
      [een, twee].map(({ code, naam }) => ({ code, naam, minuten: 15, klaar: false, stand: 'Nog vast te leggen', magLezen: true, magVastleggen: true })),
    );
    await zs.klok.vooruit('23-11-2026 13:05');
    await vastgelegd(zs, een, 'sanne', 'Nee');
    expect((await overleg('mehmet', chat)).casussen.map(({ stand }) => stand)).toEqual(['Uitkomst vastgelegd. De ander bevestigt die nog.', 'Nog vast te leggen']);
    await als(zs, 'mehmet').druk(een, 'Bevestig');
    expect((await overleg('mehmet', chat)).casussen[0]).toMatchObject({ klaar: true, stand: 'Uitkomst vastgelegd en bevestigd.' });
  });

  test('after its end it says so, and what is not recorded stays open', async () => {
    const [een] = await tweeOnline();
    const chat = chatVan(een);
    await zs.klok.vooruit('+3 werkdagen');
    expect(await overleg('sanne', chat)).toMatchObject({ voorbij: true, casussen: [{ klaar: false }, { klaar: false }] });
  });

  test('is for who is at it or carries such casussen; names leave an audit line', async () => {
    const [een] = await tweeOnline();
    const pad = `/api/overleg?chat=${encodeURIComponent(chatVan(een))}`;
    for (const naam of ['ruben', 'willem', 'guus', 'joris']) expect(await status(naam, pad), naam).toBe(403);
    expect(await status('sanne', '/api/overleg?chat=19%3Ameeting_van_een_ander%40thread.v2')).toBe(404);
    expect(await status('sanne', '/api/overleg')).toBe(404);
    await overleg('sanne', chatVan(een));
    const regels = await zs.register.db.selectFrom('audit').select(['persoon', 'casus']).where('actie', '=', 'overleg').execute();
    expect(regels.map(({ persoon }) => persoon)).toEqual(['sanne', 'sanne']);
  });

  test('a meeting that was booked before this was kept gets its chat from its casus', async () => {
    const [een] = await tweeOnline();
    const { db } = zs.register;
    await db.schema.dropIndex('agenda_afspraak_chat').execute();
    await db.schema.alterTable('agenda_afspraak').dropColumn('chat').execute();
    await up(db as unknown as Kysely<unknown>);
    expect((await findAgendaAfspraakByChat(db, chatVan(een)))?.casussen).toHaveLength(2);
  });
});

describe('the meetings of today', () => {
  test('can be chosen where Teams names none', async () => {
    const [een, twee] = await tweeOnline();
    const { overleggen } = vandaagAntwoord.parse((await (await inDeTab(zs, 'mehmet')).haal('/api/overleg/vandaag')).body);
    expect(overleggen).toMatchObject([{ titel: `Duiding ${een.code}, ${twee.code}`, open: 2, aantal: 2, voorbij: false, plek: 'online' }]);
    expect(await status('mehmet', `/api/overleg?id=${overleggen[0]?.id ?? ''}`)).toBe(200);
    expect((await (await inDeTab(zs, 'ruben')).haal('/api/overleg/vandaag')).body).toEqual({ overleggen: [] });
  });
});

describe('a trajectgesprek', () => {
  async function gesprek(): Promise<Zaak> {
    const casus = await signaal(zs, { einddatum: '2029-06-01' });
    await gedeeld(zs, casus);
    await vastgelegd(zs, casus, 'sanne', 'Ja', 'Deelname aan het trajectgesprek');
    await als(zs, 'mehmet').druk(casus, 'Bevestig');
    await als(zs, 'sanne').druk(casus, momentenOp(await als(zs, 'sanne').ziet(casus))[0] ?? '');
    return casus;
  }

  test('gets its outcome in the panel, by the rules of the casus', async () => {
    const casus = await gesprek();
    const sanne = await inDeTab(zs, 'sanne');
    const pad = `/api/overleg/${casus.id}/gesprek`;
    expect(await sanne.stuur(pad, { soort: 'trajectgesprek', uitkomst: 'gehouden', erbij: true })).toMatchObject({ status: 409 });
    await zs.klok.vooruit('24-11-2026 14:40');
    expect(await (await inDeTab(zs, 'ruben')).stuur(pad, { soort: 'trajectgesprek', uitkomst: 'gehouden', erbij: true })).toMatchObject({ status: 403 });
    const { overleggen } = vandaagAntwoord.parse((await sanne.haal('/api/overleg/vandaag')).body);
    const id = overleggen[0]?.id ?? '';
    const lees = async (): Promise<OverlegAntwoord> => overlegAntwoord.parse((await sanne.haal(`/api/overleg?id=${id}`)).body);
    expect((await lees()).uitkomsten.map(({ waarde }) => waarde)).toEqual(['gehouden', 'teLaat', 'nietGehouden']);
    expect(await sanne.stuur(pad, { soort: 'trajectgesprek', uitkomst: 'gehouden', erbij: true })).toMatchObject({ status: 204 });
    expect((await zs.casus(casus.id)).stap3?.gesprekken).toMatchObject([{ uitkomst: 'gehouden' }]);
    expect((await lees()).casussen).toMatchObject([{ code: casus.code, klaar: true, stand: 'Uitkomst vastgelegd.' }]);
  });
});

describe('the werkdocument for who is signed in to the tab', () => {
  test('is as in its dialog, for who carries such casussen only', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const pad = `/api/casussen/${casus.id}/werkdocument`;
    const sanne = await inDeTab(zs, 'sanne');
    const { versie, stukken } = werkdocumentAntwoord.parse((await sanne.haal(pad)).body);
    expect(JSON.stringify(stukken)).toContain(GEHEIM);
    const { body } = await sanne.stuur(`/api/casussen/${casus.id}/opdrachten`, { versie, opdracht: { type: 'stelVraag', tekst: 'Sinds wanneer?' } });
    expect(body).toMatchObject({ ok: true });
    for (const naam of ['ingrid', 'ruben', 'guus']) expect(await status(naam, pad), naam).toBe(403);
  });
});
