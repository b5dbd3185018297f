import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isDicht, type DeelProps } from './deelprops.ts';
import { sleutels, WAARDENAAM, type Stuk } from './labels.ts';
import { Weigering } from './melding.tsx';
import { useStijl } from './stijl.ts';

/** What the casemanager found the piece worth: three buttons for the casemanager, a sentence for the other side. */
export function Waardering({ blad, staat, stuk, magWaarderen }: DeelProps & { readonly stuk: Stuk; readonly magWaarderen: boolean }): ReactNode {
  const stijl = useStijl();
  const formulier = `waarde/${stuk.id}`;
  if (!magWaarderen) return stuk.waarde === undefined ? null : <p className={stijl.klein}>De casemanager vond dit: {WAARDENAAM[stuk.waarde]}.</p>;
  const label = `waarde-label-${stuk.id}`;
  return (
    <div className={stijl.stapel}>
      <Weigering staat={staat} formulier={formulier} />
      <div className={stijl.rij} role="group" aria-labelledby={label}>
        <span id={label} className={stijl.klein}>Wat voegt dit toe?</span>
        {sleutels(WAARDENAAM).map((waarde) => (
          <Button
            key={waarde} id={`${formulier}/${waarde}`} size="small" aria-pressed={stuk.waarde === waarde} appearance={stuk.waarde === waarde ? 'primary' : 'secondary'} disabledFocusable={isDicht(staat)}
            onClick={() => void blad.voerUit({ formulier, opdracht: { type: 'waardeer', informatie: stuk.id, waarde, stukVersie: stuk.stempel }, gedaan: `Bewaard: ${WAARDENAAM[waarde]}.`, daarna: `${formulier}/${waarde}` })}
          >
            {WAARDENAAM[waarde]}
          </Button>
        ))}
      </div>
    </div>
  );
}
