import { describe, expect, it } from 'vitest';
import { PUNTEN } from '../../../src/domain/inzet.ts';
import type { Opdracht } from '../../../src/domain/opdracht.ts';
import type { Betrokkene } from '../../../src/domain/rollen.ts';
import { betrokkenen, schrijfWerk, telOvergezet, telWerk, werkersVan, werkVan } from '../../../src/domain/werk.ts';
import { betrokkene, eenActor } from '../../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';

const [drager, weg, nieuw] = [eenActor('reclasseringswerker'), eenActor('reclasseringswerker', 2), eenActor('reclasseringswerker', 3)];
const zetOver = (naar: Betrokkene = betrokkene(nieuw), van: Betrokkene = betrokkene(weg)): Opdracht => ({ type: 'zetOver', rol: 'reclasseringswerker', van, wie: naar });
const aan = (wie: typeof weg): { readonly soort: 'collega'; readonly wie: Betrokkene } => ({ soort: 'collega', wie: betrokkene(wie) });

/** Carried by one worker, with an open bijdrage and inzet of a colleague. */
function metCollega(): CasusBouwer {
  return eenCasus().na({ type: 'claim' }, drager).inStap3('meedenken', 'analyse')
    .na({ type: 'geefBijdrageDoor', bijdrage: 'b2', eigenaar: betrokkene(weg) }, drager)
    .na({ type: 'voegInzetToe', grond: 'toezicht', wat: 'Toezicht', eigenaar: betrokkene(weg) }, 'casemanager');
}

describe('all work of a colleague in a casus goes to another', () => {
  it('with the casus its open bijdragen and inzet go along, and those of others and what is ready stay', () => {
    const wij = betrokkene(drager);
    const casus = eenCasus().na({ type: 'claim' }, drager).inStap3('meedenken', 'analyse', 'socialeKaart')
      .na({ type: 'geefBijdrageDoor', bijdrage: 'b2', eigenaar: betrokkene(weg) }, drager)
      .na({ type: 'voegBijdrageToe', vorm: 'motiverendeGesprekken', eigenaar: wij }, 'casemanager')
      .na({ type: 'voegBijdrageToe', vorm: 'gedragsinterventie', eigenaar: wij }, 'casemanager')
      .na({ type: 'rondBijdrageAf', bijdrage: 'b5', bevinding: 'Past goed' }, drager);
    const na = casus.na(zetOver(betrokkene(nieuw), wij), 'unitmanager');
    expect(casus.taak('bijdrage:b4').persoon).toEqual(wij);
    expect(['b1', 'b2', 'b3', 'b4'].map((id) => na.taak(`bijdrage:${id}`).persoon)).toEqual([nieuw, weg, nieuw, nieuw].map(betrokkene));
    expect(na.casus.stap3?.bijdragen[4]?.eigenaar).toEqual(wij);
  });

  it('in a casus of another the own bijdrage and inzet move, and the casus stays where it is', () => {
    const na = metCollega().na(zetOver(), 'unitmanager');
    expect(metCollega().feiten(zetOver(), 'unitmanager')).toEqual(['BijdrageDoorgegeven', 'InzetDoorgegeven']);
    expect([na.casus.reclasseringswerker, na.taak('bijdrage:b1').persoon]).toEqual([betrokkene(drager), betrokkene(drager)]);
    expect([na.taak('bijdrage:b2').persoon, na.taak('inzet:n1:start').persoon]).toEqual([betrokkene(nieuw), betrokkene(nieuw)]);
    expect(werkersVan(na.casus)).not.toContain(weg.persoon);
  });

  it('inzet of a closed casus moves too', () => {
    const dicht = metCollega().afgesloten();
    expect(dicht.feiten(zetOver(), 'unitmanager')).toEqual(['InzetDoorgegeven']);
    const gedragen = eenCasus().na({ type: 'claim' }, weg).na({ type: 'voegInzetToe', grond: 'toezicht', wat: 'Toezicht' }, weg).afgesloten().na(zetOver(), 'unitmanager');
    expect(gedragen.taak('inzet:n1:start').persoon).toEqual(betrokkene(nieuw));
  });

  it('what is finished meanwhile stays with who did it; when all is, nothing moves', () => {
    const klaar = metCollega().na({ type: 'rondBijdrageAf', bijdrage: 'b2', bevinding: 'Past goed' }, weg);
    expect(klaar.feiten(zetOver(), 'unitmanager')).toEqual(['InzetDoorgegeven']);
    const vervallen = klaar.na({ type: 'laatInzetVervallen', inzet: 'n1', reden: 'Niet meer nodig' }, 'casemanager');
    expect(vervallen.weigering(zetOver(), 'unitmanager')).toEqual({ code: 'alGedaan', melding: 'Dit werk is al overgezet of al klaar.' });
  });

  it('is for the unitmanager, also once the person has left', () => {
    expect(metCollega().weigering(zetOver(), 'hoofdDR').melding).toContain('Alleen de unitmanager');
    const vertrokken = metCollega().na({ type: 'meldVertrek', soort: 'vrijlating', datum: metCollega().context('backoffice').nu.datum }, 'backoffice');
    expect(vertrokken.na(zetOver(betrokkene(nieuw), betrokkene(drager)), 'unitmanager').casus.reclasseringswerker).toEqual(betrokkene(nieuw));
  });
});

