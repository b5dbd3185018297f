import { z } from 'zod';

/**
 * The contract of the Casus page of the tab: what the tab sends, what it gets back, and the types that follow from them.
 * Who asks is known from the token; every answer holds what that person may see and nothing else. All `…Tekst` and all
 * days and moments are ready to show, in Dutch, unless said otherwise.
 */

const id = z.string().max(60);
/** How much a form may send: what a card holds, with texts at their longest. */
const MAX_GEGEVENS = 64 * 1024;
/** The data of a button and what was filled in beside it, by input id, as the card gives them. */
const gegevens = z.record(z.string().max(100), z.json()).refine((data) => JSON.stringify(data).length <= MAX_GEGEVENS, 'Dit is te veel tekst. Maak de tekst korter.');
/** Made by the tab for each press, so that one that is sent again after a lost connection acts once. */
const sleutel = z.string().max(60).optional();

/** A button of the card (`Action.Execute`): its verb, and its data with the inputs. `versie`: of the casus that the person looks at. */
export const actieInvoer = z.strictObject({ verb: z.string().max(60), data: gegevens, versie: z.number().int().nonnegative().optional(), sleutel });
/** A button that opens a dialog (`Action.Submit` with `msteams.type` `task/fetch`): its data. */
export const dialoogInvoer = z.strictObject({ data: gegevens });
/** The button that sends a dialog in: its data with the inputs. */
export const dialoogVerzending = z.strictObject({ data: gegevens, sleutel });

/** An Adaptive Card 1.5, for the renderer. */
const kaart = z.looseObject({ type: z.literal('AdaptiveCard'), version: z.string(), body: z.array(z.looseObject({ type: z.string() })) });

/** `casus`: whose card it is; another one after a button that shows an earlier casus. */
export const kaartAntwoord = z.object({ casus: id, kaart });
/** The card says `melding` too; it is here to be read aloud. */
export const actieAntwoord = z.object({ ok: z.boolean(), melding: z.string().optional(), casus: id, kaart });
export const dialoogAntwoord = z.discriminatedUnion('soort', [
  /** To fill in, or after a refusal to fill in again with what was typed. */
  z.object({ soort: z.literal('kaart'), titel: z.string(), kaart }),
  /** The werkdocument: a page with a ticket in its address. */
  z.object({ soort: z.literal('pagina'), titel: z.string(), url: z.string() }),
  /** It closes; the card beside it as it is now. `ok`: it was carried out. */
  z.object({ soort: z.literal('dicht'), ok: z.boolean(), melding: z.string(), casus: id, kaart }),
]);

const FASEN = ['bekendheid', 'alert', 'delen', 'duiding', 'bijdrage', 'afronden', 'gesloten'] as const;
const fase = z.enum(FASEN);
const mens = z.object({ naam: z.string(), organisatie: z.string().optional() });

/** `voor`: the cursor that came with the page before; without it the newest lines. */
export const tijdlijnVraag = z.object({ voor: z.coerce.number().int().positive().optional(), aantal: z.coerce.number().int().min(1).max(100).default(50) });
export const tijdlijnAntwoord = z.object({
  /** The newest first. */
  regels: z.array(z.object({
    nummer: z.number(), op: z.string(), opTekst: z.string(), wie: mens, kop: z.string(), toelichting: z.string().optional(), fase,
    soort: z.enum(['stap', 'werkdocument', 'gesprek', 'bijdrage', 'inzet', 'mensen', 'detentie', 'bericht', 'herinnering']),
  })),
  /** Asks for the page with what is older; away when there is nothing older. */
  volgende: z.number().optional(),
});

const kant = z.enum(['DJI', '3RO']);
const dag = z.object({ dag: z.string(), tekst: z.string() });
const stand = z.enum(['ruim', 'bijna', 'vandaag', 'laat', 'bijzaak']);
/** Something that somebody still has to do. `tekst`: until when, in words. */
const taak = z.object({
  id, wat: z.string(), wie: z.string(), termijn: z.string(), tekst: z.string(), stand, nogWerkdagen: z.number(),
  uitstel: z.object({ tot: dag, waarom: z.string().optional(), reden: z.string().optional() }).optional(),
});
const gesprekssoort = z.enum(['duiding', 'trajectgesprek', 'mdo']);

