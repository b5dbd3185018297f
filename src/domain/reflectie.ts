import { laatste, plusDagen, type Datum, type Moment } from './datum.ts';
import { plusWerkdagen, type Kalender } from './kalender.ts';
import type { Vorm } from './planning.ts';
import { schrijfMoment } from './schrijf.ts';

/** Working days between the invitation and the meeting, at least: it is for many people at once. Source: default. */
const AANLOOP_WERKDAGEN = 5;
/** The search begins when this many days of the planning horizon are left to choose from. Source: default. */
const KEUZE_DAGEN = 7;

/** The days on which the next reflection meeting may be held, both included. */
export interface Reflectievenster {
  readonly vanaf: Datum;
  readonly totEnMet: Datum;
}

export interface Reflectieritme {
  /** Weeks between two of them; `null`: the PI holds none. */
  readonly weken: number | null;
  /** Day of the last one that was held or stands in the calendars; undefined while there was none. */
  readonly laatsteOp: Datum | undefined;
  readonly vandaag: Datum;
  readonly horizonDagen: number;
  readonly kalender: Kalender;
}

/**
 * When the next reflection meeting of casemanagers and reclasseringswerkers of a PI is to be held: the first one as soon as
 * people can be asked, the next one `weken` weeks after the last. Undefined while there is nothing to look for: none are
 * held, one is coming, or it is too early to have moments to choose from. Source: R-a1, F23.
 */
export function reflectievenster({ weken, laatsteOp, vandaag, horizonDagen, kalender }: Reflectieritme): Reflectievenster | undefined {
  if (weken === null || (laatsteOp !== undefined && laatsteOp >= vandaag)) return undefined;
  const totEnMet = plusDagen(vandaag, horizonDagen);
  const beurt = laatsteOp === undefined ? vandaag : plusDagen(laatsteOp, weken * 7);
  if (beurt > plusDagen(totEnMet, -KEUZE_DAGEN)) return undefined;
  const vanaf = laatste(beurt, plusWerkdagen(vandaag, AANLOOP_WERKDAGEN, kalender)) ?? beurt;
  return vanaf > totEnMet ? undefined : { vanaf, totEnMet };
}

/** A reflection meeting as people read of it. */
export interface Reflectie {
  readonly pi: string;
  readonly start: Moment;
  readonly vorm: Vorm;
  /** Name of the room; away when it is online, or while there is none. */
  readonly ruimte?: string;
}

/** Where it is held, as it stands at the end of a line. */
export function reflectieplek({ vorm, ruimte }: Reflectie): string {
  return vorm === 'online' ? 'online' : (ruimte ?? 'nog zonder ruimte');
}

/** `di 8 dec 14:00, Vergaderzaal`. */
export function schrijfReflectie(reflectie: Reflectie): string {
  return `${schrijfMoment(reflectie.start.datum, reflectie.start.tijd)}, ${reflectieplek(reflectie)}`;
}
