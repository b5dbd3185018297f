import { chatUit, type AgendaAfspraak, type AgendaAfspraakId, type Genodigde } from '../../domain/agenda.ts';
import type { Casus } from '../../domain/casus.ts';
import { metVoor } from '../../domain/feiten/planning.ts';
import { gevuld } from '../../domain/gevuld.ts';
import type { GekozenMoment, Gesprekssoort } from '../../domain/planning.ts';
import type { Uitvoerder } from '../../domain/rollen.ts';
import { planningVan } from '../../domain/teplannen.ts';
import { annuleerAfspraak, boekAfspraak, zoekAfspraak } from '../../graph/events.ts';
import { bewaarAgendaAfspraak, findAgendaAfspraakByEvent, listAgendaVanCasus, listAgendaVanPi } from '../../store/agenda.ts';
import { findCasus } from '../../store/casussen.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { listRuimtes } from '../../store/rooster.ts';
import { plusMinuten } from '../../tijd/amsterdam.ts';
import type { EffectVan } from '../effect.ts';
import { afsprakenVoor, kijkVoor, leesOrganisatie, type Organisatie } from '../organisatie.ts';
import { SYSTEEM, voerUit } from '../voerUit.ts';
import { haalUitAgenda } from './afzeggen.ts';
import { volgAgenda } from './abonneren.ts';
import { eindeVan, vindBlok } from './blok.ts';
import { zetBlok } from './blokzetten.ts';
import { botst } from './botsing.ts';
import { deelnemersVan } from './gesprekken.ts';
import { tenzijGeweigerd } from './geweigerd.ts';
import { leesCasussen } from './leescasussen.ts';
import type { BoekingOmgeving } from './omgeving.ts';
import { transactieVan } from './transactie.ts';
import { afzegtekst, CATEGORIE, onderwerpVan, uitnodigingstekst } from './uitnodiging.ts';

/** A mailbox in whose calendar a meeting is put: of a person, or of the PI. */
interface Organisator {
  readonly tenant: string;
  readonly adres: string;
  readonly persoon?: Persoon;
}

/** All that booking needs of one meeting. */
interface TeBoeken {
  readonly effect: EffectVan<'boek'>;
  readonly casus: Casus;
  readonly voor: Gesprekssoort;
  readonly moment: GekozenMoment;
  readonly wie: ReadonlyMap<Uitvoerder, Persoon>;
  readonly organisatie: Organisatie;
}

interface Geboekt {
  readonly afspraak: AgendaAfspraak;
  readonly joinUrl?: string;
}

/** The key that keeps one meeting one, however often booking is tried. */
function transactionId({ casus, voor, start, poging }: EffectVan<'boek'>): string {
  return transactieVan(casus, ...(voor === undefined ? [] : [voor]), start, poging);
}

/** The casemanager organises, or by afspraak the mailbox of the PI; where that mailbox refuses, the other side does. */
function organisatoren({ casus, wie, organisatie }: Pick<TeBoeken, 'casus' | 'wie' | 'organisatie'>): readonly Organisator[] {
  const mensen = [...wie.values()].map((persoon) => ({ tenant: persoon.tenant, adres: persoon.email, persoon }));
  const postbus = organisatie.pis.get(casus.pi)?.postbus;
  const tenant = wie.get('casemanager')?.tenant;
  return postbus === undefined || tenant === undefined || !afsprakenVoor(organisatie, casus).organisatorIsPostbus ? mensen : [{ tenant, adres: postbus }, ...mensen];
}

function genodigden({ wie }: TeBoeken, organisator: Organisator): readonly Persoon[] {
  return [...wie.values()].filter(({ id }) => id !== organisator.persoon?.id);
}

/** The meeting that an earlier try left in a calendar, when it was cut off before that was noted. */
async function zoekGebleven(omgeving: BoekingOmgeving, teBoeken: Pick<TeBoeken, 'effect' | 'casus' | 'wie' | 'organisatie'>): Promise<{ readonly eventId: string; readonly waar: Organisator } | undefined> {
  for (const waar of organisatoren(teBoeken)) {
    const gebleven = await tenzijGeweigerd(() => zoekAfspraak(omgeving.graph, waar.tenant, waar.adres, { transactionId: transactionId(teBoeken.effect) }));
    if (gebleven !== undefined) return { eventId: gebleven.eventId, waar };
  }
  return undefined;
}

