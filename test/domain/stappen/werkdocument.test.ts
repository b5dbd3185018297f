import { describe, expect, it } from 'vitest';
import { datum } from '../../../src/domain/datum.ts';
import { decide } from '../../../src/domain/decide.ts';
import { herhaal } from '../../../src/domain/evolve.ts';
import { alsConcept, stempelVan } from '../../../src/domain/stuk.ts';
import { waarschuwingen } from '../../../src/domain/stappen/werkdocument.ts';
import { SYSTEEM } from '../../build/actor.ts';
import { eenCasus } from '../../build/casus.ts';
import { eenPiStuk, eenStuk } from '../../build/opdrachten.ts';

const werker = 'reclasseringswerker';
const DEEL = { type: 'deel' } as const;
const bekend = eenCasus().bekend();

describe('a piece of the werkdocument', () => {
  it('is a draft until it is shared', () => {
    expect(bekend.metConcept().casus.informatie).toMatchObject([{ id: 'i1', gewijzigdOp: { datum: '2026-11-23' }, door: { naam: 'Rik Reclassering' } }]);
    expect(bekend.metConcept().casus.informatie[0]?.gedeeldOp).toBeUndefined();
  });

  it('can be changed and removed while it is a draft', () => {
    const gewijzigd = bekend.metConcept().na({ ...eenStuk('Woont bij een zus.'), informatie: 'i1' }, werker);
    expect(gewijzigd.casus.informatie).toMatchObject([{ id: 'i1', tekst: 'Woont bij een zus.' }]);
    expect(gewijzigd.na({ type: 'verwijderInformatie', informatie: 'i1' }, werker).casus.informatie).toEqual([]);
  });

  it('is not removed once it is shared', () => {
    expect(eenCasus().gedeeld().weigering({ type: 'verwijderInformatie', informatie: 'i1' }, werker).melding).toContain('trek het in met een reden');
  });

  it('never gets the id of a piece that was removed', () => {
    const weer = bekend.metConcept().na({ type: 'verwijderInformatie', informatie: 'i1' }, werker).metConcept();
    expect(weer.casus.informatie.map(({ id }) => id)).toEqual(['i2']);
  });

  it('is about a subject of the own part in the question set of the casus', () => {
    expect(bekend.weigering({ ...eenStuk(), onderwerp: 'basisOnderdak' }, werker).melding).toBe('Kies een onderwerp uit het deel van de reclassering.');
    expect(bekend.weigering(eenStuk(), 'casemanager').melding).toBe('Kies een onderwerp uit het deel van de PI.');
    const vragenlijst = { versie: 2, vragen: [{ sleutel: 'nieuw', label: 'Nieuw onderwerp', deel: '3RO', volgorde: 1, actief: true }, { sleutel: 'oud', label: 'Oud', deel: '3RO', volgorde: 2, actief: false }] } as const;
    const kies = (onderwerp: string): boolean => decide(bekend.casus, { ...eenStuk(), onderwerp }, { ...bekend.context(werker), vragenlijst }).ok;
    expect([kies('nieuw'), kies('oud'), kies('levensloop')]).toEqual([true, false, false]);
  });

  it.each([
    ['without text', { tekst: ' ' }],
    ['without source', { bron: '' }],
    ['with too much text', { tekst: 'a'.repeat(2001) }],
    ['dated in the future', { datum: datum('2026-11-24') }],
  ])('%s is refused', (_wat, fout) => {
    expect(bekend.weigering({ ...eenStuk(), ...fout }, werker).code).toBe('invoer');
  });

  it('dated today is accepted', () => {
    expect(bekend.na({ ...eenStuk(), datum: datum('2026-11-23') }, werker).casus.informatie).toHaveLength(1);
  });

  it('that reads otherwise by now is not changed, removed or withdrawn by who looked at it before', () => {
    const begin = bekend.metConcept();
    const [stuk = expect.unreachable()] = begin.casus.informatie;
    const stukVersie = stempelVan(stuk);
    const anders = begin.na({ ...eenStuk('Woont bij een zus.'), informatie: 'i1' }, werker);
    for (const opdracht of [{ ...eenStuk('Woont alleen.'), informatie: 'i1', stukVersie }, { type: 'verwijderInformatie', informatie: 'i1', stukVersie } as const]) expect(anders.weigering(opdracht, werker)).toMatchObject({ code: 'gewijzigd', melding: expect.stringContaining('Rik Reclassering heeft dit stuk intussen gewijzigd') as string });
    // The same words are no conflict, and neither is another piece.
    expect(begin.metConcept('Een ander stuk.').na({ ...eenStuk('Woont alleen.'), informatie: 'i1', stukVersie }, werker).casus.informatie[0]?.tekst).toBe('Woont alleen.');
    const gedeeld = anders.na(DEEL, werker);
    expect(gedeeld.weigering({ type: 'trekInformatieIn', informatie: 'i1', reden: 'Klopt niet', stukVersie }, werker).code).toBe('gewijzigd');
    expect(gedeeld.weigering({ type: 'waardeer', informatie: 'i1', waarde: 'aanvullend', stukVersie }, 'casemanager').code).toBe('gewijzigd');
  });

  it('that is shared is looked at in the draft of its next version', () => {
    const b = eenCasus().gedeeld().na({ ...eenStuk('Woont bij een zus.'), informatie: 'i1' }, werker);
    const [stuk = expect.unreachable()] = b.casus.informatie;
    expect(b.weigering({ ...eenStuk('Woont alleen.'), informatie: 'i1', stukVersie: stempelVan(stuk) }, werker).code).toBe('gewijzigd');
    expect(b.na({ ...eenStuk('Woont alleen.'), informatie: 'i1', stukVersie: stempelVan(alsConcept(stuk)) }, werker).casus.informatie[0]?.wijziging?.tekst).toBe('Woont alleen.');
  });

  it('that is gone is not changed', () => {
    expect(bekend.weigering({ ...eenStuk(), informatie: 'i7' }, werker).code).toBe('bestaatNiet');
    expect(bekend.weigering({ type: 'verwijderInformatie', informatie: 'i7' }, werker).code).toBe('alGedaan');
  });

  it('is not added after a stop in step 1', () => {
    expect(eenCasus().gestopt().weigering(eenStuk(), werker).code).toBe('verkeerdeStap');
  });

  it('is not written by who does not carry the casus', () => {
    expect(bekend.weigering(eenStuk(), 'hoofdDR').code).toBe('magNiet');
  });
});

