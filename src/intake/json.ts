import { z } from 'zod';
import { schrijfLijst } from '../domain/schrijf.ts';
import { veldVan, type Veld } from './kolommen.ts';
import { SIGNALEN } from './leesrij.ts';
import { MAX_RIJEN, onleesbaar, TE_VEEL_RIJEN, type Cel, type Gelezen, type GelezenRij } from './rij.ts';
import type { Leesvorm } from './vorm.ts';

const Lijst = z.array(z.unknown());
const Omslag = z.record(z.string(), z.unknown());
const Velden = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

function leesObject<T>(rij: number, waarde: unknown, vorm: Leesvorm<T>): GelezenRij<T> {
  const velden = Velden.safeParse(waarde);
  if (!velden.success) {
    return { rij, ok: false, fouten: [{ veld: 'rij', melding: `Deze rij is geen lijst van velden met tekst. Geef per ${vorm.een} ${schrijfLijst(vorm.verplicht.map(({ toon }) => toon.toLowerCase()))}.` }] };
  }
  const cellen = new Map<Veld, Cel[]>();
  for (const [sleutel, cel] of Object.entries(velden.data)) {
    const veld = veldVan(sleutel);
    if (veld !== undefined) cellen.set(veld, [...(cellen.get(veld) ?? []), cel]);
  }
  return vorm.leesRij(rij, cellen);
}

/**
 * Reads `{ signalen: [{ skn, naam, pi, afdeling, … }] }`, under the name of the kind of list; the keys may be any column
 * name of a list, and keys we do not know are ignored. A row that is wrong is an error of its own row.
 */
export function leesJsonAls<T>(waarde: unknown, vorm: Leesvorm<T>): Gelezen<T> {
  const { naam } = vorm;
  const omslag = Omslag.safeParse(waarde);
  const lijst = Lijst.safeParse(omslag.data?.[naam]);
  if (!lijst.success) return onleesbaar(`De gegevens hebben niet de vorm { "${naam}": [ … ] }. Geef de ${naam} als lijst onder die naam.`);
  if (lijst.data.length > MAX_RIJEN) return TE_VEEL_RIJEN;
  return { ok: true, rijen: lijst.data.map((rij, index) => leesObject(index + 1, rij, vorm)) };
}

/** Reads JSON of signalen. */
export function leesJson(waarde: unknown): Gelezen {
  return leesJsonAls(waarde, SIGNALEN);
}
