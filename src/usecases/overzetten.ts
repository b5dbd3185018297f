import type { AfdelingId, Casus, CasusId } from '../domain/casus.ts';
import type { PersoonId, Uitvoerder } from '../domain/rollen.ts';
import { weiger, type Weigering } from '../domain/weigering.ts';
import { schrijfAudit } from '../store/audit.ts';
import { listCasussenVan, listLasten, listNamen } from '../store/dragers.ts';
import type { Persoon } from '../store/organisatie.ts';
import type { Effect } from './effect.ts';
import type { Omgeving } from './omgeving.ts';
import { actorVoor, geldtVoor, LEIDT, leesOrganisatie, type Organisatie } from './organisatie.ts';
import { voerUit } from './voerUit.ts';

const UITVOERDERS: readonly Uitvoerder[] = ['casemanager', 'reclasseringswerker'];

/** What becomes of a move of all work. */
export interface Overgezet {
  readonly ok: true;
  readonly van: string;
  readonly naar: string;
  readonly gelukt: readonly CasusId[];
  /** Codes of what somebody else moved first. */
  readonly alWeg: readonly string[];
  /** Codes of what the other colleague cannot carry there, or could not be moved, each with why. */
  readonly geweigerd: readonly { readonly code: string; readonly reden: string }[];
}

export interface OverzetVraag {
  readonly van: PersoonId;
  readonly naar: PersoonId;
  readonly afdeling?: AfdelingId;
  /** The same press delivered twice moves once. */
  readonly sleutel: string;
}

function leidt(organisatie: Organisatie, wie: Persoon, rol: Uitvoerder, plaats: Casus): boolean {
  const actor = actorVoor(organisatie, wie, plaats);
  return actor.soort === 'persoon' && actor.rollen.includes(LEIDT[rol]);
}

function kanDragen(organisatie: Organisatie, naar: PersoonId, rol: Uitvoerder, plaats: Casus): boolean {
  return organisatie.koppelingen.some((koppeling) => koppeling.persoon === naar && koppeling.rol === rol && geldtVoor(koppeling, plaats));
}

interface Werk {
  readonly casus: Casus;
  readonly rol: Uitvoerder;
}

async function werkVan(omgeving: Omgeving, organisatie: Organisatie, wie: Persoon, { van, afdeling }: OverzetVraag): Promise<readonly Werk[]> {
  const werk: Werk[] = [];
  for (const rol of UITVOERDERS)
    for (const casus of await listCasussenVan(omgeving.db, van, rol)) if (leidt(organisatie, wie, rol, casus) && (afdeling === undefined || casus.afdeling === afdeling)) werk.push({ casus, rol });
  return werk;
}

/** One message for the receiver, one for the giver and one for who did it; nobody hears of each casus apart. */
function berichten(vraag: OverzetVraag, wie: PersoonId, van: string, naar: string, casussen: readonly CasusId[]): readonly Effect[] {
  const lezers = new Map<PersoonId, 'ontvanger' | 'gever' | 'leiding'>([[wie, 'leiding'], [vraag.van, 'gever'], [vraag.naar, 'ontvanger']]);
  return [...lezers].map(([aan, lezer]) => ({ soort: 'overzicht', sleutel: `overgezet:${vraag.sleutel}:${aan}`, aan, wat: { over: 'overgezet', lezer, van, naar, casussen } }));
}

/**
 * Moves all open work of a colleague, at the places this manager leads, to another. One opdracht per casus: what one of
 * them meets does not stop the others.
 */
