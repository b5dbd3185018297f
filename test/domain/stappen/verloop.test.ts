import { describe, expect, it } from 'vitest';
import type { AfdelingId, PiId } from '../../../src/domain/casus.ts';
import { datum } from '../../../src/domain/datum.ts';
import { evolve } from '../../../src/domain/evolve.ts';
import type { CorrigeerSkn, MeldVertrek, PlaatsOver, TrekSignaalIn } from '../../../src/domain/opdrachten/verloop.ts';
import type { Uitvoerder } from '../../../src/domain/rollen.ts';
import { stelVraag } from '../../../src/domain/stappen/vragen.ts';
import { eenActor, SYSTEEM } from '../../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';
import { eenContext } from '../../build/context.ts';
import { eenSignaal, eenVoorstel, VOLLEDIG } from '../../build/opdrachten.ts';

const ZUTPHEN = { pi: 'zutphen' as PiId, afdeling: 'z1' as AfdelingId };
const BUREN = { pi: eenSignaal().pi, afdeling: 'c3' as AfdelingId };
const naar = (plaats: PlaatsOver['naar'], ...blijft: readonly Uitvoerder[]): PlaatsOver => ({ type: 'plaatsOver', naar: plaats, blijft });
const vertrek = (anders: Partial<MeldVertrek> = {}): MeldVertrek => ({ type: 'meldVertrek', soort: 'vrijlating', datum: datum('2026-11-23'), ...anders });
const trekIn = (anders: Partial<TrekSignaalIn> = {}): TrekSignaalIn => ({ type: 'trekSignaalIn', soort: 'dubbel', ondanksDelen: false, ...anders });
const skn = (anders: Partial<CorrigeerSkn> = {}): CorrigeerSkn => ({ type: 'corrigeerSkn', skn: '9000 0025', reden: 'Cijfers verwisseld', ...anders });
const geboekt = (): CasusBouwer => eenCasus().gedeeld().geboekt('2026-11-27T10:00');

it('a question that lapsed with a departure keeps its number, also when the casus goes on', () => {
  const vraag = { type: 'stelVraag', tekst: 'Wat weet u?' } as const;
  const weg = eenCasus().gedeeld().na(vraag, 'casemanager').na(vertrek(), 'backoffice');
  expect(weg.casus.vragen).toEqual([]);
  const verder = evolve(weg.casus, { type: 'Heropend', reden: 'Toch niet weg', op: weg.casus.ontvangenOp, door: { naam: 'Carla Casemanager' } });
  const opnieuw = stelVraag({ ...verder, fase: 'duiding' }, vraag, eenContext({ actor: eenActor('casemanager') }));
  expect(opnieuw).toMatchObject([{ type: 'VraagGesteld', id: 'v2' }]);
});

