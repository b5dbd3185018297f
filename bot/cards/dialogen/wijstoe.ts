import { formulier, isLeiding } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import { keuze, lijstkeuze } from '../parts/invoer.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const naam = DIALOOG.wijsToe;
/** More names do not fit on a card (platform.md 1.2); the likeliest come first. */
const MAX_KANDIDATEN = 60;

/** A manager gives a casus to somebody. */
export const WIJS_TOE: Kaartdialoog = {
  naam,
  titel: 'Wijs toe',
  inhoud(b) {
    if (!isLeiding(b) || !b.view.mag.includes('wijsToe')) return 'Alleen hoofd D&R en de unitmanager wijzen een casus toe.';
    if (b.kandidaten.length === 0) return [regel('Aan deze afdeling zijn nog geen collega’s gekoppeld. Vraag de beheerder om hen toe te voegen.')];
    const form = formulier(b, naam);
    const begin = b.view.rollen.includes('unitmanager') ? 'reclasseringswerker' : 'casemanager';
    return [
      keuze(form, { veld: 'in_rol', label: 'Welke rol?', begin, keuzes: [{ title: 'Casemanager', value: 'casemanager' }, { title: 'Reclasseringswerker', value: 'reclasseringswerker' }] }),
      lijstkeuze(form, { veld: 'in_persoon', label: 'Aan wie?', verplicht: 'Kies een collega.', keuzes: b.kandidaten.slice(0, MAX_KANDIDATEN).map(({ id, naam: title }) => ({ title, value: id })) }),
      ...rij([verzendKnop('Wijs de casus toe', VERB.wijsToe, naam, b.view, { stijl: 'positive' })]),
    ];
  },
};
