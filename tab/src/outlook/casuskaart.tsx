import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Casusblok } from '../../../src/api/outlook.ts';
import { Termijn } from '../basis/termijn.tsx';
import { useStijl } from './stijl.ts';

/** A casus with who is aan zet and who carries it; its name leads to it in the tab. */
export function Casuskaart({ blok }: { readonly blok: Casusblok }): ReactNode {
  const stijl = useStijl();
  const { code, naam, pi, afdeling, stapTekst, aanZet, casemanager, reclasseringswerker, gesprekTekst, adres } = blok;
  return (
    <li className={stijl.kaart}>
      <h3 className={stijl.kop}><Link href={adres} target="_blank" rel="noopener">{naam === undefined ? code : `${naam} · ${code}`}</Link></h3>
      <p className={stijl.zacht}>{stapTekst} · {afdeling}, {pi}</p>
      {aanZet === undefined ? null : <><p className={stijl.regel}>{aanZet.vanMij ? 'U bent aan zet' : `Aan zet: ${aanZet.wieTekst}`}: {aanZet.wat}</p><Termijn stand={aanZet.stand} tekst={aanZet.klokTekst} /></>}
      {gesprekTekst === undefined ? null : <p className={stijl.regel}>{gesprekTekst}</p>}
      <p className={stijl.zacht}>{[casemanager === undefined ? undefined : `Casemanager: ${casemanager}`, reclasseringswerker === undefined ? undefined : `Reclasseringswerker: ${reclasseringswerker}`].filter((deel) => deel !== undefined).join(' · ')}</p>
    </li>
  );
}

export function Casuskaarten({ blokken }: { readonly blokken: readonly Casusblok[] }): ReactNode {
  return <ul className={useStijl().lijst} aria-label="Casussen">{blokken.map((blok) => <Casuskaart key={blok.casus} blok={blok} />)}</ul>;
}
