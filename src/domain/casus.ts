import type { Stap3 } from './bijdrage.ts';
import type { Datum, Moment } from './datum.ts';
import type { Duiding } from './duiding.ts';
import type { MetInzet } from './inzet.ts';
import type { Doorzetting, KijkOpnieuw, Reclassering, VastgelegdeMedewerking, Wacht } from './groepen.ts';
import type { Pauze } from './pauze.ts';
import type { Betrokkene, Door, Kant } from './rollen.ts';
import type { Uitstel } from './uitstel.ts';
import type { Informatie } from './stuk.ts';
import type { Verloop } from './verloop.ts';
import type { WisReden } from './feiten/bewaring.ts';

export type CasusId = string & { readonly __soort: 'CasusId' };
export type PiId = string & { readonly __soort: 'PiId' };
/** Afdelingen of a large PI that work alike (B57). */
export type ClusterId = string & { readonly __soort: 'ClusterId' };
export type AfdelingId = string & { readonly __soort: 'AfdelingId' };

/** Where a casus stands (domain.md A5, with one state for each question "who moves next?"). */
export type Fase =
  /** Step 1: does probation know the person, and is it worth sharing? */
  | 'bekendheid'
  /** Stopped after step 1: the casemanager stays alert. */
  | 'alert'
  /** Step 2a: collect and share. */
  | 'delen'
  /** Step 2b: read it together and decide. */
  | 'duiding'
  /** Step 3: probation contributes to the concept-D&R-plan. */
  | 'bijdrage'
  /** Decided; only what must still be recorded elsewhere. */
  | 'afronden'
  | 'gesloten';

/** Source: domain A5. An arrestant was fetched to serve a sentence, often a short one. */
export const TITELS = ['preventief', 'afgestraft', 'isd', 'arrestant'] as const;
export type Titel = (typeof TITELS)[number];

/** The fields of a signal that are not always known, and can be answered one by one. */
export interface SignaalVelden {
  readonly casemanager?: Betrokkene;
  /** The casemanager as the prison wrote it, when nobody in the register has that name. */
  readonly casemanagerTekst?: string;
  readonly begindatum?: Datum;
  readonly einddatum?: Datum;
  readonly titel?: Titel;
  readonly trajectgesprekOp?: Datum;
}

export type Oordeel = 'voldoende' | 'onvoldoende' | 'verouderd' | 'nietBekend' | 'nietGescreend';
export const OORDELEN: readonly Oordeel[] = ['voldoende', 'onvoldoende', 'verouderd', 'nietBekend', 'nietGescreend'];
export const OORDEELNAAM: Readonly<Record<Oordeel, string>> = {
  voldoende: 'Voldoende bekend',
  onvoldoende: 'Onvoldoende bekend',
  verouderd: 'Informatie verouderd',
  nietBekend: 'Niet bekend',
  nietGescreend: 'Niet gescreend',
};

export type NietGescreendReden = 'capaciteit' | 'teKort' | 'vertrokken' | 'anders';
export const NIET_GESCREEND_REDEN: Readonly<Record<NietGescreendReden, string>> = {
  capaciteit: 'geen capaciteit',
  teKort: 'verblijf te kort',
  vertrokken: 'al vertrokken',
  anders: 'andere reden',
};

/** The three criteria of step 1 (S:313–322). */
export interface Criteria {
  readonly bekend: boolean;
  readonly dossier?: 'statisch' | 'dynamisch';
  readonly rol?: 'groot' | 'klein';
  readonly laatsteContact?: Datum;
}

export interface GegevenOordeel {
  readonly oordeel: Oordeel;
  readonly criteria?: Criteria;
  readonly nietGescreend?: NietGescreendReden;
  /** Why the worker deviates from the advice, or why a verdict was corrected. */
  readonly reden?: string;
  readonly contactpersoon?: string;
  /** The list in which it was given together with others (B10). */
  readonly batch?: string;
  readonly door: Door;
  readonly op: Moment;
}

export interface Vraag {
  readonly id: string;
  readonly aan: Kant;
  readonly tekst: string;
  readonly door: Door;
  readonly gesteldOp: Datum;
  readonly antwoord?: string;
  readonly beantwoordOp?: Datum;
  readonly beantwoordDoor?: Door;
}

export const ALERTSOORTEN = ['iss', 'afgestraft', 'maanden', 'einde'] as const;
export type AlertSoort = (typeof ALERTSOORTEN)[number];
/** `mdo` only in histories from before step 3 had its own steps; it stands for all of them. */
export type Afvinkbaar = 'rpi' | 'ractDeelA' | 'ract' | 'tulp' | 'warmeOverdracht' | 'mdo';
export const AFVINKNAAM: Readonly<Record<Afvinkbaar, string>> = {
  rpi: 'RPI-aantekening gemaakt in IRIS',
  ractDeelA: 'Deel A van het werkdocument geüpload onder RACT',
  ract: 'Werkdocument geüpload onder RACT',
  tulp: 'Overgenomen in Tulp Selectie',
  warmeOverdracht: 'Warme overdracht gedaan',
  mdo: 'Concept-D&R-plan met inbreng van de reclassering besproken in het MDO',
};

