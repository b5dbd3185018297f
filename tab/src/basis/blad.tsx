import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

const useStijl = makeStyles({
  breed: { maxWidth: '1800px' },
  blad: { maxWidth: '1200px', width: '100%', boxSizing: 'border-box', margin: '0 auto', padding: '16px 16px 32px', display: 'flex', flexDirection: 'column', gap: '16px' },
  kop: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center', justifyContent: 'space-between' },
  titel: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', outlineOffset: '4px' },
});

/**
 * A page: its title names the window too, and has the focus when one comes to it, so that a screen reader says where one is.
 *
 * @param breed for what needs the whole window, such as a board
 * @param venster the name of the window where the title may not stand in the history of a browser
 */
export function Blad({ titel, venster = titel, naast, breed = false, children }: { readonly titel: string; readonly venster?: string; readonly naast?: ReactNode; readonly breed?: boolean; readonly children: ReactNode }): ReactNode {
  const stijl = useStijl();
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${venster} – Samen starten`;
  }, [venster]);
  useEffect(() => {
    // Not on the first page of all: there one has just come from somewhere else.
    if (document.activeElement !== null && document.activeElement !== document.body) kop.current?.focus();
  }, []);
  return (
    <main className={mergeClasses(stijl.blad, breed && stijl.breed)} id="inhoud">
      <div className={stijl.kop}>
        <h1 className={stijl.titel} ref={kop} tabIndex={-1}>{titel}</h1>
        {naast}
      </div>
      {children}
    </main>
  );
}
