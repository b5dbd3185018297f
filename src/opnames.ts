/** The command `npm run opnames -- bestand.csv`: sends the intake list of a prison to a running Samen starten, which says who was not signalled. */
import { basename } from 'node:path';
import { z } from 'zod';
import { draai, ioVanProces, leesArgumenten, leesToken, leesVan, Stop, stuur, type Io } from './aanleveren.ts';

const GEBRUIK = `Gebruik: npm run opnames -- bestand.csv [--pi naam] [--url adres] [--token-bestand pad] [--json]

  bestand           lijst met opnamen: csv, xlsx of json, met SKN en opnamedatum
  --pi              de PI van rijen die er geen noemen
  --url             adres van Samen starten; zonder dit http://127.0.0.1:3978
  --token-bestand   bestand met het token waarmee u mag inleveren
  --json            geef de uitkomst per rij als JSON`;
const SOORT: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

const antwoordSchema = z.object({
  rijen: z.array(z.object({
    rij: z.int().positive(), uitkomst: z.enum(['gesignaleerd', 'ontbreekt', 'bekend', 'teOud', 'geweigerd']),
    fouten: z.array(z.object({ veld: z.string(), melding: z.string() })).optional(), waarschuwingen: z.array(z.string()).optional(),
  })),
});
type Uitkomst = z.output<typeof antwoordSchema>['rijen'][number];

const NAAM: Readonly<Record<Uitkomst['uitkomst'], string>> = {
  gesignaleerd: 'is gesignaleerd', ontbreekt: 'nieuw: nog geen signaal', bekend: 'stond al in een eerdere lijst', teOud: 'langer dan 28 dagen geleden, niet vergeleken', geweigerd: 'geweigerd',
};

/** The outcome for people: how many of each, then every refusal and every doubt with its row. */
function schrijfSamenvatting(rijen: readonly Uitkomst[]): string {
  const tel = (Object.keys(NAAM) as Uitkomst['uitkomst'][]).map((soort) => `  ${String(rijen.filter(({ uitkomst }) => uitkomst === soort).length).padStart(5)}  ${NAAM[soort]}`);
  const fouten = rijen.flatMap(({ rij, fouten: eigen = [] }) => eigen.map(({ veld, melding }) => `  rij ${rij}, ${veld}: ${melding}`));
  const twijfel = rijen.flatMap(({ rij, waarschuwingen = [] }) => waarschuwingen.map((tekst) => `  rij ${rij}: ${tekst}`));
  return [
    `${rijen.length} ${rijen.length === 1 ? 'rij' : 'rijen'} vergeleken:`, ...tel,
    ...(fouten.length > 0 ? ['', 'Geweigerd. Verbeter deze rijen en lever het bestand opnieuw in (rij 1 is de eerste onder de kolomnamen):', ...fouten] : []),
    ...(twijfel.length > 0 ? ['', 'Vergeleken, maar controleer dit:', ...twijfel] : []), '',
  ].join('\n');
}

async function voerUit(io: Io): Promise<0 | 2> {
  const vraag = leesArgumenten(io.argumenten, { gebruik: GEBRUIK, pad: 'api/opnames', pi: 'mag' });
  if (vraag === 'hulp') {
    io.stdout(`${GEBRUIK}\n`);
    return 0;
  }
  const soort = SOORT[basename(vraag.bestand).split('.').at(-1)?.toLowerCase() ?? ''];
  if (soort === undefined) throw new Stop('Geef een bestand dat eindigt op .csv, .xlsx of .json.');
  const adres = new URL(vraag.adres);
  if (vraag.pi !== undefined) adres.searchParams.set('pi', vraag.pi);
  const bytes = await leesVan(io, vraag.bestand);
  const { rijen } = await stuur(adres, await leesToken(io, vraag.tokenBestand), { soort, body: new Uint8Array(bytes), wat: 'opnamen' }, antwoordSchema);
  io.stdout(vraag.json ? `${JSON.stringify({ rijen })}\n` : schrijfSamenvatting(rijen));
  return rijen.some(({ uitkomst }) => uitkomst === 'geweigerd') ? 2 : 0;
}

/** Runs the command; see `draai` for what it answers. */
export async function opnames(io: Io): Promise<0 | 1 | 2> {
  return draai(io, voerUit);
}

if (import.meta.main) process.exitCode = await opnames(ioVanProces());
