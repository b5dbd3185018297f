import { describe, expect, test } from 'vitest';
import { wieAanZet } from '../../../src/domain/aanzet.ts';
import { afwezigkaart, afwezigstand } from '../../../bot/cards/afwezigkaart.ts';
import { UITSTEL } from '../../../bot/cards/dialogen/uitstel.ts';
import { gatenkaart } from '../../../bot/cards/gatenkaart.ts';
import { overzetkaart, overzetuitkomst } from '../../../bot/cards/overzetkaart.ts';
import { persoonlijkekaart } from '../../../bot/cards/persoonlijkekaart.ts';
import { VERB } from '../../../bot/cards/verben.ts';
import { datum } from '../../../src/domain/datum.ts';
import type { Gat } from '../../../src/domain/gaten.ts';
import type { PersoonId } from '../../../src/domain/rollen.ts';
import { betrokkene, eenActor } from '../../build/actor.ts';
import { eenCasus } from '../../build/casus.ts';
import { gebreken, knopMet, knoptitels, leesbaar, vanSoort } from './contract.ts';
import { openbaar, persoonlijk } from './toestanden.ts';

const VANDAAG = datum('2026-11-23');
const VEEL = Array.from({ length: 200 }, (_, nummer) => ({ id: String(nummer).padStart(36, '0'), naam: `Achternaam met een heel lange naam ${nummer}, Voornaam en nog een voornaam`, aantal: 12 }));
const sanne = { soort: 'afwezig', rol: 'casemanager', persoon: 'sanne' as PersoonId, naam: 'Sanne de Vries', werk: { casussen: 3, bijdragen: 0, inzet: 0, overdrachten: 0 }, tot: datum('2026-11-27') } as const;
const onbekend = (nummer: number): Gat => ({ soort: 'casemanagerOnbekend', casus: `casus-${nummer}`, code: `ZS-${100_000 + nummer}`, afdeling: 'Afdeling met een lange naam', werkdagen: 4 });

describe('the cards for who arranges the work', () => {
  test.each([
    ['absence', afwezigkaart({ ik: 'a', vandaag: VANDAAG, mensen: VEEL, waarnemers: VEEL, weigering: 'Kies een reden.' })],
    ['absence of oneself, nobody to stand in', afwezigkaart({ ik: 'a', vandaag: VANDAAG, mensen: VEEL.slice(0, 1), waarnemers: [] })],
    ['absence recorded', afwezigstand({ persoon: { id: 'a', naam: 'Sanne' }, van: VANDAAG, geboekt: VEEL.map(({ id }) => id) })],
    ['moving work', overzetkaart({ gevers: VEEL, ontvangers: VEEL, afdelingen: VEEL })],
    ['nothing to move', overzetkaart({ gevers: [], ontvangers: [], afdelingen: [] })],
    ['work moved', overzetuitkomst({ van: 'Lotte', naar: 'Daan', werk: { casussen: 80, bijdragen: 12, inzet: 9, overdrachten: 3 }, alWeg: VEEL.map(({ id }) => id), geweigerd: VEEL.map(({ id, naam }) => ({ code: id, reden: naam })) })],
    ['no gaps', gatenkaart({ pis: [], beheerders: [] })],
    ['many gaps', gatenkaart({ pis: [{ naam: 'PI Noorderveen', gaten: Array.from({ length: 300 }, (_, nummer) => onbekend(nummer)) }, { naam: 'PI Zuidhaven', gaten: [sanne] }], beheerders: VEEL.map(({ naam }) => naam) })],
  ])('%s: fits Teams, however many people', (_naam, kaart) => {
    expect(gebreken(kaart)).toEqual([]);
  });

  test('together they carry every verb of absence and of moving work', () => {
    const kaarten = [
      afwezigkaart({ ik: 'a', vandaag: VANDAAG, mensen: [], waarnemers: [] }), afwezigstand({ persoon: { id: 'a', naam: 'Sanne' }, van: VANDAAG, geboekt: [] }),
      overzetkaart({ gevers: VEEL, ontvangers: [], afdelingen: [] }), gatenkaart({ pis: [{ naam: 'X', gaten: [sanne] }], beheerders: [] }),
    ];
    const verben = new Set(kaarten.flatMap((kaart) => vanSoort(kaart, 'Action.Execute').map(({ verb }) => verb)));
    expect(verben).toEqual(new Set([VERB.meldAfwezig, VERB.meldTerug, VERB.zetWerkOver, VERB.afwezigFormulier, VERB.overzetFormulier]));
  });

  test('each gap carries what solves it', () => {
    const wacht = { casus: 'casus-1', code: 'ZS-100001', afdeling: 'A' };
    const samen = gatenkaart({ pis: [{ naam: 'X', gaten: [{ soort: 'besluitBlijftUit', ...wacht }, { soort: 'niemandVanOrganisatie', ...wacht, organisatie: 'SVG' }] }], beheerders: ['Bart Jansen'] });
    expect(knoptitels(samen)).toEqual(['Toon en los op', 'Toon en los op', 'Zet werk over']);
    expect(leesbaar(samen)).toContain('ZS-100001 · A: doorgezet naar SVG, maar daarvan werkt hier niemand.');
    const kaart = gatenkaart({ pis: [{ naam: 'PI Noorderveen', gaten: [sanne, onbekend(1), { soort: 'geenKanaal', afdeling: 'Afdeling E' }] }], beheerders: ['Bart Jansen'] });
    expect(knoptitels(kaart)).toEqual(['Regel waarneming', 'Zet over', 'Wijs toe', 'Zet werk over']);
    expect(knopMet(kaart, 'Zet over')).toMatchObject({ verb: VERB.overzetFormulier, data: { van: 'sanne' } });
    expect(leesbaar(kaart)).toContain('Gaten: hier mist iemand of iets (3)');
    expect(leesbaar(gatenkaart({ pis: [{ naam: 'X', gaten: Array.from({ length: 300 }, (_, nummer) => onbekend(nummer)) }], beheerders: [] }))).toMatch(/… en nog \d+\. Los deze eerst op/);
  });
});

