import type { Transaction } from 'kysely';
import type { Afspraken, EigenAfspraken } from '../domain/afspraken.ts';
import { leesWaarde, schrijfWaarde, type Afspraakwaarde } from '../domain/afspraakwaarde.ts';
import type { Afspraaksleutel } from '../domain/afspraakwijzer.ts';
import { gevolgVoor, ingehaaldDoorWijziging, schrijfGevolgen, type Gevolg } from '../domain/afspraakwijziging.ts';
import type { CasusId, ClusterId, PiId } from '../domain/casus.ts';
import type { PersoonId, Rol } from '../domain/rollen.ts';
import { schrijfDatum } from '../domain/schrijf.ts';
import { bewaarEigenAfspraken, lockEigenAfspraken, noteerWijziging, type Afspraakplek, type Afspraakwijziging } from '../store/afspraken.ts';
import { schrijfAudit } from '../store/audit.ts';
import { listOpenCasussen, type Plek } from '../store/casussen.ts';
import { listVerstuurd, noteerHerinnering } from '../store/herinneringen.ts';
import type { Database } from '../store/schema.ts';
import { momentVan } from '../tijd/amsterdam.ts';
import type { Effect } from './effect.ts';
import { klokkenVan, type Omgeving } from './omgeving.ts';
import { afsprakenVoor, leesOrganisatie, type Organisatie } from './organisatie.ts';
import { werkRegelBij } from './register/bijhouden.ts';
import { opProef } from './proef.ts';

const PER_BLADZIJDE = 200;
const KIJKERS: readonly Rol[] = ['beheerder', 'hoofdDR', 'unitmanager', 'landelijk'];

function heeftRol({ koppelingen }: Organisatie, persoon: PersoonId, rollen: readonly Rol[], waar: PiId): boolean {
  return koppelingen.some(({ persoon: wie, rol, pi }) => wie === persoon && rollen.includes(rol) && (pi === undefined || pi === waar));
}

/** The beheerder changes the afspraken of a PI. */
export function magAfsprakenWijzigen(organisatie: Organisatie, persoon: PersoonId, pi: PiId): boolean {
  return heeftRol(organisatie, persoon, ['beheerder'], pi);
}

/** Places whose afspraken this person may see: each PI, and after it its clusters. */
export function afspraakplekken(organisatie: Organisatie, persoon: PersoonId): readonly Afspraakplek[] {
  const pis = [...organisatie.pis.keys()].filter((pi) => heeftRol(organisatie, persoon, KIJKERS, pi));
  return pis.flatMap((pi) => [{ pi }, ...[...organisatie.clusters.values()].filter((cluster) => cluster.pi === pi).map(({ id: cluster }) => ({ pi, cluster }))]);
}

/** `PI Noorderveen`, `PI Noorderveen, Cluster 1`. */
export function plekNaam({ pis, clusters }: Organisatie, { pi, cluster }: Afspraakplek): string {
  const piNaam = pis.get(pi)?.naam ?? pi;
  return cluster === undefined ? piNaam : `${piNaam}, ${clusters.get(cluster)?.naam ?? cluster}`;
}

/** What the PI, and with it the cluster, agreed on itself. */
export function eigenAfspraken({ pis, clusters }: Organisatie, { pi, cluster }: Afspraakplek): { readonly pi: EigenAfspraken; readonly cluster: EigenAfspraken } {
  return { pi: pis.get(pi)?.afspraken ?? {}, cluster: (cluster === undefined ? undefined : clusters.get(cluster)?.afspraken) ?? {} };
}

function met(organisatie: Organisatie, { pi, cluster }: Afspraakplek, afspraken: EigenAfspraken): Organisatie {
  const [vanPi, vanCluster] = [organisatie.pis.get(pi), cluster === undefined ? undefined : organisatie.clusters.get(cluster)];
  if (vanCluster !== undefined) return { ...organisatie, clusters: new Map([...organisatie.clusters, [vanCluster.id, { ...vanCluster, afspraken }]]) };
  return vanPi === undefined ? organisatie : { ...organisatie, pis: new Map([...organisatie.pis, [pi, { ...vanPi, afspraken }]]) };
}

