import { tijd, type Tijd } from './datum.ts';
import { STANDAARD_INZETAFSPRAKEN, type InzetAfspraken } from './inzetafspraken.ts';
import { STANDAARD_PLANAFSPRAKEN, type PlanAfspraken } from './planafspraken.ts';
import type { Uitvoerder } from './rollen.ts';

/**
 * What a PI may change about the process. Sources: `S:` a line of the evaluation of 2023, `A7`/`A12` the
 * reference of the process where the evaluation is silent.
 */
export interface Afspraken extends InzetAfspraken, PlanAfspraken {
  /** A signal received after this time counts from the next working day. Source: default. */
  readonly signaalNaTijd: Tijd;
  /** Working days for step 1 after the signal. Source: S:306. */
  readonly stap1Werkdagen: number;
  /** Working days after the signal for step 1 and sharing in one go. Source: S:353–357, A12 C-04. */
  readonly inEenKeerWerkdagen: number;
  /** Working days for sharing after the verdict, when done apart. Source: A7 K3. */
  readonly delenWerkdagen: number;
  /** Working days for sharing after a casus came back. Source: default, as step 1. */
  readonly heropendWerkdagen: number;
  /** Working days for the joint duiding after sharing. Source: A7 K4. */
  readonly duidingWerkdagen: number;
  /** Latest working day after admission for the duiding. Source: A7 K4. */
  readonly duidingUiterlijkWerkdag: number;
  /** Working days the duiding comes before the trajectgesprek. Source: A7 K4. */
  readonly duidingVoorTrajectgesprek: number;
  /** Who takes the initiative for the duiding. Source: A12 C-06. */
  readonly regieDuiding: Uitvoerder;
  /** Working days late after which the other side may record a voorlopige duiding. Source: A7. */
  readonly voorlopigNaWerkdagen: number;
  /** Working days for the first side to review a voorlopige duiding. Source: default. */
  readonly herzienWerkdagen: number;
  /** Working days for the other side to confirm a duiding. Source: default. */
  readonly bevestigWerkdagen: number;
  /** Working days for hoofd D&R and unitmanager to settle a disagreement. Source: A12 C-23. */
  readonly besluitOneensWerkdagen: number;
  /** Working days to answer a question of the other side. Source: default. */
  readonly vraagWerkdagen: number;
  /** Working days to confirm RPI, RACT and Tulp. Source: A7 K9. */
  readonly bevestigingWerkdagen: number;
  /** Working days after sharing without a duiding, after which probation's part goes under RACT alone. Source: A12 C-13. */
  readonly ractDeelAWerkdagen: number;
  /** Working days between two reminders of a note that is not ticked off. Source: default. */
  readonly vastleggenHerinnerWerkdagen: number;
  /** Whether the mail after the duiding carries the werkdocument itself; else a link only. Source: A12 C-31. */
  readonly werkdocumentAlsBijlage: boolean;
  /** Working days to complete a missing field of the signal. Source: default. */
  readonly aanvullenWerkdagen: number;
  /** Working day after admission on which the ISS result is there. Source: A7 K5. */
  readonly issWerkdag: number;
  /** Months after admission of an alert question. Source: domain F15. */
  readonly alertMaanden: number;
  /** Weeks before the end of the detention of the last alert question. Source: domain F15, K12 (art. 11(2) Reclasseringsregeling). */
  readonly alertVoorEindeWeken: number;
  /** Working days to answer the alert question once someone is afgestraft. Source: default. */
  readonly alertAfgestraftWerkdagen: number;
  /** Weeks that a casus waits for the criminal case when nobody names a day. Source: A7 K10. */
  readonly wachtWeken: number;
  /** The most weeks ahead of a day of review, and how often waiting may be extended. Source: default. */
  readonly wachtMaxWeken: number;
  readonly wachtVerlengKeer: number;
  /** Calendar days after admission before which trajectgesprek and MDO take place. Source: S:521, A7 K8. */
  readonly planDagen: number;
  /** Working days the bijdrage is ready before the trajectgesprek. Source: A7 K6. */
  readonly bijdrageVoorTrajectgesprek: number;
  /** Working days a reclasseringsadvies D&R takes after it was asked for in JD-online. Source: default. */
  readonly adviesWerkdagen: number;
  /** Working days to choose bijdragen and to set the dates of trajectgesprek and MDO. Source: default. */
  readonly plannenWerkdagen: number;
  /** Calendar months within which a contact counts as recent. Source: S:322, A12 C-15. */
  readonly actueelMaanden: number;
  /** Working days of step 1 and of the duiding for a stay of one to four weeks. Source: A7. */
  readonly kortStap1Werkdagen: number;
  readonly kortDuidingWerkdagen: number;
  /** Postponement by reason: working days each time, and how often per taak. Source: A7, row 47. */
  readonly uitstelZiekteWerkdagen: number;
  readonly uitstelZiekteKeer: number;
  readonly uitstelCapaciteitWerkdagen: number;
  readonly uitstelCapaciteitKeer: number;
  readonly uitstelOverplaatsingWerkdagen: number;
  readonly uitstelOverplaatsingKeer: number;
  readonly uitstelSysteemWerkdagen: number;
  readonly uitstelSysteemKeer: number;
  readonly uitstelWachtOpAnderWerkdagen: number;
  readonly uitstelWachtOpAnderKeer: number;
  readonly uitstelAndersWerkdagen: number;
  readonly uitstelAndersKeer: number;
  /** Working days of postponement of one taak in all. Source: A7 (twice five). */
  readonly uitstelTotaalWerkdagen: number;
  /** Working days after the signal from which an unknown casemanager is a gap. Source: B09. */
  readonly casemanagerOnbekendWerkdagen: number;
  /** Working days that open clocks get more when somebody is transferred. Source: A12 C-17. */
  readonly overplaatsingWerkdagen: number;
  /** Working days to say whether somebody is free, after the end of the detention has passed. Source: default. */
  readonly vrijlatingWerkdagen: number;
  /** Working days for the warm handover after somebody has left. Source: default. */
  readonly overdrachtWerkdagen: number;
  /** Minutes of a joint duiding. Source: F09. */
  readonly duidingMinuten: number;
  /** Working days without a choice after which the product books the best moment; `null`: never. Source: default. */
  readonly zelfBoekenNaWerkdagen: number | null;
  /** Reminders leave between these times on working days. Source: A7. */
  readonly herinnerVan: Tijd;
  readonly herinnerTot: Tijd;
  /** When the day digest goes to the channel of each afdeling, on working days; `null`: none. Source: F10. */
  readonly dagberichtOm: Tijd | null;
  /** Calendar days after closing that the content of a casus is kept, once it is confirmed in IRIS and Tulp. Source: B6.2. */
  readonly bewaarNaSluitenDagen: number;
  /** Calendar months after the end of the stay after which it is erased, confirmed or not. Source: B6.2. */
  readonly bewaarHoogstensMaanden: number;
  /** Working days before that day on which people hear what is not confirmed yet. Source: default. */
  readonly bewaarWaarschuwWerkdagen: number;
  /** What of the person a posted card may show. Source: B6.2. */
  readonly naamInKanaal: 'niets' | 'initialen' | 'naam';
  readonly goedeVrijdagVrij: boolean;
  readonly bevrijdingsdagVrij: boolean;
}

