import { describe, expect, test } from 'vitest';
import { als, inHetKanaal, signaal, type Zaak } from './mensen.ts';
import { openWerkdocument, ticketVan, vraagApi, vraagDialoog } from './dialoog.ts';
import { productPerBestand } from './levensloop.ts';
import { MAANDAG, type Opstelling } from './opstelling.ts';
import { bekend, gedeeld, GEHEIM, vastgelegd } from './stappen.ts';
import { bewaarVragenlijst } from '../../src/store/vragenlijst.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

/** What the casemanager reads who asks for the werkdocument before there is a button for it. */
async function vooruitgelopen(casus: Zaak): Promise<unknown> {
  const { task } = await vraagDialoog(zs, 'sanne', casus);
  const ticket = task.type === 'continue' && 'url' in task.value ? new URL(task.value.url).hash.slice(1) : '';
  const { status, body } = await vraagApi(zs, ticket, 'GET', `${casus.id}/werkdocument`);
  expect(status).toBe(200);
  return body;
}

describe('pieces of information', () => {
  test('are short fields on the card, a draft until they are shared, and their text stays off every card', async () => {
    const casus = await signaal(zs);
    await bekend(zs, casus);
    const stuk = { Onderwerp: 'Recidiverisico', Informatie: GEHEIM, Bron: 'Advies 2026', 'Datum van de informatie (mag leeg)': '2024-01-01', 'JD-online': 'true' };
    const kaart = await als(zs, 'mehmet').druk(casus, 'Bewaar als concept', stuk);
    expect(kaart).toContain('Klaar om te delen: 1 stuk');
    expect(kaart).toContain('Van 1 jan 2024: ouder dan 9 maanden. Klopt dit nog? Staat al in JD-online');
    expect(kaart).not.toContain(GEHEIM);
    expect(await als(zs, 'sanne').ziet(casus)).not.toContain('[Open werkdocument]');
    expect(JSON.stringify(await vooruitgelopen(casus))).not.toContain(GEHEIM);
  });

  test('that say the same twice are pointed out', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const werkdocument = await openWerkdocument(zs, 'mehmet', casus);
    const { werkdocument: na } = await werkdocument.doe({ type: 'legInformatieVast', onderwerp: 'overig', tekst: `${GEHEIM}.`, bron: 'Telefoon', inJdOnline: false });
    expect(na.stukken.find(({ tekst }) => tekst.endsWith('.'))?.waarschuwingen).toEqual(['Lijkt op wat al onder “Levensloop vóór de detentie” staat.']);
  });

  test('missing a source are asked for it, and what was typed stays', async () => {
    const casus = await signaal(zs);
    await bekend(zs, casus);
    const kaart = await als(zs, 'mehmet').druk(casus, 'Bewaar als concept', { Onderwerp: 'Recidiverisico', Informatie: GEHEIM });
    expect(kaart).toContain('de bron (bijvoorbeeld: toezichtdossier 2024)');
    expect(JSON.stringify(await als(zs, 'mehmet').kaart(casus))).toContain(`"value":"${GEHEIM}"`);
  });
});

describe('sharing is a deliberate act', () => {
  test('after which the casemanager reads the pieces and hears it, with the duiding as the next step', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const { stukken, aanZetTekst } = await (await openWerkdocument(zs, 'sanne', casus)).lees();
    expect(stukken).toMatchObject([{ onderwerp: 'levensloop', tekst: GEHEIM, bron: 'Toezichtdossier 2026', inJdOnline: false, gedeeldOp: '2026-11-23', door: { naam: 'Mehmet Yilmaz' } }]);
    expect(aanZetTekst).toContain('Aan zet: Sanne de Vries.');
    expect(als(zs, 'sanne').chat(casus).at(-1)).toContain('Kies een moment voor de duiding');
  });

  test('what is added and shared later is told as new', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const werkdocument = await openWerkdocument(zs, 'mehmet', casus);
    await werkdocument.doe({ type: 'legInformatieVast', onderwerp: 'contactpersoon', tekst: 'Bel Carla', bron: 'IRIS', inJdOnline: false });
    await werkdocument.doe({ type: 'deel' });
    expect(als(zs, 'sanne').chat(casus).at(-1)).toContain('Nieuwe informatie gedeeld');
  });

  test('the casemanager says what a piece was worth', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const werkdocument = await openWerkdocument(zs, 'sanne', casus);
    const { werkdocument: na } = await werkdocument.doe({ type: 'waardeer', informatie: 'i1', waarde: 'stondAlInJdOnline' });
    expect(na.stukken).toMatchObject([{ id: 'i1', waarde: 'stondAlInJdOnline' }]);
  });
});

