import { describe, expect, it } from 'vitest';
import { datum } from '../../../src/domain/datum.ts';
import type { BeantwoordInzet, VoegInzetToe } from '../../../src/domain/opdrachten/inzet.ts';
import { betrokkene, eenActor, SYSTEEM } from '../../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';
import { VOLLEDIG } from '../../build/opdrachten.ts';

const toezicht: VoegInzetToe = { type: 'voegInzetToe', grond: 'toezicht', wat: 'Toezicht na detentie voorbereiden' };
const antwoord = (anders: Partial<BeantwoordInzet>): BeantwoordInzet => ({ type: 'beantwoordInzet', inzet: 'n1', antwoord: 'ja', ...anders });
/** Sentenced from 20 November 2026 to 18 February 2028; Penitentiair Programma and v.i.-advies come up on 6 August 2027. */
const voorgesteld = (): CasusBouwer => eenCasus({ ...VOLLEDIG, titel: 'afgestraft', einddatum: datum('2028-02-18') }).op('2027-08-06T09:00').na({ type: 'stelInzetVoor' }, SYSTEEM);

describe('inzet added by hand', () => {
  it.each(['casemanager', 'reclasseringswerker'] as const)('by the %s runs at once, with a taak until the worked-back day', (rol) => {
    expect(eenCasus().na(toezicht, rol).taak('inzet:n1:start')).toMatchObject({ soort: 'inzetStart', kant: '3RO', rol: 'reclasseringswerker', norm: '2027-10-22' });
  });

  it('is for whoever adds it on the side of probation, else for who carries the casus, or for the colleague chosen', () => {
    const tweede = eenActor('reclasseringswerker', 2);
    expect(eenCasus().na(toezicht, tweede).taak('inzet:n1:start').persoon).toEqual(betrokkene(tweede));
    expect(eenCasus().na({ type: 'claim' }, 'reclasseringswerker').na(toezicht, 'casemanager').taak('inzet:n1:start').persoon?.naam).toBe('Rik Reclassering');
    expect(eenCasus().na({ ...toezicht, eigenaar: betrokkene(tweede) }, 'casemanager').taak('inzet:n1:start').persoon).toEqual(betrokkene(tweede));
    expect(eenCasus().na(toezicht, 'casemanager').taak('inzet:n1:start').persoon).toBeUndefined();
  });

  it('does not need the steps before it to have gone well (C-21), and leaves them as they are', () => {
    for (const bouwer of [eenCasus().gestopt(), eenCasus().besloten(false).afgevinkt('rpi', 'ract', 'tulp'), eenCasus().afgesloten()]) {
      const na = bouwer.na(toezicht, 'casemanager');
      expect(na.casus.fase).toBe(bouwer.casus.fase);
      expect(na.taken.map(({ id }) => id)).toContain('inzet:n1:start');
    }
  });

  it('a need asks why, and may come twice; a legal task runs once at a time', () => {
    const behoefte: VoegInzetToe = { ...toezicht, grond: 'hoogRisico' };
    expect(eenCasus().weigering(behoefte, 'casemanager')).toMatchObject({ code: 'redenNodig', melding: 'Schrijf in één regel waarom deze inzet nodig is.' });
    const metReden = { ...behoefte, waarom: 'Veel zorgen bij ontslag' };
    expect(eenCasus().na(metReden, 'casemanager').na(metReden, 'reclasseringswerker').casus.inzet).toHaveLength(2);
    expect(eenCasus().na(toezicht, 'casemanager').weigering(toezicht, 'casemanager')).toMatchObject({ code: 'alGedaan', melding: '“Toezicht na detentie” staat al in de lijst: lopend. Werk die bij.' });
  });

  it.each([
    [{ wat: ' ' }, 'Vul wat er wordt gevraagd in.'], [{ wat: 'x'.repeat(301) }, 'hooguit 300 tekens'], [{ start: datum('2026-11-20') }, 'De startdatum ligt in het verleden.'],
    [{ start: datum('2026-12-10'), termijn: datum('2026-12-09') }, 'De einddatum van de inzet ligt vóór de start.'],
  ])('is refused for %j', (anders, melding) => {
    expect(eenCasus().weigering({ ...toezicht, ...anders }, 'casemanager').melding).toContain(melding);
  });

  it.each(['backoffice', 'hoofdDR', 'unitmanager', 'beheerder'] as const)('is not for the %s', (rol) => {
    expect(eenCasus().weigering(toezicht, rol).code).toBe('magNiet');
  });
});

