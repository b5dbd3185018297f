import { aantalStuks, schrijfWerk, type Werktelling } from '../../src/domain/werk.ts';
import type { Kandidaat } from './parts/blik.ts';
import { melding, regel, titel, toelichting, vak } from './parts/elementen.ts';
import { lijstkeuze } from './parts/invoer.ts';
import { mensenkeuze } from './parts/mensenkeuze.ts';
import { kaart, type Kaart, type Uitvoering } from './parts/kaart.ts';
import { rij } from './parts/knoppen.ts';
import { platteTekst } from './parts/tekst.ts';
import { VERB } from './verben.ts';

export interface OverzetFormulier {
  readonly gevers: readonly (Kandidaat & { readonly aantal: number })[];
  readonly ontvangers: readonly Kandidaat[];
  readonly afdelingen: readonly Kandidaat[];
  readonly van?: string;
  readonly weigering?: string;
  readonly invoer?: Readonly<Record<string, string>>;
}

/** Characters of names that leave room for the rest of the card. */
const MAX_TEKENS = { gevers: 4_000, ontvangers: 4_500, afdelingen: 2_500 };

/** Asks a manager whose open work goes to whom. */
export function overzetkaart({ gevers, ontvangers, afdelingen, van, weigering, invoer = {} }: OverzetFormulier): Kaart {
  if (gevers.length === 0) return kaart('Er is geen werk om over te zetten.', [titel('Werk overzetten'), ...melding(weigering, 'attention'), regel('Er is nu geen open werk dat u kunt overzetten.')]);
  const form = { invoer };
  const stuur: Uitvoering = { type: 'Action.Execute', title: 'Zet al het werk over', verb: VERB.zetWerkOver, data: {}, style: 'positive' };
  const uit = mensenkeuze(gevers.map(({ id, naam, aantal }) => ({ id, naam: `${naam} (${aantal})` })), MAX_TEKENS.gevers);
  const naar = mensenkeuze(ontvangers, MAX_TEKENS.ontvangers);
  return kaart('Van wie naar wie gaat het werk?', [
    titel('Werk overzetten'),
    ...melding(weigering, 'attention'),
    regel('Alle open casussen gaan in één keer over, en ook de bijdragen, inzet en overdrachten in casussen van anderen. Uw collega’s krijgen elk één bericht, niet één per casus.'),
    lijstkeuze(form, { veld: 'in_van', label: 'Van wie?', verplicht: 'Kies van wie het werk is.', begin: van, keuzes: uit }),
    lijstkeuze(form, { veld: 'in_naar', label: 'Naar wie?', verplicht: 'Kies wie het werk krijgt.', keuzes: naar }),
    lijstkeuze(form, { veld: 'in_afdeling', label: 'Alleen van één afdeling? (leeg: alles)', keuzes: mensenkeuze(afdelingen, MAX_TEKENS.afdelingen) }),
    ...(uit.length < gevers.length || naar.length < ontvangers.length ? [toelichting('Staat de naam er niet bij? Typ “overzetten van Smit naar Bakker”: een deel van elke naam is genoeg.')] : []),
    ...rij([stuur]),
  ]);
}

export interface OverzetUitkomst {
  readonly van: string;
  readonly naar: string;
  /** What moved. */
  readonly werk: Werktelling;
  readonly alWeg: readonly string[];
  readonly geweigerd: readonly { readonly code: string; readonly reden: string }[];
}

const MAX_REGELS = 15;

/** Says what moved, what somebody else had moved first, and what could not. */
export function overzetuitkomst({ van, naar, werk, alWeg, geweigerd }: OverzetUitkomst): Kaart {
  const aantal = aantalStuks(werk);
  const zin = aantal === 0 ? `Er is niets overgezet van ${van} naar ${naar}.` : `${schrijfWerk(werk)} van ${van} ${aantal === 1 ? 'staat' : 'staan'} nu bij ${naar}. Beiden hebben één bericht.`;
  const over = geweigerd.length - MAX_REGELS;
  return kaart(platteTekst(zin), [
    titel('Werk overzetten'), vak(aantal === 0 ? 'warning' : 'good', [regel(`${aantal === 0 ? '⚠' : '✔'} ${zin}`)]),
    ...(alWeg.length === 0 ? [] : [regel(`Al overgezet of al klaar: ${alWeg.slice(0, MAX_REGELS).join(', ')}${alWeg.length > MAX_REGELS ? ' …' : ''}.`)]),
    ...(geweigerd.length === 0 ? [] : [regel(`Niet overgezet (${geweigerd.length}):`)]),
    ...geweigerd.slice(0, MAX_REGELS).map(({ code, reden }) => regel(`${code}: ${reden}`)),
    ...(over > 0 ? [toelichting(`… en nog ${over}.`)] : []),
  ]);
}
