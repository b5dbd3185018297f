import type { Casus } from './casus.ts';
import type { Besluit, Context, Uitkomst } from './context.ts';
import { evolve } from './evolve.ts';
import type { Feit, Gebeurtenis } from './gebeurtenis.ts';
import { mag, wieMag } from './mag.ts';
import type { Opdracht } from './opdracht.ts';
import { doorVan, ROLNAAM } from './rollen.ts';
import { schrijfLijst } from './schrijf.ts';
import { beantwoordAlert, beoordeel, corrigeerOordeel, kiesInEenKeer } from './stappen/bekendheid.ts';
import { rondAfspraakAf, vinkAf } from './stappen/bijdrage.ts';
import { beantwoordVraag, deel, legInformatieVast, stelVraag, verwijderInformatie, waardeer } from './stappen/delen.ts';
import {
  annuleerAfspraak, beslisDuiding, bevestigDuiding, kiesMoment, legDuidingVast, meldBoekingMislukt, registreerBoeking, stelMomentenVoor, weesHetOneens, wijsMomentenAf,
} from './stappen/duiding.ts';
import { ontvangSignaal, vulAan } from './stappen/signaal.ts';
import { geefUitstel, heropen, sluitAf, sluitAlsKlaar } from './stappen/sluiten.ts';
import { corrigeerSkn, koppelCasussen, meldVertrek, plaatsOver, trekSignaalIn, weigerNaVertrek } from './stappen/verloop.ts';
import { claim, laatLos, neemOpZich, wijsToe } from './stappen/toewijzen.ts';
import { isWeigering, weiger } from './weigering.ts';

function stap(casus: Casus, opdracht: Exclude<Opdracht, { type: 'ontvangSignaal' }>, context: Context): Uitkomst {
  switch (opdracht.type) {
    case 'vulAan': return vulAan(casus, opdracht, context);
    case 'plaatsOver': return plaatsOver(casus, opdracht, context);
    case 'meldVertrek': return meldVertrek(casus, opdracht, context);
    case 'trekSignaalIn': return trekSignaalIn(casus, opdracht, context);
    case 'corrigeerSkn': return corrigeerSkn(casus, opdracht);
    case 'koppelCasussen': return koppelCasussen(casus, opdracht);
    case 'claim': return claim(casus, context);
    case 'laatLos': return laatLos(casus, context);
    case 'wijsToe': return wijsToe(casus, opdracht);
    case 'kiesInEenKeer': return kiesInEenKeer(casus);
    case 'beoordeel': return beoordeel(casus, opdracht, context);
    case 'corrigeerOordeel': return corrigeerOordeel(casus, opdracht, context);
    case 'beantwoordAlert': return beantwoordAlert(casus, opdracht, context);
    case 'legInformatieVast': return legInformatieVast(casus, opdracht, context);
    case 'verwijderInformatie': return verwijderInformatie(casus, opdracht.informatie);
    case 'deel': return deel(casus);
    case 'waardeer': return waardeer(casus, opdracht);
    case 'stelVraag': return stelVraag(casus, opdracht, context);
    case 'beantwoordVraag': return beantwoordVraag(casus, opdracht, context);
    case 'stelMomentenVoor': return stelMomentenVoor(casus, opdracht);
    case 'kiesMoment': return kiesMoment(casus, opdracht, context);
    case 'wijsMomentenAf': return wijsMomentenAf(casus);
    case 'registreerBoeking': return registreerBoeking(casus, opdracht);
    case 'meldBoekingMislukt': return meldBoekingMislukt(casus, opdracht.start);
    case 'annuleerAfspraak': return annuleerAfspraak(casus, opdracht.reden);
    case 'legDuidingVast': return legDuidingVast(casus, opdracht, context);
    case 'bevestigDuiding': return bevestigDuiding(casus, context);
    case 'weesHetOneens': return weesHetOneens(casus, opdracht.reden, context);
    case 'beslisDuiding': return beslisDuiding(casus, opdracht, context);
    case 'rondAfspraakAf': return rondAfspraakAf(casus, opdracht.afspraak, context);
    case 'vinkAf': return vinkAf(casus, opdracht.wat, context);
    case 'geefUitstel': return geefUitstel(casus, opdracht, context);
    case 'sluitAf': return sluitAf(casus, opdracht.reden);
    case 'heropen': return heropen(casus, opdracht);
  }
}

/** What may still be said of a closed casus: it is opened again, or what is known of the person was put right. */
const OOK_GESLOTEN = new Set<Opdracht['type']>(['heropen', 'vulAan', 'plaatsOver', 'corrigeerSkn', 'koppelCasussen']);

function magNiet({ type }: Opdracht): Uitkomst {
  const wie = schrijfLijst(wieMag(type).map((rol) => ROLNAAM[rol])).replace(' en ', ' of ');
  return weiger('magNiet', wie === '' ? 'Dit doet Samen starten zelf. U hoeft niets te doen.' : `Dit kan alleen wie hier ${wie} is.`);
}

function beslis(casus: Casus | undefined, opdracht: Opdracht, context: Context): Uitkomst {
  if (!mag(context.actor, opdracht.type)) return magNiet(opdracht);
  if (opdracht.type === 'ontvangSignaal') return casus === undefined ? ontvangSignaal(opdracht, context) : weiger('bestaatAl', 'Deze casus bestaat al.');
  if (casus === undefined) return weiger('bestaatNiet', 'Deze casus bestaat niet (meer).');
  if (casus.fase === 'gesloten' && !OOK_GESLOTEN.has(opdracht.type)) return weiger('gesloten', 'Deze casus is gesloten. Kies “Heropenen” als er toch iets moet gebeuren.');
  const uitkomst = weigerNaVertrek(casus, opdracht.type) ?? stap(casus, opdracht, context);
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
  const slot = daarna === undefined ? [] : sluitAlsKlaar(daarna, context);
  return { ok: true, gebeurtenissen: [...gebeurtenissen, ...slot.map(envelop)] };
}
