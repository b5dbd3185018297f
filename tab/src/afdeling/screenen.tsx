import { Button, Field, Select } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { screenAntwoord, screenlijstAntwoord, type ScreenlijstAntwoord, type ScreenVraag } from '../../../src/api/register.ts';
import { Keuzeveld, type Keuze } from '../basis/keuzeveld.tsx';
import { useKlant, useVraag } from '../basis/ophalen.ts';
import { Leeg, Melding, Skelet, Toon } from '../basis/staat.tsx';
import { Paginalink } from '../basis/paginalink.tsx';
import { Termijn } from '../basis/termijn.tsx';
import { useStijl } from './stijl.ts';

type Rij = ScreenlijstAntwoord['rijen'][number];
type Gekozen = Readonly<Record<string, string>>;

function Screenrij({ rij, keuzes, gekozen, kies }: { readonly rij: Rij; readonly keuzes: readonly Keuze[]; readonly gekozen: string; readonly kies: (keuze: string) => void }): ReactNode {
  const stijl = useStijl();
  const { casus, code, naam, sknTekst, klokTekst, stand, verblijfTekst, eerder } = rij;
  return (
    <li className={stijl.screenrij}>
      <div className={stijl.lijst}>
        <h3 className={stijl.kop3}><Paginalink naar={`/casus/${casus}`}>{naam} · {code}</Paginalink></h3>
        <p className={stijl.zacht}>SKN {sknTekst} · {verblijfTekst}{eerder.length === 0 ? '' : ` · eerder: ${eerder.join(', ')}`}</p>
        <div><Termijn stand={stand} tekst={klokTekst} /></div>
      </div>
      <Field label="Uitkomst"><Select aria-label={`Uitkomst voor ${naam}, ${code}`} value={gekozen} onChange={(_, { value }) => kies(value)}>
        <option value="">nog niet</option>
        {keuzes.map(({ waarde, naam: keuze }) => <option key={waarde} value={waarde}>{keuze}</option>)}
      </Select></Field>
    </li>
  );
}

function Formulier({ afdeling, lijst }: { readonly afdeling: string; readonly lijst: ScreenlijstAntwoord }): ReactNode {
  const stijl = useStijl();
  const klant = useKlant();
  const vragen = useQueryClient();
  const [gekozen, zetGekozen] = useState<Gekozen>({});
  const keuzes = lijst.keuzes.map(({ keuze, naam }): Keuze => ({ waarde: keuze, naam }));
  const regels = lijst.rijen.flatMap(({ code }) => (gekozen[code] === undefined || gekozen[code] === '' ? [] : [{ code, keuze: gekozen[code] }])) as ScreenVraag['regels'];
  const vastleggen = useMutation({
    mutationFn: () => klant.stuur(screenAntwoord, { methode: 'POST', pad: '/api/screenen', inhoud: { afdeling, regels } }),
    onSuccess: ({ mislukt, lijst: nieuw }) => {
      // What failed keeps its choice, so that nothing has to be chosen twice.
      zetGekozen((nu) => Object.fromEntries(Object.entries(nu).filter(([code]) => mislukt.includes(code))));
      vragen.setQueryData(['/api/screenen/lijst', { afdeling }], nieuw);
      return vragen.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== '/api/screenen/lijst' });
    },
  });
  return (
    <>
      <p className={stijl.regel}>{lijst.totaal === 0 ? '' : `${lijst.totaal} ${lijst.totaal === 1 ? 'signaal wacht' : 'signalen wachten'} op een oordeel.`}{lijst.bijCollega === 0 ? '' : ` ${lijst.bijCollega} ${lijst.bijCollega === 1 ? 'pakte' : 'pakten'} collega's op.`} Is iemand wel bekend? Open dan de casus.</p>
      {vastleggen.isSuccess ? <Melding soort={vastleggen.data.mislukt.length > 0 ? 'warning' : 'success'}>{vastleggen.data.melding}</Melding> : null}
      {vastleggen.isError ? <Melding soort="error">{vastleggen.error.message}</Melding> : null}
      {lijst.rijen.length === 0 ? <Leeg>Er zijn geen signalen om te screenen.</Leeg> : (
        <>
          <Keuzeveld label="Zet alle op" waarde="" keuzes={keuzes} alle="kies een uitkomst" kies={(keuze) => { if (keuze !== '') zetGekozen(Object.fromEntries(lijst.rijen.map(({ code }) => [code, keuze]))); }} />
          <h2 className="alleen-voorlezen">Signalen</h2>
          <ul className={stijl.lijst} aria-label="Signalen">{lijst.rijen.map((rij) => <Screenrij key={rij.code} rij={rij} keuzes={keuzes} gekozen={gekozen[rij.code] ?? ''} kies={(keuze) => zetGekozen({ ...gekozen, [rij.code]: keuze })} />)}</ul>
          <div className={stijl.knoppen}><Button appearance="primary" disabledFocusable={regels.length === 0 || vastleggen.isPending} onClick={() => vastleggen.mutate()}>{vastleggen.isPending ? 'Bezig…' : regels.length === 0 ? 'Kies eerst een uitkomst' : `Leg ${regels.length} vast`}</Button></div>
        </>
      )}
    </>
  );
}

/** Signals of the afdeling, judged in one go by who screens there. */
export function Screenen({ afdeling }: { readonly afdeling: string }): ReactNode {
  const lijst = useVraag(screenlijstAntwoord, '/api/screenen/lijst', { afdeling });
  return <Toon vraag={lijst} skelet={<Skelet rijen={5} hoogte={64} wat="De signalen" />}>{(waarde) => <Formulier afdeling={afdeling} lijst={waarde} />}</Toon>;
}
