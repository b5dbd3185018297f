import { stuurJson, vraag, type Antwoord } from '../opstelling.ts';

/** Somebody signed in, asking the API. */
export interface Beller {
  haal(pad: string): Promise<Antwoord>;
  stuur(pad: string, body: unknown): Promise<Antwoord>;
}

export function beller(url: string, token: string): Beller {
  const headers = { authorization: `Bearer ${token}` };
  return { haal: (pad) => vraag(`${url}${pad}`, { headers }), stuur: (pad, body) => stuurJson(`${url}${pad}`, body, headers) };
}
