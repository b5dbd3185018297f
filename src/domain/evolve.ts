import { hoogsteNummer } from './bijdrage.ts';
import { beginStap3, evolveBijdrage, geefBijdragenDoor } from './evolutie/bijdrage.ts';
import { evolvePlanning } from './evolutie/planning.ts';
import { gaatDoor, isVeroordeeld, type Casus, type Fase, type GegevenOordeel } from './casus.ts';
import type { Conclusie, Duiding } from './duiding.ts';
import { isBijdrageFeit } from './feiten/bijdrage.ts';
import { isPlanningFeit } from './feiten/planning.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { gevuld } from './gevuld.ts';
import { naGroepen } from './evolveGroepen.ts';
import { naAfgestraft } from './kijkOpnieuw.ts';
import { LEGE_PLANNING } from './planning.ts';
import { naVerloop } from './toepassen/verloop.ts';
import { verblijf } from './termijnen.ts';
import { metPauze } from './uitstel.ts';
import { metGedeeld, metInformatie, metIntrekking, metWaarde, zonderInformatie } from './werkdocument.ts';
import { geefInzetDoor, isInzetFeit, metInzetFeit } from './toepassen/inzet.ts';
import { zonder } from './zonder.ts';

function begin(gebeurtenis: Extract<Gebeurtenis, { type: 'SignaalOntvangen' }>): Casus {
  const { type: _type, door: _door, op, ...signaal } = gebeurtenis;
  return { ...signaal, ontvangenOp: op, fase: 'bekendheid', inEenKeer: false, alertsBeantwoord: [], informatie: [], vragen: [], duiding: LEGE_PLANNING, afgevinkt: {}, uitstel: {}, inzet: [], overdrachten: [], versie: 1 };
}

function aangevuld(casus: Casus, { velden, op }: Extract<Gebeurtenis, { type: 'SignaalAangevuld' }>): Casus {
  const werdAfgestraft = !isVeroordeeld(casus.titel) && isVeroordeeld(velden.titel);
  const was = velden.einddatum === undefined ? undefined : casus.einddatum;
  const nieuw: Casus = { ...casus, ...velden, ...(werdAfgestraft ? { afgestraftOp: op.datum } : {}), ...(was === undefined ? {} : { einddatumWas: { datum: was, op: op.datum } }) };
  const gevraagd = velden.einddatum === undefined ? nieuw : zonder(nieuw, 'vrijlating');
  const gelezen = velden.casemanager === undefined ? gevraagd : zonder(gevraagd, 'casemanagerTekst');
  // Afgestraft is a moment to look again, also when the alert questions of before were answered (domain F15).
  const komtTerug = werdAfgestraft && casus.gesloten?.reden === 'afgerondStap1';
  if (komtTerug) return { ...zonder(gelezen, 'gesloten'), fase: 'alert' };
  return werdAfgestraft ? naAfgestraft(gelezen, op.datum) : gelezen;
}

function metOordeel(casus: Casus, gebeurtenis: Extract<Gebeurtenis, { type: 'Beoordeeld' | 'OordeelGecorrigeerd' }>): Casus {
  const { type: _type, ...oordeel } = gebeurtenis;
  const vorige = casus.oordeel;
  // Correcting how one came to the same verdict does not start the clock of sharing anew.
  return naOordeel(casus, vorige !== undefined && vorige.oordeel === oordeel.oordeel ? { ...oordeel, op: vorige.op } : oordeel);
}

/** A stay too short for a duiding ends in a warm handover (A7). */
function naDelen(casus: Casus): Fase {
  return verblijf(casus) === 'korterDanWeek' ? 'afronden' : 'duiding';
}

function naOordeel(casus: Casus, oordeel: GegevenOordeel): Casus {
  if (!gaatDoor(oordeel.oordeel)) return { ...zonder(casus, 'wacht'), oordeel, fase: 'alert', gestoptOp: oordeel.op.datum };
  return { ...zonder(casus, 'gestoptOp'), oordeel, fase: casus.gedeeldOp === undefined ? 'delen' : naDelen(casus) };
}

/** Probation's first sharing starts the duiding; what the PI shares moves no step. */
function gedeeld(casus: Casus, gebeurtenis: Extract<Gebeurtenis, { type: 'Gedeeld' }>): Casus {
  const met = metGedeeld(casus, gebeurtenis);
  if (casus.fase !== 'delen' || gebeurtenis.deel === 'DJI') return met;
  return { ...met, gedeeldOp: gebeurtenis.op.datum, fase: naDelen(casus) };
}

function metDuiding(casus: Casus, duiding: Partial<Duiding>): Casus {
  return { ...casus, duiding: { ...casus.duiding, ...duiding } };
}

