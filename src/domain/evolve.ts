import { gaatDoor, type Casus, type Conclusie, type Duiding, type Fase, type GegevenOordeel, type Informatie } from './casus.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { naVerloop } from './toepassen/verloop.ts';
import { verblijf } from './termijnen.ts';
import { zonder } from './zonder.ts';

const LEGE_DUIDING: Duiding = { voorstellen: [], nietOp: [], pogingen: 0 };

function begin(gebeurtenis: Extract<Gebeurtenis, { type: 'SignaalOntvangen' }>): Casus {
  const { type: _type, door: _door, op, ...signaal } = gebeurtenis;
  return { ...signaal, ontvangenOp: op, fase: 'bekendheid', inEenKeer: false, alertsBeantwoord: [], informatie: [], vragen: [], duiding: LEGE_DUIDING, afgevinkt: {}, uitstel: {}, versie: 1 };
}

function aangevuld(casus: Casus, { velden, op }: Extract<Gebeurtenis, { type: 'SignaalAangevuld' }>): Casus {
  const werdAfgestraft = casus.titel !== 'afgestraft' && velden.titel === 'afgestraft';
  const was = velden.einddatum === undefined ? undefined : casus.einddatum;
  const nieuw: Casus = { ...casus, ...velden, ...(werdAfgestraft ? { afgestraftOp: op.datum } : {}), ...(was === undefined ? {} : { einddatumWas: { datum: was, op: op.datum } }) };
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

function metInformatie(casus: Casus, gebeurtenis: Extract<Gebeurtenis, { type: 'InformatieVastgelegd' }>): Casus {
  const { type: _type, op, door, ...stuk } = gebeurtenis;
  const nieuw: Informatie = { ...stuk, door, gewijzigdOp: op };
  const bestaat = casus.informatie.some(({ id }) => id === stuk.id);
  return { ...casus, informatie: bestaat ? casus.informatie.map((een) => (een.id === stuk.id ? nieuw : een)) : [...casus.informatie, nieuw] };
}

function gedeeld(casus: Casus, { op }: Gebeurtenis): Casus {
  const informatie = casus.informatie.map((stuk) => (stuk.gedeeldOp === undefined ? { ...stuk, gedeeldOp: op.datum } : stuk));
  if (casus.fase !== 'delen') return { ...casus, informatie };
  return { ...casus, informatie, gedeeldOp: op.datum, fase: naDelen(casus) };
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
    ...zonder(casus, 'gesloten', 'gestoptOp', 'gedeeldOp', 'vertrek', 'respijt', 'ingetrokken'), fase: casus.oordeel === undefined ? 'bekendheid' : 'delen', inEenKeer: false, heropendOp: op.datum, duiding, uitstel: {},
    // A question from before the pause would be weeks late at once; whoever still wants to know asks again.
    vragen: casus.vragen.filter(({ beantwoordOp }) => beantwoordOp !== undefined), afgevinkt: zonder(casus.afgevinkt, 'ract', 'tulp', 'mdo', 'warmeOverdracht'),
  };
}

function toegepast(casus: Casus, gebeurtenis: Gebeurtenis): Casus {
  const { op, door } = gebeurtenis;
  switch (gebeurtenis.type) {
    case 'SignaalOntvangen':
      throw new TypeError('A casus begins once: a second SignaalOntvangen is a broken history');
    case 'SignaalAangevuld':
      return aangevuld(casus, gebeurtenis);
    case 'Overgeplaatst':
    case 'Vertrokken':
    case 'SignaalIngetrokken':
    case 'SknGecorrigeerd':
    case 'CasussenGekoppeld':
      return naVerloop(casus, gebeurtenis);
    case 'Opgepakt':
      return { ...casus, reclasseringswerker: gebeurtenis.wie };
    case 'Losgelaten':
      return zonder(casus, 'reclasseringswerker');
    case 'Toegewezen':
      return { ...casus, [gebeurtenis.rol]: gebeurtenis.wie };
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
      return { ...casus, informatie: casus.informatie.filter(({ id }) => id !== gebeurtenis.id) };
    case 'Gedeeld':
      return gedeeld(casus, gebeurtenis);
    case 'InformatieGewaardeerd':
      return { ...casus, informatie: casus.informatie.map((stuk) => (stuk.id === gebeurtenis.id ? { ...stuk, waarde: gebeurtenis.waarde } : stuk)) };
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
      const actief = casus.duiding.conclusie?.actieveRol === true;
      return { ...metDuiding(casus, { beslotenOp: op.datum }), fase: actief ? 'bijdrage' : 'afronden' };
    }
    case 'OneensGemeld':
      return metConclusie(casus, { oneens: { door, reden: gebeurtenis.reden, op: op.datum } });
    case 'OneensBeslist':
      return metConclusie(casus, { actieveRol: gebeurtenis.actieveRol, redenen: gebeurtenis.redenen, afspraken: gebeurtenis.afspraken });
    case 'AfspraakAfgerond':
      return metConclusie(casus, { afspraken: casus.duiding.conclusie?.afspraken.map((een) => (een.id === gebeurtenis.id ? { ...een, klaarOp: op.datum } : een)) ?? [] });
    case 'Afgevinkt':
      return { ...casus, afgevinkt: { ...casus.afgevinkt, [gebeurtenis.wat]: op.datum } };
    case 'UitstelGegeven': {
      const { taak, tot, reden } = gebeurtenis;
      return { ...casus, uitstel: { ...casus.uitstel, [taak]: { tot, reden, keer: (casus.uitstel[taak]?.keer ?? 0) + 1 } } };
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
