import type { Casus } from './casus.ts';
import type { Datum, Moment } from './datum.ts';
import { isWerkdag, plusWerkdagen, werkdagenTussen } from './kalender.ts';
import type { Taak } from './taak.ts';
import { taken } from './taken.ts';
import { isVastlegging } from './taken/vastleggen.ts';
import type { Klokken } from './termijnen.ts';

/** The steps of the ladder (A7). */
export type Trede = 'vooraf' | 'opDeDag' | 'eenLaat' | 'drieLaat' | 'vijfLaat' | 'nogOpen';

/** A step with its day and its readers. */
export interface Sport {
  readonly trede: Trede;
  /** Working days after the termijn. */
  readonly werkdagen: number;
  readonly aan: Gehoor;
  /** Side issues are reminded of, but never go to the managers. */
  readonly bijzaak: boolean;
}

/** Who hears of it: the one aan zet, both sides of the casus, or the managers of both sides. */
export type Gehoor = 'aanZet' | 'beideKanten' | 'leiding';

/** 2 working days before: the person; due day: both; 1 late: both, with two times; 3 and 5 late: the managers. */
const LADDER: readonly Sport[] = [
  { trede: 'vooraf', werkdagen: -2, aan: 'aanZet', bijzaak: false },
  { trede: 'opDeDag', werkdagen: 0, aan: 'beideKanten', bijzaak: true },
  { trede: 'eenLaat', werkdagen: 1, aan: 'beideKanten', bijzaak: false },
  { trede: 'drieLaat', werkdagen: 3, aan: 'leiding', bijzaak: false },
  { trede: 'vijfLaat', werkdagen: 5, aan: 'leiding', bijzaak: false },
];

/** A reminder whose moment has come. `sleutel` is the same each time it is asked for, so that it leaves once. */
export interface Herinnering {
  readonly sleutel: string;
  readonly taak: Taak;
  readonly trede: Trede;
  readonly aan: Gehoor;
}

/** What the ladder says at a moment: what to send, and what a later step has overtaken and must never be sent any more. */
export interface Laddering {
  readonly versturen: readonly Herinnering[];
  readonly ingehaald: readonly string[];
}

/** What tells one step for one taak and one termijn apart. */
export function sleutelVan(taak: Taak, { trede, werkdagen }: Sport): string {
  return `${taak.id}|${taak.termijn}|${trede}${trede === 'nogOpen' ? werkdagen : ''}`;
}

/** The steps for this taak until today. A note that nobody ticks off comes back at a slow pace until somebody does (B29). */
function sportenVoor(taak: Taak, vandaag: Datum, { afspraken, kalender }: Klokken): readonly Sport[] {
  const vast = LADDER.filter(({ bijzaak }) => bijzaak || !taak.bijzaak);
  if (!isVastlegging(taak.soort)) return vast;
  const om = afspraken.vastleggenHerinnerWerkdagen;
  const keren = om > 0 ? Math.max(0, Math.floor(werkdagenTussen(taak.termijn, vandaag, kalender) / om)) : 0;
  return [...vast, ...Array.from({ length: keren }, (_leeg, i): Sport => ({ trede: 'nogOpen', werkdagen: (i + 1) * om, aan: 'aanZet', bijzaak: true }))];
}

function dagVan(taak: Taak, sport: Sport, klokken: Klokken): Datum {
  return plusWerkdagen(taak.termijn, sport.werkdagen, klokken.kalender);
}

/** The steps whose day has come for a taak, sent or not, the latest last. */
export function gekomenSporten(taak: Taak, vandaag: Datum, klokken: Klokken): readonly Sport[] {
  return sportenVoor(taak, vandaag, klokken).filter((sport) => {
    const dag = dagVan(taak, sport, klokken);
    // A warning ahead that falls on or before the day the taak arose says nothing new.
    const zinloos = sport.werkdagen < 0 && dag <= taak.sinds;
    return dag <= vandaag && !zinloos;
  });
}

function vanTaak(taak: Taak, vandaag: Datum, verstuurd: ReadonlySet<string>, klokken: Klokken): Laddering {
  const gekomen = gekomenSporten(taak, vandaag, klokken).filter((sport) => !verstuurd.has(sleutelVan(taak, sport)));
  // After days without running several steps are due at once. Only the last of each group of readers is still true.
  const perGroep = new Map(gekomen.map((sport) => [sport.aan === 'leiding' ? 'leiding' : 'uitvoerders', sport]));
  const laatste = new Set(perGroep.values());
  return {
    versturen: gekomen.filter((sport) => laatste.has(sport)).map((sport) => ({ sleutel: sleutelVan(taak, sport), taak, trede: sport.trede, aan: sport.aan })),
    ingehaald: gekomen.filter((sport) => !laatste.has(sport)).map((sport) => sleutelVan(taak, sport)),
  };
}

/** Whether reminders may leave now: on working days between the agreed hours. */
export function magHerinneren(nu: Moment, { afspraken, kalender }: Klokken): boolean {
  return isWerkdag(nu.datum, kalender) && nu.tijd >= afspraken.herinnerVan && nu.tijd < afspraken.herinnerTot;
}

/**
 * The reminders of a casus that are due and not yet sent. A night or a week without running loses none; a taak that
 * is done has none.
 */
export function herinneringen(casus: Casus, nu: Moment, verstuurd: ReadonlySet<string>, klokken: Klokken): Laddering {
  if (!magHerinneren(nu, klokken)) return { versturen: [], ingehaald: [] };
  // Who has not answered an invitation is asked once a day instead.
  const per = taken(casus, klokken).filter(({ soort }) => soort !== 'uitnodiging').map((taak) => vanTaak(taak, nu.datum, verstuurd, klokken));
  return { versturen: per.flatMap(({ versturen }) => versturen), ingehaald: per.flatMap(({ ingehaald }) => ingehaald) };
}
