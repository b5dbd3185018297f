import type { PassendAntwoord, PassendVraag, VerplaatsAntwoord, VerplaatsInvoer } from '../../api/agenda.ts';
import type { CasusId } from '../../domain/casus.ts';
import { metVoor } from '../../domain/feiten/planning.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { mag } from '../../domain/mag.ts';
import type { Opdracht } from '../../domain/opdracht.ts';
import { GESPREKNAAM, type GeboekteRuimte, type Gesprekssoort } from '../../domain/planning.ts';
import { planningVan } from '../../domain/teplannen.ts';
import { isWeigering, weiger, type Weigering } from '../../domain/weigering.ts';
import type { Moment } from '../../domain/datum.ts';
import { GraphFout } from '../../graph/fout.ts';
import { pastOp } from '../../planning/passend.ts';
import { kwartieren } from '../../planning/rooster.ts';
import { VerlorenRace } from '../../store/casussen.ts';
import type { Persoon, Pi } from '../../store/organisatie.ts';
import { momentOp, plusMinuten } from '../../tijd/amsterdam.ts';
import type { Omgeving } from '../omgeving.ts';
import { actorVoor, leesOrganisatie, type Organisatie } from '../organisatie.ts';
import { strekking, type Blokdeel } from '../plannen/blok.ts';
import { voerUit, voerUitIn, type Verzoek } from '../voerUit.ts';
import { agendaPi } from './toegang.ts';
import { leesVerzetvraag, type KijkOmgeving, type TeVerzetten } from './verzetvraag.ts';
import { schrijfTijdvak, weekVan } from './week.ts';

type VerzetOmgeving = Omgeving & KijkOmgeving;

const AGENDA_STIL = weiger('verkeerdeStap', 'De agenda’s antwoorden nu niet. Probeer het over een minuut opnieuw.');
const NET_VOOR = weiger('alGedaan', 'Iemand anders was u net voor. Bekijk de nieuwe stand en probeer het opnieuw.');

/** Undoes all of a block when one of its casussen can't move. */
class Teruggedraaid extends Error {
  override readonly name = 'Teruggedraaid';
  readonly weigering: Weigering;

  constructor(weigering: Weigering) {
    super(weigering.melding);
    this.weigering = weigering;
  }
}

function magHet(organisatie: Organisatie, wie: Persoon, delen: readonly Blokdeel[]): Weigering | undefined {
  return delen.every(({ casus }) => mag(actorVoor(organisatie, wie, casus), 'verzetAfspraak')) ? undefined : weiger('magNiet', 'Alleen de casemanager en de reclasseringswerker van de casus verplaatsen dit gesprek.');
}

interface Gevraagd extends Pick<PassendVraag, 'casus' | 'soort' | 'duur'> {
  readonly week: Moment['datum'];
}

async function lees(omgeving: VerzetOmgeving, wie: Persoon, piId: string, { week, ...wat }: Gevraagd): Promise<TeVerzetten | Weigering> {
  const organisatie = await leesOrganisatie(omgeving);
  const pi: Pi | Weigering = agendaPi(organisatie, wie, piId);
  if (isWeigering(pi)) return pi;
  try {
    const gelezen = await leesVerzetvraag(omgeving, pi.id, wat, weekVan(week));
    return isWeigering(gelezen) ? gelezen : (magHet(organisatie, wie, gelezen.delen) ?? gelezen);
  } catch (fout) {
    if (fout instanceof GraphFout) return AGENDA_STIL;
    throw fout;
  }
}

/** Where in a week a meeting can be put, for each quarter of an hour in which meetings are held. */
export async function passendeMomenten(omgeving: VerzetOmgeving, wie: Persoon, pi: string, vraag: Gevraagd): Promise<PassendAntwoord | Weigering> {
  const gelezen = await lees(omgeving, wie, pi, vraag);
  if (isWeigering(gelezen)) return gelezen;
  const { ruimtes } = gelezen.vraag;
  return {
    momenten: weekVan(vraag.week).dagen.flatMap((dag) => kwartieren(dag, gelezen.vraag.uren)).map((start) => {
      const { ruimte, weigering, waarschuwingen } = pastOp(gelezen.vraag, start);
      return { dag: start.datum, tijd: start.tijd, waarschuwingen: [...waarschuwingen], ...gevuld({ weigering, ruimte: ruimtes.find(({ id }) => id === ruimte)?.naam }) };
    }),
  };
}

