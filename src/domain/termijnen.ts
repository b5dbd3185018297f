import type { Afspraken } from './afspraken.ts';
import type { AlertSoort, Casus } from './casus.ts';
import { dagenTussen, laatste, plusDagen, plusMaanden, vroegste, type Datum, type Moment } from './datum.ts';
import { inPauze, naPauzes } from './pauze.ts';
import { isWerkdag, plusWerkdagen, werkdagenTussen, type Kalender } from './kalender.ts';

/** What every clock needs besides the casus. */
export interface Klokken {
  readonly afspraken: Afspraken;
  readonly kalender: Kalender;
}

export type Verblijf = 'korterDanWeek' | 'eenTotVierWeken' | 'totDrieMaanden' | 'langer' | 'onbekend';

/** Expected stay from begin to end of the detention (A12 C-35), in the lanes of A7. */
export function verblijf(casus: Pick<Casus, 'begindatum' | 'einddatum'>): Verblijf {
  const { begindatum, einddatum } = casus;
  if (begindatum === undefined || einddatum === undefined) return 'onbekend';
  const dagen = dagenTussen(begindatum, einddatum);
  if (dagen < 7) return 'korterDanWeek';
  if (dagen < 28) return 'eenTotVierWeken';
  return dagen <= 90 ? 'totDrieMaanden' : 'langer';
}

/** Day 0 of the signal's clock: the day itself, also a free one (B3.3); the next working day when it came after 16:00. Source: A7, werkproces. */
export function dagVanSignaal(op: Moment, { afspraken, kalender }: Klokken): Datum {
  const teLaatOpDeDag = op.tijd > afspraken.signaalNaTijd && isWerkdag(op.datum, kalender);
  return teLaatOpDeDag ? plusWerkdagen(op.datum, 1, kalender) : op.datum;
}

/** The day of admission, or of the signal while that is not known. */
export function opname(casus: Casus): Datum {
  return casus.begindatum ?? casus.signaalOp;
}

/** Last day for step 1 (S:306; A7 K2). */
export function termijnStap1(casus: Casus, { afspraken, kalender }: Klokken): Datum {
  const kort = verblijf(casus) === 'korterDanWeek' || verblijf(casus) === 'eenTotVierWeken';
  const werkdagen = kort ? afspraken.kortStap1Werkdagen : casus.inEenKeer ? afspraken.inEenKeerWerkdagen : afspraken.stap1Werkdagen;
  return plusWerkdagen(casus.heropendOp ?? casus.signaalOp, werkdagen, kalender);
}

/**
 * Last day for sharing (A7 K3), moved by the days it waited for an answer. In one go with step 1 it is the date of
 * both (A12 C-04), but never before the first working day after the verdict. Needs a verdict or a casus that came back.
 */
export function termijnDelen(casus: Casus, { afspraken, kalender }: Klokken): Datum {
  const vanaf = casus.heropendOp ?? casus.oordeel?.op.datum ?? casus.signaalOp;
  const samen = casus.inEenKeer && casus.heropendOp === undefined;
  const werkdagen = casus.heropendOp !== undefined ? afspraken.heropendWerkdagen : samen ? 1 : afspraken.delenWerkdagen;
  const apart = plusWerkdagen(vanaf, werkdagen, kalender);
  const norm = samen ? (laatste(apart, naEerderePauzes(plusWerkdagen(casus.signaalOp, afspraken.inEenKeerWerkdagen, kalender), casus.signaalOp, vanaf, casus, kalender)) ?? apart) : apart;
  return plusWerkdagen(norm, wachtdagen(casus, vanaf, kalender), kalender);
}

/** A norm counted from before this step began, moved by the pauses that lay before it; later pauses move the taak itself. */
function naEerderePauzes(norm: Datum, geteldVanaf: Datum, begonnenOp: Datum, { pauzes = [] }: Casus, kalender: Kalender): Datum {
  return naPauzes(norm, geteldVanaf, pauzes.filter(({ tot }) => tot <= begonnenOp), kalender);
}

/** Working days after `vanaf` on which the casus waited for an answer that has come since. */
function wachtdagen({ vragen, pauzes = [] }: Pick<Casus, 'vragen' | 'pauzes'>, vanaf: Datum, kalender: Kalender): number {
  const dagen = new Set<Datum>();
  for (const { gesteldOp, beantwoordOp } of vragen) {
    if (beantwoordOp === undefined) continue;
    for (let dag = laatste(gesteldOp, vanaf) ?? vanaf; werkdagenTussen(dag, beantwoordOp, kalender) > 0; ) {
      dag = plusWerkdagen(dag, 1, kalender);
      if (!inPauze(dag, pauzes)) dagen.add(dag);
    }
  }
  return dagen.size;
}

/**
 * Last day for the joint duiding: the earliest of the three norms of A7 K4, moved by the days the casus waited for
 * an answer; never before the first working day after sharing, because a late share must leave room to talk.
 */
