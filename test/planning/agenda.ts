import { datum, tijd, type Periode } from '../../src/domain/datum.ts';
import { alternatieven } from '../../src/planning/alternatieven.ts';
import type { Gesprek, Opgave, PlanPersoon } from '../../src/planning/opgave.ts';
import type { Gepland } from '../../src/planning/plan.ts';
import { maakPlan } from '../../src/planning/planner.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';

/** `2026-11-24 09:00-10:30` as a busy period. */
export function bezet(...regels: readonly string[]): readonly Periode[] {
  return regels.map((regel) => {
    const dag = datum(regel.slice(0, 10));
    return { van: momentOp(dag, tijd(regel.slice(11, 16))), tot: momentOp(dag, tijd(regel.slice(17, 22))) };
  });
}

/** Busy from early to late on the days given. */
export function heleDagen(...dagen: readonly string[]): readonly Periode[] {
  return bezet(...dagen.map((dag) => `${dag} 07:00-20:00`));
}

/** Somebody who takes part in one meeting; who is not `verplicht` comes when that suits. */
export type Deelnemer = Omit<PlanPersoon, 'id' | 'komtVanBuiten'> & { readonly verplicht: boolean };

/** One meeting and all around it. */
export type Vraag = Omit<Opgave, 'personen' | 'ruimtes' | 'gesprekken'> & Pick<Gesprek, 'termijn' | 'duurMinuten' | 'vorm'> & Partial<Pick<Gesprek, 'nietOp' | 'liefst'>> & {
  readonly deelnemers: readonly Deelnemer[];
  readonly aantal: number;
};

/** A reclasseringswerker who is in the PI on Tuesdays and Thursdays. */
export function eenReclasseringswerker(anders: Partial<Deelnemer> = {}): Deelnemer {
  return { naam: 'Test, R.', verplicht: true, bezet: [], aanwezigOp: { weekdagen: [2, 4], uitzonderingen: [] }, ...anders };
}

/** A casemanager, who is always in the PI. */
export function eenCasemanager(anders: Partial<Deelnemer> = {}): Deelnemer {
  return { naam: 'Test, C.', verplicht: true, bezet: [], ...anders };
}

/** A joint duiding asked for on Monday 23 November 2026 at 10:00, due on Friday 4 December. */
export function eenVraag(anders: Partial<Vraag> = {}): Vraag {
  return {
    nu: momentOp(datum('2026-11-23'), tijd('10:00')),
    termijn: datum('2026-12-04'),
    zoekTot: datum('2026-12-18'),
    duurMinuten: 30,
    vorm: 'bijVoorkeurInDePI',
    deelnemers: [eenCasemanager(), eenReclasseringswerker()],
    kalender: { vrijeDagen: new Set() },
    uren: { van: tijd('09:00'), tot: tijd('17:00') },
    aantal: 3,
    minimaleAanloopMinuten: 120,
    ...anders,
  };
}

/** The best moments for one meeting, with nothing else to plan. */
export async function besteMomenten({ deelnemers, aantal, termijn, duurMinuten, vorm, nietOp = [], liefst, ...rest }: Vraag): Promise<readonly Gepland[]> {
  const gesprek: Gesprek = {
    id: 'g', naam: 'ZS-1', soort: 'duiding', duurMinuten, termijn, vorm, ruimte: false, nietOp, ...(liefst === undefined ? {} : { liefst }),
    deelnemers: deelnemers.map(({ verplicht }, i) => ({ persoon: `p${i}`, verplicht })),
  };
  const opgave: Opgave = { ...rest, personen: deelnemers.map(({ verplicht: _verplicht, ...persoon }, i) => ({ ...persoon, id: `p${i}`, komtVanBuiten: persoon.aanwezigOp !== undefined })), ruimtes: [], gesprekken: [gesprek] };
  return alternatieven(opgave, await maakPlan(opgave), 'g', aantal);
}
