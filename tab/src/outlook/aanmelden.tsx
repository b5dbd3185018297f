import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { aanmeldAntwoord, ikAntwoord, type AanmeldAntwoord } from '../../../src/api/aanmelding.ts';
import { MetToegang } from '../app/mettoegang.tsx';
import { toegangVanVoorbeeld, zonderToegang } from '../app/toegang.ts';
import { WieBentU } from '../app/wie.tsx';
import { Blad } from '../basis/blad.tsx';
import { IkProvider, useHaal } from '../basis/ophalen.ts';
import { Skelet, Toon } from '../basis/staat.tsx';
import { Gaatniet } from './gaatniet.tsx';
import { toegangVanOutlook, type Registratie } from './naa.ts';
import type { Kader } from './office/kader.ts';
import { Paneel } from './paneel.tsx';

const NIET_INGERICHT = 'Samen starten is nog niet ingericht voor Outlook. Vraag de beheerder om hulp. In Teams kunt u Samen starten wel gebruiken.';
const TE_OUD = 'In deze versie van Outlook kunt u zich niet aanmelden bij Samen starten. Gebruik de nieuwe Outlook of Outlook in de browser, of open Samen starten in Teams.';
const NIET_AANGEMELD = 'Aanmelden is niet gelukt. Probeer het opnieuw. Blijft het zo? Open Samen starten in Teams en vertel het de beheerder.';

const Wachten = (): ReactNode => <Blad titel="Samen starten"><Skelet rijen={4} wat="Samen starten" /></Blad>;

/** Asks who one is before anything else, so that a proof that is missing or of somebody unknown is told as such. */
function Aangemeld({ kader, tab }: { readonly kader: Kader; readonly tab: string | undefined }): ReactNode {
  const vragen = useQueryClient();
  const ik = useHaal(ikAntwoord, '/api/ik');
  if (ik.data === undefined && ik.isError && 'soort' in ik.error && ik.error.soort === 'verlopen') return <Gaatniet melding={NIET_AANGEMELD} tab={tab} opnieuw={() => void vragen.resetQueries()} />;
  return <Toon vraag={ik} skelet={<Wachten />}>{(wie) => <IkProvider value={wie}><Paneel kader={kader} /></IkProvider>}</Toon>;
}

function InOutlook({ kader, registratie, tab }: { readonly kader: Kader; readonly registratie: Registratie; readonly tab: string | undefined }): ReactNode {
  const toegang = useMemo(() => toegangVanOutlook(registratie, { laad: () => import('@azure/msal-browser'), nu: () => Date.now(), isOnline: () => navigator.onLine }), [registratie]);
  return <MetToegang toegang={toegang}>{() => <Aangemeld kader={kader} tab={tab} />}</MetToegang>;
}

/** Local mode: who the copy of Outlook says one is, else a choice. */
function Lokaal({ kader, personen }: { readonly kader: Kader; readonly personen: Extract<AanmeldAntwoord, { modus: 'lokaal' }>['personen'] }): ReactNode {
  const [persoon, kies] = useState(() => new URLSearchParams(location.search).get('persoon'));
  const bekend = personen.find(({ id }) => id === persoon)?.id;
  const toegang = useMemo(() => (bekend === undefined ? undefined : toegangVanVoorbeeld(bekend)), [bekend]);
  if (toegang === undefined) return <WieBentU personen={personen} kies={kies} />;
  return <MetToegang toegang={toegang}>{() => <Aangemeld kader={kader} tab={undefined} />}</MetToegang>;
}

function Hoe({ kader }: { readonly kader: Kader }): ReactNode {
  const aanmelding = useHaal(aanmeldAntwoord, '/api/aanmelding');
  return (
    <Toon vraag={aanmelding} skelet={<Wachten />}>
      {(hoe) => {
        if (hoe.modus === 'lokaal') return <Lokaal kader={kader} personen={hoe.personen} />;
        if (hoe.outlook === undefined) return <Gaatniet melding={NIET_INGERICHT} tab={hoe.tab} />;
        return kader.kanAanmelden() ? <InOutlook kader={kader} registratie={hoe.outlook} tab={hoe.tab} /> : <Gaatniet melding={TE_OUD} tab={hoe.tab} />;
      }}
    </Toon>
  );
}

/** The pane, from signing in on. */
export function Aanmelden({ kader }: { readonly kader: Kader }): ReactNode {
  return <MetToegang toegang={zonderToegang}>{() => <Hoe kader={kader} />}</MetToegang>;
}
