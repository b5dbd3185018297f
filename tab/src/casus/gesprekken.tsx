import { Badge } from '@fluentui/react-components';
import { CalendarCheckmarkRegular, CalendarClockRegular, CheckmarkRegular, ClockRegular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import type { CasusAntwoord } from '../../../src/api/casus.ts';
import { useStijl } from './stijl.ts';

type Gesprek = CasusAntwoord['gesprekken'][number];

const STAND: Readonly<Record<Gesprek['stand'], { readonly tekst: string; readonly teken: ReactElement }>> = {
  gekozen: { tekst: 'gekozen, wordt in de agenda’s gezet', teken: <ClockRegular /> },
  geboekt: { tekst: 'staat in de agenda’s', teken: <CalendarClockRegular /> },
  gepland: { tekst: 'gepland, iedereen komt', teken: <CalendarCheckmarkRegular /> },
  afgelopen: { tekst: 'geweest', teken: <CheckmarkRegular /> },
};

/** The meetings of the casus. */
export function Gesprekken({ gesprekken }: Pick<CasusAntwoord, 'gesprekken'>): ReactNode {
  const stijl = useStijl();
  return (
    <section className={stijl.vak} aria-labelledby="casus-gesprekken">
      <h2 id="casus-gesprekken" className={stijl.kop2}>Gesprekken</h2>
      {gesprekken.length === 0 ? <p className={stijl.tekst}>Er is nog geen gesprek gepland.</p> : (
        <ul className={stijl.lijst}>
          {gesprekken.map(({ soort, naam, op, opTekst, vorm, ruimte, stand, wachtOp, ikMoetAntwoorden }) => (
            <li key={`${soort} ${op}`} className={stijl.regel}>
              <p className={stijl.nadruk}>{naam} · {opTekst}</p>
              <p className={stijl.tekst}>{vorm}{ruimte === undefined ? '' : `, ${ruimte}`}</p>
              <Badge appearance="outline" color="informative" shape="rounded" icon={STAND[stand].teken} className={stijl.merk}>{STAND[stand].tekst}</Badge>
              {wachtOp.length === 0 ? null : <p className={stijl.zacht}>Wacht nog op antwoord van {new Intl.ListFormat('nl').format(wachtOp)}.</p>}
              {ikMoetAntwoorden ? <p className={stijl.tekst}>U hebt nog niet geantwoord. Dat doet u bij Nu doen, of in de uitnodiging in uw agenda.</p> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
