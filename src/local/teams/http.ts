import type { IncomingMessage, ServerResponse } from 'node:http';
import { ConnectorFout } from './fout.ts';

/** Far above what Teams takes, so that the refusal of a large message is the connector's own. */
const HOOGSTENS_TEKENS = 4 * 1024 * 1024;

/** The body of a request as text. The stream must not have been read before. Throws ConnectorFout 413. */
export async function leesTekst(req: IncomingMessage): Promise<string> {
  const delen: Buffer[] = [];
  let lengte = 0;
  for await (const deel of req) {
    const buffer = Buffer.from(deel as Uint8Array);
    lengte += buffer.length;
    if (lengte > HOOGSTENS_TEKENS) throw new ConnectorFout(413, 'RequestEntityTooLarge', 'The body is too large.');
    delen.push(buffer);
  }
  return Buffer.concat(delen).toString('utf8');
}

/** Answers with JSON, or with an empty body when there is none. */
export function stuurJson(res: ServerResponse, status: number, body: unknown, koppen: Readonly<Record<string, string>> = {}): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...koppen });
  res.end(body === undefined ? undefined : JSON.stringify(body));
}

/** The error form of the connector, with Retry-After where it is known. */
export function stuurConnectorFout(res: ServerResponse, fout: ConnectorFout): void {
  const { status, code, message, subCode, retryAfterSeconds } = fout;
  stuurJson(
    res,
    status,
    { error: { code, message, ...(subCode === undefined ? {} : { subCode }) } },
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
  );
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

/**
 * Whether a request comes from this machine and was meant for it. The Host check keeps a web page elsewhere from
 * reaching local mode through a name of its own, the Origin check keeps it from posting to it.
 */
export function isVanHier(req: IncomingMessage): boolean {
  const host = URL.parse(`http://${req.headers.host ?? ''}`);
  if (host === null || !LOOPBACK.has(host.hostname)) return false;
  const { origin } = req.headers;
  return origin === undefined || LOOPBACK.has(URL.parse(origin)?.hostname ?? '');
}
