import type { Server } from 'restify';

/** Way to a casus for a code that can be one, whether or not it exists. */
export type Casuswijzer = (code: string) => Promise<string>;

const CODE = /^ZS-\d{6}$/;
const ONBEKEND = '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Samen starten</title><p>Deze link klopt niet. Een casuscode ziet eruit als ZS-412907. Vraag wie u de link gaf om een nieuwe.</p></html>';

/**
 * The address of a casus that people share: `/casus/ZS-412907`. It tells nothing and asks no token; it only sends the
 * browser on to Teams, where the role decides.
 */
export function casuslinkRoute(server: Server, wijzer: Casuswijzer): void {
  server.get('/casus/:code', async (req, res) => {
    const code = String((req.params as Readonly<Record<string, unknown>>)['code']).toUpperCase();
    if (CODE.test(code)) {
      res.writeHead(302, { location: await wijzer(code), 'cache-control': 'no-store' });
      res.end();
      return;
    }
    res.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    res.end(ONBEKEND);
  });
}
