import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { afterAll, beforeAll, expect } from 'vitest';
import { maakEntra } from '../../src/access/entra.ts';
import { MENSEN, objectVan, TENANTS, tenantVan } from '../../src/local/voorbeeld/mensen.ts';
import { stelOp, type Opstelling } from './opstelling.ts';

const API = 'api://samenstarten.example/b0b0';
const DJI = TENANTS.dji.id;
const ALLE = [DJI, TENANTS.reclassering.id];

/** What Entra gives to whom; in the tenant of the prisons unless a claim says otherwise. */
export interface Tokens {
  token(claims: JWTPayload): Promise<string>;
  /** A system with these app roles. */
  app(...roles: readonly string[]): Promise<string>;
  /** One of the example people, signed in. */
  persoon(id: string): Promise<string>;
}

/** The product of one test file as it runs in production, with tokens of an Entra of its own. */
export function productieVanBestand(begonnen: (opstelling: Opstelling, tokens: Tokens) => void): void {
  let opstelling: Opstelling;
  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const openbaar = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: '1' }] });
    opstelling = await stelOp({ toegang: { lokaal: false, tenants: ALLE }, entra: maakEntra({ tenants: ALLE, audience: API, sleutels: () => openbaar }) });
    const token = ({ tid = DJI, ...claims }: JWTPayload): Promise<string> =>
      new SignJWT({ iss: `https://login.microsoftonline.com/${String(tid)}/v2.0`, aud: API, tid, exp: Math.floor(Date.now() / 1000) + 3600, ...claims }).setProtectedHeader({ alg: 'RS256', kid: '1' }).sign(privateKey);
    begonnen(opstelling, {
      token,
      app: (...roles) => token({ oid: 'app-1', sub: 'app-1', roles: [...roles] }),
      persoon: (id) => {
        const mens = MENSEN.alle.find((een) => een.id === id) ?? expect.unreachable();
        return token({ tid: tenantVan(mens), oid: objectVan(mens), scp: 'access_as_user', sub: 'paarsgewijs' });
      },
    });
  });
  afterAll(() => opstelling.stop());
}
