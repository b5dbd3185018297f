import type { Server } from 'restify';

/** Where pages of ours may be framed: Teams, Microsoft 365 and Outlook (platform.md 8). Classic Outlook shows a pane in a web view of its own, without a frame. */
const OUDERS = "'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com https://*.office.com https://outlook.office.com https://outlook.office365.com";

/** What a page may use of others than this server. */
interface Extra {
  readonly scripts: string;
  readonly verbindingen: string;
}
const NIETS: Extra = { scripts: '', verbindingen: '' };
/**
 * Office.js must come from Microsoft's CDN, which loads the part for Outlook and its texts from there too, and MicrosoftAjax
 * from its own place; signing in asks Entra. Microsoft documents no list (OfficeDev/office-js#1005): these are what Office.js
 * loads. Where it sends its own measurements is left out on purpose.
 */
const OFFICE: Extra = { scripts: ' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js', verbindingen: ' https://login.microsoftonline.com' };
/** The pages that Outlook opens: the pane and the guard before sending. */
const OFFICE_PAGINAS: ReadonlySet<string> = new Set(['/tab/outlook.html', '/tab/wachter.html']);

// Fluent UI adds empty style elements and fills them by script; the hash is that of an empty one.
const beleid = ({ scripts, verbindingen }: Extra): string =>
  `default-src 'none'; script-src 'self'${scripts}; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:; font-src 'self' https://res.cdn.office.net; connect-src 'self'${verbindingen}; base-uri 'none'; form-action 'none'; frame-ancestors ${OUDERS}`;
const STRENG = beleid(NIETS);
const MET_OFFICE = beleid(OFFICE);

/** Security headers on every answer; the stand-in for Teams sets its own. */
export function zetKoppen(server: Server, lokaal: boolean): void {
  server.pre((req, res, next) => {
    if (req.url?.startsWith('/teams') !== true || !lokaal) {
      res.header('Content-Security-Policy', OFFICE_PAGINAS.has(req.url?.split('?')[0] ?? '') ? MET_OFFICE : STRENG);
      res.header('X-Content-Type-Options', 'nosniff');
      res.header('Referrer-Policy', 'no-referrer');
      res.header('Cache-Control', 'no-store');
      if (!lokaal) res.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    }
    next();
  });
}
