import type { OpenbareView } from '../../src/domain/view.ts';
import { schrijfStap } from '../../src/domain/stap.ts';
import type { Stand } from '../../src/domain/klok.ts';
import { regel, stuk, titel, toelichting } from './parts/elementen.ts';
import { kaart, type Element, type Kaart, type Uitvoering } from './parts/kaart.ts';
import { klok } from './parts/klok.ts';
import { rij, toonKnop } from './parts/knoppen.ts';
import { kort, platteTekst } from './parts/tekst.ts';

export interface LijstRij {
  /** Id of the casus that the button shows. */
  readonly casus: string;
  readonly code: string;
  readonly afdeling: string;
  /** Where the casus stands, e.g. `Stap 1 van 4 · bekendheid`. */
  readonly toestand: string;
  /** What must be done; nothing for a closed casus. */
  readonly wat?: string;
  /** Until when, in words. */
  readonly tot?: string;
  readonly stand?: Stand;
}

/** The row of a casus, from what everybody in the channel may see of it. */
export function lijstrij(view: OpenbareView): LijstRij {
  const { id, code, afdeling, aanZet, vandaag } = view;
  const basis = { casus: id, code, afdeling, toestand: schrijfStap(view) };
  if (aanZet === undefined) return basis;
  const { tekst, stand } = klok(aanZet, vandaag);
  return { ...basis, wat: aanZet.wat, tot: tekst, stand };
}

/** More rows than this are only counted. */
export const MAX_RIJEN = 20;
const MAX_TEKENS = { afdeling: 30, wat: 70, toestand: 70 };
/** Teams counts two bytes a character; 28 kB holds on every reading of its limit (platform.md 1.2). The rest is for the head and the foot. */
const MAX_TEKENS_RIJEN = 13_500;

function rijVan({ casus, code, afdeling, wat, tot, toestand, stand }: LijstRij): Element {
  const doen = wat === undefined ? '' : kort(wat, MAX_TEKENS.wat);
  const wanneerEnWat = tot === undefined ? doen : stand === 'laat' ? [stuk(tot, { color: 'Attention' }), stuk(` · ${doen}`)] : `${tot} · ${doen}`;
  const { associatedInputs: _geenInvoerHier, ...open } = toonKnop({ id: casus }, 'Open', `Open ${code}`);
  return {
    type: 'ColumnSet',
    columns: [
      {
        type: 'Column', width: 'stretch',
        items: [
          { type: 'RichTextBlock', inlines: [stuk(`${code} · ${kort(afdeling, MAX_TEKENS.afdeling)}`, { weight: 'Bolder' }), stuk(` · ${kort(toestand, MAX_TEKENS.toestand)}`, { isSubtle: true })] },
          ...(wanneerEnWat === '' ? [] : [regel(wanneerEnWat, 'None')]),
        ],
      },
      { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions: [open] }] },
    ],
  };
}

/** The first rows that fit on one card. */
function passend(rijen: readonly LijstRij[]): readonly Element[] {
  const getekend: Element[] = [];
  let tekens = 0;
  for (const een of rijen.slice(0, MAX_RIJEN)) {
    const element = getekend.length === 0 ? rijVan(een) : { ...rijVan(een), separator: true };
    tekens += JSON.stringify(element).length;
    if (tekens > MAX_TEKENS_RIJEN) break;
    getekend.push(element);
  }
  return getekend;
}

export interface Lijst {
  readonly titel: string;
  readonly rijen: readonly LijstRij[];
  /** How many there are in all, when `rijen` is only a part. */
  readonly totaal?: number;
  /** Sentence for when there is nothing to list. */
  readonly leeg: string;
  /** A line under the title. */
  readonly uitleg?: string;
  /** Buttons under the list; the card has room for two. */
  readonly onder?: readonly Uitvoering[];
}

/** A list of casussen, such as "Mijn werk" or a search result; at most twenty, with a count of the rest. */
export function lijstkaart({ titel: kop, rijen, totaal = rijen.length, leeg, uitleg, onder = [] }: Lijst): Kaart {
  if (rijen.length === 0) return kaart(`${platteTekst(kop)}. ${platteTekst(leeg)}`, [titel(kop), regel(leeg), ...rij(onder)]);
  const getoond = passend(rijen);
  const rest = totaal - getoond.length;
  return kaart(`${platteTekst(kop)}: ${totaal}.`, [
    titel(`${kop} (${totaal})`),
    ...(uitleg === undefined ? [] : [regel(uitleg)]),
    ...getoond,
    ...(rest > 0 ? [toelichting(`… en nog ${rest}. Typ de lijst opnieuw als u deze hebt gedaan, of zoek een casus op met “zoek” en de code.`)] : []),
    ...rij(onder),
  ]);
}
