import { schrijfDag } from '../../../src/domain/schrijf.ts';
import { UITSTELNAAM } from '../../../src/domain/uitstel.ts';
import { eigenTaken, formulier, isLeiding, type Blik } from '../parts/blik.ts';
import { regel } from '../parts/elementen.ts';
import { keuze, lijstkeuze, regelveld } from '../parts/invoer.ts';
import type { Actie, Uitklap } from '../parts/kaart.ts';
import { knop, uitklap, werkdocumentKnop } from '../parts/knoppen.ts';
import { hoofdletter } from '../parts/tekst.ts';
import { VERB } from '../verben.ts';
import { inzetBeginnen } from './inzet.ts';
import { erIsIetsVeranderd, watKanNog } from './groepen.ts';
import { verschilKnop } from './verschil.ts';
import { corrigeer } from './oordelen.ts';
import { verloop } from './verloop.ts';

const VERPLICHT = 'Schrijf in één regel waarom.';

function uitstel(b: Blik): readonly Uitklap[] {
  const taak = eigenTaken(b).find(({ bijzaak, soort }) => !bijzaak && soort !== 'herbeoordelen') ?? (isLeiding(b) ? b.view.aanZet : undefined);
  if (taak === undefined || taak.soort === 'herbeoordelen' || !b.view.mag.includes('geefUitstel')) return [];
  const naam = 'uitstel';
  const form = formulier(b, naam);
  const keuzes = b.view.uitstelKeuzes[taak.id] ?? [];
  if (keuzes.length === 0) return [uitklap('Uitstel', [regel(`${taak.wat}: het uitstel is op. Doe de taak nu, of laat hoofd D&R of de unitmanager de casus toewijzen of afsluiten.`)], [])];
  return [uitklap(
    'Uitstel',
    [
      regel(`Uitstel voor: ${taak.wat}.`),
      keuze(form, {
        veld: 'in_soort', label: 'Waarom is uitstel nodig?', verplicht: 'Kies waarom uitstel nodig is.',
        keuzes: keuzes.map(({ soort, tot }) => ({ value: soort, title: `${hoofdletter(UITSTELNAAM[soort])}: tot ${schrijfDag(tot)}` })),
      }),
      regelveld(form, { veld: 'in_reden', label: 'Toelichting in één regel (nodig bij “andere reden”)' }),
    ],
    [knop('Geef uitstel', VERB.uitstel, b.view, { data: { taak: taak.id }, form: naam, stijl: 'positive' })],
  )];
}

function wijsToe(b: Blik): readonly Uitklap[] {
  if (!isLeiding(b) || !b.view.mag.includes('wijsToe')) return [];
  const naam = 'wijsToe';
  const form = formulier(b, naam);
  if (b.kandidaten.length === 0) return [uitklap('Wijs toe', [regel('Aan deze afdeling zijn nog geen collega’s gekoppeld. Vraag de beheerder om hen toe te voegen.')], [])];
  const begin = b.view.rollen.includes('unitmanager') ? 'reclasseringswerker' : 'casemanager';
  return [uitklap(
    'Wijs toe',
    [
      keuze(form, { veld: 'in_rol', label: 'Welke rol?', begin, keuzes: [{ title: 'Casemanager', value: 'casemanager' }, { title: 'Reclasseringswerker', value: 'reclasseringswerker' }] }),
      lijstkeuze(form, { veld: 'in_persoon', label: 'Aan wie?', verplicht: 'Kies een collega.', keuzes: b.kandidaten.map(({ id, naam: title }) => ({ title, value: id })) }),
    ],
    [knop('Wijs de casus toe', VERB.wijsToe, b.view, { form: naam, stijl: 'positive' })],
  )];
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
  if (gesloten) return [...inzetBeginnen(b), ...(b.view.inzet === undefined ? [] : [...wijsToe(b), ...uitstel(b)]), ...heropen(b), ...verloop(b)];
  return [...watKanNog(b), ...oppakken(b), ...eigenDeel(b), ...erIsIetsVeranderd(b), ...corrigeer(b), ...inzetBeginnen(b), ...verschilKnop(b), ...wijsToe(b), ...uitstel(b), ...heropen(b), ...verloop(b), ...sluit(b)];
}