describe('before sharing the author is warned', () => {
  it.each([
    ['of outdated information', { datum: datum('2025-11-01') }, 'ouder dan 9 maanden'],
    ['of what JD-online holds', { inJdOnline: true }, 'JD-online'],
    ['of the same text in other words of punctuation', { tekst: 'woonde tot de aanhouding, bij een zus in ZAANDAM' }, 'Levensloop'],
    ['of a text that holds another piece', { tekst: 'Woonde tot de aanhouding bij een zus in Zaandam. Dat ging goed.' }, 'Levensloop'],
  ])('%s', (_wat, anders, tekst) => {
    const { casus, klokken } = bekend.metConcept();
    const meldingen = waarschuwingen(casus, { deel: '3RO', ...eenStuk('Iets heel anders dan eerst.'), ...anders }, klokken);
    expect(meldingen).toEqual([expect.stringContaining(tekst)]);
  });

  it('of nothing when the piece is new and recent', () => {
    const { casus, klokken } = bekend.metConcept();
    expect(waarschuwingen(casus, { ...eenStuk('Iets heel anders dan eerst.'), deel: '3RO' }, klokken)).toEqual([]);
  });

  it('not of the piece itself when it is changed', () => {
    const { casus, klokken } = bekend.metConcept();
    expect(waarschuwingen(casus, { ...eenStuk(), deel: '3RO', id: 'i1' }, klokken)).toEqual([]);
  });
});

