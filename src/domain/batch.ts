import { NIET_GESCREEND_REDEN, OORDEELNAAM, type Casus, type CasusId } from './casus.ts';
import type { Context } from './context.ts';
import type { Datum } from './datum.ts';
import { mag } from './mag.ts';
import type { OordeelInvoer } from './opdracht.ts';
import type { Actor } from './rollen.ts';
import { schrijfLijst } from './schrijf.ts';
import { nogWerkdagen, taken } from './taken.ts';
import { verblijf, type Verblijf } from './termijnen.ts';
import type { Kijk } from './kijk.ts';
import { weiger, type Weigering } from './weigering.ts';

/**
 * Batch screening for a wing with high inflow, where not everybody can be screened one by one (S:83–84, S:337–340,
 * B10). Only verdicts that need no criteria: who is known well enough deserves the card of the casus.
 */
export type BatchKeuze = 'nietBekend' | 'verouderd' | 'capaciteit' | 'teKort' | 'vertrokken';

/** The verdict that each quick choice stands for. */
export const BATCH_OORDEEL = {
  nietBekend: { oordeel: 'nietBekend' },
  verouderd: { oordeel: 'verouderd' },
  capaciteit: { oordeel: 'nietGescreend', nietGescreend: 'capaciteit' },
  teKort: { oordeel: 'nietGescreend', nietGescreend: 'teKort' },
  vertrokken: { oordeel: 'nietGescreend', nietGescreend: 'vertrokken' },
} as const satisfies Readonly<Record<BatchKeuze, OordeelInvoer>>;

export const BATCH_KEUZES = ['nietBekend', 'verouderd', 'capaciteit', 'teKort', 'vertrokken'] as const satisfies readonly BatchKeuze[];

/** `niet gescreend (geen capaciteit)`: the verdict as it stands in a notice. */
export function schrijfKeuze(keuze: BatchKeuze): string {
  const gegeven: OordeelInvoer = BATCH_OORDEEL[keuze];
  const naam = OORDEELNAAM[gegeven.oordeel].toLowerCase();
  return gegeven.nietGescreend === undefined ? naam : `${naam} (${NIET_GESCREEND_REDEN[gegeven.nietGescreend]})`;
}

/** More rows do not fit on one card beside their choices (platform.md 1.2). */
export const MAX_BATCH = 25;

/** Why a verdict from a list is not taken: it needs the criteria, or a colleague is at it. */
export function bezwaarUitLijst(casus: Casus, { oordeel, nietGescreend }: OordeelInvoer, { actor }: Context): Weigering | undefined {
  const past = BATCH_KEUZES.some((keuze) => {
    const een: OordeelInvoer = BATCH_OORDEEL[keuze];
    return een.oordeel === oordeel && een.nietGescreend === nietGescreend;
  });
  if (!past) return weiger('invoer', 'Dit oordeel vraagt om meer gegevens. Open de kaart van de casus.');
  const collega = casus.reclasseringswerker;
  if (collega === undefined || (actor.soort === 'persoon' && collega.persoon === actor.persoon)) return undefined;
  return weiger('alGedaan', `${collega.naam} heeft deze casus opgepakt. Overleg met elkaar, of open de kaart van de casus.`);
}

/** One signal in the list, for the reclasseringswerker only: it says who it is about. */
export interface BatchRij {
  readonly id: CasusId;
  readonly code: string;
  readonly naam: string;
  readonly skn: string;
  readonly termijn: Datum;
  /** Negative: so many working days late. */
  readonly nogWerkdagen: number;
  readonly verblijf: Verblijf;
  /** Codes of earlier casussen of the same person. */
  readonly eerder: readonly string[];
}

export interface BatchView {
  readonly afdeling: string;
  readonly afdelingNaam: string;
  readonly vandaag: Datum;
  /** The most urgent, at most `MAX_BATCH`. */
  readonly rijen: readonly BatchRij[];
  /** All signals of the afdeling that this person can judge now. */
  readonly totaal: number;
  /** Those that a colleague took up. */
  readonly bijCollega: number;
}

