import type { DialoogNaam } from '../verben.ts';
import { CORRIGEER } from './corrigeer.ts';
import type { Kaartdialoog } from './dialoog.ts';
import { EINDDATUM } from './einddatum.ts';
import { OVERPLAATSEN } from './overplaatsen.ts';
import { SKN } from './skn.ts';
import { TREK_IN } from './trekin.ts';
import { VERTREK } from './vertrek.ts';

/** Every dialog that is a card, by name; the werkdocument is a page. A missing one does not compile. */
export const KAARTDIALOGEN: Readonly<Record<Exclude<DialoogNaam, 'werkdocument'>, Kaartdialoog>> = {
  corrigeer: CORRIGEER,
  overplaatsen: OVERPLAATSEN,
  vertrek: VERTREK,
  einddatum: EINDDATUM,
  trekIn: TREK_IN,
  skn: SKN,
};
