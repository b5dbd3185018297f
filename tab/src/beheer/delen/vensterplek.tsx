import { createContext, useContext, useState, type ReactNode } from 'react';

const Zichtbaar = createContext(true);

/** Whether the window around here is open. */
export function useZichtbaar(): boolean {
  return useContext(Zichtbaar);
}

/** What the window of a part is about. */
export interface Vensterstand<T> {
  readonly open: (waarde: T) => void;
  readonly sluit: () => void;
  /** Says above the part what was done; the window stays. */
  readonly zeg: (melding: string) => void;
  /** Says it, and closes the window. */
  readonly klaar: (melding: string) => void;
  /** What was said last. */
  readonly gelukt: string | undefined;
  readonly waarde: T | undefined;
  readonly zichtbaar: boolean;
  readonly nummer: number;
}

export function useVenster<T>(): Vensterstand<T> {
  const [stand, zet] = useState<{ readonly waarde: T | undefined; readonly zichtbaar: boolean; readonly nummer: number }>({ waarde: undefined, zichtbaar: false, nummer: 0 });
  const [gelukt, zeg] = useState<string>();
  const sluit = (): void => zet((nu) => ({ ...nu, zichtbaar: false }));
  return {
    ...stand, gelukt, zeg, sluit,
    open: (waarde) => zet(({ nummer }) => ({ waarde, zichtbaar: true, nummer: nummer + 1 })),
    klaar(melding) {
      zeg(melding);
      sluit();
    },
  };
}

/** Where the window of a part stands. It is closed before it goes: one that is taken away open leaves the page behind it hidden from a screen reader. Each opening begins anew. */
export function Vensterplek<T>({ venster: { waarde, zichtbaar, nummer }, children }: { readonly venster: Vensterstand<T>; readonly children: (waarde: T) => ReactNode }): ReactNode {
  return waarde === undefined ? null : <Zichtbaar.Provider key={nummer} value={zichtbaar}>{children(waarde)}</Zichtbaar.Provider>;
}
