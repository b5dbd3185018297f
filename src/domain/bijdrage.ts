import type { Datum } from './datum.ts';
import type { Planning } from './planning.ts';
import type { Betrokkene, Door } from './rollen.ts';

/** What the reclassering can do for the concept-D&R-plan (F20), the light forms first: people tend to think in reports only (B39). */
export const BIJDRAGEVORMEN = ['meedenken', 'socialeKaart', 'motiverendeGesprekken', 'gedragsinterventie', 'analyse', 'trajectgesprek', 'mdo', 'advies'] as const;
export type BijdrageVorm = (typeof BIJDRAGEVORMEN)[number];

export interface VormUitleg {
  readonly naam: string;
  /** One line on what it is for. */
  readonly waarvoor: string;
  /** Fits a stay of up to three months (A7); a formal advice takes too long. */
  readonly licht: boolean;
  /** Needs the detainee to come along; off when that person refuses (A10). */
  readonly contact: boolean;
  /** Ends in a finding that is agreed before the trajectgesprek (S:473–474); taking part does not. */
  readonly bevinding: boolean;
}
export const BIJDRAGEVORM: Readonly<Record<BijdrageVorm, VormUitleg>> = {
  meedenken: { naam: 'Meedenken', waarvoor: 'kort overleg over een vraag bij het plan', licht: true, contact: false, bevinding: true },
  socialeKaart: { naam: 'Sociale kaart of zorgcontact', waarvoor: 'wie en welke zorg er buiten is, en het contact leggen', licht: true, contact: false, bevinding: true },
  motiverendeGesprekken: { naam: 'Motiverende gesprekken', waarvoor: 'de gedetineerde meekrijgen in het plan', licht: true, contact: true, bevinding: true },
  gedragsinterventie: { naam: 'Beoordeling gedragsinterventie', waarvoor: 'past een training of behandeling bij deze persoon?', licht: true, contact: true, bevinding: true },
  analyse: { naam: 'Aanvullende analyse', waarvoor: 'vult aan wat na de duiding nog mist, zonder heel rapport', licht: true, contact: false, bevinding: true },
  trajectgesprek: { naam: 'Deelname aan het trajectgesprek', waarvoor: 'samen met de gedetineerde doelen stellen', licht: true, contact: true, bevinding: false },
  mdo: { naam: 'Deelname aan het MDO', waarvoor: 'het plan mee bespreken; mag ook op afstand', licht: true, contact: false, bevinding: false },
  advies: { naam: 'Reclasseringsadvies D&R', waarvoor: 'een volledig advies; de casemanager vraagt het aan in JD-online', licht: false, contact: true, bevinding: true },
};

/** How a bijdrage came to its end. */
export interface Afronding {
  readonly op: Datum;
  readonly door: Door;
  /** `schriftelijk`: who could not be there gave written input (S:492, C-22). */
  readonly wijze: 'gedaan' | 'schriftelijk';
  /** What it found; content, for who carries the casus only. */
  readonly bevinding?: string;
}

/** One form of contribution that was asked for; its date follows from the trajectgesprek (K6). */
export interface Bijdrage {
  readonly id: string;
  readonly vorm: BijdrageVorm;
  /** Another worker than the reclasseringswerker of the casus. */
  readonly eigenaar?: Betrokkene;
  readonly sinds: Datum;
  /** Asked for in JD-online; only an advies needs that (S:398–400). */
  readonly aangevraagdOp?: Datum;
  readonly klaar?: Afronding;
  readonly vervallen?: { readonly op: Datum; readonly door: Door; readonly reden: string };
}

/** What the reclassering wrote for a talk it is not at, or while its advice is not ready. */
export interface Inbreng {
  readonly id: string;
  readonly bijdrage: string;
  /** The talk that it is for; input ahead of an advice is for the trajectgesprek. */
  readonly voor: 'trajectgesprek' | 'mdo';
  readonly tekst: string;
  readonly door: Door;
  readonly op: Datum;
  readonly gelezenOp?: Datum;
}

export const GESPREKSUITKOMSTEN = ['gehouden', 'teLaat', 'nietGehouden'] as const;
export type GesprekUitkomst = (typeof GESPREKSUITKOMSTEN)[number];
export const GESPREKUITKOMSTNAAM: Readonly<Record<GesprekUitkomst, string>> = { gehouden: 'gehouden', teLaat: 'te laat gehouden', nietGehouden: 'niet gehouden' };

