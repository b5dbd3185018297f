import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { BATCH_OORDEEL, batchView, wachtOpOordeel, type BatchKeuze, type BatchRegel, type BatchUitkomst, type BatchView } from '../domain/batch.ts';
import type { AfdelingId, Casus } from '../domain/casus.ts';
import { mag } from '../domain/mag.ts';
import type { OordeelInvoer } from '../domain/opdracht.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { schrijfAudit } from '../store/audit.ts';
import { listGebeurtenissen, listInStap1, lockCasussenByCode } from '../store/casussen.ts';
import type { Afdeling } from '../store/organisatie.ts';
import type { Database } from '../store/schema.ts';
import type { BatchmeldingRij, Effect } from './effect.ts';
import { ontvangers } from './gevolgen.ts';
import type { Omgeving } from './omgeving.ts';
import { actorVoor, kijkVoor, leesOrganisatie, type Organisatie } from './organisatie.ts';
import { voerUitIn } from './voerUit.ts';

/** Where the list is looked at, for the audit lines. */
type Herkomst = 'teams' | 'tab';

/** The afdelingen of which this person judges the signals, in the order of their names. */
export function screentVoor(organisatie: Organisatie, wie: PersoonId): readonly Afdeling[] {
  const persoon = organisatie.personen.get(wie);
  if (persoon === undefined) return [];
  return [...organisatie.afdelingen.values()].filter((afdeling) => mag(actorVoor(organisatie, persoon, { pi: afdeling.pi, afdeling: afdeling.id }), 'beoordeel'));
}

/** How many signals of an afdeling wait for a verdict; a number says nothing about anybody. */
export async function telTeBeoordelen(omgeving: Pick<Omgeving, 'db'>, afdeling: AfdelingId): Promise<number> {
  return (await listInStap1(omgeving.db, afdeling)).filter(wachtOpOordeel).length;
}

/**
 * The open signals of an afdeling with who they are about, for a reclasseringswerker of that afdeling; undefined for
 * everybody else. Each row shown leaves an audit line.
 */
export async function bekijkBatch(omgeving: Omgeving, afdelingId: AfdelingId, wie: PersoonId | undefined, herkomst: Herkomst): Promise<BatchView | undefined> {
  const organisatie = await leesOrganisatie(omgeving);
  const afdeling = organisatie.afdelingen.get(afdelingId);
  const persoon = wie === undefined ? undefined : organisatie.personen.get(wie);
  if (afdeling === undefined || persoon === undefined) return undefined;
  const plaats = { pi: afdeling.pi, afdeling: afdeling.id };
  const view = batchView(afdeling.id, await listInStap1(omgeving.db, afdeling.id), actorVoor(organisatie, persoon, plaats), kijkVoor(omgeving, organisatie, plaats));
  const regel = { op: omgeving.nu().instant, persoon: persoon.id, herkomst };
  if (view === undefined) await schrijfAudit(omgeving.db, { ...regel, actie: 'bekijkLijst', resultaat: 'magNiet' });
  else await schrijfAudit(omgeving.db, ...view.rijen.map(({ id }) => ({ ...regel, actie: 'bekijk', casus: id, resultaat: 'gezien' })));
  return view;
}

type Rijuitkomst =
  | { readonly soort: 'vastgelegd'; readonly regel: BatchRegel; readonly nieuw?: Casus }
  | { readonly soort: 'vanAnder'; readonly rij: BatchUitkomst['vanAnder'][number] }
  | { readonly soort: 'mislukt'; readonly rij: BatchUitkomst['mislukt'][number] };

/** Whether this person gave this verdict before: the same press a second time has the same outcome. */
function alVanMij({ oordeel }: Casus, keuze: BatchKeuze, wie: PersoonId): boolean {
  const gevraagd: OordeelInvoer = BATCH_OORDEEL[keuze];
  return oordeel?.door.persoon === wie && oordeel.oordeel === gevraagd.oordeel && oordeel.nietGescreend === gevraagd.nietGescreend;
}

async function wieWasEerder(trx: Transaction<Database>, casus: Casus): Promise<BatchUitkomst['vanAnder'][number] | undefined> {
  const { code, oordeel, reclasseringswerker } = casus;
  if (oordeel !== undefined) return { code, door: oordeel.door.naam, hoe: 'beoordeeld' };
  if (casus.fase === 'gesloten') {
    const slot = (await listGebeurtenissen(trx, casus.id)).findLast(({ type }) => type === 'Gesloten');
    return { code, door: slot?.door.naam ?? 'Samen starten', hoe: 'gesloten' };
  }
  return reclasseringswerker === undefined ? undefined : { code, door: reclasseringswerker.naam, hoe: 'opgepakt' };
}

interface Lijst {
  readonly omgeving: Omgeving;
  readonly organisatie: Organisatie;
  readonly afdeling: AfdelingId;
  readonly wie: PersoonId;
  readonly herkomst: Herkomst;
  /** Id of the list, kept with each verdict. */
  readonly batch: string;
}

