import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { tijdlijnAntwoord, type TijdlijnAntwoord } from '../../../src/api/casus.ts';
import { metVraag } from '../app/klant.ts';
import { Keuzeveld } from '../basis/keuzeveld.tsx';
import { magOpnieuw, useKlant } from '../basis/ophalen.ts';
import { Leeg, Melding, Skelet } from '../basis/staat.tsx';
import { perDag, SOORTNAAM, type Regel } from './dagen.ts';
import { apiPad } from './nieuws.ts';
import { useStijl } from './stijl.ts';

const useEigen = makeStyles({
  regel: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '2px 16px', '@media (min-width: 640px)': { gridTemplateColumns: '56px minmax(0, 1fr)' } },
  filter: { maxWidth: '280px' },
  tijd: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

const SOORTKEUZES = Object.entries(SOORTNAAM).map(([waarde, naam]) => ({ waarde, naam }));

function Gebeurd({ regel: { opTekst, kop, toelichting, wie, soort } }: { readonly regel: Regel }): ReactNode {
  const stijl = useStijl();
  const eigen = useEigen();
  return (
    <li className={eigen.regel}>
      <span className={eigen.tijd}>{opTekst.slice(-5)}</span>
      <div className={stijl.regel}>
        <p className={stijl.nadruk}>{kop}</p>
        {toelichting === undefined ? null : <p className={stijl.geschreven}>{toelichting}</p>}
        <p className={stijl.zacht}>{wie.naam}{wie.organisatie === undefined ? '' : ` (${wie.organisatie})`} · {SOORTNAAM[soort].toLowerCase()}</p>
      </div>
    </li>
  );
}

/** Everything that happened in the casus, the newest first, by day. */
export function Tijdlijn({ casus }: { readonly casus: string }): ReactNode {
  const stijl = useStijl();
  const eigen = useEigen();
  const klant = useKlant();
  const [soort, kies] = useState('');
  const pad = `${apiPad(casus)}/tijdlijn`;
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [pad],
    queryFn: ({ pageParam }) => klant.haal<TijdlijnAntwoord>(tijdlijnAntwoord, metVraag(pad, { voor: pageParam })),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ volgende }) => volgende,
    retry: magOpnieuw,
  });
  const alle = data?.pages.flatMap(({ regels }) => regels) ?? [];
  const getoond = soort === '' ? alle : alle.filter((regel) => regel.soort === soort);
  return (
    <>
      <div className={eigen.filter}><Keuzeveld label="Waarover" waarde={soort} keuzes={SOORTKEUZES} kies={kies} alle="Alles" /></div>
      {isPending ? <Skelet rijen={5} wat="De tijdlijn" /> : null}
      {error === null ? null : <Melding soort="error" actie={{ tekst: 'Probeer opnieuw', doe: () => void refetch() }}>{error.message}</Melding>}
      {data !== undefined && getoond.length === 0 ? <Leeg>{hasNextPage ? 'In wat hier staat is niets van deze soort. Kies “Toon ouder” om verder terug te kijken.' : 'Er is niets van deze soort gebeurd.'}</Leeg> : null}
      {perDag(getoond).map(({ dag, tekst, regels }) => (
        <section key={dag} className={stijl.vak} aria-labelledby={`dag-${dag}`}>
          <h2 id={`dag-${dag}`} className={stijl.kop2}><time dateTime={dag}>{tekst}</time></h2>
          <ol className={stijl.lijst}>{regels.map((regel) => <Gebeurd key={regel.nummer} regel={regel} />)}</ol>
        </section>
      ))}
      {hasNextPage ? <div><Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>{isFetchingNextPage ? 'Bezig…' : 'Toon ouder'}</Button></div> : null}
      {data !== undefined && !hasNextPage && getoond.length > 0 ? <p className={stijl.zacht}>Dit is het begin van de casus.</p> : null}
    </>
  );
}
