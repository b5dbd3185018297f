import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ControleAntwoord, ControleVraag } from '../../src/api/outlook.ts';
import { bijVerzenden, schrijfMelding, type Verzendomgeving } from '../../tab/src/wachter/bijverzenden.ts';
import { item, omgeving, type Verzonden } from './wachteroutlook.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Uitkomst {
  readonly opties: Office.SmartAlertsEventCompletedOptions;
  /** Milliseconds until Outlook had its answer. */
  readonly na: number;
}

async function verzend(om: Verzendomgeving): Promise<Uitkomst> {
  const begin = Date.now();
  const uitkomsten: Uitkomst[] = [];
  const klaar = bijVerzenden({ completed: (opties) => uitkomsten.push({ opties: opties ?? {}, na: Date.now() - begin }) }, () => om);
  await vi.advanceTimersByTimeAsync(10_000);
  await klaar;
  expect(uitkomsten).toHaveLength(1);
  return uitkomsten[0] ?? expect.unreachable();
}

const KENMERK = { soort: 'duiding', codes: ['ZS-412907'], casussen: ['c1'], termijn: '2026-12-04' };
const NAAM: ControleAntwoord = { bezwaren: [{ soort: 'naam', melding: 'In het onderwerp lijkt de naam van een gedetineerde te staan.' }] };
const nooit = <T>(): Promise<T> => new Promise(() => undefined);

describe('somebody sends an appointment', () => {
  test('without anything wrong: it goes', async () => {
    const { opties, na } = await verzend(omgeving({ onderwerp: 'Duiding ZS-412907', locatie: 'Spreekkamer 2', kenmerk: JSON.stringify(KENMERK) }));
    expect(opties).toEqual({ allowEvent: true });
    expect(na).toBeLessThan(50);
  });

  test('with an SKN in the subject: Outlook asks, offers to send all the same, and the number is not repeated', async () => {
    const { opties } = await verzend(omgeving({ onderwerp: 'Duiding 9000 001' }));
    expect(opties).toEqual({
      allowEvent: false, sendModeOverride: 'promptUser',
      errorMessage: 'In het onderwerp staat een nummer dat op een SKN lijkt. Anderen kunnen dat lezen. Haal het weg of gebruik de casuscode.\n\nPas de afspraak aan. Klopt het toch? Kies dan ‘Toch verzenden’.',
    });
  });

  test('with an SKN as the name of a place, typed or of a room', async () => {
    expect((await verzend(omgeving({ locatie: 'cel 9000001' }))).opties.errorMessage).toContain('In de locatie staat');
    expect((await verzend(omgeving({ ruimtes: ['Zaal 2', 'SKN 9000001'] }))).opties.errorMessage).toContain('In de locatie staat');
  });

  test('with a name that the server knows', async () => {
    const { opties } = await verzend(omgeving({ onderwerp: 'Gesprek' }, { controleer: () => Promise.resolve(NAAM) }));
    expect(opties).toMatchObject({ allowEvent: false });
    expect(opties.errorMessage).toContain(NAAM.bezwaren[0]?.melding);
  });

  test('the server is told what is sent, and of what kind and day it is', async () => {
    const gevraagd: [ControleVraag, string][] = [];
    const controleer = (vraag: ControleVraag, bewijs: string): Promise<ControleAntwoord> => {
      gevraagd.push([vraag, bewijs]);
      return Promise.resolve({ bezwaren: [] });
    };
    // Half past eleven in the evening in UTC is the next day in the Netherlands.
    await verzend(omgeving({ onderwerp: 'Duiding ZS-412907', locatie: 'Zaal 2', ruimtes: ['Zaal 2', 'Zaal 3'], start: '2026-12-01T23:30:00Z', kenmerk: KENMERK }, { controleer }));
    await verzend(omgeving({ onderwerp: 'x'.repeat(300) }, { controleer }));
    expect(gevraagd).toMatchObject([[{ onderwerp: 'Duiding ZS-412907', locatie: 'Zaal 2 | Zaal 3', codes: ['ZS-412907'], soort: 'duiding', dag: '2026-12-02' }, 'bewijs'], [{ onderwerp: 'x'.repeat(255), codes: [] }, 'bewijs']]);
    expect(gevraagd[1]?.[0]).not.toHaveProperty('soort');
  });

  test('in an older Outlook the manifest alone says that sending stays possible', async () => {
    expect((await verzend(omgeving({ onderwerp: 'Duiding 9000001' }, { kan: () => false }))).opties).not.toHaveProperty('sendModeOverride');
  });
});

