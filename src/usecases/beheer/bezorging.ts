import type { BezorgingAntwoord } from '../../api/beheer/bezorging.ts';
import type { CasusId, PiId } from '../../domain/casus.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { schrijfMoment } from '../../domain/schrijf.ts';
import { isWeigering, weiger, type Weigering } from '../../domain/weigering.ts';
import { schrijfAudit } from '../../store/audit.ts';
import { listPlaatsen, type Casusplaats } from '../../store/casussen.ts';
import { findTeam } from '../../store/teams.ts';
import { momentVan } from '../../tijd/amsterdam.ts';
import type { Effect } from '../effect.ts';
import type { Omgeving } from '../omgeving.ts';
import { plaatsNaam } from '../organisatie.ts';
import type { MisluktEffect } from '../queue.ts';
import { EFFECTNAAM, legUit } from './effecttekst.ts';
import { doeBeheer, leesBeheer, type Beheer } from './toegang.ts';

type Register = Pick<Omgeving, 'db'>;
type Casussen = ReadonlyMap<CasusId, Casusplaats>;

function casusVan(effect: Effect): CasusId | undefined {
  return 'casus' in effect ? effect.casus : undefined;
}

async function casussenVan({ db }: Register, effecten: readonly Effect[]): Promise<Casussen> {
  return listPlaatsen(db, effecten.flatMap((effect) => casusVan(effect) ?? []));
}

/** The PIs an effect is about; none: about no PI in particular, so for the beheerder of the country. */
async function pisVan({ db }: Register, { organisatie }: Beheer, casussen: Casussen, effect: Effect): Promise<readonly PiId[]> {
  const casus = casusVan(effect);
  const vanCasus = casus === undefined ? undefined : casussen.get(casus)?.pi;
  if (vanCasus !== undefined) return [vanCasus];
  if ('pi' in effect) return [effect.pi];
  if ('afdeling' in effect) return [organisatie.afdelingen.get(effect.afdeling)?.pi ?? []].flat();
  if ('team' in effect) return [((await findTeam(db, effect.team))?.pi ?? []) as PiId | PiId[]].flat();
  return 'aan' in effect ? organisatie.koppelingen.filter(({ persoon }) => persoon === effect.aan).flatMap(({ pi }) => pi ?? []) : [];
}

async function vanMij<T extends { readonly effect: Effect }>(register: Register, beheer: Beheer, casussen: Casussen, rijen: readonly T[]): Promise<readonly T[]> {
  if (beheer.overal) return rijen;
  const mijn: T[] = [];
  for (const rij of rijen) if ((await pisVan(register, beheer, casussen, rij.effect)).some((pi) => beheer.pis.includes(pi))) mijn.push(rij);
  return mijn;
}

/** For which casus, place or colleague an effect was. */
function voorWie({ organisatie }: Beheer, casussen: Casussen, effect: Effect): { readonly voor?: string } {
  const id = casusVan(effect);
  const casus = id === undefined ? undefined : casussen.get(id);
  const aan = 'aan' in effect ? organisatie.personen.get(effect.aan)?.naam : undefined;
  if (casus !== undefined) return { voor: [casus.code, plaatsNaam(organisatie, casus), ...(aan === undefined ? [] : [`aan ${aan}`])].join(' · ') };
  if ('afdeling' in effect) return { voor: organisatie.afdelingen.get(effect.afdeling)?.naam ?? effect.afdeling };
  if ('pi' in effect) return { voor: organisatie.pis.get(effect.pi)?.naam ?? effect.pi };
  return aan === undefined ? {} : { voor: aan };
}

function wanneer(instant: MisluktEffect['sinds']): string {
  const { datum, tijd } = momentVan(instant);
  return schrijfMoment(datum, tijd);
}

/** What could not be delivered at the PIs of this beheerder, with why, and what became of what was put back. */
export async function leesBezorging(omgeving: Omgeving, wie: PersoonId): Promise<BezorgingAntwoord | Weigering> {
  const beheer = await leesBeheer(omgeving, wie);
  if (isWeigering(beheer)) return beheer;
  const [mislukt, herkanst] = [await omgeving.wachtrij.mislukt(), await omgeving.wachtrij.herkanst()];
  const casussen = await casussenVan(omgeving, [...mislukt, ...herkanst].map(({ effect }) => effect));
  return {
    rijen: (await vanMij(omgeving, beheer, casussen, mislukt)).map(({ id, effect, pogingen, sinds, oorzaak }) => ({
      id, wat: EFFECTNAAM[effect.soort], ...voorWie(beheer, casussen, effect), ...legUit(oorzaak), pogingen, sinds: wanneer(sinds),
    })),
    herkanst: (await vanMij(omgeving, beheer, casussen, herkanst)).map(({ id, effect, stand, op }) => ({ id, wat: EFFECTNAAM[effect.soort], ...voorWie(beheer, casussen, effect), stand, op: wanneer(op) })),
    herhaalt: await omgeving.wachtrij.herhaalt(),
  };
}

const AL_WEG = weiger('nietsTeDoen', 'Deze berichten zijn al opnieuw geprobeerd. De lijst is bijgewerkt.');

/** Puts failed effects back, each with an audit line of its own; those of other PIs and those that are gone are left out. */
export async function probeerOpnieuw(omgeving: Omgeving, wie: PersoonId, ids: readonly string[]): Promise<{ readonly melding: string } | Weigering> {
  const mislukt = (await omgeving.wachtrij.mislukt()).filter(({ id }) => ids.includes(id));
  return doeBeheer(omgeving, wie, 'bezorging', async (trx, beheer) => {
    const casussen = await casussenVan({ db: trx }, mislukt.map(({ effect }) => effect));
    const mijn = await vanMij({ db: trx }, beheer, casussen, mislukt);
    const aantal = await omgeving.wachtrij.herkans(trx, mijn.map(({ id }) => id));
    if (aantal === 0) return AL_WEG;
    await schrijfAudit(trx, ...mijn.flatMap(({ effect }) => {
      const casus = casusVan(effect);
      return casus === undefined ? [] : [{ op: omgeving.nu().instant, persoon: wie, actie: 'probeerOpnieuw', casus, resultaat: effect.soort, herkomst: 'tab' }];
    }));
    return { wat: String(aantal), waarde: { melding: `${aantal === 1 ? 'Eén bericht wordt' : `${aantal} berichten worden`} opnieuw geprobeerd. Hieronder ziet u hoe het afloopt.` } };
  });
}
