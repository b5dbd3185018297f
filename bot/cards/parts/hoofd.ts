import { wieAanZet } from '../../../src/domain/aanzet.ts';
import { OORDEELNAAM, type Oordeel } from '../../../src/domain/casus.ts';
import { schrijfDagVanaf } from '../../../src/domain/klok.ts';
import { schrijfDag, schrijfLijst, schrijfMoment } from '../../../src/domain/schrijf.ts';
import { schrijfStap } from '../../../src/domain/stap.ts';
import { UITSTELNAAM } from '../../../src/domain/uitstel.ts';
import type { MomentView } from '../../../src/domain/momentview.ts';
import type { OpenbareView } from '../../../src/domain/view.ts';
import type { TaakView } from '../../../src/domain/taakview.ts';
import { feit, regel, stuk, titel, toelichting, vak } from './elementen.ts';
import type { Element } from './kaart.ts';
import { klok } from './klok.ts';
import { VELDNAAM, VORMNAAM } from '../../../src/domain/namen.ts';
import { isVeld } from './namen.ts';
import { platteTekst } from './tekst.ts';

/** One line without mark-up for previews and screen readers: what, who, until when. */
export function schrijfKort(view: OpenbareView): string {
  const { aanZet, afdeling, code, vandaag } = view;
  const stap = `${code}, ${platteTekst(afdeling)}. ${schrijfStap(view)}.`;
  if (aanZet === undefined) return stap;
  return `${stap} Aan zet: ${platteTekst(wieAanZet(aanZet, aanZet.kandidaten))}, ${klok(aanZet, vandaag).tekst.replace(/^[^\p{L}\d]+/u, '')}.`;
}

function uitgesteld({ uitstel, norm }: TaakView): readonly Element[] {
  if (uitstel === undefined) return [];
  const waarom = uitstel.soort === undefined ? '' : ` · ${UITSTELNAAM[uitstel.soort]}`;
  const woorden = uitstel.reden === undefined ? '' : `: ${uitstel.reden}`;
  return [toelichting(`Uitgesteld tot ${schrijfDag(uitstel.tot)}${waarom}${woorden}. Volgens de norm: ${schrijfDag(norm)}.`)];
}

function aanZetVak({ aanZet, vandaag, fase, gewist }: OpenbareView): Element {
  if (gewist !== undefined) return vak('good', [regel(`De inhoud is gewist op ${schrijfDag(gewist)}: de bewaartermijn was voorbij. Wat is vastgelegd, staat in IRIS en Tulp Selectie.`)]);
  if (aanZet === undefined) return vak('good', [regel([stuk('✔ ', { weight: 'Bolder' }), stuk(fase === 'gesloten' ? 'Niemand hoeft nog iets te doen.' : 'Er staat nu niets open.')])]);
  const { vlak, tekst } = klok(aanZet, vandaag);
  return vak(vlak, [
    regel([stuk('Aan zet: ', { weight: 'Bolder' }), stuk(wieAanZet(aanZet, aanZet.kandidaten), { weight: 'Bolder' })]),
    regel(aanZet.wat),
    regel([stuk(tekst, { weight: 'Bolder' })]),
    ...uitgesteld(aanZet),
  ]);
}

function oordeelRegel({ oordeel, vandaag }: OpenbareView): readonly Element[] {
  if (oordeel === undefined) return [];
  const naam = OORDEELNAAM[oordeel.oordeel as Oordeel].toLowerCase();
  const door = oordeel.organisatie === undefined ? oordeel.door : `${oordeel.door}, ${oordeel.organisatie}`;
  return [feit('Oordeel stap 1', `${naam} · ${door} · ${schrijfDagVanaf(oordeel.op, vandaag)}`)];
}

function wanneer({ start, vorm, geboekt, gepland, wachtOp, afgelopen }: MomentView): string {
  const moment = `${schrijfMoment(start.datum, start.tijd)} ${VORMNAAM[vorm]}`;
  if (!geboekt) return `${moment} · wordt in de agenda’s gezet`;
  if (afgelopen) return `${moment} · heeft die plaatsgevonden?`;
  return gepland ? `${moment} · gepland` : `${moment} · wacht op antwoord van ${schrijfLijst(wachtOp)}`;
}

function duidingRegel({ besloten, momenten, vandaag }: OpenbareView): readonly Element[] {
  if (besloten !== undefined) return [feit('Duiding', `${besloten.actieveRol ? 'reclassering draagt actief bij' : 'geen actieve bijdrage'} · besloten ${schrijfDagVanaf(besloten.op, vandaag)}`)];
  return momenten.filter(({ voor }) => voor === 'duiding').map((moment) => feit('Duiding', wanneer(moment)));
}

/** The talks of step 3 that the product planned. */
function gespreksregels({ momenten }: OpenbareView): readonly Element[] {
  return momenten.filter(({ voor }) => voor !== 'duiding').map((moment) => feit(moment.voor === 'mdo' ? 'MDO' : 'Trajectgesprek', wanneer(moment)));
}