describe('a transfer', () => {
  it.each(['backoffice', 'casemanager', 'hoofdDR'] as const)('may be reported by the %s', (rol) => {
    expect(eenCasus().na(naar(ZUTPHEN), rol).casus).toMatchObject(ZUTPHEN);
  });

  it.each(['reclasseringswerker', 'unitmanager'] as const)('not by the %s, who is told who may', (rol) => {
    expect(eenCasus().weigering(naar(ZUTPHEN), rol)).toMatchObject({ code: 'magNiet', melding: 'Dit kan alleen wie hier backoffice, casemanager of hoofd D&R is.' });
  });

  it('moves the casus with its step and its whole history, and notes where it came from', () => {
    const { casus } = eenCasus().gedeeld().na(naar(ZUTPHEN), 'backoffice');
    expect(casus).toMatchObject({ ...ZUTPHEN, fase: 'duiding', gedeeldOp: '2026-11-23', overplaatsing: { van: { pi: 'zaanstad', afdeling: 'b2' }, op: '2026-11-23' } });
    expect(casus.informatie).toHaveLength(1);
  });

  it('lets go of who is not linked to the new afdeling, and of nobody else', () => {
    const { casus } = eenCasus().gedeeld().na(naar(BUREN, 'reclasseringswerker'), 'backoffice');
    expect(casus.casemanager).toBeUndefined();
    expect(casus.reclasseringswerker).toMatchObject({ naam: 'Rik Reclassering' });
  });

  it('forgets the name the old prison wrote for its casemanager, not that of another afdeling', () => {
    const kaal = eenCasus({ casemanagerTekst: 'C. Onbekend' });
    expect(kaal.na(naar(ZUTPHEN), 'backoffice').casus.casemanagerTekst).toBeUndefined();
    expect(kaal.na(naar(BUREN), 'backoffice').casus.casemanagerTekst).toBe('C. Onbekend');
  });

  it('cancels a meeting with people who do not come along, and looks for other moments', () => {
    expect(geboekt().feiten(naar(BUREN, 'casemanager'), 'backoffice')).toEqual(['AfspraakGeannuleerd', 'Overgeplaatst']);
    expect(geboekt().na(naar(ZUTPHEN), 'backoffice').gebeurtenissen.at(-2)).toMatchObject({ boeking: { eventId: 'event-1' }, reden: 'De casus is overgeplaatst.' });
  });

  it('keeps a meeting when everybody stays in the same prison', () => {
    expect(geboekt().feiten(naar(BUREN, 'casemanager', 'reclasseringswerker'), 'backoffice')).toEqual(['Overgeplaatst']);
  });

  it('takes a meeting that was held out of the casus, not out of the calendars; a recorded outcome stays', () => {
    const na = geboekt().op('2026-11-27T11:00').na(naar(ZUTPHEN), 'backoffice');
    expect(na.gebeurtenissen.at(-2)).not.toHaveProperty('boeking');
    expect(geboekt().op('2026-11-27T11:00').vastgelegd().feiten(naar(ZUTPHEN), 'backoffice')).toEqual(['Overgeplaatst']);
  });

  it('drops moments that were proposed for others, without holding them against the new people', () => {
    const { casus } = eenCasus().gedeeld().na({ type: 'stelMomentenVoor', voorstellen: [eenVoorstel('2026-11-25T10:00')] }, SYSTEEM).na(naar(ZUTPHEN), 'backoffice');
    expect(casus.duiding).toMatchObject({ voorstellen: [], nietOp: [] });
  });

  it('gives open clocks two working days more and leaves the norm as it was', () => {
    const na = eenCasus().na(naar(ZUTPHEN), 'backoffice');
    expect(na.taak('oordelen')).toMatchObject({ norm: '2026-11-26', termijn: '2026-11-30' });
  });

  it('gives them also to a duiding whose meeting was cancelled by it', () => {
    expect(geboekt().na(naar(ZUTPHEN), 'backoffice').taak('duiden')).toMatchObject({ norm: '2026-11-30', termijn: '2026-12-02' });
  });

  it('gives nothing to what was late already, and nothing twice on one day', () => {
    expect(eenCasus().op('2026-11-27T10:00').na(naar(ZUTPHEN), 'backoffice').taak('oordelen').termijn).toBe('2026-11-26');
    expect(eenCasus().na(naar(ZUTPHEN), 'backoffice').na(naar(BUREN), 'backoffice').taak('oordelen').termijn).toBe('2026-11-30');
  });

  it('to where the casus is already changes nothing, so the same press twice acts once', () => {
    expect(eenCasus().na(naar(ZUTPHEN), 'backoffice').feiten(naar(ZUTPHEN), 'backoffice')).toEqual([]);
  });

  it('of somebody whose casus closed after step 1 moves it along, so that an alert comes up in the right place', () => {
    const { casus } = eenCasus().gestopt().na({ type: 'vulAan', velden: { einddatum: datum('2026-11-22') } }, 'backoffice').na(naar(ZUTPHEN), 'backoffice');
    expect(casus).toMatchObject({ fase: 'gesloten', ...ZUTPHEN });
  });
});

