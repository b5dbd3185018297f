import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ANKER, isDicht, type DeelProps } from './deelprops.ts';
import { Tekstverschil } from './eerder.tsx';
import { schrijfDoor } from './schrijf.ts';
import { useStijl } from './stijl.ts';
import { beideTeksten, houdEigen, stukFormulier, stukVeld } from './stukformulier.ts';
import { veldVan } from './velden.ts';

/**
 * Two people changed the same piece. Shows both texts beside each other, and lets who saved last choose: the own text, the
 * other's, or both to be made into one. Nothing is thrown away before somebody chose, and what was thrown away can be put back.
 */
export function Samenvoegen({ blad, staat, id, bewaarEigen }: DeelProps & { readonly id: string; readonly bewaarEigen: () => void }): ReactNode {
  const stijl = useStijl();
  const formulier = stukFormulier(id);
  if (staat.botsing?.formulier !== formulier) return null;
  const { ander } = staat.botsing;
  const { naam } = ander.door;
  const eigen = { tekst: veldVan(staat.velden, stukVeld(id, 'tekst')), bron: veldVan(staat.velden, stukVeld(id, 'bron')) };
  return (
    <div className={stijl.stapel} role="group" aria-label="Iemand anders wijzigde dit stuk ook">
      <p className={stijl.uitleg}>Iemand anders wijzigde dit stuk ook. Kies welke tekst blijft, of maak er samen één tekst van.</p>
      <div className={stijl.naast}>
        <div className={stijl.vak}>
          <p className={stijl.klein}>Tekst van {schrijfDoor(ander.door)}, {ander.gewijzigd}. Bron: {ander.bron}</p>
          <p className={stijl.tekst}>{ander.tekst}</p>
        </div>
        <div className={stijl.vak}>
          <p className={stijl.klein}>Uw tekst</p>
          <p className={stijl.tekst}>{eigen.tekst}</p>
        </div>
      </div>
      <Tekstverschil kop={`Bekijk wat in uw tekst anders is dan in die van ${naam}`} van={ander} naar={eigen} />
      <div className={stijl.rij}>
        <Button
          appearance="primary" disabledFocusable={isDicht(staat)}
          onClick={() => {
            blad.voegSamen((velden) => houdEigen(velden, id, ander), stukVeld(id, 'tekst'));
            bewaarEigen();
          }}
        >
          Neem mijn tekst
        </Button>
        <Button disabledFocusable={isDicht(staat)} onClick={() => blad.wis(formulier, ANKER.stuk(id))}>Neem die van {naam}</Button>
        <Button disabledFocusable={isDicht(staat)} onClick={() => blad.voegSamen((velden) => beideTeksten(velden, id, ander), stukVeld(id, 'tekst'))}>Zet beide teksten in het formulier</Button>
      </div>
    </div>
  );
}
