import type { BatchKeuze } from '../domain/batch.ts';
import type { AfdelingId, CasusId, PiId } from '../domain/casus.ts';
import type { Boeking, Gesprekssoort } from '../domain/planning.ts';
import type { Venster } from '../domain/dagbericht.ts';
import type { Datum, Instant } from '../domain/datum.ts';
import type { Gehoor, Trede } from '../domain/herinneren.ts';
import type { PersoonId } from '../domain/rollen.ts';
import type { Werktelling } from '../domain/werk.ts';

/** What a notice of step 3 is about. */
export type BijdrageMelding =
  | 'bijdrageErbij' | 'bijdrageVoorU' | 'adviesAangevraagd' | 'bijdrageKlaar' | 'bijdrageVervallen' | 'inbreng' | 'afgestemd' | 'trajectDatum' | 'trajectGehouden' | 'trajectNiet'
  | 'mdoDatum' | 'mdoUitkomst';

/** What a notice about the planning of a meeting is about. */
export type Planningsmelding = 'eersteMomenten' | 'momenten' | 'geenMomentVoorTermijn' | 'geboekt' | 'gepland' | 'boekingMislukt' | 'geannuleerd' | 'wisseling' | 'verplaatst' | 'verschoven' | 'uitnodiging' | 'plaatsgevonden' | 'nietGekoppeld';

/** What a notice to a person is about. */
export type MeldingSoort =
  | 'oordeel' | 'gedeeld' | 'ingetrokken' | 'vraag' | 'antwoord'
  | Planningsmelding | BijdrageMelding
  | 'wacht' | 'wachtVoorbij' | 'afgestraft' | 'doorgezet' | 'teruggestuurd' | 'besluitBevestigen' | 'besluitVerschilt'
  | 'bevestigen' | 'oneens' | 'besloten' | 'heropend' | 'toegewezen'
  | 'inzetVoorgesteld' | 'inzetGevraagd' | 'inzetDatums' | 'inzetKlaar' | 'inzetVervallen' | 'overdrachtGevraagd' | 'overdrachtKlaar' | 'overgedragen' | 'overdrachtTerug' | 'gesloten'
  | 'vorigeCasus' | 'overgeplaatst' | 'overgenomen' | 'vrijlating' | 'vertrokken' | 'einddatum' | 'signaalIngetrokken' | 'wordtGewist' | 'gewist';

export interface BatchmeldingRij {
  readonly casus: CasusId;
  readonly code: string;
  readonly keuze: BatchKeuze;
}

/** What a summary is about: the gaps of a manager's places, work taken over for a while, work that moved, or several casussen that are late. */
export type Overzicht =
  | { readonly over: 'gaten'; readonly dag: Datum }
  /** No reflection meeting could be planned: nobody can come together until a day, or no calendar takes it. */
  | { readonly over: 'reflectie'; readonly pi: PiId; readonly totEnMet: Datum; readonly reden: 'geenMoment' | 'geweigerd' }
  | { readonly over: 'waarneming'; readonly voor: PersoonId; readonly van: Datum; readonly tot?: Datum }
  | { readonly over: 'teLaat'; readonly rijen: readonly { readonly casus: CasusId; readonly taak: string; readonly termijn: string }[] }
  | { readonly over: 'overgezet'; readonly lezer: 'ontvanger' | 'gever' | 'leiding'; readonly van: string; readonly naar: string; readonly werk: Werktelling; readonly casussen: readonly CasusId[] };

/**
 * What must happen outside after a change. Data only: use cases enqueue it, `bot/deliver.ts` and
 * `usecases/plannen` carry it out, `main.ts` joins them, so that use cases and bot do not import each other.
 * `sleutel` is what makes carrying it out twice harmless.
 */
