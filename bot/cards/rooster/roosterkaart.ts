import type { Mdo, Ruimte, Tijdvak } from '../../../src/domain/rooster.ts';
import { schrijfMdo, schrijfProgramma } from '../../../src/domain/roosterinvoer.ts';
import type { Kandidaat } from '../parts/blik.ts';
import { feit, melding, regel, titel, toelichting, tussenkop } from '../parts/elementen.ts';
import { lijstkeuze } from '../parts/invoer.ts';
import { kaart, type Element, type Kaart } from '../parts/kaart.ts';
import { gegevensknop, rij } from '../parts/knoppen.ts';
import { mensenkeuze } from '../parts/mensenkeuze.ts';
import { hoofdletter, platteTekst } from '../parts/tekst.ts';
import { VERB, type Verb } from '../verben.ts';

export interface Roosterkaart {
  readonly pi: string;
  readonly piNaam: string;
  readonly afdelingen: readonly (Kandidaat & { readonly vakken?: readonly Tijdvak[] })[];
  readonly mdos: readonly Mdo[];
  readonly ruimtes: readonly Ruimte[];
  readonly clusters: readonly Kandidaat[];
  /** Every PI whose schedule this reader may see. */
  readonly pis: readonly Kandidaat[];
  /** Why this reader may not change it; left out for who may. */
  readonly waaromNiet?: string;
  /** Only what has this in its name, of lists too long to show. */
  readonly zoek?: string;
  readonly gelukt?: string;
  readonly weigering?: string;
}

/** In the place of an id: something new. */
export const NIEUW = '+';

/** Characters of each part of the card that together leave room for the rest (platform.md 1.2). */
const MAX = { programma: 3_300, mdo: 1_200, ruimtes: 1_500, keuze: 1_100 } as const;

/** What has `zoek` in its name; all of it when nothing has, because it was about another part of the card. */
function bevat<T extends { readonly naam: string }>(lijst: readonly T[], zoek = ''): readonly T[] {
  const raak = lijst.filter(({ naam }) => naam.toLowerCase().includes(zoek.toLowerCase()));
  return raak.length === 0 ? lijst : raak;
}

/** The first lines that fit, and how many are left. */
function passend(elementen: readonly Element[], max: number): readonly Element[] {
  let tekens = 0;
  const getoond = elementen.filter((element) => (tekens += JSON.stringify(element).length) <= max);
  const rest = elementen.length - getoond.length;
  return rest === 0 ? getoond : [...getoond, toelichting(`… en nog ${rest}. Typ “rooster” met een deel van de naam erachter.`)];
}

/** MDO hours as they are told apart: when, for whom and where. */
function schrijfReeks(mdo: Mdo, { clusters, ruimtes }: Pick<Roosterkaart, 'clusters' | 'ruimtes'>): string {
  const voor = mdo.cluster === undefined ? 'hele inrichting' : (clusters.find(({ id }) => id === mdo.cluster)?.naam ?? mdo.cluster);
  const ruimte = ruimtes.find(({ id }) => id === mdo.ruimte)?.naam;
  return [schrijfMdo(mdo), voor, ...(ruimte === undefined ? [] : [ruimte])].join(' · ');
}

/** A list to choose one from, with the button that opens it; nothing for an empty list. */
function kies({ pi, waaromNiet }: Roosterkaart, veld: `in_${string}`, label: string, lijst: readonly Kandidaat[], wijzig: readonly [titel: string, verb: Verb], nieuw?: readonly [titel: string, verb: Verb, sleutel: string]): readonly Element[] {
  if (waaromNiet !== undefined) return [];
  const keuzes = mensenkeuze(lijst, MAX.keuze);
  return [
    ...(keuzes.length === 0 ? [] : [lijstkeuze({ invoer: {} }, { veld, label, keuzes, begin: keuzes[0]?.value })]),
    ...rij([
      ...(keuzes.length === 0 ? [] : [gegevensknop(wijzig[0], wijzig[1], { pi })]),
      ...(nieuw === undefined ? [] : [gegevensknop(nieuw[0], nieuw[1], { pi, [nieuw[2]]: NIEUW }, { los: true })]),
    ]),
  ];
}

