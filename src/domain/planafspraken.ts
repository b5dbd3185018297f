import { tijd, type Tijd } from './datum.ts';

/** What a PI may change about the planning of meetings. Where no source is named the default is ours, to be agreed on. */
export interface PlanAfspraken {
  /** Hours in which meetings may lie, in Dutch wall time. */
  readonly vergaderenVan: Tijd;
  readonly vergaderenTot: Tijd;
  /** Calendar days ahead in which moments are looked for. Graph answers at most 62 days of free/busy. */
  readonly planHorizonDagen: number;
  /** Whether the mailbox of the PI organises the meetings, instead of the casemanager's. Source: issue "Booking", B6.2. */
  readonly organisatorIsPostbus: boolean;
  /** Whether proposed moments are held in the calendars while people choose. */
  readonly momentenVasthouden: boolean;
  /** Most minutes of meetings of one person on one day: minutes, because six duidingen are not six long talks. Own values go before. */
  readonly overlegMinutenPerDag: number;
  /** Minutes of travel between two PI's of which no other number is known. */
  readonly reisMinuten: number;
  /** Minutes of a trajectgesprek. Source of the talk: F12. */
  readonly trajectgesprekMinuten: number;
  /** Minutes of one casus in the MDO. */
  readonly mdoMinuten: number;
  /** Weeks between two reflection meetings of casemanagers and reclasseringswerkers of the PI; `null`: none. Source: R-a1, F23. */
  readonly reflectieWeken: number | null;
  /** Minutes of a reflection meeting. */
  readonly reflectieMinuten: number;
}

export const STANDAARD_PLANAFSPRAKEN: PlanAfspraken = {
  vergaderenVan: tijd('09:00'),
  vergaderenTot: tijd('17:00'),
  planHorizonDagen: 28,
  organisatorIsPostbus: false,
  momentenVasthouden: true,
  overlegMinutenPerDag: 180,
  reisMinuten: 45,
  trajectgesprekMinuten: 45,
  mdoMinuten: 10,
  reflectieWeken: null,
  reflectieMinuten: 60,
};
