import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Blad } from '../basis/blad.tsx';
import { Skelet } from '../basis/staat.tsx';
import { InThema } from '../teams/thema.tsx';
import { maakThemaBron, type ThemaBron } from '../teams/themabron.ts';
import { Aanmelden } from './aanmelden.tsx';
import { GeenOutlook } from './gaatniet.tsx';
import { openKader, type Kader } from './office/kader.ts';
import { volgThema } from './office/thema.ts';
import type { Uitkomst } from './uitkomst.ts';

function Inhoud({ kader }: { readonly kader: Uitkomst<Kader> | undefined }): ReactNode {
  if (kader === undefined) return <Blad titel="Samen starten"><Skelet rijen={4} wat="Samen starten" /></Blad>;
  return kader.goed ? <Aanmelden kader={kader.waarde} /> : <GeenOutlook melding={kader.melding} />;
}

function Pagina({ kader, thema }: { readonly kader: Promise<Uitkomst<Kader>>; readonly thema: ThemaBron }): ReactNode {
  const [bekend, zet] = useState<Uitkomst<Kader>>();
  useEffect(() => void kader.then(zet), [kader]);
  return <InThema thema={useSyncExternalStore(thema.luister, thema.nu)}><Inhoud kader={bekend} /></InThema>;
}

async function verbind(bijOutlook: () => void): Promise<Uitkomst<Kader>> {
  const kader = await openKader();
  if (kader.goed) bijOutlook();
  return kader;
}

const plek = document.getElementById('pagina');
if (plek !== null) {
  const thema = maakThemaBron();
  const { bijOutlook } = volgThema(thema.zet);
  createRoot(plek).render(<Pagina kader={verbind(bijOutlook)} thema={thema} />);
}
