import type { Keuzeticket } from '../access/keuzeticket.ts';
import type { Casus, CasusId } from '../domain/casus.ts';
import type { Instant, Moment } from '../domain/datum.ts';
import { metVoor } from '../domain/feiten/planning.ts';
import { mag } from '../domain/mag.ts';
import type { Opdracht } from '../domain/opdracht.ts';
import type { Gesprekssoort, VoorgesteldMoment } from '../domain/planning.ts';
import { isAanDeOrde, planningVan } from '../domain/teplannen.ts';
import { andereKant, kantVanActor, uitvoerderVan, type Door, type Kant, type PersoonId, type Uitvoerder } from '../domain/rollen.ts';
import { schrijfAudit } from '../store/audit.ts';
import { findCasus, findLaatsteVoorstel } from '../store/casussen.ts';
import type { Omgeving } from './omgeving.ts';
import { actorVoor, leesOrganisatie, plaatsNaam, type Organisatie } from './organisatie.ts';
import { voerUit } from './voerUit.ts';

/** Where a choice came from, in the audit log. */
const HERKOMST = 'keuze';

export type Keuzemoment = Pick<VoorgesteldMoment, 'start' | 'duurMinuten' | 'vorm' | 'voorTermijn'>;

/** What a forwarded mail may show to a stranger: no detainee, no colleague. */
export interface Keuzekop {
  readonly voor: Gesprekssoort;
  readonly code: string;
  readonly plaats: string;
  /** With whom the talk is. */
  readonly ander: Uitvoerder;
}

/** What somebody with a ticket finds. */
export type Keuzestand =
  /** `onzeker`: not every calendar could be seen. */
  | { readonly soort: 'kiezen'; readonly kop: Keuzekop; readonly momenten: readonly Keuzemoment[]; readonly onzeker: boolean }
  /** `door`: who chose; a side, because the page names no colleague. */
  | { readonly soort: 'gekozen'; readonly kop: Keuzekop; readonly moment: Omit<Keuzemoment, 'voorTermijn'>; readonly door: 'u' | 'product' | Kant; readonly geboekt: boolean }
  /** `vervangen`: there are newer moments than in this mail. `nietNodig`: nothing is to be planned now. */
  | { readonly soort: 'zoekt' | 'geenGevonden' | 'vervangen' | 'nietNodig'; readonly kop: Keuzekop }
  /** Not (any more) somebody who plans for this casus; then nothing is said about it. */
  | { readonly soort: 'geenToegang' };

/** What somebody picks: one of the moments by its start, or none of them. */
export type Keuze = Instant | 'geen';

function doorWie({ persoon, organisatie }: Door, wie: PersoonId): 'u' | 'product' | Kant {
  if (persoon === undefined) return 'product';
  if (persoon === wie) return 'u';
  return organisatie === 'DJI' ? 'DJI' : '3RO';
}

/** The moments that can still be chosen. */
function teKiezen(casus: Casus, voor: Gesprekssoort, nu: Moment): readonly VoorgesteldMoment[] {
  return planningVan(casus, voor).voorstellen.filter(({ start }) => start.instant > nu.instant);
}

/** The top of the page for who may choose for this casus; undefined for who may not (any more). */
function kopVoor(organisatie: Organisatie, casus: Casus, voor: Gesprekssoort, wie: PersoonId): Keuzekop | undefined {
  const persoon = organisatie.personen.get(wie);
  const actor = persoon === undefined ? undefined : actorVoor(organisatie, persoon, casus);
  const kant = actor === undefined ? undefined : kantVanActor(actor);
  if (actor === undefined || kant === undefined || !mag(actor, 'kiesMoment')) return undefined;
  return { voor, code: casus.code, plaats: plaatsNaam(organisatie, casus), ander: uitvoerderVan(andereKant(kant)) };
}

