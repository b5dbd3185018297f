import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CASUS_KENMERK } from '../../src/graph/kenmerk.ts';
import type { StandInEvent } from '../../src/local/graph/toestand.ts';
import { afsprakenVan, afspraakVan, antwoordt, bezet, verplaatst, verwijdert } from './agenda.ts';
import { als, inHetKanaal, signaal, type Zaak } from './mensen.ts';
import { begin, wanneer, type Opstelling } from './opstelling.ts';
import { gedeeld, momentenOp } from './stappen.ts';

// Trouble is made on purpose here, so what the product logged does not fail a test.
let zs: Opstelling;
beforeAll(async () => {
  zs = await begin();
});
beforeEach(() => zs.schoon());
afterAll(() => zs.stop());

type Drie = readonly [Zaak, Zaak, Zaak];

/** Shared by Mehmet, of the same two people. */
async function drieGedeeld(): Promise<Drie> {
  const drie: Drie = [await signaal(zs), await signaal(zs), await signaal(zs)];
  for (const casus of drie) await gedeeld(zs, casus);
  return drie;
}
async function kies(casus: Zaak, welk = 0): Promise<void> {
  const moment = momentenOp(await als(zs, 'sanne').ziet(casus))[welk] ?? '';
  await als(zs, 'sanne').druk(casus, moment);
}
/** The same, with this trouble at the moment that the event is being changed, and not before. */
async function kiesTijdens(casus: Zaak, moeite: () => void): Promise<void> {
  const moment = momentenOp(await als(zs, 'sanne').ziet(casus))[0] ?? '';
  const eerder = zs.graph.verzoeken().length;
  zs.graph.storing.vertraag(600);
  await als(zs, 'sanne').drukSnel(casus, moment);
  while (!zs.graph.verzoeken().slice(eerder).some(({ methode, pad, status }) => methode === 'PATCH' && pad.includes('/events/') && status === 0)) await wacht(5);
  moeite();
  zs.graph.storing.vertraag(0);
  await zs.rustig();
}
/** Three duidingen of Sanne and Mehmet on di 24 nov 11:30, 11:45 and 12:00, booked in this order. */
async function drieGeboekt(): Promise<Drie> {
  const drie = await drieGedeeld();
  for (const casus of drie) await kies(casus);
  return drie;
}
function codes({ kenmerken }: StandInEvent): string | undefined {
  return kenmerken.find(({ id }) => id.toLowerCase() === CASUS_KENMERK.toLowerCase())?.value;
}
const tijden = ({ van, tot }: StandInEvent): string => `${wanneer(van)} ${wanneer(tot).slice(11)}`;
async function startVan(casus: Zaak): Promise<string | undefined> {
  const { moment } = (await zs.casus(casus.id)).duiding;
  return moment === undefined ? undefined : wanneer(moment.start.instant);
}
/** Once each, whatever casus is looked for. */
function alleVan(drie: readonly Zaak[], naam: string): readonly StandInEvent[] {
  return [...new Map(drie.flatMap((casus) => afsprakenVan(zs, casus, naam)).map((een) => [een.id, een])).values()];
}
async function annuleer(casus: Zaak): Promise<void> {
  await als(zs, 'sanne').druk(casus, 'Annuleer de afspraak', { 'Waarom gaat de afspraak niet door?': 'Komt later' });
}

