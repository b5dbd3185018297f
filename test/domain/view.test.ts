import { describe, expect, it } from 'vitest';
import type { Afspraken } from '../../src/domain/afspraken.ts';
import { datum } from '../../src/domain/datum.ts';
import type { Rol } from '../../src/domain/rollen.ts';
import { openbareView, persoonlijkeView, type PersoonlijkeView } from '../../src/domain/view.ts';
import type { Kijk } from '../../src/domain/kijk.ts';
import { eenActor, SYSTEEM } from '../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../build/casus.ts';
import { eenKlokken } from '../build/context.ts';

function eenKijk(afspraken: Partial<Afspraken> = {}, vandaag = '2026-11-23'): Kijk {
  return { ...eenKlokken(afspraken), vandaag: datum(vandaag), piNaam: 'JC Zaanstad', afdelingNaam: 'B2', kandidaten: (rol) => (rol === 'reclasseringswerker' ? ['Rik Reclassering'] : []) };
}

function ziet(bouwer: CasusBouwer, rol: Rol): PersoonlijkeView {
  const view = persoonlijkeView(bouwer.casus, eenActor(rol), eenKijk());
  if (view === undefined) throw new Error(`${rol} sees nothing`);
  return view;
}

const GEHEIM = 'GEHEIMWOORD';
const alles = eenCasus().bekend().metConcept(`${GEHEIM} stuk`).na({ type: 'deel' }, 'reclasseringswerker').metVraag('casemanager', `${GEHEIM} vraag`)
  .na({ type: 'beantwoordVraag', vraag: 'v1', tekst: `${GEHEIM} antwoord` }, 'reclasseringswerker')
  .vastgelegd({ samenvatting: `${GEHEIM} samenvatting`, redenen: `${GEHEIM} redenen` })
  .na({ type: 'weesHetOneens', reden: `${GEHEIM} oneens` }, 'reclasseringswerker');

describe('what Teams stores of a casus', () => {
  it('says code, place, step, verdict and who is to move until when', () => {
    const { casus } = eenCasus().bekend();
    expect(openbareView(casus, eenKijk())).toMatchObject({
      code: 'ZS-412907', pi: 'JC Zaanstad', afdeling: 'B2', fase: 'delen', oordeel: { oordeel: 'voldoende', door: 'Rik Reclassering', organisatie: 'Reclassering Nederland' },
      aanZet: { id: 'delen', termijn: '2026-11-25', nogWerkdagen: 2 },
    });
  });

  it.each([
    ['with content', alles],
    ['decided', alles.na({ type: 'beslisDuiding', actieveRol: true, redenen: `${GEHEIM} besluit` }, 'hoofdDR')],
    ['closed by a manager', alles.afgesloten(`${GEHEIM} afgesloten`)],
    ['postponed', alles.na({ type: 'geefUitstel', taak: 'oneens', soort: 'anders', reden: `${GEHEIM} uitstel` }, 'hoofdDR')],
  ])('of a casus %s holds neither name, nor SKN, nor typed text', (_wat, { casus }) => {
    const tekst = JSON.stringify(openbareView(casus, eenKijk()));
    expect(JSON.stringify(casus)).toContain(GEHEIM);
    expect(tekst).not.toContain(casus.naam);
    expect(tekst).not.toContain('Proefpersoon');
    expect(tekst).not.toContain(casus.skn);
    expect(tekst).not.toContain(GEHEIM);
  });

  it('says the meeting and the decision, without what was said', () => {
    const { casus } = eenCasus().gedeeld().geboekt('2026-11-24T10:00');
    expect(openbareView(casus, eenKijk()).momenten[0]).toMatchObject({ voor: 'duiding', start: { datum: '2026-11-24', tijd: '10:00' }, geboekt: true });
    expect(openbareView(eenCasus().besloten(true).casus, eenKijk()).besloten).toEqual({ actieveRol: true, op: '2026-11-23' });
    expect(openbareView(eenCasus().besloten(false).casus, eenKijk()).besloten).toEqual({ actieveRol: false, op: '2026-11-23' });
    expect(openbareView(alles.casus, eenKijk()).besloten).toBeUndefined();
  });

  it('shows initials or the name only where the PI agreed to it', () => {
    const { casus } = eenCasus();
    expect(openbareView(casus, eenKijk()).aanduiding).toBeUndefined();
    expect(openbareView(casus, eenKijk({ naamInKanaal: 'initialen' })).aanduiding).toBe('P.P.');
    expect(openbareView(casus, eenKijk({ naamInKanaal: 'naam' })).aanduiding).toBe('Proefpersoon, Pim');
  });

  it.each([['Berg, van den, A.', 'A.B.'], ['Proefpersoon, Pim Piet', 'P.P.P.'], ['Test, J.P.', 'J.P.T.'], ['Zonderkomma', 'Z.']])('writes the initials of %s as %s', (naam, initialen) => {
    const { casus } = eenCasus();
    expect(openbareView({ ...casus, naam }, eenKijk({ naamInKanaal: 'initialen' })).aanduiding).toBe(initialen);
  });

  it('offers the colleagues who may take it while nobody does', () => {
    expect(openbareView(eenCasus().casus, eenKijk()).aanZet?.kandidaten).toEqual(['Rik Reclassering']);
    expect(openbareView(eenCasus().na({ type: 'claim' }, 'reclasseringswerker').casus, eenKijk()).aanZet?.kandidaten).toEqual([]);
  });

  it('counts the working days that the termijn has passed', () => {
    expect(openbareView(eenCasus().casus, eenKijk({}, '2026-11-30')).aanZet?.nogWerkdagen).toBe(-2);
  });
});

