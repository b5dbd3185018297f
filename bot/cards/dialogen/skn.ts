import { toonSkn } from '../../../src/domain/skn.ts';
import { formulier } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import { regelveld } from '../parts/invoer.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const naam = DIALOOG.skn;

/** Corrects a wrong SKN; a dialog, because it holds personal data. */
export const SKN: Kaartdialoog = {
  naam,
  titel: 'SKN corrigeren',
  inhoud(b) {
    const { view } = b;
    if (!view.mag.includes('corrigeerSkn')) return 'Alleen de backoffice, de casemanager en hoofd D&R corrigeren het SKN.';
    const form = formulier(b, naam);
    return [
      regel(`Nu staat er SKN ${toonSkn(view.skn)}. Gaat de casus over iemand anders? Trek dan het signaal in en geef een nieuw signaal.`),
      regelveld(form, { veld: 'in_skn', label: 'Het juiste SKN', verplicht: 'Vul het juiste SKN in.' }),
      regelveld(form, { veld: 'in_reden', label: 'Waarom corrigeert u het SKN?', verplicht: 'Schrijf in één regel waarom.' }),
      ...rij([verzendKnop('Corrigeer SKN', VERB.corrigeerSkn, naam, view, { stijl: 'positive' })]),
    ];
  },
};
