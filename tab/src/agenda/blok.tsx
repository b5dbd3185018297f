import { mergeClasses } from '@fluentui/react-components';
import type { CSSProperties, PointerEvent, ReactNode } from 'react';
import type { Agendaitem } from '../../../src/api/agenda.ts';
import { Standmerk } from './merk.tsx';
import { useStijl } from './stijl.ts';

interface BlokProps {
  readonly item: Agendaitem;
  readonly open: () => void;
  /** In the grid: where it stands. Left out in a list. */
  readonly plek?: CSSProperties;
  /** It is being moved; what stands here is where it comes from. */
  readonly weg?: boolean;
  readonly opPointerDown?: (gebeurtenis: PointerEvent<HTMLButtonElement>) => void;
}

/** One meeting of the week, as a button that opens what is known of it. */
export function Blok({ item, open, plek, weg = false, opPointerDown }: BlokProps): ReactNode {
  const stijl = useStijl();
  const { stand, titel, vanMij, magVerplaatsen } = item;
  return (
    <button
      type="button" id={`blok-${item.id}`} aria-label={item.naam} aria-haspopup="dialog" onClick={open} style={plek} title={item.naam} onPointerDown={opPointerDown}
      className={mergeClasses(
        stijl.blok, stand === 'voorgesteld' && stijl.voorgesteld, stand === 'gepland' && stijl.gepland, stand === 'afgelopen' && stijl.afgelopen, vanMij && stijl.vanMij,
        plek === undefined && stijl.inLijst, plek !== undefined && magVerplaatsen && stijl.sleepbaar, weg && stijl.weg,
      )}
    >
      <span className={stijl.regel}><Standmerk stand={stand} /><span className={plek === undefined ? undefined : stijl.titel}>{plek === undefined ? `${item.van}–${item.tot} · ` : ''}{titel}</span></span>
      {plek !== undefined && item.duur < 30 ? null : <span className={mergeClasses(stijl.regel, plek !== undefined && stijl.titel)}>{item.plek} · {item.standTekst}</span>}
    </button>
  );
}
