import { DUIDINGVORMNAAM, type DuidingVorm, type VoorgesteldMoment } from '../../../src/domain/duiding.ts';
import { schrijfDag, schrijfLijst, schrijfMoment } from '../../../src/domain/schrijf.ts';
import { formulier, type Blik } from '../parts/blik.ts';
import { regel, stuk, toelichting, tussenkop } from '../parts/elementen.ts';
import { datumveld, JA_NEE, keuze, keuzesVan, lijstkeuze, meerkeuze, regelveld } from '../parts/invoer.ts';
import type { Element, Koppeling, Uitklap } from '../parts/kaart.ts';
import { knop, rij, uitklap, werkdocumentKnop } from '../parts/knoppen.ts';
import { KANTNAAM, VORMNAAM } from '../parts/namen.ts';
import { vormkeuzes } from '../parts/vormkeuzes.ts';
import { VERB } from '../verben.ts';

/** Moments to choose from; more is a puzzle, and the card would not fit. */
const MAX_VOORSTELLEN = 3;

/** The third outcome of a duiding: the criminal case decides first (A10). */
const LATER = { title: 'Later opnieuw bekijken (wacht op strafproces)', value: 'later' } as const;

/** How people most likely talked: as the meeting was booked, else by telephone. */
function vormVan(moment: Pick<VoorgesteldMoment, 'vorm'> | undefined): DuidingVorm {
  if (moment === undefined) return 'telefoon';
  return moment.vorm === 'inDePI' ? 'gesprek' : moment.vorm;
}

/** Fold-out: the duiding has been held already, the outcome in one line (F: 20 seconds). */
function legVast(b: Blik): readonly Uitklap[] {
  const { view } = b;
  const naam = 'legVast';
  const form = formulier(b, naam);
  return [uitklap(
    'Al besproken? Leg vast',
    [
      lijstkeuze(form, { veld: 'in_vorm', label: 'Hoe hebt u overlegd?', begin: vormVan(view.inhoud?.duiding.moment), keuzes: keuzesVan(DUIDINGVORMNAAM) }),
      keuze(form, { veld: 'in_actieveRol', label: 'Draagt de reclassering actief bij aan het D&R-plan?', verplicht: 'Kies ja of nee.', keuzes: view.magWachten ? [...JA_NEE, LATER] : JA_NEE }),
      meerkeuze(form, { veld: 'in_bijdragen', label: 'Bij “ja”: wat draagt de reclassering bij? Kies een of meer.', keuzes: vormkeuzes(view.inhoud?.formen ?? []) }),
      ...(view.magWachten ? [datumveld(form, { veld: 'in_later', label: 'Alleen bij later: wanneer kijkt u opnieuw?', begin: view.wachtDagen.standaard, max: view.wachtDagen.uiterste })] : []),
      regelveld(form, { veld: 'in_redenen', label: 'Waarom? (één regel)', verplicht: 'Schrijf in één regel waarom.' }),
      toelichting('De ander bevestigt daarna. Afspraken en een samenvatting voegt u toe in het werkdocument.'),
    ],
    [
      knop('Leg vast', VERB.legDuidingVast, view, { data: { wijze: 'samen' }, form: naam, stijl: 'positive' }),
      ...(view.magVoorlopig ? [knop('Leg voorlopig vast, zonder de ander', VERB.legDuidingVast, view, { data: { wijze: 'voorlopig' }, form: naam })] : []),
      werkdocumentKnop(view),
    ],
  )];
}

function voorstel(b: Blik, { start, vorm, reden, voorTermijn, onzeker }: VoorgesteldMoment): readonly Element[] {
  const wanneer = `${schrijfMoment(start.datum, start.tijd)} · ${VORMNAAM[vorm]}`;
  const erbij = [
    ...(voorTermijn ? [] : ['⚠ na de termijn']),
    reden,
    ...(onzeker.length === 0 ? [] : [`Agenda niet zichtbaar van ${schrijfLijst(onzeker)}`]),
  ].filter(Boolean);
  return [...rij([knop(wanneer, VERB.kiesMoment, b.view, { data: { start: start.instant }, los: true, uitleg: `Kies ${wanneer}` })]), toelichting(erbij.join(' · '))];
}

