import { TITELS, type SignaalVelden } from '../../../src/domain/casus.ts';
import { formulier, type Blik } from '../parts/blik.ts';
import { feit, regel, tussenkop } from '../parts/elementen.ts';
import { datumveld, keuze } from '../parts/invoer.ts';
import type { Element, Uitklap } from '../parts/kaart.ts';
import { knop, rij, uitklap } from '../parts/knoppen.ts';
import { TITELNAAM, VELDNAAM } from '../../../src/domain/namen.ts';
import { isVeld } from '../parts/namen.ts';
import { collegavelden } from '../parts/mensenkeuze.ts';
import { hoofdletter } from '../parts/tekst.ts';
import { VERB } from '../verben.ts';

const VRAAG: Readonly<Partial<Record<keyof SignaalVelden, string>>> = {
  casemanager: 'Wie is de casemanager?',
  begindatum: 'Begindatum van de detentie',
  einddatum: 'Einddatum van de detentie',
  titel: 'Hoe zit de persoon vast?',
};

function antwoord(b: Blik, veld: keyof SignaalVelden): Uitklap {
  const form = formulier(b, veld);
  const opzet = { veld: 'in_waarde', label: VRAAG[veld] ?? VELDNAAM[veld], verplicht: 'Vul dit in, of klap het weer dicht.' } as const;
  const gegeven = b.view.casemanagerTekst;
  const hint = veld === 'casemanager' && gegeven !== undefined ? [feit('In het signaal staat', gegeven)] : [];
  const kop = hoofdletter(VELDNAAM[veld]);
  const casemanagers = b.kandidaten.filter(({ rol }) => rol === 'casemanager');
  if (veld === 'casemanager' && casemanagers.length === 0)
    return uitklap(kop, [...hint, regel('Aan deze afdeling zijn nog geen casemanagers gekoppeld. Vraag de beheerder om hen toe te voegen.')], []);
  const invoer = veld === 'casemanager'
    ? collegavelden(form, opzet, casemanagers)
    : [veld === 'titel'
      ? keuze(form, { ...opzet, keuzes: TITELS.map((titel) => ({ value: titel, title: hoofdletter(TITELNAAM[titel]) })) })
      : datumveld(form, opzet)];
  return uitklap(kop, [...hint, ...invoer], [knop('Vul aan', VERB.vulAan, b.view, { data: { veld }, form: veld, stijl: 'positive' })]);
}

/** The missing fields of the signal, each with an answer of its own. */
export function aanvullen(b: Blik): readonly Element[] {
  const velden = b.view.ontbreekt.filter(isVeld);
  if (velden.length === 0 || !b.view.mag.includes('vulAan')) return [];
  return [tussenkop('Weet u wat nog onbekend is? Vul het aan:'), ...rij(velden.map((veld) => antwoord(b, veld)))];
}
