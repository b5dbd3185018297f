import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersoonId } from '../../src/domain/rollen.ts';
import type { StandInEvent } from '../../src/local/graph/toestand.ts';
import type { Effect } from '../../src/usecases/effect.ts';
import { afspraakVan, antwoordt, verplaatst, verwijdert } from './agenda.ts';
import { als, inHetKanaal, signaal, type Zaak } from './mensen.ts';
import { begin, wanneer, type Opstelling } from './opstelling.ts';
import { geboekt, gedeeld, momentenOp } from './stappen.ts';

// Trouble is made on purpose here, so what the product logged does not fail a test by itself.
let zs: Opstelling;
beforeAll(async () => {
  zs = await begin();
});
beforeEach(() => zs.schoon());
afterAll(() => zs.stop());

const MEHMET = 'mehmet@reclassering.example';
type Antwoord = StandInEvent['attendees'][number]['antwoord'] | undefined;

function antwoordVanMehmet(casus: Zaak, agendaVan: string): Antwoord {
  return afspraakVan(zs, casus, agendaVan).attendees.find(({ adres }) => adres === MEHMET)?.antwoord;
}
/** What Mehmet answered, as it stands in the calendar of Sanne and in his own. */
const inBeide = (casus: Zaak): readonly Antwoord[] => ['sanne', 'mehmet'].map((wie) => antwoordVanMehmet(casus, wie));
const keren = (): number => zs.graph.verzoeken().filter(({ methode, pad }) => methode === 'POST' && pad.endsWith('/accept')).length;

async function gevraagd(): Promise<Zaak> {
  const casus = await signaal(zs);
  await geboekt(zs, casus);
  return casus;
}
/** Booked, while the invitation is still on its way to Mehmet. */
async function onderweg(): Promise<Zaak> {
  zs.graph.storing.houdPostVast();
  return gevraagd();
}
async function komt(casus: Zaak): Promise<void> {
  expect(await als(zs, 'mehmet').druk(casus, 'Ik kom')).toContain('Genoteerd: u komt.');
}
async function kies(wie: string, casus: Zaak): Promise<void> {
  await als(zs, wie).druk(casus, momentenOp(await als(zs, wie).ziet(casus))[0] ?? '');
}
async function historie({ id }: Zaak): Promise<number> {
  return (await zs.register.db.selectFrom('gebeurtenis').select('versie').where('casus', '=', id).execute()).length;
}

describe('who says yes outside Outlook', () => {
  test('with “Ik kom” in Teams has accepted in Outlook: in the own calendar, and for the organiser', async () => {
    const casus = await gevraagd();
    expect(inBeide(casus)).toEqual(['none', 'none']);
    await komt(casus);
    expect(inBeide(casus)).toEqual(['accepted', 'accepted']);
    expect(afspraakVan(zs, casus, 'mehmet').showAs).toBe('busy');
    expect(zs.gemeld).toEqual([]);
  });

  test('and of that Outlook tells the product, which changes nothing a second time', async () => {
    const casus = await gevraagd();
    await komt(casus);
    const aantal = await historie(casus);
    const verstuurd = zs.graph.meldingen.verstuurd();
    expect(verstuurd.at(-1)?.melding).toMatchObject({ changeType: 'updated', resourceData: { id: afspraakVan(zs, casus, 'sanne').id } });
    for (const { nr } of verstuurd) await zs.graph.meldingen.opnieuw(nr);
    await zs.rustig();
    expect(await historie(casus)).toBe(aantal);
    expect(als(zs, 'sanne').chat(casus).filter((tekst) => tekst.startsWith('De duiding is gepland'))).toHaveLength(1);
  });

  test('by choosing the moment has accepted as well, when the other organises it', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await kies('mehmet', casus);
    expect(afspraakVan(zs, casus, 'mehmet').organisator).toBe('sanne@dji.example');
    expect(inBeide(casus)).toEqual(['accepted', 'accepted']);
  });

  test('by choosing as its organiser has nothing to accept, and an answer in Outlook is not given again', async () => {
    const eerder = keren();
    const casus = await gevraagd();
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    expect(await inHetKanaal(zs, casus)).toContain('gepland');
    expect(keren()).toBe(eerder);
  });

  test('after “Misschien” in Outlook has accepted there too', async () => {
    const casus = await gevraagd();
    await antwoordt(zs, casus, 'mehmet', 'tentativelyAccepted');
    await komt(casus);
    expect(inBeide(casus)).toEqual(['accepted', 'accepted']);
  });
});

