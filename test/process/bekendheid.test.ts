import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { leesKaart } from './kaart.ts';
import { als, inHetKanaal, plek, signaal, type Zaak } from './mensen.ts';
import { openWerkdocument } from './dialoog.ts';
import { begin, type Opstelling } from './opstelling.ts';
import { bekend, geboekt, gedeeld, GOED_BEKEND, onbekend, vastgelegd } from './stappen.ts';

let zs: Opstelling;
beforeAll(async () => {
  // A second reclasseringswerker of afdeling A, so that two can want the same casus.
  zs = await begin({ rollen: [{ persoon: 'lotte', rol: 'reclasseringswerker', pi: 'noorderveen', afdeling: 'noorderveen-a' }] });
});
beforeEach(() => zs.schoon());
afterAll(() => zs.stop());
afterEach(() => {
  expect(zs.gemeld).toEqual([]);
});

async function gebeurtenissen({ id }: Zaak): Promise<readonly string[]> {
  return (await zs.register.db.selectFrom('gebeurtenis').select('type').where('casus', '=', id).orderBy('versie').execute()).map(({ type }) => type);
}

describe('“Ik pak deze”', () => {
  test('claims the casus, for everyone to see', async () => {
    const casus = await signaal(zs);
    expect(await als(zs, 'mehmet').druk(casus, 'Ik pak deze')).toContain('U hebt deze casus opgepakt.');
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Mehmet Yilmaz, reclasseringswerker');
  });

  test('by two people at once: one has it, the other reads who, in a friendly sentence on the new state', async () => {
    const casus = await signaal(zs);
    await Promise.all([als(zs, 'mehmet').ziet(casus), als(zs, 'lotte').ziet(casus)]);
    const [een, twee] = await Promise.all([als(zs, 'mehmet').drukSnel(casus, 'Ik pak deze'), als(zs, 'lotte').drukSnel(casus, 'Ik pak deze')]);
    const teksten = [een, twee].map((uitkomst) => (uitkomst.soort === 'kaart' ? leesKaart(uitkomst.kaart) : uitkomst.soort));
    expect(teksten.filter((tekst) => tekst.includes('U hebt deze casus opgepakt.'))).toHaveLength(1);
    expect(teksten.filter((tekst) => /De casus is intussen bijgewerkt\. (Mehmet Yilmaz|Lotte Smit) heeft deze casus al opgepakt\. Overleg met elkaar/.test(tekst))).toHaveLength(1);
    expect((await gebeurtenissen(casus)).filter((type) => type === 'Opgepakt')).toHaveLength(1);
    // Teams draws the card anew because the posted one changed; the sentence must outlive that.
    await zs.rustig();
    const daarna = [await als(zs, 'mehmet').ziet(casus), await als(zs, 'lotte').ziet(casus)];
    expect(daarna.filter((tekst) => tekst.includes('heeft deze casus al opgepakt'))).toHaveLength(1);
  });

  test('delivered twice by Teams acts once, and answers both times', async () => {
    const casus = await signaal(zs);
    const { kanaal, bericht } = await plek(zs, casus);
    const activiteit = {
      type: 'invoke', name: 'adaptiveCard/action', id: 'f:dezelfde', channelId: 'msteams', serviceUrl: `${zs.adres}/teams/connector`, replyToId: bericht,
      from: { id: '29:mehmet', name: 'Mehmet', aadObjectId: als(zs, 'mehmet').object }, recipient: { id: '28:samen-starten' },
      conversation: { id: `${kanaal};messageid=${bericht}`, conversationType: 'channel', isGroup: true, tenantId: 'd1100000-0000-4000-8000-000000000001' },
      channelData: { tenant: { id: 'd1100000-0000-4000-8000-000000000001' } },
      value: { action: { type: 'Action.Execute', verb: 'casus.pak', data: { casus: casus.id, versie: 1 } }, trigger: 'manual' },
    };
    const bezorg = async (): Promise<unknown> => (await fetch(`${zs.adres}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activiteit) })).json();
    const [een, twee] = [await bezorg(), await bezorg()];
    for (const antwoord of [een, twee]) expect(JSON.stringify(antwoord)).toContain('U hebt deze casus opgepakt.');
    expect(await gebeurtenissen(casus)).toEqual(['SignaalOntvangen', 'Opgepakt']);
  });
});

describe('step 1', () => {
  test('the product advises on the three criteria and says why', async () => {
    const casus = await signaal(zs);
    const kaart = await als(zs, 'mehmet').druk(casus, 'Bekijk advies', { ...GOED_BEKEND, 'Dossier in IRIS': 'Statisch: alle trajecten zijn gesloten', 'Datum van het laatste contact': '2025-06-01' });
    expect(kaart).toContain('Advies: Informatie verouderd');
    expect(kaart).toContain('het dossier is gesloten en het laatste contact was langer dan 9 maanden geleden');
    expect(await als(zs, 'mehmet').druk(casus, 'Leg oordeel vast')).toContain('Uw oordeel is vastgelegd.');
    expect(await inHetKanaal(zs, casus)).toContain('Oordeel stap 1: informatie verouderd · Mehmet Yilmaz, Reclassering Nederland · ma 23 nov');
  });

  test('a criterion that was forgotten is asked for, and what was filled in stays', async () => {
    const casus = await signaal(zs);
    const kaart = await als(zs, 'mehmet').druk(casus, 'Bekijk advies', { 'Rol van de reclassering': 'Groot: advies, toezicht of JCM' });
    expect(kaart).toContain('Kies of het dossier statisch of dynamisch is.');
    expect(JSON.stringify(await als(zs, 'mehmet').kaart(casus))).toContain('"value":"groot"');
  });

  test('the worker may deviate, with a line of reason', async () => {
    const casus = await signaal(zs);
    await als(zs, 'mehmet').druk(casus, 'Bekijk advies', GOED_BEKEND);
    const zonder = await als(zs, 'mehmet').druk(casus, 'Leg oordeel vast', { 'Uw oordeel': 'Onvoldoende bekend' });
    expect(zonder).toContain('Kiest u iets anders? Schrijf dan in één regel waarom.');
    const met = await als(zs, 'mehmet').druk(casus, 'Leg oordeel vast', { 'Reden, als u afwijkt van het advies': 'Dossier gaat over een broer' });
    expect(met).toContain('Uw oordeel is vastgelegd.');
    expect((await zs.casus(casus.id)).oordeel).toMatchObject({ oordeel: 'onvoldoende', reden: 'Dossier gaat over een broer' });
  });

  test('“niet gescreend” takes a reason, and a typed one when it is another', async () => {
    const casus = await signaal(zs);
    const kort = await als(zs, 'mehmet').druk(casus, 'Leg vast: niet gescreend', { 'Waarom hebt u niet gescreend?': 'andere reden' });
    expect(kort).toContain('Schrijf in één regel waarom u niet hebt gescreend.');
    await als(zs, 'mehmet').druk(casus, 'Leg vast: niet gescreend', { 'Toelichting (nodig bij “andere reden”)': 'IRIS lag eruit' });
    expect(await inHetKanaal(zs, casus)).toContain('Oordeel stap 1: niet gescreend · Mehmet Yilmaz');
  });

  test('can be done together with the werkdocument: one termijn for both, and sharing after the verdict', async () => {
    const casus = await signaal(zs);
    await als(zs, 'mehmet').druk(casus, 'Stap 1 en 2 in één keer');
    expect(await inHetKanaal(zs, casus)).toContain('◷ vóór ma 30 nov, nog 5 werkdagen');
    const werkdocument = await openWerkdocument(zs, 'mehmet', casus);
    await werkdocument.doe({ type: 'legInformatieVast', onderwerp: 'leefgebieden', tekst: 'Schulden', bron: 'Toezicht', inJdOnline: false });
    expect(await als(zs, 'mehmet').ziet(casus)).toContain('In het werkdocument: 1 stuk, nog niet gedeeld');
    await bekend(zs, casus);
    expect(await als(zs, 'mehmet').druk(casus, 'Deel met de casemanager (1 stuk)')).toContain('Gedeeld met de casemanager.');
  });
});

describe('the casemanager hears the outcome at once, 1:1, with who screened', () => {
  test('also when nothing is known', async () => {
    const casus = await signaal(zs);
    await onbekend(zs, casus);
    expect(als(zs, 'sanne').chat(casus)[0]).toContain('Mehmet Yilmaz (Reclassering Nederland) heeft beoordeeld: niet bekend.');
    expect(als(zs, 'sanne').chat(casus)).toHaveLength(1);
  });

  test('and when the casemanager is not known yet, every casemanager of the afdeling', async () => {
    const casus = await signaal(zs, { casemanager: '' });
    await bekend(zs, casus);
    expect(als(zs, 'sanne').chat(casus)[0]).toContain('heeft beoordeeld: voldoende bekend.');
  });
});

describe('after a stop in step 1', () => {
  test('the casemanager is asked at the ISS date, and “toch inzet gewenst” brings the casus back', async () => {
    const casus = await signaal(zs);
    await onbekend(zs, casus);
    expect(await inHetKanaal(zs, casus)).toContain('Kijk na de ISS-uitslag of de reclassering toch nodig is\n◷ vóór vr 4 dec, nog 9 werkdagen');
    await zs.klok.vooruit('4-12-2026 09:00');
    expect(als(zs, 'sanne').chat(casus).at(-1)).toContain('Het antwoord op de alertvraag');
    expect(await als(zs, 'sanne').druk(casus, 'Ja, toch inzet gewenst')).toContain('Schrijf in één regel waarom inzet van de reclassering toch gewenst is');
    await als(zs, 'sanne').druk(casus, 'Ja, toch inzet gewenst', { 'Reden (nodig bij “ja”)': 'Schulden en geen woning' });
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Mehmet Yilmaz, reclasseringswerker\nVul het werkdocument en deel het met de casemanager\n◷ vóór wo 9 dec');
    expect(als(zs, 'mehmet').chat(casus).at(-1)).toContain('Casus heropend');
    expect(await als(zs, 'mehmet').druk(casus, 'Deel zonder nieuwe informatie')).toContain('Gedeeld met de casemanager.');
  });

  test('“niet nodig” is asked again at three months and before the end, and then the casus closes', async () => {
    const casus = await signaal(zs);
    await onbekend(zs, casus);
    await als(zs, 'sanne').druk(casus, 'Nee, niet nodig');
    expect(await inHetKanaal(zs, casus)).toContain('Kijk na drie maanden of de reclassering toch nodig is\n◷ vóór ma 22 feb');
    await als(zs, 'sanne').druk(casus, 'Nee, niet nodig');
    expect(await inHetKanaal(zs, casus)).toContain('Kijk vóór het einde van de detentie of de reclassering toch nodig is');
    await als(zs, 'sanne').druk(casus, 'Nee, niet nodig');
    expect(await inHetKanaal(zs, casus)).toContain('Afgerond na stap 1');
    expect(await zs.taken(casus.id)).toEqual([]);
  });
});

/** Corrects the verdict in its dialog; what the bot says to that. */
async function corrigeer(casus: Zaak, invoer: Readonly<Record<string, string>>): Promise<string> {
  return (await als(zs, 'mehmet').opent(casus, 'Oordeel corrigeren')).verzend('Corrigeer oordeel', invoer);
}

describe('a verdict corrected with a reason', () => {
  test('to a stop: the booked duiding is cancelled and the casemanager hears it', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    await corrigeer(casus, { 'Het oordeel wordt': 'Niet bekend', 'Waarom corrigeert u het oordeel?': 'Het was een naamgenoot', 'Bekend bij de reclassering?': 'Nee' });
    expect(await inHetKanaal(zs, casus)).toContain('Gestopt na stap 1 · casemanager alert');
    expect(als(zs, 'sanne').chat(casus).map((tekst) => tekst.split('\n')[0])).toEqual(expect.arrayContaining([`Uitkomst van stap 1 · ${casus.code}`, `Afspraak gaat niet door · ${casus.code}`]));
    expect(zs.graph.afspraken().filter(({ subject, isCancelled }) => subject.includes(casus.code) && !isCancelled)).toEqual([]);
  });

  test('from a stop to known: the worker goes on to share', async () => {
    const casus = await signaal(zs);
    await onbekend(zs, casus);
    await corrigeer(casus, { 'Het oordeel wordt': 'Voldoende bekend', 'Waarom corrigeert u het oordeel?': 'Stond onder een ander nummer', 'Bekend bij de reclassering?': 'Ja', ...GOED_BEKEND });
    expect(await inHetKanaal(zs, casus)).toContain('Stap 2 van 4 · informatie delen');
  });

  test('a refusal keeps the dialog open with everything that was typed', async () => {
    const casus = await signaal(zs);
    await onbekend(zs, casus);
    const dialoog = await als(zs, 'mehmet').opent(casus, 'Oordeel corrigeren');
    expect(dialoog.titel).toBe(`Oordeel corrigeren · ${casus.code}`);
    expect(dialoog.tekst).not.toContain('Oordeel corrigeren ·');
    const fout = await dialoog.verzend('Corrigeer oordeel', { 'Het oordeel wordt': 'Onvoldoende bekend', 'Waarom corrigeert u het oordeel?': 'Toch gevonden', 'Bekend bij de reclassering?': 'Ja', ...GOED_BEKEND, 'Datum van het laatste contact': '2027-01-01' });
    expect(fout).toContain('De datum van het laatste contact ligt in de toekomst.');
    expect((await zs.casus(casus.id)).oordeel?.oordeel).toBe('nietBekend');
    expect(await dialoog.verzend('Corrigeer oordeel', { 'Datum van het laatste contact': '2026-10-01', 'Het oordeel wordt': 'Voldoende bekend' })).toBe('Het oordeel is gecorrigeerd. De casemanager heeft bericht.');
    expect((await zs.casus(casus.id)).oordeel).toMatchObject({ oordeel: 'voldoende', reden: 'Toch gevonden' });
  });

  test('not without a reason, and not once the outcome of the duiding is recorded', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await expect(corrigeer(casus, { 'Het oordeel wordt': 'Niet bekend' })).rejects.toMatchObject({ code: 'veld-verplicht' });
    await vastgelegd(zs, casus, 'mehmet', 'Nee');
    expect(await als(zs, 'mehmet').ziet(casus)).not.toContain('[Oordeel corrigeren]');
    expect((await zs.casus(casus.id)).oordeel?.oordeel).toBe('voldoende');
  });
});