describe('three duidingen of the same two people, one after the other', () => {
  test('become one event in each calendar, with an agenda of codes and times and nothing about the people', async () => {
    const drie = await drieGeboekt();
    const [een, twee, derde] = drie;
    for (const wie of ['sanne', 'mehmet']) {
      const [event, ...meer] = alleVan(drie, wie);
      expect(meer, wie).toEqual([]);
      expect(event?.subject, wie).toBe(`Duiding ${een.code}, ${twee.code}, ${derde.code}`);
      expect(event === undefined ? '' : tijden(event), wie).toBe('2026-11-24 11:30 12:15');
    }
    const event = afspraakVan(zs, een, 'sanne');
    expect(codes(event)).toBe(`|${een.code}|${twee.code}|${derde.code}|`);
    expect(event.body.content).toMatch(new RegExp(`Duiding, 3 casussen na elkaar. Agenda:.*11:30 ${een.code}: http.*11:45 ${twee.code}: http.*12:00 ${derde.code}: http`, 's'));
    for (const { naam, skn } of drie) expect(JSON.stringify(zs.graph.afspraken())).not.toMatch(new RegExp(`${naam}|${naam.split(',')[0] ?? naam}|${skn}`));
    expect(await Promise.all(drie.map(startVan))).toEqual(['2026-11-24 11:30', '2026-11-24 11:45', '2026-11-24 12:00']);
  });

  test('are one invitation: one answer is for all of them', async () => {
    const drie = await drieGeboekt();
    for (const casus of drie) expect(await inHetKanaal(zs, casus)).toContain('wacht op antwoord van Mehmet Yilmaz');
    await antwoordt(zs, drie[1], 'mehmet', 'accepted');
    for (const casus of drie) expect(await inHetKanaal(zs, casus)).toContain('in de PI · gepland');
  });

  test('a later one does not take back who said yes to the earlier', async () => {
    const [een, twee] = await drieGedeeld();
    await kies(een);
    await antwoordt(zs, een, 'mehmet', 'accepted');
    await kies(twee);
    expect(await inHetKanaal(zs, een)).toContain('di 24 nov 11:30 in de PI · gepland');
    expect(await inHetKanaal(zs, twee)).toContain('di 24 nov 11:45 in de PI · wacht op antwoord van Mehmet Yilmaz');
  });

  test('two chosen at the same time still make one event', async () => {
    const [een, twee] = await drieGedeeld();
    const beide = [een, twee];
    const keuzes = await Promise.all(beide.map(async (casus) => [casus, momentenOp(await als(zs, 'sanne').ziet(casus))[0] ?? ''] as const));
    await Promise.all(keuzes.map(([casus, moment]) => als(zs, 'sanne').drukSnel(casus, moment)));
    await zs.rustig();
    expect(alleVan(beide, 'sanne').map(tijden)).toEqual(['2026-11-24 11:30 12:00']);
    expect(alleVan(beide, 'mehmet')).toHaveLength(1);
  });

  test('booked from the last to the first too', async () => {
    const [een, twee, derde] = await drieGedeeld();
    for (const casus of [derde, twee, een]) await kies(casus);
    expect(afspraakVan(zs, een, 'sanne').subject).toBe(`Duiding ${een.code}, ${twee.code}, ${derde.code}`);
  });
});

describe('when one of them is cancelled', () => {
  test.each([[0, '2026-11-24 11:45 12:15', [1, 2]], [1, '2026-11-24 11:30 12:15', [0, 2]], [2, '2026-11-24 11:30 12:00', [0, 1]]] as const)('number %i goes out of the event, and the others keep their own time', async (welke, rest, blijven) => {
    const drie = await drieGeboekt();
    const voor = await Promise.all(drie.map(startVan));
    const weg = drie[welke];
    await annuleer(weg);
    expect(afsprakenVan(zs, weg, 'sanne')).toEqual([]);
    expect(momentenOp(await als(zs, 'sanne').ziet(weg))).toHaveLength(3);
    for (const wie of ['sanne', 'mehmet']) expect(alleVan(drie, wie).map(tijden), wie).toEqual([rest]);
    for (const nummer of blijven) expect(await startVan(drie[nummer])).toBe(voor[nummer]);
    const over = blijven.map((nummer) => drie[nummer].code);
    expect(codes(afspraakVan(zs, drie[blijven[0]], 'sanne'))).toBe(`|${over.join('|')}|`);
  });

  test('all of them, one by one, leave nothing in the calendars', async () => {
    const drie = await drieGeboekt();
    for (const casus of drie) await annuleer(casus);
    for (const wie of ['sanne', 'mehmet']) expect(alleVan(drie, wie), wie).toEqual([]);
  });

  test('just after the event was deleted by hand, the others hear that theirs is gone too', async () => {
    const [een, twee, derde] = await drieGeboekt();
    zs.graph.meldingen.verlies(10);
    await verwijdert(zs, een, 'sanne');
    zs.graph.meldingen.verlies(0);
    await annuleer(een);
    for (const casus of [twee, derde]) {
      expect(await startVan(casus)).toBeUndefined();
      expect(als(zs, 'mehmet').chat(casus).join()).toContain(`Afspraak gaat niet door · ${casus.code}`);
    }
  });
});

