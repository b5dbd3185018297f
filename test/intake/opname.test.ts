import { describe, expect, it } from 'vitest';
import { leesBestandAls } from '../../src/intake/bestand.ts';
import { leesJsonAls } from '../../src/intake/json.ts';
import { OPNAMEN } from '../../src/intake/opname.ts';
import { utf8 } from './lezen.ts';
import { bladXml, maakZip, werkboek, werkboekDelen } from './werkboek.ts';

const DI_24_NOV = 46350;
const goed = (rest: object = {}) => ({ rij: 1, ok: true, signaal: { rij: 1, skn: '9000001', opgenomenOp: '2026-11-24', waarschuwingen: [], ...rest } });

describe('an intake list', () => {
  it.each([
    ['a table as Excel copies it', 'SKN\tDatum opname\tUnit\n9000001\t24-11-2026\tB2'],
    ['CSV with other columns, which are left alone', 'Cel;SKN-nummer;Ingesloten op;Afd.\n12;9000001;24-11-2026;B2'],
    ['JSON', '{"opnamen":[{"skn":9000001,"opnamedatum":"2026-11-24","afdeling":"B2"}]}'],
  ])('is read from %s', async (_wat, tekst) => {
    expect(await leesBestandAls('lijst', utf8(tekst), OPNAMEN)).toEqual({ ok: true, rijen: [goed({ afdeling: 'B2' })] });
  });

  it('is read from a workbook, from the sheet called opnamen', async () => {
    const rijen = [['SKN', 'opnamedatum', 'naam'], ['9000001', { dag: DI_24_NOV, opmaak: 'kort' as const }, 'Test, A.']] as const;
    expect(await leesBestandAls('lijst.xlsx', werkboek(rijen), OPNAMEN)).toEqual({ ok: true, rijen: [goed({ naam: 'Test, A.' })] });
    const bladen = maakZip(werkboekDelen([{ naam: 'signalen', xml: bladXml([['iets']]) }, { naam: 'Opnamen', xml: bladXml(rijen) }]));
    expect(await leesBestandAls('lijst.xlsx', bladen, OPNAMEN)).toEqual({ ok: true, rijen: [goed({ naam: 'Test, A.' })] });
  });

  it.each([
    [{ skn: '9000001' }, 'opnamedatum', 'De opnamedatum ontbreekt. Vul de opnamedatum in.'],
    [{ skn: '9000001', opnamedatum: '31-02-2026' }, 'opnamedatum', 'opnamedatum \'31-02-2026\' is geen datum. Schrijf bijvoorbeeld 24-11-2026.'],
    [{ opnamedatum: '2026-11-24' }, 'skn', 'Het SKN ontbreekt. Vul het SKN in.'],
    [{ skn: '9000001', opnamedatum: '2026-11-24', afdeling: 'x'.repeat(61) }, 'afdeling', 'De afdeling is langer dan 60 tekens. Maak de tekst korter.'],
  ])('says what is wrong with %j', (rij, veld, melding) => {
    expect(leesJsonAls({ opnamen: [rij] }, OPNAMEN)).toEqual({ ok: true, rijen: [{ rij: 1, ok: false, fouten: [{ veld, melding }] }] });
  });

  it.each([[{ signalen: [] }], [{ opnamen: {} }], [[]], [null], ['opnamen']])('of another shape is refused: %j', (waarde) => {
    expect(leesJsonAls(waarde, OPNAMEN)).toEqual({ ok: false, melding: 'De gegevens hebben niet de vorm { "opnamen": [ … ] }. Geef de opnamen als lijst onder die naam.' });
  });

  it('with a row that is no row keeps the others', () => {
    expect(leesJsonAls({ opnamen: ['x', { skn: '9000001', opnamedatum: '2026-11-24' }] }, OPNAMEN)).toMatchObject({ rijen: [{ ok: false, fouten: [{ melding: 'Deze rij is geen lijst van velden met tekst. Geef per opname skn en opnamedatum.' }] }, { ok: true }] });
  });
});
