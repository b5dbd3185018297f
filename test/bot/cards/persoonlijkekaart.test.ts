import { describe, expect, test } from 'vitest';
import { persoonlijkekaart, type PersoonlijkeKaartOpties } from '../../../bot/cards/persoonlijkekaart.ts';
import type { Kaart } from '../../../bot/cards/parts/kaart.ts';
import { DIALOOG, VERB } from '../../../bot/cards/verben.ts';
import { adviseer } from '../../../src/domain/advies.ts';
import { STANDAARD_AFSPRAKEN } from '../../../src/domain/afspraken.ts';
import { datum } from '../../../src/domain/datum.ts';
import type { Rol } from '../../../src/domain/rollen.ts';
import { isWeigering } from '../../../src/domain/weigering.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';
import { eenVoorstel } from '../../build/opdrachten.ts';
import { gebreken, knopMet, knoptitels, leesbaar, vanSoort } from './contract.ts';
import { VOLLEDIG } from '../../build/opdrachten.ts';
import { MENSEN, persoonlijk, ROLSETS, TOESTANDEN } from './toestanden.ts';

function kaartVan(naam: string, rollen: Rol | readonly Rol[], opties: Partial<PersoonlijkeKaartOpties> = {}): Kaart {
  const bouw = TOESTANDEN[naam];
  if (bouw === undefined) throw new Error(`No state ${naam}`);
  return persoonlijkekaart(persoonlijk(bouw(), ...(typeof rollen === 'string' ? [rollen] : rollen)), { verversVoor: ['29:ik'], kandidaten: MENSEN, ...opties });
}

/** What a button sends: its verb and its data, without the ids of the casus. */
function stuurt(kaart: Kaart, titel: string): object {
  const { verb, data } = knopMet(kaart, titel);
  const { casus: _casus, versie: _versie, ...rest } = data as Record<string, unknown>;
  return { verb, ...rest };
}
const velden = (deel: object): readonly unknown[] => vanSoort(deel, /^Input\./).map(({ id }) => id);

describe('step 1, for the reclasseringswerker', () => {
  test('the card asks one question with three answers, and who wants to picks the casus up', () => {
    const titels = knoptitels(kaartVan('nieuw en volledig', 'reclasseringswerker'));
    expect(titels).toEqual(expect.arrayContaining(['Niet bekend', 'Wel bekend', 'Niet gescreend', 'Ik pak deze', 'Stap 1 en 2 in één keer', 'Open werkdocument']));
    expect(knoptitels(kaartVan('opgepakt', 'reclasseringswerker'))).not.toContain('Ik pak deze');
  });

  test('"Niet bekend" takes two clicks and no field', () => {
    const uitklap = knopMet(kaartVan('nieuw en volledig', 'reclasseringswerker'), 'Niet bekend');
    expect(velden(uitklap)).toEqual([]);
    expect(vanSoort(uitklap, 'Action.Execute')).toEqual([expect.objectContaining({ verb: VERB.beoordeel, associatedInputs: 'none', data: expect.objectContaining({ in_oordeel: 'nietBekend', in_bekend: 'nee' }) as object })]);
  });

  test('"Wel bekend" asks the three criteria first and explains them', () => {
    const kaart = kaartVan('nieuw en volledig', 'reclasseringswerker');
    const uitklap = knopMet(kaart, 'Wel bekend');
    expect(velden(uitklap)).toEqual(['in_rol', 'in_dossier', 'in_laatsteContact']);
    expect(leesbaar(uitklap)).toContain('Groot: advies, toezicht of JCM');
    expect(leesbaar(uitklap)).toContain('Statisch: alle trajecten zijn gesloten');
    expect(stuurt(kaart, 'Bekijk advies')).toEqual({ verb: VERB.advies, in_bekend: 'ja' });
  });

  test('after the advice the form stays open with the advice chosen and its reason', () => {
    const advies = adviseer({ bekend: true, rol: 'groot', dossier: 'statisch', laatsteContact: datum('2025-01-15') }, datum('2026-11-23'), STANDAARD_AFSPRAKEN);
    if (isWeigering(advies)) throw new Error(advies.melding);
    const kaart = kaartVan('opgepakt', 'reclasseringswerker', { advies, invoer: { in_rol: 'groot', in_dossier: 'statisch', in_laatsteContact: '2025-01-15' } });
    expect(knoptitels(kaart)).not.toContain('Wel bekend');
    expect(leesbaar(kaart)).toContain('Advies: Informatie verouderd');
    expect(leesbaar(kaart)).toContain(advies.waarom);
    expect(vanSoort(kaart, 'Input.ChoiceSet').find(({ id }) => id === 'in_oordeel')).toMatchObject({ value: 'verouderd' });
    expect(stuurt(kaart, 'Leg oordeel vast')).toEqual({ verb: VERB.beoordeel, in_bekend: 'ja' });
  });

  test('"Niet gescreend" asks why', () => {
    const kaart = kaartVan('nieuw en volledig', 'reclasseringswerker');
    expect(velden(knopMet(kaart, 'Niet gescreend'))).toEqual(['in_nietGescreend__nietGescreend', 'in_reden__nietGescreend']);
    expect(stuurt(kaart, 'Leg vast: niet gescreend')).toEqual({ verb: VERB.beoordeel, form: 'nietGescreend', in_oordeel__nietGescreend: 'nietGescreend' });
  });

  test('a short stay says what is different', () => {
    expect(leesbaar(kaartVan('kort verblijf', 'reclasseringswerker'))).toContain('Kort verblijf (1 tot 4 weken)');
  });
});

