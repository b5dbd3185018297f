import { onderwerpenVan, onderwerpnaam } from '../../../src/domain/vragenlijst.ts';
import { formulier, type Blik } from '../parts/blik.ts';
import { regel, stuk, toelichting, tussenkop } from '../parts/elementen.ts';
import { datumveld, lijstkeuze, regelveld, schakelaar, tekstvak } from '../parts/invoer.ts';
import type { Element, Uitklap } from '../parts/kaart.ts';
import { knop, rij, uitklap, werkdocumentKnop } from '../parts/knoppen.ts';
import { VERB } from '../verben.ts';

function stukVelden(b: Blik): readonly Element[] {
  const form = formulier(b);
  return [
    toelichting('Deel alleen wat nodig is voor het D&R-plan. Noem geen slachtoffers.'),
    lijstkeuze(form, { veld: 'in_onderwerp', label: 'Onderwerp', keuzes: b.view.inhoud === undefined ? [] : onderwerpenVan(b.view.inhoud.vragenlijst, '3RO').map(({ sleutel, label }) => ({ title: label, value: sleutel })) }),
    tekstvak(form, { veld: 'in_tekst', label: 'Informatie' }),
    regelveld(form, { veld: 'in_bron', label: 'Bron', hint: 'Bijvoorbeeld: toezichtdossier 2024' }),
    datumveld(form, { veld: 'in_datum', label: 'Datum van de informatie (mag leeg)', max: b.view.vandaag }),
    schakelaar(form, { veld: 'in_inJdOnline', label: 'JD-online', tekst: 'Dit staat ook in JD-online' }),
  ];
}

/** Drafts listed on the card; the werkdocument has them all. */
const MAX_CONCEPTEN = 5;

/** Drafts by subject; what they say stays in the werkdocument. */
function conceptenLijst({ view }: Blik): readonly Element[] {
  const alle = view.inhoud?.concepten ?? [];
  const rest = alle.length - MAX_CONCEPTEN;
  return [
    ...alle.slice(0, MAX_CONCEPTEN).flatMap(({ onderwerp, waarschuwingen, gedeeldOp }) => [
      regel([stuk('• '), stuk(view.inhoud === undefined ? '' : onderwerpnaam(view.inhoud.vragenlijst, onderwerp), { weight: 'Bolder' }), ...(gedeeldOp === undefined ? [] : [stuk(' · wijziging')])]),
      ...(waarschuwingen.length === 0 ? [] : [regel([stuk('⚠ ', { color: 'Warning' }), stuk(waarschuwingen.join(' '), { size: 'Small' })])]),
    ]),
    ...(rest > 0 ? [toelichting(`… en nog ${rest}. U ziet ze allemaal in het werkdocument.`)] : []),
  ];
}

function stukken(aantal: number): string {
  return aantal === 1 ? '1 stuk' : `${aantal} stukken`;
}

const AANGERAAKT = ['in_onderwerp', 'in_tekst', 'in_bron'];

/** Fold-out for one more piece of the werkdocument, by its short form. */
export function voegToe(b: Blik): Uitklap {
  return uitklap('Voeg informatie toe', stukVelden(b), [knop('Bewaar als concept', VERB.legInformatieVast, b.view, { stijl: 'positive' })]);
}

/**
 * Step 2a for the reclasseringswerker. Without drafts the form is what there is to do; with drafts sharing is,
 * unless the user was still typing a piece.
 */
export function delen(b: Blik): readonly Element[] {
  const { view } = b;
  const aantal = view.inhoud?.concepten.length ?? 0;
  const typt = AANGERAAKT.some((veld) => (b.invoer[veld] ?? '') !== '');
  const bewaar = knop('Bewaar als concept', VERB.legInformatieVast, view, { stijl: 'positive' });
  const leeg = view.magLeegDelen ? [knop('Deel zonder nieuwe informatie', VERB.deel, view, { los: true })] : [];
  if (aantal === 0)
    return [tussenkop('Wat deelt u met de casemanager?'), ...stukVelden(b), ...rij([bewaar, werkdocumentKnop(view, 'Open heel werkdocument'), ...leeg])];
  return [
    tussenkop(`Klaar om te delen: ${stukken(aantal)}`),
    ...(typt ? [...stukVelden(b), ...rij([bewaar])] : conceptenLijst(b)),
    ...rij([
      knop(`Deel met de casemanager (${stukken(aantal)})`, VERB.deel, view, { stijl: 'positive', los: true }),
      werkdocumentKnop(view),
      ...(typt ? [] : [voegToe(b)]),
    ]),
  ];
}

/** Drafts during step 1, for who does both in one go: they are seen, but shared only after the verdict. */
export function conceptenInStap1(b: Blik): readonly Element[] {
  const aantal = b.view.inhoud?.concepten.length ?? 0;
  const erbij = b.view.inEenKeer ? rij([voegToe(b)]) : [];
  if (aantal === 0) return erbij;
  return [tussenkop(`In het werkdocument: ${stukken(aantal)}, nog niet gedeeld`), ...conceptenLijst(b), toelichting('U kunt delen zodra uw oordeel vastligt.'), ...erbij];
}
