import restify, { type Server } from 'restify';

/** The pages of `tab/` as Vite built them, under `/tab/`. */
export function tabRoute(server: Server, map: string): void {
  server.get('/tab/*', restify.plugins.serveStaticFiles(map, { maxAge: 0 }));
}