function plekkenVan({ afdelingen }: Organisatie, pi: PiId, cluster: ClusterId | undefined): readonly Plek[] {
  return cluster === undefined ? [{ pi }] : [...afdelingen.values()].filter((afdeling) => afdeling.cluster === cluster).map(({ id }) => ({ pi, afdeling: id }));
}

interface Verandering {
  readonly plekken: readonly Plek[];
  readonly voor: Organisatie;
  readonly na: Organisatie;
}

function gelijk(een: Afspraken, ander: Afspraken): boolean {
  return JSON.stringify(een) === JSON.stringify(ander);
}

/**
 * Goes over the open casussen of these places for which an afspraak really changes: what it does to each, where it stands in
 * the lists, which steps of the ladder nobody gets any more, and which posted cards show something else now.
 */
export async function werkDoor(omgeving: Omgeving, trx: Transaction<Database>, { plekken, voor, na }: Verandering): Promise<readonly Gevolg[]> {
  const { datum: vandaag, instant } = omgeving.nu();
  const gevolgen: Gevolg[] = [];
  for (let vanaf: CasusId | undefined; ; ) {
    const bladzijde = await listOpenCasussen(trx, { plekken, aantal: PER_BLADZIJDE, ...(vanaf === undefined ? {} : { na: vanaf }) });
    const verstuurd = await listVerstuurd(trx, bladzijde.map(({ id }) => id));
    const kaarten: Effect[] = [];
    for (const casus of bladzijde) {
      const [toen, nu] = [afsprakenVoor(voor, casus), afsprakenVoor(na, casus)];
      if (gelijk(toen, nu)) continue;
      await werkRegelBij(omgeving, trx, na, casus);
      const [klokkenToen, klokkenNu] = [klokkenVan(omgeving, toen), klokkenVan(omgeving, nu)];
      const gevolg = gevolgVoor(casus, vandaag, klokkenToen, klokkenNu);
      gevolgen.push(gevolg);
      if (gevolg.verschoven || toen.naamInKanaal !== nu.naamInKanaal) kaarten.push({ soort: 'kaart', casus: casus.id });
      const ingehaald = ingehaaldDoorWijziging(casus, vandaag, verstuurd.get(casus.id) ?? new Set(), klokkenToen, klokkenNu);
      for (const trede of ingehaald) await noteerHerinnering(trx, casus.id, trede, 'ingehaald', instant);
    }
    await omgeving.wachtrij.zet(trx, kaarten);
    vanaf = bladzijde.at(-1)?.id;
    if (bladzijde.length < PER_BLADZIJDE || vanaf === undefined) return gevolgen;
  }
}

export interface Wijzigverzoek {
  readonly wie: PersoonId;
  readonly plek: Afspraakplek;
  readonly sleutel: Afspraaksleutel;
  /** Undefined: back to what lies above this place. */
  readonly waarde: Afspraakwaarde | undefined;
  /** What this place agreed on itself when one looked, as `eigenWaarde` gives it; left out: whatever it is. */
  readonly gezien?: string;
  readonly herkomst?: string;
}
export type Wijzigantwoord = { readonly ok: true; readonly melding: string } | { readonly ok: false; readonly melding: string; readonly waarom: 'magNiet' | 'intussenGewijzigd' };

function alsJson(waarde: Afspraakwaarde | undefined): string | undefined {
  return waarde === undefined ? undefined : JSON.stringify(waarde);
}

const MAG_NIET = 'Alleen de beheerder van deze inrichting wijzigt afspraken. Vraag de beheerder om het te doen.';

const INTUSSEN = 'Iemand anders heeft deze afspraak intussen gewijzigd. Wat u invulde, staat er nog. Vergelijk het met wat er nu geldt en bewaar het daarna opnieuw.';

/** The own value of a place as text, to notice that somebody else changed it; empty: none of its own. */
export function eigenWaarde(eigen: EigenAfspraken, sleutel: Afspraaksleutel): string {
  return alsJson(eigen[sleutel]) ?? '';
}

