import type { Afspraken } from './afspraken.ts';
import type { Casus, SluitReden } from './casus.ts';
import { laatste, plusDagen, plusMaanden, vroegste, type Datum } from './datum.ts';
import { isOpenInzet, openInzet, type Grond, type Inzet, type InzetDagen, type Verschuiving } from './inzet.ts';
import { plusWerkdagen } from './kalender.ts';
import { opname, wekenVoorEinde, type Klokken } from './termijnen.ts';

/** What a ground asks, read from the afspraken. `startWeken` undefined: it starts at once. */
interface Regel {
  readonly startWeken?: number;
  readonly klaarWeken: number;
  /** For whom the product proposes it; undefined: people add it. */
  readonly voorstel?: { readonly titel: 'afgestraft' | 'isd'; readonly minMaanden: number };
}

function voorstel(aan: boolean, titel: 'afgestraft' | 'isd', minMaanden: number): Pick<Regel, 'voorstel'> {
  return aan ? { voorstel: { titel, minMaanden } } : {};
}

function regelVan(grond: Grond, a: Afspraken): Regel {
  switch (grond) {
    case 'penitentiairProgramma': return { startWeken: a.inzetPpWeken, klaarWeken: a.inzetPpKlaarWeken, ...voorstel(a.inzetPpVoorstellen, 'afgestraft', a.inzetPpMinMaanden) };
    case 'viAdvies': return { startWeken: a.inzetViWeken, klaarWeken: a.inzetViKlaarWeken, ...voorstel(a.inzetViVoorstellen, 'afgestraft', a.inzetViMinMaanden) };
    case 'artikelplaatsing':
      return { startWeken: a.inzetArtikelplaatsingWeken, klaarWeken: a.inzetArtikelplaatsingKlaarWeken, ...voorstel(a.inzetArtikelplaatsingVoorstellen, 'afgestraft', a.inzetArtikelplaatsingMinMaanden) };
    case 'toezicht': return { startWeken: a.inzetToezichtWeken, klaarWeken: a.inzetToezichtKlaarWeken, ...voorstel(a.inzetToezichtVoorstellen, 'afgestraft', a.inzetToezichtMinMaanden) };
    case 'isd': return { klaarWeken: a.inzetIsdKlaarWeken, ...voorstel(a.inzetIsdVoorstellen, 'isd', 0) };
    case 'hoogRisico':
    case 'verzoekDJI': return { klaarWeken: a.inzetBehoefteKlaarWeken };
  }
}

/** The grounds that the product can point out by itself. */
const VOORSTELBAAR: readonly Grond[] = ['isd', 'penitentiairProgramma', 'viAdvies', 'artikelplaatsing', 'toezicht'];

/**
 * When an inzet starts and is ready at the latest, worked back from the end of the detention (A7 K11, K12). Own dates
 * stay as they were given. Nobody gets less than the agreed working days, also when the end is near.
 */
export function dagenVanInzet({ einddatum }: Pick<Casus, 'einddatum'>, inzet: Inzet, { afspraken, kalender }: Klokken): InzetDagen {
  const regel = regelVan(inzet.grond, afspraken);
  const na = (dag: Datum): Datum => plusWerkdagen(dag, afspraken.inzetDirectWerkdagen, kalender);
  const minstens = na(inzet.lopendSinds ?? inzet.sinds);
  const terug = (weken: number): Datum | undefined => (einddatum === undefined ? undefined : wekenVoorEinde(einddatum, weken, kalender));
  const teruggerekend = regel.startWeken === undefined ? minstens : terug(regel.startWeken);
  const start = inzet.start ?? (teruggerekend === undefined ? undefined : laatste(teruggerekend, minstens));
  const uiterlijk = terug(regel.klaarWeken);
  const klaar = inzet.termijn ?? (uiterlijk === undefined ? undefined : laatste(uiterlijk, na(inzet.gestartOp ?? inzet.lopendSinds ?? inzet.sinds), ...(start === undefined ? [] : [start])));
  return { ...(start === undefined ? {} : { start }), ...(klaar === undefined ? {} : { klaar }) };
}

