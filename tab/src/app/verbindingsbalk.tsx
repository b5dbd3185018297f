import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore, type ReactNode } from 'react';
import { Melding } from '../basis/staat.tsx';
import { ApiFout } from './klant.ts';

/** Says that there is no connection, as long as that is so; what is on the page stays there. */
export function Verbindingsbalk(): ReactNode {
  const vragen = useQueryClient();
  const isWeg = useSyncExternalStore(
    (luisteraar) => {
      const los = vragen.getQueryCache().subscribe(luisteraar);
      window.addEventListener('online', luisteraar);
      window.addEventListener('offline', luisteraar);
      return () => {
        los();
        window.removeEventListener('online', luisteraar);
        window.removeEventListener('offline', luisteraar);
      };
    },
    () => !navigator.onLine || vragen.getQueryCache().findAll({ type: 'active' }).some(({ state }) => state.fetchFailureReason instanceof ApiFout && state.fetchFailureReason.soort === 'onbereikbaar'),
  );
  if (!isWeg) return null;
  return <Melding soort="warning" actie={{ tekst: 'Probeer nu', doe: () => void vragen.refetchQueries({ type: 'active' }) }}>Geen verbinding. We proberen het vanzelf opnieuw. Wat u ziet, kan intussen veranderd zijn.</Melding>;
}
