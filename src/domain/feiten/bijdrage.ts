import type { Afronding, BijdrageVorm, GesprekUitkomst, Inbreng, MdoUitkomst, Mening, NietGehoudenReden } from '../bijdrage.ts';
import type { Datum } from '../datum.ts';
import type { Betrokkene } from '../rollen.ts';

/** What happens in step 3. */
export type BijdrageFeit =
  | { readonly type: 'BijdrageToegevoegd'; readonly id: string; readonly vorm: BijdrageVorm; readonly eigenaar?: Betrokkene }
  /** `van`: moved together with all other work of that colleague, of which is told once. */
  | { readonly type: 'BijdrageDoorgegeven'; readonly id: string; readonly eigenaar: Betrokkene; readonly van?: Betrokkene }
  | { readonly type: 'AdviesAangevraagd'; readonly id: string }
  | ({ readonly type: 'BijdrageAfgerond'; readonly id: string } & Pick<Afronding, 'wijze' | 'bevinding'>)
  | { readonly type: 'BijdrageVervallen'; readonly id: string; readonly reden: string }
  | ({ readonly type: 'InbrengGegeven' } & Pick<Inbreng, 'id' | 'bijdrage' | 'voor' | 'tekst'>)
  | { readonly type: 'InbrengGelezen'; readonly id: string }
  | { readonly type: 'BevindingenAfgestemd' }
  | { readonly type: 'TrajectgesprekVastgelegd'; readonly datum: Datum; readonly uitkomst: GesprekUitkomst; readonly reden?: NietGehoudenReden; readonly toelichting?: string }
  | { readonly type: 'MeningVastgelegd'; readonly mening: Mening; readonly waarom?: string }
  | { readonly type: 'PlanIngebracht' }
  | { readonly type: 'MdoGepland'; readonly datum: Datum }
  | { readonly type: 'MdoVastgelegd'; readonly uitkomst: MdoUitkomst; readonly toelichting?: string };

const FEITEN: Readonly<Record<BijdrageFeit['type'], true>> = {
  BijdrageToegevoegd: true, BijdrageDoorgegeven: true, AdviesAangevraagd: true, BijdrageAfgerond: true, BijdrageVervallen: true, InbrengGegeven: true, InbrengGelezen: true,
  BevindingenAfgestemd: true, TrajectgesprekVastgelegd: true, MeningVastgelegd: true, PlanIngebracht: true, MdoGepland: true, MdoVastgelegd: true,
};

/** Whether this is one of the facts of step 3; a new one is named in one place. */
export function isBijdrageFeit<F extends { readonly type: string }>(feit: F): feit is F & BijdrageFeit {
  return Object.hasOwn(FEITEN, feit.type);
}
