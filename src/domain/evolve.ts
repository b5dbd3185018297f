import { beginStap3, evolveBijdrage, zonderEigenaren } from './evolutie/bijdrage.ts';
import { gaatDoor, isVeroordeeld, type Casus, type Conclusie, type Duiding, type Fase, type GegevenOordeel } from './casus.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { gevuld } from './gevuld.ts';
import { verblijf } from './termijnen.ts';
import { metPauze } from './uitstel.ts';
import { metGedeeld, metInformatie, metIntrekking, metWaarde, zonderInformatie } from './werkdocument.ts';
import { geefInzetDoor, isInzetFeit, metInzetFeit } from './toepassen/inzet.ts';

const LEGE_DUIDING: Duiding = { voorstellen: [], nietOp: [], pogingen: 0 };

/** The object without these keys: a fact that ends something takes the field away. */
function zonder<T extends object, K extends keyof T>(object: T, ...sleutels: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(object).filter(([sleutel]) => !sleutels.includes(sleutel as K))) as Omit<T, K>;
}

function begin(gebeurtenis: Extract<Gebeurtenis, { type: 'SignaalOntvangen' }>): Casus {
  const { type: _type, door: _door, op, ...signaal } = gebeurtenis;
  return { ...signaal, ontvangenOp: op, fase: 'bekendheid', inEenKeer: false, alertsBeantwoord: [], informatie: [], vragen: [], duiding: LEGE_DUIDING, afgevinkt: {}, uitstel: {}, inzet: [], overdrachten: [], versie: 1 };
}

