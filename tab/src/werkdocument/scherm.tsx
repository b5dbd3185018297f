import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { focusOp } from '../invoer/focus.ts';
import type { Host } from '../teams/host.ts';
import type { Blad, BladStaat } from './blad.ts';
import { Deel } from './deel.tsx';
import { Gezamenlijk } from './gezamenlijk.tsx';
import { Kop, LegeKop } from './kop.tsx';
import { Melding } from './melding.tsx';
import { Overname } from './overname.tsx';
import { useStijl } from './stijl.ts';
import { verlopenZin, Voet } from './voet.tsx';
import { useVeiligBewaren } from './veiligbewaren.ts';
import { Vragen } from './vragen.tsx';

/** The whole page of the werkdocument. */
export function Scherm({ blad, host }: { readonly blad: Blad; readonly host: Promise<Host> }): ReactNode {
  const stijl = useStijl();
  const staat = useSyncExternalStore(blad.luister, blad.staat);
  useVeiligBewaren(blad);
  useEffect(() => {
    if (staat.focus !== undefined) focusOp(staat.focus.id);
  }, [staat.focus]);
  return (
    <>
      <main className={stijl.blad} onBlur={() => void blad.bewaarNu()}>
        <Inhoud blad={blad} staat={staat} />
      </main>
      <Voet blad={blad} staat={staat} host={host} />
    </>
  );
}

function Inhoud({ blad, staat }: { readonly blad: Blad; readonly staat: BladStaat }): ReactNode {
  const stijl = useStijl();
  const { lading, werkdocument } = staat;
  if (lading.soort === 'verlopen') return <Bericht>{verlopenZin(false)}</Bericht>;
  if (lading.soort === 'fout') return <Bericht>{lading.melding}</Bericht>;
  if (werkdocument === undefined) return <Laden geenVerbinding={lading.soort === 'onbereikbaar'} />;
  return (
    <>
      <Kop werkdocument={werkdocument} />
      {staat.verlopen ? <Melding intent="error">{verlopenZin(blad.heeftNieuws())}</Melding> : null}
      <Deel blad={blad} staat={staat} werkdocument={werkdocument} kant="3RO" />
      <Deel blad={blad} staat={staat} werkdocument={werkdocument} kant="DJI" />
      <Vragen blad={blad} staat={staat} werkdocument={werkdocument} />
      <Gezamenlijk blad={blad} staat={staat} werkdocument={werkdocument} />
      <Overname werkdocument={werkdocument} />
      <p className={stijl.klein}>U bent {werkdocument.ik.naam}. Wat u typt, bewaren we vanzelf als concept. Alleen u ziet dat concept.</p>
    </>
  );
}

/** The page when there is nothing else to show. */
function Bericht({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <>
      <LegeKop />
      <Melding intent="error">{children}</Melding>
    </>
  );
}

/** As tall as what comes, so that nothing jumps. */
function Laden({ geenVerbinding }: { readonly geenVerbinding: boolean }): ReactNode {
  const stijl = useStijl();
  return (
    <>
      <LegeKop />
      {geenVerbinding ? <Melding intent="warning">Geen verbinding. We proberen het vanzelf opnieuw.</Melding> : null}
      <Skeleton aria-label="Het werkdocument wordt opgehaald" className={stijl.stapel}>
        <SkeletonItem size={40} />
        {['a', 'b', 'vragen', 'c'].map((deel) => <div key={deel} className={stijl.deel}><SkeletonItem size={24} /><SkeletonItem size={64} /><SkeletonItem size={64} /></div>)}
      </Skeleton>
    </>
  );
}