function metConclusie(casus: Casus, aanpassing: Partial<Conclusie>): Casus {
  const { conclusie } = casus.duiding;
  return conclusie === undefined ? casus : metDuiding(casus, { conclusie: { ...conclusie, ...aanpassing } });
}

/** Both views are kept beside each other; the other side concludes the opposite unless it said otherwise. */
function metOneens(casus: Casus, { reden, actieveRol, door, op }: Extract<Gebeurtenis, { type: 'OneensGemeld' }>): Casus {
  return metConclusie(casus, { oneens: { door, reden, op: op.datum, actieveRol: actieveRol ?? casus.duiding.conclusie?.actieveRol !== true } });
}

function oneensBeslist(casus: Casus, { actieveRol, redenen, afspraken, bijdragen }: Extract<Gebeurtenis, { type: 'OneensBeslist' }>): Casus {
  const { conclusie } = casus.duiding;
  if (conclusie?.oneens === undefined) return casus;
  const eerste = { door: conclusie.door, actieveRol: conclusie.actieveRol, redenen: conclusie.redenen };
  return metConclusie(casus, { actieveRol, redenen, afspraken, ...gevuld({ bijdragen }), oneens: { ...conclusie.oneens, eerste } });
}

/** Whoever assigns a worker has decided which organisation does the casus. */
function toegewezen(casus: Casus, { rol, wie }: Extract<Gebeurtenis, { type: 'Toegewezen' }>): Casus {
  if (rol === 'casemanager') return { ...casus, casemanager: wie };
  const vorige = casus.reclasseringswerker?.persoon;
  return { ...zonder(geefBijdragenDoor(geefInzetDoor(casus, vorige, wie), vorige, wie), 'verwachteOrganisatie'), reclasseringswerker: wie };
}

/** What is numbered in step 3 goes on counting after it began anew: a card from before must not be about something else. */
function nummersVan({ stap3, laatsteBijdrage, laatsteInbreng }: Casus): Pick<Casus, 'laatsteBijdrage' | 'laatsteInbreng'> {
  return stap3 === undefined ? {} : { laatsteBijdrage: hoogsteNummer(stap3.bijdragen, laatsteBijdrage), laatsteInbreng: hoogsteNummer(stap3.inbreng, laatsteInbreng) };
}

function heropend(casus: Casus, { op }: Gebeurtenis): Casus {
  const duiding: Duiding = { ...LEGE_PLANNING, pogingen: casus.duiding.pogingen };
  // Who was not screened was never judged, so step 1 is still to be done.
  const nooitBeoordeeld = casus.oordeel === undefined || casus.oordeel.oordeel === 'nietGescreend';
  const basis = nooitBeoordeeld ? zonder(casus, 'oordeel') : casus;
  return {
    ...zonder(basis, 'gesloten', 'gestoptOp', 'gedeeldOp', 'vertrek', 'respijt', 'ingetrokken', 'stap3', 'wacht', 'pauzes', 'kijkOpnieuw'), fase: nooitBeoordeeld ? 'bekendheid' : 'delen', inEenKeer: false, heropendOp: op.datum, duiding, uitstel: {}, ...nummersVan(casus),
    // A question from before the pause would be weeks late at once; whoever still wants to know asks again.
    vragen: casus.vragen.filter(({ beantwoordOp }) => beantwoordOp !== undefined), afgevinkt: zonder(casus.afgevinkt, 'ractDeelA', 'ract', 'tulp', 'mdo', 'warmeOverdracht'),
  };
}

