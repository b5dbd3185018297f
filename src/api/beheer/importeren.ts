import { z } from 'zod';

/**
 * Taking over a file, after one has seen what it would do. Also for who delivers signals and is no beheerder; which kinds
 * somebody may deliver says the server.
 *
 * - `GET  /api/import` → `ImportAntwoord`
 * - `POST /api/import/voorbeeld` `ImportInvoer` → `ImportVoorbeeld`; changes nothing
 * - `POST /api/import/overnemen` `OverneemInvoer` → `ImportVoorbeeld`; does what was shown, or refuses (409, `veld: stand`)
 */
export const IMPORTSOORTEN = ['signalen', 'opnamen', 'organisatie'] as const;
/** Two megabytes of file; longer lists go by the command or in parts. */
export const MAX_IMPORT_BYTES = 2 * 1024 * 1024;

const bestand = { soort: z.enum(IMPORTSOORTEN), /** File name; its end helps to tell what it is. */ naam: z.string().max(200), inhoud: z.base64().max(Math.ceil(MAX_IMPORT_BYTES / 3) * 4), /** The prison of rows that name none. */ pi: z.string().max(60).optional() };
export const importInvoer = z.strictObject(bestand);
export const overneemInvoer = z.strictObject({ ...bestand, /** Of the example that one saw. */ stand: z.string().max(60) });

export const importAntwoord = z.object({
  soorten: z.array(z.enum(IMPORTSOORTEN)),
  pis: z.array(z.object({ id: z.string(), naam: z.string() })),
});

export const importVoorbeeld = z.object({
  /** What holds the example together with the file: sent back to take it over. */
  stand: z.string(),
  /** `12 nieuw, 3 al bekend, 1 ongeldig`. */
  samenvatting: z.string(),
  telling: z.object({ nieuw: z.number(), aangevuld: z.number(), bekend: z.number(), ongeldig: z.number() }),
  rijen: z.array(z.object({
    rij: z.number().optional(), uitkomst: z.enum(['nieuw', 'aangevuld', 'bekend', 'ongeldig']),
    /** Who or what the row is about, as the file says it. */
    over: z.string(), tekst: z.string(), fouten: z.array(z.string()), waarschuwingen: z.array(z.string()),
  })),
  /** What it does besides, each a sentence. */
  gevolgen: z.array(z.string()),
});

export type Importsoort = (typeof IMPORTSOORTEN)[number];
export type ImportInvoer = z.infer<typeof importInvoer>;
export type OverneemInvoer = z.infer<typeof overneemInvoer>;
export type ImportAntwoord = z.infer<typeof importAntwoord>;
export type ImportVoorbeeld = z.infer<typeof importVoorbeeld>;