describe('step 2a', () => {
  test('without drafts the reclasseringswerker sees the short form and the hint on privacy', () => {
    const kaart = kaartVan('te delen, nog leeg', 'reclasseringswerker');
    expect(leesbaar(kaart)).toContain('Deel alleen wat nodig is voor het D&R-plan. Noem geen slachtoffers.');
    expect(velden(kaart)).toEqual(expect.arrayContaining(['in_onderwerp', 'in_tekst', 'in_bron', 'in_datum', 'in_inJdOnline']));
    expect(stuurt(kaart, 'Bewaar als concept')).toEqual({ verb: VERB.legInformatieVast });
    expect(knoptitels(kaart)).not.toContain('Deel zonder nieuwe informatie');
  });

  test('with drafts the card lists subjects and warnings, and sharing is one button', () => {
    const kaart = kaartVan('te delen, met twee concepten', 'reclasseringswerker');
    expect(leesbaar(kaart)).toContain('Recidiverisico');
    expect(leesbaar(kaart)).toContain('Staat al in JD-online');
    expect(stuurt(kaart, 'Deel met de casemanager (2 stukken)')).toEqual({ verb: VERB.deel });
    expect(knopMet(kaart, 'Open werkdocument')).toMatchObject({ type: 'Action.Submit', data: { msteams: { type: 'task/fetch' }, dialoog: DIALOOG.werkdocument, casus: 'casus-1' } });
  });

  test('a piece that was refused stays open beside the drafts', () => {
    const kaart = kaartVan('te delen, met twee concepten', 'reclasseringswerker', { invoer: { in_tekst: 'Half af', in_onderwerp: 'levensloop' } });
    expect(vanSoort(kaart, 'Input.Text').find(({ id }) => id === 'in_tekst')).toMatchObject({ value: 'Half af', maxLength: 2000, isMultiline: true });
    expect(knoptitels(kaart)).not.toContain('Voeg informatie toe');
  });

  test('a casus that came back may be shared without anything new', () => {
    expect(knoptitels(kaartVan('heropend', 'reclasseringswerker'))).toContain('Deel zonder nieuwe informatie');
  });

  test('the casemanager reads who is at it since when, and answers what is missing field by field', () => {
    const kaart = kaartVan('nieuw en onvolledig', 'casemanager');
    expect(leesbaar(kaart)).toContain('U hoeft nu niets te doen. De casus ligt sinds ma 23 nov bij de reclassering.');
    expect(velden(kaart)).toEqual(expect.arrayContaining(['in_waarde__casemanager', 'in_waarde__begindatum', 'in_waarde__einddatum', 'in_waarde__titel']));
    const einddatum = knopMet(kaart, 'Einddatum');
    expect(vanSoort(einddatum, 'Action.Execute')).toEqual([expect.objectContaining({ verb: VERB.vulAan, data: expect.objectContaining({ veld: 'einddatum', form: 'einddatum' }) as object })]);
    expect(leesbaar(knopMet(kaart, 'Casemanager'))).toContain('C. Onbekend');
  });

  test('the backoffice completes the signal and says what changes from outside, and does nothing else', () => {
    expect(knoptitels(kaartVan('nieuw en onvolledig', 'backoffice')).filter((titel) => titel !== 'Vul aan')).toEqual(['Casemanager', 'Begindatum', 'Einddatum', 'Preventief of afgestraft', 'Verplaatst, vertrokken of fout', 'Overplaatsen', 'Vertrokken', 'Signaal intrekken', 'SKN corrigeren']);
  });

  test('the verdict can be corrected in a dialog, not once the outcome is recorded', () => {
    expect(knopMet(kaartVan('te delen, nog leeg', 'reclasseringswerker'), 'Oordeel corrigeren')).toMatchObject({ data: { dialoog: DIALOOG.corrigeer, msteams: { type: 'task/fetch' } } });
    expect(knoptitels(kaartVan('vastgelegd door de casemanager', 'reclasseringswerker'))).not.toContain('Oordeel corrigeren');
  });
});

