import { createHash } from 'node:crypto';
import type { Casus, CasusId } from '../domain/casus.ts';
import type { Boeking } from '../domain/duiding.ts';
import { plusDagen, tijd } from '../domain/datum.ts';
import { eersteWerkdagVanaf } from '../domain/kalender.ts';
import { gevuld } from '../domain/gevuld.ts';
import type { StelMomentenVoor } from '../domain/opdracht.ts';
import type { PersoonId, Uitvoerder } from '../domain/rollen.ts';
import { dagVanDuiding, dragersVan } from '../domain/tafel.ts';
import { annuleerAfspraak, boekAfspraak, zoekAfspraak } from '../graph/events.ts';
import { GraphFout } from '../graph/fout.ts';
import type { Graph } from '../graph/client.ts';
import { vraagBezet, type Beschikbaarheid } from '../graph/schedule.ts';
import { besteMomenten } from '../planning/momenten.ts';
import type { DeelnemerAgenda } from '../planning/vraag.ts';
import { findCasus } from '../store/casussen.ts';
import { findAanwezigheid, type Persoon } from '../store/organisatie.ts';
import { momentOp } from '../tijd/amsterdam.ts';
import type { EffectVan } from './effect.ts';
import { ontvangers } from './gevolgen.ts';
import type { Omgeving } from './omgeving.ts';
import { kijkVoor, leesOrganisatie, uitvoerdersVoor, type Organisatie } from './organisatie.ts';
import { SYSTEEM, voerUit } from './voerUit.ts';

export interface BoekingOmgeving extends Omgeving {
  readonly graph: Graph;
  /** Address at which the casus opens in Teams; holds no personal data. */
  readonly linkNaar: (casus: Casus) => Promise<string>;
}

const GAAT_NIET_DOOR = 'Deze afspraak gaat niet door.';
const AANTAL_MOMENTEN = 3;
const ZOEK_DAGEN = 28;
/** People get at least this long between the proposal and the meeting. */
const AANLOOP_MINUTEN = 60;
const VERGADERUREN = { van: tijd('09:00'), tot: tijd('17:00') } as const;

/**
 * Who talks at the duiding: the two who carry the casus or stand in, or the first of those who may, while nobody does.
 * Who is away without a stand-in is planned for after the return.
 */
function deelnemers(organisatie: Organisatie, casus: Casus): ReadonlyMap<Uitvoerder, Persoon> {
  const rollen: readonly Uitvoerder[] = ['casemanager', 'reclasseringswerker'];
  return new Map(rollen.flatMap((rol) => {
    const drager = casus[rol]?.persoon;
    const id = uitvoerdersVoor(organisatie, casus, rol, drager)[0] ?? (drager !== undefined && organisatie.personen.has(drager) ? drager : ontvangers(organisatie, casus, rol)[0]);
    const persoon = id === undefined ? undefined : organisatie.personen.get(id);
    return persoon === undefined ? [] : [[rol, persoon] as const];
  }));
}

/** Each tenant is asked about its own people; a tenant that can't be asked leaves its people's calendars unknown. */
async function bezetVan(graph: Graph, personen: readonly Persoon[], van: Casus['ontvangenOp'], tot: Casus['ontvangenOp']): Promise<ReadonlyMap<string, Beschikbaarheid>> {
  const perTenant = Map.groupBy(personen, ({ tenant }) => tenant);
  const antwoorden = new Map<string, Beschikbaarheid>();
  for (const [tenant, eigen] of perTenant) {
    const bezet = await vraagBezet(graph, tenant, { mailboxen: eigen.map(({ email }) => email), van, tot });
    for (const [adres, wanneer] of bezet) antwoorden.set(adres.toLowerCase(), wanneer);
  }
  return antwoorden;
}

