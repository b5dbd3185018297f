import { dagenTussen, type Datum } from './datum.ts';
import { schrijfDag, schrijfDatum, schrijfWerkdagen } from './schrijf.ts';
import type { TaakView } from './taakview.ts';

/** How urgent a termijn is. From two working days on it is `bijna`: then the ladder begins (A7). */
export type Stand = 'ruim' | 'bijna' | 'vandaag' | 'laat' | 'bijzaak';
export const STANDEN: readonly Stand[] = ['ruim', 'bijna', 'vandaag', 'laat', 'bijzaak'];

export interface Klok {
  readonly stand: Stand;
  /** Dutch, the day and the distance to it. */
  readonly tekst: string;
}

const BIJNA_WERKDAGEN = 2;
/** Beyond about half a year a date without its year can be misread. */
const JAAR_NODIG_DAGEN = 180;

/** `vr 27 nov`, or with the year when it is far away. */
export function schrijfDagVanaf(dag: Datum, vandaag: Datum): string {
  return Math.abs(dagenTussen(vandaag, dag)) > JAAR_NODIG_DAGEN ? schrijfDatum(dag) : schrijfDag(dag);
}

function nogTekst({ nogWerkdagen }: Pick<TaakView, 'nogWerkdagen'>): string {
  return nogWerkdagen > 0 ? `nog ${schrijfWerkdagen(nogWerkdagen)}` : 'geen werkdag meer ervoor';
}

/** Until when, in words: `vóór vr 27 nov, nog 2 werkdagen`, `vandaag (vr 27 nov)`, `1 werkdag te laat (vr 27 nov)`. */
export function klok(taak: Pick<TaakView, 'termijn' | 'bijzaak' | 'nogWerkdagen'>, vandaag: Datum): Klok {
  const dag = schrijfDagVanaf(taak.termijn, vandaag);
  if (taak.bijzaak) return { stand: 'bijzaak', tekst: taak.termijn < vandaag ? `staat open sinds ${dag}` : `vóór ${dag}` };
  if (taak.termijn < vandaag) return { stand: 'laat', tekst: `${schrijfWerkdagen(Math.max(1, -taak.nogWerkdagen))} te laat (${dag})` };
  if (taak.termijn === vandaag) return { stand: 'vandaag', tekst: `vandaag (${dag})` };
  return { stand: taak.nogWerkdagen <= BIJNA_WERKDAGEN ? 'bijna' : 'ruim', tekst: `vóór ${dag}, ${nogTekst(taak)}` };
}
