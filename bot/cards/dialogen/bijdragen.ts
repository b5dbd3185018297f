import { BIJDRAGEVORM, isAfTeRonden, isOpenBijdrage, vrijeVormen, type Bijdrage, type BijdrageVorm } from '../../../src/domain/bijdrage.ts';
import { formulier, type Blik, type Kandidaat } from '../parts/blik.ts';
import { regel, stuk, toelichting, tussenkop } from '../parts/elementen.ts';
import { keuze, lijstkeuze, regelveld, tekstvak } from '../parts/invoer.ts';
import type { Element } from '../parts/kaart.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { collegavelden } from '../parts/mensenkeuze.ts';
import { vormkeuzes } from '../parts/vormkeuzes.ts';
import { DIALOOG, VERB, type DialoogNaam } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const NIET_MEER = 'Deze bijdrage staat niet meer open. Bekijk de kaart voor de nieuwe stand.';
const HINT = 'Schrijf alleen wat nodig is voor het D&R-plan. Noem geen slachtoffers.';

/** Colleagues of the reclassering who may take a bijdrage: those of the afdeling first, and then whoever works elsewhere (B60). */
function collegas({ kandidaten, overnemers = [] }: Blik): readonly Kandidaat[] {
  const hier = kandidaten.filter(({ rol }) => rol !== 'casemanager');
  return [...hier, ...overnemers.filter(({ id }) => !hier.some((een) => een.id === id))];
}

function openBijdragen({ view }: Blik): readonly Bijdrage[] {
  return view.fase === 'bijdrage' ? (view.inhoud?.stap3?.bijdragen.filter(isOpenBijdrage) ?? []) : [];
}

/** Of the open ones the one the button was for, or all where the button left it open. */
function bedoeld(b: Blik, gegevens: Readonly<Record<string, string>>, past: (bijdrage: Bijdrage) => boolean): readonly Bijdrage[] {
  return openBijdragen(b).filter((een) => past(een) && (gegevens['bijdrage'] === undefined || een.id === gegevens['bijdrage']));
}

/** Which bijdrage it is about: said when there is one, asked when there are more. */
function welke(b: Blik, naam: DialoogNaam, bijdragen: readonly Bijdrage[]): Element {
  const [eerste] = bijdragen;
  if (bijdragen.length === 1 && eerste !== undefined) return regel([stuk(BIJDRAGEVORM[eerste.vorm].naam, { weight: 'Bolder' })]);
  return lijstkeuze(formulier(b, naam), { veld: 'in_bijdrage', label: 'Welke bijdrage?', verplicht: 'Kies een bijdrage.', begin: eerste?.id, keuzes: bijdragen.map(({ id, vorm }) => ({ value: id, title: BIJDRAGEVORM[vorm].naam })) });
}

/** The id travels with the button when there was nothing to choose. */
function metId(bijdragen: readonly Bijdrage[]): { readonly data?: { readonly bijdrage: string } } {
  const [eerste] = bijdragen;
  return bijdragen.length === 1 && eerste !== undefined ? { data: { bijdrage: eerste.id } } : {};
}

/** One more bijdrage, by either side. */
export const BIJDRAGE_ERBIJ: Kaartdialoog = {
  naam: DIALOOG.bijdrageErbij,
  titel: 'Voeg bijdrage toe',
  inhoud(b) {
    const { inhoud, mag, fase } = b.view;
    if (fase !== 'bijdrage' || inhoud?.stap3 === undefined || !mag.includes('voegBijdrageToe')) return 'U kunt nu geen bijdrage toevoegen. Dat kan in stap 3, na de duiding.';
    const vrij = vrijeVormen(inhoud.formen, inhoud.stap3);
    if (vrij.length === 0) return 'Alle bijdragen die hier passen, staan al open.';
    const form = formulier(b, DIALOOG.bijdrageErbij);
    return [
      keuze(form, { veld: 'in_vorm', label: 'Wat draagt de reclassering bij?', verplicht: 'Kies een bijdrage.', keuzes: vormkeuzes(vrij) }),
      ...(collegas(b).length === 0 ? [] : collegavelden(form, { veld: 'in_persoon', label: 'Door een andere collega? (mag leeg)' }, collegas(b))),
      ...rij([verzendKnop('Voeg toe', VERB.bijdrageErbij, DIALOOG.bijdrageErbij, b.view, { stijl: 'positive' })]),
    ];
  },
};

