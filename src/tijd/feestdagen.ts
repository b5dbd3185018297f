import Holidays from 'date-holidays';
import type { Datum } from '../domain/datum.ts';
import type { Kalender } from '../domain/kalender.ts';

/** What a PI may choose about its free days (domain.md B3.1). */
export interface Vrijekeuze {
  readonly goedeVrijdagVrij: boolean;
  readonly bevrijdingsdagVrij: boolean;
}

const EERSTE_JAAR = 2020;
const LAATSTE_JAAR = 2045;
/** `date-holidays` calls these two days school days; whether offices close is the PI's choice. */
const GOEDE_VRIJDAG = 'easter -2';
const BEVRIJDINGSDAG = '05-05';

/** The free days of Dutch offices besides weekends, 2020 to 2045, after the PI's choice. */
export function nederlandseKalender(keuze: Vrijekeuze): Kalender {
  const regels = new Holidays('NL');
  const vrijeDagen = new Set<Datum>();
  for (let jaar = EERSTE_JAAR; jaar <= LAATSTE_JAAR; jaar += 1) {
    for (const { date, rule, type } of regels.getHolidays(jaar, 'nl')) {
      const vrij =
        rule === GOEDE_VRIJDAG ? keuze.goedeVrijdagVrij : rule === BEVRIJDINGSDAG ? keuze.bevrijdingsdagVrij : type === 'public';
      if (vrij) vrijeDagen.add(date.slice(0, 10) as Datum);
    }
  }
  return { vrijeDagen };
}

/** The calendars of the few choices PIs make, each made once. */
export function nederlandseKalenders(): (keuze: Vrijekeuze) => Kalender {
  const gemaakt = new Map<string, Kalender>();
  return (keuze) => {
    const sleutel = `${String(keuze.goedeVrijdagVrij)}|${String(keuze.bevrijdingsdagVrij)}`;
    const kalender = gemaakt.get(sleutel) ?? nederlandseKalender(keuze);
    gemaakt.set(sleutel, kalender);
    return kalender;
  };
}
