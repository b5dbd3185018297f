import type { Casus } from '../../domain/casus.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { werkregelVan, type Kolom, type Werkregel } from '../../domain/werkregel.ts';
import { findCasussen, listWerkregels, type Plaatsfilter, type Plaatssleutel, type Positie } from '../../store/lijsten.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { zie, type Gezien } from '../lezen.ts';
import type { Leesomgeving } from '../omgeving.ts';
import { kijkVoor, type Organisatie } from '../organisatie.ts';
import type { Pagina } from './mijnregels.ts';

/** A casus of an afdeling as one person may see it. */
export interface Plaatsregel extends Gezien {
  readonly kolom: Kolom;
}

const EXTRA = 4;

function past({ kolom, teLaatOp }: Plaatsfilter, nu: Werkregel): boolean {
  return (kolom === undefined || nu.kolom === kolom) && (teLaatOp === undefined || (!nu.bijzaak && nu.termijn !== undefined && nu.termijn < teLaatOp));
}

function regelVan(omgeving: Leesomgeving, organisatie: Organisatie, persoon: Persoon, plekken: readonly Plaatssleutel[], filter: Plaatsfilter, casus: Casus): Plaatsregel | undefined {
  const nu = werkregelVan(casus, kijkVoor(omgeving, organisatie, casus));
  if (nu === undefined || !past(filter, nu) || !plekken.some(({ afdeling }) => afdeling === nu.afdeling)) return undefined;
  return { ...zie(omgeving, organisatie, casus, persoon), kolom: nu.kolom };
}

/**
 * The casussen of these places in which somebody has something to do, most urgent first, from `na` on, each as this person
 * may see it. The stored rows give the order; what is shown comes from the casus as it is. Writes no audit line, and does
 * not ask whether the person may open the place.
 */
export async function leesPlaatsregels(
  omgeving: Leesomgeving, organisatie: Organisatie, persoon: Persoon, plekken: readonly Plaatssleutel[], vraag: { readonly filter: Plaatsfilter; readonly na?: Positie | undefined; readonly aantal: number },
): Promise<Pagina<Plaatsregel>> {
  const { filter, aantal } = vraag;
  const gevonden: { readonly positie: Positie; readonly regel: Plaatsregel }[] = [];
  for (let na = vraag.na; ; ) {
    const rijen = await listWerkregels(omgeving.db, plekken, filter, na, aantal + EXTRA);
    const casussen = await findCasussen(omgeving.db, rijen.map(({ casus }) => casus));
    for (const { casus: id, bijzaak, termijn, code } of rijen) {
      const casus = casussen.get(id);
      const regel = casus === undefined ? undefined : regelVan(omgeving, organisatie, persoon, plekken, filter, casus);
      if (regel !== undefined) gevonden.push({ positie: { bijzaak, termijn, code }, regel });
    }
    const laatste = rijen.at(-1);
    if (gevonden.length > aantal || rijen.length < aantal + EXTRA || laatste === undefined) break;
    na = { bijzaak: laatste.bijzaak, termijn: laatste.termijn, code: laatste.code };
  }
  const pagina = gevonden.slice(0, aantal);
  return { regels: pagina.map(({ regel }) => regel), ...(gevonden.length > aantal ? gevuld({ volgende: pagina.at(-1)?.positie }) : {}) };
}
