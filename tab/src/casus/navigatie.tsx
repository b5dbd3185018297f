import type { ReactNode } from 'react';
import { Weergaven } from '../basis/weergaven.tsx';
import { deelPad, DELEN, type Deelpad } from './delen.ts';

/** The parts of the page, each a link of its own; `zonder`: those that this person does not have. */
export function Navigatie({ casus, hier, zonder }: { readonly casus: string; readonly hier: Deelpad; readonly zonder: readonly Deelpad[] }): ReactNode {
  const links = DELEN.filter(({ pad }) => !zonder.includes(pad)).map(({ pad, naam }) => ({ naar: deelPad(casus, pad), naam, hier: pad === hier }));
  return <Weergaven label="Onderdelen van de casus" links={links} vervang />;
}
