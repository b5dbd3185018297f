import type { AfdelingId, Casus, PiId } from '../../domain/casus.ts';
import type { Reclassering } from '../../domain/groepen.ts';
import { gevuld } from '../../domain/gevuld.ts';
import type { PersoonId, Rol } from '../../domain/rollen.ts';
import type { TaakView } from '../../domain/taakview.ts';
import { werkregelVan, type Kolom, type Taakadres, type Taakregel } from '../../domain/werkregel.ts';
import { findCasussen, listTaakregels, listTaakregelsVan, listVertrokkenMetWerk, telTaakregels, type Positie, type Taakfilter, type Taakrij, type Taakvraag, type Telling } from '../../store/lijsten.ts';
import { zie, type Regel } from '../lezen.ts';
import type { Leesomgeving } from '../omgeving.ts';
import { kijkVoor, type Organisatie } from '../organisatie.ts';
import { isVan, sleutelsVan } from './vanwie.ts';

/** A casus that somebody is aan zet in, with the taak it is listed for. */
export interface MijnRegel extends Regel {
  readonly casus: Casus;
  readonly taak: TaakView;
  readonly kolom: Kolom;
  /** How many other taken of this casus are theirs too. */
  readonly ookVanMij: number;
}

export interface Pagina<T> {
  readonly regels: readonly T[];
  /** Where the list goes on; away at its end. */
  readonly volgende?: Positie;
}

/** Read besides what a page needs, because some rows turn out not to be shown. */
const EXTRA = 8;

async function vraagVan({ db }: Leesomgeving, organisatie: Organisatie, wie: PersoonId, filter: Taakfilter): Promise<Taakvraag> {
  return { ...sleutelsVan(organisatie, wie, await listVertrokkenMetWerk(db)), filter };
}

function adres({ pi, afdeling, voor, organisatie, persoon, drager }: Taakrij): Taakadres {
  return {
    pi: pi as PiId, afdeling: afdeling as AfdelingId, voor: voor as Rol | 'leiding',
    ...gevuld({ organisatie: organisatie === '' ? undefined : organisatie as Reclassering, persoon: persoon === '' ? undefined : persoon as PersoonId, drager: drager === '' ? undefined : drager as PersoonId }),
  };
}

function past({ kolom, soort, afdeling, teLaatOp, persoon }: Taakfilter, regel: Pick<Taakrij, 'kolom' | 'soort' | 'afdeling' | 'bijzaak' | 'termijn'> & { readonly persoon?: string }): boolean {
  return (kolom === undefined || regel.kolom === kolom) && (soort === undefined || regel.soort === soort) && (afdeling === undefined || regel.afdeling === afdeling)
    && (persoon === undefined || regel.persoon === persoon) && (teLaatOp === undefined || (!regel.bijzaak && regel.termijn < teLaatOp));
}

function eerst(a: Taakrij, b: Taakrij): number {
  return Number(a.bijzaak) - Number(b.bijzaak) || a.termijn.localeCompare(b.termijn) || a.taak.localeCompare(b.taak);
}

/** The rows at which their casus has its place in the list of this person: one for each casus. */
async function eersteVanCasus({ db }: Leesomgeving, organisatie: Organisatie, wie: PersoonId, filter: Taakfilter, rijen: readonly Taakrij[]): Promise<readonly Taakrij[]> {
  const perCasus = Map.groupBy(await listTaakregelsVan(db, [...new Set(rijen.map(({ casus }) => casus))]), ({ casus }) => casus);
  const plaats = new Map([...perCasus].map(([casus, alle]) => [casus, alle.filter((rij) => past(filter, rij) && isVan(organisatie, adres(rij), wie)).sort(eerst)[0]?.taak]));
  return rijen.filter(({ casus, taak }, i) => plaats.get(casus) === taak && rijen.findIndex((een) => een.casus === casus && een.taak === taak) === i);
}

/** The row of a casus as it is now; undefined when this person is not aan zet in it any more. */
function regelVan(omgeving: Leesomgeving, organisatie: Organisatie, wie: PersoonId, filter: Taakfilter, casus: Casus): MijnRegel | undefined {
  const kijk = kijkVoor(omgeving, organisatie, casus);
  const mijn = (werkregelVan(casus, kijk)?.taken ?? []).filter((regel: Taakregel) => isVan(organisatie, regel, wie));
  const gekozen = mijn.find((regel) => past(filter, regel));
  const view = gekozen === undefined ? undefined : zie(omgeving, organisatie, casus, organisatie.personen.get(wie)).mijn;
  const taak = view?.taken.find(({ id }) => id === gekozen?.taak);
  return gekozen === undefined || view === undefined || taak === undefined ? undefined : { casus, view, taak, kolom: gekozen.kolom, ookVanMij: mijn.length - 1 };
}

/**
 * What this person is aan zet for, most urgent first and each casus once, from `na` on: for the taak of the own work, of
 * that of whom the person stands in for, or of what is open to everybody with the role. The stored rows give the order and
 * nothing else: what is shown comes from the casus as it is. Writes no audit line: whoever shows a name does.
 */
export async function leesMijnRegels(omgeving: Leesomgeving, organisatie: Organisatie, wie: PersoonId, vraag: { readonly filter?: Taakfilter; readonly na?: Positie | undefined; readonly aantal: number }): Promise<Pagina<MijnRegel>> {
  const { filter = {}, aantal } = vraag;
  const taakvraag = await vraagVan(omgeving, organisatie, wie, filter);
  const gevonden: { readonly positie: Positie; readonly regel: MijnRegel }[] = [];
  for (let na = vraag.na; ; ) {
    const rijen = await listTaakregels(omgeving.db, taakvraag, na, aantal + EXTRA);
    const eigen = await eersteVanCasus(omgeving, organisatie, wie, filter, rijen);
    const casussen = await findCasussen(omgeving.db, eigen.map(({ casus }) => casus));
    for (const { casus, bijzaak, termijn, code, taak } of eigen) {
      const actueel = casussen.get(casus);
      const regel = actueel === undefined ? undefined : regelVan(omgeving, organisatie, wie, filter, actueel);
      if (regel !== undefined) gevonden.push({ positie: { bijzaak, termijn, code, taak }, regel });
    }
    const laatste = rijen.at(-1);
    if (gevonden.length > aantal || rijen.length < aantal + EXTRA || laatste === undefined) break;
    na = { bijzaak: laatste.bijzaak, termijn: laatste.termijn, code: laatste.code, taak: laatste.taak };
  }
  const pagina = gevonden.slice(0, aantal);
  return { regels: pagina.map(({ regel }) => regel), ...(gevonden.length > aantal ? gevuld({ volgende: pagina.at(-1)?.positie }) : {}) };
}

/** How many casussen this person is aan zet for. */
export async function telMijnRegels(omgeving: Leesomgeving, organisatie: Organisatie, wie: PersoonId, filter: Taakfilter = {}): Promise<Telling> {
  return telTaakregels(omgeving.db, await vraagVan(omgeving, organisatie, wie, filter), omgeving.nu().datum);
}
