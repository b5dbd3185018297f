import { describe, expect, it } from 'vitest';
import type { WerkdocumentAntwoord } from '../../src/api/contract.ts';
import type { Conclusie } from '../../tab/src/werkdocument/labels.ts';
import { mogelijk } from '../../tab/src/werkdocument/mogelijk.ts';
import { schrijfDatum, schrijfTijd } from '../../tab/src/werkdocument/schrijf.ts';
import { eenInhoud, eenStuk } from './nepserver.ts';

const ALLES = ['legInformatieVast', 'verwijderInformatie', 'trekInformatieIn', 'beeindigWacht', 'deel', 'waardeer', 'stelVraag', 'beantwoordVraag', 'legDuidingVast', 'bevestigDuiding', 'weesHetOneens'];

function voor(kant: 'DJI' | '3RO', deel: Partial<WerkdocumentAntwoord> = {}): WerkdocumentAntwoord {
  return { ...eenInhoud(), ik: { naam: 'Bram Voorbeeld', kant }, mag: ALLES, concept: {}, ...deel };
}

function eenConclusie(deel: Partial<Conclusie> = {}): Conclusie {
  return { vorm: 'gesprek', actieveRol: true, redenen: 'Veel zorgen.', voorlopig: false, door: { naam: 'Carla Fictie' }, kant: 'DJI', afspraken: [], bijdragen: [], besloten: false, ...deel };
}

describe('What the page offers', () => {
  it('is sharing only when there is a draft and step 1 is done', () => {
    const metConcept = { stukken: [eenStuk()] };
    expect(mogelijk(voor('3RO')).deel).toBe(false);
    expect(mogelijk(voor('3RO', metConcept)).deel).toBe(true);
    expect(mogelijk(voor('3RO', { ...metConcept, fase: 'bekendheid' }))).toMatchObject({ bewerkStukken: true, deel: false });
    expect(mogelijk(voor('3RO', { ...metConcept, fase: 'gesloten' }))).toMatchObject({ bewerkStukken: false, deel: false });
  });

  it('is taking back what was shared also once nothing can be added, until the casus is closed', () => {
    expect(mogelijk(voor('3RO', { fase: 'afronden' }))).toMatchObject({ bewerkStukken: false, trekIn: true });
    expect(mogelijk(voor('3RO', { fase: 'gesloten' })).trekIn).toBe(false);
  });

  it('is going on while it waits for the criminal case', () => {
    expect(mogelijk(voor('DJI', { fase: 'duiding', wachtTot: '2027-01-04' })).gaVerder).toBe(true);
    expect(mogelijk(voor('DJI', { fase: 'duiding' })).gaVerder).toBe(false);
  });

  it('is going on without anything new in a casus that was reopened', () =>
    expect(mogelijk(voor('3RO', { magLeegDelen: true })).deel).toBe(true));

  it('is nothing that the roles of this person do not allow', () => {
    const { beantwoord, ...rest } = mogelijk(voor('3RO', { mag: [], fase: 'duiding', stukken: [eenStuk()], conclusie: eenConclusie() }));
    expect(Object.values(rest).every((kan) => !kan)).toBe(true);
    expect(beantwoord({ id: 'v1', aan: '3RO', tekst: 'Waar?', door: { naam: 'Carla Fictie' }, gesteldOp: '2026-11-20' })).toBe(false);
  });

  it('is a question of the casemanager once there is something to ask about', () => {
    expect(mogelijk(voor('DJI')).stelVraag).toBe(false);
    expect(mogelijk(voor('3RO')).stelVraag).toBe(true);
    expect(mogelijk(voor('DJI', { fase: 'duiding' })).stelVraag).toBe(true);
  });

  it('is answering for the side that was asked, once', () => {
    const vraag = { id: 'v1', aan: '3RO', tekst: 'Waar?', door: { naam: 'Carla Fictie' }, gesteldOp: '2026-11-20' } as const;
    expect(mogelijk(voor('3RO')).beantwoord(vraag)).toBe(true);
    expect(mogelijk(voor('DJI')).beantwoord(vraag)).toBe(false);
    expect(mogelijk(voor('3RO')).beantwoord({ ...vraag, antwoord: 'Thuis.' })).toBe(false);
  });

  it('is confirming the duiding for the other side, until it is decided or disputed', () => {
    const duiding = (kant: 'DJI' | '3RO', deel: Partial<Conclusie> = {}): boolean => mogelijk(voor(kant, { fase: 'duiding', conclusie: eenConclusie(deel) })).bevestigDuiding;
    expect(duiding('3RO')).toBe(true);
    expect(duiding('DJI')).toBe(false);
    expect(duiding('3RO', { besloten: true })).toBe(false);
    expect(duiding('3RO', { oneens: { door: { naam: 'Bram Voorbeeld' }, reden: 'Anders.' } })).toBe(false);
  });

  it('is recording the duiding as long as nobody did', () => {
    expect(mogelijk(voor('DJI', { fase: 'duiding' })).legDuidingVast).toBe(true);
    expect(mogelijk(voor('DJI', { fase: 'duiding', conclusie: eenConclusie() })).legDuidingVast).toBe(false);
    expect(mogelijk(voor('DJI', { fase: 'delen' })).legDuidingVast).toBe(false);
  });
});

describe('Dates and times on the page', () => {
  it('are written in Dutch, in the time of the Netherlands, wherever the device is', () => {
    expect(schrijfDatum('2026-11-23')).toBe('23 november 2026');
    expect(schrijfTijd(Date.parse('2026-11-23T13:02:00Z'))).toBe('14:02');
    expect(schrijfTijd(Date.parse('2026-07-01T12:02:00Z'))).toBe('14:02');
  });
});
