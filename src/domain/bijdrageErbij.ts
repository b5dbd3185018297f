import { BIJDRAGEVORM, gehoudenGesprek, hoogsteNummer, isOpenBijdrage, type BijdrageVorm } from './bijdrage.ts';
import type { Casus } from './casus.ts';
import type { Uitkomst } from './context.ts';
import { stap3Van } from './evolutie/bijdrage.ts';
import { formenVoor, pastNiet } from './formen.ts';
import type { Betrokkene } from './rollen.ts';
import { weiger } from './weigering.ts';

/** Why nothing of a bijdrage can be done outside step 3. */
export const NIET_IN_STAP3 = weiger('verkeerdeStap', 'Deze casus staat niet in stap 3. Een bijdrage hoort bij een actieve rol van de reclassering.');

/** `b4` after `b3`. `laatste`: the highest number before the casus was reopened, so that an id means one thing for good. */
export function volgendeId(letter: string, lijst: readonly { readonly id: string }[], laatste = 0): string {
  return `${letter}${hoogsteNummer(lijst, laatste) + 1}`;
}

/** One bijdrage more, of a form that fits and is not open already. */
export function bijdrageErbij(casus: Casus, vorm: BijdrageVorm, eigenaar?: Betrokkene): Uitkomst {
  if (casus.fase !== 'bijdrage') return NIET_IN_STAP3;
  const stap3 = stap3Van(casus);
  if (stap3.bijdragen.some((een) => een.vorm === vorm && isOpenBijdrage(een))) return weiger('alGedaan', `De bijdrage “${BIJDRAGEVORM[vorm].naam}” staat al open.`);
  if (vorm === 'trajectgesprek' && gehoudenGesprek(stap3) !== undefined) return weiger('verkeerdeStap', 'Het trajectgesprek is al gehouden. Kies een andere bijdrage.');
  if (vorm === 'mdo' && stap3.mdo.uitkomst !== undefined) return weiger('verkeerdeStap', 'Het MDO is al geweest. Kies een andere bijdrage.');
  return pastNiet(casus, [vorm]) ?? [{ type: 'BijdrageToegevoegd', id: volgendeId('b', stap3.bijdragen, casus.laatsteBijdrage), vorm, ...(eigenaar === undefined ? {} : { eigenaar }) }];
}

/** What looking again may ask for, the form that finds something new and weighs least first. */
const NA_OPNIEUW_KIJKEN: readonly BijdrageVorm[] = ['analyse', 'meedenken', 'socialeKaart', 'motiverendeGesprekken', 'gedragsinterventie', 'advies'];

/** The bijdrage that looking again adds: the first that fits and is not open; the two can add or change more. */
export function bijdrageNaOpnieuwKijken(casus: Casus): Uitkomst {
  const open = stap3Van(casus).bijdragen.filter(isOpenBijdrage).map(({ vorm }) => vorm);
  const vorm = NA_OPNIEUW_KIJKEN.find((een) => !open.includes(een) && formenVoor(casus).includes(een));
  return vorm === undefined ? weiger('nietsTeDoen', 'Alle bijdragen die passen, staan al open. Kies “Blijft zo”.') : bijdrageErbij(casus, vorm);
}
