import { parseArgs } from 'node:util';
import { benchPlanning } from './planning.ts';
import { benchRegister } from './register.ts';

const UITLEG = `Gebruik: npm run bench -- planning [--instance bestand.json] [--tijdslimiet 2000] [--zaden 8]
         npm run bench -- register [--klein 1000] [--groot 100000] [--keren 60]`;

/** A whole number of at least 1, or an explanation. */
function geheel(tekst: string): number {
  if (!/^[1-9]\d*$/.test(tekst)) throw new Error(UITLEG);
  return Number(tekst);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      instance: { type: 'string' }, tijdslimiet: { type: 'string', default: '2000' }, zaden: { type: 'string', default: '8' },
      klein: { type: 'string', default: '1000' }, groot: { type: 'string', default: '100000' }, keren: { type: 'string', default: '60' },
    },
  });
  const [wat = 'planning', ...rest] = positionals;
  if (rest.length > 0 || !['planning', 'register'].includes(wat)) throw new Error(UITLEG);
  if (wat === 'register') await benchRegister({ klein: geheel(values.klein), groot: geheel(values.groot), keren: geheel(values.keren) });
  else await benchPlanning({ instantie: values.instance, tijdslimietMs: geheel(values.tijdslimiet), zaden: geheel(values.zaden) });
} catch (fout) {
  console.error(fout instanceof Error ? fout.message : fout);
  process.exitCode = 1;
}
