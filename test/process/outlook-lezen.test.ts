import { describe, expect, test } from 'vitest';
import { mailAntwoord } from '../../src/api/outlook.ts';
import { afspraakVan, bezet } from './agenda.ts';
import { productPerBestand } from './levensloop.ts';
import { als, signaal, type Zaak } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';
import { inOutlook } from './outlook.ts';
import { gedeeld, geboekt, vastgelegd } from './stappen.ts';
import { TWEE_PIS } from './zuidhaven.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, TWEE_PIS);

async function eenGedeelde(velden: Parameters<typeof signaal>[1] = {}): Promise<Zaak> {
  const casus = await signaal(zs, velden);
  await gedeeld(zs, casus);
  return casus;
}
async function auditvan(actie: string): Promise<readonly string[]> {
  return (await zs.register.db.selectFrom('audit').select(['persoon', 'resultaat', 'herkomst']).where('actie', '=', actie).execute()).map(({ persoon, resultaat, herkomst }) => `${persoon ?? ''} ${herkomst} ${resultaat}`);
}

describe('the casussen to choose from', () => {
  test('are those with this meeting to plan, the own ones first and then by termijn, each with who comes; one line of audit', async () => {
    const [booked, later, eerder, nietAanDeOrde] = [await signaal(zs), await eenGedeelde({ einddatum: '2027-06-01' }), await eenGedeelde({ einddatum: '2026-12-15' }), await signaal(zs)];
    await geboekt(zs, booked);
    const sanne = await inOutlook(zs, 'sanne');
    const { casussen, meer, vandaag } = await sanne.kiest({ soort: 'duiding' });
    expect([meer, vandaag]).toEqual([false, '2026-11-23']);
    expect(casussen.map(({ code }) => code)).not.toContain(nietAanDeOrde.code);
    expect(casussen.map(({ code }) => code)).toEqual(expect.arrayContaining([booked.code, later.code, eerder.code]));
    const termijnen = casussen.map(({ termijn }) => termijn);
    expect(termijnen).toEqual([...termijnen].sort());
    expect(casussen.find(({ code }) => code === eerder.code)).toMatchObject({ naam: eerder.naam, vanMij: true, piNaam: 'PI Noorderveen', metTekst: 'met Mehmet Yilmaz, reclasseringswerker' });
    expect(casussen.find(({ code }) => code === booked.code)?.waaromNiet).toMatch(/^Er staat al een afspraak: \w\w \d+ nov \d\d:\d\d\.$/);
    expect(new Set(casussen.map(({ samen }) => samen)).size).toBe(1);
    const [regel] = await auditvan('kiesCasus');
    expect(regel).toContain('sanne outlook 3 van 3');
    expect(regel).toContain(later.code);
  });

  test('are searched by code or SKN, never by name; other kinds and other people have none', async () => {
    const [een] = [await eenGedeelde(), await eenGedeelde()];
    const sanne = await inOutlook(zs, 'sanne');
    for (const zoek of [een.code, een.skn]) expect((await sanne.kiest({ soort: 'duiding', zoek })).casussen.map(({ code }) => code)).toEqual([een.code]);
    expect(await sanne.vraag('casussen', { soort: 'duiding', zoek: 'Geheim' })).toMatchObject({ status: 400 });
    expect((await sanne.kiest({ soort: 'mdo' })).casussen).toEqual([]);
    for (const naam of ['guus', 'willem', 'ingrid', 'lotte']) expect((await (await inOutlook(zs, naam)).kiest({ soort: 'duiding' })).casussen, naam).toEqual([]);
  });
});

describe('what is filled in', () => {
  test('names codes and no persons; the length is that of all casussen, the form in the PI unless asked otherwise', async () => {
    const [een, twee] = [await eenGedeelde(), await eenGedeelde()];
    const sanne = await inOutlook(zs, 'sanne');
    const invulling = await sanne.vult({ soort: 'duiding', casussen: [een.id, twee.id] });
    expect(invulling).toMatchObject({
      onderwerp: `Duiding ${een.code}, ${twee.code}`, duurMinuten: 30, categorie: 'Samen starten', verplicht: [{ naam: 'Mehmet Yilmaz' }], optioneel: [], vorm: 'inDePI', vormen: ['inDePI', 'online'], locatie: 'PI Noorderveen', ruimteNodig: false, codes: [een.code, twee.code],
    });
    expect(invulling.tekst).toContain('Duiding, 2 casussen na elkaar. Agenda:');
    expect(JSON.stringify(invulling)).not.toMatch(/Geheim|900\d{4}/);
    expect(await sanne.vult({ soort: 'duiding', casussen: [een.id], vorm: 'online' })).toMatchObject({ vorm: 'online', duurMinuten: 15 });
  });

  test('of a trajectgesprek is one casus, in the PI, with a room', async () => {
    const casus = await eenGedeelde({ einddatum: '2029-06-01' });
    await vastgelegd(zs, casus, 'sanne', 'Ja', 'Deelname aan het trajectgesprek');
    await als(zs, 'mehmet').druk(casus, 'Bevestig');
    const sanne = await inOutlook(zs, 'sanne');
    expect(await sanne.vult({ soort: 'trajectgesprek', casussen: [casus.id] })).toMatchObject({ vorm: 'inDePI', vormen: ['inDePI'], ruimteNodig: true });
    expect(await sanne.vraag('invulling', { soort: 'trajectgesprek', casussen: [casus.id], vorm: 'online' })).toMatchObject({ status: 400 });
  });

  test('is refused for casussen of other people, and says which to leave out; and for who does not carry them', async () => {
    const [een, anders] = [await eenGedeelde(), await eenGedeelde()];
    await zs.register.db.updateTable('casus').set({ data: JSON.stringify({ ...(await zs.casus(anders.id)), reclasseringswerker: { persoon: 'lotte', naam: 'Lotte' } }) }).where('id', '=', anders.id).execute();
    const sanne = await inOutlook(zs, 'sanne');
    const { status, body } = await sanne.vraag('invulling', { soort: 'duiding', casussen: [een.id, anders.id] });
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(`${anders.code}: daar zijn andere mensen bij`)]);
    for (const naam of ['guus', 'willem', 'ingrid']) expect(await (await inOutlook(zs, naam)).vraag('invulling', { soort: 'duiding', casussen: [een.id] }), naam).toMatchObject({ status: 403 });
  });
});

