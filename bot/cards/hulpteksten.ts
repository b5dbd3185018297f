import type { Rol } from '../../src/domain/rollen.ts';

/** The typed commands of the bot: what to type, and what it gives. */
export const COMMANDOS = [
  { typ: 'mijn werk', geeft: 'uw open taken, de dringendste eerst' },
  { typ: 'achterstallig', geeft: 'alles wat te laat is op uw afdelingen' },
  { typ: 'screenen', geeft: 'alle nieuwe signalen van een afdeling in één keer beoordelen (reclasseringswerker)' },
  { typ: 'nog vastleggen', geeft: 'wat nog niet in IRIS of Tulp staat' },
  { typ: 'aanvullen', geeft: 'signalen waarin nog iets onbekend is' },
  { typ: 'niet gesignaleerd', geeft: 'opnamen waarvan nog geen signaal kwam (backoffice, casemanager, hoofd D&R)' },
  { typ: 'inzet', geeft: 'inzet tijdens detentie die eraan komt (stap 4), of “inzet A” voor één afdeling' },
  { typ: 'zoek ZS-…', geeft: 'een casus, op casuscode of SKN; zoeken op naam kan niet' },
  { typ: 'afwezig', geeft: 'afwezig melden en waarneming regelen, voor uzelf of uw team; terug: “ik ben er weer”' },
  { typ: 'aanwezig', geeft: 'op welke dagen u in de PI bent, en dagen die anders zijn (reclasseringswerker; de unitmanager voor het eigen team)' },
  { typ: 'rooster', geeft: 'programma-uren van de afdelingen, MDO-uren en ruimtes van uw inrichting. Hoofd D&R en de beheerder wijzigen ze' },
  { typ: 'gaten', geeft: 'waar iemand of iets mist (hoofd D&R en unitmanager)' },
  { typ: 'overzetten', geeft: 'al het werk van een collega in één keer overzetten (hoofd D&R en unitmanager)' },
  { typ: 'stilgevallen', geeft: 'casussen waarin niets gebeurt, de oudste eerst (hoofd D&R en unitmanager)' },
  { typ: 'uitstel', geeft: 'hoe vaak en waarom werk is uitgesteld, in aantallen (hoofd D&R en unitmanager)' },
  { typ: 'dagbericht aan', geeft: 'elke werkdag een eigen overzicht in uw chat (“dagbericht uit” stopt het, “dagbericht 09:00” kiest de tijd)' },
  { typ: 'dagstaat', geeft: 'een blad met uw taken en overleggen om af te drukken' },
  { typ: 'afspraken', geeft: 'de termijnen en keuzes van uw inrichting of cluster. De beheerder wijzigt ze; hoofd D&R, unitmanager en landelijk kijken. “Afspraken verschillen” toont wat afwijkt' },
  { typ: 'koppel', geeft: 'kiezen bij welke afdeling dit kanaal hoort (beheerder)' },
  { typ: 'wat moet ik nu doen', geeft: 'uw taak per stap. Met een casuscode erachter, of als antwoord op een kaart: wie daar aan zet is, en wat u doet' },
  { typ: 'help', geeft: 'deze uitleg' },
] as const;

export type Stapnaam = 'Start' | 'Daarna' | 'Stap 1' | 'Na een stop' | 'Stap 2' | 'Stap 3' | 'Stap 4' | 'Onderweg' | 'Vastleggen' | 'Elke stap' | 'Uw dagen' | 'Uw team' | 'Inrichten' | 'Afspraken';

