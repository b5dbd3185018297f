import { AFSPRAAKGROEPEN, dag, keer, werkdagen, type Afspraakgroep, type Beschrijving, type BeschrijvingVoor } from './afspraakbeschrijving.ts';
import type { Afspraken } from './afspraken.ts';
import { INZETBESCHRIJVINGEN } from './inzetbeschrijving.ts';
import { PLANBESCHRIJVINGEN } from './planbeschrijving.ts';

export type Afspraaksleutel = keyof Afspraken;

/**
 * Every afspraak as people read and change it, once, for the chat and for the file. An afspraak without a description,
 * or with one of the wrong kind, does not compile.
 */
const AFSPRAKEN: { readonly [S in Afspraaksleutel]: BeschrijvingVoor<Afspraken[S]> } = {
  signaalNaTijd: { groep: 'stap1', label: 'Een signaal na dit tijdstip telt vanaf de volgende werkdag', bron: 'standaard', ...dag('12:00', '23:59') },
  stap1Werkdagen: { groep: 'stap1', label: 'Stap 1: oordeel na het signaal', bron: 'S:306', ...werkdagen(1, 10) },
  inEenKeerWerkdagen: { groep: 'stap1', label: 'Stap 1 en delen in één keer, na het signaal', bron: 'S:353–357', ...werkdagen(1, 15) },
  delenWerkdagen: { groep: 'stap1', label: 'Delen na het oordeel', bron: 'A7 K3', ...werkdagen(1, 10) },
  heropendWerkdagen: { groep: 'stap1', label: 'Delen nadat een casus is heropend', bron: 'standaard', ...werkdagen(1, 10) },
  actueelMaanden: { groep: 'stap1', label: 'Een contact is actueel tot en met', bron: 'S:322', soort: 'getal', min: 1, max: 36, eenheid: 'maanden' },
  duidingWerkdagen: { groep: 'duiding', label: 'Duiding na het delen', bron: 'A7 K4', ...werkdagen(1, 20) },
  duidingUiterlijkWerkdag: { groep: 'duiding', label: 'Duiding uiterlijk op deze werkdag na opname', bron: 'A7 K4', soort: 'getal', min: 3, max: 30, eenheid: 'werkdag' },
  duidingVoorTrajectgesprek: { groep: 'duiding', label: 'Duiding zo lang vóór het trajectgesprek', bron: 'A7 K4', ...werkdagen(0, 10) },
  regieDuiding: { groep: 'duiding', label: 'Wie het initiatief neemt voor de duiding', bron: 'A12 C-06', soort: 'keuze', keuzes: { casemanager: 'de casemanager', reclasseringswerker: 'de reclasseringswerker' } },
  duidingMinuten: { groep: 'duiding', label: 'Duur van een duiding in de agenda', bron: 'F09', soort: 'getal', min: 5, max: 120, eenheid: 'minuten' },
  zelfBoekenNaWerkdagen: { groep: 'duiding', label: 'Het product boekt zelf het beste moment als niemand kiest, na', bron: 'standaard', zonder: 'nooit', ...werkdagen(0, 10) },
  voorlopigNaWerkdagen: { groep: 'duiding', label: 'De andere kant mag een voorlopige duiding vastleggen als het te laat is, na', bron: 'A7', ...werkdagen(1, 10) },
  herzienWerkdagen: { groep: 'duiding', label: 'Een voorlopige duiding bekijken', bron: 'standaard', ...werkdagen(1, 10) },
  bevestigWerkdagen: { groep: 'duiding', label: 'De uitkomst van de duiding bevestigen', bron: 'standaard', ...werkdagen(1, 10) },
  besluitOneensWerkdagen: { groep: 'duiding', label: 'Hoofd D&R en unitmanager beslissen bij verschil van mening', bron: 'A12 C-23', ...werkdagen(1, 10) },
  vraagWerkdagen: { groep: 'duiding', label: 'Een vraag van de andere kant beantwoorden', bron: 'standaard', ...werkdagen(1, 10) },
  issWerkdag: { groep: 'plan', label: 'Alertvraag bij de ISS-uitslag, op deze werkdag na opname', bron: 'A7 K5', soort: 'getal', min: 1, max: 30, eenheid: 'werkdag' },
  alertMaanden: { groep: 'plan', label: 'Alertvraag na opname, na', bron: 'F15', soort: 'getal', min: 1, max: 12, eenheid: 'maanden' },
  alertVoorEindeWeken: { groep: 'plan', label: 'Laatste alertvraag vóór het einde van de detentie', bron: 'F15, A7 K12', soort: 'getal', min: 1, max: 26, eenheid: 'weken' },
  alertAfgestraftWerkdagen: { groep: 'plan', label: 'Alertvraag nadat iemand is afgestraft', bron: 'standaard', ...werkdagen(1, 10) },
  planDagen: { groep: 'plan', label: 'Trajectgesprek en MDO binnen, na opname', bron: 'S:521', soort: 'getal', min: 14, max: 60, eenheid: 'dagen' },
  bijdrageVoorTrajectgesprek: { groep: 'plan', label: 'Bijdrage klaar vóór het trajectgesprek', bron: 'A7 K6', ...werkdagen(0, 10) },
  wachtWeken: { groep: 'plan', label: 'Wachten op het strafproces duurt, zonder andere datum', bron: 'A7 K10', soort: 'getal', min: 1, max: 52, eenheid: 'weken' },
  wachtMaxWeken: { groep: 'plan', label: 'Wachten op het strafproces duurt hooguit', bron: 'standaard', soort: 'getal', min: 1, max: 104, eenheid: 'weken' },
  wachtVerlengKeer: { groep: 'plan', label: 'Wachten op het strafproces kan worden verlengd', bron: 'standaard', ...keer(10) },
  overplaatsingWerkdagen: { groep: 'plan', label: 'Na een overplaatsing krijgt wat open staat erbij', bron: 'C-17', ...werkdagen(0, 10) },
  vrijlatingWerkdagen: { groep: 'plan', label: 'Na de einddatum melden of de gedetineerde vrij is', bron: 'standaard', ...werkdagen(1, 10) },
  overdrachtWerkdagen: { groep: 'plan', label: 'Warme overdracht na vertrek', bron: 'standaard', ...werkdagen(1, 10) },
  adviesWerkdagen: { groep: 'plan', label: 'Een reclasseringsadvies D&R duurt, na de aanvraag in JD-online', bron: 'standaard', ...werkdagen(1, 40) },
  plannenWerkdagen: { groep: 'plan', label: 'Bijdragen kiezen, en trajectgesprek en MDO een datum geven', bron: 'standaard', ...werkdagen(1, 10) },
  kortStap1Werkdagen: { groep: 'kort', label: 'Stap 1 bij een verblijf korter dan vier weken', bron: 'A7', ...werkdagen(1, 5) },
  kortDuidingWerkdagen: { groep: 'kort', label: 'Duiding bij een verblijf van één tot vier weken', bron: 'A7', ...werkdagen(1, 10) },
  aanvullenWerkdagen: { groep: 'vastleggen', label: 'Een leeg veld van het signaal aanvullen', bron: 'standaard', ...werkdagen(1, 10) },
  bevestigingWerkdagen: { groep: 'vastleggen', label: 'RPI, RACT en Tulp afvinken', bron: 'A7 K9', ...werkdagen(1, 10) },
  ractDeelAWerkdagen: { groep: 'vastleggen', label: 'Zonder duiding gaat deel A alleen onder RACT, na het delen', bron: 'C-13', ...werkdagen(5, 30) },
  vastleggenHerinnerWerkdagen: { groep: 'vastleggen', label: 'Herinnering aan wat niet is vastgelegd, elke (0 = alleen op de dag zelf)', bron: 'B29', ...werkdagen(0, 20) },
  casemanagerOnbekendWerkdagen: { groep: 'vastleggen', label: 'Een onbekende casemanager is een gat, na', bron: 'B09', ...werkdagen(1, 10) },
  uitstelZiekteWerkdagen: { groep: 'uitstel', label: 'Eén keer uitstel door ziekte duurt', bron: 'A7', ...werkdagen(1, 20) },
  uitstelZiekteKeer: { groep: 'uitstel', label: 'Uitstel door ziekte mag', bron: 'A7', ...keer(5) },
  uitstelCapaciteitWerkdagen: { groep: 'uitstel', label: 'Eén keer uitstel door capaciteit duurt', bron: 'A7', ...werkdagen(1, 20) },
  uitstelCapaciteitKeer: { groep: 'uitstel', label: 'Uitstel door capaciteit mag', bron: 'A7', ...keer(5) },
  uitstelOverplaatsingWerkdagen: { groep: 'uitstel', label: 'Eén keer uitstel door overplaatsing duurt', bron: 'C-17', ...werkdagen(1, 10) },
  uitstelOverplaatsingKeer: { groep: 'uitstel', label: 'Uitstel door overplaatsing mag', bron: 'C-17', ...keer(5) },
  uitstelSysteemWerkdagen: { groep: 'uitstel', label: 'Eén keer uitstel door een systeem dat niet werkt duurt', bron: 'standaard', ...werkdagen(1, 10) },
  uitstelSysteemKeer: { groep: 'uitstel', label: 'Uitstel door een systeem dat niet werkt mag', bron: 'standaard', ...keer(5) },
  uitstelWachtOpAnderWerkdagen: { groep: 'uitstel', label: 'Eén keer uitstel door wachten op een ander duurt', bron: 'standaard', ...werkdagen(1, 20) },
  uitstelWachtOpAnderKeer: { groep: 'uitstel', label: 'Uitstel door wachten op een ander mag', bron: 'standaard', ...keer(5) },
  uitstelAndersWerkdagen: { groep: 'uitstel', label: 'Eén keer uitstel om een andere reden duurt', bron: 'A7', ...werkdagen(1, 20) },
  uitstelAndersKeer: { groep: 'uitstel', label: 'Uitstel om een andere reden mag', bron: 'A7', ...keer(5) },
  uitstelTotaalWerkdagen: { groep: 'uitstel', label: 'Al het uitstel van één taak samen duurt hooguit', bron: 'A7', ...werkdagen(0, 60) },
  ...PLANBESCHRIJVINGEN,
  ...INZETBESCHRIJVINGEN,
  herinnerVan: { groep: 'herinneren', label: 'Herinneringen niet eerder dan', bron: 'A7', ...dag('06:00', '12:00') },
  herinnerTot: { groep: 'herinneren', label: 'Herinneringen niet later dan', bron: 'A7', ...dag('13:00', '22:00') },
  dagberichtOm: { groep: 'herinneren', label: 'Dagbericht in het kanaal van elke afdeling om', bron: 'F10', zonder: 'uit', ...dag('06:00', '18:00') },
  werkdocumentAlsBijlage: { groep: 'privacy', label: 'Het werkdocument gaat als bijlage mee met de mail', bron: 'C-31', soort: 'jaNee' },
  bewaarNaSluitenDagen: { groep: 'privacy', label: 'De inhoud blijft na het sluiten, als IRIS en Tulp zijn afgevinkt', bron: 'B6.2', soort: 'getal', min: 7, max: 182, eenheid: 'dagen' },
  bewaarHoogstensMaanden: { groep: 'privacy', label: 'De inhoud blijft na het einde van het verblijf hooguit', bron: 'B6.2', soort: 'getal', min: 1, max: 6, eenheid: 'maanden' },
  bewaarWaarschuwWerkdagen: { groep: 'privacy', label: 'Bericht over wat nog niet is afgevinkt, vóór het wissen', bron: 'standaard', ...werkdagen(1, 30) },
  naamInKanaal: { groep: 'privacy', label: 'Wat een kaart in het kanaal van de persoon laat zien', bron: 'B6.2', soort: 'keuze', keuzes: { niets: 'niets', initialen: 'de initialen', naam: 'de naam' } },
  goedeVrijdagVrij: { groep: 'agenda', label: 'Goede Vrijdag is een vrije dag', bron: 'B3.1', soort: 'jaNee' },
  bevrijdingsdagVrij: { groep: 'agenda', label: 'Bevrijdingsdag (5 mei) is een vrije dag', bron: 'B3.1', soort: 'jaNee' },
};

/** Every afspraak with its name, in the order in which they are shown. */
export const AFSPRAAKSLEUTELS: readonly Afspraaksleutel[] = Object.keys(AFSPRAKEN).filter(isAfspraak);

export function beschrijf(sleutel: Afspraaksleutel): Beschrijving {
  return AFSPRAKEN[sleutel];
}

/** Whether this text names an afspraak. */
export function isAfspraak(tekst: string): tekst is Afspraaksleutel {
  return Object.hasOwn(AFSPRAKEN, tekst);
}

export function isAfspraakgroep(tekst: string): tekst is Afspraakgroep {
  return Object.hasOwn(AFSPRAAKGROEPEN, tekst);
}
