import type { Casus } from './casus.ts';
import type { Besluit, Context, Uitkomst } from './context.ts';
import { teBevestigen } from './bewaring.ts';
import { evolve } from './evolve.ts';
import { buitenOrganisatie } from './doorzetten.ts';
import type { Feit, Gebeurtenis } from './gebeurtenis.ts';
import { isOpen } from './inzetdatums.ts';
import { mag, wieMag } from './mag.ts';
import type { Opdracht } from './opdracht.ts';
import { doorVan, ROLNAAM } from './rollen.ts';
import { schrijfDatum, schrijfLijst } from './schrijf.ts';
import { beantwoordAlert, beoordeel, corrigeerOordeel, kiesInEenKeer } from './stappen/bekendheid.ts';
import { stuurTerug, zetDoor } from './stappen/doorzetten.ts';
import { beantwoordKijkOpnieuw } from './stappen/kijkOpnieuw.ts';
import { legMedewerkingVast } from './stappen/medewerking.ts';
import { beslisDuiding } from './stappen/oneens.ts';
import { beeindigWacht, verlengWacht, wachtOpStrafproces } from './stappen/wachten.ts';
import { rondAfspraakAf, vinkAf } from './stappen/bijdrage.ts';
import {
  bevestigAfstemming, geefBijdrageDoor, geefInbreng, laatBijdrageVervallen, leesInbreng, rondBijdrageAf, voegBijdrageToe, vraagAdviesAan,
} from './stappen/bijdragen.ts';
import { bevestigDuiding, legDuidingVast, weesHetOneens } from './stappen/duiding.ts';
import { beantwoordInzet, herrekenInzet, laatInzetVervallen, rondInzetAf, startInzet, stelInzetVoor, voegInzetToe } from './stappen/inzet.ts';
import { draagOver, neemOver, stuurOverdrachtTerug, trekOverdrachtIn, vinkOverdrachtAf } from './stappen/overdracht.ts';
import { zetOver } from './stappen/overzetten.ts';
import { annuleerAfspraak, kiesMoment, koppelAfspraak, meldBoekingMislukt, registreerBoeking, stelMomentenVoor, verplaatsAfspraak, verzetAfspraak, wijsMomentenAf } from './stappen/plannen.ts';
import { ontvangSignaal, vulAan } from './stappen/signaal.ts';
import { heropen, sluitAf, sluitAlsKlaar } from './stappen/sluiten.ts';
import { corrigeerSkn, koppelCasussen, meldVertrek, plaatsOver, trekSignaalIn, vraagVrijlating, weigerNaVertrek } from './stappen/verloop.ts';
import { claim, laatLos, neemOpZich, wijsToe } from './stappen/toewijzen.ts';
import { geefUitstel } from './stappen/uitstel.ts';
import { beantwoordUitnodiging, meldAfgelopen, meldNietDoorgegaan, verwerkAgenda } from './stappen/uitnodiging.ts';
import { beantwoordVraag, stelVraag } from './stappen/vragen.ts';
import { deel, legInformatieVast, meldDuidingUitgebleven, trekInformatieIn, verwijderInformatie, waardeer } from './stappen/werkdocument.ts';
import { brengPlanIn, legMdoVast, legMeningVast, legTrajectgesprekVast, planMdo } from './stappen/trajectgesprek.ts';
import { wisInhoud } from './stappen/wissen.ts';
import { volgtDeMensen } from './tafel.ts';
import { tijdensWachten } from './wachten.ts';
import { isWeigering, weiger } from './weigering.ts';

