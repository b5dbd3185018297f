import type { AgendaAfspraak } from '../../domain/agenda.ts';
import type { Casus, CasusId, PiId } from '../../domain/casus.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { GESPREKNAAM, type Gesprekssoort } from '../../domain/planning.ts';
import { planningVan } from '../../domain/teplannen.ts';
import { weiger, type Weigering } from '../../domain/weigering.ts';
import { intervalVan } from '../../planning/interval.ts';
import type { Bezig, Verzetvraag } from '../../planning/passend.ts';
import { findCasus } from '../../store/casussen.ts';
import { listAgendaVanCasus, listAgendaVanPersonen } from '../../store/agenda.ts';
import { listReserveringen } from '../../store/reserveringen.ts';
import { momentVan, plusMinuten } from '../../tijd/amsterdam.ts';
import { kijkVoor, leesOrganisatie } from '../organisatie.ts';
import { leesPlanningsgegevens } from '../planningsgegevens.ts';
import { bezetVan, leesAgendas } from '../plannen/agendas.ts';
import { alsGesprekssoort, eindeVan, strekking, type Blokdeel } from '../plannen/blok.ts';
import { deelnemersVan, gesprekseisen } from '../plannen/gesprekken.ts';
import { leesCasussen } from '../plannen/leescasussen.ts';
import type { BoekingOmgeving } from '../plannen/omgeving.ts';
import { planpersoon, zonder } from '../plannen/opgave.ts';
import type { Week } from './week.ts';

/** What of the world is needed to look whether a meeting fits elsewhere. */
export type KijkOmgeving = Pick<BoekingOmgeving, 'db' | 'nu' | 'kalender' | 'graph'>;

/** A meeting that may move: its casussen with their times, and what the planner asks of it. */
export interface TeVerzetten {
  readonly delen: readonly Blokdeel[];
  readonly afspraak?: AgendaAfspraak;
  readonly vraag: Verzetvraag;
}

/** The casussen that move together: those of the event, or the one for which people choose. */
async function samen(omgeving: KijkOmgeving, casus: Casus, voor: Gesprekssoort): Promise<Pick<TeVerzetten, 'delen' | 'afspraak'> | undefined> {
  const { moment, voorstellen } = planningVan(casus, voor);
  if (moment === undefined) {
    const [eerste] = voorstellen;
    return eerste === undefined ? undefined : { delen: [{ casus, start: eerste.start, duurMinuten: eerste.duurMinuten }] };
  }
  const afspraak = (await listAgendaVanCasus(omgeving.db, casus.id)).find((een) => een.soort === voor && een.eventId === moment.boeking?.eventId);
  return afspraak === undefined ? undefined : { delen: await leesCasussen(omgeving, afspraak), afspraak };
}

/** A meeting that the product booked, as time in which its people and room are taken. */
export function alsBezig(afspraak: AgendaAfspraak): Bezig {
  const { start, soort, ruimte, organisator, genodigden } = afspraak;
  const voor = alsGesprekssoort(soort);
  return {
    tijd: intervalVan({ van: momentVan(start), tot: momentVan(eindeVan(afspraak)) }), naam: voor === undefined ? 'de reflectiebijeenkomst' : `${GESPREKNAAM[voor]} van een andere casus`,
    personen: [...(organisator === undefined ? [] : [organisator]), ...genodigden.filter(({ antwoord }) => antwoord !== 'afgewezen').map(({ persoon }) => persoon)], ...gevuld({ ruimte }),
  };
}

/**
 * Reads all that says where a meeting can be put: rules of the PI, calendars of its people and rooms in this week, and the
 * other meetings of the product. A refusal when it is not (any more) a meeting that can move.
 * @param duur another length than it has
 * @throws GraphFout when the calendars can't be asked now
 */
