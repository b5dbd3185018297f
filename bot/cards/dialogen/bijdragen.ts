import { BIJDRAGEVORM, isOpenBijdrage, type Bijdrage, type Stap3 } from '../../../src/domain/bijdrage.ts';
import { formulier, type Blik } from '../parts/blik.ts';
import { regel, stuk, toelichting, tussenkop } from '../parts/elementen.ts';
import { keuze, lijstkeuze, regelveld, tekstvak } from '../parts/invoer.ts';
import type { Element, Keuze } from '../parts/kaart.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { vormkeuzes } from '../parts/vormkeuzes.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const NIET_MEER = 'Deze bijdrage staat niet meer open. Bekijk de kaart voor de nieuwe stand.';
const HINT = 'Schrijf alleen wat nodig is voor het D&R-plan. Noem geen slachtoffers.';

/** Colleagues of the reclassering who may take a bijdrage. */
function collegas({ kandidaten }: Blik): readonly Keuze[] {
  return kandidaten.filter(({ rol }) => rol !== 'casemanager').map(({ id, naam }) => ({ value: id, title: naam }));
}

function openVan({ view }: Blik, gegevens: Readonly<Record<string, string>>): { readonly stap3: Stap3; readonly bijdrage: Bijdrage } | undefined {
  const stap3 = view.fase === 'bijdrage' ? view.inhoud?.stap3 : undefined;
  const bijdrage = stap3?.bijdragen.find((een) => een.id === gegevens['bijdrage'] && isOpenBijdrage(een));
  return stap3 === undefined || bijdrage === undefined ? undefined : { stap3, bijdrage };
}

/** One more bijdrage, by either side. */
export const BIJDRAGE_ERBIJ: Kaartdialoog = {
  naam: DIALOOG.bijdrageErbij,
  titel: 'Voeg bijdrage toe',
  inhoud(b) {
    const { inhoud, mag, fase } = b.view;
    if (fase !== 'bijdrage' || inhoud?.stap3 === undefined || !mag.includes('voegBijdrageToe')) return 'U kunt nu geen bijdrage toevoegen. Dat kan in stap 3, na de duiding.';
    const open = inhoud.stap3.bijdragen.filter(isOpenBijdrage).map(({ vorm }) => vorm);
    const vrij = inhoud.formen.filter((vorm) => !open.includes(vorm));
    if (vrij.length === 0) return 'Alle bijdragen die hier passen, staan al open.';
    const form = formulier(b, DIALOOG.bijdrageErbij);
    return [
      keuze(form, { veld: 'in_vorm', label: 'Wat draagt de reclassering bij?', verplicht: 'Kies een bijdrage.', keuzes: vormkeuzes(vrij) }),
      ...(collegas(b).length === 0 ? [] : [lijstkeuze(form, { veld: 'in_persoon', label: 'Door een andere collega? (mag leeg)', keuzes: collegas(b) })]),
      ...rij([verzendKnop('Voeg toe', VERB.bijdrageErbij, DIALOOG.bijdrageErbij, b.view, { stijl: 'positive' })]),
    ];
  },
};

/** A bijdrage is ready: what came out of it. */
export const BIJDRAGE_KLAAR: Kaartdialoog = {
  naam: DIALOOG.bijdrageKlaar,
  titel: 'Bijdrage klaar',
  inhoud(b, gegevens) {
    const gevonden = openVan(b, gegevens);
    if (gevonden === undefined || !b.view.mag.includes('rondBijdrageAf')) return NIET_MEER;
    const { id, vorm } = gevonden.bijdrage;
    return [
      regel([stuk(BIJDRAGEVORM[vorm].naam, { weight: 'Bolder' })]), toelichting(HINT),
      tekstvak(formulier(b, DIALOOG.bijdrageKlaar), { veld: 'in_bevinding', label: 'Wat kwam eruit?', verplicht: 'Schrijf kort wat eruit kwam.' }),
      ...rij([verzendKnop('Bijdrage is klaar', VERB.bijdrageKlaar, DIALOOG.bijdrageKlaar, b.view, { data: { bijdrage: id }, stijl: 'positive' })]),
    ];
  },
};

/** Another owner, or no bijdrage after all. */
export const BIJDRAGE_WIJZIG: Kaartdialoog = {
  naam: DIALOOG.bijdrageWijzig,
  titel: 'Bijdrage wijzigen',
  inhoud(b, gegevens) {
    const gevonden = openVan(b, gegevens);
    if (gevonden === undefined) return NIET_MEER;
    const { id, vorm } = gevonden.bijdrage;
    const form = formulier(b, DIALOOG.bijdrageWijzig);
    const data = { bijdrage: id };
    const door = b.view.mag.includes('geefBijdrageDoor') && collegas(b).length > 0 ? [
      tussenkop('Doorgeven aan een collega'), lijstkeuze(form, { veld: 'in_persoon', label: 'Aan wie?', keuzes: collegas(b) }),
      ...rij([verzendKnop('Geef door', VERB.bijdrageDoor, DIALOOG.bijdrageWijzig, b.view, { data })]),
    ] : [];
    return [
      regel([stuk(BIJDRAGEVORM[vorm].naam, { weight: 'Bolder' })]), ...door,
      tussenkop('Gaat toch niet door'), regelveld(form, { veld: 'in_reden', label: 'Waarom vervalt de bijdrage?' }),
      ...rij([verzendKnop('Laat vervallen', VERB.bijdrageVervalt, DIALOOG.bijdrageWijzig, b.view, { data, stijl: 'destructive' })]),
    ];
  },
};

function deelnameVelden(b: Blik): readonly Element[] {
  const form = formulier(b, DIALOOG.inbreng);
  if (collegas(b).length === 0) return [];
  return [
    keuze(form, { veld: 'in_wijze', label: 'Hoe draagt u dan bij?', begin: 'schriftelijk', keuzes: [{ value: 'schriftelijk', title: 'Ik geef vooraf schriftelijke inbreng' }, { value: 'collega', title: 'Een collega gaat in mijn plaats' }] }),
    lijstkeuze(form, { veld: 'in_persoon', label: 'Alleen bij een collega: wie?', keuzes: collegas(b) }),
  ];
}

/** Who can't join writes what the casemanager must know, or sends a colleague; also input ahead of an advice. */
export const INBRENG: Kaartdialoog = {
  naam: DIALOOG.inbreng,
  titel: 'Inbreng voor het gesprek',
  inhoud(b, gegevens) {
    const gevonden = openVan(b, gegevens);
    if (gevonden === undefined || !b.view.mag.includes('geefInbreng')) return NIET_MEER;
    const { id, vorm } = gevonden.bijdrage;
    if (vorm !== 'trajectgesprek' && vorm !== 'mdo' && vorm !== 'advies') return 'Bij deze bijdrage is geen aparte inbreng nodig. Rond haar af met wat eruit kwam.';
    const kop = vorm === 'advies' ? 'Het trajectgesprek is eerder dan het advies. Wat weet u nu al?' : `U kunt niet bij het ${vorm === 'mdo' ? 'MDO' : 'trajectgesprek'} zijn.`;
    return [
      regel(kop), ...(vorm === 'advies' ? [] : deelnameVelden(b)), toelichting(HINT),
      tekstvak(formulier(b, DIALOOG.inbreng), { veld: 'in_tekst', label: 'Uw inbreng' }),
      ...rij([verzendKnop('Verstuur', VERB.inbreng, DIALOOG.inbreng, b.view, { data: { bijdrage: id }, stijl: 'positive' })]),
    ];
  },
};
