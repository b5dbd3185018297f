import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowCircleRightFilled, CheckmarkCircleFilled, CircleRegular, SubtractCircleRegular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import type { CasusAntwoord } from '../../../src/api/casus.ts';

type Stap = CasusAntwoord['stappen'][number];

const STAND: Readonly<Record<Stap['stand'], { readonly tekst: string; readonly teken: ReactElement }>> = {
  klaar: { tekst: 'klaar', teken: <CheckmarkCircleFilled /> },
  bezig: { tekst: 'hier zijn we nu', teken: <ArrowCircleRightFilled /> },
  later: { tekst: 'komt later', teken: <CircleRegular /> },
  nietNodig: { tekst: 'niet nodig', teken: <SubtractCircleRegular /> },
};

const useStijl = makeStyles({
  lijst: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px 16px', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))' },
  stap: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '8px', '& svg': { width: '20px', height: '20px' } },
  klaar: { color: tokens.colorStatusSuccessForeground1 },
  bezig: { color: tokens.colorBrandForeground1 },
  later: { color: tokens.colorNeutralForeground2 },
  nietNodig: { color: tokens.colorNeutralForeground2 },
  naam: { overflowWrap: 'anywhere' },
  nu: { fontWeight: tokens.fontWeightSemibold },
  zacht: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular },
});

/** The steps in their order, with how far each is in words beside the sign. */
export function Stappen({ stappen }: { readonly stappen: readonly Stap[] }): ReactNode {
  const stijl = useStijl();
  return (
    <ol className={stijl.lijst} aria-label="Stappen">
      {stappen.map(({ stap, naam, stand, klaarOp }) => (
        <li key={stap} className={stijl.stap} aria-current={stand === 'bezig' ? 'step' : undefined}>
          <span aria-hidden="true" className={stijl[stand]}>{STAND[stand].teken}</span>
          <span className={stand === 'bezig' ? stijl.nu : stijl.naam}>{naam}<span className={stijl.zacht}>{STAND[stand].tekst}{klaarOp === undefined ? '' : ` op ${klaarOp.tekst}`}</span></span>
        </li>
      ))}
    </ol>
  );
}
