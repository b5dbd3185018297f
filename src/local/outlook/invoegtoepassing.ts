import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Microsoft's own Office.js, which must be loaded from there (platform.md 6); local mode has no Outlook for it to talk to. */
const OFFICE_JS = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"']+\/office\.js/g;

/**
 * A page of the add-in as it was built, for the copy of Outlook: with the stand-in's Office.js, and with the addresses of
 * its own files made whole, because it is served at another place. A `<base>` would lead links within the page astray.
 */
export function voorDeKopie(html: string): string {
  return html.replace(OFFICE_JS, '/outlook/office.js').replace(/\b(src|href)=(["'])\.\//g, '$1=$2/tab/');
}

/** Reads a page of the add-in, `outlook.html` or `wachter.html`; undefined when it was not built. */
export async function leesInvoegtoepassing(map: string, naam: 'outlook.html' | 'wachter.html'): Promise<string | undefined> {
  try {
    return voorDeKopie(await readFile(join(map, naam), 'utf8'));
  } catch (fout) {
    if (fout instanceof Error && 'code' in fout && fout.code === 'ENOENT') return undefined;
    throw fout;
  }
}
