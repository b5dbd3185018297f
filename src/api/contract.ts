import { z } from 'zod';
import { BIJDRAGEVORMEN } from '../domain/bijdrage.ts';
import { datum } from './velden.ts';

/**
 * The contract between the server and the pages in `tab/` (the werkdocument dialog): zod schemas both ways, and
 * the types that follow from them. Every call carries `Authorization: Bearer <ticket>`.
 *
 * - `GET  /api/casussen/:id/werkdocument` → `WerkdocumentAntwoord`
 * - `PUT  /api/casussen/:id/concept` `ConceptInvoer` → 204; keeps what is being typed
 * - `POST /api/casussen/:id/opdrachten` `OpdrachtInvoer` → `OpdrachtAntwoord` (200 also for a refusal)
 * - `GET  /api/casussen/:id/werkdocument.docx` → the werkdocument as a Word file; also with `?ticket=` of a download
 * - errors: 400/401/403/404 `FoutAntwoord`
 */

const tekst = z.string().max(10_000);
const id = z.string().max(60);
/** Key of a subject in the question set of the casus; which ones there are comes with the werkdocument. */
const onderwerp = id;
const kant = z.enum(['DJI', '3RO']);
const bijdragevorm = z.enum(BIJDRAGEVORMEN);
/** `stempel` of the piece as it was when somebody began; refused with code `gewijzigd` when it reads otherwise by now. */
const stukVersie = z.string().max(40).optional();

/** What the dialog may ask of a casus. */
export const opdrachtUitDialoog = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('legInformatieVast'), informatie: id.optional(), onderwerp, tekst, bron: tekst, datum: datum.optional(), inJdOnline: z.boolean(), stukVersie }),
  z.strictObject({ type: z.literal('verwijderInformatie'), informatie: id, stukVersie }),
  z.strictObject({ type: z.literal('trekInformatieIn'), informatie: id, reden: tekst, stukVersie }),
  z.strictObject({ type: z.literal('deel') }),
  z.strictObject({ type: z.literal('waardeer'), informatie: id, waarde: z.enum(['aanvullend', 'deels', 'stondAlInJdOnline']), stukVersie }),
  z.strictObject({ type: z.literal('stelVraag'), tekst }),
  z.strictObject({ type: z.literal('beantwoordVraag'), vraag: id, tekst }),
  z.strictObject({
    type: z.literal('legDuidingVast'), vorm: z.enum(['gesprek', 'online', 'telefoon', 'chat', 'tussendoor']), actieveRol: z.boolean(), redenen: tekst, samenvatting: tekst.optional(),
    afspraken: z.array(z.strictObject({ wat: tekst, eigenaar: kant, termijn: datum })).max(20), wijze: z.enum(['samen', 'voorlopig']),
    bijdragen: z.array(bijdragevorm).max(BIJDRAGEVORMEN.length).optional(),
  }),
  z.strictObject({ type: z.literal('bevestigDuiding') }),
  z.strictObject({ type: z.literal('weesHetOneens'), reden: tekst, actieveRol: z.boolean().optional() }),
  z.strictObject({ type: z.literal('wachtOpStrafproces'), tot: datum.optional(), reden: tekst.optional() }),
  z.strictObject({ type: z.literal('beeindigWacht') }),
]);

/** Kept as typed, but for characters that a register can't hold. */
const getypt = z.string().max(10_000).transform((velden) => velden.toWellFormed().replaceAll('\u0000', ''));
/** `venster`: made when the page opened. `nummer`: counts the saves of that page; an older one that comes later changes nothing. */
export const conceptInvoer = z.strictObject({ velden: z.record(z.string().max(60), getypt), venster: z.string().max(60).optional(), nummer: z.int().positive().optional() });
/**
 * `versie`: of the casus that the person looked at. What is about one piece (`stukVersie`), or adds a piece or a question,
 * is carried out also when something else in the casus changed since. `sleutel`: made for each press, so that one that is
 * sent again because no answer came acts once.
 */
export const opdrachtInvoer = z.strictObject({ versie: z.number().int().nonnegative(), opdracht: opdrachtUitDialoog, sleutel: z.string().min(8).max(60).optional() });

