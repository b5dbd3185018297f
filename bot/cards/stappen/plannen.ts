import { metVoor } from '../../../src/domain/feiten/planning.ts';
import { NIET_DOORGEGAAN_NAAM, LEGE_PLANNING, type Gesprekssoort, type Planning, type VoorgesteldMoment } from '../../../src/domain/planning.ts';
import type { MomentView } from '../../../src/domain/momentview.ts';
import { schrijfLijst, schrijfMoment } from '../../../src/domain/schrijf.ts';
import { formulier, type Blik } from '../parts/blik.ts';
import { regel, toelichting } from '../parts/elementen.ts';
import { keuze, keuzesVan, regelveld } from '../parts/invoer.ts';
import type { Actie, Element, Koppeling, Uitklap } from '../parts/kaart.ts';
import { knop, rij, uitklap } from '../parts/knoppen.ts';
import { VORMNAAM } from '../../../src/domain/namen.ts';
import { VERB } from '../verben.ts';

/** Moments to choose from; more is a puzzle, and the card would not fit. */
const MAX_VOORSTELLEN = 3;

/** How far the planning of this meeting is, for who may see the content. */
export function planning({ view }: Blik, voor: Gesprekssoort): Planning {
  const { duiding, stap3 } = view.inhoud ?? {};
  return (voor === 'duiding' ? duiding : voor === 'trajectgesprek' ? stap3?.gespreksplanning : stap3?.mdo.planning) ?? LEGE_PLANNING;
}

/** The moment that was chosen, as everybody sees it. */
export function momentVan({ view }: Blik, voor: Gesprekssoort): MomentView | undefined {
  return view.momenten.find((een) => een.voor === voor);
}

/** Names of forms and fold-outs, told apart when a card has two meetings. */
function naamVan(voor: Gesprekssoort, wat: string): string {
  return voor === 'duiding' ? wat : `${wat}_${voor}`;
}

function voorstel(b: Blik, voor: Gesprekssoort, { start, vorm, reden, voorTermijn, onzeker, ruimte }: VoorgesteldMoment): readonly Element[] {
  const wanneer = `${schrijfMoment(start.datum, start.tijd)} · ${VORMNAAM[vorm]}`;
  const erbij = [
    ...(voorTermijn ? [] : ['⚠ na de termijn']), ...(ruimte === undefined ? [] : [ruimte.naam]),
    reden,
    ...(onzeker.length === 0 ? [] : [`Agenda niet zichtbaar van ${schrijfLijst(onzeker)}`]),
  ].filter(Boolean);
  return [...rij([knop(wanneer, VERB.kiesMoment, b.view, { data: { start: start.instant, ...metVoor(voor) }, los: true, uitleg: `Kies ${wanneer}` })]), toelichting(erbij.join(' · '))];
}

/** The best moments, one tap each. */
export function voorstellen(b: Blik, voor: Gesprekssoort): readonly Element[] {
  return planning(b, voor).voorstellen.slice(0, MAX_VOORSTELLEN).flatMap((een) => voorstel(b, voor, een));
}

export function geenVanDeze({ view }: Blik, voor: Gesprekssoort): Actie {
  return knop('Geen van deze', VERB.andereMomenten, view, { data: { ...metVoor(voor) }, los: true });
}

/** Only a web address becomes a link; anything else a calendar may hold is left out. */
export function deelname(joinUrl: string | undefined): readonly Koppeling[] {
  return joinUrl !== undefined && joinUrl.startsWith('https://') ? [{ type: 'Action.OpenUrl', title: 'Neem deel', url: joinUrl }] : [];
}

/** Fold-out: the meeting does not take place. */
export function annuleer(b: Blik, voor: Gesprekssoort): Uitklap {
  const naam = naamVan(voor, 'annuleer');
  return uitklap(
    'Afspraak annuleren',
    [regelveld(formulier(b, naam), { veld: 'in_reden', label: 'Waarom gaat de afspraak niet door?', verplicht: 'Schrijf in één regel waarom.' })],
    [knop('Annuleer de afspraak', VERB.annuleer, b.view, { data: { ...metVoor(voor) }, form: naam, stijl: 'destructive' })],
  );
}