describe('what is typed in the dialog and not saved', () => {
  test('is still there when the dialog is opened again, for the one who typed it only', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    expect(await (await openWerkdocument(zs, 'mehmet', casus)).concept({ tekst: 'Half af', bron: 'Tel' })).toBe(204);
    expect(await (await openWerkdocument(zs, 'mehmet', casus)).concept({ bron: '' })).toBe(204);
    expect((await (await openWerkdocument(zs, 'mehmet', casus)).lees()).concept).toEqual({ tekst: 'Half af' });
    expect((await (await openWerkdocument(zs, 'sanne', casus)).lees()).concept).toEqual({});
  });

  test('sent at a version that has passed changes nothing and shows the new state', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const ticket = await ticketVan(zs, 'sanne', casus);
    const { body } = await vraagApi(zs, ticket, 'POST', `${casus.id}/opdrachten`, { versie: 1, opdracht: { type: 'stelVraag', tekst: 'Al vroeger gesteld' } });
    expect(body).toMatchObject({ ok: false, melding: expect.stringContaining('intussen bijgewerkt') as string, werkdocument: { vragen: [] } });
  });
});

describe('the part of the PI', () => {
  const woning = { type: 'legInformatieVast', onderwerp: 'basisOnderdak', tekst: 'Heeft geen woning', bron: 'Integrale intake', inJdOnline: false } as const;

  test('is written by the casemanager while probation works, read by probation once shared, and told with one notice', async () => {
    const casus = await signaal(zs);
    await bekend(zs, casus);
    const sanne = await openWerkdocument(zs, 'sanne', casus, 'Vul uw deel van het werkdocument');
    expect(await sanne.doe(woning)).toMatchObject({ ok: true, werkdocument: { stukken: [{ deel: 'DJI', tekst: 'Heeft geen woning' }], namen: { DJI: 'Sanne de Vries', '3RO': 'Mehmet Yilmaz' } } });
    expect((await (await openWerkdocument(zs, 'mehmet', casus, 'Open heel werkdocument')).lees()).stukken).toEqual([]);
    await sanne.doe({ ...woning, onderwerp: 'motivatie', tekst: 'Wil meewerken' });
    await sanne.doe({ type: 'deel' });
    expect((await (await openWerkdocument(zs, 'mehmet', casus, 'Open heel werkdocument')).lees()).stukken.map(({ tekst }) => tekst)).toEqual(['Heeft geen woning', 'Wil meewerken']);
    expect(als(zs, 'mehmet').chat(casus).filter((bericht) => bericht.includes('Nieuwe informatie gedeeld'))).toHaveLength(1);
    expect(await inHetKanaal(zs, casus)).toContain('Stap 2 van 4 · informatie delen');
  });

  test('is not written by probation, nor the part of probation by the PI', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    expect(await (await openWerkdocument(zs, 'mehmet', casus)).doe(woning)).toMatchObject({ ok: false, melding: 'Kies een onderwerp uit het deel van de reclassering.' });
    expect(await (await openWerkdocument(zs, 'sanne', casus)).doe({ type: 'trekInformatieIn', informatie: 'i1', reden: 'Weg' })).toMatchObject({ ok: false, melding: expect.stringContaining('hoort bij het deel van de reclassering') as string });
  });
});

