import { decodeJwt } from 'jose';
import { z } from 'zod';
import { BOT_FRAMEWORK } from './adapter.ts';

/** What is known of an activity before anybody vouches for it. */
const envelop = z.object({
  type: z.string(),
  serviceUrl: z.url(),
  conversation: z.object({ tenantId: z.string().optional() }).optional(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
});

export interface ToegangOpties {
  /** Tenants whose activities are taken; undefined in local mode, where the stand-ins choose theirs. */
  readonly tenants?: readonly string[];
  readonly lokaal: boolean;
}

export type Toegang = { readonly ok: true } | { readonly ok: false; readonly status: 400 | 401 | 403; readonly reden: string };

// Replies carry the bot's own token, so they may only go to Microsoft's connector.
const CONNECTOR_HOSTS = ['smba.trafficmanager.net'];
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

function serviceUrlMag(serviceUrl: string, lokaal: boolean): boolean {
  const { protocol, hostname } = new URL(serviceUrl);
  return lokaal ? LOOPBACK.has(hostname) : protocol === 'https:' && CONNECTOR_HOSTS.includes(hostname);
}

function isVanBotFramework(authorization: string | undefined): boolean {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return false;
  try {
    return decodeJwt(token).iss === BOT_FRAMEWORK;
  } catch {
    // Not a token at all; which way it is broken does not matter.
    return false;
  }
}

/**
 * The checks that come before the SDK's own: it keeps issuers of forged tokens in memory, and checks neither tenant nor
 * the address that answers go to (platform.md 0.10, 0.11).
 */
export function magBinnen(body: unknown, authorization: string | undefined, { tenants, lokaal }: ToegangOpties): Toegang {
  if (!lokaal && !isVanBotFramework(authorization)) return { ok: false, status: 401, reden: 'geen token van het Bot Framework' };
  const gelezen = envelop.safeParse(body);
  if (!gelezen.success) return { ok: false, status: 400, reden: 'geen activity' };
  const { serviceUrl, conversation, channelData } = gelezen.data;
  if (!serviceUrlMag(serviceUrl, lokaal)) return { ok: false, status: 403, reden: 'onbekend antwoordadres' };
  if (tenants === undefined) return { ok: true };
  const genoemd = [conversation?.tenantId, channelData?.tenant?.id].filter((een) => een !== undefined);
  return genoemd.length > 0 && genoemd.every((een) => tenants.includes(een)) ? { ok: true } : { ok: false, status: 403, reden: 'onbekende tenant' };
}
