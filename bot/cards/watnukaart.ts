import type { Fase } from '../../src/domain/casus.ts';
import { ROLNAAM, type Rol } from '../../src/domain/rollen.ts';
import type { PersoonlijkeView } from '../../src/domain/view.ts';
import { schrijfStap } from '../../src/domain/stap.ts';
import { wieAanZet } from '../../src/domain/aanzet.ts';
import { WAT_NU, type Stapnaam } from './hulpteksten.ts';
import { feit, regel, titel, toelichting, tussenkop } from './parts/elementen.ts';
import { schrijfKort } from './parts/hoofd.ts';
import { kaart, type Element, type Kaart } from './parts/kaart.ts';
import { klok } from './parts/klok.ts';
import { rij, toonKnop } from './parts/knoppen.ts';

/** What the help calls the step of a casus. */
const STAP_BIJ_FASE: Readonly<Record<Exclude<Fase, 'gesloten'>, Stapnaam>> = { bekendheid: 'Stap 1', alert: 'Na een stop', delen: 'Stap 2', duiding: 'Stap 2', bijdrage: 'Stap 3', afronden: 'Vastleggen' };

/** Help that holds whatever the step is. */
const ALTIJD: readonly Stapnaam[] = ['Elke stap', 'Daarna'];
/** More taken of one casus would not be read here; the card has them all. */
const MAX_TAKEN = 4;

function stappenVan({ fase, inzet }: PersoonlijkeView): ReadonlySet<Stapnaam> {
  return new Set<Stapnaam>([...(fase === 'gesloten' ? [] : [STAP_BIJ_FASE[fase], ...ALTIJD]), ...(inzet === undefined ? [] : ['Stap 4' as const, ...ALTIJD])]);
}

function watDoetRol(rol: Rol, stappen: ReadonlySet<Stapnaam>): readonly Element[] {
  const regels = WAT_NU[rol].filter(({ stap }) => stappen.has(stap));
  return [tussenkop(`Wat doet u nu als ${ROLNAAM[rol]}?`), ...(regels.length === 0 ? [regel('U hoeft in deze stap niets te doen. U hoort het als dat verandert.')] : regels.map(({ stap, doe }) => feit(stap, doe)))];
}

/**
 * What now with one casus: who is to move, what and until when, and what the roles of this person do in its step. It
 * names nobody it is about, because it is also answered under the card in a channel. Source: domain F25.
 */
export function watnukaart(view: PersoonlijkeView): Kaart {
  const open = view.taken.filter(({ bijzaak }) => !bijzaak);
  const stappen = stappenVan(view);
  return kaart(schrijfKort(view), [
    titel(`Wat nu? · ${view.code} · ${view.afdeling}`), toelichting(schrijfStap(view)),
    ...(open.length === 0 ? [regel('Niemand hoeft nu iets te doen.')] : open.slice(0, MAX_TAKEN).map((taak) => feit(wieAanZet(taak, taak.kandidaten), `${taak.wat} · ${klok(taak, view.vandaag).tekst}`))),
    ...(open.length > MAX_TAKEN ? [toelichting(`En nog ${open.length - MAX_TAKEN}. Kies “Toon voor mij” voor alles.`)] : []),
    ...view.rollen.flatMap((rol) => watDoetRol(rol, stappen)),
    ...rij([toonKnop(view)]),
  ]);
}
