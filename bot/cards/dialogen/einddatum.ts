import { schrijfDatum } from '../../../src/domain/schrijf.ts';
import { formulier } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import { datumveld } from '../parts/invoer.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const naam = DIALOOG.einddatum;

/** Changes the known end of the detention; all clocks follow. */
export const EINDDATUM: Kaartdialoog = {
  naam,
  titel: 'Einddatum wijzigen',
  inhoud(b) {
    const { view } = b;
    if (!view.mag.includes('vulAan') || view.fase === 'gesloten' || view.einddatum === undefined) return 'Er is geen einddatum die u kunt wijzigen.';
    return [
      regel(`De einddatum is nu ${schrijfDatum(view.einddatum)}. De termijnen schuiven mee. Beide kanten krijgen bericht.`),
      datumveld(formulier(b, naam), { veld: 'in_waarde', label: 'Nieuwe einddatum', verplicht: 'Vul de nieuwe einddatum in.', begin: view.einddatum }),
      ...rij([verzendKnop('Wijzig einddatum', VERB.vulAan, naam, view, { data: { veld: 'einddatum' }, stijl: 'positive' })]),
    ];
  },
};
