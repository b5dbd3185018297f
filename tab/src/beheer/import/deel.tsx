import type { ReactNode } from 'react';
import { importAntwoord } from '../../../../src/api/beheer/importeren.ts';
import { useHaal } from '../../basis/ophalen.ts';
import { Skelet, Toon } from '../../basis/staat.tsx';
import { Deel } from '../delen/deel.tsx';
import { Importeren } from './importeren.tsx';

/** Import as a part of beheer. */
export default function Importdeel(): ReactNode {
  const vraag = useHaal(importAntwoord, '/api/import');
  return (
    <Deel titel="Bestand inlezen" uitleg="Kies een bestand, bekijk wat het doet, en neem het daarna over. Signalen en opnamen leveren de backoffice, de casemanager en hoofd D&R aan; een bestand met de organisatie de landelijke beheerder.">
      <Toon vraag={vraag} skelet={<Skelet rijen={3} wat="De keuzes" />}>{(waarde) => <Importeren {...waarde} />}</Toon>
    </Deel>
  );
}
