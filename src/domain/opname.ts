import type { AfdelingId, Casus, PiId } from './casus.ts';
import { dagenTussen, type Datum } from './datum.ts';
import type { Rol } from './rollen.ts';
import { vereisteReden } from './invoer.ts';
import { isWeigering, weiger, type Weigering } from './weigering.ts';

/**
 * "Opgenomen maar niet gesignaleerd": the intake list of a prison beside the register, because not every detention is
 * signalled (S:930–931, B02, F01).
 */
export type GeenSignaalReden = 'geenDoelgroep' | 'alVertrokken' | 'dubbel' | 'anders';
export const GEEN_SIGNAAL_REDEN: Readonly<Record<GeenSignaalReden, string>> = {
  geenDoelgroep: 'Hoort niet tot de doelgroep',
  alVertrokken: 'Is al vertrokken',
  dubbel: 'Staat er al onder een ander nummer of een andere datum',
  anders: 'Andere reden',
};
export const GEEN_SIGNAAL_REDENEN: readonly GeenSignaalReden[] = ['geenDoelgroep', 'alVertrokken', 'dubbel', 'anders'];

/** Who sees the list and says what becomes of a row: who may give a signal. */
export const ZIET_OPNAMEN: readonly Rol[] = ['backoffice', 'casemanager', 'hoofdDR'];

/** Admissions longer ago are not compared. Shorter than the days a handled row is kept, so that an old list never brings it back. */
export const OPNAME_DAGEN = 28;
/** Days after which a handled row no longer says who it was about. Source: default, as B6.2. */
export const BEWAAR_DAGEN = 30;
/** The longest a row that nobody handles may keep who it is about. Source: default, six months as in B6.2. */
export const BEWAAR_HOOGSTENS_DAGEN = 182;

/** An admission that waits for a signal or for a reason why there is none. */
export interface Opname {
  readonly id: string;
  readonly pi: PiId;
  readonly afdeling?: AfdelingId;
  readonly skn: string;
  readonly naam?: string;
  readonly opgenomenOp: Datum;
}

/** Whether one of the casussen of this person is about this admission. */
export function isGesignaleerd({ opgenomenOp }: Pick<Opname, 'opgenomenOp'>, casussen: readonly Casus[]): boolean {
  return casussen.some(({ begindatum, einddatum, fase, ontvangenOp }) => {
    if (begindatum === opgenomenOp) return true;
    // Still detained as far as is known: an admission now is a transfer.
    if (fase !== 'gesloten' && (einddatum === undefined || einddatum >= opgenomenOp)) return true;
    if (ontvangenOp.datum >= opgenomenOp) return true;
    return begindatum === undefined && dagenTussen(ontvangenOp.datum, opgenomenOp) <= OPNAME_DAGEN;
  });
}

/** Whether this admission is compared at all on this day, or why not. */
export function teVergelijken(opgenomenOp: Datum, vandaag: Datum): 'ja' | 'teOud' | 'inDeToekomst' {
  if (opgenomenOp > vandaag) return 'inDeToekomst';
  return dagenTussen(opgenomenOp, vandaag) > OPNAME_DAGEN ? 'teOud' : 'ja';
}

/** The reason why there is no signal, with the typed line that "anders" needs. */
export function redenGeenSignaal(soort: string | undefined, toelichting: string | undefined): { readonly soort: GeenSignaalReden; readonly toelichting?: string } | Weigering {
  const gekozen = GEEN_SIGNAAL_REDENEN.find((een) => een === soort);
  if (gekozen === undefined) return weiger('redenNodig', 'Kies waarom er geen signaal hoeft te komen.');
  if (gekozen !== 'anders') return { soort: gekozen };
  const tekst = vereisteReden(toelichting, 'er geen signaal hoeft te komen');
  return isWeigering(tekst) ? tekst : { soort: gekozen, toelichting: tekst };
}

/** A row of the list, for who may give a signal for it: it says who it is about. */
export interface OpnameView {
  readonly id: string;
  readonly pi: string;
  /** Undefined: to be asked before a signal can be made. */
  readonly afdeling?: string;
  readonly skn: string;
  readonly naam?: string;
  readonly opgenomenOp: Datum;
  /** The wings to choose from. */
  readonly afdelingen: readonly { readonly id: AfdelingId; readonly naam: string }[];
}