describe('a handover that was offered to who is away', () => {
  const aangeboden = PUNTEN.slice(0, 2).reduce((bouwer, punt) => bouwer.na({ type: 'vinkOverdrachtAf', overdracht: 'o1', punt }, drager), eenCasus().na({ type: 'claim' }, drager).na({ type: 'draagOver', naar: aan(weg) }, drager));

  it('goes to the next colleague, with whom the list begins anew; the giver stays aan zet', () => {
    const na = aangeboden.na(zetOver(), 'unitmanager');
    expect(aangeboden.feiten(zetOver(), 'unitmanager')).toEqual(['OverdrachtDoorgegeven']);
    expect(na.casus.overdrachten[0]).toMatchObject({ naar: aan(nieuw), afgevinkt: [], stand: 'open' });
    expect(na.taak('overdracht:o1')).toMatchObject({ persoon: betrokkene(drager), termijn: aangeboden.taak('overdracht:o1').termijn });
    expect(PUNTEN.reduce((bouwer, punt) => bouwer.na({ type: 'vinkOverdrachtAf', overdracht: 'o1', punt }, drager), na).na({ type: 'neemOver', overdracht: 'o1' }, nieuw).casus.reclasseringswerker).toEqual(betrokkene(nieuw));
  });

  it('goes back with a reason when the giver is who gets the work', () => {
    const na = aangeboden.na(zetOver(betrokkene(drager)), 'unitmanager');
    expect(na.casus.overdrachten[0]).toMatchObject({ stand: 'teruggestuurd', reden: 'Het werk van deze collega is overgezet.' });
  });

  it('goes along also when that colleague carries the casus, and ends when the giver is who is away', () => {
    const vanInzet = metCollega().na({ type: 'draagOver', inzet: 'n1', naar: aan(drager) }, weg);
    const zonderDrager = vanInzet.na(zetOver(betrokkene(nieuw), betrokkene(drager)), 'unitmanager');
    expect(zonderDrager.casus.overdrachten[0]).toMatchObject({ naar: aan(nieuw), stand: 'open' });
    expect(vanInzet.na(zetOver(), 'unitmanager').casus.overdrachten[0]?.stand).toBe('ingetrokken');
    const losgelaten = aangeboden.na({ type: 'laatLos' }, drager);
    expect(losgelaten.feiten(zetOver(betrokkene(nieuw), betrokkene(drager)), 'unitmanager')).toEqual(['OverdrachtIngetrokken']);
  });
});

describe('the count of what somebody has to do', () => {
  it('names each kind, and does not count apart what belongs to the own casus', () => {
    const casus = metCollega().na({ type: 'draagOver', naar: aan(weg) }, drager);
    const telling = telWerk(werkVan(casus.casus, weg.persoon, 'reclasseringswerker'));
    expect(schrijfWerk(telling)).toBe('1 bijdrage, 1 inzet en 1 overdracht');
    expect(telWerk(werkVan(casus.casus, drager.persoon, 'reclasseringswerker'))).toEqual({ casussen: 1, bijdragen: 0, inzet: 0, overdrachten: 0 });
    expect(telOvergezet(casus.na(zetOver(), 'unitmanager').gebeurtenissen.slice(casus.gebeurtenissen.length))).toEqual(telling);
    expect(schrijfWerk({ casussen: 2, bijdragen: 0, inzet: 3, overdrachten: 2 })).toBe('2 casussen, 3 keer inzet en 2 overdrachten');
  });

  it('knows everybody who works with a casus, each once', () => {
    expect(betrokkenen(metCollega().casus)).toEqual([eenActor('casemanager').persoon, drager.persoon, weg.persoon]);
  });
});
