import { gehoudenGesprek, isOpenBijdrage, type Stap3 } from '../bijdrage.ts';
import { gespreksdag } from '../bijdragetermijnen.ts';
import type { Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import type { Datum } from '../datum.ts';
import { stap3Van } from '../evolutie/bijdrage.ts';
import { wachtOpGesprek } from '../formen.ts';
import type { Feit } from '../gebeurtenis.ts';
import { gevuld } from '../gevuld.ts';
import { alsGevuld, MAX_REGEL, vereisteReden } from '../invoer.ts';
import type { LegMdoVast, LegMeningVast, LegTrajectgesprekVast, PlanMdo } from '../opdrachten/bijdrage.ts';
import { schrijfDag } from '../schrijf.ts';
import { planningVan } from '../teplannen.ts';
import { afspraakVervalt } from '../vervallen.ts';
import { isWeigering, weiger, type Weigering } from '../weigering.ts';

const NIET_IN_STAP3 = weiger('verkeerdeStap', 'Deze casus staat niet in stap 3. Het trajectgesprek en het MDO legt u daar vast.');

/** Step 3 of a casus that is there; what was ticked off at once in an old history is not done again. */
function inStap3(casus: Casus): Stap3 | Weigering {
  if (casus.fase !== 'bijdrage') return NIET_IN_STAP3;
  return casus.afgevinkt.mdo === undefined ? stap3Van(casus) : weiger('alGedaan', 'Het plan is al besproken in het MDO.');
}

function teLangeRegel(tekst: string | undefined): Weigering | undefined {
  return (tekst ?? '').length > MAX_REGEL ? weiger('invoer', `Maak de toelichting korter: hooguit ${MAX_REGEL} tekens.`) : undefined;
}

function nieuweDag(dag: Datum | undefined, wat: string, { nu }: Context): Weigering | undefined {
  return dag !== undefined && dag < nu.datum ? weiger('invoer', `De nieuwe datum van het ${wat} is al voorbij. Kies een datum vanaf vandaag.`) : undefined;
}

/** Taking part ends with the talk: who was there has done it, who was not needs no reason (C-22). */
function deelname({ bijdragen }: Stap3, vorm: 'trajectgesprek' | 'mdo', erbij: boolean): readonly Feit[] {
  return bijdragen.filter((een) => een.vorm === vorm && isOpenBijdrage(een)).map(({ id }): Feit =>
    erbij ? { type: 'BijdrageAfgerond', id, wijze: 'gedaan' } : { type: 'BijdrageVervallen', id, reden: `De reclassering was niet bij het ${vorm === 'mdo' ? 'MDO' : 'trajectgesprek'}.` });
}

/** A meeting of the product that still has to come, and does not. */
function nogTeHouden(casus: Casus, voor: 'trajectgesprek' | 'mdo', reden: string, { nu }: Context): readonly Feit[] {
  const { moment } = planningVan(casus, voor);
  return moment === undefined || moment.start.instant <= nu.instant ? [] : afspraakVervalt(casus, reden, { voor });
}

/** Who was at the trajectgesprek says how it went; not held asks why, and a new date (features 30). */
export function legTrajectgesprekVast(casus: Casus, { uitkomst, erbij = true, reden, toelichting, nieuweDatum }: LegTrajectgesprekVast, context: Context): Uitkomst {
  const stap3 = inStap3(casus);
  if (isWeigering(stap3)) return stap3;
  const gehouden = gehoudenGesprek(stap3);
  if (gehouden !== undefined) return weiger('alGedaan', `${gehouden.door.naam} heeft het trajectgesprek al vastgelegd.`);
  const datum = gespreksdag(casus, stap3);
  if (datum === undefined) return weiger('verkeerdeStap', 'Het trajectgesprek heeft nog geen datum. Vul eerst de datum in.');
  const lang = teLangeRegel(toelichting);
  if (lang !== undefined) return lang;
  if (uitkomst !== 'nietGehouden') {
    if (datum > context.nu.datum) return weiger('verkeerdeStap', `Het trajectgesprek is pas op ${schrijfDag(datum)}. Is het al gehouden? Verander dan eerst de datum.`);
    return [{ type: 'TrajectgesprekVastgelegd', datum, uitkomst, ...alsGevuld('toelichting', toelichting) }, ...deelname(stap3, 'trajectgesprek', erbij)];
  }
  if (reden === undefined) return weiger('redenNodig', 'Kies waarom het trajectgesprek niet doorging.');
  const waarom = reden === 'anders' ? vereisteReden(toelichting, 'het trajectgesprek niet doorging') : undefined;
  if (isWeigering(waarom)) return waarom;
  const zelfde = nieuweDatum === datum ? weiger('invoer', 'Kies voor het nieuwe trajectgesprek een andere datum dan die niet doorging.') : nieuweDag(nieuweDatum, 'trajectgesprek', context);
  if (zelfde !== undefined) return zelfde;
  return [
    ...nogTeHouden(casus, 'trajectgesprek', 'Het trajectgesprek gaat niet door.', context),
    { type: 'TrajectgesprekVastgelegd', datum, uitkomst, reden, ...alsGevuld('toelichting', toelichting) },
    ...(nieuweDatum === undefined ? [] : [{ type: 'SignaalAangevuld' as const, velden: { trajectgesprekOp: nieuweDatum } }]),
  ];
}

/** Agrees; does not, and why; or was not asked, and why (features 32). Said again it replaces what was said before. */
export function legMeningVast(casus: Casus, { mening, waarom }: LegMeningVast): Uitkomst {
  const stap3 = inStap3(casus);
  if (isWeigering(stap3)) return stap3;
  if (gehoudenGesprek(stap3) === undefined) return weiger('verkeerdeStap', 'Leg eerst vast hoe het trajectgesprek ging.');
  const reden = mening === 'eens' ? undefined : vereisteReden(waarom, mening === 'nietEens' ? 'de gedetineerde het niet eens is' : 'het niet is gevraagd');
  if (isWeigering(reden)) return reden;
  if (stap3.mening?.mening === mening && stap3.mening.waarom === reden) return [];
  return [{ type: 'MeningVastgelegd', mening, ...gevuld({ waarom: reden }) }];
}

export function brengPlanIn(casus: Casus): Uitkomst {
  const stap3 = inStap3(casus);
  if (isWeigering(stap3)) return stap3;
  if (stap3.planIngebrachtOp !== undefined) return weiger('alGedaan', 'De inbreng staat al in het concept-D&R-plan.');
  if (wachtOpGesprek(casus) && gehoudenGesprek(stap3) === undefined) return weiger('verkeerdeStap', 'Leg eerst vast hoe het trajectgesprek ging. Daarna brengt u de inbreng in het plan.');
  return [{ type: 'PlanIngebracht' }];
}

/** The date of the MDO, also another one. */
export function planMdo(casus: Casus, { datum }: PlanMdo, context: Context): Uitkomst {
  const stap3 = inStap3(casus);
  if (isWeigering(stap3)) return stap3;
  if (stap3.mdo.uitkomst !== undefined) return weiger('alGedaan', 'De uitkomst van het MDO is al vastgelegd.');
  if (stap3.mdo.datum === datum) return [];
  return nieuweDag(datum, 'MDO', context) ?? [...nogTeHouden(casus, 'mdo', 'Het MDO is op een andere dag.', context), { type: 'MdoGepland', datum }];
}

/** What the MDO decided; a plan that was discussed has also been brought in. Held over asks for a new date. */
export function legMdoVast(casus: Casus, { uitkomst, erbij = true, toelichting, nieuweDatum }: LegMdoVast, context: Context): Uitkomst {
  const stap3 = inStap3(casus);
  if (isWeigering(stap3)) return stap3;
  const { mdo, planIngebrachtOp } = stap3;
  if (mdo.uitkomst !== undefined) return weiger('alGedaan', 'De uitkomst van het MDO is al vastgelegd.');
  if (mdo.datum === undefined) return weiger('verkeerdeStap', 'Het MDO heeft nog geen datum. Vul eerst de datum in.');
  if (uitkomst !== 'aangehouden' && mdo.datum > context.nu.datum) return weiger('verkeerdeStap', `Het MDO is pas op ${schrijfDag(mdo.datum)}. Is het al geweest? Verander dan eerst de datum.`);
  const waarom = uitkomst === 'anders' ? vereisteReden(toelichting, 'het plan niet is vastgesteld') : teLangeRegel(toelichting);
  if (isWeigering(waarom)) return waarom;
  const uit: Feit = { type: 'MdoVastgelegd', uitkomst, ...alsGevuld('toelichting', toelichting) };
  if (uitkomst !== 'aangehouden') return [...(planIngebrachtOp === undefined ? [{ type: 'PlanIngebracht' as const }] : []), uit, ...deelname(stap3, 'mdo', erbij)];
  return nieuweDag(nieuweDatum, 'MDO', context) ?? [...nogTeHouden(casus, 'mdo', 'Het plan is aangehouden.', context), uit, ...(nieuweDatum === undefined ? [] : [{ type: 'MdoGepland' as const, datum: nieuweDatum }])];
}
