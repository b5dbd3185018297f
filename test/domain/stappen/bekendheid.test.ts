import { describe, expect, it } from 'vitest';
import { datum } from '../../../src/domain/datum.ts';
import type { Beoordeel, BeantwoordAlert, CorrigeerOordeel } from '../../../src/domain/opdracht.ts';
import { eenCasus } from '../../build/casus.ts';
import { eenOordeel, GOED_BEKEND, VOLLEDIG } from '../../build/opdrachten.ts';

const werker = 'reclasseringswerker';

function correctie(oordeel: Parameters<typeof eenOordeel>[0], reden?: string): CorrigeerOordeel {
  return { ...eenOordeel(oordeel), type: 'corrigeerOordeel', ...(reden === undefined ? {} : { reden }) };
}

describe('the verdict of step 1', () => {
  it.each(['onvoldoende', 'verouderd', 'nietBekend', 'nietGescreend'] as const)('%s stops the casus for probation and leaves the casemanager alert', (oordeel) => {
    const { casus } = eenCasus().beoordeeld(oordeel);
    expect(casus).toMatchObject({ fase: 'alert', gestoptOp: '2026-11-23', oordeel: { oordeel, door: { naam: 'Rik Reclassering', organisatie: 'Reclassering Nederland' } } });
  });

  it('enough known leads to sharing and asks for the RPI note', () => {
    const bekend = eenCasus().bekend();
    expect(bekend.casus.fase).toBe('delen');
    expect(bekend.taken.map(({ id }) => id)).toEqual(['delen', 'rpi']);
  });

  it('is not for the casemanager', () => {
    expect(eenCasus().weigering(eenOordeel('voldoende'), 'casemanager')).toMatchObject({ code: 'magNiet', melding: 'Dit kan alleen wie hier reclasseringswerker is.' });
  });

  it('is given once, and a second one hears who was first', () => {
    const weigering = eenCasus().gestopt().weigering(eenOordeel('voldoende'), werker);
    expect(weigering.code).toBe('alGedaan');
    expect(weigering.melding).toContain('Rik Reclassering heeft deze casus al beoordeeld: niet bekend');
  });

  it('without criteria asks whether the person is known', () => {
    expect(eenCasus().weigering({ type: 'beoordeel', oordeel: 'voldoende' }, werker)).toMatchObject({ code: 'invoer', melding: expect.stringContaining('bekend') as string });
  });

  it('with a missing criterion asks for it', () => {
    expect(eenCasus().weigering({ type: 'beoordeel', oordeel: 'voldoende', criteria: { bekend: true, rol: 'groot' } }, werker).melding).toContain('dossier');
  });

  it('with a last contact in the future is refused', () => {
    expect(eenCasus().weigering({ type: 'beoordeel', oordeel: 'voldoende', criteria: { ...GOED_BEKEND, laatsteContact: datum('2026-11-24') } }, werker).code).toBe('invoer');
  });

  it('with a contact of today is accepted', () => {
    expect(eenCasus().na({ type: 'beoordeel', oordeel: 'voldoende', criteria: { ...GOED_BEKEND, laatsteContact: datum('2026-11-23') } }, werker).casus.fase).toBe('delen');
  });

  it('not known needs no criteria: it says that nobody knows the person', () => {
    expect(eenCasus().gestopt().casus.oordeel?.criteria).toEqual({ bekend: false });
  });

  it('keeps a reason for not screening only when nobody screened', () => {
    expect(eenCasus().na({ ...eenOordeel('nietBekend'), nietGescreend: 'capaciteit' }, werker).casus.oordeel?.nietGescreend).toBeUndefined();
    expect(eenCasus().beoordeeld('nietGescreend').casus.oordeel?.nietGescreend).toBe('capaciteit');
  });

  it('may name somebody to call', () => {
    expect(eenCasus().na({ ...eenOordeel('onvoldoende'), contactpersoon: ' T. Toezicht ' }, werker).casus.oordeel?.contactpersoon).toBe('T. Toezicht');
  });
});

