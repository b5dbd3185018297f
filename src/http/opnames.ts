import type { Server } from 'restify';
import { OPNAMEN } from '../intake/opname.ts';
import { verwerkOpnamen } from '../usecases/opnamen.ts';
import { leveringRoute } from './levering.ts';
import type { HttpOpties } from './opties.ts';

/** `POST /api/opnames`: the intake list of a prison in, per row out whether a signal is known. `?pi=` is for rows that name no prison. */
export function opnamesRoute(server: Server, opties: HttpOpties): void {
  leveringRoute(server, opties, {
    pad: '/api/opnames', vorm: OPNAMEN, verwerk: (rijen, wie, zoek) => verwerkOpnamen(opties.omgeving, rijen, wie, zoek.get('pi') ?? undefined), nogmaals: 'dubbele opnamen komen er niet twee keer in.',
  });
}
