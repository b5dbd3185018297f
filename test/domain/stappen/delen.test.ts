import { describe, expect, it } from 'vitest';
import { datum } from '../../../src/domain/datum.ts';
import { waarschuwingen } from '../../../src/domain/stappen/delen.ts';
import { eenCasus } from '../../build/casus.ts';
import { eenStuk } from '../../build/opdrachten.ts';

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

  it('is not changed nor removed once it is shared', () => {
    const gedeeld = eenCasus().gedeeld();
    expect(gedeeld.weigering({ ...eenStuk(), informatie: 'i1' }, werker).code).toBe('alGedaan');
    expect(gedeeld.weigering({ type: 'verwijderInformatie', informatie: 'i1' }, werker).code).toBe('alGedaan');
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

  it('that is gone is not changed', () => {
    expect(bekend.weigering({ ...eenStuk(), informatie: 'i7' }, werker).code).toBe('bestaatNiet');
    expect(bekend.weigering({ type: 'verwijderInformatie', informatie: 'i7' }, werker).code).toBe('alGedaan');
  });

  it('is not added after a stop in step 1', () => {
    expect(eenCasus().gestopt().weigering(eenStuk(), werker).code).toBe('verkeerdeStap');
  });

  it('is not written by the casemanager', () => {
    expect(bekend.weigering(eenStuk(), 'casemanager').code).toBe('magNiet');
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
    const meldingen = waarschuwingen(casus, { ...eenStuk('Iets heel anders dan eerst.'), ...anders }, klokken);
    expect(meldingen).toEqual([expect.stringContaining(tekst)]);
  });

  it('of nothing when the piece is new and recent', () => {
    const { casus, klokken } = bekend.metConcept();
    expect(waarschuwingen(casus, eenStuk('Iets heel anders dan eerst.'), klokken)).toEqual([]);
  });

  it('not of the piece itself when it is changed', () => {
    const { casus, klokken } = bekend.metConcept();
    expect(waarschuwingen(casus, { ...eenStuk(), id: 'i1' }, klokken)).toEqual([]);
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

  it('is not for the casemanager', () => {
    expect(bekend.metConcept().weigering(DEEL, 'casemanager').code).toBe('magNiet');
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