describe('sharing', () => {
  it('makes all drafts visible and starts the duiding', () => {
    const gedeeld = bekend.metConcept().metConcept('Hoog recidiverisico volgens RISC.').na(DEEL, werker);
    expect(gedeeld.casus).toMatchObject({ fase: 'duiding', gedeeldOp: '2026-11-23' });
    expect(gedeeld.casus.informatie.map(({ gedeeldOp }) => gedeeldOp)).toEqual(['2026-11-23', '2026-11-23']);
  });

  it('of nothing is refused', () => {
    expect(bekend.weigering(DEEL, werker).code).toBe('nietsTeDoen');
    expect(eenCasus().gedeeld().weigering(DEEL, werker).code).toBe('nietsTeDoen');
  });

  it('waits for the verdict', () => {
    expect(eenCasus().metConcept().weigering(DEEL, werker).code).toBe('verkeerdeStap');
  });

  it('of something new later adds to what was shared and leaves the clock alone', () => {
    const later = eenCasus().gedeeld().op('2026-11-25T10:00').metConcept('Nieuw bericht van de toezichthouder.').na(DEEL, werker);
    expect(later.casus).toMatchObject({ fase: 'duiding', gedeeldOp: '2026-11-23' });
    expect(later.casus.informatie.map(({ gedeeldOp }) => gedeeldOp)).toEqual(['2026-11-23', '2026-11-25']);
  });

  it('may be empty when the casus came back: there may be nothing to add before the talk', () => {
    const terug = eenCasus().gestopt().na({ type: 'heropen', reden: 'Zorgen na de intake' }, 'casemanager');
    expect(terug.na(DEEL, werker).casus.fase).toBe('duiding');
  });

  it('by the casemanager shares no draft of probation', () => {
    expect(bekend.metConcept().weigering(DEEL, 'casemanager').code).toBe('nietsTeDoen');
  });

  it('is not for who does not carry the casus', () => {
    expect(bekend.metConcept().weigering(DEEL, 'unitmanager').code).toBe('magNiet');
  });
});

describe('the part of the PI', () => {
  const geschreven = eenCasus().na(eenPiStuk(), 'casemanager');

  it('can be written while probation still judges, and shared from the verdict on', () => {
    expect(geschreven.casus.informatie).toMatchObject([{ id: 'i1', deel: 'DJI', door: { naam: 'Carla Casemanager' } }]);
    expect(geschreven.weigering(DEEL, 'casemanager').melding).toBe('De reclassering heeft nog niet beoordeeld of zij deze persoon kent. U kunt delen zodra dat oordeel er is.');
    expect(geschreven.bekend().na(DEEL, 'casemanager').casus.informatie[0]?.gedeeldOp).toBe('2026-11-23');
  });

  it('shared before probation shares moves no step and no clock', () => {
    const eerst = geschreven.bekend().na(DEEL, 'casemanager');
    expect(eerst.casus.fase).toBe('delen');
    expect(eerst.casus.gedeeldOp).toBeUndefined();
    expect(eerst.taken[0]).toEqual(geschreven.bekend().taken[0]);
  });

  it('is a draft for the PI only when probation shares', () => {
    const gedeeld = geschreven.bekend().metConcept().na(DEEL, werker);
    expect(gedeeld.casus.informatie.map(({ deel, gedeeldOp }) => [deel, gedeeldOp])).toEqual([['DJI', undefined], ['3RO', '2026-11-23']]);
  });

  it('is changed nor withdrawn by probation, and a draft of it is as good as not there', () => {
    const gedeeld = geschreven.bekend().na(DEEL, 'casemanager');
    expect(gedeeld.weigering({ ...eenStuk(), informatie: 'i1' }, werker).melding).toBe('Dit stuk hoort bij het deel van de PI. Klopt er iets niet? Stel daarover een vraag.');
    expect(gedeeld.weigering({ type: 'trekInformatieIn', informatie: 'i1', reden: 'Onjuist' }, werker).code).toBe('magNiet');
    expect(geschreven.weigering({ ...eenStuk(), informatie: 'i1' }, werker).code).toBe('bestaatNiet');
  });

  it('does not show through in a warning to probation before it is shared', () => {
    const zelfde = 'Heeft na de detentie geen woning.';
    const waarschuw = (bouwer: typeof geschreven): readonly string[] => waarschuwingen(bouwer.casus, { ...eenStuk(zelfde), deel: '3RO' }, bouwer.klokken);
    expect(waarschuw(geschreven)).toEqual([]);
    expect(waarschuw(geschreven.bekend().na(DEEL, 'casemanager'))).toEqual([expect.stringContaining('Basisvoorwaarde: onderdak')]);
  });

  it('is not weighed by the casemanager who wrote it', () => {
    expect(geschreven.bekend().na(DEEL, 'casemanager').weigering({ type: 'waardeer', informatie: 'i1', waarde: 'deels' }, 'casemanager').code).toBe('bestaatNiet');
  });
});

