import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AanmeldAntwoord } from '../../../src/api/aanmelding.ts';
import { Blad } from '../basis/blad.tsx';

type Personen = Extract<AanmeldAntwoord, { modus: 'lokaal' }>['personen'];

const useStijl = makeStyles({
  lijst: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))' },
  knop: { width: '100%', justifyContent: 'flex-start', textAlign: 'start', padding: '12px 16px' },
  functie: { display: 'block', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Local mode: who one wants to be. */
export function WieBentU({ personen, kies }: { readonly personen: Personen; readonly kies: (persoon: string) => void }): ReactNode {
  const stijl = useStijl();
  return (
    <Blad titel="Wie bent u?">
      <p>Samen starten draait in de lokale modus. Alle personen zijn verzonnen. Kies als wie u wilt kijken.</p>
      <ul className={stijl.lijst}>
        {personen.map(({ id, naam, functie }) => (
          <li key={id}><Button className={stijl.knop} onClick={() => kies(id)}><span>{naam}<span className={stijl.functie}>{functie}</span></span></Button></li>
        ))}
      </ul>
    </Blad>
  );
}
