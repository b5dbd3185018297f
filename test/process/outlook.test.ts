import { describe, expect, test } from 'vitest';
import { CASUS_KENMERK } from '../../src/graph/kenmerk.ts';
import { afspraakVan, afsprakenVan, antwoordt, vastgehoudenBij, verplaatst } from './agenda.ts';
import { productPerBestand } from './levensloop.ts';
import { als, signaal, type Zaak } from './mensen.ts';
import { wanneer, type Opstelling } from './opstelling.ts';
import { inOutlook } from './outlook.ts';
import { gedeeld, geboekt } from './stappen.ts';
import { TWEE_PIS } from './zuidhaven.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, TWEE_PIS);

const DINSDAG = { van: '2026-11-24T14:00:00', tot: '2026-11-24T14:15:00', met: ['mehmet'] } as const;

async function eenGedeelde(): Promise<Zaak> {
  const casus = await signaal(zs);
  await gedeeld(zs, casus);
  return casus;
}
async function momentVan(casus: Zaak): Promise<string | undefined> {
  const { moment } = (await zs.casus(casus.id)).duiding;
  return moment === undefined ? undefined : `${wanneer(moment.start.instant)} ${moment.duurMinuten}`;
}
async function concepten(): Promise<number> {
  return (await zs.register.db.selectFrom('afspraakconcept').select('event_id').execute()).length;
}