describe('a person without a role for the casus', () => {
  it.each(['beheerder', 'landelijk'] as const)('such as %s sees nothing about the person', (rol) => {
    expect(persoonlijkeView(alles.casus, eenActor(rol), eenKijk())).toBeUndefined();
  });

  it('who is only in the channel sees nothing about the person', () => {
    expect(persoonlijkeView(alles.casus, { ...eenActor('casemanager'), rollen: [] }, eenKijk())).toBeUndefined();
  });

  it('is not the product itself', () => {
    expect(persoonlijkeView(alles.casus, SYSTEEM, eenKijk())).toBeUndefined();
  });
});

describe('who has a role for the casus', () => {
  it.each(['backoffice', 'casemanager', 'reclasseringswerker', 'hoofdDR', 'unitmanager'] as const)('such as %s sees who it is about', (rol) => {
    expect(ziet(alles, rol)).toMatchObject({ naam: 'Proefpersoon, Pim', skn: '90000017' });
  });

  it.each(['backoffice', 'hoofdDR', 'unitmanager'] as const)('but does not carry it, such as %s, sees no content', (rol) => {
    expect(ziet(alles, rol).inhoud).toBeUndefined();
    expect(JSON.stringify(ziet(alles, rol))).not.toContain(GEHEIM);
  });

  it.each(['casemanager', 'reclasseringswerker'] as const)('and talks about it, such as %s, sees the content', (rol) => {
    expect(ziet(alles, rol).inhoud).toMatchObject({ gedeeld: [{ tekst: `${GEHEIM} stuk` }], vragen: [{ antwoord: `${GEHEIM} antwoord` }], duiding: { conclusie: { redenen: `${GEHEIM} redenen` } } });
  });

  it('sees drafts only at the side that wrote them, with their warnings', () => {
    const concept = eenCasus().bekend().metConcept(`${GEHEIM} concept`).metConcept(`${GEHEIM} concept`);
    expect(ziet(concept, 'reclasseringswerker').inhoud?.concepten).toMatchObject([{ waarschuwingen: [expect.stringContaining('Lijkt op')] }, { waarschuwingen: [expect.any(String)] }]);
    expect(JSON.stringify(ziet(concept, 'casemanager'))).not.toContain(GEHEIM);
  });

  it('sees the alert questions that wait, during the alert only', () => {
    expect(ziet(eenCasus().gestopt(), 'casemanager').inhoud?.alerts.map(({ soort }) => soort)).toEqual(['iss', 'maanden', 'einde']);
    expect(ziet(eenCasus().gestopt().na({ type: 'heropen', reden: 'Zorgen' }, 'casemanager'), 'casemanager').inhoud).toMatchObject({ alerts: [], heropend: true });
  });

  it('sees why a manager closed it', () => {
    expect(ziet(eenCasus().afgesloten('Dubbel gemeld'), 'casemanager').gesloten?.toelichting).toBe('Dubbel gemeld');
  });

  it('sees all taken and what they may do', () => {
    expect(ziet(eenCasus().besloten(true), 'casemanager').taken.map(({ id }) => id)).toEqual(['trajectDatum', 'afspraak:a1', 'mdoDatum', 'bijdrage:b1', 'stemAf:3RO', 'stemAf:DJI', 'ract', 'rpi', 'tulp']);
    expect(ziet(alles, 'casemanager').mag).toContain('stelVraag');
    expect(ziet(alles, 'backoffice').mag).toEqual(['vulAan', 'plaatsOver', 'meldVertrek', 'trekSignaalIn', 'corrigeerSkn']);
  });

  it('knows whether the casus is theirs', () => {
    expect(ziet(alles, 'casemanager').ikDraag).toBe(true);
    expect(persoonlijkeView(alles.casus, eenActor('casemanager', 2), eenKijk())?.ikDraag).toBe(false);
  });
});
