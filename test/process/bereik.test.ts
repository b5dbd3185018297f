import { describe, expect, test } from 'vitest';
import { als, onderDeKaart, signaal } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { onbekend } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

function mailsOver(code: string): readonly (readonly [aan: string, tekst: string])[] {
  return zs.graph.mails().filter(({ onderwerp }) => onderwerp === `Samen starten ${code}`).map(({ aan, tekst }) => [aan.join(), tekst]);
}

describe('who cannot be reached 1:1', () => {
  test('for want of the app is mentioned under the card and mailed, without anything about the person', async () => {
    const casus = await signaal(zs, { afdeling: 'D', casemanager: 'Noor Willems' });
    await zs.klok.vooruit('24-11-2026 09:00');
    expect(await onderDeKaart(zs, casus)).toEqual([expect.stringMatching(/^<at>Daan Kuipers<\/at>: De beoordeling \(stap 1\)/)]);
    const [mail] = mailsOver(casus.code);
    expect(mail?.[0]).toBe('daan@reclassering.example');
    expect(mail?.[1]).toContain('moet klaar zijn vóór do 26 nov');
    expect(mail?.[1]).toContain('Bekijk de casus in Teams: http');
    expect(mail?.join()).not.toMatch(new RegExp(`${casus.naam}|${casus.skn}`));
    expect(mailsOver(casus.code)).toHaveLength(1);
  });

  test('because they blocked the bot, is too', async () => {
    zs.teams.storing.blokkeer(als(zs, 'sanne').object);
    const casus = await signaal(zs);
    await onbekend(zs, casus);
    expect(await onderDeKaart(zs, casus)).toEqual([expect.stringMatching(/^<at>Sanne de Vries<\/at>: Uitkomst van stap 1/)]);
    expect(mailsOver(casus.code).map(([aan]) => aan)).toEqual(['sanne@dji.example']);
  });
});

describe('a reminder that its reader cannot get', () => {
  test('goes to the managers when nobody of the reclassering is linked to the afdeling', async () => {
    const casus = await signaal(zs, { afdeling: 'E', casemanager: 'Noor Willems' });
    await zs.klok.vooruit('24-11-2026 09:00');
    for (const wie of ['ingrid', 'peter', 'marieke']) expect(als(zs, wie).chat(casus), wie).toHaveLength(1);
  });

  test('goes to the managers when the only one of the afdeling, who carried the casus, has left', async () => {
    const casus = await signaal(zs);
    await (await als(zs, 'ingrid').opent(casus, 'Wijs toe')).verzend('Wijs de casus toe', { 'Welke rol?': 'Reclasseringswerker', 'Aan wie?': 'Mehmet Yilmaz (reclasseringswerker)' });
    const toen = als(zs, 'mehmet').chat(casus).length;
    await zs.register.db.updateTable('persoon').set({ actief: false }).where('id', '=', 'mehmet').execute();
    await zs.klok.vooruit('24-11-2026 09:00');
    await zs.register.db.updateTable('persoon').set({ actief: true }).where('id', '=', 'mehmet').execute();
    expect(als(zs, 'mehmet').chat(casus)).toHaveLength(toen);
    for (const wie of ['ingrid', 'marieke']) expect(als(zs, wie).chat(casus).at(-1), wie).toContain('De beoordeling (stap 1)');
  });

  test('goes up to the managers when also the mail is refused', async () => {
    const casus = await signaal(zs, { afdeling: 'D', casemanager: 'Noor Willems' });
    zs.graph.storing.geenToegang('samenstarten.noorderveen@dji.example');
    await zs.klok.vooruit('24-11-2026 09:00');
    expect(mailsOver(casus.code)).toEqual([]);
    for (const wie of ['ingrid', 'marieke']) expect(als(zs, wie).chat(casus).at(-1), wie).toContain('De beoordeling (stap 1)');
  });
});
