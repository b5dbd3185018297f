import type { PiId } from '../../domain/casus.ts';
import { plusDagen, tijd } from '../../domain/datum.ts';
import { GESPREKSSOORTEN } from '../../domain/planning.ts';
import { isAanDeOrde } from '../../domain/teplannen.ts';
import { isReserve } from '../../domain/vasthouden.ts';
import type { Opgave } from '../../planning/opgave.ts';
import type { Plan } from '../../planning/plan.ts';
import { gretigPlan, maakPlan, staandDatNietKan } from '../../planning/planner.ts';
import { findCasus, listInFasen } from '../../store/casussen.ts';
import { listReserveringenVan, type Reservering } from '../../store/reserveringen.ts';
import { momentOp } from '../../tijd/amsterdam.ts';
import { kijkVoor, leesOrganisatie, type Organisatie } from '../organisatie.ts';
import { leesPlanningsgegevens, type Planningsgegevens } from '../planningsgegevens.ts';
import { leesAgendas, type Agendas } from './agendas.ts';
import { deelnemersVan, gesprekVan, type TePlannen } from './gesprekken.ts';
import type { BoekingOmgeving } from './omgeving.ts';
import { maakOpgave } from './opgave.ts';

/** What of the world planning reads; nothing here changes anything. */
type Leeswerk = Pick<BoekingOmgeving, 'db' | 'nu' | 'kalender' | 'graph' | 'meld'>;

/** All meetings of the PI that are to be planned, or that stand in the calendars. */
export interface Werkvoorraad {
  readonly organisatie: Organisatie;
  readonly gegevens: Planningsgegevens;
  readonly plannen: readonly TePlannen[];
}

/** Reads what a PI has to plan. */
export async function leesWerkvoorraad(omgeving: Leeswerk, pi: PiId): Promise<Werkvoorraad> {
  const organisatie = await leesOrganisatie(omgeving);
  const teDoen = (await listInFasen(omgeving.db, pi, ['duiding', 'bijdrage'])).flatMap((casus) => GESPREKSSOORTEN.filter((voor) => isAanDeOrde(casus, voor)).map((voor) => ({ casus, voor })));
  const wie = new Set(teDoen.flatMap(({ casus, voor }) => [...deelnemersVan(organisatie, casus, voor).values()].map(({ id }) => id)));
  const gegevens = await leesPlanningsgegevens(omgeving, pi, [...wie]);
  return { organisatie, gegevens, plannen: teDoen.flatMap(({ casus, voor }) => gesprekVan(casus, voor, organisatie, kijkVoor(omgeving, organisatie, casus), gegevens) ?? []) };
}

/** What the calendars hold for meetings whose moments people are choosing from. */
export interface Vastgehouden {
  /** For the first moment of a meeting of this plan, which stands in the plan itself. */
  readonly eigen: readonly Reservering[];
  /** For moments that only widen the choice, of whatever PI. */
  readonly reserve: readonly Reservering[];
}

/** Reads what is held for the people of these meetings. */
export async function leesVastgehouden({ db, nu }: Leeswerk, { plannen }: Werkvoorraad): Promise<Vastgehouden> {
  const staat = await listReserveringenVan(db, [...new Set(plannen.flatMap(({ deelnemers }) => deelnemers.map(({ id }) => id)))]);
  const casussen = new Map(plannen.map(({ casus }) => [casus.id, casus]));
  const [eigen, reserve]: [Reservering[], Reservering[]] = [[], []];
  for (const een of staat) {
    const casus = casussen.get(een.casus) ?? (await findCasus(db, een.casus));
    if (casus === undefined) continue;
    if (isReserve(casus, een.soort, een.start, nu().instant)) reserve.push(een);
    else if (plannen.some(({ casus: { id }, voor }) => id === een.casus && voor === een.soort)) eigen.push(een);
  }
  return { eigen, reserve };
}

/**
 * The calendars of everybody who has to meet, and of the rooms when one is needed, over the planning horizon.
 * @throws GraphFout when it is temporary
 */
export async function leesAgendasVoor({ graph }: Leeswerk, { gegevens, plannen }: Werkvoorraad): Promise<Agendas> {
  const nodig = new Set(plannen.flatMap(({ deelnemers }) => deelnemers.map(({ id }) => id)));
  const { tenant } = gegevens;
  const ruimtes = tenant === undefined || !plannen.some(({ gesprek }) => gesprek.ruimte) ? [] : gegevens.ruimtes.map(({ adres }) => ({ tenant, adres }));
  const houders = [...gegevens.personen.filter(({ id }) => nodig.has(id)), ...ruimtes];
  return leesAgendas(graph, houders, { van: gegevens.nu, tot: momentOp(plusDagen(gegevens.zoekTot, 1), tijd('00:00')) });
}

/** The best plan; one that is not to be had is no reason to leave people without moments. */
async function plan({ meld }: Leeswerk, opgave: Opgave): Promise<Plan> {
  try {
    return await maakPlan(opgave);
  } catch (fout) {
    meld('planning', fout);
    return gretigPlan(opgave);
  }
}

/** A plan and what it is the answer to. */
export interface Uitkomst {
  readonly opgave: Opgave;
  readonly uitkomst: Plan;
}

/**
 * Plans all of these meetings together. One that can't be where it stands, because somebody is away or has something
 * else, is for people to decide on: its time is just taken.
 * @param vrij holds in the calendars that do not make their owner busy here
 */
export async function planWat(omgeving: Leeswerk, { gegevens, plannen }: Werkvoorraad, agendas: Agendas, vrij: readonly Reservering[]): Promise<Uitkomst> {
  const heel = maakOpgave(gegevens, agendas, plannen, vrij);
  const kanNiet = staandDatNietKan(heel);
  const opgave = kanNiet.size === 0 ? heel : maakOpgave(gegevens, agendas, plannen.filter(({ gesprek }) => !kanNiet.has(gesprek.id)), vrij);
  return { opgave, uitkomst: await plan(omgeving, opgave) };
}