describe('a release', () => {
  it('with nothing open between the two sides closes the casus', () => {
    expect(eenCasus().na(vertrek(), 'backoffice').casus).toMatchObject({ fase: 'gesloten', gesloten: { reden: 'uitgestroomd' }, vertrek: { soort: 'vrijlating', datum: '2026-11-23' } });
    expect(eenCasus().bekend().metConcept().na(vertrek(), 'backoffice').casus.fase).toBe('gesloten');
    expect(eenCasus().besloten(false).na(vertrek(), 'backoffice').casus.fase).toBe('gesloten');
  });

  it('after sharing leaves one last taak: the warm handover, with what is open and until when', () => {
    const weg = eenCasus().gedeeld().metVraag('casemanager').na(vertrek(), 'casemanager');
    expect(weg.taken).toHaveLength(1);
    expect(weg.taak('warmeOverdracht')).toMatchObject({
      rol: 'reclasseringswerker', termijn: '2026-11-25', wat: 'Draag warm over: bel de casemanager en de begeleiding buiten. Nog open: de gezamenlijke duiding en 1 vraag', bijzaak: false,
    });
    expect(weg.casus.vragen).toEqual([]);
  });

  it('with a bijdrage under way names the agreements', () => {
    expect(eenCasus().besloten(true).na(vertrek(), 'backoffice').taak('warmeOverdracht').wat).toContain('Nog open: 1 afspraak van de duiding en 1 bijdrage van de reclassering');
    expect(eenCasus().inStap3('meedenken', 'analyse').na(vertrek(), 'backoffice').taak('warmeOverdracht').wat).toContain('Nog open: 2 bijdragen van de reclassering');
  });

  it('closes once the handover is ticked off', () => {
    expect(eenCasus().gedeeld().na(vertrek(), 'backoffice').afgevinkt('warmeOverdracht').casus).toMatchObject({ fase: 'gesloten', gesloten: { reden: 'uitgestroomd' } });
  });

  it('cancels a meeting that is still to come', () => {
    expect(geboekt().feiten(vertrek(), 'backoffice')).toEqual(['AfspraakGeannuleerd', 'Vertrokken']);
  });

  it('of somebody who died closes at once, without a handover', () => {
    expect(geboekt().feiten(vertrek({ soort: 'overleden' }), 'backoffice')).toEqual(['AfspraakGeannuleerd', 'Vertrokken', 'Gesloten']);
    expect(eenCasus().gedeeld().na(vertrek(), 'backoffice').na(vertrek({ soort: 'overleden' }), 'backoffice').casus.fase).toBe('gesloten');
  });

  it('to a prison outside Samen starten closes as such, after the handover', () => {
    expect(eenCasus().na(vertrek({ soort: 'elders' }), 'backoffice').casus.gesloten?.reden).toBe('overgeplaatst');
    const weg = eenCasus().gedeeld().na(vertrek({ soort: 'elders' }), 'backoffice');
    expect(weg.taak('warmeOverdracht').wat).toContain('bel de casemanager en uw collega bij de andere inrichting');
    expect(weg.afgevinkt('warmeOverdracht').casus.gesloten?.reden).toBe('overgeplaatst');
  });

  it('reported twice is one', () => {
    expect(eenCasus().gedeeld().na(vertrek(), 'backoffice').feiten(vertrek(), 'casemanager')).toEqual([]);
  });

  it('in the future or before the begin is refused, with what to do', () => {
    expect(eenCasus().weigering(vertrek({ datum: datum('2026-11-24') }), 'backoffice').melding).toBe('Deze datum ligt in de toekomst. Wijzig dan de einddatum van de detentie.');
    expect(eenCasus().weigering(vertrek({ datum: datum('2026-11-19') }), 'backoffice').melding).toContain('vóór het begin van de detentie (20 nov 2026)');
  });

  it('stops the rest of the process, and says how to undo a mistake', () => {
    const weg = eenCasus().gedeeld().na(vertrek(), 'backoffice');
    expect(weg.weigering({ type: 'corrigeerOordeel', oordeel: 'nietBekend', reden: 'Naamgenoot' }, 'reclasseringswerker').melding).toBe(
      'De persoon is vertrokken op ma 23 nov. Alleen de warme overdracht staat nog open. Klopt dat niet? Kies “Heropenen”.',
    );
    expect(weg.na({ type: 'heropen', reden: 'Verkeerde persoon gemeld' }, 'casemanager').casus).toMatchObject({ fase: 'delen' });
    expect(weg.na({ type: 'heropen', reden: 'Verkeerde persoon gemeld' }, 'casemanager').casus.vertrek).toBeUndefined();
  });

  it.each(['reclasseringswerker', 'unitmanager'] as const)('is not for the %s to report', (rol) => {
    expect(eenCasus().weigering(vertrek(), rol).code).toBe('magNiet');
  });
});

describe('an earlier end of the detention', () => {
  const eerder = (dag: string): Parameters<CasusBouwer['na']>[0] => ({ type: 'vulAan', velden: { einddatum: datum(dag) } });

  it('moves the clocks, and is kept with the date before', () => {
    const na = eenCasus().na(eerder('2026-12-04'), 'backoffice');
    expect(na.taak('oordelen').termijn).toBe('2026-11-24');
    expect(na.casus.einddatumWas).toEqual({ datum: VOLLEDIG.einddatum, op: '2026-11-23' });
  });

  it('cancels a duiding that was planned after it, and leaves an earlier one', () => {
    expect(geboekt().feiten(eerder('2026-11-26'), 'backoffice')).toEqual(['AfspraakGeannuleerd', 'SignaalAangevuld']);
    expect(geboekt().feiten(eerder('2026-11-27'), 'backoffice')).toEqual(['SignaalAangevuld']);
  });
});

