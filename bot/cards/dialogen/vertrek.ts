import { VERTREKNAAM } from '../../../src/domain/verloop.ts';
import { formulier } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import { datumveld, keuze, keuzesVan } from '../parts/invoer.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const naam = DIALOOG.vertrek;

/** Says that the person has left. */
export const VERTREK: Kaartdialoog = {
  naam,
  titel: 'Vertrokken',
  inhoud(b) {
    const { view } = b;
    if (!view.mag.includes('meldVertrek') || view.fase === 'gesloten') return 'Deze casus is gesloten. U hoeft geen vertrek te melden.';
    const form = formulier(b, naam);
    return [
      regel('Een geplande duiding wordt afgezegd en herinneringen stoppen. Staat er nog iets open tussen de PI en de reclassering, dan blijft één taak over: de warme overdracht. Anders sluit de casus.'),
      keuze(form, { veld: 'in_soort', label: 'Waarom is de persoon weg?', verplicht: 'Kies waarom.', begin: view.vertrek?.soort, keuzes: keuzesVan(VERTREKNAAM, ['vrijlating', 'schorsing', 'heenzending', 'overleden', 'anders']) }),
      datumveld(form, { veld: 'in_datum', label: 'Op welke dag?', verplicht: 'Vul de dag in.', begin: view.vertrek?.datum ?? view.vandaag, max: view.vandaag }),
      ...rij([verzendKnop('Meld vertrek', VERB.meldVertrek, naam, view, { stijl: 'positive' })]),
    ];
  },
};
