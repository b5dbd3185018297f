import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { maakEntra, type Beller } from '../../src/access/entra.ts';

const DJI = 'd1100000-0000-4000-8000-000000000001';
const RECLASSERING = '3a000000-0000-4000-8000-000000000002';
const VREEMD = '99999999-9999-4999-8999-999999999999';
const API = 'api://samenstarten.example/b0b0';
const OBJECT = '00000000-0000-4000-8000-000000000001';

let sleutels: ReadonlyMap<string, CryptoKey>;
let lees: (token: string) => Promise<Beller | undefined>;
beforeAll(async () => {
  const paren = new Map<string, { readonly prive: CryptoKey; readonly openbaar: JWTVerifyGetKey }>();
  for (const tenant of [DJI, RECLASSERING, VREEMD]) {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    paren.set(tenant, { prive: privateKey, openbaar: createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: tenant }] }) });
  }
  sleutels = new Map([...paren].map(([tenant, { prive }]) => [tenant, prive]));
  lees = maakEntra({ tenants: [DJI, RECLASSERING], audience: API, sleutels: (tenant) => paren.get(tenant)?.openbaar ?? expect.unreachable() });
});

interface Tokenwens {
  readonly tenant?: string;
  readonly claims?: JWTPayload;
  readonly eind?: string | null;
  readonly sleutelVan?: string;
}
/** An access token of Entra for a person of a tenant, unless told otherwise. */
function token({ tenant = DJI, claims = {}, eind = '1h', sleutelVan = tenant }: Tokenwens = {}): Promise<string> {
  const jwt = new SignJWT({ iss: `https://login.microsoftonline.com/${tenant}/v2.0`, aud: API, tid: tenant, oid: OBJECT, sub: 'paarsgewijs', scp: 'access_as_user', ver: '2.0', ...claims });
  if (eind !== null) jwt.setExpirationTime(eind);
  return jwt.setProtectedHeader({ alg: 'RS256', kid: tenant }).sign(sleutels.get(sleutelVan) ?? expect.unreachable());
}
const VAN_APP: JWTPayload = { scp: undefined, sub: OBJECT, roles: ['Signalen.Aanleveren'] };

describe('a token of Entra tells who calls', () => {
  test.each([DJI, RECLASSERING])('a person, by tenant %s and object id', async (tenant) => {
    expect(await lees(await token({ tenant, claims: { preferred_username: 'sanne@dji.example' } }))).toEqual({ soort: 'persoon', tenant, object: OBJECT });
  });
  test('a person with more scopes than ours', async () => {
    expect(await lees(await token({ claims: { scp: 'openid access_as_user profile' } }))).toMatchObject({ soort: 'persoon' });
  });
  test('an application, with its app roles', async () => {
    expect(await lees(await token({ claims: VAN_APP }))).toEqual({ soort: 'app', tenant: DJI, rollen: ['Signalen.Aanleveren'] });
    expect(await lees(await token({ claims: { ...VAN_APP, idtyp: 'app', roles: undefined } }))).toEqual({ soort: 'app', tenant: DJI, rollen: [] });
  });
});

describe('a token is worth nothing', () => {
  test.each<[string, Tokenwens]>([
    ['for another audience', { claims: { aud: 'api://iets-anders' } }],
    ['of a tenant that is not ours', { tenant: VREEMD }],
    ['of a tenant that is not ours under the name of one that is', { sleutelVan: VREEMD }],
    ['with the key of our other tenant', { sleutelVan: RECLASSERING }],
    ['that says it is of another tenant than its issuer', { claims: { tid: RECLASSERING } }],
    ['after its end', { eind: '-1h' }],
    ['without an end', { eind: null }],
    ['of the old endpoint', { claims: { iss: `https://sts.windows.net/${DJI}/` } }],
    ['for another right than ours', { claims: { scp: 'User.Read' } }],
    ['without object id', { claims: { oid: undefined } }],
    ['when it is the ID token of a person', { claims: { scp: undefined, roles: ['Signalen.Aanleveren'] } }],
    ['when it says that it is of a user and has no scope', { claims: { ...VAN_APP, idtyp: 'user' } }],
  ])('%s', async (_, wens) => {
    expect(await lees(await token(wens))).toBeUndefined();
  });
  test('without signature', async () => {
    expect(await lees(new UnsecuredJWT({ iss: `https://login.microsoftonline.com/${DJI}/v2.0`, aud: API, tid: DJI, oid: OBJECT, scp: 'access_as_user' }).setExpirationTime('1h').encode())).toBeUndefined();
  });
  test('when it is no token', async () => {
    expect(await lees('hallo')).toBeUndefined();
  });
});

test('when the keys can not be fetched, that is a fault and not a refusal', async () => {
  const kapot = maakEntra({ tenants: [DJI], audience: API, sleutels: () => () => Promise.reject(new TypeError('fetch failed')) });
  await expect(kapot(await token())).rejects.toThrow(TypeError);
});
