import * as AdaptiveCards from 'adaptivecards';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Melding } from '../basis/staat.tsx';
import './kaart.css';
import './kleuren.css';
import { maakTekenaar, type GedrukteActie, type GetekendeKaart } from './teken.ts';

export type Kaartinhoud = Readonly<Record<string, unknown>>;

const teken = maakTekenaar(AdaptiveCards);

/**
 * An Adaptive Card. What is being filled in stays when a newer card comes by itself: the reader then says when to look
 * at it. `druk` brings the answer to a button; the card that comes with it is drawn at once.
 */
export function Kaart({ inhoud, druk, label }: { readonly inhoud: Kaartinhoud; readonly druk: (actie: GedrukteActie) => Promise<void>; readonly label: string }): ReactNode {
  const vlak = useRef<HTMLDivElement>(null);
  const getekend = useRef<GetekendeKaart>(undefined);
  const doe = useRef(druk);
  const [getoond, toon] = useState(inhoud);
  useEffect(() => {
    doe.current = druk;
  }, [druk]);
  useEffect(() => {
    if (getekend.current === undefined || Object.keys(getekend.current.ingevuld()).length === 0) toon(inhoud);
  }, [inhoud]);
  useEffect(() => {
    const kaart = teken(getoond, async (actie) => {
      await doe.current(actie);
      // Answered: what comes now is the new state of the card, not news from somebody else.
      getekend.current = undefined;
    });
    getekend.current = kaart;
    vlak.current?.replaceChildren(kaart.element);
  }, [getoond]);
  return (
    <section className="kaartvlak" aria-label={label}>
      {getoond === inhoud ? null : <Melding soort="info" actie={{ tekst: 'Toon de nieuwe stand', doe: () => toon(inhoud) }}>De casus is intussen bijgewerkt. Wat u hebt ingevuld, staat er nog. Neem het over of verstuur het eerst.</Melding>}
      <div ref={vlak} />
    </section>
  );
}
