import { emailVan, MENSEN } from '../../src/local/voorbeeld/mensen.ts';
import type { Zaak } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';

/** A page as a browser without script gets it. */
export interface Pagina {
  readonly status: number;
  readonly koppen: Headers;
  readonly html: string;
  /** What somebody reads on it. */
  readonly tekst: string;
  /** The buttons, by what stands on them. */
  readonly knoppen: readonly string[];
}

/** The links to the choice page in the mails about a casus that somebody got, oldest first. */
export function keuzelinks(zs: Opstelling, { code }: Zaak, naam: string): readonly string[] {
  const mens = MENSEN.alle.find(({ id }) => id === naam);
  if (mens === undefined) throw new RangeError(`Nobody is called ${naam}`);
  return zs.graph.mails().filter(({ onderwerp, aan }) => onderwerp.includes(code) && aan.includes(emailVan(mens)))
    .flatMap(({ tekst }) => /https?:\/\/\S+\/keuze\?ticket=\S+/.exec(tekst)?.[0] ?? []);
}

/** The link in the last mail about a casus that somebody got. */
export function keuzelink(zs: Opstelling, zaak: Zaak, naam: string): string {
  const link = keuzelinks(zs, zaak, naam).at(-1);
  if (link === undefined) throw new RangeError(`No mail to ${naam} has a link to choose`);
  return link;
}

async function pagina(antwoord: Response): Promise<Pagina> {
  const html = await antwoord.text();
  const kaal = (deel: string): string => deel.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
  return { status: antwoord.status, koppen: antwoord.headers, html, tekst: kaal(html), knoppen: [...html.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map(([, inhoud = '']) => kaal(inhoud)) };
}

export async function opent(link: string): Promise<Pagina> {
  return pagina(await fetch(link));
}

/** Sends the form of the page as a browser does that tells nobody where it comes from; follows to where it leads. */
export async function verstuur(link: string, velden: Readonly<Record<string, string>>): Promise<Pagina> {
  const antwoord = await fetch(new URL('/keuze', link), { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' }, body: new URLSearchParams(velden).toString() });
  return antwoord.status === 303 ? opent(new URL(antwoord.headers.get('location') ?? '', link).href) : pagina(antwoord);
}

/** Opens the link, taps the button that begins with this text, and waits until all that follows has happened. */
export async function tikt(zs: Opstelling, link: string, knop: string): Promise<Pagina> {
  const { html } = await opent(link);
  const waarde = [...html.matchAll(/<button[^>]*name="keuze" value="([^"]+)"[^>]*>(.*?)<\/button>/gs)].find(([, , inhoud = '']) => inhoud.includes(`>${knop}<`))?.[1];
  const ticket = /name="ticket" value="([^"]+)"/.exec(html)?.[1];
  if (waarde === undefined || ticket === undefined) throw new RangeError(`The page has no button ${knop}: ${html}`);
  const gevolg = await verstuur(link, { ticket, keuze: waarde });
  await zs.rustig();
  return gevolg;
}
