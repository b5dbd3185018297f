import { describe, expect, test } from 'vitest';
import { findCasusByCode } from '../../src/store/casussen.ts';
import { afsprakenVan } from './agenda.ts';
import { als, inHetKanaal, onderDeKaart, signaal, type Zaak } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { bekend, geboekt, gedeeld } from './stappen.ts';
import { TWEE_PIS } from './zuidhaven.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, { ...TWEE_PIS, opSchijf: true });

async function meldVertrek(wie: string, zaak: Zaak, waarom = 'vrijlating', dag = '2026-11-23'): Promise<string> {
  return (await als(zs, wie).opent(zaak, 'Vertrokken')).verzend('Meld vertrek', { 'Waarom is de persoon weg?': waarom, 'Op welke dag?': dag });
}
async function trekIn(wie: string, zaak: Zaak, invoer: Readonly<Record<string, string>>): Promise<string> {
  return (await als(zs, wie).opent(zaak, 'Signaal intrekken')).verzend('Trek signaal in', invoer);
}
const titels = (wie: string, zaak: Zaak): readonly string[] => als(zs, wie).chat(zaak).map((tekst) => tekst.split('\n')[0] ?? '');
const rij = (zaak: Zaak, velden: object = {}): object => ({ skn: zaak.skn, naam: zaak.naam, pi: 'Noorderveen', afdeling: 'A', begindatum: '2026-11-22', ...velden });

/** The outcome of one row of a signal list. */
async function lever(...signalen: readonly object[]): Promise<readonly { readonly uitkomst: string; readonly casus?: string; readonly waarschuwingen?: readonly string[]; readonly fouten?: readonly { readonly melding: string }[] }[]> {
  const antwoord = await fetch(`${zs.adres}/api/signalen`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ signalen }) });
  const { rijen } = (await antwoord.json()) as { readonly rijen: Awaited<ReturnType<typeof lever>> };
  await zs.rustig();
  return rijen;
}

describe('a release', () => {
  test('with nothing open closes the casus, tells both sides, and nobody is reminded any more', async () => {
    const casus = await signaal(zs);
    await bekend(zs, casus);
    expect(await meldVertrek('fatima', casus)).toBe('Het vertrek is vastgelegd. Beide kanten hebben bericht.');
    expect(await inHetKanaal(zs, casus)).toContain('Gesloten: uitgestroomd · ma 23 nov');
    for (const wie of ['sanne', 'mehmet']) expect(titels(wie, casus).at(-1), wie).toBe(`Casus gesloten · ${casus.code}`);
    await zs.klok.vooruit('+10 werkdagen');
    expect(titels('mehmet', casus).at(-1)).toBe(`Casus gesloten · ${casus.code}`);
    expect(await onderDeKaart(zs, casus)).toEqual([]);
  });

  test('after sharing cancels the meeting and leaves one taak, who does it and until when; then the casus closes', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    await meldVertrek('sanne', casus, 'schorsing');
    expect(afsprakenVan(zs, casus, 'mehmet')).toEqual([]);
    const kaart = await inHetKanaal(zs, casus);
    expect(kaart).toContain('Aan zet: Mehmet Yilmaz, reclasseringswerker\nDraag warm over: bel de casemanager en de begeleiding buiten. Nog open: de gezamenlijke duiding\n◷ vóór wo 25 nov');
    expect(kaart).not.toContain('schorsing');
    expect(titels('mehmet', casus).at(-1)).toBe(`Vertrokken · ${casus.code}`);
    await als(zs, 'mehmet').druk(casus, 'Vink af');
    expect(await inHetKanaal(zs, casus)).toContain('Gesloten: uitgestroomd');
  });

  test('of somebody who died closes at once, and no message says so', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await meldVertrek('ingrid', casus, 'overleden');
    expect(await inHetKanaal(zs, casus)).toContain('Gesloten: uitgestroomd');
    expect(await zs.bewaard()).not.toContain('overleden');
  });

  test('in the future is refused in the dialog, which keeps what was typed', async () => {
    const casus = await signaal(zs);
    const dialoog = await als(zs, 'fatima').opent(casus, 'Vertrokken');
    expect(await dialoog.verzend('Meld vertrek', { 'Waarom is de persoon weg?': 'heenzending', 'Op welke dag?': '2026-11-25' })).toContain('Deze datum ligt in de toekomst.');
    expect(await dialoog.verzend('Meld vertrek', { 'Op welke dag?': '2026-11-23' })).toContain('Het vertrek is vastgelegd.');
    expect((await zs.casus(casus.id)).vertrek).toMatchObject({ soort: 'heenzending', datum: '2026-11-23' });
  });

  test('reported by mistake is undone with a reason', async () => {
    const casus = await signaal(zs);
    await meldVertrek('fatima', casus);
    await als(zs, 'sanne').druk(casus, 'Heropen de casus', { 'Waarom heropent u de casus?': 'Verkeerde rij gekozen' });
    expect(await inHetKanaal(zs, casus)).toContain('Stap 1 van 4 · bekendheid');
  });

  test('may come in with the signal list, as a column; sent twice it is one', async () => {
    const casus = await signaal(zs);
    const weg = rij(casus, { 'vertrokken op': '23-11-2026', vertrekreden: 'vrijgelaten' });
    expect(await lever(weg)).toMatchObject([{ uitkomst: 'bijgewerkt', casus: casus.code }]);
    expect((await zs.casus(casus.id)).gesloten?.reden).toBe('uitgestroomd');
    expect(await lever(weg)).toMatchObject([{ uitkomst: 'ongewijzigd', waarschuwingen: [expect.stringContaining('Is de persoon terug? Vul dan de nieuwe begindatum in.')] }]);
  });

  test('on a later day in the list is the end of the detention, and of somebody unknown makes nothing', async () => {
    const casus = await signaal(zs);
    await lever(rij(casus, { vertrekdatum: '2026-12-01' }));
    expect(await zs.casus(casus.id)).toMatchObject({ fase: 'bekendheid', einddatum: '2026-12-01' });
    expect(await lever({ skn: '9008888', naam: 'Test, W.', pi: 'Noorderveen', afdeling: 'A', vertrekdatum: '2026-11-20' })).toMatchObject([{ uitkomst: 'ongewijzigd', waarschuwingen: [expect.stringContaining('al vertrokken')] }]);
  });
});

