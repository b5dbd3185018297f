import type { Server } from 'restify';
import { leeft } from '../store/instellingen.ts';
import type { Omgeving } from '../usecases/omgeving.ts';

/** `/healthz`: the process runs. `/readyz`: the database and the queue answer. */
export function gezondheid(server: Server, { db, wachtrij }: Omgeving): void {
  server.get('/healthz', (_req, res, next) => {
    res.send(200, { status: 'ok' });
    next();
  });
  server.get('/readyz', async (_req, res) => {
    const [register, rij] = await Promise.allSettled([leeft(db), wachtrij.leeft()]);
    const klaar = register.status === 'fulfilled' && rij.status === 'fulfilled';
    res.send(klaar ? 200 : 503, { status: klaar ? 'ok' : 'niet klaar', database: register.status === 'fulfilled', wachtrij: rij.status === 'fulfilled' });
  });
}
