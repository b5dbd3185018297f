import { OORDEELNAAM, type Oordeel } from '../src/domain/casus.ts';
import type { Gesprekssoort } from '../src/domain/planning.ts';
import { ROLNAAM } from '../src/domain/rollen.ts';
import { schrijfDag } from '../src/domain/schrijf.ts';
import type { OpenbareView } from '../src/domain/view.ts';
import { inzetmelding, isInzetmelding } from './inzetberichten.ts';
import type { MeldingSoort } from '../src/usecases/effect.ts';
import type { Bericht } from './bericht.ts';
import { bijdrageberichtOver } from './bijdrageberichten.ts';
import { isPlanningsmelding, momentZin, planningsberichtOver } from './planningsberichten.ts';

function aanZet({ aanZet: taak }: OpenbareView): string {
  if (taak === undefined) return 'Er staat niets meer open.';
  const wie = taak.persoon?.naam ?? (taak.soort === 'oneens' ? 'hoofd D&R en unitmanager' : ROLNAAM[taak.rol]);
  return `Aan zet: ${wie}. ${taak.wat}, vóór ${schrijfDag(taak.termijn)}.`;
}

function oordeel({ oordeel: gegeven }: OpenbareView): string {
  if (gegeven === undefined) return 'Er is een oordeel.';
  const wie = gegeven.organisatie === undefined ? gegeven.door : `${gegeven.door} (${gegeven.organisatie})`;
  return `${wie} heeft beoordeeld: ${OORDEELNAAM[gegeven.oordeel as Oordeel].toLowerCase()}.`;
}

function doorgezetZin({ doorgezet }: OpenbareView): string {
  return doorgezet === undefined ? 'De casus is doorgezet.' : `De casus is doorgezet naar ${doorgezet.naar}, door ${doorgezet.door}.`;
}

/** The gap that a unitmanager closes: nobody of that organisation works here. */
function geenVanOrganisatie({ doorgezet, aanZet: taak }: OpenbareView): readonly string[] {
  if (doorgezet === undefined || taak?.persoon !== undefined || taak?.kandidaten.length !== 0) return [];
  return [`Er is hier nog niemand van ${doorgezet.naar}. Wijs de casus toe, of vraag de beheerder om iemand te koppelen.`];
}

