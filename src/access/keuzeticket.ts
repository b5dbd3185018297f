import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { CasusId } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import { GESPREKSSOORTEN, type Gesprekssoort } from '../domain/planning.ts';
import type { PersoonId } from '../domain/rollen.ts';

/** The right of one person to choose from one proposal of moments. What may still be chosen is looked up when it is used. */
export interface Keuzeticket {
  readonly persoon: PersoonId;
  readonly casus: CasusId;
  readonly voor: Gesprekssoort;
  /** The version of the casus at which these moments were proposed. */
  readonly voorstel: number;
}

/** Why a ticket opens nothing: it is ours but the last of its moments has begun, or it is no ticket of ours at all. */
export type GeenKeuzeticket = 'verlopen' | 'ongeldig';

export interface Keuzetickets {
  /** `tot`: the start of the last moment proposed; from then on the ticket opens nothing. */
  geefKeuze(ticket: Keuzeticket, op: { readonly nu: Instant; readonly tot: Instant }): Promise<string>;
  leesKeuze(token: string, nu: Instant): Promise<Keuzeticket | GeenKeuzeticket>;
}

const AUDIENCE = 'samen-starten:keuze';
const inhoud = z.object({ sub: z.string().min(1), casus: z.string().min(1), voor: z.enum(GESPREKSSOORTEN), voorstel: z.int().positive() });

/**
 * Tickets for the choice page, that travel in a mail. They hold no name and live for days, so they count by the clock of
 * the product, which local mode can move. Anyone with the secret of the installation can make one, nobody else can.
 */
export function maakKeuzetickets(sleutel: Uint8Array): Keuzetickets {
  return {
    geefKeuze: ({ persoon, casus, voor, voorstel }, { nu, tot }) =>
      new SignJWT({ casus, voor, voorstel }).setProtectedHeader({ alg: 'HS256' }).setSubject(persoon).setAudience(AUDIENCE).setIssuedAt(new Date(nu)).setExpirationTime(new Date(tot)).sign(sleutel),
    async leesKeuze(token, nu) {
      try {
        const { payload } = await jwtVerify(token, sleutel, { audience: AUDIENCE, algorithms: ['HS256'], requiredClaims: ['exp'], currentDate: new Date(nu) });
        const gelezen = inhoud.safeParse(payload);
        if (!gelezen.success) return 'ongeldig';
        const { sub, casus, voor, voorstel } = gelezen.data;
        return { persoon: sub as PersoonId, casus: casus as CasusId, voor, voorstel };
      } catch (fout) {
        if (fout instanceof errors.JWTExpired) return 'verlopen';
        if (fout instanceof errors.JOSEError) return 'ongeldig';
        throw fout;
      }
    },
  };
}
