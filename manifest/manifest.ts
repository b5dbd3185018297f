import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keurPakket } from './controle/pakket.ts';
import { keurXml } from './controle/xml.ts';
import { InstellingFout, leesInstellingen, leesInstellingenbestand, type Instellingen } from './instellingen.ts';
import { maakOutlookXml } from './outlookxml.ts';
import { maakPakket, pakIn } from './pakket.ts';

const UIT = join(import.meta.dirname, '..', 'dist', 'manifest');
const LOKAAL = join(import.meta.dirname, 'instellingen', 'lokaal.json');

/** What is built can't be uploaded; the message has a line for each reason. */
class PakketFout extends Error {
  override readonly name = 'PakketFout';
}

async function bouw(instellingen: Instellingen): Promise<readonly string[]> {
  const { omgeving } = instellingen;
  const pakket = await maakPakket(instellingen);
  const xml = maakOutlookXml(instellingen);
  const fouten = [...(await keurPakket(pakket, instellingen)), ...keurXml(xml, instellingen)];
  if (fouten.length > 0) throw new PakketFout([`Het pakket voor ${omgeving} klopt niet:`, ...fouten.map((fout) => `- ${fout}`)].join('\n'));
  await mkdir(UIT, { recursive: true });
  const uit = { [`samen-starten-${omgeving}.zip`]: pakIn(pakket), [`samen-starten-outlook-${omgeving}.xml`]: xml };
  for (const [naam, inhoud] of Object.entries(uit)) await writeFile(join(UIT, naam), inhoud);
  return Object.keys(uit).map((naam) => `Gemaakt en gecontroleerd: dist/manifest/${naam}`);
}

/** Files given, else the environment when it names one setting, else the committed local ones. */
function welke(paden: readonly string[], env: NodeJS.ProcessEnv): readonly Instellingen[] {
  if (paden.length > 0) return paden.map((pad) => leesInstellingenbestand(pad, env));
  return [env['MANIFEST_OMGEVING'] === undefined ? leesInstellingenbestand(LOKAAL, env) : leesInstellingen(undefined, env)];
}

if (import.meta.main) {
  try {
    for (const instellingen of welke(process.argv.slice(2), process.env)) process.stdout.write(`${(await bouw(instellingen)).join('\n')}\n`);
  } catch (fout) {
    if (!(fout instanceof InstellingFout || fout instanceof PakketFout)) throw fout;
    process.stderr.write(`${fout.message}\n`);
    process.exitCode = 1;
  }
}