export const NIET_GEHOUDEN_REDENEN = ['weigerde', 'ziek', 'overgeplaatst', 'geenMedewerker', 'anders'] as const;
export type NietGehoudenReden = (typeof NIET_GEHOUDEN_REDENEN)[number];
export const NIET_GEHOUDEN_REDEN: Readonly<Record<NietGehoudenReden, string>> = {
  weigerde: 'gedetineerde weigerde', ziek: 'ziek', overgeplaatst: 'overgeplaatst', geenMedewerker: 'geen medewerker beschikbaar', anders: 'anders',
};

/** A trajectgesprek whose day has come (features 30). */
export interface Trajectgesprek {
  readonly datum: Datum;
  readonly uitkomst: GesprekUitkomst;
  readonly reden?: NietGehoudenReden;
  readonly toelichting?: string;
  readonly op: Datum;
  readonly door: Door;
}

export const MENINGEN = ['eens', 'nietEens', 'nietGevraagd'] as const;
export type Mening = (typeof MENINGEN)[number];
export const MENINGNAAM: Readonly<Record<Mening, string>> = { eens: 'eens met het plan', nietEens: 'niet eens met het plan', nietGevraagd: 'niet gevraagd' };

export const MDO_UITKOMSTEN = ['vastgesteld', 'aangehouden', 'anders'] as const;
export type MdoUitkomst = (typeof MDO_UITKOMSTEN)[number];
export const MDO_UITKOMSTNAAM: Readonly<Record<MdoUitkomst, string>> = { vastgesteld: 'plan vastgesteld', aangehouden: 'aangehouden', anders: 'anders' };

/** Step 3 of a casus, from the decision that the reclassering has an active role. */
export interface Stap3 {
  readonly sinds: Datum;
  readonly bijdragen: readonly Bijdrage[];
  readonly inbreng: readonly Inbreng[];
  readonly afgestemd?: { readonly op: Datum; readonly door: Door };
  readonly gesprekken: readonly Trajectgesprek[];
  /** The planning of the trajectgesprek that the reclassering takes part in. */
  readonly gespreksplanning?: Planning;
  /** What the detainee thinks of the plan (features 32). */
  readonly mening?: { readonly mening: Mening; readonly waarom?: string; readonly op: Datum; readonly door: Door };
  readonly planIngebrachtOp?: Datum;
  readonly mdo: {
    readonly datum?: Datum;
    readonly geplandOp?: Datum;
    readonly planning?: Planning;
    readonly uitkomst?: { readonly uitkomst: MdoUitkomst; readonly toelichting?: string; readonly op: Datum };
  };
}

/** Neither ready nor dropped. */
export function isOpenBijdrage({ klaar, vervallen }: Bijdrage): boolean {
  return klaar === undefined && vervallen === undefined;
}

/** Open, and ended by its owner with what came out of it; an advice only once it was asked for. */
export function isAfTeRonden(bijdrage: Bijdrage): boolean {
  return isOpenBijdrage(bijdrage) && BIJDRAGEVORM[bijdrage.vorm].bevinding && (bijdrage.vorm !== 'advies' || bijdrage.aangevraagdOp !== undefined);
}

/** Whether there is something to agree on before the trajectgesprek (S:473–474): a finding, or what was written ahead of one. */
export function heeftBevinding({ bijdragen, inbreng }: Stap3): boolean {
  return inbreng.length > 0 || bijdragen.some(({ klaar }) => klaar?.bevinding !== undefined);
}

/** Of these forms the ones that are not open now. */
export function vrijeVormen(vormen: readonly BijdrageVorm[], { bijdragen }: Stap3): readonly BijdrageVorm[] {
  return vormen.filter((vorm) => !bijdragen.some((een) => een.vorm === vorm && isOpenBijdrage(een)));
}

/** `2 van 4 klaar`: what was dropped no longer counts. */
export function voortgang({ bijdragen }: Stap3): { readonly klaar: number; readonly totaal: number } {
  const telt = bijdragen.filter(({ vervallen }) => vervallen === undefined);
  return { klaar: telt.filter(({ klaar }) => klaar !== undefined).length, totaal: telt.length };
}

/** The trajectgesprek that was held, when one was. */
export function gehoudenGesprek({ gesprekken }: Stap3): Trajectgesprek | undefined {
  return gesprekken.find(({ uitkomst }) => uitkomst !== 'nietGehouden');
}

/** The highest number in ids such as `b3`, and at least `laatste`. */
export function hoogsteNummer(lijst: readonly { readonly id: string }[], laatste = 0): number {
  return Math.max(laatste, ...lijst.map(({ id }) => Number(id.slice(1))));
}
