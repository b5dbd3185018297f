import { regel, titel, toelichting, vak } from './parts/elementen.ts';
import { lijstkeuze } from './parts/invoer.ts';
import { kaart, type Kaart, type Uitvoering } from './parts/kaart.ts';
import { rij } from './parts/knoppen.ts';
import { noemAfdeling } from './parts/namen.ts';
import { platteTekst } from './parts/tekst.ts';
import { VERB } from './verben.ts';

/** Value of the choice that a channel belongs to no afdeling. */
export const GEEN_AFDELING = 'geen';

export type Kanaalvraag = {
  /** Id of the channel, `19:…@thread.tacv2`, and of its team. */
  readonly kanaal: string;
  readonly team: string;
  readonly kanaalNaam?: string;
} & (
  | { readonly stand: 'vraag'; readonly afdelingen: readonly { readonly id: string; readonly naam: string }[]; readonly gekozen?: string }
  | { readonly stand: 'gekoppeld'; readonly afdeling: string }
  | { readonly stand: 'geenAfdeling' }
);

function bevestiging(vraag: Exclude<Kanaalvraag, { stand: 'vraag' }>): string {
  return vraag.stand === 'gekoppeld'
    ? `Dit kanaal hoort bij ${noemAfdeling(vraag.afdeling, 'afdeling')}. Nieuwe casussen van deze afdeling komen hier.`
    : 'Dit kanaal hoort bij geen afdeling. Hier komen geen casussen.';
}

/** Asks the beheerder which afdeling a channel belongs to, or says what was chosen. */
export function kanaalkaart(vraag: Kanaalvraag): Kaart {
  const kop = titel(vraag.kanaalNaam === undefined ? 'Dit kanaal' : `Kanaal ${vraag.kanaalNaam}`);
  if (vraag.stand !== 'vraag') {
    const tekst = bevestiging(vraag);
    return kaart(platteTekst(tekst), [kop, vak('good', [regel(`✔ ${tekst}`)]), toelichting('Klopt dit niet? Typ “koppel” in dit kanaal. U kunt dan opnieuw kiezen.')]);
  }
  const koppel: Uitvoering = { type: 'Action.Execute', title: 'Koppel', verb: VERB.koppelKanaal, data: { kanaal: vraag.kanaal, team: vraag.team }, style: 'positive' };
  return kaart('Bij welke afdeling hoort dit kanaal?', [
    kop,
    regel('Bij welke afdeling hoort dit kanaal? Nieuwe casussen van die afdeling komen dan hier. Alleen de beheerder kan dit kiezen.'),
    lijstkeuze({ invoer: {} }, {
      veld: 'in_afdeling', label: 'Afdeling', verplicht: 'Kies een afdeling, of “geen afdeling”.', begin: vraag.gekozen,
      keuzes: [...vraag.afdelingen.map(({ id, naam }) => ({ value: id, title: naam })), { value: GEEN_AFDELING, title: 'Geen afdeling' }],
    }),
    ...rij([koppel]),
  ]);
}
