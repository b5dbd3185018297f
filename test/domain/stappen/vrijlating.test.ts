import { describe, expect, it } from 'vitest';
import { datum } from '../../../src/domain/datum.ts';
import type { MeldVertrek } from '../../../src/domain/opdrachten/verloop.ts';
import { vraagtVrijlating } from '../../../src/domain/vrijlating.ts';
import { SYSTEEM } from '../../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';
import { VOLLEDIG } from '../../build/opdrachten.ts';

/** Until Friday 27 November 2026. */
const KORT = { ...VOLLEDIG, einddatum: datum('2026-11-27') };
const MAANDAG = '2026-11-30T09:00';
const vraag = { type: 'vraagVrijlating' } as const;
const vrij: MeldVertrek = { type: 'meldVertrek', soort: 'vrijlating', datum: KORT.einddatum };
const totDinsdag = { type: 'vulAan', velden: { einddatum: datum('2026-12-01') } } as const;
const gevraagd = (casus: CasusBouwer = eenCasus(KORT)): CasusBouwer => casus.op(MAANDAG).na(vraag, SYSTEEM);
const vraagt = ({ casus, klokken }: CasusBouwer, dag: string): boolean => vraagtVrijlating(casus, datum(dag), klokken.kalender);

describe('when the end of the detention has passed', () => {
  it('the casemanager is asked on the first working day after it whether the person is free, with two working days', () => {
    const casus = eenCasus(KORT);
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01'].filter((dag) => vraagt(casus, dag))).toEqual(['2026-11-30', '2026-12-01']);
    expect(gevraagd().taak('vrijlating')).toMatchObject({ rol: 'casemanager', persoon: { naam: 'Carla Casemanager' }, sinds: '2026-11-30', termijn: '2026-12-02', bijzaak: false });
    expect(gevraagd().feiten(vraag, SYSTEEM)).toEqual([]);
  });

  it('a casus without a casemanager asks those of the afdeling, and what a PI agreed on goes before two days', () => {
    const { casemanager: _casemanager, ...zonder } = KORT;
    const taak = gevraagd(eenCasus(zonder, { afspraken: { vrijlatingWerkdagen: 5 } })).taak('vrijlating');
    expect(taak).toMatchObject({ rol: 'casemanager', termijn: '2026-12-07' });
    expect(taak.persoon).toBeUndefined();
  });

  it('“yes” is the release: it closes, or leaves the warm handover of what is open', () => {
    expect(gevraagd().na(vrij, 'casemanager').casus.gesloten).toMatchObject({ reden: 'uitgestroomd' });
    expect(gevraagd(eenCasus(KORT).gedeeld()).na(vrij, 'casemanager').taken.map(({ id }) => id)).toEqual(['warmeOverdracht']);
  });

  it('“no” with another end takes the question away; it comes again only after that end', () => {
    const verlengd = gevraagd().na(totDinsdag, 'casemanager');
    expect(verlengd.taken.map(({ id }) => id)).not.toContain('vrijlating');
    expect(['2026-11-30', '2026-12-01', '2026-12-02'].filter((dag) => vraagt(verlengd, dag))).toEqual(['2026-12-02']);
  });

  it('a stay whose end is not known, a closed casus and somebody who left are not asked about', () => {
    const { einddatum: _einddatum, ...onbekend } = KORT;
    const gedeeld = eenCasus(KORT).gedeeld();
    for (const casus of [eenCasus(onbekend), eenCasus(KORT).afgesloten(), gedeeld.op(MAANDAG).na(vrij, 'backoffice')]) expect(vraagt(casus, '2026-11-30')).toBe(false);
    expect(eenCasus(KORT).weigering(vraag, 'casemanager')).toMatchObject({ code: 'magNiet' });
  });

  it('the question keeps no casus open, and a casus that was opened again is asked about anew', () => {
    const bijnaKlaar = gevraagd(eenCasus(KORT).besloten(false).afgevinkt('rpi', 'ract'));
    expect(bijnaKlaar.afgevinkt('tulp').casus).toMatchObject({ fase: 'gesloten', gesloten: { reden: 'geenActieveBijdrage' } });
    const terug = gevraagd().na(vrij, 'casemanager').na({ type: 'heropen', reden: 'Toch niet vrij' }, 'casemanager');
    expect(terug.taken.map(({ id }) => id)).not.toContain('vrijlating');
    expect(vraagt(terug, '2026-11-30')).toBe(true);
  });

  it('is asked too while the casus waits for the criminal case', () => {
    const wacht = eenCasus(KORT).na({ type: 'wachtOpStrafproces', tot: datum('2026-12-18') }, 'casemanager');
    expect(gevraagd(wacht).taken.map(({ id }) => id)).toEqual(['vrijlating', 'herbeoordelen']);
  });
});