export type Effect =
  /** Post the card of a casus, or bring the posted one up to date. */
  | { readonly soort: 'kaart'; readonly casus: CasusId }
  | { readonly soort: 'melding'; readonly sleutel: string; readonly casus: CasusId; readonly aan: PersoonId; readonly over: MeldingSoort; readonly voor?: Gesprekssoort }
  /** The outcomes of a whole list of step 1 in one notice; codes and verdicts only. */
  | { readonly soort: 'batchmelding'; readonly sleutel: string; readonly aan: PersoonId; readonly door: PersoonId; readonly afdeling: AfdelingId; readonly rijen: readonly BatchmeldingRij[] }
  /** A step of the ladder to one person, 1:1. */
  | { readonly soort: 'herinnering'; readonly sleutel: string; readonly casus: CasusId; readonly taak: string; readonly termijn: string; readonly trede: Trede; readonly gehoor: Gehoor; readonly aan: PersoonId }
  /** The same step as a mention under the card. */
  | { readonly soort: 'kanaalherinnering'; readonly sleutel: string; readonly casus: CasusId; readonly taak: string; readonly termijn: string; readonly trede: Trede; readonly personen: readonly PersoonId[] }
  /** `anders`: what happens instead when the mail is refused for good. `bijlage`: made when the mail leaves, for who may read it. `keuze`: with the moments of this meeting, and a link to choose one without Teams. */
  | { readonly soort: 'mail'; readonly sleutel: string; readonly casus: CasusId; readonly aan: PersoonId; readonly tekst: string; readonly anders: readonly Effect[]; readonly bijlage?: 'werkdocument'; readonly keuze?: Gesprekssoort }
  /** `eerst`: the meeting that must be out of the calendars before they are looked at. */
  | { readonly soort: 'momenten'; readonly casus: CasusId; readonly voor?: Gesprekssoort; readonly versie: number; readonly eerst?: Boeking }
  | { readonly soort: 'boek'; readonly casus: CasusId; readonly voor?: Gesprekssoort; readonly start: Instant; readonly poging: number }
  | { readonly soort: 'annuleer'; readonly casus: CasusId; readonly voor?: Gesprekssoort; readonly boeking: Boeking; readonly reden: string }
  /** Accept the invitation in the own calendar of who said yes elsewhere, for a meeting that still is at `start`. `op`: when that yes was given. */
  | { readonly soort: 'accepteer'; readonly casus: CasusId; readonly voor?: Gesprekssoort; readonly persoon: PersoonId; readonly eventId: string; readonly start: Instant; readonly op: Instant }
  /** Make the calendars follow a meeting that somebody moved in Samen starten. */
  | { readonly soort: 'verzet'; readonly casus: CasusId; readonly voor?: Gesprekssoort; readonly eventId: string }
  /** Hold in the calendars what people choose from for this meeting now, and release what they do not. */
  | { readonly soort: 'reserveringen'; readonly casus: CasusId; readonly voor?: Gesprekssoort }
  /** Look for a reflection meeting of the PI and book it, or call the coming one off; of no use on another day. */
  | { readonly soort: 'reflectie'; readonly pi: PiId; readonly dag: Datum }
  /** Something changed in a calendar: this event, or whatever it is. */
  | { readonly soort: 'agenda'; readonly tenant: string; readonly mailbox: string; readonly eventId?: string }
  /** What Graph told of a subscription: it wants to know whether we still may see the calendar, or it ended it. */
  | { readonly soort: 'abonnement'; readonly id: string; readonly wat: 'bevestig' | 'weg' }
  /** The admissions without a signal, 1:1; who can't be reached is replaced by `anders`. */
  | { readonly soort: 'opnamelijst'; readonly sleutel: string; readonly aan: PersoonId; readonly anders: readonly PersoonId[] }
  /** A summary for one person, that is about no single casus. */
  | { readonly soort: 'overzicht'; readonly sleutel: string; readonly aan: PersoonId; readonly wat: Overzicht }
  /** A mail that is about no single casus, to who can't be reached 1:1. */
  | { readonly soort: 'persoonsmail'; readonly sleutel: string; readonly aan: PersoonId; readonly onderwerp: string; readonly tekst: string }
  /** The day digest of an afdeling, in its channel; of no use on another day. */
  | { readonly soort: 'dagbericht'; readonly sleutel: string; readonly afdeling: AfdelingId; readonly dag: Datum; readonly venster: Venster }
  /** The digest somebody asked for, 1:1. */
  | { readonly soort: 'eigenDagbericht'; readonly sleutel: string; readonly aan: PersoonId; readonly dag: Datum }
  /** Ask the beheerder which afdeling a channel belongs to. */
  | { readonly soort: 'kanaalvraag'; readonly team: string };

export type EffectSoort = Effect['soort'];
export type EffectVan<S extends EffectSoort> = Extract<Effect, { readonly soort: S }>;

/** One function per kind; a missing kind does not compile. A handler ends when done, or throws so that it is tried again. */
export type EffectHandlers = { readonly [S in EffectSoort]: (effect: EffectVan<S>) => Promise<void> };

export const EFFECTSOORTEN = ['kaart', 'melding', 'batchmelding', 'herinnering', 'kanaalherinnering', 'mail', 'momenten', 'boek', 'annuleer', 'verzet', 'accepteer', 'reserveringen', 'reflectie', 'agenda', 'abonnement', 'opnamelijst', 'overzicht', 'persoonsmail', 'dagbericht', 'eigenDagbericht', 'kanaalvraag'] as const satisfies readonly EffectSoort[];