/** The best moments, with the termijn that they name and whose calendars were looked at. */
async function zoekMomenten(omgeving: BoekingOmgeving, casus: Casus): Promise<Omit<StelMomentenVoor, 'type'>> {
  const organisatie = await leesOrganisatie(omgeving);
  const kijk = kijkVoor(omgeving, organisatie, casus);
  const nu = omgeving.nu();
  const wie = deelnemers(organisatie, casus);
  const zoekTot = plusDagen(nu.datum, ZOEK_DAGEN);
  const bezet = await bezetVan(omgeving.graph, [...wie.values()], nu, momentOp(plusDagen(zoekTot, 1), tijd('00:00')));
  const agendas: DeelnemerAgenda[] = [];
  for (const [rol, persoon] of wie) {
    const agenda = bezet.get(persoon.email.toLowerCase());
    const dagen = rol === 'reclasseringswerker' ? await findAanwezigheid(omgeving.db, persoon.id, casus.pi) : undefined;
    agendas.push({
      naam: persoon.naam, verplicht: true, bezet: agenda?.bekend === true ? agenda.bezet : 'onbekend',
      ...(agenda?.bekend === true && agenda.werkuren !== undefined ? { werkuren: agenda.werkuren } : {}),
      afwezigOp: organisatie.afwezigheid.filter((weg) => weg.persoon === persoon.id),
      ...(dagen === undefined ? {} : { aanwezigOp: { weekdagen: dagen.weekdagen, uitzonderingen: dagen.uitzonderingen } }),
    });
  }
  const termijn = dagVanDuiding(casus, kijk);
  const rest = { termijn, dragers: dragersVan(casus), deelnemers: [...wie.values()].map(({ id }) => id) };
  if (agendas.length < 2) return { ...rest, voorstellen: [] };
  const voorstellen = besteMomenten({
    nu, termijn: eersteWerkdagVanaf(termijn, kijk.kalender), zoekTot, duurMinuten: kijk.afspraken.duidingMinuten, vorm: 'bijVoorkeurInDePI', deelnemers: agendas,
    kalender: kijk.kalender, uren: VERGADERUREN, aantal: AANTAL_MOMENTEN, nietOp: casus.duiding.nietOp, minimaleAanloopMinuten: AANLOOP_MINUTEN,
    ...gevuld({ liefst: casus.duiding.liefst }),
  });
  return { ...rest, voorstellen };
}

/** A meeting that falls away would make its people look busy at its own moment; a mailbox that refuses it for good does not stop the search. */
async function haalWeg(omgeving: BoekingOmgeving, casus: CasusId, boeking: Boeking): Promise<void> {
  try {
    await annuleer(omgeving, { soort: 'annuleer', casus, boeking, reden: GAAT_NIET_DOOR });
  } catch (fout) {
    if (!(fout instanceof GraphFout) || fout.tijdelijk) throw fout;
  }
}

/** Looks up free/busy and proposes the three best moments for the duiding. */
export async function stelMomentenVoor(omgeving: BoekingOmgeving, { casus: id, versie, eerst }: EffectVan<'momenten'>): Promise<void> {
  if (eerst !== undefined) await haalWeg(omgeving, id, eerst);
  const casus = await findCasus(omgeving.db, id);
  if (casus === undefined || casus.fase !== 'duiding' || casus.wacht !== undefined || casus.duiding.moment !== undefined || casus.duiding.conclusie !== undefined) return;
  const gevonden = await zoekMomenten(omgeving, casus);
  await voerUit(omgeving, { casus: id, opdracht: { type: 'stelMomentenVoor', ...gevonden }, wie: SYSTEEM, herkomst: 'product', sleutel: `momenten:${id}:${versie}` });
}

