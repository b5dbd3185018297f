import { z } from 'zod';

/**
 * What a PI or a cluster agreed on about the process.
 *
 * - `GET  /api/beheer/afspraken?plek=` → `AfsprakenAntwoord`; without `plek` of the first place one may see
 * - `GET  /api/beheer/afspraken/geschiedenis?plek=&sleutel=` → `GeschiedenisAntwoord`
 * - `POST /api/beheer/afspraken` `AfspraakInvoer` → `GedaanAntwoord`; with `proef` nothing changes, and the answer says what would
 *
 * `plek` is `pi` or `pi/cluster`.
 */
const sleutel = z.string().max(60);
const plek = z.string().max(130);
export const afsprakenVraag = z.object({ plek: plek.optional() });
export const geschiedenisVraag = z.object({ plek, sleutel });
export const afspraakInvoer = z.strictObject({
  plek, sleutel,
  /** `standaard`: back to what lies above; `zonder`: what the afspraak calls `nooit` or `uit`. */
  wat: z.enum(['waarde', 'zonder', 'standaard']), waarde: z.string().max(100),
  /** What one saw. */
  gezien: z.string().max(100), proef: z.boolean(),
});

export const afsprakenAntwoord = z.object({
  plek, plekNaam: z.string(), magWijzigen: z.boolean(),
  plekken: z.array(z.object({ plek, naam: z.string() })),
  groepen: z.array(z.object({
    naam: z.string(),
    afspraken: z.array(z.object({
      sleutel, label: z.string(), bron: z.string(),
      /** What holds, and who agreed on it. */
      geldt: z.string(), vanWie: z.string(), standaard: z.string(), /** Agreed on at this place itself. */ eigen: z.boolean(), gezien: z.string(),
      invoer: z.object({ soort: z.enum(['getal', 'tijd', 'keuze']), waarde: z.string(), bereik: z.string(), keuzes: z.array(z.object({ id: z.string(), naam: z.string() })), zonder: z.string().optional(), isZonder: z.boolean() }),
    })),
  })),
});
export const geschiedenisAntwoord = z.object({ regels: z.array(z.string()) });

export type AfsprakenAntwoord = z.infer<typeof afsprakenAntwoord>;
export type AfspraakInvoer = z.infer<typeof afspraakInvoer>;
