import { tijd, type Tijd } from './datum.ts';
import type { Uitvoerder } from './rollen.ts';

/**
 * What a PI may change about the process. Sources: `S:` a line of the evaluation of 2023, `A7`/`A12` the
 * reference of the process where the evaluation is silent.
 */
export interface Afspraken {
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
  /** Working days to complete a missing field of the signal. Source: default. */
  readonly aanvullenWerkdagen: number;
  /** Working day after admission on which the ISS result is there. Source: A7 K5. */
  readonly issWerkdag: number;
  /** Months after admission of the last alert question. Source: domain F15. */
  readonly alertMaanden: number;
  /** Working days to answer the alert question once someone is afgestraft. Source: default. */
  readonly alertAfgestraftWerkdagen: number;
  /** Calendar days after admission before which trajectgesprek and MDO take place. Source: S:521, A7 K8. */
  readonly planDagen: number;
  /** Working days the bijdrage is ready before the trajectgesprek. Source: A7 K6. */
  readonly bijdrageVoorTrajectgesprek: number;
  /** Calendar months within which a contact counts as recent. Source: S:322, A12 C-15. */
  readonly actueelMaanden: number;
  /** Working days of step 1 and of the duiding for a stay of one to four weeks. Source: A7. */
  readonly kortStap1Werkdagen: number;
  readonly kortDuidingWerkdagen: number;
  /** Postponement: working days each time, and how often per taak. Source: A7. */
  readonly uitstelWerkdagen: number;
  readonly uitstelKeer: number;
  /** Working days that open clocks get more when somebody is transferred. Source: A12 C-17. */
  readonly overplaatsingWerkdagen: number;
  /** Working days for the warm handover after somebody has left. Source: default. */
  readonly overdrachtWerkdagen: number;
  /** Minutes of a joint duiding. Source: F09. */
  readonly duidingMinuten: number;
  /** Working days without a choice after which the product books the best moment; `null`: never. Source: default. */
  readonly zelfBoekenNaWerkdagen: number | null;
  /** Reminders leave between these times on working days. Source: A7. */
  readonly herinnerVan: Tijd;
  readonly herinnerTot: Tijd;
  /** What of the person a posted card may show. Source: B6.2. */
  readonly naamInKanaal: 'niets' | 'initialen' | 'naam';
  readonly goedeVrijdagVrij: boolean;
  readonly bevrijdingsdagVrij: boolean;
}

/** What holds where a PI has not agreed otherwise. */
export const STANDAARD_AFSPRAKEN: Afspraken = {
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
  aanvullenWerkdagen: 1,
  issWerkdag: 10,
  alertMaanden: 3,
  alertAfgestraftWerkdagen: 2,
  planDagen: 28,
  bijdrageVoorTrajectgesprek: 2,
  actueelMaanden: 9,
  kortStap1Werkdagen: 1,
  kortDuidingWerkdagen: 2,
  uitstelWerkdagen: 5,
  uitstelKeer: 2,
  overplaatsingWerkdagen: 2,
  overdrachtWerkdagen: 2,
  duidingMinuten: 15,
  zelfBoekenNaWerkdagen: 1,
  herinnerVan: tijd('07:30'),
  herinnerTot: tijd('18:00'),
  naamInKanaal: 'niets',
  goedeVrijdagVrij: true,
  bevrijdingsdagVrij: true,
};
