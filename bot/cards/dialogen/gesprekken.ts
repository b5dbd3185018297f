import { GESPREKUITKOMSTNAAM, isOpenBijdrage, MDO_UITKOMSTNAAM, NIET_GEHOUDEN_REDEN, type GesprekUitkomst } from '../../../src/domain/bijdrage.ts';
import { schrijfDag } from '../../../src/domain/schrijf.ts';
import { formulier, type Blik } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import { datumveld, keuze, keuzesVan, lijstkeuze, regelveld, schakelaar, type Formulier } from '../parts/invoer.ts';
import type { Element } from '../parts/kaart.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

/** Only where the reclassering was to take part: whether it did. */
function erbij({ view }: Blik, form: Formulier, vorm: 'trajectgesprek' | 'mdo'): readonly Element[] {
  const doetMee = view.inhoud?.stap3?.bijdragen.some((een) => een.vorm === vorm && isOpenBijdrage(een)) === true;
  return doetMee ? [schakelaar(form, { veld: 'in_erbij', label: 'Wie was erbij?', tekst: 'De reclassering was erbij', begin: 'true' })] : [];
}

/** How the trajectgesprek went: two taps when it was held. */
export const TRAJECTGESPREK: Kaartdialoog = {
  naam: DIALOOG.trajectgesprek,
  titel: 'Trajectgesprek',
  inhoud(b) {
    const { view } = b;
    const dag = view.stap3?.trajectgesprek;
    if (dag === undefined || view.inhoud === undefined || !view.mag.includes('legTrajectgesprekVast')) return 'Er is geen trajectgesprek om vast te leggen.';
    const form = formulier(b, DIALOOG.trajectgesprek);
    const geweest = dag <= view.vandaag;
    const kan: readonly GesprekUitkomst[] = geweest ? ['gehouden', 'teLaat', 'nietGehouden'] : ['nietGehouden'];
    return [
      regel(`Het trajectgesprek ${geweest ? 'was gepland op' : 'is gepland op'} ${schrijfDag(dag)}.`),
      keuze(form, { veld: 'in_uitkomst', label: 'Hoe ging het?', begin: kan[0], verplicht: 'Kies hoe het ging.', keuzes: keuzesVan(GESPREKUITKOMSTNAAM, kan) }),
      ...(geweest ? erbij(b, form, 'trajectgesprek') : []),
      lijstkeuze(form, { veld: 'in_waarom', label: 'Alleen bij “niet gehouden”: waarom?', keuzes: keuzesVan(NIET_GEHOUDEN_REDEN) }),
      datumveld(form, { veld: 'in_nieuweDatum', label: 'Alleen bij “niet gehouden”: nieuwe datum (mag leeg)' }),
      regelveld(form, { veld: 'in_toelichting', label: 'Toelichting (mag leeg; nodig bij “anders”)' }),
      ...rij([verzendKnop('Leg vast', VERB.trajectgesprek, DIALOOG.trajectgesprek, view, { stijl: 'positive' })]),
    ];
  },
};

/** What the MDO decided about the plan. */
export const MDO: Kaartdialoog = {
  naam: DIALOOG.mdo,
  titel: 'Uitkomst van het MDO',
  inhoud(b) {
    const { view } = b;
    if (view.stap3?.mdo === undefined || view.inhoud === undefined || !view.mag.includes('legMdoVast')) return 'Er is geen MDO om vast te leggen.';
    const form = formulier(b, DIALOOG.mdo);
    return [
      regel(`Het MDO was gepland op ${schrijfDag(view.stap3.mdo)}.`),
      keuze(form, { veld: 'in_uitkomst', label: 'Wat besloot het MDO over het plan?', begin: 'vastgesteld', verplicht: 'Kies de uitkomst.', keuzes: keuzesVan(MDO_UITKOMSTNAAM) }),
      ...erbij(b, form, 'mdo'),
      datumveld(form, { veld: 'in_nieuweDatum', label: 'Alleen bij “aangehouden”: nieuwe datum (mag leeg)' }),
      regelveld(form, { veld: 'in_toelichting', label: 'Toelichting (mag leeg; nodig bij “anders”)' }),
      ...rij([verzendKnop('Leg de uitkomst vast', VERB.mdoUitkomst, DIALOOG.mdo, view, { stijl: 'positive' })]),
    ];
  },
};
