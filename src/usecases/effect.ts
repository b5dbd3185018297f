import type { Boeking, CasusId } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import type { Gehoor, Trede } from '../domain/herinneren.ts';
import type { PersoonId } from '../domain/rollen.ts';

/** What a notice to a person is about. */
export type MeldingSoort =
  | 'oordeel' | 'gedeeld' | 'vraag' | 'antwoord' | 'momenten' | 'geenMomentVoorTermijn' | 'geboekt' | 'boekingMislukt' | 'geannuleerd'
  | 'bevestigen' | 'oneens' | 'besloten' | 'heropend' | 'toegewezen' | 'gesloten'
  | 'overgeplaatst' | 'overgenomen' | 'vertrokken' | 'einddatum' | 'ingetrokken';

/**
 * What must happen outside after a change. Data only: use cases enqueue it, `bot/deliver.ts` and
 * `usecases/booking.ts` carry it out, `main.ts` joins them, so that use cases and bot do not import each other.
 * `sleutel` is what makes carrying it out twice harmless.
 */
export type Effect =
  /** Post the card of a casus, or bring the posted one up to date. */
  | { readonly soort: 'kaart'; readonly casus: CasusId }
  | { readonly soort: 'melding'; readonly sleutel: string; readonly casus: CasusId; readonly aan: PersoonId; readonly over: MeldingSoort }
  /** A step of the ladder to one person, 1:1. */
  | { readonly soort: 'herinnering'; readonly sleutel: string; readonly casus: CasusId; readonly taak: string; readonly termijn: string; readonly trede: Trede; readonly gehoor: Gehoor; readonly aan: PersoonId }
  /** The same step as a mention under the card. */
  | { readonly soort: 'kanaalherinnering'; readonly sleutel: string; readonly casus: CasusId; readonly taak: string; readonly termijn: string; readonly trede: Trede; readonly personen: readonly PersoonId[] }
  /** `anders`: what happens instead when the mail is refused for good. */
  | { readonly soort: 'mail'; readonly sleutel: string; readonly casus: CasusId; readonly aan: PersoonId; readonly tekst: string; readonly anders: readonly Effect[] }
  | { readonly soort: 'momenten'; readonly casus: CasusId; readonly versie: number }
  | { readonly soort: 'boek'; readonly casus: CasusId; readonly start: Instant; readonly poging: number }
  | { readonly soort: 'annuleer'; readonly casus: CasusId; readonly boeking: Boeking; readonly reden: string }
  /** Ask the beheerder which afdeling a channel belongs to. */
  | { readonly soort: 'kanaalvraag'; readonly team: string };

export type EffectSoort = Effect['soort'];
export type EffectVan<S extends EffectSoort> = Extract<Effect, { readonly soort: S }>;

/** One function per kind; a missing kind does not compile. A handler ends when done, or throws so that it is tried again. */
export type EffectHandlers = { readonly [S in EffectSoort]: (effect: EffectVan<S>) => Promise<void> };

export const EFFECTSOORTEN = ['kaart', 'melding', 'herinnering', 'kanaalherinnering', 'mail', 'momenten', 'boek', 'annuleer', 'kanaalvraag'] as const satisfies readonly EffectSoort[];
