import { describe, expect, test } from 'vitest';
import { opnameaankondiging, opnamekaart } from '../../../bot/cards/opnamekaart.ts';
import type { AfdelingId } from '../../../src/domain/casus.ts';
import { datum } from '../../../src/domain/datum.ts';
import type { OpnameView } from '../../../src/domain/opname.ts';
import { gebreken, knoptitels, leesbaar, vanSoort } from './contract.ts';

const afdelingen = Array.from({ length: 40 }, (_, i) => ({ id: `a${i}` as AfdelingId, naam: `Afdeling ${i} `.repeat(5) }));
const rij = (nummer: number, anders: Partial<OpnameView> = {}): OpnameView => ({
  id: `0b9c1d5e-1111-4222-8333-${String(nummer).padStart(12, '0')}`, pi: 'PI Noorderveen', afdeling: 'Afdeling A', skn: String(90_000_000 + nummer), naam: 'Proefpersoon, Pim', opgenomenOp: datum('2026-11-20'), afdelingen, ...anders,
});
const VEEL = Array.from({ length: 90 }, (_, i) => rij(i, { naam: 'Wolkenstein-van der Hooglandsche Bergen, Maximiliaan-Alexander '.repeat(2), pi: 'Penitentiaire Inrichting Noorderveen, locatie De Verre Polder' }));

describe('the admissions without a signal', () => {
  test.each([undefined, 'signaal', 'nietNodig'] as const)('fit Teams, many of them, with form %s', (wat) => {
    const laatste = VEEL.at(-1)?.id ?? '';
    const { afdeling: _a, naam: _n, ...kaal } = rij(89);
    const kaart = opnamekaart([...VEEL.slice(0, -1), kaal], { verversVoor: ['29:1'], melding: 'x'.repeat(300), ...(wat === undefined ? {} : { open: { id: laatste, wat } }) });
    expect(gebreken(kaart)).toEqual([]);
    expect(leesbaar(kaart)).toMatch(/… en nog \d+\. Die komen hier als u deze hebt afgehandeld\./);
  });

  test('say who, since when and where, and offer a signal or a reason', () => {
    const kaart = opnamekaart([rij(1)], { verversVoor: [] });
    expect(leesbaar(kaart)).toContain('Proefpersoon, Pim · SKN 9000 0001');
    expect(leesbaar(kaart)).toContain(' · opgenomen vr 20 nov · PI Noorderveen, Afdeling A');
    expect(knoptitels(kaart)).toEqual(['Maak signaal', 'Hoort er niet bij']);
  });

  test('ask only for what the list of the prison did not have', () => {
    const { afdeling: _a, ...zonderAfdeling } = rij(1);
    const { naam: _n, ...zonderNaam } = rij(2);
    const velden = (een: OpnameView): readonly unknown[] => vanSoort(opnamekaart([een], { verversVoor: [], open: { id: een.id, wat: 'signaal' } }), /^Input/).map(({ id }) => id);
    expect(velden(zonderAfdeling)).toEqual(['in_afdeling']);
    expect(velden(zonderNaam)).toEqual(['in_naam']);
  });

  test('are a number in what Teams keeps', () => {
    const kaart = opnameaankondiging(3, ['29:1']);
    expect(gebreken(kaart)).toEqual([]);
    expect(leesbaar(kaart)).toContain('Van 3 opnamen is nog geen signaal gekomen.');
  });

  test('none left is good news', () => {
    expect(leesbaar(opnamekaart([], { verversVoor: [] }))).toContain('Van alle opnamen die de PI heeft ingeleverd, is een signaal gekomen.');
  });
});
