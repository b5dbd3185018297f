import type { AfdelingId, Casus, PiId } from '../casus.ts';
import { plusDagen, vroegste, type Datum } from '../datum.ts';
import type { Gebeurtenis } from '../gebeurtenis.ts';
import { gevuld } from '../gevuld.ts';
import { isOpenInzet } from '../inzet.ts';
import { dagenVanInzet } from '../inzetdatums.ts';
import { plusWerkdagen } from '../kalender.ts';
import { termijnDelen, termijnStap1, type Klokken } from '../termijnen.ts';
import { aandeelFeit, bijdrageFeit, duurFeit, SIGNAAL, terugkeerFeit, type Meetfeit } from './meetfeit.ts';
import { mijlpalen, normDuiding, stilOp, type Mijlpalen } from './mijlpalen.ts';

/** `2026-11`. */
export type Maand = string & { readonly __soort: 'Maand' };

export function maandVan(dag: Datum): Maand {
  return dag.slice(0, 7) as Maand;
}

/** What one casus counts for: nothing about the person, nobody's name. */
export interface Meetregel {
  /** The place where the casus is now. */
  readonly pi: PiId;
  readonly afdeling: AfdelingId;
  /** Month in which the signal came. */
  readonly maand: Maand;
  readonly feiten: readonly Meetfeit[];
  /** The first day on which a termijn has passed by itself, so that the facts are others although nothing happened. */
  readonly herzienOp?: Datum;
}

/** Working days after admission within which the signal comes. Source: A7 K1, C-02. */
const SIGNAAL_WERKDAGEN = 1;

interface Deel {
  readonly feiten: readonly Meetfeit[];
  /** The last day on which it is not late yet. */
  readonly tot?: Datum;
}
const NIETS: Deel = { feiten: [] };

/** Open work counts as not done once its termijn has passed, and not at all before. */
function lopend(termijn: Datum, vandaag: Datum, feiten: readonly Meetfeit[]): Deel {
  return vandaag > termijn ? { feiten } : { feiten: [], tot: termijn };
}

function signaal({ begindatum, ontvangenOp }: Casus, { compleet }: Mijlpalen, { kalender }: Klokken): Deel {
  const opTijd = begindatum === undefined ? [] : [aandeelFeit('signaalOpTijd', ontvangenOp.datum <= plusWerkdagen(begindatum, SIGNAAL_WERKDAGEN, kalender))];
  return { feiten: [SIGNAAL, ...opTijd, aandeelFeit('signaalCompleet', compleet)] };
}

function stap1(casus: Casus, { oordeel }: Mijlpalen, vandaag: Datum, klokken: Klokken): Deel {
  if (oordeel === undefined) {
    const teLaat = [aandeelFeit('stap1OpTijd', false), aandeelFeit('teruggekoppeld', false), aandeelFeit('nietGescreend', false)];
    return casus.fase === 'bekendheid' ? lopend(termijnStap1(casus, klokken), vandaag, teLaat) : NIETS;
  }
  const nietGescreend = oordeel.oordeel === 'nietGescreend';
  return {
    feiten: [
      aandeelFeit('stap1OpTijd', oordeel.opTijd && !nietGescreend), aandeelFeit('teruggekoppeld', !nietGescreend), aandeelFeit('nietGescreend', nietGescreend),
      ...(nietGescreend ? [] : [duurFeit('signaalTotOordeel', oordeel.werkdagen)]),
    ],
  };
}

function delen(casus: Casus, { gedeeld, gewaardeerd }: Mijlpalen, vandaag: Datum, klokken: Klokken): Deel {
  if (gedeeld === undefined) return casus.fase === 'delen' ? lopend(termijnDelen(casus, klokken), vandaag, [aandeelFeit('gedeeld', false)]) : NIETS;
  return {
    feiten: [
      aandeelFeit('gedeeld', true), duurFeit('oordeelTotDelen', gedeeld), aandeelFeit('gewaardeerd', gewaardeerd !== undefined),
      ...(gewaardeerd === undefined ? [] : [aandeelFeit('aanvullend', gewaardeerd === 'aanvullend')]),
    ],
  };
}

