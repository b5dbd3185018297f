import type { ReactNode } from 'react';
import type { AgendaAntwoord } from '../../../src/api/agenda.ts';
import { useStijl } from './stijl.ts';

type Dag = AgendaAntwoord['dagen'][number];

/** A day: who of the reclassering is in, who is not as usual, and the fixed hours folded away. */
export function Dagkop({ dag, vandaag }: { readonly dag: Dag; readonly vandaag: boolean }): ReactNode {
  const stijl = useStijl();
  return (
    <>
      <h2 className={stijl.dagnaam}>{dag.tekst}{vandaag ? ' · vandaag' : ''}</h2>
      {dag.vrij ? <p className={stijl.klein}>Vrije dag</p> : <p className={stijl.klein}>In de PI: {dag.aanwezig.length === 0 ? 'niemand van de reclassering' : dag.aanwezig.join(', ')}</p>}
      {dag.afwezig.map(({ naam, waarom }) => <p key={naam} className={stijl.klein}>{naam}: {waarom}</p>)}
      {dag.programma.length + dag.mdo.length === 0 ? null : (
        <details>
          <summary className={stijl.klein}>Vaste uren</summary>
          {dag.programma.map(({ van, tot, afdelingen }) => <p key={`${van}${tot}`} className={stijl.klein}>Programma {van}–{tot}: {afdelingen}</p>)}
          {dag.mdo.map(({ van, tot, tekst }) => <p key={`${tekst}${van}`} className={stijl.klein}>{tekst} {van}–{tot}</p>)}
        </details>
      )}
    </>
  );
}
