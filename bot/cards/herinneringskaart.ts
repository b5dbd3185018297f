import { wieAanZet } from '../../src/domain/aanzet.ts';
import { herinneringstekst, aangebodenMomenten, hoofdzin, schrijfVoorstel, watNu, type HerinneringInvoer } from './herinneringstekst.ts';
import { feit, regel, stuk, titel, toelichting, vak } from './parts/elementen.ts';
import { kaart, type Element, type Kaart, type Uitvoering } from './parts/kaart.ts';
import { rij, toonKnop } from './parts/knoppen.ts';
import { VERB } from './verben.ts';

const TITEL = {
  vooraf: 'Herinnering', opDeDag: 'Vandaag', eenLaat: 'Te laat', drieLaat: 'Te laat: uw hulp is nodig', vijfLaat: 'Stilgevallen: uw hulp is nodig', nogOpen: 'Nog vast te leggen',
} as const;
const VLAK = { vooraf: 'emphasis', opDeDag: 'warning', eenLaat: 'attention', drieLaat: 'attention', vijfLaat: 'attention', nogOpen: 'emphasis' } as const;
const TEKEN = { vooraf: '◷ ', opDeDag: '⚠ ', eenLaat: '‼ ', drieLaat: '‼ ', vijfLaat: '‼ ', nogOpen: '◷ ' } as const;

function knoppen(invoer: HerinneringInvoer): readonly Uitvoering[] {
  const keuzes = aangebodenMomenten(invoer).map((moment): Uitvoering => ({
    type: 'Action.Execute', title: schrijfVoorstel(moment), verb: VERB.kiesMoment, data: { casus: invoer.casus, start: moment.start.instant }, associatedInputs: 'none',
  }));
  return [...keuzes, toonKnop({ id: invoer.casus }, invoer.aan === 'leiding' ? 'Toon en los op' : 'Toon voor mij')];
}

function waarom({ aan, taak }: HerinneringInvoer): readonly Element[] {
  if (aan === 'leiding') return [toelichting('U krijgt dit bericht omdat de casus aan beide kanten vastloopt.')];
  return aan === 'beideKanten' && !taak.bijzaak ? [toelichting('Dit bericht gaat naar beide kanten. Bent u niet aan zet? Help elkaar dan herinneren.')] : [];
}

/**
 * A reminder in a 1:1 chat, by step of the ladder (A7). Teams stores it, so it names the casus only; the button
 * shows the rest. For a duiding that is a day late the two next moments are buttons.
 */
export function herinneringskaart(invoer: HerinneringInvoer): Kaart {
  const { trede, taak, code, afdeling } = invoer;
  return kaart(herinneringstekst(invoer), [
    titel(`${TITEL[trede]} · ${code} · ${afdeling}`),
    vak(VLAK[trede], [regel([stuk(`${TEKEN[trede]}${hoofdzin(invoer)}`, { weight: 'Bolder' })]), regel(watNu(invoer))]),
    feit('Aan zet', wieAanZet(taak, taak.kandidaten)),
    ...waarom(invoer),
    ...rij(knoppen(invoer)),
  ]);
}
