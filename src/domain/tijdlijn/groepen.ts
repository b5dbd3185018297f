import type { GroepenFeit } from '../feiten/groepen.ts';
import { KANTNAAM } from '../aanzet.ts';
import { ROLNAAM } from '../rollen.ts';
import { schrijfDag } from '../schrijf.ts';
import { geschreven, leestInhoud, tekst, type Gebeurd, type Tekst } from './regel.ts';

/** What happened where it goes differently. */
export function groepenTekst(gebeurd: Gebeurd<GroepenFeit>): Tekst {
  const { feit, lezer } = gebeurd;
  const zeg = (kop: string, toelichting?: string): Tekst => tekst('stap', kop, toelichting);
  switch (feit.type) {
    case 'WachtBegonnen':
      return zeg(`Wacht op het strafproces tot ${schrijfDag(feit.tot)}`, geschreven(gebeurd, feit.reden));
    case 'WachtVerlengd':
      return zeg(`Wacht langer op het strafproces, tot ${schrijfDag(feit.tot)}`, geschreven(gebeurd, feit.reden));
    case 'WachtBeeindigd':
      return zeg('Wacht niet meer op het strafproces', feit.waarom === 'afgestraft' ? 'De persoon is afgestraft.' : undefined);
    case 'OpnieuwGekeken':
      return zeg(`De ${KANTNAAM[feit.kant]} keek opnieuw: ${feit.uitkomst === 'blijftZo' ? 'het blijft zo' : 'er is meer nodig'}`);
    case 'MedewerkingVastgelegd':
      return tekst('detentie', `Medewerking van de gedetineerde: ${feit.medewerking}`);
    case 'Doorgezet':
      // Why is for probation itself.
      return tekst('mensen', `Doorgezet naar ${feit.naar}`, lezer.kant === 'DJI' ? undefined : geschreven(gebeurd, feit.waarom));
    case 'Teruggestuurd':
      return tekst('mensen', 'Teruggestuurd naar de andere organisatie', lezer.kant === 'DJI' ? undefined : geschreven(gebeurd, feit.reden));
    case 'BesluitVoorgesteld': {
      const wie = `Besluit van ${ROLNAAM[feit.rol]} over de bijdrage`;
      return leestInhoud(lezer, feit.door) ? zeg(`${wie}: ${feit.actieveRol ? 'ja' : 'nee'}`, geschreven(gebeurd, feit.redenen)) : zeg(wie);
    }
  }
}