describe('after a stop', () => {
  test('the casemanager gets the first alert question, yes or no', () => {
    const kaart = kaartVan('gestopt, daarna afgestraft', 'casemanager');
    expect(stuurt(kaart, 'Nee, niet nodig')).toEqual({ verb: VERB.alert, soort: 'afgestraft', inzetGewenst: false });
    expect(stuurt(kaart, 'Ja, toch inzet gewenst')).toEqual({ verb: VERB.alert, soort: 'afgestraft', inzetGewenst: true });
    expect(leesbaar(kaart)).toContain('Zegt u nee? Dan vragen wij het opnieuw vóór vr 4 dec, za 20 feb en 22 okt 2027.');
  });

  test.each(['casemanager', 'reclasseringswerker', 'hoofdDR'] as const)('the %s can open the casus again, with a reason', (rol) => {
    for (const naam of ['gestopt', 'gesloten']) expect(stuurt(kaartVan(naam, rol), 'Heropen de casus')).toEqual({ verb: VERB.heropen, form: 'heropen' });
  });

  test('a closed casus offers no step, only to add inzet (C-21), to open it again or to put the SKN right', () => {
    expect(knoptitels(kaartVan('gesloten', ['casemanager', 'hoofdDR']))).toEqual(['Inzet toevoegen', 'Heropenen', 'Heropen de casus', 'Fout in het signaal', 'SKN corrigeren']);
  });
});

