import { gehoudenGesprek, isOpenBijdrage, type Bijdrage } from '../domain/bijdrage.ts';
import type { Casus } from '../domain/casus.ts';
import { stap3Van } from '../domain/evolutie/bijdrage.ts';
import type { BijdrageFeit } from '../domain/feiten/bijdrage.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { BEIDE, type Bericht } from './bericht.ts';

function eigenaren(bijdragen: readonly Bijdrage[]): readonly PersoonId[] {
  return bijdragen.flatMap(({ eigenaar }) => eigenaar?.persoon ?? []);
}

function van(casus: Casus, id: string): readonly Bijdrage[] {
  return stap3Van(casus).bijdragen.filter((een) => een.id === id);
}

/** Taking part ends with the talk itself, which has a notice of its own. */
function eindigtMetGesprek(casus: Casus, id: string): boolean {
  const stap3 = stap3Van(casus);
  return van(casus, id).some(({ vorm }) => (vorm === 'trajectgesprek' && gehoudenGesprek(stap3) !== undefined) || (vorm === 'mdo' && stap3.mdo.uitkomst !== undefined));
}

/** Who hears of what happens in step 3; who did it hears nothing. */
export function bijdragebericht(gebeurtenis: BijdrageFeit, na: Casus): Bericht | undefined {
  const open = stap3Van(na).bijdragen.filter(isOpenBijdrage);
  switch (gebeurtenis.type) {
    case 'BijdrageToegevoegd':
      return { over: 'bijdrageErbij', aan: BEIDE, ook: eigenaren(van(na, gebeurtenis.id)) };
    case 'BijdrageDoorgegeven':
      return gebeurtenis.van === undefined ? { over: 'bijdrageVoorU', aan: [], ook: [gebeurtenis.eigenaar.persoon] } : undefined;
    case 'AdviesAangevraagd':
      return { over: 'adviesAangevraagd', aan: ['reclasseringswerker'], ook: eigenaren(van(na, gebeurtenis.id)) };
    case 'BijdrageAfgerond':
      return gebeurtenis.wijze === 'schriftelijk' || eindigtMetGesprek(na, gebeurtenis.id) ? undefined : { over: 'bijdrageKlaar', aan: ['casemanager'] };
    case 'BijdrageVervallen':
      return eindigtMetGesprek(na, gebeurtenis.id) ? undefined : { over: 'bijdrageVervallen', aan: BEIDE, ook: eigenaren(van(na, gebeurtenis.id)) };
    case 'InbrengGegeven':
      return { over: 'inbreng', aan: ['casemanager'] };
    case 'BevindingenAfgestemd':
      return { over: 'afgestemd', aan: BEIDE };
    case 'TrajectgesprekVastgelegd':
      return { over: gebeurtenis.uitkomst === 'nietGehouden' ? 'trajectNiet' : 'trajectGehouden', aan: BEIDE, ook: eigenaren(open) };
    case 'MdoGepland': {
      const deelname = open.filter(({ vorm }) => vorm === 'mdo');
      return deelname.length === 0 ? undefined : { over: 'mdoDatum', aan: ['reclasseringswerker'], ook: eigenaren(deelname) };
    }
    case 'MdoVastgelegd':
      return { over: 'mdoUitkomst', aan: ['reclasseringswerker'] };
    case 'InbrengGelezen':
    case 'MeningVastgelegd':
    case 'PlanIngebracht':
      return undefined;
  }
}

/** Another date of the trajectgesprek moves the termijnen of all bijdragen with it; the outcome of a talk tells its new date itself. */
export function datumbericht(voor: Casus | undefined, na: Casus): Bericht | undefined {
  const { stap3 } = na;
  if (na.fase !== 'bijdrage' || stap3 === undefined || voor?.trajectgesprekOp === na.trajectgesprekOp || voor?.stap3?.gesprekken.length !== stap3.gesprekken.length) return undefined;
  return { over: 'trajectDatum', aan: BEIDE, ook: eigenaren(stap3.bijdragen.filter(isOpenBijdrage)) };
}
