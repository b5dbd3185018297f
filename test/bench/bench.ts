import { parseArgs } from 'node:util';
import { benchPlanning } from './planning.ts';

const UITLEG = 'Gebruik: npm run bench -- planning [--instance bestand.json] [--tijdslimiet 2000] [--zaden 8]';

/** A whole number of at least 1, or undefined. */
function geheel(tekst: string): number | undefined {
  return /^[1-9]\d*$/.test(tekst) ? Number(tekst) : undefined;
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { instance: { type: 'string' }, tijdslimiet: { type: 'string', default: '2000' }, zaden: { type: 'string', default: '8' } },
  });
  const tijdslimietMs = geheel(values.tijdslimiet);
  const zaden = geheel(values.zaden);
  if (tijdslimietMs === undefined || zaden === undefined || positionals.some((naam) => naam !== 'planning')) throw new Error(UITLEG);
  await benchPlanning({ instantie: values.instance, tijdslimietMs, zaden });
} catch (fout) {
  console.error(fout instanceof Error ? fout.message : fout);
  process.exitCode = 1;
}
