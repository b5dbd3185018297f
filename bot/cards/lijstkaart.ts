import type { OpenbareView } from '../../src/domain/view.ts';
import { regel, rijMet, stuk, titel, toelichting } from './parts/elementen.ts';
import { schrijfStap } from './parts/hoofd.ts';
import { kaart, type Element, type Kaart } from './parts/kaart.ts';
import { klok, type Stand } from './parts/klok.ts';
import { toonKnop } from './parts/knoppen.ts';
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

/** More rows make a card too large for Teams (platform.md 1.2). */
const MAX_RIJEN = 20;
const MAX_TEKENS = { afdeling: 30, wat: 80, toestand: 60 };

function rijVan({ casus, code, afdeling, wat, tot, toestand, stand }: LijstRij): Element {
  const kleur = stand === 'laat' ? { color: 'Attention' as const } : {};
  const tweede = [...(tot === undefined ? [] : [stuk(tot, { ...kleur })]), ...(wat === undefined ? [] : [stuk(`${tot === undefined ? '' : ' · '}${kort(wat, MAX_TEKENS.wat)}`)])];
  return rijMet(
    [
      regel([stuk(`${code} · ${kort(afdeling, MAX_TEKENS.afdeling)}`, { weight: 'Bolder' })], 'None'),
      ...(tweede.length === 0 ? [] : [regel(tweede, 'None')]),
      regel([stuk(kort(toestand, MAX_TEKENS.toestand), { size: 'Small', isSubtle: true })], 'None'),
    ],
    { type: 'ActionSet', actions: [toonKnop({ id: casus }, 'Open', `Open ${code}`)] },
  );
}

export interface Lijst {
  readonly titel: string;
  readonly rijen: readonly LijstRij[];
  /** How many there are in all, when `rijen` is only a part. */
  readonly totaal?: number;
  /** Sentence for when there is nothing to list. */
  readonly leeg: string;
}

/** A list of casussen, such as "Mijn werk" or a search result; the first twenty, with a count of the rest. */
export function lijstkaart({ titel: kop, rijen, totaal = rijen.length, leeg }: Lijst): Kaart {
  const getoond = rijen.slice(0, MAX_RIJEN);
  const rest = totaal - getoond.length;
  const [eerste, ...volgende] = getoond;
  if (eerste === undefined) return kaart(`${platteTekst(kop)}. ${platteTekst(leeg)}`, [titel(kop), regel(leeg)]);
  return kaart(`${platteTekst(kop)}: ${totaal}.`, [
    titel(`${kop} (${totaal})`),
    rijVan(eerste),
    ...volgende.map((een) => ({ ...rijVan(een), separator: true })),
    ...(rest > 0 ? [toelichting(`… en nog ${rest}. U ziet ze allemaal in het tabblad Samen starten.`)] : []),
  ]);
}
