import { createHash } from 'node:crypto';
import type { Casus, CasusId } from '../../domain/casus.ts';
import { metVoor } from '../../domain/feiten/planning.ts';
import { GESPREKNAAM, type Boeking, type Gesprekssoort } from '../../domain/planning.ts';
import { planningVan } from '../../domain/teplannen.ts';
import { annuleerAfspraak, boekAfspraak, zoekAfspraak, type GeboekteAfspraak } from '../../graph/events.ts';
import { GraphFout } from '../../graph/fout.ts';
import type { Graph } from '../../graph/client.ts';
import { findCasus } from '../../store/casussen.ts';
import type { Persoon } from '../../store/organisatie.ts';
import type { EffectVan } from '../effect.ts';
import type { Omgeving } from '../omgeving.ts';
import { kijkVoor, leesOrganisatie } from '../organisatie.ts';
import { SYSTEEM, voerUit } from '../voerUit.ts';
import { deelnemersVan, onderwerpVan } from './gesprekken.ts';

export interface BoekingOmgeving extends Omgeving {
  readonly graph: Graph;
  /** Address at which the casus opens in Teams; holds no personal data. */
  readonly linkNaar: (casus: Casus) => Promise<string>;
  /** For the log of the beheerder: what went wrong, without personal data. */
  readonly meld: (wat: string, fout: unknown) => void;
}

const GAAT_NIET_DOOR = 'Deze afspraak gaat niet door.';

/** A meeting that falls away would make its people look busy at its own moment; a mailbox that refuses it for good does not stop the search. */
export async function haalWeg(omgeving: BoekingOmgeving, casus: CasusId, voor: Gesprekssoort, boeking: Boeking): Promise<void> {
  try {
    await annuleer(omgeving, { soort: 'annuleer', casus, boeking, reden: GAAT_NIET_DOOR, ...metVoor(voor) });
  } catch (fout) {
    if (!(fout instanceof GraphFout) || fout.tijdelijk) throw fout;
  }
}

/** The key that keeps one meeting one, however often booking is tried. */
function transactionId({ casus, voor, start, poging }: EffectVan<'boek'>): string {
  const hex = createHash('sha256').update([casus, ...(voor === undefined ? [] : [voor]), start, poging].join('|')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

interface Geboekt extends GeboekteAfspraak {
  readonly organisator: Persoon;
}

async function boekIn(omgeving: BoekingOmgeving, casus: Casus, effect: EffectVan<'boek'>): Promise<Geboekt | undefined> {
  const organisatie = await leesOrganisatie(omgeving);
  const { voor = 'duiding' } = effect;
  const { moment } = planningVan(casus, voor);
  const wie = [...deelnemersVan(organisatie, casus, voor).values()];
  const kijk = kijkVoor(omgeving, organisatie, casus);
  if (moment === undefined) return undefined;
  const waar = moment.ruimte === undefined ? kijk.piNaam : `${kijk.piNaam}, ${moment.ruimte.naam}`;
  const tekst = `${onderwerpVan(voor, [casus.code])}.\nBekijk de casus in Teams: ${await omgeving.linkNaar(casus)}\nZet geen persoonsgegevens in deze uitnodiging.`;
  // The casemanager organises; where that mailbox refuses, the other side does.
  for (const organisator of wie) {
    try {
      const geboekt = await boekAfspraak(omgeving.graph, organisator.tenant, {
        organisator: organisator.email, onderwerp: onderwerpVan(voor, [casus.code]), start: moment.start, duurMinuten: moment.duurMinuten,
        deelnemers: wie.filter(({ id }) => id !== organisator.id).map(({ email, naam }) => ({ adres: email, naam, verplicht: true })),
        tekst, online: moment.vorm === 'online', ...(moment.vorm === 'inDePI' ? { locatie: waar } : {}), casusCodes: [casus.code], transactionId: transactionId(effect),
      });
      return { ...geboekt, organisator };
    } catch (fout) {
      if (!(fout instanceof GraphFout) || fout.tijdelijk) throw fout;
    }
  }
  return undefined;
}

/** The moment was given up while it was being booked: what an earlier try may have left in the calendars goes. */
async function ruimOp(omgeving: BoekingOmgeving, casus: Casus, effect: EffectVan<'boek'>): Promise<void> {
  for (const { tenant, email } of deelnemersVan(await leesOrganisatie(omgeving), casus, effect.voor ?? 'duiding').values()) {
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
  const { voor = 'duiding' } = effect;
  if (casus === undefined) return;
  const { moment } = planningVan(casus, voor);
  if (moment?.start.instant !== effect.start || moment.poging !== effect.poging) return ruimOp(omgeving, casus, effect);
  if (moment.boeking !== undefined) return;
  const opdracht = { casus: casus.id, wie: SYSTEEM, herkomst: 'product' };
  const geboekt = await boekIn(omgeving, casus, effect);
  if (geboekt === undefined) {
    await voerUit(omgeving, { ...opdracht, opdracht: { type: 'meldBoekingMislukt', start: effect.start, ...metVoor(voor) } });
    return;
  }
  const { eventId, organisator, joinUrl } = geboekt;
  const wie = [...deelnemersVan(await leesOrganisatie(omgeving), casus, voor)];
  const genoteerd = await voerUit(omgeving, {
    ...opdracht,
    opdracht: {
      type: 'registreerBoeking', start: effect.start, eventId, organisator: organisator.id, deelnemers: wie.map(([, { id }]) => id), ...(joinUrl === undefined ? {} : { joinUrl }),
      uitnodigingen: wie.map(([rol, { id, naam }]) => ({ persoon: id, naam, rol })), ...metVoor(voor),
    },
  });
  if (genoteerd.ok) return;
  // Others were quicker twice; the moment may still stand, so this is tried again and finds the same meeting.
  if (genoteerd.weigering.code === 'alGedaan') throw new Error('The booking could not be noted yet');
  // The moment was given up while it was being booked.
  await annuleerAfspraak(omgeving.graph, organisator.tenant, { organisator: organisator.email, eventId, comment: GAAT_NIET_DOOR });
}

/** Takes a booked meeting out of the calendars; the reason goes with the cancellation. */
export async function annuleer(omgeving: BoekingOmgeving, { boeking, casus: id, voor = 'duiding' }: EffectVan<'annuleer'>): Promise<void> {
  const organisatie = await leesOrganisatie(omgeving);
  const organisator = organisatie.personen.get(boeking.organisator);
  const casus = await findCasus(omgeving.db, id);
  if (organisator === undefined || casus === undefined) return;
  const naam = GESPREKNAAM[voor];
  // The reason itself may have been typed by hand, so it stays in the register.
  await annuleerAfspraak(omgeving.graph, organisator.tenant, { organisator: organisator.email, eventId: boeking.eventId, comment: `${naam.charAt(0).toUpperCase()}${naam.slice(1)} van ${casus.code} gaat niet door. De reden staat bij de casus in Teams.` });
}
