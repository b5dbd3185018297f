import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { CasusId } from '../domain/casus.ts';
import type { PersoonId } from '../domain/rollen.ts';

/** The right of one person to one casus in a dialog, given in answer to an invoke whose sender Teams vouched for. */
export interface Ticket {
  readonly persoon: PersoonId;
  readonly casus: CasusId;
}

/** What a ticket is good for: reading and writing in the dialog, or taking the document along once more from a link. */
export type Doel = 'werkdocument' | 'download';

export interface Tickets {
  geef(ticket: Ticket, doel?: Doel): Promise<string>;
  /** Undefined for a ticket that is forged, too old or for something else. */
  lees(token: string, doel?: Doel): Promise<Ticket | undefined>;
}

const GELDIG = '60m';
const audience = (doel: Doel): string => `samen-starten:${doel}`;
const inhoud = z.object({ sub: z.string(), casus: z.string() });

/** Tickets signed with a secret of this installation; short-lived, so that a leaked one is soon worth nothing. */
export function maakTickets(geheim: string): Tickets {
  const sleutel = new TextEncoder().encode(geheim);
  return {
    geef: ({ persoon, casus }, doel = 'werkdocument') => new SignJWT({ casus }).setProtectedHeader({ alg: 'HS256' }).setSubject(persoon).setAudience(audience(doel)).setIssuedAt().setExpirationTime(GELDIG).sign(sleutel),
    async lees(token, doel = 'werkdocument') {
      try {
        const { payload } = await jwtVerify(token, sleutel, { audience: audience(doel), algorithms: ['HS256'], requiredClaims: ['exp'] });
        const gelezen = inhoud.safeParse(payload);
        return gelezen.success ? { persoon: gelezen.data.sub as PersoonId, casus: gelezen.data.casus as CasusId } : undefined;
      } catch (fout) {
        if (fout instanceof errors.JOSEError) return undefined;
        throw fout;
      }
    },
  };
}