const door = z.object({ naam: z.string(), organisatie: z.string().optional() });
const stukinhoud = z.object({ onderwerp, tekst, bron: z.string(), datum: z.string().optional(), inJdOnline: z.boolean(), door, gewijzigd: z.string() });
/** As it reads now; `stempel` tells this wording from another. */
const nu = stukinhoud.extend({ stempel: z.string() });
const stuk = nu.extend({
  id, deel: kant, versie: z.number(), gedeeldOp: z.string().optional(), waarde: z.enum(['aanvullend', 'deels', 'stondAlInJdOnline']).optional(), waarschuwingen: z.array(z.string()),
  /** Shared versions that this one replaced, the oldest first. */
  eerder: z.array(stukinhoud.extend({ gedeeldOp: z.string() })),
  /** Draft of the next version, for the side that writes it. */
  wijziging: nu.extend({ waarschuwingen: z.array(z.string()) }).optional(),
  ingetrokken: z.object({ reden: z.string(), door, op: z.string() }).optional(),
});

/** All dates are `YYYY-MM-DD`; all `…Tekst` are ready to show, in Dutch. */
export const werkdocumentAntwoord = z.object({
  casus: id, code: z.string(), versie: z.number(), vandaag: z.string(), naam: z.string(), afdeling: z.string(), fase: z.string(),
  ik: z.object({ naam: z.string(), kant }),
  /** Who carries the casus at each side, as far as known. */
  namen: z.object({ DJI: z.string().optional(), '3RO': z.string().optional() }),
  mag: z.array(z.string()),
  aanZetTekst: z.string(),
  /** The question set of this casus; `vervallen`: only for pieces that have it. */
  vragenlijst: z.object({ versie: z.number(), onderwerpen: z.array(z.object({ sleutel: onderwerp, label: z.string(), hint: z.string().optional(), deel: kant, vervallen: z.boolean().optional() })) }),
  stukken: z.array(stuk),
  vragen: z.array(z.object({ id, aan: kant, tekst: z.string(), door, gesteldOp: z.string(), antwoord: z.string().optional(), beantwoordOp: z.string().optional(), beantwoordDoor: door.optional() })),
  conclusie: z.object({
    vorm: z.string(), actieveRol: z.boolean(), redenen: z.string(), samenvatting: z.string().optional(), voorlopig: z.boolean(), door, kant,
    afspraken: z.array(z.object({ id, wat: z.string(), eigenaar: kant, termijn: z.string(), klaarOp: z.string().optional() })),
    /** Their names, ready to show. */
    bijdragen: z.array(z.string()),
    oneens: z.object({ door, reden: z.string() }).optional(), besloten: z.boolean(),
  }).optional(),
  /** Text to take over in the own system, ready to copy. */
  overname: z.object({ soort: z.enum(['tulp', 'rpi']), tekst: z.string() }).optional(),
  /** Address on this server of the werkdocument as a file, good for an hour; away while there is nothing to take along. */
  download: z.string().optional(),
  /** The forms of contribution that fit this casus, the light ones first, with what each is for. */
  formen: z.array(z.object({ vorm: bijdragevorm, naam: z.string(), waarvoor: z.string() })),
  magVoorlopig: z.boolean(),
  /** Waiting for the criminal case may begin: the day of review when nobody names one, and the last that may be chosen. */
  wachten: z.object({ standaard: z.string(), uiterste: z.string() }).optional(),
  /** It waits for the criminal case until this day. */
  wachtTot: z.string().optional(),
  /** A casus that came back may be shared without new information. */
  magLeegDelen: z.boolean(),
  /** What this person was typing and has not saved yet, by field. */
  concept: z.record(z.string(), z.string()),
});

export const opdrachtAntwoord = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), werkdocument: werkdocumentAntwoord }),
  /** `gewijzigd`: somebody else changed this piece; `ander` is how it reads now. */
  z.object({ ok: z.literal(false), melding: z.string(), werkdocument: werkdocumentAntwoord, code: z.literal('gewijzigd').optional(), ander: nu.optional() }),
]);
export const foutAntwoord = z.object({ melding: z.string(), /** The part of what was sent that it is about. */ veld: z.string().optional() });

export type OpdrachtUitDialoog = z.infer<typeof opdrachtUitDialoog>;
export type WerkdocumentAntwoord = z.infer<typeof werkdocumentAntwoord>;
export type OpdrachtAntwoord = z.infer<typeof opdrachtAntwoord>;
export type OpdrachtInvoer = z.input<typeof opdrachtInvoer>;
/** The same once read. */
export type OpdrachtUit = z.output<typeof opdrachtInvoer>;
export type ConceptInvoer = z.infer<typeof conceptInvoer>;
