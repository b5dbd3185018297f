import type { Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import type { Feit } from '../gebeurtenis.ts';
import type { OpdrachtType, WijsToe } from '../opdracht.ts';
import type { Actor } from '../rollen.ts';
import { weiger } from '../weigering.ts';

/** "Ik pak deze". */
export function claim(casus: Casus, { actor }: Context): Uitkomst {
  if (actor.soort === 'systeem') return weiger('magNiet', 'Alleen een mens kan een casus oppakken.');
  const huidig = casus.reclasseringswerker;
  if (huidig?.persoon === actor.persoon) return weiger('alGedaan', 'U hebt deze casus al opgepakt.');
  if (huidig !== undefined) return weiger('alGedaan', `${huidig.naam} heeft deze casus al opgepakt. Overleg met elkaar, of vraag de unitmanager om de casus over te zetten.`);
  return [{ type: 'Opgepakt', wie: { persoon: actor.persoon, naam: actor.naam } }];
}

export function laatLos(casus: Casus, { actor }: Context): Uitkomst {
  if (actor.soort === 'systeem' || casus.reclasseringswerker?.persoon !== actor.persoon) return weiger('magNiet', 'U kunt alleen een casus loslaten die u zelf hebt opgepakt.');
  return [{ type: 'Losgelaten' }];
}

export function wijsToe(casus: Casus, { rol, wie }: WijsToe, { actor }: Context): Uitkomst {
  const { verwachteOrganisatie } = casus;
  if (rol === 'reclasseringswerker' && verwachteOrganisatie !== undefined && actor.soort === 'persoon' && !actor.rollen.includes('unitmanager'))
    return weiger('magNiet', `Deze casus is doorgezet naar ${verwachteOrganisatie}. De unitmanager wijst de reclasseringswerker toe.`);
  return casus[rol]?.persoon === wie.persoon ? [] : [{ type: 'Toegewezen', rol, wie }];
}

/** Opdrachten by which somebody shows to carry the casus, so that it need not be said separately. */
const DRAAGT: ReadonlySet<OpdrachtType> = new Set<OpdrachtType>([
  'kiesInEenKeer', 'beoordeel', 'beantwoordAlert', 'beantwoordInzet', 'legInformatieVast', 'trekInformatieIn', 'deel', 'waardeer', 'stelVraag', 'beantwoordVraag',
  'kiesMoment', 'koppelAfspraak', 'wijsMomentenAf', 'legDuidingVast', 'bevestigDuiding', 'weesHetOneens', 'rondAfspraakAf', 'vinkAf', 'heropen',
  'voegBijdrageToe', 'vraagAdviesAan', 'rondBijdrageAf', 'geefInbreng', 'leesInbreng', 'bevestigAfstemming', 'legTrajectgesprekVast', 'legMeningVast', 'brengPlanIn', 'planMdo', 'legMdoVast',
  'wachtOpStrafproces', 'verlengWacht', 'beeindigWacht', 'beantwoordKijkOpnieuw', 'legMedewerkingVast',
]);

/** Who acts on a casus that nobody carries yet for that role, carries it from then on. */
export function neemOpZich(casus: Casus, opdracht: OpdrachtType, actor: Actor): readonly Feit[] {
  if (actor.soort === 'systeem' || !DRAAGT.has(opdracht)) return [];
  const wie = { persoon: actor.persoon, naam: actor.naam };
  if (actor.rollen.includes('casemanager') && casus.casemanager === undefined) return [{ type: 'Toegewezen', rol: 'casemanager', wie }];
  if (actor.rollen.includes('reclasseringswerker') && casus.reclasseringswerker === undefined) return [{ type: 'Opgepakt', wie }];
  return [];
}
