import type { Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import { metVoor } from '../feiten/planning.ts';
import { dagVan, noemDag } from '../dagvan.ts';
import { gevuld } from '../gevuld.ts';
import { vereisteReden } from '../invoer.ts';
import type { AnnuleerAfspraak, KiesMoment, KoppelAfspraak, MeldBoekingMislukt, RegistreerBoeking, StelMomentenVoor, VerplaatsAfspraak, VerzetAfspraak, WijsMomentenAf } from '../opdrachten/planning.ts';
import { GESPREKNAAM, opnieuwGevraagd, type GekozenMoment, type Gesprekssoort } from '../planning.ts';
import { schrijfMoment } from '../schrijf.ts';
import { zijnVerouderd } from '../tafel.ts';
import { isAanDeOrde, planningVan } from '../teplannen.ts';
import { afspraakVervalt } from '../vervallen.ts';
import { isWeigering, weiger, type Weigering } from '../weigering.ts';

function schrijfStart({ start }: GekozenMoment): string {
  return schrijfMoment(start.datum, start.tijd);
}

/** Why this meeting is not planned (any more); undefined when it is. */
function nietAanDeOrde(casus: Casus, voor: Gesprekssoort): Weigering | undefined {
  if (isAanDeOrde(casus, voor)) return undefined;
  return weiger('verkeerdeStap', voor === 'duiding' ? 'Deze casus staat niet (meer) bij de gezamenlijke duiding.' : `Voor ${GESPREKNAAM[voor]} hoeft nu geen moment gekozen te worden.`);
}

/** The moments the product looked up. */
export function stelMomentenVoor(casus: Casus, { voor = 'duiding', voorstellen, dragers, termijn, deelnemers }: StelMomentenVoor): Uitkomst {
  const fout = nietAanDeOrde(casus, voor);
  if (fout !== undefined) return fout;
  if (planningVan(casus, voor).moment !== undefined) return weiger('alGedaan', 'Er is al een moment gekozen.');
  return [{ type: 'MomentenVoorgesteld', voorstellen, ...gevuld({ dragers, termijn, deelnemers }), ...metVoor(voor) }];
}

/** One tap: the meeting is booked at one of the proposed moments. */
export function kiesMoment(casus: Casus, { voor = 'duiding', start }: KiesMoment, { nu }: Context): Uitkomst {
  const fout = nietAanDeOrde(casus, voor);
  if (fout !== undefined) return fout;
  const { moment, voorstellen } = planningVan(casus, voor);
  if (moment !== undefined) return weiger('alGedaan', `${moment.door.naam} heeft al gekozen: ${schrijfStart(moment)}. Past dat niet? Annuleer die afspraak, dan komen er nieuwe momenten.`);
  const keuze = voorstellen.find((voorstel) => voorstel.start.instant === start);
  if (keuze === undefined) return weiger('bestaatNiet', 'Dit moment staat niet meer in het voorstel. Kies een van de momenten die er nu staan.');
  if (keuze.start.instant <= nu.instant) return weiger('verkeerdeStap', 'Dit moment is al voorbij. Vraag nieuwe momenten.');
  const { duurMinuten, vorm, ruimte } = keuze;
  return [{ type: 'MomentGekozen', start: keuze.start, duurMinuten, vorm, ...gevuld({ ruimte }), ...metVoor(voor) }, ...dagVan(casus, voor, keuze.start.datum)];
}

/** "Geen van deze": the product looks for others. */
export function wijsMomentenAf(casus: Casus, { voor = 'duiding' }: WijsMomentenAf, context: Context): Uitkomst {
  const fout = nietAanDeOrde(casus, voor);
  if (fout !== undefined) return fout;
  const { moment, voorstellen } = planningVan(casus, voor);
  if (moment !== undefined) return weiger('alGedaan', 'Er is al een moment gekozen. Annuleer eerst die afspraak.');
  // Nobody turned down what the product makes anew because the termijn is another one.
  const verouderd = context.actor.soort === 'systeem' && zijnVerouderd(casus, voor, context);
  return [{ type: 'MomentenAfgewezen', starts: verouderd ? [] : voorstellen.map((voorstel) => voorstel.start.instant), ...metVoor(voor) }];
}

/** The meeting is in the calendars. Who organises it or chose the moment comes. */
export function registreerBoeking(casus: Casus, { voor = 'duiding', start, eventId, organisator, joinUrl, deelnemers, uitnodigingen }: RegistreerBoeking): Uitkomst {
  const { moment } = planningVan(casus, voor);
  if (moment?.start.instant !== start) return weiger('verkeerdeStap', 'Dit moment geldt niet meer.');
  if (moment.boeking !== undefined) return [];
  const komt = uitnodigingen?.map((een) => (een.persoon === organisator || een.persoon === moment.door.persoon ? { ...een, antwoord: 'ja' as const } : een));
  return [{ type: 'AfspraakGeboekt', eventId, ...gevuld({ organisator, joinUrl, deelnemers, uitnodigingen: komt }), ...metVoor(voor) }];
}

export function meldBoekingMislukt(casus: Casus, { voor = 'duiding', start }: MeldBoekingMislukt): Uitkomst {
  const { moment } = planningVan(casus, voor);
  return moment?.start.instant !== start || moment.boeking !== undefined ? [] : [{ type: 'BoekingMislukt', ...metVoor(voor) }];
}

/**
 * A meeting that was made in Outlook becomes that of the casus: chosen and booked at once, in place of what is still
 * proposed. Who organises it comes; the others are asked as for any meeting.
 */
export function koppelAfspraak(casus: Casus, { voor = 'duiding', start, duurMinuten, vorm, ruimte, eventId, organisator, joinUrl, deelnemers, uitnodigingen }: KoppelAfspraak, { nu }: Context): Uitkomst {
  const fout = nietAanDeOrde(casus, voor);
  if (fout !== undefined) return fout;
  const { moment } = planningVan(casus, voor);
  if (moment?.boeking?.eventId === eventId) return [];
  if (moment !== undefined) return weiger('alGedaan', `Er staat al een afspraak voor ${GESPREKNAAM[voor]}: ${schrijfStart(moment)}. Past die niet? Annuleer die eerst.`);
  if (start.instant <= nu.instant) return weiger('verkeerdeStap', 'Dit moment is al voorbij. Kies een later moment.');
  const komt = uitnodigingen.map((een) => (een.persoon === organisator ? { ...een, antwoord: 'ja' as const } : een));
  return [
    { type: 'MomentGekozen', start, duurMinuten, vorm, ...gevuld({ ruimte }), ...metVoor(voor) }, ...dagVan(casus, voor, start.datum),
    { type: 'AfspraakGeboekt', eventId, organisator, deelnemers, uitnodigingen: komt, ...gevuld({ joinUrl }), ...metVoor(voor) },
  ];
}

/** The product moves a meeting of its own; who is needed is asked again. One that changed meanwhile stays. */
export function verplaatsAfspraak(casus: Casus, { voor = 'duiding', van, naar, reden }: VerplaatsAfspraak, { nu }: Context): Uitkomst {
  const { moment } = planningVan(casus, voor);
  if (moment?.start.instant !== van || van <= nu.instant || naar.start.instant <= nu.instant || !isAanDeOrde(casus, voor)) return [];
  const { start, duurMinuten, vorm, ruimte } = naar;
  return [...afspraakVervalt(casus, reden, { voor }), { type: 'MomentGekozen', start, duurMinuten, vorm, ...gevuld({ ruimte }), ...metVoor(voor) }, ...noemDag(voor, start.datum)];
}

/**
 * Somebody puts a meeting at another time. One that stands in the calendars is the same meeting there, and everybody is
 * asked again but who moved it; while people still choose from proposals the time becomes the choice. Whether the time
 * suits the calendars is seen to before this is asked.
 */
export function verzetAfspraak(casus: Casus, { voor = 'duiding', van, naar }: VerzetAfspraak, { actor, nu }: Context): Uitkomst {
  const fout = nietAanDeOrde(casus, voor);
  if (fout !== undefined) return fout;
  const { moment } = planningVan(casus, voor);
  if (moment?.start.instant !== van) return weiger('alGedaan', moment === undefined ? `Er staat geen afspraak meer voor ${GESPREKNAAM[voor]}.` : `Deze afspraak is intussen veranderd: ${schrijfStart(moment)}. Bekijk de nieuwe stand.`);
  if (naar.start.instant <= nu.instant) return weiger('verkeerdeStap', 'Dat moment is al voorbij. Kies een later moment.');
  const { start, duurMinuten, vorm, ruimte } = naar;
  const plek = gevuld({ ruimte });
  if (moment === undefined) return [{ type: 'MomentGekozen', start, duurMinuten, vorm, ...plek, ...metVoor(voor) }, ...dagVan(casus, voor, start.datum)];
  if (moment.start.instant <= nu.instant) return weiger('verkeerdeStap', 'Deze afspraak is al begonnen of voorbij. Leg vast hoe het ging.');
  if (moment.boeking === undefined) return weiger('verkeerdeStap', 'Deze afspraak komt nog in de agenda’s. Probeer het over een minuut opnieuw.');
  if (start.instant === moment.start.instant && duurMinuten === moment.duurMinuten) return [];
  const komt = opnieuwGevraagd(moment).find(({ persoon, antwoord }) => antwoord === undefined && actor.soort === 'persoon' && persoon === actor.persoon);
  return [
    { type: 'AfspraakVerplaatst', start, duurMinuten, ...plek, zelf: true, ...metVoor(voor) }, ...dagVan(casus, voor, start.datum),
    ...(komt === undefined ? [] : [{ type: 'UitnodigingAangenomen' as const, persoon: komt.persoon, ...metVoor(voor) }]),
  ];
}

export function annuleerAfspraak(casus: Casus, { voor = 'duiding', reden }: AnnuleerAfspraak): Uitkomst {
  if (planningVan(casus, voor).moment === undefined || casus.duiding.conclusie !== undefined && voor === 'duiding') return weiger('alGedaan', `Er staat geen afspraak voor ${GESPREKNAAM[voor]}.`);
  const waarom = vereisteReden(reden, 'de afspraak niet doorgaat');
  return isWeigering(waarom) ? waarom : afspraakVervalt(casus, waarom, { voor });
}
