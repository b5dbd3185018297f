import { isAfgestraft, type Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import type { Datum } from '../datum.ts';
import type { Feit } from '../gebeurtenis.ts';
import { alsGevuld, MAX_REGEL, vereisteReden } from '../invoer.ts';
import { eersteWerkdagVanaf } from '../kalender.ts';
import type { VerlengWacht, WachtOpStrafproces } from '../opdrachten/groepen.ts';
import { schrijfDatum } from '../schrijf.ts';
import { afspraakVervalt } from '../vervallen.ts';
import { magWachten, standaardHerbeoordeling, uitersteHerbeoordeling } from '../wachten.ts';
import { isWeigering, over, weiger, type Weigering } from '../weigering.ts';

const NIET_AAN_HET_WACHTEN = weiger('alGedaan', 'Deze casus wacht niet (meer) op het strafproces.');

function gelezenDag(tot: Datum, na: Datum, context: Context): Datum | Weigering {
  if (tot <= na) return weiger('invoer', `Kies een datum na ${schrijfDatum(na)}.`);
  const uiterste = uitersteHerbeoordeling(context.nu.datum, context);
  if (tot > uiterste) return weiger('invoer', `Kies een datum tot en met ${schrijfDatum(uiterste)}. Langer vooruit plannen kan hier niet.`);
  return eersteWerkdagVanaf(tot, context.kalender);
}

/** A duiding still to be held is taken out of the calendars; one in the past just lies behind. */
function duidingVervalt(casus: Casus, { nu }: Context): readonly Feit[] {
  const { moment } = casus.duiding;
  return moment === undefined || moment.start.instant <= nu.instant ? [] : afspraakVervalt(casus, 'De casus wacht op het strafproces.', { voor: 'duiding' });
}

/** Either side lets the casus wait for the criminal case; the main clocks stand still until the day of review. */
export function wachtOpStrafproces(casus: Casus, { tot, reden }: WachtOpStrafproces, context: Context): Uitkomst {
  if (casus.wacht !== undefined) return weiger('alGedaan', `Deze casus wacht al op het strafproces, tot ${schrijfDatum(casus.wacht.tot)}. Moet het langer? Kies “Wacht langer”.`);
  if (isAfgestraft(casus.titel)) return weiger('verkeerdeStap', `De persoon is ${casus.titel}. Wachten op het strafproces kan niet meer.`);
  if (!magWachten(casus)) return weiger('verkeerdeStap', 'In deze stap kunt u niet wachten op het strafproces. Rond eerst af wat er nu openstaat.');
  if ((reden ?? '').trim().length > MAX_REGEL) return over('reden', weiger('invoer', `Maak de reden korter: hooguit ${MAX_REGEL} tekens.`));
  const dag = tot === undefined ? standaardHerbeoordeling(context.nu.datum, context) : over('tot', gelezenDag(tot, context.nu.datum, context));
  if (isWeigering(dag)) return dag;
  return [...duidingVervalt(casus, context), { type: 'WachtBegonnen', tot: dag, ...alsGevuld('reden', reden) }];
}

/** At the review there is still nothing to go on: a later day, with a reason, and not for ever. */
export function verlengWacht({ wacht }: Casus, { tot, reden }: VerlengWacht, context: Context): Uitkomst {
  if (wacht === undefined) return NIET_AAN_HET_WACHTEN;
  const { wachtVerlengKeer } = context.afspraken;
  if (wacht.keer >= wachtVerlengKeer) return weiger('magNiet', `Het wachten is al ${wachtVerlengKeer} keer verlengd. Kies “Ga verder” en bespreek samen wat er nu kan.`);
  const na = wacht.tot > context.nu.datum ? wacht.tot : context.nu.datum;
  const dag = gelezenDag(tot, na, context);
  if (isWeigering(dag)) return dag;
  const waarom = vereisteReden(reden, 'de casus langer wacht');
  return isWeigering(waarom) ? waarom : [{ type: 'WachtVerlengd', tot: dag, reden: waarom }];
}

/** "Ga verder": the clocks run again from today with the days they had left. */
export function beeindigWacht({ wacht }: Casus): Uitkomst {
  return wacht === undefined ? NIET_AAN_HET_WACHTEN : [{ type: 'WachtBeeindigd', waarom: 'verder' }];
}
