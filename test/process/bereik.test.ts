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

describe('a summary that its reader cannot get 1:1', () => {
  /** In order; the mailboxes outlive a test. */
  const aanMarieke = (): ReturnType<typeof zs.graph.mails> => zs.graph.mails().filter(({ aan }) => aan.includes('marieke@reclassering.example'));

  test('is mailed once a working day, from the mailbox of the PI, and says how many gaps there are and nothing of what is in them', async () => {
    const toen = aanMarieke().length;
    const mails = (): ReturnType<typeof aanMarieke> => aanMarieke().slice(toen);
    zs.teams.storing.blokkeer(als(zs, 'marieke').object);
    // One of the gaps is a casus.
    const casus = await signaal(zs, { casemanager: '' });
    await zs.klok.vooruit('27-11-2026 09:00');
    for (let ronde = 0; ronde < 2; ronde += 1) await zs.ronde();
    expect(als(zs, 'ingrid').chat().at(-1)).toContain(casus.code);
    expect(mails()).toEqual([expect.objectContaining({ van: 'samenstarten.noorderveen@dji.example', onderwerp: 'Samen starten', tekst: expect.stringMatching(/^Er zijn \d+ gaten op uw afdelingen\. Typ “gaten” om ze te zien\. Open Samen starten in Teams\.$/) as string })]);
    for (const geheim of [casus.naam, casus.skn]) expect(JSON.stringify(mails())).not.toContain(geheim);
    await zs.klok.vooruit('30-11-2026 09:00');
    expect(mails()).toHaveLength(2);
  });

  test('is given up quietly when the mailbox refuses too, and the next working day it is tried anew', async () => {
    const toen = aanMarieke().length;
    zs.teams.storing.blokkeer(als(zs, 'marieke').object);
    zs.graph.storing.geenToegang('samenstarten.noorderveen@dji.example');
    await zs.ronde();
    expect(aanMarieke()).toHaveLength(toen);
    zs.graph.storing.herstel();
    await zs.klok.vooruit('24-11-2026 09:00');
    expect(aanMarieke()).toHaveLength(toen + 1);
  });
});
