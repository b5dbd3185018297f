import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { CasusAntwoord } from '../../../src/api/casus.ts';
import { Paginalink } from '../basis/paginalink.tsx';
import { Stappen } from './stappen.tsx';
import { useStijl } from './stijl.ts';

/** From this width on there is room for all of it above the parts. */
const BREED = '(min-width: 900px)';

const useEigen = makeStyles({
  klap: { backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, padding: '10px 16px' },
  kop: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  binnen: { display: 'flex', flexDirection: 'column', gap: '12px', margin: '12px 0 4px' },
  gegevens: { margin: 0, display: 'flex', flexWrap: 'wrap', gap: '8px 28px', '& div': { minWidth: 0 }, '& dt': { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 }, '& dd': { margin: 0, overflowWrap: 'anywhere' } },
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

function mensZin(mens: Mens): string {
  return [`${mens.naam ?? 'nog niemand'}${mens.ik ? ' (u)' : ''}`, afwezigZin(mens)].filter(Boolean).join(', ');
}

function Signaal({ casus: { persoon, plaats, signaalOp, ontbreekt, mensen } }: { readonly casus: CasusAntwoord }): ReactNode {
  const stijl = useStijl();
  const eigen = useEigen();
  const regels: readonly (readonly [string, string | undefined])[] = [
    ...mensen.map((mens) => [hoofdletter(mens.rol), mensZin(mens)] as const),
    ['SKN', persoon?.skn], ['Signaal', signaalOp.tekst], ['Begin', persoon?.begin?.tekst], ['Einde', persoon?.einde?.tekst], ['Titel', persoon?.titel], ['Trajectgesprek', persoon?.trajectgesprek?.tekst],
    ['Medewerking', persoon?.medewerking], ['Casemanager in het signaal', persoon?.casemanagerTekst], ['Komt uit', plaats.overgeplaatstUit],
  ];
  return (
    <>
      <dl className={eigen.gegevens}>
        {regels.map(([naam, waarde]) => (waarde === undefined ? null : <div key={naam}><dt>{naam}</dt><dd>{waarde}</dd></div>))}
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
  const eigen = useEigen();
  const [open] = useState(() => matchMedia(BREED).matches);
  return (
    <details className={eigen.klap} open={open}>
      <summary className={eigen.kop}>Gegevens, mensen en stappen</summary>
      <div className={eigen.binnen}>
        <Stappen stappen={casus.stappen} />
        <Signaal casus={casus} />
        <Andere andere={casus.andere} />
      </div>
    </details>
  );
}
