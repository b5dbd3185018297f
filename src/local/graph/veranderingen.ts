import type { StandInEvent, Toestand, Verandering } from './toestand.ts';

/** Local mode may run for days; who reads no delta for so many changes begins anew. */
const LANGSTE_GEHEUGEN = 5000;

function vastgelegd({ events }: Toestand): Map<string, { readonly mailbox: string; readonly stand: string }> {
  return new Map(events.map((event: StandInEvent) => [event.id, { mailbox: event.mailbox, stand: JSON.stringify(event) }]));
}

/** The number of the last change. */
export function laatsteNummer({ veranderingen, vergetenTot }: Toestand): number {
  return veranderingen.at(-1)?.nr ?? vergetenTot;
}

/**
 * Finds what changed in the calendars since it was last called, by comparing them, so that no way of changing one can be
 * forgotten. What is found is kept for delta queries.
 */
export function volgVeranderingen(toestand: Toestand): () => readonly Verandering[] {
  let vorige = vastgelegd(toestand);
  return () => {
    const huidige = vastgelegd(toestand);
    let nr = laatsteNummer(toestand);
    const gevonden: Verandering[] = [];
    for (const [eventId, { mailbox, stand }] of huidige) {
      const oud = vorige.get(eventId);
      if (oud?.stand !== stand) gevonden.push({ nr: (nr += 1), mailbox, eventId, soort: oud === undefined ? 'created' : 'updated' });
    }
    for (const [eventId, { mailbox }] of vorige) if (!huidige.has(eventId)) gevonden.push({ nr: (nr += 1), mailbox, eventId, soort: 'deleted' });
    vorige = huidige;
    toestand.veranderingen.push(...gevonden);
    const teveel = toestand.veranderingen.splice(0, toestand.veranderingen.length - LANGSTE_GEHEUGEN);
    toestand.vergetenTot = teveel.at(-1)?.nr ?? toestand.vergetenTot;
    return gevonden;
  };
}

/** Forgets all changes so far: every delta link given out is worth nothing any more. */
export function vergeet(toestand: Toestand): void {
  // One further, so that a link at the very end is no good either.
  toestand.vergetenTot = laatsteNummer(toestand) + 1;
  toestand.veranderingen = [];
}
