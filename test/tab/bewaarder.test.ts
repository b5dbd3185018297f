import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Antwoord } from '../../tab/src/verbinding.ts';
import { maakBewaarder, type Bewaarder, type BewaarStatus } from '../../tab/src/werkdocument/bewaarder.ts';
import type { Velden } from '../../tab/src/werkdocument/velden.ts';

const GOED: Antwoord<undefined> = { soort: 'goed', waarde: undefined };

interface Opstelling {
  readonly bewaarder: Bewaarder;
  readonly verstuurd: Velden[];
  /** The number that each save went out with. */
  readonly nummers: number[];
  readonly statussen: BewaarStatus[];
  /** Answers the oldest save under way. */
  readonly antwoord: (antwoord: Antwoord<undefined>) => Promise<void>;
}

function opstelling(): Opstelling {
  const verstuurd: Velden[] = [];
  const nummers: number[] = [];
  const statussen: BewaarStatus[] = [];
  const wachtend: ((antwoord: Antwoord<undefined>) => void)[] = [];
  const bewaarder = maakBewaarder({}, {
    bewaar: (velden, nummer) => {
      verstuurd.push(velden);
      nummers.push(nummer);
      return new Promise((klaar) => wachtend.push(klaar));
    },
    meld: (status) => statussen.push(status),
    klok: () => Date.now(),
  });
  return {
    bewaarder, verstuurd, nummers, statussen,
    antwoord: async (antwoord) => {
      wachtend.shift()?.(antwoord);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

describe('Saving what is typed', () => {
  beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-23T13:02:00Z') }));
  afterEach(() => vi.useRealTimers());

  it('waits for 600 ms of silence', async () => {
    const { bewaarder, verstuurd } = opstelling();
    bewaarder.wijzig({ a: '1' });
    await vi.advanceTimersByTimeAsync(500);
    bewaarder.wijzig({ a: '12' });
    await vi.advanceTimersByTimeAsync(599);
    expect(verstuurd).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(verstuurd).toEqual([{ a: '12' }]);
  });

  it('sends one save at a time, and then what was typed meanwhile', async () => {
    const { bewaarder, verstuurd, statussen, antwoord } = opstelling();
    bewaarder.wijzig({ a: '1' });
    void bewaarder.nu();
    bewaarder.wijzig({ a: '12' });
    const tweede = bewaarder.nu();
    expect(verstuurd).toEqual([{ a: '1' }]);
    await antwoord(GOED);
    expect(verstuurd).toEqual([{ a: '1' }, { a: '12' }]);
    expect(statussen.some(({ soort }) => soort === 'bewaard')).toBe(false);
    await antwoord(GOED);
    expect(await tweede).toBe(true);
    expect(statussen.at(-1)).toEqual({ soort: 'bewaard', op: Date.parse('2026-11-23T13:02:00Z') });
  });

  it('does not send what the server already has', async () => {
    const { bewaarder, verstuurd, antwoord } = opstelling();
    bewaarder.wijzig({ a: '1' });
    void bewaarder.nu();
    await antwoord(GOED);
    expect(await bewaarder.nu()).toBe(true);
    bewaarder.vertrek();
    expect(verstuurd).toHaveLength(1);
  });

  it('tries again after 2, 4 and 8 seconds without a connection, with the newest text', async () => {
    const { bewaarder, verstuurd, antwoord } = opstelling();
    bewaarder.wijzig({ a: '1' });
    void bewaarder.nu();
    for (const seconden of [2, 4, 8]) {
      const aantal = verstuurd.length;
      await antwoord({ soort: 'onbereikbaar' });
      await vi.advanceTimersByTimeAsync(seconden * 1000 - 1);
      expect(verstuurd).toHaveLength(aantal);
      await vi.advanceTimersByTimeAsync(1);
      expect(verstuurd).toHaveLength(aantal + 1);
    }
  });

  it('does not wait for a save under way when the window closes, and numbers both so that the later one stays', () => {
    const { bewaarder, verstuurd, nummers } = opstelling();
    bewaarder.wijzig({ a: '1' });
    void bewaarder.nu();
    bewaarder.wijzig({ a: '12' });
    bewaarder.vertrek();
    expect(verstuurd).toEqual([{ a: '1' }, { a: '12' }]);
    expect(nummers).toEqual([1, 2]);
  });

  it('stops for good when the ticket no longer counts', async () => {
    const { bewaarder, verstuurd, statussen, antwoord } = opstelling();
    bewaarder.wijzig({ a: '1' });
    void bewaarder.nu();
    await antwoord({ soort: 'verlopen' });
    bewaarder.wijzig({ a: '12' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(verstuurd).toHaveLength(1);
    expect(statussen.at(-1)).toEqual({ soort: 'verlopen' });
  });
});
