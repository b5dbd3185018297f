import type { Casus } from '../domain/casus.ts';
import type { InzetFeit } from '../domain/feiten/inzet.ts';
import { openInzet, PUNTEN, type Overdracht } from '../domain/inzet.ts';
import type { PersoonId, Rol } from '../domain/rollen.ts';
import type { Bericht } from './bericht.ts';
import type { MeldingSoort } from './effect.ts';

/** The people named in a handover who are in the register. */
function partijen({ van, naar }: Overdracht): readonly PersoonId[] {
  return [van.persoon, ...(naar.soort === 'collega' ? [naar.wie.persoon] : [])];
}

/** Who carries this inzet: its owner, else whoever carries the casus for probation. */
function aanEigenaar(na: Casus, id: string, over: MeldingSoort): Bericht {
  const eigenaar = na.inzet.find((een) => een.id === id)?.eigenaar;
  return eigenaar === undefined ? { over, aan: ['reclasseringswerker'] } : { over, aan: [], ook: [eigenaar.persoon] };
}

function overOverdracht(na: Casus, id: string, over: MeldingSoort, wie: (een: Overdracht) => readonly PersoonId[], aan: readonly Rol[] = []): Bericht | undefined {
  const overdracht = na.overdrachten.find((een) => een.id === id);
  return overdracht === undefined ? undefined : { over, aan, ook: wie(overdracht) };
}

/** Whoever is to move next, or is waiting for it, hears of step 4; what somebody only notes for himself is no news. */
export function inzetbericht(feit: InzetFeit, na: Casus): Bericht | undefined {
  switch (feit.type) {
    case 'InzetVoorgesteld':
      return { over: 'inzetVoorgesteld', aan: ['casemanager'] };
    case 'InzetToegevoegd':
    case 'InzetAangenomen':
      return aanEigenaar(na, feit.id, 'inzetGevraagd');
    case 'InzetHerrekend': {
      const eigenaren = openInzet(na).flatMap(({ eigenaar }) => (eigenaar === undefined ? [] : [eigenaar.persoon]));
      return { over: 'inzetDatums', aan: ['casemanager', 'reclasseringswerker'], ook: eigenaren };
    }
    case 'InzetAfgerond':
      return { over: 'inzetKlaar', aan: ['casemanager'] };
    case 'InzetVervallen': {
      const inzet = na.inzet.find(({ id }) => id === feit.id);
      // A "no" to a proposal ends nothing that anybody was at.
      return inzet?.lopendSinds === undefined ? undefined : { over: 'inzetVervallen', aan: ['casemanager'], ...(inzet.eigenaar === undefined ? {} : { ook: [inzet.eigenaar.persoon] }) };
    }
    case 'OverdrachtBegonnen':
      return overOverdracht(na, feit.id, 'overdrachtGevraagd', partijen);
    case 'OverdrachtAfgevinkt': {
      const compleet = na.overdrachten.find(({ id }) => id === feit.id)?.afgevinkt.length === PUNTEN.length;
      return compleet ? overOverdracht(na, feit.id, 'overdrachtKlaar', partijen) : undefined;
    }
    case 'Overgedragen':
      return overOverdracht(na, feit.id, 'overgedragen', partijen, ['casemanager']);
    case 'OverdrachtDoorgegeven':
      // Who gets all the work hears of it once; who hands over must know with whom.
      return overOverdracht(na, feit.id, 'overdrachtGevraagd', ({ van }) => [van.persoon]);
    case 'OverdrachtTeruggestuurd':
      return feit.van === undefined ? overOverdracht(na, feit.id, 'overdrachtTerug', partijen) : undefined;
    case 'InzetUitgesteld':
    case 'InzetGestart':
    case 'InzetDoorgegeven':
    case 'OverdrachtIngetrokken':
      return undefined;
  }
}