describe('who is away, on any card', () => {
  const taak = eenCasus().na({ type: 'wijsToe', rol: 'reclasseringswerker', wie: betrokkene(eenActor('reclasseringswerker')) }, 'unitmanager').taak('oordelen');
  test.each([
    [{ tot: datum('2026-11-27'), waarneming: ['Ruben Bakker'] }, 'Rik Reclassering (afwezig t/m vr 27 nov) · waarneming: Ruben Bakker'],
    [{ waarneming: ['Ruben', 'Noor'] }, 'Rik Reclassering (afwezig) · waarneming: Ruben of Noor'],
    [{ waarneming: [] }, 'Rik Reclassering (afwezig) · waarneming: nog niemand'],
  ])('%j', (afwezig, tekst) => {
    expect(wieAanZet({ ...taak, afwezig }, [])).toBe(tekst);
  });
});

describe('postponement', () => {
  const uitgesteld = eenCasus().na({ type: 'geefUitstel', taak: 'oordelen', soort: 'ziekte', reden: 'Griep' }, 'reclasseringswerker');

  test('says what each reason gives', () => {
    const inhoud = UITSTEL.inhoud({ view: persoonlijk(uitgesteld, 'unitmanager'), invoer: {}, kandidaten: [] }, {});
    const titels = (typeof inhoud === 'string' ? [] : inhoud).flatMap((veld) => (veld.type === 'Input.ChoiceSet' ? veld.choices : [])).map(({ title }) => title);
    expect(titels).toContain('Ziekte: tot do 10 dec');
    expect(titels).not.toContain('Ziekte: tot do 3 dec');
  });

  test('in the channel only until when; the other side sees the kind, the own side and the managers also the words', () => {
    expect(openbaar(uitgesteld).aanZet?.uitstel).toEqual({ tot: '2026-12-03' });
    expect(persoonlijk(uitgesteld, 'casemanager').aanZet?.uitstel).toEqual({ tot: '2026-12-03', soort: 'ziekte' });
    for (const rol of ['reclasseringswerker', 'hoofdDR'] as const) expect(persoonlijk(uitgesteld, rol).aanZet?.uitstel).toEqual({ tot: '2026-12-03', soort: 'ziekte', reden: 'Griep' });
    expect(leesbaar(kaartVan('casemanager'))).toContain('Uitgesteld tot do 3 dec · ziekte. Volgens de norm: do 26 nov.');
  });

  function kaartVan(rol: 'casemanager'): object {
    return persoonlijkekaart(persoonlijk(uitgesteld, rol), { verversVoor: [] });
  }
});
