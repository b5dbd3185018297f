import { schrijfWaarde } from '../../../src/domain/afspraakwaarde.ts';
import { beschrijf } from '../../../src/domain/afspraakwijzer.ts';
import type { Verschil } from '../../../src/domain/afspraakoverzicht.ts';
import { regel, stuk, titel, toelichting, tussenkop } from '../parts/elementen.ts';
import { kaart, type Element, type Kaart } from '../parts/kaart.ts';

export interface PlekVerschillen {
  readonly naam: string;
  /** A cluster is compared with its PI, a PI with the national default. */
  readonly cluster: boolean;
  readonly verschillen: readonly Verschil[];
}

/** Teams counts two bytes a character; 28 kB holds on every reading of its limit (platform.md 1.2). The rest is for the head. */
const MAX_TEKENS = 13_000;

function regelVan({ sleutel, hier, standaard }: Verschil): Element {
  return regel([stuk(`${beschrijf(sleutel).label}: `), stuk(schrijfWaarde(sleutel, hier), { weight: 'Bolder' }), stuk(` (landelijk: ${schrijfWaarde(sleutel, standaard)})`, { isSubtle: true })]);
}

function deel({ naam, cluster, verschillen }: PlekVerschillen): readonly Element[] {
  const gelijk = cluster ? 'Gelijk aan de inrichting.' : 'Gelijk aan de landelijke afspraken.';
  return [tussenkop(naam), ...(cluster && verschillen.length > 0 ? [toelichting('Anders dan de inrichting:')] : []), ...(verschillen.length === 0 ? [toelichting(gelijk)] : verschillen.map(regelVan))];
}

/** What each PI and each cluster agreed on that differs from the national default (scenario 21). */
export function verschillenkaart(plekken: readonly PlekVerschillen[]): Kaart {
  const aantal = plekken.reduce((som, { verschillen }) => som + verschillen.length, 0);
  const getoond: Element[] = [];
  let tekens = 0;
  let over = 0;
  for (const plek of plekken) {
    const elementen = deel(plek);
    tekens += JSON.stringify(elementen).length;
    if (tekens > MAX_TEKENS) over += 1;
    else getoond.push(...elementen);
  }
  return kaart(`Afwijkende afspraken: ${aantal}.`, [
    titel(`Afwijkende afspraken (${aantal})`),
    ...(plekken.length === 0 ? [toelichting('U ziet van geen inrichting de afspraken.')] : getoond),
    ...(over > 0 ? [toelichting(`… en nog ${over} ${over === 1 ? 'plek' : 'plekken'}. Typ “afspraken” voor één inrichting of cluster.`)] : []),
  ]);
}
