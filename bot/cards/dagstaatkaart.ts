import type { Datum } from '../../src/domain/datum.ts';
import { schrijfDag } from '../../src/domain/schrijf.ts';
import { regel, titel, toelichting } from './parts/elementen.ts';
import { kaart, type Kaart } from './parts/kaart.ts';
import { rij } from './parts/knoppen.ts';
import { VERB } from './verben.ts';

/** Asks for the dagstaat: who presses gets the own sheet, also where others see the card. */
export function dagstaatvraag(): Kaart {
  return kaart('Dagstaat: een blad om af te drukken, voor wie geen laptop mee naar binnen mag nemen.', [
    titel('Dagstaat om af te drukken'),
    regel('Een A4 met uw taken en overleggen, voor als u geen laptop mee naar binnen mag nemen. Er staan alleen casuscodes op.'),
    ...rij([{ type: 'Action.Execute', title: 'Maak mijn dagstaat', verb: VERB.dagstaat, data: {}, associatedInputs: 'none', style: 'positive' }]),
  ]);
}

export interface Dagstaatlinks {
  readonly vandaag: { readonly dag: Datum; readonly url: string };
  readonly volgende: { readonly dag: Datum; readonly url: string };
  /** For how long the links work. */
  readonly minuten: number;
}

/** The links to the own sheets. Only who pressed sees this card, and Teams does not keep it. */
export function dagstaatkaart({ vandaag, volgende, minuten }: Dagstaatlinks): Kaart {
  return kaart('Uw dagstaat staat klaar.', [
    titel('Uw dagstaat'),
    regel('De dagstaat opent in uw browser. Druk hem daar af (Ctrl+P).'),
    ...rij([
      { type: 'Action.OpenUrl', title: `Vandaag (${schrijfDag(vandaag.dag)})`, url: vandaag.url },
      { type: 'Action.OpenUrl', title: `Volgende werkdag (${schrijfDag(volgende.dag)})`, url: volgende.url },
    ]),
    toelichting(`De links werken ${minuten} minuten en alleen voor u. Deel ze niet.`),
  ]);
}
