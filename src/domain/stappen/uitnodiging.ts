import type { Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import { dagVan } from '../dagvan.ts';
import { metVoor } from '../feiten/planning.ts';
import type { Feit } from '../gebeurtenis.ts';
import { alsGevuld, MAX_REGEL, vereisteReden } from '../invoer.ts';
import type { Agendastand, BeantwoordUitnodiging, MeldAfgelopen, MeldNietDoorgegaan, VerwerkAgenda } from '../opdrachten/planning.ts';
import { GESPREKNAAM, opnieuwGevraagd, type GekozenMoment, type Gesprekssoort } from '../planning.ts';
import { isAanDeOrde, planningVan } from '../teplannen.ts';
import { afspraakVervalt } from '../vervallen.ts';
import { isWeigering, over, weiger } from '../weigering.ts';

/** "Ik kom" or "Ik kan niet", from Teams; who is needed and does not come makes the meeting fall away. */
export function beantwoordUitnodiging(casus: Casus, { voor = 'duiding', antwoord, reden }: BeantwoordUitnodiging, { actor, nu }: Context): Uitkomst {
  const { moment } = planningVan(casus, voor);
  if (moment?.boeking === undefined || !isAanDeOrde(casus, voor)) return weiger('alGedaan', `Er staat geen afspraak (meer) voor ${GESPREKNAAM[voor]}.`);
  if (moment.start.instant <= nu.instant) return weiger('verkeerdeStap', 'Deze afspraak is al begonnen of voorbij. Leg vast hoe het ging.');
  const eigen = actor.soort === 'persoon' ? moment.uitnodigingen?.find(({ persoon }) => persoon === actor.persoon) : undefined;
  if (eigen === undefined) return weiger('magNiet', 'Deze uitnodiging is niet aan u. Past het moment niet? Kies dan “Annuleer afspraak”.');
  if (antwoord === 'ja') return eigen.antwoord === 'ja' ? [] : [{ type: 'UitnodigingAangenomen', persoon: eigen.persoon, ...metVoor(voor) }];
  if ((reden ?? '').length > MAX_REGEL) return over('reden', weiger('invoer', `Maak de reden korter: hooguit ${MAX_REGEL} tekens.`));
  const waarom = reden?.trim();
  return afspraakVervalt(casus, `${eigen.naam} kan niet${waarom === undefined || waarom === '' ? '.' : `: ${waarom}`}`, { voor });
}

function verplaatst(casus: Casus, voor: Gesprekssoort, moment: GekozenMoment, { start, duurMinuten }: Extract<Agendastand, { weg: false }>): readonly Feit[] {
  if (start.instant === moment.start.instant && duurMinuten === moment.duurMinuten) return [];
  return [{ type: 'AfspraakVerplaatst', start, duurMinuten, ...metVoor(voor) }, ...dagVan(casus, voor, start.datum)];
}

/**
 * What the calendars say now: a meeting that is gone, or that somebody who is needed or the room declined, falls away
 * and is looked for anew; one that was moved or accepted is shown so. News of a meeting that is not the one of now, or
 * of one that is over, changes nothing, so that late and repeated notices do no harm.
 */
export function verwerkAgenda(casus: Casus, { voor = 'duiding', eventId, stand }: VerwerkAgenda, { nu }: Context): Uitkomst {
  const { moment } = planningVan(casus, voor);
  if (moment?.boeking?.eventId !== eventId || moment.start.instant <= nu.instant || !isAanDeOrde(casus, voor)) return [];
  // What is gone from the calendars need not be taken out of them.
  if (stand.weg) return afspraakVervalt(casus, 'De afspraak is in de agenda geannuleerd.', { voor, alWeg: true });
  const weg = moment.uitnodigingen?.find(({ persoon }) => stand.antwoorden.some((een) => een.persoon === persoon && een.antwoord === 'nee'));
  if (weg !== undefined) return afspraakVervalt(casus, `${weg.naam} heeft de uitnodiging afgewezen.`, { voor });
  if (stand.ruimteWeigert === true) return afspraakVervalt(casus, 'De ruimte is niet meer vrij.', { voor });
  const anders = verplaatst(casus, voor, moment, stand);
  const gevraagd = anders.length > 0 ? opnieuwGevraagd(moment) : (moment.uitnodigingen ?? []);
  const nieuw = gevraagd.filter(({ persoon, antwoord }) => antwoord === undefined && stand.antwoorden.some((een) => een.persoon === persoon && een.antwoord === 'ja'));
  return [...anders, ...nieuw.map(({ persoon }): Feit => ({ type: 'UitnodigingAangenomen', persoon, ...metVoor(voor) }))];
}

/** The end of the meeting has passed; from now on it is asked whether it took place, and no longer who comes. */
export function meldAfgelopen(casus: Casus, { voor = 'duiding' }: MeldAfgelopen, { nu }: Context): Uitkomst {
  const { moment } = planningVan(casus, voor);
  if (moment?.boeking === undefined || moment.afgelopen === true || !isAanDeOrde(casus, voor)) return [];
  return moment.start.instant > nu.instant ? weiger('verkeerdeStap', 'Deze afspraak moet nog komen.') : [{ type: 'AfspraakAfgelopen', ...metVoor(voor) }];
}

/** "Heeft de duiding plaatsgevonden?" No: why not, and a new moment is looked for. */
export function meldNietDoorgegaan(casus: Casus, { waarom, toelichting }: MeldNietDoorgegaan, { nu }: Context): Uitkomst {
  const { moment, conclusie } = casus.duiding;
  if (casus.fase !== 'duiding' || conclusie !== undefined || moment === undefined) return weiger('alGedaan', 'Er staat geen duiding die niet doorging.');
  if (moment.start.instant > nu.instant) return weiger('verkeerdeStap', 'De duiding moet nog komen. Gaat hij niet door? Kies dan “Annuleer afspraak”.');
  if (waarom === 'anders') {
    const tekst = vereisteReden(toelichting, 'de duiding niet doorging');
    if (isWeigering(tekst)) return tekst;
  }
  if ((toelichting ?? '').length > MAX_REGEL) return over('toelichting', weiger('invoer', `Maak de toelichting korter: hooguit ${MAX_REGEL} tekens.`));
  return [{ type: 'DuidingNietDoorgegaan', waarom, ...alsGevuld('toelichting', toelichting) }];
}
