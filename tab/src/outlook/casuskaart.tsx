import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Casusblok } from '../../../src/api/outlook.ts';
import { Termijn } from '../basis/termijn.tsx';
import { useStijl } from './stijl.ts';

/** A casus with who is aan zet and who carries it; its name leads to it in the tab. */
function Casuskaart({ blok, kop: Kop }: { readonly blok: Casusblok; readonly kop: 'h2' | 'h3' }): ReactNode {
  const stijl = useStijl();
  const { code, naam, pi, afdeling, stapTekst, aanZet, casemanager, reclasseringswerker, gesprekTekst, adres } = blok;
  return (
    <li className={stijl.kaart}>
      <Kop className={stijl.kop}><Link href={adres} target="_blank" rel="noopener">{naam === undefined ? code : `${naam} · ${code}`}</Link></Kop>
      <p className={stijl.zacht}>{stapTekst} · {afdeling}, {pi}</p>
      {aanZet === undefined ? null : <><p className={stijl.regel}>{aanZet.vanMij ? 'U bent aan zet' : `Aan zet: ${aanZet.wieTekst}`}: {aanZet.wat}</p><Termijn stand={aanZet.stand} tekst={aanZet.klokTekst} /></>}
      {gesprekTekst === undefined ? null : <p className={stijl.regel}>{gesprekTekst}</p>}
      <p className={stijl.zacht}>{[casemanager === undefined ? undefined : `Casemanager: ${casemanager}`, reclasseringswerker === undefined ? undefined : `Reclasseringswerker: ${reclasseringswerker}`].filter((deel) => deel !== undefined).join(' · ')}</p>
    </li>
  );
}

/** Casussen one under the other. `kop`: the level of their headings, below what stands above them. */
export function Casuskaarten({ blokken, kop }: { readonly blokken: readonly Casusblok[]; readonly kop: 'h2' | 'h3' }): ReactNode {
  return <ul className={useStijl().lijst} aria-label="Casussen">{blokken.map((blok) => <Casuskaart key={blok.casus} blok={blok} kop={kop} />)}</ul>;
}
