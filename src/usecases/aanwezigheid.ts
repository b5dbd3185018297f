import type { Transaction } from 'kysely';
import { afwijkingen, isInDePi, schrijfDagen, schrijfVasteDagen, wijzigDagen, type Aanwezigheidsdagen, type Aanwezigheidswijziging } from '../domain/aanwezigheid.ts';
import type { PiId } from '../domain/casus.ts';
import type { PersoonId, Rol } from '../domain/rollen.ts';
import { schrijfDag } from '../domain/schrijf.ts';
import { isWeigering, weiger, type Weigering } from '../domain/weigering.ts';
import { schrijfAudit } from '../store/audit.ts';
import { listInFasen } from '../store/casussen.ts';
import { bewaarAanwezigheid, findAanwezigheid, lockAanwezigheid } from '../store/organisatie.ts';
import type { Database } from '../store/schema.ts';
import { intussenGewijzigd, versieVan } from './beheer/toegang.ts';
import type { Effect } from './effect.ts';
import type { Omgeving } from './omgeving.ts';
import { leesOrganisatie, type Organisatie } from './organisatie.ts';
import { zitAanTafel, zoekOpnieuwIn, type OpnieuwGezocht } from './zoekOpnieuw.ts';

/** Somebody who comes from outside to a PI, and that PI. */
export interface Dagenplek {
  readonly persoon: PersoonId;
  readonly pi: PiId;
}

/** Who is not in the PI every day. */
const REISIGER: Rol = 'reclasseringswerker';

function pisMet({ koppelingen, pis }: Organisatie, wie: PersoonId, rol: Rol): readonly PiId[] {
  const eigen = koppelingen.filter((koppeling) => koppeling.persoon === wie && koppeling.rol === rol);
  return [...pis.keys()].filter((id) => eigen.some(({ pi }) => pi === undefined || pi === id));
}

/**
 * Whose presence days this person sees and changes, and where: the own days as a reclasseringswerker first, then as a
 * unitmanager those of the reclasseringswerkers of the own PIs.
 */
export function dagenplekken(organisatie: Organisatie, wie: PersoonId): readonly Dagenplek[] {
  const eigen = pisMet(organisatie, wie, REISIGER).map((pi) => ({ persoon: wie, pi }));
  const geleid = new Set(pisMet(organisatie, wie, 'unitmanager'));
  const reizigers = new Set(organisatie.koppelingen.filter(({ rol, persoon }) => rol === REISIGER && persoon !== wie).map(({ persoon }) => persoon));
  return [...eigen, ...[...reizigers].flatMap((persoon) => pisMet(organisatie, persoon, REISIGER).filter((pi) => geleid.has(pi)).map((pi) => ({ persoon, pi })))];
}

/** Whose presence days a beheerder keeps: of everybody who comes from outside to the own PIs. */
export function dagenplekkenVanBeheerder(organisatie: Organisatie, wie: PersoonId): readonly Dagenplek[] {
  const pis = new Set(pisMet(organisatie, wie, 'beheerder'));
  const reizigers = new Set(organisatie.koppelingen.filter(({ rol }) => rol === REISIGER).map(({ persoon }) => persoon));
  return [...reizigers].flatMap((persoon) => pisMet(organisatie, persoon, REISIGER).filter((pi) => pis.has(pi)).map((pi) => ({ persoon, pi })));
}

/** The days of somebody in a PI; undefined while nobody noted them: then every working day counts. */
export function leesDagen({ db }: Pick<Omgeving, 'db'>, { persoon, pi }: Dagenplek): Promise<Aanwezigheidsdagen | undefined> {
  return findAanwezigheid(db, persoon, pi);
}

/** A worker whose days somebody else changed must know, because the calendar follows them. */
function bericht(organisatie: Organisatie, wie: PersoonId, { persoon, pi }: Dagenplek, dagen: Aanwezigheidsdagen, op: string): readonly Effect[] {
  if (wie === persoon) return [];
  const [naam, piNaam] = [organisatie.personen.get(wie)?.naam ?? 'Uw leidinggevende', organisatie.pis.get(pi)?.naam ?? pi];
  const anders = afwijkingen(dagen, organisatie.vandaag).map((een) => `${schrijfDagen(een)} ${een.aanwezig ? 'wel' : 'niet'}`);
  return [{
    soort: 'persoonsmail', sleutel: `aanwezig:${persoon}:${pi}:${op}`, aan: persoon, onderwerp: 'Samen starten: uw dagen in de PI zijn gewijzigd',
    tekst: [`${naam} heeft uw aanwezige dagen in ${piNaam} gewijzigd.`, `Vaste dagen: ${schrijfVasteDagen(dagen)}.`, ...(anders.length === 0 ? [] : [`Afwijkend: ${anders.join('; ')}.`]), 'Klopt het niet? Typ “aanwezig” in de chat met Samen starten.'].join('\n'),
  }];
}