function programma(gegevens: Roosterkaart): readonly Element[] {
  const afdelingen = bevat(gegevens.afdelingen, gegevens.zoek);
  const uren = (vakken: readonly Tijdvak[] | undefined): string => (vakken === undefined ? 'niet bekend, elk tijdstip telt' : hoofdletter(schrijfProgramma(vakken)) || 'geen uren, er kan nooit een gesprek zijn');
  return [
    tussenkop('Programma-uren'), toelichting('Wanneer gedetineerden van een afdeling naar een gesprek kunnen.'),
    ...(afdelingen.length === 0 ? [regel('Deze inrichting heeft nog geen afdelingen.')] : passend(afdelingen.map(({ naam, vakken }) => feit(naam, uren(vakken))), MAX.programma)),
    ...kies(gegevens, 'in_afdeling', 'Afdeling', afdelingen, ['Wijzig uren', VERB.programmaOpen]),
  ];
}

function mdo(gegevens: Roosterkaart): readonly Element[] {
  const reeksen = bevat(gegevens.mdos.map((een) => ({ id: een.id, naam: hoofdletter(schrijfReeks(een, gegevens)) })), gegevens.zoek);
  return [
    tussenkop('MDO-uren'),
    ...(reeksen.length === 0 ? [regel('Er zijn nog geen vaste MDO-uren ingevuld.')] : passend(reeksen.map(({ naam }) => regel(naam)), MAX.mdo)),
    ...kies(gegevens, 'in_mdo', 'MDO', reeksen, ['Wijzig MDO-uren', VERB.mdoUrenOpen], ['Nieuwe MDO-uren', VERB.mdoUrenOpen, 'mdo']),
  ];
}

function ruimtes(gegevens: Roosterkaart): readonly Element[] {
  const alle = bevat(gegevens.ruimtes, gegevens.zoek);
  const lijst = alle.map(({ naam, plaatsen, inGebruik }) => feit(naam, `${plaatsen} ${plaatsen === 1 ? 'plaats' : 'plaatsen'}${inGebruik ? '' : ' · niet in gebruik'}`));
  return [
    tussenkop('Ruimtes'),
    ...(lijst.length === 0 ? [regel('Er zijn nog geen ruimtes ingevuld.')] : passend(lijst, MAX.ruimtes)),
    ...kies(gegevens, 'in_ruimte', 'Ruimte', alle, ['Wijzig ruimte', VERB.ruimteOpen], ['Nieuwe ruimte', VERB.ruimteOpen, 'ruimte']),
  ];
}

function pikeuze({ pi, pis }: Roosterkaart): readonly Element[] {
  if (pis.length < 2) return [];
  const keuzes = mensenkeuze(pis, MAX.keuze);
  return [
    lijstkeuze({ invoer: {} }, { veld: 'in_pi', label: 'Inrichting', keuzes, begin: pi }), ...rij([gegevensknop('Toon rooster', VERB.roosterToon, {})]),
    ...(keuzes.length < pis.length ? [toelichting('Staat de inrichting er niet bij? Typ “rooster” met haar naam erachter.')] : []),
  ];
}

/** The programme hours, MDO hours and rooms of a PI, with the ways to change them or why this reader can't. */
export function roosterkaart(gegevens: Roosterkaart): Kaart {
  const { piNaam, gelukt, weigering, waaromNiet } = gegevens;
  const kop = `Rooster · ${piNaam}`;
  return kaart(platteTekst(`${kop}: programma-uren, MDO-uren en ruimtes.`), [
    titel(kop), ...melding(gelukt, 'good'), ...melding(weigering, 'attention'), ...pikeuze(gegevens),
    ...programma(gegevens), ...mdo(gegevens), ...ruimtes(gegevens),
    ...(waaromNiet === undefined ? [] : [toelichting(waaromNiet)]),
  ]);
}
