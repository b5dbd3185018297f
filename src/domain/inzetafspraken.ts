/**
 * The numbers of step 4 that a PI may change: per legal ground how many weeks before the end of the detention it starts
 * and is ready, from how long a stay it comes up, and whether the product proposes it. Source: A7 K11 and K12, domain
 * F21; where no source is named the default is ours, to be agreed on.
 */
export interface InzetAfspraken {
  /** Calendar days after admission from which the product proposes inzet, or the trajectgesprek when that is earlier. Source: S:521, C-07. */
  readonly inzetVanafDagen: number;
  /** Working days before the start on which a proposal is made. */
  readonly inzetVoorafWerkdagen: number;
  /** Working days to begin what has to begin at once, and the least anybody gets. */
  readonly inzetDirectWerkdagen: number;
  /** Weeks that "later" may last at most. */
  readonly inzetLaterWeken: number;
  /** Working days for a handover when no day was agreed on. */
  readonly inzetOverdrachtWerkdagen: number;
  /** Weeks of the list of what comes up. Source: K11. */
  readonly inzetVooruitWeken: number;
  /** Penitentiair Programma. Source of the start: K11. */
  readonly inzetPpWeken: number;
  readonly inzetPpKlaarWeken: number;
  readonly inzetPpMinMaanden: number;
  readonly inzetPpVoorstellen: boolean;
  /** V.i.-advies. Source of the start: K11. */
  readonly inzetViWeken: number;
  readonly inzetViKlaarWeken: number;
  readonly inzetViMinMaanden: number;
  readonly inzetViVoorstellen: boolean;
  readonly inzetArtikelplaatsingWeken: number;
  readonly inzetArtikelplaatsingKlaarWeken: number;
  readonly inzetArtikelplaatsingMinMaanden: number;
  readonly inzetArtikelplaatsingVoorstellen: boolean;
  /** Toezicht na detentie: notice and length of stay, K12. */
  readonly inzetToezichtWeken: number;
  readonly inzetToezichtKlaarWeken: number;
  readonly inzetToezichtMinMaanden: number;
  readonly inzetToezichtVoorstellen: boolean;
  /** ISD and a need of the D&R-plan start at once; this is when they are ready. Source of "at once": K11. */
  readonly inzetIsdKlaarWeken: number;
  readonly inzetIsdVoorstellen: boolean;
  readonly inzetBehoefteKlaarWeken: number;
}

export const STANDAARD_INZETAFSPRAKEN: InzetAfspraken = {
  inzetVanafDagen: 28,
  inzetVoorafWerkdagen: 10,
  inzetDirectWerkdagen: 3,
  inzetLaterWeken: 8,
  inzetOverdrachtWerkdagen: 5,
  inzetVooruitWeken: 26,
  inzetPpWeken: 26,
  inzetPpKlaarWeken: 8,
  inzetPpMinMaanden: 6,
  inzetPpVoorstellen: true,
  inzetViWeken: 26,
  inzetViKlaarWeken: 13,
  inzetViMinMaanden: 12,
  inzetViVoorstellen: true,
  inzetArtikelplaatsingWeken: 13,
  inzetArtikelplaatsingKlaarWeken: 8,
  inzetArtikelplaatsingMinMaanden: 6,
  inzetArtikelplaatsingVoorstellen: true,
  inzetToezichtWeken: 4,
  inzetToezichtKlaarWeken: 2,
  inzetToezichtMinMaanden: 3,
  inzetToezichtVoorstellen: true,
  inzetIsdKlaarWeken: 4,
  inzetIsdVoorstellen: true,
  inzetBehoefteKlaarWeken: 2,
};
