import type { Server } from 'restify';

/** Where pages of ours may be framed: Teams, Microsoft 365 and Outlook (platform.md 8). */
const OUDERS = "'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com";
// Fluent UI adds empty style elements and fills them by script; the hash is that of an empty one.
const BELEID = "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:; font-src 'self' https://res.cdn.office.net; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** Security headers on every answer; the stand-in for Teams sets its own. */
export function zetKoppen(server: Server, lokaal: boolean): void {
  server.pre((req, res, next) => {
    if (req.url?.startsWith('/teams') !== true || !lokaal) {
      res.header('Content-Security-Policy', `${BELEID}; frame-ancestors ${OUDERS}`);
      res.header('X-Content-Type-Options', 'nosniff');
      res.header('Referrer-Policy', 'no-referrer');
      res.header('Cache-Control', 'no-store');
      if (!lokaal) res.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    }
    next();
  });
}
