import type { AanwezigheidAntwoord, AanwezigheidInvoer } from '../../api/beheer/rooster.ts';
import { afwijkingen, schrijfDagen, schrijfVasteDagen, WERKWEEK, type Aanwezigheidswijziging } from '../../domain/aanwezigheid.ts';
import type { PiId } from '../../domain/casus.ts';
import { leesDatum } from '../../domain/datum.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { schrijfLijst, schrijfWeekdag } from '../../domain/schrijf.ts';
import { isWeigering, weiger, type Weigering } from '../../domain/weigering.ts';
import { listAanwezigheid } from '../../store/organisatie.ts';
import { dagenplekkenVanBeheerder, dagenversie, wijzigAanwezigheid } from '../aanwezigheid.ts';
import type { Omgeving } from '../omgeving.ts';
import type { OpnieuwGezocht } from '../zoekOpnieuw.ts';
import { leesBeheer } from './toegang.ts';

/** The working days with their names, for a form. */
export const WEEKDAGEN = WERKWEEK.map((weekdag) => ({ weekdag, naam: schrijfWeekdag(weekdag) }));

/** When everybody who comes from outside is in the PIs of this beheerder. */
export async function leesAanwezigheid(omgeving: Omgeving, wie: PersoonId): Promise<AanwezigheidAntwoord | Weigering> {
  const beheer = await leesBeheer(omgeving, wie);
  if (isWeigering(beheer)) return beheer;
  const { personen, pis, vandaag } = beheer.organisatie;
  const alle = new Map((await listAanwezigheid(omgeving.db, {})).map((een) => [`${een.persoon}/${een.pi}`, een]));
  const rijen = dagenplekkenVanBeheerder(beheer.organisatie, wie).map(({ persoon, pi }) => {
    const dagen = alle.get(`${persoon}/${pi}`);
    return {
      persoon, naam: personen.get(persoon)?.naam ?? persoon, organisatie: personen.get(persoon)?.organisatie ?? '', pi, piNaam: pis.get(pi)?.naam ?? pi, versie: dagenversie(dagen), onbekend: dagen === undefined,
      vast: WERKWEEK.filter((dag) => dagen === undefined || dagen.weekdagen.includes(dag)), vastTekst: schrijfVasteDagen(dagen),
      afwijkingen: dagen === undefined ? [] : afwijkingen(dagen, vandaag).map((een) => ({ van: een.van, tot: een.tot, tekst: `${schrijfDagen(een)}: ${een.aanwezig ? 'wel' : 'niet'} in de PI` })),
    };
  });
  return { vandaag, weekdagen: [...WEEKDAGEN], rijen: rijen.sort((a, b) => a.piNaam.localeCompare(b.piNaam) || a.naam.localeCompare(b.naam)) };
}

function leesWijziging(wijziging: AanwezigheidInvoer['wijziging']): Aanwezigheidswijziging | Weigering {
  if (wijziging.soort === 'vast') return wijziging;
  const van = leesDatum(wijziging.van);
  const tot = wijziging.tot === '' ? van : leesDatum(wijziging.tot);
  if (van === undefined) return { ...weiger('invoer', 'Vul de eerste dag in.'), veld: 'van' };
  return tot === undefined ? { ...weiger('invoer', 'Vul de laatste dag in, of laat hem leeg.'), veld: 'tot' } : { soort: 'dagen', van, tot, wat: wijziging.wat };
}

function gevolg({ voorstellen, afgezegd, blijft }: OpnieuwGezocht): string {
  const zinnen = [
    ...(voorstellen.length === 0 ? [] : [`Nieuwe momenten worden gezocht voor ${schrijfLijst(voorstellen)}.`]),
    ...(afgezegd.length === 0 ? [] : [`De afspraak van ${schrijfLijst(afgezegd)} is afgezegd; nieuwe momenten worden gezocht.`]),
    ...(blijft.length === 0 ? [] : [`Let op: de afspraak van ${schrijfLijst(blijft)} blijft staan.`]),
  ];
  return zinnen.length === 0 ? 'Er hoefde geen overleg te veranderen.' : zinnen.join(' ');
}

/** Changes the days of somebody, by the same rules as in chat; that colleague hears of it by mail. */
export async function zetAanwezigheid(omgeving: Omgeving, wie: PersoonId, { persoon, pi, versie, wijziging: ruw }: AanwezigheidInvoer): Promise<{ readonly melding: string } | Weigering> {
  const beheer = await leesBeheer(omgeving, wie);
  if (isWeigering(beheer)) return beheer;
  const wijziging = leesWijziging(ruw);
  if (isWeigering(wijziging)) return wijziging;
  const antwoord = await wijzigAanwezigheid(omgeving, { wie, plek: { persoon: persoon as PersoonId, pi: pi as PiId }, wijziging, gezien: versie, herkomst: 'tab' });
  if (!antwoord.ok) return antwoord.weigering;
  return { melding: `De dagen van ${beheer.organisatie.personen.get(persoon as PersoonId)?.naam ?? 'deze collega'} zijn bewaard. ${gevolg(antwoord.gezocht)}` };
}
