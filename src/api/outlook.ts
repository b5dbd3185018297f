import { z } from 'zod';
import { STANDEN } from '../domain/klok.ts';
import { GESPREKSSOORTEN } from '../domain/planning.ts';
import { datum, tijd } from './velden.ts';

/**
 * The contract of the add-in in Outlook. All are questions in the body, because an address is noted on its way; what is
 * typed in a subject or place is looked at and forgotten.
 *
 * - `POST /api/outlook/casussen` `KiesVraag` → `KiesAntwoord`: casussen for which this meeting has to be planned
 * - `POST /api/outlook/invulling` `InvulVraag` → `InvulAntwoord`: what to fill in in a new appointment
 * - `POST /api/outlook/tijd` `TijdVraag` → `TijdAntwoord`: what is to be said of a time, and better ones
 * - `POST /api/outlook/koppelen` `KoppelInvoer` → `KoppelAntwoord`: the appointment and the meeting of these casussen are one
 * - `POST /api/outlook/loskoppelen` `AfspraakVraag` → 204: it is not, as long as it was not sent
 * - `POST /api/outlook/afspraak` `AfspraakVraag` → `AfspraakAntwoord`: the casussen of an appointment; 404 for one that is not ours
 * - `POST /api/outlook/mail` `MailVraag` → `MailAntwoord`: the casussen that a mail names
 * - `POST /api/outlook/controle` `ControleVraag` → `ControleAntwoord`: before an appointment is sent
 *
 * Days are `YYYY-MM-DD` and times `HH:mm`, in the Netherlands. All `…Tekst` are Dutch, ready to show.
 */
const id = z.string().min(1).max(60);
const casuscode = z.string().regex(/^ZS-\d{6}$/);
/** As Outlook calls an item over REST: what Graph calls the event in the calendar of who asks. */
const item = z.string().min(1).max(512);
/** The most that one invitation can list and people still read. */
export const MAX_IN_AFSPRAAK = 12;
const casussen = z.array(id).min(1).max(MAX_IN_AFSPRAAK);
const soort = z.enum(GESPREKSSOORTEN);
const vorm = z.enum(['inDePI', 'online']);
const stand = z.enum(STANDEN);
/** Of the chosen or proposed time; `duur` in minutes. */
const wanneer = { dag: datum, tijd, duur: z.number().int().min(5).max(600) };

export const kiesVraag = z.strictObject({ soort, /** A casus code or an SKN. */ zoek: z.string().trim().max(40).optional() });
const kiesregel = z.object({
  casus: z.string(), code: z.string(),
  /** Of the detainee, for who may see it. */
  naam: z.string().optional(),
  pi: z.string(), piNaam: z.string(), afdeling: z.string(),
  /** The termijn of this meeting. */
  termijn: z.string(), stand, termijnTekst: z.string(),
  /** This person carries the casus. */
  vanMij: z.boolean(),
  /** Casussen with the same key can be in one appointment: the same people, PI and kind. */
  samen: z.string(),
  /** `met Mehmet Yilmaz, reclasseringswerker`. */
  metTekst: z.string(),
  /** Why it can't be chosen, such as a meeting that stands already. */
  waaromNiet: z.string().optional(),
});
/** Own casussen first, then by termijn. `meer`: there are more than are listed; search for the others. */
export const kiesAntwoord = z.object({ vandaag: z.string(), casussen: z.array(kiesregel), meer: z.boolean() });

export const invulVraag = z.strictObject({ soort, casussen, /** Left out: what the kind of meeting prefers. */ vorm: vorm.optional() });
const mens = z.object({ naam: z.string(), adres: z.string() });
const ruimte = z.object({ naam: z.string(), adres: z.string() });
export const invulAntwoord = z.object({
  /** Codes only. */
  onderwerp: z.string(),
  /** Plain text, lines ended by `\n`. */
  tekst: z.string(),
  duurMinuten: z.number(), categorie: z.string(),
  verplicht: z.array(mens), optioneel: z.array(mens),
  vorm,
  /** The forms that this meeting can have. */
  vormen: z.array(vorm),
  /** Where it is when it is in the PI and no room is to be booked. */
  locatie: z.string().optional(),
  /** It needs a room; which one is free depends on the time (`TijdAntwoord`). */
  ruimteNodig: z.boolean(),
  codes: z.array(z.string()),
  /** The earliest termijn of the chosen casussen. */
  termijn: z.string(), termijnTekst: z.string(),
});

