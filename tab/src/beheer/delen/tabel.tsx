import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Leeg } from '../../basis/staat.tsx';

const SMAL = '@media (max-width: 700px)';
const useStijl = makeStyles({
  tabel: { width: '100%', borderCollapse: 'collapse', backgroundColor: tokens.colorNeutralBackground1, [SMAL]: { display: 'block' } },
  bijschrift: { textAlign: 'start', padding: '0 0 8px', fontWeight: tokens.fontWeightSemibold, [SMAL]: { display: 'block' } },
  koppen: { [SMAL]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } },
  lijf: { [SMAL]: { display: 'block' } },
  rij: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, [SMAL]: { display: 'block', padding: '8px 0' } },
  // Wide enough for a short name, such as that of a cluster, however much the other columns have to say.
  cel: { textAlign: 'start', verticalAlign: 'top', padding: '8px', minWidth: '72px', overflowWrap: 'break-word', fontWeight: tokens.fontWeightRegular, [SMAL]: { display: 'block', padding: '4px 8px', minWidth: 0, overflowWrap: 'anywhere' } },
  kop: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  // A name in the first column breaks only when it is long.
  rijkop: { fontWeight: tokens.fontWeightSemibold, minWidth: '144px', [SMAL]: { minWidth: 0 } },
  label: { display: 'none', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, [SMAL]: { display: 'block' } },
});

export interface Kolom<R> {
  readonly kop: string;
  readonly cel: (rij: R) => ReactNode;
}

/** A table that becomes a list of blocks where it would not fit; its first column names the row. The roles say it is a table still. */
export function Tabel<R>({ bijschrift, kolommen, rijen, sleutel, leeg }: { readonly bijschrift: string; readonly kolommen: readonly Kolom<R>[]; readonly rijen: readonly R[]; readonly sleutel: (rij: R) => string; readonly leeg: string }): ReactNode {
  const stijl = useStijl();
  if (rijen.length === 0) return <Leeg>{leeg}</Leeg>;
  return (
    <table className={stijl.tabel} role="table">
      <caption className={stijl.bijschrift}>{bijschrift}</caption>
      <thead className={stijl.koppen} role="rowgroup">
        <tr role="row">{kolommen.map(({ kop }) => <th key={kop} role="columnheader" scope="col" className={mergeClasses(stijl.cel, stijl.kop)}>{kop}</th>)}</tr>
      </thead>
      <tbody className={stijl.lijf} role="rowgroup">
        {rijen.map((rij) => (
          <tr key={sleutel(rij)} role="row" className={stijl.rij}>
            {kolommen.map(({ kop, cel }, plaats) => (plaats === 0
              ? <th key={kop} role="rowheader" scope="row" className={mergeClasses(stijl.cel, stijl.rijkop)}>{cel(rij)}</th>
              : <td key={kop} role="cell" className={stijl.cel}><span className={stijl.label} aria-hidden="true">{kop}</span>{cel(rij)}</td>))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
