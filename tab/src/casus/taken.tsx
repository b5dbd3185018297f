import type { ReactNode } from 'react';
import type { CasusAntwoord } from '../../../src/api/casus.ts';
import { Termijn } from '../basis/termijn.tsx';
import { useStijl } from './stijl.ts';

function uitstelZin({ tot, waarom, reden }: NonNullable<CasusAntwoord['taken'][number]['uitstel']>): string {
  return `Uitgesteld tot ${tot.tekst}${[waarom, reden].filter(Boolean).map((zin) => `: ${zin}`).join('')}`;
}

/** What somebody has to do beside what stands at the top of the page, the most urgent first. */
export function Taken({ taken }: Pick<CasusAntwoord, 'taken'>): ReactNode {
  const stijl = useStijl();
  return (
    <section className={stijl.vak} aria-labelledby="casus-taken">
      <h2 id="casus-taken" className={stijl.kop2}>Wat nog meer openstaat</h2>
      {taken.length === 0 ? <p className={stijl.tekst}>Verder staat er niets open.</p> : (
        <ul className={stijl.lijst}>
          {taken.map(({ id, wat, wie, stand, tekst, uitstel }) => (
            <li key={id} className={stijl.regel}>
              <p className={stijl.nadruk}>{wat}</p>
              <p className={stijl.zacht}>{wie}</p>
              <Termijn stand={stand} tekst={tekst} />
              {uitstel === undefined ? null : <p className={stijl.zacht}>{uitstelZin(uitstel)}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