function duiding(casus: Casus, { duiding: gedaan, actieveRol }: Mijlpalen, vandaag: Datum, klokken: Klokken): Deel {
  if (gedaan === undefined) {
    // While the criminal case comes first nobody is late (A10).
    if (casus.fase !== 'duiding' || casus.wacht !== undefined) return NIETS;
    const stil = stilOp(casus, klokken);
    const uitgebleven = lopend(normDuiding(casus, klokken), vandaag, [aandeelFeit('duidingGehouden', false), aandeelFeit('duidingOpTijd', false), aandeelFeit('stilgevallen', vandaag >= stil)]);
    return uitgebleven.tot === undefined && vandaag < stil ? { ...uitgebleven, tot: plusDagen(stil, -1) } : uitgebleven;
  }
  return {
    feiten: [
      aandeelFeit('duidingGehouden', true), aandeelFeit('duidingOpTijd', gedaan.opTijd), aandeelFeit('stilgevallen', gedaan.stil), duurFeit('delenTotDuiding', gedaan.werkdagen),
      ...(actieveRol === undefined ? [] : [aandeelFeit('actieveRol', actieveRol)]),
    ],
  };
}

function stap3({ trajectgesprek, metReclassering, bijdragen }: Mijlpalen): Deel {
  return { feiten: [...(metReclassering === undefined ? [] : [aandeelFeit('metReclassering', metReclassering)]), ...(trajectgesprek === undefined ? [] : [duurFeit('duidingTotTrajectgesprek', trajectgesprek)]), ...[...bijdragen].sort().map(bijdrageFeit)] };
}

/** The decision stands in the own systems of both sides (A3, KPI-10). */
function vastleggen({ beslotenOp, vastgelegd }: Mijlpalen, vandaag: Datum, { afspraken, kalender }: Klokken): Deel {
  if (beslotenOp === undefined) return NIETS;
  if (vastgelegd.size === 2) return { feiten: [aandeelFeit('vastgelegd', true)] };
  return lopend(plusWerkdagen(beslotenOp, afspraken.bevestigingWerkdagen, kalender), vandaag, [aandeelFeit('vastgelegd', false)]);
}

/** Step 4 is to begin well before the end of the detention (B49, F21): by the day that is worked back from it. */
function stap4(casus: Casus, { inzet }: Mijlpalen, vandaag: Datum, klokken: Klokken): Deel {
  const wachtend = casus.inzet.filter((een) => isOpenInzet(een) && een.stand === 'lopend' && een.gestartOp === undefined).flatMap((een) => dagenVanInzet(casus, een, klokken).start ?? []);
  const teLaat = inzet.includes(false) || wachtend.some((start) => vandaag > start);
  const tot = vroegste(...wachtend.filter((start) => vandaag <= start));
  if (inzet.length === 0 && !teLaat) return gevuld({ feiten: [], tot });
  return gevuld({ feiten: [aandeelFeit('inzetVroeg', !teLaat)], tot: teLaat ? undefined : tot });
}

/**
 * What a casus counts for in the monitor, from its whole history. A signal that was taken back counts for nothing. A step
 * is held against the termijn without postponement, because a postponement is no reward for being late (row 47).
 */
export function meetregel(gebeurtenissen: readonly Gebeurtenis[], vandaag: Datum, klokken: Klokken): Meetregel | undefined {
  const gelopen = mijlpalen(gebeurtenissen, klokken);
  if (gelopen === undefined) return undefined;
  const { casus, mijlpalen: kwam } = gelopen;
  const waar = { pi: casus.pi, afdeling: casus.afdeling, maand: maandVan(casus.ontvangenOp.datum) };
  if (casus.ingetrokken !== undefined) return { ...waar, feiten: [] };
  const delenVan: readonly Deel[] = [signaal(casus, kwam, klokken), stap1(casus, kwam, vandaag, klokken), delen(casus, kwam, vandaag, klokken), duiding(casus, kwam, vandaag, klokken), stap3(kwam), stap4(casus, kwam, vandaag, klokken), vastleggen(kwam, vandaag, klokken), { feiten: [...kwam.terugkeer].sort().map(terugkeerFeit) }];
  const tot = vroegste(...delenVan.flatMap((deel) => deel.tot ?? []));
  return { ...waar, feiten: delenVan.flatMap(({ feiten }) => feiten), ...gevuld({ herzienOp: tot === undefined ? undefined : plusDagen(tot, 1) }) };
}
