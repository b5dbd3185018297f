import type { Casus } from '../casus.ts';
import { laatste, vroegste, type Datum } from '../datum.ts';
import { openInzet, openOverdracht, PUNTEN, type Inzet, type Overdracht } from '../inzet.ts';
import { dagenVanInzet } from '../inzetdatums.ts';
import { plusWerkdagen } from '../kalender.ts';
import { carrier, type Opzet } from '../taak.ts';
import type { Klokken } from '../termijnen.ts';

// What a taak says stands in the channel too, and the ground of an inzet says something about the person: so none names it.

function dragerVan(casus: Casus, { eigenaar }: Inzet): Pick<Opzet, 'persoon'> {
  return eigenaar === undefined ? carrier(casus, '3RO') : { persoon: eigenaar };
}

function overdrachtTaak({ id, van, sinds, termijn, afgevinkt }: Overdracht): Opzet {
  const gedaan = afgevinkt.length;
  const wat = gedaan < PUNTEN.length ? `Draag over: ${gedaan} van ${PUNTEN.length} punten gedaan` : 'Draag over: wacht op wie overneemt';
  return { id: `overdracht:${id}`, soort: 'overdracht', kant: '3RO', persoon: van, sinds, norm: laatste(termijn, sinds) ?? termijn, wat };
}

/** Without an end date nothing can be worked back: the casemanager fills it in, once for all inzet that waits for it. */
function einddatumTaak(casus: Casus, { afspraken, kalender }: Klokken): Opzet {
  const sinds = vroegste(...openInzet(casus).map((inzet) => inzet.lopendSinds ?? inzet.sinds)) ?? casus.signaalOp;
  return {
    id: 'inzet:einddatum', soort: 'inzetEinddatum', kant: 'DJI', ...carrier(casus, 'DJI'), sinds, norm: plusWerkdagen(sinds, afspraken.inzetDirectWerkdagen, kalender),
    wat: 'Vul de einddatum van de detentie in: dan rekent Samen starten terug wanneer de inzet begint',
  };
}

function lopendeTaak(casus: Casus, inzet: Inzet, norm: Datum | undefined, klokken: Klokken): Opzet {
  if (norm === undefined) return einddatumTaak(casus, klokken);
  const { id, gestartOp } = inzet;
  const sinds = gestartOp ?? inzet.lopendSinds ?? inzet.sinds;
  // A day that people chose may lie behind by the time it counts.
  const wie = { kant: '3RO', ...dragerVan(casus, inzet), sinds, norm: laatste(norm, sinds) ?? norm } as const;
  if (gestartOp === undefined) return { ...wie, id: `inzet:${id}:start`, soort: 'inzetStart', wat: 'Start de inzet tijdens de detentie' };
  return { ...wie, id: `inzet:${id}:klaar`, soort: 'inzetAfronden', wat: 'Rond de inzet tijdens de detentie af, of draag haar over' };
}

/** The one obligation of an open inzet: exactly one side is aan zet for it, with a date. */
export function taakVanInzet(casus: Casus, inzet: Inzet, klokken: Klokken): Opzet {
  const overdracht = openOverdracht(casus, inzet.id);
  if (overdracht !== undefined) return overdrachtTaak(overdracht);
  const { start, klaar } = dagenVanInzet(casus, inzet, klokken);
  if (inzet.stand === 'lopend') return lopendeTaak(casus, inzet, inzet.gestartOp === undefined ? start : klaar, klokken);
  const norm = inzet.laterOp ?? start;
  if (norm === undefined) return einddatumTaak(casus, klokken);
  return { id: `inzet:${inzet.id}:voorstel`, soort: 'inzetVoorstel', kant: 'DJI', ...carrier(casus, 'DJI'), sinds: inzet.sinds, norm, wat: 'Kijk of inzet van de reclassering tijdens de detentie past (stap 4)' };
}

/** The open obligations of step 4: one for each open inzet, which holds for a closed casus too, and a handover of the casus itself. */
export function inzetTaken(casus: Casus, klokken: Klokken): Opzet[] {
  const perId = new Map(openInzet(casus).map((inzet) => taakVanInzet(casus, inzet, klokken)).map((taak) => [taak.id, taak]));
  const vanCasus = casus.fase === 'gesloten' ? undefined : openOverdracht(casus, undefined);
  return [...perId.values(), ...(vanCasus === undefined ? [] : [overdrachtTaak(vanCasus)])];
}
