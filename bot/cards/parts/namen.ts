import type { SignaalVelden } from '../../../src/domain/casus.ts';
import { KANTNAAM, VELDNAAM } from '../../../src/domain/namen.ts';
import { ROLNAAM } from '../../../src/domain/rollen.ts';
import { schrijfDag } from '../../../src/domain/schrijf.ts';
import type { Taak } from '../../../src/domain/taak.ts';
import type { Verblijf } from '../../../src/domain/termijnen.ts';
import type { Afwezig } from '../../../src/domain/kijk.ts';
import type { TaakView } from '../../../src/domain/taakview.ts';

/** What a short stay changes for the people who work on it (A7); nothing for the others. */
export const KORT_VERBLIJF: Readonly<Partial<Record<Verblijf, string>>> = {
  korterDanWeek: 'Kort verblijf (minder dan een week): alleen het oordeel en een warme overdracht.',
  eenTotVierWeken: 'Kort verblijf (1 tot 4 weken): kortere termijnen. De duiding mag per telefoon of chat.',
  totDrieMaanden: 'Verblijf tot 3 maanden: kies een lichte bijdrage, zoals een gesprek of een aanvullende analyse.',
};

export function isVeld(naam: string): naam is keyof SignaalVelden {
  return Object.hasOwn(VELDNAAM, naam);
}

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

/** `Afdeling B2`, also when the name of the afdeling begins with that word already. `woord` is how it is written before a bare name. */
export function noemAfdeling(naam: string, woord: 'Afdeling' | 'afdeling' = 'Afdeling'): string {
  return /^afdeling\b/i.test(naam) ? naam : `${woord} ${naam}`;
}
