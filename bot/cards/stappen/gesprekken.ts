import { gehoudenGesprek, GESPREKUITKOMSTNAAM, MDO_UITKOMSTNAAM, MENINGNAAM, NIET_GEHOUDEN_REDEN, type Stap3 } from '../../../src/domain/bijdrage.ts';
import { schrijfDag } from '../../../src/domain/schrijf.ts';
import { formulier, type Blik } from '../parts/blik.ts';
import { feit, regel, toelichting, tussenkop } from '../parts/elementen.ts';
import { datumveld, keuze, keuzesVan, regelveld } from '../parts/invoer.ts';
import type { Actie, Element, Uitklap } from '../parts/kaart.ts';
import { klok } from '../parts/klok.ts';
import { dialoogKnop, knop, rij, uitklap } from '../parts/knoppen.ts';
import { DIALOOG, VERB } from '../verben.ts';
import { gesprekplanning, momentVan, schrijfMomentView } from './plannen.ts';

const VELD = 'trajectgesprekOp';

function datumVan(b: Blik, titel: string): Uitklap {
  return uitklap(
    titel,
    [datumveld(formulier(b, VELD), { veld: 'in_waarde', label: 'Datum van het trajectgesprek', verplicht: 'Vul de datum in.' }), toelichting('De termijnen van de bijdragen gaan mee. De ander krijgt bericht.')],
    [knop('Bewaar de datum', VERB.vulAan, b.view, { data: { veld: VELD }, form: VELD, stijl: 'positive' })],
  );
}

function mening(b: Blik, titel: string): Uitklap {
  const form = formulier(b, 'mening');
  return uitklap(
    titel,
    [
      keuze(form, { veld: 'in_mening', label: 'Wat vindt de gedetineerde van het plan?', verplicht: 'Kies een antwoord.', keuzes: keuzesVan(MENINGNAAM) }),
      regelveld(form, { veld: 'in_waarom', label: 'Waarom? (nodig bij “niet eens” en “niet gevraagd”)' }),
    ],
    [knop('Leg de mening vast', VERB.mening, b.view, { form: 'mening', stijl: 'positive' })],
  );
}

/** What a date is for where it would read as another day for a talk; short, because the card must fit Teams. */
const TERMIJN_VOOR: Readonly<Record<string, string>> = { trajectUitkomst: 'Vastleggen ', mdoDatum: 'MDO plannen ', mdoUitkomst: 'Vastleggen ' };

function termijn({ view }: Blik, ...soorten: readonly string[]): readonly Element[] {
  const taak = view.taken.find(({ soort }) => soorten.includes(soort));
  return taak === undefined ? [] : [toelichting(`${TERMIJN_VOOR[taak.soort] ?? ''}${klok(taak, view.vandaag).tekst}`)];
}

/** The trajectgesprek: its date, then how it went and what the detainee thinks. */
function trajectgesprek(b: Blik, stap3: Stap3): readonly Element[] {
  const { view } = b;
  const gehouden = gehoudenGesprek(stap3);
  if (gehouden !== undefined)
    return [
      regel(`Trajectgesprek ${GESPREKUITKOMSTNAAM[gehouden.uitkomst]} op ${schrijfDag(gehouden.datum)}.`),
      ...(stap3.mening === undefined ? termijn(b, 'mening') : [feit('De gedetineerde', `${MENINGNAAM[stap3.mening.mening]} · ${schrijfDag(stap3.mening.op)}`)]),
      ...rij([mening(b, stap3.mening === undefined ? 'Wat vindt de gedetineerde?' : 'Verander de mening')]),
    ];
  const vorige = stap3.gesprekken.at(-1);
  const nietDoor = vorige?.reden === undefined ? [] : [regel(`Het trajectgesprek van ${schrijfDag(vorige.datum)} ging niet door: ${NIET_GEHOUDEN_REDEN[vorige.reden]}.`)];
  const dag = view.stap3?.trajectgesprek;
  if (dag === undefined) {
    const gevraagd = view.taken.some(({ soort }) => soort === 'trajectDatum');
    return gevraagd ? [...nietDoor, regel('Het trajectgesprek heeft nog geen datum.'), ...termijn(b, 'trajectDatum'), ...gesprekplanning(b, 'trajectgesprek'), ...rij([datumVan(b, 'Vul de datum in')])] : nietDoor;
  }
  const hoe = dag <= view.vandaag ? dialoogKnop('Hoe ging het trajectgesprek?', DIALOOG.trajectgesprek, view, { stijl: 'positive' }) : dialoogKnop('Gaat niet door', DIALOOG.trajectgesprek, view, { uitleg: 'Het trajectgesprek gaat niet door' });
  const gekozen = momentVan(b, 'trajectgesprek');
  return [...nietDoor, regel(`Trajectgesprek: ${gekozen === undefined ? schrijfDag(dag) : schrijfMomentView(gekozen)}`), ...termijn(b, 'trajectUitkomst'), ...gesprekplanning(b, 'trajectgesprek'), ...rij([hoe, datumVan(b, 'Andere datum')])];
}

