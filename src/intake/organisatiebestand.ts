import { z } from 'zod';
import type { EigenAfspraken } from '../domain/afspraken.ts';
import { leesEigenAfspraken } from '../domain/afspraakwaarde.ts';
import { gevuld } from '../domain/gevuld.ts';
import { ROLLEN } from '../domain/rollen.ts';
import { ROOSTERGRENZEN } from '../domain/rooster.ts';
import { dag, roosterdelen, roosterfouten } from './roosterbestand.ts';

const naam = z.string().trim().min(1).max(120);
const id = z.string().regex(/^[a-z0-9-]{1,60}$/, 'alleen kleine letters, cijfers en streepjes');
/** Each afspraak must be one that exists, of its kind and within its range; the message says which is not. */
const afspraken = z.record(z.string(), z.unknown()).transform((waarden, ctx): EigenAfspraken => {
  const gelezen = leesEigenAfspraken(waarden);
  if (gelezen.ok) return gelezen.afspraken;
  ctx.addIssue({ code: 'custom', message: gelezen.melding });
  return z.NEVER;
});

const vraag = z.strictObject({
  sleutel: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,59}$/, 'alleen letters en cijfers'), label: z.string().trim().min(1).max(80), hint: z.string().trim().min(1).max(160).optional(),
  deel: z.enum(['3RO', 'DJI']), volgorde: z.number().int().positive(), actief: z.boolean().default(true),
});
/** The question set of the werkdocument. Other questions than the newest version has make a new version, for new casussen. */
const vragenlijst = z.strictObject({
  geldigVanaf: dag,
  vragen: z.array(vraag).max(60)
    .refine((vragen) => new Set(vragen.map(({ sleutel }) => sleutel)).size === vragen.length, 'een sleutel staat er twee keer in')
    .refine((vragen) => (['3RO', 'DJI'] as const).every((deel) => vragen.some((een) => een.deel === deel && een.actief)), 'elk deel (3RO en DJI) heeft minstens één actieve vraag'),
});

const { min, max } = ROOSTERGRENZEN.overlegMinuten;
const overlegMinuten = z.number().int().min(min).max(max);

/** The file that describes prisons, wings, people, roles and presence days, and the hours and rooms for their meetings. */
export const organisatieBestand = z.strictObject({
  pis: z.array(z.strictObject({ id, naam, aliassen: z.array(naam).optional(), afspraken: afspraken.optional(), postbus: z.email().optional() })),
  clusters: z.array(z.strictObject({ id, pi: id, naam, afspraken: afspraken.optional() })).default([]),
  afdelingen: z.array(z.strictObject({ id, pi: id, cluster: id.optional(), naam, aliassen: z.array(naam).optional() })),
  personen: z.array(z.strictObject({ id, tenant: z.uuid(), object: z.uuid(), naam, organisatie: z.enum(['DJI', 'Reclassering Nederland', 'SVG', 'Leger des Heils']), email: z.email(), maxOverlegMinuten: overlegMinuten.optional() })),
  rollen: z.array(z.strictObject({ persoon: id, rol: z.enum(ROLLEN), pi: id.optional(), afdeling: id.optional() })),
  aanwezigheid: z.array(z.strictObject({ persoon: id, pi: id, weekdagen: z.array(z.number().int().min(1).max(7)), uitzonderingen: z.array(z.strictObject({ datum: dag, aanwezig: z.boolean() })).optional() })).default([]),
  ...roosterdelen,
  vragenlijst: vragenlijst.optional(),
}).superRefine((gelezen, ctx) => {
  for (const fout of roosterfouten({ ...gelezen, mdos: gelezen.mdos.map(gevuld) })) ctx.addIssue({ code: 'custom', ...fout });
});

function zonderLeeg(bestand: z.output<typeof organisatieBestand>) {
  const { pis, clusters, afdelingen, personen, rollen, aanwezigheid, ruimtes, programmas, mdos, reistijden, vragenlijst: lijst } = bestand;
  return {
    pis: pis.map(gevuld), clusters: clusters.map(gevuld), afdelingen: afdelingen.map(gevuld), personen: personen.map(gevuld), rollen: rollen.map(gevuld), aanwezigheid: aanwezigheid.map(gevuld),
    ruimtes, programmas, mdos: mdos.map(gevuld), reistijden, ...(lijst === undefined ? {} : { vragenlijst: { geldigVanaf: lijst.geldigVanaf, vragen: lijst.vragen.map(gevuld) } }),
  };
}

/** What the file says, without fields that are not there. */
export type Organisatiebestand = ReturnType<typeof zonderLeeg>;

/** Reads the file, or says in Dutch where it is wrong. */
export function leesOrganisatiebestand(tekst: string): { readonly ok: true; readonly bestand: Organisatiebestand } | { readonly ok: false; readonly melding: string } {
  let json: unknown;
  try {
    json = JSON.parse(tekst);
  } catch (fout) {
    if (fout instanceof SyntaxError) return { ok: false, melding: 'Dit bestand is geen geldige JSON. Maak het opnieuw aan en lever het nog een keer in.' };
    throw fout;
  }
  const gelezen = organisatieBestand.safeParse(json, { error: z.locales.nl().localeError });
  if (gelezen.success) return { ok: true, bestand: zonderLeeg(gelezen.data) };
  const fout = gelezen.error.issues[0];
  return { ok: false, melding: `Het bestand klopt niet bij ${fout?.path.join('.') || 'het begin'}: ${fout?.message ?? ''}.` };
}
