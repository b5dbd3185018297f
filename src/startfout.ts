import { z } from 'zod';
import { PlaygroundFout } from './local/playground.ts';
import { SettingFout } from './settings.ts';
import { DatabaseMapFout } from './store/open.ts';

const systeemfout = z.object({ code: z.string(), port: z.number().optional() });

/** The error of the system underneath, however deep it was wrapped. */
function systeemOnder(fout: unknown): z.output<typeof systeemfout> | undefined {
  const systeem = systeemfout.safeParse(fout);
  if (systeem.success) return systeem.data;
  if (fout instanceof AggregateError && fout.errors.length > 0) return systeemOnder(fout.errors[0]);
  return fout instanceof Error && fout.cause !== undefined ? systeemOnder(fout.cause) : undefined;
}

/** One line of Dutch for whoever starts the product and sees it fail. */
export function startFout(fout: unknown): string {
  if (fout instanceof SettingFout || fout instanceof PlaygroundFout) return fout.message;
  if (fout instanceof DatabaseMapFout)
    return fout.code === 'inGebruik'
      ? 'Samen starten draait al met deze gegevensmap. Stop die eerst, of kies een andere map met DATA_DIR.'
      : 'In de gegevensmap kan niet worden geschreven. Kies een andere map met DATA_DIR, of geef uzelf schrijfrechten.';
  const systeem = systeemOnder(fout);
  if (systeem?.code === 'EADDRINUSE') return `Poort ${systeem.port ?? ''} is al in gebruik. Stop wat daar draait, of kies een andere poort met PORT (of GRAPH_PORT, PLAYGROUND_PORT).`;
  if (systeem?.code === 'EACCES') return 'Deze poort of map mag u niet gebruiken. Kies een andere met PORT of DATA_DIR.';
  if (systeem !== undefined && ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', '28P01', '28000', '3D000'].includes(systeem.code)) return 'De database is niet te bereiken. Controleer DATABASE_URL.';
  return `Samen starten kon niet starten (${fout instanceof Error ? `${fout.name}: ${fout.message}` : String(fout)}).`;
}
