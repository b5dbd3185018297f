import { z } from 'zod';
import { AFWEZIGREDENEN } from '../../domain/afwezigheid.ts';
import { ROLLEN } from '../../domain/rollen.ts';

/**
 * People and their roles.
 *
 * - `GET  /api/beheer/mensen` → `MensenAntwoord`
 * - `POST /api/beheer/mensen` `NieuwePersoon` → `GedaanAntwoord`
 * - `PUT  /api/beheer/mensen/:id` `PersoonWijziging` → `GedaanAntwoord`
 * - `POST /api/beheer/mensen/:id/afmelden` `Afmelding` → `GedaanAntwoord`; refused (409, `veld: openWerk`) until one says so again while somebody has open work
 * - `POST /api/beheer/mensen/:id/rollen` `Rolwijziging` → `GedaanAntwoord`
 * - `POST /api/beheer/mensen/:id/afwezig` `Afwezigmelding` → `GedaanAntwoord`
 * - `POST /api/beheer/mensen/:id/terug` → `GedaanAntwoord`
 *
 * `versie` is what one saw; another one at the server is refused (409, `veld: versie`).
 */
export const ORGANISATIES = ['DJI', 'Reclassering Nederland', 'SVG', 'Leger des Heils'] as const;
const tekst = z.string().max(300);
const id = z.string().max(60);

const gegevens = { naam: tekst, email: tekst, organisatie: z.enum(ORGANISATIES), /** As typed; empty: the afspraak of the PI. */ maxOverlegMinuten: z.string().max(10) };
export const nieuwePersoon = z.strictObject({ ...gegevens, tenant: tekst, object: tekst });
export const persoonWijziging = z.strictObject({ ...gegevens, versie: tekst });
export const afmelding = z.strictObject({ versie: tekst, /** Also with open work. */ toch: z.boolean() });
export const rolwijziging = z.strictObject({ wat: z.enum(['geef', 'neem']), rol: z.enum(ROLLEN), /** Left out: everywhere. */ pi: id.optional(), /** Left out: the whole PI. */ afdeling: id.optional() });
export const afwezigmelding = z.strictObject({ van: tekst, /** Empty: not known yet. */ tot: tekst, reden: z.enum(AFWEZIGREDENEN), waarnemer: id.optional() });
export const gedaanAntwoord = z.object({ melding: z.string() });

const optie = z.object({ id, naam: z.string() });
export const mensenAntwoord = z.object({
  /** Beheerder of the country. */
  overal: z.boolean(),
  vandaag: z.string(),
  /** Where this beheerder may give roles. */
  pis: z.array(z.object({ id, naam: z.string(), afdelingen: z.array(optie) })),
  rollen: z.array(z.object({ rol: z.enum(ROLLEN), naam: z.string(), /** Where it can be given. */ plek: z.enum(['overal', 'pi', 'afdeling']) })),
  redenen: z.array(z.object({ id: z.enum(AFWEZIGREDENEN), naam: z.string() })),
  mensen: z.array(z.object({
    id, naam: z.string(), email: z.string(), organisatie: z.enum(ORGANISATIES), tenant: z.string(), object: z.string(), maxOverlegMinuten: z.number().optional(), versie: z.string(),
    /** This beheerder may change the data; roles at own PIs may always be changed. */
    mag: z.boolean(), waaromNiet: z.string().optional(),
    rollen: z.array(z.object({ rol: z.enum(ROLLEN), pi: id.optional(), afdeling: id.optional(), tekst: z.string(), mag: z.boolean() })),
    /** What is open: `3 casussen`; away: nothing. */
    openWerk: z.string().optional(),
    afwezig: z.object({ tekst: z.string(), nu: z.boolean() }).optional(),
    waarnemers: z.array(optie), magAfwezig: z.boolean(),
  })),
});

export type MensenAntwoord = z.infer<typeof mensenAntwoord>;
export type NieuwePersoon = z.infer<typeof nieuwePersoon>;
export type PersoonWijziging = z.infer<typeof persoonWijziging>;
export type Rolwijziging = z.infer<typeof rolwijziging>;
export type Afwezigmelding = z.infer<typeof afwezigmelding>;