async function standVan(omgeving: Omgeving, { persoon, casus: id, voor, voorstel }: Keuzeticket): Promise<Keuzestand> {
  const casus = await findCasus(omgeving.db, id);
  const kop = casus === undefined ? undefined : kopVoor(await leesOrganisatie(omgeving), casus, voor, persoon);
  if (casus === undefined || kop === undefined) return { soort: 'geenToegang' };
  if (!isAanDeOrde(casus, voor)) return { soort: 'nietNodig', kop };
  const { moment, voorstellen, voorgesteldOp } = planningVan(casus, voor);
  if (moment !== undefined) {
    const { start, duurMinuten, vorm, door, boeking } = moment;
    return { soort: 'gekozen', kop, moment: { start, duurMinuten, vorm }, door: doorWie(door, persoon), geboekt: boeking !== undefined };
  }
  if (voorstellen.length === 0) return { soort: voorgesteldOp === undefined ? 'zoekt' : 'geenGevonden', kop };
  if ((await findLaatsteVoorstel(omgeving.db, id, voor)) !== voorstel) return { soort: 'vervangen', kop };
  const momenten = teKiezen(casus, voor, omgeving.nu());
  return { soort: 'kiezen', kop, momenten: momenten.map(({ start, duurMinuten, vorm, voorTermijn }) => ({ start, duurMinuten, vorm, voorTermijn })), onzeker: momenten.some(({ onzeker }) => onzeker.length > 0) };
}

function audit(omgeving: Omgeving, { persoon, casus }: Keuzeticket, actie: string, resultaat: string): Promise<void> {
  return schrijfAudit(omgeving.db, { op: omgeving.nu().instant, persoon, actie, casus, resultaat, herkomst: HERKOMST });
}

/** What the choice page shows to who has this ticket. Changes nothing, and each look leaves an audit line. */
export async function bekijkKeuze(omgeving: Omgeving, ticket: Keuzeticket): Promise<Keuzestand> {
  const stand = await standVan(omgeving, ticket);
  await audit(omgeving, ticket, 'bekijkKeuze', stand.soort === 'geenToegang' ? 'geweigerd' : 'gezien');
  return stand;
}

/** How a choice went. Refused: how it stands now, and why, when this person can still choose. */
export type Keuzeuitslag = { readonly gelukt: true } | { readonly gelukt: false; readonly stand: Keuzestand; readonly melding?: string };

/**
 * The choice of who has this ticket, carried out as the button on the card would be. A ticket of an older proposal, or of
 * somebody who has no role here any more, chooses nothing; with it twice the same choice is made once.
 */
export async function kiesOpPagina(omgeving: Omgeving, ticket: Keuzeticket, keuze: Keuze): Promise<Keuzeuitslag> {
  const voor = metVoor(ticket.voor);
  const opdracht: Opdracht = keuze === 'geen' ? { type: 'wijsMomentenAf', ...voor } : { type: 'kiesMoment', start: keuze, ...voor };
  const stand = await standVan(omgeving, ticket);
  if (stand.soort !== 'kiezen') {
    await audit(omgeving, ticket, opdracht.type, `geweigerd:${stand.soort}`);
    return { gelukt: false, stand };
  }
  const resultaat = await voerUit(omgeving, { casus: ticket.casus, opdracht, wie: { soort: 'persoon', id: ticket.persoon }, herkomst: HERKOMST });
  if (resultaat.ok) return { gelukt: true };
  const nieuw = await standVan(omgeving, ticket);
  // Once there is nothing to choose any more the page says why itself, without the name that a refusal may hold.
  return { gelukt: false, stand: nieuw, ...(nieuw.soort === 'kiezen' ? { melding: resultaat.weigering.melding } : {}) };
}

/** What a mail needs to let its reader choose. */
export interface Keuzeaanbod {
  readonly ticket: Keuzeticket;
  readonly momenten: readonly Keuzemoment[];
  /** The start of the last moment; then the ticket is of no use any more. */
  readonly tot: Moment;
}

/** What this person can choose from now; undefined for who may not, and when there is nothing to choose. */
export async function keuzeaanbod(omgeving: Omgeving, casus: CasusId, persoon: PersoonId, voor: Gesprekssoort): Promise<Keuzeaanbod | undefined> {
  const voorstel = await findLaatsteVoorstel(omgeving.db, casus, voor);
  if (voorstel === undefined) return undefined;
  const ticket = { persoon, casus, voor, voorstel };
  const stand = await standVan(omgeving, ticket);
  if (stand.soort !== 'kiezen') return undefined;
  const tot = stand.momenten.map(({ start }) => start).reduce<Moment | undefined>((laatste, start) => (laatste === undefined || start.instant > laatste.instant ? start : laatste), undefined);
  return tot === undefined ? undefined : { ticket, momenten: stand.momenten, tot };
}
