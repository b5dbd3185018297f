import type { Feit } from '../gebeurtenis.ts';
import { TITELNAAM } from '../namen.ts';
import { schrijfDatum, schrijfLijst } from '../schrijf.ts';
import { INTREKREDENNAAM, VERTREKNAAM } from '../verloop.ts';
import { geschreven, samen, tekst, type Gebeurd, type Tekst } from './regel.ts';

/** What is known of the detention and what becomes of it. */
export type DetentieFeit = Extract<Feit, { readonly type: 'SignaalOntvangen' | 'SignaalAangevuld' | 'Overgeplaatst' | 'Vertrokken' | 'VrijlatingGevraagd' | 'SignaalIngetrokken' | 'SknGecorrigeerd' | 'CasussenGekoppeld' }>;

/** The fields that were filled in; who it is about stands at the top of the page and not here. */
function velden({ velden: { naam, casemanager, casemanagerTekst, begindatum, einddatum, titel, trajectgesprekOp } }: Extract<DetentieFeit, { readonly type: 'SignaalAangevuld' }>): string {
  const casemanagerNaam = casemanager === undefined ? (casemanagerTekst === undefined ? [] : ['casemanager']) : [`casemanager ${casemanager.naam}`];
  return schrijfLijst([
    ...(naam === undefined ? [] : ['naam']), ...casemanagerNaam, ...(begindatum === undefined ? [] : [`begin ${schrijfDatum(begindatum)}`]), ...(einddatum === undefined ? [] : [`einde ${schrijfDatum(einddatum)}`]),
    ...(titel === undefined ? [] : [TITELNAAM[titel]]), ...(trajectgesprekOp === undefined ? [] : [`trajectgesprek ${schrijfDatum(trajectgesprekOp)}`]),
  ]);
}

export function detentieTekst(gebeurd: Gebeurd<DetentieFeit>): Tekst {
  const { feit, lezer } = gebeurd;
  const zeg = (kop: string, toelichting?: string): Tekst => tekst('detentie', kop, toelichting);
  switch (feit.type) {
    case 'SignaalOntvangen':
      return tekst('stap', 'Signaal nieuwe detentie ontvangen', lezer.plaats(feit));
    case 'SignaalAangevuld':
      return zeg('Signaal aangevuld', velden(feit));
    case 'Overgeplaatst':
      return zeg(`Overgeplaatst naar ${lezer.plaats(feit.naar)}`, `Van ${lezer.plaats(feit.van)}`);
    case 'Vertrokken':
      return zeg(`Vertrokken op ${schrijfDatum(feit.datum)}: ${VERTREKNAAM[feit.soort]}`);
    case 'VrijlatingGevraagd':
      return zeg('Gevraagd of de persoon vrij is', 'De einddatum van de detentie is voorbij.');
    case 'SignaalIngetrokken':
      return zeg('Signaal ingetrokken', samen(INTREKREDENNAAM[feit.soort], geschreven(gebeurd, feit.toelichting)));
    case 'SknGecorrigeerd':
      return zeg('SKN gecorrigeerd', geschreven(gebeurd, feit.reden));
    case 'CasussenGekoppeld': {
      const anderen = [...feit.eerdere, ...feit.latere];
      return zeg('Casussen van dezelfde persoon gekoppeld', anderen.length === 0 ? undefined : schrijfLijst(anderen));
    }
  }
}
