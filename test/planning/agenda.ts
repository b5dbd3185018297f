import { datum, tijd, type Periode } from '../../src/domain/datum.ts';
import type { DeelnemerAgenda, MomentVraag } from '../../src/planning/vraag.ts';
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

/** A reclasseringswerker who is in the PI on Tuesdays and Thursdays. */
export function eenReclasseringswerker(anders: Partial<DeelnemerAgenda> = {}): DeelnemerAgenda {
  return { naam: 'Test, R.', verplicht: true, bezet: [], aanwezigOp: { weekdagen: [2, 4], uitzonderingen: [] }, ...anders };
}

/** A casemanager, who is always in the PI. */
export function eenCasemanager(anders: Partial<DeelnemerAgenda> = {}): DeelnemerAgenda {
  return { naam: 'Test, C.', verplicht: true, bezet: [], ...anders };
}

/** A joint duiding asked for on Monday 23 November 2026 at 10:00, due on Friday 4 December. */
export function eenVraag(anders: Partial<MomentVraag> = {}): MomentVraag {
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
