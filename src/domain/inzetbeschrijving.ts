import { werkdagen, type BeschrijvingVoor } from './afspraakbeschrijving.ts';
import type { InzetAfspraken } from './inzetafspraken.ts';

const groep = 'inzet';
const weken = (max: number) => ({ soort: 'getal', min: 0, max, eenheid: 'weken' }) as const;
const maanden = (max: number) => ({ soort: 'getal', min: 0, max, eenheid: 'maanden' }) as const;
const jaNee = { soort: 'jaNee' } as const;

/** The afspraken of step 4 as people read and change them. */
export const INZETBESCHRIJVINGEN: { readonly [S in keyof InzetAfspraken]: BeschrijvingVoor<InzetAfspraken[S]> } = {
  inzetVanafDagen: { groep, label: 'Inzet voorstellen vanaf zoveel dagen na opname', bron: 'C-07', soort: 'getal', min: 0, max: 365, eenheid: 'dagen' },
  inzetVoorafWerkdagen: { groep, label: 'Een voorstel komt vóór het begin van de inzet', bron: 'standaard', ...werkdagen(1, 40) },
  inzetDirectWerkdagen: { groep, label: 'Wat meteen begint, begint binnen', bron: 'standaard', ...werkdagen(1, 20) },
  inzetLaterWeken: { groep, label: '“Later” duurt hooguit', bron: 'standaard', ...weken(26) },
  inzetOverdrachtWerkdagen: { groep, label: 'Een overdracht duurt, zonder andere datum', bron: 'standaard', ...werkdagen(1, 20) },
  inzetVooruitWeken: { groep, label: 'De lijst “komt eraan” kijkt vooruit', bron: 'A7 K11', ...weken(104) },
  inzetPpWeken: { groep, label: 'Penitentiair Programma: begin vóór het einde', bron: 'A7 K11', ...weken(104) },
  inzetPpKlaarWeken: { groep, label: 'Penitentiair Programma: klaar vóór het einde', bron: 'standaard', ...weken(104) },
  inzetPpMinMaanden: { groep, label: 'Penitentiair Programma: vanaf een verblijf van', bron: 'standaard', ...maanden(60) },
  inzetPpVoorstellen: { groep, label: 'Penitentiair Programma zelf voorstellen', bron: 'standaard', ...jaNee },
  inzetViWeken: { groep, label: 'V.i.-advies: begin vóór het einde', bron: 'A7 K11', ...weken(104) },
  inzetViKlaarWeken: { groep, label: 'V.i.-advies: klaar vóór het einde', bron: 'standaard', ...weken(104) },
  inzetViMinMaanden: { groep, label: 'V.i.-advies: vanaf een verblijf van', bron: 'standaard', ...maanden(60) },
  inzetViVoorstellen: { groep, label: 'V.i.-advies zelf voorstellen', bron: 'standaard', ...jaNee },
  inzetArtikelplaatsingWeken: { groep: 'inzetOverig', label: 'Artikelplaatsing: begin vóór het einde', bron: 'standaard', ...weken(104) },
  inzetArtikelplaatsingKlaarWeken: { groep: 'inzetOverig', label: 'Artikelplaatsing: klaar vóór het einde', bron: 'standaard', ...weken(104) },
  inzetArtikelplaatsingMinMaanden: { groep: 'inzetOverig', label: 'Artikelplaatsing: vanaf een verblijf van', bron: 'standaard', ...maanden(60) },
  inzetArtikelplaatsingVoorstellen: { groep: 'inzetOverig', label: 'Artikelplaatsing zelf voorstellen', bron: 'standaard', ...jaNee },
  inzetToezichtWeken: { groep: 'inzetOverig', label: 'Toezicht na detentie: aankondigen vóór het einde', bron: 'A7 K12', ...weken(104) },
  inzetToezichtKlaarWeken: { groep: 'inzetOverig', label: 'Toezicht na detentie: overgedragen vóór het einde', bron: 'standaard', ...weken(104) },
  inzetToezichtMinMaanden: { groep: 'inzetOverig', label: 'Toezicht na detentie: vanaf een verblijf van', bron: 'A7 K12', ...maanden(60) },
  inzetToezichtVoorstellen: { groep: 'inzetOverig', label: 'Toezicht na detentie zelf voorstellen', bron: 'standaard', ...jaNee },
  inzetIsdKlaarWeken: { groep: 'inzetOverig', label: 'ISD: klaar na het begin', bron: 'standaard', ...weken(52) },
  inzetIsdVoorstellen: { groep: 'inzetOverig', label: 'ISD zelf voorstellen', bron: 'standaard', ...jaNee },
  inzetBehoefteKlaarWeken: { groep: 'inzetOverig', label: 'Inzet om een behoefte: klaar na het begin', bron: 'standaard', ...weken(52) },
};
