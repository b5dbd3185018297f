import type { Antwoord } from '../http/opstelling.ts';
import { stuurJson, vraag } from '../http/opstelling.ts';
import type { Opstelling } from './opstelling.ts';

/** Somebody in the tab of local mode. */
export interface InDeTab {
  haal(pad: string): Promise<Antwoord>;
  stuur(pad: string, body: unknown): Promise<Antwoord>;
}

/** Signs in as one of the example people. */
export async function inDeTab({ adres }: Opstelling, persoon: string): Promise<InDeTab> {
  const { ticket } = (await stuurJson(`${adres}/api/aanmelding`, { persoon })).body as { readonly ticket: string };
  const headers = { authorization: `Bearer ${ticket}` };
  return { haal: (pad) => vraag(`${adres}${pad}`, { headers }), stuur: (pad, body) => stuurJson(`${adres}${pad}`, body, headers) };
}
