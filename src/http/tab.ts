import type { ServerResponse } from 'node:http';
import compression from 'compression';
import restify, { type Server } from 'restify';

/** Vite names these after what is in them, so that what was fetched once never has to be asked for again. */
const MET_HASH = /[\\/]assets[\\/]/;

/** The pages of `tab/` as Vite built them, under `/tab/`, compressed for who can read that. */
export function tabRoute(server: Server, map: string): void {
  const bestanden = restify.plugins.serveStaticFiles(map, {
    maxAge: 0,
    setHeaders: (res: ServerResponse, pad: string) => {
      if (MET_HASH.test(pad)) res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    },
  });
  server.get('/tab/*', compression(), bestanden);
}
