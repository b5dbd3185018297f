import { MEDEWERKINGNAAM } from '../../../src/domain/medewerking.ts';
import { schrijfDag, schrijfWerkdagen } from '../../../src/domain/schrijf.ts';
import type { Handreiking } from '../../../src/domain/handreiking.ts';
import type { PersoonlijkeView } from '../../../src/domain/view.ts';
import { schrijfDagVanaf } from '../../../src/domain/klok.ts';
import { isLeiding, type Blik } from '../parts/blik.ts';
import { feit, nadruk, regel, stuk, toelichting, tussenkop } from '../parts/elementen.ts';
import type { Actie, Element } from '../parts/kaart.ts';
import { dialoogKnop, knop, rij, uitklap } from '../parts/knoppen.ts';
import { hoofdletter } from '../parts/tekst.ts';
import { DIALOOG, VERB } from '../verben.ts';
import { leesMeer } from './handreiking.ts';

/** While the casus waits for the criminal case: until when, and how to go on. */
export function opStrafproces({ view }: Blik): readonly Element[] {
  const { wacht, mag, vandaag } = view;
  if (wacht === undefined) return [];
  return [
    tussenkop('Deze casus wacht op het strafproces'),
    regel(`Tot ${schrijfDagVanaf(wacht.tot, vandaag)}. De termijnen staan stil. Gaat u verder, dan houdt iedereen de werkdagen die er nog waren.`),
    ...(wacht.reden === undefined ? [] : [feit('Waarom', wacht.reden)]),
    ...rij([
      knop('Ga verder', VERB.wachtVoorbij, view, { stijl: 'positive', los: true }),
      ...(mag.includes('verlengWacht') ? [dialoogKnop('Wacht langer', DIALOOG.wachtLanger, view)] : []),
    ]),
  ];
}

/** "Kijk opnieuw" for the side that has not answered yet; one tap. */
export function kijkOpnieuw({ view }: Blik): readonly Element[] {
  const { kant, taken, vervolg } = view;
  if (kant === undefined || !taken.some(({ id }) => id === `kijkOpnieuw:${kant}`)) return [];
  const antwoord = (titel: string, uitkomst: 'blijftZo' | 'verder') => knop(titel, VERB.kijkOpnieuw, view, { data: { uitkomst }, los: true });
  return [
    tussenkop('Kijk opnieuw: de persoon is nu afgestraft'),
    regel(vervolg === undefined ? 'De duur van het verblijf is nu duidelijker. Neem dit mee in deze stap.' : 'Past wat u hebt besloten nog bij de straf?'),
    ...rij([
      antwoord(vervolg === undefined ? 'Gezien, ik neem het mee' : 'Blijft zo', 'blijftZo'),
      ...(vervolg === 'nieuweBijdrage' ? [antwoord('Nieuwe bijdrage', 'verder')] : []),
      ...(vervolg === 'heropenen' ? [antwoord('Heropen de duiding', 'verder')] : []),
    ]),
  ];
}

/** For a worker whose organisation it is not: for whom it is. */
export function voorAnderen({ view }: Blik): readonly Element[] {
  const organisatie = view.verwachteOrganisatie ?? 'een andere organisatie';
  return [regel(`Deze casus is voor ${organisatie}. Een reclasseringswerker van ${organisatie} pakt hem op. U hoeft nu niets te doen.`, 'Medium')];
}

/** For the worker it was handed on to: why, and how to send it back once. */
export function doorgezet({ view }: Blik): readonly Element[] {
  const { doorzetting, fase, mag } = view;
  if (doorzetting === undefined || (fase !== 'bekendheid' && fase !== 'delen')) return [];
  const { door, op, waarom, teruggestuurd, doorManager } = doorzetting;
  if (teruggestuurd !== undefined)
    return [regel(`${teruggestuurd.door.naam} heeft de casus ${schrijfDag(teruggestuurd.op)} teruggestuurd. Bent u het niet eens? De unitmanager beslist.`),
      feit('Waarom terug', teruggestuurd.reden)];
  return [
    regel(`${door.naam} heeft de casus ${schrijfDag(op)} doorgezet. De termijn is niet veranderd.`), feit('Waarom', waarom),
    ...(doorManager || !mag.includes('stuurTerug') || view.voorAnderen ? [] : rij([dialoogKnop('Stuur terug', DIALOOG.stuurTerug, view)])),
  ];
}