/** The days still to come: what was started keeps no day to start. */
function komendeDagen(casus: Casus, inzet: Inzet, klokken: Klokken): InzetDagen {
  const { start, ...dagen } = dagenVanInzet(casus, inzet, klokken);
  return start === undefined || inzet.gestartOp !== undefined ? dagen : { ...dagen, start };
}

/** The open inzet whose days are others once the casus is as `na`: what one notice tells when the end of the detention moved. */
export function verschuivingen(voor: Casus, na: Casus, klokken: Klokken): readonly Verschuiving[] {
  if (voor.einddatum === na.einddatum) return [];
  return openInzet(na).flatMap((inzet) => {
    const [was, wordt] = [komendeDagen(voor, inzet, klokken), komendeDagen(na, inzet, klokken)];
    return was.start === wordt.start && was.klaar === wordt.klaar ? [] : [{ id: inzet.id, was, wordt }];
  });
}

/** A ground that comes up for a casus, the day it must start, and the day on which the product proposes it. */
export interface Kandidaat {
  readonly grond: Grond;
  readonly start: Datum;
  readonly voorstelOp: Datum;
}

/** Closed in a way that says nothing about step 4 (C-21); whoever closed by hand, or because somebody left, meant all of it. */
const INZET_KAN_NOG: ReadonlySet<SluitReden> = new Set<SluitReden>(['afgerondStap1', 'geenActieveBijdrage', 'bijdrageGeleverd', 'warmOvergedragen']);

/** Step 4 opens four weeks after admission, or at the first trajectgesprek when that is earlier (C-07). */
function stap4Vanaf(casus: Casus, { afspraken }: Klokken): Datum {
  const dag = plusDagen(opname(casus), afspraken.inzetVanafDagen);
  return vroegste(dag, casus.trajectgesprekOp ?? dag) ?? dag;
}

function kandidaat(casus: Casus, grond: Grond, vandaag: Datum, klokken: Klokken): readonly Kandidaat[] {
  const { begindatum, einddatum, titel } = casus;
  const { startWeken, voorstel: wie } = regelVan(grond, klokken.afspraken);
  if (wie === undefined || titel !== wie.titel) return [];
  // At once, at intake: neither the end nor four weeks are waited for (K11).
  if (startWeken === undefined) return [{ grond, start: plusWerkdagen(vandaag, klokken.afspraken.inzetDirectWerkdagen, klokken.kalender), voorstelOp: casus.signaalOp }];
  if (begindatum === undefined || einddatum === undefined || plusMaanden(begindatum, wie.minMaanden) > einddatum) return [];
  const start = wekenVoorEinde(einddatum, startWeken, klokken.kalender);
  const vooraf = plusWerkdagen(start, -klokken.afspraken.inzetVoorafWerkdagen, klokken.kalender);
  return [{ grond, start, voorstelOp: laatste(vooraf, stap4Vanaf(casus, klokken)) ?? vooraf }];
}

/** The grounds that will come up for this casus and were not proposed or added before, the first by date. */
export function komtEraan(casus: Casus, vandaag: Datum, klokken: Klokken): readonly Kandidaat[] {
  if (casus.gesloten !== undefined && !INZET_KAN_NOG.has(casus.gesloten.reden)) return [];
  if (casus.gewist !== undefined || casus.vertrek !== undefined || (casus.einddatum !== undefined && casus.einddatum < vandaag)) return [];
  const gehad = new Set(casus.inzet.map(({ grond }) => grond));
  return VOORSTELBAAR.filter((grond) => !gehad.has(grond)).flatMap((grond) => kandidaat(casus, grond, vandaag, klokken)).sort((a, b) => a.voorstelOp.localeCompare(b.voorstelOp) || a.start.localeCompare(b.start));
}

/** The grounds that come up today (S:531–548): by titel, length of stay and end of the detention, whatever came of steps 1 to 3 (C-21). */
export function komtInAanmerking(casus: Casus, vandaag: Datum, klokken: Klokken): readonly Kandidaat[] {
  return komtEraan(casus, vandaag, klokken).filter(({ voorstelOp }) => voorstelOp <= vandaag);
}

/** Whether somebody still has something to do: steps 1 to 3 go on, or an inzet of step 4 is open. */
export function isOpen(casus: Casus): boolean {
  return casus.fase !== 'gesloten' || casus.inzet.some(isOpenInzet);
}