export type Dagenantwoord =
  | { readonly ok: true; readonly dagen: Aanwezigheidsdagen; readonly gezocht: OpnieuwGezocht }
  | { readonly ok: false; readonly weigering: Weigering };

interface Verzoek {
  readonly wie: PersoonId;
  readonly plek: Dagenplek;
  readonly wijziging: Aanwezigheidswijziging;
  /** `dagenversie` of what one saw; left out: whatever it is. */
  readonly gezien?: string;
  readonly herkomst?: string;
}

/** What marks that the days of somebody changed. */
export function dagenversie(dagen: Aanwezigheidsdagen | undefined): string {
  return versieVan(dagen === undefined ? null : [dagen.weekdagen, dagen.uitzonderingen]);
}

async function wijzigIn(omgeving: Omgeving, trx: Transaction<Database>, { wie, plek, wijziging, gezien, herkomst = 'teams' }: Verzoek): Promise<Dagenantwoord> {
  const { instant } = omgeving.nu();
  const { persoon, pi } = plek;
  const organisatie = await leesOrganisatie({ db: trx, nu: omgeving.nu });
  const audit = { op: instant, persoon: wie, actie: `aanwezig:${wijziging.soort}`, herkomst };
  const weigerMet = async (weigering: Weigering): Promise<Dagenantwoord> => {
    await schrijfAudit(trx, { ...audit, resultaat: `geweigerd:${weigering.code}:${persoon}/${pi}` });
    return { ok: false, weigering };
  };
  if (![...dagenplekken(organisatie, wie), ...dagenplekkenVanBeheerder(organisatie, wie)].some((een) => een.persoon === persoon && een.pi === pi)) return weigerMet(weiger('magNiet', 'U kunt alleen uw eigen dagen wijzigen, of die van uw eigen team. Vraag het deze collega zelf, of de unitmanager.'));
  const nu = await lockAanwezigheid(trx, persoon, pi);
  const anders = gezien === undefined ? undefined : intussenGewijzigd(gezien, dagenversie(nu));
  if (anders !== undefined) return weigerMet(anders);
  const dagen = wijzigDagen(nu, wijziging, organisatie.vandaag);
  if (isWeigering(dagen)) return weigerMet(dagen);
  await bewaarAanwezigheid(trx, { ...dagen, persoon, pi });
  await schrijfAudit(trx, { ...audit, resultaat: `gedaan:${persoon}/${pi}` });
  const naam = organisatie.personen.get(persoon)?.naam ?? 'De reclasseringswerker';
  const gezocht = await zoekOpnieuwIn(omgeving, trx, await listInFasen(trx, pi, ['duiding', 'bijdrage']), {
    // Online they can meet on whatever day.
    sleutel: `aanwezig:${persoon}`, past: (casus, voor, { start, vorm }) => vorm === 'online' || isInDePi(dagen, start.datum) || !zitAanTafel(casus, voor, persoon),
    reden: ({ start }) => `${naam} is op ${schrijfDag(start.datum)} niet in de PI.`,
  });
  await omgeving.wachtrij.zet(trx, bericht(organisatie, wie, plek, dagen, instant));
  return { ok: true, dagen, gezocht };
}

/**
 * Changes the days on which somebody is in a PI. Days, audit line and what it does to proposals and meetings in that PI go
 * in one transaction: those on a day that fell away are looked for anew.
 */
export async function wijzigAanwezigheid(omgeving: Omgeving, verzoek: Verzoek): Promise<Dagenantwoord> {
  const antwoord = await omgeving.db.transaction().execute((trx) => wijzigIn(omgeving, trx, verzoek));
  omgeving.wachtrij.wek();
  return antwoord;
}
