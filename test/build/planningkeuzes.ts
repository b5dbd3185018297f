import type { Casus } from '../../src/domain/casus.ts';
import { plusDagen, tijd, type Moment } from '../../src/domain/datum.ts';
import { metVoor } from '../../src/domain/feiten/planning.ts';
import type { Opdracht } from '../../src/domain/opdracht.ts';
import { GESPREKSSOORTEN, NIET_DOORGEGAAN, type Gesprekssoort, type Uitnodiging } from '../../src/domain/planning.ts';
import { isAanDeOrde, planningVan } from '../../src/domain/teplannen.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';
import { eenActor } from './actor.ts';

/** Who is invited to a meeting of a casus in the tests. */
export const GENODIGDEN: readonly Omit<Uitnodiging, 'antwoord'>[] = (['casemanager', 'reclasseringswerker'] as const).map((rol) => {
  const { persoon, naam } = eenActor(rol);
  return { persoon, naam, rol };
});

function keuzesVoor(casus: Casus, { datum: vandaag }: Moment, gesprek: Gesprekssoort, reden: string): readonly Opdracht[] {
  const voor = metVoor(gesprek);
  const { moment, voorstellen } = planningVan(casus, gesprek);
  const start = moment?.start ?? momentOp(vandaag, tijd('03:00'));
  const { persoon } = eenActor('reclasseringswerker');
  const agenda = { type: 'verwerkAgenda', eventId: moment?.boeking?.eventId ?? 'event', ...voor } as const;
  const stand = { weg: false, start, duurMinuten: moment?.duurMinuten ?? 15, antwoorden: [] } as const;
  return [
    { type: 'stelMomentenVoor', voorstellen: [2, 3].map((over) => ({ start: momentOp(plusDagen(vandaag, over), tijd('10:00')), duurMinuten: 15, vorm: 'inDePI', voorTermijn: true, reden: 'Beiden vrij', onzeker: [] })), ...voor },
    { type: 'kiesMoment', start: voorstellen[0]?.start.instant ?? start.instant, ...voor }, { type: 'kiesMoment', start: voorstellen[1]?.start.instant ?? start.instant, ...voor }, { type: 'wijsMomentenAf', ...voor },
    { type: 'registreerBoeking', start: start.instant, eventId: 'event', organisator: eenActor('casemanager').persoon, uitnodigingen: GENODIGDEN, ...voor },
    { type: 'koppelAfspraak', start: momentOp(plusDagen(vandaag, 6), tijd('15:00')), duurMinuten: 15, vorm: 'online', eventId: 'zelf', organisator: eenActor('casemanager').persoon, deelnemers: GENODIGDEN.map((een) => een.persoon), uitnodigingen: GENODIGDEN, ...voor },
    { type: 'meldBoekingMislukt', start: start.instant, ...voor }, { type: 'annuleerAfspraak', reden: `${reden} ziek`, ...voor },
    { type: 'beantwoordUitnodiging', antwoord: 'ja', ...voor }, { type: 'beantwoordUitnodiging', antwoord: 'nee', reden: `${reden} kan niet`, ...voor },
    { ...agenda, stand: { weg: true } }, { ...agenda, stand: { ...stand, antwoorden: [{ persoon, antwoord: 'ja' }] } }, { ...agenda, stand: { ...stand, antwoorden: [{ persoon, antwoord: 'nee' }] } },
    { ...agenda, stand: { ...stand, start: momentOp(plusDagen(start.datum, 1), tijd('11:00')) } }, { ...agenda, stand: { ...stand, ruimteWeigert: true } }, { ...agenda, eventId: 'een ander', stand: { weg: true } },
    { type: 'meldAfgelopen', ...voor },
    { type: 'verplaatsAfspraak', van: start.instant, naar: { start: momentOp(plusDagen(vandaag, 4), tijd('09:00')), duurMinuten: 15, vorm: 'inDePI' }, reden: 'Zo haalt een ander de termijn.', ...voor },
    { type: 'verzetAfspraak', naar: { start: momentOp(plusDagen(vandaag, 5), tijd('10:30')), duurMinuten: 20, vorm: 'inDePI' }, ...(moment === undefined ? {} : { van: moment.start.instant }), ...voor },
  ];
}

/**
 * Every opdracht around the planning of the meetings as it could be given to this casus now; `reden` marks what people
 * type. For a meeting that is not aan de orde, the duiding apart, none: trying what can't be done only costs time.
 */
export function planningkeuzes(casus: Casus, nu: Moment, reden: string): readonly Opdracht[] {
  return [
    ...GESPREKSSOORTEN.filter((voor) => voor === 'duiding' || isAanDeOrde(casus, voor)).flatMap((voor) => keuzesVoor(casus, nu, voor, reden)),
    ...NIET_DOORGEGAAN.map((waarom): Opdracht => ({ type: 'meldNietDoorgegaan', waarom, toelichting: reden })),
  ];
}
