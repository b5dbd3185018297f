import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, type ReactNode } from 'react';

const useStijl = makeStyles({
  vlak: {
    boxSizing: 'border-box', width: 'min(720px, 96vw)', maxWidth: 'none', maxHeight: '92dvh', overflowY: 'auto', padding: '16px', border: `1px solid ${tokens.colorTransparentStroke}`, borderRadius: tokens.borderRadiusXLarge,
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow64, '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  kop: { display: 'flex', gap: '8px', alignItems: 'start', justifyContent: 'space-between', paddingInlineStart: '16px' },
  titel: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  knop: { flexShrink: 0 },
});

/**
 * A window over the page, open as long as it is there: the dialog of the browser itself, which keeps the rest of the page
 * out of reach and gives it back whatever way it goes. Fluent's, taken away while open, leaves the page hidden for a screen
 * reader.
 *
 * @param eerst what has the focus at first, as a selector within the window
 */
export function Venster({ titel, sluit, eerst, className, children }: { readonly titel: string; readonly sluit: () => void; readonly eerst: string; readonly className?: string; readonly children: ReactNode }): ReactNode {
  const stijl = useStijl();
  const kop = useId();
  const vlak = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    vlak.current?.showModal();
    vlak.current?.querySelector<HTMLElement>(eerst)?.focus();
  }, [eerst]);
  return (
    <dialog ref={vlak} className={mergeClasses(stijl.vlak, className)} aria-labelledby={kop} onClose={sluit}>
      <div className={stijl.kop}>
        <h2 id={kop} className={stijl.titel}>{titel}</h2>
        <Button className={stijl.knop} appearance="subtle" aria-label="Sluiten" icon={<DismissRegular />} onClick={sluit} />
      </div>
      {children}
    </dialog>
  );
}
