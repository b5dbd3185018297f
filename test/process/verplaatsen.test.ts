import { describe, expect, test } from 'vitest';
import { afsprakenVan, bezet } from './agenda.ts';
import { als, signaal } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import { wanneer, type Opstelling } from './opstelling.ts';
import { gedeeld, momentenOp } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

describe('a duiding that would miss its termijn', () => {
  test('gets the place of one that can wait; that one moves by itself, and both people hear of it', async () => {
    // Sanne has a quarter of an hour this Tuesday, and time on Thursday, when Mehmet is there again.
    await bezet(zs, 'sanne', '2026-11-23T00:00:00', '2026-11-24T11:30:00');
    await bezet(zs, 'sanne', '2026-11-24T11:45:00', '2026-11-26T11:00:00');
    const kanWachten = await signaal(zs);
    await gedeeld(zs, kanWachten);
    const [eerste = ''] = momentenOp(await als(zs, 'sanne').ziet(kanWachten));
    expect(eerste).toBe('di 24 nov 11:30 · in de PI');
    await als(zs, 'sanne').druk(kanWachten, eerste);
    expect(afsprakenVan(zs, kanWachten, 'sanne').map(({ van }) => wanneer(van))).toEqual(['2026-11-24 11:30']);

    // A short stay: its duiding is to be held within days.
    const kort = await signaal(zs, { einddatum: '14-12-2026' });
    await gedeeld(zs, kort);
    expect(momentenOp(await als(zs, 'sanne').ziet(kort))[0]).toBe('di 24 nov 11:30 · in de PI');
    const [nu] = afsprakenVan(zs, kanWachten, 'sanne');
    expect(nu === undefined ? '' : wanneer(nu.van).slice(0, 10)).toBe('2026-11-26');
    expect(afsprakenVan(zs, kanWachten, 'mehmet')).toHaveLength(1);
    const koppen = als(zs, 'mehmet').chat(kanWachten).join('\n');
    expect(koppen).toContain('De duiding is verplaatst');
    expect(koppen).toContain('Zo haalt ook een andere casus de termijn.');
    expect(koppen).not.toContain('Afspraak gaat niet door');
    // Who is needed is asked again.
    expect(await als(zs, 'mehmet').ziet(kanWachten)).toContain('Ik kom');
  });
});

describe('a moment that two casussen of the same people were offered', () => {
  test('is for whoever chooses first; the other hears that it is taken, and gets new moments', async () => {
    await zs.register.db.updateTable('pi').set({ afspraken: JSON.stringify({ momentenVasthouden: false }) }).where('id', '=', 'noorderveen').execute();
    const [een, twee] = [await signaal(zs), await signaal(zs)];
    for (const casus of [een, twee]) await gedeeld(zs, casus);
    const [vanEen, vanTwee] = [momentenOp(await als(zs, 'sanne').ziet(een)), momentenOp(await als(zs, 'sanne').ziet(twee))];
    const zelfde = vanEen.find((moment) => vanTwee.includes(moment)) ?? '';
    expect(zelfde).not.toBe('');
    await als(zs, 'sanne').druk(een, zelfde);
    await als(zs, 'sanne').druk(twee, zelfde);
    expect(afsprakenVan(zs, een, 'sanne')).toHaveLength(1);
    expect(afsprakenVan(zs, twee, 'sanne')).toEqual([]);
    expect(als(zs, 'mehmet').chat(twee).join('\n')).toContain('Dit moment is intussen bezet');
    expect(momentenOp(await als(zs, 'sanne').ziet(twee))).not.toContain(zelfde);
  });
});
