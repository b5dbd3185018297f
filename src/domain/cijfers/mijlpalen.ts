import { naPauzes } from '../pauze.ts';
import type { BijdrageVorm } from '../bijdrage.ts';
import type { Casus, Oordeel } from '../casus.ts';
import type { Datum } from '../datum.ts';
import { evolve } from '../evolve.ts';
import type { Gebeurtenis } from '../gebeurtenis.ts';
import { dagenVanInzet } from '../inzetdatums.ts';
import { gevuld } from '../gevuld.ts';
import { plusWerkdagen, werkdagenTussen } from '../kalender.ts';
import { termijnDuiding, termijnStap1, type Klokken } from '../termijnen.ts';
import type { Terugkeer } from './meetfeit.ts';

/** A step that was done, and whether in time. */
export interface Gedaan {
  readonly opTijd: boolean;
  readonly werkdagen: number;
}

/** Working days after its termijn at which a casus without duiding has come to a standstill. Source: A7 (K4, the ladder), KPI-7. */
const STIL_WERKDAGEN = 5;

/** What a casus came through for the first time. A casus that came back keeps what its first round was. */
export interface Mijlpalen {
  readonly compleet: boolean;
  readonly oordeel?: Gedaan & { readonly oordeel: Oordeel };
  /** Working days from the verdict to sharing. */
  readonly gedeeld?: number;
  readonly gewaardeerd?: 'aanvullend' | 'anders';
  /** `stil`: it had come to a standstill before. */
  readonly duiding?: Gedaan & { readonly stil: boolean };
  readonly beslotenOp?: Datum;
  /** Where the decision was recorded. */
  readonly vastgelegd: ReadonlySet<'ract' | 'tulp'>;
  readonly actieveRol?: boolean;
  /** Working days from the decision to the trajectgesprek. */
  readonly trajectgesprek?: number;
  /** Of a trajectgesprek that was held: whether the reclassering took part or gave written input. */
  readonly metReclassering?: boolean;
  readonly terugkeer: ReadonlySet<Terugkeer>;
  readonly bijdragen: ReadonlySet<BijdrageVorm>;
  /** Of each inzet that began: whether by the day agreed on. */
  readonly inzet: readonly boolean[];
}

/** The last day for the duiding, with the days that the casus waited; nobody's postponement makes it later. */
export function normDuiding(casus: Casus, klokken: Klokken): Datum {
  return naPauzes(termijnDuiding(casus, klokken), casus.gedeeldOp ?? casus.signaalOp, casus.pauzes ?? [], klokken.kalender);
}

/** The first day on which it stands still. */
export function stilOp(casus: Casus, klokken: Klokken): Datum {
  return plusWerkdagen(normDuiding(casus, klokken), STIL_WERKDAGEN, klokken.kalender);
}

/** Working days between two days. A signal of the afternoon counts from the next working day, so an answer of that afternoon took none. */
function duurVan(van: Datum, tot: Datum, { kalender }: Pick<Klokken, 'kalender'>): number {
  return Math.max(0, werkdagenTussen(van, tot, kalender));
}

function geoordeeld(tot: Mijlpalen, voor: Casus, { oordeel, op }: Extract<Gebeurtenis, { type: 'Beoordeeld' }>, klokken: Klokken): Mijlpalen {
  if (tot.oordeel !== undefined) return tot;
  return { ...tot, oordeel: { oordeel, opTijd: op.datum <= termijnStap1(voor, klokken), werkdagen: duurVan(voor.signaalOp, op.datum, klokken) } };
}

function gehouden(tot: Mijlpalen, voor: Casus, op: Datum, klokken: Klokken): Mijlpalen {
  if (tot.duiding !== undefined || voor.gedeeldOp === undefined) return tot;
  return { ...tot, duiding: { opTijd: op <= normDuiding(voor, klokken), stil: op >= stilOp(voor, klokken), werkdagen: duurVan(voor.gedeeldOp, op, klokken) } };
}

function metInzet(tot: Mijlpalen, voor: Casus, id: string, op: Datum, klokken: Klokken): Mijlpalen {
  const inzet = voor.inzet.find((een) => een.id === id);
  if (inzet === undefined) return tot;
  const { start } = dagenVanInzet(voor, inzet, klokken);
  return { ...tot, inzet: [...tot.inzet, start === undefined || op <= start] };
}

/** Whether the reclassering has taken part in the trajectgesprek or gave its input in writing (KPI-9; S:492). */
function deedMee({ stap3 }: Casus): boolean {
  return stap3?.bijdragen.some(({ vorm, klaar }) => vorm === 'trajectgesprek' && klaar !== undefined) === true || stap3?.inbreng.some(({ voor }) => voor === 'trajectgesprek') === true;
}

