/** The command `npm run signalen -- bestand.csv`: sends a list of signalen to a running Samen starten, from outside, as another system would. */
import { basename } from 'node:path';
import { z } from 'zod';
import { draai, ioVanProces, leesArgumenten, leesToken, leesVan, Stop, stuur, type Io } from './aanleveren.ts';
import { leesBestand } from './intake/bestand.ts';
import type { GelezenRij, RuwSignaal } from './intake/rij.ts';

const GEBRUIK = `Gebruik: npm run signalen -- bestand.csv [--url adres] [--token-bestand pad] [--json]

  bestand           lijst met signalen: csv, xlsx of json
  --url             adres van Samen starten; zonder dit http://127.0.0.1:3978
  --token-bestand   bestand met het token waarmee u mag inleveren
  --json            geef de uitkomst per rij als JSON`;
const PER_KEER = 100;
const uitkomstSchema = z.object({
  rij: z.int().positive(),
  uitkomst: z.enum(['aangemaakt', 'bijgewerkt', 'ongewijzigd', 'geweigerd']),
  casus: z.string().optional(),
  fouten: z.array(z.object({ veld: z.string(), melding: z.string() })).optional(),
  waarschuwingen: z.array(z.string()).optional(),
});
const antwoordSchema = z.object({ rijen: z.array(uitkomstSchema) });

/** What became of a row; `rij` is its number in the file, 1 for the first row under the header. */
export type Uitkomst = z.output<typeof uitkomstSchema>;

function alsPost({ skn, naam, pi, afdeling, casemanager, begindatum, einddatum, titel }: RuwSignaal): Readonly<Record<string, string | undefined>> {
  return { skn, naam, pi, afdeling, casemanager, begindatum, einddatum, titel };
}

async function post(adres: URL, token: string | undefined, signalen: readonly RuwSignaal[]): Promise<readonly Uitkomst[]> {
  const volledig = antwoordSchema.refine(({ rijen }) => rijen.length === signalen.length);
  const { rijen } = await stuur(adres, token, { soort: 'application/json', body: JSON.stringify({ signalen: signalen.map(alsPost) }), wat: 'signalen' }, volledig);
  return rijen;
}

/** The answer about rows 1, 2, … of a group, under the numbers of the file and with what was already doubtful there. */
function metRijnummers(groep: readonly RuwSignaal[], antwoord: readonly Uitkomst[]): readonly Uitkomst[] {
  return antwoord.flatMap((uitkomst) => {
    const signaal = groep[uitkomst.rij - 1];
    if (signaal === undefined) return [];
    const waarschuwingen = [...new Set([...signaal.waarschuwingen, ...(uitkomst.waarschuwingen ?? [])])];
    return [{ ...uitkomst, rij: signaal.rij, ...(waarschuwingen.length > 0 && { waarschuwingen }) }];
  });
}

/** Shows how far it is: one line that changes on a screen, else a line for each tenth. */
function maakVoortgang(io: Io, totaal: number): (klaar: number) => void {
  let gemeld = 0;
  return (klaar) => {
    const tiende = Math.floor((klaar * 10) / totaal);
    if (io.scherm) io.stderr(`\r${klaar} van ${totaal} rijen …${klaar === totaal ? '\n' : ''}`);
    else if (tiende > gemeld) io.stderr(`${klaar} van ${totaal} rijen …\n`);
    gemeld = tiende;
  };
}

/**
 * Sends rows to the API in groups. Rows that were refused at reading keep their place and are not sent.
 * @param voortgang hears how many rows have an outcome
 * @returns the outcomes in the order of the file, and why it stopped before the end when it did
 */
