import { AFSPRAAKGROEPEN } from '../../../src/domain/afspraakbeschrijving.ts';
import { melding, regel, titel, toelichting } from '../parts/elementen.ts';
import { keuzesVan, lijstkeuze } from '../parts/invoer.ts';
import { kaart, type Kaart, type Keuze } from '../parts/kaart.ts';
import { gegevensknop, rij } from '../parts/knoppen.ts';
import { VERB } from '../verben.ts';

export interface Afsprakenkeuze {
  /** Each PI, and after it its clusters. */
  readonly plekken: readonly Keuze[];
  readonly gekozen?: string;
  readonly melding?: string;
}

/** A select with more than this would make the card too large. */
const MAX_PLEKKEN = 100;

/** Asks of which place which afspraken are to be shown. */
export function afsprakenkeuze({ plekken, gekozen, melding: tekst }: Afsprakenkeuze): Kaart {
  const formulier = { invoer: {} };
  return kaart('Afspraken: kies een inrichting of cluster en een onderwerp.', [
    titel('Afspraken'),
    ...melding(tekst, 'attention'),
    regel('Wat landelijk geldt, kan een inrichting anders afspreken, en een cluster weer anders dan de inrichting.'),
    lijstkeuze(formulier, { veld: 'in_plek', label: 'Inrichting of cluster', verplicht: 'Kies een inrichting of cluster.', keuzes: plekken.slice(0, MAX_PLEKKEN), begin: gekozen ?? plekken[0]?.value }),
    lijstkeuze(formulier, { veld: 'in_groep', label: 'Onderwerp', verplicht: 'Kies een onderwerp.', keuzes: keuzesVan(AFSPRAAKGROEPEN), begin: 'stap1' }),
    ...rij([gegevensknop('Toon afspraken', VERB.afsprakenToon, {}, { stijl: 'positive' }), gegevensknop('Wat wijkt af?', VERB.afspraakVerschillen, {}, { los: true, uitleg: 'Wat afwijkt van de landelijke afspraken' })]),
    ...(plekken.length > MAX_PLEKKEN ? [toelichting(`… en nog ${plekken.length - MAX_PLEKKEN} plekken. Typ “afspraken” in het kanaal van de inrichting die u zoekt.`)] : []),
  ]);
}