async function wijzigIn(omgeving: Omgeving, trx: Transaction<Database>, { wie, plek, sleutel, waarde, gezien, herkomst = 'teams' }: Wijzigverzoek): Promise<Wijzigantwoord> {
  const { instant } = omgeving.nu();
  const organisatie = await leesOrganisatie({ db: trx, nu: omgeving.nu });
  const audit = { op: instant, persoon: wie, actie: `afspraak:${sleutel}`, herkomst };
  const waar = `${plek.pi}${plek.cluster === undefined ? '' : `/${plek.cluster}`}`;
  if (!magAfsprakenWijzigen(organisatie, wie, plek.pi)) {
    await schrijfAudit(trx, { ...audit, resultaat: `geweigerd:magNiet:${waar}` });
    return { ok: false, waarom: 'magNiet', melding: MAG_NIET };
  }
  const eigen = await lockEigenAfspraken(trx, plek);
  if (gezien !== undefined && gezien !== eigenWaarde(eigen, sleutel)) {
    await schrijfAudit(trx, { ...audit, resultaat: `geweigerd:alGedaan:${waar}` });
    return { ok: false, waarom: 'intussenGewijzigd', melding: INTUSSEN };
  }
  const [oud, nieuw] = [alsJson(eigen[sleutel]), alsJson(waarde)];
  if (oud === nieuw) return { ok: true, melding: 'Dit stond al zo. Er is niets veranderd.' };
  const { [sleutel]: _oud, ...rest } = eigen;
  const afspraken: EigenAfspraken = waarde === undefined ? rest : { ...rest, [sleutel]: waarde };
  await bewaarEigenAfspraken(trx, plek, afspraken);
  await noteerWijziging(trx, plek, { sleutel, door: wie, op: instant, ...(oud === undefined ? {} : { oud }), ...(nieuw === undefined ? {} : { nieuw }) });
  await schrijfAudit(trx, { ...audit, resultaat: `gedaan:${waar}` });
  const gevolgen = await werkDoor(omgeving, trx, {
    plekken: plekkenVan(organisatie, plek.pi, plek.cluster), voor: met(organisatie, plek, eigen), na: met(organisatie, plek, afspraken),
  });
  return { ok: true, melding: schrijfGevolgen(gevolgen, plekNaam(organisatie, plek)) };
}

/**
 * Changes one afspraak of a PI or a cluster, or takes it back to what lies above. Value, history, audit line and what it
 * does to reminders and posted cards go in one transaction. The value was checked before (`leesIngevuld`).
 */
export async function wijzigAfspraak(omgeving: Omgeving, verzoek: Wijzigverzoek): Promise<Wijzigantwoord> {
  const antwoord = await omgeving.db.transaction().execute((trx) => wijzigIn(omgeving, trx, verzoek));
  omgeving.wachtrij.wek();
  return antwoord;
}

/** What a change would do to open casussen, in the sentence that the change itself would give; nothing changes. */
export async function proefAfspraak(omgeving: Omgeving, verzoek: Wijzigverzoek): Promise<Wijzigantwoord> {
  return opProef(omgeving.db, (trx) => wijzigIn(omgeving, trx, verzoek));
}

/** `Gewijzigd 24 nov 2026, Bart Jansen: 3 werkdagen → 5 werkdagen`. */
export function schrijfWijziging(organisatie: Organisatie, sleutel: Afspraaksleutel, { oud, nieuw, door, op }: Afspraakwijziging): string {
  const tekst = (json: string | undefined): string => {
    const gelezen = json === undefined ? undefined : leesWaarde(sleutel, JSON.parse(json));
    return gelezen?.ok === true ? schrijfWaarde(sleutel, gelezen.waarde) : 'geen eigen afspraak';
  };
  const wie = door === undefined ? 'uit een bestand' : (organisatie.personen.get(door)?.naam ?? 'iemand die hier niet meer werkt');
  return `Gewijzigd ${schrijfDatum(momentVan(op).datum)}, ${wie}: ${tekst(oud)} → ${tekst(nieuw)}`;
}
