import type { Transaction } from 'kysely';
import type { Organisatiebestand } from '../../intake/organisatiebestand.ts';
import { schrijfVasteDagen } from '../../domain/aanwezigheid.ts';
import { schrijfMdo } from '../../domain/roosterinvoer.ts';
import { ROLNAAM, type PersoonId } from '../../domain/rollen.ts';
import { weiger, type Weigering } from '../../domain/weigering.ts';
import { listAanwezigheid } from '../../store/organisatie.ts';
import { listMdos, listProgrammas, listReistijden, listRuimtes } from '../../store/rooster.ts';
import { bewaarVragenlijstIn } from '../../store/vragenlijst.ts';
import type { Database } from '../../store/schema.ts';
import type { Omgeving } from '../omgeving.ts';
import { leesOrganisatie } from '../organisatie.ts';
import { neemOrganisatieOverIn } from '../organisatiebestand.ts';
import type { Importrij } from './importrijen.ts';

/** Something of the organisation: how people know it, and what is kept of it. */
interface Ding {
  readonly over: string;
  readonly velden: Readonly<Record<string, unknown>>;
}

/** Everything a file can change, by a key of its own. */
async function momentopname(omgeving: Omgeving, trx: Transaction<Database>): Promise<ReadonlyMap<string, Ding>> {
  const { pis, clusters, afdelingen, personen, koppelingen, vragenlijsten } = await leesOrganisatie({ db: trx, nu: omgeving.nu });
  const naam = (id: PersoonId): string => personen.get(id)?.naam ?? id;
  const dingen = new Map<string, Ding>();
  for (const pi of pis.values()) {
    dingen.set(`pi:${pi.id}`, { over: pi.naam, velden: { ...pi } });
    for (const ruimte of await listRuimtes(trx, pi.id)) dingen.set(`ruimte:${ruimte.id}`, { over: `${pi.naam}, ${ruimte.naam}`, velden: { ...ruimte } });
    for (const { afdeling, vakken } of await listProgrammas(trx, pi.id)) dingen.set(`programma:${afdeling}`, { over: `Programma-uren van ${afdelingen.get(afdeling)?.naam ?? afdeling}`, velden: { uren: vakken } });
    for (const mdo of await listMdos(trx, pi.id)) dingen.set(`mdo:${mdo.id}`, { over: `MDO ${pi.naam}, ${schrijfMdo(mdo)}`, velden: { ...mdo } });
    for (const [andere, minuten] of await listReistijden(trx, pi.id)) dingen.set(`reis:${[pi.id, andere].sort().join('/')}`, { over: `Reistijd ${[pi.naam, pis.get(andere)?.naam ?? andere].sort().join(' – ')}`, velden: { minuten } });
  }
  for (const een of clusters.values()) dingen.set(`cluster:${een.id}`, { over: een.naam, velden: { ...een } });
  for (const een of afdelingen.values()) dingen.set(`afdeling:${een.id}`, { over: `${pis.get(een.pi)?.naam ?? een.pi}, ${een.naam}`, velden: { ...een } });
  for (const een of personen.values()) dingen.set(`persoon:${een.id}`, { over: een.naam, velden: { ...een } });
  for (const { persoon, rol, pi, afdeling } of koppelingen) {
    const waar = [pi === undefined ? 'overal' : (pis.get(pi)?.naam ?? pi), ...(afdeling === undefined ? [] : [afdelingen.get(afdeling)?.naam ?? afdeling])].join(', ');
    dingen.set(`rol:${persoon}/${rol}/${pi ?? ''}/${afdeling ?? ''}`, { over: `${naam(persoon)}: ${ROLNAAM[rol]}, ${waar}`, velden: {} });
  }
  for (const een of await listAanwezigheid(trx, {})) dingen.set(`aanwezig:${een.persoon}/${een.pi}`, { over: `Dagen van ${naam(een.persoon)} in ${pis.get(een.pi)?.naam ?? een.pi}: ${schrijfVasteDagen(een)}`, velden: { weekdagen: een.weekdagen, uitzonderingen: een.uitzonderingen } });
  const lijst = vragenlijsten.at(-1);
  if (lijst !== undefined) dingen.set('vragenlijst', { over: 'Vragenlijst van het werkdocument', velden: { versie: lijst.versie } });
  return dingen;
}

