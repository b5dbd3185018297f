import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { verbindHost, type Host } from '../teams/host.ts';
import { HostProvider } from '../teams/hostvak.ts';
import { InThema } from '../teams/thema.tsx';
import { maakThemaBron, type ThemaBron } from '../teams/themabron.ts';
import { Tab } from './tab.tsx';

function Pagina({ host, thema }: { readonly host: Promise<Host>; readonly thema: ThemaBron }): ReactNode {
  const [bekend, zet] = useState<Host>();
  useEffect(() => void host.then(zet), [host]);
  return <InThema thema={useSyncExternalStore(thema.luister, thema.nu)}>{bekend === undefined ? null : <HostProvider value={bekend}><Tab host={bekend} /></HostProvider>}</InThema>;
}

const plek = document.getElementById('pagina');
if (plek !== null) {
  const thema = maakThemaBron();
  createRoot(plek).render(<Pagina host={verbindHost(thema.zet)} thema={thema} />);
}
