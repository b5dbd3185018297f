import { mergeClasses } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Herkomst } from './herkomst.tsx';
import type { Stuk } from './labels.ts';
import { schrijfDatum } from './schrijf.ts';
import { useStijl } from './stijl.ts';

type Versie = Pick<Stuk, 'tekst' | 'bron'>;

// Few people compare versions; the others need not load what does it.
const Verschil = lazy(() => import('../verschil/verschil.tsx'));

/** What changed from one wording to the next. */
function Veranderd({ van, naar }: { readonly van: Versie; readonly naar: Versie }): ReactNode {
  const stijl = useStijl();
  return (
    <Suspense fallback={<p className={stijl.tekst}>{naar.tekst}</p>}>
      {van.tekst === naar.tekst ? <p className={stijl.klein}>De tekst is hetzelfde gebleven.</p> : <Verschil oud={van.tekst} nieuw={naar.tekst} />}
      {van.bron === naar.bron ? null : <><p className={stijl.klein}>De bron is ook veranderd:</p><Verschil oud={van.bron} nieuw={naar.bron} /></>}
    </Suspense>
  );
}

/** Folded away until somebody wants to see it. */
function Uitklap({ kop, children }: { readonly kop: string; readonly children: ReactNode }): ReactNode {
  const stijl = useStijl();
  const [open, zetOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => zetOpen(currentTarget.open)}>
      <summary className={stijl.klein}>{kop}</summary>
      {open ? children : null}
    </details>
  );
}

/** The versions before this one, and what each changed: all that was shared stays to be read. */
export function Eerder({ stuk }: { readonly stuk: Stuk }): ReactNode {
  const stijl = useStijl();
  const vorige = stuk.eerder.at(-1);
  if (vorige === undefined) return null;
  return (
    <Uitklap kop={`Vervangt versie ${stuk.versie - 1} van ${schrijfDatum(vorige.gedeeldOp)}. Bekijk eerdere versies (${stuk.eerder.length})`}>
      <ol className={stijl.lijst} reversed>
        {stuk.eerder.map((versie, i) => ({ ...versie, nummer: i + 1, opvolger: stuk.eerder[i + 1] ?? stuk })).reverse().map((versie) => (
          <li key={versie.nummer} className={mergeClasses(stijl.vak, stijl.vakEerder)}>
            <p className={stijl.klein}>Veranderd van versie {versie.nummer} naar versie {versie.nummer + 1}</p>
            <Veranderd van={versie} naar={versie.opvolger} />
            <p className={stijl.klein}>Versie {versie.nummer} in zijn geheel</p>
            <p className={stijl.tekst}>{versie.tekst}</p>
            <Herkomst van={versie} gedeeldOp={versie.gedeeldOp} />
          </li>
        ))}
      </ol>
    </Uitklap>
  );
}

/** How two wordings differ, folded away until somebody wants to see it. */
export function Tekstverschil({ kop, van, naar }: { readonly kop: string; readonly van: Versie; readonly naar: Versie }): ReactNode {
  return <Uitklap kop={kop}><Veranderd van={van} naar={naar} /></Uitklap>;
}