/** For who was invited and has not answered: come, or not and why. */
export function antwoordknoppen(b: Blik, voor: Gesprekssoort): readonly Actie[] {
  const { view } = b;
  if (!view.mijnUitnodigingen.includes(voor)) return [];
  const naam = naamVan(voor, 'kanNiet');
  return [
    knop('Ik kom', VERB.komst, view, { data: { antwoord: 'ja', ...metVoor(voor) }, los: true, stijl: 'positive' }),
    uitklap('Ik kan niet', [regelveld(formulier(b, naam), { veld: 'in_reden', label: 'Waarom niet? (mag leeg blijven)' })], [knop('Ik kan niet op dit moment', VERB.komst, view, { data: { antwoord: 'nee', ...metVoor(voor) }, form: naam, stijl: 'destructive' })]),
  ];
}

/** Fold-out: the duiding was planned and did not take place. */
export function nietDoorgegaan(b: Blik): Uitklap {
  const naam = 'nietDoorgegaan';
  const form = formulier(b, naam);
  return uitklap(
    'Nee, ging niet door',
    [keuze(form, { veld: 'in_waarom', label: 'Waarom ging de duiding niet door?', verplicht: 'Kies waarom.', keuzes: keuzesVan(NIET_DOORGEGAAN_NAAM) }), regelveld(form, { veld: 'in_toelichting', label: 'Toelichting (nodig bij “anders”)' })],
    [knop('Zoek een nieuw moment', VERB.nietDoorgegaan, b.view, { form: naam, stijl: 'positive' })],
  );
}

/** Who made the last meeting fall away and why, while there is no new one. */
export function waaromNiet(b: Blik, voor: Gesprekssoort): readonly Element[] {
  const { afgezegd } = planning(b, voor);
  if (afgezegd === undefined || afgezegd.reden === '') return [];
  const { start, reden, door } = afgezegd;
  const wie = door.persoon === undefined || reden.includes(door.naam) ? '' : ` (${door.naam})`;
  return [toelichting(`De afspraak van ${schrijfMoment(start.datum, start.tijd)} gaat niet door: ${reden}${wie}`)];
}

/** How far a chosen meeting is, in a line. */
export function stand({ geboekt, gepland, wachtOp, afgelopen }: MomentView): string {
  if (!geboekt) return 'Wij zetten de afspraak nu in beide agenda’s.';
  if (afgelopen) return 'Het moment is voorbij.';
  return gepland ? 'De afspraak staat in beide agenda’s. Iedereen komt.' : `De afspraak staat in beide agenda’s. Nog niet gepland: wacht op antwoord van ${schrijfLijst(wachtOp)}.`;
}

/** When and where a chosen meeting is. */
export function schrijfMomentView({ start, vorm, ruimte }: MomentView): string {
  return `${schrijfMoment(start.datum, start.tijd)} ${VORMNAAM[vorm]}${ruimte === undefined ? '' : `, ${ruimte}`}`;
}

/** The planning of a talk in step 3: the chosen meeting, or the moments to choose from. Empty while the product plans none. */
export function gesprekplanning(b: Blik, voor: 'trajectgesprek' | 'mdo'): readonly Element[] {
  const { moment, voorstellen: keuzes } = planning(b, voor);
  const gekozen = momentVan(b, voor);
  if (moment !== undefined && gekozen !== undefined)
    return [regel(stand(gekozen)), ...rij([...deelname(moment.boeking?.joinUrl), ...antwoordknoppen(b, voor), ...(gekozen.afgelopen ? [] : [annuleer(b, voor)])])];
  if (keuzes.length === 0) return waaromNiet(b, voor);
  const naam = voor === 'mdo' ? 'MDO' : 'trajectgesprek';
  return [...waaromNiet(b, voor), regel(`Kies een moment voor het ${naam}, samen met de reclassering:`), ...voorstellen(b, voor), ...rij([geenVanDeze(b, voor)])];
}
