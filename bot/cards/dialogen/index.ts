import type { DialoogNaam } from '../verben.ts';
import { CORRIGEER } from './corrigeer.ts';
import type { Kaartdialoog } from './dialoog.ts';
import { BESLIS, STUUR_TERUG, VERSCHIL, WACHT, WACHT_LANGER, ZET_DOOR } from './groepen.ts';

/** Every dialog that is a card, by name; the werkdocument is a page. A missing one does not compile. */
export const KAARTDIALOGEN: Readonly<Record<Exclude<DialoogNaam, 'werkdocument'>, Kaartdialoog>> = {
  corrigeer: CORRIGEER, wacht: WACHT, wachtLanger: WACHT_LANGER, zetDoor: ZET_DOOR, stuurTerug: STUUR_TERUG, verschil: VERSCHIL, beslis: BESLIS,
};
