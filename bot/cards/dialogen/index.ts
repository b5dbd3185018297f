import type { DialoogNaam } from '../verben.ts';
import { CORRIGEER } from './corrigeer.ts';
import type { Kaartdialoog } from './dialoog.ts';

/** Every dialog that is a card, by name; the werkdocument is a page. A missing one does not compile. */
export const KAARTDIALOGEN: Readonly<Record<Exclude<DialoogNaam, 'werkdocument'>, Kaartdialoog>> = { corrigeer: CORRIGEER };