describe('a time', () => {
  test('is judged by termijn, presence and calendars; the appointment itself and what is held for it are no reason to be busy', async () => {
    const casus = await eenGedeelde();
    const sanne = await inOutlook(zs, 'sanne');
    const vraag = { soort: 'duiding', casussen: [casus.id], duur: 15 };
    await bezet(zs, 'mehmet', '2026-11-26T15:00:00', '2026-11-26T16:00:00');
    const bezig = await sanne.beoordeelt({ ...vraag, dag: '2026-11-26', tijd: '15:15' });
    expect(bezig.waarschuwingen).toContain('In de agenda van Mehmet Yilmaz staat dan al iets.');
    expect(bezig.aanwezigheid).toEqual(expect.arrayContaining([{ naam: 'Mehmet Yilmaz', tekst: 'do in de PI', past: true }, { naam: 'Sanne de Vries', tekst: 'do in de PI', past: true }]));
    expect(bezig.beter.length).toBe(3);
    expect(bezig.beter[0]?.wanneerTekst).toMatch(/^\w\w \d+ \w+ \d\d:\d\d–\d\d:\d\d$/);
    const [beste] = bezig.beter;
    const goed = await sanne.beoordeelt({ ...vraag, dag: beste?.dag, tijd: beste?.tijd, vorm: beste?.vorm });
    expect([goed.weigering, goed.waarschuwingen, goed.voorTermijn, goed.beter]).toEqual([undefined, [], true, []]);
    const item = await sanne.schrijft({ onderwerp: `Duiding ${casus.code}`, van: '2026-11-26T16:15:00', tot: '2026-11-26T16:30:00', met: ['mehmet'] });
    const [zonder, met] = [await sanne.beoordeelt({ ...vraag, dag: '2026-11-26', tijd: '16:15' }), await sanne.beoordeelt({ ...vraag, dag: '2026-11-26', tijd: '16:15', item })];
    expect([zonder.waarschuwingen, met.waarschuwingen]).toEqual([['In de agenda van Sanne de Vries staat dan al iets.'], []]);
  });

  test('against a rule is told, and after the termijn; nothing of the casus changes', async () => {
    const casus = await eenGedeelde();
    const { versie } = await zs.casus(casus.id);
    const sanne = await inOutlook(zs, 'sanne');
    const vraag = { soort: 'duiding', casussen: [casus.id], duur: 15, vorm: 'inDePI' };
    expect((await sanne.beoordeelt({ ...vraag, dag: '2026-11-25', tijd: '10:00' })).weigering).toBe('Mehmet Yilmaz is woensdag niet in de PI.');
    const laat = await sanne.beoordeelt({ ...vraag, dag: '2026-12-10', tijd: '10:00' });
    expect([laat.voorTermijn, laat.waarschuwingen.some((tekst) => tekst.startsWith('Dit is na de termijn'))]).toEqual([false, true]);
    expect((await zs.casus(casus.id)).versie).toBe(versie);
  });

  test('in the PI that can only be late is set beside online ones that are in time', async () => {
    const casus = await eenGedeelde({ einddatum: '2026-12-05' });
    await bezet(zs, 'mehmet', '2026-11-24T08:00:00', '2026-11-24T18:00:00');
    const sanne = await inOutlook(zs, 'sanne');
    const vraag = { soort: 'duiding', casussen: [casus.id], duur: 15, dag: '2026-11-26', tijd: '10:00' };
    const { beter, termijn } = await sanne.beoordeelt({ ...vraag, vorm: 'inDePI' });
    expect(beter.length).toBeGreaterThan(0);
    for (const moment of beter) expect(moment).toMatchObject({ vorm: 'online', voorTermijn: true });
    expect(beter.every(({ dag }) => dag <= termijn)).toBe(true);
    expect((await sanne.beoordeelt({ ...vraag, dag: beter[0]?.dag, tijd: beter[0]?.tijd, vorm: 'online' })).beter).toEqual([]);
  });

  test('is judged by what the register knows while the calendars do not answer', async () => {
    const casus = await eenGedeelde();
    const sanne = await inOutlook(zs, 'sanne');
    zs.graph.storing.weiger(99, 503, 0);
    const antwoord = await sanne.beoordeelt({ soort: 'duiding', casussen: [casus.id], duur: 15, vorm: 'inDePI', dag: '2026-11-24', tijd: '14:00' });
    expect([antwoord.beter, antwoord.voorTermijn, antwoord.weigering]).toEqual([[], true, undefined]);
    expect(antwoord.aanwezigheid).toHaveLength(2);
    zs.graph.storing.herstel();
  });
});

