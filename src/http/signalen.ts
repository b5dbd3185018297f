import type { Server } from 'restify';
import { SIGNALEN } from '../intake/leesrij.ts';
import { verwerkSignalen } from '../usecases/signalen.ts';
import { leveringRoute } from './levering.ts';
import type { HttpOpties } from './opties.ts';

/** `POST /api/signalen`: JSON, CSV or XLSX in, an outcome per row out. */
export function signalenRoute(server: Server, opties: HttpOpties): void {
  leveringRoute(server, opties, { pad: '/api/signalen', vorm: SIGNALEN, verwerk: (rijen, wie) => verwerkSignalen(opties.omgeving, rijen, wie), nogmaals: 'dubbele signalen veranderen niets.' });
}
