import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { Melding } from '../../basis/staat.tsx';

const useStijl = makeStyles({
  deel: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
  kop: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center', justifyContent: 'space-between' },
  titel: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineOffset: '4px' },
  tussen: { margin: '8px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  uitleg: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '75ch' },
  knoppen: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  rij: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'center' },
  stil: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, display: 'block', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  // What was done is seen also by who scrolled down.
  gelukt: { position: 'sticky', top: '8px', zIndex: 1, ':empty': { display: 'none' } },
  lijst: { margin: 0, paddingInlineStart: '20px' },
});
export { useStijl as useDeelStijl };

/** A part of beheer. Its heading has the focus when one comes to it from another part. `gelukt`: what was just done. */
export function Deel({ titel, uitleg, gelukt, naast, children }: { readonly titel: string; readonly uitleg?: string; readonly gelukt?: string | undefined; readonly naast?: ReactNode; readonly children: ReactNode }): ReactNode {
  const stijl = useStijl();
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${titel} – Samen starten`;
    // Coming from outside, the title of the page has the focus.
    if (document.activeElement?.tagName === 'A') kop.current?.focus();
  }, [titel]);
  return (
    <section className={stijl.deel} aria-label={titel}>
      <div className={stijl.kop}><h2 className={stijl.titel} ref={kop} tabIndex={-1}>{titel}</h2>{naast}</div>
      {uitleg === undefined ? null : <p className={stijl.uitleg}>{uitleg}</p>}
      <div aria-live="polite" className={stijl.gelukt}>{gelukt === undefined ? null : <Melding soort="success">{gelukt}</Melding>}</div>
      {children}
    </section>
  );
}
