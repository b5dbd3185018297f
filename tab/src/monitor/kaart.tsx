import { Button } from '@fluentui/react-components';
import { DataBarVerticalRegular, TableRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { MonitorAntwoord, MonitorCel, MonitorReeks } from '../../../src/api/monitor.ts';
import { Skelet } from '../basis/staat.tsx';
import { schrijfCel, schrijfGrond } from './cijfertekst.ts';
import { celVan, rijVan, type Blik } from './keuze.ts';
import { useStijl } from './stijl.ts';
import { Cijfertabel } from './tabel.tsx';
import type { Staaf } from './grafiek.tsx';

const Verloop = lazy(() => import('./grafiek.tsx').then(({ Verloop: getekend }) => ({ default: getekend })));
const Verdeling = lazy(() => import('./grafiek.tsx').then(({ Verdeling: getekend }) => ({ default: getekend })));

const NUL = 0.001;

interface Props {
  readonly cijfers: MonitorAntwoord;
  readonly blik: Blik;
  /** Tables in place of charts, for all cards at once. */
  readonly alsTabel: boolean;
}

/** Its chart, or the table with the same figures in its place. */
function Beeld({ titel, alsTabel, grafiek, tabel }: { readonly titel: string; readonly alsTabel: boolean; readonly grafiek: ReactNode | undefined; readonly tabel: ReactNode }): ReactNode {
  const stijl = useStijl();
  const [toont, toon] = useState(alsTabel);
  if (grafiek === undefined) return tabel;
  return (
    <>
      <div className={stijl.vlak}>{toont ? tabel : <Suspense fallback={<Skelet rijen={1} hoogte={128} wat="De grafiek" />}>{grafiek}</Suspense>}</div>
      <div><Button size="small" icon={toont ? <DataBarVerticalRegular /> : <TableRegular />} aria-label={`${toont ? 'Toon als grafiek' : 'Toon als tabel'}: ${titel}`} onClick={() => toon(!toont)}>{toont ? 'Toon als grafiek' : 'Toon als tabel'}</Button></div>
    </>
  );
}

interface Gemeten {
  readonly naam: string;
  readonly cel: MonitorCel;
  readonly eenheid: MonitorReeks['eenheid'];
}

function staaf({ naam, cel, eenheid }: Gemeten): Staaf {
  if (cel.soort !== 'waarde') return { naam, hoogte: 0, tekst: '' };
  // Nought is drawn too, as the thinnest bar, because an empty place means that there is nothing to show.
  return { naam, hoogte: Math.max(cel.waarde, NUL), tekst: schrijfCel(cel, eenheid === 'procent' ? 'procent' : 'aantal') };
}

/** What has no bar because it is hidden. */
function Verborgen({ delen }: { readonly delen: readonly Gemeten[] }): ReactNode {
  const stijl = useStijl();
  const namen = delen.filter(({ cel }) => cel.soort === 'verborgen').map(({ naam }) => naam);
  return namen.length === 0 ? null : <p className={stijl.zacht}>Verborgen: {namen.join(', ')}.</p>;
}

const zin = (delen: readonly Gemeten[]): string => delen.map(({ naam, cel, eenheid }) => `${naam}: ${schrijfCel(cel, eenheid)}`).join(', ');

/** One figure: how much, of how many, what it means, what 2023 says, and how it went over the year. */
export function Cijferkaart({ reeks, cijfers, blik, alsTabel }: Props & { readonly reeks: MonitorReeks }): ReactNode {
  const stijl = useStijl();
  const { label, eenheid, uitleg, nulmeting, geheel } = reeks;
  const rij = rijVan(cijfers, blik, reeks);
  const cel = celVan(cijfers, blik, rij);
  const perioden = cijfers.perioden.flatMap(({ naam }, i) => (rij.perioden[i] === undefined ? [] : [{ naam, cel: rij.perioden[i], eenheid }]));
  const iets = perioden.some((een) => een.cel.soort === 'waarde');
  const rijen = [{ naam: cijfers.titel, rij: geheel, eenheid, gekozen: cijfers.groepen.length > 0 && blik.groep === '' }, ...cijfers.groepen.flatMap(({ id, naam }, i) => (reeks.groepen[i] === undefined ? [] : [{ naam, rij: reeks.groepen[i], eenheid, gekozen: id === blik.groep }]))];
  const hoogst = eenheid === 'procent' ? 100 : Math.max(5, ...perioden.map((een) => (een.cel.soort === 'waarde' ? een.cel.waarde : 0)));
  return (
    <article className={stijl.kaart}>
      <h3 className={stijl.kop3}>{label}</h3>
      <p className={stijl.groot}>{schrijfCel(cel, eenheid)}</p>
      <p className={stijl.tekst}>{schrijfGrond(cel, eenheid)}</p>
      <p className={stijl.zacht}>{uitleg}</p>
      <p className={stijl.nulmeting}>{nulmeting.tekst}{nulmeting.bron === undefined ? '' : ` (${nulmeting.bron})`}</p>
      <Beeld
        key={String(alsTabel)} titel={label} alsTabel={alsTabel}
        grafiek={iets ? <><Verloop label={`Grafiek van ${label}. ${zin(perioden)}.`} staven={perioden.map(staaf)} hoogst={hoogst} {...(nulmeting.waarde === undefined ? {} : { nulmeting: nulmeting.waarde })} /><Verborgen delen={perioden} /></> : undefined}
        tabel={<Cijfertabel titel={label} wat={cijfers.niveau === 'land' ? 'Inrichting' : 'Afdeling'} cijfers={cijfers} rijen={rijen} />}
      />
    </article>
  );
}

/** Figures that are parts of the same thing, in one card. */
export function Verzamelkaart({ titel, wat, reeksen, cijfers, blik, alsTabel }: Props & { readonly titel: string; readonly wat: string; readonly reeksen: readonly MonitorReeks[] }): ReactNode {
  const stijl = useStijl();
  const rijen = reeksen.map((reeks) => ({ naam: reeks.label, eenheid: reeks.eenheid, rij: rijVan(cijfers, blik, reeks) }));
  const delen = rijen.map(({ naam, eenheid, rij }) => ({ naam: naam.replace(/^[^:]+: /, ''), eenheid, cel: celVan(cijfers, blik, rij) }));
  const iets = delen.some(({ cel }) => cel.soort === 'waarde');
  if (rijen.every(({ rij }) => rij.totaal.soort === 'leeg')) return <div className={stijl.kaart}><p className={stijl.tekst}>Er is nog niets om te tellen.</p></div>;
  return (
    <div className={stijl.kaart}>
      <Beeld
        key={String(alsTabel)} titel={titel} alsTabel={alsTabel}
        grafiek={iets ? <><Verdeling label={`Grafiek: ${titel}. ${zin(delen)}.`} staven={delen.map(staaf)} /><Verborgen delen={delen} /></> : undefined}
        tabel={<Cijfertabel titel={titel} wat={wat} cijfers={cijfers} rijen={rijen} />}
      />
      <p className={stijl.nulmeting}>{reeksen[0]?.nulmeting.tekst}</p>
    </div>
  );
}
