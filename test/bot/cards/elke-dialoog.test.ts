import { describe, expect, test } from 'vitest';
import { batchaankondiging, batchkaart } from '../../../bot/cards/batchkaart.ts';
import { dialoogkaart } from '../../../bot/cards/dialogen/dialoog.ts';
import { KAARTDIALOGEN } from '../../../bot/cards/dialogen/index.ts';
import { opnameaankondiging, opnamekaart } from '../../../bot/cards/opnamekaart.ts';
import { persoonlijkekaart } from '../../../bot/cards/persoonlijkekaart.ts';
import { DIALOOG, VERB, type DialoogNaam } from '../../../bot/cards/verben.ts';
import { datum } from '../../../src/domain/datum.ts';
import type { Rol } from '../../../src/domain/rollen.ts';
import { eenBatch, eenBatchRij } from '../../build/batch.ts';
import type { CasusBouwer } from '../../build/casus.ts';
import type { Blik } from '../../../bot/cards/parts/blik.ts';
import { gebreken, vanSoort } from './contract.ts';
import { ANDERE_KAARTEN } from './andere-kaarten.ts';
import { MENSEN, persoonlijk, ROLSETS, TOESTANDEN, verschilVoor } from './toestanden.ts';

const LANG = TOESTANDEN['gedeeld, drie momenten'] ?? expect.unreachable();

const GEBOUWD = Object.values(TOESTANDEN).map((bouw) => bouw());
const GEZIEN = new Map<string, readonly Blik[]>();

/** Every state as people with these roles see it, made once for all dialogs. */
function blikken(rollen: readonly Rol[]): readonly Blik[] {
  const sleutel = rollen.join();
  const gezien = GEZIEN.get(sleutel) ?? GEBOUWD.map((bouwer) => ({ view: persoonlijk(bouwer, ...rollen), invoer: {}, kandidaten: MENSEN, ...verschilVoor(bouwer, ...rollen) }));
  GEZIEN.set(sleutel, gezien);
  return gezien;
}

describe.each(Object.entries(KAARTDIALOGEN))('the dialog %s', (naam, dialoog) => {
  test('has the name it is listed by', () => {
    expect(dialoog.naam).toBe(naam);
  });

  test('fits Teams in a register of the whole country', () => {
    const plaatsen = Array.from({ length: 300 }, (_, nummer) => ({ id: `penitentiaire-inrichting-${nummer}-afdeling`, naam: `Penitentiaire Inrichting met een lange naam, Afdeling ${nummer}` }));
    const inhoud = dialoog.inhoud({ view: persoonlijk(LANG(), 'hoofdDR', 'reclasseringswerker'), invoer: {}, kandidaten: MENSEN, plaatsen }, {});
    expect(typeof inhoud === 'string' ? [] : gebreken(dialoogkaart(dialoog.titel, inhoud, 'Kies de nieuwe afdeling.'))).toEqual([]);
    // The one that lists all places must be among those that were drawn.
    expect(typeof inhoud === 'string' && naam === 'overplaatsen').toBe(false);
  });

  test.each(ROLSETS.map((rollen) => ({ rollen, wie: rollen.join(' en ') })))('for $wie: fits Teams and sends its own form in, or says why not, in every state', ({ rollen }) => {
    for (const blik of blikken(rollen)) {
      const inhoud = dialoog.inhoud(blik, {});
      if (typeof inhoud === 'string') {
        expect(inhoud).toMatch(/^[A-Z].*\.$/s);
        continue;
      }
      const kaart = dialoogkaart(dialoog.titel, inhoud, 'Schrijf in één regel waarom.');
      expect(gebreken(kaart)).toEqual([]);
      // The window has it as its title; a heading would say it twice.
      expect(vanSoort(kaart, 'TextBlock').map(({ text }) => text)).not.toContain(dialoog.titel);
      expect(vanSoort(kaart, /^Input\./).every(({ id }) => String(id).endsWith(`__${naam}`))).toBe(true);
      expect(vanSoort(kaart, 'Action.Submit').every(({ data }) => (data as { form?: unknown }).form === naam)).toBe(true);
    }
  });
});

test('a correction starts from what was recorded', () => {
  const bouw = TOESTANDEN['te delen, nog leeg'];
  if (bouw === undefined) throw new Error('No such state');
  const inhoud = KAARTDIALOGEN.corrigeer.inhoud({ view: persoonlijk(bouw(), 'reclasseringswerker'), invoer: {}, kandidaten: MENSEN }, {});
  if (typeof inhoud === 'string') throw new Error(inhoud);
  const waarden: unknown = Object.fromEntries(vanSoort(dialoogkaart('x', inhoud), /^Input\./).map(({ id, value }) => [id, value]));
  expect(waarden).toMatchObject({ in_oordeel__corrigeer: 'voldoende', in_rol__corrigeer: 'groot', in_laatsteContact__corrigeer: '2026-10-01' });
});

