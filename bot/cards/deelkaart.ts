import type { Moment } from '../../src/domain/datum.ts';
import { schrijfMoment } from '../../src/domain/schrijf.ts';
import type { OpenbareView } from '../../src/domain/view.ts';
import { schrijfStap } from '../../src/domain/stap.ts';
import { wieAanZet } from '../../src/domain/aanzet.ts';
import { regel, stuk, toelichting } from './parts/elementen.ts';
import { schrijfKort } from './parts/hoofd.ts';
import type { Kaart } from './parts/kaart.ts';
import { klok } from './parts/klok.ts';

/**
 * A casus as somebody shares it in any conversation: code, place, step, who is to move and until when, as it stood
 * then. No name, also where the PI shows it in its own channel, and no button but the way to the casus: the app need
 * not be in that conversation. Version 1.3 is the highest that an unfurled link takes (msteams link-unfurling).
 */
export function deelkaart(view: OpenbareView, link: string, nu: Moment): Kaart<'1.3'> {
  const { code, afdeling, pi, aanZet, vandaag } = view;
  const kortom = schrijfKort(view);
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', type: 'AdaptiveCard', version: '1.3', lang: 'nl', fallbackText: kortom, speak: kortom,
    body: [
      regel([stuk(`${code} · ${afdeling}`, { weight: 'Bolder' }), stuk(` · ${pi}`, { isSubtle: true })], 'None'),
      regel(schrijfStap(view)),
      ...(aanZet === undefined ? [] : [regel([stuk('Aan zet: ', { weight: 'Bolder' }), stuk(`${wieAanZet(aanZet, aanZet.kandidaten)} · ${klok(aanZet, vandaag).tekst}`)]), regel(aanZet.wat)]),
      toelichting(`Stand van ${schrijfMoment(nu.datum, nu.tijd)}. Wie een rol heeft bij deze casus, ziet de rest in Samen starten.`),
      { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: 'Open in Samen starten', url: link }] },
    ],
  };
}
