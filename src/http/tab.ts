import type { ServerResponse } from 'node:http';
import compression from 'compression';
import restify, { type Server } from 'restify';

/** Vite names these after what is in them, so that what was fetched once never has to be asked for again. */
const MET_HASH = /[\\/]assets[\\/]/;
/** Outlook keeps these itself; with any word on keeping it shows a picture of its own instead (office-docs javascript/api/manifest/image). */
const ICOON = /[\\/]iconen[\\/]/;

/** The pages of `tab/` as Vite built them, under `/tab/`, compressed for who can read that. */
export function tabRoute(server: Server, map: string): void {
  const opties = {
    maxAge: 0,
    // What is not said below is said for every answer (`koppen.ts`).
    cacheControl: false,
    setHeaders: (res: ServerResponse, pad: string) => {
      if (MET_HASH.test(pad)) res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      if (ICOON.test(pad)) res.removeHeader('Cache-Control');
    },
  };
  const bestanden = restify.plugins.serveStaticFiles(map, opties);
  server.get('/tab/*', compression(), bestanden);
}
