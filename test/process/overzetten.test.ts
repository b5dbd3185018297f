import { describe, expect, test } from 'vitest';
import { listGebeurtenissen } from '../../src/store/casussen.ts';
import { zetWerkOver } from '../../src/usecases/overzetten.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { als, signaal, type Zaak } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';

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

describe('who may not', () => {
  test('a casemanager cannot, and the unitmanager not with work of the PI', async () => {
    await drie();
    expect(await als(zs, 'sanne').typt('overzetten')).toContain('Dit is voor hoofd D&R en de unitmanager.');
    const marieke = await zetWerkOver(zs.product.omgeving, id('marieke'), { van: id('sanne'), naar: id('ruben'), sleutel: 'x' });
    expect(marieke).toMatchObject({ ok: false, weigering: { melding: 'Sanne de Vries heeft hier geen open werk (meer) dat u kunt overzetten. Er is niets veranderd.' } });
    expect(await als(zs, 'marieke').typt('overzetten')).toContain('Er is nu geen open werk dat u kunt overzetten.');
  });
});
