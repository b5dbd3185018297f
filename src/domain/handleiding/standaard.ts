import { BIJDRAGEVORM, BIJDRAGEVORMEN } from '../bijdrage.ts';
import { SUGGESTIES, type KortVerblijf } from '../handreikingteksten.ts';
import { GRONDNAAM, GRONDEN } from '../inzet.ts';
import { SECTIES, type Handreikingmoment, type Sectie, type SectieId, type Sectietekst } from './sectie.ts';

function lijst(regels: readonly string[]): string {
  return regels.map((regel) => `- ${regel}`).join('\n');
}

function bijVerblijf(verblijf: KortVerblijf): string {
  return lijst(SUGGESTIES.filter(({ bij, nietOmdat }) => bij.includes(verblijf) && nietOmdat === undefined).map(({ wat }) => wat));
}

const VORMEN = (licht: boolean): string => lijst(BIJDRAGEVORMEN.map((vorm) => BIJDRAGEVORM[vorm]).filter((vorm) => vorm.licht === licht).map(({ naam, waarvoor }) => `**${naam}**: ${waarvoor}`));

/**
 * The handreiking as the product brings it, in own words. Sources: what a short stay leaves room for S:348–352, S:900–903,
 * A7; forms of bijdrage S:471–487, S:598–608; what adds to JD-online S:408–418, S:498–499, S:903–904; the three criteria
 * S:313–322, A6; after a stop S:341–347; the werkdocument S:385–395; who begins the duiding S:438–442, C-06; trajectgesprek and MDO
 * S:488–494, S:699–705; step 4 S:521–548.
 */