describe('an appointment that somebody writes in Outlook for a casus', () => {
  test('is nothing to the casus while it is a draft; once it is sent it is its meeting, planned when the other accepts', async () => {
    const casus = await eenGedeelde();
    expect(vastgehoudenBij(zs, 'mehmet').length).toBeGreaterThan(0);
    const sanne = await inOutlook(zs, 'sanne');
    const id = await sanne.schrijftVoor([casus], DINSDAG);
    expect([await momentVan(casus), await concepten(), afsprakenVan(zs, casus, 'mehmet')]).toEqual([undefined, 1, []]);
    expect(afspraakVan(zs, casus, 'sanne').kenmerken).toContainEqual({ id: CASUS_KENMERK, value: `|${casus.code}|` });
    await sanne.verstuurt(id);
    expect([await momentVan(casus), await concepten()]).toEqual(['2026-11-24 14:00 15', 0]);
    const { moment, voorstellen } = (await zs.casus(casus.id)).duiding;
    expect(moment).toMatchObject({ door: { persoon: 'sanne' }, boeking: { eventId: id, organisator: 'sanne' }, uitnodigingen: [{ persoon: 'sanne', antwoord: 'ja' }, { persoon: 'mehmet' }] });
    expect(voorstellen.length).toBeGreaterThan(0);
    // What was held while people chose is free again, and nothing was booked beside it.
    expect(['sanne', 'mehmet'].flatMap((naam) => vastgehoudenBij(zs, naam))).toEqual([]);
    expect(afsprakenVan(zs, casus, 'sanne')).toHaveLength(1);
    expect(als(zs, 'mehmet').chat(casus).at(-1)).toContain('De duiding staat in de agenda’s');
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    expect((await zs.casus(casus.id)).duiding.moment?.uitnodigingen?.map(({ antwoord }) => antwoord)).toEqual(['ja', 'ja']);
    expect(als(zs, 'sanne').chat(casus).at(-1)).toContain('De duiding is gepland');
  });

  test('that was thrown away leaves no trace', async () => {
    const casus = await eenGedeelde();
    const sanne = await inOutlook(zs, 'sanne');
    const { versie } = await zs.casus(casus.id);
    await sanne.gooitWeg(await sanne.schrijftVoor([casus], DINSDAG));
    expect([await concepten(), (await zs.casus(casus.id)).versie, afsprakenVan(zs, casus, 'sanne')]).toEqual([0, versie, []]);
    await zs.ronde();
    expect(zs.graph.abonnementen()).toEqual([]);
  });

  test('is linked once however often the button is pressed, and another choice takes the place of the first', async () => {
    const [een, twee] = [await eenGedeelde(), await eenGedeelde()];
    const sanne = await inOutlook(zs, 'sanne');
    const id = await sanne.schrijftVoor([een], DINSDAG);
    const regels = async (): Promise<number> => (await zs.register.db.selectFrom('audit').select('id').where('actie', '=', 'koppelConcept').execute()).length;
    const eerst = await regels();
    expect(await sanne.koppelt({ soort: 'duiding', casussen: [een.id], item: id })).toMatchObject({ stand: 'concept' });
    expect(await regels()).toBe(eerst);
    await sanne.koppelt({ soort: 'duiding', casussen: [twee.id], item: id });
    await sanne.verstuurt(id);
    expect([await momentVan(een), await momentVan(twee)]).toEqual([undefined, '2026-11-24 14:00 15']);
    expect(await sanne.koppelt({ soort: 'duiding', casussen: [twee.id], item: id })).toMatchObject({ stand: 'gekoppeld' });
    expect((await zs.casus(twee.id)).duiding.pogingen).toBe(1);
  });

  test('that was sent before it was linked is its meeting at once', async () => {
    const casus = await eenGedeelde();
    const sanne = await inOutlook(zs, 'sanne');
    const id = await sanne.schrijft({ onderwerp: `Duiding ${casus.code}`, ...DINSDAG });
    await sanne.verstuurt(id);
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    expect(await momentVan(casus)).toBeUndefined();
    expect(await sanne.koppelt({ soort: 'duiding', casussen: [casus.id], item: id })).toEqual({ stand: 'gekoppeld', melding: `Gekoppeld: de duiding van ${casus.code} is di 24 nov 14:00–14:15.` });
    // Who had accepted already is not asked again.
    expect((await zs.casus(casus.id)).duiding.moment?.uitnodigingen?.map(({ antwoord }) => antwoord)).toEqual(['ja', 'ja']);
  });

  test('is loose again when its maker says so, as long as it was not sent', async () => {
    const casus = await eenGedeelde();
    const [sanne, mehmet] = [await inOutlook(zs, 'sanne'), await inOutlook(zs, 'mehmet')];
    const id = await sanne.schrijftVoor([casus], DINSDAG);
    expect(await mehmet.vraag('koppelen', { soort: 'duiding', casussen: [casus.id], item: id })).toMatchObject({ status: 404 });
    expect(await sanne.vraag('loskoppelen', { item: id })).toMatchObject({ status: 204 });
    await sanne.verstuurt(id);
    expect([await momentVan(casus), await concepten()]).toEqual([undefined, 0]);
    expect(await sanne.vraag('loskoppelen', { item: id })).toMatchObject({ status: 204 });
    const ander = await sanne.schrijftVoor([casus], DINSDAG);
    await sanne.verstuurt(ander);
    expect(await sanne.vraag('loskoppelen', { item: ander })).toMatchObject({ status: 409 });
  });

  test('is linked by who organises it only', async () => {
    const casus = await eenGedeelde();
    const [sanne, mehmet] = [await inOutlook(zs, 'sanne'), await inOutlook(zs, 'mehmet')];
    const id = await sanne.schrijft({ onderwerp: 'Overleg', ...DINSDAG });
    await sanne.verstuurt(id);
    const kopie = zs.graph.afspraken().find(({ subject, mailbox }) => subject === 'Overleg' && mailbox === mehmet.adres)?.id ?? '';
    expect(await mehmet.vraag('koppelen', { soort: 'duiding', casussen: [casus.id], item: kopie })).toMatchObject({ status: 403, body: { melding: 'Iemand anders organiseert deze afspraak. Alleen wie de afspraak maakt, koppelt die aan een casus.' } });
  });

  test('without anybody invited is not sent yet; a sent one nobody told of is found by the delta query', async () => {
    const casus = await eenGedeelde();
    const sanne = await inOutlook(zs, 'sanne');
    const id = await sanne.schrijftVoor([casus], { ...DINSDAG, met: [] });
    await sanne.verstuurt(id);
    expect([await momentVan(casus), await concepten()]).toEqual([undefined, 1]);
    const ander = await sanne.schrijftVoor([casus], DINSDAG);
    zs.graph.meldingen.verlies(99);
    await sanne.verstuurt(ander);
    expect(await momentVan(casus)).toBeUndefined();
    await zs.klok.vooruit('23-11-2026 09:20');
    expect(await momentVan(casus)).toBe('2026-11-24 14:00 15');
    zs.graph.meldingen.verlies(0);
  });

  test('that nobody sent for two weeks is forgotten', async () => {
    const casus = await eenGedeelde();
    const sanne = await inOutlook(zs, 'sanne');
    await sanne.schrijftVoor([casus], { ...DINSDAG, van: '2026-12-22T14:00:00', tot: '2026-12-22T14:15:00' });
    await zs.klok.vooruit('07-12-2026 08:00');
    expect(await concepten()).toBe(1);
    await zs.klok.vooruit('07-12-2026 09:30');
    expect(await concepten()).toBe(0);
  });
});

