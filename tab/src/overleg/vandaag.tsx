import type { ReactNode } from 'react';
import { vandaagAntwoord } from '../../../src/api/overleg.ts';
import { useHaal } from '../basis/ophalen.ts';
import { Leeg, Skelet, Toon } from '../basis/staat.tsx';
import { useStijl } from './stijl.ts';

/** The meetings of today, to choose from where Teams does not say which it is. */
export function Vandaag({ kies }: { readonly kies: (id: string) => void }): ReactNode {
  const stijl = useStijl();
  return (
    <Toon vraag={useHaal(vandaagAntwoord, '/api/overleg/vandaag')} skelet={<Skelet rijen={3} wat="Uw overleggen" />}>
      {({ overleggen }) => (overleggen.length === 0 ? <Leeg>U hebt vandaag geen overleg van Samen starten.</Leeg> : (
        <>
          <h2 className={stijl.kop}>Uw overleggen van vandaag</h2>
          <ul className={stijl.lijst}>
            {overleggen.map(({ id, titel, wanneer, plek, open, aantal, voorbij }) => (
              <li key={id}>
                <button type="button" className={stijl.keuze} onClick={() => kies(id)}>
                  <span>{titel}</span>
                  <span className={stijl.klein}>{wanneer} · {plek}{voorbij ? ' · afgelopen' : ''}</span>
                  <span className={stijl.klein}>{open === 0 ? 'Alle uitkomsten zijn vastgelegd' : `Nog vast te leggen: ${open} van ${aantal}`}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ))}
    </Toon>
  );
}
