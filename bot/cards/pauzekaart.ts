import type { Datum } from '../../src/domain/datum.ts';
import { schrijfDatum, schrijfWerkdagen } from '../../src/domain/schrijf.ts';
import { UITSTELNAAM, UITSTELSOORTEN } from '../../src/domain/uitstel.ts';
import type { PiPauzes } from '../../src/domain/uitstelkeuzes.ts';
import { feit, regel, titel, toelichting, tussenkop } from './parts/elementen.ts';
import { kaart, type Element, type Kaart } from './parts/kaart.ts';

function keer(aantal: number): string {
  return aantal === 1 ? '1 keer' : `${aantal} keer`;
}

function groot(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

function vanPi({ pi, pauzes: { uitstel, wachten } }: PiPauzes): readonly Element[] {
  const rijen = UITSTELSOORTEN.filter((soort) => uitstel[soort].keer > 0).sort((a, b) => uitstel[b].werkdagen - uitstel[a].werkdagen)
    .map((soort) => feit(groot(UITSTELNAAM[soort]), `${keer(uitstel[soort].keer)}, samen ${schrijfWerkdagen(uitstel[soort].werkdagen)}`));
  const wacht = wachten === 0 ? [] : [feit('Wacht op strafproces', `${keer(wachten)} begonnen`)];
  return [tussenkop(pi), ...(rijen.length + wacht.length === 0 ? [regel('Geen uitstel gegeven.')] : [...rijen, ...wacht])];
}

/** Why work waited, counted per PI. Names no casus and nobody. */
export function pauzekaart({ sinds, pis }: { readonly sinds: Datum; readonly pis: readonly PiPauzes[] }): Kaart {
  return kaart('Uitstel geteld, per reden.', [titel(`Uitstel sinds ${schrijfDatum(sinds)}`), ...pis.flatMap(vanPi), toelichting('Te laat zijn geeft geen extra tijd: uitstel telt vanaf de termijn. Elke reden heeft een eigen maximum; de beheerder kan dat wijzigen met “afspraken”.')]);
}
