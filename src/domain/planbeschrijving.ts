import { dag, type BeschrijvingVoor } from './afspraakbeschrijving.ts';
import type { PlanAfspraken } from './planafspraken.ts';

const groep = 'planning';
const minuten = (min: number, max: number) => ({ soort: 'getal', min, max, eenheid: 'minuten' }) as const;

/** The afspraken of planning as people read and change them. */
export const PLANBESCHRIJVINGEN: { readonly [S in keyof PlanAfspraken]: BeschrijvingVoor<PlanAfspraken[S]> } = {
  vergaderenVan: { groep, label: 'Overleggen beginnen niet eerder dan', bron: 'standaard', ...dag('07:00', '12:00') },
  vergaderenTot: { groep, label: 'Overleggen eindigen niet later dan', bron: 'standaard', ...dag('13:00', '20:00') },
  planHorizonDagen: { groep, label: 'Zo ver vooruit wordt een moment gezocht', bron: 'standaard', soort: 'getal', min: 14, max: 56, eenheid: 'dagen' },
  organisatorIsPostbus: { groep, label: 'De postbus van de inrichting nodigt uit, niet de casemanager', bron: 'B6.2', soort: 'jaNee' },
  momentenVasthouden: { groep, label: 'Voorgestelde momenten vasthouden in de agenda’s tot er gekozen is', bron: 'standaard', soort: 'jaNee' },
  overlegMinutenPerDag: { groep, label: 'Overleg van één persoon op één dag, samen hooguit', bron: 'standaard', ...minuten(30, 480) },
  reisMinuten: { groep, label: 'Reistijd tussen twee inrichtingen, als er geen andere bekend is', bron: 'standaard', ...minuten(0, 300) },
  trajectgesprekMinuten: { groep, label: 'Duur van een trajectgesprek in de agenda', bron: 'F12', ...minuten(15, 180) },
  mdoMinuten: { groep, label: 'Duur van één casus in het MDO', bron: 'standaard', ...minuten(5, 60) },
  reflectieWeken: { groep, label: 'Reflectie van casemanagers en reclasseringswerkers, elke', bron: 'F23', zonder: 'geen', soort: 'getal', min: 2, max: 52, eenheid: 'weken' },
  reflectieMinuten: { groep, label: 'Duur van een reflectie in de agenda', bron: 'standaard', ...minuten(15, 180) },
};
