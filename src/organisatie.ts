import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { EigenAfspraken } from './domain/afspraken.ts';
import { leesEigenAfspraken } from './domain/afspraakwaarde.ts';
import { gevuld } from './domain/gevuld.ts';
import { ROLLEN } from './domain/rollen.ts';
import { ROOSTERGRENZEN } from './domain/rooster.ts';
import { dag, roosterdelen, roosterfouten } from './roosterbestand.ts';
import { leesSettings, omgevingVan } from './settings.ts';
import { startFout } from './startfout.ts';
import { openRegister } from './store/open.ts';
import { bewaarVragenlijst } from './store/vragenlijst.ts';
import { instantVan, momentVan } from './tijd/amsterdam.ts';
import { nederlandseKalenders } from './tijd/feestdagen.ts';
import { neemOrganisatieOver } from './usecases/organisatiebestand.ts';
import { openWachtrij } from './usecases/queue.ts';

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

/** `npm run organisatie -- bestand.json`: brings the register's people and places up to date; takes nothing away. */
async function laad(bestand: string | undefined): Promise<string> {
  if (bestand === undefined) throw new TypeError('Geef het bestand: npm run organisatie -- bestand.json');
  const gelezen = organisatieBestand.safeParse(JSON.parse(await readFile(bestand, 'utf8')));
  if (!gelezen.success) {
    const fout = gelezen.error.issues[0];
    throw new TypeError(`Het bestand klopt niet bij ${fout?.path.join('.') ?? 'het begin'}: ${fout?.message ?? ''}.`);
  }
  const settings = leesSettings(omgevingVan());
  const { pis, clusters, afdelingen, personen, rollen, aanwezigheid, ruimtes, programmas, mdos, reistijden, vragenlijst: lijst } = gelezen.data;
  const register = await openRegister(settings.databaseUrl === undefined ? { map: settings.dataDir } : { url: settings.databaseUrl });
  try {
    // What changes for open casussen waits in the queue for the product itself.
    const wachtrij = await openWachtrij(register);
    try {
      const gevolgen = await neemOrganisatieOver({ db: register.db, wachtrij, nu: () => momentVan(instantVan(Date.now())), kalender: nederlandseKalenders() }, {
        pis: pis.map(gevuld), clusters: clusters.map(gevuld), afdelingen: afdelingen.map(gevuld), personen: personen.map(gevuld), rollen: rollen.map(gevuld), aanwezigheid: aanwezigheid.map(gevuld),
        ruimtes, programmas, mdos: mdos.map(gevuld), reistijden,
      });
      const versie = lijst === undefined ? '' : ` Vragenlijst: versie ${await bewaarVragenlijst(register.db, { ...lijst, vragen: lijst.vragen.map(gevuld) })}.`;
      const bijgewerkt = `Bijgewerkt: ${pis.length} inrichtingen, ${afdelingen.length} afdelingen, ${personen.length} personen, ${rollen.length} rollen, ${ruimtes.length} ruimtes, ${programmas.length} programma’s, ${mdos.length} keer MDO-uren.${versie}`;
      return [bijgewerkt, ...gevolgen.map((zin) => `Gewijzigde afspraken. ${zin}`)].join('\n');
    } finally {
      await wachtrij.stop();
    }
  } finally {
    await register.close();
  }
}

if (import.meta.main) {
  try {
    process.stdout.write(`${await laad(process.argv[2])}\n`);
  } catch (fout) {
    process.stderr.write(`${fout instanceof TypeError || fout instanceof SyntaxError ? fout.message : startFout(fout)}\n`);
    process.exitCode = 1;
  }
}
