import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { focusOp } from '../invoer/focus.ts';
import type { Host } from '../teams/host.ts';
import type { Blad, BladStaat } from './blad.ts';
import { Deel } from './deel.tsx';
import { Gezamenlijk } from './gezamenlijk.tsx';
import { Kop, LegeKop } from './kop.tsx';
import { Melding } from './melding.tsx';
import { Overname } from './overname.tsx';
import { useStijl } from './stijl.ts';
import { useVeiligBewaren } from './veiligbewaren.ts';
import { PAGINA_VERLOPEN, VENSTER_VERLOPEN, Voet, type Verlopenzin } from './voet.tsx';
import { Vragen } from './vragen.tsx';

/** The werkdocument as a page of its own, in a dialog. */
export function Scherm({ blad, host }: { readonly blad: Blad; readonly host: Promise<Host> }): ReactNode {
  const stijl = useStijl();
  const staat = useStaat(blad);
  return (
    <>
      <main className={stijl.blad} onBlur={() => void blad.bewaarNu()}>
        {staat.werkdocument === undefined || isWeg(staat) ? <LegeKop /> : <Kop werkdocument={staat.werkdocument} />}
        <Inhoud blad={blad} staat={staat} verlopen={VENSTER_VERLOPEN} />
      </main>
      <Voet blad={blad} staat={staat} verlopen={VENSTER_VERLOPEN} sluit={async () => (await host).sluit()} />
    </>
  );
}

/** The werkdocument as a part of the page of its casus, which says whose it is. */
export function Werkblad({ blad }: { readonly blad: Blad }): ReactNode {
  const stijl = useStijl();
  const staat = useStaat(blad);
  return (
    <div className={stijl.werkblad}>
      <div className={stijl.stapel} onBlur={() => void blad.bewaarNu()}>
        <Inhoud blad={blad} staat={staat} verlopen={PAGINA_VERLOPEN} />
      </div>
      {staat.werkdocument === undefined ? null : <Voet blad={blad} staat={staat} verlopen={PAGINA_VERLOPEN} />}
    </div>
  );
}

function useStaat(blad: Blad): BladStaat {
  const staat = useSyncExternalStore(blad.luister, blad.staat);
  const begonnenMet = useRef(staat.focus);
  useVeiligBewaren(blad);
  useEffect(() => {
    // What had the focus when one was here before is over.
    if (staat.focus !== undefined && staat.focus !== begonnenMet.current) focusOp(staat.focus.id);
  }, [staat.focus]);
  return staat;
}

function isWeg({ lading }: BladStaat): boolean {
  return lading.soort === 'verlopen' || lading.soort === 'fout';
}

function Inhoud({ blad, staat, verlopen }: { readonly blad: Blad; readonly staat: BladStaat; readonly verlopen: Verlopenzin }): ReactNode {
  const stijl = useStijl();
  const { lading, werkdocument } = staat;
  if (lading.soort === 'verlopen') return <Melding intent="error">{verlopen(false)}</Melding>;
  if (lading.soort === 'fout') return <Melding intent="error">{lading.melding}</Melding>;
  if (werkdocument === undefined) return <Laden geenVerbinding={lading.soort === 'onbereikbaar'} />;
  return (
    <>
      {staat.verlopen ? <Melding intent="error">{verlopen(blad.heeftNieuws())}</Melding> : null}
      <Deel blad={blad} staat={staat} werkdocument={werkdocument} kant="3RO" />
      <Deel blad={blad} staat={staat} werkdocument={werkdocument} kant="DJI" />
      <Vragen blad={blad} staat={staat} werkdocument={werkdocument} />
      <Gezamenlijk blad={blad} staat={staat} werkdocument={werkdocument} />
      <Overname van={werkdocument} />
      <p className={stijl.klein}>U bent {werkdocument.ik.naam}. Wat u typt, bewaren we vanzelf als concept. Alleen u ziet dat concept.</p>
    </>
  );
}

/** As tall as what comes, so that nothing jumps. */
function Laden({ geenVerbinding }: { readonly geenVerbinding: boolean }): ReactNode {
  const stijl = useStijl();
  return (
    <>
      {geenVerbinding ? <Melding intent="warning">Geen verbinding. We proberen het vanzelf opnieuw.</Melding> : null}
      <Skeleton aria-label="Het werkdocument wordt opgehaald" className={stijl.stapel}>
        <SkeletonItem size={40} />
        {['a', 'b', 'vragen', 'c'].map((deel) => <div key={deel} className={stijl.deel}><SkeletonItem size={24} /><SkeletonItem size={64} /><SkeletonItem size={64} /></div>)}
      </Skeleton>
    </>
  );
}
