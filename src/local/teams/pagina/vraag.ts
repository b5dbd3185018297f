import type { GedrukteActie } from '../../../../tab/src/kaart/teken.ts';
import type { PaginaStaat } from '../api.ts';
import type { Zoekantwoord } from '../berichtextensie.ts';
import type { GezienBericht, Uitkomst } from '../soorten.ts';

const GEEN_VERBINDING: Uitkomst = { soort: 'fout', tekst: 'Er is geen verbinding. Probeer het opnieuw.', reden: 'fetch failed' };

/** The calls of the page on its own server, for the person `als` (object id). */
export function vraagVoor(als: string) {
  async function vraag(method: 'GET' | 'POST', wat: string, extra: Readonly<Record<string, string>>, body?: unknown): Promise<Response> {
    return fetch(`/teams/api/${wat}?${new URLSearchParams({ als, ...extra }).toString()}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  }

  async function handeling(wat: string, body: unknown): Promise<Uitkomst> {
    try {
      const antwoord = await vraag('POST', wat, {}, body);
      if (antwoord.ok) return (await antwoord.json()) as Uitkomst;
      const reden = await antwoord.text();
      return { soort: 'fout', tekst: 'Dit kan niet meer. Kijk of het bericht is veranderd.', reden };
    } catch (fout) {
      if (fout instanceof TypeError) return GEEN_VERBINDING;
      throw fout;
    }
  }

  async function lees<T>(antwoord: Promise<Response>): Promise<T | undefined> {
    const { ok, ...rest } = await antwoord.then(async (res) => ({ ok: res.ok, inhoud: (await res.json()) as T }));
    return ok ? rest.inhoud : undefined;
  }

  return {
    staat: () => lees<PaginaStaat>(vraag('GET', 'staat', {})),
    /** Undefined when this person has no such conversation. */
    berichten: (gesprek: string) => lees<GezienBericht[]>(vraag('GET', 'berichten', { gesprek })),
    kijk: (gesprek: string) => lees<GezienBericht[]>(vraag('POST', 'kijk', { gesprek })),
    schrijf: (gesprek: string, tekst: string, draad?: string) => vraag('POST', 'bericht', {}, { gesprek, tekst, ...(draad === undefined ? {} : { draad }) }),
    /** Undefined when the app did not answer as Teams wants. */
    zoek: (gesprek: string, tekst: string) => lees<Zoekantwoord>(vraag('POST', 'zoek', {}, { gesprek, tekst })),
    deel: (gesprek: string, resultaat: string, draad?: string) => vraag('POST', 'deel', {}, { gesprek, resultaat, ...(draad === undefined ? {} : { draad }) }),
    actie: (bericht: string, actie: GedrukteActie) => handeling('actie', { bericht, actie }),
    vernieuw: (bericht: string) => handeling('vernieuw', { bericht }),
    dialoog: (dialoog: string, data: unknown) => handeling('dialoog', { dialoog, data }),
  };
}
export type Vraag = ReturnType<typeof vraagVoor>;
