import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MonitorAntwoord, MonitorReeks, MonitorRij } from '../../../src/api/monitor.ts';
import { schrijfCel } from './cijfertekst.ts';
import { useStijl } from './stijl.ts';

export interface Tabelrij {
  readonly naam: string;
  readonly rij: MonitorRij;
  readonly eenheid: MonitorReeks['eenheid'];
  /** What the chart beside it is about. */
  readonly gekozen?: boolean;
}

/** Figures by stretch of the year; wider than a phone it scrolls by itself, with the keyboard too. */
export function Cijfertabel({ titel, wat, cijfers: { jaar, perioden }, rijen }: { readonly titel: string; readonly wat: string; readonly cijfers: MonitorAntwoord; readonly rijen: readonly Tabelrij[] }): ReactNode {
  const stijl = useStijl();
  return (
    <div className={stijl.schuif} role="region" aria-label={`Tabel: ${titel}`} tabIndex={0}>
      <table className={stijl.tabel}>
        <thead><tr><th scope="col">{wat}</th><th scope="col">{jaar}</th>{perioden.map(({ id, naam }) => <th key={id} scope="col">{naam}</th>)}</tr></thead>
        <tbody>
          {rijen.map(({ naam, rij, eenheid, gekozen }) => (
            <tr key={naam} className={mergeClasses(gekozen === true && stijl.gekozen)}>
              <th scope="row">{naam}</th>
              <td>{schrijfCel(rij.totaal, eenheid)}</td>
              {rij.perioden.map((cel, i) => <td key={perioden[i]?.id ?? i}>{schrijfCel(cel, eenheid)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
