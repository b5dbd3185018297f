import type { Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import { vanAndereOrganisatie } from './doorzetten.ts';
import { gevuld } from './gevuld.ts';
import type { Doorzetting, VastgelegdeMedewerking, Wacht } from './groepen.ts';
import { handreiking, type Handreiking } from './handreiking.ts';
import { vervolgVan } from './kijkOpnieuw.ts';
import type { Actor, Kant } from './rollen.ts';
import { isGestopt } from './stappen/sluiten.ts';
import type { Klokken } from './termijnen.ts';
import { verschilStand, verschilView, type VerschilStand } from './verschil.ts';
import { magWachten, standaardHerbeoordeling, uitersteHerbeoordeling } from './wachten.ts';
import { zonder } from './zonder.ts';

/** Handed on to another organisation: since when and by whom, so that the clock that runs on can be read. */
export interface DoorgezetView {
  readonly naar: string;
  readonly op: Datum;
  readonly door: string;
  readonly organisatie?: string;
  readonly terug: boolean;
}

/** What the groups that go differently add to what a person with a role sees. */
export interface GroepenView {
  readonly medewerking?: VastgelegdeMedewerking;
  readonly wacht?: Wacht;
  readonly magWachten: boolean;
  /** The days of review to offer when waiting may begin or be extended now. */
  readonly wachtDagen: { readonly standaard: Datum; readonly uiterste: Datum };
  /** Probation has stopped, and the casus can be opened again. */
  readonly gestopt: boolean;
  /** What looking again at somebody afgestraft can lead to besides "it stays as it is". */
  readonly vervolg?: 'nieuweBijdrage' | 'heropenen';
  /** The casus is for another of the three organisations than this worker's. */
  readonly voorAnderen: boolean;
  readonly verwachteOrganisatie?: string;
  readonly doorzetting?: Doorzetting;
  readonly verschil?: VerschilStand;
  /** There is or was a disagreement that this person may read. */
  readonly magVerschilZien: boolean;
  readonly handreiking?: Handreiking;
}

/** What everybody may see of a casus that was handed on. */
export function doorgezetView({ doorgezet, verwachteOrganisatie }: Casus): DoorgezetView | undefined {
  if (doorgezet === undefined || verwachteOrganisatie === undefined) return undefined;
  const laatste = doorgezet.teruggestuurd ?? doorgezet;
  const { naam, organisatie } = laatste.door;
  return { naar: verwachteOrganisatie, op: laatste.op, door: naam, terug: doorgezet.teruggestuurd !== undefined, ...(organisatie === undefined ? {} : { organisatie }) };
}

/** What was typed is for the two who carry the casus. */
function wachtVoor(kant: Kant | undefined, { wacht }: Casus): Wacht | undefined {
  return wacht === undefined || kant !== undefined ? wacht : zonder(wacht, 'reden');
}

interface Kijker extends Klokken {
  readonly vandaag: Datum;
  readonly inPI?: readonly number[];
}

/** The part of the personal view for the groups that go differently. */
export function groepenView(casus: Casus, actor: Actor, kant: Kant | undefined, kijk: Kijker): GroepenView {
  const { vandaag, inPI } = kijk;
  return {
    magWachten: magWachten(casus), wachtDagen: { standaard: standaardHerbeoordeling(vandaag, kijk), uiterste: uitersteHerbeoordeling(vandaag, kijk) },
    gestopt: isGestopt(casus) && casus.gewist === undefined, voorAnderen: vanAndereOrganisatie(casus, actor), magVerschilZien: verschilView(casus, actor) !== undefined,
    ...gevuld({
      medewerking: casus.medewerking, wacht: wachtVoor(kant, casus), vervolg: casus.kijkOpnieuw === undefined ? undefined : vervolgVan(casus),
      verwachteOrganisatie: casus.verwachteOrganisatie, doorzetting: kant === '3RO' ? casus.doorgezet : undefined, verschil: verschilStand(casus),
      handreiking: kant === undefined ? undefined : handreiking(casus, vandaag, kijk, inPI),
    }),
  };
}
