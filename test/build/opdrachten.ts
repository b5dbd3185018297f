import type { AfdelingId, CasusId, Criteria, Oordeel, PiId, SignaalVelden } from '../../src/domain/casus.ts';
import type { VoorgesteldMoment } from '../../src/domain/planning.ts';
import { datum } from '../../src/domain/datum.ts';
import type { Beoordeel, LegDuidingVast, OntvangSignaal } from '../../src/domain/opdracht.ts';
import type { LegInformatieVast } from '../../src/domain/opdrachten/werkdocument.ts';
import { betrokkene, eenActor } from './actor.ts';
import { moment } from './context.ts';

/** Everything about a detention that a signal can hold: preventively held since Friday 20 November 2026, for a long time. */
export const VOLLEDIG = {
  casemanager: betrokkene(eenActor('casemanager')),
  begindatum: datum('2026-11-20'),
  einddatum: datum('2027-11-19'),
  titel: 'preventief',
} as const satisfies SignaalVelden;

export function eenSignaal(velden: SignaalVelden = VOLLEDIG): OntvangSignaal {
  return {
    type: 'ontvangSignaal', id: 'casus-1' as CasusId, code: 'ZS-412907', skn: '90000017', naam: 'Proefpersoon, Pim', pi: 'zaanstad' as PiId, afdeling: 'b2' as AfdelingId,
    eerdereCasussen: [], ...velden,
  };
}

/** A file for which the table advises "voldoende bekend". */
export const GOED_BEKEND = { bekend: true, rol: 'groot', dossier: 'dynamisch', laatsteContact: datum('2026-10-01') } as const satisfies Criteria;

/** The verdict as the table advises it, with what it needs to be accepted. */
export function eenOordeel(oordeel: Oordeel): Beoordeel {
  const type = 'beoordeel';
  switch (oordeel) {
    case 'voldoende': return { type, oordeel, criteria: GOED_BEKEND };
    case 'onvoldoende': return { type, oordeel, criteria: { ...GOED_BEKEND, rol: 'klein' } };
    case 'verouderd': return { type, oordeel, criteria: { bekend: true, rol: 'groot', dossier: 'statisch', laatsteContact: datum('2025-01-15') } };
    case 'nietBekend': return { type, oordeel };
    case 'nietGescreend': return { type, oordeel, nietGescreend: 'capaciteit' };
  }
}

export function eenStuk(tekst = 'Woonde tot de aanhouding bij een zus in Zaandam.'): LegInformatieVast {
  return { type: 'legInformatieVast', onderwerp: 'levensloop', tekst, bron: 'toezichtdossier', datum: datum('2026-09-01'), inJdOnline: false };
}

/** A piece in the part of the PI. */
export function eenPiStuk(tekst = 'Heeft na de detentie geen woning.'): LegInformatieVast {
  return { type: 'legInformatieVast', onderwerp: 'basisOnderdak', tekst, bron: 'integrale intake', inJdOnline: false };
}

export function eenUitkomst(anders: Partial<Omit<LegDuidingVast, 'type'>> = {}): LegDuidingVast {
  return {
    type: 'legDuidingVast', vorm: 'gesprek', actieveRol: true, redenen: 'Hoog risico en veel zorgen.', wijze: 'samen', bijdragen: ['analyse'],
    afspraken: [{ wat: 'Aanvullende analyse over wonen', eigenaar: '3RO', termijn: datum('2026-12-14') }], ...anders,
  };
}

/** A moment that the product proposes; `start` local, in Amsterdam. */
export function eenVoorstel(start: string): VoorgesteldMoment {
  return { start: moment(start), duurMinuten: 15, vorm: 'inDePI', voorTermijn: true, reden: 'Beiden aanwezig', onzeker: [] };
}
