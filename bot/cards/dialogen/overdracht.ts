import { OVERDRACHTPUNTEN, PUNTEN } from '../../../src/domain/inzet.ts';
import type { OverdrachtView } from '../../../src/domain/inzetview.ts';
import { formulier, type Blik } from '../parts/blik.ts';
import { regel, stuk } from '../parts/elementen.ts';
import { datumveld, lijstkeuze, regelveld } from '../parts/invoer.ts';
import type { Element } from '../parts/kaart.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { overdrachtZin } from '../stappen/inzet.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const naam = DIALOOG.overdracht;

function gever(een: OverdrachtView, b: Blik): readonly Element[] {
  const form = formulier(b, naam);
  const data = { overdracht: een.id };
  const nog = PUNTEN.filter((punt) => !een.afgevinkt.includes(punt));
  if (nog.length > 0)
    return [
      lijstkeuze(form, { veld: 'in_punt', label: 'Welk punt is gedaan?', keuzes: nog.map((punt) => ({ title: OVERDRACHTPUNTEN[punt], value: punt })) }),
      ...rij([verzendKnop('Vink af', VERB.overdrachtVink, naam, b.view, { data, stijl: 'positive' })]),
    ];
  if (!een.buiten) return [regel(`Alle punten zijn gedaan. ${een.naar} neemt de overdracht aan of stuurt haar terug.`)];
  return [
    regelveld(form, { veld: 'in_door', label: 'Wie heeft de overdracht aangenomen?' }),
    datumveld(form, { veld: 'in_op', label: 'Op welke dag?', max: b.view.vandaag }),
    ...rij([verzendKnop('Leg vast: aangenomen', VERB.neemOver, naam, b.view, { data, stijl: 'positive' })]),
  ];
}

function terugsturen(een: OverdrachtView, b: Blik): readonly Element[] {
  return [
    regelveld(formulier(b, naam), { veld: 'in_reden', label: 'Waarom gaat de overdracht terug?' }),
    ...rij([verzendKnop('Stuur terug', VERB.overdrachtTerug, naam, b.view, { data: { overdracht: een.id } })]),
  ];
}

/** A handover under way: the list, and what giver and receiver can do about it. */
export const OVERDRACHT: Kaartdialoog = {
  naam,
  titel: 'Overdracht',
  inhoud(b, { overdracht: id }) {
    const { inzet, overdracht } = b.view.stap4;
    const een = [overdracht, ...inzet.map((rij_) => rij_.overdracht)].find((kan) => kan?.id === id);
    if (een === undefined) return 'Deze overdracht loopt niet meer. Open de casus opnieuw.';
    const intrekken = een.ikGeef || b.view.rollen.includes('unitmanager');
    return [
      regel(`${overdrachtZin(een)}.`), ...(een.naarBuiten === undefined ? [] : [regel(`Wie overneemt: ${een.naarBuiten}.`)]),
      ...PUNTEN.map((punt) => regel([stuk(een.afgevinkt.includes(punt) ? '✔ ' : '☐ '), stuk(OVERDRACHTPUNTEN[punt])])),
      ...(een.ikGeef ? gever(een, b) : []),
      ...(een.ikOntvang || (een.ikGeef && een.buiten) ? terugsturen(een, b) : []),
      ...(intrekken ? rij([verzendKnop('Trek de overdracht in', VERB.overdrachtIntrekken, naam, b.view, { data: { overdracht: een.id }, stijl: 'destructive' })]) : []),
    ];
  },
};
