import { Checkbox, Field, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { kiesAntwoord, type Kiesregel } from '../../../src/api/outlook.ts';
import { useVraag } from '../basis/ophalen.ts';
import { Leeg, Skelet, Toon } from '../basis/staat.tsx';
import { Termijn } from '../basis/termijn.tsx';
import { Zoekveld } from '../basis/zoekveld.tsx';
import { teTonen, waaromNiet, wissel } from './kiesbaar.ts';
import type { Koppeling } from './koppeling.ts';
import { useStijl } from './stijl.ts';

export const SOORTEN: readonly { readonly soort: Koppeling['soort']; readonly naam: string }[] = [
  { soort: 'duiding', naam: 'Duiding' },
  { soort: 'trajectgesprek', naam: 'Trajectgesprek' },
  { soort: 'mdo', naam: 'MDO' },
];

/** Which meeting it is. */
export function Soortkeuze({ soort, kies }: { readonly soort: Koppeling['soort']; readonly kies: (soort: Koppeling['soort']) => void }): ReactNode {
  return (
    <Field label="Wat plant u?">
      <RadioGroup value={soort} onChange={(_, { value }) => kies(SOORTEN.find((een) => een.soort === value)?.soort ?? soort)}>
        {SOORTEN.map((een) => <Radio key={een.soort} value={een.soort} label={een.naam} />)}
      </RadioGroup>
    </Field>
  );
}

function Regel({ regel, gekozen, kies }: { readonly regel: Kiesregel; readonly gekozen: readonly Kiesregel[]; readonly kies: (gekozen: readonly Kiesregel[]) => void }): ReactNode {
  const stijl = useStijl();
  const uitleg = useId();
  const { casus, code, naam, afdeling, piNaam, metTekst, stand, termijnTekst } = regel;
  const waarom = waaromNiet(regel, gekozen);
  return (
    <li className={mergeClasses(stijl.kaart, waarom !== undefined && stijl.grijs)}>
      <Checkbox className={stijl.vink} label={naam ?? code} checked={gekozen.some((een) => een.casus === casus)} disabled={waarom !== undefined} aria-describedby={uitleg} onChange={() => kies(wissel(gekozen, regel))} />
      <div id={uitleg} className={stijl.stapel}>
        <p className={stijl.zacht}>{[naam === undefined ? undefined : code, `${afdeling}, ${piNaam}`, metTekst].filter((deel) => deel !== undefined && deel !== '').join(' · ')}</p>
        {waarom === undefined ? <span><Termijn stand={stand} tekst={termijnTekst} /></span> : <p className={stijl.zacht}>{waarom}</p>}
      </div>
    </li>
  );
}

/** The casussen for which this meeting has to be planned: one's own first, then the most urgent. */
export function Casuskeuze({ soort, gekozen, kies }: { readonly soort: Koppeling['soort']; readonly gekozen: readonly Kiesregel[]; readonly kies: (gekozen: readonly Kiesregel[]) => void }): ReactNode {
  const stijl = useStijl();
  const [zoek, zetZoek] = useState('');
  const kop = useId();
  const vraag = useVraag(kiesAntwoord, '/api/outlook/casussen', { soort, ...(zoek === '' ? {} : { zoek }) });
  return (
    <section className={stijl.stapel} aria-labelledby={kop}>
      <h2 id={kop} className={stijl.kop}>Over welke casussen?</h2>
      <Zoekveld zoek={zetZoek} fout={zoek !== '' && vraag.isError ? vraag.error.message : undefined} />
      <Toon vraag={vraag} skelet={<Skelet rijen={3} hoogte={96} wat="De lijst met casussen" />}>
        {({ casussen, meer }) => {
          const regels = teTonen(casussen, gekozen);
          return (
            <>
              <p role="status" className={stijl.zacht}>{gekozen.length === 0 ? 'Nog niets gekozen.' : `${gekozen.length} ${gekozen.length === 1 ? 'casus' : 'casussen'} gekozen.`}</p>
              {regels.length === 0 ? <Leeg>{zoek === '' ? 'Er is geen casus waarvoor u dit gesprek moet plannen.' : 'Niets gevonden. Controleer de code, of kies een ander gesprek.'}</Leeg> : <ul className={stijl.lijst} aria-labelledby={kop}>{regels.map((regel) => <Regel key={regel.casus} regel={regel} gekozen={gekozen} kies={kies} />)}</ul>}
              {meer ? <p className={stijl.zacht}>Er zijn er meer. Zoek op een casuscode of SKN.</p> : null}
            </>
          );
        }}
      </Toon>
    </section>
  );
}
