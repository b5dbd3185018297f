import { formulier, isLeiding } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import { keuze } from '../parts/invoer.ts';
import { collegavelden } from '../parts/mensenkeuze.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const naam = DIALOOG.wijsToe;

/** A manager gives a casus to somebody. */
export const WIJS_TOE: Kaartdialoog = {
  naam,
  titel: 'Wijs toe',
  inhoud(b) {
    if (!isLeiding(b) || !b.view.mag.includes('wijsToe')) return 'Alleen hoofd D&R en de unitmanager wijzen een casus toe.';
    if (b.kandidaten.length === 0) return [regel('Aan deze afdeling zijn nog geen collega’s gekoppeld. Vraag de beheerder om hen toe te voegen.')];
    const form = formulier(b, naam);
    const begin = b.view.rollen.includes('unitmanager') ? 'reclasseringswerker' : 'casemanager';
    const eigenKantEerst = [...b.kandidaten].sort((een, ander) => Number(ander.rol === begin) - Number(een.rol === begin));
    return [
      keuze(form, { veld: 'in_rol', label: 'Welke rol?', begin, keuzes: [{ title: 'Casemanager', value: 'casemanager' }, { title: 'Reclasseringswerker', value: 'reclasseringswerker' }] }),
      ...collegavelden(form, { veld: 'in_persoon', label: 'Aan wie?', verplicht: 'Kies een collega.' }, eigenKantEerst),
      ...rij([verzendKnop('Wijs de casus toe', VERB.wijsToe, naam, b.view, { stijl: 'positive' })]),
    ];
  },
};