describe('an event of two casussen has one answer', () => {
  async function tweeGevraagd(): Promise<readonly [Zaak, Zaak]> {
    const twee = [await signaal(zs), await signaal(zs)] as const;
    for (const casus of twee) await gedeeld(zs, casus);
    for (const casus of twee) await kies('sanne', casus);
    return twee;
  }

  test('it is accepted with the yes to the last of them, and not before', async () => {
    const [een, twee] = await tweeGevraagd();
    await komt(een);
    expect(inBeide(een)).toEqual(['none', 'none']);
    expect(await inHetKanaal(zs, twee)).toContain('wacht op antwoord van Mehmet Yilmaz');
    await komt(twee);
    expect(inBeide(een)).toEqual(['accepted', 'accepted']);
  });

  test('it is accepted once the casus without a yes is out of it', async () => {
    const [een, twee] = await tweeGevraagd();
    await komt(een);
    await als(zs, 'sanne').druk(twee, 'Annuleer de afspraak', { 'Waarom gaat de afspraak niet door?': 'Komt later' });
    expect(inBeide(een)).toEqual(['accepted', 'accepted']);
    expect(await inHetKanaal(zs, een)).toContain('gepland');
  });
});

describe('an invitation that is still on its way', () => {
  test('is accepted once it is there', async () => {
    const casus = await onderweg();
    await komt(casus);
    expect(antwoordVanMehmet(casus, 'sanne')).toBe('none');
    expect(zs.gemeld.join()).toContain('effect accepteer: Error: The invitation has not arrived yet');
    zs.graph.storing.herstel();
    await zs.opnieuw();
    expect(inBeide(casus)).toEqual(['accepted', 'accepted']);
  });

  test('and was moved meanwhile is not accepted at the new time', async () => {
    const casus = await onderweg();
    await komt(casus);
    await verplaatst(zs, casus, 'sanne', '2026-12-03', '14:30');
    zs.graph.storing.herstel();
    await zs.opnieuw();
    expect(wanneer(afspraakVan(zs, casus, 'mehmet').van)).toBe('2026-12-03 14:30');
    expect(inBeide(casus)).toEqual(['none', 'none']);
    expect(await inHetKanaal(zs, casus)).toContain('wacht op antwoord van Mehmet Yilmaz');
    await komt(casus);
    expect(inBeide(casus)).toEqual(['accepted', 'accepted']);
  });

  test('and was moved without the product knowing is left alone', async () => {
    const casus = await onderweg();
    await komt(casus);
    zs.graph.meldingen.verlies(5);
    await verplaatst(zs, casus, 'sanne', '2026-12-03', '14:30');
    zs.graph.storing.herstel();
    await zs.opnieuw();
    zs.graph.meldingen.verlies(0);
    expect(inBeide(casus)).toEqual(['none', 'none']);
  });

  test('or was taken out of the calendar: after half an hour it is let be', async () => {
    const eerder = keren();
    const casus = await gevraagd();
    await verwijdert(zs, casus, 'mehmet');
    await komt(casus);
    expect(zs.gemeld).not.toEqual([]);
    await zs.klok.zonderTeDraaien('23-11-2026 09:31');
    zs.gemeld.length = 0;
    await zs.opnieuw();
    await zs.opnieuw();
    expect(zs.gemeld).toEqual([]);
    expect(keren()).toBe(eerder);
    expect(await zs.product.omgeving.wachtrij.mislukt()).toEqual([]);
    expect(await inHetKanaal(zs, casus)).toContain('gepland');
  });
});

test('a mailbox that refuses us keeps its invitation open, and the yes of Teams counts all the same', async () => {
  const casus = await gevraagd();
  zs.graph.storing.geenToegang(MEHMET);
  await komt(casus);
  expect(await inHetKanaal(zs, casus)).toContain('gepland');
  expect(inBeide(casus)).toEqual(['none', 'none']);
  expect(zs.gemeld).toEqual([]);
});

test('tried again after it was done, it leaves the calendars as they are', async () => {
  const casus = await gevraagd();
  const eerder = keren();
  await komt(casus);
  const { id: eventId, van: start } = afspraakVan(zs, casus, 'sanne');
  const nogmaals: Effect = { soort: 'accepteer', casus: casus.id, persoon: 'mehmet' as PersoonId, eventId, start, op: zs.klok.nu() };
  await zs.register.db.transaction().execute((trx) => zs.product.omgeving.wachtrij.zet(trx, [nogmaals]));
  await zs.rustig();
  expect(keren()).toBe(eerder + 1);
});
