import { DIALOOG, VERB, type DialoogNaam, type Verb } from '../verben.ts';
import type { Actie, DialoogKnop, Element, Gegevens, Knoppenrij, Uitklap, Uitvoering, Verversing, VerzendKnop } from './kaart.ts';
import { schoneTekst } from './tekst.ts';

/** The casus a card shows, and the version it was made from. */
export interface Sleutels {
  readonly id: string;
  readonly versie: number;
}

interface KnopOpties {
  readonly data?: Gegevens;
  readonly stijl?: 'positive' | 'destructive';
  /** Name of the fold-out form that the button belongs to. */
  readonly form?: string;
  /** The button does not look at what is typed on the card. */
  readonly los?: true;
  /** What is read aloud where several buttons have the same short title. */
  readonly uitleg?: string;
}

/** A button that asks the bot for something that is not about a casus: `data` names what, and the server looks up the rest. */
export function gegevensknop(titel: string, verb: Verb, data: Gegevens, opties: Omit<KnopOpties, 'data'> = {}): Uitvoering {
  const { stijl, form, los, uitleg } = opties;
  return {
    type: 'Action.Execute', title: schoneTekst(titel), verb, data: { ...data, ...(form === undefined ? {} : { form }) },
    ...(stijl === undefined ? {} : { style: stijl }),
    ...(los === undefined ? {} : { associatedInputs: 'none' }),
    ...(uitleg === undefined ? {} : { tooltip: schoneTekst(uitleg) }),
  };
}

/** A button that asks the bot for something about this casus. */
export function knop(titel: string, verb: Verb, { id, versie }: Sleutels, { data, ...opties }: KnopOpties = {}): Uitvoering {
  return gegevensknop(titel, verb, { casus: id, versie, ...data }, opties);
}

/** Shows the casus to who presses, with what that person may see. */
export function toonKnop(sleutels: Pick<Sleutels, 'id'>, titel = 'Toon voor mij', uitleg?: string): Uitvoering {
  return {
    type: 'Action.Execute', title: titel, verb: VERB.toon, data: { casus: sleutels.id }, associatedInputs: 'none',
    ...(uitleg === undefined ? {} : { tooltip: uitleg }),
  };
}

/** What Teams asks by itself when the card comes into view, for the people with these MRIs (`29:…`). */
export function ververs(casus: string, userIds: readonly string[]): Verversing {
  return { action: { type: 'Action.Execute', verb: VERB.toon, data: { casus } }, userIds };
}

/** Opens a dialog about this casus; `data` holds ids of what in it the dialog is about. */
export function dialoogKnop(titel: string, dialoog: DialoogNaam, { id }: Pick<Sleutels, 'id'>, opties: Pick<KnopOpties, 'data' | 'uitleg'> & { readonly stijl?: 'positive' } = {}): DialoogKnop {
  const { data, stijl, uitleg } = opties;
  return {
    type: 'Action.Submit', title: schoneTekst(titel), data: { ...data, msteams: { type: 'task/fetch' }, dialoog, casus: id }, associatedInputs: 'none',
    ...(stijl === undefined ? {} : { style: stijl }),
    ...(uitleg === undefined ? {} : { tooltip: schoneTekst(uitleg) }),
  };
}

export function werkdocumentKnop(sleutels: Sleutels, titel = 'Open werkdocument', stijl?: 'positive'): DialoogKnop {
  return dialoogKnop(titel, DIALOOG.werkdocument, sleutels, stijl === undefined ? {} : { stijl });
}

/** Shows the text to take over in the own system. Not on a card: Teams would keep it, and a card can't copy. */
export function overnameKnop(sleutels: Sleutels, titel: string): DialoogKnop {
  return dialoogKnop(titel, DIALOOG.overname, sleutels, { stijl: 'positive' });
}

/**
 * The button that sends a dialog in: the verb it carries out, and the dialog it is on, so that a refusal can draw that
 * again. The inputs of a dialog have its name as their form, so that they never meet those of a card.
 */
export function verzendKnop(titel: string, verb: Verb, dialoog: DialoogNaam, { id, versie }: Sleutels, opties: Pick<KnopOpties, 'data' | 'stijl'> = {}): VerzendKnop {
  const { data, stijl } = opties;
  return { type: 'Action.Submit', title: schoneTekst(titel), data: { casus: id, versie, ...data, verb, dialoog, form: dialoog }, ...(stijl === undefined ? {} : { style: stijl }) };
}

/** A button that folds out a small form. */
export function uitklap(titel: string, body: readonly Element[], actions: readonly Actie[], stijl?: 'positive'): Uitklap {
  return { type: 'Action.ShowCard', title: titel, card: { type: 'AdaptiveCard', body, actions }, ...(stijl === undefined ? {} : { style: stijl }) };
}

/** Clients may drop actions beyond this number in one row (platform.md 1.4). */
const MAX_PER_RIJ = 5;

/** Buttons beside each other, in as many rows as they need; nothing for no buttons. */
export function rij(actions: readonly Actie[]): readonly Knoppenrij[] {
  const rijen: Knoppenrij[] = [];
  for (let van = 0; van < actions.length; van += MAX_PER_RIJ) rijen.push({ type: 'ActionSet', spacing: 'Default', actions: actions.slice(van, van + MAX_PER_RIJ) });
  return rijen;
}

/** Buttons that matter less, under a line at the foot of the card. */
export function voet(actions: readonly Actie[]): readonly Knoppenrij[] {
  return rij(actions).map((een, nummer) => (nummer === 0 ? { ...een, spacing: 'Medium', separator: true } : een));
}