describe('a verdict against the advice', () => {
  const tochDelen: Beoordeel = { ...eenOordeel('verouderd'), oordeel: 'voldoende' };

  it('asks for the reason and repeats the advice', () => {
    const weigering = eenCasus().weigering(tochDelen, werker);
    expect(weigering.code).toBe('redenNodig');
    expect(weigering.melding).toContain('Informatie verouderd');
  });

  it('is not satisfied by white space, nor by a page of text', () => {
    expect(eenCasus().weigering({ ...tochDelen, reden: '   ' }, werker).code).toBe('redenNodig');
    expect(eenCasus().weigering({ ...tochDelen, reden: 'a'.repeat(301) }, werker).code).toBe('invoer');
    expect(eenCasus().na({ ...tochDelen, reden: 'a'.repeat(300) }, werker).casus.fase).toBe('delen');
  });

  it('with a reason is the worker’s to give, and the reason is kept', () => {
    expect(eenCasus().na({ ...tochDelen, reden: 'Risico is gelijk gebleven' }, werker).casus).toMatchObject({ fase: 'delen', oordeel: { oordeel: 'voldoende', reden: 'Risico is gelijk gebleven' } });
  });

  it('needs no reason where the table leaves the choice', () => {
    const oud = { bekend: true, rol: 'klein', dossier: 'statisch', laatsteContact: datum('2025-01-15') } as const;
    expect(eenCasus().na({ type: 'beoordeel', oordeel: 'onvoldoende', criteria: oud }, werker).casus.fase).toBe('alert');
  });
});

describe('not screened', () => {
  it('asks why', () => {
    expect(eenCasus().weigering({ type: 'beoordeel', oordeel: 'nietGescreend' }, werker).code).toBe('redenNodig');
  });

  it('for another reason asks to type that reason', () => {
    const anders = { type: 'beoordeel', oordeel: 'nietGescreend', nietGescreend: 'anders' } as const;
    expect(eenCasus().weigering(anders, werker).code).toBe('redenNodig');
    expect(eenCasus().na({ ...anders, reden: 'Storing in IRIS' }, werker).casus.oordeel).toMatchObject({ nietGescreend: 'anders', reden: 'Storing in IRIS' });
  });

  it('keeps no criteria, because nobody looked', () => {
    expect(eenCasus().na({ ...eenOordeel('nietGescreend'), criteria: GOED_BEKEND }, werker).casus.oordeel?.criteria).toBeUndefined();
  });
});

describe('step 1 and the werkdocument in one go', () => {
  it('lets the worker write before the verdict and share right after it', () => {
    const inEenKeer = eenCasus().na({ type: 'kiesInEenKeer' }, werker).metConcept().bekend().na({ type: 'deel' }, werker);
    expect(inEenKeer.casus).toMatchObject({ fase: 'duiding', inEenKeer: true, gedeeldOp: '2026-11-23' });
  });

  it('is chosen once and not after step 1', () => {
    expect(eenCasus().na({ type: 'kiesInEenKeer' }, werker).feiten({ type: 'kiesInEenKeer' }, werker)).toEqual([]);
    expect(eenCasus().bekend().weigering({ type: 'kiesInEenKeer' }, werker).code).toBe('verkeerdeStap');
  });
});