describe('step 2b', () => {
  test.each(['casemanager', 'reclasseringswerker'] as const)('the %s chooses one of three moments with one click', (rol) => {
    const kaart = kaartVan('gedeeld, drie momenten', rol);
    expect(stuurt(kaart, 'di 24 nov 14:00 · in de PI')).toEqual({ verb: VERB.kiesMoment, start: eenVoorstel('2026-11-24T14:00').start.instant });
    expect(knopMet(kaart, 'do 26 nov 10:00 · online')).toHaveProperty('associatedInputs', 'none');
    expect(leesbaar(kaart)).toContain('Agenda niet zichtbaar van Carla Casemanager');
    expect(stuurt(kaart, 'Geen van deze')).toEqual({ verb: VERB.andereMomenten });
  });

  test('no moment before the termijn is said in so many words', () => {
    expect(leesbaar(kaartVan('gedeeld, alleen momenten na de termijn', 'casemanager'))).toContain('Er is geen vrij moment vóór de termijn (ma 30 nov).');
    expect(leesbaar(kaartVan('gedeeld, drie momenten', 'casemanager'))).not.toContain('Er is geen vrij moment');
  });

  test('when no moment was found the card says to call', () => {
    expect(leesbaar(kaartVan('gedeeld, geen moment gevonden', 'casemanager'))).toContain('Bel elkaar');
    expect(leesbaar(kaartVan('gedeeld, momenten worden gezocht', 'casemanager'))).toContain('Wij zoeken momenten');
  });

  test('an open question stops the clock, and each side reads whose turn it is', () => {
    expect(leesbaar(kaartVan('gedeeld, met een open vraag', 'reclasseringswerker'))).toContain('Aan u is een vraag gesteld');
    expect(leesbaar(kaartVan('gedeeld, met een open vraag', 'casemanager'))).toContain('Uw vraag staat open bij de reclassering');
    expect(knoptitels(kaartVan('gedeeld, met een open vraag', 'casemanager'))).not.toContain('Geen van deze');
  });

  test('a booked meeting is joined or cancelled with a reason; only a web address becomes a link', () => {
    const bouw = TOESTANDEN['moment geboekt'];
    if (bouw === undefined) throw new Error('no state');
    const view = persoonlijk(bouw(), 'casemanager');
    const metLink = (joinUrl: string): Kaart => {
      const { inhoud } = view;
      const moment = inhoud?.duiding.moment;
      if (inhoud === undefined || moment?.boeking === undefined) throw new Error('not booked');
      return persoonlijkekaart({ ...view, inhoud: { ...inhoud, duiding: { ...inhoud.duiding, moment: { ...moment, boeking: { ...moment.boeking, joinUrl } } } } }, { verversVoor: [] });
    };
    expect(knopMet(metLink('https://teams.example/abc'), 'Neem deel')).toMatchObject({ type: 'Action.OpenUrl', url: 'https://teams.example/abc' });
    expect(knoptitels(metLink('javascript:alert(1)'))).not.toContain('Neem deel');
    expect(stuurt(kaartVan('moment geboekt', 'casemanager'), 'Annuleer de afspraak')).toEqual({ verb: VERB.annuleer, form: 'annuleer' });
  });

  test('what was discussed already is recorded in a few fields, the bijdragen among them, and a day when it is for later', () => {
    const kaart = kaartVan('gedeeld, drie momenten', 'casemanager');
    expect(velden(knopMet(kaart, 'Al besproken? Leg vast'))).toEqual(['in_vorm__legVast', 'in_actieveRol__legVast', 'in_bijdragen__legVast', 'in_later__legVast', 'in_redenen__legVast']);
    expect(stuurt(kaart, 'Leg vast')).toEqual({ verb: VERB.legDuidingVast, form: 'legVast', wijze: 'samen' });
  });

  test('recording alone is offered to the other side only, and only when the duiding is long late', () => {
    const alleen = 'Leg voorlopig vast, zonder de ander';
    expect(stuurt(kaartVan('duiding te laat', 'reclasseringswerker'), alleen)).toEqual({ verb: VERB.legDuidingVast, form: 'legVast', wijze: 'voorlopig' });
    expect(knoptitels(kaartVan('duiding te laat', 'casemanager'))).not.toContain(alleen);
    expect(knoptitels(kaartVan('gedeeld, drie momenten', 'reclasseringswerker'))).not.toContain(alleen);
  });

  test('the other side confirms what was recorded, or says why not', () => {
    const kaart = kaartVan('vastgelegd door de casemanager', 'reclasseringswerker');
    expect(stuurt(kaart, 'Bevestig')).toEqual({ verb: VERB.bevestig });
    expect(knopMet(kaart, 'Bekijk en bevestig')).toMatchObject({ type: 'Action.Submit', data: { dialoog: DIALOOG.werkdocument } });
    expect(stuurt(kaart, 'Meld dat u het niet eens bent')).toEqual({ verb: VERB.oneens, form: 'oneens' });
    expect(leesbaar(kaart)).toContain('ja, met 1 bijdrage en 2 afspraken');
    expect(knoptitels(kaartVan('vastgelegd door de casemanager', 'casemanager'))).not.toContain('Bevestig');
  });

  test('a voorlopige uitkomst is called so', () => {
    expect(leesbaar(kaartVan('voorlopig vastgelegd', 'casemanager'))).toContain('Voorlopige uitkomst van de duiding');
  });

  test.each(['hoofdDR', 'unitmanager'] as const)('the %s decides when the two do not agree', (rol) => {
    expect(knopMet(kaartVan('niet eens', rol), 'Lees beide standpunten en beslis')).toMatchObject({ data: { dialoog: DIALOOG.beslis } });
  });

  test('the second manager confirms in one tap what the first decided', () => {
    expect(stuurt(kaartVan('niet eens, één besluit', 'unitmanager'), 'Bevestig: wel een actieve bijdrage')).toEqual({ verb: VERB.beslis, in_actieveRol: 'ja' });
    expect(leesbaar(kaartVan('niet eens, één besluit', 'hoofdDR'))).toContain('Uw besluit is vastgelegd.');
    expect(leesbaar(kaartVan('niet eens, de leiding ook niet', 'hoofdDR'))).toContain('Uw besluiten verschillen.');
  });

  test('who carries casussen and leads as well decides too', () => {
    expect(knoptitels(kaartVan('niet eens', ['casemanager', 'hoofdDR']))).toContain('Lees beide standpunten en beslis');
    expect(knoptitels(kaartVan('niet eens', 'casemanager'))).not.toContain('Lees beide standpunten en beslis');
  });
});