function metGesprek(tot: Mijlpalen, na: Casus, op: Datum, { kalender }: Klokken): Mijlpalen {
  const { beslotenOp } = na.duiding;
  const duur = tot.trajectgesprek ?? (beslotenOp === undefined ? undefined : duurVan(beslotenOp, op, { kalender }));
  return { ...tot, metReclassering: tot.metReclassering === true || deedMee(na), ...gevuld({ trajectgesprek: duur }) };
}

/** What made somebody reopen a casus: the answer just before it. */
function bronVan(vorige: Gebeurtenis): Terugkeer {
  return vorige.type === 'AlertBeantwoord' ? 'alert' : vorige.type === 'OpnieuwGekeken' ? 'kijkOpnieuw' : 'zelf';
}

function verder(tot: Mijlpalen, [voor, vorige]: readonly [Casus, Gebeurtenis], na: Casus, gebeurtenis: Gebeurtenis, klokken: Klokken): Mijlpalen {
  const op = gebeurtenis.op.datum;
  switch (gebeurtenis.type) {
    case 'Beoordeeld':
      return geoordeeld(tot, voor, gebeurtenis, klokken);
    case 'Gedeeld':
      if (tot.gedeeld !== undefined || na.gedeeldOp === undefined) return tot;
      return { ...tot, gedeeld: duurVan(voor.heropendOp ?? voor.oordeel?.op.datum ?? voor.signaalOp, op, klokken) };
    case 'InformatieGewaardeerd':
      return { ...tot, gewaardeerd: gebeurtenis.waarde === 'aanvullend' || tot.gewaardeerd === 'aanvullend' ? 'aanvullend' : 'anders' };
    case 'DuidingVastgelegd':
      return gebeurtenis.voorlopig ? tot : gehouden(tot, voor, op, klokken);
    // Who reviews a voorlopige duiding has taken part in it after all.
    case 'DuidingBesloten':
      return { ...gehouden(tot, voor, op, klokken), beslotenOp: tot.beslotenOp ?? op, actieveRol: na.duiding.conclusie?.actieveRol === true };
    case 'Afgevinkt':
      return gebeurtenis.wat === 'ract' || gebeurtenis.wat === 'tulp' ? { ...tot, vastgelegd: new Set([...tot.vastgelegd, gebeurtenis.wat]) } : tot;
    case 'TrajectgesprekVastgelegd':
      return gebeurtenis.uitkomst === 'nietGehouden' ? tot : metGesprek(tot, na, gebeurtenis.datum, klokken);
    case 'InbrengGegeven':
      return gebeurtenis.voor === 'trajectgesprek' && tot.metReclassering === false ? { ...tot, metReclassering: true } : tot;
    case 'Heropend':
      return { ...tot, terugkeer: new Set([...tot.terugkeer, bronVan(vorige)]) };
    case 'BijdrageAfgerond': {
      const vorm = na.stap3?.bijdragen.find(({ id }) => id === gebeurtenis.id)?.vorm;
      if (vorm === undefined) return tot;
      return { ...tot, bijdragen: new Set([...tot.bijdragen, vorm]), ...(vorm === 'trajectgesprek' && tot.metReclassering === false ? { metReclassering: true } : {}) };
    }
    case 'InzetGestart':
      return metInzet(tot, voor, gebeurtenis.id, op, klokken);
    default:
      return tot;
  }
}

/**
 * The casus that a history makes, with what it came through, each step held against the termijn of that moment. Needs no
 * content, so it is the same after the content is erased. Undefined for an empty history.
 */
export function mijlpalen(gebeurtenissen: readonly Gebeurtenis[], klokken: Klokken): { readonly casus: Casus; readonly mijlpalen: Mijlpalen } | undefined {
  const [eerste, ...rest] = gebeurtenissen;
  if (eerste === undefined) return undefined;
  let casus = evolve(undefined, eerste);
  let vorige = eerste;
  let tot: Mijlpalen = { compleet: casus.begindatum !== undefined && casus.einddatum !== undefined, bijdragen: new Set(), inzet: [], vastgelegd: new Set(), terugkeer: new Set() };
  for (const gebeurtenis of rest) {
    const na = evolve(casus, gebeurtenis);
    tot = verder(tot, [casus, vorige], na, gebeurtenis, klokken);
    casus = na;
    vorige = gebeurtenis;
  }
  return { casus, mijlpalen: tot };
}
