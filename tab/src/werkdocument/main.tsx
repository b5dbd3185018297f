import { useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { maakApi } from '../api.ts';
import { verbindHost, type Host } from '../teams/host.ts';
import { InThema } from '../teams/thema.tsx';
import { maakThemaBron, type ThemaBron } from '../teams/themabron.ts';
import { maakBlad, type Blad } from './blad.ts';
import { OvernameScherm } from './overnamescherm.tsx';
import { Scherm } from './scherm.tsx';

/**
 * Reads `?casus=<id>#<ticket>`, with `&toon=overname` for the text to take over only. The ticket opens a casus for an hour: it stays in memory only and leaves the address,
 * so that it is not in the history, in a copied link or in a screenshot.
 */
function leesAdres(): { readonly casus: string; readonly ticket: string; readonly alleenOvername: boolean } {
  const vraag = new URLSearchParams(location.search);
  const casus = vraag.get('casus') ?? '';
  const ticket = location.hash.slice(1);
  history.replaceState(null, '', `${location.pathname}${location.search}`);
  return { casus, ticket, alleenOvername: vraag.get('toon') === 'overname' };
}

function Pagina({ blad, host, thema, alleenOvername }: { readonly blad: Blad; readonly host: Promise<Host>; readonly thema: ThemaBron; readonly alleenOvername: boolean }): ReactNode {
  return <InThema thema={useSyncExternalStore(thema.luister, thema.nu)}>{alleenOvername ? <OvernameScherm blad={blad} /> : <Scherm blad={blad} host={host} />}</InThema>;
}

function start(plek: HTMLElement): void {
  const { casus, ticket, alleenOvername } = leesAdres();
  const api = maakApi({ basis: '', ticket });
  const blad = maakBlad({ api, casus, klok: () => Date.now(), wacht: (ms) => new Promise((klaar) => setTimeout(klaar, ms)) });
  const thema = maakThemaBron();
  const host = verbindHost(thema.zet);
  createRoot(plek).render(<Pagina blad={blad} host={host} thema={thema} alleenOvername={alleenOvername} />);
  void blad.open();
}

const plek = document.getElementById('pagina');
if (plek !== null) start(plek);
