import type { Casus } from '../casus.ts';
import type { PlanningFeit } from '../feiten/planning.ts';
import type { Gebeurtenis } from '../gebeurtenis.ts';
import { gevuld } from '../gevuld.ts';
import { NIET_DOORGEGAAN_NAAM, opnieuwGevraagd, type Afgezegd, type GekozenMoment, type Gesprekssoort, type Planning } from '../planning.ts';
import { dragersVan, genoemdeDag, planningVan } from '../teplannen.ts';
import { zonder } from '../zonder.ts';
import { stap3Van } from './bijdrage.ts';

type PlanningGebeurtenis = Extract<Gebeurtenis, { type: PlanningFeit['type'] }>;

function metPlanning(casus: Casus, voor: Gesprekssoort, planning: Planning): Casus {
  if (voor === 'duiding') {
    const { conclusie, beslotenOp, uitgeblevenOp } = casus.duiding;
    return { ...casus, duiding: { ...planning, ...gevuld({ conclusie, beslotenOp, uitgeblevenOp }) } };
  }
  const stap3 = stap3Van(casus);
  return { ...casus, stap3: voor === 'trajectgesprek' ? { ...stap3, gespreksplanning: planning } : { ...stap3, mdo: { ...stap3.mdo, planning } } };
}

/** With a meeting of the product its day falls away too; a day that people named themselves stays. */
function zonderDag(casus: Casus, voor: Gesprekssoort, moment: GekozenMoment | undefined): Casus {
  if (moment === undefined || moment.dagStond === true || voor === 'duiding') return casus;
  if (voor === 'trajectgesprek') return casus.trajectgesprekOp === moment.start.datum ? zonder(casus, 'trajectgesprekOp') : casus;
  const stap3 = stap3Van(casus);
  return stap3.mdo.datum === moment.start.datum ? { ...casus, stap3: { ...stap3, mdo: zonder(stap3.mdo, 'datum', 'geplandOp') } } : casus;
}

function gekozen(casus: Casus, voor: Gesprekssoort, planning: Planning, { start, duurMinuten, vorm, ruimte, door }: Extract<PlanningGebeurtenis, { type: 'MomentGekozen' }>): Casus {
  const poging = planning.pogingen + 1;
  const dagStond = genoemdeDag(casus, voor) === start.datum ? (true as const) : undefined;
  const moment: GekozenMoment = { start, duurMinuten, vorm, door, poging, ...gevuld({ ruimte, dagStond }) };
  return metPlanning(casus, voor, { ...zonder(planning, 'liefst', 'afgezegd'), tafel: { ...planning.tafel, dragers: dragersVan(casus, voor) }, moment, pogingen: poging });
}

function geboekt(casus: Casus, voor: Gesprekssoort, planning: Planning, feit: Extract<PlanningGebeurtenis, { type: 'AfspraakGeboekt' }>): Casus {
  const { moment, tafel } = planning;
  const { eventId, organisator, joinUrl, deelnemers, uitnodigingen, op } = feit;
  if (moment === undefined) return casus;
  return metPlanning(casus, voor, {
    ...planning, tafel: { dragers: tafel?.dragers ?? dragersVan(casus, voor), ...gevuld({ termijn: tafel?.termijn, deelnemers: deelnemers ?? tafel?.deelnemers }) },
    moment: { ...moment, geboektOp: op.datum, boeking: { eventId, ...gevuld({ organisator, joinUrl }) }, ...gevuld({ uitnodigingen }) },
  });
}

function vervallen(casus: Casus, voor: Gesprekssoort, planning: Planning, waarom?: Omit<Afgezegd, 'start'>, wisseling = false): Casus {
  const { moment } = planning;
  const afgezegd = moment === undefined || waarom === undefined ? undefined : { start: moment.start, ...waarom };
  const kaal = { ...zonder(planning, 'moment', 'voorgesteldOp', 'afgezegd'), voorstellen: [], ...gevuld({ afgezegd }) };
  // The moment suited; whether it suits the new person too is seen first.
  const nieuw = wisseling ? { ...zonder(kaal, 'tafel'), ...gevuld({ liefst: moment?.start.instant }) } : { ...kaal, nietOp: moment === undefined ? planning.nietOp : [...planning.nietOp, moment.start.instant] };
  return zonderDag(metPlanning(casus, voor, nieuw), voor, moment);
}

function metMoment(casus: Casus, voor: Gesprekssoort, planning: Planning, anders: Partial<GekozenMoment>): Casus {
  return planning.moment === undefined ? casus : metPlanning(casus, voor, { ...planning, moment: { ...planning.moment, ...anders } });
}

/** The casus after something around the planning of one of its meetings. */
export function evolvePlanning(casus: Casus, gebeurtenis: PlanningGebeurtenis): Casus {
  const voor = gebeurtenis.voor ?? 'duiding';
  const planning = planningVan(casus, voor);
  const op = gebeurtenis.op.datum;
  switch (gebeurtenis.type) {
    case 'MomentenVoorgesteld': {
      const { voorstellen, dragers, termijn, deelnemers } = gebeurtenis;
      return metPlanning(casus, voor, { ...planning, voorstellen, voorgesteldOp: op, tafel: { dragers: dragers ?? dragersVan(casus, voor), ...gevuld({ termijn, deelnemers }) } });
    }
    case 'MomentGekozen':
      return gekozen(casus, voor, planning, gebeurtenis);
    case 'MomentenAfgewezen': {
      const over = gebeurtenis.starts.length === 0 ? zonder(planning, 'voorgesteldOp') : zonder(planning, 'voorgesteldOp', 'liefst');
      return metPlanning(casus, voor, { ...over, voorstellen: [], nietOp: [...planning.nietOp, ...gebeurtenis.starts], zoektSinds: op });
    }
    case 'AfspraakGeboekt':
      return geboekt(casus, voor, planning, gebeurtenis);
    case 'BoekingMislukt':
      return vervallen(casus, voor, planning);
    case 'AfspraakGeannuleerd':
      return vervallen(casus, voor, planning, { reden: gebeurtenis.reden, door: gebeurtenis.door }, gebeurtenis.wisseling === true);
    case 'UitnodigingAangenomen':
      return metMoment(casus, voor, planning, { uitnodigingen: (planning.moment?.uitnodigingen ?? []).map((een) => (een.persoon === gebeurtenis.persoon ? { ...een, antwoord: 'ja' } : een)) });
    case 'AfspraakVerplaatst': {
      const { start, duurMinuten, ruimte } = gebeurtenis;
      const { moment } = planning;
      return metMoment(casus, voor, planning, { start, duurMinuten, geboektOp: op, ...gevuld({ ruimte }), ...(moment?.uitnodigingen === undefined ? {} : { uitnodigingen: opnieuwGevraagd(moment) }) });
    }
    case 'AfspraakAfgelopen':
      return metMoment(casus, voor, planning, { afgelopen: true });
    case 'DuidingNietDoorgegaan': {
      const { waarom, toelichting, door } = gebeurtenis;
      const reden = [...(waarom === 'anders' ? [] : [NIET_DOORGEGAAN_NAAM[waarom]]), ...(toelichting === undefined ? [] : [toelichting])].join(': ');
      return vervallen(casus, voor, planning, { reden, door });
    }
  }
}