describe('a time after the termijn', () => {
  const laat: Verzonden = { onderwerp: 'Duiding ZS-412907', start: '2026-12-07T09:00:00Z', kenmerk: JSON.stringify(KENMERK) };
  const zonderServer = { bewijs: () => Promise.resolve(undefined) };

  test('is objected to by what the pane kept, also without the server', async () => {
    expect((await verzend(omgeving(laat, zonderServer))).opties.errorMessage).toContain('De duiding van ZS-412907 moet uiterlijk vr 4 dec. Dit is later. Kies een eerdere dag als dat kan.');
    expect((await verzend(omgeving({ ...laat, start: '2026-12-04T15:00:00Z' }, zonderServer))).opties).toEqual({ allowEvent: true });
  });

  test('of several casussen is not put down to one of them', async () => {
    const kenmerk = { ...KENMERK, codes: ['ZS-412907', 'ZS-530011'] };
    expect((await verzend(omgeving({ ...laat, kenmerk }, zonderServer))).opties.errorMessage).toContain('De duiding van een van de casussen moet uiterlijk vr 4 dec.');
  });

  test('is what the server says it is, because a termijn may have moved since', async () => {
    expect((await verzend(omgeving(laat))).opties).toEqual({ allowEvent: true });
  });

  test.each([
    ['away', undefined], ['no JSON', '{soort'], ['empty', ''], ['a number', 7], ['of another shape', { soort: 'borrel', codes: ['ZS-412907'], termijn: '2026-12-04' }], ['without codes', { ...KENMERK, codes: [] }],
    ['with names in place of codes', { ...KENMERK, codes: ['Jansen'] }], ['with a day that is none', { ...KENMERK, termijn: 'vrijdag' }], ['null', 'null'],
  ])('is not guessed when the property is %s', async (_, kenmerk) => {
    expect((await verzend(omgeving({ ...laat, kenmerk }, zonderServer))).opties).toEqual({ allowEvent: true });
  });
});

describe('when something fails the appointment goes, and what the guard sees itself still counts', () => {
  const skn = { onderwerp: 'Duiding 9000001' };
  const storingen: readonly (readonly [string, Partial<Verzendomgeving>])[] = [
    ['there is no proof of who sends', { bewijs: () => Promise.resolve(undefined) }], ['signing in fails', { bewijs: () => Promise.reject(new Error('no')) }], ['signing in hangs', { bewijs: nooit }],
    ['the server is silent', { controleer: nooit }], ['the server refuses', { controleer: () => Promise.resolve(undefined) }], ['the network is away', { controleer: () => Promise.reject(new TypeError('Failed to fetch')) }],
    ['the server is slow', { controleer: () => new Promise((klaar) => { setTimeout(() => klaar(NAAM), 4_000); }) }],
  ];

  test.each(storingen)('%s', async (_, anders) => {
    const goed = await verzend(omgeving({ onderwerp: 'Duiding ZS-412907' }, anders));
    expect(goed.opties).toEqual({ allowEvent: true });
    const fout = await verzend(omgeving(skn, anders));
    expect(fout.opties.errorMessage).toContain('SKN');
    // Outlook says after five seconds that an add-in is slow.
    expect(Math.max(goed.na, fout.na)).toBeLessThanOrEqual(3_000);
  });

  test('an appointment of something else is not held up for it longer than a second', async () => {
    for (const [, anders] of storingen) expect((await verzend(omgeving({ onderwerp: 'Tandarts' }, anders))).na).toBeLessThanOrEqual(1_000);
  });

  test('a server that answers after a while still counts for an appointment of ours', async () => {
    const controleer = (): Promise<ControleAntwoord> => new Promise((klaar) => { setTimeout(() => klaar(NAAM), 2_500); });
    expect((await verzend(omgeving({ onderwerp: 'Duiding ZS-412907' }, { controleer }))).opties.allowEvent).toBe(false);
  });

  test.each([
    ['fails', (klaar: (uitkomst: unknown) => void) => { klaar({ status: 'failed', error: { code: 9020 } }); }], ['never answers', () => undefined], ['throws', () => { throw new Error('not here'); }],
  ])('a call of Outlook that %s', async (_, getAsync) => {
    const stuk = { start: { getAsync }, loadCustomPropertiesAsync: getAsync, enhancedLocation: { getAsync } };
    const { opties, na } = await verzend(omgeving({}, { item: item(skn, stuk) }));
    expect(opties.errorMessage).toContain('SKN');
    expect(na).toBeLessThanOrEqual(3_000);
    expect((await verzend(omgeving({}, { item: item({}, { ...stuk, subject: { getAsync }, location: { getAsync } }) }))).opties).toEqual({ allowEvent: true });
  });

  test('an Outlook that has no item at all', async () => {
    const waarschuwing = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const uitkomsten: unknown[] = [];
    await bijVerzenden({ completed: (opties) => uitkomsten.push(opties) }, () => { throw new TypeError('no item'); });
    expect(uitkomsten).toEqual([{ allowEvent: true }]);
    expect(waarschuwing).toHaveBeenCalledOnce();
    waarschuwing.mockRestore();
  });
});

describe('the message', () => {
  const lang = (soort: 'skn' | 'naam' | 'termijn', tekens: number): ControleAntwoord['bezwaren'][number] => ({ soort, melding: `${'a'.repeat(tekens - 1)}.` });

  test('says everything that is wrong, one below the other', () => {
    expect(schrijfMelding([{ soort: 'skn', melding: 'Een.' }, { soort: 'termijn', melding: 'Twee.' }])).toBe('Een.\n\nTwee.\n\nPas de afspraak aan. Klopt het toch? Kies dan ‘Toch verzenden’.');
  });

  test('is never longer than Outlook shows, and says when there is more', () => {
    for (const tekens of [100, 200, 300, 600]) {
      const melding = schrijfMelding([lang('skn', tekens), lang('naam', tekens), lang('termijn', tekens)]);
      expect(melding.length).toBeLessThanOrEqual(500);
      expect(melding.includes('Er is nog meer om na te kijken.')).toBe(tekens > 100);
      expect(melding).toContain('Toch verzenden');
    }
  });
});
