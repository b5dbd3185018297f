import type { ReactNode } from 'react';
import { ConclusieKaart } from './conclusie.tsx';
import { ANKER, type DeelProps } from './deelprops.ts';
import { afspraakVeld, DUIDING, duidingVeld, rijen } from './duidingformulier.ts';
import { Weigering } from './melding.tsx';
import { mogelijk } from './mogelijk.ts';
import { Overgebleven } from './overgebleven.tsx';
import { useStijl } from './stijl.ts';
import { VastleggenDuiding } from './vastleggen.tsx';

/** Part C, of both: the outcome of the duiding, recorded by one side and confirmed by the other. */
export function Gezamenlijk(deel: DeelProps): ReactNode {
  const stijl = useStijl();
  const { staat, werkdocument } = deel;
  const kan = mogelijk(werkdocument);
  const teksten = [duidingVeld('redenen'), duidingVeld('samenvatting'), ...rijen(staat.velden).map((rij) => afspraakVeld(rij, 'wat'))];
  return (
    <section className={stijl.deel} aria-labelledby={ANKER.gezamenlijk}>
      <h2 id={ANKER.gezamenlijk} tabIndex={-1} className={stijl.kop2}>Deel C · gezamenlijk</h2>
      <Weigering staat={staat} formulier={DUIDING} />
      {werkdocument.conclusie === undefined ? null : <ConclusieKaart {...deel} conclusie={werkdocument.conclusie} />}
      {kan.legDuidingVast ? <VastleggenDuiding {...deel} /> : <Overgebleven {...deel} formulier={DUIDING} velden={teksten} daarna={ANKER.gezamenlijk} />}
      {werkdocument.conclusie === undefined && !kan.legDuidingVast ? <p className={stijl.uitleg}>{waaromNiet(werkdocument.fase)}</p> : null}
    </section>
  );
}

function waaromNiet(fase: string): string {
  if (fase === 'bekendheid' || fase === 'delen') return 'De duiding begint als de reclassering haar informatie heeft gedeeld.';
  return fase === 'duiding' ? 'De casemanager en de reclasseringswerker leggen hier samen de uitkomst vast.' : 'Er is geen duiding vastgelegd.';
}
