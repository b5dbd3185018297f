/** How the meeting is called in calendars. */
export function reflectieonderwerp(pi: string): string {
  return `Reflectie Samen starten ${pi}`;
}

/** The invitation in Dutch: what to look back on. It names no casus and nobody. Source: R-a1 (cooperation, expectations, bottlenecks). */
export function reflectietekst(pi: string): string {
  return [
    `Casemanagers en reclasseringswerkers van ${pi} kijken samen terug op Samen starten. Bespreek:`,
    '1. Wat gaat goed in de samenwerking?',
    '2. Wat verwacht u van elkaar, en is dat duidelijk?',
    '3. Waar loopt het vast, en wat hielp toen?',
    '4. Kloppen de afspraken nog, zoals termijnen en vaste momenten?',
    '5. Wat gaat u anders doen, wie doet dat en wanneer?',
    'Niet iedereen hoeft erbij te zijn. Zegt u ja of nee? Dan weten de anderen wie er komt.',
    'Zet geen persoonsgegevens in deze uitnodiging.',
  ].join('\n');
}

/** Goes with the cancellation when the PI holds no reflection meetings any more. */
export function reflectieafzegging(pi: string): string {
  return `Deze reflectie gaat niet door. ${pi} houdt geen vaste reflecties meer.`;
}

/** Goes with the cancellation when nobody of one side comes. */
export const ZONDER_KANT = 'Deze reflectie gaat niet door, want van één kant komt niemand. Samen starten zoekt een nieuw moment.';
