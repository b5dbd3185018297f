import { BIJDRAGEVORM, GESPREKUITKOMSTNAAM, MDO_UITKOMSTNAAM, MENINGNAAM, NIET_GEHOUDEN_REDEN } from '../bijdrage.ts';
import type { BijdrageFeit } from '../feiten/bijdrage.ts';
import { schrijfDag } from '../schrijf.ts';
import { geschreven, hoofdletter, leestInhoud, samen, tekst, type Gebeurd, type Tekst } from './regel.ts';

/** What happened in step 3. Which bijdrage it is, and what came out of it, is for who carries the casus. */
export function bijdrageTekst(gebeurd: Gebeurd<BijdrageFeit>): Tekst {
  const { feit, na, lezer } = gebeurd;
  const leest = leestInhoud(lezer, feit.door);
  const zeg = (kop: string, toelichting?: string): Tekst => tekst('bijdrage', kop, toelichting);
  const vorm = (id: string): string | undefined => {
    const een = na.stap3?.bijdragen.find((kan) => kan.id === id);
    return een === undefined || !leest ? undefined : BIJDRAGEVORM[een.vorm].naam;
  };
  const met = (kop: string, id: string): string => [kop, vorm(id)].filter(Boolean).join(': ');
  switch (feit.type) {
    case 'BijdrageToegevoegd':
      return zeg(leest ? `Bijdrage toegevoegd: ${BIJDRAGEVORM[feit.vorm].naam}` : 'Bijdrage toegevoegd', feit.eigenaar === undefined ? undefined : `Eigenaar: ${feit.eigenaar.naam}`);
    case 'BijdrageDoorgegeven':
      return zeg(met(`Bijdrage doorgegeven aan ${feit.eigenaar.naam}`, feit.id));
    case 'AdviesAangevraagd':
      return zeg(leest ? 'Advies aangevraagd in JD-online' : 'Stap gezet in een bijdrage');
    case 'BijdrageAfgerond':
      return zeg(met('Bijdrage afgerond', feit.id), geschreven(gebeurd, feit.bevinding));
    case 'BijdrageVervallen':
      return zeg(met('Bijdrage vervallen', feit.id), geschreven(gebeurd, feit.reden));
    case 'InbrengGegeven':
      return zeg(`Schriftelijke inbreng gegeven voor het ${feit.voor === 'mdo' ? 'MDO' : 'trajectgesprek'}`, geschreven(gebeurd, feit.tekst));
    case 'InbrengGelezen':
      return zeg('Schriftelijke inbreng gelezen');
    case 'BevindingenAfgestemd':
      return zeg('Bevindingen samen afgestemd');
    case 'TrajectgesprekVastgelegd': {
      const kop = `Trajectgesprek van ${schrijfDag(feit.datum)}`;
      if (!leest) return zeg(`${kop}: uitkomst vastgelegd`);
      return zeg(`${kop} ${GESPREKUITKOMSTNAAM[feit.uitkomst]}`, samen(feit.reden === undefined ? undefined : hoofdletter(NIET_GEHOUDEN_REDEN[feit.reden]), geschreven(gebeurd, feit.toelichting)));
    }
    case 'MeningVastgelegd':
      return zeg(leest ? `Mening van de gedetineerde: ${MENINGNAAM[feit.mening]}` : 'Mening van de gedetineerde vastgelegd', geschreven(gebeurd, feit.waarom));
    case 'PlanIngebracht':
      return zeg('Inbreng staat in het concept-D&R-plan');
    case 'MdoGepland':
      return zeg(`MDO op ${schrijfDag(feit.datum)}`);
    case 'MdoVastgelegd':
      return zeg(leest ? `Uitkomst van het MDO: ${MDO_UITKOMSTNAAM[feit.uitkomst]}` : 'Uitkomst van het MDO vastgelegd', geschreven(gebeurd, feit.toelichting));
  }
}