describe('step 3 and after', () => {
  test('each side closes its own agreements, which show owner and date only', () => {
    const kaart = kaartVan('bijdrage', 'reclasseringswerker');
    expect(leesbaar(kaart)).toContain('Afspraak 1 · reclassering · vóór di 1 dec');
    expect(leesbaar(kaart)).toContain('Afspraak 2 · PI · vóór do 3 dec');
    expect(stuurt(kaart, 'Klaar')).toEqual({ verb: VERB.afspraakKlaar, afspraak: 'a1' });
    expect(stuurt(kaartVan('bijdrage', 'casemanager'), 'Klaar')).toEqual({ verb: VERB.afspraakKlaar, afspraak: 'a2' });
  });

  test('a kept agreement is ticked and one past its date is called late', () => {
    const tekst = leesbaar(kaartVan('bijdrage, deels klaar', 'casemanager'));
    expect(tekst).toContain('Afspraak 1 · reclassering · vóór di 1 dec · klaar ma 23 nov');
    expect(tekst).toMatch(/Afspraak 2 · PI · vóór do 3 dec\n · ‼ te laat/);
  });

  test('each side ticks off what it records in its own system', () => {
    const titels = (rol: Rol): readonly unknown[] => vanSoort(kaartVan('alleen nog vastleggen', rol), 'Action.Execute').filter(({ verb }) => verb === VERB.vinkAf).map(({ data }) => (data as Record<string, unknown>)['wat']);
    expect(titels('reclasseringswerker')).toEqual(expect.arrayContaining(['rpi', 'ract']));
    expect(titels('casemanager')).toEqual(['tulp']);
  });
});

describe('for who leads', () => {
  test('the card says who has it since when, and how to get it moving', () => {
    const kaart = kaartVan('stap 1 te laat', 'unitmanager');
    expect(leesbaar(kaart)).toContain('De casus wacht sinds ma 23 nov.');
    expect(knopMet(kaart, 'Uitstel')).toMatchObject({ data: { dialoog: DIALOOG.uitstel } });
    expect(knopMet(kaart, 'Wijs toe')).toMatchObject({ data: { dialoog: DIALOOG.wijsToe } });
    expect(stuurt(kaart, 'Sluit de casus af')).toEqual({ verb: VERB.sluit, form: 'sluit' });
  });

  test('who carries a casus postpones the own taak, never somebody else’s', () => {
    expect(knoptitels(kaartVan('opgepakt', 'reclasseringswerker'))).toContain('Uitstel');
    expect(knoptitels(kaartVan('opgepakt', 'casemanager'))).not.toContain('Uitstel');
  });
});