/** Step 3 for everybody: how far it is and when the talks are, not what it is about. */
function bijdrageRegel({ stap3, momenten }: OpenbareView): readonly Element[] {
  if (stap3 === undefined) return [];
  const { klaar, totaal, trajectgesprek, mdo } = stap3;
  // A talk with a time has a line of its own.
  const metTijd = (soort: string): boolean => momenten.some(({ voor }) => voor === soort);
  const delen = [
    ...(totaal === 0 ? [] : [`${klaar} van ${totaal} klaar`]), ...(trajectgesprek === undefined || metTijd('trajectgesprek') ? [] : [`trajectgesprek ${schrijfDag(trajectgesprek)}`]), ...(mdo === undefined || metTijd('mdo') ? [] : [`MDO ${schrijfDag(mdo)}`]),
  ];
  return delen.length === 0 ? [] : [feit('Bijdragen', delen.join(' · '))];
}

/** How much inzet is open; which it is says something about the person, so the channel does not read that. */
function inzetRegel({ inzet }: OpenbareView): readonly Element[] {
  if (inzet === undefined) return [];
  const delen = [...(inzet.lopend > 0 ? [`${inzet.lopend} afgesproken`] : []), ...(inzet.voorgesteld > 0 ? [`${inzet.voorgesteld} voorgesteld`] : [])];
  return [feit('Inzet', delen.join(' · '))];
}

function doorgezetRegel({ doorgezet, vandaag }: OpenbareView): readonly Element[] {
  if (doorgezet === undefined) return [];
  const { naar, op, door, organisatie, terug } = doorgezet;
  return [feit('Organisatie', `${naar} · ${terug ? 'teruggestuurd' : 'doorgezet'} ${schrijfDagVanaf(op, vandaag)} door ${organisatie === undefined ? door : `${door} (${organisatie})`}`)];
}

function ontbreektRegel({ ontbreekt, fase, vertrokken }: OpenbareView): readonly Element[] {
  if (ontbreekt.length === 0 || fase === 'gesloten' || vertrokken === true) return [];
  return [feit('Nog onbekend', schrijfLijst(ontbreekt.map((veld) => (isVeld(veld) ? VELDNAAM[veld] : veld))))];
}

function dragers({ casemanager, reclasseringswerker }: OpenbareView): readonly Element[] {
  const wie = [
    ...(casemanager === undefined ? [] : [`casemanager ${casemanager}`]),
    ...(reclasseringswerker === undefined ? [] : [`reclasseringswerker ${reclasseringswerker}`]),
  ];
  return wie.length === 0 ? [] : [toelichting(`Betrokken: ${wie.join(' · ')}`)];
}

function eerdere({ eerdereCasussen, latereCasussen }: OpenbareView): readonly Element[] {
  return [
    ...(eerdereCasussen.length === 0 ? [] : [toelichting(`Eerdere casus van dezelfde persoon: ${eerdereCasussen.join(', ')}`)]),
    ...(latereCasussen.length === 0 ? [] : [toelichting(`Latere casus van dezelfde persoon: ${latereCasussen.join(', ')}`)]),
  ];
}

function overplaatsing({ overgeplaatst, fase, vandaag }: OpenbareView): readonly Element[] {
  if (overgeplaatst === undefined || fase === 'gesloten') return [];
  const { uit, op, norm } = overgeplaatst;
  const later = norm === undefined ? '' : ` De termijn is daarom later; de norm was ${schrijfDagVanaf(norm, vandaag)}.`;
  return [toelichting(`Overgeplaatst op ${schrijfDagVanaf(op, vandaag)} uit ${uit}.${later}`)];
}

/** Content that is not in IRIS or Tulp yet is lost on this day. */
function wordtGewist({ wordtGewist: op }: OpenbareView): readonly Element[] {
  return op === undefined ? [] : [toelichting(`De inhoud wordt gewist op ${schrijfDag(op)}: dan is de bewaartermijn voorbij. Neem over wat moet blijven en vink het af.`)];
}

/** What every version of the card of a casus begins with: which casus, where it stands, who is to move until when. */
export function hoofd(view: OpenbareView): readonly Element[] {
  const { afdeling, code, aanduiding, pi } = view;
  const naam = aanduiding === undefined ? '' : ` · ${aanduiding}`;
  return [titel(`Nieuwe detentie · ${afdeling} · ${code}${naam}`), toelichting(`${schrijfStap(view)} · ${pi}`), aanZetVak(view), ...wordtGewist(view)];
}

/** What has come of it so far, and what is not known. */
export function uitkomsten(view: OpenbareView): readonly Element[] {
  return [...oordeelRegel(view), ...doorgezetRegel(view), ...duidingRegel(view), ...bijdrageRegel(view), ...gespreksregels(view), ...inzetRegel(view), ...ontbreektRegel(view), ...dragers(view), ...overplaatsing(view), ...eerdere(view)];
}
