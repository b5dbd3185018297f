import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const MAP = new URL('./pagina/', import.meta.url);
/** How an element is made and a look is chosen is shared with the copy of Teams; its files are served beside the own ones. */
const VAN_TEAMS = '../../teams/pagina/';
const TEAMS_MAP = new URL(VAN_TEAMS, MAP);
const PAGINA = /^[a-z-]+\.(html|css|ts)$/;
const SOORT = { html: 'text/html', css: 'text/css', ts: 'text/javascript' } as const;
const VAN_ONS = "default-src 'none'; script-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";
/** The page of the copy: nobody frames it, and it frames the add-in of the same server. */
const PAGINABELEID = `${VAN_ONS}; style-src 'self'; frame-src 'self'; frame-ancestors 'none'`;
/** The add-in in its frame, as strict as its own pages are; Fluent UI adds empty style elements and fills them by script. */
const KADERBELEID = `${VAN_ONS}; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; font-src 'self'; frame-ancestors 'self'`;

/** Serves a file of the page by name, scripts without their types; returns false when there is none. */
export async function stuurBestand(res: ServerResponse, naam: string): Promise<boolean> {
  const soort = PAGINA.exec(naam)?.[1];
  if (soort !== 'html' && soort !== 'css' && soort !== 'ts') return false;
  const tekst = (await leesUit(MAP, naam)) ?? (soort === 'html' ? undefined : await leesUit(TEAMS_MAP, naam));
  if (tekst === undefined) return false;
  stuur(res, SOORT[soort], soort === 'ts' ? stripTypeScriptTypes(tekst).replaceAll(VAN_TEAMS, './') : tekst, PAGINABELEID);
  return true;
}

/** Serves a page of the add-in for its frame. */
export function stuurKader(res: ServerResponse, html: string): void {
  stuur(res, SOORT.html, html, KADERBELEID);
}

async function leesUit(map: URL, naam: string): Promise<string | undefined> {
  return readFile(fileURLToPath(new URL(naam, map)), 'utf8').catch((fout: unknown) => {
    if (fout instanceof Error && 'code' in fout && fout.code === 'ENOENT') return undefined;
    throw fout;
  });
}

function stuur(res: ServerResponse, soort: string, tekst: string, beleid: string): void {
  res.writeHead(200, { 'content-type': `${soort}; charset=utf-8`, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'content-security-policy': beleid });
  res.end(tekst);
}