/** The notice of this kind about a casus as it stands now. */
export function berichtOver(over: MeldingSoort, view: OpenbareView, voor: Gesprekssoort = 'duiding'): Bericht {
  const { code } = view;
  const dan = aanZet(view);
  if (isInzetmelding(over)) return inzetmelding(over, view, dan);
  if (isPlanningsmelding(over)) return planningsberichtOver(over, view, voor, dan);
  switch (over) {
    case 'oordeel':
      return { titel: `Uitkomst van stap 1 · ${code}`, regels: [oordeel(view), dan] };
    case 'gedeeld':
      return { titel: `Nieuwe informatie gedeeld · ${code}`, regels: ['De andere kant heeft informatie aan het werkdocument toegevoegd of gewijzigd.', dan] };
    case 'ingetrokken':
      return { titel: `Informatie ingetrokken · ${code}`, regels: ['De andere kant heeft een stuk in het werkdocument ingetrokken. De reden staat erbij.', dan] };
    case 'vraag':
      return { titel: `Vraag aan u · ${code}`, regels: ['De andere kant heeft u een vraag gesteld. De klok wacht op uw antwoord.', dan] };
    case 'antwoord':
      return { titel: `Uw vraag is beantwoord · ${code}`, regels: ['Het antwoord staat in het werkdocument.', dan] };
    case 'bevestigen':
      return { titel: `Bevestig de duiding · ${code}`, regels: ['De andere kant heeft de uitkomst van de duiding vastgelegd.', dan] };
    case 'oneens':
      return { titel: `Niet eens over de bijdrage · ${code}`, regels: ['De casemanager en de reclasseringswerker zijn het niet eens. Beslis samen: hoofd D&R en unitmanager.', dan] };
    case 'wacht':
      return { titel: `Wacht op strafproces · ${code}`, regels: ['De termijnen van deze casus staan stil.', dan] };
    case 'wachtVoorbij':
      return { titel: `Casus gaat verder · ${code}`, regels: ['De casus wacht niet meer op het strafproces. De termijnen lopen weer.', dan] };
    case 'afgestraft':
      return { titel: `Nu afgestraft: kijk opnieuw · ${code}`, regels: ['De persoon is nu afgestraft. Dat is een moment om opnieuw te kijken.', dan] };
    case 'doorgezet':
      return { titel: `Casus doorgezet · ${code}`, regels: [`${doorgezetZin(view)} De termijn is niet veranderd.`, ...geenVanOrganisatie(view), dan] };
    case 'teruggestuurd':
      return { titel: `Casus teruggestuurd · ${code}`, regels: [`De casus is teruggestuurd${view.doorgezet === undefined ? '' : ` door ${view.doorgezet.door}`}. De reden staat bij de casus. De termijn is niet veranderd.`, dan] };
    case 'besluitBevestigen':
      return { titel: `Bevestig het besluit over de bijdrage · ${code}`, regels: ['De leiding van de andere kant heeft een besluit vastgelegd. Bevestig het, of leg een ander besluit vast.', dan] };
    case 'besluitVerschilt':
      return { titel: `Besluiten verschillen · ${code}`, regels: ['Hoofd D&R en unitmanager hebben verschillend besloten. De casus blijft open. Overleg met elkaar.', dan] };
    case 'besloten':
      return { titel: `Duiding afgerond · ${code}`, regels: [view.besloten?.actieveRol === true ? 'De reclassering draagt actief bij aan het D&R-plan.' : 'De reclassering draagt niet actief bij aan het D&R-plan.', dan] };
    case 'bijdrageErbij':
    case 'bijdrageVoorU':
    case 'adviesAangevraagd':
    case 'bijdrageKlaar':
    case 'bijdrageVervallen':
    case 'inbreng':
    case 'afgestemd':
    case 'trajectDatum':
    case 'trajectGehouden':
    case 'trajectNiet':
    case 'mdoDatum':
    case 'mdoUitkomst':
      return bijdrageberichtOver(over, view, dan);
    case 'heropend':
      return { titel: `Casus heropend · ${code}`, regels: ['Er is toch inzet van de reclassering gewenst. De reden staat bij de casus.', dan] };
    case 'toegewezen':
      return { titel: `Casus aan u toegewezen · ${code}`, regels: [dan] };
    case 'vorigeCasus':
      return { titel: `Nieuwe detentie van iemand die u kent · ${code}`, regels: ['U deed de vorige casus van deze persoon. Kies “Ik pak deze” als u ook deze casus doet.', dan] };
    case 'overgeplaatst':
      return { titel: `Casus overgeplaatst · ${code}`, regels: [`De casus hoort nu bij ${view.pi}, ${view.afdeling}. Een collega daar neemt het over. U hoeft niets meer te doen.`, 'Stond er een duiding gepland, dan is die afgezegd.'] };
    case 'overgenomen':
      return { titel: `Overgeplaatst naar ${view.pi}, ${view.afdeling} · ${code}`, regels: ['De casus komt van een andere afdeling, met alles wat er al in staat.', dan] };
    case 'vrijlating':
      return { titel: `Is de gedetineerde vrij? · ${code}`, regels: ['De einddatum van de detentie is voorbij en de casus staat nog open. Open de casus en kies ja of nee.', dan] };
    case 'vertrokken':
      return view.gesloten === undefined
        ? { titel: `Vertrokken · ${code}`, regels: ['De detentie hier is afgelopen. Wat gepland was, is afgezegd en vragen zijn vervallen. Eén taak staat nog open.', dan] }
        : { titel: `Casus gesloten · ${code}`, regels: ['De detentie hier is afgelopen. Er stond niets meer open. U hoeft niets meer te doen.'] };
    case 'einddatum':
      return { titel: `Einddatum gewijzigd · ${code}`, regels: [`De einddatum van de detentie is gewijzigd. De oude en de nieuwe datum ziet u met “Toon voor mij”.${momentZin(view, 'duiding') === '' ? '' : ` De duiding blijft op ${momentZin(view, 'duiding')}.`}`, dan] };
    case 'signaalIngetrokken':
      return { titel: `Signaal ingetrokken · ${code}`, regels: ['Het signaal klopte niet. De casus is gesloten. De reden staat bij de casus. Wat gepland was, is afgezegd.'] };
    case 'wordtGewist':
      return { titel: `Inhoud wordt gewist · ${code}`, regels: [`De bewaartermijn is bijna voorbij${view.wordtGewist === undefined ? '' : `: op ${schrijfDag(view.wordtGewist)} wist Samen starten de inhoud`}. Nog niet alles is afgerond of afgevinkt in IRIS en Tulp Selectie.`, 'Open de casus, neem over wat moet blijven en vink het af. Klopt de einddatum van de detentie niet? Wijzig die dan.'] };
    case 'gewist':
      return { titel: `Inhoud gewist · ${code}`, regels: ['De bewaartermijn was voorbij. Samen starten heeft de inhoud gewist. Wat is vastgelegd, staat in IRIS en Tulp Selectie.'] };
    case 'gesloten':
      return { titel: `Casus afgesloten · ${code}`, regels: ['Een leidinggevende heeft de casus afgesloten. De reden staat bij de casus.'] };
  }
}
