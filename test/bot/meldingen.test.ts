import { describe, expect, it } from 'vitest';
import { maakMeldingen } from '../../bot/meldingen.ts';
import type { CasusId } from '../../src/domain/casus.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';

const [sanne, mehmet] = ['sanne', 'mehmet'] as PersoonId[] as [PersoonId, PersoonId];
const casus = 'c1' as CasusId;

describe('what somebody was just told', () => {
  it('stays a minute, for that person and casus only', () => {
    let nu = 0;
    const meldingen = maakMeldingen<string>(() => nu);
    meldingen.onthoud(sanne, casus, 'Mehmet heeft al gekozen');
    nu = 59_999;
    expect(meldingen.recent(sanne, casus)).toBe('Mehmet heeft al gekozen');
    expect(meldingen.recent(mehmet, casus)).toBeUndefined();
    expect(meldingen.recent(sanne, 'c2' as CasusId)).toBeUndefined();
    nu = 60_000;
    expect(meldingen.recent(sanne, casus)).toBeUndefined();
  });

  it('makes room for the newest when many are told something', () => {
    const meldingen = maakMeldingen<number>(() => 0);
    for (let i = 0; i <= 5_000; i += 1) meldingen.onthoud(sanne, `c${i}` as CasusId, i);
    expect(meldingen.recent(sanne, 'c0' as CasusId)).toBeUndefined();
    expect(meldingen.recent(sanne, 'c5000' as CasusId)).toBe(5_000);
  });
});
