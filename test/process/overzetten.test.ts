import { describe, expect, test } from 'vitest';
import { listGebeurtenissen } from '../../src/store/casussen.ts';
import { zetWerkOver } from '../../src/usecases/overzetten.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { als, signaal, type Zaak } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { afsprakenVan } from './agenda.ts';
import { geboekt, gedeeld, momentenOp } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, { rollen: [{ persoon: 'ruben', rol: 'casemanager', pi: 'noorderveen', afdeling: 'noorderveen-a' }] });

const id = (naam: string): PersoonId => naam as PersoonId;

async function drie(): Promise<readonly Zaak[]> {
  return [await signaal(zs), await signaal(zs), await signaal(zs, { afdeling: 'B' })];
}

async function overzetten(wie: string, invoer: Readonly<Record<string, string>>): Promise<string> {
  await als(zs, wie).typt('overzetten');
  return als(zs, wie).drukInChat('Zet al het werk over', invoer);
}

const VAN_SANNE = { 'Van wie?': 'Sanne de Vries (3)', 'Naar wie?': 'Ruben Bakker' } as const;

describe('Ingrid moves the work of Sanne to Ruben', () => {
  test('all of it that he can carry, in one go; the rest is named, and everybody hears once', async () => {
    const [a1, a2, b] = await drie();
    if (a1 === undefined || a2 === undefined || b === undefined) return expect.unreachable();
    const toen = ['ruben', 'sanne', 'ingrid'].map((wie) => als(zs, wie).chat().length);
    const kaart = await overzetten('ingrid', VAN_SANNE);
    expect(kaart).toContain('2 casussen van Sanne de Vries staan nu bij Ruben Bakker.');
    expect(kaart).toContain(`${b.code}: Ruben Bakker is geen casemanager op Afdeling B`);
    for (const { id: casus } of [a1, a2]) expect((await zs.casus(casus)).casemanager?.naam).toBe('Ruben Bakker');
    expect((await zs.casus(b.id)).casemanager?.naam).toBe('Sanne de Vries');
    const nieuw = (wie: string, vanaf: number): readonly string[] => als(zs, wie).chat().slice(vanaf);
    expect(nieuw('ruben', toen[0] ?? 0)).toEqual([expect.stringMatching(/^Overgezet naar u \(2\)\n2 casussen van Sanne de Vries\./)]);
    expect(nieuw('ruben', toen[0] ?? 0).join()).toContain(a1.code);
    expect(nieuw('sanne', toen[1] ?? 0)).toEqual([expect.stringContaining('Uw leidinggevende heeft 2 casussen van u overgezet naar Ruben Bakker.')]);
    // The form she asked for, and one message.
    expect(nieuw('ingrid', toen[2] ?? 0).filter((tekst) => tekst.startsWith('Werk overgezet'))).toHaveLength(1);
    expect((await listGebeurtenissen(zs.register.db, a1.id)).at(-1)).toMatchObject({ type: 'Toegewezen', van: { naam: 'Sanne de Vries' }, wie: { naam: 'Ruben Bakker' }, door: { naam: 'Ingrid Mulder' } });
    const audit = await zs.register.db.selectFrom('audit').select('casus').where('actie', '=', 'zetOver').where('resultaat', '=', 'gedaan').execute();
    expect(audit).toHaveLength(2);
  });

  test('says how many are late', async () => {
    await drie();
    await zs.klok.vooruit('30-11-2026 09:00');
    await overzetten('ingrid', VAN_SANNE);
    expect(als(zs, 'ruben').chat().at(-1)).toContain('2 casussen van Sanne de Vries, 2 te laat.');
  });

  test('of one afdeling only', async () => {
    const [a1, , b] = await drie();
    await overzetten('ingrid', { ...VAN_SANNE, 'Alleen van één afdeling? (leeg: alles)': 'Afdeling A' });
    expect((await zs.casus(a1?.id ?? expect.unreachable())).casemanager?.naam).toBe('Ruben Bakker');
    expect((await zs.casus(b?.id ?? expect.unreachable())).casemanager?.naam).toBe('Sanne de Vries');
  });

  test('pressed twice it moves once, and says so', async () => {
    await signaal(zs);
    const zetOver = (): ReturnType<typeof zetWerkOver> => zetWerkOver(zs.product.omgeving, id('ingrid'), { van: id('sanne'), naar: id('ruben'), sleutel: 'eenDruk' });
    const toen = als(zs, 'ruben').chat().length;
    expect(await zetOver()).toMatchObject({ ok: true, gelukt: { length: 1 } });
    expect(await zetOver()).toMatchObject({ ok: false, weigering: { code: 'nietsTeDoen' } });
    await zs.rustig();
    expect(als(zs, 'ruben').chat()).toHaveLength(toen + 1);
  });

  test('at the same moment as Peter, who moves it elsewhere: each casus goes one way', async () => {
    const zaken = [await signaal(zs), await signaal(zs)];
    const [een, ander] = await Promise.all([
      zetWerkOver(zs.product.omgeving, id('ingrid'), { van: id('sanne'), naar: id('ruben'), sleutel: 'ingrid' }),
      zetWerkOver(zs.product.omgeving, id('peter'), { van: id('sanne'), naar: id('ruben'), sleutel: 'peter' }),
    ]);
    const gelukt = [een, ander].flatMap((uitkomst) => (uitkomst.ok ? uitkomst.gelukt : []));
    expect([...gelukt].sort()).toEqual(zaken.map(({ id: casus }) => casus).sort());
    await zs.rustig();
  });
});

