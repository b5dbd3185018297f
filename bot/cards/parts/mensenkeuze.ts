import type { Kandidaat } from './blik.ts';
import type { Keuze } from './kaart.ts';
import { kort, schoneTekst } from './tekst.ts';

const MAX_TITEL = 50;

/** The first people whose names fit in so many characters of card (platform.md 1.2). */
export function mensenkeuze(mensen: readonly Kandidaat[], maxTekens: number): readonly Keuze[] {
  let tekens = 0;
  return mensen.map(({ id, naam }) => ({ title: kort(schoneTekst(naam), MAX_TITEL), value: id })).filter((keuze) => (tekens += JSON.stringify(keuze).length + 1) <= maxTekens);
}