function termijnRegel({ view }: Blik): readonly Element[] {
  const taak = view.taken.find(({ soort }) => soort === 'duiden');
  const { voorstellen } = view.inhoud?.duiding ?? { voorstellen: [] };
  if (taak === undefined || voorstellen.length === 0 || voorstellen.some(({ voorTermijn }) => voorTermijn)) return [];
  return [regel([stuk('⚠ ', { color: 'Warning' }), stuk(`Er is geen vrij moment vóór de termijn (${schrijfDag(taak.termijn)}). Dit zijn de eerste momenten erna. Eerder bellen mag ook.`)])];
}

function kiezen(b: Blik): readonly Element[] {
  const { view } = b;
  const { voorstellen, voorgesteldOp } = view.inhoud?.duiding ?? { voorstellen: [] };
  if (voorstellen.length === 0) {
    const tekst = voorgesteldOp === undefined
      ? 'Wij zoeken momenten in beide agenda’s. Ze staan zo op deze kaart.'
      : 'Wij vonden geen moment dat u beiden past. Bel elkaar, of spreek zelf een moment af. Leg daarna hier de uitkomst vast.';
    return [tussenkop('Moment voor de duiding'), regel(tekst), ...rij([...legVast(b), werkdocumentKnop(view)])];
  }
  return [
    tussenkop('Kies een moment voor de duiding'),
    ...termijnRegel(b),
    ...voorstellen.slice(0, MAX_VOORSTELLEN).flatMap((een) => voorstel(b, een)),
    ...rij([knop('Geen van deze', VERB.andereMomenten, view, { los: true }), ...legVast(b), werkdocumentKnop(view)]),
  ];
}

/** Only a web address becomes a link; anything else a calendar may hold is left out. */
function deelname(joinUrl: string | undefined): readonly Koppeling[] {
  return joinUrl !== undefined && joinUrl.startsWith('https://') ? [{ type: 'Action.OpenUrl', title: 'Neem deel', url: joinUrl }] : [];
}

function annuleer(b: Blik): Uitklap {
  const naam = 'annuleer';
  return uitklap(
    'Afspraak annuleren',
    [regelveld(formulier(b, naam), { veld: 'in_reden', label: 'Waarom gaat de afspraak niet door?', verplicht: 'Schrijf in één regel waarom.' })],
    [knop('Annuleer de afspraak', VERB.annuleer, b.view, { form: naam, stijl: 'destructive' })],
  );
}

function openVragen({ view }: Blik): readonly Element[] {
  return (view.inhoud?.vragen ?? []).filter(({ beantwoordOp }) => beantwoordOp === undefined).map(({ aan, gesteldOp }) =>
    regel([
      stuk(aan === view.kant ? 'Aan u is een vraag gesteld' : `Uw vraag staat open bij de ${KANTNAAM[aan]}`, { weight: 'Bolder' }),
      stuk(` (${schrijfDag(gesteldOp)}). De klok van de duiding wacht op het antwoord.`),
    ]));
}

/** Open questions between the two sides, for any step in which they may ask; the texts are in the werkdocument. */
export function vragen(b: Blik): readonly Element[] {
  const open = openVragen(b);
  if (open.length === 0) return [];
  return [tussenkop('Vraag'), ...open, ...rij([werkdocumentKnop(b.view, 'Open werkdocument', 'positive')])];
}

/** Step 2b until there is an outcome: a moment is found, chosen and held, or the outcome recorded without one. */
export function moment(b: Blik): readonly Element[] {
  const { view } = b;
  const gekozen = view.inhoud?.duiding.moment;
  if (gekozen === undefined) return openVragen(b).length > 0 ? vragen(b) : kiezen(b);
  const { start, vorm, boeking } = gekozen;
  return [
    ...vragen(b),
    tussenkop(`Duiding: ${schrijfMoment(start.datum, start.tijd)} ${VORMNAAM[vorm]}`),
    regel(boeking === undefined ? 'Wij zetten de afspraak nu in beide agenda’s.' : 'De afspraak staat in beide agenda’s. Leg na afloop de uitkomst vast.'),
    ...rij([...deelname(boeking?.joinUrl), ...legVast(b), werkdocumentKnop(view), annuleer(b)]),
  ];
}
