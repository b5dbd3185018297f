import type { Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import { kantVanActor, type Actor, type Kant } from './rollen.ts';
import { taken, werkdagenTeLaat } from './taken.ts';
import type { Klokken } from './termijnen.ts';

/** One of the two views of a disagreement, in the words of who has it. */
export interface Standpunt {
  readonly wie: string;
  readonly kant: Kant;
  readonly actieveRol: boolean;
  readonly redenen: string;
  readonly op: Datum;
}

/** Both views side by side, and what the managers have decided so far. */
export interface Verschil {
  readonly standpunten: readonly [Standpunt, Standpunt];
  readonly besluiten: readonly { readonly rol: 'hoofdDR' | 'unitmanager'; readonly wie: string; readonly actieveRol: boolean; readonly redenen: string; readonly op: Datum }[];
  readonly besloten: boolean;
}

function isLeider(actor: Actor): boolean {
  return actor.soort === 'persoon' && (actor.rollen.includes('hoofdDR') || actor.rollen.includes('unitmanager'));
}

/**
 * The disagreement of a casus, for the two who carry it and for the managers who settle it, and for nobody else: it is
 * content of the duiding, which managers see for this purpose only. Whoever shows it writes an audit line.
 */
export function verschilView(casus: Casus, actor: Actor): Verschil | undefined {
  const { conclusie, beslotenOp } = casus.duiding;
  if (conclusie?.oneens === undefined || (kantVanActor(actor) === undefined && !isLeider(actor))) return undefined;
  const { oneens, kant, op } = conclusie;
  const eerste = oneens.eerste ?? conclusie;
  return {
    standpunten: [
      { wie: eerste.door.naam, kant, actieveRol: eerste.actieveRol, redenen: eerste.redenen, op: op.datum },
      { wie: oneens.door.naam, kant: kant === 'DJI' ? '3RO' : 'DJI', actieveRol: oneens.actieveRol ?? !eerste.actieveRol, redenen: oneens.reden, op: oneens.op },
    ],
    besluiten: (oneens.besluiten ?? []).map(({ rol, door, actieveRol, redenen, op: dag }) => ({ rol, wie: door.naam, actieveRol, redenen, op: dag })),
    besloten: beslotenOp !== undefined,
  };
}

/** Where two managers stand with a disagreement, without a word of its content. */
export interface VerschilStand {
  readonly besluiten: readonly { readonly rol: 'hoofdDR' | 'unitmanager'; readonly wie: string; readonly actieveRol: boolean }[];
}

/** The stand of an open disagreement; undefined while there is none or once it is settled. */
export function verschilStand({ fase, duiding }: Casus): VerschilStand | undefined {
  const { oneens } = duiding.conclusie ?? {};
  if (fase !== 'duiding' || oneens === undefined) return undefined;
  return { besluiten: (oneens.besluiten ?? []).map(({ rol, door, actieveRol }) => ({ rol, wie: door.naam, actieveRol })) };
}

/** Working days late from which a disagreement that nobody settles is a gap (A12 C-23). */
const GAT_WERKDAGEN = 2;

/** Whether a disagreement has waited so long for the managers that it belongs on the list of gaps. */
export function besluitBlijftUit(casus: Casus, vandaag: Datum, klokken: Klokken): boolean {
  const taak = taken(casus, klokken).find(({ soort }) => soort === 'oneens' || soort === 'besluitBevestigen');
  return taak !== undefined && werkdagenTeLaat(taak, vandaag, klokken) >= GAT_WERKDAGEN;
}
