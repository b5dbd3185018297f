import { z } from 'zod';
import type { alsEvent } from './invoer.ts';

type Event = ReturnType<typeof alsEvent>;

/** Graph, or the drafts beside it, refused. `status` is that of the answer. */
export class PostkamerFout extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'PostkamerFout';
    this.status = status;
  }
}

/** What Outlook does in the mailbox of who is looking; `mailbox` is an address, ids are those of Graph. */
export interface Concepten {
  /** Keeps a draft; returns its id. */
  readonly maak: (mailbox: string, event: Event) => Promise<string>;
  readonly bewaar: (mailbox: string, id: string, event: Event) => Promise<unknown>;
  readonly verzend: (mailbox: string, id: string) => Promise<unknown>;
  readonly gooiWeg: (mailbox: string, id: string) => Promise<unknown>;
  /** Changes what was sent before, through Graph itself; everybody hears of it. */
  readonly werkBij: (wie: { readonly adres: string; readonly tenantId: string }, id: string, event: Partial<Event>) => Promise<unknown>;
}

const gemaakt = z.object({ id: z.string() });

/** Drafts are no matter of Graph's API: the stand-in at `url` keeps them through controls of its own. All reject with PostkamerFout. */
export function maakConcepten(url: string): Concepten {
  async function vraag(method: string, pad: string, body: unknown, koppen: Readonly<Record<string, string>>): Promise<string> {
    const antwoord = await fetch(`${url}${pad}`, { method, headers: { 'content-type': 'application/json', ...koppen }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const tekst = await antwoord.text();
    if (!antwoord.ok) throw new PostkamerFout(antwoord.status, tekst);
    return tekst;
  }
  // The controls answer to their own origin only.
  const concept = (method: string, pad: string, body?: unknown): Promise<string> => vraag(method, `/outlook/concepten${pad}`, body, { origin: url });
  const plek = (id: string): string => `/${encodeURIComponent(id)}`;
  return {
    maak: async (mailbox, event) => gemaakt.parse(JSON.parse(await concept('POST', '', { mailbox, event }))).id,
    bewaar: (mailbox, id, event) => concept('PATCH', plek(id), { mailbox, event }),
    verzend: (mailbox, id) => concept('POST', `${plek(id)}/verzend`, { mailbox }),
    gooiWeg: (mailbox, id) => concept('DELETE', `${plek(id)}?mailbox=${encodeURIComponent(mailbox)}`),
    werkBij: ({ adres, tenantId }, id, event) => vraag('PATCH', `/v1.0/users/${encodeURIComponent(adres)}/events${plek(id)}`, event, { authorization: `Bearer local.${tenantId}` }),
  };
}
