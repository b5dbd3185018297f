import type { Casus } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import { metVoor, type PlanningFeit } from '../domain/feiten/planning.ts';
import type { Gebeurtenis, GebeurtenisType } from '../domain/gebeurtenis.ts';
import { GESPREKSSOORTEN, isGepland, type Gesprekssoort } from '../domain/planning.ts';
import type { PersoonId, Rol } from '../domain/rollen.ts';
import { aanTafel, planningVan, zoektMoment } from '../domain/teplannen.ts';
import { vastTeHouden } from '../domain/vasthouden.ts';
import { BEIDE, type Bericht } from './bericht.ts';
import type { Effect } from './effect.ts';

type PlanningGebeurtenis = Extract<Gebeurtenis, { type: PlanningFeit['type'] }>;

/** Who had the meeting in the calendar, or was asked for it, before this. */
function genodigden(casus: Casus | undefined, voor: Gesprekssoort): readonly PersoonId[] {
  if (casus === undefined) return [];
  const { tafel, moment } = planningVan(casus, voor);
  return [...Object.values(tafel?.dragers ?? {}), ...(moment?.uitnodigingen ?? []).map(({ persoon }) => persoon)];
}

/** Who is at the table: the two roles, and whoever owns the taking part for the reclassering. */
function tafel(na: Casus, voor: Gesprekssoort): { readonly aan: readonly Rol[]; readonly ook: readonly PersoonId[] } {
  if (voor === 'duiding') return { aan: BEIDE, ook: [] };
  const werker = aanTafel(na, voor).reclasseringswerker?.persoon;
  const eigen = werker !== undefined && werker !== na.reclasseringswerker?.persoon;
  return { aan: eigen ? ['casemanager'] : BEIDE, ook: eigen ? [werker] : [] };
}

/** The moments that come of sharing, and not those that come after others. */
function zijnEerste(eerst: Casus | undefined, voor: Gesprekssoort): boolean {
  if (eerst === undefined || voor !== 'duiding') return false;
  const { voorgesteldOp, zoektSinds, pogingen, nietOp } = planningVan(eerst, voor);
  return voorgesteldOp === undefined && zoektSinds === undefined && pogingen === 0 && nietOp.length === 0;
}

function voorgesteld(gebeurtenis: Extract<PlanningGebeurtenis, { type: 'MomentenVoorgesteld' }>, eerst: Casus | undefined, voor: Gesprekssoort): Bericht['over'] | undefined {
  const { voorstellen } = gebeurtenis;
  // Still nothing found on a later day is no news; without MDO hours in the register nobody waits for a time.
  if (voorstellen.length === 0 && (voor === 'mdo' || (eerst !== undefined && planningVan(eerst, voor).zoektSinds !== undefined))) return undefined;
  if (!voorstellen.some(({ voorTermijn }) => voorTermijn)) return 'geenMomentVoorTermijn';
  return zijnEerste(eerst, voor) ? 'eersteMomenten' : 'momenten';
}

/** Who is told of what happens around a meeting. */
export function planningsbericht(gebeurtenis: PlanningGebeurtenis, eerst: Casus | undefined, na: Casus): Bericht | undefined {
  const voor = gebeurtenis.voor ?? 'duiding';
  const wie = { ...tafel(na, voor), ...metVoor(voor) };
  const { moment } = planningVan(na, voor);
  switch (gebeurtenis.type) {
    case 'MomentenVoorgesteld': {
      const over = voorgesteld(gebeurtenis, eerst, voor);
      return over === undefined ? undefined : { ...wie, over };
    }
    case 'AfspraakGeboekt':
      return { ...wie, over: moment !== undefined && isGepland(moment) ? 'gepland' : 'geboekt' };
    case 'UitnodigingAangenomen':
      return moment !== undefined && isGepland(moment) ? { ...wie, over: 'gepland' } : undefined;
    case 'BoekingMislukt':
      return { ...wie, over: 'boekingMislukt' };
    case 'AfspraakGeannuleerd':
      return { ...wie, over: gebeurtenis.wisseling === true ? 'wisseling' : 'geannuleerd', ook: [...wie.ook, ...(gebeurtenis.wisseling === true || voor !== 'duiding' ? genodigden(eerst, voor) : [])] };
    case 'AfspraakVerplaatst':
      return { ...wie, over: 'verplaatst' };
    case 'AfspraakAfgelopen':
      return { ...wie, over: 'plaatsgevonden' };
    case 'MomentGekozen':
      // Chosen by the product while a meeting stood: that one moved.
      return eerst !== undefined && planningVan(eerst, voor).moment?.boeking !== undefined ? { ...wie, over: 'verschoven' } : undefined;
    case 'DuidingNietDoorgegaan':
    case 'MomentenAfgewezen':
      return undefined;
  }
}

