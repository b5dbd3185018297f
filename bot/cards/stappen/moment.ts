import { DUIDINGVORMNAAM, type DuidingVorm } from '../../../src/domain/duiding.ts';
import type { VoorgesteldMoment } from '../../../src/domain/planning.ts';
import { schrijfDag } from '../../../src/domain/schrijf.ts';
import { KANTNAAM } from '../../../src/domain/aanzet.ts';
import { formulier, type Blik } from '../parts/blik.ts';
import { regel, stuk, toelichting, tussenkop } from '../parts/elementen.ts';
import { datumveld, JA_NEE, keuze, keuzesVan, lijstkeuze, meerkeuze, regelveld } from '../parts/invoer.ts';
import type { Element, Uitklap } from '../parts/kaart.ts';
import { knop, rij, uitklap, werkdocumentKnop } from '../parts/knoppen.ts';
import { vormkeuzes } from '../parts/vormkeuzes.ts';
import { VERB } from '../verben.ts';
import { annuleer, antwoordknoppen, deelname, geenVanDeze, momentVan, nietDoorgegaan, schrijfMomentView, stand, voorstellen as knoppenVoor, waaromNiet } from './plannen.ts';

/** The third outcome of a duiding: the criminal case decides first (A10). */
const LATER = { title: 'Later opnieuw bekijken (wacht op strafproces)', value: 'later' } as const;

/** How people most likely talked: as the meeting was booked, else by telephone. */
function vormVan(moment: Pick<VoorgesteldMoment, 'vorm'> | undefined): DuidingVorm {
  if (moment === undefined) return 'telefoon';
  return moment.vorm === 'inDePI' ? 'gesprek' : moment.vorm;
}

/** Fold-out: the duiding has been held already, the outcome in one line (F: 20 seconds). */
function legVast(b: Blik, titel = 'Al besproken? Leg vast'): readonly Uitklap[] {
  const { view } = b;
  const naam = 'legVast';
  const form = formulier(b, naam);
  return [uitklap(
    titel,
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
    return [tussenkop('Moment voor de duiding'), ...waaromNiet(b, 'duiding'), regel(tekst), ...rij([...legVast(b), werkdocumentKnop(view)])];
  }
  return [
    tussenkop('Kies een moment voor de duiding'),
    ...waaromNiet(b, 'duiding'),
    ...termijnRegel(b),
    ...knoppenVoor(b, 'duiding'),
    ...rij([geenVanDeze(b, 'duiding'), ...legVast(b), werkdocumentKnop(view)]),
  ];
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
  const gekozen = momentVan(b, 'duiding');
  if (gekozen === undefined) return openVragen(b).length > 0 ? vragen(b) : kiezen(b);
  const { boeking } = view.inhoud?.duiding.moment ?? {};
  const kop = tussenkop(`Duiding: ${schrijfMomentView(gekozen)}`);
  if (gekozen.afgelopen) return [...vragen(b), kop, regel('Heeft de duiding plaatsgevonden?'), ...rij([...legVast(b, 'Ja, leg de uitkomst vast'), nietDoorgegaan(b), werkdocumentKnop(view)])];
  return [
    ...vragen(b), kop,
    regel(`${stand(gekozen)}${gekozen.geboekt ? ' Leg na afloop de uitkomst vast.' : ''}`),
    ...rij([...antwoordknoppen(b, 'duiding'), ...deelname(boeking?.joinUrl), ...legVast(b), werkdocumentKnop(view), annuleer(b, 'duiding')]),
  ];
}
