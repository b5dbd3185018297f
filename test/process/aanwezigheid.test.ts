import { beforeEach, describe, expect, test } from 'vitest';
import type { Casus } from '../../src/domain/casus.ts';
import { weekdag } from '../../src/domain/datum.ts';
import type { Json } from '../../src/local/teams/soorten.ts';
import { VOORBEELD } from '../../src/local/voorbeeld/organisatie.ts';
import { bewaarOrganisatie } from '../../src/store/organisatie.ts';
import { afsprakenVan } from './agenda.ts';
import { leesKaart } from './kaart.ts';
import { als, signaal } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { gedeeld, geboekt } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, { afspraken: { zelfBoekenNaWerkdagen: null } });
/** Mehmet is there on Tuesday and Thursday again. */
beforeEach(async () => {
  await zs.register.db.deleteFrom('aanwezigheid').execute();
  await bewaarOrganisatie(zs.register.db, { ...VOORBEELD, pis: [] });
});

const WAT = 'Wat geldt er op die dagen?';
const inPi = ({ duiding }: Casus): readonly number[] => duiding.voorstellen.filter(({ vorm }) => vorm === 'inDePI').map(({ start }) => weekdag(start.datum));
const audit = () => zs.register.db.selectFrom('audit').select(['persoon', 'actie', 'resultaat']).where('actie', 'like', 'aanwezig:%').orderBy('id').execute();

async function vasteDagen(wie: string, dagen: string): Promise<string> {
  await als(zs, wie).typt('aanwezig');
  return als(zs, wie).drukInChat('Bewaar vaste dagen', { 'Vaste dagen in de PI': dagen });
}

async function anders(wie: string, invoer: Readonly<Record<string, string>>): Promise<string> {
  await als(zs, wie).typt('aanwezig');
  return als(zs, wie).drukInChat('Bewaar deze dagen', { [WAT]: 'Niet in de PI', ...invoer });
}

/** Presses a button by its verb, as somebody could who copied one; what the answer says. */
async function stiekem(wie: string, data: Readonly<Record<string, string>>, verb = 'aanwezig.dagen'): Promise<string> {
  const antwoord = await zs.teams.verstuur.invoke(als(zs, wie).object, zs.teams.chatVan(als(zs, wie).object), { name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data } } });
  if (!antwoord.bereikt) throw new RangeError(JSON.stringify(antwoord));
  const { value } = antwoord.body as { readonly value: unknown };
  return typeof value === 'string' ? value : leesKaart(value as Json);
}

