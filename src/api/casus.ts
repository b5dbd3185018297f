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

export type TijdlijnVraag = z.output<typeof tijdlijnVraag>;
export type TijdlijnAntwoord = z.input<typeof tijdlijnAntwoord>;
export type ActieInvoer = z.output<typeof actieInvoer>;
export type DialoogInvoer = z.output<typeof dialoogInvoer>;
export type DialoogVerzending = z.output<typeof dialoogVerzending>;
export type KaartAntwoord = z.input<typeof kaartAntwoord>;
export type ActieAntwoord = z.input<typeof actieAntwoord>;
export type DialoogAntwoord = z.input<typeof dialoogAntwoord>;