/** What each role does in each step, after the work process; what a step does not ask of a role is left out. */
export const WAT_NU: Readonly<Record<Rol, readonly { readonly stap: Stapnaam; readonly doe: string }[]>> = {
  backoffice: [
    { stap: 'Start', doe: 'Geef elke werkdag het signaal nieuwe detentie voor iedereen die binnenkomt. Vul aan wat nog onbekend is. Typ “niet gesignaleerd”: u ziet van wie nog geen signaal kwam.' },
    { stap: 'Daarna', doe: 'Is iemand overgeplaatst of vertrokken, of klopte het signaal niet? Meld het op de kaart, bij “Verplaatst, vertrokken of fout”.' },
  ],
  reclasseringswerker: [
    { stap: 'Stap 1', doe: 'Kijk binnen 3 werkdagen in IRIS of de reclassering de persoon kent. Leg uw oordeel vast. De casemanager krijgt vanzelf bericht.' },
    { stap: 'Stap 2', doe: 'Deel wat iets toevoegt aan JD-online. Bespreek het met de casemanager en leg de uitkomst vast.' },
    { stap: 'Stap 3', doe: 'Lever de bijdragen, 2 werkdagen vóór het trajectgesprek, en leg vast wat eruit kwam. Stem de bevindingen af. Kunt u niet bij het gesprek of het MDO zijn? Geef vooraf schriftelijke inbreng.' },
    { stap: 'Stap 4', doe: 'Start de inzet op tijd, rond haar af of draag haar over. U blijft aan zet tot de ander de overdracht aanneemt.' },
    { stap: 'Onderweg', doe: 'Kent een andere reclasseringsorganisatie de persoon? Zet de casus door: de termijn loopt gewoon mee. Wacht de casus op de strafzaak, of werkt de persoon niet mee? Kies “Er is iets veranderd”.' },
    { stap: 'Uw dagen', doe: 'Typ “aanwezig”: u ziet op welke dagen u in de PI bent, en wijzigt ze. Samen starten plant overleg in de PI alleen op die dagen.' },
    { stap: 'Vastleggen', doe: 'Maak de RPI-aantekening in IRIS. Zet het werkdocument onder RACT: de kaart geeft de tekst en het Word-bestand. Vink beide af.' },
  ],
  casemanager: [
    { stap: 'Stap 1', doe: 'U wacht op het oordeel. Vul intussen aan wat nog onbekend is, doe de integrale intake en schrijf uw deel van het werkdocument.' },
    { stap: 'Onderweg', doe: 'Wordt de persoon afgestraft, wacht de casus op de strafzaak, of werkt de persoon niet mee? Kies “Er is iets veranderd”. Bij een kort verblijf leest u onder “Wat kan nog?” wat haalbaar is.' },
    { stap: 'Na een stop', doe: 'Blijf alert. Beantwoord de vraag of de reclassering toch nodig is, bijvoorbeeld na de ISS-uitslag.' },
    { stap: 'Stap 2', doe: 'Kies een moment voor de duiding. Bespreek de informatie en leg samen de uitkomst vast.' },
    { stap: 'Stap 3', doe: 'Plan het trajectgesprek en het MDO. Is een reclasseringsadvies afgesproken? Vraag het aan in JD-online. Stem de bevindingen af. Leg vast hoe het trajectgesprek ging en wat de gedetineerde van het plan vindt. Zet de inbreng in het concept-D&R-plan, en leg de uitkomst van het MDO vast.' },
    { stap: 'Stap 4', doe: 'Samen starten stelt inzet voor als de einddatum dichterbij komt. Kies ja, nee of later. U kunt zelf ook inzet toevoegen. Verandert de einddatum? Wijzig hem op de kaart: de datums van de inzet gaan mee.' },
    { stap: 'Vastleggen', doe: 'Neem na de duiding de Tulp-tekst op de kaart over in Tulp Selectie, en vink dat af.' },
  ],
  hoofdDR: [
    { stap: 'Elke stap', doe: 'Loopt een casus vast? Wijs toe, geef uitstel of sluit af. Zijn twee mensen het niet eens? Lees beide standpunten en beslis samen met de unitmanager: het besluit geldt als u allebei hetzelfde vastlegt.' },
    { stap: 'Uw team', doe: 'Typ “gaten”: u ziet wie of wat er mist. Is een collega afwezig? Typ “afwezig” en regel waarneming. Is een collega weg? Typ “overzetten”.' },
    { stap: 'Inrichten', doe: 'Houd de programma-uren, MDO-uren en ruimtes bij: typ “rooster”. Samen starten plant gesprekken daarbinnen.' },
  ],
  unitmanager: [
    { stap: 'Elke stap', doe: 'Pakt niemand een casus op? Wijs toe. Loopt een casus vast? Geef uitstel of sluit af. Zijn twee mensen het niet eens? Lees beide standpunten en beslis samen met hoofd D&R: het besluit geldt als u allebei hetzelfde vastlegt. Kan een doorgezette casus nergens heen? Wijs hem toe.' },
    { stap: 'Uw team', doe: 'Typ “gaten”: u ziet wie of wat er mist. Is een collega afwezig? Typ “afwezig” en regel waarneming. Is een collega weg? Typ “overzetten”. Is een collega op andere dagen in de PI? Typ “aanwezig”.' },
  ],
  beheerder: [
    { stap: 'Inrichten', doe: 'Koppel kanalen aan afdelingen: typ “koppel” in het kanaal. Wijzig de afspraken: typ “afspraken”. Wijzig programma-uren, MDO-uren en ruimtes: typ “rooster”. Aanwezige dagen wijzigen reclasseringswerkers en de unitmanager zelf: typ “aanwezig”. Mensen en rollen wijzigt u nog niet in de chat: geef ze door aan wie Samen starten installeert. Die leest ze in met een bestand.' },
  ],
  landelijk: [
    { stap: 'Afspraken', doe: 'Typ “afspraken verschillen”: u ziet wat inrichtingen anders hebben afgesproken. Cijfers zijn er nog niet. U ziet geen persoonsgegevens.' },
  ],
};
