import { describe, expect, test } from 'vitest';
import { als, signaal, type Zaak } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { gedeeld, vastgelegd } from './stappen.ts';

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

describe('what only managers can settle is a gap for both, once a working day until it is solved', () => {
  const over = (casus: Zaak, berichten: readonly string[] = []): readonly string[] => berichten.filter((tekst) => tekst.includes(casus.code));

  test('a disagreement that waits two working days too long for their decision', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await vastgelegd(zs, casus, 'sanne', 'Nee');
    await als(zs, 'mehmet').druk(casus, 'Meld dat u het niet eens bent', { 'Waarom bent u het niet eens?': 'Er is wel degelijk risico' });
    const opDag = async (dag: string): Promise<Readonly<Record<string, readonly string[]>>> => erbij(LEIDING, () => zs.klok.vooruit(`${dag} 09:00`));
    const donderdag = await opDag('26-11-2026');
    for (const wie of LEIDING) expect(over(casus, donderdag[wie]), wie).toEqual([]);
    for (const dag of ['27-11-2026', '30-11-2026']) {
      const gemeld = await opDag(dag);
      for (const wie of LEIDING) expect(over(casus, gemeld[wie]), wie).toEqual([expect.stringContaining(`${casus.code} · Afdeling A: nog geen besluit van hoofd D&R en unitmanager over de bijdrage.`)]);
    }
    expect(als(zs, 'ingrid').chat(casus).join()).not.toContain('wel degelijk risico');
    // The way from the gap to its end.
    expect(await als(zs, 'ingrid').drukInChat('Toon en los op')).toContain('[Lees beide standpunten en beslis]');
    for (const wie of ['ingrid', 'marieke']) {
      const venster = await als(zs, wie).opent(casus, 'Lees beide standpunten en beslis');
      await venster.verzend('Leg besluit vast', { 'Actieve bijdrage aan het D&R-plan': 'Nee', 'Waarom?': 'Er is al hulp' });
    }
    const daarna = await opDag('1-12-2026');
    for (const wie of LEIDING) expect(over(casus, daarna[wie]), wie).toEqual([]);
  });

  test('a casus handed on to an organisation of which nobody works here', async () => {
    const rollen = await zs.register.db.selectFrom('rol').selectAll().where('persoon', '=', 'daan').execute();
    await zs.register.db.deleteFrom('rol').where('persoon', '=', 'daan').execute();
    const casus = await signaal(zs);
    await (await als(zs, 'mehmet').opent(casus, 'Zet door naar andere organisatie')).verzend('Zet door', { 'Welke organisatie kent deze persoon?': 'Leger des Heils', 'Waarom? (één regel)': 'Toezicht loopt daar' });
    const gat = `${casus.code} · Afdeling A: doorgezet naar Leger des Heils, maar daarvan werkt hier niemand.`;
    for (const dag of ['24-11-2026', '25-11-2026']) {
      const gemeld = await erbij(LEIDING, () => zs.klok.vooruit(`${dag} 09:00`));
      for (const wie of LEIDING) expect(over(casus, gemeld[wie]), wie).toEqual([expect.stringContaining(gat)]);
    }
    for (const rol of rollen) await zs.register.db.insertInto('rol').values(rol).execute();
    // Somebody of that organisation is linked now: nothing is missing.
    for (const wie of LEIDING) expect(await als(zs, wie).typt('gaten'), wie).not.toContain(casus.code);
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