describe('a duiding that is planned follows the people', () => {
  const ALLES = { 'Van wie?': 'Sanne de Vries (1)', 'Naar wie?': 'Ruben Bakker' } as const;
  const titels = (wie: string, zaak: Zaak): readonly string[] => als(zs, wie).chat(zaak).map((tekst) => tekst.split('\n')[0] ?? '');
  const inAgenda = (zaak: Zaak): Readonly<Record<string, number>> => Object.fromEntries(['sanne', 'ruben', 'mehmet'].map((wie) => [wie, afsprakenVan(zs, zaak, wie).length]));

  test('when the work of Sanne moves, her meeting goes; the same moment is proposed first to Ruben, and once chosen there is one meeting', async () => {
    const casus = await signaal(zs);
    const moment = await geboekt(zs, casus);
    expect(inAgenda(casus)).toEqual({ sanne: 1, ruben: 0, mehmet: 1 });
    await overzetten('ingrid', ALLES);
    expect(inAgenda(casus)).toEqual({ sanne: 0, ruben: 0, mehmet: 0 });
    for (const wie of ['sanne', 'ruben', 'mehmet']) expect(titels(wie, casus).filter((titel) => titel === `Afspraak gaat niet door · ${casus.code}`), wie).toHaveLength(1);
    expect(als(zs, 'mehmet').chat(casus).join()).toContain('De casus is nu van Ruben Bakker (PI) en Mehmet Yilmaz (reclassering).');
    const kaart = await als(zs, 'ruben').ziet(casus);
    expect(momentenOp(kaart)).toHaveLength(3);
    expect(momentenOp(kaart)[0]).toBe(moment);
    expect(kaart).toContain('hetzelfde moment als eerst');
    await als(zs, 'ruben').druk(casus, moment);
    expect(inAgenda(casus)).toEqual({ sanne: 0, ruben: 1, mehmet: 1 });
    expect((await zs.casus(casus.id)).duiding).toMatchObject({ moment: { boeking: { organisator: 'ruben' } }, tafel: { deelnemers: ['ruben', 'mehmet'] } });
    for (const geheim of [casus.naam, casus.skn]) expect(JSON.stringify([zs.graph.afspraken(), als(zs, 'sanne').chat(casus)])).not.toContain(geheim);
  });

  test('when the casus is assigned to another, moments that were only proposed are looked up for that person', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const voorSanne = (await zs.casus(casus.id)).duiding;
    expect(voorSanne.tafel?.deelnemers).toEqual(['sanne', 'mehmet']);
    await (await als(zs, 'ingrid').opent(casus, 'Wijs toe')).verzend('Wijs de casus toe', { 'Welke rol?': 'Casemanager', 'Aan wie?': 'Ruben Bakker (casemanager)' });
    const voorRuben = (await zs.casus(casus.id)).duiding;
    expect(voorRuben.tafel?.deelnemers).toEqual(['ruben', 'mehmet']);
    expect(voorRuben.voorstellen).toHaveLength(3);
    expect(voorRuben.nietOp).toEqual([]);
  });
});

describe('who may not', () => {
  test('a casemanager cannot, and the unitmanager not with work of the PI', async () => {
    await drie();
    expect(await als(zs, 'sanne').typt('overzetten')).toContain('Dit is voor hoofd D&R en de unitmanager.');
    const marieke = await zetWerkOver(zs.product.omgeving, id('marieke'), { van: id('sanne'), naar: id('ruben'), sleutel: 'x' });
    expect(marieke).toMatchObject({ ok: false, weigering: { melding: 'Sanne de Vries heeft hier geen open werk (meer) dat u kunt overzetten. Er is niets veranderd.' } });
    expect(await als(zs, 'marieke').typt('overzetten')).toContain('Er is nu geen open werk dat u kunt overzetten.');
  });
});