describe('a reclasseringswerker types “aanwezig”', () => {
  test('and sees the own days in the PI', async () => {
    const kaart = await als(zs, 'mehmet').typt('aanwezig');
    expect(kaart).toContain('Aanwezig · Mehmet Yilmaz · PI Noorderveen');
    expect(kaart).toContain('Vaste dagen: dinsdag en donderdag');
    expect(kaart).toContain('Anders dan de vaste dagen: geen dagen');
    expect(kaart).not.toContain('[Toon dagen]');
  });

  test('changes the fixed days, and proposals on a day that fell away are made anew', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    expect(inPi(await zs.casus(casus.id)).filter((dag) => dag !== 2 && dag !== 4)).toEqual([]);
    expect(inPi(await zs.casus(casus.id))).not.toEqual([]);
    const kaart = await vasteDagen('mehmet', 'Woensdag + Vrijdag');
    expect(kaart).toContain(`Bewaard, vaste dagen: woensdag en vrijdag. Samen starten zoekt nieuwe momenten voor ${casus.code}.`);
    const nieuw = inPi(await zs.casus(casus.id));
    expect(nieuw).not.toEqual([]);
    expect(nieuw.filter((dag) => dag !== 3 && dag !== 5)).toEqual([]);
    expect(await audit()).toEqual([{ persoon: 'mehmet', actie: 'aanwezig:vast', resultaat: 'gedaan:mehmet/noorderveen' }]);
  });

  test('is not there for a week: the planned duiding is called off in both calendars and looked for anew', async () => {
    const [casus, andermans] = [await signaal(zs), await signaal(zs, { afdeling: 'C', casemanager: 'Ruben Bakker' })];
    await geboekt(zs, casus);
    const { moment } = (await zs.casus(casus.id)).duiding;
    expect(moment?.vorm).toBe('inDePI');
    const kaart = await anders('mehmet', { 'Eerste dag': '2026-11-23', 'Laatste dag (leeg: één dag)': '2026-11-27' });
    expect(kaart).toContain(`ma 23 nov t/m vr 27 nov: niet in de PI. Het geplande overleg over ${casus.code} gaat niet door.`);
    const { duiding } = await zs.casus(casus.id);
    expect(duiding.moment).toBeUndefined();
    expect(duiding.voorstellen.length).toBeGreaterThan(0);
    for (const { start, vorm } of duiding.voorstellen) expect(vorm === 'online' || start.datum > '2026-11-27').toBe(true);
    for (const wie of ['sanne', 'mehmet']) {
      expect(afsprakenVan(zs, casus, wie)).toEqual([]);
      expect(als(zs, wie).chat(casus).join()).toContain('Afspraak gaat niet door');
    }
    expect((await zs.casus(andermans.id)).versie).toBe(1);
  });

  test('notes a day more, and takes it back with the button beside it', async () => {
    const mehmet = als(zs, 'mehmet');
    expect(await anders('mehmet', { 'Eerste dag': '2026-11-25', [WAT]: 'Wel in de PI' })).toContain('wo 25 nov: wel in de PI');
    expect(await mehmet.typt('mijn dagen')).toContain('Anders dan de vaste dagen: 1 keer');
    expect(await mehmet.drukInChat('Verwijder')).toContain('Bewaard, wo 25 nov: weer zoals de vaste dagen.');
    expect(await mehmet.typt('aanwezig')).toContain('Anders dan de vaste dagen: geen dagen');
  });

  test('a meeting online stays, because it needs nobody in the PI', async () => {
    expect(await stiekem('mehmet', { plek: 'mehmet/noorderveen', form: 'vast' }, 'aanwezig.vast')).toContain('Vaste dagen: geen vaste dag');
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    expect((await zs.casus(casus.id)).duiding.moment?.vorm).toBe('online');
    expect(await anders('mehmet', { 'Eerste dag': '2026-11-23', 'Laatste dag (leeg: één dag)': '2027-01-22', [WAT]: 'Wel in de PI' })).toContain('wel in de PI');
    expect(await anders('mehmet', { 'Eerste dag': '2026-11-23', 'Laatste dag (leeg: één dag)': '2027-01-22' })).not.toContain(casus.code);
    expect((await zs.casus(casus.id)).duiding.moment).toBeDefined();
  });

  test('reads what is wrong at the form, with what was filled in', async () => {
    const kaart = await anders('mehmet', { 'Eerste dag': '2026-11-26', 'Laatste dag (leeg: één dag)': '2026-11-24' });
    expect(kaart).toContain('⚠ De laatste dag ligt vóór de eerste dag. Controleer de twee datums.');
    expect(await stiekem('mehmet', { plek: 'mehmet/noorderveen', wat: 'wel' })).toContain('Vul de eerste dag in, bijvoorbeeld 24-11-2026.');
    expect(await vasteDagen('mehmet', 'Dinsdag + Donderdag')).toContain('Deze dagen stonden er al.');
  });

  test('two changes at once both count', async () => {
    const dag = (van: string) => stiekem('mehmet', { plek: 'mehmet/noorderveen', van, wat: 'wel' });
    await Promise.all([dag('2026-11-25'), dag('2026-11-27'), dag('2026-12-02')]);
    expect(await als(zs, 'mehmet').typt('aanwezig')).toContain('Anders dan de vaste dagen: 3 keer');
  });
});

describe('the unitmanager', () => {
  test('sees the days of the own people, finds one by name, and changes them; that colleague is mailed', async () => {
    const marieke = als(zs, 'marieke');
    expect(await marieke.typt('aanwezig lotte')).toContain('Aanwezig · Lotte Smit · PI Noorderveen');
    expect(await marieke.typt('aanwezig zebra')).toContain('Niemand van uw team heet “zebra”.');
    expect(await marieke.drukInChat('Toon dagen', { 'Van wie, en welke inrichting?': 'Mehmet Yilmaz · PI Noorderveen' })).toContain('Vaste dagen: dinsdag en donderdag');
    await marieke.typt('aanwezig mehmet');
    expect(await marieke.drukInChat('Bewaar vaste dagen', { 'Vaste dagen in de PI': 'Maandag' })).toContain('Bewaard, vaste dagen: maandag.');
    expect(await audit()).toEqual([{ persoon: 'marieke', actie: 'aanwezig:vast', resultaat: 'gedaan:mehmet/noorderveen' }]);
    expect(JSON.stringify(zs.graph.mails())).toContain('Marieke Post heeft uw aanwezige dagen in PI Noorderveen gewijzigd.');
  });
});

describe('who has no days in a PI', () => {
  test.each(['sanne', 'ingrid', 'bart'])('%s reads why, and what to type', async (wie) => {
    expect(await als(zs, wie).typt('aanwezig')).toBe('Aanwezige dagen zijn er voor reclasseringswerkers en hun unitmanager. Bent u een dag niet aan het werk? Typ “afwezig”.');
  });

  test('can’t change those of another with a copied button', async () => {
    const poging = { plek: 'mehmet/noorderveen', van: '2026-11-24', wat: 'niet' };
    expect(await stiekem('lotte', poging)).toContain('Deze dagen kunt u niet (meer) bekijken.');
    expect(await stiekem('sanne', poging)).toContain('Aanwezige dagen zijn er voor reclasseringswerkers');
    expect(await stiekem('guus', poging)).toContain('Aanwezige dagen zijn er voor');
    expect(await als(zs, 'mehmet').typt('aanwezig')).toContain('Anders dan de vaste dagen: geen dagen');
  });
});