export type SluitReden =
  | 'afgerondStap1'
  | 'geenActieveBijdrage'
  | 'bijdrageGeleverd'
  | 'warmOvergedragen'
  | 'uitgestroomd'
  | 'overgeplaatst'
  | 'ingetrokken'
  | 'bewaartermijn'
  | 'doorManager';
export const SLUITREDENNAAM: Readonly<Record<SluitReden, string>> = {
  afgerondStap1: 'Afgerond na stap 1',
  geenActieveBijdrage: 'Afgerond: geen actieve bijdrage van de reclassering',
  bijdrageGeleverd: 'Afgerond: bijdrage geleverd',
  warmOvergedragen: 'Afgerond: warm overgedragen',
  uitgestroomd: 'Gesloten: uitgestroomd',
  overgeplaatst: 'Gesloten: overgeplaatst buiten Samen starten',
  ingetrokken: 'Gesloten: signaal ingetrokken',
  bewaartermijn: 'Gesloten: bewaartermijn voorbij',
  doorManager: 'Afgesloten',
};

/** One detention of one person, from signal to the last step. */
export interface Casus extends SignaalVelden, MetInzet, Verloop {
  readonly id: CasusId;
  /** Short public name, such as ZS-412907; says nothing about the person. */
  readonly code: string;
  readonly skn: string;
  /** SKNs it was known by before a correction; lists may still have them. */
  readonly oudeSkns?: readonly string[];
  readonly naam: string;
  readonly pi: PiId;
  readonly afdeling: AfdelingId;
  /** The last transfer: from where and when. */
  readonly overplaatsing?: { readonly van: { readonly pi: PiId; readonly afdeling: AfdelingId }; readonly op: Datum };
  /** Day 0 of the clock of step 1. */
  readonly signaalOp: Datum;
  readonly ontvangenOp: Moment;
  readonly eerdereCasussen: readonly string[];
  readonly reclasseringswerker?: Betrokkene;
  /** Which of the three organisations does this casus, once it was handed on. */
  readonly verwachteOrganisatie?: Reclassering;
  readonly doorgezet?: Doorzetting;
  readonly fase: Fase;
  /** The worker does step 1 and sharing in one go. */
  readonly inEenKeer: boolean;
  readonly oordeel?: GegevenOordeel;
  readonly gestoptOp?: Datum;
  readonly afgestraftOp?: Datum;
  readonly kijkOpnieuw?: KijkOpnieuw;
  readonly medewerking?: VastgelegdeMedewerking;
  readonly wacht?: Wacht;
  /** When the clocks stood still; away for a casus that never waited. */
  readonly pauzes?: readonly Pauze[];
  readonly alertsBeantwoord: readonly AlertSoort[];
  /** Day of the last answer, so that nobody is asked the same within days. */
  readonly laatsteAlertOp?: Datum;
  readonly heropendOp?: Datum;
  /** Version of the question set it began with; 1 where the history does not say. */
  readonly vragenlijst?: number;
  readonly informatie: readonly Informatie[];
  /** The highest number that a piece of information has had. */
  readonly laatsteStuk?: number;
  readonly gedeeldOp?: Datum;
  readonly vragen: readonly Vraag[];
  /** The highest number that a question has had; one that lapsed keeps its number. */
  readonly laatsteVraag?: number;
  readonly duiding: Duiding;
  /** Away until the reclassering has an active role. */
  readonly stap3?: Stap3;
  /** The highest numbers that a bijdrage and a written input had before the casus was reopened. */
  readonly laatsteBijdrage?: number;
  readonly laatsteInbreng?: number;
  readonly afgevinkt: Readonly<Partial<Record<Afvinkbaar, Datum>>>;
  /** Postponed taken by id. */
  readonly uitstel: Readonly<Record<string, Uitstel>>;
  readonly gesloten?: { readonly reden: SluitReden; readonly toelichting?: string; readonly op: Datum };
  /** The content is gone: name, SKN, and everything that people wrote (B6.2). */
  readonly gewist?: { readonly op: Datum; readonly waarom: WisReden };
  /** Number of gebeurtenissen so far. */
  readonly versie: number;
}

/** Verdicts after which probation goes on. */
export function gaatDoor(oordeel: Oordeel): boolean {
  return oordeel === 'voldoende';
}

/** Whether somebody serves a sentence, so that no criminal case is left to wait for; an arrestant does too. */
export function isAfgestraft(titel: Titel | undefined): boolean {
  return titel === 'afgestraft' || titel === 'arrestant';
}

/** Whether the sentence is there; ISD is a sentence too. */
export function isVeroordeeld(titel: Titel | undefined): boolean {
  return isAfgestraft(titel) || titel === 'isd';
}
