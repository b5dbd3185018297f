/** A text in the language of the package, and in its second one. */
export interface Tekst {
  readonly nl: string;
  readonly en: string;
}
export type Taal = keyof Tekst;

/** A command of the bot. Teams sends the title as message, and the bot reads Dutch: so the title has one language. */
export interface Opdrachttekst {
  readonly typ: string;
  readonly geeft: Tekst;
}

const MIJN_WERK: Opdrachttekst = { typ: 'mijn werk', geeft: { nl: 'uw open taken, de dringendste eerst', en: 'your open tasks, the most urgent first' } };
const WAT_NU: Opdrachttekst = { typ: 'wat moet ik nu doen', geeft: { nl: 'uw taak per stap. Met een casuscode erachter, of als antwoord op een kaart: wie daar aan zet is, en wat u doet', en: 'your task in each step. With a casus code, or in reply to a card: who must move there, and what you do' } };
const HELP: Opdrachttekst = { typ: 'help', geeft: { nl: 'deze uitleg', en: 'this explanation' } };

/**
 * What Teams offers while one types: the commands of most use, because Teams takes twelve. In a channel and a group chat
 * others read the answer too, so what lists one's own work is offered in one's own chat only.
 */
export const OPDRACHTEN = {
  personal: [
    MIJN_WERK,
    { typ: 'achterstallig', geeft: { nl: 'alles wat te laat is op uw afdelingen', en: 'everything that is late in your wings' } },
    { typ: 'screenen', geeft: { nl: 'alle nieuwe signalen van een afdeling in één keer beoordelen (reclasseringswerker)', en: 'judge all new signals of a wing at once (probation officer)' } },
    { typ: 'nog vastleggen', geeft: { nl: 'wat nog niet in IRIS of Tulp staat', en: 'what is not in IRIS or Tulp yet' } },
    { typ: 'aanvullen', geeft: { nl: 'signalen waarin nog iets onbekend is', en: 'signals in which something is still unknown' } },
    { typ: 'inzet', geeft: { nl: 'inzet tijdens detentie die eraan komt (stap 4), of “inzet A” voor één afdeling', en: 'work during detention that is coming up (step 4), or “inzet A” for one wing' } },
    { typ: 'afwezig', geeft: { nl: 'afwezig melden en waarneming regelen, voor uzelf of uw team; terug: “ik ben er weer”', en: 'report absence and arrange a stand-in, for yourself or your team' } },
    { typ: 'aanwezig', geeft: { nl: 'op welke dagen u in de PI bent, en dagen die anders zijn (reclasseringswerker; de unitmanager voor het eigen team)', en: 'on which days you are in the prison, and days that differ' } },
    { typ: 'gaten', geeft: { nl: 'waar iemand of iets mist (hoofd D&R en unitmanager)', en: 'where somebody or something is missing (managers)' } },
    { typ: 'dagstaat', geeft: { nl: 'een blad met uw taken en overleggen om af te drukken', en: 'a sheet with your tasks and meetings to print' } },
    WAT_NU,
    HELP,
  ],
  team: [{ typ: 'koppel', geeft: { nl: 'kiezen bij welke afdeling dit kanaal hoort (beheerder)', en: 'choose the wing that this channel belongs to (administrator)' } }, WAT_NU, HELP],
  groupChat: [WAT_NU, HELP],
} as const satisfies Readonly<Record<string, readonly Opdrachttekst[]>>;

export const TEKSTEN = {
  kort: { nl: 'Casemanagers en reclassering zetten samen de eerste stappen in detentie', en: 'Prison and probation take the first steps of a detention together' },
  lang: {
    nl: 'Samen starten brengt casemanagers van de inrichting en reclasseringswerkers samen, vanaf het signaal nieuwe detentie tot en met de inzet tijdens de detentie.\n\nIn het kanaal van de afdeling staat per casus een kaart: wie aan zet is, en tot wanneer. Wat over een persoon gaat, ziet u alleen als u daar een rol voor heeft. De bot plant overleg in beide agenda’s, herinnert, en vraagt hulp als het stilvalt. De tab toont uw werk, uw afdeling, de agenda van de inrichting en de cijfers. In Outlook vult u een afspraak voor een casus in één keer in, en ziet u bij een afspraak of mail over welke casus het gaat.\n\nSamen starten is voor medewerkers van de Dienst Justitiële Inrichtingen en de drie reclasseringsorganisaties.',
    en: 'Samen starten brings case managers of the prison and probation officers together, from the signal of a new detention to the work that probation does during it.\n\nIn the channel of a wing each case has a card: who must move, and until when. What is about a person shows only to those with a role for it. The bot plans meetings in both calendars, reminds, and asks for help when a case stands still. The tab shows your work, your wing, the calendar of the prison and figures. In Outlook you fill in an appointment for a case at once, and an appointment or mail shows which case it is about.\n\nSamen starten is for staff of the Dutch prison service and the three probation organisations. Its pages and cards are in Dutch.',
  },
  tab: { nl: 'Samen starten', en: 'Samen starten' },
  zoek: { titel: { nl: 'Casus delen', en: 'Share a case' }, uitleg: { nl: 'Zoek een casus en deel de kaart. De kaart zegt niets over de persoon.', en: 'Find a case and share its card. The card says nothing about the person.' } },
  zoekveld: { titel: { nl: 'Casuscode of SKN', en: 'Case code or SKN' }, uitleg: { nl: 'Bijvoorbeeld ZS-412907. Zoeken op naam kan niet.', en: 'For example ZS-412907. You can’t search by name.' } },
  lintgroep: { nl: 'Samen starten', en: 'Samen starten' },
  organisator: { knop: { nl: 'Afspraak voor casus', en: 'Appointment for case' }, uitleg: { nl: 'Kies een casus. Samen starten vult deelnemers, onderwerp, plek en duur in, en laat zien of de tijd past.', en: 'Choose a case. Samen starten fills in attendees, subject, place and duration, and shows whether the time fits.' } },
  deelnemer: { knop: { nl: 'Casus bij afspraak', en: 'Case of appointment' }, uitleg: { nl: 'Zie over welke casussen deze afspraak gaat, en wie daar aan zet is.', en: 'See which cases this appointment is about, and who must move there.' } },
  mail: { knop: { nl: 'Casus bij mail', en: 'Case of mail' }, uitleg: { nl: 'Zie over welke casussen deze mail gaat, en wie daar aan zet is.', en: 'See which cases this mail is about, and who must move there.' } },
} as const;
