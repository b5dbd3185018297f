import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { CasusAntwoord } from '../../../src/api/casus.ts';
import { Paginalink } from '../basis/paginalink.tsx';
import { Stappen } from './stappen.tsx';
import { useStijl } from './stijl.ts';

/** From this width on there is room for all of it above the parts. */
const BREED = '(min-width: 900px)';

const useEigen = makeStyles({
  klap: { backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, padding: '12px 16px' },
  kop: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  kolommen: { display: 'grid', gap: '16px 24px', marginTop: '12px', gridTemplateColumns: 'minmax(0, 1fr)', [`@media ${BREED}`]: { gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 4fr) minmax(0, 3fr)' } },
});

type Mens = CasusAntwoord['mensen'][number];

function hoofdletter(zin: string): string {
  return `${zin.charAt(0).toUpperCase()}${zin.slice(1)}`;
}

/** `afwezig t/m vr 27 nov, waarneming: Ruben Bakker`. */
export function afwezigZin({ afwezig, afwezigTot, waarneming }: Pick<Mens, 'afwezig' | 'afwezigTot' | 'waarneming'>): string | undefined {
  if (!afwezig) return undefined;
  return `afwezig${afwezigTot === undefined ? '' : ` t/m ${afwezigTot.tekst}`}, waarneming: ${waarneming.length === 0 ? 'nog niemand' : waarneming.join(', ')}`;
}

function Mensen({ mensen }: { readonly mensen: readonly Mens[] }): ReactNode {
  const stijl = useStijl();
  return (
    <ul className={stijl.lijst}>
      {mensen.map((mens) => {
        const afwezig = afwezigZin(mens);
        return (
          <li key={mens.rol} className={stijl.regel}>
            <span className={stijl.zacht}>{hoofdletter(mens.rol)}</span>
            <span>{mens.naam ?? 'Nog niemand'}{mens.ik ? ' (u)' : ''}</span>
            {afwezig === undefined ? null : <span className={stijl.zacht}>{afwezig}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function Signaal({ casus: { persoon, plaats, signaalOp, ontbreekt } }: { readonly casus: CasusAntwoord }): ReactNode {
  const stijl = useStijl();
  const regels: readonly (readonly [string, string | undefined])[] = [
    ['SKN', persoon?.skn], ['Signaal', signaalOp.tekst], ['Begin', persoon?.begin?.tekst], ['Einde', persoon?.einde?.tekst], ['Titel', persoon?.titel], ['Trajectgesprek', persoon?.trajectgesprek?.tekst],
    ['Medewerking', persoon?.medewerking], ['Casemanager in het signaal', persoon?.casemanagerTekst], ['Komt uit', plaats.overgeplaatstUit],
  ];
  return (
    <>
      <dl className={stijl.gegevens}>
        {regels.map(([naam, waarde]) => (waarde === undefined ? null : <div key={naam} style={{ display: 'contents' }}><dt>{naam}</dt><dd>{waarde}</dd></div>))}
      </dl>
      {persoon?.verblijf === undefined ? null : <p className={stijl.zacht}>{persoon.verblijf}</p>}
      {ontbreekt.length === 0 ? null : <p className={stijl.tekst}>Nog niet bekend: {ontbreekt.join(', ')}.</p>}
    </>
  );
}

function Andere({ andere }: Pick<CasusAntwoord, 'andere'>): ReactNode {
  const stijl = useStijl();
  if (andere.length === 0) return null;
  return (
    <>
      <h2 className={stijl.kop2}>Andere casussen van deze persoon</h2>
      <ul className={stijl.lijst}>
        {andere.map(({ id, code, later, oordeel, uitkomst }) => (
          <li key={id} className={stijl.regel}>
            <span><Paginalink naar={`/casus/${id}`}>{code}</Paginalink> ({later ? 'later' : 'eerder'}): {uitkomst}</span>
            {oordeel === undefined ? null : <span className={stijl.zacht}>Stap 1: {oordeel}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is known about the casus from the start, who carries it, and the steps. Folded in on a phone, where what to do now comes first. */
export function Gegevens({ casus }: { readonly casus: CasusAntwoord }): ReactNode {
  const stijl = useStijl();
  const eigen = useEigen();
  const [open] = useState(() => matchMedia(BREED).matches);
  return (
    <details className={eigen.klap} open={open}>
      <summary className={eigen.kop}>Gegevens, mensen en stappen</summary>
      <div className={eigen.kolommen}>
        <div className={stijl.stapel}><h2 className={stijl.kop2}>Gegevens</h2><Signaal casus={casus} /></div>
        <div className={stijl.stapel}><h2 className={stijl.kop2}>Wie dragen de casus</h2><Mensen mensen={casus.mensen} /><Andere andere={casus.andere} /></div>
        <div className={stijl.stapel}><h2 className={stijl.kop2}>Stappen</h2><Stappen stappen={casus.stappen} /></div>
      </div>
    </details>
  );
}
