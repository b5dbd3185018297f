import type { AgendaAfspraak, Uitnodigingsantwoord } from '../../domain/agenda.ts';
import type { Afspraak, Antwoord } from '../../graph/lezen.ts';
import type { Organisatie } from '../organisatie.ts';

const ANTWOORD: Readonly<Record<Antwoord, Uitnodigingsantwoord>> = { geaccepteerd: 'geaccepteerd', voorlopig: 'voorlopig', geweigerd: 'afgewezen', geen: 'geen' };

/** Minutes from one instant to another. */
export function minutenTussen(van: string, tot: string): number {
  return (Date.parse(tot) - Date.parse(van)) / 60_000;
}

/** The answer of each invited person as the calendar has it, by address. */
export function antwoorden({ genodigden }: AgendaAfspraak, gelezen: Afspraak, { personen }: Organisatie): AgendaAfspraak['genodigden'] {
  const perAdres = new Map(gelezen.deelnemers.map((een) => [een.adres.toLowerCase(), een]));
  return genodigden.map((een) => {
    const gezegd = perAdres.get(personen.get(een.persoon)?.email.toLowerCase() ?? '');
    // Whoever was taken off the invitation by hand does not come.
    if (gezegd === undefined) return { persoon: een.persoon, verplicht: een.verplicht, antwoord: 'afgewezen' };
    return { persoon: een.persoon, verplicht: een.verplicht, antwoord: ANTWOORD[gezegd.antwoord], ...(gezegd.antwoordOp === undefined ? {} : { antwoordOp: gezegd.antwoordOp.instant }) };
  });
}