const STANDAARD: Readonly<Record<SectieId, Sectietekst & { readonly bij: readonly Handreikingmoment[] }>> = {
  'kort-verblijf': {
    titel: 'Wat kan de reclassering doen bij een kort verblijf?', bij: ['kortVerblijf', 'stap1', 'duiding', 'bijdrage'], trefwoorden: ['kortgestraft', 'weken', 'dagen', 'haast', 'termijn'],
    tekst: [
      'Ook in een paar dagen kunt u samen iets betekenen. Kies wat nu het meeste helpt. Op de kaart van de casus staat wat nog past voor de einddatum.',
      '## Korter dan een week', bijVerblijf('korterDanWeek'),
      '## Eén tot vier weken', bijVerblijf('eenTotVierWeken'),
      '## Tot drie maanden', bijVerblijf('totDrieMaanden'),
      'Een volledig reclasseringsadvies D&R duurt meestal langer dan het verblijf. Is de einddatum niet bekend? Werk dan met de gewone termijnen en vraag de backoffice naar de datum.',
    ].join('\n\n'),
  },
  'warme-overdracht': {
    titel: 'Warm overdragen: zo doet u dat', bij: ['kortVerblijf', 'inzet'], trefwoorden: ['vrijlating', 'gemeente', 'toezicht', 'zorg', 'bellen'],
    tekst: [
      'Warm overdragen is: elkaar spreken in plaats van alleen een bericht sturen. Wie het stokje overneemt, weet dan wat er speelt en wat de volgende stap is.',
      lijst(['Bel wie buiten verdergaat: de toezichthouder, de zorg of de gemeente.', 'Vertel wat er al is afgesproken en wat nog open staat.', 'Noem de basisvoorwaarden waar iets mis kan gaan: identiteitsbewijs, onderdak, werk en inkomen, schulden, zorg.', 'Spreek af wie het eerste contact legt, en wanneer.', 'Vink de overdracht af in de casus.']),
    ].join('\n\n'),
  },
  'vormen-van-bijdrage': {
    titel: 'Welke vormen van bijdrage zijn er?', bij: ['duiding', 'bijdrage'], trefwoorden: ['advies', 'rapport', 'analyse', 'gesprek', 'actieve rol', 'product'],
    tekst: [
      'Een actieve bijdrage is meer dan een rapport. Begin bij de lichtste vorm die de vraag beantwoordt. U kunt er later een bij kiezen.',
      '## Lichte vormen', VORMEN(true),
      '## Een volledig advies', VORMEN(false),
      'Voor de lichte vormen is geen aanvraag in JD-online nodig. De afspraak die u in de duiding maakt, is genoeg. Voor deelname aan het trajectgesprek hoeft de casemanager geen aparte opdracht te geven.',
    ].join('\n\n'),
  },
  'aanvulling-op-jd-online': {
    titel: 'Wat vult aan op JD-online?', bij: ['delen'], trefwoorden: ['relevant', 'dubbel', 'informatie', 'recidive', 'criminogeen', 'beschermend', 'sociale kaart'],
    tekst: [
      'De casemanager leest eerdere adviezen en rapporten zelf in JD-online. Deel daarom vooral wat daar niet staat.',
      '## Dit helpt de casemanager', lijst(['Hoe u het **risico op recidive** nu inschat, en waarom.', '**Criminogene factoren**: wat houdt het gedrag in stand?', '**Beschermende factoren** buiten de PI: wie en wat helpt?', 'De **sociale kaart** en lopende zorg: wie is betrokken, en wie kunt u bellen?', 'Het **leven vóór de detentie**: wonen, werk, gezin, schulden.', 'Wat in eerdere begeleiding wel en niet werkte.', 'De naam van de **collega** die deze persoon kent.']),
      '## Dit hoeft niet', lijst(['Teksten overnemen uit rapporten die in JD-online staan. Noem alleen welk rapport het is.', 'Informatie die niet nodig is voor het D&R-plan.', 'Gegevens over slachtoffers of andere personen.']),
      'Staat iets ook in JD-online, vink dat dan aan bij het stuk. De casemanager kan daarna zeggen of de informatie aanvult. Zo ziet u wat werkt.',
    ].join('\n\n'),
  },
  bekendheid: {
    titel: 'Bekendheid beoordelen met drie criteria', bij: ['stap1'], trefwoorden: ['stap 1', 'oordeel', 'negen maanden', 'statisch', 'dynamisch', 'rol groot', 'rol klein', 'verouderd'],
    tekst: [
      'Het product geeft een advies. U beslist. Wijkt u af, dan schrijft u één regel waarom.',
      lijst(['**Dossier**: dynamisch als een traject loopt of is heropend, statisch als het is afgesloten.', '**Rol van de reclassering**: groot bij een advies- of toezichttraject of JCM, klein bij bijvoorbeeld alleen een werkstraf, ZSM of een gedragsinterventie.', '**Laatste contact**: korter of langer dan negen maanden geleden.']),
      'Kunt u niet iedereen screenen? Kies dan “Niet gescreend” met de reden. Dan blijft het zichtbaar en weet de casemanager waar hij aan toe is.',
      'Stap 1 is een blik in het dossier, geen gesprek. De casemanager krijgt altijd bericht, met uw naam erbij.',
    ].join('\n\n'),
  },
  'na-een-stop': {
    titel: 'Gestopt na stap 1: wanneer haalt u de reclassering er weer bij?', bij: ['stop', 'stap1'], trefwoorden: ['first offender', 'niet bekend', 'verouderd', 'heropenen', 'alert', 'iss'],
    tekst: [
      'Niet bekend of verouderd betekent niet dat de reclassering geen rol heeft. Het betekent dat er nu niets te delen is.',
      'Haal de reclassering er weer bij als:',
      lijst(['de integrale intake of de ISS-uitslag zorgen laat zien op meer leefgebieden;', 'het risico hoger lijkt dan u eerst dacht;', 'iemand is afgestraft: het verloop is dan duidelijker;', 'het einde van de detentie in zicht komt en er buiten niets is geregeld.']),
      'Het product vraagt het u op die momenten zelf. Eerder mag ook: kies “Heropen” op de casus en schrijf in één regel waarom.',
    ].join('\n\n'),
  },
  werkdocument: {
    titel: 'Het werkdocument: één keer invullen, samen gebruiken', bij: ['delen', 'duiding'], trefwoorden: ['delen', 'tulp', 'iris', 'ract', 'rpi', 'doelbinding', 'privacy'],
    tekst: [
      'Het werkdocument is van u samen. Ieder vult het eigen deel. Wat u deelt, ziet de ander meteen; een concept ziet alleen uw kant.',
      lijst(['Schrijf kort, met bron en datum.', 'Deel alleen wat nodig is voor het D&R-plan.', 'De reclasseringswerker zet het werkdocument in IRIS onder RACT en maakt de RPI-aantekening.', 'De casemanager neemt de tekst over in Tulp Selectie. Het product zet de tekst klaar.', 'Vink af wat gedaan is. Na afsluiten wordt de inhoud hier gewist.']),
    ].join('\n\n'),
  },
  'samen-duiden': {
    titel: 'Samen duiden: wie begint en wat legt u vast?', bij: ['duiding'], trefwoorden: ['regie', 'initiatief', 'gesprek', 'conclusie', 'voorlopig', 'oneens'],
    tekst: [
      'Op de kaart staat wie aan zet is. Dat is de casemanager, tenzij uw inrichting iets anders afsprak. Het product stelt momenten voor in beide agenda’s.',
      'Een duiding hoeft niet lang te duren. Bellen, chatten of even bij de koffieautomaat mag ook. Leg daarna drie dingen vast:',
      lijst(['een korte samenvatting van wat is gedeeld;', 'de conclusie: draagt de reclassering actief bij, en waarom?', 'de afspraken: wie doet wat, en wanneer?']),
      'Hoort u niets? Na een paar werkdagen mag de ander een voorlopige duiding vastleggen. Bent u het niet eens, zeg dat dan. Beide meningen blijven staan en de leidinggevenden beslissen.',
    ].join('\n\n'),
  },
  'trajectgesprek-en-mdo': {
    titel: 'Trajectgesprek en MDO: meedoen, ook als u er niet bij kunt zijn', bij: ['bijdrage', 'trajectgesprek'], trefwoorden: ['plannen', 'inbreng', 'schriftelijk', 'd&r-plan', 'online'],
    tekst: [
      'Met zijn drieën aan tafel krijgt het gesprek meer diepte. Het product zoekt een moment dat past bij uw dagen in de PI, het dagprogramma en de ruimtes.',
      lijst(['Stem de bevindingen met elkaar af vóór het eerste trajectgesprek.', 'Kunt u er niet bij zijn? Geef schriftelijke inbreng. De casemanager neemt die mee.', 'Leg na het gesprek vast hoe het ging en wat de gedetineerde ervan vindt.', 'De casemanager brengt het concept-D&R-plan met uw inbreng in het MDO.', 'Meedoen aan het MDO kan ook op afstand.']),
    ].join('\n\n'),
  },
  'inzet-in-detentie': {
    titel: 'Stap 4: op tijd beginnen met inzet in detentie', bij: ['inzet'], trefwoorden: ['pp', 'isd', 'toezicht', 'v.i.', 'artikelplaatsing', 'einddatum', 'begeleiding'],
    tekst: [
      'Stap 4 hangt niet af van de uitkomst van de eerdere stappen. Ook als de reclassering eerder geen rol had, kan er nu werk zijn.',
      '## Waarvoor', lijst(GRONDEN.map((grond) => GRONDNAAM[grond])),
      'Wacht niet tot het einde van de detentie. Het product rekent terug vanaf de einddatum en zegt wanneer u kunt beginnen. Verschuift de einddatum, dan schuiven de dagen mee.',
      'Wat vaak eerder kan: begeleid wonen, ambulante begeleiding, en alles waar een wachtlijst voor is.',
    ].join('\n\n'),
  },
  'wie-doet-wat': {
    titel: 'Wie doet wat in Samen starten?', bij: ['altijd', 'signaal'], trefwoorden: ['rollen', 'taken', 'stappen', 'uitleg', 'beginnen'],
    tekst: [
      lijst(['**Backoffice** van de PI: geeft het signaal, elke werkdag, ook bij een kort verblijf.', '**Reclasseringswerker**: beoordeelt de bekendheid, deelt informatie en levert de bijdrage.', '**Casemanager**: doet de intake, duidt mee, vraagt bijdragen, leidt het trajectgesprek en brengt het plan in het MDO.', '**Hoofd D&R** en **unitmanager**: zien waar het stilstaat en helpen verder.', '**Beheerder**: regelt mensen, afdelingen, kanalen en afspraken.']),
      'Werkt iemand niet mee? Geef het signaal toch en leg vast dat de persoon niet meewerkt. Het dossier bekijken kan altijd; gesprekken vervallen dan.',
      'Weet u niet wat u moet doen? Kijk op de kaart van de casus: daar staat wie aan zet is en wat de volgende stap is.',
    ].join('\n\n'),
  },
};

/** A section as the product brings it. */
export function standaardsectie(id: SectieId): Sectie {
  return { id, ...STANDAARD[id] };
}

export function standaardsecties(): readonly Sectie[] {
  return SECTIES.map(standaardsectie);
}

/** The section that helps most at a moment: where a card leads to then. */
const KERN: Readonly<Record<Handreikingmoment, SectieId>> = {
  signaal: 'wie-doet-wat', stap1: 'bekendheid', stop: 'na-een-stop', delen: 'aanvulling-op-jd-online', duiding: 'samen-duiden', bijdrage: 'vormen-van-bijdrage', trajectgesprek: 'trajectgesprek-en-mdo', inzet: 'inzet-in-detentie', kortVerblijf: 'kort-verblijf', altijd: 'wie-doet-wat',
};

export function kernsectie(moment: Handreikingmoment): SectieId {
  return KERN[moment];
}
