import { z } from 'zod';
import { ROLLEN } from '../domain/rollen.ts';

/**
 * Who uses the tab.
 *
 * - `GET  /api/aanmelding` → `AanmeldAntwoord`, without a token: how to sign in here
 * - `POST /api/aanmelding` `AanmeldInvoer` → `TicketAntwoord`, in local mode only
 * - `GET  /api/ik` `IkVraag` → `IkAntwoord`
 *
 * Every other call carries `Authorization: Bearer <token>`: that of `authentication.getAuthToken` in Teams and Outlook,
 * that of nested app authentication in the add-in, or the ticket of local mode.
 */
export const aanmeldAntwoord = z.discriminatedUnion('modus', [
  z.object({
    modus: z.literal('teams'),
    /** The registration with which the add-in in Outlook gets a token for this API (nested app authentication); away where it was not set up. */
    outlook: z.object({ clientId: z.string(), scope: z.string() }).optional(),
    /** Address of the tab in Teams, for who can't sign in here; away where the app in Teams is not known. */
    tab: z.string().optional(),
  }),
  /** Local mode: anybody on this machine is one of these invented people. */
  z.object({ modus: z.literal('lokaal'), personen: z.array(z.object({ id: z.string(), /** Object id in the tenant, by which the copy of Teams knows them. */ object: z.string(), naam: z.string(), functie: z.string() })) }),
]);
export const aanmeldInvoer = z.strictObject({ persoon: z.string().max(60) });
export const ticketAntwoord = z.object({ ticket: z.string() });

/** `kanaal`: the channel in which the tab stands. */
export const ikVraag = z.object({ kanaal: z.string().max(200).optional() });
const afdeling = z.object({ id: z.string(), naam: z.string(), /** With a role for this afdeling itself or for the whole PI. */ mijn: z.boolean() });
export const ikAntwoord = z.object({
  id: z.string(), naam: z.string(), organisatie: z.string(),
  rollen: z.array(z.enum(ROLLEN)),
  /** The PI's at which this person has a role, with all their afdelingen; with a role for the country: all of them. */
  plekken: z.array(z.object({ pi: z.string(), naam: z.string(), afdelingen: z.array(afdeling) })),
  /** The afdeling, or the PI as a whole, that the channel is for; not there when this person has no role for it. */
  hier: z.object({ pi: z.string(), afdeling: z.string().optional() }).optional(),
  /** `YYYY-MM-DD`, in the Netherlands. */
  vandaag: z.string(),
  lokaal: z.boolean(),
});

export type AanmeldAntwoord = z.infer<typeof aanmeldAntwoord>;
export type IkAntwoord = z.infer<typeof ikAntwoord>;
