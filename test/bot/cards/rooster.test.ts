import { describe, expect, test } from 'vitest';
import { mdoformulier, programmaformulier, ruimteformulier } from '../../../bot/cards/rooster/formulieren.ts';
import { roosterkaart, type Roosterkaart } from '../../../bot/cards/rooster/roosterkaart.ts';
import { VERB } from '../../../bot/cards/verben.ts';
import type { ClusterId, PiId } from '../../../src/domain/casus.ts';
import { datum, tijd } from '../../../src/domain/datum.ts';
import type { Mdo, MdoId, Ruimte, Tijdvak } from '../../../src/domain/rooster.ts';
import type { RuimteId } from '../../../src/domain/ruimte.ts';
import { gebreken, knopMet, knoptitels, leesbaar, vanSoort } from './contract.ts';

const PI = 'noorderveen' as PiId;
const vak = (weekdag: number, van: string, tot: string): Tijdvak => ({ weekdag, van: tijd(van), tot: tijd(tot) });
const WEEK = [1, 2, 3, 4, 5].flatMap((dag) => [vak(dag, '09:00', '11:30'), vak(dag, '13:30', '16:00')]);
const MDO: Mdo = { id: 'm1' as MdoId, pi: PI, ...vak(4, '13:00', '16:00'), elkeWeken: 2, vanaf: datum('2026-11-23'), cluster: 'c1' as ClusterId, ruimte: 'r1' as RuimteId };
const ZAAL: Ruimte = { id: 'r1' as RuimteId, pi: PI, naam: 'Vergaderzaal', adres: 'zaal@dji.example', plaatsen: 12, inGebruik: true };
const rooster = (anders: Partial<Roosterkaart> = {}): Roosterkaart => ({
  pi: PI, piNaam: 'PI Noorderveen', afdelingen: [{ id: 'a', naam: 'Afdeling A', vakken: WEEK }, { id: 'b', naam: 'Afdeling B' }, { id: 'c', naam: 'Afdeling C', vakken: [] }],
  mdos: [MDO], ruimtes: [ZAAL, { ...ZAAL, id: 'r2' as RuimteId, naam: 'Oude kamer', plaatsen: 1, inGebruik: false }], clusters: [{ id: 'c1', naam: 'Cluster 1' }], pis: [{ id: PI, naam: 'PI Noorderveen' }], ...anders,
});
const basis = { pi: PI, piNaam: 'PI Noorderveen' };
const regels = (kaart: object): string => leesbaar(kaart).replaceAll(': \n', ': ');

describe('the schedule of a PI', () => {
  test('shows the hours, MDO hours and rooms, and how to change each', () => {
    const kaart = roosterkaart(rooster());
    expect(gebreken(kaart)).toEqual([]);
    for (const zin of [
      'Afdeling A: Maandag t/m vrijdag 09:00–11:30 en 13:30–16:00', 'Afdeling B: niet bekend, elk tijdstip telt', 'Afdeling C: geen uren, er kan nooit een gesprek zijn',
      'Donderdag 13:00–16:00, elke 2 weken vanaf 23 nov 2026 · Cluster 1 · Vergaderzaal', 'Vergaderzaal: 12 plaatsen', 'Oude kamer: 1 plaats · niet in gebruik',
    ]) expect(regels(kaart)).toContain(zin);
    expect(knoptitels(kaart)).toEqual(['Wijzig uren', 'Wijzig MDO-uren', 'Nieuwe MDO-uren', 'Wijzig ruimte', 'Nieuwe ruimte']);
    expect(knopMet(kaart, 'Nieuwe ruimte')).toMatchObject({ verb: VERB.ruimteOpen, data: { pi: PI, ruimte: '+' }, associatedInputs: 'none' });
  });

  test('has no buttons for who may only look, and says why', () => {
    const kaart = roosterkaart(rooster({ waaromNiet: 'Alleen hoofd D&R wijzigt het rooster.' }));
    expect(gebreken(kaart)).toEqual([]);
    expect(knoptitels(kaart)).toEqual([]);
    expect(leesbaar(kaart)).toContain('Alleen hoofd D&R wijzigt het rooster.');
  });

  test('that is still empty says so, and begins with what is new', () => {
    const kaart = roosterkaart(rooster({ afdelingen: [], mdos: [], ruimtes: [] }));
    expect(gebreken(kaart)).toEqual([]);
    expect(leesbaar(kaart)).toContain('Er zijn nog geen vaste MDO-uren ingevuld.');
    expect(knoptitels(kaart)).toEqual(['Nieuwe MDO-uren', 'Nieuwe ruimte']);
  });

  test('of another PI can be asked for by who sees more', () => {
    const kaart = roosterkaart(rooster({ pis: [{ id: PI, naam: 'PI Noorderveen' }, { id: 'zuidhaven', naam: 'PI Zuidhaven' }] }));
    expect(vanSoort(kaart, 'Input.ChoiceSet')[0]).toMatchObject({ id: 'in_pi', value: PI });
    expect(knopMet(kaart, 'Toon rooster')).toMatchObject({ verb: VERB.roosterToon });
  });

  const LANG = 'met een uitzonderlijk lange naam ';
  const veel = <T>(maak: (nummer: number) => T): readonly T[] => Array.from({ length: 80 }, (_, nummer) => maak(nummer));
  const groot = rooster({
    piNaam: LANG.repeat(2), afdelingen: veel((nummer) => ({ id: `afdeling-${nummer}-${'x'.repeat(30)}`, naam: `Afdeling ${nummer} ${LANG}`, vakken: WEEK })),
    mdos: veel((nummer) => ({ ...MDO, id: `mdo-${nummer}-${'x'.repeat(30)}` as MdoId })), ruimtes: veel((nummer) => ({ ...ZAAL, id: `ruimte-${nummer}-${'x'.repeat(30)}` as RuimteId, naam: `Ruimte ${nummer} ${LANG}` })),
    pis: veel((nummer) => ({ id: `pi-${nummer}`, naam: `PI ${nummer} ${LANG}` })), gelukt: 'De programma-uren zijn bewaard. '.repeat(4),
  });

  test('of the largest PI fits Teams, and says how to find the rest', () => {
    const kaart = roosterkaart(groot);
    expect(gebreken(kaart)).toEqual([]);
    expect(leesbaar(kaart).match(/… en nog \d+\. Typ “rooster” met een deel van de naam erachter\./g)).toHaveLength(3);
  });

  test('shows what is asked for by name of a long list, and leaves the other lists', () => {
    const kaart = roosterkaart({ ...groot, zoek: 'afdeling 77' });
    expect(leesbaar(kaart)).toContain('Afdeling 77');
    expect(leesbaar(kaart)).not.toContain('Afdeling 0');
    expect(leesbaar(kaart)).toContain('Ruimte 0');
  });
});