test('an earlier end tells both sides once; the dates stand on their own card and in no message', async () => {
  const casus = await signaal(zs);
  await geboekt(zs, casus);
  const dialoog = await als(zs, 'fatima').opent(casus, 'Einddatum wijzigen');
  await dialoog.verzend('Wijzig einddatum', { 'Nieuwe einddatum': '2026-11-23' });
  for (const wie of ['sanne', 'mehmet']) {
    expect(titels(wie, casus).filter((titel) => titel === `Einddatum gewijzigd · ${casus.code}`), wie).toHaveLength(1);
    expect(await als(zs, wie).ziet(casus), wie).toContain('Einddatum gewijzigd: was 1 jun 2027, nu 23 nov 2026 (gewijzigd ma 23 nov)');
  }
  expect(afsprakenVan(zs, casus, 'mehmet')).toEqual([]);
  expect(await zs.bewaard()).not.toMatch(/1 jun 2027|23 nov 2026/);
});

describe('a signal that was wrong', () => {
  test('is withdrawn with a reason and both sides are told', async () => {
    const casus = await signaal(zs);
    expect(await trekIn('fatima', casus, { 'Waarom trekt u het signaal in?': 'dubbel signaal' })).toContain('Het signaal is ingetrokken');
    expect(await inHetKanaal(zs, casus)).toContain('Gesloten: signaal ingetrokken');
    for (const wie of ['sanne', 'mehmet']) expect(titels(wie, casus).at(-1), wie).toBe(`Signaal ingetrokken · ${casus.code}`);
  });

  test('is not withdrawn silently once something was shared', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    const dialoog = await als(zs, 'fatima').opent(casus, 'Signaal intrekken');
    expect(dialoog.tekst).toContain('Let op: er is al 1 stuk informatie gedeeld.');
    expect(await dialoog.verzend('Trek signaal in', { 'Waarom trekt u het signaal in?': 'verkeerde persoon' })).toContain('Over deze casus is al gedeeld: 1 stuk informatie');
    expect(await dialoog.verzend('Trek signaal in', { 'Al gedeeld': 'true' })).toContain('Het signaal is ingetrokken');
    expect(afsprakenVan(zs, casus, 'sanne')).toEqual([]);
  });

  test('stays withdrawn when the same list comes again, and another prison may still give it', async () => {
    const casus = await signaal(zs);
    await trekIn('fatima', casus, { 'Waarom trekt u het signaal in?': 'niet in deze PI' });
    expect(await lever(rij(casus))).toMatchObject([{ uitkomst: 'ongewijzigd', casus: casus.code }]);
    const [daar] = await lever(rij(casus, { pi: 'Zuidhaven', afdeling: '1' }));
    expect(daar?.uitkomst).toBe('aangemaakt');
    expect(daar?.casus).not.toBe(casus.code);
  });
});

