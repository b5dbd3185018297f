import type { Kandidaat } from './blik.ts';
import { lijstkeuze, regelveld, type Formulier } from './invoer.ts';
import type { Element, Keuze } from './kaart.ts';
import { kort, schoneTekst } from './tekst.ts';

const MAX_TITEL = 50;

/** The first people whose names fit in so many characters of card (platform.md 1.2). */
export function mensenkeuze(mensen: readonly Kandidaat[], maxTekens: number): readonly Keuze[] {
  let tekens = 0;
  return mensen.map(({ id, naam }) => ({ title: kort(schoneTekst(naam), MAX_TITEL), value: id })).filter((keuze) => (tekens += JSON.stringify(keuze).length + 1) <= maxTekens);
}

/** Names in one list; more do not fit on a card beside the rest (platform.md 1.2). */
const MAX_IN_LIJST = 20;
const ZOEK = 'Staat de collega er niet bij? Typ de naam';

/** A colleague from a list, the likeliest first; who is not on a list that is too long is found by name (`in_zoek`). */
export function collegavelden(form: Formulier, { veld, label, verplicht }: { readonly veld: `in_${string}`; readonly label: string; readonly verplicht?: string }, mensen: readonly Kandidaat[]): readonly Element[] {
  const keuzes = mensen.slice(0, MAX_IN_LIJST).map(({ id, naam }) => ({ title: naam, value: id }));
  return mensen.length > MAX_IN_LIJST
    ? [lijstkeuze(form, { veld, label, keuzes }), regelveld(form, { veld: 'in_zoek', label: ZOEK })]
    : [lijstkeuze(form, { veld, label, keuzes, ...(verplicht === undefined ? {} : { verplicht }) })];
}