describe('a proposal of the product', () => {
  it('asks the casemanager, until the day the inzet must start, without naming the ground where the channel reads it', () => {
    expect(voorgesteld().taak('inzet:n1:voorstel')).toMatchObject({ kant: 'DJI', rol: 'casemanager', termijn: '2027-08-20', persoon: { naam: 'Carla Casemanager' } });
    expect(voorgesteld().taak('inzet:n1:voorstel').wat).not.toContain('Penitentiair');
  });

  it('is only for the product to make', () => {
    expect(eenCasus().weigering({ type: 'stelInzetVoor' }, 'casemanager').code).toBe('magNiet');
  });

  it('yes: it runs, and who carries the casus for probation is asked', () => {
    const ja = voorgesteld().na({ type: 'claim' }, 'reclasseringswerker').na(antwoord({}), 'casemanager');
    expect(ja.taak('inzet:n1:start')).toMatchObject({ kant: '3RO', termijn: '2027-08-20', persoon: { naam: 'Rik Reclassering' } });
    expect(voorgesteld().na(antwoord({}), 'casemanager').taak('inzet:n1:start').persoon).toBeUndefined();
  });

  it('no needs a reason, and the same press twice says that it is decided', () => {
    expect(voorgesteld().weigering(antwoord({ antwoord: 'nee' }), 'casemanager').code).toBe('redenNodig');
    const nee = voorgesteld().na(antwoord({ antwoord: 'nee', reden: 'Werkt niet mee' }), 'casemanager');
    expect(nee.taken.some(({ id }) => id.startsWith('inzet:n1'))).toBe(false);
    expect(nee.weigering(antwoord({}), 'casemanager')).toMatchObject({ code: 'alGedaan', melding: 'Over deze inzet (Penitentiair Programma) is al beslist: zij is vervallen.' });
  });

  it('later moves the day, for at most eight weeks and not past the end of the detention', () => {
    const later = (tot: string): BeantwoordInzet => antwoord({ antwoord: 'later', tot: datum(tot) });
    expect(voorgesteld().na(later('2027-10-01'), 'casemanager').taak('inzet:n1:voorstel').termijn).toBe('2027-10-01');
    expect(voorgesteld().weigering(later('2027-10-02'), 'casemanager').melding).toBe('Kies een eerdere dag: uiterlijk vr 1 okt.');
    expect(voorgesteld().weigering(later('2027-08-06'), 'casemanager').melding).toContain('een dag na vandaag');
    expect(voorgesteld().weigering(antwoord({ antwoord: 'later' }), 'casemanager').code).toBe('invoer');
    expect(voorgesteld().op('2028-02-01T09:00').weigering(later('2028-03-01'), 'casemanager').melding).toBe('Kies een eerdere dag: uiterlijk vr 18 feb.');
  });

  it('is answered by the casemanager only', () => {
    for (const rol of ['reclasseringswerker', 'hoofdDR', 'unitmanager'] as const) expect(voorgesteld().weigering(antwoord({}), rol).code).toBe('magNiet');
  });

  it('lapses when a manager closes the casus; what runs goes on (C-33)', () => {
    const gesloten = voorgesteld().na(antwoord({}), 'casemanager').afgesloten();
    expect(gesloten.casus.inzet.map(({ stand }) => stand)).toEqual(['lopend', 'vervallen']);
    expect(gesloten.taken.map(({ id }) => id)).toEqual(['inzet:n1:start']);
  });
});

