import type { WerkdocumentFeit } from '../feiten/werkdocument.ts';
import { KANTNAAM } from '../aanzet.ts';
import { deelVan, WAARDENAAM } from '../stuk.ts';
import { geschreven, tekst, type Gebeurd, type Tekst } from './regel.ts';

/**
 * What happened in the werkdocument, without what stands in it. Work on a draft is for the side that writes it: to
 * everybody else it is as good as not there until it is shared.
 */
export function werkdocumentTekst(gebeurd: Gebeurd<WerkdocumentFeit>): Tekst | undefined {
  const { feit, voor, na, lezer } = gebeurd;
  const zeg = (kop: string, toelichting?: string): Tekst => tekst('werkdocument', kop, toelichting);
  const over = (id: string): string | undefined => {
    const stuk = na.informatie.find((een) => een.id === id);
    return stuk === undefined || lezer.kant === undefined ? undefined : lezer.onderwerp(stuk.onderwerp);
  };
  switch (feit.type) {
    case 'InformatieVastgelegd':
      return lezer.kant === deelVan(feit) ? zeg('Concept bewaard in het werkdocument', lezer.onderwerp(feit.onderwerp)) : undefined;
    case 'InformatieVerwijderd': {
      const stuk = voor?.informatie.find(({ id }) => id === feit.id);
      return stuk !== undefined && lezer.kant === deelVan(stuk) ? zeg('Concept verwijderd uit het werkdocument') : undefined;
    }
    case 'InformatieIngetrokken':
      return zeg('Stuk informatie ingetrokken', geschreven(gebeurd, feit.reden) ?? over(feit.id));
    case 'Gedeeld':
      return zeg(`Informatie van de ${KANTNAAM[deelVan(feit)]} gedeeld`);
    case 'InformatieGewaardeerd':
      return zeg('Stuk informatie beoordeeld op wat het toevoegt', lezer.kant === undefined ? undefined : `${over(feit.id) ?? 'Informatie'}: ${WAARDENAAM[feit.waarde]}`);
    case 'DuidingUitgebleven':
      return zeg('De duiding blijft uit', 'Deel A van het werkdocument gaat alvast onder RACT in IRIS.');
  }
}
