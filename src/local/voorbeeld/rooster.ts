import { datum, tijd } from '../../domain/datum.ts';
import type { Tijdvak } from '../../domain/rooster.ts';
import type { Roostergegevens } from '../../store/rooster.ts';
import { NOORDERVEEN, ZUIDHAVEN } from './mensen.ts';

function vakken(weekdagen: readonly number[], ...uren: readonly (readonly [van: string, tot: string])[]): readonly Tijdvak[] {
  return weekdagen.flatMap((weekdag) => uren.map(([van, tot]) => ({ weekdag, van: tijd(van), tot: tijd(tot) })));
}

const OCHTEND = ['09:00', '11:30'] as const;
const MIDDAG = ['13:30', '16:00'] as const;
const HELE_WEEK = [1, 2, 3, 4, 5];

/** When the detainees of each afdeling can come to a talk: those of B work in the morning, D has a short week. */
const PROGRAMMAS: readonly (readonly [afdeling: string, vakken: readonly Tijdvak[]])[] = [
  ['noorderveen-a', vakken(HELE_WEEK, OCHTEND, MIDDAG)],
  ['noorderveen-b', vakken(HELE_WEEK, MIDDAG)],
  ['noorderveen-c', [...vakken([1, 3], OCHTEND, MIDDAG), ...vakken([5], OCHTEND)]],
  ['noorderveen-d', vakken([2, 5], OCHTEND, ['13:15', '15:30'])],
  ['noorderveen-e', vakken(HELE_WEEK, ['10:00', '11:30'])],
  ['zuidhaven-1', vakken([1, 2, 4], OCHTEND, MIDDAG)],
  ['zuidhaven-2', vakken([3, 4], OCHTEND, MIDDAG)],
];

/** The schedule of the two invented PI's. The MDO is where the example calendars of casemanagers have it. */
export const ROOSTER: Required<Roostergegevens> = {
  ruimtes: [
    { id: `${NOORDERVEEN}-spreekkamer-1`, pi: NOORDERVEEN, naam: 'Spreekkamer 1', adres: 'ruimte-noorderveen-1@dji.example', plaatsen: 4 },
    { id: `${NOORDERVEEN}-spreekkamer-2`, pi: NOORDERVEEN, naam: 'Spreekkamer 2', adres: 'ruimte-noorderveen-2@dji.example', plaatsen: 4 },
    { id: `${NOORDERVEEN}-vergaderzaal`, pi: NOORDERVEEN, naam: 'Vergaderzaal', adres: 'ruimte-noorderveen-zaal@dji.example', plaatsen: 12 },
    { id: `${ZUIDHAVEN}-spreekkamer`, pi: ZUIDHAVEN, naam: 'Spreekkamer', adres: 'ruimte-zuidhaven-1@dji.example', plaatsen: 4 },
    { id: `${ZUIDHAVEN}-vergaderzaal`, pi: ZUIDHAVEN, naam: 'Vergaderzaal', adres: 'ruimte-zuidhaven-zaal@dji.example', plaatsen: 10 },
  ],
  programmas: PROGRAMMAS.map(([afdeling, uren]) => ({ afdeling, vakken: uren })),
  mdos: [NOORDERVEEN, ZUIDHAVEN].map((pi) => ({ id: `${pi}-mdo`, pi, weekdag: 4, van: tijd('13:00'), tot: tijd('16:00'), elkeWeken: 1, vanaf: datum('2026-01-01'), ruimte: `${pi}-vergaderzaal` })),
  reistijden: [{ tussen: [NOORDERVEEN, ZUIDHAVEN], minuten: 55 }],
};