export function termijnDuiding(casus: Casus, klokken: Klokken): Datum {
  const { afspraken, kalender } = klokken;
  const gedeeldOp = casus.gedeeldOp ?? casus.signaalOp;
  const kort = verblijf(casus) === 'eenTotVierWeken';
  const normen = [
    plusWerkdagen(gedeeldOp, kort ? afspraken.kortDuidingWerkdagen : afspraken.duidingWerkdagen, kalender),
    naEerderePauzes(plusWerkdagen(opname(casus), afspraken.duidingUiterlijkWerkdag, kalender), opname(casus), gedeeldOp, casus, kalender),
    ...(casus.trajectgesprekOp === undefined ? [] : [plusWerkdagen(casus.trajectgesprekOp, -afspraken.duidingVoorTrajectgesprek, kalender)]),
  ];
  const norm = vroegste(...normen) ?? gedeeldOp;
  const minstens = plusWerkdagen(gedeeldOp, 1, kalender);
  return plusWerkdagen(laatste(norm, minstens) ?? norm, wachtdagen(casus, gedeeldOp, kalender), kalender);
}

/** Day before which trajectgesprek and MDO take place (S:521; A7 K7, K8), never in the past of the decision. */
export function termijnPlan(casus: Casus, { afspraken, kalender }: Klokken): Datum {
  const dag = plusDagen(opname(casus), afspraken.planDagen);
  const norm = isWerkdag(dag, kalender) ? dag : plusWerkdagen(dag, -1, kalender);
  const besloten = casus.duiding.beslotenOp ?? casus.duiding.conclusie?.op.datum;
  return besloten === undefined ? norm : (laatste(norm, plusWerkdagen(besloten, afspraken.duidingWerkdagen, kalender)) ?? norm);
}

/** The last working day that lies at least so many weeks before the end of the detention. */
export function wekenVoorEinde(einddatum: Datum, weken: number, kalender: Kalender): Datum {
  const dag = plusDagen(einddatum, -7 * weken);
  return isWerkdag(dag, kalender) ? dag : plusWerkdagen(dag, -1, kalender);
}

interface Alert {
  readonly soort: AlertSoort;
  readonly termijn: Datum;
}

/** Two questions within so many days are one too many. Source: default. */
const ALERT_RUST_DAGEN = 14;

/**
 * The question before the end of the detention: so many weeks before it, never before the ISS result or the day after
 * the stop, and in a stay too short for either on the last working day that is left. Not when another question was
 * answered or comes within two weeks of it. Source: domain F15; the weeks are those of K12.
 */
function alertVoorEinde(casus: Casus, andere: readonly Alert[], issDag: Datum, { afspraken, kalender }: Klokken): readonly Alert[] {
  const { gestoptOp, einddatum, laatsteAlertOp } = casus;
  if (gestoptOp === undefined || einddatum === undefined) return [];
  const uiterlijk = plusWerkdagen(einddatum, -1, kalender);
  const binnen = (dag: Datum): Datum => vroegste(dag, uiterlijk) ?? dag;
  const vooraf = wekenVoorEinde(einddatum, afspraken.alertVoorEindeWeken, kalender);
  const termijn = laatste(vooraf, binnen(issDag), binnen(plusWerkdagen(gestoptOp, 1, kalender)), gestoptOp) ?? vooraf;
  const onlangs = laatsteAlertOp !== undefined && dagenTussen(laatsteAlertOp, termijn) <= ALERT_RUST_DAGEN;
  return onlangs || andere.some((alert) => Math.abs(dagenTussen(alert.termijn, termijn)) <= ALERT_RUST_DAGEN) ? [] : [{ soort: 'einde', termijn }];
}

/**
 * When the casemanager is asked the alert questions after a stop in step 1: at the ISS result, at three months, once
 * someone is afgestraft and before the end of the detention; not after it. Source: S:344–347, domain F15.
 */
export function alertDagen(casus: Casus, klokken: Klokken): readonly Alert[] {
  const { afspraken, kalender } = klokken;
  const { gestoptOp, afgestraftOp, einddatum } = casus;
  if (gestoptOp === undefined) return [];
  const minstens = plusWerkdagen(gestoptOp, 1, kalender);
  const na = (dag: Datum): Datum => laatste(dag, minstens) ?? dag;
  const issDag = plusWerkdagen(opname(casus), afspraken.issWerkdag, kalender);
  const dagen: Alert[] = [{ soort: 'iss', termijn: na(issDag) }, { soort: 'maanden', termijn: na(plusMaanden(opname(casus), afspraken.alertMaanden)) }];
  if (afgestraftOp !== undefined) dagen.push({ soort: 'afgestraft', termijn: na(plusWerkdagen(afgestraftOp, afspraken.alertAfgestraftWerkdagen, kalender)) });
  const open = ({ soort, termijn }: Alert): boolean => !casus.alertsBeantwoord.includes(soort) && (einddatum === undefined || termijn <= einddatum);
  const andere = dagen.filter(open);
  return [...andere, ...alertVoorEinde(casus, andere, issDag, klokken).filter(open)].sort((a, b) => (a.termijn < b.termijn ? -1 : 1));
}

/** Calendar months within which a contact counts as recent; exactly nine months still does (A12 C-15). */
export function isActueel(contact: Datum, signaalOp: Datum, afspraken: Afspraken): boolean {
  return plusMaanden(contact, afspraken.actueelMaanden) >= signaalOp;
}
