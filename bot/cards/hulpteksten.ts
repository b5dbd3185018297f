import type { Rol } from '../../src/domain/rollen.ts';

/** The typed commands of the bot: what to type, and what it gives. */
export const COMMANDOS = [
  { typ: 'mijn werk', geeft: 'uw open taken, de dringendste eerst' },
  { typ: 'achterstallig', geeft: 'alles wat te laat is op uw afdelingen' },
  { typ: 'aanvullen', geeft: 'signalen waarin nog iets onbekend is' },
  { typ: 'zoek ZS-…', geeft: 'één casus, op casuscode of SKN' },
  { typ: 'koppel', geeft: 'kiezen bij welke afdeling dit kanaal hoort (beheerder)' },
  { typ: 'wat moet ik nu doen', geeft: 'uw taak per stap' },
  { typ: 'help', geeft: 'deze uitleg' },
] as const;

/** What each role does in each step, after the work process; what a step does not ask of a role is left out. */
export const WAT_NU: Readonly<Record<Rol, readonly { readonly stap: string; readonly doe: string }[]>> = {
  backoffice: [
    { stap: 'Start', doe: 'Geef elke werkdag het signaal nieuwe detentie voor iedereen die binnenkomt. Vul aan wat nog onbekend is.' },
    { stap: 'Daarna', doe: 'Is iemand overgeplaatst of vertrokken, of klopte het signaal niet? Meld het op de kaart, bij “Verplaatst, vertrokken of fout”.' },
  ],
  reclasseringswerker: [
    { stap: 'Stap 1', doe: 'Kijk binnen 3 werkdagen in IRIS of de reclassering de persoon kent. Leg uw oordeel vast. De casemanager krijgt vanzelf bericht.' },
    { stap: 'Stap 2', doe: 'Deel wat iets toevoegt aan JD-online. Bespreek het met de casemanager en leg de uitkomst vast.' },
    { stap: 'Stap 3', doe: 'Kom de afspraken na. Uw bijdrage is klaar 2 werkdagen vóór het trajectgesprek.' },
    { stap: 'Vastleggen', doe: 'Maak de RPI-aantekening in IRIS. Zet het werkdocument onder RACT. Vink beide af.' },
  ],
  casemanager: [
    { stap: 'Stap 1', doe: 'U wacht op het oordeel. Vul intussen aan wat nog onbekend is en doe de integrale intake.' },
    { stap: 'Na een stop', doe: 'Blijf alert. Beantwoord de vraag of de reclassering toch nodig is, bijvoorbeeld na de ISS-uitslag.' },
    { stap: 'Stap 2', doe: 'Kies een moment voor de duiding. Bespreek de informatie en leg samen de uitkomst vast.' },
    { stap: 'Stap 3', doe: 'Breng de inbreng van de reclassering in het concept-D&R-plan en het MDO. Neem de informatie over in Tulp Selectie.' },
  ],
  hoofdDR: [
    { stap: 'Elke stap', doe: 'Loopt een casus vast? Wijs toe, geef uitstel of sluit af. Zijn twee mensen het niet eens? Beslis samen met de unitmanager.' },
  ],
  unitmanager: [
    { stap: 'Elke stap', doe: 'Pakt niemand een casus op? Wijs toe. Loopt een casus vast? Geef uitstel of sluit af. Zijn twee mensen het niet eens? Beslis samen met hoofd D&R.' },
  ],
  beheerder: [
    { stap: 'Inrichten', doe: 'Koppel kanalen aan afdelingen. Houd mensen, aanwezige dagen en afspraken bij in het tabblad Beheer.' },
  ],
  landelijk: [
    { stap: 'Cijfers', doe: 'U ziet de cijfers in het tabblad. U ziet geen persoonsgegevens.' },
  ],
};
