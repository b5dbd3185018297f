import { GRONDNAAM, INZETSTANDNAAM } from '../../../src/domain/inzet.ts';
import type { InzetView } from '../../../src/domain/inzetview.ts';
import { schrijfDatum } from '../../../src/domain/schrijf.ts';
import { formulier, type Blik } from '../parts/blik.ts';
import { feit, regel, vak } from '../parts/elementen.ts';
import { datumveld, lijstkeuze, regelveld } from '../parts/invoer.ts';
import type { Element } from '../parts/kaart.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { voorstelZin } from '../stappen/inzet.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const naam = DIALOOG.inzet;

function gegevens({ grond, stand, wat, waarom, eigenaar, start, klaar, gestartOp, klaarOp, reden, overgedragenAan }: InzetView): readonly Element[] {
  const regels: readonly (readonly [string, string | undefined])[] = [
    ['Inzet', `${GRONDNAAM[grond]} · ${INZETSTANDNAAM[stand]}`], ['Wat', wat], ['Waarom', waarom], ['Wie', eigenaar],
    ['Start uiterlijk', start === undefined ? undefined : schrijfDatum(start)], ['Gestart', gestartOp === undefined ? undefined : schrijfDatum(gestartOp)],
    ['Klaar uiterlijk', klaar === undefined ? undefined : schrijfDatum(klaar)], ['Klaar', klaarOp === undefined ? undefined : schrijfDatum(klaarOp)], ['Reden', reden], ['Overgedragen aan', overgedragenAan],
  ];
  return regels.flatMap(([wat_, tekst]) => (tekst === undefined ? [] : [feit(wat_, tekst)]));
}

function voorstel(een: InzetView, b: Blik): readonly Element[] {
  const form = formulier(b, naam);
  const data = { inzet: een.id };
  return [
    regel(`${voorstelZin(een)}.`),
    regelveld(form, { veld: 'in_reden', label: 'Reden (nodig bij “nee”)' }),
    datumveld(form, { veld: 'in_tot', label: 'Wanneer kijkt u opnieuw? (nodig bij “later”)' }),
    ...rij([
      verzendKnop('Ja, dit past', VERB.inzetAntwoord, naam, b.view, { data: { ...data, antwoord: 'ja' }, stijl: 'positive' }),
      verzendKnop('Nee, dit past niet', VERB.inzetAntwoord, naam, b.view, { data: { ...data, antwoord: 'nee' } }),
      verzendKnop('Later', VERB.inzetAntwoord, naam, b.view, { data: { ...data, antwoord: 'later' } }),
    ]),
  ];
}

function einddatum(een: InzetView, b: Blik): readonly Element[] {
  if (een.klaar !== undefined || !b.view.mag.includes('vulAan')) return [];
  return [
    datumveld(formulier(b, naam), { veld: 'in_waarde', label: 'Einddatum van de detentie' }),
    ...rij([verzendKnop('Vul de einddatum in', VERB.vulAan, naam, b.view, { data: { veld: 'einddatum' } })]),
  ];
}

function vervalt(een: InzetView, b: Blik): readonly Element[] {
  if (!b.view.mag.includes('laatInzetVervallen')) return [];
  return [
    regelveld(formulier(b, naam), { veld: 'in_reden', label: 'Gaat het niet door? Schrijf waarom' }),
    ...rij([verzendKnop('Laat vervallen', VERB.inzetVervalt, naam, b.view, { data: { inzet: een.id }, stijl: 'destructive' })]),
  ];
}

/** All inzet of the casus in the order of its dates, what came to an end last; and what can be done with any of them. */
function lijst(b: Blik): readonly Element[] | string {
  const { inzet } = b.view.stap4;
  if (inzet.length === 0) return 'Er is nog geen inzet.';
  const open = inzet.filter(({ taak }) => taak !== undefined);
  const doen = [
    ...(b.view.mag.includes('startInzet') ? [verzendKnop('Start', VERB.inzetStart, naam, b.view), verzendKnop('Afgerond', VERB.inzetKlaar, naam, b.view)] : []),
    ...(b.view.mag.includes('beantwoordInzet') ? [verzendKnop('Ja, dit past', VERB.inzetAntwoord, naam, b.view, { data: { antwoord: 'ja' } })] : []),
  ];
  const kiezen = open.length === 0 || doen.length === 0 ? [] : [
    lijstkeuze(formulier(b, naam), { veld: 'in_inzet', label: 'Welke inzet?', keuzes: open.map(({ id, grond, stand }) => ({ title: `${GRONDNAAM[grond]} (${INZETSTANDNAAM[stand]})`, value: id })) }),
    ...rij(doen),
  ];
  return [...inzet.map((een) => vak('default', gegevens(een))), ...kiezen];
}

/** One inzet with everything that was typed about it, and the answers that need a reason or a day. */
export const INZET: Kaartdialoog = {
  naam,
  titel: 'Inzet tijdens detentie',
  inhoud(b, { inzet }) {
    if (inzet === undefined) return lijst(b);
    const een = b.view.stap4.inzet.find(({ id }) => id === inzet);
    if (een === undefined) return 'Deze inzet bestaat niet (meer). Open de casus opnieuw.';
    if (een.stand === 'voorgesteld' && b.view.mag.includes('beantwoordInzet')) return voorstel(een, b);
    return [...gegevens(een), ...(een.taak === undefined ? [] : [...einddatum(een, b), ...vervalt(een, b)])];
  },
};
