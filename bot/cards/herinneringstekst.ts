import type { Gehoor, Trede } from '../../src/domain/herinneren.ts';
import { schrijfDag, schrijfMoment, schrijfWerkdagen } from '../../src/domain/schrijf.ts';
import type { VoorgesteldMoment } from '../../src/domain/planning.ts';
import { TAAKNAAM } from '../../src/domain/taaknaam.ts';
import type { TaakView } from '../../src/domain/taakview.ts';
import { wieAanZet } from '../../src/domain/aanzet.ts';
import { VORMNAAM } from '../../src/domain/namen.ts';
import { noemAfdeling } from './parts/namen.ts';
import { platteTekst } from './parts/tekst.ts';

/** What a reminder is about. Holds nothing of the person: it goes into messages, previews and mail. */
export interface HerinneringInvoer {
  readonly code: string;
  /** Id of the casus. */
  readonly casus: string;
  readonly afdeling: string;
  readonly taak: TaakView;
  readonly trede: Trede;
  readonly aan: Gehoor;
  /** Moments to choose from when the duiding is late; the first two are shown. */
  readonly momenten?: readonly Pick<VoorgesteldMoment, 'start' | 'vorm'>[];
}

/** `di 24 nov 10:00 (in de PI)`. */
export function schrijfVoorstel({ start, vorm }: Pick<VoorgesteldMoment, 'start' | 'vorm'>): string {
  return `${schrijfMoment(start.datum, start.tijd)} (${VORMNAAM[vorm]})`;
}

/** The two moments that a reminder of a late duiding offers; none at the other steps of the ladder. */
export function aangebodenMomenten({ taak, trede, momenten = [] }: HerinneringInvoer): readonly Pick<VoorgesteldMoment, 'start' | 'vorm'>[] {
  return trede === 'eenLaat' && taak.soort === 'duiden' ? momenten.slice(0, 2) : [];
}

/** How late or how soon, as a sentence about the casus. */
export function hoofdzin({ code, taak, trede }: HerinneringInvoer): string {
  const wat = `${TAAKNAAM[taak.soort]} van ${code}`;
  switch (trede) {
    case 'vooraf':
      return `${wat} moet klaar zijn vóór ${schrijfDag(taak.termijn)} (nog ${schrijfWerkdagen(taak.nogWerkdagen)}).`;
    case 'opDeDag':
      return taak.bijzaak ? `${wat} staat nog open. Rond het graag vandaag af.` : `${wat} moet vandaag klaar zijn.`;
    case 'nogOpen':
      return `${wat} is nog niet afgevinkt.`;
    case 'eenLaat':
    case 'drieLaat':
    case 'vijfLaat':
      return `${wat} is ${schrijfWerkdagen(Math.max(1, -taak.nogWerkdagen))} te laat.`;
  }
}

/** What the reader can do about it. */
export function watNu(invoer: HerinneringInvoer): string {
  const { taak, trede, aan } = invoer;
  const momenten = aangebodenMomenten(invoer);
  if (momenten.length > 0) return `Kies een moment: ${momenten.map(schrijfVoorstel).join(' of ')}.`;
  if (aan === 'leiding') return `${trede === 'vijfLaat' ? 'De casus telt nu als stilgevallen in de cijfers. ' : ''}Wijs de casus toe, geef uitstel of sluit af.`;
  return `${taak.wat}.`;
}

/** The reminder in one plain line, for the preview of a notification, a mention in the channel, and mail. */
export function herinneringstekst(invoer: HerinneringInvoer): string {
  const wie = wieAanZet(invoer.taak, invoer.taak.kandidaten);
  return platteTekst(`${hoofdzin(invoer)} ${watNu(invoer)} Aan zet: ${wie}. ${noemAfdeling(invoer.afdeling)}.`);
}
