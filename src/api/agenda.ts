import { z } from 'zod';
import { datum, tijd } from './velden.ts';
import { GESPREKSSOORTEN } from '../domain/planning.ts';

/**
 * The contract of the week of a PI.
 *
 * - `GET  /api/pis/:pi/agenda?week=` `AgendaVraag` → `AgendaAntwoord`
 * - `GET  /api/pis/:pi/agenda/passend?casus=&soort=&week=` `PassendVraag` → `PassendAntwoord`: where a meeting fits
 * - `POST /api/pis/:pi/agenda/verplaatsen` `VerplaatsInvoer` → `VerplaatsAntwoord`
 *
 * Days are `YYYY-MM-DD` and times `HH:mm`, in the Netherlands. All other texts are Dutch, ready to show. A week may be
 * named by any of its days.
 */
const id = z.string().max(60);
const gesprekssoort = z.enum(GESPREKSSOORTEN);

export const agendaVraag = z.object({ week: datum.optional() });
export const passendVraag = z.object({ casus: id, soort: gesprekssoort, week: datum, duur: z.coerce.number().int().min(5).max(240).optional() });
export const verplaatsInvoer = z.strictObject({
  casus: id, soort: gesprekssoort,
  /** Where it was when the page was read (`van` of the item); left out for a proposal. */
  van: z.strictObject({ dag: datum, tijd }).optional(),
  naar: z.strictObject({ dag: datum, tijd }),
  /** Another length in minutes; not for several casussen one after the other. */
  duur: z.number().int().min(5).max(240).optional(),
  /** The warnings were read; without it a moment with warnings is not taken. */
  toch: z.boolean().optional(),
  /** Only says whether it fits. */
  alleenKijken: z.boolean().optional(),
});

/** What must be known of a moment: why it can't be, or what to think of before taking it. */
const oordeel = { weigering: z.string().optional(), waarschuwingen: z.array(z.string()) };

/** The starts of a week at which the meeting can be put or not; each quarter of an hour of the hours of meetings. */
export const passendAntwoord = z.object({ momenten: z.array(z.object({ dag: z.string(), tijd: z.string(), ...oordeel, ruimte: z.string().optional() })) });
export const verplaatsAntwoord = z.object({ gedaan: z.boolean(), melding: z.string(), ...oordeel });

const vak = { van: z.string(), tot: z.string() };
const item = z.object({
  id: z.string(),
  soort: z.enum([...GESPREKSSOORTEN, 'reflectie']),
  /** `voorgesteld`: people choose. `wordtGeboekt`: chosen, on its way to the calendars. `wacht`: not everybody said yes. */
  stand: z.enum(['voorgesteld', 'wordtGeboekt', 'wacht', 'gepland', 'afgelopen']),
  standTekst: z.string(),
  /** `Duiding ZS-412907`. */
  titel: z.string(),
  /** `Duiding ZS-412907, di 24 nov 14:00–14:30, nog niet bevestigd door Sanne de Vries`. */
  naam: z.string(),
  dag: z.string(), ...vak, duur: z.number(), wanneer: z.string(), plek: z.string(),
  /** The person who asks is at it. */
  vanMij: z.boolean(),
  /** `naam`: of the detainee, for who may see it. */
  casussen: z.array(z.object({ id: z.string(), code: z.string(), naam: z.string().optional(), ...vak })),
  mensen: z.array(z.object({ naam: z.string(), rol: z.string().optional(), antwoord: z.string() })),
  termijn: z.string().optional(),
  voorTermijn: z.boolean().optional(),
  /** Why the product proposed this moment. */
  reden: z.string().optional(),
  /** Of a proposal: which of how many. */
  keuze: z.object({ nummer: z.number(), aantal: z.number() }).optional(),
  joinUrl: z.string().optional(),
  magVerplaatsen: z.boolean(),
  /** Why not, where that is of use. */
  waaromNiet: z.string().optional(),
});

export const agendaAntwoord = z.object({
  pi: z.object({ id: z.string(), naam: z.string() }),
  /** Monday of the week. */
  week: z.string(), weekTekst: z.string(), vorige: z.string(), volgende: z.string(), vandaag: z.string(),
  /** In which meetings are held. */
  uren: z.object(vak),
  ruimtes: z.array(z.string()),
  dagen: z.array(z.object({
    dag: z.string(), tekst: z.string(),
    /** A free day: nothing is planned on it. */
    vrij: z.boolean(),
    /** Of the reclassering, in the PI. */
    aanwezig: z.array(z.string()),
    afwezig: z.array(z.object({ naam: z.string(), waarom: z.string() })),
    /** When detainees can come to a talk, and when the MDO is. */
    programma: z.array(z.object({ ...vak, afdelingen: z.string() })),
    mdo: z.array(z.object({ ...vak, tekst: z.string() })),
  })),
  items: z.array(item),
});

export type AgendaVraag = z.output<typeof agendaVraag>;
export type PassendVraag = z.output<typeof passendVraag>;
export type VerplaatsInvoer = z.output<typeof verplaatsInvoer>;
export type AgendaAntwoord = z.output<typeof agendaAntwoord>;
export type Agendaitem = AgendaAntwoord['items'][number];
export type PassendAntwoord = z.output<typeof passendAntwoord>;
export type VerplaatsAntwoord = z.output<typeof verplaatsAntwoord>;