export const tijdVraag = z.strictObject({ soort, casussen, vorm: vorm.optional(), ...wanneer, /** The appointment itself, when it was saved: it is no reason to be busy. */ item: item.optional() });
const beterMoment = z.object({ dag: z.string(), tijd: z.string(), duur: z.number(), wanneerTekst: z.string(), vorm, voorTermijn: z.boolean(), /** Why the planner names it. */ reden: z.string(), ruimte: ruimte.optional() });
export const tijdAntwoord = z.object({
  /** Against a rule, such as somebody who is away; the appointment can be sent all the same, because Outlook is not ours. */
  weigering: z.string().optional(),
  /** What people may know better, such as a busy hour. */
  waarschuwingen: z.array(z.string()),
  /** `termijnTekst`: `op tijd: vóór di 24 nov, nog 1 werkdag`, or `na de termijn (di 24 nov)`. */
  termijn: z.string(), termijnTekst: z.string(), voorTermijn: z.boolean(),
  /** Of everybody who comes: `di in de PI`. `past`: that suits the form of the meeting. */
  aanwezigheid: z.array(z.object({ naam: z.string(), tekst: z.string(), past: z.boolean() })),
  /** The room that is free then. */
  ruimte: ruimte.optional(),
  /** The best moments, soonest best; none when this one is among the best. */
  beter: z.array(beterMoment),
  /** Said when better moments could not be looked for. */
  beterTekst: z.string().optional(),
});

export const koppelInvoer = z.strictObject({ soort, casussen, item, vorm: vorm.optional() });
export const koppelAntwoord = z.object({
  /** `concept`: it counts once it is sent. `gekoppeld`: it was sent already, and stands with the casussen. */
  stand: z.enum(['concept', 'gekoppeld']),
  melding: z.string(),
});

/** `codes`: that the subject names; helps for who is invited, whose copy has another id. */
export const afspraakVraag = z.strictObject({ item: item.optional(), codes: z.array(casuscode).max(MAX_IN_AFSPRAAK).optional() });
/** A casus as the add-in shows it. */
const casusblok = z.object({
  casus: z.string(), code: z.string(), naam: z.string().optional(), pi: z.string(), afdeling: z.string(), stapTekst: z.string(),
  aanZet: z.object({ wat: z.string(), wieTekst: z.string(), stand, klokTekst: z.string(), vanMij: z.boolean() }).optional(),
  casemanager: z.string().optional(), reclasseringswerker: z.string().optional(),
  /** The next meeting of it, with who still has to say whether they come. */
  gesprekTekst: z.string().optional(),
  /** To the casus in the tab. */
  adres: z.string(),
});
export const afspraakAntwoord = z.object({
  stand: z.enum(['concept', 'gekoppeld']),
  soort, titel: z.string(), wanneerTekst: z.string(), plek: z.string(),
  /** `organiseert`, `komt`, `nog geen antwoord`. */
  mensen: z.array(z.object({ naam: z.string(), antwoordTekst: z.string() })),
  casussen: z.array(casusblok),
  termijn: z.string().optional(), termijnTekst: z.string().optional(), voorTermijn: z.boolean().optional(),
});

export const mailVraag = z.strictObject({ codes: z.array(casuscode).min(1).max(20) });
/** In the order asked. `nietGevonden`: codes that are not there, or not for this person; which of the two is not said. */
export const mailAntwoord = z.object({ casussen: z.array(casusblok), nietGevonden: z.array(z.string()) });

/** What is about to be sent. `casussen` and `soort`: as the add-in kept them with the appointment. */
export const controleVraag = z.strictObject({ onderwerp: z.string().max(255), locatie: z.string().max(1000), codes: z.array(casuscode).max(MAX_IN_AFSPRAAK), soort: soort.optional(), dag: datum.optional() });
export const BEZWAREN = ['skn', 'naam', 'termijn'] as const;
export const controleAntwoord = z.object({ bezwaren: z.array(z.object({ soort: z.enum(BEZWAREN), melding: z.string() })) });

export type KiesVraag = z.output<typeof kiesVraag>;
export type KiesAntwoord = z.output<typeof kiesAntwoord>;
export type Kiesregel = KiesAntwoord['casussen'][number];
export type InvulVraag = z.output<typeof invulVraag>;
export type InvulAntwoord = z.output<typeof invulAntwoord>;
export type TijdVraag = z.output<typeof tijdVraag>;
export type TijdAntwoord = z.output<typeof tijdAntwoord>;
export type BeterMoment = TijdAntwoord['beter'][number];
export type KoppelInvoer = z.output<typeof koppelInvoer>;
export type KoppelAntwoord = z.output<typeof koppelAntwoord>;
export type AfspraakVraag = z.output<typeof afspraakVraag>;
export type AfspraakAntwoord = z.output<typeof afspraakAntwoord>;
export type Casusblok = AfspraakAntwoord['casussen'][number];
export type MailVraag = z.output<typeof mailVraag>;
export type MailAntwoord = z.output<typeof mailAntwoord>;
export type ControleVraag = z.output<typeof controleVraag>;
export type ControleAntwoord = z.output<typeof controleAntwoord>;
