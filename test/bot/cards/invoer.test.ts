import { expect, test } from 'vitest';
import { alleInvoer, leesInvoer } from '../../../bot/cards/parts/invoer.ts';
import { persoonlijkekaart } from '../../../bot/cards/persoonlijkekaart.ts';
import { eenCasus } from '../../build/casus.ts';
import { gebreken, knopMet, leesbaar, vanSoort } from './contract.ts';
import { MENSEN, persoonlijk, ROLSETS, TOESTANDEN } from './toestanden.ts';

test('a button of the card itself gives what was typed on the card, not what stands in a fold-out', () => {
  expect(leesInvoer({ casus: 'c', versie: 3, in_reden: 'hoofd', in_reden__uitstel: 'uitstel' })).toEqual({ in_reden: 'hoofd' });
});

test('a button of a fold-out gives that form only, by its plain names', () => {
  expect(leesInvoer({ casus: 'c', form: 'uitstel', in_reden: 'hoofd', in_reden__uitstel: 'uitstel', in_reden__sluit: 'sluit' })).toEqual({ in_reden: 'uitstel' });
});

test('ids, empty inputs and values that are no text are not input', () => {
  expect(leesInvoer({ casus: 'c', in_leeg: '', in_getal: 3, in_object: { a: 1 }, reden: 'x' })).toEqual({});
  expect(alleInvoer({ casus: 'c', in_leeg: '', in_getal: 3, in_reden__sluit: 'x' })).toEqual({ in_leeg: '', in_reden__sluit: 'x' });
});

test('a verdict that was refused comes back with everything the worker had filled in', () => {
  const invoer = { in_rol: 'groot', in_dossier: 'statisch', in_laatsteContact: '2025-01-15', in_oordeel: 'voldoende', in_reden: 'Risico is gelijk gebleven', in_contactpersoon: 'A. Werker' };
  const kaart = persoonlijkekaart(persoonlijk(eenCasus(), 'reclasseringswerker'), { verversVoor: [], invoer, melding: 'Schrijf in één regel waarom.' });
  const waarden: unknown = Object.fromEntries(vanSoort(kaart, /^Input\./).map(({ id, value }) => [id, value]));
  expect(waarden).toMatchObject(invoer);
  expect(leesbaar(kaart).split('\n')[1]).toBe('Schrijf in één regel waarom.');
});

test('a reason that was too long comes back in its fold-out', () => {
  const invoer = { in_reden__sluit: 'De tolk kan pas volgende week' };
  const kaart = persoonlijkekaart(persoonlijk(eenCasus(), 'unitmanager'), { verversVoor: [], invoer, kandidaten: MENSEN });
  expect(vanSoort(knopMet(kaart, 'Sluit af'), 'Input.Text')).toEqual([expect.objectContaining({ id: 'in_reden__sluit', value: 'De tolk kan pas volgende week' })]);
});

test('any form that was refused comes back open, with why before its field and not at the top, and fits Teams', () => {
  for (const rollen of ROLSETS) for (const bouw of Object.values(TOESTANDEN)) {
    const view = persoonlijk(bouw(), ...rollen);
    const formulieren = vanSoort(persoonlijkekaart(view, { verversVoor: [], kandidaten: MENSEN }), 'Action.ShowCard').flatMap((uitklap) => vanSoort(uitklap, 'Action.Execute').flatMap(({ data }) => (data as { readonly form?: string }).form ?? []));
    for (const form of new Set(formulieren)) {
      const kaart = persoonlijkekaart(view, { verversVoor: [], kandidaten: MENSEN, melding: 'Dit kan zo niet.', geweigerd: { form } });
      expect(gebreken(kaart)).toEqual([]);
      expect(leesbaar(kaart).split('Dit kan zo niet.')).toHaveLength(2);
      expect(vanSoort(kaart.body[0] ?? {}, 'TextRun')).toEqual([]);
      expect(vanSoort(kaart, 'Action.ShowCard').flatMap((uitklap) => vanSoort(uitklap, 'Action.Execute')).filter(({ data }) => (data as { readonly form?: string }).form === form)).toEqual([]);
    }
  }
});

test('a form that is no longer there is refused at the top', () => {
  const kaart = persoonlijkekaart(persoonlijk(eenCasus(), 'unitmanager'), { verversVoor: [], melding: 'Dit is al gedaan.', geweigerd: { form: 'legVast' } });
  expect(leesbaar({ eerste: kaart.body[0] })).toContain('Dit is al gedaan.');
});

test('a value that is no choice or no day is not put back, because the client would show nothing', () => {
  const kaart = persoonlijkekaart(persoonlijk(eenCasus(), 'reclasseringswerker'), { verversVoor: [], invoer: { in_rol: 'enorm', in_laatsteContact: 'gisteren' } });
  for (const id of ['in_rol', 'in_laatsteContact']) expect(vanSoort(kaart, /^Input\./).find((veld) => veld['id'] === id)).not.toHaveProperty('value');
});
