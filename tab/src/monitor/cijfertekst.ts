import type { MonitorCel, MonitorReeks } from '../../../src/api/monitor.ts';

type Eenheid = MonitorReeks['eenheid'];

const ENKELVOUD: Readonly<Record<Eenheid, string>> = { procent: '%', werkdagen: ' werkdag', aantal: '', minuten: ' minuut' };
const MEERVOUD: Readonly<Record<Eenheid, string>> = { procent: '%', werkdagen: ' werkdagen', aantal: '', minuten: ' minuten' };
const getal = new Intl.NumberFormat('nl-NL');

/** `70%`, `1 werkdag`, `1.204`. */
export function schrijfWaarde(waarde: number, eenheid: Eenheid): string {
  return `${getal.format(waarde)}${(waarde === 1 ? ENKELVOUD : MEERVOUD)[eenheid]}`;
}

/** A figure as it stands in a card or a table; never a number where it is hidden. */
export function schrijfCel(cel: MonitorCel, eenheid: Eenheid): string {
  switch (cel.soort) {
    case 'waarde': return schrijfWaarde(cel.waarde, eenheid);
    case 'verborgen': return 'verborgen';
    case 'leeg': return '–';
  }
}

function keren(aantal: number, eenheid: Eenheid): string {
  if (eenheid === 'minuten') return `${getal.format(aantal)} keer genoteerd`;
  return `${getal.format(aantal)} ${aantal === 1 ? 'casus' : 'casussen'}`;
}

/** What a figure is about: of how many it is, and what it means when there is none. */
export function schrijfGrond(cel: MonitorCel, eenheid: Eenheid): string {
  if (cel.soort === 'leeg') return 'Er is nog niets om te tellen.';
  if (cel.soort === 'verborgen') return 'Dit gaat over minder dan 5, of een ander klein getal is hieruit te herleiden. Zo is niemand te herkennen.';
  switch (eenheid) {
    case 'aantal': return cel.van === 1 ? 'casus' : 'casussen';
    case 'procent': return cel.aantal === undefined ? `over ${keren(cel.van, eenheid)}` : `${getal.format(cel.aantal)} van ${keren(cel.van, eenheid)}`;
    case 'werkdagen': return `De helft duurde zo lang of korter${cel.p75 === undefined ? '' : `, driekwart hooguit ${schrijfWaarde(cel.p75, eenheid)}`}. Over ${keren(cel.van, eenheid)}.`;
    case 'minuten': return `gemiddeld, ${keren(cel.van, eenheid)}`;
  }
}
