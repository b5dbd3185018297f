import type { Transaction } from 'kysely';
import { overlapt, type Afwezigheid } from '../domain/afwezigheid.ts';
import type { Casus } from '../domain/casus.ts';
import { plusDagen } from '../domain/datum.ts';
import type { PersoonId, Rol } from '../domain/rollen.ts';
import { schrijfDag } from '../domain/schrijf.ts';
import { weiger, type Weigering } from '../domain/weigering.ts';
import { beeindigAfwezigheid, bewaarAfwezigheid } from '../store/afwezigheid.ts';
import { schrijfAudit } from '../store/audit.ts';
import { listCasussenVan } from '../store/dragers.ts';
import type { Database } from '../store/schema.ts';
import type { Effect } from './effect.ts';
import type { Omgeving } from './omgeving.ts';
import { leesOrganisatie, type Organisatie } from './organisatie.ts';
import { zitAanTafel, zoekOpnieuwIn } from './zoekOpnieuw.ts';

/** Whose absence a manager may record: of those who carry casussen on the own side. */
const TEAM: readonly (readonly [leiding: Rol, team: Rol])[] = [['hoofdDR', 'casemanager'], ['unitmanager', 'reclasseringswerker']];

/** People with this role at a PI where `wie` has the other one. */
function samenInPi(organisatie: Organisatie, wie: PersoonId, eigen: Rol, rol: Rol): readonly PersoonId[] {
  const mijn = organisatie.koppelingen.filter((koppeling) => koppeling.persoon === wie && koppeling.rol === eigen);
  const zelfdePi = organisatie.koppelingen.filter((een) => een.rol === rol && mijn.some(({ pi }) => pi === undefined || een.pi === undefined || pi === een.pi));
  return [...new Set(zelfdePi.map(({ persoon }) => persoon))];
}

/** The team members whose absence this person may record besides the own. */
export function teamVan(organisatie: Organisatie, wie: PersoonId): readonly PersoonId[] {
  return [...new Set(TEAM.flatMap(([leiding, team]) => samenInPi(organisatie, wie, leiding, team)))].filter((persoon) => persoon !== wie);
}

const WAARNEEMBAAR: readonly Rol[] = ['casemanager', 'reclasseringswerker', 'hoofdDR', 'unitmanager', 'backoffice'];

/** Who may stand in for somebody: colleagues with the same role at the same PI. */
export function waarnemersVoor(organisatie: Organisatie, persoon: PersoonId): readonly PersoonId[] {
  return [...new Set(WAARNEEMBAAR.flatMap((rol) => samenInPi(organisatie, persoon, rol, rol)))].filter((een) => een !== persoon);
}

/** Whether somebody may record an absence: the own, that of the own team, and as beheerder that of the people of the own PIs. */
export function magAfwezigMelden(organisatie: Organisatie, wie: PersoonId, persoon: PersoonId): boolean {
  if (persoon === wie || teamVan(organisatie, wie).includes(persoon)) return true;
  const pis = organisatie.koppelingen.filter((koppeling) => koppeling.persoon === wie && koppeling.rol === 'beheerder').map(({ pi }) => pi);
  return pis.includes(undefined) || organisatie.koppelingen.some((koppeling) => koppeling.persoon === persoon && koppeling.pi !== undefined && pis.includes(koppeling.pi));
}

function controleer(organisatie: Organisatie, wie: PersoonId, weg: Afwezigheid): Weigering | undefined {
  if (!magAfwezigMelden(organisatie, wie, weg.persoon)) return weiger('magNiet', 'U kunt alleen uzelf afwezig melden, of iemand van uw eigen team. Vraag de leidinggevende van deze collega.');
  if (weg.tot !== undefined && weg.tot < weg.van) return weiger('invoer', 'De laatste dag ligt vóór de eerste dag. Controleer de twee datums.');
  if (weg.tot !== undefined && weg.tot < organisatie.vandaag) return weiger('invoer', 'Deze dagen zijn al voorbij. Vul vandaag of een latere dag in.');
  const { waarnemer } = weg;
  if (waarnemer === undefined) return undefined;
  if (!waarnemersVoor(organisatie, weg.persoon).includes(waarnemer)) return weiger('invoer', 'Deze collega kan niet waarnemen: kies iemand met dezelfde rol in dezelfde inrichting, of laat het veld leeg.');
  const zelfWeg = organisatie.afwezigheid.find((een) => een.persoon === waarnemer && overlapt(een, weg));
  if (zelfWeg === undefined) return undefined;
  const naam = organisatie.personen.get(waarnemer)?.naam ?? 'Deze collega';
  return weiger('invoer', `${naam} is zelf afwezig vanaf ${schrijfDag(zelfWeg.van)}${zelfWeg.tot === undefined ? '' : ` t/m ${schrijfDag(zelfWeg.tot)}`}. Kies iemand anders.`);
}

