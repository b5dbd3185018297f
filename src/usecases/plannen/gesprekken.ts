import type { Casus } from '../../domain/casus.ts';
import type { Moment } from '../../domain/datum.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { eersteWerkdagVanaf } from '../../domain/kalender.ts';
import type { Kijk } from '../../domain/kijk.ts';
import type { Uitvoerder } from '../../domain/rollen.ts';
import { dagVanDuiding } from '../../domain/tafel.ts';
import type { Gesprek } from '../../planning/opgave.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { plusMinuten } from '../../tijd/amsterdam.ts';
import { uitvoerdersVoor, type Organisatie } from '../organisatie.ts';
import { ontvangers } from '../gevolgen.ts';

/** A meeting of a casus as the planner sees it, and what it is in the process. */
export interface TePlannen {
  readonly casus: Casus;
  readonly gesprek: Gesprek;
  readonly deelnemers: readonly Persoon[];
  /** `zoekt`: without a moment and without proposals. `wacht`: proposals are out. `geboekt`: in the calendars, or about to be. */
  readonly stand: 'zoekt' | 'wacht' | 'geboekt';
}

/**
 * Who talks at a meeting of the casus: the two who carry it or stand in, or the first of those who may, while nobody does.
 * Who is away without a stand-in is planned for after the return.
 */
export function deelnemersVan(organisatie: Organisatie, casus: Casus): ReadonlyMap<Uitvoerder, Persoon> {
  const rollen: readonly Uitvoerder[] = ['casemanager', 'reclasseringswerker'];
  return new Map(rollen.flatMap((rol) => {
    const drager = casus[rol]?.persoon;
    const id = uitvoerdersVoor(organisatie, casus, rol, drager)[0] ?? (drager !== undefined && organisatie.personen.has(drager) ? drager : ontvangers(organisatie, casus, rol)[0]);
    const persoon = id === undefined ? undefined : organisatie.personen.get(id);
    return persoon === undefined ? [] : [[rol, persoon] as const];
  }));
}

/** The joint duiding of a casus; undefined when it has none to plan, or when nobody is known of one side. */
export function duidingVan(casus: Casus, organisatie: Organisatie, kijk: Kijk, nu: Moment): TePlannen | undefined {
  const { fase, wacht, vertrek, duiding: { conclusie, moment, voorstellen, nietOp, liefst } } = casus;
  if (fase !== 'duiding' || wacht !== undefined || vertrek !== undefined || conclusie !== undefined) return undefined;
  const deelnemers = [...deelnemersVan(organisatie, casus).values()];
  if (deelnemers.length < 2) return undefined;
  const wie = deelnemers.map(({ id }) => id);
  const gesprek: Gesprek = {
    id: `${casus.id}:duiding`, naam: casus.code, soort: 'duiding', duurMinuten: kijk.afspraken.duidingMinuten,
    termijn: eersteWerkdagVanaf(dagVanDuiding(casus, kijk), kijk.kalender), deelnemers: wie.map((persoon) => ({ persoon, verplicht: true })),
    vorm: 'bijVoorkeurInDePI', ruimte: false, achtereen: `duiding:${[...wie].sort().join('+')}`, nietOp, ...gevuld({ liefst }),
  };
  if (moment !== undefined) {
    if (moment.start.instant <= nu.instant) return undefined;
    return { casus, deelnemers, stand: 'geboekt', gesprek: { ...gesprek, duurMinuten: moment.duurMinuten, vorm: moment.vorm, vast: { start: moment.start, vorm: moment.vorm, geaccepteerd: moment.boeking !== undefined } } };
  }
  const voorstel = voorstellen.find(({ start }) => start.instant > nu.instant);
  if (voorstel === undefined) return { casus, deelnemers, stand: 'zoekt', gesprek };
  // People are choosing: the first of these moments is theirs, and is not moved under their hands.
  const { start, duurMinuten, vorm } = voorstel;
  const vensters = [{ van: start, tot: plusMinuten(start, duurMinuten) }];
  return { casus, deelnemers, stand: 'wacht', gesprek: { ...gesprek, duurMinuten, vorm, vensters, vast: { start, vorm, geaccepteerd: false } } };
}
