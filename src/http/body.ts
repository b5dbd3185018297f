import type { IncomingMessage } from 'node:http';

/** The body is larger than this route takes. */
export class TeGroot extends Error {
  override readonly name = 'TeGroot';
}

/** A client that is still sending does not see an answer, so a body that is too large is read to its end; but not for ever. */
const GEDULD = 10;

/** The whole body as bytes; throws `TeGroot` beyond `max`. */
export async function leesBytes(req: IncomingMessage, max: number): Promise<Uint8Array> {
  const delen: Buffer[] = [];
  let lengte = 0;
  for await (const deel of req as AsyncIterable<Buffer>) {
    lengte += deel.length;
    if (lengte <= max) delen.push(deel);
    else if (lengte > GEDULD * max) throw new TeGroot();
  }
  if (lengte > max) throw new TeGroot();
  return Buffer.concat(delen);
}

/** The body as JSON; undefined when it is none. */
export async function leesJsonBody(req: IncomingMessage, max: number): Promise<unknown> {
  const bytes = await leesBytes(req, max);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch (fout) {
    if (fout instanceof SyntaxError) return undefined;
    throw fout;
  }
}
