import { ArrowSyncRegular, CheckmarkCircleRegular, ClockRegular, HistoryRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Agendaitem } from '../../../src/api/agenda.ts';
import { useStijl } from './stijl.ts';

type Stand = Agendaitem['stand'];

const TEKST: Readonly<Record<Stand, string>> = {
  voorgesteld: 'voorgesteld moment, nog te kiezen', wordtGeboekt: 'wordt in de agenda’s gezet', wacht: 'geboekt, wacht op antwoord', gepland: 'gepland, iedereen komt', afgelopen: 'afgelopen',
};

/** Where a meeting stands, as a picture beside the words for it. */
export function Standmerk({ stand }: { readonly stand: Stand }): ReactNode {
  switch (stand) {
    case 'voorgesteld': return <QuestionCircleRegular aria-hidden />;
    case 'wordtGeboekt': return <ArrowSyncRegular aria-hidden />;
    case 'wacht': return <ClockRegular aria-hidden />;
    case 'gepland': return <CheckmarkCircleRegular aria-hidden />;
    case 'afgelopen': return <HistoryRegular aria-hidden />;
  }
}

/** What the pictures mean, and in the grid what marks the fixed hours. */
export function Legenda({ metUren }: { readonly metUren: boolean }): ReactNode {
  const stijl = useStijl();
  return (
    <ul className={stijl.legenda} aria-label="Legenda">
      {(Object.keys(TEKST) as Stand[]).map((stand) => <li key={stand}><Standmerk stand={stand} />{TEKST[stand]}</li>)}
      {metUren ? <li><span className={stijl.streep} />programma: gedetineerden kunnen komen</li> : null}
    </ul>
  );
}
