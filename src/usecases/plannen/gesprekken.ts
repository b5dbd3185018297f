import { gespreksdag } from '../../domain/bijdragetermijnen.ts';
import type { Casus } from '../../domain/casus.ts';
import { plusDagen, tijd, type Moment, type Periode } from '../../domain/datum.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { eersteWerkdagVanaf } from '../../domain/kalender.ts';
import type { Kijk } from '../../domain/kijk.ts';
import { isGepland, type Gesprekssoort } from '../../domain/planning.ts';
import type { Uitvoerder } from '../../domain/rollen.ts';
import { termijnVan } from '../../domain/tafel.ts';
import { aanTafel, genoemdeDag, isAanDeOrde, planningVan, UITVOERDERS } from '../../domain/teplannen.ts';
import type { Gesprek } from '../../planning/opgave.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { momentOp, plusMinuten } from '../../tijd/amsterdam.ts';
import { uitvoerdersVoor, type Organisatie } from '../organisatie.ts';
import type { Planningsgegevens } from '../planningsgegevens.ts';
import { ontvangers } from '../gevolgen.ts';

/** A meeting that begins within this is not moved. */
const VAST_VOORAF_MINUTEN = 24 * 60;

/** A meeting of a casus as the planner sees it, and what it is in the process. */
export interface TePlannen {
  readonly casus: Casus;
  readonly voor: Gesprekssoort;
  readonly gesprek: Gesprek;
  readonly deelnemers: readonly Persoon[];
  /** `zoekt`: without a moment and without proposals. `wacht`: proposals are out. `geboekt`: in the calendars, or about to be. */
  readonly stand: 'zoekt' | 'wacht' | 'geboekt';
}

/**
 * Who talks at a meeting of the casus: who is needed or stands in, or of the duiding the first of those who may, while
 * nobody carries it. Who is away without a stand-in is planned for after the return.
 */
export function deelnemersVan(organisatie: Organisatie, casus: Casus, voor: Gesprekssoort): ReadonlyMap<Uitvoerder, Persoon> {
  const nodig = aanTafel(casus, voor);
  return new Map(UITVOERDERS.flatMap((rol) => {
    const drager = nodig[rol]?.persoon;
    const id = uitvoerdersVoor(organisatie, casus, rol, drager)[0] ?? (drager !== undefined && organisatie.personen.has(drager) ? drager : ontvangers(organisatie, casus, rol)[0]);
    const persoon = id === undefined ? undefined : organisatie.personen.get(id);
    return persoon === undefined ? [] : [[rol, persoon] as const];
  }));
}

function opDag(vensters: readonly Periode[] | undefined, dag: Moment['datum']): readonly Periode[] {
  const heel = { van: momentOp(dag, tijd('00:00')), tot: momentOp(plusDagen(dag, 1), tijd('00:00')) };
  return vensters?.filter(({ van }) => van.datum === dag) ?? [heel];
}

/** The hours in which the meeting may lie: of the trajectgesprek when detainees of the afdeling can come, of the MDO those of the PI or its cluster. */
function urenVan(casus: Casus, voor: Gesprekssoort, organisatie: Organisatie, { programma, mdos }: Planningsgegevens): readonly Periode[] | undefined {
  if (voor === 'duiding') return undefined;
  const cluster = organisatie.afdelingen.get(casus.afdeling)?.cluster;
  const uren = voor === 'trajectgesprek' ? programma.get(casus.afdeling) : mdos.filter(({ mdo }) => mdo.cluster === undefined || mdo.cluster === cluster).flatMap(({ vensters }) => vensters);
  const dag = genoemdeDag(casus, voor);
  return dag === undefined ? uren : opDag(uren, dag);
}

/** What of the meeting follows from its kind alone. */
export function vormVan(voor: Gesprekssoort, { afspraken, ruimtes }: Pick<Planningsgegevens, 'afspraken' | 'ruimtes'>, kijk: Kijk): Pick<Gesprek, 'duurMinuten' | 'vorm' | 'ruimte'> {
  if (voor === 'duiding') return { duurMinuten: kijk.afspraken.duidingMinuten, vorm: 'bijVoorkeurInDePI', ruimte: false };
  if (voor === 'mdo') return { duurMinuten: afspraken.mdoMinuten, vorm: 'bijVoorkeurInDePI', ruimte: false };
  // The detainee comes in person; a PI without rooms in the register finds one itself.
  return { duurMinuten: afspraken.trajectgesprekMinuten, vorm: 'inDePI', ruimte: ruimtes.length > 0 };
}