/** A bijdrage is ready: what came out of it. */
export const BIJDRAGE_KLAAR: Kaartdialoog = {
  naam: DIALOOG.bijdrageKlaar,
  titel: 'Bijdrage klaar',
  inhoud(b, gegevens) {
    const over = bedoeld(b, gegevens, isAfTeRonden);
    if (over.length === 0 || !b.view.mag.includes('rondBijdrageAf')) return NIET_MEER;
    return [
      welke(b, DIALOOG.bijdrageKlaar, over), toelichting(HINT),
      tekstvak(formulier(b, DIALOOG.bijdrageKlaar), { veld: 'in_bevinding', label: 'Wat kwam eruit?', verplicht: 'Schrijf kort wat eruit kwam.' }),
      ...rij([verzendKnop('Bijdrage is klaar', VERB.bijdrageKlaar, DIALOOG.bijdrageKlaar, b.view, { ...metId(over), stijl: 'positive' })]),
    ];
  },
};

/** Another owner, or no bijdrage after all; of one that is chosen here, which keeps the card small. */
export const BIJDRAGE_WIJZIG: Kaartdialoog = {
  naam: DIALOOG.bijdrageWijzig,
  titel: 'Bijdrage wijzigen',
  inhoud(b) {
    const open = openBijdragen(b);
    if (open.length === 0) return 'Er staat geen bijdrage open. Bekijk de kaart voor de nieuwe stand.';
    const form = formulier(b, DIALOOG.bijdrageWijzig);
    const door = b.view.mag.includes('geefBijdrageDoor') && collegas(b).length > 0 ? [
      tussenkop('Doorgeven aan een collega'), ...collegavelden(form, { veld: 'in_persoon', label: 'Aan wie?' }, collegas(b)),
      ...rij([verzendKnop('Geef door', VERB.bijdrageDoor, DIALOOG.bijdrageWijzig, b.view, metId(open))]),
    ] : [];
    return [
      welke(b, DIALOOG.bijdrageWijzig, open), ...door, tussenkop('Gaat toch niet door'), regelveld(form, { veld: 'in_reden', label: 'Waarom vervalt de bijdrage?' }),
      ...rij([verzendKnop('Laat vervallen', VERB.bijdrageVervalt, DIALOOG.bijdrageWijzig, b.view, { ...metId(open), stijl: 'destructive' })]),
    ];
  },
};

const KAN_INBRENG: readonly BijdrageVorm[] = ['trajectgesprek', 'mdo', 'advies'];

function deelnameVelden(b: Blik): readonly Element[] {
  const form = formulier(b, DIALOOG.inbreng);
  if (collegas(b).length === 0) return [];
  return [
    keuze(form, { veld: 'in_wijze', label: 'Hoe draagt u dan bij?', begin: 'schriftelijk', keuzes: [{ value: 'schriftelijk', title: 'Ik geef vooraf schriftelijke inbreng' }, { value: 'collega', title: 'Een collega gaat in mijn plaats' }] }),
    ...collegavelden(form, { veld: 'in_persoon', label: 'Alleen bij een collega: wie?' }, collegas(b)),
  ];
}

/** Who can't join writes what the casemanager must know, or sends a colleague; also input ahead of an advice. */
export const INBRENG: Kaartdialoog = {
  naam: DIALOOG.inbreng,
  titel: 'Inbreng voor het gesprek',
  inhoud(b, gegevens) {
    const over = bedoeld(b, gegevens, ({ vorm }) => (gegevens['bijdrage'] === undefined ? KAN_INBRENG.includes(vorm) && vorm !== 'advies' : KAN_INBRENG.includes(vorm)));
    if (over.length === 0 || !b.view.mag.includes('geefInbreng')) return NIET_MEER;
    const advies = over.every(({ vorm }) => vorm === 'advies');
    return [
      welke(b, DIALOOG.inbreng, over), regel(advies ? 'Het trajectgesprek is eerder dan het advies. Wat weet u nu al?' : 'U kunt er niet bij zijn.'),
      ...(advies ? [] : deelnameVelden(b)), toelichting(HINT),
      tekstvak(formulier(b, DIALOOG.inbreng), { veld: 'in_tekst', label: 'Uw inbreng' }),
      ...rij([verzendKnop('Verstuur', VERB.inbreng, DIALOOG.inbreng, b.view, { ...metId(over), stijl: 'positive' })]),
    ];
  },
};
