import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Venster } from '../basis/venster.tsx';
import type { Verzet } from './verzet.ts';

const useStijl = makeStyles({ knoppen: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** Asks whether a moment with warnings is what somebody wants. */
export function LetOp({ verzet }: { readonly verzet: Verzet }): ReactNode {
  const stijl = useStijl();
  const { waarschuwingen, bezig } = verzet;
  if (waarschuwingen === undefined) return null;
  return (
    <Venster titel="Toch op dit moment?" sluit={verzet.stop} eerst="[data-nee]">
      <p>{bezig?.item.titel}</p>
      <ul>{waarschuwingen.map((tekst) => <li key={tekst}>{tekst}</li>)}</ul>
      <div className={stijl.knoppen}>
        <Button appearance="primary" onClick={() => verzet.zet(true)}>Ja, toch</Button>
        <Button data-nee onClick={verzet.stop}>Nee, laat staan</Button>
      </div>
    </Venster>
  );
}
