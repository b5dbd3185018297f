import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { KlantProvider } from '../basis/ophalen.ts';
import { maakKlant, type Klant } from './klant.ts';
import type { Toegang } from './toegang.ts';

/** Everything one person asks of the server; somebody else begins with nothing. */
export function MetToegang({ toegang, children }: { readonly toegang: Toegang; readonly children: (klant: Klant) => ReactNode }): ReactNode {
  const klant = useMemo(() => maakKlant(toegang), [toegang]);
  // What one does without a network fails and says so; by itself it would wait for the network without a word.
  const vragen = useMemo(() => new QueryClient({ defaultOptions: { queries: { staleTime: 5_000 }, mutations: { networkMode: 'always' } } }), [toegang]);
  return <KlantProvider value={klant}><QueryClientProvider client={vragen}>{children(klant)}</QueryClientProvider></KlantProvider>;
}