describe('a signal that was wrong', () => {
  it('closes the casus with the reason', () => {
    expect(eenCasus().na(trekIn(), 'backoffice').casus).toMatchObject({ fase: 'gesloten', gesloten: { reden: 'ingetrokken', toelichting: 'dubbel signaal' }, ingetrokken: { soort: 'dubbel' } });
    expect(eenCasus().na(trekIn({ soort: 'anders', toelichting: 'Proefinvoer' }), 'hoofdDR').casus.gesloten?.toelichting).toBe('andere reden: Proefinvoer');
  });

  it('for another reason asks which', () => {
    expect(eenCasus().weigering(trekIn({ soort: 'anders', toelichting: ' ' }), 'backoffice')).toEqual({ code: 'redenNodig', melding: 'Schrijf in één regel waarom u het signaal intrekt.' });
  });

  it('can not be withdrawn silently once something was shared', () => {
    expect(eenCasus().gedeeld().weigering(trekIn({ soort: 'verkeerdePersoon' }), 'backoffice').melding).toBe(
      'Over deze casus is al gedeeld: 1 stuk informatie, voor het eerst op ma 23 nov. Zet het vinkje dat u dit weet. Was het de verkeerde persoon? Meld het dan ook als mogelijk datalek.',
    );
    expect(eenCasus().gedeeld().na(trekIn({ soort: 'verkeerdePersoon', ondanksDelen: true }), 'backoffice').casus.fase).toBe('gesloten');
  });

  it('cancels a planned meeting', () => {
    expect(geboekt().feiten(trekIn({ ondanksDelen: true }), 'casemanager')).toEqual(['AfspraakGeannuleerd', 'SignaalIngetrokken', 'Gesloten']);
  });

  it('is not withdrawn twice, nor by the reclassering', () => {
    expect(eenCasus().na(trekIn(), 'backoffice').weigering(trekIn(), 'backoffice').code).toBe('gesloten');
    expect(eenCasus().weigering(trekIn(), 'reclasseringswerker').code).toBe('magNiet');
  });

  it('can be opened again by mistake withdrawn, unless another casus took its place', () => {
    const dicht = eenCasus().na(trekIn(), 'backoffice');
    expect(dicht.na({ type: 'heropen', reden: 'Toch niet dubbel' }, 'casemanager').casus).toMatchObject({ fase: 'bekendheid' });
    expect(dicht.weigering({ type: 'heropen', reden: 'Toch niet dubbel', bezetDoor: 'ZS-100001' }, 'casemanager').melding).toBe('Voor deze persoon is er al een andere casus: ZS-100001. Werk daarin verder.');
  });
});

describe('a wrong SKN', () => {
  it('is corrected, as typed with spaces, and the history keeps both', () => {
    const na = eenCasus().na(skn(), 'backoffice');
    expect(na.casus.skn).toBe('90000025');
    expect(na.gebeurtenissen.at(0)).toMatchObject({ skn: '90000017' });
    expect(na.gebeurtenissen.at(-1)).toMatchObject({ type: 'SknGecorrigeerd', reden: 'Cijfers verwisseld', door: { naam: 'Bo Backoffice' } });
  });

  it('is refused when another casus has that SKN, by its code', () => {
    expect(eenCasus().weigering(skn({ bezetDoor: 'ZS-100001' }), 'backoffice').melding).toContain('Bij dit SKN hoort al een casus: ZS-100001.');
  });

  it.each([[{ skn: '90X' }, 'Het SKN mag alleen cijfers hebben.'], [{ skn: '90000017' }, 'Dit SKN staat er al.'], [{ reden: ' ' }, 'Schrijf in één regel waarom u het SKN corrigeert.']])('asks for a good one and a reason: %j', (fout, melding) => {
    expect(eenCasus().weigering(skn(fout), 'backoffice').melding).toContain(melding);
  });

  it('can be put right in a closed casus too', () => {
    expect(eenCasus().afgesloten().na(skn(), 'hoofdDR').casus).toMatchObject({ fase: 'gesloten', skn: '90000025' });
  });

  it('is not for the reclassering to correct', () => {
    expect(eenCasus().weigering(skn(), 'reclasseringswerker').code).toBe('magNiet');
  });
});

describe('casussen of one person', () => {
  it('are linked by the product only, and a link that is there already is no news', () => {
    const koppel = { type: 'koppelCasussen', eerdere: ['ZS-100001'], latere: [] } as const;
    const na = eenCasus().na(koppel, SYSTEEM);
    expect(na.casus).toMatchObject({ eerdereCasussen: ['ZS-100001'], latereCasussen: [] });
    expect(na.feiten(koppel, SYSTEEM)).toEqual([]);
    expect(eenCasus().weigering(koppel, eenActor('beheerder')).code).toBe('magNiet');
  });
});
