import type { Casus } from './casus.ts';
import { laatste, plusDagen, plusMaanden, type Datum } from './datum.ts';
import type { Bevestiging, WisReden } from './feiten/bewaring.ts';
import { openInzet } from './inzet.ts';
import { komtEraan } from './inzetdatums.ts';
import { plusWerkdagen } from './kalender.ts';
import type { Kant } from './rollen.ts';
import { deelVan } from './stuk.ts';
import type { Klokken } from './termijnen.ts';

/**
 * How long the content of a casus is kept. The permanent record is in IRIS and Tulp, so content goes once it is
 * confirmed to be there, and at the latest some months after the stay, as the file of the prison itself does
 * (domain.md F30, B6.2 "Retention", "Archiefwet").
 */

/** What each side has to have recorded of what it shared. */
function nodig({ informatie, duiding, gesloten }: Casus): readonly Bevestiging[] {
  // The signal is the legal ground; without it there is nothing that may be recorded.
  if (gesloten?.reden === 'ingetrokken') return [];
  if (duiding.beslotenOp !== undefined) return ['ract', 'tulp'];
  const gedeeld = new Set(informatie.filter(({ gedeeldOp }) => gedeeldOp !== undefined).map(deelVan));
  return [...(gedeeld.has('3RO') ? ['ractDeelA' as const] : []), ...(gedeeld.has('DJI') ? ['tulp' as const] : [])];
}

/** What is not yet confirmed to be in IRIS or Tulp of what was shared; nothing of a casus in which nothing was. */
export function teBevestigen(casus: Casus): readonly Bevestiging[] {
  return casus.gewist === undefined ? nodig(casus).filter((wat) => casus.afgevinkt[wat] === undefined) : [];
}

/** The last thing that came to an end: steps 1 to 3, or an inzet of step 4 that went on after them (C-21). */
function afgelopenOp({ gesloten, inzet }: Casus): Datum | undefined {
  return gesloten === undefined ? undefined : laatste(gesloten.op, ...inzet.flatMap(({ klaarOp }) => klaarOp ?? []));
}

/**
 * The day on which the content is erased whatever is open: some months after the end of the stay, as far as is known.
 * Whoever signals or reopens after that end says that the person is here. An end nobody knows counts as the day of
 * closing; a casus that is open without an end has no such day yet.
 */
export function uitersteDag(casus: Casus, { afspraken }: Klokken): Datum | undefined {
  const einde = casus.vertrek?.datum ?? casus.einddatum;
  const vanaf = einde === undefined ? casus.gesloten?.op : laatste(einde, casus.signaalOp, casus.heropendOp ?? einde);
  return vanaf === undefined ? undefined : plusMaanden(vanaf, afspraken.bewaarHoogstensMaanden);
}

/**
 * Why the content is to be erased on this day; undefined while it is kept. Open inzet keeps it, and inzet that the
 * product will still propose for this stay does too: without the person a proposal says nothing.
 */
export function wisReden(casus: Casus, vandaag: Datum, klokken: Klokken): WisReden | undefined {
  if (casus.gewist !== undefined) return undefined;
  const afgelopen = afgelopenOp(casus);
  const nogBezig = openInzet(casus).length > 0 || komtEraan(casus, vandaag, klokken).length > 0;
  if (afgelopen !== undefined && !nogBezig && teBevestigen(casus).length === 0 && plusDagen(afgelopen, klokken.afspraken.bewaarNaSluitenDagen) <= vandaag) return 'bevestigd';
  const uiterlijk = uitersteDag(casus, klokken);
  return uiterlijk !== undefined && uiterlijk <= vandaag ? 'uiterlijk' : undefined;
}

/** The last day for what would be lost, once it is so near that people must hear of it; undefined when nothing would be, or it is far off. */
export function waarschuwing(casus: Casus, vandaag: Datum, klokken: Klokken): Datum | undefined {
  const uiterlijk = uitersteDag(casus, klokken);
  if (casus.gewist !== undefined || uiterlijk === undefined || plusWerkdagen(uiterlijk, -klokken.afspraken.bewaarWaarschuwWerkdagen, klokken.kalender) > vandaag) return undefined;
  const gaatVerloren = casus.fase !== 'gesloten' || openInzet(casus).length > 0 || teBevestigen(casus).length > 0;
  return gaatVerloren ? uiterlijk : undefined;
}

/** What one side has to confirm of a closed casus, and the day on which the content is erased all the same. */
export interface NogBevestigen {
  readonly wat: readonly Bevestiging[];
  readonly uiterlijk?: Datum;
}

/** The side that records each in its own system. */
export const BEVESTIGT: Readonly<Record<Bevestiging, Kant>> = { ractDeelA: '3RO', ract: '3RO', tulp: 'DJI' };

/** What is left for this side to confirm; undefined while the casus is open, because then there are taken for it, and when nothing is. */
export function nogBevestigen(casus: Casus, kant: Kant | undefined, klokken: Klokken): NogBevestigen | undefined {
  const wat = casus.fase === 'gesloten' ? teBevestigen(casus).filter((een) => BEVESTIGT[een] === kant) : [];
  const uiterlijk = uitersteDag(casus, klokken);
  return wat.length === 0 ? undefined : { wat, ...(uiterlijk === undefined ? {} : { uiterlijk }) };
}
