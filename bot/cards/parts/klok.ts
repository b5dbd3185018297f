import type { Datum } from '../../../src/domain/datum.ts';
import { klok as klokInWoorden, type Klok as KlokInWoorden, type Stand } from '../../../src/domain/klok.ts';
import type { TaakView } from '../../../src/domain/taakview.ts';
import type { Vlak } from './kaart.ts';

/** The clock of a taak on a card; sign and words say it, colour only repeats it. */
export interface Klok extends KlokInWoorden {
  readonly vlak: Vlak;
}

const OPMAAK: Readonly<Record<Stand, { readonly teken: string; readonly vlak: Vlak }>> = {
  bijzaak: { teken: '', vlak: 'emphasis' }, laat: { teken: '‼ ', vlak: 'attention' }, vandaag: { teken: '⚠ ', vlak: 'warning' },
  bijna: { teken: '◷ ', vlak: 'warning' }, ruim: { teken: '◷ ', vlak: 'emphasis' },
};

/** Until when, with its sign: `◷ vóór vr 27 nov, nog 2 werkdagen`, `⚠ vandaag (vr 27 nov)`, `‼ 1 werkdag te laat (vr 27 nov)`. */
export function klok(taak: TaakView, vandaag: Datum): Klok {
  const { stand, tekst } = klokInWoorden(taak, vandaag);
  const { teken, vlak } = OPMAAK[stand];
  return { stand, vlak, tekst: `${teken}${tekst}` };
}