export async function lever(adres: URL, token: string | undefined, rijen: readonly GelezenRij[], voortgang: (klaar: number) => void): Promise<{ readonly uitkomsten: readonly Uitkomst[]; readonly gestopt?: string }> {
  const geweigerd = rijen.flatMap((rij): Uitkomst[] => (rij.ok ? [] : [{ rij: rij.rij, uitkomst: 'geweigerd', fouten: [...rij.fouten] }]));
  const goed = rijen.flatMap((rij) => (rij.ok ? [rij.signaal] : []));
  const uitkomsten = [...geweigerd];
  const opVolgorde = (): readonly Uitkomst[] => uitkomsten.toSorted((a, b) => a.rij - b.rij);
  for (let begin = 0; begin < goed.length; begin += PER_KEER) {
    const groep = goed.slice(begin, begin + PER_KEER);
    try {
      uitkomsten.push(...metRijnummers(groep, await post(adres, token, groep)));
    } catch (fout) {
      if (fout instanceof Stop) return { uitkomsten: opVolgorde(), gestopt: fout.message };
      throw fout;
    }
    voortgang(uitkomsten.length);
  }
  return { uitkomsten: opVolgorde() };
}

const SOORTEN = ['aangemaakt', 'bijgewerkt', 'ongewijzigd', 'geweigerd'] as const;

/** The outcome for people: how many of each, then every refusal and every doubt with its row. */
export function schrijfSamenvatting(uitkomsten: readonly Uitkomst[]): string {
  const tel = SOORTEN.map((soort) => `  ${soort.padEnd(12)} ${uitkomsten.filter(({ uitkomst }) => uitkomst === soort).length}`);
  const geweigerd = uitkomsten.flatMap(({ rij, uitkomst, fouten = [] }) => (uitkomst === 'geweigerd' ? fouten.map(({ veld, melding }) => `  rij ${rij}, ${veld}: ${melding}`) : []));
  const twijfel = uitkomsten.flatMap(({ rij, waarschuwingen = [] }) => waarschuwingen.map((tekst) => `  rij ${rij}: ${tekst}`));
  return [
    `${uitkomsten.length} ${uitkomsten.length === 1 ? 'rij' : 'rijen'} verwerkt:`, ...tel,
    ...(geweigerd.length > 0 ? ['', 'Geweigerd. Verbeter deze rijen en lever het bestand opnieuw in (rij 1 is de eerste onder de kolomnamen):', ...geweigerd] : []),
    ...(twijfel.length > 0 ? ['', 'Verwerkt, maar controleer dit:', ...twijfel] : []),
    '',
  ].join('\n');
}

async function voerUit(io: Io): Promise<0 | 1 | 2> {
  const vraag = leesArgumenten(io.argumenten, { gebruik: GEBRUIK, pad: 'api/signalen', pi: 'magNiet' });
  if (vraag === 'hulp') {
    io.stdout(`${GEBRUIK}\n`);
    return 0;
  }
  const gelezen = await leesBestand(basename(vraag.bestand), await leesVan(io, vraag.bestand));
  if (!gelezen.ok) throw new Stop(gelezen.melding);
  const token = await leesToken(io, vraag.tokenBestand);
  const { uitkomsten, gestopt } = await lever(vraag.adres, token, gelezen.rijen, maakVoortgang(io, gelezen.rijen.length));
  // The progress line has no end of its own when it stops half-way.
  if (gestopt !== undefined && io.scherm) io.stderr('\n');
  const verwerkt = uitkomsten.some(({ uitkomst }) => uitkomst !== 'geweigerd');
  if (gestopt === undefined || verwerkt) io.stdout(vraag.json ? `${JSON.stringify({ rijen: uitkomsten })}\n` : schrijfSamenvatting(uitkomsten));
  if (gestopt !== undefined) throw new Stop(verwerkt ? `${gestopt} Het bestand is voor een deel verwerkt. Lever daarna hetzelfde bestand opnieuw in: wat al verwerkt is, komt er niet dubbel in.` : gestopt);
  return uitkomsten.some(({ uitkomst }) => uitkomst === 'geweigerd') ? 2 : 0;
}

/** Runs the command; see `draai` for what it answers. */
export async function signalen(io: Io): Promise<0 | 1 | 2> {
  return draai(io, voerUit);
}

if (import.meta.main) process.exitCode = await signalen(ioVanProces());