/** Adds the casus to an event of the same people that its moment touches. Undefined: there is none, or it is gone or its mailbox refuses us. */
async function voegToe(omgeving: BoekingOmgeving, teBoeken: TeBoeken): Promise<Geboekt | undefined> {
  const { casus, voor, moment, wie } = teBoeken;
  // An earlier try came this far.
  const eigen = (await listAgendaVanCasus(omgeving.db, casus.id)).find((een) => een.soort === voor && een.start <= moment.start.instant && moment.start.instant < eindeVan(een));
  if (eigen !== undefined) return { afspraak: eigen, ...gevuld({ joinUrl: await joinUrlVan(omgeving, eigen, voor, casus) }) };
  const dag = { van: plusMinuten(moment.start, -24 * 60).instant, tot: plusMinuten(moment.start, 24 * 60).instant };
  const zonderDeze = (await listAgendaVanPi(omgeving.db, casus.pi, dag)).map((een) => ({ ...een, casussen: een.casussen.filter(({ casus: id }) => id !== casus.id) }));
  const blok = vindBlok(zonderDeze, voor, moment, [...wie.values()].map(({ id }) => id));
  if (blok === undefined || (await zoekGebleven(omgeving, teBoeken)) !== undefined) return undefined;
  // Noted first, so that a change of which no answer came is found and undone when the moment is given up.
  await omgeving.db.transaction().execute((trx) => bewaarAgendaAfspraak(trx, { ...blok, casussen: [...blok.casussen, { casus: casus.id, soort: voor }] }));
  const delen = [...(await leesCasussen(omgeving, blok)), { casus, start: moment.start, duurMinuten: moment.duurMinuten }].sort((a, b) => (a.start.instant < b.start.instant ? -1 : 1));
  const nieuw = await tenzijGeweigerd(() => zetBlok(omgeving, blok, voor, delen));
  if (nieuw !== undefined) return { afspraak: nieuw, ...gevuld({ joinUrl: await joinUrlVan(omgeving, nieuw, voor, casus) }) };
  await omgeving.db.transaction().execute((trx) => bewaarAgendaAfspraak(trx, blok));
  return undefined;
}

async function joinUrlVan(omgeving: BoekingOmgeving, afspraak: AgendaAfspraak, voor: Gesprekssoort, behalve: Casus): Promise<string | undefined> {
  const ander = (await leesCasussen(omgeving, afspraak)).find(({ casus }) => casus.id !== behalve.id);
  return ander === undefined ? undefined : planningVan(ander.casus, voor).moment?.boeking?.joinUrl;
}

async function boekNieuw(omgeving: BoekingOmgeving, teBoeken: TeBoeken, organisator: Organisator): Promise<Geboekt | undefined> {
  const { casus, voor, moment, effect, organisatie } = teBoeken;
  const sleutel = transactionId(effect);
  const ruimte = moment.ruimte === undefined ? undefined : (await listRuimtes(omgeving.db, casus.pi)).find(({ id }) => id === moment.ruimte?.id);
  const wie = genodigden(teBoeken, organisator);
  const tekst = await uitnodigingstekst(omgeving, voor, [{ casus, start: moment.start }]);
  const geboekt = await tenzijGeweigerd(() => boekAfspraak(omgeving.graph, organisator.tenant, {
    organisator: organisator.adres, onderwerp: onderwerpVan(voor, [casus]), start: moment.start, duurMinuten: moment.duurMinuten, tekst, online: moment.vorm === 'online', categorie: CATEGORIE, casusCodes: [casus.code], transactionId: sleutel,
    deelnemers: wie.map(({ email, naam }) => ({ adres: email, naam, verplicht: true })),
    ...(moment.vorm !== 'inDePI' ? {} : ruimte === undefined ? { locatie: kijkVoor(omgeving, organisatie, casus).piNaam } : { ruimte: { adres: ruimte.adres, naam: ruimte.naam } }),
  }));
  if (geboekt === undefined) return undefined;
  const afspraak: AgendaAfspraak = {
    id: sleutel as AgendaAfspraakId, soort: voor, pi: casus.pi, tenant: organisator.tenant, mailbox: organisator.adres, eventId: geboekt.eventId, start: moment.start.instant, minuten: moment.duurMinuten, vorm: moment.vorm,
    casussen: [{ casus: casus.id, soort: voor }], genodigden: wie.map(({ id }): Genodigde => ({ persoon: id, verplicht: true, antwoord: 'geen' })), ...gevuld({ organisator: organisator.persoon?.id, ruimte: ruimte?.id, chat: geboekt.joinUrl === undefined ? undefined : chatUit(geboekt.joinUrl) }),
  };
  await omgeving.db.transaction().execute((trx) => bewaarAgendaAfspraak(trx, afspraak));
  await volgAgenda(omgeving, organisator.tenant, organisator.adres);
  return { afspraak, ...gevuld({ joinUrl: geboekt.joinUrl }) };
}