describe('what people do with the whole event in Outlook', () => {
  test('moving it moves each casus as much', async () => {
    const drie = await drieGeboekt();
    await verplaatst(zs, drie[0], 'sanne', '2026-11-26', '10:30');
    expect(await Promise.all(drie.map(startVan))).toEqual(['2026-11-26 10:30', '2026-11-26 10:45', '2026-11-26 11:00']);
    for (const casus of drie) expect(als(zs, 'mehmet').chat(casus).at(-1)).toContain(`De duiding is verplaatst · ${casus.code}`);
  });

  test('moving it twice by a little, while told late and twice, ends where the event is', async () => {
    const drie = await drieGeboekt();
    zs.graph.meldingen.verlies(2);
    await verplaatst(zs, drie[0], 'sanne', '2026-11-24', '11:45');
    await verplaatst(zs, drie[0], 'sanne', '2026-11-24', '14:45');
    zs.graph.meldingen.verlies(0);
    await zs.klok.vooruit('23-11-2026 09:16');
    const { nr } = zs.graph.meldingen.verstuurd().at(-1) ?? { nr: -1 };
    await zs.graph.meldingen.opnieuw(nr);
    await zs.rustig();
    expect(await Promise.all(drie.map(startVan))).toEqual(['2026-11-24 14:45', '2026-11-24 15:00', '2026-11-24 15:15']);
  });

  test('declining it makes all of them look for other moments', async () => {
    const drie = await drieGeboekt();
    await antwoordt(zs, drie[0], 'mehmet', 'declined');
    expect(alleVan(drie, 'sanne')).toEqual([]);
    for (const casus of drie) expect(momentenOp(await als(zs, 'sanne').ziet(casus))).toHaveLength(3);
  });
});

describe('trouble while a casus joins the event', () => {
  test('a refused change is tried again', async () => {
    const [een, twee] = await drieGedeeld();
    await kies(een);
    await kiesTijdens(twee, () => zs.graph.storing.weiger(6, 503, 0));
    await zs.opnieuw();
    expect(alleVan([een, twee], 'sanne').map(tijden)).toEqual(['2026-11-24 11:30 12:00']);
    expect((await zs.casus(twee.id)).duiding.moment?.boeking?.eventId).toBe(afspraakVan(zs, een, 'sanne').id);
  });

  test('a lost answer does not make a second event', async () => {
    const [een, twee] = await drieGedeeld();
    await kies(een);
    await kiesTijdens(twee, () => zs.graph.storing.verliesAntwoord(1));
    await zs.opnieuw();
    for (const wie of ['sanne', 'mehmet']) expect(alleVan([een, twee], wie).map(tijden), wie).toEqual(['2026-11-24 11:30 12:00']);
  });

  test('given up meanwhile: the other casus keeps the event', async () => {
    const [een, twee] = await drieGedeeld();
    await kies(een);
    await kiesTijdens(twee, () => zs.graph.storing.verliesAntwoord(1));
    await annuleer(twee);
    await zs.opnieuw();
    expect(alleVan([een, twee], 'sanne').map(tijden)).toEqual(['2026-11-24 11:30 11:45']);
    expect(codes(afspraakVan(zs, een, 'sanne'))).toBe(`|${een.code}|`);
    expect(await startVan(twee)).toBeUndefined();
  });

  test('a mailbox that no longer lets us in: the other side organises a meeting of its own', async () => {
    const [een, twee] = await drieGedeeld();
    await kies(een);
    const moment = momentenOp(await als(zs, 'sanne').ziet(twee))[0] ?? '';
    zs.graph.storing.geenToegang('sanne@dji.example');
    await als(zs, 'sanne').druk(twee, moment);
    expect(afspraakVan(zs, twee, 'mehmet')).toMatchObject({ subject: `Duiding ${twee.code}`, organisator: 'mehmet@reclassering.example' });
  });
});

describe('what stays apart', () => {
  test('another pair', async () => {
    const een = await signaal(zs);
    await gedeeld(zs, een);
    await kies(een);
    await bezet(zs, 'ruben', '2026-11-24T08:00:00', '2026-11-24T11:45:00');
    const ander = await signaal(zs, { afdeling: 'B', casemanager: 'Ruben Bakker' });
    await gedeeld(zs, ander);
    const [moment = ''] = momentenOp(await als(zs, 'mehmet').ziet(ander));
    await als(zs, 'mehmet').druk(ander, moment);
    expect([een, ander].map((casus) => tijden(afspraakVan(zs, casus, 'mehmet')))).toEqual(['2026-11-24 11:30 11:45', '2026-11-24 11:45 12:00']);
    expect(afspraakVan(zs, een, 'mehmet').subject).toBe(`Duiding ${een.code}`);
    expect(afspraakVan(zs, ander, 'ruben').subject).toBe(`Duiding ${ander.code}`);
  });

  test('a moment that does not touch the event', async () => {
    const [een, twee] = await drieGedeeld();
    await kies(een);
    await kies(twee, 1);
    expect(alleVan([een, twee], 'sanne')).toHaveLength(2);
  });
});
