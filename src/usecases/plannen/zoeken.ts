import type { Casus, PiId } from '../../domain/casus.ts';
import { plusDagen, tijd } from '../../domain/datum.ts';
import type { StelMomentenVoor } from '../../domain/opdracht.ts';
import { dagVanDuiding, dragersVan } from '../../domain/tafel.ts';
import { alternatieven } from '../../planning/alternatieven.ts';
import type { Opgave } from '../../planning/opgave.ts';
import type { Plan } from '../../planning/plan.ts';
import { gretigPlan, maakPlan } from '../../planning/planner.ts';
import { findCasus, listInFasen } from '../../store/casussen.ts';
import { momentOp } from '../../tijd/amsterdam.ts';
import type { EffectVan } from '../effect.ts';
import { kijkVoor, leesOrganisatie, type Organisatie } from '../organisatie.ts';
import { leesPlanningsgegevens } from '../planningsgegevens.ts';
import { SYSTEEM, voerUit } from '../voerUit.ts';
import { leesAgendas } from './agendas.ts';
import { haalWeg, type BoekingOmgeving } from './boeken.ts';
import { deelnemersVan, duidingVan, type TePlannen } from './gesprekken.ts';
import { maakOpgave } from './opgave.ts';

const AANTAL_MOMENTEN = 3;

async function leesOpgave(omgeving: BoekingOmgeving, pi: PiId, plannen: readonly TePlannen[]): Promise<Opgave> {
  const nodig = new Set(plannen.flatMap(({ deelnemers }) => deelnemers.map(({ id }) => id)));
  const gegevens = await leesPlanningsgegevens(omgeving, pi, [...nodig]);
  const { tenant } = gegevens;
  const ruimtes = tenant === undefined || !plannen.some(({ gesprek }) => gesprek.ruimte) ? [] : gegevens.ruimtes.map(({ adres }) => ({ tenant, adres }));
  const houders = [...gegevens.personen.filter(({ id }) => nodig.has(id)), ...ruimtes];
  const agendas = await leesAgendas(omgeving.graph, houders, { van: gegevens.nu, tot: momentOp(plusDagen(gegevens.zoekTot, 1), tijd('00:00')) });
  return maakOpgave(gegevens, agendas, plannen);
}

/** The best plan; one that is not to be had is no reason to leave people without moments. */
async function plan({ meld }: BoekingOmgeving, opgave: Opgave): Promise<Plan> {
  try {
    return await maakPlan(opgave);
  } catch (fout) {
    meld('planning', fout);
    return gretigPlan(opgave);
  }
}

async function stelVoor(omgeving: BoekingOmgeving, organisatie: Organisatie, casus: Casus, voorstellen: StelMomentenVoor['voorstellen'], versie: number): Promise<void> {
  const opdracht: StelMomentenVoor = {
    type: 'stelMomentenVoor', voorstellen, termijn: dagVanDuiding(casus, kijkVoor(omgeving, organisatie, casus)), dragers: dragersVan(casus), deelnemers: [...deelnemersVan(organisatie, casus).values()].map(({ id }) => id),
  };
  await voerUit(omgeving, { casus: casus.id, opdracht, wie: SYSTEEM, herkomst: 'product', sleutel: `momenten:${casus.id}:${versie}` });
}

/**
 * Plans all meetings of the PI together and proposes the three best moments for the casus that asked, and for every
 * other one there that waits for moments too. What is booked, and the first moment that others are choosing from, stays.
 */
export async function stelMomentenVoor(omgeving: BoekingOmgeving, { casus: id, versie, eerst }: EffectVan<'momenten'>): Promise<void> {
  if (eerst !== undefined) await haalWeg(omgeving, id, eerst);
  const casus = await findCasus(omgeving.db, id);
  if (casus === undefined || casus.fase !== 'duiding' || casus.wacht !== undefined || casus.duiding.moment !== undefined || casus.duiding.conclusie !== undefined || casus.duiding.voorstellen.length > 0) return;
  const organisatie = await leesOrganisatie(omgeving);
  const nu = omgeving.nu();
  const andere = (await listInFasen(omgeving.db, casus.pi, ['duiding'])).filter((ander) => ander.id !== id);
  const plannen = [casus, ...andere].flatMap((een) => duidingVan(een, organisatie, kijkVoor(omgeving, organisatie, een), nu) ?? []);
  const eigen = plannen.find((een) => een.casus.id === id);
  if (eigen === undefined) return stelVoor(omgeving, organisatie, casus, [], versie);
  const opgave = await leesOpgave(omgeving, casus.pi, plannen);
  const uitkomst = await plan(omgeving, opgave);
  // Those that found nothing before are looked for again once a day, each by itself.
  const zoekt = plannen.filter((een) => een.stand === 'zoekt' && (een === eigen || een.casus.duiding.voorgesteldOp === undefined));
  for (const een of zoekt) {
    const voorstellen = alternatieven(opgave, uitkomst, een.gesprek.id, AANTAL_MOMENTEN).map(({ start, duurMinuten, vorm, voorTermijn, reden, onzeker }) => ({ start, duurMinuten, vorm, voorTermijn, reden, onzeker }));
    await stelVoor(omgeving, organisatie, een.casus, voorstellen, een === eigen ? versie : een.casus.versie);
  }
}