function stap(casus: Casus, opdracht: Exclude<Opdracht, { type: 'ontvangSignaal' }>, context: Context): Uitkomst {
  switch (opdracht.type) {
    case 'vulAan': return vulAan(casus, opdracht, context);
    case 'plaatsOver': return plaatsOver(casus, opdracht, context);
    case 'meldVertrek': return meldVertrek(casus, opdracht, context);
    case 'vraagVrijlating': return vraagVrijlating(casus, context);
    case 'trekSignaalIn': return trekSignaalIn(casus, opdracht, context);
    case 'corrigeerSkn': return corrigeerSkn(casus, opdracht);
    case 'koppelCasussen': return koppelCasussen(casus, opdracht);
    case 'claim': return claim(casus, context);
    case 'laatLos': return laatLos(casus, context);
    case 'wijsToe': return wijsToe(casus, opdracht, context);
    case 'zetOver': return zetOver(casus, opdracht, context);
    case 'kiesInEenKeer': return kiesInEenKeer(casus);
    case 'beoordeel': return beoordeel(casus, opdracht, context);
    case 'corrigeerOordeel': return corrigeerOordeel(casus, opdracht, context);
    case 'beantwoordAlert': return beantwoordAlert(casus, opdracht, context);
    case 'legInformatieVast': return legInformatieVast(casus, opdracht, context);
    case 'verwijderInformatie': return verwijderInformatie(casus, opdracht, context);
    case 'trekInformatieIn': return trekInformatieIn(casus, opdracht, context);
    case 'deel': return deel(casus, context);
    case 'waardeer': return waardeer(casus, opdracht);
    case 'meldDuidingUitgebleven': return meldDuidingUitgebleven(casus, context);
    case 'stelVraag': return stelVraag(casus, opdracht, context);
    case 'beantwoordVraag': return beantwoordVraag(casus, opdracht, context);
    case 'stelMomentenVoor': return stelMomentenVoor(casus, opdracht);
    case 'kiesMoment': return kiesMoment(casus, opdracht, context);
    case 'wijsMomentenAf': return wijsMomentenAf(casus, opdracht, context);
    case 'registreerBoeking': return registreerBoeking(casus, opdracht);
    case 'meldBoekingMislukt': return meldBoekingMislukt(casus, opdracht);
    case 'koppelAfspraak': return koppelAfspraak(casus, opdracht, context);
    case 'annuleerAfspraak': return annuleerAfspraak(casus, opdracht);
    case 'verplaatsAfspraak': return verplaatsAfspraak(casus, opdracht, context);
    case 'verzetAfspraak': return verzetAfspraak(casus, opdracht, context);
    case 'beantwoordUitnodiging': return beantwoordUitnodiging(casus, opdracht, context);
    case 'verwerkAgenda': return verwerkAgenda(casus, opdracht, context);
    case 'meldAfgelopen': return meldAfgelopen(casus, opdracht, context);
    case 'meldNietDoorgegaan': return meldNietDoorgegaan(casus, opdracht, context);
    case 'legDuidingVast': return legDuidingVast(casus, opdracht, context);
    case 'bevestigDuiding': return bevestigDuiding(casus, context);
    case 'weesHetOneens': return weesHetOneens(casus, opdracht, context);
    case 'beslisDuiding': return beslisDuiding(casus, opdracht, context);
    case 'voegBijdrageToe': return voegBijdrageToe(casus, opdracht);
    case 'geefBijdrageDoor': return geefBijdrageDoor(casus, opdracht);
    case 'vraagAdviesAan': return vraagAdviesAan(casus, opdracht.bijdrage);
    case 'rondBijdrageAf': return rondBijdrageAf(casus, opdracht, context);
    case 'laatBijdrageVervallen': return laatBijdrageVervallen(casus, opdracht);
    case 'geefInbreng': return geefInbreng(casus, opdracht);
    case 'leesInbreng': return leesInbreng(casus, opdracht.inbreng);
    case 'bevestigAfstemming': return bevestigAfstemming(casus, context);
    case 'legTrajectgesprekVast': return legTrajectgesprekVast(casus, opdracht, context);
    case 'legMeningVast': return legMeningVast(casus, opdracht);
    case 'brengPlanIn': return brengPlanIn(casus);
    case 'planMdo': return planMdo(casus, opdracht, context);
    case 'legMdoVast': return legMdoVast(casus, opdracht, context);
    case 'wachtOpStrafproces': return wachtOpStrafproces(casus, opdracht, context);
    case 'verlengWacht': return verlengWacht(casus, opdracht, context);
    case 'beeindigWacht': return beeindigWacht(casus);
    case 'beantwoordKijkOpnieuw': return beantwoordKijkOpnieuw(casus, opdracht, context);
    case 'legMedewerkingVast': return legMedewerkingVast(casus, opdracht);
    case 'zetDoor': return zetDoor(casus, opdracht, context);
    case 'stuurTerug': return stuurTerug(casus, opdracht);
    case 'rondAfspraakAf': return rondAfspraakAf(casus, opdracht.afspraak, context);
    case 'vinkAf': return vinkAf(casus, opdracht.wat, context);
    case 'voegInzetToe': return voegInzetToe(casus, opdracht, context);
    case 'stelInzetVoor': return stelInzetVoor(casus, context);
    case 'beantwoordInzet': return beantwoordInzet(casus, opdracht, context);
    case 'startInzet': return startInzet(casus, opdracht.inzet, context);
    case 'rondInzetAf': return rondInzetAf(casus, opdracht.inzet);
    case 'laatInzetVervallen': return laatInzetVervallen(casus, opdracht.inzet, opdracht.reden);
    case 'draagOver': return draagOver(casus, opdracht, context);
    case 'vinkOverdrachtAf': return vinkOverdrachtAf(casus, opdracht, context);
    case 'neemOver': return neemOver(casus, opdracht, context);
    case 'stuurOverdrachtTerug': return stuurOverdrachtTerug(casus, opdracht.overdracht, opdracht.reden, context);
    case 'trekOverdrachtIn': return trekOverdrachtIn(casus, opdracht.overdracht, context);
    case 'geefUitstel': return geefUitstel(casus, opdracht, context);
    case 'sluitAf': return sluitAf(casus, opdracht.reden);
    case 'heropen': return heropen(casus, opdracht);
    case 'wisInhoud': return wisInhoud(casus, context);
  }
}

