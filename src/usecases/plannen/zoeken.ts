import type { Casus, PiId } from '../../domain/casus.ts';
import { plusDagen, tijd } from '../../domain/datum.ts';
import { metVoor } from '../../domain/feiten/planning.ts';
import { gevuld } from '../../domain/gevuld.ts';
import type { StelMomentenVoor } from '../../domain/opdrachten/planning.ts';
import { GESPREKSSOORTEN, type Gesprekssoort, type VoorgesteldMoment } from '../../domain/planning.ts';
import { termijnVan } from '../../domain/tafel.ts';
import { dragersVan, isAanDeOrde, planningVan, zoektMoment } from '../../domain/teplannen.ts';
import { isReserve } from '../../domain/vasthouden.ts';
import { alternatieven } from '../../planning/alternatieven.ts';
import type { Opgave } from '../../planning/opgave.ts';
import type { Gepland, Plan } from '../../planning/plan.ts';
import { gretigPlan, maakPlan, staandDatNietKan } from '../../planning/planner.ts';
import { findCasus, listInFasen } from '../../store/casussen.ts';
import { listReserveringen, listReserveringenVan, type Reservering } from '../../store/reserveringen.ts';
import { momentOp } from '../../tijd/amsterdam.ts';
import type { EffectVan } from '../effect.ts';
import { kijkVoor, leesOrganisatie, type Organisatie } from '../organisatie.ts';
import { leesPlanningsgegevens, type Planningsgegevens } from '../planningsgegevens.ts';
import { SYSTEEM, voerUit } from '../voerUit.ts';
import { leesAgendas, type Agendas } from './agendas.ts';
import { haalWeg } from './afzeggen.ts';
import { deelnemersVan, gesprekVan, type TePlannen } from './gesprekken.ts';
import type { BoekingOmgeving } from './omgeving.ts';
import { maakOpgave } from './opgave.ts';
import { werkReserveringenBij } from './vasthouden.ts';

const AANTAL_MOMENTEN = 3;

/** All meetings of the PI that are to be planned, or that stand in the calendars. */
interface Werkvoorraad {
  readonly organisatie: Organisatie;
  readonly gegevens: Planningsgegevens;
  readonly plannen: readonly TePlannen[];
}

async function leesWerkvoorraad(omgeving: BoekingOmgeving, pi: PiId): Promise<Werkvoorraad> {
  const organisatie = await leesOrganisatie(omgeving);
  const teDoen = (await listInFasen(omgeving.db, pi, ['duiding', 'bijdrage'])).flatMap((casus) => GESPREKSSOORTEN.filter((voor) => isAanDeOrde(casus, voor)).map((voor) => ({ casus, voor })));
  const wie = new Set(teDoen.flatMap(({ casus, voor }) => [...deelnemersVan(organisatie, casus, voor).values()].map(({ id }) => id)));
  const gegevens = await leesPlanningsgegevens(omgeving, pi, [...wie]);
  return { organisatie, gegevens, plannen: teDoen.flatMap(({ casus, voor }) => gesprekVan(casus, voor, organisatie, kijkVoor(omgeving, organisatie, casus), gegevens) ?? []) };
}

/** What the calendars hold for meetings whose moments people are choosing from. */
interface Vastgehouden {
  /** For the first moment of a meeting of this plan, which stands in the plan itself. */
  readonly eigen: readonly Reservering[];
  /** For moments that only widen the choice, of whatever PI. */
  readonly reserve: readonly Reservering[];
}

