import { RECLASSERINGEN } from '../../../src/domain/groepen.ts';
import { schrijfDatum } from '../../../src/domain/schrijf.ts';
import { formulier } from '../parts/blik.ts';
import { regel, toelichting } from '../parts/elementen.ts';
import { datumveld, JA_NEE, keuze, regelveld, tekstvak } from '../parts/invoer.ts';
import { rij, verzendKnop } from '../parts/knoppen.ts';
import { beideStandpunten } from '../stappen/verschil.ts';
import { DIALOOG, VERB } from '../verben.ts';
import type { Kaartdialoog } from './dialoog.ts';

const VERPLICHT = 'Schrijf in één regel waarom.';

/** Waiting for the criminal case begins: until when, and why. */
export const WACHT: Kaartdialoog = {
  naam: DIALOOG.wacht,
  titel: 'Wacht op strafproces',
  inhoud(b) {
    if (!b.view.magWachten || !b.view.mag.includes('wachtOpStrafproces')) return 'Deze casus kan nu niet wachten op het strafproces.';
    const form = formulier(b, DIALOOG.wacht);
    const { standaard, uiterste } = b.view.wachtDagen;
    return [
      regel('De termijnen staan stil tot de datum hieronder. De ander krijgt bericht. Wordt de persoon afgestraft, dan gaat de casus vanzelf verder.'),
      datumveld(form, { veld: 'in_tot', label: 'Wanneer kijkt u opnieuw?', begin: standaard, max: uiterste }),
      toelichting(`Is de volgende zitting bekend? Kies die dag. Anders over zes weken. Hooguit tot en met ${schrijfDatum(uiterste)}.`),
      regelveld(form, { veld: 'in_reden', label: 'Waarom wacht de casus? (mag leeg)' }),
      ...rij([verzendKnop('Laat de casus wachten', VERB.wacht, DIALOOG.wacht, b.view, { stijl: 'positive' })]),
    ];
  },
};

/** At the review: a later day, with a reason. */
export const WACHT_LANGER: Kaartdialoog = {
  naam: DIALOOG.wachtLanger,
  titel: 'Wacht langer',
  inhoud(b) {
    const { wacht, wachtDagen } = b.view;
    if (wacht === undefined || !b.view.mag.includes('verlengWacht')) return 'Deze casus wacht niet (meer) op het strafproces.';
    const form = formulier(b, DIALOOG.wachtLanger);
    return [
      regel(`De casus wacht nu tot ${schrijfDatum(wacht.tot)}. U kunt hooguit tot en met ${schrijfDatum(wachtDagen.uiterste)} wachten.`),
      datumveld(form, { veld: 'in_tot', label: 'Wanneer kijkt u opnieuw?', verplicht: 'Kies een datum.', max: wachtDagen.uiterste }),
      regelveld(form, { veld: 'in_reden', label: 'Waarom wacht de casus langer?', verplicht: VERPLICHT }),
      ...rij([verzendKnop('Laat langer wachten', VERB.wachtLanger, DIALOOG.wachtLanger, b.view, { stijl: 'positive' })]),
    ];
  },
};

/** The casus goes to another of the three organisations. */
export const ZET_DOOR: Kaartdialoog = {
  naam: DIALOOG.zetDoor,
  titel: 'Zet door naar andere organisatie',
  inhoud(b) {
    if (!b.view.mag.includes('zetDoor') || (b.view.fase !== 'bekendheid' && b.view.fase !== 'delen')) return 'Deze casus kunt u nu niet doorzetten.';
    const form = formulier(b, DIALOOG.zetDoor);
    return [
      regel('De reclasseringswerkers van die organisatie krijgen bericht. De termijn verandert niet.'),
      keuze(form, { veld: 'in_naar', label: 'Welke organisatie kent deze persoon?', verplicht: 'Kies een organisatie.', keuzes: RECLASSERINGEN.map((naam) => ({ title: naam, value: naam })) }),
      regelveld(form, { veld: 'in_reden', label: 'Waarom? (één regel)', verplicht: VERPLICHT, hint: 'Bijvoorbeeld: toezicht loopt daar' }),
      ...rij([verzendKnop('Zet door', VERB.zetDoor, DIALOOG.zetDoor, b.view, { stijl: 'positive' })]),
    ];
  },
};

/** The other organisation does not know the person: back, once. */
export const STUUR_TERUG: Kaartdialoog = {
  naam: DIALOOG.stuurTerug,
  titel: 'Stuur terug',
  inhoud(b) {
    const { doorzetting, mag, voorAnderen } = b.view;
    if (doorzetting === undefined || doorzetting.teruggestuurd !== undefined || voorAnderen || !mag.includes('stuurTerug')) return 'Deze casus kunt u nu niet terugsturen.';
    return [
      regel(`De casus gaat terug naar ${doorzetting.door.naam}. Dat kan één keer. Daarna beslist de unitmanager.`),
      regelveld(formulier(b, DIALOOG.stuurTerug), { veld: 'in_reden', label: 'Waarom stuurt u de casus terug?', verplicht: VERPLICHT }),
      ...rij([verzendKnop('Stuur de casus terug', VERB.stuurTerug, DIALOOG.stuurTerug, b.view, { stijl: 'destructive' })]),
    ];
  },
};

const GEEN_VERSCHIL = 'Er is geen verschil van mening (meer) om te lezen.';

/** Both views, to read; for the two who carry the casus and the managers, also after the decision. */
export const VERSCHIL: Kaartdialoog = {
  naam: DIALOOG.verschil,
  titel: 'Beide standpunten',
  inhoud: ({ verschil }) => (verschil === undefined ? GEEN_VERSCHIL : beideStandpunten(verschil)),
};

/** A manager reads both views and decides. */
export const BESLIS: Kaartdialoog = {
  naam: DIALOOG.beslis,
  titel: 'Beslis over de bijdrage',
  inhoud(b) {
    if (b.verschil === undefined || b.verschil.besloten || !b.view.mag.includes('beslisDuiding')) return GEEN_VERSCHIL;
    const form = formulier(b, DIALOOG.beslis);
    return [
      ...beideStandpunten(b.verschil),
      keuze(form, { veld: 'in_actieveRol', label: 'Actieve bijdrage aan het D&R-plan', verplicht: 'Kies ja of nee.', keuzes: JA_NEE }),
      tekstvak(form, { veld: 'in_redenen', label: 'Waarom?', verplicht: 'Schrijf waarom.' }),
      toelichting('Het besluit geldt als hoofd D&R en unitmanager allebei hetzelfde vastleggen. U leest dit alleen om te beslissen; dat u keek, wordt vastgelegd.'),
      ...rij([verzendKnop('Leg besluit vast', VERB.beslis, DIALOOG.beslis, b.view, { stijl: 'positive' })]),
    ];
  },
};
