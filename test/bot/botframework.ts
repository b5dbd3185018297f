import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

export const BOT_FRAMEWORK = 'https://api.botframework.com';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
/** The moment tokens are made: the SDK reads the machine's own clock. */
const nu = (): number => Math.floor(Date.now() / 1000);

export interface Tokenwens {
  readonly claims?: JWTPayload;
  readonly sleutel?: CryptoKey;
  /** Seconds from now; negative is past. */
  readonly geldig?: number;
}

/** The Bot Framework's token service: OpenID metadata and keys over HTTP, and tokens signed with them. */
export interface BotFramework {
  readonly metadata: string;
  /** A token as Teams sends it for this app id, unless `wens` makes it otherwise. */
  token(appId: string, wens?: Tokenwens): Promise<string>;
  /** Somebody else's key under the same name. */
  readonly andereSleutel: CryptoKey;
  close(): void;
}

export async function startBotFramework(): Promise<BotFramework> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const { privateKey: andereSleutel } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'sleutel-1', use: 'sig', endorsements: ['msteams'] };
  const server = createServer((req, res) => {
    const adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify(req.url === '/sleutels' ? { keys: [jwk] } : { issuer: BOT_FRAMEWORK, jwks_uri: `${adres}/sleutels` }));
  });
  await new Promise<void>((klaar) => {
    server.listen(0, '127.0.0.1', () => klaar());
  });
  return {
    metadata: `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`,
    token: (appId, { claims, sleutel, geldig = 3_600 } = {}) =>
      new SignJWT({ iss: BOT_FRAMEWORK, aud: appId, serviceurl: SERVICE_URL, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'sleutel-1' }).setNotBefore(nu() - 7_200).setExpirationTime(nu() + geldig).sign(sleutel ?? privateKey),
    andereSleutel,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