describe('what was shared and is wrong', () => {
  test('is amended in a next version; both read the one before', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const mehmet = await openWerkdocument(zs, 'mehmet', casus);
    const { werkdocument } = await mehmet.doe({ type: 'legInformatieVast', informatie: 'i1', onderwerp: 'levensloop', tekst: 'Woont bij een vriend', bron: 'Telefoon', inJdOnline: false });
    expect(werkdocument.stukken).toMatchObject([{ tekst: GEHEIM, versie: 1, wijziging: { tekst: 'Woont bij een vriend' } }]);
    const [gezien] = (await (await openWerkdocument(zs, 'sanne', casus)).lees()).stukken;
    expect(gezien).toMatchObject({ tekst: GEHEIM, versie: 1 });
    expect(gezien?.wijziging).toBeUndefined();
    await mehmet.doe({ type: 'deel' });
    expect((await (await openWerkdocument(zs, 'sanne', casus)).lees()).stukken).toMatchObject([{ tekst: 'Woont bij een vriend', versie: 2, eerder: [{ tekst: GEHEIM, gedeeldOp: '2026-11-23', door: { naam: 'Mehmet Yilmaz', organisatie: 'Reclassering Nederland' } }] }]);
    expect(als(zs, 'sanne').chat(casus).at(-1)).toContain('Nieuwe informatie gedeeld');
  });

  test('is withdrawn with a reason; it stays to be read and the other side hears it', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await (await openWerkdocument(zs, 'mehmet', casus)).doe({ type: 'trekInformatieIn', informatie: 'i1', reden: 'Ging over een ander' });
    expect((await (await openWerkdocument(zs, 'sanne', casus)).lees()).stukken).toMatchObject([{ tekst: GEHEIM, ingetrokken: { reden: 'Ging over een ander', door: { naam: 'Mehmet Yilmaz' }, op: '2026-11-23' } }]);
    expect(als(zs, 'sanne').chat(casus).at(-1)).toContain('Informatie ingetrokken');
    expect(als(zs, 'sanne').chat(casus).join()).not.toContain('Ging over een ander');
  });
});

describe('the question set', () => {
  test('of a casus stays the one it began with; a new casus gets the new one', async () => {
    const oud = await signaal(zs);
    await bewaarVragenlijst(zs.register.db, { geldigVanaf: MAANDAG, vragen: [
      { sleutel: 'kort', label: 'Kort samengevat', deel: '3RO', volgorde: 1, actief: true }, { sleutel: 'intake', label: 'Uit de intake', deel: 'DJI', volgorde: 1, actief: true },
    ] });
    const nieuw = await signaal(zs);
    const onderwerpenVan = async (casus: Zaak): Promise<readonly string[]> => (await (await openWerkdocument(zs, 'mehmet', casus)).lees()).vragenlijst.onderwerpen.map(({ label }) => label);
    expect(await onderwerpenVan(oud)).toContain('Recidiverisico');
    expect(await onderwerpenVan(nieuw)).toEqual(['Kort samengevat', 'Uit de intake']);
    const stuk = { type: 'legInformatieVast', onderwerp: 'kort', tekst: 'Verzonnen', bron: 'IRIS', inJdOnline: false } as const;
    expect((await (await openWerkdocument(zs, 'mehmet', oud)).doe(stuk)).ok).toBe(false);
    expect((await (await openWerkdocument(zs, 'mehmet', nieuw)).doe(stuk)).ok).toBe(true);
    await zs.register.db.deleteFrom('vragenlijst').execute();
  });
});

