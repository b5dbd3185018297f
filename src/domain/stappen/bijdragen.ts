import { BIJDRAGEVORM, gehoudenGesprek, heeftBevinding, type Bijdrage, type Stap3 } from '../bijdrage.ts';
import { bijdrageErbij, NIET_IN_STAP3, volgendeId } from '../bijdrageErbij.ts';
import { gespreksdag } from '../bijdragetermijnen.ts';
import type { Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import { stap3Van } from '../evolutie/bijdrage.ts';
import { heeftTrajectgesprek } from '../formen.ts';
import { MAX_TEKST, vereist, vereisteReden } from '../invoer.ts';
import type { GeefBijdrageDoor, GeefInbreng, LaatBijdrageVervallen, RondBijdrageAf, VoegBijdrageToe } from '../opdrachten/bijdrage.ts';
import { kantVanActor } from '../rollen.ts';
import { schrijfDag } from '../schrijf.ts';
import { isWeigering, weiger, type Weigering } from '../weigering.ts';

/** Either side may ask for one more (domain F20). */
export function voegBijdrageToe(casus: Casus, { vorm, eigenaar }: VoegBijdrageToe): Uitkomst {
  return bijdrageErbij(casus, vorm, eigenaar);
}

function open(casus: Casus, id: string): { readonly stap3: Stap3; readonly bijdrage: Bijdrage } | Weigering {
  if (casus.fase !== 'bijdrage') return NIET_IN_STAP3;
  const stap3 = stap3Van(casus);
  const bijdrage = stap3.bijdragen.find((een) => een.id === id);
  if (bijdrage === undefined) return weiger('bestaatNiet', 'Deze bijdrage bestaat niet.');
  if (bijdrage.klaar !== undefined) return weiger('alGedaan', `${bijdrage.klaar.door.naam} heeft deze bijdrage al afgerond.`);
  return bijdrage.vervallen === undefined ? { stap3, bijdrage } : weiger('alGedaan', `${bijdrage.vervallen.door.naam} heeft deze bijdrage laten vervallen.`);
}

export function geefBijdrageDoor(casus: Casus, { bijdrage: id, eigenaar }: GeefBijdrageDoor): Uitkomst {
  const gevonden = open(casus, id);
  if (isWeigering(gevonden)) return gevonden;
  const huidig = gevonden.bijdrage.eigenaar ?? casus.reclasseringswerker;
  return huidig?.persoon === eigenaar.persoon ? [] : [{ type: 'BijdrageDoorgegeven', id, eigenaar }];
}

/** The request itself is made in JD-online; here stands only that it was, and when (A3). */
export function vraagAdviesAan(casus: Casus, id: string): Uitkomst {
  const gevonden = open(casus, id);
  if (isWeigering(gevonden)) return gevonden;
  if (gevonden.bijdrage.vorm !== 'advies') return weiger('verkeerdeStap', 'Deze bijdrage hoeft niet in JD-online te worden aangevraagd.');
  if (gevonden.bijdrage.aangevraagdOp !== undefined) return weiger('alGedaan', `Het advies is al aangevraagd op ${schrijfDag(gevonden.bijdrage.aangevraagdOp)}.`);
  return [{ type: 'AdviesAangevraagd', id }];
}

/** Nobody has taken part before the day itself. */
function nogNietGeweest(casus: Casus, stap3: Stap3, { vorm }: Bijdrage, { nu }: Context): Weigering | undefined {
  if ((vorm !== 'trajectgesprek' && vorm !== 'mdo') || !heeftTrajectgesprek(casus)) return undefined;
  const [wat, dag] = vorm === 'mdo' ? ['MDO', stap3.mdo.datum] : ['trajectgesprek', gespreksdag(casus, stap3)];
  if (dag !== undefined && dag <= nu.datum) return undefined;
  const wanneer = dag === undefined ? 'heeft nog geen datum' : `is pas op ${schrijfDag(dag)}`;
  return weiger('verkeerdeStap', `Het ${wat} ${wanneer}. Kunt u er niet bij zijn? Geef dan vooraf schriftelijke inbreng.`);
}

/** The bijdrage is given, with what it found; taking part needs no finding. */
export function rondBijdrageAf(casus: Casus, { bijdrage: id, bevinding }: RondBijdrageAf, context: Context): Uitkomst {
  const gevonden = open(casus, id);
  if (isWeigering(gevonden)) return gevonden;
  const { stap3, bijdrage } = gevonden;
  if (bijdrage.vorm === 'advies' && bijdrage.aangevraagdOp === undefined) return weiger('verkeerdeStap', 'De casemanager heeft het advies nog niet aangevraagd in JD-online.');
  const teVroeg = nogNietGeweest(casus, stap3, bijdrage, context);
  if (teVroeg !== undefined) return teVroeg;
  if (!BIJDRAGEVORM[bijdrage.vorm].bevinding) return [{ type: 'BijdrageAfgerond', id, wijze: 'gedaan' }];
  const tekst = vereist(bevinding, 'wat eruit kwam', MAX_TEKST);
  return isWeigering(tekst) ? tekst : [{ type: 'BijdrageAfgerond', id, wijze: 'gedaan', bevinding: tekst }];
}

export function laatBijdrageVervallen(casus: Casus, { bijdrage: id, reden }: LaatBijdrageVervallen): Uitkomst {
  const gevonden = open(casus, id);
  if (isWeigering(gevonden)) return gevonden;
  const waarom = vereisteReden(reden, 'de bijdrage vervalt');
  return isWeigering(waarom) ? waarom : [{ type: 'BijdrageVervallen', id, reden: waarom }];
}

/**
 * Written input (C-22): who cannot be at the trajectgesprek or MDO takes part that way; of an advice that is not ready
 * it says what is known so far, and the advice itself stays open (scenario 15).
 */
export function geefInbreng(casus: Casus, { bijdrage: id, tekst }: GeefInbreng): Uitkomst {
  const gevonden = open(casus, id);
  if (isWeigering(gevonden)) return gevonden;
  const { stap3, bijdrage: { vorm } } = gevonden;
  if (vorm !== 'trajectgesprek' && vorm !== 'mdo' && vorm !== 'advies') return weiger('verkeerdeStap', 'Rond deze bijdrage af met wat eruit kwam. Aparte inbreng is niet nodig.');
  if (vorm !== 'mdo' && gehoudenGesprek(stap3) !== undefined) return weiger('verkeerdeStap', 'Het trajectgesprek is al gehouden. Inbreng vooraf kan niet meer.');
  const schoon = vereist(tekst, 'uw inbreng', MAX_TEKST);
  if (isWeigering(schoon)) return schoon;
  const gegeven = { type: 'InbrengGegeven', id: volgendeId('n', stap3.inbreng, casus.laatsteInbreng), bijdrage: id, voor: vorm === 'mdo' ? 'mdo' : 'trajectgesprek', tekst: schoon } as const;
  return vorm === 'advies' ? [gegeven] : [gegeven, { type: 'BijdrageAfgerond', id, wijze: 'schriftelijk' }];
}

export function leesInbreng(casus: Casus, id: string): Uitkomst {
  if (casus.fase !== 'bijdrage') return NIET_IN_STAP3;
  const inbreng = stap3Van(casus).inbreng.find((een) => een.id === id);
  if (inbreng === undefined) return weiger('bestaatNiet', 'Deze inbreng bestaat niet.');
  return inbreng.gelezenOp === undefined ? [{ type: 'InbrengGelezen', id }] : weiger('alGedaan', 'Deze inbreng is al als gelezen gemeld.');
}

/** After they talked, one tap of either side (S:473–474). */
export function bevestigAfstemming(casus: Casus, { actor }: Context): Uitkomst {
  if (casus.fase !== 'bijdrage') return NIET_IN_STAP3;
  const stap3 = stap3Van(casus);
  if (kantVanActor(actor) === undefined) return weiger('magNiet', 'Alleen de casemanager en de reclasseringswerker stemmen de bevindingen af.');
  if (stap3.afgestemd !== undefined) return weiger('alGedaan', `${stap3.afgestemd.door.naam} heeft al gemeld dat de bevindingen zijn afgestemd.`);
  if (gehoudenGesprek(stap3) !== undefined) return weiger('verkeerdeStap', 'Het trajectgesprek is al gehouden. Afstemmen vooraf kan niet meer.');
  if (!stap3.bijdragen.some(({ vorm, vervallen }) => vervallen === undefined && BIJDRAGEVORM[vorm].bevinding))
    return weiger('nietsTeDoen', 'Er zijn geen bijdragen met bevindingen. Afstemmen is niet nodig.');
  return heeftBevinding(stap3) ? [{ type: 'BevindingenAfgestemd' }] : weiger('nietsTeDoen', 'Er is nog geen bevinding om af te stemmen. Dat kan zodra de reclassering een bijdrage heeft gegeven.');
}
