import type { DialoogNaam } from '../verben.ts';
import { BEVINDINGEN } from './bevindingen.ts';
import { BIJDRAGE_ERBIJ, BIJDRAGE_KLAAR, BIJDRAGE_WIJZIG, INBRENG } from './bijdragen.ts';
import { CORRIGEER } from './corrigeer.ts';
import type { Kaartdialoog } from './dialoog.ts';
import { MDO, TRAJECTGESPREK } from './gesprekken.ts';
import { DRAAG_OVER } from './draagOver.ts';
import { INZET } from './inzet.ts';
import { INZET_TOE } from './inzetToe.ts';
import { OVERDRACHT } from './overdracht.ts';
import { BESLIS, STUUR_TERUG, VERSCHIL, WACHT, WACHT_LANGER, ZET_DOOR } from './groepen.ts';
import { EINDDATUM } from './einddatum.ts';
import { OVERPLAATSEN } from './overplaatsen.ts';
import { SKN } from './skn.ts';
import { TREK_IN } from './trekin.ts';
import { UITSTEL } from './uitstel.ts';
import { VERTREK } from './vertrek.ts';
import { WIJS_TOE } from './wijstoe.ts';

/** Every dialog that is a card, by name; the werkdocument is a page. A missing one does not compile. */
export const KAARTDIALOGEN: Readonly<Record<Exclude<DialoogNaam, 'werkdocument' | 'overname'>, Kaartdialoog>> = {
  corrigeer: CORRIGEER, wijsToe: WIJS_TOE, uitstel: UITSTEL,
  bijdrageErbij: BIJDRAGE_ERBIJ, bijdrageKlaar: BIJDRAGE_KLAAR, bijdrageWijzig: BIJDRAGE_WIJZIG, inbreng: INBRENG, bevindingen: BEVINDINGEN, trajectgesprek: TRAJECTGESPREK, mdo: MDO,
  inzetToe: INZET_TOE, inzet: INZET, draagOver: DRAAG_OVER, overdracht: OVERDRACHT,
  wacht: WACHT, wachtLanger: WACHT_LANGER, zetDoor: ZET_DOOR, stuurTerug: STUUR_TERUG, verschil: VERSCHIL, beslis: BESLIS,
  overplaatsen: OVERPLAATSEN, vertrek: VERTREK, einddatum: EINDDATUM, trekIn: TREK_IN, skn: SKN,
};
