import { nadruk, regel, stuk, vak } from './elementen.ts';
import type { Element, Uitklap } from './kaart.ts';
import { veldId } from './invoer.ts';
import { rij } from './knoppen.ts';

/** A form of the card that was refused: its name, and the plain name of the input it was about where that is known. */
export interface GeweigerdFormulier {
  readonly form: string;
  readonly veld?: `in_${string}`;
}

function isVanFormulier(actie: { readonly type: string }, form: string): actie is Uitklap {
  return actie.type === 'Action.ShowCard' && (actie as Uitklap).card.actions.some((knop) => 'data' in knop && knop.data['form'] === form);
}

/** The form drawn on the card itself, with why it was refused before the input that it is about, else before them all. */
function open({ title, card }: Uitklap, { form, veld }: GeweigerdFormulier, melding: string): Element {
  const fout = regel([stuk('⚠ ', { weight: 'Bolder', color: 'Attention' }), stuk(melding, { weight: 'Bolder', color: 'Attention' })]);
  const velden = card.body.filter((element) => element.type.startsWith('Input.'));
  const [enige] = velden;
  const id = veld !== undefined ? veldId({ naam: form, invoer: {} }, veld) : velden.length === 1 && enige !== undefined && 'id' in enige ? enige.id : undefined;
  const bij = card.body.findIndex((element) => 'id' in element && element.id === id);
  const plek = Math.max(bij, 0);
  return vak('emphasis', [nadruk(title, 'Default'), ...card.body.slice(0, plek), fout, ...card.body.slice(plek), ...rij(card.actions)]);
}

/**
 * Draws the refused form open, in place of the button that folds it out: a card can't say that a fold-out begins open
 * (Action.ShowCard of Adaptive Cards 1.5). Undefined when the form is no longer on the card.
 */
export function openFormulier(body: readonly Element[], geweigerd: GeweigerdFormulier, melding: string): readonly Element[] | undefined {
  const nummer = body.findIndex((element) => element.type === 'ActionSet' && element.actions.some((actie) => isVanFormulier(actie, geweigerd.form)));
  const set = body[nummer];
  if (set?.type !== 'ActionSet') return undefined;
  const uitklap = set.actions.find((actie) => isVanFormulier(actie, geweigerd.form));
  if (uitklap === undefined) return undefined;
  const over = set.actions.filter((actie) => actie !== uitklap);
  return [...body.slice(0, nummer), ...(over.length === 0 ? [] : [{ ...set, actions: over }]), open(uitklap, geweigerd, melding), ...body.slice(nummer + 1)];
}