describe('correcting a verdict', () => {
  it('asks for a reason, also when it follows the advice', () => {
    expect(eenCasus().gestopt().weigering(correctie('voldoende'), werker).code).toBe('redenNodig');
  });

  it('to known brings the casus back to sharing and takes the alert questions away', () => {
    const hersteld = eenCasus().gestopt().na(correctie('voldoende', 'Verkeerde persoon opgezocht'), werker);
    expect(hersteld.casus).toMatchObject({ fase: 'delen', oordeel: { oordeel: 'voldoende' } });
    expect(hersteld.taken.map(({ id }) => id)).toEqual(['delen', 'rpi']);
  });

  it('to not known stops the casus, also after sharing, and cancels the meeting', () => {
    const geboekt = eenCasus().gedeeld().geboekt('2026-11-27T10:00');
    const opdracht = correctie('nietBekend', 'Verwisseld met een naamgenoot');
    expect(geboekt.feiten(opdracht, werker)).toEqual(['OordeelGecorrigeerd', 'AfspraakGeannuleerd']);
    expect(geboekt.na(opdracht, werker).casus).toMatchObject({ fase: 'alert', gestoptOp: '2026-11-23' });
    expect(geboekt.na(opdracht, werker).gebeurtenissen.at(-1)).toMatchObject({ boeking: { eventId: 'event-1' } });
  });

  it('back to known after sharing returns to the duiding', () => {
    expect(eenCasus().gedeeld().na(correctie('nietBekend', 'Verwisseld'), werker).na(correctie('voldoende', 'Toch juist'), werker).casus.fase).toBe('duiding');
  });

  it('keeps a short stay at the warm handover', () => {
    const kort = eenCasus({ ...VOLLEDIG, einddatum: datum('2026-11-25') }).gedeeld();
    expect(kort.na(correctie('voldoende', 'Ander dossier bedoeld'), werker).casus.fase).toBe('afronden');
  });

  it('is refused before there is a verdict, and once the duiding is recorded', () => {
    expect(eenCasus().weigering(correctie('voldoende', 'Vergissing'), werker).code).toBe('verkeerdeStap');
    expect(eenCasus().gedeeld().vastgelegd().weigering(correctie('nietBekend', 'Vergissing'), werker).code).toBe('verkeerdeStap');
  });

  it('leaves the first verdict in the history', () => {
    const { gebeurtenissen } = eenCasus().gestopt().na(correctie('voldoende', 'Vergissing'), werker);
    expect(gebeurtenissen.filter(({ type }) => type === 'Beoordeeld')).toHaveLength(1);
  });
});

describe('the alert question', () => {
  const gestopt = eenCasus().gestopt();
  const nee: BeantwoordAlert = { type: 'beantwoordAlert', soort: 'iss', inzetGewenst: false };

  it('answered with no leaves the later questions open', () => {
    expect(gestopt.na(nee, 'casemanager').taken.map(({ id }) => id)).toEqual(['alert:maanden', 'alert:einde']);
  });

  it('answered with "toch inzet gewenst" brings the casus back with its reason', () => {
    const terug = gestopt.op('2026-12-04T10:00').na({ ...nee, inzetGewenst: true, reden: 'Uit de ISS blijkt hoog risico' }, 'casemanager');
    expect(terug.casus).toMatchObject({ fase: 'delen', heropendOp: '2026-12-04' });
    expect(terug.gebeurtenissen.at(-1)).toMatchObject({ type: 'Heropend', reden: 'Uit de ISS blijkt hoog risico' });
  });

  it('asks why when inzet is wanted after all', () => {
    expect(gestopt.weigering({ ...nee, inzetGewenst: true }, 'casemanager').code).toBe('redenNodig');
  });

  it('is answered once', () => {
    expect(gestopt.na(nee, 'casemanager').weigering(nee, 'casemanager').code).toBe('alGedaan');
  });

  it('about afgestraft does not exist before the person is', () => {
    expect(gestopt.weigering({ ...nee, soort: 'afgestraft' }, 'casemanager').code).toBe('alGedaan');
  });

  it('is for the casemanager, in a casus that stopped', () => {
    expect(gestopt.weigering(nee, werker).code).toBe('magNiet');
    expect(eenCasus().weigering(nee, 'casemanager').code).toBe('verkeerdeStap');
  });

  it('answered for the last time closes the casus after step 1', () => {
    const klaar = gestopt.na(nee, 'casemanager').na({ ...nee, soort: 'maanden' }, 'casemanager').na({ ...nee, soort: 'einde' }, 'casemanager');
    expect(klaar.casus).toMatchObject({ fase: 'gesloten', gesloten: { reden: 'afgerondStap1' } });
    expect(klaar.taken).toEqual([]);
  });
});
