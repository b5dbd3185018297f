import type { AfspraakAntwoord, AfspraakVraag } from '../../api/outlook.ts';
import type { AgendaAfspraak } from '../../domain/agenda.ts';
import type { Casus, CasusId } from '../../domain/casus.ts';
import { VORMNAAM } from '../../domain/namen.ts';
import type { Gesprekssoort } from '../../domain/planning.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { termijnVan } from '../../domain/tafel.ts';
import { isAanDeOrde, planningVan } from '../../domain/teplannen.ts';
import { weiger, type Weigering } from '../../domain/weigering.ts';
import { leesEigenAfspraak, type EigenAfspraak } from '../../graph/eigenafspraak.ts';
import { leesAfspraak } from '../../graph/lezen.ts';
import { findConcept, type Afspraakconcept } from '../../store/afspraakconcepten.ts';
import { findAgendaAfspraakByEvent, listAgendaVanCasus } from '../../store/agenda.ts';
import { findCasus, findCasusByCode } from '../../store/casussen.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { listRuimtes } from '../../store/rooster.ts';
import { momentVan } from '../../tijd/amsterdam.ts';
import { schrijfTijdvak } from '../agenda/week.ts';
import { kijkVoor, leesOrganisatie, type Organisatie } from '../organisatie.ts';
import { minutenTussen } from '../plannen/antwoorden.ts';
import { alsGesprekssoort } from '../plannen/blok.ts';
import { casusblokken } from './casusblok.ts';
import { termijnOp } from './keuze.ts';
import { metAgenda } from './koppelen.ts';
import type { OutlookOmgeving } from './omgeving.ts';

const SOORTNAAM: Readonly<Record<Gesprekssoort, string>> = { duiding: 'Duiding', trajectgesprek: 'Trajectgesprek', mdo: 'MDO' };
const ONBEKEND = weiger('bestaatNiet', 'Bij deze afspraak horen geen casussen die u mag zien.');
const CODE = /\bZS-\d{6}\b/g;
/** No invitation lists more. */
const MEESTE_CODES = 12;

type Mens = AfspraakAntwoord['mensen'][number];

/** What of an appointment is shown, before anybody looks at it. */
interface Gevonden {
  readonly stand: AfspraakAntwoord['stand'];
  readonly soort: Gesprekssoort;
  readonly start: ReturnType<typeof momentVan>;
  readonly minuten: number;
  readonly plek: string;
  readonly casussen: readonly CasusId[];
  readonly mensen: (organisatie: Organisatie, casussen: readonly Casus[]) => readonly Mens[];
}

const ANTWOORD: Readonly<Record<AgendaAfspraak['genodigden'][number]['antwoord'], string>> = { geen: 'nog geen antwoord', geaccepteerd: 'komt', voorlopig: 'misschien', afgewezen: 'komt niet' };

/** Everybody of the appointment, and who is needed and not invited; a yes in Teams counts as one in Outlook. */
function mensenVan({ organisator, genodigden }: AgendaAfspraak, soort: Gesprekssoort, { personen }: Organisatie, casussen: readonly Casus[]): readonly Mens[] {
  const uitgenodigd = casussen.flatMap((casus) => planningVan(casus, soort).moment?.uitnodigingen ?? []);
  const isJa = (wie: PersoonId): boolean => uitgenodigd.some(({ persoon }) => persoon === wie) && uitgenodigd.every(({ persoon, antwoord }) => persoon !== wie || antwoord === 'ja');
  const antwoordVan = (wie: PersoonId): string => (wie === organisator ? 'organiseert' : isJa(wie) ? 'komt' : ANTWOORD[genodigden.find(({ persoon }) => persoon === wie)?.antwoord ?? 'geen']);
  const alle = [...new Set([...(organisator === undefined ? [] : [organisator]), ...genodigden.map(({ persoon }) => persoon), ...uitgenodigd.map(({ persoon }) => persoon)])];
  return alle.flatMap((wie) => {
    const naam = personen.get(wie)?.naam;
    return naam === undefined ? [] : [{ naam, antwoordTekst: antwoordVan(wie) }];
  });
}

async function vanAgenda({ db }: OutlookOmgeving, afspraak: AgendaAfspraak): Promise<Gevonden | undefined> {
  const soort = alsGesprekssoort(afspraak.soort);
  if (soort === undefined) return undefined;
  const ruimte = afspraak.ruimte === undefined ? undefined : (await listRuimtes(db, afspraak.pi)).find(({ id }) => id === afspraak.ruimte)?.naam;
  return {
    stand: 'gekoppeld', soort, start: momentVan(afspraak.start), minuten: afspraak.minuten, plek: ruimte ?? VORMNAAM[afspraak.vorm], casussen: afspraak.casussen.map(({ casus }) => casus),
    mensen: (organisatie, casussen) => mensenVan(afspraak, soort, organisatie, casussen),
  };
}

