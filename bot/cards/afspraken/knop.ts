import type { Gegevens, Uitvoering } from '../parts/kaart.ts';
import { schoneTekst } from '../parts/tekst.ts';
import type { Verb } from '../verben.ts';

/** A button about afspraken: it names the place, the group and the afspraak, and the server looks up the rest. */
export function afspraakknop(titel: string, verb: Verb, data: Gegevens, opties: { readonly stijl?: 'positive'; readonly uitleg?: string; readonly los?: true } = {}): Uitvoering {
  return {
    type: 'Action.Execute', title: titel, verb, data, ...(opties.stijl === undefined ? {} : { style: opties.stijl }), ...(opties.los === undefined ? {} : { associatedInputs: 'none' }),
    ...(opties.uitleg === undefined ? {} : { tooltip: schoneTekst(opties.uitleg) }),
  };
}
