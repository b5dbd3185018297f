import type { Transaction } from 'kysely';
import type { Casus, CasusId } from '../domain/casus.ts';
import { decide } from '../domain/decide.ts';
import type { Gebeurtenis } from '../domain/gebeurtenis.ts';
import type { Opdracht } from '../domain/opdracht.ts';
import type { Plaats } from '../domain/plaats.ts';
import type { Actor, PersoonId } from '../domain/rollen.ts';
import { weiger, type Weigering } from '../domain/weigering.ts';
import { schrijfAudit } from '../store/audit.ts';
import { findCasus, slaGebeurtenissenOp, VerlorenRace } from '../store/casussen.ts';
import { eersteKeer, isVerwerkt } from '../store/geleverd.ts';
import type { Database } from '../store/schema.ts';
import { gevolgen } from './gevolgen.ts';
import { werkRegelBij } from './register/bijhouden.ts';
import { wisUitRegister } from './wissen.ts';
import { klokkenVan, type Omgeving } from './omgeving.ts';
import { actorVoor, afsprakenVoor, heeftEnkeleLeiding, leesOrganisatie, type Organisatie } from './organisatie.ts';
import { vragenlijstVan } from './vragenlijst.ts';
import { metRegister, teKoppelen } from './verloop.ts';

/** Who gives the opdracht. A person's roles are looked up here, never taken from outside. */
export type Wie = { readonly soort: 'persoon'; readonly id: PersoonId } | { readonly soort: 'systeem' };
export const SYSTEEM: Wie = { soort: 'systeem' };

export interface Verzoek {
  readonly casus: CasusId;
  readonly opdracht: Opdracht;
  readonly wie: Wie;
  /** For the audit log: `teams`, `tab`, `dialoog`, `signalen`, `product`. */
  readonly herkomst: string;
  /** The place for which the person must have a role; that of the casus unless told. A signal comes from where somebody is now. */
  readonly vanuit?: Plaats;
  /** The same key carried out twice acts once. */
  readonly sleutel?: string;
}

export type Resultaat =
  /** `gebeurtenissen`: what this opdracht itself brought about; none when the same key was carried out before. */
  | { readonly ok: true; readonly casus: Casus; readonly veranderd: boolean; readonly gebeurtenissen: readonly Gebeurtenis[] }
  | { readonly ok: false; readonly weigering: Weigering; readonly casus?: Casus };

function actorVan(organisatie: Organisatie, wie: Wie, plaats: Parameters<typeof actorVoor>[2]): Actor | undefined {
  if (wie.soort === 'systeem') return { soort: 'systeem' };
  const persoon = organisatie.personen.get(wie.id);
  return persoon === undefined ? undefined : actorVoor(organisatie, persoon, plaats);
}

/** One opdracht inside a transaction the caller holds; for work that carries out many. */
export async function voerUitIn(omgeving: Omgeving, trx: Transaction<Database>, organisatie: Organisatie, verzoek: Verzoek): Promise<Resultaat> {
  const { opdracht, wie, herkomst, sleutel } = verzoek;
  const nu = omgeving.nu();
  const voor = await findCasus(trx, verzoek.casus);
  const plaats = voor ?? (opdracht.type === 'ontvangSignaal' ? opdracht : undefined);
  if (plaats === undefined) return { ok: false, weigering: weiger('bestaatNiet', 'Deze casus bestaat niet (meer).') };
  if (voor !== undefined && sleutel !== undefined && (await isVerwerkt(trx, sleutel))) return { ok: true, casus: voor, veranderd: false, gebeurtenissen: [] };
  const actor = actorVan(organisatie, wie, verzoek.vanuit ?? plaats);
  if (actor === undefined) return { ok: false, weigering: weiger('magNiet', 'U staat niet (meer) in Samen starten. Vraag de beheerder om toegang.') };
  const besluit = decide(voor, await metRegister(trx, organisatie, voor, opdracht), { nu, actor, enkeleLeiding: heeftEnkeleLeiding(organisatie, plaats), ...klokkenVan(omgeving, afsprakenVoor(organisatie, plaats)), vragenlijst: vragenlijstVan(organisatie.vragenlijsten, plaats) });
  const audit = { op: nu.instant, actie: opdracht.type, casus: verzoek.casus, herkomst, ...(wie.soort === 'persoon' ? { persoon: wie.id } : {}) };
  if (!besluit.ok) {
    await schrijfAudit(trx, { ...audit, resultaat: `geweigerd:${besluit.weigering.code}` });
    return { ok: false, weigering: besluit.weigering, ...(voor === undefined ? {} : { casus: voor }) };
  }
  // Only what is carried out uses up its key: the same thing refused before an answer was lost is refused again.
  if (voor !== undefined && sleutel !== undefined && !(await eersteKeer(trx, sleutel, nu.instant))) return { ok: true, casus: voor, veranderd: false, gebeurtenissen: [] };
  if (besluit.gebeurtenissen.length === 0) return voor === undefined ? { ok: false, weigering: weiger('nietsTeDoen', 'Er is niets veranderd.') } : { ok: true, casus: voor, veranderd: false, gebeurtenissen: [] };
  const bewaard = await slaGebeurtenissenOp(trx, voor, besluit.gebeurtenissen);
  const gewist = besluit.gebeurtenissen.find(({ type }) => type === 'InhoudGewist');
  const na = gewist === undefined ? bewaard : await wisUitRegister(omgeving, trx, bewaard);
  await werkRegelBij(omgeving, trx, organisatie, na);
  await schrijfAudit(trx, gewist?.type === 'InhoudGewist' ? { ...audit, actie: 'gewist', resultaat: gewist.waarom } : { ...audit, resultaat: 'gedaan' });
  await omgeving.wachtrij.zet(trx, gevolgen(voor, na, besluit.gebeurtenissen, organisatie));
  for (const { casus, opdracht: koppel } of await teKoppelen(trx, voor, na)) await voerUitIn(omgeving, trx, organisatie, { casus: casus.id, opdracht: koppel, wie: SYSTEEM, herkomst: 'product' });
  return { ok: true, casus: na, veranderd: true, gebeurtenissen: besluit.gebeurtenissen };
}

/**
 * Carries out an opdracht: load, decide, save, audit and enqueue in one transaction. A lost race is tried once more on
 * the new state; lost again, the user is told.
 */
export async function voerUit(omgeving: Omgeving, verzoek: Verzoek): Promise<Resultaat> {
  const probeer = async (): Promise<Resultaat> => {
    const organisatie = await leesOrganisatie(omgeving);
    const resultaat = await omgeving.db.transaction().execute((trx) => voerUitIn(omgeving, trx, organisatie, verzoek));
    if (resultaat.ok && resultaat.veranderd) omgeving.wachtrij.wek();
    return resultaat;
  };
  for (let poging = 1; ; poging += 1) {
    try {
      return await probeer();
    } catch (fout) {
      if (!(fout instanceof VerlorenRace)) throw fout;
      if (poging === 2) return { ok: false, weigering: weiger('alGedaan', 'Iemand anders was u net voor. Bekijk de nieuwe stand en probeer het opnieuw.') };
    }
  }
}