describe('a wrong SKN', () => {
  test('that is still in the list of tomorrow makes no second casus', async () => {
    const casus = await signaal(zs);
    await (await als(zs, 'fatima').opent(casus, 'SKN corrigeren')).verzend('Corrigeer SKN', { 'Het juiste SKN': '9009077', 'Waarom corrigeert u het SKN?': 'Typefout' });
    expect(await lever(rij(casus))).toMatchObject([{ uitkomst: 'ongewijzigd', casus: casus.code, waarschuwingen: [expect.stringContaining('nog het oude SKN')] }]);
    expect(await lever(rij({ ...casus, skn: '9009077' }))).toMatchObject([{ uitkomst: 'ongewijzigd', casus: casus.code }]);
  });

  test('that turns out to be somebody else’s makes a casus of that person', async () => {
    const casus = await signaal(zs);
    await (await als(zs, 'fatima').opent(casus, 'SKN corrigeren')).verzend('Corrigeer SKN', { 'Het juiste SKN': '9009078', 'Waarom corrigeert u het SKN?': 'Typefout' });
    const [nieuw] = await lever(rij({ ...casus, naam: 'Ander, Z.' }, { begindatum: '2026-11-20' }));
    expect(nieuw).toMatchObject({ uitkomst: 'aangemaakt' });
    expect(nieuw?.casus).not.toBe(casus.code);
  });

  test('is corrected with a reason, and in the audit; not into that of another open casus', async () => {
    const [casus, ander] = [await signaal(zs), await signaal(zs)];
    const dialoog = await als(zs, 'fatima').opent(casus, 'SKN corrigeren');
    expect(await dialoog.verzend('Corrigeer SKN', { 'Het juiste SKN': ander.skn, 'Waarom corrigeert u het SKN?': 'Cijfers verwisseld' })).toContain(`Bij dit SKN hoort al een casus: ${ander.code}.`);
    expect(await dialoog.verzend('Corrigeer SKN', { 'Het juiste SKN': '9009 001' })).toContain('Het SKN is gecorrigeerd.');
    expect((await zs.casus(casus.id)).skn).toBe('9009001');
    const regels = await zs.register.db.selectFrom('audit').select(['persoon', 'resultaat']).where('casus', '=', casus.id).where('actie', '=', 'corrigeerSkn').orderBy('id').execute();
    expect(regels).toEqual([{ persoon: 'fatima', resultaat: 'geweigerd:bestaatAl' }, { persoon: 'fatima', resultaat: 'gedaan' }]);
  });

  test('that was somebody else’s takes the link with that person’s casussen away', async () => {
    const eerder = await signaal(zs, { begindatum: '2026-03-01', einddatum: '2026-05-01' });
    await meldVertrek('fatima', eerder);
    const nu = await signaal(zs, { skn: eerder.skn });
    await (await als(zs, 'fatima').opent(nu, 'SKN corrigeren')).verzend('Corrigeer SKN', { 'Het juiste SKN': '9009002', 'Waarom corrigeert u het SKN?': 'Typefout' });
    expect((await zs.casus(nu.id)).eerdereCasussen).toEqual([]);
    expect((await zs.casus(eerder.id)).latereCasussen).toEqual([]);
  });
});