/** The day after which the plan goes to the MDO. */
function vroegstVan(casus: Casus, voor: Gesprekssoort): Moment['datum'] | undefined {
  return voor === 'mdo' && casus.stap3 !== undefined ? gespreksdag(casus, casus.stap3) : undefined;
}

/** What a meeting of a casus asks, wherever it stands now; undefined when it is not aan de orde, when nobody is known of one side, or when it has no hours. */
export function gesprekseisen(casus: Casus, voor: Gesprekssoort, organisatie: Organisatie, kijk: Kijk, gegevens: Planningsgegevens): Pick<TePlannen, 'gesprek' | 'deelnemers'> | undefined {
  if (!isAanDeOrde(casus, voor)) return undefined;
  const { nietOp, liefst } = planningVan(casus, voor);
  const deelnemers = [...deelnemersVan(organisatie, casus, voor).values()];
  const uren = urenVan(casus, voor, organisatie, gegevens);
  if (deelnemers.length < 2 || (voor === 'mdo' && uren?.length === 0)) return undefined;
  const wie = deelnemers.map(({ id }) => id);
  const gesprek: Gesprek = {
    id: `${casus.id}:${voor}`, naam: casus.code, soort: voor, ...vormVan(voor, gegevens, kijk),
    termijn: eersteWerkdagVanaf(termijnVan(casus, voor, kijk), kijk.kalender), deelnemers: wie.map((persoon) => ({ persoon, verplicht: true })),
    ...(voor === 'trajectgesprek' ? {} : { achtereen: `${voor}:${[...wie].sort().join('+')}` }), nietOp, ...gevuld({ liefst, vensters: uren, vroegst: vroegstVan(casus, voor), eigenUren: voor === 'mdo' ? uren : undefined }),
  };
  return { gesprek, deelnemers };
}

/** One meeting of a casus for the planner; undefined when there is none to plan (`gesprekseisen`), or when it has begun. */
export function gesprekVan(casus: Casus, voor: Gesprekssoort, organisatie: Organisatie, kijk: Kijk, gegevens: Planningsgegevens): TePlannen | undefined {
  const { nu } = gegevens;
  const eisen = gesprekseisen(casus, voor, organisatie, kijk, gegevens);
  if (eisen === undefined) return undefined;
  const { gesprek, deelnemers } = eisen;
  const { moment, voorstellen } = planningVan(casus, voor);
  if (moment !== undefined) {
    if (moment.start.instant <= nu.instant) return undefined;
    const { start, duurMinuten, vorm, ruimte } = moment;
    // Whoever reads it in the morning has set out already: what begins within a day is not moved any more.
    const vensters = start.instant <= plusMinuten(nu, VAST_VOORAF_MINUTEN).instant ? [{ van: start, tot: plusMinuten(start, duurMinuten) }] : gesprek.vensters;
    return { casus, voor, deelnemers, stand: 'geboekt', gesprek: { ...gesprek, ...gevuld({ vensters }), duurMinuten, vorm, ruimte: ruimte !== undefined, vast: { start, vorm, geaccepteerd: isGepland(moment), ...gevuld({ ruimte: ruimte?.id }) } } };
  }
  const voorstel = voorstellen.find(({ start }) => start.instant > nu.instant);
  if (voorstel === undefined) return { casus, voor, deelnemers, stand: 'zoekt', gesprek };
  // People are choosing: the first of these moments is theirs, and is not moved under their hands.
  const { start, duurMinuten, vorm, ruimte } = voorstel;
  const vensters = [{ van: start, tot: plusMinuten(start, duurMinuten) }];
  return { casus, voor, deelnemers, stand: 'wacht', gesprek: { ...gesprek, duurMinuten, vorm, vensters, ruimte: ruimte !== undefined, vast: { start, vorm, geaccepteerd: false, ...gevuld({ ruimte: ruimte?.id }) } } };
}
