import { Button, Field, SearchBox } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { mensenAntwoord, type MensenAntwoord } from '../../../../src/api/beheer/mensen.ts';
import { useHaal } from '../../basis/ophalen.ts';
import { Skelet, Toon } from '../../basis/staat.tsx';
import { Deel, useDeelStijl } from '../delen/deel.tsx';
import { Tabel } from '../delen/tabel.tsx';
import { useVenster, Vensterplek } from '../delen/vensterplek.tsx';
import { MENSEN, Persoonvenster, type Mens } from './persoonvenster.tsx';
import { Rolvenster } from './rolvenster.tsx';
import { Afmeldvenster, Afwezigvenster } from './vensters.tsx';

/** Which window is open, and about whom. */
type Open = { readonly wat: 'gegevens' | 'rollen' | 'afwezig' | 'afmelden'; readonly wie: string | undefined };

function past({ naam, email, organisatie, rollen }: Mens, zoek: string): boolean {
  const tekst = [naam, email, organisatie, ...rollen.map((een) => een.tekst)].join(' ').toLowerCase();
  return zoek.toLowerCase().split(/\s+/).every((woord) => tekst.includes(woord));
}

function Lijst({ lijst, open }: { readonly lijst: MensenAntwoord; readonly open: (open: Open) => void }): ReactNode {
  const stijl = useDeelStijl();
  const [zoek, zetZoek] = useState('');
  const gevonden = lijst.mensen.filter((mens) => past(mens, zoek));
  return (
    <>
      <Field label="Zoek op naam, mailadres, rol of afdeling"><SearchBox value={zoek} onChange={(_, { value }) => zetZoek(value)} /></Field>
      <Tabel
        bijschrift={`${gevonden.length} ${gevonden.length === 1 ? 'collega' : 'collega’s'}`} leeg="Niemand gevonden. Maak de zoektekst korter, of voeg de collega toe." rijen={gevonden} sleutel={({ id }) => id}
        kolommen={[
          { kop: 'Naam', cel: ({ naam, organisatie, email }) => <>{naam}<span className={stijl.stil}>{organisatie}</span><span className={stijl.stil}>{email}</span></> },
          { kop: 'Rollen', cel: ({ rollen }) => (rollen.length === 0 ? 'geen rol' : rollen.map(({ tekst }) => <div key={tekst}>{tekst}</div>)) },
          { kop: 'Nu', cel: ({ afwezig, openWerk }) => <>{afwezig === undefined ? 'aanwezig' : afwezig.tekst}{openWerk === undefined ? null : <span className={stijl.stil}>open werk: {openWerk}</span>}</> },
          {
            kop: 'Wijzig',
            cel: ({ id, naam, mag, magAfwezig, waaromNiet }) => (
              <div className={stijl.rij}>
                <Button size="small" aria-label={`Rollen van ${naam}`} onClick={() => open({ wat: 'rollen', wie: id })}>Rollen</Button>
                {magAfwezig ? <Button size="small" aria-label={`Afwezig: ${naam}`} onClick={() => open({ wat: 'afwezig', wie: id })}>Afwezig</Button> : null}
                {mag ? <Button size="small" aria-label={`Gegevens van ${naam}`} onClick={() => open({ wat: 'gegevens', wie: id })}>Gegevens</Button> : null}
                {mag ? <Button size="small" appearance="subtle" aria-label={`Meld af: ${naam}`} onClick={() => open({ wat: 'afmelden', wie: id })}>Meld af</Button> : null}
                {waaromNiet === undefined ? null : <span className={stijl.stil}>{waaromNiet}</span>}
              </div>
            ),
          },
        ]}
      />
    </>
  );
}

/** People, their roles and absence. */
export default function Mensen(): ReactNode {
  const vraag = useHaal(mensenAntwoord, MENSEN);
  const venster = useVenster<Open>();
  const { sluit, klaar } = venster;
  const lijst = vraag.data;
  return (
    <Deel titel="Mensen en rollen" gelukt={venster.gelukt} uitleg="Een rol bepaalt wat iemand ziet en mag. Wie geen rol heeft, ziet geen casussen." naast={<Button appearance="primary" onClick={() => venster.open({ wat: 'gegevens', wie: undefined })}>Voeg collega toe</Button>}>
      <Toon vraag={vraag} skelet={<Skelet rijen={6} wat="De lijst" />}>{(waarde) => <Lijst lijst={waarde} open={venster.open} />}</Toon>
      <Vensterplek venster={venster}>
        {({ wat, wie }) => {
          const mens = lijst?.mensen.find(({ id }) => id === wie);
          if (wat === 'gegevens' && (wie === undefined || mens !== undefined)) return <Persoonvenster mens={mens} sluit={sluit} klaar={klaar} />;
          if (lijst === undefined || mens === undefined) return null;
          if (wat === 'rollen') return <Rolvenster lijst={lijst} mens={mens} sluit={sluit} klaar={venster.zeg} />;
          return wat === 'afwezig' ? <Afwezigvenster lijst={lijst} mens={mens} sluit={sluit} klaar={klaar} /> : <Afmeldvenster mens={mens} sluit={sluit} klaar={klaar} />;
        }}
      </Vensterplek>
    </Deel>
  );
}
