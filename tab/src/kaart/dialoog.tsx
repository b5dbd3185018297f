import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Melding } from '../basis/staat.tsx';
import { Kaart, type Kaartinhoud } from './kaart.tsx';
import type { GedrukteActie } from './teken.ts';

const useStijl = makeStyles({
  vlak: { maxWidth: 'min(720px, 96vw)', padding: '16px', '& .kaart': { border: 'none', boxShadow: 'none' } },
  inhoud: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

/** A long form of a card, in a window of its own. It stays open, with what was typed, until it was sent or one closes it. */
export function Kaartdialoog({ titel, kaart, fout, druk, sluit }: { readonly titel: string; readonly kaart: Kaartinhoud; readonly fout: string | undefined; readonly druk: (actie: GedrukteActie) => Promise<Kaartinhoud | undefined>; readonly sluit: () => void }): ReactNode {
  const stijl = useStijl();
  return (
    <Dialog open onOpenChange={(_, { open, type }) => { if (!open && type !== 'backdropClick') sluit(); }}>
      <DialogSurface className={stijl.vlak}>
        <DialogBody>
          <DialogTitle action={<Button appearance="subtle" aria-label="Sluiten" icon={<DismissRegular />} onClick={sluit} />}>{titel}</DialogTitle>
          <DialogContent className={stijl.inhoud}>
            {fout === undefined ? null : <Melding soort="error">{fout}</Melding>}
            <Kaart inhoud={kaart} druk={druk} label={titel} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
