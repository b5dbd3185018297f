import { AFVINKNAAM, NIET_GESCREEND_REDEN, OORDEELNAAM, SLUITREDENNAAM, type AlertSoort } from '../casus.ts';
import { BIJDRAGEVORM } from '../bijdrage.ts';
import { DUIDINGVORMNAAM } from '../duiding.ts';
import type { Feit } from '../gebeurtenis.ts';
import { KANTNAAM } from '../aanzet.ts';
import { schrijfDag, schrijfLijst } from '../schrijf.ts';
import { UITSTELNAAM } from '../uitstel.ts';
import { geschreven, hoofdletter, leestInhoud, samen, tekst, type Gebeurd, type Tekst } from './regel.ts';

/** The steps themselves, and who carries the casus. */
export type StapFeit = Extract<Feit, {
  readonly type:
    | 'Opgepakt' | 'Losgelaten' | 'Toegewezen' | 'InEenKeerGekozen' | 'Beoordeeld' | 'OordeelGecorrigeerd' | 'AlertBeantwoord' | 'VraagGesteld' | 'VraagBeantwoord' | 'DuidingVastgelegd' | 'DuidingBesloten'
    | 'OneensGemeld' | 'OneensBeslist' | 'AfspraakAfgerond' | 'Afgevinkt' | 'UitstelGegeven' | 'Gesloten' | 'Heropend' | 'InhoudGewist';
}>;

const ALERTNAAM: Readonly<Record<AlertSoort, string>> = { iss: 'na de ISS-uitslag', afgestraft: 'nu de persoon is afgestraft', maanden: 'na drie maanden', einde: 'vóór het einde van de detentie' };

const actief = (ja: boolean): string => (ja ? 'de reclassering draagt actief bij' : 'geen actieve bijdrage van de reclassering');

function oordeelTekst(gebeurd: Gebeurd<Extract<StapFeit, { readonly type: 'Beoordeeld' | 'OordeelGecorrigeerd' }>>): Tekst {
  const { feit } = gebeurd;
  const kop = `${feit.type === 'Beoordeeld' ? 'Oordeel van stap 1' : 'Oordeel gecorrigeerd'}: ${OORDEELNAAM[feit.oordeel]}`;
  const contact = geschreven(gebeurd, feit.contactpersoon);
  return tekst('stap', kop, samen(feit.nietGescreend === undefined ? undefined : hoofdletter(NIET_GESCREEND_REDEN[feit.nietGescreend]), geschreven(gebeurd, feit.reden), contact === undefined ? undefined : `Contactpersoon: ${contact}`));
}

export function stapTekst(gebeurd: Gebeurd<StapFeit>): Tekst {
  const { feit, na, lezer } = gebeurd;
  const zeg = (kop: string, toelichting?: string): Tekst => tekst('stap', kop, toelichting);
  const leest = leestInhoud(lezer, feit.door);
  switch (feit.type) {
    case 'Opgepakt':
      return tekst('mensen', `${feit.wie.naam} heeft de casus opgepakt`);
    case 'Losgelaten':
      return tekst('mensen', 'De casus is losgelaten');
    case 'Toegewezen':
      return tekst('mensen', `Toegewezen aan ${feit.wie.naam} (${feit.rol})`, feit.van === undefined ? undefined : `Overgenomen van ${feit.van.naam}`);
    case 'InEenKeerGekozen':
      return zeg('Stap 1 en het werkdocument in één keer');
    case 'Beoordeeld':
    case 'OordeelGecorrigeerd':
      return oordeelTekst({ ...gebeurd, feit });
    case 'AlertBeantwoord':
      return leest ? zeg(`Alertvraag ${ALERTNAAM[feit.soort]}: inzet ${feit.inzetGewenst ? 'wel' : 'niet'} gewenst`, geschreven(gebeurd, feit.reden)) : zeg('Alertvraag beantwoord');
    case 'VraagGesteld':
      return tekst('werkdocument', `Vraag gesteld aan de ${KANTNAAM[feit.aan]}`, geschreven(gebeurd, feit.tekst));
    case 'VraagBeantwoord':
      return tekst('werkdocument', 'Vraag beantwoord', geschreven(gebeurd, feit.tekst));
    case 'DuidingVastgelegd':
      if (!leest) return zeg('Uitkomst van de duiding vastgelegd');
      return zeg(`Uitkomst van de duiding vastgelegd: ${actief(feit.actieveRol)}`, samen(hoofdletter(DUIDINGVORMNAAM[feit.vorm]), geschreven(gebeurd, feit.redenen), schrijfLijst((feit.bijdragen ?? []).map((vorm) => BIJDRAGEVORM[vorm].naam))));
    case 'DuidingBesloten':
      return zeg('De duiding is afgerond', na.duiding.conclusie === undefined ? undefined : hoofdletter(actief(na.duiding.conclusie.actieveRol)));
    case 'OneensGemeld':
      return zeg('Niet eens met de uitkomst van de duiding', geschreven(gebeurd, feit.reden));
    case 'OneensBeslist':
      return zeg(`Besluit over de bijdrage: ${actief(feit.actieveRol)}`, geschreven(gebeurd, feit.redenen));
    case 'AfspraakAfgerond': {
      const afspraak = na.duiding.conclusie?.afspraken.find(({ id }) => id === feit.id);
      return zeg('Afspraak van de duiding afgerond', geschreven(gebeurd, afspraak?.wat));
    }
    case 'Afgevinkt':
      return zeg(AFVINKNAAM[feit.wat]);
    case 'UitstelGegeven':
      // In which words is for the managers and who gave it.
      return zeg(`Uitstel tot ${schrijfDag(feit.tot)}: ${UITSTELNAAM[feit.soort]}`, lezer.leidt || feit.door.persoon === lezer.persoon ? feit.reden : undefined);
    case 'Gesloten':
      return zeg(SLUITREDENNAAM[feit.reden], feit.toelichting);
    case 'Heropend':
      return zeg('Casus heropend', geschreven(gebeurd, feit.reden));
    case 'InhoudGewist':
      return zeg('Inhoud gewist: de bewaartermijn is voorbij');
  }
}
