import type { BeterMoment, TijdAntwoord, TijdVraag } from '../../api/outlook.ts';
import { isInDePi } from '../../domain/aanwezigheid.ts';
import { plusDagen, tijd, weekdag, type Datum, type Moment } from '../../domain/datum.ts';
import { gevuld } from '../../domain/gevuld.ts';
import type { Vorm } from '../../domain/planning.ts';
import { schrijfWeekdag } from '../../domain/schrijf.ts';
import { isWeigering, type Weigering } from '../../domain/weigering.ts';
import { leesEigenAfspraak, type EigenAfspraak } from '../../graph/eigenafspraak.ts';
import { GraphFout } from '../../graph/fout.ts';
import { pastOp, type Verzetvraag } from '../../planning/passend.ts';
import { listAgendaVanPersonen } from '../../store/agenda.ts';
import { listReserveringen, type Reservering } from '../../store/reserveringen.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { momentOp, momentVan, plusMinuten } from '../../tijd/amsterdam.ts';
import { alsBezig } from '../agenda/verzetvraag.ts';
import type { Planpersoon } from '../planningsgegevens.ts';
import { bezetVan, leesAgendas, type Agendas } from '../plannen/agendas.ts';
import { minutenTussen } from '../plannen/antwoorden.ts';
import { planpersoon, zonder } from '../plannen/opgave.ts';
import { zoekBeter } from './beter.ts';
import { leesKeuze, termijnOp, type Keuze } from './keuze.ts';
import type { OutlookOmgeving } from './omgeving.ts';
import { kiesVorm, leesEisen, type Eisen } from './vormen.ts';

const GEEN_AGENDAS = 'De agenda’s antwoorden nu niet. Betere momenten zoeken lukt daarom niet.';

/** What the calendars say around a time. */
interface Wereld {
  readonly agendas: Agendas;
  /** The appointment itself, in the calendars of who has it; held like what is held for a choice. */
  readonly zelf: readonly Reservering[];
}

/** The appointment as time in which the people who have it are not busy: a draft is in the calendar of who writes it only. */
function alsVrijeTijd({ soort, eerste, deelnemers }: Keuze, wie: Persoon, afspraak: EigenAfspraak): readonly Reservering[] {
  const { start, einde, isConcept, eventId } = afspraak;
  const mensen = isConcept ? [wie] : [...new Map([wie, ...deelnemers.values()].map((persoon) => [persoon.id, persoon])).values()];
  return mensen.map(({ id: persoon, tenant, email: mailbox }) => ({ transactie: `${eventId}:${persoon}`, tenant, mailbox, persoon, casus: eerste.id, soort, start: start.instant, minuten: minutenTussen(start.instant, einde.instant) }));
}

/** What the calendars say of one day; undefined while they do not answer. */
async function leesWereld(omgeving: OutlookOmgeving, keuze: Keuze, { gesprek, gegevens, personen }: Eisen, wie: Persoon, dag: Datum, item: string | undefined): Promise<Wereld | undefined> {
  const { tenant, ruimtes } = gegevens;
  try {
    const afspraak = item === undefined ? undefined : await leesEigenAfspraak(omgeving.graph, wie.tenant, wie.email, item);
    const kamers = gesprek.ruimte && tenant !== undefined ? ruimtes.map(({ adres }) => ({ tenant, adres })) : [];
    const agendas = await leesAgendas(omgeving.graph, [...personen, ...kamers], { van: momentOp(dag, tijd('00:00')), tot: momentOp(plusDagen(dag, 1), tijd('00:00')) });
    return { agendas, zelf: afspraak === undefined ? [] : alsVrijeTijd(keuze, wie, afspraak) };
  } catch (fout) {
    if (fout instanceof GraphFout) return undefined;
    throw fout;
  }
}

