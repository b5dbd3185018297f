import { schrijfDag, schrijfDatum } from '../../../src/domain/schrijf.ts';
import type { PersoonlijkeView } from '../../../src/domain/view.ts';
import { VERTREKNAAM } from '../../../src/domain/verloop.ts';
import { formulier, type Blik } from '../parts/blik.ts';
import { feit, regel, rijMet, stuk, tussenkop } from '../parts/elementen.ts';
import { datumveld } from '../parts/invoer.ts';
import type { Actie, Element } from '../parts/kaart.ts';
import { dialoogKnop, knop, rij, toonKnop, uitklap } from '../parts/knoppen.ts';
import { DIALOOG, VERB } from '../verben.ts';

/** What changes from outside the process: where the person is, until when, and what was wrong in the signal. */
export function verloop({ view }: Blik): readonly Actie[] {
  const { mag, fase, vertrokken } = view;
  const open = fase !== 'gesloten';
  const knoppen = [
    ...(open && mag.includes('plaatsOver') && !vertrokken ? [dialoogKnop('Overplaatsen', DIALOOG.overplaatsen, view)] : []),
    ...(open && mag.includes('meldVertrek') ? [dialoogKnop('Vertrokken', DIALOOG.vertrek, view)] : []),
    ...(open && mag.includes('plaatsOver') && view.einddatum !== undefined ? [dialoogKnop('Einddatum wijzigen', DIALOOG.einddatum, view)] : []),
    ...(open && mag.includes('trekSignaalIn') ? [dialoogKnop('Signaal intrekken', DIALOOG.trekIn, view)] : []),
    ...(mag.includes('corrigeerSkn') ? [dialoogKnop('SKN corrigeren', DIALOOG.skn, view)] : []),
  ];
  return knoppen.length === 0 ? [] : [uitklap(open ? 'Verplaatst, vertrokken of fout' : 'Fout in het signaal', [], knoppen)];
}

/** The end of the detention has passed: is the person free? One tap, or another end. */
export function vrijlating(b: Blik): readonly Element[] {
  const { view } = b;
  const { einddatum, mag } = view;
  if (einddatum === undefined || !mag.includes('meldVertrek') || !view.taken.some(({ soort }) => soort === 'vrijlating')) return [];
  const form = 'vrijlating';
  return [
    tussenkop('Is de gedetineerde vrij?'),
    regel(`De einddatum van de detentie was ${schrijfDatum(einddatum)}. Bij “Ja” sluit de casus, of blijft alleen de warme overdracht over.`),
    ...rij([
      knop(`Ja, vrij op ${schrijfDatum(einddatum)}`, VERB.meldVertrek, view, { data: { in_soort: 'vrijlating', in_datum: einddatum }, stijl: 'positive', los: true }),
      uitklap('Nee, andere einddatum', [datumveld(formulier(b, form), { veld: 'in_waarde', label: 'Nieuwe einddatum van de detentie', verplicht: 'Vul de nieuwe einddatum in.' })], [
        knop('Bewaar de einddatum', VERB.vulAan, view, { data: { veld: 'einddatum' }, form, stijl: 'positive' }),
      ]),
      dialoogKnop('Weg op een andere dag', DIALOOG.vertrek, view),
    ]),
  ];
}

/** What of the stay itself changed. */
export function verblijfsregels({ vertrek, einddatumWas, einddatum }: PersoonlijkeView): readonly Element[] {
  return [
    ...(einddatumWas === undefined || einddatum === undefined ? [] : [feit('Einddatum gewijzigd', `was ${schrijfDatum(einddatumWas.datum)}, nu ${schrijfDatum(einddatum)} (gewijzigd ${schrijfDag(einddatumWas.op)})`)]),
    ...(vertrek === undefined ? [] : [feit('Vertrokken', `${schrijfDatum(vertrek.datum)} · ${VERTREKNAAM[vertrek.soort]}`)]),
  ];
}

/** Other casussen shown on a card; `zoek` on the SKN has them all. */
const MAX_ANDERE = 3;

/** The other casussen of the same person, each with what came of it and one tap to open it (A12 C-18), and who did the last one (B61). */
export function andereCasussen({ andereCasussen: andere, vorigeWerker }: PersoonlijkeView): readonly Element[] {
  const vorige = vorigeWerker === undefined ? [] : [regel(`${vorigeWerker} deed de vorige casus en kan deze persoon kennen.`)];
  return [...vorige, ...andere.slice(0, MAX_ANDERE).map(({ id, code, later, oordeel, uitkomst }) => {
    const stap1 = oordeel === undefined ? 'geen oordeel' : `${oordeel.naam} (${oordeel.door}, ${schrijfDatum(oordeel.op)})`;
    const links = regel([stuk(`${later ? 'Later' : 'Eerder'}: ${code}`, { weight: 'Bolder' }), stuk(` · ${stap1} · ${uitkomst}`)]);
    return rijMet([links], { type: 'ActionSet', actions: [toonKnop({ id }, 'Open', `Open ${code}`)] });
  })];
}
