import type { Fase } from '../../../src/domain/casus.ts';
import { kernsectie } from '../../../src/domain/handleiding/standaard.ts';
import type { Handreikingmoment } from '../../../src/domain/handleiding/sectie.ts';
import type { Blik } from '../parts/blik.ts';
import type { Actie } from '../parts/kaart.ts';

const BIJ_FASE: Readonly<Partial<Record<Fase, Handreikingmoment>>> = { bekendheid: 'stap1', alert: 'stop', delen: 'delen', duiding: 'duiding', bijdrage: 'bijdrage' };

/** A way to the section of the handreiking about a moment; none while the page has no address. */
export function leesMeer({ handreikingLink }: Blik, moment: Handreikingmoment): readonly Actie[] {
  return handreikingLink === undefined ? [] : [{ type: 'Action.OpenUrl', title: 'Handreiking', url: handreikingLink(kernsectie(moment)) }];
}

/** The section about the step at hand, for who does that step. */
export function handreikingBijStap(b: Blik): readonly Actie[] {
  const moment = BIJ_FASE[b.view.fase];
  return moment === undefined || b.view.kant === undefined ? [] : leesMeer(b, moment);
}
