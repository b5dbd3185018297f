import { z } from 'zod';

/**
 * Prisons, clusters, afdelingen, and the channels in which their cards are posted.
 *
 * - `GET  /api/beheer/organisatie` → `OrganisatieAntwoord`
 * - `POST /api/beheer/organisatie` `PlaatsInvoer` → `GedaanAntwoord`; without `id` something new
 * - `POST /api/beheer/organisatie/verwijderen` `VerwijderInvoer` → `GedaanAntwoord`
 * - `POST /api/beheer/kanalen` `KanaalInvoer` → `GedaanAntwoord`
 */
const id = z.string().max(60);
const tekst = z.string().max(300);
const namen = { naam: tekst, /** Other names, with commas between them. */ aliassen: z.string().max(1_000) };
const bestaand = { id: id.optional(), versie: tekst.optional() };

export const plaatsInvoer = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('pi'), ...bestaand, ...namen, postbus: tekst }),
  z.strictObject({ soort: z.literal('cluster'), ...bestaand, pi: id, naam: tekst }),
  z.strictObject({ soort: z.literal('afdeling'), ...bestaand, pi: id, ...namen, cluster: id.optional() }),
]);
export const verwijderInvoer = z.strictObject({ soort: z.enum(['cluster', 'afdeling']), id, versie: tekst });
export const kanaalInvoer = z.strictObject({ kanaal: tekst, team: tekst, /** Left out: for no afdeling. */ afdeling: id.optional(), /** The afdeling one saw there. */ gezien: id.nullable() });

const kanaal = z.object({
  id: z.string(), team: z.string(), naam: z.string(), teamNaam: z.string(), soort: z.enum(['algemeen', 'afdeling', 'vraag', 'geen']), afdeling: id.nullable(),
  /** How it came to be linked: `door Bart Jansen op 24 nov 2026`, `vanzelf, aan de naam`. */
  hoe: z.string(),
  /** When something was last posted there. */
  laatste: z.string().optional(),
});
export const organisatieAntwoord = z.object({
  overal: z.boolean(),
  pis: z.array(z.object({
    id, naam: z.string(), aliassen: z.array(z.string()), postbus: z.string().optional(), versie: z.string(),
    clusters: z.array(z.object({ id, naam: z.string(), versie: z.string(), afdelingen: z.array(z.string()), /** Why it can't be taken away; away: it can. */ vast: z.string().optional() })),
    afdelingen: z.array(z.object({ id, naam: z.string(), aliassen: z.array(z.string()), cluster: id.optional(), versie: z.string(), vast: z.string().optional(), /** It has no channel: what to do. */ gat: z.string().optional() })),
    kanalen: z.array(kanaal),
    /** No team of Teams has the app for this PI: what to do. */
    zonderTeam: z.string().optional(),
  })),
});

export type OrganisatieAntwoord = z.infer<typeof organisatieAntwoord>;
export type PlaatsInvoer = z.infer<typeof plaatsInvoer>;
export type KanaalInvoer = z.infer<typeof kanaalInvoer>;
export type VerwijderInvoer = z.infer<typeof verwijderInvoer>;
