import type { Casus } from '../../domain/casus.ts';
import { GESPREKNAAM, type Gesprekssoort } from '../../domain/planning.ts';
import type { BoekingOmgeving } from './omgeving.ts';
import type { Blokdeel } from './blok.ts';

const ONDERWERP: Readonly<Record<Gesprekssoort, string>> = { duiding: 'Duiding', trajectgesprek: 'Trajectgesprek', mdo: 'MDO' };
/** Label of our meetings in the organiser's own calendar. */
export const CATEGORIE = 'Samen starten';

/** How a meeting is called in calendars: its kind and the casus codes, nothing about the person. */
export function onderwerpVan(voor: Gesprekssoort, casussen: readonly Casus[]): string {
  return `${ONDERWERP[voor]} ${casussen.map(({ code }) => code).join(', ')}`;
}

/** The invitation in Dutch: what is talked about, when as far as that is known, and the way to each casus. Codes only. */
export async function uitnodigingstekst({ linkNaar }: Pick<BoekingOmgeving, 'linkNaar'>, voor: Gesprekssoort, delen: readonly (Pick<Blokdeel, 'casus'> & Partial<Pick<Blokdeel, 'start'>>)[]): Promise<string> {
  const agenda = await Promise.all(delen.map(async ({ casus, start }) => `${delen.length > 1 && start !== undefined ? `${start.tijd} ` : ''}${casus.code}: ${await linkNaar(casus)}`));
  const kop = delen.length > 1 ? `${ONDERWERP[voor]}, ${delen.length} casussen na elkaar. Agenda:` : `${ONDERWERP[voor]} van één casus:`;
  return `${kop}\n${agenda.join('\n')}\nZegt u ja of nee? Dan zien de anderen dat ook in Teams. Kunt u niet, dan zoekt Samen starten een nieuw moment.\nZet geen persoonsgegevens in deze uitnodiging.`;
}

/** Goes with a cancellation. The reason itself may have been typed by hand, so it stays in the register. */
export function afzegtekst(voor: Gesprekssoort, { code }: Casus): string {
  const naam = GESPREKNAAM[voor];
  return `${naam.charAt(0).toUpperCase()}${naam.slice(1)} van ${code} gaat niet door. De reden staat bij de casus in Teams.`;
}