/** What holds where a PI has not agreed otherwise. */
export const STANDAARD_AFSPRAKEN: Afspraken = {
  ...STANDAARD_INZETAFSPRAKEN,
  ...STANDAARD_PLANAFSPRAKEN,
  signaalNaTijd: tijd('16:00'),
  stap1Werkdagen: 3,
  inEenKeerWerkdagen: 5,
  delenWerkdagen: 2,
  heropendWerkdagen: 3,
  duidingWerkdagen: 5,
  duidingUiterlijkWerkdag: 12,
  duidingVoorTrajectgesprek: 2,
  regieDuiding: 'casemanager',
  voorlopigNaWerkdagen: 3,
  herzienWerkdagen: 3,
  bevestigWerkdagen: 2,
  besluitOneensWerkdagen: 2,
  vraagWerkdagen: 2,
  bevestigingWerkdagen: 2,
  ractDeelAWerkdagen: 10,
  vastleggenHerinnerWerkdagen: 5,
  werkdocumentAlsBijlage: false,
  aanvullenWerkdagen: 1,
  issWerkdag: 10,
  alertMaanden: 3,
  alertVoorEindeWeken: 4,
  alertAfgestraftWerkdagen: 2,
  wachtWeken: 6,
  wachtMaxWeken: 26,
  wachtVerlengKeer: 3,
  planDagen: 28,
  bijdrageVoorTrajectgesprek: 2,
  adviesWerkdagen: 10,
  plannenWerkdagen: 3,
  actueelMaanden: 9,
  kortStap1Werkdagen: 1,
  kortDuidingWerkdagen: 2,
  uitstelZiekteWerkdagen: 5,
  uitstelZiekteKeer: 2,
  uitstelCapaciteitWerkdagen: 5,
  uitstelCapaciteitKeer: 2,
  uitstelOverplaatsingWerkdagen: 2,
  uitstelOverplaatsingKeer: 1,
  uitstelSysteemWerkdagen: 2,
  uitstelSysteemKeer: 2,
  uitstelWachtOpAnderWerkdagen: 5,
  uitstelWachtOpAnderKeer: 1,
  uitstelAndersWerkdagen: 5,
  uitstelAndersKeer: 2,
  uitstelTotaalWerkdagen: 10,
  casemanagerOnbekendWerkdagen: 3,
  overplaatsingWerkdagen: 2,
  vrijlatingWerkdagen: 2,
  overdrachtWerkdagen: 2,
  duidingMinuten: 15,
  zelfBoekenNaWerkdagen: 1,
  herinnerVan: tijd('07:30'),
  herinnerTot: tijd('18:00'),
  dagberichtOm: tijd('08:30'),
  bewaarNaSluitenDagen: 30,
  bewaarHoogstensMaanden: 6,
  bewaarWaarschuwWerkdagen: 10,
  naamInKanaal: 'niets',
  goedeVrijdagVrij: true,
  bevrijdingsdagVrij: true,
};

/** What a place agreed on itself; the rest follows from what lies above it. */
export type EigenAfspraken = Partial<Afspraken>;

/** What holds at a place: the national default, then what the PI agreed, then its cluster (A10, B57). */
export function bepaalAfspraken(pi: EigenAfspraken = {}, cluster: EigenAfspraken = {}): Afspraken {
  return { ...STANDAARD_AFSPRAKEN, ...pi, ...cluster };
}
