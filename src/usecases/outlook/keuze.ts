import type { Casus, CasusId } from '../../domain/casus.ts';
import type { Datum } from '../../domain/datum.ts';
import { werkdagenTussen } from '../../domain/kalender.ts';
import type { Kijk } from '../../domain/kijk.ts';
import { klok, type Klok } from '../../domain/klok.ts';
import { mag } from '../../domain/mag.ts';
import { GESPREKNAAM, type Gesprekssoort } from '../../domain/planning.ts';
import type { PersoonId, Uitvoerder } from '../../domain/rollen.ts';
import { schrijfDag, schrijfLijst, schrijfMoment } from '../../domain/schrijf.ts';
import { termijnVan } from '../../domain/tafel.ts';
import { aanTafel, isAanDeOrde, planningVan, UITVOERDERS } from '../../domain/teplannen.ts';
import { weiger, type Weigering } from '../../domain/weigering.ts';
import { findCasus } from '../../store/casussen.ts';
import type { Persoon } from '../../store/organisatie.ts';
import type { Leesomgeving } from '../omgeving.ts';
import { actorVoor, kijkVoor, leesOrganisatie, uitvoerdersVoor, type Organisatie } from '../organisatie.ts';
import { deelnemersVan } from '../plannen/gesprekken.ts';

/** Casussen that somebody puts in one appointment; the first decides what it asks. */
export interface Keuze {
  readonly soort: Gesprekssoort;
  readonly organisatie: Organisatie;
  readonly eerste: Casus;
  readonly casussen: readonly Casus[];
  readonly deelnemers: ReadonlyMap<Uitvoerder, Persoon>;
  readonly kijk: Kijk;
  /** The earliest of the casussen. */
  readonly termijn: Datum;
}

/** The role in which this person is at such a meeting: of who carries the casus, stands in, or may take it on. */
export function plekAanTafel(organisatie: Organisatie, casus: Casus, voor: Gesprekssoort, wie: PersoonId): Uitvoerder | undefined {
  const nodig = aanTafel(casus, voor);
  return UITVOERDERS.find((rol) => nodig[rol]?.persoon === wie || uitvoerdersVoor(organisatie, casus, rol, nodig[rol]?.persoon).includes(wie));
}

/** Whether this person plans this meeting of the casus. */
export function magPlannen(organisatie: Organisatie, casus: Casus, voor: Gesprekssoort, wie: Persoon): boolean {
  return plekAanTafel(organisatie, casus, voor, wie.id) !== undefined && mag(actorVoor(organisatie, wie, casus), 'koppelAfspraak');
}

/** Who talks at the meeting when this person plans it: the own seat is never for a colleague. */
export function deelnemersMet(organisatie: Organisatie, casus: Casus, voor: Gesprekssoort, wie: PersoonId): ReadonlyMap<Uitvoerder, Persoon> {
  const eigen = plekAanTafel(organisatie, casus, voor, wie);
  const ik = organisatie.personen.get(wie);
  return new Map([...deelnemersVan(organisatie, casus, voor)].map(([rol, persoon]) => [rol, rol === eigen && ik !== undefined ? ik : persoon]));
}

/** The same for casussen that can be in one appointment: people, PI and kind; a talk with a detainee stands alone. */
export function samenSleutel(casus: Casus, voor: Gesprekssoort, deelnemers: ReadonlyMap<Uitvoerder, Persoon>): string {
  return voor === 'trajectgesprek' ? `${voor}:${casus.id}` : `${voor}:${casus.pi}:${[...deelnemers.values()].map(({ id }) => id).sort().join('+')}`;
}

/** How near a termijn is, as the lists of the tab say it. */
export function termijnklok(termijn: Datum, { vandaag, kalender }: Pick<Kijk, 'vandaag' | 'kalender'>): Klok {
  return klok({ termijn, bijzaak: false, nogWerkdagen: werkdagenTussen(vandaag, termijn, kalender) }, vandaag);
}

