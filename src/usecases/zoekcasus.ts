import type { Casus } from '../domain/casus.ts';
import { dagenTussen, type Datum } from '../domain/datum.ts';
import type { Plaats } from '../domain/plaats.ts';
import type { RuwSignaal } from '../intake/rij.ts';
import { TELT_NIET_MEE } from './verloop.ts';

const ZELFDE_ZONDER_BEGIN_DAGEN = 28;

/** Closed because the person is not here (any more); who comes back gets a new casus (A12 C-18). */
export function isVoorgoedWeg({ gesloten }: Casus): boolean {
  return gesloten !== undefined && (gesloten.reden === 'uitgestroomd' || TELT_NIET_MEE.includes(gesloten.reden));
}

/** Whether this signal says that the person of a casus which closed for good is in detention again. */
function isTerug(casus: Casus, { begindatum }: RuwSignaal, plaats: Plaats, vandaag: Datum): boolean {
  if (!isVoorgoedWeg(casus) || casus.gesloten === undefined) return false;
  // Another prison says who is there now; the list of the same one may be sent once more.
  if (TELT_NIET_MEE.includes(casus.gesloten.reden) && plaats.pi !== casus.pi) return true;
  if (begindatum === undefined) return casus.gesloten.op < vandaag;
  return casus.begindatum === undefined && begindatum > casus.gesloten.op;
}

/**
 * The casus that a signal is about. Key: SKN and begin of the detention; a signal without begin completes the open
 * casus of that SKN, and one with begin completes an open casus whose begin is not known. A closed casus without
 * begin still counts for four weeks, so that yesterday's list sent again makes nothing new.
 */
export function zoekCasus(vanPersoon: readonly Casus[], signaal: RuwSignaal, plaats: Plaats, vandaag: Datum): Casus | undefined {
  const { begindatum } = signaal;
  const eerdere = vanPersoon.filter((casus) => !isTerug(casus, signaal, plaats, vandaag));
  const open = (casus: Casus): boolean => casus.fase !== 'gesloten';
  const recent = (casus: Casus): boolean => dagenTussen(casus.ontvangenOp.datum, vandaag) <= ZELFDE_ZONDER_BEGIN_DAGEN;
  if (begindatum !== undefined) {
    const zelfde = eerdere.filter((casus) => casus.begindatum === begindatum);
    return zelfde.find(open) ?? zelfde[0] ?? eerdere.find((casus) => casus.begindatum === undefined && (open(casus) || recent(casus)));
  }
  return eerdere.find(open) ?? eerdere.find((casus) => recent(casus));
}
