import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

/** Who called the API with a token of Entra: a person by (tenant, object id), or an application with its app roles. */
export type Beller =
  | { readonly soort: 'persoon'; readonly tenant: string; readonly object: string }
  | { readonly soort: 'app'; readonly tenant: string; readonly rollen: readonly string[] };

export interface EntraOpties {
  readonly tenants: readonly string[];
  readonly audience: string;
  /** Where the keys come from; Microsoft's own when left out. */
  readonly sleutels?: (tenant: string) => JWTVerifyGetKey;
}

const claims = z.object({ tid: z.string(), oid: z.string(), sub: z.string().optional(), scp: z.string().optional(), roles: z.array(z.string()).optional(), idtyp: z.string().optional() });

/** An ID token of a person has no scope either; only a token of an application is about itself. */
function isVanApp({ idtyp, sub, oid }: z.output<typeof claims>): boolean {
  return idtyp === undefined ? sub === oid : idtyp === 'app';
}

/**
 * Checks bearer tokens for our own API: signature, issuer, audience, expiry and a known tenant, one issuer at a time
 * (platform.md 4). The answer is undefined for any token that fails.
 */
export function maakEntra({ tenants, audience, sleutels }: EntraOpties): (token: string) => Promise<Beller | undefined> {
  const microsoft = (tenant: string): JWTVerifyGetKey => createRemoteJWKSet(new URL(`https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`));
  const perTenant = new Map(tenants.map((tenant) => [tenant, (sleutels ?? microsoft)(tenant)]));
  return async (token) => {
    for (const [tenant, sleutel] of perTenant) {
      try {
        const { payload } = await jwtVerify(token, sleutel, { issuer: `https://login.microsoftonline.com/${tenant}/v2.0`, audience, algorithms: ['RS256'], requiredClaims: ['exp'] });
        const gelezen = claims.safeParse(payload);
        if (!gelezen.success || gelezen.data.tid !== tenant) return undefined;
        const { oid, scp, roles = [] } = gelezen.data;
        if (scp?.split(' ').includes('access_as_user') === true) return { soort: 'persoon', tenant, object: oid };
        return scp === undefined && isVanApp(gelezen.data) ? { soort: 'app', tenant, rollen: roles } : undefined;
      } catch (fout) {
        if (!(fout instanceof errors.JOSEError)) throw fout;
      }
    }
    return undefined;
  };
}
