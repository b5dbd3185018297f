import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { afdelingslijstAntwoord, type AfdelingslijstAntwoord } from '../../../src/api/register.ts';
import { useLijst } from '../basis/ophalen.ts';
import { Leeg, Melding, Skelet } from '../basis/staat.tsx';
import { Casusblok } from './casusblok.tsx';
import type { Afdelingsfilter } from './filter.ts';
import { useStijl } from './stijl.ts';

/** The casussen of the afdeling in one list, the most urgent first. */
export function Lijst({ afdeling, filter, kolom }: { readonly afdeling: string; readonly filter: Afdelingsfilter; readonly kolom: string }): ReactNode {
  const stijl = useStijl();
  const lijst = useLijst<AfdelingslijstAntwoord>(afdelingslijstAntwoord, '/api/afdelingen/lijst', { afdeling, ...filter, ...(kolom === '' ? {} : { kolom }) });
  const [eerste] = lijst.data?.pages ?? [];
  if (eerste === undefined) {
    return lijst.isError ? <Melding soort="error" actie={{ tekst: 'Probeer opnieuw', doe: () => void lijst.refetch() }}>{lijst.error.message}</Melding> : <Skelet rijen={5} hoogte={96} wat="De lijst" />;
  }
  const rijen = lijst.data?.pages.flatMap((bladzijde) => bladzijde.rijen) ?? [];
  return (
    <>
      {eerste.gatTeksten.map((tekst) => <Melding key={tekst} soort="warning">{tekst}</Melding>)}
      <p className={stijl.regel} role="status">{eerste.tellingTekst}</p>
      <h2 className="alleen-voorlezen">Casussen</h2>
      {rijen.length === 0 ? <Leeg>Op deze afdeling is niets dat hierbij past.</Leeg> : <ul className={stijl.lijst} aria-label="Casussen">{rijen.map((rij) => <Casusblok key={rij.casus} rij={rij} metStap />)}</ul>}
      {lijst.hasNextPage ? <Button disabled={lijst.isFetchingNextPage} onClick={() => void lijst.fetchNextPage()}>{lijst.isFetchingNextPage ? 'Bezig…' : 'Toon meer'}</Button> : null}
    </>
  );
}