function verschil(voor: ReadonlyMap<string, Ding>, na: ReadonlyMap<string, Ding>): readonly Importrij[] {
  return [...na].flatMap(([sleutel, { over, velden }]): Importrij[] => {
    const eerder = voor.get(sleutel);
    const rij = { over, fouten: [], waarschuwingen: [] };
    if (eerder === undefined) return [{ ...rij, uitkomst: 'nieuw', tekst: 'Komt erbij' }];
    const anders = [...new Set([...Object.keys(eerder.velden), ...Object.keys(velden)])].filter((veld) => JSON.stringify(eerder.velden[veld]) !== JSON.stringify(velden[veld]));
    return anders.length === 0 ? [] : [{ ...rij, uitkomst: 'aangevuld', tekst: `Wijzigt: ${anders.join(', ')}` }];
  });
}

/** The first thing in the file that names what is neither in it nor in the register, or that is somebody else already. */
async function foutIn(omgeving: Omgeving, trx: Transaction<Database>, { pis, clusters, afdelingen, personen, rollen, aanwezigheid }: Organisatiebestand): Promise<Weigering | undefined> {
  const nu = await leesOrganisatie({ db: trx, nu: omgeving.nu });
  const bekend = (inRegister: ReadonlyMap<string, unknown>, inBestand: readonly { readonly id: string }[], id: string | undefined): boolean => id === undefined || inRegister.has(id) || inBestand.some((een) => een.id === id);
  const mist = (wat: string, id: string, bij: string): Weigering => weiger('invoer', `${wat} “${id}” (bij ${bij}) staat niet in het bestand en niet in Samen starten. Voeg die toe aan het bestand.`);
  for (const { id, pi } of clusters) if (!bekend(nu.pis, pis, pi)) return mist('De inrichting', pi, `cluster ${id}`);
  for (const { id, pi, cluster, naam } of afdelingen) {
    if (!bekend(nu.pis, pis, pi)) return mist('De inrichting', pi, `afdeling ${id}`);
    if (!bekend(nu.clusters, clusters, cluster)) return mist('Het cluster', cluster ?? '', `afdeling ${id}`);
    const dubbel = [...nu.afdelingen.values(), ...afdelingen].find((een) => een.id !== id && een.pi === pi && een.naam === naam);
    if (dubbel !== undefined) return weiger('invoer', `De afdelingen “${id}” en “${dubbel.id}” heten allebei ${naam}. Geef ze in één inrichting verschillende namen.`);
  }
  for (const { id, tenant, object } of personen) {
    const dubbel = [...nu.personen.values(), ...personen].find((een) => een.id !== id && een.tenant === tenant && een.object === object);
    if (dubbel !== undefined) return weiger('invoer', `“${id}” en “${dubbel.id}” hebben hetzelfde account (tenant en object). Gebruik voor één collega steeds hetzelfde id.`);
  }
  for (const { persoon, pi, afdeling, rol } of rollen) {
    if (!bekend(nu.personen, personen, persoon)) return mist('De persoon', persoon, `rol ${rol}`);
    if (!bekend(nu.pis, pis, pi)) return mist('De inrichting', pi ?? '', `rol van ${persoon}`);
    if (!bekend(nu.afdelingen, afdelingen, afdeling)) return mist('De afdeling', afdeling ?? '', `rol van ${persoon}`);
  }
  for (const { persoon, pi } of aanwezigheid) if (!bekend(nu.personen, personen, persoon) || !bekend(nu.pis, pis, pi)) return mist('De persoon of inrichting', `${persoon} / ${pi}`, 'aanwezigheid');
  return undefined;
}

/** The file in this transaction: what came and what changed, and what that does to open casussen. */
export async function importeerOrganisatie(omgeving: Omgeving, trx: Transaction<Database>, bestand: Organisatiebestand): Promise<{ readonly rijen: readonly Importrij[]; readonly gevolgen: readonly string[]; readonly bekend: number } | Weigering> {
  const fout = await foutIn(omgeving, trx, bestand);
  if (fout !== undefined) return fout;
  const { vragenlijst, ...gegevens } = bestand;
  const voor = await momentopname(omgeving, trx);
  const gevolgen = await neemOrganisatieOverIn(omgeving, trx, gegevens);
  if (vragenlijst !== undefined) await bewaarVragenlijstIn(trx, vragenlijst);
  const rijen = verschil(voor, await momentopname(omgeving, trx));
  const genoemd = Object.values(gegevens).reduce((som, lijst) => som + lijst.length, vragenlijst === undefined ? 0 : 1);
  return { rijen, gevolgen, bekend: Math.max(0, genoemd - rijen.length) };
}
