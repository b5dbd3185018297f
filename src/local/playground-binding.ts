/**
 * Loaded in the process of the Agents Playground before its own code (`--import`), because the playground lacks two
 * things that local mode needs: it listens on every network card, and it lives on when whoever started it is gone.
 */
import { Server } from 'node:net';

const LOOPBACK = '127.0.0.1';

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

// The channel closes also when the other side crashed or was killed.
process.on('disconnect', () => process.exit());
