import type { Afvinkbaar, Casus } from '../casus.ts';
import type { Datum } from '../datum.ts';
import { plusWerkdagen } from '../kalender.ts';
import type { Kant } from '../rollen.ts';
import { carrier, type Opzet, type TaakSoort } from '../taak.ts';
import type { Klokken } from '../termijnen.ts';

/** What is recorded in a system of record, where the product only asks for confirmation (domain.md A3). */
export type Vastlegging = Extract<Afvinkbaar, TaakSoort & ('rpi' | 'ractDeelA' | 'ract' | 'tulp')>;

const VASTLEGGINGEN: readonly { readonly wat: Vastlegging; readonly kant: Kant; readonly tekst: string }[] = [
  { wat: 'rpi', kant: '3RO', tekst: 'Maak de RPI-aantekening in IRIS en vink die af' },
  { wat: 'ractDeelA', kant: '3RO', tekst: 'De duiding blijft uit: zet deel A van het werkdocument onder RACT in IRIS en vink dat af' },
  { wat: 'ract', kant: '3RO', tekst: 'Zet het werkdocument onder RACT in IRIS en vink dat af' },
  { wat: 'tulp', kant: 'DJI', tekst: 'Neem de informatie over in Tulp Selectie en vink dat af' },
];

/** Whether this is a note in IRIS or Tulp: reminded of until it is there (B29). */
export function isVastlegging(soort: string): soort is Vastlegging {
  return VASTLEGGINGEN.some(({ wat }) => wat === soort);
}

/** The day since which each note is needed; undefined while it is not. */
function vanaf({ oordeel, duiding }: Casus): Readonly<Record<Vastlegging, Datum | undefined>> {
  return {
    rpi: oordeel?.oordeel === 'voldoende' ? oordeel.op.datum : undefined,
    // Once decided, the whole werkdocument goes under RACT.
    ractDeelA: duiding.beslotenOp === undefined ? duiding.uitgeblevenOp : undefined,
    ract: duiding.beslotenOp,
    tulp: duiding.beslotenOp,
  };
}

/** The notes in the own systems (IRIS, Tulp) that this casus has come to need and that are not ticked off. */
export function vastleggingen(casus: Casus, { afspraken, kalender }: Klokken): Opzet[] {
  const dagen = vanaf(casus);
  return VASTLEGGINGEN.flatMap(({ wat, kant, tekst }) => {
    const sinds = dagen[wat];
    if (sinds === undefined || casus.afgevinkt[wat] !== undefined) return [];
    return [{ id: wat, soort: wat, kant, ...carrier(casus, kant), sinds, norm: plusWerkdagen(sinds, afspraken.bevestigingWerkdagen, kalender), wat: tekst, bijzaak: true as const }];
  });
}
