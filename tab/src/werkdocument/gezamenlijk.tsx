import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ConclusieKaart } from './conclusie.tsx';
import { ANKER, isDicht, type DeelProps } from './deelprops.ts';
import { afspraakVeld, DUIDING, duidingVeld, rijen } from './duidingformulier.ts';
import { Melding, Weigering } from './melding.tsx';
import { mogelijk } from './mogelijk.ts';
import { Overgebleven } from './overgebleven.tsx';
import { schrijfDatum } from './schrijf.ts';
import { useStijl } from './stijl.ts';
import { VastleggenDuiding } from './vastleggen.tsx';

const GA_VERDER = 'ga-verder';

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
      {werkdocument.conclusie === undefined && !kan.legDuidingVast && werkdocument.wachtTot === undefined ? <p className={stijl.uitleg}>{waaromNiet(werkdocument.fase)}</p> : null}
      {werkdocument.wachtTot === undefined ? null : <Wacht {...deel} tot={werkdocument.wachtTot} />}
    </section>
  );
}

/** It waits for the criminal case: until when, and how to go on, as on the card. */
function Wacht({ blad, staat, werkdocument, tot }: DeelProps & { readonly tot: string }): ReactNode {
  return (
    <>
      <Melding intent="info">Deze casus wacht op het strafproces tot {schrijfDatum(tot)}. De termijnen staan stil. Gaat u verder, dan houdt iedereen de werkdagen die er nog waren.</Melding>
      <Weigering staat={staat} formulier={GA_VERDER} />
      {mogelijk(werkdocument).gaVerder ? (
        <div>
          <Button
            appearance="primary" disabledFocusable={isDicht(staat)}
            onClick={() => void blad.voerUit({ formulier: GA_VERDER, opdracht: { type: 'beeindigWacht' }, gedaan: 'De casus gaat verder. De termijnen lopen weer.', daarna: ANKER.gezamenlijk })}
          >
            {staat.bezig === GA_VERDER ? 'Bezig…' : 'Ga verder'}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function waaromNiet(fase: string): string {
  if (fase === 'bekendheid' || fase === 'delen') return 'De duiding begint als de reclassering haar informatie heeft gedeeld.';
  return fase === 'duiding' ? 'De casemanager en de reclasseringswerker leggen hier samen de uitkomst vast.' : 'Er is geen duiding vastgelegd.';
}