describe('the forms', () => {
  test('for programme hours have a line for each working day, as it stands', () => {
    const kaart = programmaformulier({ ...basis, afdeling: { id: 'a', naam: 'Afdeling A', vakken: WEEK.slice(0, 2) }, melding: 'Op dinsdag klopt het niet.', invoer: { in_dag2: 'ochtend' } });
    expect(gebreken(kaart)).toEqual([]);
    expect(vanSoort(kaart, 'Input.Text').map(({ id, value }) => [id, value])).toEqual([['in_dag1', '09:00-11:30, 13:30-16:00'], ['in_dag2', 'ochtend'], ['in_dag3', undefined], ['in_dag4', undefined], ['in_dag5', undefined]]);
    expect(knoptitels(kaart)).toEqual(['Bewaar uren', 'Uren niet bekend', 'Annuleer']);
    expect(knoptitels(programmaformulier({ ...basis, afdeling: { id: 'b', naam: 'Afdeling B' } }))).toEqual(['Bewaar uren', 'Annuleer']);
  });

  test('for MDO hours begin as they are, or empty for new ones', () => {
    const kaart = mdoformulier({ ...basis, vandaag: datum('2026-11-23'), mdo: MDO, clusters: [{ id: 'c1', naam: 'Cluster 1' }], ruimtes: [ZAAL] });
    expect(gebreken(kaart)).toEqual([]);
    expect(vanSoort(kaart, /^Input\./).map(({ id, value }) => [id, value])).toEqual([['in_weekdag', '4'], ['in_van', '13:00'], ['in_tot', '16:00'], ['in_weken', 2], ['in_vanaf', '2026-11-23'], ['in_cluster', 'c1'], ['in_ruimte', 'r1']]);
    expect(knoptitels(kaart)).toEqual(['Bewaar MDO-uren', 'Verwijder', 'Annuleer']);
    const nieuw = mdoformulier({ ...basis, vandaag: datum('2026-11-23'), clusters: [], ruimtes: [] });
    expect(gebreken(nieuw)).toEqual([]);
    expect(knopMet(nieuw, 'Bewaar MDO-uren')).toMatchObject({ data: { pi: PI, mdo: '+' } });
    expect(vanSoort(nieuw, 'Input.Number')[0]).toMatchObject({ value: 1, min: 1, max: 12 });
  });

  test('for a room hold its name, address, seats and whether it is used', () => {
    const kaart = ruimteformulier({ ...basis, ruimte: { ...ZAAL, inGebruik: false } });
    expect(gebreken(kaart)).toEqual([]);
    expect(vanSoort(kaart, /^Input\./).map(({ id, value }) => [id, value])).toEqual([['in_naam', 'Vergaderzaal'], ['in_adres', 'zaal@dji.example'], ['in_plaatsen', 12], ['in_gebruik', 'false']]);
    expect(gebreken(ruimteformulier(basis))).toEqual([]);
  });
});
