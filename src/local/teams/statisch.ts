import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const MAP = new URL('./pagina/', import.meta.url);
/** How a card is drawn is shared with the tab. The page has no bundler, so these files are served beside its own. */
const VAN_DE_TAB = '../../../../tab/src/kaart/';
const TAB_MAP = new URL('../../../tab/src/kaart/', import.meta.url);
const PAGINA = /^[a-z-]+\.(html|css|ts)$/;
const SOORT = { html: 'text/html', css: 'text/css', ts: 'text/javascript' } as const;

/**
 * Serves a file of the page by name; returns false when there is none. Scripts are TypeScript whose types are taken
 * out here, so that the page needs no bundler. The policy allows what cards need and nothing from the internet
 * but pictures; a dialog may frame a page of this machine or, as in Teams, one with https.
 */
export async function stuurBestand(res: ServerResponse, naam: string): Promise<boolean> {
  if (naam === 'adaptivecards.js') {
    const pad = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
    stuur(res, SOORT.ts, await readFile(pad, 'utf8'));
    return true;
  }
  const soort = PAGINA.exec(naam)?.[1];
  if (soort !== 'html' && soort !== 'css' && soort !== 'ts') return false;
  const tekst = (await leesUit(MAP, naam)) ?? (await leesUit(TAB_MAP, naam));
  if (tekst === undefined) return false;
  stuur(res, SOORT[soort], soort === 'ts' ? stripTypeScriptTypes(tekst).replaceAll(VAN_DE_TAB, './') : tekst);
  return true;
}

async function leesUit(map: URL, naam: string): Promise<string | undefined> {
  return readFile(fileURLToPath(new URL(naam, map)), 'utf8').catch((fout: unknown) => {
    if (fout instanceof Error && 'code' in fout && fout.code === 'ENOENT') return undefined;
    throw fout;
  });
}

function stuur(res: ServerResponse, soort: string, tekst: string): void {
  res.writeHead(200, {
    'content-type': `${soort}; charset=utf-8`,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; connect-src 'self'; frame-src http://127.0.0.1:* http://localhost:* https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  });
  res.end(tekst);
}
