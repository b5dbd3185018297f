import type { WerkdocumentAntwoord } from '../../../src/api/contract.ts';
import { andereKant, type Stuk, type Vraag } from './labels.ts';

/** What the page offers this person now. The server decides; this only keeps away what it would refuse anyway. */
export interface Mogelijk {
  readonly bewerkStukken: boolean;
  /** Takes back what was shared; also once nothing can be added any more. */
  readonly trekIn: boolean;
  readonly deel: boolean;
  readonly waardeer: boolean;
  readonly stelVraag: boolean;
  readonly beantwoord: (vraag: Vraag) => boolean;
  readonly legDuidingVast: boolean;
  readonly bevestigDuiding: boolean;
  /** Ends the waiting for the criminal case. */
  readonly gaVerder: boolean;
}

const OPEN_VOOR_INFORMATIE = ['bekendheid', 'delen', 'duiding', 'bijdrage'];

/** What sharing makes visible: new pieces and amendments. Only the side that wrote them gets these from the server. */
export function concepten({ stukken }: WerkdocumentAntwoord): readonly Stuk[] {
  return stukken.filter((stuk) => stuk.gedeeldOp === undefined || stuk.wijziging !== undefined);
}

/**
 * @returns what may be done, from the roles of this person (`mag`, which does not look at the step), the step
 *   (`fase`) and what the werkdocument holds
 */
export function mogelijk(werkdocument: WerkdocumentAntwoord): Mogelijk {
  const { mag, fase, ik, conclusie, magLeegDelen } = werkdocument;
  const kan = (opdracht: string): boolean => mag.includes(opdracht);
  const magNaarAndereKant = conclusie !== undefined && conclusie.kant === andereKant(ik.kant) && conclusie.oneens === undefined && !conclusie.besloten;
  const bewerkStukken = kan('legInformatieVast') && OPEN_VOOR_INFORMATIE.includes(fase);
  const ietsTeDelen = concepten(werkdocument).length > 0 || magLeegDelen;
  return {
    bewerkStukken,
    trekIn: kan('trekInformatieIn') && fase !== 'gesloten',
    deel: kan('deel') && bewerkStukken && fase !== 'bekendheid' && ietsTeDelen,
    waardeer: kan('waardeer'),
    stelVraag: kan('stelVraag') && (fase === 'duiding' || fase === 'bijdrage' || (fase === 'delen' && ik.kant === '3RO')),
    beantwoord: (vraag) => kan('beantwoordVraag') && vraag.aan === ik.kant && vraag.antwoord === undefined,
    legDuidingVast: kan('legDuidingVast') && fase === 'duiding' && conclusie === undefined,
    bevestigDuiding: kan('bevestigDuiding') && fase === 'duiding' && magNaarAndereKant,
    gaVerder: kan('beeindigWacht') && werkdocument.wachtTot !== undefined,
  };
}
