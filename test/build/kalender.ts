import type { Kalender } from '../../src/domain/kalender.ts';
import { nederlandseKalender } from '../../src/tijd/feestdagen.ts';

/** The calendar by default: offices close on Good Friday and on 5 May. */
export const kalender2026: Kalender = nederlandseKalender({ goedeVrijdagVrij: true, bevrijdingsdagVrij: true });
/** The calendar of a PI that works on Good Friday. */
export const kalenderMetGoedeVrijdag: Kalender = nederlandseKalender({ goedeVrijdagVrij: false, bevrijdingsdagVrij: true });
