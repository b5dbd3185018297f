import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afspraakVraag, invulVraag, koppelInvoer, mailVraag, tijdVraag, type InvulAntwoord, type TijdAntwoord } from '../../../src/api/outlook.ts';
import { maakKlant, type Klant } from '../../../tab/src/app/klant.ts';
import { zonderToegang } from '../../../tab/src/app/toegang.ts';
import { invulling, mail, tijdoordeel } from './antwoorden.ts';

/** The calls of the add-in, answered as strictly as the contract says; what was linked is kept by item. */
export interface Nepserver {
  readonly klant: Klant;
  readonly gekoppeld: Map<string, readonly string[]>;
  /** Paths with their body, in order. */
  readonly gezien: { readonly pad: string; readonly inhoud: unknown }[];
  /** Last parts of paths that find no server. */
  readonly stuk: Set<string>;
  invul: Partial<InvulAntwoord>;
  tijd: Partial<TijdAntwoord>;
  readonly stop: () => Promise<void>;
}

export async function startServer(): Promise<Nepserver> {
  const server = createServer((verzoek, res) => {
    let lijf = '';
    verzoek.on('data', (stuk: Buffer) => (lijf += stuk.toString('utf8')));
    verzoek.on('end', () => {
      const pad = verzoek.url?.split('/').at(-1) ?? '';
      const inhoud: unknown = JSON.parse(lijf);
      nep.gezien.push({ pad, inhoud });
      if (nep.stuk.has(pad)) return void res.writeHead(503).end();
      const antwoord = geef(nep, pad, inhoud);
      if (antwoord === undefined) return void res.writeHead(204).end();
      res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(antwoord));
    });
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const nep: Nepserver = {
    klant: maakKlant(zonderToegang, `http://127.0.0.1:${(server.address() as AddressInfo).port}`), gekoppeld: new Map(), gezien: [], stuk: new Set(), invul: {}, tijd: {},
    stop: () => new Promise((klaar) => server.close(() => klaar())),
  };
  return nep;
}

function geef(nep: Nepserver, pad: string, inhoud: unknown): unknown {
  switch (pad) {
    case 'invulling':
      return invulling(invulVraag.parse(inhoud).casussen, nep.invul);
    case 'tijd':
      tijdVraag.parse(inhoud);
      return tijdoordeel(nep.tijd);
    case 'koppelen': {
      const { item, casussen } = koppelInvoer.parse(inhoud);
      nep.gekoppeld.set(item, casussen);
      return { stand: 'concept', melding: 'De afspraak telt mee zodra u haar verstuurt.' };
    }
    case 'loskoppelen':
      nep.gekoppeld.delete(afspraakVraag.parse(inhoud).item ?? '');
      return undefined;
    case 'mail':
      return mail(mailVraag.parse(inhoud).codes, ['ZS-999999']);
    default:
      throw new TypeError(`The add-in does not call ${pad}`);
  }
}
