import type { Datum } from '../../../src/domain/datum.ts';
import { dagenTussen } from '../../../src/domain/datum.ts';
import { schrijfDag, schrijfDatum, schrijfWerkdagen } from '../../../src/domain/schrijf.ts';
import type { TaakView } from '../../../src/domain/taakview.ts';
import type { Vlak } from './kaart.ts';

/** How urgent a termijn is. From two working days on it is `bijna`: then the ladder begins (A7). */
export type Stand = 'ruim' | 'bijna' | 'vandaag' | 'laat' | 'bijzaak';

export interface Klok {
  readonly stand: Stand;
  /** Dutch, the day and the distance to it; sign and words say it, colour only repeats it. */
  readonly tekst: string;
  readonly vlak: Vlak;
}

const BIJNA_WERKDAGEN = 2;
/** Beyond about half a year a date without its year can be misread. */
const JAAR_NODIG_DAGEN = 180;

/** `vr 27 nov`, or with the year when it is far away. */
export function schrijfDagVanaf(dag: Datum, vandaag: Datum): string {
  return Math.abs(dagenTussen(vandaag, dag)) > JAAR_NODIG_DAGEN ? schrijfDatum(dag) : schrijfDag(dag);
}

function nogTekst(taak: TaakView): string {
  return taak.nogWerkdagen > 0 ? `nog ${schrijfWerkdagen(taak.nogWerkdagen)}` : 'geen werkdag meer ervoor';
}

/** Until when, in words: `vóór vr 27 nov, nog 2 werkdagen`, `vandaag (vr 27 nov)`, `1 werkdag te laat (vr 27 nov)`. */
export function klok(taak: TaakView, vandaag: Datum): Klok {
  const dag = schrijfDagVanaf(taak.termijn, vandaag);
  if (taak.bijzaak) return { stand: 'bijzaak', vlak: 'emphasis', tekst: taak.termijn < vandaag ? `staat open sinds ${dag}` : `vóór ${dag}` };
  if (taak.termijn < vandaag) return { stand: 'laat', vlak: 'attention', tekst: `‼ ${schrijfWerkdagen(Math.max(1, -taak.nogWerkdagen))} te laat (${dag})` };
  if (taak.termijn === vandaag) return { stand: 'vandaag', vlak: 'warning', tekst: `⚠ vandaag (${dag})` };
  return taak.nogWerkdagen <= BIJNA_WERKDAGEN
    ? { stand: 'bijna', vlak: 'warning', tekst: `◷ vóór ${dag}, ${nogTekst(taak)}` }
    : { stand: 'ruim', vlak: 'emphasis', tekst: `◷ vóór ${dag}, ${nogTekst(taak)}` };
}