/** For each casus what is asked of it: all move by as much as the first. */
function opdrachtenVoor({ delen, afspraak, vraag: { vorm, gesprek } }: TeVerzetten, voor: Gesprekssoort, naar: Moment, ruimte: GeboekteRuimte | undefined): readonly { readonly casus: CasusId; readonly opdracht: Opdracht }[] {
  const van = strekking(delen)?.start ?? naar;
  const verschuiving = (Date.parse(naar.instant) - Date.parse(van.instant)) / 60_000;
  return delen.map(({ casus, start, duurMinuten }) => {
    const nieuw = { start: plusMinuten(start, verschuiving), duurMinuten: delen.length === 1 ? gesprek.duurMinuten : duurMinuten };
    const isVoorstel = afspraak === undefined && planningVan(casus, voor).voorstellen.some((een) => een.start.instant === naar.instant && een.duurMinuten === nieuw.duurMinuten);
    // One of the moments as it was proposed is simply chosen.
    const opdracht: Opdracht = isVoorstel
      ? { type: 'kiesMoment', start: naar.instant, ...metVoor(voor) }
      : { type: 'verzetAfspraak', naar: { ...nieuw, vorm, ...gevuld({ ruimte }) }, ...(afspraak === undefined ? {} : { van: start.instant }), ...metVoor(voor) };
    return { casus: casus.id, opdracht };
  });
}

async function voerSamenUit(omgeving: Omgeving, verzoeken: readonly Verzoek[]): Promise<Weigering | undefined> {
  const [enige] = verzoeken;
  if (enige !== undefined && verzoeken.length === 1) {
    const resultaat = await voerUit(omgeving, enige);
    return resultaat.ok ? undefined : resultaat.weigering;
  }
  try {
    const organisatie = await leesOrganisatie(omgeving);
    await omgeving.db.transaction().execute(async (trx) => {
      for (const verzoek of verzoeken) {
        const resultaat = await voerUitIn(omgeving, trx, organisatie, verzoek);
        if (!resultaat.ok) throw new Teruggedraaid(resultaat.weigering);
      }
    });
    omgeving.wachtrij.wek();
    return undefined;
  } catch (fout) {
    if (fout instanceof Teruggedraaid) return fout.weigering;
    if (fout instanceof VerlorenRace) return NET_VOOR;
    throw fout;
  }
}

/** What people read first is what they did. */
function gedaan(voor: Gesprekssoort, { afspraak, vraag: { gesprek } }: TeVerzetten, naar: Moment): string {
  const wanneer = schrijfTijdvak(naar, gesprek.duurMinuten);
  const naam = GESPREKNAAM[voor].replace(/^./, (letter) => letter.toUpperCase());
  return afspraak === undefined ? `${naam} is gekozen: ${wanneer}. Samen starten zet de afspraak in de agenda’s.` : `${naam} is verplaatst naar ${wanneer}. De anderen worden opnieuw gevraagd.`;
}

/**
 * Puts a meeting at another time, or chooses a time for one that is only proposed; or only looks whether it can. What the
 * rules forbid is refused; what people know better is a warning, and done only when the warnings were read (`toch`).
 */
export async function verplaats(omgeving: VerzetOmgeving, wie: Persoon, pi: string, { casus, soort, van, naar, duur, toch = false, alleenKijken = false }: VerplaatsInvoer): Promise<VerplaatsAntwoord | Weigering> {
  const start = momentOp(naar.dag, naar.tijd);
  const gelezen = await lees(omgeving, wie, pi, { casus, soort, week: naar.dag, ...gevuld({ duur }) });
  if (isWeigering(gelezen)) return gelezen;
  const { delen, afspraak, vraag } = gelezen;
  const stond = strekking(delen)?.start.instant;
  if ((van === undefined) !== (afspraak === undefined) || (van !== undefined && momentOp(van.dag, van.tijd).instant !== stond)) return weiger('alGedaan', 'Deze afspraak is intussen veranderd. Bekijk de nieuwe stand.');
  const { weigering, waarschuwingen, ruimte: id } = pastOp(vraag, start);
  const kijk = { gedaan: false, waarschuwingen: [...waarschuwingen], ...gevuld({ weigering }) };
  if (alleenKijken) return { ...kijk, melding: weigering ?? (waarschuwingen.length === 0 ? 'Dit moment past.' : 'Dit moment kan, maar let op.') };
  if (weigering !== undefined) return weiger('verkeerdeStap', weigering);
  if (waarschuwingen.length > 0 && !toch) return { ...kijk, melding: 'Let op. Wilt u dit toch?' };
  const ruimte = vraag.ruimtes.find((een) => een.id === id);
  const opdrachten = opdrachtenVoor(gelezen, soort, start, ruimte === undefined ? undefined : { id: ruimte.id as GeboekteRuimte['id'], naam: ruimte.naam });
  const fout = await voerSamenUit(omgeving, opdrachten.map((een) => ({ ...een, wie: { soort: 'persoon', id: wie.id }, herkomst: 'tab' })));
  return fout ?? { gedaan: true, melding: gedaan(soort, gelezen, start), waarschuwingen: [] };
}
