import { Button, mergeClasses, Switch } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { memo, useDeferredValue, useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { monitorAntwoord, type MonitorAntwoord } from '../../../src/api/monitor.ts';
import { metVraag } from '../app/klant.ts';
import { bewaarBestand } from '../basis/bewaren.ts';
import { Blad } from '../basis/blad.tsx';
import { Keuzeveld } from '../basis/keuzeveld.tsx';
import { haalOpties, useKlant } from '../basis/ophalen.ts';
import { Leeg, Melding, Skelet, Toon } from '../basis/staat.tsx';
import { deelIn, type Onderdeel } from './indeling.ts';
import { Cijferkaart, Verzamelkaart } from './kaart.tsx';
import { gebieden, gebiedVan, isLeeg, vraagNaar, type Blik } from './keuze.ts';
import { useStijl } from './stijl.ts';

interface Getoond {
  readonly cijfers: MonitorAntwoord;
  readonly blik: Blik;
  readonly alsTabel: boolean;
}

function Deel({ deel: { kop, uitleg, reeksen, samen }, ...getoond }: Getoond & { readonly deel: Onderdeel }): ReactNode {
  const stijl = useStijl();
  const id = useId();
  return (
    <section className={stijl.deel} aria-labelledby={id}>
      <h2 className={stijl.kop2} id={id}>{kop}</h2>
      <p className={stijl.tekst}>{uitleg}</p>
      {samen === true ? <Verzamelkaart titel={kop} wat="Soort" reeksen={reeksen} {...getoond} /> : <div className={mergeClasses(stijl.kaarten, getoond.alsTabel && stijl.onderElkaar)}>{reeksen.map((reeks) => <Cijferkaart key={reeks.id} reeks={reeks} {...getoond} />)}</div>}
    </section>
  );
}

/** Drawn anew only when what it shows is another: it holds some twenty charts. */
const Delen = memo(function Delen(getoond: Getoond): ReactNode {
  return deelIn(getoond.cijfers.reeksen).map((deel) => <Deel key={deel.kop} deel={deel} {...getoond} />);
});

/** What was chosen on the page, as it stands in the address; away: not chosen. */
type Gekozen = Readonly<Record<string, string>>;

function Keuzes({ cijfers, gekozen, zet }: { readonly cijfers: MonitorAntwoord; readonly gekozen: Gekozen; readonly zet: (anders: Readonly<Record<string, string>>) => void }): ReactNode {
  const waar = gebieden(cijfers);
  const groepen = cijfers.groepen.map(({ id, naam }) => ({ waarde: id, naam }));
  return (
    <>
      {waar.length > 1 ? <Keuzeveld label="Gebied" waarde={gekozen['gebied'] ?? gebiedVan(cijfers)} keuzes={waar} kies={(gebied) => zet({ gebied, groep: '' })} /> : null}
      {groepen.length > 0 ? <Keuzeveld label={cijfers.niveau === 'land' ? 'Inrichting' : 'Afdeling'} waarde={gekozen['groep'] ?? ''} keuzes={groepen} kies={(groep) => zet({ groep })} alle={cijfers.niveau === 'land' ? 'Alle inrichtingen' : 'Hele inrichting'} /> : null}
      <Keuzeveld label="Jaar" waarde={gekozen['jaar'] ?? String(cijfers.jaar)} keuzes={[...new Set([cijfers.jaar, ...cijfers.keuze.jaren])].sort((a, b) => b - a).map((jaar) => ({ waarde: String(jaar), naam: String(jaar) }))} kies={(jaar) => zet({ jaar, periode: '' })} />
      <Keuzeveld label="Verdeeld in" waarde={gekozen['per'] ?? cijfers.per} keuzes={[{ waarde: 'kwartaal', naam: 'Kwartalen' }, { waarde: 'maand', naam: 'Maanden' }]} kies={(per) => zet({ per, periode: '' })} />
      <Keuzeveld label="Cijfers over" waarde={gekozen['periode'] ?? ''} keuzes={cijfers.perioden.map(({ id, naam }) => ({ waarde: id, naam }))} kies={(periode) => zet({ periode })} alle="Het hele jaar" />
    </>
  );
}

/** Saves the same figures as a file; the token is a header, so a link would not do. */
function Csvknop({ pad }: { readonly pad: string }): ReactNode {
  const klant = useKlant();
  const halen = useMutation({ mutationFn: async () => bewaarBestand(await klant.haalBestand(pad)) });
  return (
    <>
      <Button icon={<ArrowDownloadRegular />} disabledFocusable={halen.isPending} onClick={() => halen.mutate()}>{halen.isPending ? 'Bezig…' : 'Download als CSV'}</Button>
      {halen.isSuccess ? <Melding soort="success">Het bestand staat bij uw downloads. U opent het in Excel.</Melding> : null}
      {halen.isError ? <Melding soort="error">Het bestand is niet opgehaald. {halen.error.message}</Melding> : null}
    </>
  );
}

/** How the work goes, for the country, a PI or an afdeling: figures only, with small numbers hidden. */
export default function Monitor(): ReactNode {
  const stijl = useStijl();
  const klant = useKlant();
  const [adres, zetAdres] = useSearchParams();
  // Kept here and copied to the address: a choice made while the page is still drawing the one before is not lost.
  const [gekozen, kies] = useState<Gekozen>(() => Object.fromEntries(adres));
  useEffect(() => {
    zetAdres({ ...gekozen }, { replace: true });
  }, [gekozen]);
  const zet = (anders: Readonly<Record<string, string>>): void => kies((nu) => Object.fromEntries(Object.entries({ ...nu, ...anders }).filter(([, waarde]) => waarde !== '')));
  const { gebied = '', jaar = '', per, groep = '', periode = '', tabel } = useDeferredValue(gekozen);
  const vraag = { ...vraagNaar(gebied), jaar, per: per === 'maand' ? 'maand' : 'kwartaal' };
  const blik = useMemo(() => ({ groep, periode }), [groep, periode]);
  const alsTabel = tabel === 'ja';
  const cijfers = useQuery({ ...haalOpties(klant, monitorAntwoord, metVraag('/api/monitor', vraag)), placeholderData: keepPreviousData });
  return (
    <Blad titel={cijfers.data === undefined ? 'Monitor' : `Monitor: ${cijfers.data.titel}`}>
      <Toon vraag={cijfers} skelet={<Skelet rijen={5} hoogte={128} wat="De cijfers" />}>
        {(gelezen) => (
          <>
            <div className={stijl.filter}>
              <Keuzes cijfers={gelezen} gekozen={gekozen} zet={zet} />
              <Switch label="Toon alles als tabel" checked={gekozen['tabel'] === 'ja'} onChange={(_, { checked }) => zet({ tabel: checked ? 'ja' : '' })} />
              <Csvknop key={JSON.stringify(vraag)} pad={metVraag('/api/monitor.csv', vraag)} />
            </div>
            {isLeeg(gelezen) ? <Leeg>Over {gelezen.jaar} zijn er nog geen cijfers. Ze komen vanzelf zodra er signalen binnen zijn.</Leeg> : (
              <>
                <p className={stijl.tekst}>Een casus telt mee in de maand van het signaal. Staat er “verborgen”? Dan gaat het over minder dan 5 casussen, of is zo’n klein getal hieruit te herleiden. Zo is niemand te herkennen. Bij “2023” staat wat collega’s toen zelf zeiden: dat is beleving, geen meting.</p>
                <Delen cijfers={gelezen} blik={blik} alsTabel={alsTabel} />
              </>
            )}
          </>
        )}
      </Toon>
    </Blad>
  );
}