async function legRijVast({ omgeving, organisatie, wie, batch, herkomst }: Lijst, trx: Transaction<Database>, casus: Casus | undefined, regel: BatchRegel): Promise<Rijuitkomst> {
  const { code, keuze } = regel;
  if (casus === undefined) return { soort: 'mislukt', rij: { code, melding: 'Deze casus bestaat niet (meer).' } };
  if (alVanMij(casus, keuze, wie)) return { soort: 'vastgelegd', regel };
  const resultaat = await voerUitIn(omgeving, trx, organisatie, {
    casus: casus.id, opdracht: { type: 'beoordeel', ...BATCH_OORDEEL[keuze], batch }, wie: { soort: 'persoon', id: wie }, herkomst,
  });
  if (resultaat.ok) return { soort: 'vastgelegd', regel, nieuw: resultaat.casus };
  const eerder = ['alGedaan', 'gesloten', 'verkeerdeStap'].includes(resultaat.weigering.code) ? await wieWasEerder(trx, casus) : undefined;
  return eerder === undefined ? { soort: 'mislukt', rij: { code, melding: resultaat.weigering.melding } } : { soort: 'vanAnder', rij: eerder };
}

/** One notice for each casemanager about all rows that are new (S:81–82): twenty separate ones would not be read. */
function meldingen({ organisatie, afdeling, wie, batch }: Lijst, uitkomsten: readonly Rijuitkomst[]): readonly Effect[] {
  const per = new Map<PersoonId, BatchmeldingRij[]>();
  for (const uitkomst of uitkomsten) {
    if (uitkomst.soort !== 'vastgelegd' || uitkomst.nieuw === undefined) continue;
    const { nieuw, regel } = uitkomst;
    for (const aan of ontvangers(organisatie, nieuw, 'casemanager'))
      if (aan !== wie) per.set(aan, [...(per.get(aan) ?? []), { casus: nieuw.id, code: nieuw.code, keuze: regel.keuze }]);
  }
  return [...per].map(([aan, rijen]) => ({ soort: 'batchmelding', sleutel: `batchmelding:${batch}:${rijen[0]?.code ?? ''}:${aan}`, aan, door: wie, afdeling, rijen }));
}

/** These rows with their notices, all or nothing. The casussen are held meanwhile, so that nobody gets in between. */
async function legSamenVast(lijst: Lijst, regels: readonly BatchRegel[]): Promise<readonly Rijuitkomst[]> {
  const { omgeving } = lijst;
  return omgeving.db.transaction().execute(async (trx) => {
    const casussen = new Map((await lockCasussenByCode(trx, regels.map(({ code }) => code))).map((casus) => [casus.code, casus]));
    const uitkomsten: Rijuitkomst[] = [];
    for (const regel of regels) uitkomsten.push(await legRijVast(lijst, trx, casussen.get(regel.code), regel));
    await omgeving.wachtrij.zet(trx, meldingen(lijst, uitkomsten));
    return uitkomsten;
  });
}

/** One row broke the transaction of all: each gets one of its own, and only the broken one is not recorded. */
async function legApartVast(lijst: Lijst, regels: readonly BatchRegel[]): Promise<readonly Rijuitkomst[]> {
  const uitkomsten: Rijuitkomst[] = [];
  for (const regel of regels) {
    try {
      uitkomsten.push(...(await legSamenVast(lijst, [regel])));
    } catch (fout) {
      // Whether the database answers at all decides if this is the row's fault.
      await sql`select 1`.execute(lijst.omgeving.db).catch(() => {
        throw fout;
      });
      uitkomsten.push({ soort: 'mislukt', rij: { code: regel.code, melding: 'Vastleggen lukte niet. Probeer deze rij opnieuw.' } });
    }
  }
  return uitkomsten;
}

/**
 * Records a list of verdicts of step 1. Each row is an opdracht of its own, with its own history and audit line: a row
 * that somebody else did is left alone and named, and none stops the others. The same press twice acts once.
 */
export async function legBatchVast(omgeving: Omgeving, { afdeling, wie, regels, herkomst }: Pick<Lijst, 'afdeling' | 'wie' | 'herkomst'> & { readonly regels: readonly BatchRegel[] }): Promise<BatchUitkomst> {
  const lijst: Lijst = { omgeving, organisatie: await leesOrganisatie(omgeving), afdeling, wie, herkomst, batch: randomUUID() };
  let uitkomsten: readonly Rijuitkomst[];
  try {
    uitkomsten = await legSamenVast(lijst, regels);
  } catch {
    // Which row it was shows when each is tried apart.
    uitkomsten = await legApartVast(lijst, regels);
  }
  omgeving.wachtrij.wek();
  return {
    vastgelegd: uitkomsten.flatMap((een) => (een.soort === 'vastgelegd' ? [een.regel] : [])),
    vanAnder: uitkomsten.flatMap((een) => (een.soort === 'vanAnder' ? [een.rij] : [])),
    mislukt: uitkomsten.flatMap((een) => (een.soort === 'mislukt' ? [een.rij] : [])),
  };
}
