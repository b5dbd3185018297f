import type { Request, Server } from 'restify';
import { leesBestand } from '../intake/bestand.ts';
import { leesJson } from '../intake/json.ts';
import { MAX_BYTES, type Gelezen } from '../intake/rij.ts';
import { findPersoonByObject } from '../store/organisatie.ts';
import { verwerkSignalen } from '../usecases/signalen.ts';
import { SYSTEEM, type Wie } from '../usecases/voerUit.ts';
import { leesBytes, TeGroot } from './body.ts';
import type { HttpOpties } from './opties.ts';

/** App role of Entra for a system that delivers signals. */
const APPROL = 'Signalen.Aanleveren';

async function wieLevert({ entra, omgeving }: HttpOpties, req: Request): Promise<Wie | undefined> {
  if (entra === undefined) return SYSTEEM;
  const token = /^Bearer (\S+)$/i.exec(req.headers.authorization ?? '')?.[1];
  const beller = token === undefined ? undefined : await entra(token);
  if (beller?.soort === 'app') return beller.rollen.includes(APPROL) ? SYSTEEM : undefined;
  const persoon = beller === undefined ? undefined : await findPersoonByObject(omgeving.db, beller.tenant, beller.object);
  // Whether this person may bring in signals for each place is decided per row.
  return persoon === undefined ? undefined : { soort: 'persoon', id: persoon.id };
}

function isJson(soort: string): boolean {
  return /^application\/(json|[\w.]+\+json)/i.test(soort);
}

async function lees(bytes: Uint8Array, soort: string): Promise<Gelezen> {
  if (!isJson(soort)) return leesBestand(soort, bytes);
  try {
    return leesJson(JSON.parse(new TextDecoder().decode(bytes)) as unknown);
  } catch (fout) {
    if (fout instanceof SyntaxError) return { ok: false, melding: 'Dit is geen geldige JSON. Stuur { "signalen": [ … ] }.' };
    throw fout;
  }
}

/** `POST /api/signalen`: JSON, CSV or XLSX in, an outcome per row out. */
export function signalenRoute(server: Server, opties: HttpOpties): void {
  server.post('/api/signalen', async (req, res) => {
    try {
      const wie = await wieLevert(opties, req);
      if (wie === undefined) return void res.send(401, { melding: 'Log in als backoffice, of gebruik een token met het recht Signalen.Aanleveren.' });
      const gelezen = await lees(await leesBytes(req, MAX_BYTES + 1), req.headers['content-type'] ?? '');
      if (!gelezen.ok) return void res.send(400, { melding: gelezen.melding });
      res.send(200, { rijen: await verwerkSignalen(opties.omgeving, gelezen.rijen, wie) });
    } catch (fout) {
      if (fout instanceof TeGroot) return void res.send(413, { melding: 'Het bestand is groter dan 10 MB. Deel het op in kleinere bestanden.' });
      opties.meld('POST /api/signalen', fout);
      res.send(500, { melding: 'Er ging iets mis. Wat al is ingelezen, is bewaard. Stuur de lijst gerust opnieuw: dubbele signalen veranderen niets.' });
    }
  });
}
