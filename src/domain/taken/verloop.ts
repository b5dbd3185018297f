import { isOpenBijdrage } from '../bijdrage.ts';
import type { Casus } from '../casus.ts';
import { plusWerkdagen } from '../kalender.ts';
import { schrijfLijst } from '../schrijf.ts';
import { carrier, type Opzet } from '../taak.ts';
import type { Klokken } from '../termijnen.ts';

function aantal(n: number, een: string, meer: string): readonly string[] {
  return n === 0 ? [] : [n === 1 ? `1 ${een}` : `${n} ${meer}`];
}

function inFase(casus: Casus): readonly string[] {
  const { conclusie } = casus.duiding;
  switch (casus.fase) {
    case 'duiding': return [conclusie === undefined ? 'de gezamenlijke duiding' : 'de uitkomst van de duiding'];
    case 'bijdrage': return [
      ...aantal(conclusie?.afspraken.filter(({ klaarOp }) => klaarOp === undefined).length ?? 0, 'afspraak van de duiding', 'afspraken van de duiding'),
      ...aantal(casus.stap3?.bijdragen.filter(isOpenBijdrage).length ?? 0, 'bijdrage van de reclassering', 'bijdragen van de reclassering'),
    ];
    default: return [];
  }
}

/**
 * What is open between the two sides when somebody leaves, in words without anything about the person. Empty when
 * nothing was shared, probation had no role, or the handover was done already.
 */
export function nogOpen(casus: Casus): readonly string[] {
  const gedeeld = casus.informatie.some(({ gedeeldOp }) => gedeeldOp !== undefined);
  const bezig = gedeeld || casus.fase === 'duiding' || casus.fase === 'bijdrage';
  const zonderRol = casus.fase === 'afronden' && casus.duiding.conclusie?.actieveRol === false;
  if (!bezig || zonderRol || casus.afgevinkt.warmeOverdracht !== undefined) return [];
  const vragen = casus.vragen.filter(({ beantwoordOp }) => beantwoordOp === undefined).length;
  const open = [...inFase(casus), ...aantal(vragen, 'vraag', 'vragen')];
  return open.length > 0 ? open : ['de gedeelde informatie'];
}

/** Whether the person is free, once the end of the detention has passed: for the casemanager, else for those of the afdeling. */
export function vrijlating(casus: Casus, { afspraken, kalender }: Klokken): readonly Opzet[] {
  return casus.vrijlating === undefined ? [] : [{
    id: 'vrijlating', soort: 'vrijlating', kant: 'DJI', ...carrier(casus, 'DJI'), sinds: casus.vrijlating.gevraagdOp,
    norm: plusWerkdagen(casus.vrijlating.gevraagdOp, afspraken.vrijlatingWerkdagen, kalender), wat: 'Meld of de gedetineerde vrij is: de einddatum is voorbij',
  }];
}

/** The last taak of a casus whose person has left. */
export function overdracht(casus: Casus, { afspraken, kalender }: Klokken): readonly Opzet[] {
  const { vertrek } = casus;
  if (vertrek === undefined || vertrek.open.length === 0 || casus.afgevinkt.warmeOverdracht !== undefined) return [];
  const wie = vertrek.soort === 'elders' ? 'de casemanager en uw collega bij de andere inrichting' : 'de casemanager en de begeleiding buiten';
  return [{
    id: 'warmeOverdracht', soort: 'warmeOverdracht', kant: '3RO', ...carrier(casus, '3RO'), sinds: vertrek.gemeldOp,
    norm: plusWerkdagen(vertrek.gemeldOp, afspraken.overdrachtWerkdagen, kalender), wat: `Draag warm over: bel ${wie}. Nog open: ${schrijfLijst(vertrek.open)}`,
  }];
}
