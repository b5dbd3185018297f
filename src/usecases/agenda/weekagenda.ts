import type { AgendaAntwoord, Agendaitem } from '../../api/agenda.ts';
import { bepaalAfspraken } from '../../domain/afspraken.ts';
import type { Casus } from '../../domain/casus.ts';
import { plusDagen, type Datum } from '../../domain/datum.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { mag } from '../../domain/mag.ts';
import { ROLNAAM, type PersoonId } from '../../domain/rollen.ts';
import { aanTafel, isAanDeOrde, UITVOERDERS } from '../../domain/teplannen.ts';
import { zietPersoon } from '../../domain/view.ts';
import { isWeigering, type Weigering } from '../../domain/weigering.ts';
import { schrijfAudit } from '../../store/audit.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { listRuimtes } from '../../store/rooster.ts';
import { plusMinuten } from '../../tijd/amsterdam.ts';
import { actorVoor, leesOrganisatie, type Organisatie } from '../organisatie.ts';
import { klokkenVan, type Omgeving } from '../omgeving.ts';
import { alsGesprekssoort } from '../plannen/blok.ts';
import { leesBlokken, standTekst, type Blok } from './blokken.ts';
import { leesDagen } from './dagen.ts';
import { agendaPi } from './toegang.ts';
import { schrijfTijdvak, schrijfWeek, weekVan } from './week.ts';

const SOORTNAAM: Readonly<Record<Agendaitem['soort'], string>> = { duiding: 'Duiding', trajectgesprek: 'Trajectgesprek', mdo: 'MDO', reflectie: 'Reflectie' };

function rolVan({ soort, delen }: Blok, wie: PersoonId): string | undefined {
  const voor = alsGesprekssoort(soort);
  const [eerste] = delen;
  if (voor === undefined || eerste === undefined) return undefined;
  const tafel = aanTafel(eerste.casus, voor);
  const rol = UITVOERDERS.find((een) => tafel[een]?.persoon === wie);
  return rol === undefined ? undefined : ROLNAAM[rol];
}

/** Whether this person may put the meeting at another time, and why not where that can be said. */
function verplaatsbaar(organisatie: Organisatie, wie: Persoon, { soort, stand, start, delen }: Blok, nu: string): Pick<Agendaitem, 'magVerplaatsen' | 'waaromNiet'> {
  const voor = alsGesprekssoort(soort);
  if (voor === undefined) return { magVerplaatsen: false, waaromNiet: 'Verplaats een reflectiebijeenkomst in Outlook.' };
  if (stand === 'afgelopen' || start.instant <= nu) return { magVerplaatsen: false };
  if (stand === 'wordtGeboekt') return { magVerplaatsen: false, waaromNiet: 'Deze afspraak komt nog in de agenda’s. Daarna kunt u hem verplaatsen.' };
  if (!delen.every(({ casus }) => mag(actorVoor(organisatie, wie, casus), 'verzetAfspraak'))) return { magVerplaatsen: false, waaromNiet: 'Alleen de casemanager en de reclasseringswerker van de casus verplaatsen dit gesprek.' };
  return delen.every(({ casus }) => isAanDeOrde(casus, voor)) ? { magVerplaatsen: true } : { magVerplaatsen: false, waaromNiet: 'De uitkomst is al vastgelegd.' };
}

function itemVan(organisatie: Organisatie, wie: Persoon, blok: Blok, ziet: (casus: Casus) => boolean, nu: string): Agendaitem {
  const { id, soort, stand, start, minuten, plek, delen, mensen, termijn, voorTermijn, reden, keuze, joinUrl } = blok;
  const titel = [SOORTNAAM[soort], delen.map(({ casus }) => casus.code).join(', ')].filter(Boolean).join(' ');
  const tekst = standTekst(blok);
  const wanneer = schrijfTijdvak(start, minuten);
  return {
    id, soort, stand, standTekst: tekst, titel, naam: `${titel}, ${wanneer}, ${tekst}`, dag: start.datum, van: start.tijd, tot: plusMinuten(start, minuten).tijd, duur: minuten, wanneer, plek,
    vanMij: mensen.some(({ persoon }) => persoon === wie.id),
    casussen: delen.map((deel) => ({ id: deel.casus.id, code: deel.casus.code, van: deel.start.tijd, tot: plusMinuten(deel.start, deel.duurMinuten).tijd, ...(ziet(deel.casus) ? { naam: deel.casus.naam } : {}) })),
    mensen: mensen.map(({ persoon, antwoord }) => ({ naam: organisatie.personen.get(persoon)?.naam ?? 'onbekend', antwoord, ...gevuld({ rol: rolVan(blok, persoon) }) })),
    ...gevuld({ termijn, voorTermijn, reden, keuze, joinUrl }), ...verplaatsbaar(organisatie, wie, blok, nu),
  };
}

/**
 * The week of a PI for somebody who works there: who is in, the fixed hours, and every meeting with its casus codes. The
 * name of a detainee goes only to who carries or manages that casus, and each name that is shown leaves an audit line.
 * @param dag any day of the week; the week of today when left out
 */
export async function weekagenda(omgeving: Omgeving, wie: Persoon, piId: string, dag?: Datum): Promise<AgendaAntwoord | Weigering> {
  const organisatie = await leesOrganisatie(omgeving);
  const pi = agendaPi(organisatie, wie, piId);
  if (isWeigering(pi)) return pi;
  const nu = omgeving.nu();
  const week = weekVan(dag ?? nu.datum);
  const { afspraken, kalender } = klokkenVan(omgeving, bepaalAfspraken(pi.afspraken));
  const ruimtes = (await listRuimtes(omgeving.db, pi.id)).filter(({ inGebruik }) => inGebruik);
  const blokken = await leesBlokken(omgeving, organisatie, pi.id, week, new Map(ruimtes.map(({ id, naam }) => [id, naam])));
  const casussen = new Map(blokken.flatMap(({ delen }) => delen.map(({ casus }) => [casus.id, casus] as const)));
  const gezien = new Set([...casussen.values()].filter((casus) => zietPersoon(actorVoor(organisatie, wie, casus))).map(({ id }) => id));
  await schrijfAudit(omgeving.db, ...[...gezien].map((casus) => ({ op: nu.instant, persoon: wie.id, actie: 'agenda', casus, resultaat: 'gezien', herkomst: 'tab' })));
  return {
    pi: { id: pi.id, naam: pi.naam }, week: week.van, weekTekst: schrijfWeek(week), vorige: plusDagen(week.van, -7), volgende: plusDagen(week.van, 7), vandaag: nu.datum,
    uren: { van: afspraken.vergaderenVan, tot: afspraken.vergaderenTot }, ruimtes: ruimtes.map(({ naam }) => naam),
    dagen: await leesDagen(omgeving, organisatie, pi, week, kalender),
    items: blokken.map((blok) => itemVan(organisatie, wie, blok, ({ id }) => gezien.has(id), nu.instant)),
  };
}
