import { naPauzes } from '../pauze.ts';
import type { BijdrageVorm } from '../bijdrage.ts';
import type { Casus, Oordeel } from '../casus.ts';
import type { Datum } from '../datum.ts';
import { evolve } from '../evolve.ts';
import type { Gebeurtenis } from '../gebeurtenis.ts';
import { dagenVanInzet } from '../inzetdatums.ts';
import { werkdagenTussen } from '../kalender.ts';
import { termijnDuiding, termijnStap1, type Klokken } from '../termijnen.ts';

/** A step that was done, and whether in time. */
export interface Gedaan {
  readonly opTijd: boolean;
  readonly werkdagen: number;
}

/** What a casus came through for the first time. A casus that came back keeps what its first round was. */
export interface Mijlpalen {
  readonly compleet: boolean;
  readonly oordeel?: Gedaan & { readonly oordeel: Oordeel };
  /** Working days from the verdict to sharing. */
  readonly gedeeld?: number;
  readonly gewaardeerd?: 'aanvullend' | 'anders';
  readonly duiding?: Gedaan;
  readonly actieveRol?: boolean;
  /** Working days from the decision to the trajectgesprek. */
  readonly trajectgesprek?: number;
  readonly bijdragen: ReadonlySet<BijdrageVorm>;
  /** Of each inzet that began: whether by the day agreed on. */
  readonly inzet: readonly boolean[];
}

/** The last day for the duiding, with the days that the casus waited; nobody's postponement makes it later. */
export function normDuiding(casus: Casus, klokken: Klokken): Datum {
  return naPauzes(termijnDuiding(casus, klokken), casus.gedeeldOp ?? casus.signaalOp, casus.pauzes ?? [], klokken.kalender);
}

function geoordeeld(tot: Mijlpalen, voor: Casus, { oordeel, op }: Extract<Gebeurtenis, { type: 'Beoordeeld' }>, klokken: Klokken): Mijlpalen {
  if (tot.oordeel !== undefined) return tot;
  return { ...tot, oordeel: { oordeel, opTijd: op.datum <= termijnStap1(voor, klokken), werkdagen: werkdagenTussen(voor.signaalOp, op.datum, klokken.kalender) } };
}

function gehouden(tot: Mijlpalen, voor: Casus, op: Datum, klokken: Klokken): Mijlpalen {
  if (tot.duiding !== undefined || voor.gedeeldOp === undefined) return tot;
  return { ...tot, duiding: { opTijd: op <= normDuiding(voor, klokken), werkdagen: werkdagenTussen(voor.gedeeldOp, op, klokken.kalender) } };
}

function metInzet(tot: Mijlpalen, voor: Casus, id: string, op: Datum, klokken: Klokken): Mijlpalen {
  const inzet = voor.inzet.find((een) => een.id === id);
  if (inzet === undefined) return tot;
  const { start } = dagenVanInzet(voor, inzet, klokken);
  return { ...tot, inzet: [...tot.inzet, start === undefined || op <= start] };
}

function verder(tot: Mijlpalen, voor: Casus, na: Casus, gebeurtenis: Gebeurtenis, klokken: Klokken): Mijlpalen {
  const op = gebeurtenis.op.datum;
  switch (gebeurtenis.type) {
    case 'Beoordeeld':
      return geoordeeld(tot, voor, gebeurtenis, klokken);
    case 'Gedeeld':
      if (tot.gedeeld !== undefined || na.gedeeldOp === undefined) return tot;
      return { ...tot, gedeeld: werkdagenTussen(voor.heropendOp ?? voor.oordeel?.op.datum ?? voor.signaalOp, op, klokken.kalender) };
    case 'InformatieGewaardeerd':
      return { ...tot, gewaardeerd: gebeurtenis.waarde === 'aanvullend' || tot.gewaardeerd === 'aanvullend' ? 'aanvullend' : 'anders' };
    case 'DuidingVastgelegd':
      return gebeurtenis.voorlopig ? tot : gehouden(tot, voor, op, klokken);
    // Who reviews a voorlopige duiding has taken part in it after all.
    case 'DuidingBesloten':
      return { ...gehouden(tot, voor, op, klokken), actieveRol: na.duiding.conclusie?.actieveRol === true };
    case 'TrajectgesprekVastgelegd':
      if (tot.trajectgesprek !== undefined || gebeurtenis.uitkomst === 'nietGehouden' || na.duiding.beslotenOp === undefined) return tot;
      return { ...tot, trajectgesprek: Math.max(0, werkdagenTussen(na.duiding.beslotenOp, gebeurtenis.datum, klokken.kalender)) };
    case 'BijdrageAfgerond': {
      const vorm = na.stap3?.bijdragen.find(({ id }) => id === gebeurtenis.id)?.vorm;
      return vorm === undefined ? tot : { ...tot, bijdragen: new Set([...tot.bijdragen, vorm]) };
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
  let tot: Mijlpalen = { compleet: casus.begindatum !== undefined && casus.einddatum !== undefined, bijdragen: new Set(), inzet: [] };
  for (const gebeurtenis of rest) {
    const na = evolve(casus, gebeurtenis);
    tot = verder(tot, casus, na, gebeurtenis, klokken);
    casus = na;
  }
  return { casus, mijlpalen: tot };
}
