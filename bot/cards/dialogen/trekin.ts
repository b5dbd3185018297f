import { INTREKREDENNAAM } from '../../../src/domain/verloop.ts';
import { formulier } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import { keuze, keuzesVan, regelveld, schakelaar } from '../parts/invoer.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const naam = DIALOOG.trekIn;

/** Withdraws a signal that should not have been given. */
export const TREK_IN: Kaartdialoog = {
  naam,
  titel: 'Signaal intrekken',
  inhoud(b) {
    const { view } = b;
    if (!view.mag.includes('trekSignaalIn') || view.fase === 'gesloten') return 'Deze casus is gesloten. U hoeft het signaal niet in te trekken.';
    const form = formulier(b, naam);
    const stukken = view.aantalGedeeld === 1 ? 'is al 1 stuk informatie' : `zijn al ${view.aantalGedeeld} stukken informatie`;
    const gedeeld = view.aantalGedeeld === 0 ? [] : [
      regel(`Let op: er ${stukken} gedeeld. Was het de verkeerde persoon? Meld het dan ook als mogelijk datalek, zoals uw organisatie dat heeft afgesproken.`),
      schakelaar(form, { veld: 'in_ondanksDelen', label: 'Al gedeeld', tekst: 'Ik weet dat er al informatie is gedeeld' }),
    ];
    return [
      regel('De casus sluit. Een geplande duiding wordt afgezegd. Beide kanten krijgen bericht.'),
      ...gedeeld,
      keuze(form, { veld: 'in_soort', label: 'Waarom trekt u het signaal in?', verplicht: 'Kies een reden.', keuzes: keuzesVan(INTREKREDENNAAM) }),
      regelveld(form, { veld: 'in_toelichting', label: 'Toelichting (nodig bij “andere reden”)' }),
      ...rij([verzendKnop('Trek signaal in', VERB.trekIn, naam, view, { stijl: 'destructive' })]),
    ];
  },
};
