import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Melding } from '../basis/staat.tsx';
import { Venster } from '../basis/venster.tsx';
import { Kaart, type Kaartinhoud } from './kaart.tsx';
import type { GedrukteActie } from './teken.ts';

const useStijl = makeStyles({ vlak: { '& .kaart': { border: 'none', boxShadow: 'none' } } });

/** A long form of a card, in a window of its own. It stays open, with what was typed, until it was sent or one closes it. */
export function Kaartdialoog({ titel, kaart, fout, druk, sluit }: { readonly titel: string; readonly kaart: Kaartinhoud; readonly fout: string | undefined; readonly druk: (actie: GedrukteActie) => Promise<Kaartinhoud | undefined>; readonly sluit: () => void }): ReactNode {
  return (
    <Venster titel={titel} sluit={sluit} eerst=".kaart :is(input, select, textarea, button)" className={useStijl().vlak}>
      {fout === undefined ? null : <Melding soort="error">{fout}</Melding>}
      <Kaart inhoud={kaart} druk={druk} label={titel} />
    </Venster>
  );
}