/** The verbs this person can reach from the card: on it, and in the dialogs its buttons open. */
function verbenVan(bouwer: CasusBouwer, rollen: readonly Rol[]): readonly unknown[] {
  const view = persoonlijk(bouwer, ...rollen);
  const kaart = persoonlijkekaart(view, { verversVoor: [], kandidaten: MENSEN });
  const geopend = vanSoort(kaart, 'Action.Submit').flatMap(({ data }) => {
    const { dialoog: naam, ...gegevens } = data as Readonly<Record<string, string>> & { readonly dialoog: DialoogNaam };
    const inhoud = naam === DIALOOG.werkdocument || naam === DIALOOG.overname ? [] : KAARTDIALOGEN[naam].inhoud({ view, invoer: {}, kandidaten: MENSEN, ...verschilVoor(bouwer, ...rollen) }, gegevens);
    expect(inhoud, `the button opens ${naam}, which refuses`).not.toBeTypeOf('string');
    return typeof inhoud === 'string' ? [] : vanSoort(inhoud, 'Action.Submit').map((knop) => (knop['data'] as { readonly verb?: unknown }).verb);
  });
  return [...vanSoort(kaart, 'Action.Execute').map(({ verb }) => verb), ...geopend];
}

/** The verbs on lists of several casussen or people, which no card of one casus has. */
function verbenVanLijsten(): readonly unknown[] {
  const opname = { id: 'o1', pi: 'PI Noorderveen', skn: '90000017', opgenomenOp: datum('2026-11-20'), afdelingen: [] };
  const kaarten = [
    batchaankondiging({ afdeling: 'a', afdelingNaam: 'Afdeling A', aantal: 1, vandaag: datum('2026-11-23'), verversVoor: [] }), batchkaart(eenBatch([eenBatchRij(1), eenBatchRij(2)]), { verversVoor: [], bekend: ['ZS-100002'] }),
    opnameaankondiging(1, []), opnamekaart([opname], { verversVoor: [] }),
  ];
  return kaarten.flatMap((kaart) => vanSoort(kaart, 'Action.Execute').map(({ verb }) => verb));
}

test('every verb is on some card or in a dialog that a card opens, so that nothing the bot can do is out of reach', () => {
  const opCasussen = [...verbenVanLijsten(), ...Object.values(TOESTANDEN).flatMap((bouw) => ROLSETS.flatMap((rollen) => verbenVan(bouw(), rollen)))];
  const gevonden = new Set([...opCasussen, ...ANDERE_KAARTEN.flatMap((kaart) => vanSoort(kaart, 'Action.Execute').map(({ verb }) => verb))]);
  const { koppelKanaal: _kanaalkaart, toon: _refresh, afwezigFormulier: _a, meldAfwezig: _b, meldTerug: _c, overzetFormulier: _d, zetWerkOver: _e, ...opPersoonlijke } = VERB;
  expect(Object.values(opPersoonlijke).filter((verb) => !gevonden.has(verb))).toEqual([]);
});

test('a bijdrage can go to a colleague who works elsewhere, those of the afdeling first, and any number of them fits', () => {
  const bouw = TOESTANDEN['bijdrage, met bevindingen en inbreng'] ?? expect.unreachable();
  const elders = Array.from({ length: 400 }, (_, nummer) => ({ id: `elders-${nummer}`, naam: `Een collega met een heel lange naam, nummer ${nummer}` }));
  const inhoud = KAARTDIALOGEN[DIALOOG.bijdrageWijzig].inhoud({ view: persoonlijk(bouw(), 'reclasseringswerker'), invoer: {}, kandidaten: MENSEN, overnemers: [...elders, ...MENSEN.slice(0, 1)] }, {});
  if (typeof inhoud === 'string') throw new Error(inhoud);
  const kaart = dialoogkaart('x', inhoud);
  expect(gebreken(kaart)).toEqual([]);
  const keuzes = vanSoort(kaart, 'Input.ChoiceSet').flatMap(({ id, choices }) => (String(id).startsWith('in_persoon') ? (choices as readonly { readonly value: string }[]).map(({ value }) => value) : []));
  expect(keuzes.slice(0, 3)).toEqual(['reclasseringswerker-1', 'elders-0', 'elders-1']);
  expect(keuzes.filter((keuze) => keuze === 'reclasseringswerker-1')).toHaveLength(1);
  // Whoever is not on the list is found by name.
  expect(vanSoort(kaart, 'Input.Text').map(({ id }) => String(id))).toContainEqual(expect.stringMatching(/^in_zoek/));
});

test('a manager without colleagues to choose from reads whom to ask', () => {
  const inhoud = KAARTDIALOGEN.wijsToe.inhoud({ view: persoonlijk(LANG(), 'unitmanager'), invoer: {}, kandidaten: [] }, {});
  expect(JSON.stringify(inhoud)).toContain('Vraag de beheerder');
});

test('who carries a casus postpones the own taak', () => {
  const bouw = TOESTANDEN['opgepakt'] ?? expect.unreachable();
  const inhoud = KAARTDIALOGEN.uitstel.inhoud({ view: persoonlijk(bouw(), 'reclasseringswerker'), invoer: {}, kandidaten: MENSEN }, {});
  expect(vanSoort(typeof inhoud === 'string' ? expect.unreachable(inhoud) : inhoud, 'Action.Submit')).toEqual([expect.objectContaining({ data: expect.objectContaining({ verb: VERB.uitstel, taak: 'oordelen' }) as object })]);
});
