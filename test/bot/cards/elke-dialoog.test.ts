import { describe, expect, test } from 'vitest';
import { dialoogkaart } from '../../../bot/cards/dialogen/dialoog.ts';
import { KAARTDIALOGEN } from '../../../bot/cards/dialogen/index.ts';
import { persoonlijkekaart } from '../../../bot/cards/persoonlijkekaart.ts';
import { DIALOOG, VERB, type DialoogNaam } from '../../../bot/cards/verben.ts';
import type { PersoonlijkeView } from '../../../src/domain/view.ts';
import { gebreken, vanSoort } from './contract.ts';
import { MENSEN, persoonlijk, ROLSETS, TOESTANDEN } from './toestanden.ts';

const LANG = TOESTANDEN['gedeeld, drie momenten'] ?? expect.unreachable();

describe.each(Object.entries(KAARTDIALOGEN))('the dialog %s', (naam, dialoog) => {
  test('has the name it is listed by', () => {
    expect(dialoog.naam).toBe(naam);
  });

  test('fits Teams in a register of the whole country', () => {
    const plaatsen = Array.from({ length: 300 }, (_, nummer) => ({ id: `penitentiaire-inrichting-${nummer}-afdeling`, naam: `Penitentiaire Inrichting met een lange naam, Afdeling ${nummer}` }));
    const inhoud = dialoog.inhoud({ view: persoonlijk(LANG(), 'hoofdDR', 'reclasseringswerker'), invoer: {}, kandidaten: MENSEN, plaatsen }, {});
    expect(gebreken(dialoogkaart(dialoog.titel, typeof inhoud === 'string' ? expect.unreachable(inhoud) : inhoud, 'Kies de nieuwe afdeling.'))).toEqual([]);
  });

  test.each(ROLSETS.map((rollen) => ({ rollen, wie: rollen.join(' en ') })))('for $wie: fits Teams and sends its own form in, or says why not, in every state', ({ rollen }) => {
    for (const bouw of Object.values(TOESTANDEN)) {
      const inhoud = dialoog.inhoud({ view: persoonlijk(bouw(), ...rollen), invoer: {}, kandidaten: MENSEN }, {});
      if (typeof inhoud === 'string') {
        expect(inhoud).toMatch(/^[A-Z].*\.$/s);
        continue;
      }
      const kaart = dialoogkaart(dialoog.titel, inhoud, 'Schrijf in één regel waarom.');
      expect(gebreken(kaart)).toEqual([]);
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
function verbenVan(view: PersoonlijkeView): readonly unknown[] {
  const kaart = persoonlijkekaart(view, { verversVoor: [], kandidaten: MENSEN });
  const geopend = vanSoort(kaart, 'Action.Submit').flatMap(({ data }) => {
    const { dialoog: naam, ...gegevens } = data as Readonly<Record<string, string>> & { readonly dialoog: DialoogNaam };
    const inhoud = naam === DIALOOG.werkdocument ? [] : KAARTDIALOGEN[naam].inhoud({ view, invoer: {}, kandidaten: MENSEN }, gegevens);
    expect(inhoud, `the button opens ${naam}, which refuses`).not.toBeTypeOf('string');
    return typeof inhoud === 'string' ? [] : vanSoort(inhoud, 'Action.Submit').map((knop) => (knop['data'] as { readonly verb?: unknown }).verb);
  });
  return [...vanSoort(kaart, 'Action.Execute').map(({ verb }) => verb), ...geopend];
}

test('every verb is on some card or in a dialog that a card opens, so that nothing the bot can do is out of reach', () => {
  const gevonden = new Set(Object.values(TOESTANDEN).flatMap((bouw) => ROLSETS.flatMap((rollen) => verbenVan(persoonlijk(bouw(), ...rollen)))));
  const { koppelKanaal: _kanaalkaart, toon: _refresh, ...opPersoonlijke } = VERB;
  expect(Object.values(opPersoonlijke).filter((verb) => !gevonden.has(verb))).toEqual([]);
});