describe('after the duiding', () => {
  async function besloten(casus: Zaak): Promise<void> {
    await gedeeld(zs, casus);
    await vastgelegd(zs, casus, 'sanne', 'Nee');
    await als(zs, 'mehmet').druk(casus, 'Bevestig');
  }

  test('the casemanager is mailed the way to the werkdocument, without content, and finds the Tulp text one tap from the card', async () => {
    const casus = await signaal(zs);
    const al = zs.graph.mails().length;
    await besloten(casus);
    const [brief, ...meer] = zs.graph.mails().slice(al).filter(({ tekst }) => tekst.includes('Het werkdocument staat voor u klaar'));
    expect(brief).toMatchObject({ aan: [expect.stringContaining('sanne') as string], onderwerp: `Samen starten ${casus.code}`, bijlagen: [] });
    expect(meer).toEqual([]);
    for (const geheim of [GEHEIM, casus.naam, casus.skn, 'gemeente']) expect(brief?.tekst).not.toContain(geheim);

    await als(zs, 'sanne').ziet(casus);
    const uitkomst = await als(zs, 'sanne').drukSnel(casus, 'Tulp-tekst');
    if (uitkomst.soort !== 'dialoog' || uitkomst.dialoog.url === undefined) throw new RangeError(JSON.stringify(uitkomst));
    const url = new URL(uitkomst.dialoog.url);
    expect(url.searchParams.get('toon')).toBe('overname');
    const { body } = await vraagApi(zs, url.hash.slice(1), 'GET', `${casus.id}/werkdocument`);
    expect(body).toMatchObject({ overname: { soort: 'tulp', tekst: expect.stringContaining(`- Levensloop vóór de detentie: ${GEHEIM} (bron: Toezichtdossier 2026)`) as string } });
  });

  test('the card gives the werkdocument as a file to the two who carry the casus, and to nobody else', async () => {
    const casus = await signaal(zs);
    await besloten(casus);
    const link = /"url":"([^"]+werkdocument\.docx[^"]+)"/.exec(JSON.stringify(await als(zs, 'mehmet').kaart(casus)))?.[1] ?? '';
    const antwoord = await fetch(link);
    expect([antwoord.status, antwoord.headers.get('content-disposition')]).toEqual([200, `attachment; filename="Werkdocument ${casus.code}.docx"`]);
    expect(JSON.stringify(await als(zs, 'ingrid').kaart(casus))).not.toContain('werkdocument.docx');
    expect(await inHetKanaal(zs, casus)).not.toContain('Download');
  });

  test('what is not recorded is listed, comes back every fifth working day, and stops when it is ticked off', async () => {
    const casus = await signaal(zs);
    await besloten(casus);
    expect(await als(zs, 'mehmet').typt('nog vastleggen')).toContain('Nog vast te leggen: werkdocument onder RACT, RPI in IRIS');
    expect(await als(zs, 'sanne').typt('nog vastleggen')).toContain('Nog vast te leggen: Tulp Selectie');
    expect(await als(zs, 'ingrid').typt('nog vastleggen')).toContain('Mehmet Yilmaz: werkdocument onder RACT, RPI in IRIS');
    const overTulp = (): readonly string[] => als(zs, 'sanne').chat(casus).filter((bericht) => bericht.includes('De overname in Tulp Selectie'));
    await zs.klok.vooruit('+2 werkdagen');
    await zs.klok.vooruit('+5 werkdagen');
    expect(overTulp()).toHaveLength(2);
    expect(overTulp().at(-1)).toContain('is nog niet afgevinkt');
    await als(zs, 'sanne').druk(casus, 'Vink af');
    await zs.klok.vooruit('+5 werkdagen');
    expect(overTulp()).toHaveLength(2);
    expect(await als(zs, 'sanne').typt('nog vastleggen')).toContain('Alles is vastgelegd in IRIS en Tulp.');
  });
});

describe('a duiding that stays away for ten working days', () => {
  test('lets probation file its own part under RACT, with the file on the card', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await zs.klok.vooruit('+9 werkdagen');
    expect((await zs.taken(casus.id)).map(({ id }) => id)).not.toContain('ractDeelA');
    await zs.klok.vooruit('+1 werkdag');
    expect((await zs.taken(casus.id)).map(({ id }) => id)).toContain('ractDeelA');
    expect(await als(zs, 'mehmet').ziet(casus)).toContain('Deel A van het werkdocument geüpload onder RACT');
    expect(JSON.stringify(await als(zs, 'mehmet').kaart(casus))).toContain('werkdocument.docx');
    expect(await als(zs, 'mehmet').typt('nog vastleggen')).toContain('deel A onder RACT');
  });
});

describe('a question to the other side', () => {
  test('makes the clock wait there, for all to see, and moves the termijn of the duiding by the days it took', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    expect(await inHetKanaal(zs, casus)).toContain('◷ vóór ma 30 nov, nog 5 werkdagen');
    const sanne = await openWerkdocument(zs, 'sanne', casus);
    await sanne.doe({ type: 'stelVraag', tekst: 'Is er nog contact met de zus?' });
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Mehmet Yilmaz, reclasseringswerker\nBeantwoord de vraag van de casemanager\n◷ vóór wo 25 nov');
    expect(als(zs, 'mehmet').chat(casus).at(-1)).toContain('De andere kant heeft u een vraag gesteld. De klok wacht op uw antwoord.');
    expect(await als(zs, 'sanne').ziet(casus)).toContain('Uw vraag staat open bij de reclassering (ma 23 nov). De klok van de duiding wacht op het antwoord.');

    await zs.klok.vooruit('+2 werkdagen');
    const mehmet = await openWerkdocument(zs, 'mehmet', casus);
    const { werkdocument } = await mehmet.doe({ type: 'beantwoordVraag', vraag: 'v1', tekst: 'Ja, wekelijks' });
    expect(werkdocument.vragen).toMatchObject([{ tekst: 'Is er nog contact met de zus?', antwoord: 'Ja, wekelijks', beantwoordDoor: { naam: 'Mehmet Yilmaz' } }]);
    // The termijn moved, so the proposed moments are made anew after it.
    const [beantwoord, momenten] = als(zs, 'sanne').chat(casus).slice(-2);
    expect(beantwoord).toContain('Uw vraag is beantwoord');
    expect(momenten).toContain('Kies een moment');
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Sanne de Vries, casemanager\nKies een moment voor de duiding, of leg vast wat u al besprak\n◷ vóór wo 2 dec');
  });
});

