import { randomBytes } from 'node:crypto';
import type { Instant } from '../../domain/datum.ts';
import { maakAbonnement, verlengAbonnement, vervalmoment, verwijderAbonnement as beeindig } from '../../graph/abonnementen.ts';
import { GraphFout } from '../../graph/fout.ts';
import { bewaarAbonnement, findAbonnementByMailbox, findGeweigerdOp, listAbonnementen, noteerGeweigerd, verwijderAbonnement, type Abonnement } from '../../store/abonnementen.ts';
import { listConcepthouders } from '../../store/afspraakconcepten.ts';
import { listAgendahouders } from '../../store/agenda.ts';
import { instantVan } from '../../tijd/amsterdam.ts';
import type { BoekingOmgeving } from './omgeving.ts';

/** A mailbox that refuses us is asked again after an hour: an administrator must act, and what changed takes up to two hours to reach Graph. */
const GEWEIGERD_MINUTEN = 60;
/** A subscription that ends within this is renewed: two tries a day before it would be too late. */
const RUIM_VOOR_EINDE_MS = 48 * 3_600_000;

async function bewaar({ db }: BoekingOmgeving, abonnement: Abonnement): Promise<void> {
  await db.transaction().execute((trx) => bewaarAbonnement(trx, abonnement));
}

async function neem(omgeving: BoekingOmgeving, tenant: string, mailbox: string): Promise<void> {
  const clientState = randomBytes(32).toString('base64url');
  const adres = omgeving.meldingenUrl();
  const { id, vervaltOp } = await maakAbonnement(omgeving.graph, tenant, { mailbox, adres, levenscyclusAdres: adres, clientState, vervaltOp: vervalmoment(omgeving.nu().instant) });
  await bewaar(omgeving, { id, tenant, mailbox, clientState, verlooptOp: vervaltOp });
}

async function verleng(omgeving: BoekingOmgeving, abonnement: Abonnement): Promise<void> {
  const { tenant, mailbox, id } = abonnement;
  const verlooptOp = await verlengAbonnement(omgeving.graph, tenant, id, vervalmoment(omgeving.nu().instant));
  if (verlooptOp === undefined) await neem(omgeving, tenant, mailbox);
  else await bewaar(omgeving, { ...abonnement, verlooptOp });
}

function bijnaVoorbij({ verlooptOp }: Abonnement, nu: Instant): boolean {
  return Date.parse(verlooptOp) - Date.parse(nu) < RUIM_VOOR_EINDE_MS;
}

/** Whether the mailbox itself keeps us out, or its tenant does. What else is refused, such as a handshake, may be well in a minute. */
function laatOnsNietToe(fout: unknown): boolean {
  return fout instanceof GraphFout && (fout.status === 403 || fout.status === 404 || fout.code === 'TenantOnbekend');
}

/**
 * Makes sure that changes in this calendar are heard of: subscribes, or renews well before the end. A failure is for
 * the log only: the delta query hears of changes too, and a later round tries again.
 */
export async function volgAgenda(omgeving: BoekingOmgeving, tenant: string, mailbox: string): Promise<void> {
  const nu = omgeving.nu().instant;
  try {
    const bekend = await findAbonnementByMailbox(omgeving.db, tenant, mailbox);
    if (bekend !== undefined && !bijnaVoorbij(bekend, nu)) return;
    if (!isTeLangGeleden(await findGeweigerdOp(omgeving.db, tenant, mailbox), nu, GEWEIGERD_MINUTEN)) return;
    await (bekend === undefined ? neem(omgeving, tenant, mailbox) : verleng(omgeving, bekend));
  } catch (fout) {
    omgeving.meld('abonnement', fout);
    if (laatOnsNietToe(fout)) await omgeving.db.transaction().execute((trx) => noteerGeweigerd(trx, tenant, mailbox, nu));
  }
}

/** Says yes when Graph asks whether we still may see the calendar; renewing does that, and lets it live longer. */
export async function bevestigAbonnement(omgeving: BoekingOmgeving, abonnement: Abonnement): Promise<void> {
  try {
    await verleng(omgeving, abonnement);
  } catch (fout) {
    omgeving.meld('abonnement', fout);
  }
}

/** Follows every calendar that has a meeting of the product still to come or a draft for casussen, and no others: least data. */
export async function werkAbonnementenBij(omgeving: BoekingOmgeving): Promise<void> {
  const houders = [...(await listAgendahouders(omgeving.db, omgeving.nu().instant)), ...(await listConcepthouders(omgeving.db))];
  for (const { tenant, mailbox } of houders) await volgAgenda(omgeving, tenant, mailbox);
  const sleutel = ({ tenant, mailbox }: { readonly tenant: string; readonly mailbox: string }): string => `${tenant} ${mailbox.toLowerCase()}`;
  const nodig = new Set(houders.map(sleutel));
  for (const abonnement of (await listAbonnementen(omgeving.db)).filter((een) => !nodig.has(sleutel(een)))) {
    try {
      await beeindig(omgeving.graph, abonnement.tenant, abonnement.id);
      await omgeving.db.transaction().execute((trx) => verwijderAbonnement(trx, abonnement.id));
    } catch (fout) {
      omgeving.meld('abonnement', fout);
    }
  }
}

/** When the calendar was last read; far enough back when it never was. */
export function isTeLangGeleden(sinds: Instant | undefined, nu: Instant, minuten: number): boolean {
  return sinds === undefined || instantVan(Date.parse(sinds) + minuten * 60_000) <= nu;
}
