import { describe, expect, it } from 'vitest';
import { plusDagen } from '../../../src/domain/datum.ts';
import { eenCasus } from '../../build/casus.ts';
import { VOLLEDIG } from '../../build/opdrachten.ts';

const sluitAf = { type: 'sluitAf', reden: 'Onterecht gemeld' } as const;
const heropen = { type: 'heropen', reden: 'Nieuwe zorgen na de intake' } as const;

describe('closing by hand', () => {
  it.each(['hoofdDR', 'unitmanager'] as const)('is possible for the %s, with a reason', (rol) => {
    expect(eenCasus().na(sluitAf, rol).casus).toMatchObject({ fase: 'gesloten', gesloten: { reden: 'doorManager', toelichting: 'Onterecht gemeld' } });
    expect(eenCasus().weigering({ ...sluitAf, reden: ' ' }, rol).code).toBe('redenNodig');
  });

  it('is not for who carries the casus', () => {
    expect(eenCasus().weigering(sluitAf, 'casemanager')).toMatchObject({ code: 'magNiet', melding: 'Dit kan alleen wie hier hoofd D&R of unitmanager is.' });
  });

  it('cancels a meeting that is still to come', () => {
    expect(eenCasus().gedeeld().geboekt('2026-11-27T10:00').feiten(sluitAf, 'hoofdDR')).toEqual(['AfspraakGeannuleerd', 'Gesloten']);
    expect(eenCasus().gedeeld().geboekt('2026-11-27T10:00').afgesloten().gebeurtenissen.at(-2)).toMatchObject({ boeking: { eventId: 'event-1' } });
  });
});

describe('a closed casus', () => {
  it('has no taken and says why', () => {
    const { taken, casus } = eenCasus().afgesloten();
    expect(taken).toEqual([]);
    expect(casus.gesloten).toMatchObject({ op: '2026-11-23' });
  });

  it('refuses every other opdracht and says how to go on', () => {
    expect(eenCasus().afgesloten().weigering({ type: 'claim' }, 'reclasseringswerker')).toMatchObject({ code: 'gesloten', melding: expect.stringContaining('Heropenen') as string });
  });
});

describe('reopening', () => {
  it.each(['casemanager', 'reclasseringswerker', 'hoofdDR', 'unitmanager'] as const)('is possible for the %s, after closing and during the alert', (rol) => {
    expect(eenCasus().bekend().afgesloten().na(heropen, rol).casus.fase).toBe('delen');
    expect(eenCasus().gestopt().na(heropen, rol).casus.fase).toBe('delen');
  });

  it('goes back to step 1 when there never was a verdict, with a full norm from that day', () => {
    const terug = eenCasus().afgesloten().op('2026-12-10T10:00').na(heropen, 'casemanager');
    expect(terug.casus.fase).toBe('bekendheid');
    expect(terug.taak('oordelen').termijn).toBe('2026-12-15');
  });

  it('does not bring back a question that was open before', () => {
    const terug = eenCasus().gedeeld().metVraag('casemanager').afgesloten().op('2026-12-10T10:00').na(heropen, 'casemanager');
    expect(terug.taken.map(({ soort }) => soort)).not.toContain('vraag');
  });

  it('goes on counting: no bijdrage or written input has the id of one from before', () => {
    const eerst = eenCasus().inStap3('meedenken', 'analyse').na({ type: 'voegBijdrageToe', vorm: 'socialeKaart' }, 'casemanager');
    const opnieuw = eerst.afgesloten().na(heropen, 'casemanager').metConcept('Nieuw').na({ type: 'deel' }, 'reclasseringswerker')
      .vastgelegd({ bijdragen: ['meedenken', 'trajectgesprek'], afspraken: [] }).na({ type: 'bevestigDuiding' }, 'reclasseringswerker')
      .na({ type: 'voegBijdrageToe', vorm: 'analyse' }, 'casemanager');
    expect(eerst.casus.stap3?.bijdragen.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3']);
    expect(opnieuw.casus.stap3?.bijdragen.map(({ id }) => id)).toEqual(['b4', 'b5', 'b6']);
  });

  it('asks for a reason and a casus that does not run', () => {
    expect(eenCasus().afgesloten().weigering({ ...heropen, reden: '' }, 'casemanager').code).toBe('redenNodig');
    expect(eenCasus().weigering(heropen, 'casemanager').code).toBe('alGedaan');
  });

  it('begins a new round: shared pieces stay, the old duiding and its notes do not', () => {
    const klaar = eenCasus().besloten(false).afgevinkt('rpi', 'ract', 'tulp');
    const { casus } = klaar.op('2026-12-10T10:00').na(heropen, 'casemanager');
    expect(casus.informatie).toHaveLength(1);
    expect(casus).toMatchObject({ fase: 'delen', heropendOp: '2026-12-10', afgevinkt: { rpi: '2026-11-23' }, duiding: { voorstellen: [] } });
    expect(casus.gesloten).toBeUndefined();
    expect(casus.duiding.conclusie).toBeUndefined();
    expect(casus.afgevinkt.tulp).toBeUndefined();
  });

  it('forgets the postponements of the first round', () => {
    const uitgesteld = eenCasus().bekend().na({ type: 'geefUitstel', taak: 'delen', soort: 'anders', reden: 'Dossier opgevraagd' }, 'reclasseringswerker').afgesloten();
    expect(uitgesteld.na(heropen, 'casemanager').taak('delen').termijn).toBe('2026-11-26');
  });
});

describe('a stay below a week', () => {
  it('ends when the warm handover and the note are done', () => {
    const kort = eenCasus({ ...VOLLEDIG, einddatum: plusDagen(VOLLEDIG.begindatum, 5) }).gedeeld().afgevinkt('warmeOverdracht', 'rpi');
    expect(kort.casus).toMatchObject({ fase: 'gesloten', gesloten: { reden: 'warmOvergedragen' } });
  });

  it('that stops in step 1 closes once the casemanager has said whether probation is needed after all', () => {
    const gestopt = eenCasus({ ...VOLLEDIG, einddatum: plusDagen(VOLLEDIG.begindatum, 5) }).gestopt();
    expect(gestopt.casus.fase).toBe('alert');
    expect(gestopt.na({ type: 'beantwoordAlert', soort: 'einde', inzetGewenst: false }, 'casemanager').casus).toMatchObject({ fase: 'gesloten', gesloten: { reden: 'afgerondStap1' } });
  });
});