/** The Casus page. Days as `dag` are `YYYY-MM-DD`. What is away, this person may not see or does not exist yet. */
export const casusAntwoord = z.object({
  id, code: z.string(), versie: z.number(), vandaag: z.string(), fase, stapTekst: z.string(),
  ik: z.object({ naam: z.string(), kant: kant.optional(), rollen: z.array(z.string()) }),
  /** Away once the content is erased. */
  persoon: z.object({
    naam: z.string(), skn: z.string(), begin: dag.optional(), einde: dag.optional(), titel: z.string().optional(), trajectgesprek: dag.optional(), verblijf: z.string().optional(), medewerking: z.string().optional(), casemanagerTekst: z.string().optional(),
  }).optional(),
  plaats: z.object({ pi: z.string(), afdeling: z.string(), overgeplaatstUit: z.string().optional() }),
  signaalOp: dag,
  /** Fields of the signal that are not known yet. */
  ontbreekt: z.array(z.string()),
  mensen: z.array(z.object({ rol: z.string(), naam: z.string().optional(), ik: z.boolean(), afwezigTot: dag.optional(), afwezig: z.boolean(), waarneming: z.array(z.string()) })),
  aanZet: taak.optional(),
  /** All that is open, the most urgent first; `aanZet` is among it. */
  taken: z.array(taak),
  gesprekken: z.array(z.object({
    soort: gesprekssoort, naam: z.string(), op: z.string(), opTekst: z.string(), vorm: z.string(), ruimte: z.string().optional(), stand: z.enum(['gekozen', 'geboekt', 'gepland', 'afgelopen']), wachtOp: z.array(z.string()), ikMoetAntwoorden: z.boolean(),
  })),
  stappen: z.array(z.object({ stap: z.enum(['bekendheid', 'delen', 'duiding', 'bijdrage', 'inzet']), naam: z.string(), stand: z.enum(['klaar', 'bezig', 'later', 'nietNodig']), klaarOp: dag.optional() })),
  oordeel: z.object({ tekst: z.string(), door: z.string(), op: dag }).optional(),
  besloten: z.object({ actieveRol: z.boolean(), op: dag }).optional(),
  wachtTot: dag.optional(),
  /** For who carries the casus. */
  bijdragen: z.array(z.object({ id, naam: z.string(), eigenaar: z.string().optional(), stand: z.enum(['open', 'klaar', 'vervallen']), op: dag.optional(), termijn: dag.optional(), bevinding: z.string().optional(), reden: z.string().optional() })).optional(),
  afspraken: z.array(z.object({ id, wat: z.string(), eigenaar: kant, eigenaarTekst: z.string(), termijn: dag, klaarOp: dag.optional() })).optional(),
  inzet: z.array(z.object({ id, grond: z.string(), stand: z.string(), eigenaar: z.string().optional(), start: dag.optional(), klaar: dag.optional(), wat: z.string().optional(), waarom: z.string().optional(), reden: z.string().optional(), ikDraag: z.boolean() })),
  documenten: z.object({
    /** Somebody may open the werkdocument, from a button on the card. */
    werkdocument: z.boolean(),
    /** Address on this server of the werkdocument as a Word file, good for an hour. */
    download: z.string().optional(),
    overname: z.object({ soort: z.enum(['tulp', 'rpi']), tekst: z.string() }).optional(),
  }),
  /** Other casussen of the same person, the newest first. */
  andere: z.array(z.object({ id, code: z.string(), later: z.boolean(), oordeel: z.string().optional(), uitkomst: z.string() })),
  gesloten: z.object({ tekst: z.string(), op: dag, toelichting: z.string().optional() }).optional(),
  gewistOp: dag.optional(),
  /** The opdrachten this person may give now. */
  mag: z.array(z.string()),
});

/** `bezig`: colleagues who have typed in the werkdocument in the last two minutes. */
export const versieAntwoord = z.object({ versie: z.number(), bezig: z.array(z.string()) });

export type CasusAntwoord = z.input<typeof casusAntwoord>;
export type VersieAntwoord = z.input<typeof versieAntwoord>;
export type TijdlijnVraag = z.output<typeof tijdlijnVraag>;
export type TijdlijnAntwoord = z.input<typeof tijdlijnAntwoord>;
export type ActieInvoer = z.output<typeof actieInvoer>;
export type DialoogInvoer = z.output<typeof dialoogInvoer>;
export type DialoogVerzending = z.output<typeof dialoogVerzending>;
export type KaartAntwoord = z.input<typeof kaartAntwoord>;
export type ActieAntwoord = z.input<typeof actieAntwoord>;
export type DialoogAntwoord = z.input<typeof dialoogAntwoord>;
