import type { GesprekInvoer, OverlegAntwoord, OverlegVraag, VandaagAntwoord } from '../../api/overleg.ts';
import type { AgendaAfspraak, AgendaAfspraakId } from '../../domain/agenda.ts';
import { GESPREKUITKOMSTNAAM, MDO_UITKOMSTNAAM, NIET_GEHOUDEN_REDEN } from '../../domain/bijdrage.ts';
import type { CasusId } from '../../domain/casus.ts';
import { plusDagen, tijd } from '../../domain/datum.ts';
import { gevuld } from '../../domain/gevuld.ts';
import type { Opdracht } from '../../domain/opdracht.ts';
import type { Gesprekssoort } from '../../domain/planning.ts';
import { kantVanActor } from '../../domain/rollen.ts';
import { planningVan } from '../../domain/teplannen.ts';
import { weiger, type Weigering } from '../../domain/weigering.ts';
import { schrijfAudit } from '../../store/audit.ts';
import { findAgendaAfspraak, findAgendaAfspraakByChat, listAgendaVanPi } from '../../store/agenda.ts';
import { findCasus } from '../../store/casussen.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { listRuimtes } from '../../store/rooster.ts';
import { momentOp, momentVan } from '../../tijd/amsterdam.ts';
import { schrijfTijdvak } from '../agenda/week.ts';
import type { Omgeving } from '../omgeving.ts';
import { actorVoor, leesOrganisatie, plekkenVan, type Organisatie } from '../organisatie.ts';
import { alsGesprekssoort, eindeVan } from '../plannen/blok.ts';
import { voerUit } from '../voerUit.ts';
import { agendapunt, uitkomstTekst, type OpAgenda } from './agendapunt.ts';

const SOORTNAAM: Readonly<Record<Gesprekssoort, string>> = { duiding: 'Duiding', trajectgesprek: 'Trajectgesprek', mdo: 'MDO' };
const GEEN_OVERLEG = weiger('bestaatNiet', 'Dit overleg is niet van Samen starten, of het gaat niet meer door. Kies een overleg van vandaag.');
const NIET_VOOR_U = weiger('magNiet', 'Dit overleg is voor de casemanager en de reclasseringswerker van de casussen.');

/** The casussen of an event in the order of its agenda, also those of which the outcome is recorded by now. */
async function opAgenda({ db }: Omgeving, { casussen, soort, eventId, start, minuten }: AgendaAfspraak): Promise<readonly OpAgenda[]> {
  const voor = alsGesprekssoort(soort);
  if (voor === undefined) return [];
  const punten: OpAgenda[] = [];
  for (const { casus: id } of casussen) {
    const casus = await findCasus(db, id);
    if (casus === undefined) continue;
    const { moment } = planningVan(casus, voor);
    const staatErin = moment?.boeking?.eventId === eventId;
    punten.push(staatErin ? { casus, start: moment.start, minuten: moment.duurMinuten, staatErin } : { casus, start: momentVan(start), minuten, staatErin });
  }
  return punten;
}

function isErbij({ organisator, genodigden }: AgendaAfspraak, wie: Persoon): boolean {
  return organisator === wie.id || genodigden.some(({ persoon }) => persoon === wie.id);
}

/** Whether the panel is of use to this person: invited, or carrying casussen of the afdeling of one of them. */
function magErbij(organisatie: Organisatie, afspraak: AgendaAfspraak, punten: readonly OpAgenda[], wie: Persoon): boolean {
  return isErbij(afspraak, wie) || punten.some(({ casus }) => kantVanActor(actorVoor(organisatie, wie, casus)) !== undefined);
}

async function plekVan({ db }: Omgeving, { pi, vorm, ruimte }: AgendaAfspraak): Promise<string> {
  const naam = ruimte === undefined ? undefined : (await listRuimtes(db, pi)).find(({ id }) => id === ruimte)?.naam;
  return naam ?? (vorm === 'online' ? 'online' : 'in de PI');
}

function keuzes(namen: Readonly<Record<string, string>>): OverlegAntwoord['uitkomsten'] {
  return Object.entries(namen).map(([waarde, tekst]) => ({ waarde, tekst }));
}

async function vindAfspraak({ db }: Omgeving, { chat, id }: OverlegVraag): Promise<AgendaAfspraak | undefined> {
  if (chat !== undefined) return findAgendaAfspraakByChat(db, chat);
  return id === undefined ? undefined : findAgendaAfspraak(db, id as AgendaAfspraakId);
}

/**
 * The casussen on the agenda of a meeting, by the chat that Teams names or by its id: each with where its outcome stands.
 * Names go to who may see them, and each that is shown leaves an audit line.
 */
