import { schrijfDag } from '../../../src/domain/schrijf.ts';
import { UITSTELNAAM } from '../../../src/domain/uitstel.ts';
import type { TaakView } from '../../../src/domain/taakview.ts';
import { eigenTaken, formulier, isLeiding, type Blik } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import { keuze, regelveld } from '../parts/invoer.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { hoofdletter } from '../parts/tekst.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const naam = DIALOOG.uitstel;

/** The taak this person can postpone: the own one, or for who leads whatever holds the casus up. */
export function uitTeStellen(b: Blik): TaakView | undefined {
  const taak = eigenTaken(b).find(({ bijzaak, soort }) => !bijzaak && soort !== 'herbeoordelen') ?? (isLeiding(b) ? b.view.aanZet : undefined);
  return taak === undefined || taak.soort === 'herbeoordelen' || !b.view.mag.includes('geefUitstel') ? undefined : taak;
}

/** Postponement for a typed reason; each choice says the date it gives. */
export const UITSTEL: Kaartdialoog = {
  naam,
  titel: 'Uitstel',
  inhoud(b) {
    const taak = uitTeStellen(b);
    if (taak === undefined) return 'Er is nu niets waarvoor u uitstel kunt geven.';
    const keuzes = b.view.uitstelKeuzes[taak.id] ?? [];
    if (keuzes.length === 0) return [regel(`${taak.wat}: het uitstel is op. Doe de taak nu, of laat hoofd D&R of de unitmanager de casus toewijzen of afsluiten.`)];
    const form = formulier(b, naam);
    return [
      regel(`Uitstel voor: ${taak.wat}.`),
      keuze(form, {
        veld: 'in_soort', label: 'Waarom is uitstel nodig?', verplicht: 'Kies waarom uitstel nodig is.',
        keuzes: keuzes.map(({ soort, tot }) => ({ value: soort, title: `${hoofdletter(UITSTELNAAM[soort])}: tot ${schrijfDag(tot)}` })),
      }),
      regelveld(form, { veld: 'in_reden', label: 'Toelichting in één regel (nodig bij “andere reden”)' }),
      ...rij([verzendKnop('Geef uitstel', VERB.uitstel, naam, b.view, { data: { taak: taak.id }, stijl: 'positive' })]),
    ];
  },
};
