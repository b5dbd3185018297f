import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Casus } from '../../src/domain/casus.ts';
import { plusDagen, datum } from '../../src/domain/datum.ts';
import { werkregelVan } from '../../src/domain/werkregel.ts';
import { rijVan } from '../../src/store/casussen.ts';
import { bewaarOrganisatie, type Organisatiegegevens } from '../../src/store/organisatie.ts';
import type { Database } from '../../src/store/schema.ts';
import { voegWerkregelsToe } from '../../src/store/werkregels.ts';
import { eenActor } from '../build/actor.ts';
import { eenCasus } from '../build/casus.ts';
import { eenKlokken } from '../build/context.ts';

const PIS = 30;
const AFDELINGEN_PER_PI = 8;
const PER_ROL = 2;
/** The afdeling and its reclasseringswerker whose lists are read. */
export const AFDELING = 'pi0-0';
export const WERKER = 'reclasseringswerker-pi0-0-0';
/** What that worker carries, and how many casussen that afdeling has in a country that grows. */
const VAN_WERKER = 30;
const OP_AFDELING = 80;

const AFDELINGEN = Array.from({ length: PIS * AFDELINGEN_PER_PI }, (_, i) => ({ pi: `pi${Math.floor(i / AFDELINGEN_PER_PI)}`, id: `pi${Math.floor(i / AFDELINGEN_PER_PI)}-${i % AFDELINGEN_PER_PI}` }));
const ROLLEN = [['casemanager', 'DJI'], ['reclasseringswerker', 'Reclassering Nederland']] as const;

/** An organisation of the size of the country: the same however many casussen there are. */
function land(): Organisatiegegevens {
  const mensen = AFDELINGEN.flatMap(({ pi, id: afdeling }) => ROLLEN.flatMap(([rol, organisatie]) => Array.from({ length: PER_ROL }, (_, i) => ({ id: `${rol}-${afdeling}-${i}`, rol, organisatie, pi, afdeling }))));
  return {
    pis: Array.from({ length: PIS }, (_, i) => ({ id: `pi${i}`, naam: `PI ${i}` })), afdelingen: AFDELINGEN.map(({ id, pi }) => ({ id, pi, naam: `Afdeling ${id}` })), aanwezigheid: [],
    personen: mensen.map(({ id, organisatie }) => ({ id, tenant: 'tenant', object: id, naam: `Naam van ${id}`, organisatie, email: `${id}@samenstarten.example` })),
    rollen: mensen.map(({ id, rol, pi, afdeling }) => ({ persoon: id, rol, pi, afdeling })),
  };
}

/** Casussen as the process makes them, in all its steps and over some weeks; one in five still waits in step 1 for somebody. */
function sjablonen(): readonly string[] {
  const werker = eenActor('reclasseringswerker');
  return Array.from({ length: 20 }, (_, dag) => `${plusDagen(datum('2026-10-26'), dag)}T09:00`).flatMap((nu) => {
    const nieuw = eenCasus(undefined, { nu });
    const opgepakt = nieuw.na({ type: 'claim' }, werker);
    return [nieuw, opgepakt, opgepakt.bekend(), opgepakt.gedeeld(), opgepakt.inStap3('meedenken', 'analyse')].map(({ casus }) => JSON.stringify(casus));
  });
}

/** A number that looks random and is the same each time. */
function verstrooi(i: number, tot: number): number {
  return (Math.imul(i + 1, 2_654_435_761) >>> 0) % tot;
}

/** How the register grows: over the whole country, or all of it in the one afdeling that is read. */
export type Groei = 'land' | 'afdeling';

function plaats(i: number, groei: Groei): { readonly pi: string; readonly id: string } {
  const hier = groei === 'afdeling' || i < OP_AFDELING;
  const elders = AFDELINGEN[1 + (verstrooi(i, 1 << 30) % (AFDELINGEN.length - 1))];
  return hier || elders === undefined ? { pi: 'pi0', id: AFDELING } : elders;
}

function casusVan(sjabloon: string, i: number, groei: Groei): Casus {
  const { pi, id: afdeling } = plaats(i, groei);
  // The worker whose list is read has as much to do in each register; the rest is of colleagues.
  const drager = i < VAN_WERKER ? WERKER : `reclasseringswerker-${AFDELINGEN[1 + (verstrooi(i, 1 << 30) % (AFDELINGEN.length - 1))]?.id ?? ''}-1`;
  const nummer = String(100_000 + i);
  const casus = JSON.parse(sjabloon.replaceAll('"casemanager-1"', `"casemanager-${afdeling}-${i % PER_ROL}"`).replaceAll('"reclasseringswerker-1"', `"${drager}"`)) as Casus;
  return { ...casus, ...({ id: `casus-${nummer}`, code: `ZS-${nummer}`, skn: `9${nummer}`, pi, afdeling } as Pick<Casus, 'id' | 'code' | 'skn' | 'pi' | 'afdeling'>) };
}

const PER_KEER = 250;

/** Fills a register with so many casussen in which somebody has something to do. */
export async function vul(db: Kysely<Database>, aantal: number, groei: Groei): Promise<void> {
  await bewaarOrganisatie(db, land());
  const [klokken, vormen] = [eenKlokken(), sjablonen()];
  for (let van = 0; van < aantal; van += PER_KEER) {
    const casussen = Array.from({ length: Math.min(PER_KEER, aantal - van) }, (_, i) => casusVan(vormen[(van + i) % vormen.length] ?? '', van + i, groei));
    await db.transaction().execute(async (trx) => {
      await trx.insertInto('casus').values(casussen.map(rijVan)).execute();
      await voegWerkregelsToe(trx, casussen.flatMap((casus) => {
        const regel = werkregelVan(casus, klokken);
        return regel === undefined ? [] : [{ casus, regel }];
      }));
    });
  }
  // A server does this by itself; PGlite does not.
  await sql`analyze`.execute(db);
}