/** The key that keeps one meeting one, however often booking is tried. */
function transactionId({ casus, start, poging }: EffectVan<'boek'>): string {
  const hex = createHash('sha256').update(`${casus}|${start}|${poging}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function boekIn(omgeving: BoekingOmgeving, casus: Casus, effect: EffectVan<'boek'>): Promise<{ readonly eventId: string; readonly organisator: Persoon; readonly deelnemers: readonly PersoonId[]; readonly joinUrl?: string } | undefined> {
  const organisatie = await leesOrganisatie(omgeving);
  const { moment } = casus.duiding;
  const wie = [...deelnemers(organisatie, casus).values()];
  const kijk = kijkVoor(omgeving, organisatie, casus);
  if (moment === undefined) return undefined;
  // The casemanager organises; where that mailbox refuses, the other side does.
  for (const organisator of wie) {
    try {
      const { eventId, joinUrl } = await boekAfspraak(omgeving.graph, organisator.tenant, {
        organisator: organisator.email, onderwerp: `Duiding ${casus.code}`, start: moment.start, duurMinuten: moment.duurMinuten,
        deelnemers: wie.filter(({ id }) => id !== organisator.id).map(({ email, naam }) => ({ adres: email, naam, verplicht: true })),
        tekst: `Gezamenlijke duiding van casus ${casus.code}.\nBekijk de casus in Teams: ${await omgeving.linkNaar(casus)}\nZet geen persoonsgegevens in deze uitnodiging.`,
        online: moment.vorm === 'online', ...(moment.vorm === 'inDePI' ? { locatie: kijk.piNaam } : {}), casusCodes: [casus.code], transactionId: transactionId(effect),
      });
      return { eventId, organisator, deelnemers: wie.map(({ id }) => id), ...(joinUrl === undefined ? {} : { joinUrl }) };
    } catch (fout) {
      if (!(fout instanceof GraphFout) || fout.tijdelijk) throw fout;
    }
  }
  return undefined;
}

/** The moment was given up while it was being booked: what an earlier try may have left in the calendars goes. */
async function ruimOp(omgeving: BoekingOmgeving, casus: Casus, effect: EffectVan<'boek'>): Promise<void> {
  for (const { tenant, email } of deelnemers(await leesOrganisatie(omgeving), casus).values()) {
    try {
      const gebleven = await zoekAfspraak(omgeving.graph, tenant, email, { transactionId: transactionId(effect) });
      if (gebleven === undefined) continue;
      await annuleerAfspraak(omgeving.graph, tenant, { organisator: email, eventId: gebleven.eventId, comment: GAAT_NIET_DOOR });
      return;
    } catch (fout) {
      // A mailbox that refuses us has not taken a meeting from us either.
      if (!(fout instanceof GraphFout) || fout.tijdelijk) throw fout;
    }
  }
}

/** Puts the chosen moment in the calendars. A try again finds the same meeting by its transactionId. */
export async function boek(omgeving: BoekingOmgeving, effect: EffectVan<'boek'>): Promise<void> {
  const casus = await findCasus(omgeving.db, effect.casus);
  const { moment } = casus?.duiding ?? {};
  if (casus === undefined) return;
  if (moment?.start.instant !== effect.start || moment.poging !== effect.poging) return ruimOp(omgeving, casus, effect);
  if (moment.boeking !== undefined) return;
  const opdracht = { casus: casus.id, wie: SYSTEEM, herkomst: 'product' };
  const geboekt = await boekIn(omgeving, casus, effect);
  if (geboekt === undefined) {
    await voerUit(omgeving, { ...opdracht, opdracht: { type: 'meldBoekingMislukt', start: effect.start } });
    return;
  }
  const { eventId, organisator, deelnemers, joinUrl } = geboekt;
  const genoteerd = await voerUit(omgeving, { ...opdracht, opdracht: { type: 'registreerBoeking', start: effect.start, eventId, organisator: organisator.id, deelnemers, ...(joinUrl === undefined ? {} : { joinUrl }) } });
  if (genoteerd.ok) return;
  // Others were quicker twice; the moment may still stand, so this is tried again and finds the same meeting.
  if (genoteerd.weigering.code === 'alGedaan') throw new Error('The booking could not be noted yet');
  // The moment was given up while it was being booked.
  await annuleerAfspraak(omgeving.graph, organisator.tenant, { organisator: organisator.email, eventId, comment: GAAT_NIET_DOOR });
}

/** Takes a booked meeting out of the calendars; the reason goes with the cancellation. */
export async function annuleer(omgeving: BoekingOmgeving, { boeking, casus: id }: EffectVan<'annuleer'>): Promise<void> {
  const organisatie = await leesOrganisatie(omgeving);
  const organisator = organisatie.personen.get(boeking.organisator);
  const casus = await findCasus(omgeving.db, id);
  if (organisator === undefined || casus === undefined) return;
  // The reason itself may have been typed by hand, so it stays in the register.
  await annuleerAfspraak(omgeving.graph, organisator.tenant, { organisator: organisator.email, eventId: boeking.eventId, comment: `De duiding van ${casus.code} gaat niet door. De reden staat bij de casus in Teams.` });
}