export async function zetWerkOver(omgeving: Omgeving, manager: PersoonId, vraag: OverzetVraag): Promise<Overgezet | { readonly ok: false; readonly weigering: Weigering }> {
  const organisatie = await leesOrganisatie(omgeving);
  const [wie, ontvanger] = [organisatie.personen.get(manager), organisatie.personen.get(vraag.naar)];
  const van = (await listNamen(omgeving.db)).get(vraag.van);
  if (wie === undefined || ontvanger === undefined || van === undefined) return { ok: false, weigering: weiger('invoer', 'Kies twee collega’s die in Samen starten staan.') };
  if (vraag.van === vraag.naar) return { ok: false, weigering: weiger('invoer', 'Kies twee verschillende collega’s.') };
  const werk = await werkVan(omgeving, organisatie, wie, vraag);
  if (werk.length === 0) return { ok: false, weigering: weiger('nietsTeDoen', `${van} heeft hier geen open casussen (meer) die u kunt overzetten. Er is niets veranderd.`) };
  const gelukt: CasusId[] = [];
  const alWeg: string[] = [];
  const geweigerd: { code: string; reden: string }[] = [];
  for (const { casus, rol } of werk) {
    if (!kanDragen(organisatie, vraag.naar, rol, casus)) {
      geweigerd.push({ code: casus.code, reden: `${ontvanger.naam} is geen ${rol} op ${organisatie.afdelingen.get(casus.afdeling)?.naam ?? casus.afdeling}` });
      continue;
    }
    const opdracht = { type: 'zetOver', rol, van: vraag.van, wie: { persoon: ontvanger.id, naam: ontvanger.naam } } as const;
    const resultaat = await voerUit(omgeving, { casus: casus.id, opdracht, wie: { soort: 'persoon', id: manager }, herkomst: 'teams', sleutel: `${vraag.sleutel}:${casus.id}:${rol}` });
    if (resultaat.ok) gelukt.push(casus.id);
    else if (resultaat.weigering.code === 'alGedaan' && resultaat.casus !== undefined) alWeg.push(casus.code);
    else geweigerd.push({ code: casus.code, reden: resultaat.weigering.melding });
  }
  await omgeving.db.transaction().execute(async (trx) => {
    await schrijfAudit(trx, { op: omgeving.nu().instant, persoon: manager, actie: 'zetWerkOver', resultaat: `${gelukt.length} van ${werk.length}`, herkomst: 'teams' });
    if (gelukt.length > 0) await omgeving.wachtrij.zet(trx, berichten(vraag, manager, van, ontvanger.naam, [...new Set(gelukt)]));
  });
  omgeving.wachtrij.wek();
  return { ok: true, van, naar: ontvanger.naam, gelukt, alWeg, geweigerd };
}

/** Who has work that this manager may move (with how much), who may take it, and the afdelingen it is at. */
export interface Overzetbaar {
  readonly gevers: readonly { readonly id: PersoonId; readonly naam: string; readonly aantal: number }[];
  readonly ontvangers: readonly { readonly id: PersoonId; readonly naam: string }[];
  readonly afdelingen: readonly { readonly id: AfdelingId; readonly naam: string }[];
}

export async function leesOverzetbaar(omgeving: Omgeving, manager: PersoonId): Promise<Overzetbaar> {
  const organisatie = await leesOrganisatie(omgeving);
  const wie = organisatie.personen.get(manager);
  if (wie === undefined) return { gevers: [], ontvangers: [], afdelingen: [] };
  const namen = await listNamen(omgeving.db);
  const mag = (rol: Uitvoerder, plaats: Parameters<typeof actorVoor>[2]): boolean => {
    const actor = actorVoor(organisatie, wie, plaats);
    return actor.soort === 'persoon' && actor.rollen.includes(LEIDT[rol]);
  };
  const lasten = (await listLasten(omgeving.db)).filter((last) => mag(last.rol, last));
  const perGever = Map.groupBy(lasten, ({ persoon }) => persoon);
  const plaatsen = [...organisatie.afdelingen.values()].map(({ id, pi }) => ({ afdeling: id, pi }));
  const ontvangers = organisatie.koppelingen.filter((koppeling) => UITVOERDERS.some((rol) => koppeling.rol === rol && plaatsen.some((plaats) => geldtVoor(koppeling, plaats) && mag(rol, plaats))));
  return {
    gevers: [...perGever].map(([id, eigen]) => ({ id, naam: namen.get(id) ?? 'Onbekende collega', aantal: eigen.reduce((som, { aantal }) => som + aantal, 0) })),
    ontvangers: [...new Set(ontvangers.map(({ persoon }) => persoon))].map((id) => ({ id, naam: namen.get(id) ?? '' })),
    afdelingen: [...new Set(lasten.map(({ afdeling }) => afdeling))].map((id) => ({ id, naam: organisatie.afdelingen.get(id)?.naam ?? id })),
  };
}
