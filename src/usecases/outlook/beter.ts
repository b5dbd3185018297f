import type { BeterMoment } from '../../api/outlook.ts';
import { gevuld } from '../../domain/gevuld.ts';
import type { Vorm } from '../../domain/planning.ts';
import { alternatieven } from '../../planning/alternatieven.ts';
import type { Gesprek } from '../../planning/opgave.ts';
import type { Gepland } from '../../planning/plan.ts';
import { listReserveringen, type Reservering } from '../../store/reserveringen.ts';
import { schrijfTijdvak } from '../agenda/week.ts';
import type { TePlannen } from '../plannen/gesprekken.ts';
import { leesAgendasVoor, leesVastgehouden, leesWerkvoorraad, planWat, type Werkvoorraad } from '../plannen/werkvoorraad.ts';
import { AANTAL_MOMENTEN } from '../plannen/zoeken.ts';
import type { Keuze } from './keuze.ts';
import type { OutlookOmgeving } from './omgeving.ts';
import { vormenVan, type Eisen } from './vormen.ts';

/**
 * The best moments for an appointment of these casussen, by one plan of all meetings of the PI: in the form of the appointment,
 * and when that has none before the termijn, in any form that the meeting can have, if one of those is in time. Changes
 * nothing: what is proposed for them elsewhere stays until the appointment is sent.
 * @param vorm the form that the appointment has now
 * @param zelf the appointment as it stands in calendars: no reason to be busy, and neither is what is held for these casussen
 * @throws GraphFout when the calendars can't be asked now
 */
export async function zoekBeter(omgeving: OutlookOmgeving, { soort, eerste, casussen, deelnemers }: Keuze, eisen: Eisen, vorm: Vorm, zelf: readonly Reservering[]): Promise<readonly BeterMoment[]> {
  const { gegevens } = eisen;
  const voorraad = await leesWerkvoorraad(omgeving, eerste.pi);
  const gekozen = new Set(casussen.map(({ id }) => id));
  const personen = [...new Map([...voorraad.gegevens.personen, ...gegevens.personen].map((persoon) => [persoon.id, persoon])).values()];
  const anderen = voorraad.plannen.filter(({ casus, voor }) => voor !== soort || !gekozen.has(casus.id));
  const metDeze = (gesprek: Gesprek): Werkvoorraad => {
    const deze: TePlannen = { casus: eerste, voor: soort, gesprek, deelnemers: [...deelnemers.values()], stand: 'zoekt' };
    return { ...voorraad, gegevens: { ...voorraad.gegevens, personen }, plannen: [...anderen, deze] };
  };
  const agendas = await leesAgendasVoor(omgeving, metDeze(eisen.gesprek));
  const { eigen } = await leesVastgehouden(omgeving, { ...voorraad, plannen: anderen });
  const gehouden = (await Promise.all(casussen.map(({ id }) => listReserveringen(omgeving.db, id, soort)))).flat();
  const zoek = async (gesprek: Gesprek): Promise<readonly Gepland[]> => {
    const { opgave, uitkomst } = await planWat(omgeving, metDeze(gesprek), agendas, [...eigen, ...gehouden, ...zelf]);
    return alternatieven(opgave, uitkomst, gesprek.id, AANTAL_MOMENTEN);
  };
  const opTijd = (momenten: readonly Gepland[]): boolean => momenten.some(({ voorTermijn }) => voorTermijn);
  const inDezeVorm = await zoek({ ...eisen.gesprek, vorm });
  const anders = opTijd(inDezeVorm) || vormenVan(eisen).length < 2 ? [] : await zoek(eisen.gesprek);
  return (opTijd(anders) ? anders : inDezeVorm).map(({ start, duurMinuten, vorm: dan, voorTermijn, reden, ruimte: id }) => {
    const ruimte = gegevens.ruimtes.find((een) => een.id === id);
    return { dag: start.datum, tijd: start.tijd, duur: duurMinuten, wanneerTekst: schrijfTijdvak(start, duurMinuten), vorm: dan, voorTermijn, reden, ...gevuld({ ruimte: ruimte === undefined ? undefined : { naam: ruimte.naam, adres: ruimte.adres } }) };
  });
}