describe('the same person again', () => {
  test('makes a new casus: both cards name the other, and the new one tells what came of the earlier', async () => {
    const eerder = await signaal(zs, { begindatum: '2026-03-01', einddatum: '2026-05-01' });
    await bekend(zs, eerder);
    await meldVertrek('fatima', eerder);
    const nu = await signaal(zs, { skn: eerder.skn });
    expect(nu.code).not.toBe(eerder.code);
    expect(await inHetKanaal(zs, nu)).toContain(`Eerdere casus van dezelfde persoon: ${eerder.code}`);
    expect(await inHetKanaal(zs, eerder)).toContain(`Latere casus van dezelfde persoon: ${nu.code}`);
    expect(await als(zs, 'mehmet').ziet(nu)).toContain(`Eerder: ${eerder.code} · voldoende bekend (Mehmet Yilmaz, 23 nov 2026) · gesloten: uitgestroomd`);
    expect(await als(zs, 'mehmet').druk(nu, 'Open')).toContain(`Gesloten: uitgestroomd`);
    expect(await zs.casus(eerder.id)).toMatchObject({ fase: 'gesloten' });
  });

  test('and the begin of the earlier detention is filled in: refused with the code of that casus, and nothing is lost', async () => {
    const eerder = await signaal(zs, { begindatum: '2026-11-02' });
    await meldVertrek('fatima', eerder);
    await zs.klok.vooruit('+1 werkdagen');
    const nu = await signaal(zs, { skn: eerder.skn, naam: eerder.naam, begindatum: '' });
    expect(nu.code).not.toBe(eerder.code);
    const voor = await zs.casus(nu.id);
    const kaart = await als(zs, 'fatima').druk(nu, 'Vul aan', { 'Begindatum van de detentie': '2026-11-02' });
    expect(kaart).toContain(`Voor de detentie vanaf deze begindatum is er al een casus: ${eerder.code}.`);
    expect(await zs.casus(nu.id)).toEqual(voor);
    const regels = await zs.register.db.selectFrom('audit').select('resultaat').where('casus', '=', nu.id).where('actie', '=', 'vulAan').execute();
    expect(regels).toEqual([{ resultaat: 'geweigerd:bestaatAl' }]);

    // The same list once more, with somebody else in it: each row has its own outcome.
    const ander = { skn: '9009444', naam: 'Test, B.', pi: 'Noorderveen', afdeling: 'A', begindatum: '2026-11-02' };
    expect(await lever(rij(eerder, { begindatum: '2026-11-02' }), ander)).toMatchObject([{ uitkomst: 'ongewijzigd', casus: eerder.code }, { uitkomst: 'aangemaakt' }]);
    expect(await als(zs, 'fatima').druk(nu, 'Vul aan', { 'Begindatum van de detentie': '2026-11-20' })).toContain('Dank u wel, het is aangevuld.');
    expect((await zs.casus(nu.id)).begindatum).toBe('2026-11-20');
  });

  test('is likely taken by who did the earlier casus: that worker hears of it once, and the card tells the others while nobody took it', async () => {
    const eerder = await signaal(zs, { begindatum: '2026-03-01', einddatum: '2026-05-01' });
    await bekend(zs, eerder);
    await meldVertrek('fatima', eerder);
    const nu = await signaal(zs, { skn: eerder.skn });
    await signaal(zs, { skn: eerder.skn });
    expect(als(zs, 'mehmet').chat(nu).filter((tekst) => tekst.startsWith(`Nieuwe detentie van iemand die u kent · ${nu.code}`))).toHaveLength(1);
    expect(als(zs, 'mehmet').chat(nu).join()).not.toMatch(new RegExp(`${eerder.naam}|${eerder.skn}`));
    expect(await als(zs, 'sanne').ziet(nu)).toContain('Mehmet Yilmaz deed de vorige casus');
    expect(await inHetKanaal(zs, nu)).not.toContain('deed de vorige casus');
    await als(zs, 'mehmet').druk(nu, 'Ik pak deze');
    expect(await als(zs, 'sanne').ziet(nu)).not.toContain('deed de vorige casus');
  });

  test('at a place where the earlier worker does not work is asked of nobody in particular', async () => {
    const eerder = await signaal(zs, { begindatum: '2026-03-01', einddatum: '2026-05-01' });
    await bekend(zs, eerder);
    await meldVertrek('fatima', eerder);
    const nu = await signaal(zs, { skn: eerder.skn, afdeling: 'C' });
    expect(als(zs, 'mehmet').chat(nu)).toEqual([]);
    expect(await als(zs, 'ingrid').ziet(nu)).not.toContain('deed de vorige casus');
  });

  test('comes back on another day without a known begin: a new casus, never the old one opened again', async () => {
    const eerder = await signaal(zs, { begindatum: '' });
    await meldVertrek('fatima', eerder);
    const { begindatum: _begin, ...kaal } = rij(eerder) as Readonly<Record<string, string>>;
    expect(await lever(kaal)).toMatchObject([{ uitkomst: 'ongewijzigd', casus: eerder.code }]);
    await zs.klok.vooruit('+1 werkdagen');
    const [terug] = await lever(kaal);
    expect(terug?.uitkomst).toBe('aangemaakt');
    expect(await findCasusByCode(zs.register.db, terug?.casus ?? '')).toMatchObject({ eerdereCasussen: [eerder.code], fase: 'bekendheid' });
    expect((await zs.casus(eerder.id)).fase).toBe('gesloten');
  });

  test('an old casus is not opened again while a new one runs', async () => {
    const eerder = await signaal(zs, { begindatum: '2026-03-01', einddatum: '2026-05-01' });
    await meldVertrek('fatima', eerder);
    const nu = await signaal(zs, { skn: eerder.skn });
    expect(await als(zs, 'sanne').druk(eerder, 'Heropen de casus', { 'Waarom heropent u de casus?': 'Toch verder' })).toContain(`Voor deze persoon is er al een andere casus: ${nu.code}.`);
  });
});
