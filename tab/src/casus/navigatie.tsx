import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { deelPad, DELEN, type Deelpad } from './delen.ts';

const useStijl = makeStyles({
  lijst: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '0 4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  link: {
    display: 'block', padding: '8px 10px 6px', color: tokens.colorNeutralForeground2, textDecorationLine: 'none', borderBottom: '3px solid transparent', borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  hier: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorBrandStroke1, borderBottomLeftRadius: 0, borderBottomRightRadius: 0 },
});

/** The parts of the page, each a link of its own. */
export function Navigatie({ casus, zonder }: { readonly casus: string; readonly zonder: readonly Deelpad[] }): ReactNode {
  const stijl = useStijl();
  return (
    <nav aria-label="Onderdelen van de casus">
      <ul className={stijl.lijst}>
        {DELEN.filter(({ pad }) => !zonder.includes(pad)).map(({ pad, naam }) => (
          <li key={pad}><NavLink end replace to={deelPad(casus, pad)} className={({ isActive }) => mergeClasses(stijl.link, isActive && stijl.hier)}>{naam}</NavLink></li>
        ))}
      </ul>
    </nav>
  );
}
