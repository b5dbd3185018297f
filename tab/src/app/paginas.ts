import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { IkAntwoord } from '../../../src/api/aanmelding.ts';

/** A page that one can go to. */
interface Pagina {
  readonly pad: string;
  /** As it stands in the navigation. */
  readonly naam: string;
  readonly voor: (ik: IkAntwoord) => boolean;
}

const iedereen = (): boolean => true;
const metRol = (...rollen: IkAntwoord['rollen']) => (ik: IkAntwoord): boolean => ik.rollen.some((rol) => rollen.includes(rol));

const PAGINAS: readonly Pagina[] = [
  { pad: '/werk', naam: 'Mijn werk', voor: iedereen },
  { pad: '/afdeling', naam: 'Afdeling', voor: iedereen },
  { pad: '/agenda', naam: 'Agenda', voor: metRol('backoffice', 'casemanager', 'reclasseringswerker', 'hoofdDR', 'unitmanager') },
  { pad: '/handreiking', naam: 'Handreiking', voor: iedereen },
  { pad: '/monitor', naam: 'Monitor', voor: metRol('landelijk', 'hoofdDR', 'unitmanager', 'casemanager', 'reclasseringswerker') },
  { pad: '/import', naam: 'Import', voor: metRol('backoffice', 'casemanager', 'hoofdDR') },
  { pad: '/beheer', naam: 'Beheer', voor: metRol('beheerder', 'hoofdDR', 'unitmanager', 'landelijk') },
];

/** The pages for this person; which data each gives is up to the server. */
export function paginasVoor(ik: IkAntwoord): readonly Pagina[] {
  return PAGINAS.filter(({ voor }) => voor(ik));
}

type LuiePagina = LazyExoticComponent<ComponentType>;

const Agenda = lazy(() => import('../agenda/pagina.tsx'));

/** What stands at each path; a page is loaded when one first comes to it. */
export const ROUTES: readonly { readonly pad: string; readonly Pagina: LuiePagina }[] = [
  { pad: '/agenda', Pagina: Agenda },
  { pad: '/agenda/:pi', Pagina: Agenda },
  { pad: '/overleg', Pagina: lazy(() => import('../overleg/pagina.tsx')) },
  { pad: '/werk', Pagina: lazy(() => import('../werk/pagina.tsx')) },
  { pad: '/afdeling', Pagina: lazy(() => import('../afdeling/pagina.tsx')) },
  { pad: '/afdeling/:id', Pagina: lazy(() => import('../afdeling/pagina.tsx')) },
  { pad: '/handreiking', Pagina: lazy(() => import('../handreiking/pagina.tsx')) },
  { pad: '/handreiking/:sectie', Pagina: lazy(() => import('../handreiking/pagina.tsx')) },
  { pad: '/monitor', Pagina: lazy(() => import('../monitor/pagina.tsx')) },
  { pad: '/casus/:id/:deel?', Pagina: lazy(() => import('../casus/pagina.tsx')) },
  { pad: '/instellen', Pagina: lazy(() => import('../instellen/pagina.tsx')) },
  { pad: '/beheer/*', Pagina: lazy(() => import('../beheer/pagina.tsx')) },
  { pad: '/import', Pagina: lazy(() => import('../beheer/import/pagina.tsx')) },
];
