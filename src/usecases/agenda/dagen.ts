import type { AgendaAntwoord } from '../../api/agenda.ts';
import { isInDePi } from '../../domain/aanwezigheid.ts';
import { afwezigheidOp } from '../../domain/afwezigheid.ts';
import { weekdag, type Datum, type Periode } from '../../domain/datum.ts';
import { isWerkdag, type Kalender } from '../../domain/kalender.ts';
import { schrijfDag, schrijfLijst } from '../../domain/schrijf.ts';
import { listAanwezigheid, type Aanwezigheid, type Persoon, type Pi } from '../../store/organisatie.ts';
import { listMdos, listProgrammas } from '../../store/rooster.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Organisatie } from '../organisatie.ts';
import { mdovensters, vakvensters } from '../vensters.ts';
import type { Week } from './week.ts';

type Dag = AgendaAntwoord['dagen'][number];
type Vak = Dag['programma'][number];

/** Those of the reclassering who work in the PI. */
function werkersVan({ koppelingen, personen }: Organisatie, { id: pi }: Pi): readonly Persoon[] {
  const ids = new Set(koppelingen.filter((koppeling) => koppeling.rol === 'reclasseringswerker' && (koppeling.pi === undefined || koppeling.pi === pi)).map(({ persoon }) => persoon));
  return [...ids].flatMap((id) => personen.get(id) ?? []).sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}

/** Who is there, and who would be by the fixed days but is not. */
function aanwezigheidOp(werkers: readonly Persoon[], dagen: readonly Aanwezigheid[], { afwezigheid }: Organisatie, dag: Datum): Pick<Dag, 'aanwezig' | 'afwezig'> {
  const vanPersoon = (id: Persoon['id']): Aanwezigheid | undefined => dagen.find(({ persoon }) => persoon === id);
  const weg = werkers.filter(({ id }) => afwezigheidOp(afwezigheid, id, dag) !== undefined);
  const anders = werkers.filter((een) => !weg.includes(een) && !isInDePi(vanPersoon(een.id), dag) && vanPersoon(een.id)?.weekdagen.includes(weekdag(dag)) === true);
  return {
    aanwezig: werkers.filter((een) => !weg.includes(een) && isInDePi(vanPersoon(een.id), dag)).map(({ naam }) => naam),
    afwezig: [...weg.map(({ naam }) => ({ naam, waarom: 'afwezig' })), ...anders.map(({ naam }) => ({ naam, waarom: 'deze dag niet in de PI' }))],
  };
}

function opDag(vensters: readonly Periode[], dag: Datum): readonly Periode[] {
  return vensters.filter(({ van }) => van.datum === dag);
}

/** Afdelingen with the same hours together, so that a day can be read. */
function perUur(uren: readonly { readonly naam: string; readonly vensters: readonly Periode[] }[], dag: Datum): Vak[] {
  const vakken = uren.flatMap(({ naam, vensters }) => opDag(vensters, dag).map(({ van, tot }) => ({ naam, van: van.tijd, tot: tot.tijd })));
  return [...Map.groupBy(vakken, ({ van, tot }) => `${van}–${tot}`).values()].map((samen) => ({ van: samen[0]?.van ?? '', tot: samen[0]?.tot ?? '', afdelingen: schrijfLijst(samen.map(({ naam }) => naam)) }))
    .sort((a, b) => a.van.localeCompare(b.van) || a.tot.localeCompare(b.tot));
}

/** The days of a week in a PI: who of the reclassering is there, and the fixed hours. */
export async function leesDagen({ db }: Pick<Omgeving, 'db'>, organisatie: Organisatie, pi: Pi, week: Week, kalender: Kalender): Promise<AgendaAntwoord['dagen']> {
  const [aanwezigheid, programmas, mdos] = [await listAanwezigheid(db, { pi: pi.id }), await listProgrammas(db, pi.id), await listMdos(db, pi.id)];
  const werkers = werkersVan(organisatie, pi);
  const programma = programmas.map(({ afdeling, vakken }) => ({ naam: organisatie.afdelingen.get(afdeling)?.naam ?? afdeling, vensters: vakvensters(vakken, week, kalender) }));
  const mdo = mdos.map((een) => ({ cluster: een.cluster === undefined ? undefined : organisatie.clusters.get(een.cluster)?.naam, vensters: mdovensters(een, week, kalender) }));
  return week.dagen.map((dag) => {
    const vrij = !isWerkdag(dag, kalender);
    return {
      dag, tekst: schrijfDag(dag), vrij, ...(vrij ? { aanwezig: [], afwezig: [] } : aanwezigheidOp(werkers, aanwezigheid, organisatie, dag)), programma: perUur(programma, dag),
      mdo: mdo.flatMap(({ cluster, vensters }) => opDag(vensters, dag).map(({ van, tot }) => ({ van: van.tijd, tot: tot.tijd, tekst: cluster === undefined ? 'MDO' : `MDO ${cluster}` }))),
    };
  });
}
