/** A casus in which somebody has something to do, as the lists find it (`domain/werkregel.ts`). */
interface WerkregelTabel {
  casus: string;
  code: string;
  afdeling: string;
  kolom: string;
  /** Empty, here and below: none. */
  organisatie: string;
  casemanager: string;
  reclasseringswerker: string;
  bijzaak: boolean;
  termijn: string;
  /** Digest of all that is kept of the casus here, to see whether it is still right. */
  stand: string;
}
/** One open taak, and whom it is for. */
interface TaakregelTabel {
  casus: string;
  taak: string;
  code: string;
  soort: string;
  pi: string;
  afdeling: string;
  kolom: string;
  voor: string;
  organisatie: string;
  persoon: string;
  drager: string;
  bijzaak: boolean;
  termijn: string;
}

/** The lists of people and afdelingen. */
export interface Werktabellen {
  werkregel: WerkregelTabel;
  taakregel: TaakregelTabel;
}
