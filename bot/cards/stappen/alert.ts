import { formulier, type Blik } from '../parts/blik.ts';
import { regel, stuk, toelichting, tussenkop } from '../parts/elementen.ts';
import { regelveld } from '../parts/invoer.ts';
import type { Element } from '../parts/kaart.ts';
import { knop, rij } from '../parts/knoppen.ts';
import { klok } from '../parts/klok.ts';
import { VERB } from '../verben.ts';

/** After a stop in step 1: the casemanager's open questions whether probation is needed after all. */
export function alert(b: Blik): readonly Element[] {
  const { view } = b;
  const vragen = (view.inhoud?.alerts ?? []).flatMap(({ soort }) => {
    const taak = view.taken.find(({ id }) => id === `alert:${soort}`);
    return taak === undefined ? [] : [{ soort, taak }];
  });
  const [eerste, ...later] = vragen;
  if (eerste === undefined) return [];
  return [
    tussenkop('Is de reclassering toch nodig?'),
    regelveld(formulier(b), { veld: 'in_reden', label: 'Reden (nodig bij “ja”)', hint: 'Bijvoorbeeld: intake laat schulden en een lopend toezicht zien' }),
    ...[eerste, ...later].flatMap(({ soort, taak }) => [
      regel([stuk(taak.wat, { weight: 'Bolder' }), stuk(` · ${klok(taak, view.vandaag).tekst}`)], 'Medium'),
      ...rij([
        knop('Nee, niet nodig', VERB.alert, view, { data: { soort, inzetGewenst: false }, uitleg: `${taak.wat}: nee` }),
        knop('Ja, toch inzet gewenst', VERB.alert, view, { data: { soort, inzetGewenst: true }, uitleg: `${taak.wat}: ja` }),
      ]),
    ]),
    ...(later.length === 0 ? [] : [toelichting('Een latere vraag mag u nu al beantwoorden.')]),
  ];
}