/** How it is with cooperation, on the personal card only; nothing while nobody said anything. */
export function medewerkingRegel({ medewerking }: PersoonlijkeView): readonly Element[] {
  if (medewerking === undefined || medewerking.waarde === 'onbekend') return [];
  const tekst = `${hoofdletter(MEDEWERKINGNAAM[medewerking.waarde])} (sinds ${schrijfDag(medewerking.sinds)})`;
  return medewerking.waarde === 'nee'
    ? [regel([...nadruk(tekst, 'Warning').inlines, stuk(' · gesprekken kunnen nu niet, overleg en dossier wel')])]
    : [regel(tekst)];
}

function haalbaar({ wat, op, soort }: Handreiking['haalbaar'][number]): Element {
  return regel([stuk('✔ '), stuk(wat), stuk(soort === 'opDeDag' ? ` · als u in de PI bent: ${schrijfDag(op)}` : ` · kan op ${schrijfDag(op)} klaar zijn`, { isSubtle: true })]);
}

/** Fold-out with what a short stay still has room for (F16); nothing for other stays. */
export function watKanNog(b: Blik): readonly Actie[] {
  const { handreiking, vandaag } = b.view;
  if (handreiking === undefined) return [];
  const { nogWerkdagen, tot, haalbaar: kan, nietHaalbaar } = handreiking;
  return [uitklap('Wat kan nog?', [
    nadruk(`Nog ${schrijfWerkdagen(nogWerkdagen)} (tot en met ${schrijfDagVanaf(tot, vandaag)}).`, 'Default'),
    ...(kan.length === 0 ? [] : [regel([stuk('Haalbaar:', { weight: 'Bolder' })]), ...kan.map(haalbaar)]),
    ...(nietHaalbaar.length === 0 ? [] : [
      regel([stuk('Niet meer haalbaar:', { weight: 'Bolder' })]), ...nietHaalbaar.map(({ wat, waarom }) => regel([stuk('✘ '), stuk(wat), stuk(` · ${waarom}`, { isSubtle: true })])),
    ]),
    toelichting('Verschuift de einddatum, dan verandert deze lijst mee.'),
  ], leesMeer(b, 'kortVerblijf'))];
}

/** Fold-out with what may change about the person or the casus along the way, each one tap or one short form. */
export function erIsIetsVeranderd(b: Blik): readonly Actie[] {
  const { view } = b;
  const { mag, titel, medewerking, fase, kant } = view;
  const werkt = medewerking?.waarde ?? 'onbekend';
  const medewerken = (tekst: string, waarde: 'ja' | 'nee', uitleg: string) =>
    (mag.includes('legMedewerkingVast') && werkt !== waarde ? [knop(tekst, VERB.medewerking, view, { data: { medewerking: waarde }, los: true, uitleg })] : []);
  const doorzetten = mag.includes('zetDoor') && (fase === 'bekendheid' || fase === 'delen') && (!view.voorAnderen || isLeiding(b));
  const acties: readonly Actie[] = [
    ...(titel === 'preventief' && mag.includes('vulAan')
      ? [knop('Nu afgestraft', VERB.vulAan, view, { data: { veld: 'titel', in_waarde: 'afgestraft' }, los: true, uitleg: 'De persoon is nu afgestraft' })]
      : []),
    ...medewerken('Werkt niet mee', 'nee', 'De gedetineerde wil niet meewerken'), ...medewerken('Werkt mee', 'ja', 'De gedetineerde wil meewerken'),
    ...(kant !== undefined && view.magWachten && mag.includes('wachtOpStrafproces') ? [dialoogKnop('Wacht op strafproces', DIALOOG.wacht, view)] : []),
    ...(doorzetten ? [dialoogKnop('Zet door naar andere organisatie', DIALOOG.zetDoor, view)] : []),
  ];
  return acties.length === 0 || fase === 'gesloten' ? [] : [uitklap('Er is iets veranderd', [regel('Wat is er anders?')], acties)];
}