describe('a shared piece that is amended', () => {
  const gewijzigd = eenCasus().gedeeld().op('2026-11-25T10:00').na({ type: 'legInformatieVast', onderwerp: 'levensloop', tekst: 'Woont nu bij een vriend.', bron: 'telefoon', informatie: 'i1', inJdOnline: false }, werker);

  it('reads as before until the amendment is shared', () => {
    expect(gewijzigd.casus.informatie).toMatchObject([{ tekst: eenStuk().tekst, gedeeldOp: '2026-11-23', wijziging: { tekst: 'Woont nu bij een vriend.' } }]);
  });

  it('then is the next version, with the one before kept beside it and the mark of that one with it', () => {
    const [stuk] = gewijzigd.na({ type: 'waardeer', informatie: 'i1', waarde: 'aanvullend' }, 'casemanager').na(DEEL, werker).casus.informatie;
    expect(stuk).toMatchObject({ id: 'i1', tekst: 'Woont nu bij een vriend.', gedeeldOp: '2026-11-25', gewijzigdOp: { datum: '2026-11-25' }, eerder: [{ tekst: eenStuk().tekst, datum: '2026-09-01', gedeeldOp: '2026-11-23', waarde: 'aanvullend' }] });
    expect([stuk?.wijziging, stuk?.waarde, stuk?.datum]).toEqual([undefined, undefined, undefined]);
  });

  it('keeps what was shared when the amendment is thrown away', () => {
    expect(gewijzigd.na({ type: 'verwijderInformatie', informatie: 'i1' }, werker).casus.informatie).toEqual(eenCasus().gedeeld().casus.informatie);
  });

  it('leaves the clock of the duiding alone', () => {
    expect(gewijzigd.na(DEEL, werker).taak('duiden').termijn).toBe(eenCasus().gedeeld().taak('duiden').termijn);
  });
});

describe('a shared piece that is withdrawn', () => {
  const weg = { type: 'trekInformatieIn', informatie: 'i1', reden: 'Bleek over een ander te gaan' } as const;
  const ingetrokken = eenCasus().gedeeld().op('2026-11-25T10:00').na(weg, werker);

  it('stays to be read, with who withdrew it, when and why', () => {
    expect(ingetrokken.casus.informatie).toMatchObject([{ tekst: eenStuk().tekst, gedeeldOp: '2026-11-23', ingetrokken: { reden: 'Bleek over een ander te gaan', door: { naam: 'Rik Reclassering' }, op: { datum: '2026-11-25' } } }]);
  });

  it('is not withdrawn again, amended or removed', () => {
    for (const opdracht of [weg, { ...eenStuk(), informatie: 'i1' }, { type: 'verwijderInformatie', informatie: 'i1' }] as const) expect(ingetrokken.weigering(opdracht, werker).code).toBe('alGedaan');
  });

  it('needs a reason, and must have been shared', () => {
    expect(eenCasus().gedeeld().weigering({ ...weg, reden: ' ' }, werker).melding).toBe('Schrijf in één regel waarom u dit stuk intrekt.');
    expect(bekend.metConcept().weigering(weg, werker).code).toBe('verkeerdeStap');
  });
});

describe('a duiding that does not come about', () => {
  const MELD = { type: 'meldDuidingUitgebleven' } as const;
  const tien = eenCasus().gedeeld().op('2026-12-07T09:00');

  it('makes probation file its part alone, ten working days after sharing', () => {
    expect(eenCasus().gedeeld().op('2026-12-04T09:00').feiten(MELD, SYSTEEM)).toEqual([]);
    const gemeld = tien.na(MELD, SYSTEEM);
    expect(gemeld.taak('ractDeelA')).toMatchObject({ kant: '3RO', rol: 'reclasseringswerker', sinds: '2026-12-07', termijn: '2026-12-09', bijzaak: true, wat: expect.stringContaining('deel A') as string });
    expect(gemeld.feiten(MELD, SYSTEEM)).toEqual([]);
    expect(gemeld.afgevinkt('ractDeelA').taken.map(({ id }) => id)).not.toContain('ractDeelA');
  });

  it('is not noted by people, nor once it is decided', () => {
    expect(tien.weigering(MELD, werker).code).toBe('magNiet');
    expect(eenCasus().besloten(true).op('2026-12-07T09:00').feiten(MELD, SYSTEEM)).toEqual([]);
  });

  it('that comes after all makes the whole werkdocument go under RACT instead', () => {
    const alsnog = tien.na(MELD, SYSTEEM).vastgelegd().na({ type: 'bevestigDuiding' }, werker);
    expect(alsnog.taken.map(({ id }) => id)).toContain('ract');
    expect(alsnog.taken.map(({ id }) => id)).not.toContain('ractDeelA');
  });

  it('is waited for anew after the casus came back', () => {
    const terug = tien.na(MELD, SYSTEEM).na({ type: 'sluitAf', reden: 'Vergissing' }, 'hoofdDR').na({ type: 'heropen', reden: 'Toch nodig' }, 'casemanager');
    expect(terug.casus.duiding.uitgeblevenOp).toBeUndefined();
  });
});

