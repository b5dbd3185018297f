import type { ReactNode } from 'react';
import { Blad } from '../../basis/blad.tsx';
import Importdeel from './deel.tsx';

/** Import for who delivers signals and is no beheerder. */
export default function Import(): ReactNode {
  return <Blad titel="Import"><Importdeel /></Blad>;
}