async function leesVastgehouden({ db, nu }: BoekingOmgeving, { plannen }: Werkvoorraad): Promise<Vastgehouden> {
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

/** Those who look for a moment are free at what was held for this same meeting. */
async function geefZoekersVrij(omgeving: BoekingOmgeving, { plannen }: Werkvoorraad): Promise<void> {
  for (const { casus, voor } of plannen.filter(({ stand }) => stand === 'zoekt')) {
    if ((await listReserveringen(omgeving.db, casus.id, voor)).length > 0) await werkReserveringenBij(omgeving, { casus: casus.id, ...metVoor(voor) });
  }
}

async function leesAgendasVoor({ graph }: BoekingOmgeving, { gegevens, plannen }: Werkvoorraad): Promise<Agendas> {
  const nodig = new Set(plannen.flatMap(({ deelnemers }) => deelnemers.map(({ id }) => id)));
  const { tenant } = gegevens;
  const ruimtes = tenant === undefined || !plannen.some(({ gesprek }) => gesprek.ruimte) ? [] : gegevens.ruimtes.map(({ adres }) => ({ tenant, adres }));
  const houders = [...gegevens.personen.filter(({ id }) => nodig.has(id)), ...ruimtes];
  return leesAgendas(graph, houders, { van: gegevens.nu, tot: momentOp(plusDagen(gegevens.zoekTot, 1), tijd('00:00')) });
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

interface Uitkomst {
  readonly opgave: Opgave;
  readonly uitkomst: Plan;
}

/** How many of those who look for a moment get one before their termijn. */
function opTijd({ uitkomst }: Uitkomst, zoekt: ReadonlySet<string>): number {
  return uitkomst.gepland.filter(({ gesprek, voorTermijn }) => voorTermijn && zoekt.has(gesprek)).length;
}

/**
 * Plans around all that is held. In full calendars three held moments of one casus would push the next past its termijn;
 * then what is held to widen a choice gives way, and whoever chooses first has it. Holding the first moment only would
 * avoid that too, but leave the other two to be given away while people look at them, also where there is room.
 */
async function planRondReserveringen(omgeving: BoekingOmgeving, voorraad: Werkvoorraad): Promise<Uitkomst> {
  const { gegevens, plannen } = voorraad;
  await geefZoekersVrij(omgeving, voorraad);
  // The calendars first: a hold that was made in between would be busy time that nobody knows.
  const agendas = await leesAgendasVoor(omgeving, voorraad);
  const { eigen, reserve } = await leesVastgehouden(omgeving, voorraad);
  const planMet = async (vrij: readonly Reservering[]): Promise<Uitkomst> => {
    const heel = maakOpgave(gegevens, agendas, plannen, vrij);
    // A meeting that can't be where it stands, because somebody is away or has something else, is for people to decide on: its time is just taken.
    const kanNiet = staandDatNietKan(heel);
    const opgave = kanNiet.size === 0 ? heel : maakOpgave(gegevens, agendas, plannen.filter(({ gesprek }) => !kanNiet.has(gesprek.id)), vrij);
    return { opgave, uitkomst: await plan(omgeving, opgave) };
  };
  const zoekt = new Set(plannen.filter(({ stand }) => stand === 'zoekt').map(({ gesprek }) => gesprek.id));
  const ruim = await planMet(eigen);
  if (reserve.length === 0 || opTijd(ruim, zoekt) === zoekt.size) return ruim;
  const krap = await planMet([...eigen, ...reserve]);
  return opTijd(krap, zoekt) > opTijd(ruim, zoekt) ? krap : ruim;
}

function alsVoorstel({ start, duurMinuten, vorm, voorTermijn, reden, onzeker, ruimte: id }: Gepland, { ruimtes }: Planningsgegevens): VoorgesteldMoment {
  const ruimte = ruimtes.find((een) => een.id === id);
  return { start, duurMinuten, vorm, voorTermijn, reden, onzeker, ...gevuld({ ruimte: ruimte === undefined ? undefined : { id: ruimte.id, naam: ruimte.naam } }) };
}

/** Meetings that stand and make room for one that would miss its termijn go to their new moment. */
async function verplaats(omgeving: BoekingOmgeving, { plannen, gegevens }: Werkvoorraad, { gepland }: Plan): Promise<void> {
  for (const naar of gepland.filter(({ verplaatst }) => verplaatst === true)) {
    const een = plannen.find(({ gesprek, stand }) => gesprek.id === naar.gesprek && stand === 'geboekt');
    const van = een?.gesprek.vast?.start.instant;
    if (een === undefined || van === undefined) continue;
    await voerUit(omgeving, { casus: een.casus.id, wie: SYSTEEM, herkomst: 'product', opdracht: { type: 'verplaatsAfspraak', van, naar: alsVoorstel(naar, gegevens), reden: `${naar.reden.charAt(0).toUpperCase()}${naar.reden.slice(1)}.`, ...metVoor(een.voor) } });
  }
}

async function stelVoor(omgeving: BoekingOmgeving, organisatie: Organisatie, casus: Casus, voor: Gesprekssoort, voorstellen: readonly VoorgesteldMoment[], versie: number): Promise<void> {
  const opdracht: StelMomentenVoor = {
    type: 'stelMomentenVoor', voorstellen, termijn: termijnVan(casus, voor, kijkVoor(omgeving, organisatie, casus)), dragers: dragersVan(casus, voor), deelnemers: [...deelnemersVan(organisatie, casus, voor).values()].map(({ id }) => id), ...metVoor(voor),
  };
  await voerUit(omgeving, { casus: casus.id, opdracht, wie: SYSTEEM, herkomst: 'product', sleutel: `momenten:${voor}:${casus.id}:${versie}` });
}

/**
 * Plans all meetings of the PI together and proposes the three best moments for the casus that asked, and for every
 * other one there that waits for moments too. What is booked, and the first moment that others are choosing from, stays.
 */
export async function stelMomentenVoor(omgeving: BoekingOmgeving, { casus: id, voor = 'duiding', versie, eerst }: EffectVan<'momenten'>): Promise<void> {
  if (eerst !== undefined) await haalWeg(omgeving, id, voor, eerst);
  const casus = await findCasus(omgeving.db, id);
  if (casus === undefined || !zoektMoment(casus, voor)) return;
  const voorraad = await leesWerkvoorraad(omgeving, casus.pi);
  const { organisatie, gegevens, plannen } = voorraad;
  const eigen = plannen.find((een) => een.casus.id === id && een.voor === voor);
  if (eigen === undefined) return stelVoor(omgeving, organisatie, casus, voor, [], versie);
  const { opgave, uitkomst } = await planRondReserveringen(omgeving, voorraad);
  await verplaats(omgeving, voorraad, uitkomst);
  // Those that found nothing before are looked for again once a day, each by itself.
  const zoekt = plannen.filter((een) => een.stand === 'zoekt' && (een === eigen || planningVan(een.casus, een.voor).voorgesteldOp === undefined));
  for (const een of zoekt) {
    const voorstellen = alternatieven(opgave, uitkomst, een.gesprek.id, AANTAL_MOMENTEN).map((moment) => alsVoorstel(moment, gegevens));
    await stelVoor(omgeving, organisatie, een.casus, een.voor, voorstellen, een === eigen ? versie : een.casus.versie);
  }
}
