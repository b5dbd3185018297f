/**
 * Loaded in the process of the Agents Playground before its own code (`--import`), because the playground lacks three
 * things that local mode needs: it listens on every network card, it lives on when whoever started it is gone, and it
 * loses what the bot posted before a page was open.
 */
import { Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Server } from 'node:net';
import type { Duplex } from 'node:stream';

const LOOPBACK = '127.0.0.1';
const INSTELLINGEN = '/_internal/v1/config';
const BERICHTEN = '/_ws_conversation/v1/conversations/stream';
/** So long the page needs at most to take in its settings once they are sent. */
const VERWERKT_NA_MS = 300;
/** A page that opens its stream anew asks for no settings. */
const LANGSTE_WACHT_MS = 10_000;

const eigen = Object.getOwnPropertyDescriptor(Server.prototype, 'listen') as TypedPropertyDescriptor<(...delen: unknown[]) => Server>;
if (eigen.value !== undefined) {
  const value = new Proxy(eigen.value, {
    apply(listen, server: unknown, [eerste, ...rest]: readonly unknown[]): unknown {
      const plek = typeof eerste === 'number' ? { port: eerste, host: LOOPBACK } : eerste;
      return Reflect.apply(listen, server, [plek, ...rest]);
    },
  });
  Object.defineProperty(Server.prototype, 'listen', { ...eigen, value });
}

/** Pages that have their settings and no stream yet, and streams whose page has no settings yet. */
let ingesteld = 0;
const wachtend: (() => void)[] = [];

function bijInstellingen(antwoord: ServerResponse): void {
  antwoord.once('finish', () => setTimeout(() => {
    const volgende = wachtend.shift();
    if (volgende === undefined) ingesteld += 1;
    else volgende();
  }, VERWERKT_NA_MS));
}

function bijBerichten(socket: Duplex, open: () => void): void {
  if (ingesteld > 0) {
    ingesteld -= 1;
    open();
    return;
  }
  const weg = (): unknown => socket.destroy();
  const ga = (): void => {
    clearTimeout(termijn);
    socket.off('error', weg);
    open();
  };
  const termijn = setTimeout(() => {
    wachtend.splice(wachtend.indexOf(ga), 1);
    ga();
  }, LANGSTE_WACHT_MS);
  socket.on('error', weg);
  wachtend.push(ga);
}

// The playground keeps what was posted and sends it as soon as the first stream opens. A page that does not know its
// channels by then drops the lot, and nothing brings it back; so its stream opens when it has its settings.
const emit = Reflect.get(HttpServer.prototype, 'emit') as (...delen: unknown[]) => boolean;
Object.defineProperty(HttpServer.prototype, 'emit', {
  configurable: true,
  writable: true,
  value: new Proxy(emit, {
    apply(zend, server: unknown, delen: readonly unknown[]): boolean {
      const [gebeurtenis, vraag, tweede] = delen;
      const url = gebeurtenis === 'request' || gebeurtenis === 'upgrade' ? (vraag as IncomingMessage).url : undefined;
      if (gebeurtenis === 'request' && url === INSTELLINGEN) bijInstellingen(tweede as ServerResponse);
      if (gebeurtenis !== 'upgrade' || url !== BERICHTEN) return Reflect.apply(zend, server, delen);
      bijBerichten(tweede as Duplex, () => void Reflect.apply(zend, server, delen));
      return true;
    },
  }),
});

// The channel closes also when the other side crashed or was killed.
process.on('disconnect', () => process.exit());
