import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Graph posts to, as a product would have it. */
export interface Luisteraar {
  readonly url: string;
  /** The bodies of the notifications, in order of arrival. */
  readonly ontvangen: readonly unknown[];
  /** How it answers from now on: the handshake, and notifications. */
  antwoordt: { handdruk: (antwoord: ServerResponse, woord: string) => void; status: () => number };
  readonly close: () => Promise<void>;
}

/** Repeats the word as Graph wants it. */
export function herhaal(antwoord: ServerResponse, woord: string): void {
  antwoord.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' }).end(woord);
}

/** Starts an address that takes the handshake and notifications. */
export async function startLuisteraar(): Promise<Luisteraar> {
  const ontvangen: unknown[] = [];
  const server: Server = createServer((verzoek, antwoord) => {
    const woord = new URL(verzoek.url ?? '/', 'http://127.0.0.1').searchParams.get('validationToken');
    const delen: Buffer[] = [];
    verzoek.on('data', (deel: Buffer) => delen.push(deel)).on('end', () => {
      if (woord !== null) luisteraar.antwoordt.handdruk(antwoord, woord);
      else {
        ontvangen.push(JSON.parse(Buffer.concat(delen).toString('utf8')));
        antwoord.writeHead(luisteraar.antwoordt.status()).end();
      }
    });
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const luisteraar: Luisteraar = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ontvangen,
    antwoordt: { handdruk: herhaal, status: () => 202 },
    close: () =>
      new Promise((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
      }),
  };
  return luisteraar;
}

