import { NIET_GESCREEND_REDEN, OORDEELNAAM, OORDELEN } from '../../../src/domain/casus.ts';
import { formulier } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import { JA_NEE, keuze, keuzesVan, lijstkeuze, regelveld } from '../parts/invoer.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { criteriaVelden } from '../stappen/criteria.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const naam = DIALOOG.corrigeer;

/** Corrects the verdict of step 1, starting from what was recorded. */
export const CORRIGEER: Kaartdialoog = {
  naam,
  titel: 'Oordeel corrigeren',
  inhoud(b) {
    const gegeven = b.view.inhoud?.oordeel;
    if (gegeven === undefined || !b.view.mag.includes('corrigeerOordeel')) return 'Er is geen oordeel dat u kunt corrigeren.';
    const { oordeel, criteria, nietGescreend, contactpersoon } = gegeven;
    const form = formulier(b, naam);
    const bekend = criteria === undefined ? undefined : criteria.bekend ? 'ja' : 'nee';
    return [
      regel('De casemanager krijgt bericht van het nieuwe oordeel. Het oude blijft in de geschiedenis staan.'),
      lijstkeuze(form, { veld: 'in_oordeel', label: 'Het oordeel wordt', begin: oordeel, keuzes: keuzesVan(OORDEELNAAM, OORDELEN) }),
      regelveld(form, { veld: 'in_reden', label: 'Waarom corrigeert u het oordeel?', verplicht: 'Schrijf in één regel waarom.' }),
      keuze(form, { veld: 'in_bekend', label: 'Bekend bij de reclassering?', begin: bekend, keuzes: JA_NEE }),
      ...criteriaVelden(form, b.view.vandaag, criteria),
      lijstkeuze(form, { veld: 'in_nietGescreend', label: 'Alleen bij “Niet gescreend”: waarom?', begin: nietGescreend, keuzes: keuzesVan(NIET_GESCREEND_REDEN) }),
      regelveld(form, { veld: 'in_contactpersoon', label: 'Contactpersoon bij de reclassering (mag leeg)', begin: contactpersoon }),
      ...rij([verzendKnop('Corrigeer oordeel', VERB.corrigeer, naam, b.view, { stijl: 'positive' })]),
    ];
  },
};
