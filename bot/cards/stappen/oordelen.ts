import { NIET_GESCREEND_REDEN, OORDEELNAAM } from '../../../src/domain/casus.ts';
import type { Advies } from '../../../src/domain/advies.ts';
import { formulier, type Blik } from '../parts/blik.ts';
import { nadruk, regel, toelichting, tussenkop, vak } from '../parts/elementen.ts';
import { keuze, keuzesVan, regelveld } from '../parts/invoer.ts';
import type { DialoogKnop, Element, Uitklap } from '../parts/kaart.ts';
import { dialoogKnop, knop, rij, uitklap } from '../parts/knoppen.ts';
import { DIALOOG, VERB } from '../verben.ts';
import { criteriaVelden } from './criteria.ts';

/** Inputs that only the form for a known person has: one of them filled in means the user was busy there. */
const VAN_BEKEND = ['in_rol', 'in_dossier', 'in_laatsteContact'];

const DELEN: Readonly<Record<Advies['delen'], string>> = {
  ja: 'Delen met de casemanager: ja.',
  nee: 'Delen met de casemanager: nee, alleen de uitkomst.',
  werkerBeslist: 'Delen met de casemanager: u beslist.',
};

function adviesVak(advies: Advies | undefined): readonly Element[] {
  if (advies === undefined) return [];
  return [vak('good', [nadruk(`Advies: ${OORDEELNAAM[advies.oordeel]}`, 'Default'), regel(advies.waarom), toelichting(`${DELEN[advies.delen]} Het besluit is aan u.`)])];
}

/** The verdict itself, once there is an advice or something to correct in it. */
function oordeelVelden(b: Blik): readonly Element[] {
  const form = formulier(b);
  return [
    ...adviesVak(b.advies),
    keuze(form, { veld: 'in_oordeel', label: 'Uw oordeel', begin: b.advies?.oordeel, keuzes: keuzesVan(OORDEELNAAM, ['voldoende', 'onvoldoende', 'verouderd']) }),
    regelveld(form, { veld: 'in_reden', label: 'Reden, als u afwijkt van het advies', hint: 'Eén regel' }),
    regelveld(form, { veld: 'in_contactpersoon', label: 'Contactpersoon bij de reclassering (mag leeg)' }),
    ...rij([knop('Leg oordeel vast', VERB.beoordeel, b.view, { data: { in_bekend: 'ja' }, stijl: 'positive' })]),
  ];
}

function bekendVelden(b: Blik): readonly Element[] {
  const heeftAdvies = b.advies !== undefined || (b.invoer['in_oordeel'] ?? '') !== '';
  return [
    ...criteriaVelden(formulier(b), b.view.vandaag),
    ...rij([knop(heeftAdvies ? 'Bekijk advies opnieuw' : 'Bekijk advies', VERB.advies, b.view, { data: { in_bekend: 'ja' }, ...(heeftAdvies ? {} : { stijl: 'positive' }) })]),
    ...(heeftAdvies ? oordeelVelden(b) : []),
  ];
}

function nietBekend({ view }: Blik): Uitklap {
  return uitklap(
    'Niet bekend',
    [regel('De casemanager krijgt meteen bericht, met uw naam. Voor u stopt de casus. De casemanager blijft alert.')],
    [knop('Leg vast: niet bekend', VERB.beoordeel, view, { data: { in_oordeel: 'nietBekend', in_bekend: 'nee' }, stijl: 'positive', los: true })],
  );
}

function nietGescreend(b: Blik): Uitklap {
  const naam = 'nietGescreend';
  const form = formulier(b, naam);
  return uitklap(
    'Niet gescreend',
    [
      keuze(form, { veld: 'in_nietGescreend', label: 'Waarom hebt u niet gescreend?', verplicht: 'Kies een reden.', keuzes: keuzesVan(NIET_GESCREEND_REDEN) }),
      regelveld(form, { veld: 'in_reden', label: 'Toelichting (nodig bij “andere reden”)' }),
    ],
    [knop('Leg vast: niet gescreend', VERB.beoordeel, b.view, { data: { in_oordeel__nietGescreend: 'nietGescreend' }, form: naam })],
  );
}

/**
 * Step 1 for the reclasseringswerker: one question with three answers. Only who knows the person sees more
 * questions; "Niet bekend" takes two clicks.
 */
export function oordelen(b: Blik): readonly Element[] {
  const bezig = b.advies !== undefined || VAN_BEKEND.some((veld) => (b.invoer[veld] ?? '') !== '');
  const vraag = tussenkop('Kent de reclassering deze persoon?');
  if (bezig) return [vraag, ...bekendVelden(b), toelichting('Toch anders?'), ...rij([nietBekend(b), nietGescreend(b)])];
  return [vraag, ...rij([nietBekend(b), uitklap('Wel bekend', bekendVelden(b), [], 'positive'), nietGescreend(b)])];
}

/** Button to correct the verdict; nothing while there is none or once the duiding has been recorded. */
export function corrigeer({ view }: Blik): readonly DialoogKnop[] {
  const kan = view.inhoud?.oordeel !== undefined && view.mag.includes('corrigeerOordeel') && view.inhoud.duiding.conclusie === undefined && view.fase !== 'gesloten' && view.vertrokken === undefined;
  return kan ? [dialoogKnop('Oordeel corrigeren', DIALOOG.corrigeer, view)] : [];
}
