import type { Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import { gevuld } from './gevuld.ts';
import { isOpenInzet, openInzet, openOverdracht, PUNTEN, type Grond, type Inzet, type InzetDagen, type InzetStand, type Overdracht, type OverdrachtPunt } from './inzet.ts';
import { dagenVanInzet } from './inzetdatums.ts';
import { kantVanActor, type Actor } from './rollen.ts';
import { taakVanInzet } from './taken/inzet.ts';
import type { Klokken } from './termijnen.ts';

/** How much of step 4 is open: all that a channel may know of it. */
export interface InzetTelling {
  readonly voorgesteld: number;
  readonly lopend: number;
}

/** The last handover as a channel may know it: the two names, how far it is. Somebody outside is not named there. */
export interface OverdrachtKort {
  readonly van: string;
  readonly naar: string;
  readonly gedaan: number;
  readonly totaal: number;
  readonly termijn: Datum;
  readonly stand: Overdracht['stand'];
}

/** The days that the last change of the end date moved, the earliest of what is still open; without the ground. */
export interface Verschoven {
  /** Which inzet of the casus, as the card numbers them. */
  readonly nummer: number;
  readonly was: InzetDagen;
  readonly wordt: InzetDagen;
}

/** The last handover that was asked, accepted or sent back, with the two names: the contact card (F28). */
export interface OverdrachtView {
  readonly id: string;
  readonly inzet?: string;
  readonly stand: Overdracht['stand'];
  readonly van: string;
  readonly naar: string;
  readonly buiten: boolean;
  /** Who it is outside, as it was typed; for a dialog. */
  readonly naarBuiten?: string;
  readonly termijn: Datum;
  readonly afgevinkt: readonly OverdrachtPunt[];
  readonly aangenomen?: Overdracht['aangenomen'];
  readonly reden?: string;
  readonly ikGeef: boolean;
  readonly ikOntvang: boolean;
}

/** An inzet for one person with a role. What was typed is there for the two sides only. */
export interface InzetView extends InzetDagen {
  readonly id: string;
  /** From 1, in the order in which they came up. */
  readonly nummer: number;
  readonly grond: Grond;
  readonly stand: InzetStand;
  readonly eigenaar?: string;
  readonly gestartOp?: Datum;
  readonly klaarOp?: Datum;
  readonly wat?: string;
  readonly waarom?: string;
  readonly reden?: string;
  /** Id of the open taak it stands for. */
  readonly taak?: string;
  /** Its owner is looking. */
  readonly ikDraag: boolean;
  readonly overdracht?: OverdrachtView;
  /** Who took it over outside. */
  readonly overgedragenAan?: string;
}

export interface Stap4View {
  readonly inzet: readonly InzetView[];
  /** This person carries the casus for probation. */
  readonly draagtCasus: boolean;
  /** The handover of the whole casus, and the last one that was accepted or sent back. */
  readonly overdracht?: OverdrachtView;
  readonly contact?: OverdrachtView;
}

function ontvanger({ naar }: Overdracht): string {
  return naar.soort === 'collega' ? naar.wie.naam : 'iemand buiten Samen starten';
}

function overdrachtView(een: Overdracht, actor: Actor): OverdrachtView {
  const ik = actor.soort === 'persoon' ? actor.persoon : undefined;
  const draagt = kantVanActor(actor) !== undefined;
  const { id, stand, van, termijn, afgevinkt, inzet, aangenomen, reden, naar } = een;
  return {
    id, stand, van: van.naam, naar: ontvanger(een), buiten: naar.soort === 'buiten', termijn, afgevinkt,
    ikGeef: van.persoon === ik, ikOntvang: naar.soort === 'collega' && naar.wie.persoon === ik,
    ...gevuld({ naarBuiten: draagt && naar.soort === 'buiten' ? `${naar.naam}, ${naar.organisatie}` : undefined, inzet, aangenomen: draagt ? aangenomen : undefined, reden: draagt ? reden : undefined }),
  };
}

function buitenVan({ overdrachten }: Casus, inzet: string): string | undefined {
  const een = overdrachten.findLast((kan) => kan.inzet === inzet && kan.stand === 'aangenomen');
  return een?.naar.soort === 'buiten' ? `${een.naar.naam}, ${een.naar.organisatie}${een.aangenomen === undefined ? '' : ` (aangenomen door ${een.aangenomen.door})`}` : undefined;
}

function inzetVan(casus: Casus, een: Inzet, nummer: number, actor: Actor, klokken: Klokken): InzetView {
  const { id, grond, stand, gestartOp, klaarOp, wat, waarom, reden } = een;
  const eigenaar = een.eigenaar ?? (stand === 'lopend' ? casus.reclasseringswerker : undefined);
  const overdracht = openOverdracht(casus, id);
  const draagt = kantVanActor(actor) !== undefined;
  return {
    id, nummer, grond, stand, ikDraag: actor.soort === 'persoon' && eigenaar?.persoon === actor.persoon, ...(isOpenInzet(een) ? dagenVanInzet(casus, een, klokken) : {}),
    ...gevuld({
      eigenaar: eigenaar?.naam, gestartOp, klaarOp, taak: isOpenInzet(een) ? taakVanInzet(casus, een, klokken).id : undefined,
      overdracht: overdracht === undefined ? undefined : overdrachtView(overdracht, actor), ...(draagt ? { wat, waarom, reden, overgedragenAan: buitenVan(casus, id) } : {}),
    }),
  };
}

/** Step 4 for one person with a role: the open inzet by date, then what came to an end. */
export function stap4Voor(casus: Casus, actor: Actor, klokken: Klokken): Stap4View {
  const inzet = casus.inzet.map((een, i) => inzetVan(casus, een, i + 1, actor, klokken));
  const dag = (een: InzetView): string => (een.taak === undefined ? '9' : ((een.gestartOp === undefined ? een.start : een.klaar) ?? '0'));
  const vanCasus = openOverdracht(casus, undefined);
  const laatste = casus.overdrachten.findLast(({ stand }) => stand === 'aangenomen' || stand === 'teruggestuurd');
  return {
    inzet: [...inzet].sort((a, b) => dag(a).localeCompare(dag(b)) || a.id.localeCompare(b.id)),
    draagtCasus: actor.soort === 'persoon' && casus.reclasseringswerker?.persoon === actor.persoon,
    ...gevuld({ overdracht: vanCasus === undefined ? undefined : overdrachtView(vanCasus, actor), contact: laatste === undefined ? undefined : overdrachtView(laatste, actor) }),
  };
}

/** What the channel may know; undefined while there is nothing. */
export function telInzet(casus: Casus): InzetTelling | undefined {
  const open = openInzet(casus);
  if (open.length === 0) return undefined;
  return { voorgesteld: open.filter(({ stand }) => stand === 'voorgesteld').length, lopend: open.filter(({ stand }) => stand === 'lopend').length };
}

export function laatsteOverdracht({ overdrachten }: Casus): OverdrachtKort | undefined {
  const een = overdrachten.at(-1);
  return een === undefined ? undefined : { van: een.van.naam, naar: ontvanger(een), gedaan: een.afgevinkt.length, totaal: PUNTEN.length, termijn: een.termijn, stand: een.stand };
}

/** The days of open inzet that moved with the end of the detention, for the one notice about it. */
export function verschovenDagen({ verschoven = [], inzet }: Casus): readonly Verschoven[] {
  return verschoven.flatMap(({ id, was, wordt }) => inzet.flatMap((een, i) => (een.id === id && isOpenInzet(een) ? [{ nummer: i + 1, was, wordt }] : [])));
}
