import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { ANKER, isDicht, type DeelProps } from './deelprops.ts';
import { andereKant, onderwerpenVan, UITVOERDER } from './labels.ts';
import { Melding, Weigering } from './melding.tsx';
import { concepten, mogelijk } from './mogelijk.ts';
import { schrijfLijst, schrijfStukken } from './schrijf.ts';
import { useStijl } from './stijl.ts';
import { openStukken } from './stukformulier.ts';

const FORMULIER = 'deel';
const VRAAG = 'deel-vraag';

/** Sharing in two taps: it can't be undone, so the second one names what goes to the other side. */
export function Delen({ blad, staat, werkdocument }: DeelProps): ReactNode {
  const stijl = useStijl();
  const [vraagt, zetVraagt] = useState(false);
  const teDelen = concepten(werkdocument);
  const aantal = schrijfStukken(teDelen.length);
  const kan = mogelijk(werkdocument);
  const { kant } = werkdocument.ik;
  const ander = UITVOERDER[andereKant(kant)];
  if (!kan.deel) {
    const uitleg = kan.bewerkStukken && werkdocument.fase === 'bekendheid' && teDelen.length > 0;
    return (
      <>
        <Weigering staat={staat} formulier={FORMULIER} />
        {uitleg ? <p className={stijl.uitleg}>{kant === '3RO' ? 'Leg eerst uw oordeel van stap 1 vast op de kaart. Daarna kunt u delen.' : 'U kunt delen zodra de reclassering stap 1 heeft gedaan.'}</p> : null}
      </>
    );
  }
  const knop = teDelen.length === 0 ? 'Ga verder zonder nieuwe informatie' : `Deel met de ${ander} (${aantal})`;
  const onderwerpen = onderwerpenVan(werkdocument, kant).filter(({ sleutel }) => teDelen.some((stuk) => (stuk.wijziging ?? stuk).onderwerp === sleutel)).map(({ label }) => label);

  function deel(): void {
    const gedaan = teDelen.length === 0 ? 'U gaat verder zonder nieuwe informatie.' : `U hebt ${aantal} gedeeld met de ${ander}.`;
    void blad.voerUit({ formulier: FORMULIER, opdracht: { type: 'deel' }, gedaan, daarna: ANKER.deel(kant) }).then(() => zetVraagt(false));
  }

  return (
    <div className={stijl.stapel}>
      <Weigering staat={staat} formulier={FORMULIER} />
      {vraagt ? (
        <div className={stijl.formulier} role="group" aria-labelledby={VRAAG}>
          <p id={VRAAG} tabIndex={-1} className={stijl.tekst}>
            {teDelen.length === 0 ? 'De casus gaat naar de duiding, zonder nieuwe informatie.' : `De ${ander} ziet straks ${aantal} over: ${schrijfLijst(onderwerpen)}.`}
            {' '}Delen kan niet ongedaan worden gemaakt.
          </p>
          {openStukken(staat.velden).length > 0 ? <Melding intent="warning">U bent nog bezig met een stuk. Wat u niet hebt bewaard, wordt niet gedeeld.</Melding> : null}
          <div className={stijl.rij}>
            <Button appearance="primary" disabledFocusable={isDicht(staat)} onClick={deel}>{staat.bezig === FORMULIER ? 'Bezig met delen…' : teDelen.length === 0 ? 'Ga verder' : `Deel ${aantal}`}</Button>
            <Button onClick={() => zetVraagt(false)}>Nog niet</Button>
          </div>
        </div>
      ) : (
        <div>
          <Button
            appearance="primary" disabledFocusable={isDicht(staat)}
            onClick={() => {
              zetVraagt(true);
              blad.zet((velden) => velden, VRAAG);
            }}
          >
            {knop}
          </Button>
        </div>
      )}
    </div>
  );
}
