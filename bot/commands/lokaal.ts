import type { Commando } from './commando.ts';

const ALLEEN_LOKAAL = 'Dit kan alleen in de lokale modus.';

/** Commands that exist in local mode only: another time, another person. */
export const LOKAAL: readonly Commando[] = [
  { woorden: /^klok\b/i, antwoord: async ({ omgeving, rest }) => ({ tekst: (await omgeving.lokaal?.verzetKlok(rest)) ?? ALLEEN_LOKAAL }) },
  { woorden: /^ik ben\b/i, antwoord: async ({ omgeving, rest, mri }) => ({ tekst: (await omgeving.lokaal?.word(mri, rest)) ?? ALLEEN_LOKAAL }) },
];
