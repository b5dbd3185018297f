import type { InzetFeit } from '../feiten/inzet.ts';
import { GRONDNAAM, OVERDRACHTPUNTEN, type Ontvanger } from '../inzet.ts';
import { schrijfDag, schrijfLijst } from '../schrijf.ts';
import { geschreven, leestInhoud, samen, tekst, type Gebeurd, type Tekst } from './regel.ts';

/** What happened in step 4. The ground and the days are for everybody with a role, what was typed for who carries the casus. */
export function inzetTekst(gebeurd: Gebeurd<InzetFeit>): Tekst {
  const { feit, na, lezer } = gebeurd;
  const zeg = (kop: string, toelichting?: string): Tekst => tekst('inzet', kop, toelichting);
  const grond = (id: string): string => {
    const een = na.inzet.find((kan) => kan.id === id);
    return een === undefined ? 'inzet' : GRONDNAAM[een.grond];
  };
  /** Somebody outside was typed, so that name is content. */
  const naar = (wie: Ontvanger): string => (wie.soort === 'collega' ? wie.wie.naam : (geschreven(gebeurd, wie.naam) ?? 'iemand buiten Samen starten'));
  switch (feit.type) {
    case 'InzetVoorgesteld':
      return zeg(`Inzet voorgesteld: ${schrijfLijst(feit.voorstellen.map((een) => GRONDNAAM[een.grond]))}`);
    case 'InzetToegevoegd':
      return zeg(`Inzet toegevoegd: ${GRONDNAAM[feit.grond]}`, samen(geschreven(gebeurd, feit.wat), geschreven(gebeurd, feit.waarom), feit.eigenaar === undefined ? undefined : `Eigenaar: ${feit.eigenaar.naam}`));
    case 'InzetAangenomen':
      return zeg(`Voorstel aangenomen: ${grond(feit.id)}`, feit.eigenaar === undefined ? undefined : `Eigenaar: ${feit.eigenaar.naam}`);
    case 'InzetUitgesteld':
      return zeg(`Voorstel later opnieuw bekijken: ${grond(feit.id)}`, `Op ${schrijfDag(feit.tot)}`);
    case 'InzetGestart':
      return zeg(`Inzet gestart: ${grond(feit.id)}`, feit.wie?.naam);
    case 'InzetDoorgegeven':
      return zeg(`Inzet van ${feit.van.naam} gaat naar ${feit.eigenaar.naam}: ${grond(feit.id)}`);
    case 'InzetAfgerond':
      return zeg(`Inzet afgerond: ${grond(feit.id)}`);
    case 'InzetVervallen':
      return zeg(`Inzet vervallen: ${grond(feit.id)}`, geschreven(gebeurd, feit.reden));
    case 'InzetHerrekend':
      return zeg('De datums van de inzet zijn verschoven', 'Het einde van de detentie is veranderd.');
    case 'OverdrachtBegonnen':
      return zeg(`Overdracht begonnen van ${feit.van.naam} naar ${naar(feit.naar)}`, `${feit.inzet === undefined ? 'De hele casus' : grond(feit.inzet)}, vóór ${schrijfDag(feit.termijn)}`);
    case 'OverdrachtAfgevinkt':
      return zeg(`Overdracht: ${OVERDRACHTPUNTEN[feit.punt]}`);
    case 'Overgedragen':
      return zeg('Overdracht aangenomen', leestInhoud(lezer, feit.door) && feit.aangenomen.door !== '' ? `Door ${feit.aangenomen.door} op ${schrijfDag(feit.aangenomen.op)}` : undefined);
    case 'OverdrachtDoorgegeven':
      return zeg(`Overdracht van ${feit.van.naam} gaat naar ${feit.eigenaar.naam}`);
    case 'OverdrachtTeruggestuurd':
      return zeg('Overdracht teruggestuurd', geschreven(gebeurd, feit.reden));
    case 'OverdrachtIngetrokken':
      return zeg('Overdracht ingetrokken');
  }
}
