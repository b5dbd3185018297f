import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Verzet } from './verzet.ts';

/** Asks whether a moment with warnings is what somebody wants. Fluent's own, because it may stand over its drawer, which hides everything else. */
export function LetOp({ verzet }: { readonly verzet: Verzet }): ReactNode {
  const { waarschuwingen, bezig } = verzet;
  return (
    <Dialog modalType="alert" open={waarschuwingen !== undefined} onOpenChange={(_, { open }) => { if (!open) verzet.stop(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Toch op dit moment?</DialogTitle>
          <DialogContent>
            <p>{bezig?.item.titel}</p>
            <ul>{(waarschuwingen ?? []).map((tekst) => <li key={tekst}>{tekst}</li>)}</ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => verzet.zet(true)}>Ja, toch</Button>
            <Button onClick={verzet.stop}>Nee, laat staan</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
