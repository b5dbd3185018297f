import type { AgendaAfspraak } from '../../domain/agenda.ts';
import type { Casus } from '../../domain/casus.ts';
import type { GekozenMoment, Gesprekssoort } from '../../domain/planning.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { listAgendaVanPersonen, listAgendaVanPi } from '../../store/agenda.ts';
import { plusMinuten } from '../../tijd/amsterdam.ts';
import type { Omgeving } from '../omgeving.ts';

function isBij({ organisator, genodigden }: AgendaAfspraak, wie: ReadonlySet<PersoonId>): boolean {
  return (organisator !== undefined && wie.has(organisator)) || genodigden.some(({ persoon, antwoord }) => wie.has(persoon) && antwoord !== 'afgewezen');
}

/**
 * Whether somebody who is needed is at another meeting of the product at this moment: two casussen may have been offered
 * the same moment, and whoever chooses first has it.
 */
export async function botst({ db }: Pick<Omgeving, 'db'>, casus: Casus, voor: Gesprekssoort, { start, duurMinuten }: GekozenMoment, wie: readonly PersoonId[]): Promise<boolean> {
  const tijd = { van: start.instant, tot: plusMinuten(start, duurMinuten).instant };
  const mensen = new Set(wie);
  // Who organises a meeting is not among the invited, so those of the PI are looked at too.
  const afspraken = [...(await listAgendaVanPersonen(db, wie, tijd)), ...(await listAgendaVanPi(db, casus.pi, tijd))];
  return afspraken.some((een) => isBij(een, mensen) && !een.casussen.some(({ casus: id, soort }) => id === casus.id && soort === voor));
}
