import { Field, SearchBox } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, type ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { handreikingAntwoord } from '../../../src/api/handreiking.ts';
import { metVraag } from '../app/klant.ts';
import { Blad } from '../basis/blad.tsx';
import { haalOpties, useKlant } from '../basis/ophalen.ts';
import { Paginalink } from '../basis/paginalink.tsx';
import { Leeg, Skelet, Toon } from '../basis/staat.tsx';
import { Sectiepagina } from './sectie.tsx';
import { useStijl } from './stijl.ts';

const LANGST = 100;

/** All sections, or those in which every word is found, while one types. */
function Zoekpagina(): ReactNode {
  const stijl = useStijl();
  const [adres, zetAdres] = useSearchParams();
  const zoek = adres.get('zoek') ?? '';
  const gevraagd = useDeferredValue(zoek.trim().slice(0, LANGST));
  const lijst = useQuery({ ...haalOpties(useKlant(), handreikingAntwoord, metVraag('/api/handreiking', { zoek: gevraagd })), placeholderData: keepPreviousData });
  const aantal = lijst.data?.secties.length ?? 0;
  return (
    <Blad titel="Handreiking">
      <p className={stijl.regel}>Wat kan de reclassering doen, ook bij een kort verblijf? Zoek op een woord, of kies een onderdeel.</p>
      <div role="search" className={stijl.zoek}>
        <Field label="Zoek in de handreiking"><SearchBox className={stijl.zoekveld} value={zoek} maxLength={LANGST} placeholder="bijvoorbeeld: zorg" onChange={(_, { value }) => zetAdres(value === '' ? {} : { zoek: value }, { replace: true })} /></Field>
      </div>
      <Toon vraag={lijst} skelet={<Skelet rijen={6} hoogte={96} wat="De handreiking" />}>
        {({ secties }) => (
          <>
            <p className={stijl.regel} role="status">{gevraagd === '' ? `${aantal} onderdelen` : `${aantal} ${aantal === 1 ? 'onderdeel' : 'onderdelen'} gevonden`}</p>
            {secties.length === 0 ? <Leeg>Niets gevonden. Probeer een ander woord, of een korter woord.</Leeg> : (
              <ul className={stijl.treffers} aria-label="Onderdelen">
                {secties.map(({ id, titel, fragment }) => (
                  <li key={id} className={stijl.kaart}>
                    <h2 className={stijl.kop2}><Paginalink naar={`/handreiking/${id}`}>{titel}</Paginalink></h2>
                    <p className={stijl.zacht}>{fragment}</p>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Toon>
    </Blad>
  );
}

/** What the reclassering can do and which forms exist: to search, to read, and for the beheerder to change. */
export default function Handreiking(): ReactNode {
  const { sectie } = useParams();
  return sectie === undefined ? <Zoekpagina /> : <Sectiepagina key={sectie} id={sectie} />;
}