export async function leesVerzetvraag(omgeving: KijkOmgeving, piId: PiId, { casus: id, soort: voor, duur }: { readonly casus: string; readonly soort: Gesprekssoort; readonly duur?: number | undefined }, week: Week): Promise<TeVerzetten | Weigering> {
  const weg = weiger('alGedaan', `Er staat geen afspraak of voorstel meer voor ${GESPREKNAAM[voor]}. Bekijk de nieuwe stand.`);
  const casus = await findCasus(omgeving.db, id as CasusId);
  if (casus?.pi !== piId) return weg;
  const gevonden = await samen(omgeving, casus, voor);
  const tijden = strekking(gevonden?.delen ?? []);
  if (gevonden === undefined || tijden === undefined) return weg;
  const { delen, afspraak } = gevonden;
  if (duur !== undefined && delen.length > 1) return weiger('invoer', 'Deze afspraak is voor meer casussen na elkaar. De duur kunt u niet veranderen.');
  const organisatie = await leesOrganisatie(omgeving);
  const wie = new Set(delen.flatMap((deel) => [...deelnemersVan(organisatie, deel.casus, voor).values()].map((een) => een.id)));
  const gegevens = await leesPlanningsgegevens(omgeving, casus.pi, [...wie]);
  const eisen = delen.flatMap((deel) => gesprekseisen(deel.casus, voor, organisatie, kijkVoor(omgeving, organisatie, deel.casus), gegevens) ?? []);
  const [hoofd] = eisen;
  if (hoofd === undefined || eisen.length < delen.length) return weg;
  const termijn = eisen.map(({ gesprek }) => gesprek.termijn).sort()[0] ?? hoofd.gesprek.termijn;
  const { moment, voorstellen } = planningVan(casus, voor);
  const nu = moment ?? voorstellen[0];
  const gesprek = { ...hoofd.gesprek, duurMinuten: duur ?? tijden.duurMinuten, termijn, nietOp: eisen.flatMap((een) => een.gesprek.nietOp), ruimte: nu?.ruimte !== undefined || hoofd.gesprek.ruimte };
  const personen = gegevens.personen.filter(({ id: persoon }) => wie.has(persoon));
  const ruimtes = gesprek.ruimte && gegevens.tenant !== undefined ? gegevens.ruimtes : [];
  const agendas = await leesAgendas(omgeving.graph, [...personen, ...ruimtes.map(({ adres }) => ({ tenant: gegevens.tenant ?? '', adres }))], { van: momentVan(week.tijd.van), tot: momentVan(week.tijd.tot) });
  const gehouden = (await Promise.all(delen.map((deel) => listReserveringen(omgeving.db, deel.casus.id, voor)))).flat();
  const eigenTijd = afspraak === undefined ? [] : [{ van: momentVan(afspraak.start), tot: momentVan(eindeVan(afspraak)) }];
  const elders = await listAgendaVanPersonen(omgeving.db, [...wie], week.tijd);
  const andere = [...new Map([...gegevens.geboekt, ...elders].map((een) => [een.id, een])).values()].filter((een) => een.id !== afspraak?.id);
  return {
    delen, ...gevuld({ afspraak }),
    vraag: {
      gesprek, vorm: nu?.vorm ?? 'inDePI', nu: gegevens.nu, zoekTot: gegevens.zoekTot, kalender: gegevens.kalender, uren: gegevens.uren,
      // What is held or booked for this same meeting does not stand in its way.
      personen: personen.map((persoon) => planpersoon(persoon, agendas, [...eigenTijd, ...gehouden.filter((een) => een.persoon === persoon.id).map(({ start, minuten }) => ({ van: momentVan(start), tot: plusMinuten(momentVan(start), minuten) }))])),
      ruimtes: ruimtes.flatMap(({ id: ruimte, naam, adres }) => {
        const bezet = bezetVan(agendas, adres);
        return bezet === 'onbekend' ? [] : [{ id: ruimte, naam, adres, bezet: nu?.ruimte?.id === ruimte ? zonder(bezet, eigenTijd) : bezet }];
      }),
      bezig: andere.map(alsBezig), ...gevuld({ ruimte: nu?.ruimte?.id }),
    },
  };
}
