import * as AdaptiveCards from 'adaptivecards';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Melding } from '../basis/staat.tsx';
import './kaart.css';
import './kleuren.css';
import { maakTekenaar, type GedrukteActie, type GetekendeKaart } from './teken.ts';

export type Kaartinhoud = Readonly<Record<string, unknown>>;

const teken = maakTekenaar(AdaptiveCards);

/** What has the focus on the card: the words on a button, or nothing that can be found back. */
function focusIn(vlak: HTMLElement): { readonly knop: string | undefined } | undefined {
  const { activeElement } = document;
  if (activeElement === null || !vlak.contains(activeElement)) return undefined;
  return { knop: activeElement instanceof HTMLButtonElement ? activeElement.textContent : undefined };
}

/** Back to the same button of the card as it is now, or else to the card itself, so that the keyboard goes on from there. */
function zetFocus(kaart: HTMLElement | null, knop: string | undefined): void {
  const zelfde = knop === undefined ? undefined : [...(kaart?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === knop);
  (zelfde ?? kaart)?.focus({ preventScroll: zelfde !== undefined });
}

/**
 * An Adaptive Card. What is being filled in stays when a newer card comes by itself: the reader then says when to look
 * at it. `druk` brings the card that answers a button, which is drawn at once; undefined: there is none, and all stays.
 */
export function Kaart({ inhoud, druk, label }: { readonly inhoud: Kaartinhoud; readonly druk: (actie: GedrukteActie) => Promise<Kaartinhoud | undefined>; readonly label: string }): ReactNode {
  const geheel = useRef<HTMLElement>(null);
  const vlak = useRef<HTMLDivElement>(null);
  const getekend = useRef<GetekendeKaart>(undefined);
  const doe = useRef(druk);
  const [getoond, toon] = useState(inhoud);
  useEffect(() => {
    doe.current = druk;
  }, [druk]);
  useEffect(() => {
    if (Object.keys(getekend.current?.ingevuld() ?? {}).length === 0) toon(inhoud);
  }, [inhoud]);
  useEffect(() => {
    const kaart = teken(getoond, async (actie) => {
      const antwoord = await doe.current(actie);
      if (antwoord !== undefined) toon(antwoord);
    });
    getekend.current = kaart;
    if (vlak.current === null) return;
    const had = focusIn(vlak.current);
    vlak.current.replaceChildren(kaart.element);
    if (had !== undefined) zetFocus(geheel.current, had.knop);
  }, [getoond]);
  return (
    <section className="kaartvlak" aria-label={label} ref={geheel} tabIndex={-1}>
      {getoond === inhoud ? null : <div className="kaartnieuws"><Melding soort="info" actie={{ tekst: 'Toon de nieuwe stand', doe: () => toon(inhoud) }}>De casus is intussen bijgewerkt. Wat u hebt ingevuld, staat er nog. Neem het over of verstuur het eerst.</Melding></div>}
      <div ref={vlak} />
    </section>
  );
}