function vanConcept({ soort, vorm, casussen }: Afspraakconcept, gelezen: EigenAfspraak, wie: Persoon): Gevonden {
  const { start, einde, plaats, joinUrl, deelnemers } = gelezen;
  return {
    stand: 'concept', soort, start, minuten: minutenTussen(start.instant, einde.instant), plek: plaats === '' ? VORMNAAM[vorm ?? (joinUrl === undefined ? 'inDePI' : 'online')] : plaats, casussen,
    mensen: () => [{ naam: wie.naam, antwoordTekst: 'organiseert' }, ...deelnemers.map(({ naam }) => ({ naam, antwoordTekst: 'wordt uitgenodigd' }))],
  };
}

function isErbij({ organisator, genodigden }: AgendaAfspraak, wie: PersoonId): boolean {
  return organisator === wie || genodigden.some(({ persoon }) => persoon === wie);
}

/**
 * The meeting of which this person has a copy: all copies have the same `iCalUId`, in whatever tenant, and nothing else is
 * proof. Looked for among the meetings of the named casussen to which this person is invited.
 */
async function vanUitnodiging(omgeving: OutlookOmgeving, wie: Persoon, gelezen: EigenAfspraak, codes: readonly string[]): Promise<AgendaAfspraak | undefined> {
  if (gelezen.iCalUId === undefined) return undefined;
  const bekeken = new Set<string>();
  for (const code of [...new Set([...codes, ...(gelezen.onderwerp.match(CODE) ?? [])])].slice(0, MEESTE_CODES)) {
    const casus = await findCasusByCode(omgeving.db, code);
    const afspraken = casus === undefined ? [] : await listAgendaVanCasus(omgeving.db, casus.id);
    for (const afspraak of afspraken.filter((een) => !bekeken.has(een.id) && isErbij(een, wie.id))) {
      bekeken.add(afspraak.id);
      const bron = await leesAfspraak(omgeving.graph, afspraak.tenant, afspraak.mailbox, afspraak.eventId);
      if (bron?.iCalUId === gelezen.iCalUId) return afspraak;
    }
  }
  return undefined;
}

async function zoek(omgeving: OutlookOmgeving, wie: Persoon, { item, codes = [] }: AfspraakVraag): Promise<Gevonden | undefined> {
  if (item === undefined) return undefined;
  const { db, graph } = omgeving;
  const eigen = await findAgendaAfspraakByEvent(db, wie.tenant, item);
  if (eigen?.mailbox.toLowerCase() === wie.email.toLowerCase()) return vanAgenda(omgeving, eigen);
  const gelezen = await leesEigenAfspraak(graph, wie.tenant, wie.email, item);
  if (gelezen === undefined) return undefined;
  const concept = await findConcept(db, wie.tenant, item);
  if (concept !== undefined) return concept.persoon === wie.id ? vanConcept(concept, gelezen, wie) : undefined;
  const afspraak = gelezen.isOrganisator ? undefined : await vanUitnodiging(omgeving, wie, gelezen, codes);
  return afspraak === undefined ? undefined : vanAgenda(omgeving, afspraak);
}

/**
 * The casussen of an appointment in the own calendar: of a draft or a meeting that this person organises, or of one to
 * which this person is invited. Anything that is not certain is not ours.
 */
export async function leesAfspraakVan(omgeving: OutlookOmgeving, wie: Persoon, vraag: AfspraakVraag): Promise<AfspraakAntwoord | Weigering> {
  return metAgenda(async () => {
    const gevonden = await zoek(omgeving, wie, vraag);
    if (gevonden === undefined) return ONBEKEND;
    const organisatie = await leesOrganisatie(omgeving);
    const casussen: Casus[] = [];
    for (const id of gevonden.casussen) {
      const casus = await findCasus(omgeving.db, id);
      if (casus !== undefined) casussen.push(casus);
    }
    const blokken = await casusblokken(omgeving, organisatie, wie, casussen, 'outlookAfspraak');
    if (blokken.length === 0) return ONBEKEND;
    const { stand, soort, start, minuten, plek } = gevonden;
    const [eerste] = casussen;
    const termijn = casussen.filter((casus) => isAanDeOrde(casus, soort)).map((casus) => termijnVan(casus, soort, kijkVoor(omgeving, organisatie, casus))).sort()[0];
    return {
      stand, soort, titel: SOORTNAAM[soort], wanneerTekst: schrijfTijdvak(start, minuten), plek, mensen: [...gevonden.mensen(organisatie, casussen)], casussen: [...blokken],
      ...(termijn === undefined || eerste === undefined ? {} : { termijn, ...termijnOp(start.datum, termijn, kijkVoor(omgeving, organisatie, eerste)) }),
    };
  });
}
