import { z } from 'zod';
import { veldVan, type Veld } from './kolommen.ts';
import { leesRij } from './leesrij.ts';
import { MAX_RIJEN, onleesbaar, TE_VEEL_RIJEN, type Cel, type Gelezen, type GelezenRij } from './rij.ts';

const Lijst = z.object({ signalen: z.array(z.unknown()) });
const Velden = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

function leesObject(rij: number, waarde: unknown): GelezenRij {
  const velden = Velden.safeParse(waarde);
  if (!velden.success) {
    return { rij, ok: false, fouten: [{ veld: 'rij', melding: 'Dit signaal is geen lijst van velden met tekst. Geef per signaal skn, naam, pi en afdeling.' }] };
  }
  const cellen = new Map<Veld, Cel[]>();
  for (const [sleutel, cel] of Object.entries(velden.data)) {
    const veld = veldVan(sleutel);
    if (veld !== undefined) cellen.set(veld, [...(cellen.get(veld) ?? []), cel]);
  }
  return leesRij(rij, cellen);
}

/**
 * Reads `{ signalen: [{ skn, naam, pi, afdeling, … }] }`; the keys may be any column name of a list, and keys we do
 * not know are ignored. A signaal that is wrong is an error of its own row.
 */
export function leesJson(waarde: unknown): Gelezen {
  const lijst = Lijst.safeParse(waarde);
  if (!lijst.success) return onleesbaar('De gegevens hebben niet de vorm { "signalen": [ … ] }. Geef de signalen als lijst onder die naam.');
  if (lijst.data.signalen.length > MAX_RIJEN) return TE_VEEL_RIJEN;
  return { ok: true, rijen: lijst.data.signalen.map((signaal, index) => leesObject(index + 1, signaal)) };
}