function kaarten(casussen: readonly Casus[]): readonly Effect[] {
  return casussen.map(({ id }) => ({ soort: 'kaart', casus: id }));
}

async function noteer(omgeving: Omgeving, trx: Transaction<Database>, wie: PersoonId, actie: string, over: PersoonId, herkomst: string): Promise<void> {
  await schrijfAudit(trx, { op: omgeving.nu().instant, persoon: wie, actie, resultaat: `gedaan:${over}`, herkomst });
}

export interface Gemeld {
  readonly ok: true;
  readonly weg: Afwezigheid;
  /** Casussen with a meeting in the calendars on these days: somebody must look at them. */
  readonly geboekt: readonly string[];
}

/** Records that somebody is away; the stand-in hears it, and the cards say it. */
export async function meldAfwezig(omgeving: Omgeving, wie: PersoonId, weg: Afwezigheid, herkomst = 'teams'): Promise<Gemeld | { readonly ok: false; readonly weigering: Weigering }> {
  const organisatie = await leesOrganisatie(omgeving);
  const weigering = controleer(organisatie, wie, weg);
  if (weigering !== undefined) {
    await schrijfAudit(omgeving.db, { op: omgeving.nu().instant, persoon: wie, actie: 'meldAfwezig', resultaat: `geweigerd:${weigering.code}`, herkomst });
    return { ok: false, weigering };
  }
  const casussen = await listCasussenVan(omgeving.db, weg.persoon);
  const { waarnemer, persoon, van, tot } = weg;
  const { blijft } = await omgeving.db.transaction().execute(async (trx) => {
    await bewaarAfwezigheid(trx, weg, omgeving.nu().instant);
    await noteer(omgeving, trx, wie, 'meldAfwezig', persoon, herkomst);
    const bericht: readonly Effect[] = waarnemer === undefined || waarnemer === wie ? [] : [{
      soort: 'overzicht', sleutel: `waarneming:${persoon}:${van}:${tot ?? ''}:${waarnemer}`, aan: waarnemer, wat: { over: 'waarneming', voor: persoon, van, ...(tot === undefined ? {} : { tot }) },
    }];
    await omgeving.wachtrij.zet(trx, [...kaarten(casussen), ...bericht]);
    return zoekOpnieuwIn(omgeving, trx, casussen, { sleutel: 'afwezig', past: (casus, voor, { start }) => !zitAanTafel(casus, voor, persoon) || !overlapt(weg, { van: start.datum, tot: start.datum }) });
  });
  omgeving.wachtrij.wek();
  return { ok: true, weg, geboekt: blijft };
}

/** Ends an absence today, for who may record it. False when that person was not away. */
export async function meldTerug(omgeving: Omgeving, wie: PersoonId, persoon: PersoonId, herkomst = 'teams'): Promise<boolean> {
  const organisatie = await leesOrganisatie(omgeving);
  if (!magAfwezigMelden(organisatie, wie, persoon)) return false;
  const casussen = await listCasussenVan(omgeving.db, persoon);
  const { vandaag } = organisatie;
  const beeindigd = await omgeving.db.transaction().execute(async (trx) => {
    if (!(await beeindigAfwezigheid(trx, persoon, vandaag, plusDagen(vandaag, -1)))) return false;
    await noteer(omgeving, trx, wie, 'meldTerug', persoon, herkomst);
    await omgeving.wachtrij.zet(trx, kaarten(casussen));
    return true;
  });
  omgeving.wachtrij.wek();
  return beeindigd;
}
