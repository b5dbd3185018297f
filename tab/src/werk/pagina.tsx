import type { ReactNode } from 'react';
import { Blad } from '../basis/blad.tsx';

export default function Werk(): ReactNode {
  return <Blad titel="Mijn werk">x</Blad>;
}
