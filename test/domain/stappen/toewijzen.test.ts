import { describe, expect, it } from 'vitest';
import { betrokkene, eenActor } from '../../build/actor.ts';
import { eenCasus } from '../../build/casus.ts';
import { eenOordeel } from '../../build/opdrachten.ts';

const collega = eenActor('reclasseringswerker', 2);

describe('picking up a casus', () => {
  const opgepakt = eenCasus().na({ type: 'claim' }, 'reclasseringswerker');

  it('puts the name of who did it on the casus', () => {
    expect(opgepakt.casus.reclasseringswerker).toEqual(betrokkene(eenActor('reclasseringswerker')));
  });

  it('twice is not needed', () => {
    expect(opgepakt.weigering({ type: 'claim' }, 'reclasseringswerker')).toMatchObject({ code: 'alGedaan', melding: 'U hebt deze casus al opgepakt.' });
  });

  it('that a colleague has picked up is refused with the name of the colleague', () => {
    expect(opgepakt.weigering({ type: 'claim' }, collega).melding).toContain('Rik Reclassering');
  });

  it('can be undone by who did it', () => {
    expect(opgepakt.na({ type: 'laatLos' }, 'reclasseringswerker').casus.reclasseringswerker).toBeUndefined();
  });

  it('can not be undone by a colleague', () => {
    expect(opgepakt.weigering({ type: 'laatLos' }, collega).code).toBe('magNiet');
  });
});

describe('assigning a casus', () => {
  it('is for the managers and the casemanager', () => {
    const opdracht = { type: 'wijsToe', rol: 'reclasseringswerker', wie: betrokkene(collega) } as const;
    for (const rol of ['unitmanager', 'hoofdDR', 'casemanager'] as const) expect(eenCasus().na(opdracht, rol).casus.reclasseringswerker).toEqual(betrokkene(collega));
    expect(eenCasus().weigering(opdracht, 'backoffice').code).toBe('magNiet');
  });

  it('to who carries it already changes nothing', () => {
    expect(eenCasus().feiten({ type: 'wijsToe', rol: 'casemanager', wie: betrokkene(eenActor('casemanager')) }, 'hoofdDR')).toEqual([]);
  });
});

describe('who works on a casus that nobody carries', () => {
  it('carries it from then on', () => {
    expect(eenCasus().feiten(eenOordeel('voldoende'), 'reclasseringswerker')).toEqual(['Opgepakt', 'Beoordeeld']);
    expect(eenCasus({}).gedeeld().metVraag('casemanager').casus.casemanager).toEqual(betrokkene(eenActor('casemanager')));
  });

  it('does not take it over from a colleague by working on it', () => {
    const { casus } = eenCasus().na({ type: 'claim' }, 'reclasseringswerker').na(eenOordeel('voldoende'), collega);
    expect(casus.reclasseringswerker).toEqual(betrokkene(eenActor('reclasseringswerker')));
    expect(casus.oordeel?.door.naam).toBe(collega.naam);
  });

  it('carries nothing after a refusal', () => {
    expect(eenCasus().weigering({ type: 'deel' }, 'reclasseringswerker').code).toBe('verkeerdeStap');
  });
});

describe('what only the product does', () => {
  it('is refused to a person with a sentence that asks nothing of them', () => {
    expect(eenCasus().gedeeld().weigering({ type: 'stelMomentenVoor', voorstellen: [] }, 'casemanager')).toEqual({ code: 'magNiet', melding: 'Dit doet Samen starten zelf. U hoeft niets te doen.' });
  });
});
