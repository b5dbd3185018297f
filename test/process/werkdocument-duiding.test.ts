import { expect, test } from 'vitest';
import { openWerkdocument } from './dialoog.ts';
import { productPerBestand } from './levensloop.ts';
import { als, signaal } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';
import { gedeeld, vastgelegd } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

test('the duiding may wait for the criminal case from the werkdocument too, within the same days, and go on there', async () => {
  const casus = await signaal(zs, { titel: 'preventief' });
  await gedeeld(zs, casus);
  const blad = await openWerkdocument(zs, 'sanne', casus);
  const { wachten } = await blad.lees();
  expect(wachten).toEqual({ standaard: '2027-01-04', uiterste: expect.any(String) as string });
  const teLang = await blad.doe({ type: 'wachtOpStrafproces', tot: '2029-01-02', reden: 'De zitting is in december' });
  expect(teLang).toMatchObject({ ok: false, melding: expect.stringContaining('Langer vooruit plannen kan hier niet.') as string });
  const gedaan = await blad.doe({ type: 'wachtOpStrafproces', tot: '2027-01-05', reden: 'De zitting is in december' });
  expect(gedaan).toMatchObject({ ok: true, werkdocument: { wachtTot: '2027-01-05' } });
  expect(gedaan.werkdocument).not.toHaveProperty('wachten');
  expect(await als(zs, 'mehmet').ziet(casus)).toContain('Deze casus wacht op het strafproces');
  const verder = await blad.doe({ type: 'beeindigWacht' });
  expect(verder.ok).toBe(true);
  expect(verder.werkdocument).not.toHaveProperty('wachtTot');
});

test('who is afgestraft has nothing to wait for: the werkdocument does not offer it', async () => {
  const casus = await signaal(zs);
  await gedeeld(zs, casus);
  const blad = await openWerkdocument(zs, 'sanne', casus);
  expect(await blad.lees()).not.toHaveProperty('wachten');
  expect(await blad.doe({ type: 'wachtOpStrafproces' })).toMatchObject({ ok: false, melding: expect.stringContaining('afgestraft') as string });
});

test('who does not agree says in the werkdocument what should be decided instead', async () => {
  const casus = await signaal(zs);
  await gedeeld(zs, casus);
  await vastgelegd(zs, casus, 'sanne', 'Nee');
  const blad = await openWerkdocument(zs, 'mehmet', casus, 'Bekijk en bevestig');
  expect((await blad.doe({ type: 'weesHetOneens', reden: 'Er is veel zorg', actieveRol: true })).ok).toBe(true);
  expect((await zs.casus(casus.id)).duiding.conclusie?.oneens).toMatchObject({ reden: 'Er is veel zorg', actieveRol: true });
  expect((await als(zs, 'ingrid').opent(casus, 'Lees beide standpunten en beslis')).tekst).toContain('Mehmet Yilmaz (reclassering): wel een actieve bijdrage');
});

test('a shared piece is taken back while only recording is left', async () => {
  const casus = await signaal(zs);
  await gedeeld(zs, casus);
  await vastgelegd(zs, casus, 'sanne', 'Nee');
  await als(zs, 'mehmet').druk(casus, 'Bevestig');
  const blad = await openWerkdocument(zs, 'mehmet', casus);
  const { fase, stukken, mag } = await blad.lees();
  expect(fase).toBe('afronden');
  expect(mag).toContain('trekInformatieIn');
  const terug = await blad.doe({ type: 'trekInformatieIn', informatie: stukken[0]?.id ?? '', reden: 'Klopt niet meer' });
  expect(terug).toMatchObject({ ok: true, werkdocument: { stukken: [{ ingetrokken: { reden: 'Klopt niet meer' } }] } });
});
