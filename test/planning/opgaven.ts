import { datum, tijd } from '../../src/domain/datum.ts';
import type { Gesprek, Opgave, PlanPersoon } from '../../src/planning/opgave.ts';
import type { Gepland, Plan } from '../../src/planning/plan.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';

/** A casemanager, who is always in the PI. */
export function eenCm(id: string, anders: Partial<PlanPersoon> = {}): PlanPersoon {
  return { id, naam: `Test, ${id}`, bezet: [], komtVanBuiten: false, ...anders };
}

/** A reclasseringswerker, who is in the PI on Tuesdays and Thursdays and travels there. */
export function eenRw(id: string, anders: Partial<PlanPersoon> = {}): PlanPersoon {
  return { id, naam: `Test, ${id}`, bezet: [], aanwezigOp: { weekdagen: [2, 4], uitzonderingen: [] }, komtVanBuiten: true, ...anders };
}

/** A duiding of half an hour by cm1 and rw1, due on Friday 4 December 2026. */
export function eenDuiding(id: string, anders: Partial<Gesprek> = {}): Gesprek {
  return {
    id, naam: `ZS-${id}`, soort: 'duiding', duurMinuten: 30, termijn: datum('2026-12-04'), vorm: 'bijVoorkeurInDePI', ruimte: false, nietOp: [],
    deelnemers: [{ persoon: 'cm1', verplicht: true }, { persoon: 'rw1', verplicht: true }], ...anders,
  };
}

/** Two weeks from Monday 23 November 2026 at 10:00. */
export function eenOpgave(gesprekken: readonly Gesprek[], anders: Partial<Opgave> = {}): Opgave {
  return {
    nu: momentOp(datum('2026-11-23'), tijd('10:00')), zoekTot: datum('2026-12-04'), kalender: { vrijeDagen: new Set() },
    uren: { van: tijd('09:00'), tot: tijd('17:00') }, minimaleAanloopMinuten: 120,
    personen: [eenCm('cm1'), eenRw('rw1')], ruimtes: [], gesprekken, ...anders,
  };
}

/** `di 24 nov 09:00 inDePI` as `2026-11-24 09:00 inDePI`, with the room when there is one. */
export function schrijf({ start, vorm, ruimte }: Gepland): string {
  return [start.datum, start.tijd, vorm, ruimte].filter((deel) => deel !== undefined).join(' ');
}

/** What the plan says about each meeting, in order of its id. */
export function lees({ gepland }: Plan): Readonly<Record<string, string>> {
  return Object.fromEntries([...gepland].sort((a, b) => a.gesprek.localeCompare(b.gesprek)).map((moment) => [moment.gesprek, schrijf(moment)]));
}
