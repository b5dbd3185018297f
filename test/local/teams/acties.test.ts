import { describe, expect, test } from 'vitest';
import { druk, knoppenVan } from '../../../src/local/teams/acties.ts';

const veld = (id: string, rest: object = {}): object => ({ type: 'Input.Text', id, ...rest });
const knop = (verb: string, rest: object = {}): object => ({ type: 'Action.Execute', title: verb, verb, data: { casus: 'C-1' }, ...rest });
const uitklap = (...inhoud: readonly [body: readonly object[], actions: readonly object[]]): object => ({ type: 'Action.ShowCard', title: 'meer', card: { type: 'AdaptiveCard', body: inhoud[0], actions: inhoud[1] } });

/** A card with an input, a fold-out with another in it, and one more beside it. */
const kaart = {
  type: 'AdaptiveCard',
  refresh: { action: knop('ververs'), userIds: [] },
  body: [
    veld('buiten', { value: 'b' }),
    { type: 'ActionSet', actions: [uitklap([veld('reden', { isRequired: true }), { type: 'ActionSet', actions: [uitklap([veld('diep')], [knop('diep')])] }], [knop('uitstel'), knop('terug', { associatedInputs: 'none' })])] },
  ],
  actions: [knop('buiten'), uitklap([veld('ander', { isRequired: true, value: 'a' })], [knop('ander')])],
};
const data = (verb: string, invoer: Record<string, string> = {}): object => druk(kaart, { verb }, invoer).data;

describe('which inputs a button sends', () => {
  test('one on the card itself: those of the card, and a required one in a closed fold-out does not stop it', () => {
    expect(data('buiten')).toEqual({ casus: 'C-1', buiten: 'b' });
  });

  test('one in a fold-out: those of the fold-out and of the card around it, not those of the one beside it', () => {
    expect(data('uitstel', { reden: 'ziek' })).toEqual({ casus: 'C-1', buiten: 'b', reden: 'ziek' });
    expect(data('ander')).toEqual({ casus: 'C-1', buiten: 'b', ander: 'a' });
    expect(() => data('ander', { reden: 'ziek' })).toThrow(expect.objectContaining({ code: 'geen-veld' }));
  });

  test('one two fold-outs deep: those of every card around it, and they are checked too', () => {
    expect(data('diep', { diep: 'd', reden: 'ziek' })).toEqual({ casus: 'C-1', buiten: 'b', reden: 'ziek', diep: 'd' });
    expect(() => data('diep', { diep: 'd' })).toThrow(expect.objectContaining({ code: 'veld-verplicht' }));
  });

  test('one with associatedInputs none: nothing, and nothing is checked', () => {
    expect(data('terug')).toEqual({ casus: 'C-1' });
  });
});

test('the buttons of a card are those at any depth, without its refresh', () => {
  expect(knoppenVan(kaart).map(({ verb }) => verb)).toEqual(['buiten', 'uitstel', 'terug', 'diep', 'ander']);
});
