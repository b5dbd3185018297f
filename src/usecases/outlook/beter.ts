import type { BeterMoment } from '../../api/outlook.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { alternatieven } from '../../planning/alternatieven.ts';
import type { Gesprek } from '../../planning/opgave.ts';
import { listReserveringen, type Reservering } from '../../store/reserveringen.ts';
import { schrijfTijdvak } from '../agenda/week.ts';
import type { TePlannen } from '../plannen/gesprekken.ts';
import { leesAgendasVoor, leesVastgehouden, leesWerkvoorraad, planWat } from '../plannen/werkvoorraad.ts';
import { AANTAL_MOMENTEN } from '../plannen/zoeken.ts';
import type { Keuze } from './keuze.ts';
import type { OutlookOmgeving } from './omgeving.ts';
import type { Eisen } from './vormen.ts';

/**
 * The best moments for an appointment of these casussen, by one plan of all meetings of the PI. Changes nothing: what is
 * proposed for them elsewhere stays until the appointment is sent.
 * @param zelf the appointment as it stands in calendars: no reason to be busy, and neither is what is held for these casussen
 * @throws GraphFout when the calendars can't be asked now
 */
export async function zoekBeter(omgeving: OutlookOmgeving, { soort, eerste, casussen, deelnemers }: Keuze, { gegevens }: Eisen, gesprek: Gesprek, zelf: readonly Reservering[]): Promise<readonly BeterMoment[]> {
  const voorraad = await leesWerkvoorraad(omgeving, eerste.pi);
  const gekozen = new Set(casussen.map(({ id }) => id));
  const deze: TePlannen = { casus: eerste, voor: soort, gesprek, deelnemers: [...deelnemers.values()], stand: 'zoekt' };
  const personen = [...new Map([...voorraad.gegevens.personen, ...gegevens.personen].map((persoon) => [persoon.id, persoon])).values()];
  const heel = { ...voorraad, gegevens: { ...voorraad.gegevens, personen }, plannen: [...voorraad.plannen.filter(({ casus, voor }) => voor !== soort || !gekozen.has(casus.id)), deze] };
  const agendas = await leesAgendasVoor(omgeving, heel);
  const { eigen } = await leesVastgehouden(omgeving, heel);
  const gehouden = (await Promise.all(casussen.map(({ id }) => listReserveringen(omgeving.db, id, soort)))).flat();
  const { opgave, uitkomst } = await planWat(omgeving, heel, agendas, [...eigen, ...gehouden, ...zelf]);
  return alternatieven(opgave, uitkomst, gesprek.id, AANTAL_MOMENTEN).map(({ start, duurMinuten, vorm, voorTermijn, reden, ruimte: id }) => {
    const ruimte = gegevens.ruimtes.find((een) => een.id === id);
    return { dag: start.datum, tijd: start.tijd, duur: duurMinuten, wanneerTekst: schrijfTijdvak(start, duurMinuten), vorm, voorTermijn, reden, ...gevuld({ ruimte: ruimte === undefined ? undefined : { naam: ruimte.naam, adres: ruimte.adres } }) };
  });
}