export async function leesOverleg(omgeving: Omgeving, wie: Persoon, vraag: OverlegVraag): Promise<OverlegAntwoord | Weigering> {
  const afspraak = await vindAfspraak(omgeving, vraag);
  const voor = afspraak === undefined ? undefined : alsGesprekssoort(afspraak.soort);
  if (afspraak === undefined || voor === undefined) return GEEN_OVERLEG;
  const organisatie = await leesOrganisatie(omgeving);
  const punten = await opAgenda(omgeving, afspraak);
  if (!magErbij(organisatie, afspraak, punten, wie)) return NIET_VOOR_U;
  const nu = omgeving.nu();
  const casussen = punten.map((punt) => agendapunt(punt, voor, actorVoor(organisatie, wie, punt.casus), organisatie.afdelingen.get(punt.casus.afdeling)?.naam ?? punt.casus.afdeling));
  await schrijfAudit(omgeving.db, ...casussen.filter(({ naam }) => naam !== undefined).map(({ id }) => ({ op: nu.instant, persoon: wie.id, actie: 'overleg', casus: id as CasusId, resultaat: 'gezien', herkomst: 'tab' })));
  return {
    id: afspraak.id, soort: voor, titel: SOORTNAAM[voor], wanneer: schrijfTijdvak(momentVan(afspraak.start), afspraak.minuten), plek: await plekVan(omgeving, afspraak), vandaag: nu.datum, voorbij: eindeVan(afspraak) <= nu.instant, casussen,
    uitkomsten: voor === 'trajectgesprek' ? keuzes(GESPREKUITKOMSTNAAM) : voor === 'mdo' ? keuzes(MDO_UITKOMSTNAAM) : [], redenen: voor === 'trajectgesprek' ? keuzes(NIET_GEHOUDEN_REDEN) : [],
  };
}

/** The meetings of today to which this person is invited, the earliest first. */
export async function leesVandaag(omgeving: Omgeving, wie: Persoon): Promise<VandaagAntwoord> {
  const organisatie = await leesOrganisatie(omgeving);
  const nu = omgeving.nu();
  const dag = { van: momentOp(nu.datum, tijd('00:00')).instant, tot: momentOp(plusDagen(nu.datum, 1), tijd('00:00')).instant };
  const pis = new Set(plekkenVan(organisatie, wie.id)?.map(({ pi }) => pi) ?? organisatie.pis.keys());
  const gevonden: AgendaAfspraak[] = [];
  for (const pi of pis) gevonden.push(...(await listAgendaVanPi(omgeving.db, pi, dag)).filter((afspraak) => isErbij(afspraak, wie)));
  const overleggen: VandaagAntwoord['overleggen'] = [];
  for (const afspraak of gevonden.sort((a, b) => a.start.localeCompare(b.start))) {
    const voor = alsGesprekssoort(afspraak.soort);
    if (voor === undefined) continue;
    const punten = await opAgenda(omgeving, afspraak);
    overleggen.push({
      id: afspraak.id, titel: `${SOORTNAAM[voor]} ${punten.map(({ casus }) => casus.code).join(', ')}`, wanneer: schrijfTijdvak(momentVan(afspraak.start), afspraak.minuten), plek: await plekVan(omgeving, afspraak),
      open: punten.filter((punt) => uitkomstTekst(punt, voor) === undefined).length, aantal: punten.length, voorbij: eindeVan(afspraak) <= nu.instant,
    });
  }
  return { overleggen };
}

function opdrachtVan(invoer: GesprekInvoer): Opdracht {
  if (invoer.soort === 'mdo') {
    const { uitkomst, erbij, toelichting, nieuweDatum } = invoer;
    return { type: 'legMdoVast', uitkomst, erbij, ...gevuld({ toelichting, nieuweDatum }) };
  }
  const { uitkomst, erbij, reden, toelichting, nieuweDatum } = invoer;
  return { type: 'legTrajectgesprekVast', uitkomst, erbij, ...gevuld({ reden, toelichting, nieuweDatum }) };
}

/** Records how a trajectgesprek or MDO went, by the rules of the casus. */
export async function legGesprekVast(omgeving: Omgeving, wie: Persoon, casus: string, invoer: GesprekInvoer): Promise<Weigering | undefined> {
  const opdracht = opdrachtVan(invoer);
  const resultaat = await voerUit(omgeving, { casus: casus as CasusId, opdracht, wie: { soort: 'persoon', id: wie.id }, herkomst: 'tab' });
  return resultaat.ok ? undefined : resultaat.weigering;
}
