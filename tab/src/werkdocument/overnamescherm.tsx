import { useSyncExternalStore, type ReactNode } from 'react';
import type { Blad } from './blad.ts';
import { Kop, LegeKop } from './kop.tsx';
import { Melding } from './melding.tsx';
import { Overname } from './overname.tsx';
import { useStijl } from './stijl.ts';
import { VENSTER_VERLOPEN } from './voet.tsx';

/** The page with the text to take over and nothing else, one tap from the card. */
export function OvernameScherm({ blad }: { readonly blad: Blad }): ReactNode {
  const stijl = useStijl();
  const { lading, werkdocument } = useSyncExternalStore(blad.luister, blad.staat);
  const weg = lading.soort === 'verlopen' ? VENSTER_VERLOPEN(false) : lading.soort === 'fout' ? lading.melding : undefined;
  return (
    <main className={stijl.blad}>
      {werkdocument === undefined ? <LegeKop /> : <Kop werkdocument={werkdocument} />}
      {weg === undefined ? null : <Melding intent="error">{weg}</Melding>}
      {lading.soort === 'onbereikbaar' ? <Melding intent="warning">Geen verbinding. We proberen het vanzelf opnieuw.</Melding> : null}
      {werkdocument === undefined ? null : <Overname van={werkdocument} />}
      {werkdocument !== undefined && werkdocument.overname === undefined && werkdocument.download === undefined ? <p className={stijl.uitleg}>Er is nog geen tekst om over te nemen.</p> : null}
    </main>
  );
}
