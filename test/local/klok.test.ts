import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/domain/datum.ts';
import { maakKlok, type Klok } from '../../src/local/klok.ts';
import { kalender2026 } from '../build/kalender.ts';

const UUR_MS = 3_600_000;

/** A clock that was opened at a moment in the Netherlands (winter time), with what it keeps. */
async function klokOp(echt: string, bewaard?: number): Promise<{ klok: Klok; bewaard: () => number | undefined; verstrijk: (ms: number) => void }> {
  let nu = Date.parse(`${echt}:00.000+01:00`);
  let offset = bewaard;
  const klok = await maakKlok(
    {
      lees: () => Promise.resolve(offset),
      bewaar: (ms) => {
        offset = ms;
        return Promise.resolve();
      },
    },
    () => nu,
  );
  return { klok, bewaard: () => offset, verstrijk: (ms) => (nu += ms) };
}

// Monday 23 November 2026; the next free day is Friday 25 December.
const MAANDAG = '2026-11-23T10:15';

describe('the clock of local mode', () => {
  test.each([
    ['+1 werkdag', 'di 24 nov 10:15'],
    ['+4 werkdagen', 'vr 27 nov 10:15'],
    ['+5 werkdagen', 'ma 30 nov 10:15'],
    ['+24 werkdagen', 'ma 28 dec 10:15'],
    ['+1 dag', 'di 24 nov 10:15'],
    ['+5 dagen', 'za 28 nov 10:15'],
    ['+2 weken', 'ma 7 dec 10:15'],
    ['+3 uur', 'ma 23 nov 13:15'],
    ['+30 minuten', 'ma 23 nov 10:45'],
    ['24-11-2026 09:00', 'di 24 nov 09:00'],
    ['24-11-2026 9:00', 'di 24 nov 09:00'],
    ['1-12-2026', 'di 1 dec 09:00'],
    ['2026-11-24', 'di 24 nov 09:00'],
    ['  +1   WERKDAG ', 'di 24 nov 10:15'],
    ['+4werkdagen', 'vr 27 nov 10:15'],
  ])('goes forward for %s', async (tekst, verwacht) => {
    const { klok } = await klokOp(MAANDAG);
    expect(await klok.verzet(tekst, kalender2026)).toEqual({ ok: true, melding: `Het is nu ${verwacht} (lokale klok).` });
  });

  test.each(['2026-11-23T06:00', '2026-11-23T07:29', '2026-11-23T18:00', '2026-11-23T22:30'])('starts a later working day at nine when it is %s, so that reminders leave', async (echt) => {
    const { klok } = await klokOp(echt);
    expect((await klok.verzet('+1 werkdag', kalender2026)).melding).toContain('di 24 nov 09:00');
  });

  test('keeps the time of day in the Netherlands over the change to summer time', async () => {
    const { klok } = await klokOp('2026-03-27T10:15');
    await klok.verzet('+3 dagen', kalender2026);
    expect(klok.nu()).toBe('2026-03-30T08:15:00.000Z');
  });

  test('goes on running after it was moved', async () => {
    const { klok, verstrijk } = await klokOp(MAANDAG);
    await klok.verzet('+1 werkdag', kalender2026);
    verstrijk(2 * UUR_MS);
    expect(klok.nu()).toBe('2026-11-24T11:15:00.000Z');
  });

  test('stands where it was left after a restart', async () => {
    const eerst = await klokOp(MAANDAG);
    await eerst.klok.verzet('+1 dag', kalender2026);
    const later = await klokOp(MAANDAG, eerst.bewaard());
    expect(later.klok.nu()).toBe('2026-11-24T09:15:00.000Z');
  });

  test('does not move when that can not be kept', async () => {
    const echt = Date.parse('2026-11-23T09:15:00.000Z');
    const klok = await maakKlok({ lees: () => Promise.resolve(undefined), bewaar: () => Promise.reject(new Error('disk full')) }, () => echt);
    await expect(klok.verzet('+1 dag', kalender2026)).rejects.toThrow('disk full');
    expect(klok.nu()).toBe('2026-11-23T09:15:00.000Z');
  });

  test.each(['terug', 'nu', 'Terug'])('returns to the real time for “%s” and says that what was sent stays sent', async (tekst) => {
    const { klok } = await klokOp(MAANDAG, 48 * UUR_MS);
    expect(await klok.verzet(tekst, kalender2026)).toEqual({ ok: true, melding: 'Het is weer de echte tijd: ma 23 nov 10:15. Wat al verstuurd is, blijft verstuurd.' });
    expect(klok.nu()).toBe('2026-11-23T09:15:00.000Z');
  });

  test.each(['2026-11-24', '23-11-2026 10:00'])('refuses to go back to %s', async (tekst) => {
    const { klok } = await klokOp(MAANDAG, 48 * UUR_MS);
    const { ok, melding } = await klok.verzet(tekst, kalender2026);
    expect({ ok, nu: klok.nu() }).toEqual({ ok: false, nu: '2026-11-25T09:15:00.000Z' });
    expect(melding).toContain('al wo 25 nov 10:15');
    expect(melding).toContain('klok terug');
  });

  test.each(['', 'morgen', '+0 dagen', '+4', '+4 jaren', '-1 dag', '31-11-2026', '24-11-2026 25:00', '24-11-2026 09:00 uur', '+9999 dagen'])('explains itself for “%s” and stays where it is', async (tekst) => {
    const { klok, bewaard } = await klokOp(MAANDAG);
    const { ok, melding } = await klok.verzet(tekst, kalender2026);
    expect(ok).toBe(false);
    expect(melding).toContain('+4 werkdagen');
    expect(bewaard()).toBeUndefined();
  });

  test('does not leave the years of which the free days are known', async () => {
    const { klok } = await klokOp(MAANDAG);
    expect(await klok.verzet('1-1-2046', kalender2026)).toEqual({ ok: false, melding: 'De lokale klok gaat niet verder dan 31 dec 2045. Kies een eerdere dag.' });
  });

  test('can be set to any instant by the program itself', async () => {
    const { klok } = await klokOp(MAANDAG);
    await klok.zet('2026-01-05T08:00:00.000Z' as Instant);
    expect(klok.nu()).toBe('2026-01-05T08:00:00.000Z');
    await klok.terug();
    expect(klok.nu()).toBe('2026-11-23T09:15:00.000Z');
  });
});
