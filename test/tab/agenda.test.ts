import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agendaitem } from '../../src/api/agenda.ts';
import { gesprekInvoer } from '../../src/api/overleg.ts';
import { minutenVan, naastElkaar, naPijl, opKwartier, tijdVan, urenVan } from '../../tab/src/agenda/indeling.ts';
import { gesprekVeld, leesGesprek, type GesprekVeld } from '../../tab/src/overleg/gespreksformulier.ts';

function eenItem(id: string, van: string, tot: string): Agendaitem {
  return { id, soort: 'duiding', stand: 'gepland', standTekst: '', titel: '', naam: '', dag: '2026-11-24', van, tot, duur: minutenVan(tot) - minutenVan(van), wanneer: '', plek: '', vanMij: false, casussen: [], mensen: [], magVerplaatsen: true };
}
const UREN = { van: 9 * 60, tot: 17 * 60 };
const DAGEN = ['2026-11-23', '2026-11-24', '2026-11-25'];

describe('the week as a grid', () => {
  it('puts what overlaps side by side, and gives the rest the whole width', () => {
    const items = [eenItem('a', '09:00', '10:00'), eenItem('b', '09:30', '10:30'), eenItem('c', '10:00', '10:15'), eenItem('d', '11:00', '11:15')];
    expect(naastElkaar(items).map(({ item, baan, banen }) => [item.id, baan, banen])).toEqual([['a', 0, 2], ['b', 1, 2], ['c', 0, 2], ['d', 0, 1]]);
  });

  it('never lays two over each other, and loses none', () => {
    const items = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 8 })), { maxLength: 12 })
      .map((lijst) => lijst.map(([van, lang], i) => eenItem(String(i), tijdVan(UREN.van + van * 15), tijdVan(UREN.van + (van + lang) * 15))));
    fc.assert(fc.property(items, (lijst) => {
      const geplaatst = naastElkaar(lijst);
      expect(geplaatst).toHaveLength(lijst.length);
      for (const [i, een] of geplaatst.entries()) {
        expect(een.baan).toBeLessThan(een.banen);
        for (const ander of geplaatst.slice(i + 1)) {
          const tegelijk = een.item.van < ander.item.tot && ander.item.van < een.item.tot;
          if (tegelijk) expect([een.banen, een.baan === ander.baan]).toEqual([ander.banen, false]);
        }
      }
    }));
  });

  it('shows whole hours around what lies outside those of meetings', () => {
    expect(urenVan({ uren: { van: '09:00', tot: '17:00' }, items: [eenItem('a', '08:45', '09:15'), eenItem('b', '16:50', '17:05')] })).toEqual({ van: 480, tot: 1080 });
  });

  it('an arrow goes a quarter of an hour or a day on, and stops at the edges', () => {
    const van = { dag: '2026-11-24', tijd: '10:00' };
    expect(naPijl('ArrowDown', van, DAGEN, UREN, 15)).toEqual({ dag: '2026-11-24', tijd: '10:15' });
    expect(naPijl('ArrowLeft', van, DAGEN, UREN, 15)).toEqual({ dag: '2026-11-23', tijd: '10:00' });
    expect(naPijl('ArrowRight', { dag: '2026-11-25', tijd: '10:00' }, DAGEN, UREN, 15)?.dag).toBe('2026-11-25');
    expect(naPijl('ArrowUp', { dag: '2026-11-24', tijd: '09:00' }, DAGEN, UREN, 15)?.tijd).toBe('09:00');
    expect(naPijl('ArrowDown', { dag: '2026-11-24', tijd: '16:15' }, DAGEN, UREN, 45)?.tijd).toBe('16:15');
    expect(naPijl('x', van, DAGEN, UREN, 15)).toBeUndefined();
    expect(opKwartier(612, UREN, 15)).toBe('10:15');
  });
});

describe('the outcome of a talk', () => {
  const overleg = { vandaag: '2026-11-24', redenen: [{ waarde: 'ziek', tekst: 'ziek' }, { waarde: 'anders', tekst: 'anders' }] };
  const lees = (soort: 'trajectgesprek' | 'mdo', velden: Partial<Record<GesprekVeld, string>>) => leesGesprek({ ...overleg, soort }, Object.fromEntries(Object.entries(velden).map(([naam, tekst]) => [gesprekVeld(naam as GesprekVeld), tekst])));

  it.each([
    ['trajectgesprek', { uitkomst: 'gehouden', weg: 'ja' }, { uitkomst: 'gehouden', erbij: false }],
    ['trajectgesprek', { uitkomst: 'nietGehouden', reden: 'ziek', nieuweDatum: '2026-12-01' }, { uitkomst: 'nietGehouden', erbij: true, reden: 'ziek', nieuweDatum: '2026-12-01' }],
    ['mdo', { uitkomst: 'aangehouden', toelichting: ' Later ', reden: 'ziek' }, { uitkomst: 'aangehouden', erbij: true, toelichting: 'Later' }],
  ] as const)('of a %s is what the server takes: %j', (soort, velden, waarde) => {
    const gelezen = lees(soort, velden);
    expect(gelezen).toEqual({ ok: true, waarde: { soort, ...waarde } });
    expect(gelezen.ok && gesprekInvoer.safeParse(gelezen.waarde).success).toBe(true);
  });

  it('says what is missing', () => {
    expect(lees('mdo', {})).toEqual({ ok: false, fouten: { 'gesprek/uitkomst': 'Kies hoe het ging.' } });
    expect(lees('trajectgesprek', { uitkomst: 'nietGehouden' })).toEqual({ ok: false, fouten: { 'gesprek/reden': 'Kies waarom het niet doorging.' } });
    expect(lees('trajectgesprek', { uitkomst: 'nietGehouden', reden: 'anders', nieuweDatum: '2026-11-23' })).toEqual({ ok: false, fouten: { 'gesprek/toelichting': 'Vul een toelichting in.', 'gesprek/nieuweDatum': 'Kies een datum vanaf vandaag.' } });
  });
});
