import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { CasusId } from '../domain/casus.ts';
import { leesDatum, type Datum } from '../domain/datum.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { maakKeuzetickets, type Keuzetickets } from './keuzeticket.ts';

/** The right of one person to one casus in a dialog, given in answer to an invoke whose sender Teams vouched for. */
export interface Ticket {
  readonly persoon: PersoonId;
  readonly casus: CasusId;
}

/** The right of one person to the own sheet of one day. */
export interface Dagstaatticket {
  readonly persoon: PersoonId;
  readonly dag: Datum;
}

/** What a ticket for a casus is good for: reading and writing in the dialog, or taking the document along once more from a link. */
export type Doel = 'werkdocument' | 'download';

export interface Tickets extends Keuzetickets {
  geef(ticket: Ticket, doel?: Doel): Promise<string>;
  /** Undefined for a ticket that is forged, too old or for something else. */
  lees(token: string, doel?: Doel): Promise<Ticket | undefined>;
  geefDagstaat(ticket: Dagstaatticket): Promise<string>;
  leesDagstaat(token: string): Promise<Dagstaatticket | undefined>;
  /** Signs somebody in to the tab; in local mode only, elsewhere Entra does. */
  geefAanmelding(persoon: PersoonId): Promise<string>;
  leesAanmelding(token: string): Promise<PersoonId | undefined>;
}

/** This one travels in the address of a page without script, which a proxy may note; so it lives shorter. */
export const DAGSTAAT_MINUTEN = 15;
type Elk = Doel | 'dagstaat' | 'tab';
const GELDIG: Readonly<Record<Elk, string>> = { werkdocument: '60m', download: '60m', dagstaat: `${DAGSTAAT_MINUTEN}m`, tab: '12h' };
const audience = (doel: Elk): string => `samen-starten:${doel}`;
const inhoud = z.object({ sub: z.string(), casus: z.string() });
const dagstaatinhoud = z.object({ sub: z.string(), dag: z.string() });

/** Tickets signed with a secret of this installation; short-lived, so that a leaked one is soon worth nothing. */
export function maakTickets(geheim: string): Tickets {
  const sleutel = new TextEncoder().encode(geheim);
  const onderteken = (doel: Elk, persoon: PersoonId, claims: JWTPayload): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setSubject(persoon).setAudience(audience(doel)).setIssuedAt().setExpirationTime(GELDIG[doel]).sign(sleutel);
  const controleer = async (token: string, doel: Elk): Promise<JWTPayload | undefined> => {
    try {
      return (await jwtVerify(token, sleutel, { audience: audience(doel), algorithms: ['HS256'], requiredClaims: ['exp'] })).payload;
    } catch (fout) {
      if (fout instanceof errors.JOSEError) return undefined;
      throw fout;
    }
  };
  return {
    ...maakKeuzetickets(sleutel),
    geef: ({ persoon, casus }, doel = 'werkdocument') => onderteken(doel, persoon, { casus }),
    async lees(token, doel = 'werkdocument') {
      const gelezen = inhoud.safeParse(await controleer(token, doel));
      return gelezen.success ? { persoon: gelezen.data.sub as PersoonId, casus: gelezen.data.casus as CasusId } : undefined;
    },
    geefDagstaat: ({ persoon, dag }) => onderteken('dagstaat', persoon, { dag }),
    async leesDagstaat(token) {
      const gelezen = dagstaatinhoud.safeParse(await controleer(token, 'dagstaat'));
      const dag = gelezen.success ? leesDatum(gelezen.data.dag) : undefined;
      return !gelezen.success || dag === undefined ? undefined : { persoon: gelezen.data.sub as PersoonId, dag };
    },
    geefAanmelding: (persoon) => onderteken('tab', persoon, {}),
    async leesAanmelding(token) {
      const sub = (await controleer(token, 'tab'))?.sub;
      return sub === undefined ? undefined : (sub as PersoonId);
    },
  };
}
