import type { Casus } from '../casus.ts';
import type { Datum } from '../datum.ts';
import type { InzetFeit, InzetFeitType } from '../feiten/inzet.ts';
import { isOpenInzet, type Inzet, type Overdracht } from '../inzet.ts';
import type { Betrokkene, PersoonId } from '../rollen.ts';

type VanInzet = InzetFeit;

function metInzet(casus: Casus, id: string, wijzig: (inzet: Inzet) => Inzet): Casus {
  return { ...casus, inzet: casus.inzet.map((een) => (een.id === id ? wijzig(een) : een)) };
}

function metOverdracht(casus: Casus, id: string, wijziging: Partial<Overdracht>): Casus {
  return { ...casus, overdrachten: casus.overdrachten.map((een) => (een.id === id ? { ...een, ...wijziging } : een)) };
}

/** What has come to an end, or went to another, is not handed over any more. */
function zonderOverdracht(casus: Casus, inzet: string): Casus {
  return { ...casus, overdrachten: casus.overdrachten.map((een) => (een.inzet === inzet && een.stand === 'open' ? { ...een, stand: 'ingetrokken' } : een)) };
}

function eindigt(casus: Casus, id: string, wijziging: Partial<Inzet>): Casus {
  return zonderOverdracht(metInzet(casus, id, (een) => ({ ...een, ...wijziging })), id);
}

function zonderEigenaar({ eigenaar: _eigenaar, ...inzet }: Inzet): Inzet {
  return inzet;
}

/** The open inzet of one worker goes to the next, or to nobody. */
export function geefInzetDoor(casus: Casus, van: PersoonId | undefined, naar: Betrokkene | undefined): Casus {
  if (van === undefined) return casus;
  const door = (een: Inzet): Inzet => (!isOpenInzet(een) || een.eigenaar?.persoon !== van ? een : naar === undefined ? zonderEigenaar(een) : { ...een, eigenaar: naar });
  // A handover by or of somebody who does not carry it any more has lost its sense.
  const blijft = (een: Overdracht): Overdracht => (een.stand === 'open' && een.van.persoon === van ? { ...een, stand: 'ingetrokken' } : een);
  return { ...casus, inzet: casus.inzet.map(door), overdrachten: casus.overdrachten.map(blijft) };
}

function overgedragen(casus: Casus, { id, aangenomen }: Extract<VanInzet, { type: 'Overgedragen' }>, op: Datum): Casus {
  const overdracht = casus.overdrachten.find((een) => een.id === id);
  const na = metOverdracht(casus, id, { stand: 'aangenomen', aangenomen });
  if (overdracht === undefined) return na;
  const { inzet, naar, van } = overdracht;
  if (naar.soort === 'buiten') return inzet === undefined ? na : metInzet(na, inzet, (een) => ({ ...een, stand: 'overgedragen', klaarOp: op }));
  if (inzet !== undefined) return metInzet(na, inzet, (een) => ({ ...een, eigenaar: naar.wie }));
  return { ...geefInzetDoor(na, van.persoon, naar.wie), reclasseringswerker: naar.wie };
}

const FEITEN: Readonly<Record<InzetFeitType, true>> = {
  InzetVoorgesteld: true, InzetToegevoegd: true, InzetAangenomen: true, InzetUitgesteld: true, InzetGestart: true, InzetDoorgegeven: true, InzetAfgerond: true, InzetVervallen: true, InzetHerrekend: true,
  OverdrachtBegonnen: true, OverdrachtAfgevinkt: true, Overgedragen: true, OverdrachtDoorgegeven: true, OverdrachtTeruggestuurd: true, OverdrachtIngetrokken: true,
};

export function isInzetFeit<F extends { readonly type: string }>(feit: F): feit is F & InzetFeit {
  return Object.hasOwn(FEITEN, feit.type);
}

/** The casus after a fact of step 4, on the day it happened. */
export function metInzetFeit(casus: Casus, feit: InzetFeit, op: Datum): Casus {
  switch (feit.type) {
    case 'InzetVoorgesteld':
      return { ...casus, inzet: [...casus.inzet, ...feit.voorstellen.map((een) => ({ ...een, stand: 'voorgesteld' as const, sinds: op }))] };
    case 'InzetToegevoegd': {
      const { id, grond, wat, waarom, eigenaar, start, termijn } = feit;
      const nieuw: Inzet = {
        id, grond, wat, stand: 'lopend', sinds: op, lopendSinds: op,
        ...(waarom === undefined ? {} : { waarom }), ...(eigenaar === undefined ? {} : { eigenaar }), ...(start === undefined ? {} : { start }), ...(termijn === undefined ? {} : { termijn }),
      };
      return { ...casus, inzet: [...casus.inzet, nieuw] };
    }
    case 'InzetAangenomen':
      return metInzet(casus, feit.id, (een) => ({ ...een, stand: 'lopend', lopendSinds: op, ...(feit.eigenaar === undefined ? {} : { eigenaar: feit.eigenaar }) }));
    case 'InzetUitgesteld':
      return metInzet(casus, feit.id, (een) => ({ ...een, laterOp: feit.tot }));
    case 'InzetGestart':
      return metInzet(casus, feit.id, (een) => ({ ...een, gestartOp: op, ...(feit.wie === undefined ? {} : { eigenaar: feit.wie }) }));
    case 'InzetDoorgegeven':
      return zonderOverdracht(metInzet(casus, feit.id, (een) => ({ ...een, eigenaar: feit.eigenaar })), feit.id);
    case 'InzetAfgerond':
      return eindigt(casus, feit.id, { stand: 'afgerond', klaarOp: op });
    case 'InzetVervallen':
      return eindigt(casus, feit.id, { stand: 'vervallen', klaarOp: op, reden: feit.reden });
    case 'InzetHerrekend':
      return { ...casus, verschoven: feit.verschuivingen };
    case 'OverdrachtBegonnen': {
      const { id, inzet, van, naar, termijn } = feit;
      return { ...casus, overdrachten: [...casus.overdrachten, { id, van, naar, termijn, sinds: op, afgevinkt: [], stand: 'open', ...(inzet === undefined ? {} : { inzet }) }] };
    }
    case 'OverdrachtAfgevinkt':
      return metOverdracht(casus, feit.id, { afgevinkt: [...(casus.overdrachten.find(({ id }) => id === feit.id)?.afgevinkt ?? []), feit.punt] });
    case 'Overgedragen':
      return overgedragen(casus, feit, op);
    case 'OverdrachtDoorgegeven':
      // What was gone through with one colleague, the next still has to hear.
      return metOverdracht(casus, feit.id, { naar: { soort: 'collega', wie: feit.eigenaar }, afgevinkt: [] });
    case 'OverdrachtTeruggestuurd':
      return metOverdracht(casus, feit.id, { stand: 'teruggestuurd', reden: feit.reden });
    case 'OverdrachtIngetrokken':
      return metOverdracht(casus, feit.id, { stand: 'ingetrokken' });
  }
}
