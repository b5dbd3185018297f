import type { Transaction } from 'kysely';
import type { Casus } from '../domain/casus.ts';
import type { Moment } from '../domain/datum.ts';
import { metVoor } from '../domain/feiten/planning.ts';
import type { PlanningOpdracht } from '../domain/opdrachten/planning.ts';
import { GESPREKSSOORTEN, type Gesprekssoort, type VoorgesteldMoment } from '../domain/planning.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { dragersVan, isAanDeOrde, planningVan } from '../domain/teplannen.ts';
import { lockCasussenByCode } from '../store/casussen.ts';
import type { Database } from '../store/schema.ts';
import type { Omgeving } from './omgeving.ts';
import { leesOrganisatie } from './organisatie.ts';
import { SYSTEEM, voerUitIn } from './voerUit.ts';

/** A moment that was proposed, or at which a meeting stands. */
export type Gepland = Pick<VoorgesteldMoment, 'start' | 'duurMinuten' | 'vorm' | 'ruimte'>;

/** Something that changed, after which moments may not be possible any more. */
export interface Aanleiding {
  /** Names what changed; the same change acts once on a casus as it stood. */
  readonly sleutel: string;
  /** Whether a moment of this meeting of a casus is still possible. */
  readonly past: (casus: Casus, voor: Gesprekssoort, moment: Gepland) => boolean;
  /** Why a meeting is called off, in a Dutch sentence. Without it a meeting that stands stays, for people to decide on. */
  readonly reden?: (moment: Gepland) => string;
}

/** Codes of the casussen that it touched. */
export interface OpnieuwGezocht {
  /** With proposals that are made anew. */
  readonly voorstellen: readonly string[];
  /** With a meeting that is called off and looked for anew. */
  readonly afgezegd: readonly string[];
  /** With a meeting that is not possible any more and still stands. */
  readonly blijft: readonly string[];
}

/** Whether somebody is at the table of a meeting: those it was planned for, stand-ins among them, else who is needed. */
export function zitAanTafel(casus: Casus, voor: Gesprekssoort, persoon: PersoonId): boolean {
  return (planningVan(casus, voor).tafel?.deelnemers ?? Object.values(dragersVan(casus, voor))).includes(persoon);
}

function opdrachtVoor(casus: Casus, voor: Gesprekssoort, nu: Moment, { past, reden }: Aanleiding): { readonly wat: 'voorstellen' | 'afgezegd'; readonly opdracht: PlanningOpdracht } | 'blijft' | undefined {
  if (!isAanDeOrde(casus, voor)) return undefined;
  const { moment, voorstellen } = planningVan(casus, voor);
  const gaatNiet = (een: Gepland): boolean => een.start.instant > nu.instant && !past(casus, voor, een);
  if (moment === undefined) return voorstellen.some(gaatNiet) ? { wat: 'voorstellen', opdracht: { type: 'wijsMomentenAf', ...metVoor(voor) } } : undefined;
  if (!gaatNiet(moment)) return undefined;
  return reden === undefined ? 'blijft' : { wat: 'afgezegd', opdracht: { type: 'annuleerAfspraak', reden: reden(moment), ...metVoor(voor) } };
}

/**
 * Looks anew for the meetings of these casussen of which a proposed or planned moment is not possible any more, in the
 * transaction that keeps what changed, so that neither is there without the other. What is over is left alone.
 */
export async function zoekOpnieuwIn(omgeving: Omgeving, trx: Transaction<Database>, casussen: readonly Pick<Casus, 'code'>[], aanleiding: Aanleiding): Promise<OpnieuwGezocht> {
  // Read after the change: who is told of it may have changed with it.
  const organisatie = await leesOrganisatie({ db: trx, nu: omgeving.nu });
  const gezocht = { voorstellen: new Set<string>(), afgezegd: new Set<string>(), blijft: new Set<string>() };
  for (const casus of await lockCasussenByCode(trx, casussen.map(({ code }) => code))) {
    for (const voor of GESPREKSSOORTEN) {
      const te = opdrachtVoor(casus, voor, omgeving.nu(), aanleiding);
      if (te === undefined) continue;
      if (te === 'blijft') {
        gezocht.blijft.add(casus.code);
        continue;
      }
      const gedaan = await voerUitIn(omgeving, trx, organisatie, { casus: casus.id, opdracht: te.opdracht, wie: SYSTEEM, herkomst: 'product', sleutel: `${aanleiding.sleutel}:${voor}:${casus.id}:${casus.versie}` });
      if (gedaan.ok && gedaan.veranderd) gezocht[te.wat].add(casus.code);
    }
  }
  return { voorstellen: [...gezocht.voorstellen], afgezegd: [...gezocht.afgezegd], blijft: [...gezocht.blijft] };
}
