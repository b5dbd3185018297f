import { maakTickets } from '../../src/access/ticket.ts';
import type { Instant } from '../../src/domain/datum.ts';
import { maakGraph } from '../../src/graph/client.ts';
import { luister } from '../../src/http/server.ts';
import { VOORBEELD } from '../../src/local/voorbeeld/organisatie.ts';
import { bouwProduct, type Onderdelen, type Product } from '../../src/product.ts';
import { bewaarOrganisatie } from '../../src/store/organisatie.ts';
import type { Register } from '../../src/store/open.ts';
import { openTestRegister } from '../store/register.ts';

/** Monday 23 November 2026, 09:00 in the Netherlands. */
export const MAANDAG = '2026-11-23T08:00:00.000Z' as Instant;
export const TICKETGEHEIM = 'geheim-van-de-tests-minstens-32-tekens';

export interface Opstelling {
  readonly url: string;
  readonly product: Product;
  readonly register: Register;
  readonly fouten: unknown[];
  stop(): Promise<void>;
}

/**
 * The whole product behind HTTP on a free port, with the example organisation in an empty register. Its queue does not
 * run, so that what is enqueued stays to be seen.
 */
export async function stelOp(anders: Partial<Onderdelen> = {}): Promise<Opstelling> {
  const test = await openTestRegister();
  const { register } = test;
  const fouten: unknown[] = [];
  const product = await bouwProduct({
    register, nu: () => MAANDAG, graph: maakGraph([]), registraties: [], toegang: { lokaal: true }, tickets: maakTickets(TICKETGEHEIM), adres: () => 'https://samenstarten.example',
    tabMap: 'dist/tab', meld: (wat, fout) => fouten.push([wat, fout]), ...anders,
  });
  await bewaarOrganisatie(register.db, VOORBEELD);
  const poort = await luister(product.server, 0, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${poort}`, product, register, fouten,
    async stop() {
      await product.stop();
      await test.sluit();
    },
  };
}

/** An answer of the server with its body as JSON; undefined when it is none. */
export interface Antwoord {
  readonly status: number;
  readonly koppen: Headers;
  readonly body: unknown;
}

export async function vraag(url: string, init: RequestInit = {}): Promise<Antwoord> {
  const antwoord = await fetch(url, init);
  const tekst = await antwoord.text();
  const isJson = antwoord.headers.get('content-type')?.includes('json') === true;
  return { status: antwoord.status, koppen: antwoord.headers, body: isJson && tekst !== '' ? (JSON.parse(tekst) as unknown) : undefined };
}

export async function stuurJson(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Antwoord> {
  return vraag(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
}