/** The rules by which a meeting that is dragged in the tab is judged, for one that is written in Outlook. */
async function verzetvraag(omgeving: OutlookOmgeving, { soort, casussen }: Keuze, { gesprek, gegevens, personen }: Eisen, vorm: Vorm, dag: Datum, { agendas, zelf }: Wereld, item: string | undefined): Promise<Verzetvraag> {
  const { nu, zoekTot, kalender, uren, ruimtes, geboekt } = gegevens;
  const gehouden = (await Promise.all(casussen.map(({ id }) => listReserveringen(omgeving.db, id, soort)))).flat();
  const vrij = [...gehouden, ...zelf].map(({ persoon, start, minuten }) => ({ persoon, van: momentVan(start), tot: plusMinuten(momentVan(start), minuten) }));
  const elders = await listAgendaVanPersonen(omgeving.db, personen.map(({ id }) => id), { van: momentOp(dag, tijd('00:00')).instant, tot: momentOp(plusDagen(dag, 1), tijd('00:00')).instant });
  return {
    gesprek, vorm, nu, zoekTot, kalender, uren, personen: personen.map((persoon) => planpersoon(persoon, agendas, vrij.filter((een) => een.persoon === persoon.id))),
    ruimtes: ruimtes.flatMap(({ id, naam, adres }) => {
      const bezet = bezetVan(agendas, adres);
      return bezet === 'onbekend' ? [] : [{ id, naam, adres, bezet: zonder(bezet, zelf.length > 1 ? vrij.slice(gehouden.length) : []) }];
    }),
    bezig: [...new Map([...geboekt, ...elders].map((een) => [een.id, een])).values()].filter(({ eventId }) => eventId !== item).map(alsBezig),
  };
}

function aanwezigheid({ naam, aanwezigOp, afwezigOp }: Planpersoon, dag: Datum, vorm: Vorm): TijdAntwoord['aanwezigheid'][number] {
  const kort = schrijfWeekdag(weekdag(dag)).slice(0, 2);
  if (afwezigOp.some(({ van, tot }) => van <= dag && (tot === undefined || dag <= tot))) return { naam, tekst: `${kort} afwezig`, past: false };
  const isEr = isInDePi(aanwezigOp, dag);
  return { naam, tekst: isEr ? `${kort} in de PI` : `${kort} niet in de PI`, past: isEr || vorm === 'online' };
}

async function beter(omgeving: OutlookOmgeving, keuze: Keuze, eisen: Eisen, vorm: Vorm, { zelf }: Wereld, start: Moment): Promise<Pick<TijdAntwoord, 'beter' | 'beterTekst'>> {
  try {
    const momenten = await zoekBeter(omgeving, keuze, eisen, vorm, zelf);
    const isDeze = ({ dag, tijd: uur, vorm: dan }: BeterMoment): boolean => dag === start.datum && uur === start.tijd && dan === vorm;
    return { beter: momenten.some(isDeze) ? [] : [...momenten], ...(momenten.length === 0 ? { beterTekst: 'In de agenda’s is in de komende weken geen beter moment.' } : {}) };
  } catch (fout) {
    if (fout instanceof GraphFout) return { beter: [], beterTekst: GEEN_AGENDAS };
    throw fout;
  }
}

/**
 * What is to be said of a time for an appointment of these casussen, by the rules of planning, and better ones. While the
 * calendars do not answer: what the register knows. Times are Dutch.
 */
export async function beoordeelTijd(omgeving: OutlookOmgeving, wie: Persoon, vraag: TijdVraag): Promise<TijdAntwoord | Weigering> {
  const { dag, tijd: uur, duur, item } = vraag;
  const keuze = await leesKeuze(omgeving, wie, vraag, item);
  if (isWeigering(keuze)) return keuze;
  const gelezen = await leesEisen(omgeving, keuze);
  const start = momentOp(dag, uur);
  const vorm = kiesVorm(gelezen, vraag.vorm, start.datum);
  if (isWeigering(vorm)) return vorm;
  const eisen: Eisen = { ...gelezen, gesprek: { ...gelezen.gesprek, duurMinuten: duur } };
  const wereld = await leesWereld(omgeving, keuze, eisen, wie, start.datum, item);
  // Without calendars nothing is known of rooms: that is no reason to say that none is free.
  const teBeoordelen = wereld === undefined ? { ...eisen, gesprek: { ...eisen.gesprek, ruimte: false } } : eisen;
  const uitkomst = pastOp(await verzetvraag(omgeving, keuze, teBeoordelen, vorm, start.datum, wereld ?? { agendas: new Map(), zelf: [] }, item), start);
  const ruimte = eisen.gegevens.ruimtes.find(({ id }) => id === uitkomst.ruimte);
  return {
    waarschuwingen: [...uitkomst.waarschuwingen], termijn: keuze.termijn, ...termijnOp(start.datum, keuze.termijn, keuze.kijk),
    aanwezigheid: eisen.personen.map((persoon) => aanwezigheid(persoon, start.datum, vorm)), ...(wereld === undefined ? { beter: [], beterTekst: GEEN_AGENDAS } : await beter(omgeving, keuze, eisen, vorm, wereld, start)),
    ...gevuld({ weigering: uitkomst.weigering, ruimte: ruimte === undefined ? undefined : { naam: ruimte.naam, adres: ruimte.adres } }),
  };
}