test('what was done is told in another colour than what was refused', () => {
  const vlak = (meldingSoort: 'weigering' | 'gelukt'): unknown => vanSoort(kaartVan('opgepakt', 'casemanager', { melding: 'Vastgelegd.', meldingSoort }), 'Container')[0]?.['style'];
  expect([vlak('gelukt'), vlak('weigering')]).toEqual(['good', 'attention']);
});

test('the date of the trajectgesprek stands once among what is known, in step 3 with the bijdragen', () => {
  const metDatum = eenCasus({ ...VOLLEDIG, trajectgesprekOp: datum('2026-12-08') });
  const voor = (bouwer: CasusBouwer): string => leesbaar(persoonlijkekaart(persoonlijk(bouwer, 'casemanager'), { verversVoor: [] }));
  expect(voor(metDatum)).toContain('8 dec 2026');
  expect(voor(metDatum.inStap3('analyse'))).not.toContain('8 dec 2026');
  expect(voor(metDatum.inStap3('analyse'))).toContain('trajectgesprek di 8 dec');
});

describe('with far more than usual it still fits Teams', () => {
  const veelMensen = Array.from({ length: 200 }, (_, nummer) => ({ id: '0'.repeat(36), naam: `Achternaam met een heel lange naam ${nummer}, Voornaam en nog een voornaam`, rol: nummer % 2 === 0 ? 'casemanager' as const : 'reclasseringswerker' as const }));
  const allen: readonly Rol[] = ['reclasseringswerker', 'unitmanager'];

  test.each(Object.keys(TOESTANDEN))('two hundred colleagues: %s', (naam) => {
    for (const rollen of ROLSETS) expect(gebreken(kaartVan(naam, rollen, { kandidaten: veelMensen }))).toEqual([]);
  });

  test('forty drafts: the first five and a count', () => {
    const veel = Array.from({ length: 39 }).reduce<CasusBouwer>((bouwer) => bouwer.metConcept('GEHEIM stuk over thuis'), eenCasus().bekend().metConcept('GEHEIM stuk over thuis'));
    const kaart = persoonlijkekaart(persoonlijk(veel, ...allen), { verversVoor: [], kandidaten: veelMensen });
    const tijdensTypen = persoonlijkekaart(persoonlijk(veel, ...allen), { verversVoor: [], kandidaten: veelMensen, invoer: { in_tekst: 'x'.repeat(2000) } });
    expect([gebreken(kaart), gebreken(tijdensTypen)]).toEqual([[], []]);
    expect(leesbaar(kaart)).toContain('… en nog 35.');
    expect(knoptitels(kaart)).toContain('Deel met de casemanager (40 stukken)');
  });

  test('thirty agreements: six and a count, the open ones first and by their own number', () => {
    const veel = eenCasus().gedeeld()
      .vastgelegd({ afspraken: Array.from({ length: 30 }, () => ({ wat: 'GEHEIM', eigenaar: '3RO' as const, termijn: datum('2026-12-14') })) })
      .na({ type: 'bevestigDuiding' }, 'reclasseringswerker').na({ type: 'rondAfspraakAf', afspraak: 'a1' }, 'reclasseringswerker');
    const kaart = persoonlijkekaart(persoonlijk(veel, ...allen), { verversVoor: [], kandidaten: veelMensen });
    expect(gebreken(kaart)).toEqual([]);
    expect(leesbaar(kaart)).toContain('… en nog 24.');
    expect(leesbaar(kaart)).toContain('Afspraak 7 ·');
    expect(leesbaar(kaart)).not.toContain('Afspraak 1 ·');
  });
});
