import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DeelProps } from './deelprops.ts';
import { useStijl } from './stijl.ts';
import { gevuldOnder, veldVan } from './velden.ts';

/**
 * What somebody typed in a form that is no longer there, because a colleague was first. Nothing typed disappears
 * by itself: it can be read and copied until it is thrown away.
 *
 * `velden`: the names of the fields worth keeping, under `formulier`. `daarna`: id of what gets the focus.
 */
export function Overgebleven({ blad, staat, formulier, velden, daarna }: DeelProps & { readonly formulier: string; readonly velden: readonly string[]; readonly daarna: string }): ReactNode {
  const stijl = useStijl();
  const gevuld = gevuldOnder(staat.velden, formulier).filter((naam) => velden.includes(naam));
  if (gevuld.length === 0) return null;
  return (
    <div className={stijl.formulier} role="group" aria-label="Uw tekst die niet is verstuurd">
      <p className={stijl.uitleg}>Dit typte u, maar het is niet verstuurd. U kunt het nog kopiëren.</p>
      {gevuld.map((naam) => <p key={naam} className={stijl.tekst}>{veldVan(staat.velden, naam)}</p>)}
      <div><Button size="small" onClick={() => blad.wis(formulier, daarna)}>Gooi deze tekst weg</Button></div>
    </div>
  );
}