/** What may still be said of a closed casus: it is opened again, what is known of the person was put right, and everything of step 4 (C-21). */
const OOK_GESLOTEN = new Set<Opdracht['type']>([
  'heropen', 'vulAan', 'voegInzetToe', 'stelInzetVoor', 'beantwoordInzet', 'startInzet', 'rondInzetAf', 'laatInzetVervallen',
  'draagOver', 'vinkOverdrachtAf', 'neemOver', 'stuurOverdrachtTerug', 'trekOverdrachtIn',
  'plaatsOver', 'corrigeerSkn', 'koppelCasussen', 'wisInhoud',
]);
/** And what managers do about whoever does not act, while inzet is open. */
const ZOLANG_INZET_OPEN = new Set<Opdracht['type']>(['wijsToe', 'zetOver', 'geefUitstel']);

function magNogNaSluiten(casus: Casus, { type }: Opdracht): boolean {
  // What was not confirmed in IRIS or Tulp still can be, until the content is erased.
  return casus.fase !== 'gesloten' || OOK_GESLOTEN.has(type) || (isOpen(casus) && ZOLANG_INZET_OPEN.has(type)) || (type === 'vinkAf' && teBevestigen(casus).length > 0);
}

function magNiet({ type }: Opdracht): Uitkomst {
  const wie = schrijfLijst(wieMag(type).map((rol) => ROLNAAM[rol])).replace(' en ', ' of ');
  return weiger('magNiet', wie === '' ? 'Dit doet Samen starten zelf. U hoeft niets te doen.' : `Dit kan alleen wie hier ${wie} is.`);
}

function beslis(casus: Casus | undefined, opdracht: Opdracht, context: Context): Uitkomst {
  if (!mag(context.actor, opdracht.type)) return magNiet(opdracht);
  if (opdracht.type === 'ontvangSignaal') return casus === undefined ? ontvangSignaal(opdracht, context) : weiger('bestaatAl', 'Deze casus bestaat al.');
  if (casus === undefined) return weiger('bestaatNiet', 'Deze casus bestaat niet (meer).');
  if (casus.gewist !== undefined) return opdracht.type === 'wisInhoud' ? [] : weiger('gesloten', `De inhoud van deze casus is gewist op ${schrijfDatum(casus.gewist.op)}. Wat is vastgelegd, staat in IRIS en Tulp Selectie. Is de persoon terug? Geef dan een nieuw signaal.`);
  if (!magNogNaSluiten(casus, opdracht)) return weiger('gesloten', 'Deze casus is gesloten. Kies “Heropenen” als er toch iets moet gebeuren.');
  const uitkomst = tijdensWachten(casus, opdracht.type) ?? buitenOrganisatie(casus, opdracht.type, context.actor) ?? weigerNaVertrek(casus, opdracht.type) ?? stap(casus, opdracht, context);
  return isWeigering(uitkomst) || uitkomst.length === 0 ? uitkomst : [...neemOpZich(casus, opdracht.type, context.actor), ...uitkomst];
}

/**
 * What happens when this actor gives this opdracht now: gebeurtenissen to add to the history (none when nothing
 * changes), or a refusal. Reads no clock and changes nothing.
 */
export function decide(casus: Casus | undefined, opdracht: Opdracht, context: Context): Besluit {
  const uitkomst = beslis(casus, opdracht, context);
  if (isWeigering(uitkomst)) return { ok: false, weigering: uitkomst };
  const envelop = (feit: Feit): Gebeurtenis => ({ ...feit, door: doorVan(context.actor), op: context.nu });
  const gebeurtenissen = uitkomst.map(envelop);
  const daarna = gebeurtenissen.reduce<Casus | undefined>(evolve, casus);
  const slot = daarna === undefined ? [] : [...volgtDeMensen(daarna, context), ...herrekenInzet(casus, daarna, context), ...sluitAlsKlaar(daarna, context)];
  return { ok: true, gebeurtenissen: [...gebeurtenissen, ...slot.map(envelop)] };
}
