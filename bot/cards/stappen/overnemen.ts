import type { PersoonlijkeView } from '../../../src/domain/view.ts';
import type { Blik } from '../parts/blik.ts';
import { tussenkop } from '../parts/elementen.ts';
import type { Actie, Element } from '../parts/kaart.ts';
import { overnameKnop, rij, werkdocumentKnop } from '../parts/knoppen.ts';

function isBesloten({ inhoud }: PersoonlijkeView): boolean {
  return inhoud?.duiding.beslotenOp !== undefined;
}

/** Steps 1 to 3 go on, or what was shared is not yet confirmed to be in the own system. */
function isOverTeNemen({ fase, nogBevestigen }: PersoonlijkeView): boolean {
  return fase !== 'gesloten' || nogBevestigen !== undefined;
}

/** Whether there is a werkdocument to file elsewhere: an outcome, or a duiding that does not come about (A12 C-13). */
export function heeftDocument(view: PersoonlijkeView): boolean {
  return view.inhoud !== undefined && isOverTeNemen(view) && (view.inhoud.duiding.conclusie !== undefined || view.nogBevestigen !== undefined || view.taken.some(({ soort }) => soort === 'ractDeelA'));
}

function tekst({ view }: Blik): readonly Actie[] {
  if (view.kant === 'DJI') return isBesloten(view) ? [overnameKnop(view, 'Tulp-tekst')] : [];
  return view.taken.some(({ soort }) => soort === 'rpi') ? [overnameKnop(view, 'RPI-tekst')] : [];
}

/** What helps to record the casus in the own system: the text to copy, and the werkdocument as a file. */
export function overnemen(b: Blik): readonly Element[] {
  const { view, download } = b;
  if (!isOverTeNemen(view)) return [];
  const bestand: readonly Actie[] = download === undefined || !heeftDocument(view) ? [] : [{ type: 'Action.OpenUrl', title: 'Download voor IRIS (Word)', url: download }];
  const acties = [...tekst(b), ...bestand, ...(isBesloten(view) ? [werkdocumentKnop(view)] : [])];
  return acties.length === 0 ? [] : [tussenkop('Over te nemen in uw eigen systeem'), ...rij(acties)];
}
