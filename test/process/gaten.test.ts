import { describe, expect, test } from 'vitest';
import { als, signaal } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { gedeeld } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, { afspraken: { zelfBoekenNaWerkdagen: null } });

const gatberichten = (wie: string): readonly string[] => als(zs, wie).chat().filter((tekst) => tekst.startsWith('Gaten: '));
/** The chats of this file last longer than one test; what a test adds is what counts. */
async function erbij(wie: readonly string[], doe: () => Promise<void>): Promise<Readonly<Record<string, readonly string[]>>> {
  const toen = new Map(wie.map((een) => [een, gatberichten(een).length]));
  await doe();
  return Object.fromEntries(wie.map((een) => [een, gatberichten(een).slice(toen.get(een) ?? 0)]));
}

const LEIDING = ['ingrid', 'peter', 'marieke'] as const;

describe('afdeling E has nobody of the reclassering and no channel', () => {
  test('each manager hears it once a working day, in one message, however often it is looked at', async () => {
    const maandag = await erbij(LEIDING, async () => {
      for (let ronde = 0; ronde < 3; ronde += 1) await zs.ronde();
    });
    for (const wie of LEIDING) {
      expect(maandag[wie], wie).toHaveLength(1);
      expect(maandag[wie]?.[0], wie).toContain('Afdeling E: geen reclasseringswerker gekoppeld.');
      expect(maandag[wie]?.[0], wie).toContain('Vraag de beheerder (Bart Jansen) om een reclasseringswerker te koppelen.');
      expect(maandag[wie]?.[0], wie).toContain('Afdeling E: geen kanaal in Teams.');
    }
    const dinsdag = await erbij(LEIDING, () => zs.klok.vooruit('24-11-2026 09:00'));
    for (const wie of LEIDING) expect(dinsdag[wie], wie).toHaveLength(1);
  });

  test('nothing leaves before half past seven, nor in the weekend', async () => {
    await zs.ronde();
    expect(await erbij(LEIDING, () => zs.klok.vooruit('24-11-2026 07:29'))).toEqual({ ingrid: [], peter: [], marieke: [] });
    await zs.klok.vooruit('27-11-2026 09:00');
    expect(await erbij(LEIDING, () => zs.klok.vooruit('28-11-2026 10:00'))).toEqual({ ingrid: [], peter: [], marieke: [] });
  });

  test('who does not manage hears nothing, and may not ask', async () => {
    expect(await erbij(['sanne', 'mehmet', 'guus'], () => zs.ronde())).toEqual({ sanne: [], mehmet: [], guus: [] });
    expect(await als(zs, 'sanne').typt('gaten')).toContain('Dit is voor hoofd D&R en de unitmanager.');
  });
});

describe('“gaten” shows the list now', () => {
  test('a casus whose casemanager is still unknown after three working days, with the way to assign one', async () => {
    const casus = await signaal(zs, { casemanager: '' });
    await zs.klok.vooruit('26-11-2026 09:00');
    expect(await als(zs, 'ingrid').typt('gaten')).not.toContain(casus.code);
    await zs.klok.vooruit('27-11-2026 09:00');
    expect(await als(zs, 'ingrid').typt('gaten')).toContain(`${casus.code} · Afdeling A: casemanager na 4 werkdagen nog onbekend.`);
    expect(await als(zs, 'ingrid').drukInChat('Wijs toe')).toContain('[Wijs toe]');
    expect(await als(zs, 'marieke').typt('gaten')).not.toContain(casus.code);
  });

  test('who left or is away without a stand-in, with how much work, to the own side', async () => {
    await signaal(zs);
    await als(zs, 'sanne').typt('afwezig');
    await als(zs, 'sanne').drukInChat('Meld afwezig', { 'Eerste dag': '2026-11-23', 'Waarom? (ziet niemand op de kaarten)': 'vrij of verlof' });
    const gaten = await als(zs, 'ingrid').typt('gaten');
    expect(gaten).toContain('Sanne de Vries (casemanager) is afwezig zonder waarneming. Open werk: 1 casus.');
    expect(await als(zs, 'marieke').typt('gaten')).not.toContain('Sanne de Vries');
    await als(zs, 'ingrid').drukInChat('Regel waarneming');
    await zs.register.db.updateTable('persoon').set({ actief: false }).where('id', '=', 'sanne').execute();
    const daarna = await als(zs, 'ingrid').typt('gaten');
    await zs.register.db.updateTable('persoon').set({ actief: true }).where('id', '=', 'sanne').execute();
    expect(daarna).toContain('Sanne de Vries (casemanager) staat niet meer in Samen starten, maar heeft nog open werk: 1 casus.');
    expect(daarna).toContain('Afdeling A: geen casemanager gekoppeld.');
  });
});

describe('“stilgevallen”', () => {
  test('lists what was shared and has no duiding, and what is five working days late, oldest first', async () => {
    const laat = await signaal(zs, { afdeling: 'B' });
    const stil = await signaal(zs);
    await gedeeld(zs, stil);
    await zs.klok.vooruit('24-11-2026 09:00');
    const meteen = await als(zs, 'ingrid').typt('stilgevallen');
    expect(meteen).toContain(`${stil.code} · Afdeling A`);
    expect(meteen).toContain('1 werkdag na delen geen duiding · aan zet: Sanne de Vries, casemanager');
    expect(meteen).not.toContain(laat.code);
    await zs.klok.vooruit('3-12-2026 09:00');
    const later = await als(zs, 'marieke').typt('stilgevallen');
    expect(later).toContain('‼ 5 werkdagen te laat');
    expect(later.indexOf(stil.code)).toBeLessThan(later.indexOf(laat.code));
    expect(await als(zs, 'mehmet').typt('stilgevallen')).toContain('Dit is voor hoofd D&R en de unitmanager.');
  });
});