/** How a time on this day lies to the termijn: `op tijd: vóór di 24 nov, nog 1 werkdag`, or `na de termijn (di 24 nov)`. */
export function termijnOp(dag: Datum, termijn: Datum, kijk: Pick<Kijk, 'vandaag' | 'kalender'>): { readonly voorTermijn: boolean; readonly termijnTekst: string } {
  const voorTermijn = dag <= termijn;
  return { voorTermijn, termijnTekst: voorTermijn ? `op tijd: ${termijnklok(termijn, kijk).tekst}` : `na de termijn (${schrijfDag(termijn)})` };
}

/** Why this casus can't be in a new appointment now; undefined when it can. `eventId`: of the appointment itself. */
export function waaromNiet(casus: Casus, voor: Gesprekssoort, eventId?: string): string | undefined {
  if (!isAanDeOrde(casus, voor)) return `Voor ${GESPREKNAAM[voor]} van ${casus.code} hoeft nu geen moment gekozen te worden.`;
  const { moment } = planningVan(casus, voor);
  if (moment === undefined || (eventId !== undefined && moment.boeking?.eventId === eventId)) return undefined;
  const wanneer = schrijfMoment(moment.start.datum, moment.start.tijd);
  return moment.afgelopen === true ? `Er was al een afspraak: ${wanneer}. Leg eerst vast hoe het ging.` : `Er staat al een afspraak: ${wanneer}.`;
}

/**
 * The casussen that somebody chose for one appointment, when they can be in it together.
 * @param eventId of the appointment itself: that it stands with them already is no reason to refuse
 */
export async function leesKeuze(omgeving: Leesomgeving, wie: Persoon, { soort, casussen: ids }: { readonly soort: Gesprekssoort; readonly casussen: readonly string[] }, eventId?: string): Promise<Keuze | Weigering> {
  const organisatie = await leesOrganisatie(omgeving);
  const casussen: Casus[] = [];
  for (const id of new Set(ids)) {
    const casus = await findCasus(omgeving.db, id as CasusId);
    // Which of the two is not said: whether a casus exists is for who has a role there.
    if (casus === undefined || !magPlannen(organisatie, casus, soort, wie)) return weiger('magNiet', 'Een afspraak maken kan alleen wie casemanager of reclasseringswerker van de casus is, of die persoon vervangt.');
    const reden = waaromNiet(casus, soort, eventId);
    if (reden !== undefined) return weiger('alGedaan', `${casus.code}: ${reden} Laat deze casus weg.`);
    casussen.push(casus);
  }
  const [eerste] = casussen;
  if (eerste === undefined) return weiger('invoer', 'Kies een casus.');
  if (soort === 'trajectgesprek' && casussen.length > 1) return weiger('invoer', 'Een trajectgesprek is met één gedetineerde. Kies één casus.');
  const deelnemers = deelnemersMet(organisatie, eerste, soort, wie.id);
  if (deelnemers.size < 2) return weiger('verkeerdeStap', `Bij ${eerste.code} is nog niet bekend wie er van beide kanten bij is.`);
  const sleutel = samenSleutel(eerste, soort, deelnemers);
  const andere = casussen.filter((casus) => samenSleutel(casus, soort, deelnemersMet(organisatie, casus, soort, wie.id)) !== sleutel).map(({ code }) => code);
  if (andere.length > 0) return weiger('invoer', `${schrijfLijst(andere)}: daar zijn andere mensen bij, of het is een andere PI. Laat ${andere.length === 1 ? 'deze casus' : 'deze casussen'} weg en maak daarvoor een eigen afspraak.`);
  const termijn = casussen.map((casus) => termijnVan(casus, soort, kijkVoor(omgeving, organisatie, casus))).sort()[0];
  const kijk = kijkVoor(omgeving, organisatie, eerste);
  return { soort, organisatie, eerste, casussen, deelnemers, kijk, termijn: termijn ?? termijnVan(eerste, soort, kijk) };
}
