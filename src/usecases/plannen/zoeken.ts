import type { Casus } from '../../domain/casus.ts';
import { metVoor } from '../../domain/feiten/planning.ts';
import { gevuld } from '../../domain/gevuld.ts';
import type { StelMomentenVoor } from '../../domain/opdrachten/planning.ts';
import type { Gesprekssoort, VoorgesteldMoment } from '../../domain/planning.ts';
import { termijnVan } from '../../domain/tafel.ts';
import { dragersVan, planningVan, zoektMoment } from '../../domain/teplannen.ts';
import { alternatieven } from '../../planning/alternatieven.ts';
import type { Gepland, Plan } from '../../planning/plan.ts';
import { findCasus } from '../../store/casussen.ts';
import { listReserveringen, type Reservering } from '../../store/reserveringen.ts';
import type { EffectVan } from '../effect.ts';
import { kijkVoor, type Organisatie } from '../organisatie.ts';
import type { Planningsgegevens } from '../planningsgegevens.ts';
import { SYSTEEM, voerUit } from '../voerUit.ts';
import { haalWeg } from './afzeggen.ts';
import { deelnemersVan } from './gesprekken.ts';
import type { BoekingOmgeving } from './omgeving.ts';
import { werkReserveringenBij } from './vasthouden.ts';
import { leesAgendasVoor, leesVastgehouden, leesWerkvoorraad, planWat, type Uitkomst, type Werkvoorraad } from './werkvoorraad.ts';

/** Proposed at a time. */
export const AANTAL_MOMENTEN = 3;

/** Those who look for a moment are free at what was held for this same meeting. */
async function geefZoekersVrij(omgeving: BoekingOmgeving, { plannen }: Werkvoorraad): Promise<void> {
  for (const { casus, voor } of plannen.filter(({ stand }) => stand === 'zoekt')) {
    if ((await listReserveringen(omgeving.db, casus.id, voor)).length > 0) await werkReserveringenBij(omgeving, { casus: casus.id, ...metVoor(voor) });
  }
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
  const { plannen } = voorraad;
  await geefZoekersVrij(omgeving, voorraad);
  // The calendars first: a hold that was made in between would be busy time that nobody knows.
  const agendas = await leesAgendasVoor(omgeving, voorraad);
  const { eigen, reserve } = await leesVastgehouden(omgeving, voorraad);
  const planMet = (vrij: readonly Reservering[]): Promise<Uitkomst> => planWat(omgeving, voorraad, agendas, vrij);
  const zoekt = new Set(plannen.filter(({ stand }) => stand === 'zoekt').map(({ gesprek }) => gesprek.id));
  const ruim = await planMet(eigen);
  if (reserve.length === 0 || opTijd(ruim, zoekt) === zoekt.size) return ruim;
  const krap = await planMet([...eigen, ...reserve]);
  return opTijd(krap, zoekt) > opTijd(ruim, zoekt) ? krap : ruim;
}

/** A planned moment as it is proposed, with the room by name. */
export function alsVoorstel({ start, duurMinuten, vorm, voorTermijn, reden, onzeker, ruimte: id }: Gepland, { ruimtes }: Planningsgegevens): VoorgesteldMoment {
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