function toegepast(casus: Casus, gebeurtenis: Gebeurtenis): Casus {
  const { op, door } = gebeurtenis;
  if (isInzetFeit(gebeurtenis)) return metInzetFeit(casus, gebeurtenis, op.datum);
  if (isBijdrageFeit(gebeurtenis)) return evolveBijdrage(casus, gebeurtenis);
  if (isPlanningFeit(gebeurtenis)) return evolvePlanning(casus, gebeurtenis);
  switch (gebeurtenis.type) {
    case 'SignaalOntvangen':
      throw new TypeError('A casus begins once: a second SignaalOntvangen is a broken history');
    case 'SignaalAangevuld':
      return aangevuld(casus, gebeurtenis);
    case 'Overgeplaatst':
    case 'Vertrokken':
    case 'VrijlatingGevraagd':
    case 'SignaalIngetrokken':
    case 'SknGecorrigeerd':
    case 'CasussenGekoppeld':
      return naVerloop(casus, gebeurtenis);
    case 'Opgepakt':
      return { ...casus, reclasseringswerker: gebeurtenis.wie };
    case 'Losgelaten':
      return zonder(casus, 'reclasseringswerker');
    case 'Toegewezen':
      return toegewezen(casus, gebeurtenis);
    case 'InEenKeerGekozen':
      return { ...casus, inEenKeer: true };
    case 'Beoordeeld':
    case 'OordeelGecorrigeerd':
      return metOordeel(casus, gebeurtenis);
    case 'AlertBeantwoord':
      return { ...casus, alertsBeantwoord: [...casus.alertsBeantwoord, gebeurtenis.soort], laatsteAlertOp: op.datum };
    case 'InformatieVastgelegd':
      return metInformatie(casus, gebeurtenis);
    case 'InformatieVerwijderd':
      return zonderInformatie(casus, gebeurtenis.id);
    case 'InformatieIngetrokken':
      return metIntrekking(casus, gebeurtenis);
    case 'Gedeeld':
      return gedeeld(casus, gebeurtenis);
    case 'InformatieGewaardeerd':
      return metWaarde(casus, gebeurtenis);
    case 'DuidingUitgebleven':
      return metDuiding(casus, { uitgeblevenOp: op.datum });
    case 'VraagGesteld':
      return { ...casus, laatsteVraag: Number(gebeurtenis.id.slice(1)), vragen: [...casus.vragen, { id: gebeurtenis.id, aan: gebeurtenis.aan, tekst: gebeurtenis.tekst, door, gesteldOp: op.datum }] };
    case 'VraagBeantwoord':
      return { ...casus, vragen: casus.vragen.map((vraag) => (vraag.id === gebeurtenis.id ? { ...vraag, antwoord: gebeurtenis.tekst, beantwoordOp: op.datum, beantwoordDoor: door } : vraag)) };
    case 'DuidingVastgelegd': {
      const { type: _type, ...conclusie } = gebeurtenis;
      return metDuiding(casus, { conclusie, voorstellen: [] });
    }
    case 'DuidingBesloten': {
      const { conclusie } = casus.duiding;
      const besloten = metDuiding(casus, { beslotenOp: op.datum });
      return conclusie?.actieveRol === true ? { ...besloten, fase: 'bijdrage', stap3: beginStap3(conclusie.bijdragen ?? [], op.datum, casus.laatsteBijdrage) } : { ...besloten, fase: 'afronden' };
    }
    case 'OneensGemeld':
      return metOneens(casus, gebeurtenis);
    case 'OneensBeslist':
      return oneensBeslist(casus, gebeurtenis);
    case 'AfspraakAfgerond':
      return metConclusie(casus, { afspraken: casus.duiding.conclusie?.afspraken.map((een) => (een.id === gebeurtenis.id ? { ...een, klaarOp: op.datum } : een)) ?? [] });
    case 'Afgevinkt':
      return { ...casus, afgevinkt: { ...casus.afgevinkt, [gebeurtenis.wat]: op.datum } };
    case 'UitstelGegeven':
      return { ...casus, uitstel: { ...casus.uitstel, [gebeurtenis.taak]: metPauze(casus.uitstel[gebeurtenis.taak], gebeurtenis, op.datum) } };
    case 'Gesloten': {
      const { reden, toelichting } = gebeurtenis;
      return { ...zonder(casus, 'wacht', 'kijkOpnieuw', 'vrijlating'), fase: 'gesloten', gesloten: { reden, op: op.datum, ...(toelichting === undefined ? {} : { toelichting }) } };
    }
    case 'WachtBegonnen':
    case 'WachtVerlengd':
    case 'WachtBeeindigd':
    case 'OpnieuwGekeken':
    case 'MedewerkingVastgelegd':
    case 'Doorgezet':
    case 'Teruggestuurd':
    case 'BesluitVoorgesteld':
      return naGroepen(casus, gebeurtenis);
    case 'Heropend':
      return heropend(casus, gebeurtenis);
    case 'InhoudGewist':
      return { ...casus, gewist: { op: op.datum, waarom: gebeurtenis.waarom } };
  }
}

/** The casus after a gebeurtenis. The first one makes it; another first one is a broken history and throws. */
export function evolve(casus: Casus | undefined, gebeurtenis: Gebeurtenis): Casus {
  if (casus === undefined) {
    if (gebeurtenis.type !== 'SignaalOntvangen') throw new TypeError(`A casus begins with SignaalOntvangen, not ${gebeurtenis.type}`);
    return begin(gebeurtenis);
  }
  return { ...toegepast(casus, gebeurtenis), versie: casus.versie + 1 };
}

/** The casus that a whole history makes; undefined for an empty one. */
export function herhaal(gebeurtenissen: readonly Gebeurtenis[]): Casus | undefined {
  return gebeurtenissen.reduce<Casus | undefined>(evolve, undefined);
}