function aangevuld(casus: Casus, { velden, op }: Extract<Gebeurtenis, { type: 'SignaalAangevuld' }>): Casus {
  const werdAfgestraft = !isVeroordeeld(casus.titel) && isVeroordeeld(velden.titel);
  const naarAnderePi = velden.pi !== undefined && velden.pi !== casus.pi;
  // Whoever carried the casus in the old prison does not carry it in the new one.
  const { casemanager, casemanagerTekst, reclasseringswerker, ...rest } = geefInzetDoor(casus, casus.reclasseringswerker?.persoon, undefined);
  const basis: Casus = naarAnderePi ? { ...rest, ...zonderEigenaren(casus) } : casus;
  const nieuw: Casus = { ...basis, ...velden, ...(werdAfgestraft ? { afgestraftOp: op.datum } : {}) };
  const gelezen = velden.casemanager === undefined ? nieuw : zonder(nieuw, 'casemanagerTekst');
  // Afgestraft is a moment to look again, also when the alert questions of before were answered (domain F15).
  const komtTerug = werdAfgestraft && casus.gesloten?.reden === 'afgerondStap1';
  return komtTerug ? { ...zonder(gelezen, 'gesloten'), fase: 'alert' } : gelezen;
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
  if (!gaatDoor(oordeel.oordeel)) return { ...casus, oordeel, fase: 'alert', gestoptOp: oordeel.op.datum };
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

function heropend(casus: Casus, { op }: Gebeurtenis): Casus {
  const duiding: Duiding = { ...LEGE_DUIDING, pogingen: casus.duiding.pogingen };
  return {
    ...zonder(casus, 'gesloten', 'gestoptOp', 'gedeeldOp', 'stap3'), fase: casus.oordeel === undefined ? 'bekendheid' : 'delen', inEenKeer: false, heropendOp: op.datum, duiding, uitstel: {},
    // A question from before the pause would be weeks late at once; whoever still wants to know asks again.
    vragen: casus.vragen.filter(({ beantwoordOp }) => beantwoordOp !== undefined), afgevinkt: zonder(casus.afgevinkt, 'ractDeelA', 'ract', 'tulp', 'mdo', 'warmeOverdracht'),
  };
}

function toegepast(casus: Casus, gebeurtenis: Gebeurtenis): Casus {
  const { op, door } = gebeurtenis;
  if (isInzetFeit(gebeurtenis)) return metInzetFeit(casus, gebeurtenis, op.datum);
  switch (gebeurtenis.type) {
    case 'SignaalOntvangen':
      throw new TypeError('A casus begins once: a second SignaalOntvangen is a broken history');
    case 'SignaalAangevuld':
      return aangevuld(casus, gebeurtenis);
    case 'Opgepakt':
      return { ...casus, reclasseringswerker: gebeurtenis.wie };
    case 'Losgelaten':
      return zonder(casus, 'reclasseringswerker');
    case 'Toegewezen':
      return { ...(gebeurtenis.rol === 'reclasseringswerker' ? geefInzetDoor(casus, casus.reclasseringswerker?.persoon, gebeurtenis.wie) : casus), [gebeurtenis.rol]: gebeurtenis.wie };
    case 'InEenKeerGekozen':
      return { ...casus, inEenKeer: true };
    case 'Beoordeeld':
    case 'OordeelGecorrigeerd':
      return metOordeel(casus, gebeurtenis);
    case 'AlertBeantwoord':
      return { ...casus, alertsBeantwoord: [...casus.alertsBeantwoord, gebeurtenis.soort] };
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
      return { ...casus, vragen: [...casus.vragen, { id: gebeurtenis.id, aan: gebeurtenis.aan, tekst: gebeurtenis.tekst, door, gesteldOp: op.datum }] };
    case 'VraagBeantwoord':
      return { ...casus, vragen: casus.vragen.map((vraag) => (vraag.id === gebeurtenis.id ? { ...vraag, antwoord: gebeurtenis.tekst, beantwoordOp: op.datum, beantwoordDoor: door } : vraag)) };
    case 'MomentenVoorgesteld':
      return metDuiding(casus, { voorstellen: gebeurtenis.voorstellen, voorgesteldOp: op.datum });
    case 'MomentGekozen': {
      const { start, duurMinuten, vorm } = gebeurtenis;
      return metDuiding(casus, { moment: { start, duurMinuten, vorm, door, poging: casus.duiding.pogingen + 1 }, pogingen: casus.duiding.pogingen + 1 });
    }
    case 'MomentenAfgewezen':
      return { ...casus, duiding: { ...zonder(casus.duiding, 'voorgesteldOp'), voorstellen: [], nietOp: [...casus.duiding.nietOp, ...gebeurtenis.starts], zoektSinds: op.datum } };
    case 'DuidingGeboekt': {
      const { moment } = casus.duiding;
      const { eventId, organisator, joinUrl } = gebeurtenis;
      return moment === undefined ? casus : metDuiding(casus, { moment: { ...moment, boeking: { eventId, organisator, ...(joinUrl === undefined ? {} : { joinUrl }) } } });
    }
    case 'BoekingMislukt':
    case 'DuidingsafspraakGeannuleerd': {
      const { moment } = casus.duiding;
      const nietOp = moment === undefined ? casus.duiding.nietOp : [...casus.duiding.nietOp, moment.start.instant];
      return { ...casus, duiding: { ...zonder(casus.duiding, 'moment', 'voorgesteldOp'), voorstellen: [], nietOp } };
    }
    case 'DuidingVastgelegd': {
      const { type: _type, ...conclusie } = gebeurtenis;
      return metDuiding(casus, { conclusie, voorstellen: [] });
    }
    case 'DuidingBesloten': {
      const { conclusie } = casus.duiding;
      const besloten = metDuiding(casus, { beslotenOp: op.datum });
      return conclusie?.actieveRol === true ? { ...besloten, fase: 'bijdrage', stap3: beginStap3(conclusie.bijdragen ?? [], op.datum) } : { ...besloten, fase: 'afronden' };
    }
    case 'OneensGemeld':
      return metConclusie(casus, { oneens: { door, reden: gebeurtenis.reden, op: op.datum } });
    case 'OneensBeslist':
      return metConclusie(casus, { actieveRol: gebeurtenis.actieveRol, redenen: gebeurtenis.redenen, afspraken: gebeurtenis.afspraken, ...gevuld({ bijdragen: gebeurtenis.bijdragen }) });
    case 'BijdrageToegevoegd':
    case 'BijdrageDoorgegeven':
    case 'AdviesAangevraagd':
    case 'BijdrageAfgerond':
    case 'BijdrageVervallen':
    case 'InbrengGegeven':
    case 'InbrengGelezen':
    case 'BevindingenAfgestemd':
    case 'TrajectgesprekVastgelegd':
    case 'MeningVastgelegd':
    case 'PlanIngebracht':
    case 'MdoGepland':
    case 'MdoVastgelegd':
      return evolveBijdrage(casus, gebeurtenis);
    case 'AfspraakAfgerond':
      return metConclusie(casus, { afspraken: casus.duiding.conclusie?.afspraken.map((een) => (een.id === gebeurtenis.id ? { ...een, klaarOp: op.datum } : een)) ?? [] });
    case 'Afgevinkt':
      return { ...casus, afgevinkt: { ...casus.afgevinkt, [gebeurtenis.wat]: op.datum } };
    case 'UitstelGegeven': {
      const { taak } = gebeurtenis;
      return { ...casus, uitstel: { ...casus.uitstel, [taak]: metPauze(casus.uitstel[taak], gebeurtenis) } };
    }
    case 'Gesloten': {
      const { reden, toelichting } = gebeurtenis;
      return { ...casus, fase: 'gesloten', gesloten: { reden, op: op.datum, ...(toelichting === undefined ? {} : { toelichting }) } };
    }
    case 'Heropend':
      return heropend(casus, gebeurtenis);
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
