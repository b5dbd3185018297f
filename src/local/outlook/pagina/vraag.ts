import type { Inhoud, Staat } from '../soorten.ts';

/** The server refused; `status` is that of its answer. */
export class Vraagfout extends Error {
  readonly status: number;
  constructor(wat: string, status: number) {
    super(`${wat} was answered with ${status}.`);
    this.name = 'Vraagfout';
    this.status = status;
  }
}

/** The calls of the page on its own server, for this person (id). All but `staat` reject with Vraagfout when they are refused. */
export function vraagVoor(als: string) {
  const adres = (wat: string): string => `/outlook/api/${wat}?${new URLSearchParams({ als }).toString()}`;
  async function doe(wat: string, body: unknown): Promise<unknown> {
    const antwoord = await fetch(adres(wat), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (!antwoord.ok) throw new Vraagfout(wat, antwoord.status);
    return antwoord.json();
  }
  return {
    staat: async () => (await (await fetch(adres('staat'))).json()) as Staat,
    maak: async (inhoud: Inhoud) => ((await doe('concept', { inhoud })) as { readonly id: string }).id,
    bewaar: (id: string, inhoud: Inhoud) => doe('bewaar', { id, inhoud }),
    verzend: (id: string) => doe('verzend', { id }),
    gooiWeg: (id: string) => doe('gooi-weg', { id }),
    werkBij: (id: string, inhoud: Inhoud) => doe('werk-bij', { id, inhoud }),
    eigenschappen: (id: string, eigenschappen: Inhoud['eigenschappen']) => doe('eigenschappen', { id, eigenschappen }),
    antwoord: (afspraak: string, antwoord: 'accepted' | 'tentativelyAccepted' | 'declined') => doe('antwoord', { afspraak, antwoord }),
    verwijder: (afspraak: string) => doe('verwijder', { afspraak }),
  };
}
export type Vraag = ReturnType<typeof vraagVoor>;
