import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ReactNode } from 'react';
import { Navigate, NavLink, Route, Routes } from 'react-router';
import type { IkAntwoord } from '../../../src/api/aanmelding.ts';
import { Blad } from '../basis/blad.tsx';
import { useIk } from '../basis/ophalen.ts';
import { Leeg, Skelet } from '../basis/staat.tsx';

const SMAL = '@media (max-width: 800px)';
const useStijl = makeStyles({
  vlak: { display: 'grid', gridTemplateColumns: '200px minmax(0, 1fr)', gap: '24px', [SMAL]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' } },
  lijst: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '2px', [SMAL]: { flexDirection: 'row', flexWrap: 'wrap' } },
  link: {
    display: 'block', padding: '8px 10px', color: tokens.colorNeutralForeground2, textDecorationLine: 'none', borderInlineStartStyle: 'none', paddingInlineStart: '13px', borderRadius: tokens.borderRadiusMedium,
    ':hover': { textDecorationLine: 'underline', color: tokens.colorNeutralForeground1 }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  hier: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, paddingInlineStart: '10px', borderInlineStartWidth: '3px', borderInlineStartStyle: 'solid', borderInlineStartColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground1 },
});

const metRol = (...rollen: IkAntwoord['rollen']) => (ik: IkAntwoord): boolean => ik.rollen.some((rol) => rollen.includes(rol));

/** The parts of beheer and for whom; the server decides what each gives. */
const DELEN = [
  { pad: 'organisatie', naam: 'Organisatie', voor: metRol('beheerder'), Deel: lazy(() => import('./organisatie/deel.tsx')) },
  { pad: 'mensen', naam: 'Mensen en rollen', voor: metRol('beheerder'), Deel: lazy(() => import('./mensen/deel.tsx')) },
  { pad: 'aanwezigheid', naam: 'Aanwezigheid', voor: metRol('beheerder'), Deel: lazy(() => import('./rooster/aanwezigheid.tsx')) },
  { pad: 'rooster', naam: 'Uren en ruimtes', voor: metRol('beheerder', 'hoofdDR'), Deel: lazy(() => import('./rooster/deel.tsx')) },
  { pad: 'afspraken', naam: 'Afspraken', voor: metRol('beheerder', 'hoofdDR', 'unitmanager', 'landelijk'), Deel: lazy(() => import('./afspraken/deel.tsx')) },
  { pad: 'bezorging', naam: 'Bezorging', voor: metRol('beheerder'), Deel: lazy(() => import('./bezorging/deel.tsx')) },
  { pad: 'import', naam: 'Import', voor: metRol('beheerder'), Deel: lazy(() => import('./import/deel.tsx')) },
] as const;

export default function Beheer(): ReactNode {
  const stijl = useStijl();
  const ik = useIk();
  const delen = DELEN.filter(({ voor }) => voor(ik));
  const [eerste] = delen;
  if (eerste === undefined) return <Blad titel="Beheer"><Leeg>Beheer is voor de beheerder, hoofd D&R, de unitmanager en landelijke medewerkers.</Leeg></Blad>;
  return (
    <Blad titel="Beheer">
      <div className={stijl.vlak}>
        <nav aria-label="Onderdelen van beheer">
          <ul className={stijl.lijst}>
            {delen.map(({ pad, naam }) => <li key={pad}><NavLink to={`/beheer/${pad}`} className={({ isActive }) => mergeClasses(stijl.link, isActive && stijl.hier)}>{naam}</NavLink></li>)}
          </ul>
        </nav>
        <Routes>
          {delen.map(({ pad, Deel }) => <Route key={pad} path={pad} element={<Suspense fallback={<Skelet rijen={4} wat="Dit onderdeel" />}><Deel /></Suspense>} />)}
          <Route path="*" element={<Navigate to={`/beheer/${eerste.pad}`} replace />} />
        </Routes>
      </div>
    </Blad>
  );
}
