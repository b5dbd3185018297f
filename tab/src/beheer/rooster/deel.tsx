import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { roosterAntwoord, type RoosterAntwoord } from '../../../../src/api/beheer/rooster.ts';
import { metVraag } from '../../app/klant.ts';
import { useHaal } from '../../basis/ophalen.ts';
import { Melding, Skelet, Toon } from '../../basis/staat.tsx';
import { Deel, useDeelStijl } from '../delen/deel.tsx';
import { Tabel } from '../delen/tabel.tsx';
import { Keuzeveld } from '../delen/venster.tsx';
import { useVenster, Vensterplek } from '../delen/vensterplek.tsx';
import { Mdovenster, Programmavenster, Reistijdvenster, ROOSTER, Ruimtevenster, type Roostervenster } from './vensters.tsx';

/** Which window is open; without an id for something new. */
type Open = { readonly wat: 'programma' | 'reistijd'; readonly id: string } | { readonly wat: 'mdo' | 'ruimte'; readonly id: string | undefined };

function Lijsten({ rooster, open }: { readonly rooster: RoosterAntwoord; readonly open: (open: Open) => void }): ReactNode {
  const stijl = useDeelStijl();
  const mag = rooster.waaromNiet === undefined;
  const knop = (label: string, doel: Open): ReactNode => (mag ? <Button size="small" aria-label={label} onClick={() => open(doel)}>Wijzig</Button> : '–');
  return (
    <>
      {rooster.waaromNiet === undefined ? null : <Melding soort="info">{rooster.waaromNiet}</Melding>}
      <Tabel
        bijschrift="Programma-uren: wanneer gedetineerden naar een gesprek kunnen" leeg="Deze inrichting heeft nog geen afdelingen." rijen={rooster.afdelingen} sleutel={({ id }) => id}
        kolommen={[{ kop: 'Afdeling', cel: ({ naam }) => naam }, { kop: 'Uren', cel: ({ uren }) => uren }, { kop: 'Wijzig', cel: ({ id, naam }) => knop(`Wijzig programma-uren van ${naam}`, { wat: 'programma', id }) }]}
      />
      <Tabel
        bijschrift="MDO-uren" leeg="Nog geen MDO-uren. Een MDO wordt dan op elk tijdstip gepland." rijen={rooster.mdos} sleutel={({ id }) => id}
        kolommen={[{ kop: 'Wanneer', cel: ({ tekst }) => tekst }, { kop: 'Waar', cel: ({ waar }) => waar }, { kop: 'Wijzig', cel: ({ id, tekst }) => knop(`Wijzig MDO-uren ${tekst}`, { wat: 'mdo', id }) }]}
      />
      {mag ? <div><Button onClick={() => open({ wat: 'mdo', id: undefined })}>Voeg MDO-uren toe</Button></div> : null}
      <Tabel
        bijschrift="Ruimtes" leeg="Nog geen ruimtes. Samen starten boekt dan geen ruimte." rijen={rooster.ruimtes} sleutel={({ id }) => id}
        kolommen={[
          { kop: 'Ruimte', cel: ({ naam, adres }) => <>{naam}<span className={stijl.stil}>{adres}</span></> }, { kop: 'Plaatsen', cel: ({ plaatsen }) => plaatsen },
          { kop: 'In gebruik', cel: ({ inGebruik }) => (inGebruik ? 'ja' : 'nee') }, { kop: 'Wijzig', cel: ({ id, naam }) => knop(`Wijzig ruimte ${naam}`, { wat: 'ruimte', id }) },
        ]}
      />
      {mag ? <div><Button onClick={() => open({ wat: 'ruimte', id: undefined })}>Voeg ruimte toe</Button></div> : null}
      {rooster.reistijden.length === 0 ? null : (
        <Tabel
          bijschrift="Reistijd" leeg="" rijen={rooster.reistijden} sleutel={({ pi }) => pi}
          kolommen={[{ kop: 'Naar', cel: ({ naam }) => naam }, { kop: 'Minuten', cel: ({ minuten }) => minuten ?? 'zoals afgesproken bij Afspraken' }, { kop: 'Wijzig', cel: ({ pi, naam }) => (rooster.magReistijd ? <Button size="small" aria-label={`Wijzig reistijd naar ${naam}`} onClick={() => open({ wat: 'reistijd', id: pi })}>Wijzig</Button> : '–') }]}
        />
      )}
    </>
  );
}

function Openvenster({ open, opties }: { readonly open: Open; readonly opties: Roostervenster }): ReactNode {
  switch (open.wat) {
    case 'programma':
      return <Programmavenster {...opties} id={open.id} />;
    case 'mdo':
      return <Mdovenster {...opties} id={open.id} />;
    case 'ruimte':
      return <Ruimtevenster {...opties} id={open.id} />;
    case 'reistijd':
      return <Reistijdvenster {...opties} id={open.id} />;
  }
}

/** Programme hours, MDO hours, rooms and travel of a PI. */
export default function Rooster(): ReactNode {
  const [pi, zetPi] = useState<string>();
  const venster = useVenster<Open>();
  const vraag = useHaal(roosterAntwoord, metVraag(ROOSTER, { pi }));
  return (
    <Deel titel="Uren en ruimtes" gelukt={venster.gelukt} uitleg="Binnen deze uren en in deze ruimtes plant Samen starten. De ruimtes zijn er voor alle afdelingen van de inrichting.">
      <Toon vraag={vraag} skelet={<Skelet rijen={6} wat="Het rooster" />}>
        {(rooster) => (
          <>
            {rooster.pis.length < 2 ? null : <Keuzeveld naam="pi" label="Inrichting" waarde={rooster.pi} zet={zetPi} fout={undefined} keuzes={rooster.pis} />}
            <Lijsten rooster={rooster} open={venster.open} />
          </>
        )}
      </Toon>
      <Vensterplek venster={venster}>{(open) => (vraag.data === undefined ? null : <Openvenster open={open} opties={{ rooster: vraag.data, sluit: venster.sluit, klaar: venster.klaar }} />)}</Vensterplek>
    </Deel>
  );
}
