import type { MonitorAntwoord, MonitorCel, MonitorReeks, MonitorVraag } from '../../api/monitor.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { isWeigering, type Weigering } from '../../domain/weigering.ts';
import { schrijfCsv } from '../../documenten/csv.ts';
import type { Omgeving } from '../omgeving.ts';
import { leesMonitor } from './lezen.ts';

export interface MonitorBestand {
  readonly naam: string;
  readonly inhoud: string;
}

const KOP = ['Cijfer', 'Eenheid', 'Groep', 'Periode', 'Waarde', 'Driekwart binnen', 'Aantal waarover', 'Toelichting', 'Nulmeting 2023'] as const;
const VERBORGEN = 'minder dan 5, of te herleiden';

function velden(cel: MonitorCel): readonly (string | number)[] {
  switch (cel.soort) {
    case 'waarde': return [cel.waarde, cel.p75 ?? '', cel.van];
    case 'verborgen': return [VERBORGEN, '', ''];
    case 'leeg': return ['', '', 0];
  }
}

function rijenVan({ titel, jaar, perioden, groepen }: MonitorAntwoord, reeks: MonitorReeks): readonly (readonly (string | number)[])[] {
  const wie = [{ naam: titel, rij: reeks.geheel }, ...reeks.groepen.flatMap((rij, i) => ({ naam: groepen[i]?.naam ?? '', rij }))];
  return wie.flatMap(({ naam, rij }) => [{ periode: String(jaar), cel: rij.totaal }, ...rij.perioden.map((cel, i) => ({ periode: perioden[i]?.naam ?? '', cel }))]
    .map(({ periode, cel }) => [reeks.label, reeks.eenheid, naam, periode, ...velden(cel), reeks.uitleg, reeks.nulmeting.tekst]));
}

/** The figures of the monitor as a file, for who may see them; what is hidden there is hidden here. */
export async function exporteerMonitor(omgeving: Omgeving, wie: PersoonId, vraag: MonitorVraag): Promise<MonitorBestand | Weigering> {
  const antwoord = await leesMonitor(omgeving, wie, vraag, 'exporteerMonitor');
  if (isWeigering(antwoord)) return antwoord;
  return { naam: `samen-starten-cijfers-${antwoord.pi?.id ?? 'land'}-${String(antwoord.jaar)}.csv`, inhoud: schrijfCsv([KOP, ...antwoord.reeksen.flatMap((reeks) => rijenVan(antwoord, reeks))]) };
}
