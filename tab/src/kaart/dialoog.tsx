import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Melding } from '../basis/staat.tsx';
import { Kaart, type Kaartinhoud } from './kaart.tsx';
import type { GedrukteActie } from './teken.ts';

const useStijl = makeStyles({
  vlak: {
    boxSizing: 'border-box', width: 'min(720px, 96vw)', maxWidth: 'none', maxHeight: '92dvh', overflowY: 'auto', padding: '16px', border: `1px solid ${tokens.colorTransparentStroke}`, borderRadius: tokens.borderRadiusXLarge,
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow64, '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay }, '& .kaart': { border: 'none', boxShadow: 'none' },
  },
  kop: { display: 'flex', gap: '8px', alignItems: 'start', justifyContent: 'space-between', paddingInlineStart: '16px' },
  titel: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  knop: { flexShrink: 0 },
});

/**
 * A long form of a card, in a window of its own. It stays open, with what was typed, until it was sent or one closes it.
 * It is the dialog of the browser itself, which keeps the rest of the page out of reach and needs no traps for the focus.
 */
export function Kaartdialoog({ titel, kaart, fout, druk, sluit }: { readonly titel: string; readonly kaart: Kaartinhoud; readonly fout: string | undefined; readonly druk: (actie: GedrukteActie) => Promise<Kaartinhoud | undefined>; readonly sluit: () => void }): ReactNode {
  const stijl = useStijl();
  const kop = useId();
  const vlak = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    vlak.current?.showModal();
    vlak.current?.querySelector<HTMLElement>('.kaart :is(input, select, textarea, button)')?.focus();
  }, []);
  return (
    <dialog ref={vlak} className={stijl.vlak} aria-labelledby={kop} onClose={sluit}>
      <div className={stijl.kop}>
        <h2 id={kop} className={stijl.titel}>{titel}</h2>
        <Button className={stijl.knop} appearance="subtle" aria-label="Sluiten" icon={<DismissRegular />} onClick={sluit} />
      </div>
      {fout === undefined ? null : <Melding soort="error">{fout}</Melding>}
      <Kaart inhoud={kaart} druk={druk} label={titel} />
    </dialog>
  );
}