describe('a history from before there were parts and versions', () => {
  it('reads as the part of probation', () => {
    const oud = eenCasus().gedeeld().gebeurtenissen.map((een) => {
      if (een.type !== 'InformatieVastgelegd' && een.type !== 'Gedeeld') return een;
      const { deel: _deel, ...zonder } = een;
      return zonder;
    });
    expect(herhaal(oud)).toEqual(eenCasus().gedeeld().casus);
  });
});

describe('the casemanager', () => {
  it('marks what a shared piece was worth, and may change that mark', () => {
    const gewaardeerd = eenCasus().gedeeld().na({ type: 'waardeer', informatie: 'i1', waarde: 'aanvullend' }, 'casemanager');
    expect(gewaardeerd.casus.informatie[0]?.waarde).toBe('aanvullend');
    expect(gewaardeerd.feiten({ type: 'waardeer', informatie: 'i1', waarde: 'aanvullend' }, 'casemanager')).toEqual([]);
    expect(gewaardeerd.na({ type: 'waardeer', informatie: 'i1', waarde: 'stondAlInJdOnline' }, 'casemanager').casus.informatie[0]?.waarde).toBe('stondAlInJdOnline');
  });

  it('can not mark a draft', () => {
    expect(bekend.metConcept().weigering({ type: 'waardeer', informatie: 'i1', waarde: 'aanvullend' }, 'casemanager').code).toBe('bestaatNiet');
  });

  it('asks nothing before something is shared', () => {
    expect(bekend.weigering({ type: 'stelVraag', tekst: 'Wat weet u?' }, 'casemanager').code).toBe('verkeerdeStap');
  });
});

describe('a question', () => {
  const gevraagd = eenCasus().gedeeld().metVraag('casemanager');
  const antwoord = { type: 'beantwoordVraag', vraag: 'v1', tekst: 'Ja, elke week.' } as const;

  it('goes to the other side, whoever asks', () => {
    expect(gevraagd.casus.vragen).toMatchObject([{ id: 'v1', aan: '3RO' }]);
    expect(bekend.metVraag(werker).casus.vragen).toMatchObject([{ id: 'v1', aan: 'DJI' }]);
  });

  it('is answered with the name of who did it', () => {
    expect(gevraagd.na(antwoord, werker).casus.vragen).toMatchObject([{ antwoord: 'Ja, elke week.', beantwoordOp: '2026-11-23', beantwoordDoor: { naam: 'Rik Reclassering' } }]);
  });

  it('is not answered by the side that asked, nor twice, nor with nothing', () => {
    expect(gevraagd.weigering(antwoord, 'casemanager').code).toBe('magNiet');
    expect(gevraagd.na(antwoord, werker).weigering(antwoord, werker)).toMatchObject({ code: 'alGedaan', melding: expect.stringContaining('Rik Reclassering') as string });
    expect(gevraagd.weigering({ ...antwoord, tekst: ' ' }, werker).code).toBe('invoer');
    expect(gevraagd.weigering({ ...antwoord, vraag: 'v9' }, werker).code).toBe('bestaatNiet');
  });

  it('is not put in step 1', () => {
    expect(eenCasus().weigering({ type: 'stelVraag', tekst: 'Wie?' }, werker).code).toBe('verkeerdeStap');
  });

  it('without text is refused', () => {
    expect(bekend.weigering({ type: 'stelVraag', tekst: '' }, werker).code).toBe('invoer');
  });

  it('stops sharing while it waits at the casemanager', () => {
    expect(bekend.metVraag(werker).taken.map(({ id }) => id)).toEqual(['vraag:v1', 'rpi']);
  });
});
