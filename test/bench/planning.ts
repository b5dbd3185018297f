import { readFile } from 'node:fs/promises';
import { schrijfMoment } from '../../src/domain/schrijf.ts';
import type { Doelwaarde } from '../../src/planning/doel.ts';
import type { Opgave } from '../../src/planning/opgave.ts';
import type { Plan } from '../../src/planning/plan.ts';
import { gretigPlan, maakPlan, waardeer } from '../../src/planning/planner.ts';
import { sluitDraad } from '../../src/planning/werker.ts';
import { leesInstantie } from './instantie.ts';
import { maakWeek, SOORTEN } from './weken.ts';

export interface PlanningOpties {
  /** Path of a JSON file with an instance; without it the generated weeks are tried. */
  readonly instantie: string | undefined;
  readonly tijdslimietMs: number;
  /** How many weeks of each kind. */
  readonly zaden: number;
}

interface Meting {
  readonly opgave: Opgave;
  readonly plan: Plan;
  readonly wij: Doelwaarde;
  readonly gretig: Doelwaarde;
}

const KOPPEN = ['PI-week', 'gesprekken', 'vóór termijn', 'gretig', 'verhouding', 'momenten ×', 'reizen ×', 'p50 ms', 'p95 ms', 'gat', 'bewezen'] as const;

async function meet(opgave: Opgave, tijdslimietMs: number): Promise<Meting> {
  const plan = await maakPlan(opgave, { tijdslimietMs });
  return { opgave, plan, wij: waardeer(opgave, plan), gretig: waardeer(opgave, gretigPlan(opgave)) };
}

function percentiel(waarden: readonly number[], deel: number): number {
  const op = [...waarden].sort((a, b) => a - b);
  return op[Math.max(0, Math.ceil(op.length * deel) - 1)] ?? 0;
}

function som(waarden: readonly number[]): number {
  return waarden.reduce((totaal, waarde) => totaal + waarde, 0);
}

function verhouding(teller: number, noemer: number): string {
  return noemer === 0 ? (teller === 0 ? '1.00' : '–') : (teller / noemer).toFixed(2);
}

/** One line of the table. Moments and trips count per planned meeting: who plans less has fewer of them. */
function regel(naam: string, metingen: readonly Meting[]): readonly string[] {
  const aantal = som(metingen.map(({ opgave }) => opgave.gesprekken.length));
  const optijd = aantal - som(metingen.map(({ wij }) => wij.nietOptijd));
  const gretigOptijd = aantal - som(metingen.map(({ gretig }) => gretig.nietOptijd));
  const tijden = metingen.map(({ plan }) => plan.duurMs);
  return [
    naam, String(aantal), `${((100 * optijd) / aantal).toFixed(1)} %`, `${((100 * gretigOptijd) / aantal).toFixed(1)} %`, verhouding(optijd, gretigOptijd),
    verhouding(som(metingen.map(({ wij }) => wij.momenten)), som(metingen.map(({ gretig }) => gretig.momenten))),
    verhouding(som(metingen.map(({ wij }) => wij.reizen)), som(metingen.map(({ gretig }) => gretig.reizen))),
    percentiel(tijden, 0.5).toFixed(0), percentiel(tijden, 0.95).toFixed(0),
    Math.max(...metingen.map(({ plan }) => plan.gat)).toFixed(3), `${metingen.filter(({ plan }) => plan.bewezenBest).length}/${metingen.length}`,
  ];
}

function drukTabel(regels: readonly (readonly string[])[]): void {
  for (const rij of [KOPPEN, KOPPEN.map(() => '---'), ...regels]) console.log(`| ${rij.join(' | ')} |`);
}

function drukPlan({ gepland, nietGepland }: Plan): void {
  console.log('');
  for (const { gesprek, start, duurMinuten, vorm, ruimte, reden } of gepland) console.log(`${gesprek}: ${schrijfMoment(start.datum, start.tijd)}, ${duurMinuten} min, ${vorm}${ruimte === undefined ? '' : ` (${ruimte})`}: ${reden}`);
  for (const { gesprek, reden } of nietGepland) console.log(`${gesprek}: niet gepland: ${reden}`);
}

/** Plans weeks beside the greedy planner and prints the ratios as a table. */
export async function benchPlanning({ instantie, tijdslimietMs, zaden }: PlanningOpties): Promise<void> {
  try {
    if (instantie !== undefined) {
      const meting = await meet(leesInstantie(await readFile(instantie, 'utf8')), tijdslimietMs);
      drukTabel([regel(instantie, [meting])]);
      drukPlan(meting.plan);
      return;
    }
    // The first task of a thread waits for the solver to load; a server has that behind it.
    await maakPlan(maakWeek(SOORTEN.klein, 0));
    const regels: (readonly string[])[] = [];
    for (const [naam, soort] of Object.entries(SOORTEN)) {
      const metingen: Meting[] = [];
      for (let zaad = 1; zaad <= zaden; zaad += 1) metingen.push(await meet(maakWeek(soort, zaad), tijdslimietMs));
      regels.push(regel(naam, metingen));
    }
    drukTabel(regels);
  } finally {
    await sluitDraad();
  }
}
