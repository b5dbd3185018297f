import { Button, mergeClasses } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { afdelingsbordAntwoord, type AfdelingsbordAntwoord } from '../../../src/api/register.ts';
import { useVraag } from '../basis/ophalen.ts';
import { Melding, Skelet, Toon } from '../basis/staat.tsx';
import { Casusblok } from './casusblok.tsx';
import type { Afdelingsfilter } from './filter.ts';
import { useStijl } from './stijl.ts';

type Bordkolom = AfdelingsbordAntwoord['kolommen'][number];

function Kolom({ kolom, toonAlles }: { readonly kolom: Bordkolom; readonly toonAlles: (kolom: string) => void }): ReactNode {
  const stijl = useStijl();
  const kop = useId();
  return (
    <section className={mergeClasses(stijl.kolom, kolom.rijen.length === 0 && stijl.kolomLeeg)} aria-labelledby={kop}>
      <h2 className={stijl.kolomkop} id={kop}>{kolom.naam}</h2>
      <p className={stijl.zacht}>{kolom.tellingTekst}</p>
      <ul className={stijl.lijst}>{kolom.rijen.map((rij) => <Casusblok key={rij.casus} rij={rij} metStap={false} />)}</ul>
      {kolom.volgende === undefined ? null : <Button size="small" appearance="subtle" onClick={() => toonAlles(kolom.kolom)} aria-label={`Toon alle casussen van ${kolom.naam}`}>Toon alle</Button>}
    </section>
  );
}

/** The afdeling by step. Columns without casussen stand there too, so that one sees that there are none. */
export function Bord({ afdeling, filter, toonAlles }: { readonly afdeling: string; readonly filter: Afdelingsfilter; readonly toonAlles: (kolom: string) => void }): ReactNode {
  const stijl = useStijl();
  const bord = useVraag(afdelingsbordAntwoord, '/api/afdelingen/bord', { afdeling, ...filter });
  return (
    <Toon vraag={bord} skelet={<Skelet rijen={4} hoogte={128} wat="Het bord" />}>
      {({ kolommen, gatTeksten }) => (
        <>
          {gatTeksten.map((tekst) => <Melding key={tekst} soort="warning">{tekst}</Melding>)}
          {/* Focusable, so that one can scroll it with the keyboard. */}
          <div className={stijl.bord} role="region" aria-label="Bord van de afdeling" tabIndex={0}>{kolommen.map((kolom) => <Kolom key={kolom.kolom} kolom={kolom} toonAlles={toonAlles} />)}</div>
        </>
      )}
    </Toon>
  );
}
