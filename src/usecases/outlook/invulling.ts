import type { InvulAntwoord, InvulVraag } from '../../api/outlook.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { isWeigering, type Weigering } from '../../domain/weigering.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { CATEGORIE, onderwerpVan, uitnodigingstekst } from '../plannen/uitnodiging.ts';
import { leesKeuze, termijnklok } from './keuze.ts';
import type { OutlookOmgeving } from './omgeving.ts';
import { kiesVorm, leesEisen, vormenVan } from './vormen.ts';

/**
 * What to fill in in a new appointment for these casussen; codes only. Who asks organises it, also where by afspraak the
 * mailbox of the PI does so for what the product books. Refuses casussen that can't be in one appointment, and says which.
 */
export async function vulIn(omgeving: OutlookOmgeving, wie: Persoon, vraag: InvulVraag): Promise<InvulAntwoord | Weigering> {
  const keuze = await leesKeuze(omgeving, wie, vraag);
  if (isWeigering(keuze)) return keuze;
  const { soort, casussen, deelnemers, kijk, termijn } = keuze;
  const eisen = await leesEisen(omgeving, keuze);
  const vorm = kiesVorm(eisen, vraag.vorm, undefined);
  if (isWeigering(vorm)) return vorm;
  const ruimteNodig = vorm === 'inDePI' && eisen.gesprek.ruimte;
  return {
    onderwerp: onderwerpVan(soort, casussen), tekst: await uitnodigingstekst(omgeving, soort, casussen.map((casus) => ({ casus }))), duurMinuten: eisen.gesprek.duurMinuten, categorie: CATEGORIE,
    verplicht: [...deelnemers.values()].filter(({ id }) => id !== wie.id).map(({ naam, email }) => ({ naam, adres: email })), optioneel: [],
    vorm, vormen: [...vormenVan(eisen)], ruimteNodig, codes: casussen.map(({ code }) => code), termijn, termijnTekst: termijnklok(termijn, kijk).tekst,
    ...gevuld({ locatie: vorm === 'inDePI' && !ruimteNodig ? kijk.piNaam : undefined }),
  };
}
