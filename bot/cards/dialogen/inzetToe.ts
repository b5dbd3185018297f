import { GRONDNAAM } from '../../../src/domain/inzet.ts';
import { formulier } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import { datumveld, keuzesVan, lijstkeuze, regelveld } from '../parts/invoer.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { collegavelden } from '../parts/mensenkeuze.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const naam = DIALOOG.inzetToe;

/** Adds an inzet during the detention by hand; without own dates they are worked back from the end of the detention. */
export const INZET_TOE: Kaartdialoog = {
  naam,
  titel: 'Inzet toevoegen',
  inhoud(b) {
    if (b.view.kant === undefined || !b.view.mag.includes('voegInzetToe')) return 'Alleen de casemanager en de reclasseringswerker voegen inzet toe.';
    const form = formulier(b, naam);
    const collegas = b.overnemers ?? [];
    return [
      regel('Laat de datums leeg: Samen starten rekent ze terug vanaf de einddatum van de detentie.'),
      lijstkeuze(form, { veld: 'in_grond', label: 'Waarvoor?', verplicht: 'Kies waarvoor de inzet is.', keuzes: keuzesVan(GRONDNAAM) }),
      regelveld(form, { veld: 'in_wat', label: 'Wat wordt gevraagd? (één regel)', verplicht: 'Schrijf in één regel wat er wordt gevraagd.' }),
      regelveld(form, { veld: 'in_waarom', label: 'Waarom? (nodig bij hoog risico en op verzoek van DJI)' }),
      ...(collegas.length === 0 ? [] : collegavelden(form, { veld: 'in_eigenaar', label: 'Wie voert het uit? (mag leeg)' }, collegas)),
      datumveld(form, { veld: 'in_start', label: 'Start uiterlijk (mag leeg)' }),
      datumveld(form, { veld: 'in_termijn', label: 'Klaar uiterlijk (mag leeg)' }),
      ...rij([verzendKnop('Voeg toe', VERB.inzetToe, naam, b.view, { stijl: 'positive' })]),
    ];
  },
};
