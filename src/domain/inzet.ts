import type { Datum } from './datum.ts';
import type { Betrokkene } from './rollen.ts';

/** Why probation works with somebody during the detention (S:523–527): five legal tasks, and two needs of the D&R-plan. */
export const GRONDEN = ['penitentiairProgramma', 'isd', 'artikelplaatsing', 'toezicht', 'viAdvies', 'hoogRisico', 'verzoekDJI'] as const;
export type Grond = (typeof GRONDEN)[number];
export const GRONDNAAM: Readonly<Record<Grond, string>> = {
  penitentiairProgramma: 'Penitentiair Programma',
  isd: 'ISD',
  artikelplaatsing: 'Artikelplaatsing',
  toezicht: 'Toezicht na detentie',
  viAdvies: 'V.i.-advies',
  hoogRisico: 'Hoog risico',
  verzoekDJI: 'Op verzoek van DJI',
};
/** Grounds that are a need, not a legal task: they ask why (F21). */
export const BEHOEFTEN: readonly Grond[] = ['hoogRisico', 'verzoekDJI'];

export type InzetStand = 'voorgesteld' | 'lopend' | 'overgedragen' | 'afgerond' | 'vervallen';
export const INZETSTANDNAAM: Readonly<Record<InzetStand, string>> = {
  voorgesteld: 'voorgesteld', lopend: 'lopend', overgedragen: 'overgedragen', afgerond: 'afgerond', vervallen: 'vervallen',
};

/** One piece of work of probation during the detention. Its dates follow from the end of the detention, unless people gave their own. */
export interface Inzet {
  readonly id: string;
  readonly grond: Grond;
  readonly stand: InzetStand;
  /** Day on which it was proposed or added, and from which it runs. */
  readonly sinds: Datum;
  readonly lopendSinds?: Datum;
  readonly gestartOp?: Datum;
  readonly klaarOp?: Datum;
  /** What is asked, in one line; a proposal of the product has none. */
  readonly wat?: string;
  /** Why, for a need of the D&R-plan. */
  readonly waarom?: string;
  /** The reclasseringswerker who carries it; undefined: who carries the casus, or who takes it. */
  readonly eigenaar?: Betrokkene;
  /** Own dates, which no end date moves. */
  readonly start?: Datum;
  readonly termijn?: Datum;
  /** The casemanager looks at the proposal again on this day. */
  readonly laterOp?: Datum;
  /** Why it lapsed. */
  readonly reden?: string;
}

/** The days between which an inzet is to be done; unknown as long as the end of the detention is. */
export interface InzetDagen {
  readonly start?: Datum;
  readonly klaar?: Datum;
}

/** What moved because the end of the detention did. */
export interface Verschuiving {
  readonly id: string;
  readonly was: InzetDagen;
  readonly wordt: InzetDagen;
}

/** What the giver goes through with the receiver, ticked off one by one. */
export const PUNTEN = ['plan', 'afspraken', 'gemeente', 'risicos', 'kennismaking', 'contact'] as const;
export type OverdrachtPunt = (typeof PUNTEN)[number];
export const OVERDRACHTPUNTEN: Readonly<Record<OverdrachtPunt, string>> = {
  plan: 'D&R-plan doorgenomen',
  afspraken: 'Lopende afspraken besproken',
  gemeente: 'Contact met de gemeente overgedragen',
  risicos: 'Risico’s en signalen besproken',
  kennismaking: 'Kennismaking met de gedetineerde gedaan',
  contact: 'Contactgegevens gegeven',
};

/** Who takes it over: somebody in the register, or somebody outside, such as a toezichthouder elsewhere. */
export type Ontvanger =
  | { readonly soort: 'collega'; readonly wie: Betrokkene }
  | { readonly soort: 'buiten'; readonly organisatie: string; readonly naam: string };

/** A handover of one inzet, or of the whole casus, to the next worker (F28). The giver stays aan zet until it is accepted. */
export interface Overdracht {
  readonly id: string;
  /** The inzet that is handed over; undefined: the whole casus. */
  readonly inzet?: string;
  readonly van: Betrokkene;
  readonly naar: Ontvanger;
  readonly sinds: Datum;
  readonly termijn: Datum;
  readonly afgevinkt: readonly OverdrachtPunt[];
  readonly stand: 'open' | 'aangenomen' | 'teruggestuurd' | 'ingetrokken';
  /** Who accepted and when. */
  readonly aangenomen?: { readonly door: string; readonly op: Datum };
  /** Why the receiver sent it back. */
  readonly reden?: string;
}

/** What a casus keeps for step 4. */
export interface MetInzet {
  readonly inzet: readonly Inzet[];
  readonly overdrachten: readonly Overdracht[];
  /** What the last change of the end date moved, for the notice that tells it. */
  readonly verschoven?: readonly Verschuiving[];
}

export function isOpenInzet({ stand }: Inzet): boolean {
  return stand === 'voorgesteld' || stand === 'lopend';
}

export function openInzet({ inzet }: Pick<MetInzet, 'inzet'>): readonly Inzet[] {
  return inzet.filter(isOpenInzet);
}

/** The handover under way of this inzet, or of the whole casus. */
export function openOverdracht({ overdrachten }: Pick<MetInzet, 'overdrachten'>, inzet: string | undefined): Overdracht | undefined {
  return overdrachten.find((een) => een.stand === 'open' && een.inzet === inzet);
}
