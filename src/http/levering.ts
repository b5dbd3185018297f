import type { Request, Server } from 'restify';
import { leesBestandAls } from '../intake/bestand.ts';
import { leesJsonAls } from '../intake/json.ts';
import { MAX_BYTES, type Gelezen, type GelezenRij } from '../intake/rij.ts';
import type { Leesvorm } from '../intake/vorm.ts';
import { findPersoonByObject } from '../store/organisatie.ts';
import { SYSTEEM, type Wie } from '../usecases/voerUit.ts';
import { leesBytes, TeGroot } from './body.ts';
import type { HttpOpties } from './opties.ts';

/** App role of Entra for a system that delivers lists. */
const APPROL = 'Signalen.Aanleveren';

async function wieLevert({ entra, omgeving }: HttpOpties, req: Request): Promise<Wie | undefined> {
  if (entra === undefined) return SYSTEEM;
  const token = /^Bearer (\S+)$/i.exec(req.headers.authorization ?? '')?.[1];
  const beller = token === undefined ? undefined : await entra(token);
  if (beller?.soort === 'app') return beller.rollen.includes(APPROL) ? SYSTEEM : undefined;
  const persoon = beller === undefined ? undefined : await findPersoonByObject(omgeving.db, beller.tenant, beller.object);
  // Whether this person may deliver for each place is decided per row.
  return persoon === undefined ? undefined : { soort: 'persoon', id: persoon.id };
}

function isJson(soort: string): boolean {
  return /^application\/(json|[\w.]+\+json)/i.test(soort);
}

async function lees<T>(bytes: Uint8Array, soort: string, vorm: Leesvorm<T>): Promise<Gelezen<T>> {
  if (!isJson(soort)) return leesBestandAls(soort, bytes, vorm);
  try {
    return leesJsonAls(JSON.parse(new TextDecoder().decode(bytes)) as unknown, vorm);
  } catch (fout) {
    if (fout instanceof SyntaxError) return { ok: false, melding: `Dit is geen geldige JSON. Stuur { "${vorm.naam}": [ … ] }.` };
    throw fout;
  }
}

interface Levering<T> {
  readonly pad: string;
  readonly vorm: Leesvorm<T>;
  /** Outcomes per row; `zoek` holds what stands behind the question mark of the address. */
  readonly verwerk: (rijen: readonly GelezenRij<T>[], wie: Wie, zoek: URLSearchParams) => Promise<readonly unknown[]>;
  /** What the same list twice does, for who must send it again. */
  readonly nogmaals: string;
}

/** A route that takes a list as JSON, CSV or XLSX and answers an outcome per row. */
export function leveringRoute<T>(server: Server, opties: HttpOpties, { pad, vorm, verwerk, nogmaals }: Levering<T>): void {
  server.post(pad, async (req, res) => {
    try {
      const wie = await wieLevert(opties, req);
      if (wie === undefined) return void res.send(401, { melding: `Log in als backoffice, of gebruik een token met het recht ${APPROL}.` });
      const gelezen = await lees(await leesBytes(req, MAX_BYTES + 1), req.headers['content-type'] ?? '', vorm);
      if (!gelezen.ok) return void res.send(400, { melding: gelezen.melding });
      res.send(200, { rijen: await verwerk(gelezen.rijen, wie, new URLSearchParams(req.getQuery())) });
    } catch (fout) {
      if (fout instanceof TeGroot) return void res.send(413, { melding: 'Het bestand is groter dan 10 MB. Deel het op in kleinere bestanden.' });
      opties.meld(`POST ${pad}`, fout);
      res.send(500, { melding: `Er ging iets mis. Wat al is ingelezen, is bewaard. Stuur de lijst gerust opnieuw: ${nogmaals}` });
    }
  });
}
