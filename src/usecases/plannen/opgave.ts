import type { Periode } from '../../domain/datum.ts';
import { gevuld } from '../../domain/gevuld.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { intervalVan, subtract } from '../../planning/interval.ts';
import type { Opgave, PlanPersoon } from '../../planning/opgave.ts';
import type { Reservering } from '../../store/reserveringen.ts';
import { instantVan, momentVan, plusMinuten } from '../../tijd/amsterdam.ts';
import type { Planningsgegevens, Planpersoon } from '../planningsgegevens.ts';
import { bezetVan, type Agendas } from './agendas.ts';
import type { TePlannen } from './gesprekken.ts';

/** People get at least this long between the proposal and the meeting. */
const AANLOOP_MINUTEN = 60;

/**
 * Busy time without the meetings that the plan knows itself, and what is held for them: they may move, and would stand in
 * their own way. One that is in the calendar with exactly its own time goes alone, so that what somebody put over it stays;
 * one that is not is part of a block, and its time is taken out of that.
 */
export function zonder(bezet: readonly Periode[], weg: readonly Periode[]): readonly Periode[] {
  const staat = [...bezet];
  const inBlok = weg.filter(({ van, tot }) => {
    const plek = staat.findIndex((een) => een.van.instant === van.instant && een.tot.instant === tot.instant);
    if (plek >= 0) staat.splice(plek, 1);
    return plek < 0;
  });
  return subtract(staat.map(intervalVan), inBlok.map(intervalVan)).map(({ van, tot }) => ({ van: momentVan(instantVan(van)), tot: momentVan(instantVan(tot)) }));
}

/** Somebody as the planner sees them. `geboekt`: meetings in the calendar that do not count as busy. */
export function planpersoon(persoon: Planpersoon, agendas: Agendas, geboekt: readonly Periode[]): PlanPersoon {
  const agenda = agendas.get(persoon.adres.toLowerCase());
  const { id, naam, afwezigOp, elders, maxMinutenPerDag, komtVanBuiten, aanwezigOp } = persoon;
  const bezet = bezetVan(agendas, persoon.adres);
  return {
    id, naam, afwezigOp, elders, maxMinutenPerDag, komtVanBuiten, bezet: bezet === 'onbekend' ? bezet : zonder(bezet, geboekt),
    ...gevuld({ aanwezigOp, werkuren: agenda?.bekend === true ? agenda.werkuren : undefined }),
  };
}

/** When this person or room is at a meeting that stands in the calendars already. */
function geboektVan(plannen: readonly TePlannen[], raakt: (een: TePlannen) => boolean): readonly Periode[] {
  return plannen.filter((een) => een.stand === 'geboekt' && raakt(een)).flatMap(({ gesprek: { vast, duurMinuten } }) => (vast === undefined ? [] : [{ van: vast.start, tot: plusMinuten(vast.start, duurMinuten) }]));
}

/** When this person is held for a meeting, though free for it. */
function vrijVan(vrij: readonly Reservering[], wie: PersoonId): readonly Periode[] {
  return vrij.filter(({ persoon }) => persoon === wie).map(({ start, minuten }) => ({ van: momentVan(start), tot: plusMinuten(momentVan(start), minuten) }));
}

/**
 * All that a PI has to plan, for the planner: what the register knows, what the calendars say, and the meetings themselves.
 * @param vrij holds in the calendars that do not make their owner busy here
 */
export function maakOpgave({ nu, zoekTot, kalender, uren, personen, ruimtes }: Planningsgegevens, agendas: Agendas, plannen: readonly TePlannen[], vrij: readonly Reservering[]): Opgave {
  const nodig = new Set(plannen.flatMap(({ gesprek }) => gesprek.deelnemers.map(({ persoon }) => persoon)));
  return {
    nu, zoekTot, kalender, uren, minimaleAanloopMinuten: AANLOOP_MINUTEN,
    personen: personen.filter(({ id }) => nodig.has(id)).map((persoon) => planpersoon(persoon, agendas, [...geboektVan(plannen, ({ gesprek }) => gesprek.deelnemers.some((een) => een.persoon === persoon.id)), ...vrijVan(vrij, persoon.id)])),
    ruimtes: ruimtes.flatMap(({ id, naam, adres }) => {
      const bezet = bezetVan(agendas, adres);
      // A room whose calendar can't be seen would be taken twice.
      return bezet === 'onbekend' ? [] : [{ id, naam, adres, bezet: zonder(bezet, geboektVan(plannen, ({ gesprek }) => gesprek.vast?.ruimte === id)) }];
    }),
    gesprekken: plannen.map(({ gesprek }) => gesprek),
  };
}
