import { importAntwoord, importInvoer, importVoorbeeld, MAX_IMPORT_BYTES, overneemInvoer } from '../../../api/beheer/importeren.ts';
import { bekijkImport, leesImport, neemImportOver } from '../../../usecases/beheer/importeren.ts';
import type { HttpOpties } from '../../opties.ts';
import type { Api } from '../route.ts';

/** A file grows by a third as base64; the rest of the body is small. */
const maxBytes = Math.ceil((MAX_IMPORT_BYTES * 4) / 3) + 4_096;

/** `/api/import`. */
export function importRoutes(api: Api, { omgeving }: HttpOpties): void {
  api.route({ methode: 'get', pad: '/api/import', antwoord: importAntwoord, werk: ({ wie }) => leesImport(omgeving, wie.id) });
  api.route({ methode: 'post', pad: '/api/import/voorbeeld', invoer: importInvoer, antwoord: importVoorbeeld, maxBytes, werk: ({ wie, invoer }) => bekijkImport(omgeving, wie.id, invoer) });
  api.route({ methode: 'post', pad: '/api/import/overnemen', invoer: overneemInvoer, antwoord: importVoorbeeld, maxBytes, werk: ({ wie, invoer }) => neemImportOver(omgeving, wie.id, invoer) });
}
