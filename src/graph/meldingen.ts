import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { gevuld } from '../domain/gevuld.ts';

/** What every notification says of itself. Until `isEcht` it is hearsay: anybody can post to the address. */
interface Kop {
  /** Graph's id of the subscription. */
  readonly abonnement: string;
  readonly clientState: string;
  readonly tenant: string;
}

/** Something changed in a calendar; what, must be read there. */
export interface Wijzigingsmelding extends Kop {
  readonly soort: 'gemaakt' | 'gewijzigd' | 'weg';
  readonly eventId?: string;
}

/** Something happened to the subscription itself. */
export interface Levenscyclusmelding extends Kop {
  readonly levenscyclus: 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';
}

export type Melding = Wijzigingsmelding | Levenscyclusmelding;

const SOORTEN = { created: 'gemaakt', updated: 'gewijzigd', deleted: 'weg' } as const;
/** Longer than any id of Graph; what is longer is not stored or looked up. */
const LANGSTE_ID = 512;

const kop = { subscriptionId: z.string().min(1).max(LANGSTE_ID), clientState: z.string().max(128), tenantId: z.string().min(1).max(LANGSTE_ID) };
const levenscyclusSchema = z.object({ ...kop, lifecycleEvent: z.enum(['reauthorizationRequired', 'subscriptionRemoved', 'missed']) });
const wijzigingSchema = z.object({
  ...kop,
  lifecycleEvent: z.null().optional(),
  changeType: z.enum(['created', 'updated', 'deleted']),
  resourceData: z.object({ id: z.string().min(1).max(LANGSTE_ID).optional() }).nullish(),
});
const bodySchema = z.object({ value: z.array(z.unknown()) });

/**
 * Reads what Graph posts, changes and lifecycle alike. What can't be read is left out, so that a new kind of notification
 * does not hold up the others; a body that is something else gives none.
 */
export function leesMeldingen(body: unknown): readonly Melding[] {
  const gelezen = bodySchema.safeParse(body);
  return gelezen.success ? gelezen.data.value.flatMap(leesMelding) : [];
}

function leesMelding(rij: unknown): Melding[] {
  const levenscyclus = levenscyclusSchema.safeParse(rij);
  if (levenscyclus.success) return [{ ...kopVan(levenscyclus.data), levenscyclus: levenscyclus.data.lifecycleEvent }];
  const wijziging = wijzigingSchema.safeParse(rij);
  if (!wijziging.success) return [];
  const { changeType, resourceData } = wijziging.data;
  return [{ ...kopVan(wijziging.data), soort: SOORTEN[changeType], ...gevuld({ eventId: resourceData?.id }) }];
}

function kopVan({ subscriptionId, clientState, tenantId }: { readonly subscriptionId: string; readonly clientState: string; readonly tenantId: string }): Kop {
  return { abonnement: subscriptionId, clientState, tenant: tenantId };
}

/**
 * Whether a notification is of this subscription and knows its secret. A replayed one is true as well: what it leads to must
 * be harmless to do twice.
 * @param bekend the subscription as we keep it; undefined when we have none of that id
 */
export function isEcht(melding: Kop, bekend: { readonly id: string; readonly tenant: string; readonly clientState: string } | undefined): boolean {
  if (bekend?.id !== melding.abonnement || bekend.tenant.toLowerCase() !== melding.tenant.toLowerCase()) return false;
  // Digests are equally long, so that the comparison takes as long for a good guess as for a bad one.
  return timingSafeEqual(vingerafdruk(melding.clientState), vingerafdruk(bekend.clientState));
}

function vingerafdruk(tekst: string): Buffer {
  return createHash('sha256').update(tekst).digest();
}
