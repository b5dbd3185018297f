import { controleer } from './controle.ts';
import { vergelijkDoel, waardeerKeuzes, type Doelwaarde, type Keuze } from './doel.ts';
import { kiesBegin, kiesGretig } from './gretig.ts';
import { maakModel } from './model.ts';
import type { Opgave } from './opgave.ts';
import type { Gepland, Niveau, Plan } from './plan.ts';
import { maakRooster, type Mogelijk, type Rooster, type RoosterGesprek } from './rooster.ts';
import { beginStand } from './stand.ts';
import { onzekerVan, schrijfReden, schrijfWaaromNiet } from './waarom.ts';
import { losOpInDraad } from './werker.ts';

/** A plan is asked for by somebody who waits. */
const TIJDSLIMIET_MS = 2000;
/** Kept back for stopping a solver that doesn't look at its clock, and for writing the plan down. */
const RESERVE_MS = 300;
const NIVEAUS: readonly Niveau[] = ['termijnen', 'momenten', 'volgorde'];

type Bewijs = Pick<Plan, 'bewezenBest' | 'onbewezen' | 'gat'>;

const NIET_BEWEZEN: Bewijs = { bewezenBest: false, onbewezen: 'termijnen', gat: 1 };

/** Every moment for one meeting that fits beside what is chosen for the others, in order of time. */
export function vrijNaast(rooster: Rooster, keuzes: readonly Keuze[], gesprek: RoosterGesprek): readonly { readonly moment: Mogelijk; readonly ruimte: string | undefined }[] {
  const stand = beginStand(rooster);
  for (const keuze of keuzes) if (keuze.gesprek !== gesprek) stand.zet(keuze.gesprek, keuze.moment, keuze.ruimte);
  return gesprek.mogelijk.flatMap((moment) => {
    const plek = stand.past(gesprek, moment);
    return plek === false ? [] : [{ moment, ruimte: plek.ruimte }];
  });
}

/** A choice as people see it. */
export function alsGepland(keuze: Keuze, vrij: readonly Mogelijk[], keuzes: readonly Keuze[], rooster: Rooster): Gepland {
  const { gesprek, moment, ruimte } = keuze;
  const { id, duurMinuten, vast } = gesprek.gesprek;
  const anders = vast !== undefined && (vast.start.instant !== moment.start.instant || vast.vorm !== moment.vorm || vast.ruimte !== ruimte);
  return {
    gesprek: id, start: moment.start, duurMinuten, vorm: moment.vorm,
    ...(ruimte === undefined ? {} : { ruimte }),
    voorTermijn: moment.teLaat === 0,
    reden: schrijfReden(keuze, vrij, keuzes, rooster),
    onzeker: onzekerVan(gesprek, rooster),
    ...(anders ? { verplaatst: true as const } : {}),
  };
}

function alsPlan(rooster: Rooster, keuzes: readonly Keuze[], bewijs: Bewijs, sinds: number): Plan {
  const gekozen = new Set(keuzes.map(({ gesprek }) => gesprek));
  const gepland = [...keuzes]
    .sort((a, b) => a.moment.tijd.van - b.moment.tijd.van || a.gesprek.gesprek.id.localeCompare(b.gesprek.gesprek.id))
    .map((keuze) => alsGepland(keuze, vrijNaast(rooster, keuzes, keuze.gesprek).map(({ moment }) => moment), keuzes, rooster));
  const nietGepland = rooster.gesprekken.filter((gesprek) => !gekozen.has(gesprek)).map((gesprek) => ({ gesprek: gesprek.gesprek.id, reden: schrijfWaaromNiet(gesprek, rooster) }));
  return { gepland, nietGepland, ...bewijs, duurMs: performance.now() - sinds };
}

/** The choices of a plan read back; a moment that is not possible any more is left out. */
export function leesPlan(rooster: Rooster, plan: Plan): readonly Keuze[] {
  return plan.gepland.flatMap((moment) => {
    const gesprek = rooster.vanId.get(moment.gesprek);
    const van = Date.parse(moment.start.instant);
    const vast = gesprek?.vast;
    const gevonden = vast?.tijd.van === van && vast.vorm === moment.vorm ? vast : gesprek?.opStart(van, moment.vorm);
    return gesprek === undefined || gevonden === undefined ? [] : [{ gesprek, moment: gevonden, ruimte: moment.ruimte }];
  });
}

/** What a plan is worth for an opgave; see `Doelwaarde`. */
export function waardeer(opgave: Opgave, plan: Plan): Doelwaarde {
  const rooster = maakRooster(opgave);
  return waardeerKeuzes(rooster, leesPlan(rooster, plan));
}

/** The plan of somebody who plans meeting by meeting, in order of termijn, each at the earliest moment that is left. */
export function gretigPlan(opgave: Opgave): Plan {
  const sinds = performance.now();
  const rooster = maakRooster(opgave);
  return alsPlan(rooster, kiesGretig(rooster), NIET_BEWEZEN, sinds);
}

/**
 * The best plan for all meetings of an opgave together: as many as possible before their termijn, bookings left alone
 * unless that saves one, least late, in the PI where that is preferred, fewest moments and trips, earliest. Never worse
 * than `gretigPlan`. Beyond the time limit it is the best plan found, and says that it isn't proven best.
 * @param opties.tijdslimietMs wall time for the whole, 2000 by default
 * @throws Error when a planner made a plan that breaks a hard rule, which is a mistake in the product
 */
export async function maakPlan(opgave: Opgave, { tijdslimietMs = TIJDSLIMIET_MS }: { readonly tijdslimietMs?: number } = {}): Promise<Plan> {
  const sinds = performance.now();
  const rooster = maakRooster(opgave);
  const begin = kiesBegin(rooster);
  const model = maakModel(rooster);
  const over = Math.max(0, tijdslimietMs - RESERVE_MS - (performance.now() - sinds));
  const { oplossing, onbewezen } = await losOpInDraad(model.programma, model.vanKeuzes(begin), over);
  const gevonden = oplossing === undefined ? begin : model.naarKeuzes(oplossing);
  const verschil = vergelijkDoel(waardeerKeuzes(rooster, gevonden), waardeerKeuzes(rooster, begin));
  const niveau = NIVEAUS[onbewezen?.niveau ?? -1];
  const bewijs: Bewijs = oplossing === undefined || verschil > 0 ? NIET_BEWEZEN : niveau === undefined ? { bewezenBest: true, gat: 0 } : { bewezenBest: false, onbewezen: niveau, gat: onbewezen?.gat ?? 1 };
  const plan = alsPlan(rooster, verschil > 0 ? begin : gevonden, bewijs, sinds);
  const breuken = controleer(opgave, plan);
  if (breuken.length > 0) throw new Error(`The plan breaks rules: ${breuken.join('; ')}`);
  return plan;
}

/** The ids of meetings that stand in the calendars at a moment that is not possible (any more), whatever else is planned. */
export function staandDatNietKan(opgave: Opgave): ReadonlySet<string> {
  const rooster = maakRooster(opgave);
  return new Set(opgave.gesprekken.filter(({ id, vast }) => vast !== undefined && rooster.vanId.get(id)?.vast === undefined).map(({ id }) => id));
}