/** Whether the signal still waits for the verdict of step 1. */
export function wachtOpOordeel(casus: Casus): boolean {
  return casus.fase === 'bekendheid' && casus.oordeel === undefined;
}

/** The shorter the stay, the sooner the verdict is worth nothing. */
const KORTST_EERST: Readonly<Record<Verblijf, number>> = { korterDanWeek: 0, eenTotVierWeken: 1, totDrieMaanden: 2, langer: 3, onbekend: 3 };

function rijVan(casus: Casus, kijk: Kijk): BatchRij | undefined {
  const taak = taken(casus, kijk).find(({ soort }) => soort === 'oordelen');
  if (taak === undefined) return undefined;
  return {
    id: casus.id, code: casus.code, naam: casus.naam, skn: casus.skn, termijn: taak.termijn, nogWerkdagen: nogWerkdagen(taak, kijk.vandaag, kijk), verblijf: verblijf(casus), eerder: casus.eerdereCasussen,
  };
}

function opUrgentie(a: BatchRij, b: BatchRij): number {
  return a.termijn.localeCompare(b.termijn) || KORTST_EERST[a.verblijf] - KORTST_EERST[b.verblijf]
    || Number(b.eerder.length > 0) - Number(a.eerder.length > 0) || a.code.localeCompare(b.code);
}

/**
 * The open signals of one afdeling, the most urgent first: by termijn, then the shortest stay, then who was known before.
 * Undefined for who gives no verdicts here.
 */
export function batchView(afdeling: string, casussen: readonly Casus[], actor: Actor, kijk: Kijk): BatchView | undefined {
  if (actor.soort === 'systeem' || !mag(actor, 'beoordeel')) return undefined;
  const open = casussen.filter(wachtOpOordeel);
  const vrij = open.filter(({ reclasseringswerker: wie }) => wie === undefined || wie.persoon === actor.persoon);
  const rijen = vrij.flatMap((casus) => rijVan(casus, kijk) ?? []).sort(opUrgentie);
  return { afdeling, afdelingNaam: kijk.afdelingNaam, vandaag: kijk.vandaag, rijen: rijen.slice(0, MAX_BATCH), totaal: rijen.length, bijCollega: open.length - vrij.length };
}

export interface BatchRegel {
  /** Casus code. */
  readonly code: string;
  readonly keuze: BatchKeuze;
}

/** What became of each row, by casus code. */
export interface BatchUitkomst {
  readonly vastgelegd: readonly BatchRegel[];
  /** Somebody else did it, or is at it. */
  readonly vanAnder: readonly { readonly code: string; readonly door: string; readonly hoe: 'beoordeeld' | 'gesloten' | 'opgepakt' }[];
  readonly mislukt: readonly { readonly code: string; readonly melding: string }[];
}

const HOE: Readonly<Record<BatchUitkomst['vanAnder'][number]['hoe'], (aantal: number, wie: string) => string>> = {
  beoordeeld: (aantal, wie) => `${aantal} had ${wie} al gedaan`,
  gesloten: (aantal, wie) => `${aantal} ${aantal === 1 ? 'is' : 'zijn'} intussen gesloten door ${wie}`,
  opgepakt: (aantal, wie) => `${aantal} heeft ${wie} opgepakt`,
};

/** What became of a list, in words: `18 vastgelegd, 2 had Lotte Smit al gedaan: ZS-1 en ZS-2.` */
export function schrijfUitkomst({ vastgelegd, vanAnder, mislukt }: BatchUitkomst): string {
  const groepen = [...Map.groupBy(vanAnder, ({ hoe, door }) => `${hoe}|${door}`).values()].flatMap((groep) => {
    const [eerste] = groep;
    return eerste === undefined ? [] : [`${HOE[eerste.hoe](groep.length, eerste.door)}: ${schrijfLijst(groep.map(({ code }) => code))}`];
  });
  const zin = [`${vastgelegd.length} vastgelegd`, ...groepen].join(', ');
  return [`${zin}.`, ...mislukt.map(({ code, melding: waarom }) => `${code}: ${waarom}`)].join(' ');
}
