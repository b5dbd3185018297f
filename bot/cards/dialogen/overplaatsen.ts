import { formulier } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import { lijstkeuze, regelveld } from '../parts/invoer.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const naam = DIALOOG.overplaatsen;
/** Value of the choice for a prison that the register does not know. */
export const ELDERS = 'elders';
/** More do not fit on a card (platform.md 1.2); those of the own PI come first, and the others can be typed. */
const MAX_PLAATSEN = 60;

/** Moves the casus to another afdeling or PI. */
export const OVERPLAATSEN: Kaartdialoog = {
  naam,
  titel: 'Overplaatsen',
  inhoud(b) {
    const { view, plaatsen = [] } = b;
    if (!view.mag.includes('plaatsOver') || view.fase === 'gesloten' || view.vertrokken) return 'U kunt deze casus nu niet overplaatsen.';
    const form = formulier(b, naam);
    const keuzes = [...plaatsen.slice(0, MAX_PLAATSEN).map(({ id, naam: title }) => ({ value: id, title })), { value: ELDERS, title: 'Inrichting zonder Samen starten' }];
    const getypt = plaatsen.length > MAX_PLAATSEN
      ? [regelveld(form, { veld: 'in_anders', label: 'Staat de afdeling er niet bij? Typ inrichting en afdeling', hint: 'Bijvoorbeeld: PI Noorderveen, Afdeling A' })]
      : [];
    return [
      regel(`Nu: ${view.pi}, ${view.afdeling}. De casus gaat mee met alles wat erin staat. Een geplande duiding met collega’s die niet meegaan, wordt afgezegd. Oude en nieuwe collega’s krijgen bericht.`),
      lijstkeuze(form, { veld: 'in_naar', label: 'Waarheen?', ...(getypt.length === 0 ? { verplicht: 'Kies de nieuwe afdeling.' } : {}), keuzes }),
      ...getypt,
      ...rij([verzendKnop('Plaats over', VERB.plaatsOver, naam, view, { stijl: 'positive' })]),
    ];
  },
};