function mdoDatum(b: Blik, titel: string): Uitklap {
  return uitklap(
    titel, [datumveld(formulier(b, 'mdoDatum'), { veld: 'in_datum', label: 'Datum van het MDO', verplicht: 'Vul de datum in.' })],
    [knop('Bewaar de datum van het MDO', VERB.mdoDatum, b.view, { form: 'mdoDatum', stijl: 'positive' })],
  );
}

function planEnMdo(b: Blik, { planIngebrachtOp, mdo }: Stap3): readonly Element[] {
  const { view } = b;
  const dji = view.kant === 'DJI';
  const gekozen = momentVan(b, 'mdo');
  const open = (soort: string): boolean => view.taken.some((taak) => taak.soort === soort);
  const acties: readonly Actie[] = !dji ? [] : [
    ...(open('planInbrengen') ? [knop('Inbreng staat in het plan', VERB.planIngebracht, view, { los: true, uitleg: 'De inbreng van de reclassering staat in het concept-D&R-plan' })] : []),
    ...(open('mdoUitkomst') && mdo.datum !== undefined && mdo.datum <= view.vandaag ? [dialoogKnop('Uitkomst van het MDO', DIALOOG.mdo, view, { stijl: 'positive' })] : []),
    ...(open('mdoDatum') ? [mdoDatum(b, 'Plan het MDO')] : open('mdoUitkomst') ? [mdoDatum(b, 'Andere datum MDO')] : []),
  ];
  return [
    ...(planIngebrachtOp === undefined ? [] : [regel(`✔ Inbreng in het concept-D&R-plan op ${schrijfDag(planIngebrachtOp)}`)]),
    ...(mdo.uitkomst !== undefined ? [regel(`✔ MDO: ${MDO_UITKOMSTNAAM[mdo.uitkomst.uitkomst]} (${schrijfDag(mdo.uitkomst.op)})`)] : mdo.datum === undefined ? [] : [regel(`MDO: ${gekozen === undefined ? schrijfDag(mdo.datum) : schrijfMomentView(gekozen)}`)]),
    ...(dji ? termijn(b, 'planInbrengen', 'mdoDatum', 'mdoUitkomst') : []),
    ...(mdo.uitkomst === undefined ? gesprekplanning(b, 'mdo') : []),
    ...rij(acties),
  ];
}

/** Step 3: from the trajectgesprek through the concept-D&R-plan to the MDO. */
export function gesprekken(b: Blik): readonly Element[] {
  const stap3 = b.view.inhoud?.stap3;
  if (b.view.fase !== 'bijdrage' || stap3 === undefined) return [];
  const delen = [...trajectgesprek(b, stap3), ...planEnMdo(b, stap3)];
  return delen.length === 0 ? [] : [tussenkop('Trajectgesprek, plan en MDO'), ...delen];
}
