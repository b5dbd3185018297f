import type { Afwezig } from './kijk.ts';
import { ROLNAAM, type Kant } from './rollen.ts';
import { schrijfDag } from './schrijf.ts';
import type { Taak } from './taak.ts';
import type { TaakView } from './taakview.ts';

/** How the sides are called for people. */
export const KANTNAAM: Readonly<Record<Kant, string>> = { DJI: 'PI', '3RO': 'reclassering' };

/** Names shown of colleagues who may take a taak; more would not be read. */
const MAX_NAMEN = 3;

/** `Sanne of Mo`; `Sanne, Mo, An of een collega` when there are more. */
export function schrijfNamen(namen: readonly string[]): string {
  if (namen.length > MAX_NAMEN) return `${namen.slice(0, MAX_NAMEN).join('; ')} of een collega`;
  return namen.length < 2 ? namen.join('') : `${namen.slice(0, -1).join('; ')} of ${namen.at(-1) ?? ''}`;
}

/** `(afwezig t/m vr 27 nov) · waarneming: Ruben Bakker`. Why somebody is away is nobody's business. */
function schrijfAfwezig({ tot, waarneming }: Afwezig): string {
  const wie = waarneming.length === 0 ? 'nog niemand' : schrijfNamen(waarneming);
  return `(afwezig${tot === undefined ? '' : ` t/m ${schrijfDag(tot)}`}) · waarneming: ${wie}`;
}

/** Who is to move: the person with the role, which tells the side, or the role and who could take it. */
export function wieAanZet({ soort, kant, rol, persoon, afwezig }: Taak & Pick<TaakView, 'afwezig'>, kandidaten: readonly string[]): string {
  if (soort === 'oneens') return 'hoofd D&R en unitmanager';
  if (persoon !== undefined && afwezig !== undefined) return `${persoon.naam} ${schrijfAfwezig(afwezig)}`;
  if (persoon !== undefined) return `${persoon.naam}, ${ROLNAAM[rol]}`;
  if (rol !== 'casemanager' && rol !== 'reclasseringswerker') return `${ROLNAAM[rol]} (${KANTNAAM[kant]})`;
  const nog = rol === 'casemanager' ? 'nog niet bekend' : 'nog niet opgepakt';
  return kandidaten.length === 0 ? `${ROLNAAM[rol]}, ${nog}` : `${ROLNAAM[rol]}, ${nog} (${schrijfNamen(kandidaten)})`;
}
