import { Link } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { vraagAanmelding } from '../app/toegang.ts';
import { Blad } from '../basis/blad.tsx';
import { Melding } from '../basis/staat.tsx';

/** Where Teams is when the app in it is not known. */
const TEAMS = 'https://teams.microsoft.com';

/** Why the pane does not work here, and the way to the tab, which does. */
export function Gaatniet({ melding, tab = TEAMS, opnieuw }: { readonly melding: string; readonly tab?: string | undefined; readonly opnieuw?: () => void }): ReactNode {
  return (
    <Blad titel="Samen starten">
      <Melding soort="error" {...(opnieuw === undefined ? {} : { actie: { tekst: 'Probeer opnieuw', doe: opnieuw } })}>{melding}</Melding>
      <p><Link href={tab} target="_blank" rel="noopener">Open Samen starten</Link></p>
    </Blad>
  );
}

/** The same before anybody could sign in: where the tab is, is asked of the server, which may be reached where Microsoft is not. */
export function GeenOutlook({ melding }: { readonly melding: string }): ReactNode {
  const [tab, zet] = useState<string>();
  useEffect(() => {
    void vraagAanmelding().then((antwoord) => {
      if (antwoord.soort === 'goed') zet(antwoord.waarde.modus === 'lokaal' ? './' : antwoord.waarde.tab);
    });
  }, []);
  return <Gaatniet melding={melding} tab={tab} opnieuw={() => location.reload()} />;
}
