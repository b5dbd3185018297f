import type { ReactNode } from 'react';
import { Werkblad } from '../werkdocument/scherm.tsx';
import { useBlad } from './bladen.ts';
import type { Nieuws } from './nieuws.ts';

/** The werkdocument of the casus, as in its dialog. */
export default function Werkdocument({ casus, versie, nieuws }: { readonly casus: string; readonly versie: number; readonly nieuws: Nieuws | undefined }): ReactNode {
  return <Werkblad blad={useBlad(casus, versie, nieuws)} />;
}