describe('an appointment that is opened', () => {
  test('shows its casussen to who made it and to who was invited, whose copy has another id; to nobody else', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    const [sanne, mehmet, guus] = [await inOutlook(zs, 'sanne'), await inOutlook(zs, 'mehmet'), await inOutlook(zs, 'guus')];
    const eigen = await sanne.opent({ item: afspraakVan(zs, casus, 'sanne').id });
    expect(eigen).toMatchObject({ stand: 'gekoppeld', soort: 'duiding', titel: 'Duiding', mensen: [{ naam: 'Sanne de Vries', antwoordTekst: 'organiseert' }, { naam: 'Mehmet Yilmaz', antwoordTekst: 'nog geen antwoord' }], voorTermijn: true });
    expect(eigen.casussen).toMatchObject([{ code: casus.code, naam: casus.naam, casemanager: 'Sanne de Vries', reclasseringswerker: 'Mehmet Yilmaz', adres: `${zs.adres}/tab/#/casus/${casus.id}` }]);
    expect(eigen.casussen[0]?.gesprekTekst).toMatch(/^De duiding: \w\w \d+ nov \d\d:\d\d, in de PI\. Nog geen antwoord van Mehmet Yilmaz\.$/);
    const kopie = afspraakVan(zs, casus, 'mehmet').id;
    expect(kopie).not.toBe(afspraakVan(zs, casus, 'sanne').id);
    expect((await mehmet.opent({ item: kopie })).casussen.map(({ code }) => code)).toEqual([casus.code]);
    for (const body of [{ item: kopie }, { item: afspraakVan(zs, casus, 'sanne').id }, { codes: [casus.code] }, {}]) expect(await guus.vraag('afspraak', body)).toMatchObject({ status: 404 });
    expect(await mehmet.vraag('afspraak', { codes: [casus.code] })).toMatchObject({ status: 404 });
    expect(await auditvan('outlookAfspraak')).toEqual(['sanne outlook gezien', 'mehmet outlook gezien']);
  });

  test('with the code of a casus in its subject, but of its own, is not ours', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    const [sanne, mehmet] = [await inOutlook(zs, 'sanne'), await inOutlook(zs, 'mehmet')];
    const id = await sanne.schrijft({ onderwerp: `Bijpraten over ${casus.code}`, van: '2026-11-26T10:00:00', tot: '2026-11-26T10:30:00', met: ['mehmet'] });
    await sanne.verstuurt(id);
    const kopie = zs.graph.afspraken().find(({ subject, mailbox }) => subject.startsWith('Bijpraten') && mailbox === mehmet.adres)?.id;
    expect(await mehmet.vraag('afspraak', { item: kopie, codes: [casus.code] })).toMatchObject({ status: 404 });
    expect(await sanne.vraag('afspraak', { item: id })).toMatchObject({ status: 404 });
  });

  test('as a draft shows its casussen to who writes it', async () => {
    const casus = await eenGedeelde();
    const sanne = await inOutlook(zs, 'sanne');
    const item = await sanne.schrijftVoor([casus], { van: '2026-11-24T14:00:00', tot: '2026-11-24T14:15:00', met: ['mehmet'] });
    expect(await sanne.opent({ item })).toMatchObject({ stand: 'concept', wanneerTekst: 'di 24 nov 14:00–14:15', casussen: [{ code: casus.code }], mensen: [{ antwoordTekst: 'organiseert' }, { naam: 'Mehmet Yilmaz', antwoordTekst: 'wordt uitgenodigd' }] });
  });
});

describe('a mail', () => {
  test('shows the casussen it names to who may see them; of others it does not tell whether they are there', async () => {
    const casus = await eenGedeelde();
    const codes = ['ZS-000001', casus.code];
    const sanne = mailAntwoord.parse((await (await inOutlook(zs, 'sanne')).vraag('mail', { codes })).body);
    expect([sanne.casussen.map(({ code, naam }) => `${code} ${naam ?? ''}`), sanne.nietGevonden]).toEqual([[`${casus.code} ${casus.naam}`], ['ZS-000001']]);
    for (const naam of ['guus', 'willem']) expect(mailAntwoord.parse((await (await inOutlook(zs, naam)).vraag('mail', { codes })).body), naam).toEqual({ casussen: [], nietGevonden: codes });
    expect(await auditvan('outlookMail')).toEqual(['sanne outlook gezien']);
  });
});
