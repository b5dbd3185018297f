import { mergeClasses } from '@fluentui/react-components';
import type { CSSProperties, PointerEvent, ReactNode } from 'react';
import type { Agendaitem } from '../../../src/api/agenda.ts';
import { Standmerk } from './merk.tsx';
import { useStijl } from './stijl.ts';

/** From this length on a block in the grid holds its whole name. */
const LANG_MINUTEN = 45;

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
  const { stand, naam, titel, vanMij, magVerplaatsen } = item;
  const inLijst = plek === undefined;
  // In the grid its place says when it is, and a quarter of an hour has one line.
  const kort = !inLijst && item.duur < LANG_MINUTEN;
  return (
    <button
      type="button" aria-label={naam} aria-haspopup="dialog" onClick={open} style={plek} title={naam} onPointerDown={opPointerDown}
      className={mergeClasses(
        stijl.blok, stand === 'voorgesteld' && stijl.voorgesteld, stand === 'gepland' && stijl.gepland, stand === 'afgelopen' && stijl.afgelopen, vanMij && !inLijst && stijl.vanMij,
        inLijst && stijl.inLijst, !inLijst && magVerplaatsen && stijl.sleepbaar, weg && stijl.weg,
      )}
    >
      <span className={stijl.regel}><Standmerk stand={stand} /><span className={kort ? stijl.titel : undefined}>{kort ? titel : naam}</span></span>
    </button>
  );
}
