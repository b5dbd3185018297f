import type { DialoogNaam } from '../verben.ts';
import { CORRIGEER } from './corrigeer.ts';
import type { Kaartdialoog } from './dialoog.ts';
import { DRAAG_OVER } from './draagOver.ts';
import { INZET } from './inzet.ts';
import { INZET_TOE } from './inzetToe.ts';
import { OVERDRACHT } from './overdracht.ts';

/** Every dialog that is a card, by name; the werkdocument is a page. A missing one does not compile. */
export const KAARTDIALOGEN: Readonly<Record<Exclude<DialoogNaam, 'werkdocument'>, Kaartdialoog>> = {
  corrigeer: CORRIGEER, inzetToe: INZET_TOE, inzet: INZET, draagOver: DRAAG_OVER, overdracht: OVERDRACHT,
};
