import { describe, expect, it } from 'vitest';
import { datum } from '../../../src/domain/datum.ts';
import { PUNTEN } from '../../../src/domain/inzet.ts';
import { betrokkene, eenActor } from '../../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';

const gever = eenActor('reclasseringswerker');
const ontvanger = eenActor('reclasseringswerker', 2);
const naarCollega = { soort: 'collega', wie: betrokkene(ontvanger) } as const;
const naarBuiten = { soort: 'buiten', organisatie: 'Reclassering Utrecht', naam: 'T. Toezicht' } as const;

const metInzet = (): CasusBouwer => eenCasus().na({ type: 'voegInzetToe', grond: 'toezicht', wat: 'Toezicht voorbereiden' }, gever);
const begonnen = (): CasusBouwer => metInzet().na({ type: 'draagOver', inzet: 'n1', naar: naarCollega, termijn: datum('2026-12-04') }, gever);
const naarBuitenBegonnen = (): CasusBouwer => metInzet().na({ type: 'draagOver', inzet: 'n1', naar: naarBuiten }, gever);
function afgevinkt(bouwer: CasusBouwer, tot: number = PUNTEN.length): CasusBouwer {
  return PUNTEN.slice(0, tot).reduce<CasusBouwer>((een, punt) => een.na({ type: 'vinkOverdrachtAf', overdracht: 'o1', punt }, gever), bouwer);
}
const neemOver = { type: 'neemOver', overdracht: 'o1' } as const;

describe('the handover of an inzet', () => {
  it('keeps the giver aan zet until its day, and says how far it is', () => {
    expect(begonnen().taak('overdracht:o1')).toMatchObject({ kant: '3RO', persoon: betrokkene(gever), termijn: '2026-12-04', wat: 'Draag over: 0 van 6 punten gedaan' });
    expect(afgevinkt(begonnen(), 2).taak('overdracht:o1').wat).toBe('Draag over: 2 van 6 punten gedaan');
    expect(afgevinkt(begonnen()).taak('overdracht:o1')).toMatchObject({ persoon: betrokkene(gever), wat: 'Draag over: wacht op wie overneemt' });
  });

  it('without a day of its own is due when the inzet is, or within five working days', () => {
    expect(naarBuitenBegonnen().taak('overdracht:o1').termijn).toBe('2027-11-05');
    expect(eenCasus().na({ type: 'claim' }, gever).na({ type: 'draagOver', naar: naarCollega }, gever).taak('overdracht:o1').termijn).toBe('2026-11-30');
  });

  it('goes over when the receiver accepts, and only with the whole list done', () => {
    expect(afgevinkt(begonnen(), 5).weigering(neemOver, ontvanger)).toMatchObject({ code: 'verkeerdeStap', melding: expect.stringContaining('nog 1 punt van de overdracht') as string });
    const over = afgevinkt(begonnen()).na(neemOver, ontvanger);
    expect(over.taak('inzet:n1:start').persoon).toEqual(betrokkene(ontvanger));
    expect(over.casus.overdrachten[0]).toMatchObject({ stand: 'aangenomen', aangenomen: { door: 'Rik Reclassering 2', op: '2026-11-23' } });
    expect(over.weigering(neemOver, ontvanger)).toMatchObject({ code: 'alGedaan', melding: 'Rik Reclassering 2 heeft deze overdracht al aangenomen.' });
  });

  it('is accepted by the receiver only, ticked off by the giver only, and each point once', () => {
    expect(afgevinkt(begonnen()).weigering(neemOver, gever).melding).toBe('Alleen Rik Reclassering 2 neemt deze overdracht aan.');
    expect(begonnen().weigering({ type: 'vinkOverdrachtAf', overdracht: 'o1', punt: 'plan' }, ontvanger).code).toBe('magNiet');
    expect(afgevinkt(begonnen(), 1).weigering({ type: 'vinkOverdrachtAf', overdracht: 'o1', punt: 'plan' }, gever).code).toBe('alGedaan');
    expect(begonnen().weigering(neemOver, 'casemanager').code).toBe('magNiet');
  });

  it('can be sent back with a reason, at any time; the giver goes on', () => {
    const terug = { type: 'stuurOverdrachtTerug', overdracht: 'o1', reden: 'Ik ben met verlof' } as const;
    expect(begonnen().weigering({ ...terug, reden: ' ' }, ontvanger).code).toBe('redenNodig');
    expect(begonnen().weigering(terug, gever).code).toBe('magNiet');
    const na = begonnen().na(terug, ontvanger);
    expect(na.taak('inzet:n1:start').persoon).toEqual(betrokkene(gever));
    expect(na.feiten({ type: 'draagOver', inzet: 'n1', naar: naarBuiten }, gever)).toEqual(['OverdrachtBegonnen']);
  });

  it('can be taken back by the giver or the unitmanager', () => {
    for (const wie of [gever, eenActor('unitmanager')]) expect(begonnen().na({ type: 'trekOverdrachtIn', overdracht: 'o1' }, wie).casus.overdrachten[0]?.stand).toBe('ingetrokken');
    expect(begonnen().weigering({ type: 'trekOverdrachtIn', overdracht: 'o1' }, ontvanger).code).toBe('magNiet');
  });

  it('holds the inzet: it is neither started nor finished meanwhile, and lapses with it', () => {
    expect(begonnen().weigering({ type: 'startInzet', inzet: 'n1' }, gever).code).toBe('verkeerdeStap');
    expect(begonnen().na({ type: 'laatInzetVervallen', inzet: 'n1', reden: 'Vrij' }, gever).casus.overdrachten[0]?.stand).toBe('ingetrokken');
  });

  it.each([
    ['to oneself', { naar: { soort: 'collega', wie: betrokkene(gever) } as const }, 'U draagt over aan iemand anders.'],
    ['outside without an organisation', { naar: { ...naarBuiten, organisatie: '' } }, 'Vul de organisatie in.'],
    ['outside without a name', { naar: { ...naarBuiten, naam: ' ' } }, 'Vul de naam van wie overneemt in.'],
    ['before today', { termijn: datum('2026-11-20') }, 'ligt in het verleden'],
    ['of an inzet that is not there', { inzet: 'n9' }, 'lopende inzet'],
  ])('is refused %s', (_wat, anders, melding) => {
    expect(metInzet().weigering({ type: 'draagOver', inzet: 'n1', naar: naarCollega, ...anders }, gever).melding).toContain(melding);
  });

  it('is begun by who carries it, once', () => {
    expect(metInzet().weigering({ type: 'draagOver', inzet: 'n1', naar: naarBuiten }, ontvanger).melding).toBe('Rik Reclassering draagt dit. Alleen die draagt het over.');
    expect(begonnen().weigering({ type: 'draagOver', inzet: 'n1', naar: naarBuiten }, gever).code).toBe('alGedaan');
  });
});