/** The moment was given up while it was being booked: what an earlier try may have left in the calendars goes. */
async function ruimOp(omgeving: BoekingOmgeving, casus: Casus, effect: EffectVan<'boek'>): Promise<void> {
  const { voor = 'duiding' } = effect;
  const geldig = planningVan(casus, voor).moment?.boeking?.eventId;
  const begonnen = (await listAgendaVanCasus(omgeving.db, casus.id)).filter(({ soort, eventId, start }) => soort === voor && eventId !== geldig && start > omgeving.nu().instant);
  for (const afspraak of begonnen) await haalUitAgenda(omgeving, casus, voor, afspraak);
  const organisatie = await leesOrganisatie(omgeving);
  const gebleven = await zoekGebleven(omgeving, { effect, casus, organisatie, wie: deelnemersVan(organisatie, casus, voor) });
  if (gebleven === undefined) return;
  const { eventId, waar } = gebleven;
  // Other casussen may be all that is left in it.
  const bekend = await findAgendaAfspraakByEvent(omgeving.db, waar.tenant, eventId);
  if (bekend !== undefined) return haalUitAgenda(omgeving, casus, voor, bekend);
  await annuleerAfspraak(omgeving.graph, waar.tenant, { organisator: waar.adres, eventId, comment: afzegtekst(voor, casus) });
}

async function boekIn(omgeving: BoekingOmgeving, teBoeken: TeBoeken): Promise<Geboekt | undefined> {
  const erbij = await voegToe(omgeving, teBoeken);
  if (erbij !== undefined) return erbij;
  for (const organisator of organisatoren(teBoeken)) {
    const geboekt = await boekNieuw(omgeving, teBoeken, organisator);
    if (geboekt !== undefined) return geboekt;
  }
  return undefined;
}

async function boekNu(omgeving: BoekingOmgeving, effect: EffectVan<'boek'>): Promise<void> {
  const casus = await findCasus(omgeving.db, effect.casus);
  const { voor = 'duiding' } = effect;
  if (casus === undefined) return;
  const { moment } = planningVan(casus, voor);
  if (moment?.start.instant !== effect.start || moment.poging !== effect.poging) return ruimOp(omgeving, casus, effect);
  if (moment.boeking !== undefined) return;
  const organisatie = await leesOrganisatie(omgeving);
  const wie = deelnemersVan(organisatie, casus, voor);
  const opdracht = { casus: casus.id, wie: SYSTEEM, herkomst: 'product' };
  const bezet = await botst(omgeving, casus, voor, moment, [...wie.values()].map(({ id }) => id));
  // What an earlier try left in the calendars must not stay beside the other meeting.
  if (bezet) await ruimOp(omgeving, casus, effect);
  const geboekt = bezet ? undefined : await boekIn(omgeving, { effect, casus, voor, moment, wie, organisatie });
  if (geboekt === undefined) {
    await voerUit(omgeving, { ...opdracht, opdracht: { type: 'meldBoekingMislukt', start: effect.start, ...metVoor(voor) } });
    return;
  }
  const { afspraak, joinUrl } = geboekt;
  const { eventId, organisator } = afspraak;
  const genoteerd = await voerUit(omgeving, {
    ...opdracht,
    opdracht: {
      type: 'registreerBoeking', start: effect.start, eventId, deelnemers: [...wie.values()].map(({ id }) => id), uitnodigingen: [...wie].map(([rol, { id, naam }]) => ({ persoon: id, naam, rol })), ...gevuld({ organisator, joinUrl }), ...metVoor(voor),
    },
  });
  if (genoteerd.ok) return;
  // Others were quicker twice; the moment may still stand, so this is tried again and finds the same meeting.
  if (genoteerd.weigering.code === 'alGedaan') throw new Error('The booking could not be noted yet');
  // The moment was given up while it was being booked.
  await haalUitAgenda(omgeving, casus, voor, afspraak);
}

/** Puts the chosen moment in the calendars. A try again finds the same meeting by its transactionId. */
export async function boek(omgeving: BoekingOmgeving, effect: EffectVan<'boek'>): Promise<void> {
  const casus = await findCasus(omgeving.db, effect.casus);
  if (casus !== undefined) await omgeving.opBeurt(casus.pi, () => boekNu(omgeving, effect));
}
