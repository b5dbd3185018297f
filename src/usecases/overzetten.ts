import type { AfdelingId, Casus, CasusId } from '../domain/casus.ts';
import type { PersoonId, Uitvoerder } from '../domain/rollen.ts';
import { weiger, type Weigering } from '../domain/weigering.ts';
import { schrijfAudit } from '../store/audit.ts';
import { listCasussenVan, listLasten, listNamen } from '../store/dragers.ts';
import type { Persoon } from '../store/organisatie.ts';
import { aantalStuks, telOvergezet, telWerk, werkSamen, werkVan, type Werk, type Werktelling } from '../domain/werk.ts';
import type { Effect, Overzicht } from './effect.ts';
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
  /** What moved in those, by kind. */
  readonly werk: Werktelling;
  /** Codes of what somebody else moved or finished first. */
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

interface InCasus {
  readonly casus: Casus;
  readonly rol: Uitvoerder;
  readonly werk: Werk;
}

/** Why this colleague can't get it: a casus is carried by who works at its afdeling, a part of it is done by whoever has the role. */
function magNietNaar(organisatie: Organisatie, naar: Persoon, { casus, rol, werk }: InCasus): string | undefined {
  const rollen = organisatie.koppelingen.filter((koppeling) => koppeling.persoon === naar.id && koppeling.rol === rol);
  if (!werk.draagt) return rollen.length > 0 ? undefined : `${naar.naam} is geen ${rol}`;
  return rollen.some((koppeling) => geldtVoor(koppeling, casus)) ? undefined : `${naar.naam} is geen ${rol} op ${organisatie.afdelingen.get(casus.afdeling)?.naam ?? casus.afdeling}`;
}

async function openWerk(omgeving: Omgeving, organisatie: Organisatie, wie: Persoon, { van, afdeling }: OverzetVraag): Promise<readonly InCasus[]> {
  const casussen = (await listCasussenVan(omgeving.db, van)).filter((casus) => afdeling === undefined || casus.afdeling === afdeling);
  return UITVOERDERS.flatMap((rol) => casussen.map((casus) => ({ casus, rol, werk: werkVan(casus, van, rol) }))).filter(({ casus, rol, werk }) => aantalStuks(telWerk(werk)) > 0 && leidt(organisatie, wie, rol, casus));
}

/** One message for the receiver, one for the giver and one for who did it; nobody hears of each casus apart. */
function berichten(vraag: OverzetVraag, wie: PersoonId, wat: Pick<Extract<Overzicht, { over: 'overgezet' }>, 'van' | 'naar' | 'werk' | 'casussen'>): readonly Effect[] {
  const lezers = new Map<PersoonId, 'ontvanger' | 'gever' | 'leiding'>([[wie, 'leiding'], [vraag.van, 'gever'], [vraag.naar, 'ontvanger']]);
  return [...lezers].map(([aan, lezer]) => ({ soort: 'overzicht', sleutel: `overgezet:${vraag.sleutel}:${aan}`, aan, wat: { over: 'overgezet', lezer, ...wat } }));
}

/**
 * Moves all open work of a colleague, at the places this manager leads, to another: casussen, and bijdragen, inzet and
 * handovers in casussen of others (B55). One opdracht per casus: what one of them meets does not stop the others.
 */
export async function zetWerkOver(omgeving: Omgeving, manager: PersoonId, vraag: OverzetVraag): Promise<Overgezet | { readonly ok: false; readonly weigering: Weigering }> {
  const organisatie = await leesOrganisatie(omgeving);
  const [wie, ontvanger] = [organisatie.personen.get(manager), organisatie.personen.get(vraag.naar)];
  const van = (await listNamen(omgeving.db)).get(vraag.van);
  if (wie === undefined || ontvanger === undefined || van === undefined) return { ok: false, weigering: weiger('invoer', 'Kies twee collega’s die in Samen starten staan.') };
  if (vraag.van === vraag.naar) return { ok: false, weigering: weiger('invoer', 'Kies twee verschillende collega’s.') };
  const open = await openWerk(omgeving, organisatie, wie, vraag);
  if (open.length === 0) return { ok: false, weigering: weiger('nietsTeDoen', `${van} heeft hier geen open werk (meer) dat u kunt overzetten. Er is niets veranderd.`) };
  const gelukt: CasusId[] = [];
  const tellingen: Werktelling[] = [];
  const alWeg: string[] = [];
  const geweigerd: { code: string; reden: string }[] = [];
  for (const stuk of open) {
    const { casus, rol } = stuk;
    const reden = magNietNaar(organisatie, ontvanger, stuk);
    if (reden !== undefined) {
      geweigerd.push({ code: casus.code, reden });
      continue;
    }
    const opdracht = { type: 'zetOver', rol, van: { persoon: vraag.van, naam: van }, wie: { persoon: ontvanger.id, naam: ontvanger.naam } } as const;
    const resultaat = await voerUit(omgeving, { casus: casus.id, opdracht, wie: { soort: 'persoon', id: manager }, herkomst: 'teams', sleutel: `${vraag.sleutel}:${casus.id}:${rol}` });
    if (resultaat.ok) {
      gelukt.push(casus.id);
      // What the same press moved before is as it was read here.
      tellingen.push(resultaat.veranderd ? telOvergezet(resultaat.gebeurtenissen) : telWerk(stuk.werk));
    }
    else if (resultaat.weigering.code === 'alGedaan' && resultaat.casus !== undefined) alWeg.push(casus.code);
    else geweigerd.push({ code: casus.code, reden: resultaat.weigering.melding });
  }
  const werk = werkSamen(tellingen);
  await omgeving.db.transaction().execute(async (trx) => {
    await schrijfAudit(trx, { op: omgeving.nu().instant, persoon: manager, actie: 'zetWerkOver', resultaat: `${gelukt.length} van ${open.length}`, herkomst: 'teams' });
    if (gelukt.length > 0) await omgeving.wachtrij.zet(trx, berichten(vraag, manager, { van, naar: ontvanger.naam, werk, casussen: [...new Set(gelukt)] }));
  });
  omgeving.wachtrij.wek();
  return { ok: true, van, naar: ontvanger.naam, gelukt, werk, alWeg, geweigerd };
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
    gevers: [...perGever].map(([id, eigen]) => ({ id, naam: namen.get(id) ?? 'Onbekende collega', aantal: aantalStuks(werkSamen(eigen.map(({ werk }) => werk))) })),
    ontvangers: [...new Set(ontvangers.map(({ persoon }) => persoon))].map((id) => ({ id, naam: namen.get(id) ?? '' })),
    afdelingen: [...new Set(lasten.map(({ afdeling }) => afdeling))].map((id) => ({ id, naam: organisatie.afdelingen.get(id)?.naam ?? id })),
  };
}
