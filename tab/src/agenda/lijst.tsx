import type { ReactNode } from 'react';
import type { AgendaAntwoord, Agendaitem } from '../../../src/api/agenda.ts';
import { Blok } from './blok.tsx';
import { Dagkop } from './dagkop.tsx';
import { useStijl } from './stijl.ts';

/** The week on a narrow page: the days below each other, with their meetings in order of time. */
export function Daglijst({ agenda, open }: { readonly agenda: AgendaAntwoord; readonly open: (item: Agendaitem) => void }): ReactNode {
  const stijl = useStijl();
  return (
    <ul className={stijl.lijst}>
      {agenda.dagen.map((dag) => {
        const items = agenda.items.filter((item) => item.dag === dag.dag);
        return (
          <li key={dag.dag} className={stijl.kaart} {...(dag.dag === agenda.vandaag ? { 'aria-current': 'date' as const } : {})}>
            <Dagkop dag={dag} vandaag={dag.dag === agenda.vandaag} />
            {items.length === 0 ? <p className={stijl.klein}>Geen gesprekken.</p> : <ul className={stijl.lijst}>{items.map((item) => <li key={item.id}><Blok item={item} open={() => open(item)} /></li>)}</ul>}
          </li>
        );
      })}
    </ul>
  );
}