describe('casussen one after the other in one appointment', () => {
  test('have each their own time; one that got another meeting meanwhile is left out, and its maker hears it', async () => {
    const [een, twee, drie] = [await eenGedeelde(), await eenGedeelde(), await signaal(zs)];
    const sanne = await inOutlook(zs, 'sanne');
    await gedeeld(zs, drie);
    const id = await sanne.schrijftVoor([een, drie, twee], { ...DINSDAG, tot: '2026-11-24T14:30:00' });
    const [eerste = ''] = [...(await als(zs, 'sanne').ziet(drie)).matchAll(/^\[((?:ma|di|wo|do|vr) \d+ \w+ \d\d:\d\d · [^\]]+)\]$/gm)].map(([, titel = '']) => titel);
    await als(zs, 'sanne').druk(drie, eerste);
    await sanne.verstuurt(id);
    expect([await momentVan(een), await momentVan(twee)]).toEqual(['2026-11-24 14:00 15', '2026-11-24 14:15 15']);
    expect((await zs.casus(drie.id)).duiding.moment?.boeking?.eventId).not.toBe(id);
    expect(als(zs, 'sanne').chat(drie).at(-1)).toContain('Uw afspraak in Outlook telt niet voor de duiding');
    expect(zs.graph.afspraken().find((een_) => een_.id === id)?.kenmerken).toContainEqual({ id: CASUS_KENMERK, value: `|${een.code}|${twee.code}|` });
    expect((await sanne.opent({ item: id })).casussen.map(({ code }) => code)).toEqual([een.code, twee.code]);
  });
});

describe('after it was linked an appointment goes as a meeting that was booked', () => {
  test('declined by the other in Outlook it falls away, and its maker hears it', async () => {
    const casus = await eenGedeelde();
    const sanne = await inOutlook(zs, 'sanne');
    await sanne.verstuurt(await sanne.schrijftVoor([casus], DINSDAG));
    await antwoordt(zs, casus, 'mehmet', 'declined');
    expect((await zs.casus(casus.id)).duiding.afgezegd?.reden).toBe('Mehmet Yilmaz heeft de uitnodiging afgewezen.');
    expect(als(zs, 'sanne').chat(casus).some((bericht) => bericht.includes('Afspraak gaat niet door'))).toBe(true);
    expect(afsprakenVan(zs, casus, 'sanne')).toEqual([]);
  });

  test('moved by its maker the other is asked again', async () => {
    const casus = await eenGedeelde();
    const sanne = await inOutlook(zs, 'sanne');
    await sanne.verstuurt(await sanne.schrijftVoor([casus], DINSDAG));
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    await verplaatst(zs, casus, 'sanne', '2026-11-26', '10:00');
    expect(await momentVan(casus)).toBe('2026-11-26 10:00 15');
    expect((await zs.casus(casus.id)).duiding.moment?.uitnodigingen?.map(({ antwoord }) => antwoord)).toEqual(['ja', undefined]);
  });

  test('the other says yes in Teams, and Outlook has it', async () => {
    const casus = await eenGedeelde();
    const sanne = await inOutlook(zs, 'sanne');
    await sanne.verstuurt(await sanne.schrijftVoor([casus], DINSDAG));
    await als(zs, 'mehmet').druk(casus, 'Ik kom');
    expect(afspraakVan(zs, casus, 'sanne').attendees.map(({ antwoord }) => antwoord)).toEqual(['accepted']);
  });
});

describe('a meeting that the product booked', () => {
  test('is no reason to link another appointment to its casus', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    const sanne = await inOutlook(zs, 'sanne');
    const id = await sanne.schrijft({ onderwerp: 'Overleg', ...DINSDAG });
    const { status, body } = await sanne.vraag('koppelen', { soort: 'duiding', casussen: [casus.id], item: id });
    expect([status, JSON.stringify(body)]).toEqual([409, expect.stringMatching(/Er staat al een afspraak: \w\w \d+ nov \d\d:\d\d\. Laat deze casus weg\./)]);
  });
});
