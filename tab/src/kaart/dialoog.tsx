import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { Melding } from '../basis/staat.tsx';
import { Kaart, type Kaartinhoud } from './kaart.tsx';
import type { GedrukteActie } from './teken.ts';

const useStijl = makeStyles({
  vlak: { maxWidth: 'min(720px, 96vw)', padding: '16px', '& .kaart': { border: 'none', boxShadow: 'none' } },
  inhoud: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

interface Formulier {
  readonly titel: string;
  readonly kaart: Kaartinhoud;
}

/**
 * A long form of a card, in a window of its own. It stays open, with what was typed, until it was sent or one closes it.
 * It is always on the page, closed as long as there is no `formulier`: taken away while open it would leave the rest of
 * the page hidden for a screen reader.
 */
export function Kaartdialoog({ formulier, fout, druk, sluit }: { readonly formulier: Formulier | undefined; readonly fout: string | undefined; readonly druk: (actie: GedrukteActie) => Promise<Kaartinhoud | undefined>; readonly sluit: () => void }): ReactNode {
  const stijl = useStijl();
  // While it closes it still shows what it was.
  const [getoond, toon] = useState(formulier);
  if (formulier !== undefined && formulier !== getoond) toon(formulier);
  return (
    <Dialog open={formulier !== undefined} onOpenChange={(_, { open, type }) => { if (!open && type !== 'backdropClick') sluit(); }}>
      <DialogSurface className={stijl.vlak}>
        <DialogBody>
          <DialogTitle action={<Button appearance="subtle" aria-label="Sluiten" icon={<DismissRegular />} onClick={sluit} />}>{getoond?.titel}</DialogTitle>
          <DialogContent className={stijl.inhoud}>
            {fout === undefined ? null : <Melding soort="error">{fout}</Melding>}
            {getoond === undefined ? null : <Kaart inhoud={getoond.kaart} druk={druk} label={getoond.titel} />}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
