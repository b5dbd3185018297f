import { Suspense, useMemo, useState, type ReactNode } from 'react';
import { HashRouter, Navigate, Route, Routes } from 'react-router';
import { aanmeldAntwoord, ikAntwoord, type AanmeldAntwoord, type IkAntwoord } from '../../../src/api/aanmelding.ts';
import { Blad } from '../basis/blad.tsx';
import { IkProvider, useHaal, useIk } from '../basis/ophalen.ts';
import { Skelet, Toon } from '../basis/staat.tsx';
import type { Host, Plaats } from '../teams/host.ts';
import { Kader } from './kader.tsx';
import { metVraag } from './klant.ts';
import { MetToegang } from './mettoegang.tsx';
import { ROUTES } from './paginas.ts';
import { toegangVanTeams, toegangVanVoorbeeld, zonderToegang } from './toegang.ts';
import { Vangnet } from './vangnet.tsx';
import { WieBentU } from './wie.tsx';

/** Who one is in local mode, for as long as the window is open. */
const PERSOON = 'samen-starten:persoon';

function Wachten(): ReactNode {
  return <Blad titel="Samen starten"><Skelet rijen={4} wat="De pagina" /></Blad>;
}

/** Where the tab opens: where a deep link points, or what fits the place it stands in. */
export function beginpad({ subpagina, kader, chat }: Plaats, hier?: IkAntwoord['hier']): string {
  if (kader === 'sidePanel') return metVraag('/overleg', { chat });
  if (kader === 'settings') return '/instellen';
  if (subpagina?.startsWith('/') === true) return subpagina;
  return hier?.afdeling === undefined ? '/werk' : `/afdeling/${hier.afdeling}`;
}

function Paginas({ plaats, word }: { readonly plaats: Plaats; readonly word: (() => void) | undefined }): ReactNode {
  return (
    <Routes>
      <Route element={<Kader word={word} />}>
        {ROUTES.map(({ pad, Pagina }) => <Route key={pad} path={pad} element={<Vangnet><Suspense fallback={<Wachten />}><Pagina /></Suspense></Vangnet>} />)}
      </Route>
      <Route path="*" element={<Navigate to={beginpad(plaats, useIk().hier)} replace />} />
    </Routes>
  );
}

function Aangemeld({ plaats, word }: { readonly plaats: Plaats; readonly word: (() => void) | undefined }): ReactNode {
  const ik = useHaal(ikAntwoord, metVraag('/api/ik', { kanaal: plaats.kanaal }));
  return (
    <Toon vraag={ik} skelet={<Wachten />}>
      {(wie) => <IkProvider value={wie}><HashRouter><Paginas plaats={plaats} word={word} /></HashRouter></IkProvider>}
    </Toon>
  );
}

function Lokaal({ personen, plaats }: { readonly personen: Extract<AanmeldAntwoord, { modus: 'lokaal' }>['personen']; readonly plaats: Plaats }): ReactNode {
  const [persoon, kies] = useState(() => sessionStorage.getItem(PERSOON));
  const bekend = personen.find(({ id }) => id === persoon);
  const toegang = useMemo(() => (bekend === undefined ? undefined : toegangVanVoorbeeld(bekend.id)), [bekend]);
  const word = (id: string | null): void => {
    if (id === null) sessionStorage.removeItem(PERSOON);
    else sessionStorage.setItem(PERSOON, id);
    kies(id);
  };
  if (toegang === undefined) return <WieBentU personen={personen} kies={word} />;
  return <MetToegang toegang={toegang}>{() => <Aangemeld plaats={plaats} word={() => word(null)} />}</MetToegang>;
}

function InTeams({ host }: { readonly host: Host }): ReactNode {
  const toegang = useMemo(() => toegangVanTeams(host, () => Date.now()), [host]);
  return <MetToegang toegang={toegang}>{() => <Aangemeld plaats={host.plaats} word={undefined} />}</MetToegang>;
}

/** The copy of Teams signs people in too, so that only a plain browser has to ask who one is. */
function Aanmelden({ host }: { readonly host: Host }): ReactNode {
  const aanmelding = useHaal(aanmeldAntwoord, '/api/aanmelding');
  return (
    <Toon vraag={aanmelding} skelet={<Wachten />}>
      {(hoe) => (hoe.modus === 'lokaal' && host.plaats.kader === undefined ? <Lokaal personen={hoe.personen} plaats={host.plaats} /> : <InTeams host={host} />)}
    </Toon>
  );
}

/** The whole tab, from signing in on. */
export function Tab({ host }: { readonly host: Host }): ReactNode {
  return <MetToegang toegang={zonderToegang}>{() => <Aanmelden host={host} />}</MetToegang>;
}