describe('a receiver outside', () => {
  it('is recorded by the giver: who accepted and when; then the inzet is handed over', () => {
    const klaar = afgevinkt(naarBuitenBegonnen()).op('2026-11-25T09:00');
    expect(klaar.weigering(neemOver, gever).code).toBe('invoer');
    for (const op of ['2026-11-22', '2026-11-26']) expect(klaar.weigering({ ...neemOver, buiten: { door: 'T. Toezicht', op: datum(op) } }, gever).melding).toContain('Kies de dag');
    expect(klaar.weigering({ ...neemOver, buiten: { door: 'T. Toezicht', op: datum('2026-11-24') } }, ontvanger).code).toBe('magNiet');
    const over = klaar.na({ ...neemOver, buiten: { door: 'T. Toezicht', op: datum('2026-11-24') } }, gever);
    expect(over.casus.inzet[0]).toMatchObject({ stand: 'overgedragen', klaarOp: '2026-11-25' });
    expect(over.taken.some(({ id }) => id.startsWith('inzet:') || id.startsWith('overdracht:'))).toBe(false);
  });
});

describe('the handover of a whole casus (F28)', () => {
  const casus = (): CasusBouwer => metInzet().na({ type: 'claim' }, gever).na({ type: 'draagOver', naar: naarCollega }, gever);

  it('takes the casus and the inzet of the giver to the next worker', () => {
    const over = afgevinkt(casus()).na(neemOver, ontvanger);
    expect(over.casus.reclasseringswerker).toEqual(betrokkene(ontvanger));
    expect(over.taak('inzet:n1:start').persoon).toEqual(betrokkene(ontvanger));
    expect(over.taak('oordelen').persoon).toEqual(betrokkene(ontvanger));
  });

  it('goes to a colleague only, and not once the casus is closed', () => {
    expect(metInzet().na({ type: 'claim' }, gever).weigering({ type: 'draagOver', naar: naarBuiten }, gever).melding).toContain('Kies een collega.');
    expect(eenCasus().na({ type: 'claim' }, gever).afgesloten().weigering({ type: 'draagOver', naar: naarCollega }, gever).code).toBe('gesloten');
    expect(eenCasus().weigering({ type: 'draagOver', naar: naarCollega }, gever).code).toBe('verkeerdeStap');
  });

  it('ends when a manager assigns the casus to somebody else', () => {
    const derde = betrokkene(eenActor('reclasseringswerker', 3));
    expect(casus().na({ type: 'wijsToe', rol: 'reclasseringswerker', wie: derde }, 'unitmanager').casus.overdrachten[0]?.stand).toBe('ingetrokken');
  });
});
