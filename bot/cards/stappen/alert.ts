import { schrijfDagVanaf } from '../../../src/domain/klok.ts';
import { formulier, type Blik } from '../parts/blik.ts';
import { feit, regel, toelichting, tussenkop } from '../parts/elementen.ts';
import { regelveld } from '../parts/invoer.ts';
import type { Element } from '../parts/kaart.ts';
import { knop, rij } from '../parts/knoppen.ts';
import { schrijfLijst } from '../../../src/domain/schrijf.ts';
import { VERB } from '../verben.ts';
import { ALERT_BIJ_OORDEEL } from './alertteksten.ts';

/** What the verdict means, who screened, and what to look for. */
function watHetOordeelZegt({ view }: Blik): readonly Element[] {
  const gegeven = view.inhoud?.oordeel;
  if (gegeven === undefined || gegeven.oordeel === 'voldoende') return [];
  const { betekent, letOp } = ALERT_BIJ_OORDEEL[gegeven.oordeel];
  const { naam, organisatie } = gegeven.door;
  return [
    regel(`${betekent} ${gegeven.oordeel === 'nietGescreend' ? 'Gemeld' : 'Gescreend'} door ${organisatie === undefined ? naam : `${naam} (${organisatie})`}.`), toelichting(letOp),
    ...(gegeven.contactpersoon === undefined ? [] : [feit('Contactpersoon', gegeven.contactpersoon)]),
  ];
}

/**
 * After a stop in step 1: the casemanager's question whether probation is needed after all. One at a time, the
 * first by date; a "yes" answers the later ones too.
 */
export function alert(b: Blik): readonly Element[] {
  const { view } = b;
  const [eerste, ...later] = view.inhoud?.alerts ?? [];
  const taak = view.taken.find(({ id }) => id === `alert:${eerste?.soort ?? ''}`);
  if (eerste === undefined || taak === undefined) return [];
  const { soort } = eerste;
  const dagen = schrijfLijst(later.map(({ termijn }) => schrijfDagVanaf(termijn, view.vandaag)));
  return [
    tussenkop('Is de reclassering toch nodig?'),
    ...watHetOordeelZegt(b),
    ...(taak.id === view.aanZet?.id ? [] : [regel(`${taak.wat}.`)]),
    regelveld(formulier(b), { veld: 'in_reden', label: 'Reden (nodig bij “ja”)', hint: 'Bijvoorbeeld: schulden en een lopend toezicht' }),
    ...rij([
      knop('Nee, niet nodig', VERB.alert, view, { data: { soort, inzetGewenst: false } }),
      knop('Ja, toch inzet gewenst', VERB.alert, view, { data: { soort, inzetGewenst: true } }),
    ]),
    ...(later.length === 0 ? [] : [toelichting(`Zegt u nee? Dan vragen wij het opnieuw vóór ${dagen}.`)]),
  ];
}