describe('inzet that runs', () => {
  const gestart = (): CasusBouwer => eenCasus().na(toezicht, 'casemanager').na({ type: 'startInzet', inzet: 'n1' }, 'reclasseringswerker');

  it('is started by who then carries it, and is due two weeks before the end', () => {
    expect(gestart().taak('inzet:n1:klaar')).toMatchObject({ kant: '3RO', termijn: '2027-11-05', persoon: { naam: 'Rik Reclassering' } });
    expect(gestart().weigering({ type: 'startInzet', inzet: 'n1' }, 'reclasseringswerker').melding).toBe('Deze inzet is al gestart op ma 23 nov.');
  });

  it('is finished once started, and a second time is refused', () => {
    const rondAf = { type: 'rondInzetAf', inzet: 'n1' } as const;
    expect(eenCasus().na(toezicht, 'casemanager').weigering(rondAf, 'reclasseringswerker').code).toBe('verkeerdeStap');
    const klaar = gestart().na(rondAf, 'reclasseringswerker');
    expect(klaar.casus.inzet[0]).toMatchObject({ stand: 'afgerond', klaarOp: '2026-11-23' });
    expect(klaar.weigering(rondAf, 'reclasseringswerker').code).toBe('alGedaan');
  });

  it('lapses with a reason, for the two sides and the managers', () => {
    for (const rol of ['casemanager', 'reclasseringswerker', 'hoofdDR', 'unitmanager'] as const) {
      expect(gestart().weigering({ type: 'laatInzetVervallen', inzet: 'n1', reden: '' }, rol).code).toBe('redenNodig');
      expect(gestart().na({ type: 'laatInzetVervallen', inzet: 'n1', reden: 'Overgeplaatst' }, rol).casus.inzet[0]).toMatchObject({ stand: 'vervallen', reden: 'Overgeplaatst' });
    }
  });

  it('goes with the casus to the next worker when a manager assigns it, also once the casus is closed', () => {
    const tweede = betrokkene(eenActor('reclasseringswerker', 2));
    const gesloten = gestart().na({ type: 'claim' }, 'reclasseringswerker').afgesloten();
    expect(gesloten.na({ type: 'wijsToe', rol: 'reclasseringswerker', wie: tweede }, 'unitmanager').taak('inzet:n1:klaar').persoon).toEqual(tweede);
    expect(gesloten.na({ type: 'geefUitstel', soort: 'ziekte', taak: 'inzet:n1:klaar', reden: 'Ziek' }, 'unitmanager').taak('inzet:n1:klaar').termijn).toBe('2027-11-12');
  });

  it('without an end date the casemanager is asked for it, once for all inzet', () => {
    const { titel: _titel, einddatum: _einddatum, ...zonder } = VOLLEDIG;
    const twee = eenCasus(zonder).na(toezicht, 'casemanager').na({ ...toezicht, grond: 'viAdvies' }, 'reclasseringswerker');
    const inzet = twee.taken.filter(({ id }) => id.startsWith('inzet:'));
    expect(inzet).toEqual([expect.objectContaining({ id: 'inzet:einddatum', kant: 'DJI', termijn: '2026-11-26' })]);
    const gevuld = twee.na({ type: 'vulAan', velden: { einddatum: datum('2027-11-19') } }, 'casemanager');
    expect(gevuld.taken.filter(({ id }) => id.startsWith('inzet:')).map(({ id }) => id)).toEqual(['inzet:n2:start', 'inzet:n1:start']);
  });
});

describe('the end of the detention moves', () => {
  const vervroegd = { type: 'vulAan', velden: { einddatum: datum('2027-06-01') } } as const;

  it('all days of open inzet move with one fact that holds old and new', () => {
    const bouwer = eenCasus().na(toezicht, 'casemanager').na({ ...toezicht, grond: 'viAdvies' }, 'casemanager');
    expect(bouwer.feiten(vervroegd, 'backoffice')).toEqual(['SignaalAangevuld', 'InzetHerrekend']);
    expect(bouwer.na(vervroegd, 'backoffice').gebeurtenissen.at(-1)).toMatchObject({ verschuivingen: [
      { id: 'n1', was: { start: '2027-10-22', klaar: '2027-11-05' }, wordt: { start: '2027-05-04', klaar: '2027-05-18' } },
      { id: 'n2', was: { start: '2027-05-21', klaar: '2027-08-20' }, wordt: { start: '2026-12-01', klaar: '2027-03-02' } },
    ] });
    expect(bouwer.na(vervroegd, 'backoffice').taak('inzet:n2:start').termijn).toBe('2026-12-01');
  });

  it('the same end date again says nothing, and neither does one that moves no inzet', () => {
    const bouwer = eenCasus().na(toezicht, 'casemanager').na(vervroegd, 'backoffice');
    expect(bouwer.feiten(vervroegd, 'backoffice')).toEqual([]);
    expect(eenCasus().feiten(vervroegd, 'backoffice')).toEqual(['SignaalAangevuld']);
    expect(eenCasus().na({ ...toezicht, start: datum('2026-12-01'), termijn: datum('2027-01-04') }, 'casemanager').feiten(vervroegd, 'backoffice')).toEqual(['SignaalAangevuld']);
  });
});