describe('the outcome of the duiding in the werkdocument', () => {
  test('holds summary, conclusion with reasons, and agreements with owner and date; the other side confirms', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const sanne = await openWerkdocument(zs, 'sanne', casus);
    const eerst = await sanne.doe({
      type: 'legDuidingVast', vorm: 'telefoon', actieveRol: true, redenen: 'Hoog risico', samenvatting: 'Kort', wijze: 'samen', bijdragen: ['analyse', 'meedenken'], afspraken: [{ wat: 'Delictanalyse', eigenaar: '3RO', termijn: '2026-12-07' }],
    });
    expect(eerst.ok).toBe(true);
    expect(als(zs, 'mehmet').chat(casus).at(-1)).toContain('Bevestig de duiding');
    expect(await inHetKanaal(zs, casus)).toContain('Bevestig de uitkomst van de duiding\n◷ vóór wo 25 nov');
    expect(await sanne.doe({ type: 'bevestigDuiding' })).toMatchObject({ ok: false, melding: 'U hebt de uitkomst zelf vastgelegd. De reclasseringswerker bevestigt haar.' });
    const { werkdocument } = await (await openWerkdocument(zs, 'mehmet', casus, 'Bekijk en bevestig')).doe({ type: 'bevestigDuiding' });
    expect(werkdocument.conclusie).toMatchObject({ besloten: true, actieveRol: true, redenen: 'Hoog risico', samenvatting: 'Kort', bijdragen: ['Meedenken', 'Aanvullende analyse'], afspraken: [{ wat: 'Delictanalyse', eigenaar: '3RO', termijn: '2026-12-07' }] });
    expect(await inHetKanaal(zs, casus)).toContain('Stap 3 van 4 · bijdrage');
  });
});

describe('the dialog is closed to', () => {
  test.each([['guus', 'a colleague without a role'], ['ingrid', 'a manager'], ['fatima', 'the backoffice']])('%s: %s', async (wie) => {
    const casus = await signaal(zs);
    expect(await vraagDialoog(zs, wie, casus)).toEqual({ task: { type: 'message', value: 'Alleen de casemanager en de reclasseringswerker van deze casus openen het werkdocument.' } });
  });

  test('a ticket that is forged, missing, or for another casus', async () => {
    const [casus, ander] = [await signaal(zs), await signaal(zs)];
    await gedeeld(zs, casus);
    const ticket = await ticketVan(zs, 'sanne', casus);
    for (const [wat, id] of [['', casus.id], [`${ticket}x`, casus.id], [ticket, ander.id]] as const) {
      expect(await vraagApi(zs, wat, 'GET', `${id}/werkdocument`), wat).toMatchObject({ status: 401, body: { melding: expect.stringContaining('Dit venster is verlopen.') as string } });
      expect((await vraagApi(zs, wat, 'PUT', `${id}/concept`, { velden: { tekst: 'x' } })).status, wat).toBe(401);
    }
  });

  test('who lost the role after the dialog was opened', async () => {
    const casus = await signaal(zs, { afdeling: 'B', casemanager: '' });
    const ticket = await ticketVan(zs, 'mehmet', casus);
    await zs.register.db.deleteFrom('rol').where('persoon', '=', 'mehmet').where('afdeling', '=', 'noorderveen-b').execute();
    expect((await vraagApi(zs, ticket, 'GET', `${casus.id}/werkdocument`)).status).toBe(403);
  });

  test('an opdracht with something the contract does not have', async () => {
    const casus = await signaal(zs);
    const ticket = await ticketVan(zs, 'mehmet', casus);
    expect((await vraagApi(zs, ticket, 'POST', `${casus.id}/opdrachten`, { versie: 1, opdracht: { type: 'sluitAf', reden: 'x' } })).status).toBe(400);
  });
});
