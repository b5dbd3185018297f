import { schrijfDag } from '../src/domain/schrijf.ts';
import type { OpenbareView } from '../src/domain/view.ts';
import type { BijdrageMelding } from '../src/usecases/effect.ts';
import type { Bericht } from './bericht.ts';

function schrijfGesprek({ stap3 }: OpenbareView): string {
  return stap3?.trajectgesprek === undefined ? 'Er is nog geen nieuwe datum.' : `Het trajectgesprek is op ${schrijfDag(stap3.trajectgesprek)}.`;
}

function stand({ stap3 }: OpenbareView): string {
  return stap3 === undefined ? '' : `${stap3.klaar} van ${stap3.totaal} klaar.`;
}

/** The notices of step 3; `dan` says who is to move now. Which form a bijdrage has stays on the card. */
export function bijdrageberichtOver(over: BijdrageMelding, view: OpenbareView, dan: string): Bericht {
  const { code } = view;
  switch (over) {
    case 'bijdrageErbij':
      return { titel: `Bijdrage erbij · ${code}`, regels: ['Er is een bijdrage van de reclassering bij gekomen.', dan] };
    case 'bijdrageVoorU':
      return { titel: `Bijdrage voor u · ${code}`, regels: ['Een collega heeft u een bijdrage doorgegeven. U ziet haar op de kaart.', dan] };
    case 'adviesAangevraagd':
      return { titel: `Advies aangevraagd · ${code}`, regels: ['De casemanager heeft het reclasseringsadvies D&R aangevraagd in JD-online.', dan] };
    case 'bijdrageKlaar':
      return { titel: `Bijdrage klaar · ${code}`, regels: [`De reclassering heeft een bijdrage afgerond. ${stand(view)}`, 'Wat eruit kwam, leest u bij de casus.', dan] };
    case 'bijdrageVervallen':
      return { titel: `Bijdrage vervalt · ${code}`, regels: ['Een bijdrage van de reclassering gaat niet door. De reden staat bij de casus.', dan] };
    case 'inbreng':
      return { titel: `Schriftelijke inbreng · ${code}`, regels: ['De reclassering heeft schriftelijke inbreng gegeven. Lees die vóór het gesprek.', dan] };
    case 'afgestemd':
      return { titel: `Bevindingen afgestemd · ${code}`, regels: ['De ander heeft gemeld dat u de bevindingen samen hebt afgestemd.', dan] };
    case 'trajectDatum':
      return { titel: `Datum van het trajectgesprek · ${code}`, regels: [schrijfGesprek(view), 'De termijnen van de bijdragen zijn mee veranderd.', dan] };
    case 'trajectGehouden':
      return { titel: `Trajectgesprek gehouden · ${code}`, regels: ['De uitkomst staat bij de casus.', dan] };
    case 'trajectNiet':
      return { titel: `Trajectgesprek ging niet door · ${code}`, regels: [schrijfGesprek(view), 'De reden staat bij de casus.', dan] };
    case 'mdoDatum':
      return { titel: `Datum van het MDO · ${code}`, regels: [view.stap3?.mdo === undefined ? 'Het MDO heeft een datum.' : `Het MDO is op ${schrijfDag(view.stap3.mdo)}. Kunt u er niet bij zijn? Geef dan vooraf schriftelijke inbreng.`, dan] };
    case 'mdoUitkomst':
      return { titel: `Uitkomst van het MDO · ${code}`, regels: ['De casemanager heeft de uitkomst van het MDO vastgelegd.', dan] };
  }
}
