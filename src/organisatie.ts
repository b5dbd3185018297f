import { readFile } from 'node:fs/promises';
import { leesOrganisatiebestand } from './intake/organisatiebestand.ts';
import { leesSettings, omgevingVan } from './settings.ts';
import { startFout } from './startfout.ts';
import { openRegister } from './store/open.ts';
import { bewaarVragenlijst } from './store/vragenlijst.ts';
import { instantVan, momentVan } from './tijd/amsterdam.ts';
import { nederlandseKalenders } from './tijd/feestdagen.ts';
import { neemOrganisatieOver } from './usecases/organisatiebestand.ts';
import { openWachtrij } from './usecases/queue.ts';

/** `npm run organisatie -- bestand.json`: brings the register's people and places up to date; takes nothing away. */
async function laad(bestand: string | undefined): Promise<string> {
  if (bestand === undefined) throw new TypeError('Geef het bestand: npm run organisatie -- bestand.json');
  const gelezen = leesOrganisatiebestand(await readFile(bestand, 'utf8'));
  if (!gelezen.ok) throw new TypeError(gelezen.melding);
  const settings = leesSettings(omgevingVan());
  const { vragenlijst, ...gegevens } = gelezen.bestand;
  const register = await openRegister(settings.databaseUrl === undefined ? { map: settings.dataDir } : { url: settings.databaseUrl });
  try {
    // What changes for open casussen waits in the queue for the product itself.
    const wachtrij = await openWachtrij(register);
    try {
      const gevolgen = await neemOrganisatieOver({ db: register.db, wachtrij, nu: () => momentVan(instantVan(Date.now())), kalender: nederlandseKalenders() }, gegevens);
      const versie = vragenlijst === undefined ? '' : ` Vragenlijst: versie ${await bewaarVragenlijst(register.db, vragenlijst)}.`;
      const { pis, afdelingen, personen, rollen, ruimtes, programmas, mdos } = gegevens;
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
