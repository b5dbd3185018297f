import { uitTeStellen } from '../dialogen/uitstel.ts';
import { formulier, isLeiding, type Blik } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import { regelveld } from '../parts/invoer.ts';
import type { Actie, Uitklap } from '../parts/kaart.ts';
import { dialoogKnop, knop, uitklap, werkdocumentKnop } from '../parts/knoppen.ts';
import { DIALOOG, VERB } from '../verben.ts';
import { inzetBeginnen } from './inzet.ts';
import { erIsIetsVeranderd, watKanNog } from './groepen.ts';
import { handreikingBijStap } from './handreiking.ts';
import { verschilKnop } from './verschil.ts';
import { corrigeer } from './oordelen.ts';
import { verloop } from './verloop.ts';

const VERPLICHT = 'Schrijf in één regel waarom.';

function uitstel(b: Blik): readonly Actie[] {
  return uitTeStellen(b) === undefined ? [] : [dialoogKnop('Uitstel', DIALOOG.uitstel, b.view)];
}

function wijsToe(b: Blik): readonly Actie[] {
  return isLeiding(b) && b.view.mag.includes('wijsToe') ? [dialoogKnop('Wijs toe', DIALOOG.wijsToe, b.view)] : [];
}

function sluit(b: Blik): readonly Uitklap[] {
  if (!b.view.mag.includes('sluitAf')) return [];
  const naam = 'sluit';
  return [uitklap(
    'Sluit af',
    [regelveld(formulier(b, naam), { veld: 'in_reden', label: 'Waarom sluit u de casus af?', verplicht: VERPLICHT })],
    [knop('Sluit de casus af', VERB.sluit, b.view, { form: naam, stijl: 'destructive' })],
  )];
}

function heropen(b: Blik): readonly Uitklap[] {
  const { gestopt, vertrokken, mag } = b.view;
  if ((!gestopt && vertrokken === undefined) || !mag.includes('heropen')) return [];
  const nooitGescreend = b.view.oordeel === undefined || b.view.oordeel.oordeel === 'nietGescreend';
  const naam = 'heropen';
  return [uitklap(
    'Heropenen',
    [regel(nooitGescreend ? 'De casus gaat terug naar stap 1: de reclassering kijkt alsnog.' : 'De casus gaat terug naar stap 2: de reclassering deelt informatie.'), regelveld(formulier(b, naam), { veld: 'in_reden', label: 'Waarom heropent u de casus?', verplicht: VERPLICHT })],
    [knop('Heropen de casus', VERB.heropen, b.view, { form: naam, stijl: 'positive' })],
  )];
}

/** The casemanager fills in the own part while probation judges and shares. */
function eigenDeel({ view }: Blik): readonly Actie[] {
  return view.kant === 'DJI' && (view.fase === 'bekendheid' || view.fase === 'delen') ? [werkdocumentKnop(view, 'Vul uw deel van het werkdocument')] : [];
}

function oppakken({ view }: Blik): readonly Actie[] {
  if (view.kant !== '3RO' || view.fase === 'gesloten' || view.voorAnderen) return [];
  const inStap1 = view.fase === 'bekendheid';
  return [
    ...(view.reclasseringswerker === undefined ? [knop('Ik pak deze', VERB.pak, view, { los: true })] : []),
    ...(inStap1 && !view.inEenKeer ? [knop('Stap 1 en 2 in één keer', VERB.inEenKeer, view, { los: true, uitleg: 'Ik doe stap 1 en het werkdocument in één keer' })] : []),
    ...(inStap1 ? [werkdocumentKnop(view)] : []),
    ...(view.ikDraag ? [knop('Laat los', VERB.laatLos, view, { los: true, uitleg: 'Ik laat deze casus los voor een collega' })] : []),
  ];
}

/** What else this person can do with the casus besides the step at hand. */
export function verder(b: Blik): readonly Actie[] {
  const gesloten = b.view.fase === 'gesloten';
  if (b.view.gewist !== undefined) return [];
  if (gesloten) return [...inzetBeginnen(b), ...(b.view.inzet === undefined ? [] : [...wijsToe(b), ...uitstel(b)]), ...heropen(b), ...verloop(b)];
  return [...watKanNog(b), ...handreikingBijStap(b), ...oppakken(b), ...eigenDeel(b), ...erIsIetsVeranderd(b), ...corrigeer(b), ...inzetBeginnen(b), ...verschilKnop(b), ...wijsToe(b), ...uitstel(b), ...heropen(b), ...verloop(b), ...sluit(b)];
}
