import { GRONDNAAM } from '../../../src/domain/inzet.ts';
import { formulier, type Blik } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import { datumveld, regelveld } from '../parts/invoer.ts';
import type { Element } from '../parts/kaart.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { collegavelden } from '../parts/mensenkeuze.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const naam = DIALOOG.draagOver;

function velden(b: Blik, buiten: boolean): readonly Element[] {
  const form = formulier(b, naam);
  const collegas = b.overnemers ?? [];
  return [
    ...(collegas.length === 0 ? [] : collegavelden(form, { veld: 'in_collega', label: buiten ? 'Aan welke collega? (of vul hieronder iemand buiten Samen starten in)' : 'Aan welke collega?' }, collegas)),
    ...(buiten ? [regelveld(form, { veld: 'in_organisatie', label: 'Organisatie (buiten Samen starten)', hint: 'Bijvoorbeeld: reclassering Utrecht, toezicht' }), regelveld(form, { veld: 'in_naam', label: 'Naam van wie overneemt' })] : []),
    datumveld(form, { veld: 'in_termijn', label: 'Klaar uiterlijk (mag leeg)' }),
  ];
}

/** Begins the handover of one inzet, or of the whole casus when the button names none. */
export const DRAAG_OVER: Kaartdialoog = {
  naam,
  titel: 'Overdragen',
  inhoud(b, { inzet }) {
    if (!b.view.mag.includes('draagOver')) return 'Alleen de reclasseringswerker draagt over.';
    const een = b.view.stap4.inzet.find(({ id }) => id === inzet);
    const { contact } = b.view.stap4;
    const terug = contact?.stand === 'teruggestuurd' && contact.inzet === inzet && contact.reden !== undefined ? [regel(`${contact.naar} stuurde de vorige overdracht terug: ${contact.reden}`)] : [];
    return [
      regel(een === undefined ? 'U draagt de hele casus over, met de inzet die u uitvoert.' : `U draagt over: ${GRONDNAAM[een.grond]}.`), ...terug,
      regel('U blijft aan zet tot de overdracht is aangenomen.'),
      ...velden(b, een !== undefined),
      ...rij([verzendKnop('Begin de overdracht', VERB.draagOver, naam, b.view, { ...(een === undefined ? {} : { data: { inzet: een.id } }), stijl: 'positive' })]),
    ];
  },
};
