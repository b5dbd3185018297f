import { Button } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { handreikingAntwoord, sectieAntwoord, type SectieAntwoord } from '../../../src/api/handreiking.ts';
import { Blad } from '../basis/blad.tsx';
import { useHaal } from '../basis/ophalen.ts';
import { Paginalink } from '../basis/paginalink.tsx';
import { Melding, Skelet, Toon } from '../basis/staat.tsx';
import { focusOp } from '../invoer/focus.ts';
import { Bewerken } from './bewerken.tsx';
import { Geschiedenis } from './geschiedenis.tsx';
import { bewaarKlad, kladVan, leesKlad, type Klad } from './kladblok.ts';
import { useStijl } from './stijl.ts';
import { Tekst } from './tekst.tsx';

/** The way to the other sections, beside the text where there is room. */
function Inhoud({ hier }: { readonly hier: string }): ReactNode {
  const stijl = useStijl();
  const { data } = useHaal(handreikingAntwoord, '/api/handreiking');
  return (
    <nav className={stijl.inhoud} aria-label="Onderdelen van de handreiking">
      <ul className={stijl.lijst}>
        {data?.secties.map(({ id, titel }) => <li key={id}>{id === hier ? <strong aria-current="page">{titel}</strong> : <Paginalink naar={`/handreiking/${id}`}>{titel}</Paginalink>}</li>)}
      </ul>
    </nav>
  );
}

function Gelezen({ antwoord }: { readonly antwoord: SectieAntwoord }): ReactNode {
  const stijl = useStijl();
  const { sectie, magWijzigen, geschiedenis } = antwoord;
  const wijzigknop = useId();
  const [klad, zetKlad] = useState(() => (magWijzigen ? leesKlad(sessionStorage, sectie.id) : undefined));
  const [bewaard, meldBewaard] = useState(false);
  const was = useRef(klad !== undefined);
  useEffect(() => {
    // Back from the form: to the button that one came from, which was not there meanwhile.
    if (was.current && klad === undefined) focusOp(wijzigknop);
    was.current = klad !== undefined;
  }, [klad, wijzigknop]);
  const zet = (getypt: Klad | undefined): void => {
    bewaarKlad(sessionStorage, sectie.id, getypt);
    zetKlad(getypt);
    meldBewaard(false);
  };
  if (klad !== undefined) return <Bewerken sectie={sectie} klad={klad} zet={zet} klaar={() => { zet(undefined); meldBewaard(true); }} />;
  return (
    <article className={stijl.stapel}>
      {bewaard ? <Melding soort="success">De tekst is bewaard. Iedereen leest hem vanaf nu zo.</Melding> : null}
      <div className={stijl.kaart}><Tekst tekst={sectie.tekst} kop="h2" /></div>
      {magWijzigen ? (
        <>
          <div className={stijl.knoppen}><Button id={wijzigknop} icon={<EditRegular />} onClick={() => zet(kladVan(sectie))}>Wijzig</Button></div>
          <Geschiedenis geschiedenis={geschiedenis} neemOver={(tekst) => zet(kladVan({ ...tekst, versie: sectie.versie }))} />
        </>
      ) : null}
    </article>
  );
}

/** One section, at its own address. */
export function Sectiepagina({ id }: { readonly id: string }): ReactNode {
  const stijl = useStijl();
  const sectie = useHaal(sectieAntwoord, `/api/handreiking/${encodeURIComponent(id)}`);
  return (
    <Blad titel={sectie.data?.sectie.titel ?? 'Handreiking'}>
      <div><Paginalink naar="/handreiking">Alle onderdelen</Paginalink></div>
      <div className={stijl.naast}>
        <Inhoud hier={id} />
        <Toon vraag={sectie} skelet={<Skelet rijen={4} hoogte={96} wat="Het onderdeel" />}>{(antwoord) => <Gelezen antwoord={antwoord} />}</Toon>
      </div>
    </Blad>
  );
}