/** The invitations that the calendars still ask about while their people said yes: to the product, or by choosing the moment. */
export function teAccepteren(casus: Casus, voor: Gesprekssoort, op: Instant, wie: (persoon: PersoonId) => boolean = () => true): readonly Effect[] {
  const { moment } = planningVan(casus, voor);
  const boeking = moment?.boeking;
  if (moment === undefined || boeking === undefined) return [];
  return (moment.uitnodigingen ?? []).filter(({ persoon, antwoord }) => antwoord === 'ja' && persoon !== boeking.organisator && wie(persoon))
    .map(({ persoon }) => ({ soort: 'accepteer', casus: casus.id, persoon, eventId: boeking.eventId, start: moment.start.instant, op, ...metVoor(voor) }));
}

/** What must change in the calendars. */
export function inAgendas(gebeurtenis: Gebeurtenis, na: Casus): readonly Effect[] {
  if (gebeurtenis.type === 'AfspraakGeboekt') return teAccepteren(na, gebeurtenis.voor ?? 'duiding', gebeurtenis.op.instant);
  // An answer that came from a calendar is in it already; it is noted by the product, and not by the person.
  if (gebeurtenis.type === 'UitnodigingAangenomen') return teAccepteren(na, gebeurtenis.voor ?? 'duiding', gebeurtenis.op.instant, (persoon) => persoon === gebeurtenis.persoon && persoon === gebeurtenis.door.persoon);
  if (gebeurtenis.type === 'MomentGekozen')
    return [{ soort: 'boek', casus: na.id, start: gebeurtenis.start.instant, poging: planningVan(na, gebeurtenis.voor ?? 'duiding').pogingen, ...metVoor(gebeurtenis.voor ?? 'duiding') }];
  if (gebeurtenis.type === 'AfspraakGeannuleerd' && gebeurtenis.boeking !== undefined)
    return [{ soort: 'annuleer', casus: na.id, boeking: gebeurtenis.boeking, reden: gebeurtenis.reden, ...metVoor(gebeurtenis.voor ?? 'duiding') }];
  const eventId = gebeurtenis.type === 'AfspraakVerplaatst' && gebeurtenis.zelf === true ? planningVan(na, gebeurtenis.voor ?? 'duiding').moment?.boeking?.eventId : undefined;
  return eventId === undefined ? [] : [{ soort: 'verzet', casus: na.id, eventId, ...metVoor(('voor' in gebeurtenis ? gebeurtenis.voor : undefined) ?? 'duiding') }];
}

function watVast(casus: Casus, voor: Gesprekssoort): string {
  const momenten = vastTeHouden(casus, voor);
  return momenten.length === 0 ? '' : JSON.stringify([momenten, planningVan(casus, voor).tafel?.deelnemers]);
}

/** The holds that must be brought up to date, once per meeting: of whatever changed which moments people choose from, or who they are. */
export function houdMomentenVast(eerst: Casus | undefined, na: Casus): readonly Effect[] {
  return GESPREKSSOORTEN.filter((voor) => (eerst === undefined ? '' : watVast(eerst, voor)) !== watVast(na, voor)).map((voor) => ({ soort: 'reserveringen', casus: na.id, ...metVoor(voor) }));
}

/** After these the duiding may be looked for again; the other meetings have only those about themselves. */
const ZOEK_DUIDING: ReadonlySet<GebeurtenisType> = new Set<GebeurtenisType>(['Gedeeld', 'VraagBeantwoord', 'WachtBeeindigd', 'Heropend']);
const ZOEK: ReadonlySet<GebeurtenisType> = new Set<GebeurtenisType>(['MomentenAfgewezen', 'BoekingMislukt', 'AfspraakGeannuleerd', 'DuidingNietDoorgegaan']);

function vraagtErom(gebeurtenis: Gebeurtenis, voor: Gesprekssoort): boolean {
  if (voor === 'duiding' && ZOEK_DUIDING.has(gebeurtenis.type)) return gebeurtenis.type !== 'Gedeeld' || gebeurtenis.deel !== 'DJI';
  return ZOEK.has(gebeurtenis.type) && ('voor' in gebeurtenis ? gebeurtenis.voor : undefined) === metVoor(voor).voor;
}

/**
 * The meetings for which moments must be looked up now: each that has just become aan de orde, and each whose moment or
 * proposals fell away. Once per meeting, however many gebeurtenissen ask for it.
 */
export function zoekMomenten(eerst: Casus | undefined, na: Casus, gebeurtenissen: readonly Gebeurtenis[]): readonly Effect[] {
  return GESPREKSSOORTEN.filter((voor) => zoektMoment(na, voor)).flatMap((voor): readonly Effect[] => {
    const begint = eerst !== undefined && !zoektMoment(eerst, voor);
    if (!begint && !gebeurtenissen.some((een) => vraagtErom(een, voor))) return [];
    const wissel = gebeurtenissen.find((een) => een.type === 'AfspraakGeannuleerd' && een.wisseling === true && vraagtErom(een, voor));
    const eerstWeg = wissel?.type === 'AfspraakGeannuleerd' ? wissel.boeking : undefined;
    return [{ soort: 'momenten', casus: na.id, versie: na.versie, ...(eerstWeg === undefined ? {} : { eerst: eerstWeg }), ...metVoor(voor) }];
  });
}
